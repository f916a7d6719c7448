"""Words that LanguageTool does not know and netlint does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netlint.grammar.known import Known
    from netlint.grammar.match import Match


def is_known_word(known: Known, start: int, end: int, match: Match) -> bool:
    """True where LanguageTool calls a word misspelt that is a word of the vocabulary."""
    if match.kind != "misspelling":
        return False
    return any(mention.start <= start and end <= mention.end for mention in known.mentions)
