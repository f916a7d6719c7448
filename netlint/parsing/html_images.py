"""Images of HTML: `<img>`, drawings, image maps, embedded files, and what its role makes an image."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlint.finding import Span
from netlint.page import PLACEHOLDER, Image, Link
from netlint.parsing.builder import is_masked
from netlint.parsing.html_names import spoken_label
from netlint.parsing.html_tokens import Attributes

if TYPE_CHECKING:
    from netlint.parsing.html_tree import TreeReader

_WIDGETS_WITHOUT_TEXT = frozenset("hidden checkbox radio submit button reset".split())
#: Roles that make an image of an element.
IMAGE_ROLES = frozenset(("img", "image", "graphics-document", "graphics-symbol"))


def read_image(
    reader: TreeReader,
    attributes: Attributes,
    start: int,
    end: int,
    *,
    may_be_decoration: bool = True,
) -> None:
    """Read an `<img>`, or an `<input>` that is an image, which cannot be decoration."""
    alt = attributes.get("alt") if "alt" in attributes else None
    if alt == "" and not may_be_decoration:
        alt = None
    named = "alt"
    unknown = False
    if alt is None or (alt and not alt.strip()):
        label = spoken_label(reader, attributes)
        own = attributes.get("aria-label").strip()
        named = "aria-label" if own else ""
        if label and label not in (own, attributes.get("title").strip()):
            label, unknown = PLACEHOLDER, True  # the words of another part, which is read itself
        alt = attributes.get(named) if named else label or alt
    hidden = _is_decoration(attributes)
    masked = alt is not None and is_masked(alt)
    writer = reader.writer
    writer.thing(start, end, image=True)
    reader.builder.images.append(
        Image(
            span=Span(start, end),
            source=source_value(reader, attributes, "src").strip(),
            alt=source_value(reader, attributes, named) if masked and named else alt,
            hidden=hidden,
            templated=attributes.templated or masked or unknown,
        )
    )
    if alt and alt.strip() and not hidden:
        writer.names += 1
        if named:
            writer.alternative(*attributes.span(named))
        name_link(reader, alt)


def read_input(reader: TreeReader, attributes: Attributes, start: int, end: int) -> None:
    """Read a field of a form: an image, a gap to fill in, or nothing that is read."""
    kind = attributes.get("type").lower()
    if kind == "image":
        read_image(reader, attributes, start, end, may_be_decoration=False)
    elif kind not in _WIDGETS_WITHOUT_TEXT:
        reader.writer.thing(start, end)


def open_image_map_area(reader: TreeReader, attributes: Attributes, start: int, end: int) -> None:
    """Read an `<area>`: a link whose only name is its alternative text."""
    if "href" in attributes:
        at = reader.builder.offset
        label = attributes.get("alt").strip() or spoken_label(reader, attributes)
        target = source_value(reader, attributes, "href").strip()
        reader.builder.links.append(Link(at, at, Span(start, end), target, label=label))


def read_image_by_role(reader: TreeReader, attributes: Attributes, tag: Span) -> None:
    """Read the start tag of an element that its role makes an image. Its text stays what it is."""
    _keep(reader, attributes, tag, spoken_label(reader, attributes) or None)


def read_object(reader: TreeReader, attributes: Attributes, tag: Span) -> None:
    """Read the start tag of an `<object>` that shows a file. What stands inside is only shown
    where the file is not, so it names nothing."""
    if "data" in attributes:
        _keep(reader, attributes, tag, spoken_label(reader, attributes) or None, "data")


def read_drawing(reader: TreeReader, attributes: Attributes, tag: Span, end: int) -> None:
    """Read a whole `<svg>`, at its end. Without a role and a name it is decoration."""
    name: str | None = spoken_label(reader, attributes) or reader.drawing_title
    if not name:
        name = None if attributes.get("role").strip().lower() in IMAGE_ROLES else ""
        if name == "" and "<text" in reader.text[tag.end : end]:
            name = PLACEHOLDER
    _keep(reader, attributes, tag, name)


def _keep(
    reader: TreeReader, attributes: Attributes, tag: Span, name: str | None, source: str = ""
) -> None:
    """Keep an image that starts with `tag`; `source` is the attribute with its address."""
    hidden = _is_decoration(attributes)
    reader.builder.images.append(
        Image(
            span=tag,
            source=source_value(reader, attributes, source).strip() if source else "",
            alt=name,
            hidden=hidden,
            templated=attributes.templated or name == PLACEHOLDER or is_masked(name or ""),
            embedded=bool(source),
        )
    )
    if name and not hidden:
        reader.writer.names += 1
        name_link(reader, name)


def name_link(reader: TreeReader, name: str) -> None:
    """Note that something in the open link, if there is one, says where it leads."""
    link = reader.writer.link
    if link is not None and name:
        link.alternatives.append(name)


def _is_decoration(attributes: Attributes) -> bool:
    return attributes.get("aria-hidden").lower() == "true" or attributes.get("role") in (
        "presentation",
        "none",
    )


def source_value(reader: TreeReader, attributes: Attributes, name: str) -> str:
    """An attribute's value; where a site generator fills in parts, as it stands in the source."""
    value = attributes.get(name)
    if is_masked(value):
        start, end = attributes.span(name)
        return reader.builder.source[start:end]
    return value
