"""What is known of a page when a proofreader's findings are sifted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from netlint.grammar.match import Proofread
    from netlint.page import Page
    from netlint.settings import Settings
    from netlint.vocabulary.matching import Mention, Vocabulary


class Known(Protocol):
    """An `Analysis`."""

    page: Page
    settings: Settings
    proofread: Proofread | None

    @property
    def locale(self) -> str:
        """The page's locale."""

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention of the vocabulary, in order."""

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabularies in force."""
