"""PLAIN015: italics, underlined words, and bold on the small words of a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.checks.once import said_once
from netlint.finding import Remark
from netlint.identity import by_identity
from netlint.language.quoting import OthersWords
from netlint.language.words import WORD
from netlint.page import BODY_KINDS, BlockKind, Inline, InlineKind, Page
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow

_KINDS = {
    InlineKind.EMPHASIS: ("in italics", "Write it without italics."),
    InlineKind.UNDERLINED: ("underlined", "Take the line away, since it looks like a link."),
    InlineKind.STRONG: ("in bold", "Write it as the words around it."),
}
_ALONE = "alone"
#: More words in bold than this are a passage that stands out, and no word that is stressed.
_MOST_BOLD = 4
#: What science writes in italics: names of species ("Escherichia coli", "E. coli") and of genes.
_OF_SCIENCE = lazy_pattern(
    r"(?:[A-Z][a-z]*\.|[A-Z][a-z]{3,}) [a-z]{3,}(?:(?: subsp\.| var\.)? [a-z]{3,})?\Z"
    r"|[A-Z][A-Za-z]{0,4}\d[A-Z\d]{0,4}\Z|[A-Z][A-Z\d-]{1,7}\Z"
)
_SHOWN = 60


@check("PLAIN015", "emphasis")
def emphasis(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say once for each way of stressing words where a page uses it."""
    page = analysis.page
    if not any(inline.kind in _KINDS for inline in page.inlines):
        return
    others = OthersWords(page)
    places: dict[InlineKind, list[tuple[int, int]]] = {kind: [] for kind in _KINDS}
    for inline in page.inlines:
        if inline.kind not in _KINDS or page.block_at(inline.start).kind not in _READ:
            continue
        stressed = (
            _is_stressed(analysis, inline)
            if inline.kind is InlineKind.STRONG
            else _is_set_apart(page, inline)
        )
        if stressed and not others.hold(inline.start, inline.end):
            places[inline.kind].append((inline.start, inline.end))
    for kind, (how, advice) in _KINDS.items():
        if places[kind]:
            text = " ".join(page.prose[slice(*places[kind][0])].split())
            shown = text if len(text) <= _SHOWN else text[: _SHOWN - 3].rstrip() + "…"
            yield said_once(page, places[kind], f'"{shown}" is {how}. {advice}', advice)


_READ = BODY_KINDS - {BlockKind.ALT}


def _is_set_apart(page: Page, inline: Inline) -> bool:
    """True for words; not for signs, names of science, or a star that only looks like markup."""
    text = page.prose[inline.start : inline.end].strip()
    before = page.prose[inline.start - 1 : inline.start]
    if before.isalnum() or not any(map(str.isalpha, text)):
        return False
    return not (inline.kind is InlineKind.EMPHASIS and _OF_SCIENCE.match(text))


def _is_stressed(analysis: Analysis, inline: Inline) -> bool:
    """True for a few small words in bold inside a sentence: "do **not** drive"."""
    page = analysis.page
    words = WORD.findall(page.prose, inline.start, inline.end)
    if not 0 < len(words) <= _MOST_BOLD:
        return False
    alone, known = _small_words(analysis.word_rows("emphasis"))
    lower = [word.lower().replace("’", "'") for word in words]
    if alone.isdisjoint(lower) or not known.issuperset(lower):
        return False
    block = page.block_at(inline.start)
    after = page.prose[inline.end : block.end].lstrip()
    # What the whole line or its first words and a colon say is a label or a heading.
    return bool(after) and after[0].isalpha() and not page.prose[: inline.end].endswith(":")


@by_identity
def _small_words(rows: tuple[WordRow, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The words that are stressed alone, and those beside one of them."""
    alone = frozenset(row.avoid.lower() for row in rows if row.unless != _ALONE)
    return alone, alone | frozenset(row.avoid.lower() for row in rows)
