"""PLAIN004: sentences in the passive voice, with who or what should be named as the doer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import Needs, check
from netlint.checks.plain.active import (
    active_form,
    doer_of,
    guessed_doer,
    instruction,
    is_asked,
    is_plural,
)
from netlint.finding import RelatedSpan, Remark
from netlint.identity import by_identity
from netlint.language.quoting import OthersWords
from netlint.language.reference import is_reference
from netlint.nlp.facts import Passive
from netlint.page import BlockKind
from netlint.shipped import WordRow

#: A page of fewer sentences has no share to judge.
_SENTENCES = 10
#: So many sentences are shown with a share that is too high.
_SHOWN = 5


class Options(NamedTuple):
    """`max-share`: the most sentences in 100 that may be passive; a page over it is reported, a
    step more seriously. 0 sets no limit.
    """

    max_share: int = 40


@check("PLAIN004", "passive-voice", options=Options, needs=Needs.PARSE)
def passive_voice(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Find sentences in the passive voice, and say who or what to begin with."""
    page = analysis.page
    others = OthersWords(page)
    found = []
    for unit, passives in analysis.passive_sentences:
        start, end, _ = unit.sentence
        text = page.prose[start:end]
        own = [one for one in passives if not others.hold(start + one.start, start + one.end)]
        if not own or is_reference(text):
            continue
        first, *more = own
        remark = Remark(
            page.source_span(start + first.start, start + first.end),
            _message(first, text, _doers(analysis.word_rows("doers"))),
            related=tuple(
                RelatedSpan(
                    page.source_span(start + one.start, start + one.end),
                    f"{_shown(one, text)} is passive too.",
                )
                for one in more
            ),
        )
        found.append(remark)
    yield from found
    if options.max_share:
        yield from _too_many(analysis, found, options.max_share)


def _too_many(analysis: Analysis, found: list[Remark], most: int) -> Iterator[Remark]:
    """A remark on a page with too large a share of passive sentences."""
    page = analysis.page
    sentences = sum(not unit.fragment for unit in analysis.scored)
    if sentences < _SENTENCES or len(found) * 100 <= most * sentences:
        return
    share = round(100 * len(found) / sentences)
    places = [*page.headings[:1], *page.of_kind(BlockKind.TITLE)]
    span = page.source_span(places[0].start, places[0].end) if places else found[0].span
    yield Remark(
        span,
        f"{len(found)} of the {sentences} sentences on this page are in the passive voice "
        f"({share}%). Aim for {most}% or fewer: begin with who does it.",
        related=tuple(
            RelatedSpan(remark.span, "This sentence is passive.") for remark in found[:_SHOWN]
        ),
        is_raised=True,
    )


@by_identity
def _doers(rows: tuple[WordRow, ...]) -> Mapping[tuple[str, str], str]:
    """Who probably does something, by the verb and the condition."""
    return {(row.avoid, row.unless): row.use for row in rows}


def _shown(passive: Passive, text: str) -> str:
    return f'"{" ".join(text[passive.start : passive.end].split())}"'


def _message(passive: Passive, text: str, doers: Mapping[tuple[str, str], str]) -> str:
    shown = _shown(passive, text)
    doer = doer_of(passive, text)
    if doer is not None:
        plural = passive.doer_is_plural or is_plural(doer)
        active = active_form(passive, text, doer, plural=plural) if doer else ""
        example = f': "{active}"' if active else f', here "{doer}"' if doer else ""
        return f"{shown} is passive. Begin with who or what does it{example}."
    guess = guessed_doer(passive, text, doers)
    if guess == "you" and is_asked(passive, text):
        told = instruction(passive, text)
        if told:
            return f'{shown} does not say who does it. If it is the reader, write "{told}".'
    if guess:
        example = active_form(passive, text, guess, plural=is_plural(guess)) or guess
        return f'{shown} does not say who does it. Say who, for example "{example}".'
    active = active_form(passive, text, "…", plural=True)
    example = f': "{active}"' if active else ""
    return f"{shown} does not say who acts. Begin with who or what does it{example}."
