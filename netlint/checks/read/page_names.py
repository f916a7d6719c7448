"""The words that a page cannot do without, and those that it can, for READ005."""

from __future__ import annotations

from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from netlint.analysis import Analysis
from netlint.language.words import WORD
from netlint.page import BlockKind
from netlint.patterns import lazy_pattern

if TYPE_CHECKING:
    from netlint.language.plainwords import PlainWords

_EVERYDAY_ENDING = lazy_pattern(
    r".*(?:tion|sion|ment|ity|itie|[ae]nce|[ae]nt|ness|[ai]ble|[ai]bly|tional|mental)(?:s|ly)?"
)


class Names:
    """What is worked out of a page only where a sentence is dense: few are."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        #: The end of the name that a place lies in, or 0.
        self.hold = analysis.name_end
        self._written: dict[str, bool] = {}

    @cached_property
    def _known(self) -> frozenset[str]:
        return _ordinary_words(plain_words_of(self._analysis, "plain-words"))

    def is_ordinary(self, word: str) -> bool:
        """Whether a word is English of every day, or has a plainer one, and is no name of an
        illness, a medicine or a molecule."""
        known = self._known
        return (
            word in known
            or word.removesuffix("s") in known
            or (word.endswith("ies") and word[:-3] + "y" in known)
            or _EVERYDAY_ENDING.fullmatch(word) is not None
        )

    @cached_property
    def subject(self) -> frozenset[str]:
        """The words of the page's title, in small letters."""
        page = self._analysis.page
        titles = (*page.of_kind(BlockKind.TITLE), *page.headings[:1])
        return frozenset(
            word.lower() for block in titles for word in WORD.findall(page.text(block))
        )

    def written(self, name: str) -> bool:
        """Whether the page has this name. It is looked for once: the page may be long."""
        known = self._written.get(name)
        if known is None:
            known = self._written[name] = name in self._analysis.page.prose
        return known


def plain_words_of(analysis: Analysis, name: str) -> PlainWords:
    """A list of plain words. Loaded only here: few sentences are dense."""
    from netlint.language.plainwords import plain_words

    return plain_words(analysis.word_rows(name), locale=analysis.locale)


@lru_cache(maxsize=4)
def _ordinary_words(plain: PlainWords) -> frozenset[str]:
    from netlint.vocabulary.ordinary import common_words

    return common_words() | plain.forms.keys()
