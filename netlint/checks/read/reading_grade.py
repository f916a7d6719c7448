"""READ001: a page that is harder to read than its target."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Literal, NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.read.reference import is_reference
from netlint.finding import RelatedSpan, Remark
from netlint.language.passages import Passage
from netlint.language.readability import flesch_kincaid_grade, reading_age
from netlint.language.scoring import Unit
from netlint.language.syllables import count_syllables
from netlint.language.tally import Counts
from netlint.language.words import WORD
from netlint.page import BlockKind

#: Figures past these (a degree) are not told apart: no one needs to know how far past.
_HIGHEST_AGE = 21
_HIGHEST_GRADE = 16
#: How many of the hardest sentences and words are named.
_SENTENCES_NAMED = 3
_WORDS_NAMED = 5
#: So many that look hard are graded to find those.
_SENTENCES_GRADED = 15
#: A sentence shorter than this is not what makes a page hard.
_SENTENCE_WORDS = 10
#: Long words that every reader knows, parted by spaces.
_FAMILIAR = (
    "about activities activity affected already always america american animal animals another "
    "anybody anyone anything appointment appointments area available community company "
    "condition conditions december different difficult energy every everybody everyday everyone "
    "everything exercise families family favorite favourite february finally general history "
    "hospital hospitals however idea ideas important including information internet january "
    "medicine medicines national natural november october operation operations possible "
    "probably really regular remember saturday september serious services several similar "
    "surgery telephone together tomorrow understand united usually whatever whenever yesterday"
)


class Options(NamedTuple):
    """`measure` is "reading-age" (years, as in UK schools) or "grade" (US school grade); `target`
    is the highest figure that passes and `aim` the one to hope for.
    """

    measure: Literal["reading-age", "grade"] = "reading-age"
    target: int = 14
    aim: int = 11


@check("READ001", "reading-grade", options=Options)
def reading_grade(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say how hard the page is, how sure that is, and what makes it so.

    A page over the target only for the names it cannot do without is left alone: one that is
    at the aim once they are left out.
    """
    passage = analysis.passage
    if passage.unscored is not None:
        return
    figure = _figure(passage.counts, options)
    if figure <= options.target:
        return
    plain = _figure(passage.masked, options)
    if plain <= options.aim:
        return
    page = analysis.page
    titles = (*page.of_kind(BlockKind.TITLE), *page.headings[:1])
    named = {  # a page must name its subject
        word.lower() for block in titles for word in WORD.findall(page.text(block))
    }
    for name in {page.prose[mention.start : mention.end] for mention in analysis.mentions}:
        named.update(word.lower() for word in WORD.findall(name))
    yield Remark(
        page.anchor,
        " ".join(
            [
                _verdict(options, figure, plain),
                *_reasons(passage, named),
                *_certainty(passage),
            ]
        ),
        related=tuple(_hardest_sentences(analysis, passage.masked_units)),
    )


def _figure(counts: Counts, options: Options) -> int:
    """The whole number that is shown and judged."""
    by_age = options.measure != "grade"
    return round(reading_age(counts) if by_age else flesch_kincaid_grade(counts))


def _verdict(options: Options, figure: int, plain: int) -> str:
    """What the page's figure is and what it should be."""
    if options.measure == "grade":
        highest = _HIGHEST_GRADE
        place = (
            f"above US school grade {highest}"
            if figure > highest
            else f"at US school grade {figure}"
        )
        verdict = f"This page reads {place}"
    else:
        highest = _HIGHEST_AGE
        age = f"over {highest}" if figure > highest else str(figure)
        verdict = f"This page has a reading age of {age}"
    if plain != figure and plain <= highest:
        verdict += f" ({plain} without the names of conditions, tests and treatments)"
    return f"{verdict}. Aim for {options.aim}, and for no more than {options.target}."


def _reasons(passage: Passage, named: set[str]) -> Iterator[str]:
    """What makes the page hard: its sentences, its words."""
    yield f"Its sentences have {passage.counts.words_per_sentence:.0f} words on average."
    bag = Counter(word for unit in passage.units for word in unit.words)
    words = _hardest_words(bag, named)
    if words:
        yield f"Long words that weigh most: {', '.join(words)}."


def _certainty(passage: Passage) -> Iterator[str]:
    """How far the figure is to be trusted."""
    if passage.is_estimate:
        count = passage.counts.sentences
        yield f"This is an estimate: the page has only {count} sentences to judge by."


@lru_cache(maxsize=1)
def _familiar() -> frozenset[str]:
    return frozenset(_FAMILIAR.split())


def _hardest_words(bag: Counter[str], named: set[str]) -> list[str]:
    """The long words that add most to the figure, save those of the names themselves."""
    familiar = _familiar()
    times: Counter[str] = Counter()
    for word in [
        word for word, count in zip(bag, map(count_syllables, bag), strict=True) if count > 2
    ]:
        lower = word.lower()
        if lower not in familiar and lower not in named and word.isalpha() and word[1:].islower():
            times[lower] += bag[word]
    weights = {word: (count_syllables(word) - 1) * count for word, count in times.items()}
    hardest = sorted(weights, key=lambda word: (-weights[word], word))[:_WORDS_NAMED]
    return [
        f'"{word}" ({times[word]} times)' if times[word] > 1 else f'"{word}"' for word in hardest
    ]


def _hardest_sentences(analysis: Analysis, masked: Sequence[Unit]) -> Iterator[RelatedSpan]:
    """The sentences that stand furthest above the rest, hardest first."""
    page = analysis.page
    likely = sorted(
        (unit for unit in masked if len(unit.words) >= _SENTENCE_WORDS and not unit.fragment),
        key=_look,
    )
    graded = []
    for unit in likely[-_SENTENCES_GRADED:]:
        count, syllables = len(unit.words), sum(map(count_syllables, unit.words))
        graded.append((-0.39 * count - 11.8 * syllables / count, unit.sentence.start, unit))
    graded.sort()
    hardest = (unit.sentence for _, _, unit in graded)
    readable = (
        sentence
        for sentence in hardest
        if not is_reference(page.prose[sentence.start : sentence.end])
    )
    for sentence in islice(readable, _SENTENCES_NAMED):
        start, end = sentence.start, sentence.end
        words = WORD.findall(page.prose, start, end)
        long_words = sum(count_syllables(word) > 2 for word in words)
        yield RelatedSpan(
            page.source_span(start, end),
            f"One of the hardest sentences: {len(words)} words, {long_words} of them long.",
        )


def _look(unit: Unit) -> float:
    """About how hard a sentence is, by its letters alone: English has three to a syllable."""
    count = len(unit.words)
    return 0.39 * count + 11.8 * (unit.sentence.end - unit.sentence.start) / (4 * count)
