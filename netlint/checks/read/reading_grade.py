"""READ001: a page that is harder to read than its target."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Literal, NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.read.reference import is_reference
from netlint.finding import RelatedSpan, Remark
from netlint.language.everyday import everyday_words
from netlint.language.readability import (
    FULL_SENTENCES,
    Lengths,
    count_bag,
    flesch_kincaid_grade,
    measure_lengths,
    reading_age,
)
from netlint.language.scoring import Unit, bag_of_words, sentence_lengths, without_names
from netlint.language.syllables import count_syllables
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
    units = analysis.scored
    bag = bag_of_words(units)
    lengths = measure_lengths(bag, *sentence_lengths(units))
    figure = _figure(lengths, options)
    if not lengths.scorable or figure <= options.target:
        return
    page = analysis.page
    if not page.prose.isascii() and _foreign(bag):
        return
    titles = (*page.of_kind(BlockKind.TITLE), *page.headings[:1])
    named = {  # a page must name its subject
        word.lower() for block in titles for word in WORD.findall(page.text(block))
    }
    names = [(mention.start, mention.end) for mention in analysis.mentions]
    for name in {page.prose[start:end] for start, end in names}:
        named.update(word.lower() for word in WORD.findall(name))
    masked = list(units)
    changed = without_names(page.prose, units, names)
    for place, unit in changed.items():
        masked[place] = unit
    before = [units[place] for place in changed]
    plain = _figure(_with_changes(lengths, before, list(changed.values())), options)
    if plain <= options.aim:
        return
    yield Remark(
        page.anchor,
        " ".join(
            [
                _verdict(options, figure, plain),
                *_reasons(lengths, bag, named),
                *_certainty(lengths),
            ]
        ),
        related=tuple(_hardest_sentences(analysis, masked)),
    )


def _with_changes(lengths: Lengths, before: list[Unit], after: list[Unit]) -> Lengths:
    """The lengths of a passage in which some units read otherwise; most of it is not counted again."""
    old, new = bag_of_words(before), bag_of_words(after)
    _, old_words = sentence_lengths(before)
    _, new_words = sentence_lengths(after)
    return Lengths(
        words=lengths.words - old.total() + new.total(),
        sentences=lengths.sentences,
        sentence_words=lengths.sentence_words - old_words + new_words,
        syllables=lengths.syllables - count_bag(old) + count_bag(new),
    )


def _figure(lengths: Lengths, options: Options) -> int:
    """The whole number that is shown and judged."""
    by_age = options.measure != "grade"
    return round(reading_age(lengths) if by_age else flesch_kincaid_grade(lengths))


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


def _reasons(lengths: Lengths, bag: Counter[str], named: set[str]) -> Iterator[str]:
    """What makes the page hard: its sentences, its words."""
    yield f"Its sentences have {lengths.words_per_sentence:.0f} words on average."
    words = _hardest_words(bag, named)
    if words:
        yield f"Long words that weigh most: {', '.join(words)}."


def _certainty(lengths: Lengths) -> Iterator[str]:
    """How far the figure is to be trusted."""
    if lengths.sentences < FULL_SENTENCES:
        yield f"This is an estimate: the page has only {lengths.sentences} sentences to judge by."


def _foreign(bag: Counter[str]) -> bool:
    """Whether most words are not in plain letters, so that English syllables mean nothing."""
    plain = sum(count for word, count in bag.items() if word.isascii())
    return plain * 10 < bag.total() * 7


def _hardest_words(bag: Counter[str], named: set[str]) -> list[str]:
    """The long words that add most to the figure, save those of the names themselves."""
    familiar = everyday_words()
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
