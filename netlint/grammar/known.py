"""What is known of a page when a proofreader's findings are sifted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from netlint.proofreading.slips import Reading

if TYPE_CHECKING:
    from netlint.grammar.match import Proofread
    from netlint.language.sentences import Sentence
    from netlint.proofreading.slips import Slip
    from netlint.settings import Settings
    from netlint.vocabulary.matching import Mention


class Known(Reading, Protocol):
    """An `Analysis`."""

    settings: Settings
    proofread: Proofread | None

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention of the vocabulary, in order."""

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of every block, in order."""

    @property
    def slips(self) -> tuple[Slip, ...]:
        """The misspelt words that netlint knows of by itself, in order."""
