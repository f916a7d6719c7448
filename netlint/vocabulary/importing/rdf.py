"""RDF, in Turtle or RDF/XML, as a graph; what its parsers do with hostile input stays in here."""

from __future__ import annotations

import contextlib
import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from netlint.vocabulary.importing.source import MissingLibrary, Source
from netlint.vocabulary.importing.xml_tree import parse_xml

if TYPE_CHECKING:
    from rdflib import Graph

#: What relative addresses in a file are taken from: no address of anything.
_BASE = "https://netlint.invalid/"
_DEEPEST = 200  # brackets within brackets: the Turtle parser calls itself for each


def read_graph(source: Source, *, xml: bool) -> Graph:
    """The graph of a file. Raises `VocabularyError`, `MissingLibrary`."""
    try:
        import rdflib
    except ImportError as error:
        raise MissingLibrary("SKOS") from error
    if xml:
        root = parse_xml(source, keep=False)
        if root.tag != "RDF":
            raise source.fault(
                root.line, f"this is no RDF/XML: the outermost element is <{root.tag}>"
            )
    else:
        _guard_turtle(source, source.text())
    graph = rdflib.Graph(bind_namespaces="none")
    with _quiet():
        try:
            data = source.data if xml else source.text().encode("utf-8")
            graph.parse(data=data, format="xml" if xml else "turtle", publicID=_BASE)
        except RecursionError as error:
            raise source.fault(0, "brackets are nested too deep") from error
        except Exception as error:
            line, reason = _reason(error)
            kind = "RDF/XML" if xml else "Turtle"
            raise source.fault(line, f"broken {kind}: {reason}") from error
    return graph


def _guard_turtle(source: Source, text: str) -> None:
    depth = 0
    for line, content in enumerate(text.splitlines(), 1):
        depth += content.count("[") + content.count("(")
        depth -= content.count("]") + content.count(")")
        if depth > _DEEPEST:
            raise source.fault(line, "brackets are nested too deep")


@contextlib.contextmanager
def _quiet() -> Iterator[None]:
    """Without rdflib's log, which prints tracebacks for literals that it finds odd."""
    logger = logging.getLogger("rdflib")
    before = logger.disabled, logger.level
    logger.disabled = True
    children = [logging.getLogger(name) for name in ("rdflib.term", "rdflib.plugins.parsers")]
    states = [child.disabled for child in children]
    for child in children:
        child.disabled = True
    try:
        yield
    finally:
        logger.disabled = before[0]
        for child, state in zip(children, states, strict=True):
            child.disabled = state


def _reason(error: Exception) -> tuple[int, str]:
    """The line of a parser's error, and what it says without its own dressing."""
    line = getattr(error, "lines", None)
    number = getattr(error, "getLineNumber", None)
    message = str(error)
    if isinstance(line, int):
        why = getattr(error, "_why", "") or message
        return line + 1, " ".join(str(why).split())[:200]
    if callable(number):
        return int(number() or 0), " ".join(str(getattr(error, "_msg", message)).split())[:200]
    found = re.match(r"[^:\n]*:[^:\n]*:(\d+):\d+: (.*)", message)
    if found:
        return int(found[1]), " ".join(found[2].split())[:200]
    if isinstance(error, (SyntaxError, UnicodeError)) or "Base <" in message:
        return 0, " ".join(message.split())[:200]
    return 0, "it breaks off, or holds something that has no place in it"  # a fault of the parser
