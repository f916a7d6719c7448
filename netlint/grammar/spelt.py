"""What netlint says of a misspelt word, in place of "Possible spelling mistake found."."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netlint.grammar.match import Match
    from netlint.vocabulary.candidates import Candidate

#: So many suggestions are named.
_MOST = 3
_UNKNOWN = "is in no dictionary that LanguageTool or netlint knows"
_DOUBTFUL = "is a rare word, if it is one"
_NO_MARKS = {ord("'"): None, ord("’"): None}


def of_word(
    match: Match, written: str, suggestions: tuple[str, ...], candidate: Candidate, rare: bool
) -> Match:
    """The match with a message that names the word and what may have been meant, of which
    `candidate` is the likeliest. `rare` is set where netlint knows the word as a rare one."""
    if candidate.joined:
        fault = "has lost a space" if " " in candidate.text else "has lost a hyphen"
    elif candidate.lost_mark:
        fault = "has lost an apostrophe"
    else:
        fault = _DOUBTFUL if rare else _UNKNOWN
    return _saying(match, f'"{written}" {fault}', suggestions)


def of_halves(match: Match, written: str, whole: str) -> Match:
    """The match with a message for a word that a space cut in two."""
    return _saying(match, f'"{" ".join(written.split())}" is one word', (whole,))


def of_phrase(match: Match, written: str) -> Match:
    """The match as LanguageTool words it, unless the words have lost an apostrophe: LanguageTool
    does not say which words it means."""
    found = [one for one in match.suggestions if one.translate(_NO_MARKS) == written]
    if not found or "'" in written or "’" in written:
        return match
    # What one person has is spoken of more often than what several have.
    found.sort(key=lambda one: one.endswith(("'", "’")))
    # Both kinds of mark are offered, and they are one correction.
    alike = {one.replace("’", "'"): one for one in reversed(found)}
    return _saying(
        match,
        f'"{written}" has lost an apostrophe',
        tuple(one for one in found if one in alike.values()),
    )


def _saying(match: Match, fault: str, suggestions: tuple[str, ...]) -> Match:
    quoted = [f'"{one}"' for one in suggestions[:_MOST]]
    either = " or ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)
    return match._replace(message=f"{fault}. Did you mean {either}?", suggestions=suggestions)
