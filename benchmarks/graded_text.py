"""How well the readability figures rank text whose order is known.

    python -m benchmarks.graded_text

The text is `fixtures/reading-ages`: each topic written for three reading ages. For each formula:
the topics whose three versions come in the right order; Spearman's rank correlation of the level
with the figure over all texts, whatever their topic; and of all pairs of texts of different levels,
the share that the figures put in the right order. Three levels of many texts each are full of ties,
so that even a perfect ranking has a correlation below 1: the highest possible is printed with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, groupby, pairwise
from math import sqrt
from pathlib import Path
from typing import NamedTuple

from netlint.language.passages import Passage, page_passage
from netlint.language.readability import FORMULAS, Formula, Scale
from netlint.language.scoring import scored_units
from netlint.language.sentences import split_sentences
from netlint.parsing import parse

TEXTS = Path(__file__).resolve().parent.parent / "fixtures" / "reading-ages"
#: From the easiest; each is the name of a file in a topic's folder.
LEVELS = ("easy", "middle", "hard")


class GradedText(NamedTuple):
    """A text of known level: 0 for the easiest."""

    topic: str
    level: int
    passage: Passage


def read_passage(source: str, path: str = "page.md") -> Passage:
    """The scored prose of a Markdown page, as it stands: no names of a vocabulary are masked."""
    page = parse(path, source, "markdown")
    return page_passage(page, scored_units(page, split_sentences(page)), ())


def read_graded(folder: Path = TEXTS) -> tuple[GradedText, ...]:
    """The texts of a folder of topics, by topic and level."""
    return tuple(
        GradedText(
            topic.name, level, read_passage((topic / f"{name}.md").read_text(encoding="utf-8"))
        )
        for topic in sorted(path for path in folder.iterdir() if path.is_dir())
        for level, name in enumerate(LEVELS)
    )


def difficulty(formula: Formula, passage: Passage) -> float:
    """A formula's figure for a passage, turned so that more is always harder."""
    figure = formula.compute(passage.counts)
    return -figure if formula.scale is Scale.EASE else figure


def ranks(values: Sequence[float]) -> list[float]:
    """The rank of each value, from 1; equal values share the mean of theirs."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    done = 0
    for _, group in groupby(order, key=values.__getitem__):
        places = list(group)
        for place in places:
            found[place] = done + (len(places) + 1) / 2
        done += len(places)
    return found


def rank_correlation(levels: Sequence[float], figures: Sequence[float]) -> float:
    """Spearman's rank correlation, -1 to 1, ties sharing their ranks; 0.0 where either series is
    all of one value.

    C. Spearman, "The proof and measurement of association between two things", American Journal of
    Psychology 15 (1904).
    """
    first, second = ranks(levels), ranks(figures)
    mean = (len(first) + 1) / 2
    together = sum((a - mean) * (b - mean) for a, b in zip(first, second, strict=True))
    spread = sqrt(sum((a - mean) ** 2 for a in first) * sum((b - mean) ** 2 for b in second))
    return together / spread if spread else 0.0


def highest_correlation(levels: Sequence[float]) -> float:
    """The rank correlation of a perfect ranking, in which no two figures are equal."""
    return rank_correlation(sorted(levels), range(len(levels)))


def right_pairs(levels: Sequence[float], figures: Sequence[float]) -> float:
    """Of the pairs of different levels, the share whose figures are in the same order, 0 to 1; 1.0
    where there is no such pair."""
    pairs = [
        (a < b, x < y, x == y)
        for (a, x), (b, y) in combinations(zip(levels, figures, strict=True), 2)
        if a != b
    ]
    return sum(a == x and not tie for a, x, tie in pairs) / len(pairs) if pairs else 1.0


def topics_in_order(texts: Sequence[GradedText], formula: Formula) -> tuple[int, int]:
    """How many topics a formula puts in the right order, strictly, and how many there are."""
    right = total = 0
    for _, versions in groupby(texts, key=lambda text: text.topic):
        figures = [difficulty(formula, text.passage) for text in versions]
        right += all(easier < harder for easier, harder in pairwise(figures))
        total += 1
    return right, total


def report(texts: Sequence[GradedText]) -> str:
    """A Markdown table of all formulas."""
    levels = [text.level for text in texts]
    lines = [
        "| formula | topics in order | rank correlation | pairs in order |",
        "|---|---|---|---|",
    ]
    for formula in FORMULAS:
        figures = [difficulty(formula, text.passage) for text in texts]
        right, total = topics_in_order(texts, formula)
        lines.append(
            f"| {formula.label} | {right} of {total} | {rank_correlation(levels, figures):.3f} "
            f"| {right_pairs(levels, figures):.1%} |"
        )
    best = highest_correlation(levels)
    lines += ["", f"{len(texts)} texts; a perfect ranking has a rank correlation of {best:.3f}."]
    return "\n".join(lines)


def main() -> None:
    print(report(read_graded()))


if __name__ == "__main__":
    main()
