"""Facts: fingerprints of the paragraphs of a page, and of the page as a whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netlint.acrosspages import Facts, Spot, spot_in_prose, spot_of
from netlint.analysis import Analysis
from netlint.checks.same.fingerprints import bands, exact
from netlint.page import BlockKind

#: Shorter paragraphs are alike by chance.
LEAST_WORDS = 12
#: A page has fingerprints of so many paragraphs, its first and last ones: there boilerplate stands.
#: Long pages about a cancer or the heart have 150 of them, and share many.
_MOST = 200
#: Paragraphs that share 7 words in 10 meet in one band of these with a chance of 0.995.
_BANDS, _ROWS = 8, 2
_KINDS = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM))

#: Shorter pages are alike by chance.
LEAST_PAGE_WORDS = 60
#: Pages that share 9 words in 10 meet in one band of these with a chance of 0.99.
_PAGE_BANDS, _PAGE_ROWS = 8, 8


class Paragraph(NamedTuple):
    """A paragraph or an item of a list: a number for its very words, the numbers of its bands, and
    its place."""

    exact: int
    bands: tuple[int, ...]
    spot: Spot


class WholePage(NamedTuple):
    """A page: a number for its very words, the numbers of its bands, its length in words, and where
    a finding about all of it is shown."""

    exact: int
    bands: tuple[int, ...]
    words: int
    spot: Spot


def _paragraphs(analysis: Analysis) -> list[tuple[int, int, str]]:
    """The longer paragraphs, as their place in the prose and their words in small letters."""
    page = analysis.page
    found = []
    sentences = zip(analysis.sentences, analysis.sentence_words, strict=True)
    sentence = next(sentences, None)
    for block in page.blocks:
        words: list[str] = []
        while sentence is not None and sentence[0].start < block.end:
            if sentence[0].start >= block.start:
                words += sentence[1]
            sentence = next(sentences, None)
        if len(words) >= LEAST_WORDS and block.kind in _KINDS and not block.quoted:
            found.append((block.start, block.end, " ".join(words).lower()))
    if len(found) > _MOST:
        found = found[: _MOST // 2] + found[-_MOST // 2 :]
    return found


def collect_paragraphs(analysis: Analysis) -> Iterator[Paragraph]:
    """The longer paragraphs of a page, in order."""
    found = _paragraphs(analysis)
    numbers = bands([words.split(" ") for _, _, words in found], _BANDS, _ROWS)
    for (start, end, words), own in zip(found, numbers, strict=True):
        yield Paragraph(exact(words), tuple(own), spot_in_prose(analysis.page, start, end))


def collect_page(analysis: Analysis) -> Iterator[WholePage]:
    """The page, where it is long enough."""
    words = analysis.words
    if len(words) >= LEAST_PAGE_WORDS:
        different = {word.lower() for word in analysis.different_words}
        (own,) = bands([different], _PAGE_BANDS, _PAGE_ROWS)
        page = analysis.page
        same = exact(" ".join(words).lower())
        yield WholePage(same, tuple(own), len(words), spot_of(page, page.anchor))


PARAGRAPHS = Facts("paragraphs", Paragraph, collect_paragraphs)
PAGES = Facts("pages", WholePage, collect_page)
