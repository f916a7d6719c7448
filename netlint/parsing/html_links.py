"""Links of HTML."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netlint.finding import Span
from netlint.page import Link
from netlint.parsing.builder import HOLE, is_masked
from netlint.parsing.html_images import source_value
from netlint.parsing.html_names import spoken_label
from netlint.parsing.html_prose import Context, OpenLink
from netlint.parsing.html_tokens import SPACE, Attributes, Kind
from netlint.patterns import lazy_pattern

if TYPE_CHECKING:
    from netlint.parsing.html_stack import Element
    from netlint.parsing.html_tree import TreeReader

_SCHEME = lazy_pattern(r"(?i)\A(?:https?:)?(?://)?(?:mailto:)?(?:www\.)?|/\Z")
_ADDRESS = lazy_pattern(r"(?i)\A(?:https?://|www\.)\S+\Z|\A[^\s@]+@[^\s@]+\.[^\s@]+\Z")


def open_link(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
    """Begin a link at `<a href>`; an anchor without an address is no link."""
    writer = reader.writer
    if writer.link is not None:
        end_link(reader, writer.link, element.start)  # links do not nest
    if "href" not in attributes:
        return
    if writer.open:
        writer.settle()
    link = OpenLink(
        start=reader.builder.offset,
        source=element.start,
        target=source_value(reader, attributes, "href").strip(),
        label=spoken_label(reader, attributes),
        new_window=opens_window(attributes.get("target")),
    )
    writer.link = link
    element.closing = partial(end_link, reader, link)
    _read_bare_address(reader, link)


def _read_bare_address(reader: TreeReader, link: OpenLink) -> None:
    """Where a link's text is its own address, read that as one thing that is not prose."""
    following = reader.tokens[reader.index + 1 : reader.index + 3]
    if [token[0] for token in following] != [Kind.TEXT, Kind.CLOSE]:
        return
    start, end = following[0][2:]
    text = reader.text[start:end].strip(SPACE)
    if not text or len(text) > 2_000 or not _ADDRESS.match(text) or HOLE in text:
        return
    if _plain_address(text) == _plain_address(link.target.split("?")[0]) or (
        _plain_address(text) == _plain_address(link.target)
    ):
        at = reader.text.index(text, start, end)
        reader.writer.thing(at, at + len(text))
        reader.skipped = reader.index + 1
        link.bare = True


def _plain_address(address: str) -> str:
    return _SCHEME.sub("", address).lower()


def end_link(reader: TreeReader, link: OpenLink, end: int) -> None:
    """End a link at source offset `end`, unless it has ended before."""
    writer = reader.writer
    if writer.link is not link:
        return
    writer.link = None
    reader.links += 1
    stop = max(link.start, writer.offset_before_break())
    reader.builder.links.append(
        Link(
            start=link.start,
            end=stop,
            span=Span(link.source, end),
            target=link.target,
            label=link.label or " ".join(link.alternatives),
            bare=link.bare,
            templated=reader.masked and is_masked(reader.text[link.source : end]),
            new_window=link.new_window,
        )
    )


def opens_window(target: str | None) -> bool:
    """True where a link's `target` attribute names a window other than the page's own.

    A name of the writer's own may be that of a frame on the page.
    """
    return target is not None and target.strip().lower() in ("_blank", "_new", "blank", "new")
