"""The words around a finding, by which it is known again when the text above it has changed.

They are looked for in the source, and only where somebody asks: most runs need none. White space,
line ends and the marks of quotations fold to one space, so that they stay the same when a paragraph
is wrapped anew, and they end with the block, so that they stay the same when the paragraph moves.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from netlint.finding import Finding
from netlint.lines import line_starts
from netlint.patterns import lazy_pattern

#: The most that is looked at on each side, in characters, and the most that is taken of it.
_REACH = 200
_WORDS = 5
_LETTERS = 60

_QUOTED_LINE = lazy_pattern(r"\s*\n[ \t]*(?:>[ \t]?)*")
#: Where a block begins or ends: an empty line, the mark of a list item or a heading, a cell, a tag.
_EDGE = lazy_pattern(
    r"\n[ \t>]*(?=\n)"
    r"|\n[ \t>]*(?:[-*+]|[0-9]{1,9}[.)]|#{1,6})[ \t]+"
    r"|\|"
    r"|</?(?:address|article|aside|blockquote|body|br|caption|d[dlt]|details|div|fieldset"
    r"|figcaption|figure|footer|form|h[1-6r]|header|html|li|main|nav|ol|p|pre|section|summary"
    r"|t[dhr]|table|tbody|tfoot|thead|title|ul)\b[^<>]{0,300}>",
    re.IGNORECASE,
)


def folded(text: str) -> str:
    """A text without what changes when it is wrapped, indented or written in capitals.

    >>> folded("> A long\\n>   line  ")
    '> a long line'
    """
    if "\n" in text or "\r" in text:
        text = _QUOTED_LINE.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    return " ".join(text.split()).casefold()


def with_neighbours(source: str, findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """The same findings of a page, with the words around them. Those whose place the source does
    not have stay as they are: the page may have changed since."""
    starts = line_starts(source)
    return tuple(_with_neighbours(source, starts, finding) for finding in findings)


def _with_neighbours(source: str, starts: tuple[int, ...], finding: Finding) -> Finding:
    if not 0 < finding.line <= finding.end_line <= len(starts):
        return finding
    start = starts[finding.line - 1] + finding.column - 1
    end = starts[finding.end_line - 1] + finding.end_column - 1
    return finding._replace(neighbours=(_before(source, start), _after(source, end)))


def _before(source: str, at: int) -> str:
    window = source[max(0, at - _REACH) : at]
    if at <= _REACH:
        window = f"\n{window}"  # a page may begin with a mark
    window = _plain(window)
    last = 0
    for edge in _EDGE.finditer(window):
        last = edge.end()
    return " ".join(folded(window[last:]).split()[-_WORDS:])[-_LETTERS:]


def _after(source: str, at: int) -> str:
    window = _plain(source[at : at + _REACH])
    edge = _EDGE.search(window)
    return " ".join(folded(window[: edge.start() if edge else None]).split()[:_WORDS])[:_LETTERS]


def _plain(window: str) -> str:
    return window.replace("\r\n", "\n").replace("\r", "\n") if "\r" in window else window
