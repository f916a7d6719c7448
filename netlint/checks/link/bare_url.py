"""LINK003: a web address is the text of its link."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.checks.link.texts import shown
from netlint.finding import Remark
from netlint.language.quoting import OthersWords
from netlint.page import PLACEHOLDER, Block, BlockKind, Link, Page
from netlint.patterns import lazy_pattern

_ADDRESS = lazy_pattern(r"(?i)(?:https?://|www\.)\S+\Z|(?:[a-z0-9-]+\.)+[a-z]{2,}/\S+\Z")
#: The name of a site as people say it: "www.example.org".
_SITE = lazy_pattern(r"(?i)(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+){1,3}/?\Z")
#: A short address made for being read out and typed: "example.org/flu-jab".
_SPOKEN = lazy_pattern(r"(?i)(?=.{1,40}\Z)[a-z0-9.-]+\.[a-z]{2,}/[a-z]+(?:-[a-z]+){0,3}\d{0,4}/?\Z")
#: Headings over lists of sources, in which an address is what the reader is given.
_SOURCES = lazy_pattern(
    r"(?i)\b(?:references?|sources?|bibliography|citations?|cited|credits?|footnotes|"
    r"acknowledge?ments|licen[cs]es?)\b"
)
#: The start of a footnote or of a quotation.
_NOTE = lazy_pattern(r"\s*(?:\[[^\]\n]+\]:|>)")
_CITED = lazy_pattern(
    r"(?i)\b(?:doi|pmid|isbn|issn|et al|accessed|retrieved|available (?:at|from|online)"
    r"|(?:photo |image |picture )?credits?:)"
)


@check("LINK003", "bare-url")
def bare_url(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which links show a web address in place of a text."""
    page = analysis.page
    if not page.links:
        return
    others = OthersWords(page)
    for link in page.links:
        address = _address(page, link)
        if not address or link.label.strip() or _is_readable(address):
            continue
        if _is_meant(page, link, others) or _in_sources(page, link):
            continue
        yield Remark(
            page.source_span(link.start, link.end) if link.end > link.start else link.span,
            f'A screen reader reads out the whole address "{shown(address)}". Make the name of the '
            "page or the site the text of the link.",
        )


def _is_meant(page: Page, link: Link, others: OthersWords) -> bool:
    """True where an address is part of a citation or a quotation, and where it shows only because
    the brackets of its link do not pair."""
    if link.end == link.start:
        # A paragraph of addresses only has no prose: what stands before it in its line must do.
        line = page.line_starts[page.position(link.span.start)[0] - 1]
        return _NOTE.match(page.source, line, link.span.start) is not None
    block = page.block_at(link.start)
    return (
        block.kind is BlockKind.FOOTNOTE
        or page.prose.endswith(("](", "](<"), 0, link.start)
        or others.hold(link.start, link.end)
        or _CITED.search(page.prose, block.start, block.end) is not None
    )


def _is_readable(address: str) -> bool:
    return _SITE.match(address) is not None or _SPOKEN.match(address) is not None


def _address(page: Page, link: Link) -> str:
    """The web address that a link shows, or "" where it shows something else."""
    if link.templated:
        return ""
    if link.bare:
        span = page.source_span(link.start, link.end)
        text = page.source[span.start : span.end].strip("<>") or link.target
        return "" if "@" in text.partition("/")[0] or text.startswith("mailto:") else text
    text = page.prose[link.start : link.end]
    if "/" not in text:
        return ""
    text = text.strip()
    return text if PLACEHOLDER not in text and _ADDRESS.match(text) is not None else ""


def _in_sources(page: Page, link: Link) -> bool:
    """True below a heading that says that sources follow."""
    at = bisect_right(page.headings, link.span.start, key=_start) - 1
    return at >= 0 and _SOURCES.search(page.text(page.headings[at])) is not None


def _start(heading: Block) -> int:
    return heading.span.start
