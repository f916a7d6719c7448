"""XML from elsewhere: parsed with lines, and without what XML lets a hostile file do.

Nothing is fetched, no external entity is read, entities hold plain short text only, and elements
nest no deeper than any real file's.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.parsers import expat

from netlint.vocabulary.importing.source import Source

_DEEPEST = 100
_MOST_ENTITIES = 200
_LONGEST_ENTITY = 300
_XML = "http://www.w3.org/XML/1998/namespace "


class Node:
    """An element: its local name, namespace, attributes, line, children, and own text."""

    __slots__ = ("attributes", "children", "line", "namespace", "pieces", "tag")

    def __init__(self, name: str, attributes: dict[str, str], line: int) -> None:
        self.namespace, _, self.tag = name.rpartition(" ")
        self.attributes = {
            ("xml:" + key.removeprefix(_XML) if key.startswith(_XML) else key): value
            for key, value in attributes.items()
        }
        self.line = line
        self.children: list[Node] = []
        self.pieces: list[str] = []

    def find(self, *tags: str) -> Iterator[Node]:
        """Children with one of these local names."""
        return (child for child in self.children if child.tag in tags)

    def everywhere(self, *tags: str) -> Iterator[Node]:
        """Elements below with one of these local names, in order."""
        waiting = list(reversed(self.children))
        while waiting:
            node = waiting.pop()
            if node.tag in tags:
                yield node
            waiting.extend(reversed(node.children))

    def text(self) -> str:
        """All text within, with marked-up parts, on one line."""
        return " ".join("".join(self._text()).split())

    def _text(self) -> Iterator[str]:
        # A child stands between the pieces, but names hold none or one: the order suffices.
        yield from self.pieces
        for child in self.children:
            yield from child._text()


def parse_xml(source: Source, *, keep: bool = True) -> Node:
    """The root element. Without `keep`, only looked through: the root comes without children.

    Raises `VocabularyError`.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    open_nodes: list[Node] = []
    roots: list[Node] = []
    entities: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        line = parser.CurrentLineNumber
        if len(open_nodes) >= _DEEPEST:
            raise source.fault(line, f"elements are nested more than {_DEEPEST} deep")
        node = Node(name, attributes, line)
        if not open_nodes:
            roots.append(node)
        elif keep:
            open_nodes[-1].children.append(node)
        open_nodes.append(node)

    def end(_: str) -> None:
        open_nodes.pop()

    def characters(text: str) -> None:
        if keep:
            open_nodes[-1].pieces.append(text)

    def entity(name: str, parameter: Any, value: str | None, *_: Any) -> None:
        entities.append(name)
        if (
            parameter
            or value is None
            or len(value) > _LONGEST_ENTITY
            or any(mark in value for mark in "&%<")
            or len(entities) > _MOST_ENTITIES
        ):
            raise source.fault(
                parser.CurrentLineNumber,
                f'the entity "{name}" is refused: netlint expands only short plain ones, and '
                "reads no other file",
            )

    def outside(*_: Any) -> int:
        raise source.fault(parser.CurrentLineNumber, "it points to another file, which is not read")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.EntityDeclHandler = entity
    parser.ExternalEntityRefHandler = outside
    try:
        parser.Parse(source.data, True)
    except expat.ExpatError as error:
        reason = expat.ErrorString(error.code) or "broken"
        raise source.fault(error.lineno, f"broken XML: {reason}") from error
    except (LookupError, ValueError) as error:  # an encoding that Python does not know
        raise source.fault(1, f"this XML cannot be read: {error}") from error
    return roots[0]
