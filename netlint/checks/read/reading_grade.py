"""READ001: a page that is harder to read than its target."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from heapq import nsmallest
from itertools import islice
from typing import TYPE_CHECKING, Literal, NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.read.measure import figure_of, number, said
from netlint.finding import RelatedSpan, Remark
from netlint.language.measure import may_be_out_by
from netlint.language.passages import Passage
from netlint.language.reference import is_reference
from netlint.language.scoring import FRAGMENT_WORDS, Unit, is_closed
from netlint.language.sentences import Sentence
from netlint.language.syllables import count_syllables
from netlint.language.tally import syllables_in
from netlint.language.words import WORD
from netlint.page import BlockKind, Page

if TYPE_CHECKING:
    from netlint.language.plainwords import PlainWords
    from netlint.language.splitting import SplitPoint
    from netlint.language.whatif import WhatIf

#: How many of the hardest sentences and words are shown.
_SENTENCES_SHOWN = 3
_WORDS_NAMED = 5
#: A sentence shorter than this, in words, is not what makes a page hard.
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
    """Say how hard the page is, how sure that is, what makes it so and what would help.

    A page over the target only for the names it cannot do without is left alone: one that is
    at the aim once they are left out.
    """
    passage = analysis.passage
    if passage.unscored is not None:
        return
    figure = figure_of(passage.counts, options.measure)
    if figure <= options.target:
        return
    plain = figure_of(passage.masked, options.measure)
    if plain <= min(options.aim, options.target):
        return
    page = analysis.page
    changes = _changes(analysis, options, figure)
    named = _words_of_names(analysis)
    words = _hardest_words(analysis, passage, named, changes)
    yield Remark(
        page.anchor,
        " ".join(
            [
                _verdict(options, figure, plain),
                *_certainty(passage),
                *_reasons(passage, words),
                *_promise(changes, figure, options),
            ]
        ),
        related=(
            *_sentences_shown(analysis, passage, changes),
            *_words_shown(page, changes),
        ),
        places=0,
    )


def _changes(analysis: Analysis, options: Options, figure: int) -> WhatIf | None:
    """What would bring the page to its target. Loaded only here: most pages need no advice."""
    from netlint.language.plainwords import plain_words
    from netlint.language.whatif import Advice, what_if

    words = plain_words(analysis.word_rows("plain-words"), locale=analysis.locale)
    return what_if(
        analysis.page.prose,
        analysis.passage,
        lambda counts: figure_of(counts, options.measure) <= options.target,
        lambda counts: figure_of(counts, options.measure) < figure,
        Advice(_splitter(analysis), _plainer(analysis, words), words.forms),
    )


def _splitter(analysis: Analysis) -> Callable[[Sentence], int | None]:
    """Where a sentence of the page would split best, if anywhere."""
    prose = analysis.page.prose

    def split_at(sentence: Sentence) -> int | None:
        points = analysis.split_points(sentence)
        text = prose[sentence.start : sentence.end]
        if not points or is_reference(text):
            return None
        # A short rest without a full stop ("but you can:") would be no sentence of its own.
        if points[0].after < FRAGMENT_WORDS and not is_closed(text):
            return None
        return points[0].at

    return split_at


def _plainer(analysis: Analysis, words: PlainWords) -> Callable[[int, int], str | None]:
    """The plain word that fits in the place of a long one whatever its sense, if any does; none for
    a part of a name, and for a word alone in brackets, which follows the plain words for it."""
    prose = analysis.page.prose

    def plain_at(start: int, end: int) -> str | None:
        bracketed = prose[start - 1 : start] == "(" and prose[end : end + 1] == ")"
        if bracketed or analysis.name_end(start):
            return None
        offer = words.offer_at(prose, start, end)
        return offer.use[0] if offer and offer.safe else None

    return plain_at


def _words_of_names(analysis: Analysis) -> set[str]:
    """The words of the page's title and of the names in it, in small letters: a page must name its
    subject."""
    page = analysis.page
    titles = (*page.of_kind(BlockKind.TITLE), *page.headings[:1])
    named = {word.lower() for block in titles for word in WORD.findall(page.text(block))}
    for name in {page.prose[mention.start : mention.end] for mention in analysis.mentions}:
        named.update(_words_of(name))
    return named


@lru_cache(maxsize=4096)
def _words_of(name: str) -> tuple[str, ...]:
    """The words of a name in small letters. The same names stand on page after page."""
    return tuple(word.lower() for word in WORD.findall(name))


def _verdict(options: Options, figure: int, plain: int) -> str:
    """What the page's figure is and what it should be."""
    verdict = f"This page has {said(figure, options.measure)}"
    shown = number(plain, options.measure)
    if shown != number(figure, options.measure):
        verdict += f" ({shown} without the names of conditions, tests and treatments)"
    if options.aim >= options.target:  # only the target was set
        return f"{verdict}. Aim for no more than {options.target}."
    return f"{verdict}. Aim for {options.aim}, and for no more than {options.target}."


def _certainty(passage: Passage) -> Iterator[str]:
    """How far the figure is to be trusted."""
    count, margin = passage.counts.sentences, may_be_out_by(passage.margin)
    if passage.is_estimate:
        yield (
            f"This is an estimate: with only {count} sentences to judge by, it may be out by "
            f"{margin} either way."
        )
    else:
        yield f"With {count} sentences to judge by, the figure may be out by {margin} either way."
    if passage.mended:
        many = f"{passage.mended} spaces" if passage.mended > 1 else "a space"
        yield f"The figure is for the text with {many} between sentences put back."


def _reasons(passage: Passage, words: Sequence[str]) -> Iterator[str]:
    """What makes the page hard: its sentences, its words."""
    yield f"Its sentences have {passage.counts.words_per_sentence:.0f} words on average."
    if words:
        yield f"Long words that weigh most: {', '.join(words)}."


def _promise(changes: WhatIf | None, figure: int, options: Options) -> Iterator[str]:
    """What a few changes would do."""
    if changes is None:
        return
    after = figure_of(changes.counts, options.measure)
    shown = number(after, options.measure)
    if after >= figure or shown == number(figure, options.measure):
        return
    deeds = []
    if changes.splits:
        count = len(changes.splits)
        deeds.append("splitting 1 sentence" if count == 1 else f"splitting {count} sentences")
    if changes.swaps:
        count = len(changes.swaps)
        deeds.append("replacing 1 word" if count == 1 else f"replacing {count} words")
    deed = " and ".join(deeds)
    goal = "bring the page to" if after <= options.target else "be a start: it brings the page to"
    yield f"{deed[0].upper()}{deed[1:]} would {goal} {shown}."


def _hardest_words(
    analysis: Analysis, passage: Passage, named: set[str], changes: WhatIf | None
) -> list[str]:
    """The long words that add most to the figure, save those of names, those that every reader
    knows and those that have their own place in the report."""
    left_out = named | {swap.word for swap in changes.swaps} if changes else named
    times: dict[str, int] = {}
    for written, count in passage.hard_words.items():
        word = written.lower()
        times[word] = times.get(word, 0) + count
    weights = [
        (-(count_syllables(word) - 1) * count, word)
        for word, count in times.items()
        if word not in left_out
    ]
    hardest = [word for _, word in nsmallest(_WORDS_NAMED, weights)]
    return [
        f'"{word}" ({times[word]} times)' if times[word] > 1 else f'"{word}"' for word in hardest
    ]


def _sentences_shown(
    analysis: Analysis, passage: Passage, changes: WhatIf | None
) -> Iterator[RelatedSpan]:
    """The sentences to split, else the hardest, in the order in which they help."""
    page = analysis.page
    splits = changes.splits if changes else ()
    for split in splits:
        sentence = split.unit.sentence
        point = analysis.split_points(sentence)[0]
        yield RelatedSpan(
            page.source_span(sentence.start, sentence.end),
            f"A sentence of {len(split.unit.words)} words. {_how_to_split(page, point)}",
        )
    split_already = {split.unit.sentence.start for split in splits}
    hardest = (unit for unit in _hardest(page, passage) if unit.sentence.start not in split_already)
    for unit in islice(hardest, max(0, _SENTENCES_SHOWN - len(splits))):
        sentence = unit.sentence
        long_words = sum(count_syllables(word) > 2 for word in unit.words)
        yield RelatedSpan(
            page.source_span(sentence.start, sentence.end),
            f"One of the hardest sentences: {len(unit.words)} words, {long_words} of them long.",
        )


#: Where a sentence may end, by the kind of split point; at others it ends before words.
_MARKS = {";": "the semicolon", "–": "the dash", ":": "the colon"}


def _how_to_split(page: Page, point: SplitPoint) -> str:
    """Where the sentence could end, and how the new one could begin."""
    if point.kind == "(":
        return f'You could put what is in brackets in a sentence of its own: "{point.opening} …".'
    words = " ".join(page.prose[point.at : point.end].split())
    place = f"at {_MARKS[point.kind]}" if point.kind in _MARKS else f'before "{words}"'
    return f'You could end it {place}, and start a new one: "{point.opening} …".'


def _weight(unit: Unit) -> float:
    """What a sentence adds to the Flesch-Kincaid grade, but for its constant."""
    count = len(unit.words)
    return 0.39 * count + 11.8 * syllables_in(unit.tally) / count


def _hardest(page: Page, passage: Passage) -> Iterator[Unit]:
    """The sentences that stand furthest above the rest once names are left out, hardest first."""

    graded = [
        (-_weight(masked), unit.sentence.start, unit)
        for unit, masked in zip(passage.units, passage.masked_units, strict=True)
        if len(masked.words) >= _SENTENCE_WORDS and not masked.fragment
    ]
    for _, _, unit in sorted(graded):
        if not is_reference(page.prose[unit.sentence.start : unit.sentence.end]):
            yield unit


def _words_shown(page: Page, changes: WhatIf | None) -> Iterator[RelatedSpan]:
    """The words to replace, the one that helps most first."""
    for swap in changes.swaps if changes else ():
        count = len(swap.places)
        times = f" ({count} times on this page)" if count > 1 else ""
        yield RelatedSpan(
            page.source_span(*swap.places[0]),
            f'You could write "{swap.plain}" instead of "{swap.word}"{times}.',
        )
