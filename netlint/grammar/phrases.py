"""Rules of LanguageTool about capitals, apostrophes and compounds: where they are right."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netlint.grammar.match import Match
    from netlint.page import Page
    from netlint.vocabulary.spelling import Spelling


def is_sound(page: Page, start: int, end: int, match: Match, spelling: Spelling) -> bool:
    """True where what LanguageTool says of prose[start:end] is worth a reader's time."""
    return True
