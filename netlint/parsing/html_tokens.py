"""Cuts HTML into tokens, each with its exact place, in one pass.

The time is linear in the length of the text whatever the text is. Where markup is broken the
tokens are those that a browser would see, except that an unclosed tag or quotation mark never
swallows the rest of the page: what cannot be paired ends at the next angle bracket.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from netlint.parsing.builder import GONE, HOLE
from netlint.parsing.html_entities import decode_attribute
from netlint.patterns import lazy_pattern


class Kind(IntEnum):
    """What a token is."""

    TEXT = 0
    OPEN = 1
    CLOSE = 2
    COMMENT = 3
    RAW = 4  # the inside of an element in which no tags are read
    DOCTYPE = 5


#: Kind, name of the element ("" for text and comments, "!doctype"), start and end.
Token = tuple[Kind, str, int, int]

#: HTML's white space; a no-break space is none.
SPACE = " \t\n\r\f"

#: Elements in which nothing is a tag but their own end.
RAW_ELEMENTS = frozenset("script style iframe noembed noframes noscript xmp title textarea".split())
#: Those of them whose text a reader sees, so that a lost end must not hide the rest of the page.
_RAW_SHOWN = frozenset(("title", "textarea", "noscript"))

_S = r"[ \t\n\r\f]"
_NAME = r"<(/?)([A-Za-z][^ \t\n\r\f/<>]*+)"
_TAG = lazy_pattern(rf"""{_NAME}(?>(?:[^>=]++|={_S}*+(?>(?:"[^"]*+"|'[^']*+')?))*)>""")
#: Used from the first tag on that never ends; it matches at every tag and stops at the next one.
_TAG_BROKEN = lazy_pattern(
    rf"""{_NAME}(?>(?:[^<>"']++|"[^"<>]*+"|'[^'<>]*+'|["'])*)(?:>|(?=<)|\Z)"""
)
#: A tag whose name the site generator fills in: it says nothing of what it holds.
_TAG_TEMPLATED = lazy_pattern(rf"</?{HOLE}[^<>]*+>")
_COMMENT_END = lazy_pattern(r"--!?>")
_ATTRIBUTE = lazy_pattern(
    rf"""([^ \t\n\r\f/>=]++)(?>(?:{_S}*+={_S}*+(?:"([^"]*+)"|'([^']*+)'|([^ \t\n\r\f>]++)))?)"""
)
_MASKS = lazy_pattern(f"[{HOLE}{GONE}]+")


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """The tokens of text[start:end], in order. They cover all of it but tags without a meaning."""
    tokens: list[Token] = []
    add = tokens.append
    find = text.find
    is_text, is_open, is_close = Kind.TEXT, Kind.OPEN, Kind.CLOSE
    pattern = _TAG
    unended: set[str] = set()  # raw elements whose end tag stands nowhere further on
    done = at = start  # text from `done` on is not in a token yet
    while True:
        at = find("<", at, end)
        if at < 0:
            break
        match = pattern.match(text, at, end)
        if match is None and pattern is _TAG and _could_be_tag(text, at, end):
            pattern = _TAG_BROKEN
            match = pattern.match(text, at, end)
        if match is not None:
            if at > done:
                add((is_text, "", done, at))
            stroke, name = match.groups()
            name = name.lower()
            done = match.end()
            if stroke:
                add((is_close, name, at, done))
            else:
                add((is_open, name, at, done))
                if name in RAW_ELEMENTS:
                    inside = done
                    done = _raw_end(text, name, done, end, unended)
                    add((Kind.RAW, name, inside, done))
            at = done
            continue
        kind, after = _declaration(text, at, end)
        if after < 0:
            at += 1  # a "<" that is text
            continue
        if at > done:
            add((Kind.TEXT, "", done, at))
        if kind is not None:
            add((kind, "!doctype" if kind is Kind.DOCTYPE else "", at, after))
        done = at = after
    if end > done:
        add((Kind.TEXT, "", done, end))
    return tokens


def _could_be_tag(text: str, at: int, end: int) -> bool:
    first = text[at + 2 : at + 3] if text.startswith("/", at + 1) else text[at + 1 : at + 2]
    return at + 1 < end and (first.isalpha() and first.isascii())


def _raw_end(text: str, name: str, at: int, end: int, unended: set[str]) -> int:
    """Where the inside of a raw element ends. Without an end tag the browser reads to the end of
    the page; what would be shown to a reader ends at the next bracket instead."""
    if name not in unended:
        closing = re.compile(rf"(?i)</{name}(?=[ \t\n\r\f/>])").search(text, at, end)
        if closing is not None:
            return closing.start()
        unended.add(name)
    if name not in _RAW_SHOWN:
        return end
    bracket = text.find("<", at, end)
    return bracket if bracket >= 0 else end


def _declaration(text: str, at: int, end: int) -> tuple[Kind | None, int]:
    """A comment, document type or other declaration at a "<" that opens no tag: its kind and end.
    The end is -1 where the "<" is text."""
    if text.startswith("<!--", at) and at + 4 <= end:
        if text.startswith(">", at + 4):
            return Kind.COMMENT, at + 5
        if text.startswith("->", at + 4):
            return Kind.COMMENT, at + 6
        closing = _COMMENT_END.search(text, at + 4, end)
        return Kind.COMMENT, closing.end() if closing else end
    if HOLE in text[at + 1 : at + 3]:
        templated = _TAG_TEMPLATED.match(text, at, end)
        return None, templated.end() if templated else -1
    if text[at + 1 : at + 2] in ("!", "?") or (
        text.startswith("/", at + 1) and at + 2 < end and text[at + 2] not in SPACE
    ):
        bracket = text.find(">", at, end)
        after = bracket + 1 if bracket >= 0 else end
        is_doctype = text[at + 2 : at + 9].lower() == "doctype"
        return (Kind.DOCTYPE if is_doctype else None), after
    return None, -1


class Attributes:
    """The attributes of one tag: decoded values by lower-case name, and where each value stands.

    `templated` says that a site generator adds attributes of its own.
    """

    __slots__ = ("_spans", "_text", "templated")

    def __init__(self, text: str, start: int, end: int) -> None:
        """Read the attributes that stand in text[start:end], between name and closing bracket."""
        self._text = text
        self._spans: dict[str, tuple[int, int]] = {}
        self.templated = False
        for match in _ATTRIBUTE.finditer(text, start, end):
            name = match.group(1).lower()
            if HOLE in name or GONE in name:
                self.templated = True
                name = _MASKS.sub("", name)
            group = match.lastindex or 1
            span = match.span(group) if group > 1 else (match.end(), match.end())
            if name:
                self._spans.setdefault(name, span)

    def __contains__(self, name: str) -> bool:
        return name in self._spans

    def get(self, name: str, default: str = "") -> str:
        """The value of an attribute; an attribute without a value has the value ""."""
        span = self._spans.get(name)
        if span is None:
            return default
        return decode_attribute(self._text[span[0] : span[1]])

    def span(self, name: str) -> tuple[int, int]:
        """Where the value stands in the text. Raises KeyError for an attribute that is not set."""
        return self._spans[name]

    def as_dict(self) -> dict[str, str]:
        """All names and values."""
        return {name: self.get(name) for name in self._spans}


NO_ATTRIBUTES = Attributes("", 0, 0)


def read_attributes(text: str, name: str, start: int, end: int) -> Attributes:
    """The attributes of the start tag of element `name` at text[start:end]."""
    last = end - 1 if text[end - 1] == ">" else end
    return Attributes(text, start + 1 + len(name), last)


def is_self_closing(text: str, start: int, end: int) -> bool:
    """True for a tag that ends in "/>", unless the stroke belongs to an unquoted value."""
    if not text.startswith("/>", end - 2):
        return False
    before = text[end - 3]
    return before in SPACE or before in "\"'" or "=" not in text[start : end - 2]


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag that stands in a line of Markdown; values of attributes are decoded."""

    name: str
    attributes: dict[str, str]
    closing: bool = False
    self_closing: bool = False


def read_inline_tag(text: str) -> Tag | None:
    """The tag that `text` is, or None where it is none (a comment, a declaration)."""
    match = _TAG.match(text)
    if match is None:
        return None
    name = match.group(2)
    if match.group(1):
        return Tag(name.lower(), {}, closing=True)
    attributes = read_attributes(text, name, 0, match.end()).as_dict()
    return Tag(name.lower(), attributes, self_closing=is_self_closing(text, 0, match.end()))
