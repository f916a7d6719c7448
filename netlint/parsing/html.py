"""HTML: whole documents, fragments, and pieces that stand in a page of Markdown."""

from __future__ import annotations

import re

from netlint.finding import Span
from netlint.page import PLACEHOLDER, BlockKind, Comment, MetaValue, Root
from netlint.parsing.builder import GONE, HOLE, PageBuilder
from netlint.parsing.html_entities import decode_text
from netlint.parsing.html_prose import Context, ProseWriter
from netlint.parsing.html_selectors import Selector, parse_selectors
from netlint.parsing.html_tokens import SPACE, Kind, Token, read_attributes, tokenise
from netlint.parsing.html_tree import TreeReader
from netlint.patterns import lazy_pattern

_MAIN = lazy_pattern(r"""(?i)<main[\s>/]|\brole\s*=\s*["']?main\b""")
#: What is left out of a whole page that does not say where its main part is.
_CHROME = ("nav", "[role=navigation]")
_MASKS = lazy_pattern(f"{HOLE}+|{GONE}+")
_HEAD = frozenset("!doctype html head body title meta svg h1".split())


def read_html(builder: PageBuilder, masked: str, *, start: int, skip: tuple[str, ...] = ()) -> bool:
    """Read a whole file from source offset `start`; give whether it is a fragment.

    A fragment has neither a document's outer elements nor front matter nor a heading of level 1:
    it is written to be included. Where a document has a main part only that is read, unless there
    is nothing in it. `skip` are selectors of further parts to leave out; raises `ValueError` for a
    wrong one.
    """
    end = len(masked)
    text = masked.replace("\0", GONE)
    tokens = tokenise(text, start, end)
    _keep_comments(builder, tokens)
    language = _read_head(builder, text, tokens)
    whole = builder.root is not None
    selectors = parse_selectors(skip) if skip else ()

    def read(selectors: tuple[Selector, ...], *, outside: bool) -> bool:
        before = len(builder.blocks), len(builder.images), len(builder.opaque)
        context = Context(outside=outside, muted=outside)
        reader = TreeReader(builder, text, context, language=language, selectors=selectors)
        reader.read(tokens, end)
        return before != (len(builder.blocks), len(builder.images), len(builder.opaque))

    has_main = whole and _MAIN.search(text, start) is not None
    if not has_main or not read(selectors, outside=True):
        read(selectors + parse_selectors(_CHROME) if whole else selectors, outside=False)
    has_title = any(b.kind is BlockKind.HEADING and b.level == 1 for b in builder.blocks)
    return not whole and not has_title and start == 0


def read_html_block(
    builder: PageBuilder,
    masked: str,
    start: int,
    end: int,
    *,
    quoted: bool = False,
    group: int = -1,
    level: int = 0,
) -> None:
    """Read HTML that stands as a block of its own in a page of Markdown, at source[start:end].

    Tags may be left open or closed without having been opened: Markdown stands between them.
    `group` and `level` are those of the list around it.
    """
    text = masked.replace("\0", GONE) if "\0" in masked else masked
    tokens = tokenise(text, start, end)
    _keep_comments(builder, tokens)
    context = Context(group=group, list=group, depth=level, quoted=quoted)
    TreeReader(builder, text, context).read(tokens, end)


def _keep_comments(builder: PageBuilder, tokens: list[Token]) -> None:
    is_comment = Kind.COMMENT
    for _, _, start, end in [token for token in tokens if token[0] is is_comment]:
        inner = builder.source[start + 4 : end].removesuffix("-->").removesuffix("--!>")
        builder.comments.append(Comment(Span(start, end), inner.strip()))


def _read_head(builder: PageBuilder, text: str, tokens: list[Token]) -> str | None:
    """Read language, title and metadata of a whole document, wherever they stand; give the
    language its text is in, or None where that is not said."""
    root: Span | None = None
    declared: dict[str, str] = {}
    title: str | None = None
    xml_lang = ""
    main_heading = False
    drawings = 0
    for index in [i for i, token in enumerate(tokens) if token[1] in _HEAD]:
        kind, name, start, end = tokens[index]
        if kind == Kind.DOCTYPE:
            root = root or Span(start, end)
        elif name == "svg":
            drawings += 1 if kind == Kind.OPEN else -1 if kind == Kind.CLOSE else 0
        elif kind == Kind.OPEN and name in ("html", "body"):
            if name not in declared:
                attributes = read_attributes(text, name, start, end)
                lang = attributes.get("lang").strip()
                declared[name] = PLACEHOLDER if HOLE in lang or GONE in lang else lang
                root = Span(start, end) if name == "html" else root or Span(start, end)
                if name == "html":
                    xml_lang = attributes.get("xml:lang").strip()
        elif kind == Kind.OPEN and name == "meta":
            _read_meta(builder, text, start, end)
        elif kind == Kind.OPEN and name == "title" and drawings <= 0 and title is None:
            inside_start, inside_end = tokens[index + 1][2:]
            _read_block(builder, text, inside_start, inside_end, BlockKind.TITLE)
            title = _MASKS.sub(_shown, " ".join(decode_text(text[inside_start:inside_end]).split()))
            root = root or Span(start, end)
        elif kind == Kind.OPEN and name == "h1":
            main_heading = True
        elif kind == Kind.OPEN and name == "head":
            root = root or Span(start, end)
    if root is None:
        return None
    builder.root = Root(root, declared.get("html") or None, title, xml_lang or None, main_heading)
    language = declared.get("html") or declared.get("body")
    return language if language != PLACEHOLDER else None


def _read_meta(builder: PageBuilder, text: str, start: int, end: int) -> None:
    attributes = read_attributes(text, "meta", start, end)
    key = (attributes.get("name") or attributes.get("property")).strip().lower()
    if not key or "content" not in attributes or HOLE in key:
        return
    value_start, value_end = attributes.span("content")
    value = attributes.get("content")
    if HOLE in value or GONE in value:
        value = builder.source[value_start:value_end]
    if key not in builder.metadata:
        builder.metadata[key] = MetaValue(value.strip(SPACE), Span(value_start, value_end))
        if key == "description":
            _read_block(builder, text, value_start, value_end, BlockKind.DESCRIPTION)


def _read_block(builder: PageBuilder, text: str, start: int, end: int, kind: BlockKind) -> None:
    """Make the text at source[start:end] a block of its own."""
    writer = ProseWriter(builder, text, Context(kind=kind))
    writer.text(start, end)
    writer.end_block(end)


def _shown(masks: re.Match[str]) -> str:
    """What stands for a stretch that a site generator fills in."""
    return PLACEHOLDER if masks.group()[0] == HOLE else ""
