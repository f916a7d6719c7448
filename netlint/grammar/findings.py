"""What a proofreader says that is worth a reader's time, by the rule that reports it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from netlint.finding import Origin, Remark
from netlint.grammar.categories import Category, category_of, is_noise
from netlint.grammar.doubtful import Doubts, takes_a_hyphen_out
from netlint.grammar.match import Match
from netlint.grammar.paragraphs import paragraphs
from netlint.grammar.wording import message_of, suggestions_of
from netlint.grammar.words import Words

if TYPE_CHECKING:
    from netlint.grammar.known import Known

#: The rule of spelling, whose findings are about a word as it stands.
_SPELLING = "GRAM002"


class GrammarSlip(NamedTuple):
    """A match at its place in the prose of the page, with what is known of its category."""

    start: int
    end: int
    match: Match
    category: Category


def find_grammar_slips(known: Known) -> Iterator[GrammarSlip]:
    """What LanguageTool says of the page, in order, without its noise."""
    if known.proofread is None:
        return
    chosen = known.settings.grammar
    words = Words(known)
    doubts = Doubts(known)
    for paragraph in paragraphs(known.page, known.locale):
        for match in known.proofread.answers.get((paragraph.locale, paragraph.text), ()):
            place = paragraph.place(match.start, match.end)
            if place is None or is_noise(match, chosen):
                continue
            category = category_of(match)
            if category.code == _SPELLING:
                said = words.sift(*place, match)
                if said is not None and not takes_a_hyphen_out(paragraph.text, match):
                    yield GrammarSlip(*said, category)
            elif not doubts.hold(paragraph, match, place):
                yield GrammarSlip(*place, match, category)


def remarks_of(known: Known, code: str, slips: Iterable[GrammarSlip]) -> Iterator[Remark]:
    """What the rule `code` reports of these."""
    weights = dict(known.settings.grammar.severities)
    for slip in slips:
        if slip.category.code != code:
            continue
        match = slip.match
        yield Remark(
            known.page.source_span(slip.start, slip.end),
            message_of(match, known.page.prose[slip.start : slip.end]),
            suggestions_of(match),
            severity=weights.get(match.rule, weights.get(match.category, slip.category.severity)),
            origin=Origin("LanguageTool", match.rule, match.category, match.url),
        )
