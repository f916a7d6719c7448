"""The same passages through netlint and two other readability calculators.

    python -m benchmarks.calculators --nltk-data FOLDER
    python -m benchmarks.calculators --nltk-data FOLDER --write docs/readability.md
    python -m benchmarks.calculators --nltk-data FOLDER --detail passages/web-addresses

The passages are listed in `benchmarks/passages/verdicts.tsv`: 10 of `fixtures/reading-ages`, and 10
in `benchmarks/passages`, each made for a thing that calculators count differently. The list also
has how many sentences a person counts in each, and who is right where the Flesch-Kincaid grades
differ by more than half a grade: a passage without that verdict is an error, and so is a verdict on
a passage where they agree. `--detail` shows what a verdict is made from: the sentences that the
tools end elsewhere, and the words in which they count other syllables. `--write` puts the tables
into a page, between two comments.

What each tool is given is said in `benchmarks.calculator_tools`. textstat and
py-readability-metrics come with the extra `bench`; FOLDER is made by `python -m
benchmarks.nltk_data`.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.calculator_tools import COMPARED, Reading, Tool, all_tools

ROOT = Path(__file__).resolve().parent.parent
VERDICTS = ROOT / "benchmarks" / "passages" / "verdicts.tsv"
_FOLDERS = {"reading-ages": ROOT / "fixtures", "passages": ROOT / "benchmarks"}

#: Grades further apart than this need a verdict.
TOLERANCE = 0.5
#: The tables stand between these lines of a page.
BEGIN = "<!-- figures of: python -m benchmarks.calculators -->"
END = "<!-- end of the figures -->"


class ComparisonError(Exception):
    """The list and the figures do not fit each other; the message says where."""


class Verdict(NamedTuple):
    """A passage, how many sentences a person counts in it, and who is right where tools differ."""

    passage: str
    title: str
    sentences: int
    why: str


class Row(NamedTuple):
    """A passage and what each tool read in it, in the tools' order."""

    verdict: Verdict
    readings: tuple[Reading, ...]

    def figures(self, formula: str) -> list[float | None]:
        """Each tool's figure, None where it gives none."""
        return [reading.figures[formula] for reading in self.readings]


def read_verdicts(path: Path = VERDICTS) -> tuple[Verdict, ...]:
    """The list of passages."""
    with path.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        return tuple(
            Verdict(row["passage"], row["title"], int(row["sentences"]), row["why"]) for row in rows
        )


def source_of(passage: str) -> str:
    """The Markdown of a passage."""
    path = _FOLDERS[passage.partition("/")[0]] / f"{passage}.md"
    return path.read_text(encoding="utf-8")


def spread(figures: Sequence[float | None]) -> float:
    """How far apart the furthest two figures are, as they are shown: to one decimal."""
    known = [round(figure, 1) for figure in figures if figure is not None]
    return round(max(known) - min(known), 1) if known else 0.0


def check_verdict(row: Row) -> None:
    """Raise `ComparisonError` where the tools differ and nothing says who is right, or the other
    way about."""
    apart = spread(row.figures("flesch-kincaid"))
    if (apart > TOLERANCE) != bool(row.verdict.why):
        wrong = "no verdict" if apart > TOLERANCE else "a verdict"
        raise ComparisonError(f"{row.verdict.passage}: {wrong}, and the grades are {apart} apart")


def shown(figure: float | None) -> str:
    """A figure in a table."""
    return "none" if figure is None else f"{figure:.1f}"


def grades_table(rows: Sequence[Row], tools: Sequence[Tool]) -> Iterator[str]:
    """Flesch-Kincaid grades, and who is right where they differ."""
    names = " | ".join(tool.name for tool in tools)
    yield f"| Passage | Sentences | {names} | Who is right, and why |"
    yield "|---|" + "---|" * (len(tools) + 2)
    for row in rows:
        grades = " | ".join(map(shown, row.figures("flesch-kincaid")))
        why = row.verdict.why or "They agree."
        yield f"| {row.verdict.title} | {row.verdict.sentences} | {grades} | {why} |"


def others_table(rows: Sequence[Row]) -> Iterator[str]:
    """The other formulas: in a cell the tools' figures in their order."""
    others = [formula for formula in COMPARED if formula != "flesch-kincaid"]
    yield "| Passage | " + " | ".join(COMPARED[formula] for formula in others) + " |"
    yield "|---|" + "---|" * len(others)
    for row in rows:
        cells = (", ".join(map(shown, row.figures(formula))) for formula in others)
        yield f"| {row.verdict.title} | {' | '.join(cells)} |"


def tables(rows: Sequence[Row], tools: Sequence[Tool]) -> str:
    """Both tables, in Markdown, each with a line that says what it shows."""
    order = ", ".join(tool.name for tool in tools[:-1]) + f" and {tools[-1].name}"
    return "\n".join(
        [
            "Flesch-Kincaid grades, with the number of sentences that a person counts:",
            "",
            *grades_table(rows, tools),
            "",
            f"The other formulas. Each cell has the figures of {order}, in this order:",
            "",
            *others_table(rows),
        ]
    )


def detail(row: Row, tools: Sequence[Tool]) -> Iterator[str]:
    """What a verdict is made from."""
    for tool, reading in zip(tools, row.readings, strict=True):
        figures = ", ".join(f"{formula} {shown(reading.figures[formula])}" for formula in COMPARED)
        yield (
            f"{tool.name}: {len(reading.sentences)} sentences, {len(reading.words)} words, "
            f"{reading.syllables} syllables, {reading.polysyllables} of 3 and more; {figures}"
        )
    own = row.readings[0]
    known = {word.lower(): syllables for word, syllables in own.words}
    for tool, reading in zip(tools[1:], row.readings[1:], strict=True):
        for sentence in reading.sentences:
            if sentence.strip() not in own.sentences:
                yield f"  {tool.name} sentence of {len(sentence.split())}: {sentence.strip()!r}"
        for (word, syllables), times in Counter(reading.words).items():
            ours = known.get(word.lower())
            if ours != syllables:
                yield f"  {tool.name} word x{times}: {word} {syllables}, netlint {ours or 'none'}"


def replaced(page: str, text: str) -> str:
    """A page with the tables between its two comments replaced. Raises `ComparisonError` where
    they are not there."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not (begin and end):
        raise ComparisonError(f"no {BEGIN} followed by {END} in the page")
    return f"{before}{BEGIN}\n\n{text}\n\n{END}{after}"


def main() -> None:
    parser = argparse.ArgumentParser(description="compare readability calculators")
    parser.add_argument("--nltk-data", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--write", type=Path, metavar="PAGE")
    parser.add_argument("--detail", metavar="PASSAGE")
    given = parser.parse_args()
    try:
        run(given.nltk_data, given.write, given.detail)
    except (ComparisonError, ImportError, LookupError, OSError) as error:
        print(error, file=sys.stderr)
        sys.exit(2)


def run(nltk_data: Path, page: Path | None, passage: str | None) -> None:
    """Print the tables, write them into a page, or print the detail of one passage."""
    tools = all_tools(nltk_data)
    verdicts = [one for one in read_verdicts() if passage in (None, one.passage)]
    if not verdicts:
        raise ComparisonError(f"{passage}: not in {VERDICTS.name}")
    rows = [
        Row(one, tuple(tool.read(source_of(one.passage)) for tool in tools)) for one in verdicts
    ]
    if passage:
        print(*detail(rows[0], tools), sep="\n")
        return
    for row in rows:
        check_verdict(row)
    text = tables(rows, tools)
    if page:
        page.write_text(replaced(page.read_text(encoding="utf-8"), text), encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
