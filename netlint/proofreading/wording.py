"""What is said of a misspelt word."""

from __future__ import annotations

from netlint.finding import Remark
from netlint.language.casing import cased_like
from netlint.language.mending import exact_replacement
from netlint.proofreading.slips import Reading, Slip, mention_with
from netlint.vocabulary.candidates import Candidate
from netlint.vocabulary.locale_pairs import spellings_for


def spelled(candidate: Candidate, locale: str) -> str:
    """The candidate in the spelling of the page's locale."""
    if candidate.locale in (None, locale) and candidate.term is not None:
        return candidate.text
    return spellings_for(locale).get(candidate.text.lower(), candidate.text)


_MOST_SUGGESTIONS = 3


def suggestions_for(reading: Reading, slip: Slip) -> tuple[str, ...]:
    """What to write instead of a slip, with the capitals of its place; one where it is clear."""
    written = reading.page.prose[slip.start : slip.end]
    likely = slip.candidates[: 1 if slip.clear else _MOST_SUGGESTIONS]
    return tuple(dict.fromkeys(_cased(written, one, reading.locale) for one in likely))


def _cased(written: str, candidate: Candidate, locale: str) -> str:
    if candidate.name:
        text = candidate.text
        text = text[:1].upper() + text[1:] if text.islower() else text
        return text.upper() if written.isupper() else text
    return cased_like(written, candidate.text.lower(), spelled(candidate, locale))


def _fault(slip: Slip, written: str) -> str:
    if slip.candidates[0].joined:
        return "is two words"
    return "is one word" if " " in written or "\n" in written else "is not a word"


def slip_remark(reading: Reading, slip: Slip, message: str = "", *, safe: bool = True) -> Remark:
    """What a rule says of a slip. It can be mended where one word stands clear; one that is not
    `safe` is only offered."""
    page = reading.page
    written = " ".join(page.prose[slip.start : slip.end].split())
    suggestions = suggestions_for(reading, slip)
    span = page.source_span(slip.start, slip.end)
    fix = None
    if slip.clear and " " not in suggestions[0]:
        fix = exact_replacement(page, slip.start, slip.end, suggestions[0], safe=safe)
    either = " or ".join(f'"{suggestion}"' for suggestion in suggestions)
    concept = None
    if slip.term:
        mention = mention_with(reading, slip.start, slip.end, slip.candidates[0].text)
        term = slip.candidates[0].term
        concept = mention.form.concept_id if mention else term.concept_id if term else None
    return Remark(
        span,
        message or f'"{written}" {_fault(slip, written)}. Write {either}.',
        suggestions=suggestions,
        concept=concept or None,
        fix=fix,
    )
