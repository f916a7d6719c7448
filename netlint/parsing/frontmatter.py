"""Front matter: YAML between `---` lines, TOML between `+++` lines, at the very start of a page."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from netlint.finding import Span
from netlint.page import BlockKind, MetaValue
from netlint.parsing.builder import PageBuilder
from netlint.parsing.error import PageError
from netlint.patterns import lazy_pattern

if TYPE_CHECKING:
    import yaml

_FENCE = lazy_pattern(r"(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_CLOSE = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.M),
    "+++": re.compile(r"^\+\+\+[ \t]*(?:\r\n|\n|\r|\Z)", re.M),
}
# A lone CR ends a line as well, which `^` in MULTILINE mode does not know.
_CLOSE_CR = {
    "---": re.compile(r"(?<=\r)(?:---|\.\.\.)[ \t]*(?:\r|\Z)"),
    "+++": re.compile(r"(?<=\r)\+\+\+[ \t]*(?:\r|\Z)"),
}
_TITLE_KEYS = ("title",)
_DESCRIPTION_KEYS = ("description", "summary", "meta_description")
#: Deeper than this is no front matter that a person wrote.
_MAX_DEPTH = 40
_MAX_LENGTH = 100_000


def read_front_matter(builder: PageBuilder) -> int:
    """Read front matter into `builder.metadata` (keys in lower case) and give the body's offset.

    The title and description also become blocks, so that a slip in them is found. Raises
    `PageError` with the line of the fault.
    """
    source = builder.source
    opening = _FENCE.match(source)
    if opening is None:
        return 0
    fence = opening.group(1)
    closing = _CLOSE[fence].search(source, opening.end())
    if closing is None:
        closing = _CLOSE_CR[fence].search(source, opening.end())
    if closing is None:
        return 0  # a page may start with a horizontal rule
    text = source[opening.end() : closing.start()]
    if fence == "---":
        entries = _yaml_entries(text, opening.end())
        if entries is None:
            return 0
    else:
        entries = _toml_entries(text, opening.end())
    builder.metadata.update(entries)
    for keys, kind in ((_TITLE_KEYS, BlockKind.TITLE), (_DESCRIPTION_KEYS, BlockKind.DESCRIPTION)):
        for key in keys:
            entry = entries.get(key)
            if entry is not None and isinstance(entry.value, str):
                _add_block(builder, kind, entry)
                break
    return closing.end()


def _add_block(builder: PageBuilder, kind: BlockKind, entry: MetaValue) -> None:
    """Make a value a block, where its text stands in the source as it is."""
    text = str(entry.value)
    at = builder.source.find(text, entry.span.start, entry.span.end)
    if at < 0 or not text.strip():
        return
    builder.begin()
    builder.add(text, at, at + len(text))
    builder.end(kind, Span(at, at + len(text)))


def _place(text: str, offset: int) -> tuple[int, int]:
    """Line of the page (the fence is line 1) and column of an offset into the front matter."""
    before = text[:offset].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 2, len(before) - (before.rfind("\n") + 1) + 1


_SCALAR = (
    r"""(?P<value>"[^"\\\r\n]*"|'[^'\r\n]*'|\d{4}-\d\d-\d\d|[A-Za-z][^\r\n:#'"\[\]{}&*!|>%@`]*?)"""
)
_ENTRY = lazy_pattern(rf"(?P<key>[A-Za-z_][\w-]*):(?:[ \t]+{_SCALAR})?[ \t]*\Z")
_ITEM = lazy_pattern(rf"[ \t]+-[ \t]+{_SCALAR}[ \t]*\Z")
_INNER = lazy_pattern(rf"[ \t]+(?P<key>[A-Za-z_][\w-]*):[ \t]+{_SCALAR}[ \t]*\Z")
_YAML_WORDS = frozenset("y n yes no true false on off null nan inf".split())


class _Unclear(Exception):
    """This front matter is less plain than the quick reading knows."""


def _simple_entries(text: str, offset: int) -> dict[str, MetaValue] | None:
    """Front matter of plain lines only (`key: text`, `  - text`, `  key: text`), read without
    loading the YAML library, which would cost a tenth of the time that one page takes.

    None where anything at all looks less plain than that.
    """
    try:
        return _read_simple(text, offset)
    except _Unclear:
        return None


def _read_simple(text: str, offset: int) -> dict[str, MetaValue]:
    entries: dict[str, MetaValue] = {}
    open_key = ""  # a key whose value stands on the lines below it
    held: list[str] | dict[str, str] | None = None
    first = last = at = 0
    for line in [*text.splitlines(keepends=True), ""]:
        bare = line.rstrip("\r\n")
        inner = bare[:1] in (" ", "\t")
        if not inner and (bare.strip() or not line) and open_key:
            if held is None:
                raise _Unclear
            entries[open_key] = MetaValue(held, Span(first, last))
            open_key, held = "", None
        if not bare.strip():
            at += len(line)
            continue
        match = (_ITEM.match(bare) or _INNER.match(bare)) if inner else _ENTRY.match(bare)
        if match is None or (inner and not open_key):
            raise _Unclear
        start, end = offset + at + match.start("value"), offset + at + match.end("value")
        found = match.groupdict()
        value = _plain_value(found["value"])
        if not inner:
            key = found["key"].lower()
            if key in entries or key in _YAML_WORDS:
                raise _Unclear
            if value is None:
                open_key = key
            else:
                entries[key] = MetaValue(value, Span(start, end))
        else:
            held = _held(held, found.get("key"), value)
            if len(held) == 1:
                # A mapping starts with its first key, a list with its first text.
                first = offset + at + match.start("key") if isinstance(held, dict) else start
            last = end
        at += len(line)
    return entries


def _held(
    held: list[str] | dict[str, str] | None, key: str | None, value: object
) -> list[str] | dict[str, str]:
    """The list or mapping below a key, to which one more entry is added. Only texts are plain
    enough."""
    if not isinstance(value, str) or (key is not None and key in _YAML_WORDS):
        raise _Unclear
    if held is None:
        return [value] if key is None else {key: value}
    if key is None and isinstance(held, list):
        held.append(value)
    elif key is not None and isinstance(held, dict) and key not in held:
        held[key] = value
    else:
        raise _Unclear
    return held


def _plain_value(written: str | None) -> object:
    """The value of a plain scalar; None where there is none."""
    if written is None:
        return None
    if written[0] in "\"'":
        return written[1:-1]
    if written[0].isdigit():
        try:
            return datetime.date.fromisoformat(written)
        except ValueError:
            raise _Unclear from None
    if written.lower() in _YAML_WORDS:
        raise _Unclear
    return written


def _yaml_entries(text: str, offset: int) -> dict[str, MetaValue] | None:
    """Top-level entries of a YAML mapping with their places; None where it is no mapping.

    Only plain data is read: no tags, no anchors and aliases (a few lines of them can grow to
    gigabytes).
    """
    simple = _simple_entries(text, offset)
    if simple is not None:
        return simple
    import yaml

    try:
        if _nesting(text) > _MAX_DEPTH or len(text) > _MAX_LENGTH:
            raise PageError("The front matter is too long or too deep to be read.", 2, 1)
        for event in yaml.parse(text, Loader=_loader()):
            tag = getattr(event, "tag", None)
            if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
                raise _yaml_error(text, event.start_mark, "uses an anchor or alias (& or *)")
            if tag is not None:
                raise _yaml_error(text, event.start_mark, "uses a tag (!)")
        root = yaml.compose(text, Loader=_loader())
        if root is None:
            return {}
        if not isinstance(root, yaml.MappingNode):
            return None
        values = yaml.load(text, Loader=_loader())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 2, mark.column + 1) if mark else (2, 1)
        raise PageError(
            f"The front matter is not valid YAML: {error.problem or error.context}.", line, column
        ) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise PageError(f"The front matter is not valid YAML: {error}.", 2, 1) from None
    entries: dict[str, MetaValue] = {}
    for key_node, value_node in root.value:
        key = key_node.value if isinstance(key_node, yaml.ScalarNode) else None
        if key is None or not isinstance(values, dict):
            continue
        span = Span(offset + value_node.start_mark.index, offset + value_node.end_mark.index)
        entries[key.lower()] = MetaValue(values.get(key), span)
    return entries


def _yaml_error(text: str, mark: Any, what: str) -> PageError:
    return PageError(
        f"The front matter {what}. Only plain values are read: write the value out.",
        mark.line + 2,
        mark.column + 1,
    )


def _nesting(text: str) -> int:
    """How deep brackets or the dashes of one line could stand in each other."""
    depth = 0
    deepest = max(len(run) // 2 for run in re.findall(r"(?:[-?:][ \t]+)*", text))
    for character in text:
        if character in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif character in "]}":
            depth -= 1
    return deepest


@lru_cache(maxsize=1)
def _loader() -> type[yaml.SafeLoader]:
    """A safe loader; PyYAML's own rather than libyaml's, whose marks count bytes in some builds."""
    import yaml

    return yaml.SafeLoader


def _toml_entries(text: str, offset: int) -> dict[str, MetaValue]:
    import tomllib

    try:
        values = tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"line (\d+), column (\d+)", str(error))
        line, column = (int(found[1]) + 1, int(found[2])) if found else (2, 1)
        reason = re.sub(r" \(at [^)]*\)", "", str(error))
        raise PageError(f"The front matter is not valid TOML: {reason}.", line, column) from None
    entries: dict[str, MetaValue] = {}
    for key, value in values.items():
        span = Span(offset, offset + len(text))
        found = re.search(rf"""(?m)^[ \t]*["']?{re.escape(key)}["']?[ \t]*=[ \t]*""", text)
        if found:
            end = re.compile(r"[\r\n]|\Z").search(text, found.end())
            assert end is not None
            span = Span(offset + found.end(), offset + end.start())
        entries[key.lower()] = MetaValue(value, span)
    return entries
