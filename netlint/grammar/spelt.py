"""What netlint says in place of LanguageTool's "Possible spelling mistake found."."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netlint.grammar.match import Match


def in_own_words(match: Match, written: str, suggestions: tuple[str, ...], joined: bool) -> Match:
    """The match with a message that names the word and what may have been meant."""
    fault = (
        "has lost a space" if joined else "is in no dictionary that LanguageTool or netlint knows"
    )
    message = f'"{written}" {fault}. Did you mean {either(suggestions)}?'
    return match._replace(message=message, suggestions=suggestions)


def either(suggestions: tuple[str, ...]) -> str:
    """The suggestions as people list them: "a", "b" or "c"."""
    quoted = [f'"{one}"' for one in suggestions]
    return " or ".join([", ".join(quoted[:-1]), quoted[-1]] if len(quoted) > 1 else quoted)
