"""Links and images of HTML."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from netlint.finding import Span
from netlint.page import PLACEHOLDER, Image, Link
from netlint.parsing.builder import GONE, HOLE
from netlint.parsing.html_prose import Context, OpenLink
from netlint.parsing.html_tokens import SPACE, Attributes, Kind
from netlint.patterns import lazy_pattern

if TYPE_CHECKING:
    from netlint.parsing.html_stack import Element
    from netlint.parsing.html_tree import TreeReader

_SCHEME = lazy_pattern(r"(?i)\A(?:https?:)?(?://)?(?:mailto:)?(?:www\.)?|/\Z")
_ADDRESS = lazy_pattern(r"(?i)\A(?:https?://|www\.)\S+\Z|\A[^\s@]+@[^\s@]+\.[^\s@]+\Z")
_WIDGETS_WITHOUT_TEXT = frozenset("hidden checkbox radio submit button reset".split())


def open_link(reader: TreeReader, element: Element[Context], attributes: Attributes) -> None:
    """Begin a link at `<a href>`; an anchor without an address is no link."""
    writer = reader.writer
    if writer.link is not None:
        end_link(reader, writer.link, element.start)  # links do not nest
    if "href" not in attributes:
        return
    if writer.open:
        writer.settle()
    label = attributes.get("aria-label") or attributes.get("title")
    if not label.strip() and "aria-labelledby" in attributes:
        label = PLACEHOLDER  # named by another part of the page
    link = OpenLink(
        start=reader.builder.offset,
        source=element.start,
        target=source_value(reader, attributes, "href").strip(),
        label=label.strip(),
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


def read_image(reader: TreeReader, attributes: Attributes, start: int, end: int) -> None:
    """Read an `<img>`, or an `<input>` that is an image."""
    named = next((name for name in ("alt", "aria-label") if name in attributes), None)
    alt = attributes.get(named) if named else None
    if alt is not None and not alt.strip():
        alt = ""
    hidden = attributes.get("aria-hidden").lower() == "true" or attributes.get("role") in (
        "presentation",
        "none",
    )
    writer = reader.writer
    writer.thing(start, end)
    reader.builder.images.append(
        Image(
            span=Span(start, end),
            source=source_value(reader, attributes, "src").strip(),
            alt=source_value(reader, attributes, named)
            if alt and is_masked(alt) and named
            else alt,
            hidden=hidden,
            templated=attributes.templated or (alt is not None and is_masked(alt)),
        )
    )
    if alt and named and not hidden:
        writer.alternative(*attributes.span(named))
        if writer.link is not None:
            writer.link.alternatives.append(alt)


def read_input(reader: TreeReader, attributes: Attributes, start: int, end: int) -> None:
    """Read a field of a form: an image, a gap to fill in, or nothing that is read."""
    kind = attributes.get("type").lower()
    if kind == "image":
        read_image(reader, attributes, start, end)
    elif kind not in _WIDGETS_WITHOUT_TEXT:
        reader.writer.thing(start, end)


def open_image_map_area(reader: TreeReader, attributes: Attributes, start: int, end: int) -> None:
    """Read an `<area>`: a link whose only name is its alternative text."""
    if "href" in attributes:
        at = reader.builder.offset
        label = attributes.get("alt") or attributes.get("aria-label")
        target = source_value(reader, attributes, "href").strip()
        reader.builder.links.append(Link(at, at, Span(start, end), target, label=label.strip()))


def source_value(reader: TreeReader, attributes: Attributes, name: str) -> str:
    """An attribute's value; where a site generator fills in parts, as it stands in the source."""
    value = attributes.get(name)
    if is_masked(value):
        start, end = attributes.span(name)
        return reader.builder.source[start:end]
    return value


def is_masked(text: str) -> bool:
    """True where a site generator fills in parts of the text."""
    return HOLE in text or GONE in text
