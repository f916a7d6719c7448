"""TERM001: a word that is no word, and close to a word of the vocabulary or of health."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.finding import Remark
from netlint.language.casing import cased_like
from netlint.language.mending import exact_replacement
from netlint.language.places import foreign_text, in_address
from netlint.patterns import lazy_pattern
from netlint.proofreading.slips import Slip
from netlint.proofreading.wording import slip_remark, suggestions_for
from netlint.vocabulary.concept import Status
from netlint.vocabulary.forms import plurals
from netlint.vocabulary.matching import Mention

#: Characters between a word and the short form that it is part of; what does not stand between.
_REACH = 80
_MOST_MENTIONS = 60  # that stand so near
_ENDS_WORDS = lazy_pattern(r"[().;:!?\0]")


@check("TERM001", "misspelled-term", fixes=Fixes.SAFE)
def misspelled_term(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report slips in words of the vocabulary, and long terms written as two words."""
    page = analysis.page
    split = [mention for mention in analysis.mentions if mention.form.status is Status.SPLIT]
    closed = foreign_text(page) if split else None
    reported = set()
    for mention in split:
        if mention.form.verified and closed is not None and not closed.hold(mention.start):
            joined = _joined(analysis, mention)
            if joined:
                reported.add(mention.start)
                yield joined
    for slip in analysis.slips:
        if slip.term and slip.start not in reported:
            message, concept = _of_abbreviation(analysis, slip)
            remark = slip_remark(analysis, slip, message)
            yield remark._replace(concept=concept) if concept else remark


def _of_abbreviation(analysis: Analysis, slip: Slip) -> tuple[str, str]:
    """The message for a slip in the words that a short form stands for, which names both, and the
    concept. Empty where no short form of the vocabulary stands in brackets after the words, or
    before them."""
    prose = analysis.page.prose
    right = suggestions_for(analysis, slip)[0]
    mentions = analysis.mentions
    first = bisect_left(mentions, slip.start - 2 * _REACH, key=lambda mention: mention.start)
    for mention in mentions[first : first + _MOST_MENTIONS]:
        if mention.start > slip.end + _REACH:
            break
        if mention.form.status is not Status.ABBREVIATION or mention.end < slip.start - _REACH:
            continue
        if mention.start > slip.end:
            between = prose[slip.end : mention.start]
            beside = between.endswith("(") and not _ENDS_WORDS.search(between[:-1])
        else:
            between = prose[mention.end : slip.start]
            beside = between.startswith(" (") and not _ENDS_WORDS.search(between[2:])
        words = analysis.concept(mention.form.concept_id).preferred[analysis.locale]
        if beside and right.lower() in words.lower().split():
            written = prose[slip.start : slip.end]
            short = prose[mention.start : mention.end]
            if short.endswith("s") and not mention.form.text.isupper():
                words = next(iter(plurals(words)), words)
            message = (
                f'"{written}" is not a word. "{short}" stands for "{words}", so write "{right}".'
            )
            return message, mention.form.concept_id
    return "", ""


def _joined(analysis: Analysis, mention: Mention) -> Remark | None:
    """A term that was written as two words, unless both are meant: "neuro- and …"."""
    page = analysis.page
    written = page.prose[mention.start : mention.end]
    if in_address(page, mention.start, mention.end):
        return None
    right = cased_like(written, mention.form.text, mention.form.house[analysis.locale])
    shown = " ".join(written.split())
    span = page.source_span(mention.start, mention.end)
    return Remark(
        span,
        f'"{shown}" is one word. Write "{right}".',
        suggestions=(right,),
        concept=mention.form.concept_id,
        fix=exact_replacement(page, mention.start, mention.end, right),
    )
