"""The places of a page that a link can lead to: its headings, and whatever has an id.

Only as much of a page is read as that takes, because a link may lead to any page of a repository.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from netlint.page import MetaValue
from netlint.parsing.builder import GONE, HOLE, PageBuilder
from netlint.parsing.error import PageError
from netlint.parsing.frontmatter import read_front_matter
from netlint.parsing.html_entities import decode_text
from netlint.parsing.html_tokens import Kind, read_attributes, tokenise
from netlint.parsing.masking import mask
from netlint.patterns import lazy_pattern

if TYPE_CHECKING:
    from comrak import AstNode

#: Headings stand in lists and quotes this deep at most.
_DEEPEST = 50
_ID_LIST = lazy_pattern(r"\{:?[^{}\n\r]*?#([^\s{}#.'\"*/]+)[^{}\n\r]*\}")
_ATTRIBUTE = lazy_pattern(r"(?i)<[a-z][^<>]*\s(?:id|name)\s*=")
_LINES = frozenset(("Paragraph", "Heading", "Table"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_NAMED = frozenset(("a", "map", "area"))
#: Tags that may bring headings of other files with them. Those that steer a page, and those known
#: to bring none, do not.
_BRINGS = lazy_pattern(
    r"\{%[-+~]?\s*(?!(?:end\w*|if|elif|elsif|else|elseif|unless|for|assign|set|capture|raw|case|when"
    r"|comment|highlight|increment|decrement|cycle|break|continue|link|post_url)\b)\w"
    r"|\{\{[<%](?!\s*/?\s*(?:figure|youtube|vimeo|tweet|x|gist|highlight|ref|relref|param|qr"
    r"|instagram)\b)"
    r"|(?m:^[ \t>]*\{\{(?![<%])[^\n]*\}\}[ \t]*$)"
    r"|<%(?!#)|<\?(?:php|=)|-{2}8<-{2}"
)
_COMPONENT = lazy_pattern(r"<[A-Z]\w*|(?m:^\{)")
_UNDERLINE = lazy_pattern(r"[ \t]*(?:\r\n|\n|\r)[ \t]*(?:=+|-+)[ \t]*\Z")


class Heading(NamedTuple):
    """A heading: its text, its text with the markup as written, and its own id ("" where it has
    none)."""

    text: str
    raw: str
    id: str = ""


class Landmarks(NamedTuple):
    """What a page gives to link to. `incomplete` says that there may be more: a template brings it
    in, or the page could not be read."""

    headings: tuple[Heading, ...] = ()
    ids: frozenset[str] = frozenset()
    incomplete: bool = False
    whole: bool = False  # an HTML document with its own root: no layout is put around it
    footnotes: bool = False
    metadata: Mapping[str, MetaValue] = {}


UNKNOWN = Landmarks(incomplete=True)


def read_landmarks(path: str, source: str, format: str) -> Landmarks:
    """The landmarks of a page of `format`: md or html. Raises nothing."""
    builder = PageBuilder(path, source)
    try:
        body = read_front_matter(builder)
        mdx = path.endswith(".mdx")
        text = mask(builder, body, markdown=format == "md", mdx=mdx).text
        incomplete = _BRINGS.search(source, body) is not None or (
            mdx and _COMPONENT.search(source, body) is not None
        )
        if format == "html":
            headings, ids, whole = _of_html(text, 0, len(text))
            found = Landmarks(tuple(headings), frozenset(ids), incomplete, whole)
        else:
            found = _of_markdown(source, text, body)
            found = found._replace(incomplete=incomplete or found.incomplete)
    except (PageError, RecursionError, ValueError):
        return UNKNOWN
    return found._replace(metadata=builder.metadata)


def _of_html(text: str, start: int, end: int) -> tuple[list[Heading], set[str], bool]:
    headings: list[Heading] = []
    ids: set[str] = set()
    whole = False
    inside: list[str] | None = None  # the pieces of text of the heading that is open
    own = ""
    for kind, name, at, stop in tokenise(text, start, end):
        if kind is Kind.OPEN:
            whole = whole or name == "html"
            found = _ids_of(text, name, at, stop)
            ids.update(found)
            if name in _HEADINGS:
                inside, own = [], found[0] if found else ""
        elif kind is Kind.CLOSE and name in _HEADINGS and inside is not None:
            plain = " ".join("".join(inside).split())
            headings.append(Heading(plain, plain, own))
            inside = None
        elif kind is Kind.TEXT and inside is not None:
            inside.append(decode_text(text[at:stop]))
    return headings, ids, whole


def _ids_of(text: str, name: str, start: int, end: int) -> list[str]:
    """The ids of a start tag, and the names that links once led to."""
    if "id" not in text[start:end].lower() and name not in _NAMED:
        return []
    attributes = read_attributes(text, name, start, end)
    keys = ("id", "name") if name in _NAMED else ("id",)
    return [value for key in keys if (value := attributes.get(key).strip())]


def _of_markdown(source: str, text: str, body: int) -> Landmarks:
    from netlint.parsing.markdown import parse_tree
    from netlint.parsing.markdown_tree import plain_text, release
    from netlint.parsing.places import Places

    root, masked = parse_tree(text)
    ids = set(_ID_LIST.findall(source, body))
    headings: list[Heading] = []
    footnotes = incomplete = False
    try:
        places = Places(masked)
        for node in _walk(root, inline="=" in masked and _ATTRIBUTE.search(masked) is not None):
            name = type(node.node_value).__name__
            if name == "Heading":
                start, end = places.start(node), places.end(node)
                raw = _UNDERLINE.sub("", source[start:end]).strip().strip("#").strip()
                own = _ID_LIST.findall(raw)
                plain = plain_text(node).replace(GONE, "").strip()
                incomplete = incomplete or HOLE in plain
                headings.append(Heading(plain, _ID_LIST.sub("", raw).strip(), (own or [""])[-1]))
            elif name == "HtmlBlock":
                inner, found, _ = _of_html(masked, places.start(node), places.end(node))
                headings.extend(inner)
                ids.update(found)
            elif name == "HtmlInline":
                ids.update(_of_html(masked, places.start(node), places.end(node))[1])
            elif name == "FootnoteDefinition":
                footnotes = True
    finally:
        release(root)
    incomplete = incomplete or any(HOLE in one for one in ids)
    return Landmarks(tuple(headings), frozenset(ids), incomplete, footnotes=footnotes)


def _walk(root: AstNode, *, inline: bool) -> Iterator[AstNode]:
    """The nodes below one, in the order of the page; what stands in lines only where asked for."""
    stack = [(child, 0) for child in reversed(root.children)]
    while stack:
        node, depth = stack.pop()
        yield node
        if depth < _DEEPEST and (inline or type(node.node_value).__name__ not in _LINES):
            stack.extend((child, depth + 1) for child in reversed(node.children))
