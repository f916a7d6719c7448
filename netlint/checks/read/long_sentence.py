"""READ003: a sentence of too many words, and where it would split well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.read.worst import OTHERS_SHOWN, worst
from netlint.finding import RelatedSpan, Remark
from netlint.language.long_sentences import long_sentences
from netlint.language.one_thing import words_as_read
from netlint.language.reference import is_reference
from netlint.patterns import lazy_pattern

if TYPE_CHECKING:
    from netlint.language.sentences import Sentence
    from netlint.language.splitting import SplitPoint
    from netlint.page import Page

#: So many places to split are shown.
_PLACES_SHOWN = 3
#: Where one idea is the limit, each part has this many words at least.
_IDEA_WORDS = 3


#: Three things or more, side by side: "a rash, a fever and pain", also after a colon. It begins with
#: one set of characters, which the engine looks for fast.
_LIST = lazy_pattern(
    r"[,;:](?:(?<=[,;])[^,;]{2,60}[,;]\s(?:and|or)\s|(?<=,)[^,]{2,40},[^,]{2,40}\s(?:and|or)\s"
    r"|(?<=:)[^,;]+[,;][^,;]+[,;]|(?<=[,;])[^,;]+(?:[,;][^,;]+){3})"
)
#: Each alternative begins with a letter of its own, and the word's edge is looked at afterwards: the
#: engine finds that several times as fast.
_EXAMPLES = lazy_pattern(
    r"(?:such as(?<=\bsuch as)|including(?<=\bincluding)|like(?<=\blike))\b"
    r"[^,]*,[^,]*(?:,|\b(?:and|or)\b)"
)


class Options(NamedTuple):
    """`max-words`: the most words a sentence may have. `one-idea`: name a sentence that says more
    than one thing even if it is short. `most`: how many of the longest to name for each 1,000 words
    of the page, 0 for all."""

    max_words: int = 20
    one_idea: bool = False
    most: int = 0


class _Sentence(NamedTuple):
    """A sentence to name, its length in words and the ideas that a short one joins."""

    sentence: Sentence
    words: int
    ideas: Sequence[SplitPoint] = ()

    def text(self, page: Page) -> str:
        return page.prose[self.sentence.start : self.sentence.end]


@check("READ003", "long-sentence", options=Options)
def long_sentence(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Name the sentences over the limit, their length and the places to split them."""
    page = analysis.page
    if not analysis.passage.is_english:
        return
    found = list(_found(analysis, options))
    long = [one for one in found if one.words > options.max_words]
    words = len(analysis.words)
    named, others = worst(long, lambda one: one.words, options.most, words)
    named_at = {one.sentence.start for one in named}
    for one in found:
        if one.words <= options.max_words:
            yield _remark(page, one, "This sentence says more than one thing.", one.ideas, ())
        elif one.sentence.start in named_at:
            message = f"This sentence has {one.words} words. Keep to {options.max_words} or fewer."
            points = analysis.split_points(one.sentence)
            rest = others if one is named[-1] else ()
            yield _remark(page, one, message, points, rest)


def _found(analysis: Analysis, options: Options) -> Iterator[_Sentence]:
    page, most = analysis.page, options.max_words
    long = long_sentences(page.prose, analysis.scored, most)
    if not options.one_idea:
        for unit, count in long:
            yield _Sentence(unit.sentence, count)
        return
    words_of = {unit.sentence.start: count for unit, count in long}
    for unit in analysis.scored:
        start, end, _ = unit.sentence
        if start in words_of:
            yield _Sentence(unit.sentence, words_of[start])
        elif len(unit.words) > 2 * _IDEA_WORDS and not unit.typed_list:
            text, count = page.prose[start:end], len(unit.words)
            if count > most:
                count = words_as_read(text, count)
            if count <= 2 * _IDEA_WORDS or is_reference(text):
                continue
            points = _ideas(page, start, end)
            if points or _leans(text):
                yield _Sentence(unit.sentence, count, points)


def _remark(
    page: Page,
    one: _Sentence,
    message: str,
    points: Sequence[SplitPoint],
    others: Sequence[_Sentence],
) -> Remark:
    """What to say of one sentence; `others` are those that are only counted."""
    text = f"{message} {_advice(page, one.text(page), points)}"
    if others:
        many = "1 more sentence" if len(others) == 1 else f"{len(others)} more sentences"
        text += f" {many} on this page {'is' if len(others) == 1 else 'are'} too long."
    return Remark(
        page.source_span(one.sentence.start, one.sentence.end),
        text,
        related=(
            *_places(page, points),
            *(
                RelatedSpan(
                    page.source_span(other.sentence.start, other.sentence.end),
                    f"This sentence has {other.words} words too.",
                )
                for other in others[:OTHERS_SHOWN]
            ),
        ),
    )


def _ideas(page: Page, start: int, end: int) -> Sequence[SplitPoint]:
    """Where one idea ends and the next begins, however short they are."""
    from netlint.language.splitting import split_points

    return split_points(page.prose, start, end, _IDEA_WORDS)


def _leans(text: str) -> bool:
    from netlint.language.clauses import leaning_clause

    return leaning_clause(text)


def _advice(page: Page, text: str, points: Sequence[SplitPoint]) -> str:
    """What to do with the sentence."""
    if points:
        best = points[0]
        if best.kind == "(":
            return "You could put what is in brackets in a sentence of its own."
        words = " ".join(page.prose[best.at : best.end].split())
        return (
            f'You could split it before "{words}". The new sentence could begin "{best.opening}".'
        )
    if " – " in text or " - " in text:
        return "Put what follows the dash in a sentence of its own."
    if _LIST.search(text) or _EXAMPLES.search(text):
        return "Put what it lists in bullet points."
    return "Say one thing in each sentence."


def _places(page: Page, points: Sequence[SplitPoint]) -> Iterator[RelatedSpan]:
    """The best places to split, in the order of the page."""
    for point in sorted(points[:_PLACES_SHOWN]):
        how = (
            "You could put this in a sentence of its own"
            if point.kind == "("
            else "You could end the sentence here and start a new one"
        )
        yield RelatedSpan(page.source_span(point.at, point.end), f'{how}: "{point.opening} …".')
