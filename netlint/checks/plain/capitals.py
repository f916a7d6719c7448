"""PLAIN007: whole words in capitals for emphasis: "do NOT drive"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark
from netlint.identity import by_identity
from netlint.language.quoting import OthersWords
from netlint.language.ranges import Ranges
from netlint.page import BlockKind, InlineKind, Page
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow

#: Headings and titles in capitals are another rule's matter.
_SILENT = frozenset(
    {BlockKind.HEADING, BlockKind.TITLE, BlockKind.DESCRIPTION, BlockKind.HEADER_CELL}
)
_ALONE = "alone"


@lru_cache(maxsize=1)
def _run() -> re.Pattern[str]:
    """Words in capitals side by side; neither a part of a word, a code nor a syllable to stress
    ("dis-ker-ah-TO-sis")."""
    word = r"(?:[A-Z][A-Z'’]*[A-Z]|[AI])"
    return re.compile(
        rf"[A-Z](?<![\w'’.\-/&@#].)(?:(?:[A-Z'’]*[A-Z])|(?<=[AI]))"
        rf"(?:[ \n,;:!]+{word}(?![\w'’\-/&@]))*(?![\w'’\-/&@]|\.\w)"
    )


_CAPITALS = lazy_pattern(r"[A-Z][A-Z'’]*")


@by_identity
def _known(rows: tuple[WordRow, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The words that count alone and those that count beside another, both in capitals."""
    capitals = {row.avoid.upper(): row.unless != _ALONE for row in rows}
    capitals |= {word.replace("'", "’"): counts for word, counts in capitals.items()}
    return frozenset(filter(capitals.__getitem__, capitals)), frozenset(capitals)


@check("PLAIN007", "capitals")
def capitals(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which ordinary words are in capitals, once for words side by side."""
    page = analysis.page
    alone, known = _known(analysis.word_rows("emphasis"))
    written = known.intersection(analysis.different_words) - {"A", "I"}
    if len(written) < 2 and alone.isdisjoint(written):
        return
    others = OthersWords(page)
    explained = _explained(page)
    titled = (i for i in page.inlines if i.kind is InlineKind.ABBREVIATION)
    marked = Ranges((inline.start, inline.end) for inline in titled)
    for found in _run().finditer(page.prose):
        words = _CAPITALS.findall(found[0])
        ordinary = [word for word in words if word in known]
        many = len(ordinary) > 1 and 2 * len(ordinary) >= len(words)
        if not many and alone.isdisjoint(words):
            continue
        start, end = found.span()
        if page.block_at(start).kind in _SILENT or _is_code(page, start):
            continue
        if len(words) == 1 and (words[0] in explained or page.prose[start - 1 : start] == "("):
            continue
        if others.hold(start, end) or marked.hold(start, start + 1):
            continue
        text = page.prose[start:end]
        shown = text if len(text) <= 60 else text[:57].rstrip() + "…"
        small = (text.lower(),) if len(ordinary) == len(words) and "I" not in words else ()
        yield Remark(
            page.source_span(start, end),
            f'"{" ".join(shown.split())}" is in capitals. Write it in small letters.',
            suggestions=small,
        )


def _explained(page: Page) -> frozenset[str]:
    """Words in capitals that the page uses as abbreviations: "leukaemia (ALL)"."""
    return frozenset(_IN_BRACKETS.findall(page.prose)) | page.abbreviations.keys()


_IN_BRACKETS = lazy_pattern(r"\(([A-Z]{2,})\)")


def _is_code(page: Page, start: int) -> bool:
    """True in a telephone number in letters: "0800 STOP NOW"."""
    before = page.prose[max(0, start - 2) : start]
    return before[-1:].isspace() and before[:1].isdigit()
