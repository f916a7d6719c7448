"""Takes what a site generator will replace out of a page's text, without moving a character.

Template tags, shortcodes, attribute lists and markers are covered by two noncharacters, so that a
Markdown or HTML parser sees neither their quotes and brackets nor their words. The result has the
same length as the source: every offset stays right.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from netlint.finding import Span
from netlint.page import Comment
from netlint.parsing.builder import GONE, HOLE, PageBuilder
from netlint.patterns import lazy_pattern

#: A tag that has not ended after so many characters is not one.
_LONGEST_TAG = 20_000

#: Where any template syntax could start; a page without one of these is left as it is.
_OPENING = lazy_pattern(r"\{\{[<%]?|\{%|\{#(?=[\s-])|<%|<\?(?!xml)|\{/\*")
_CLOSING = {
    "{{<": ">}}",
    "{{%": "%}}",
    "{{": "}}",
    "{%": "%}",
    "{#": "#}",
    "<%": "%>",
    "<?": "?>",
    "{/*": "*/}",
}

#: Tags that steer the generator and leave nothing to read behind.
_CONTROL = lazy_pattern(
    r"\{%[-+~]?\s*(?:end\w*|if|elif|elsif|else|elseif|unless|for|assign|set|capture|block|raw|"
    r"case|when|extends|import|from|with|macro|call|filter|increment|decrement|cycle|break|continue|"
    r"markdown|autoescape|trans|load|layout|liquid)\b"
)
#: Pairs whose inside is code or a remark, not prose.
_UNREAD_PAIR = lazy_pattern(
    r"\{%-?\s*(comment|highlight|schema|style|stylesheet|javascript|mermaid)\b[^%]*%\}"
)

_MARKDOWN_HINT = lazy_pattern(r"[{:!?=\[*<>]")
_ATTRIBUTES = lazy_pattern(r"\{:?\s*(?:[.#][\w-]|[\w:-]+=|:)[^{}\n\r]*\}|(?<=\])\{[\w-]+\}")
_FENCE_LINE = lazy_pattern(r"(?m)^[ \t>]*:{3,}[^\n\r]*")
_CONTENTS_LINE = lazy_pattern(r"(?mi)^[ \t]*(?:\[\[_?toc_?\]\]|\[toc\]|\$\{toc\}|<toc/?>)[ \t]*$")
_CALLOUT = lazy_pattern(r"(?m)^[ \t>]*>[ \t]*(\[![\w-]+\][+-]?)")
_GITHUB_CALLOUTS = frozenset(("[!note]", "[!tip]", "[!important]", "[!warning]", "[!caution]"))
_ABBREVIATION = lazy_pattern(r"(?m)^[ ]{0,3}\*\[([^\]\n\r]+)\]:[ \t]*([^\n\r]*)")
_ADMONITION = lazy_pattern(
    r"(?m)^([ \t]*)((?:!!!|\?\?\?\+?|===)[ \t]+[\w\"'][^\n\r]*)(?=(?:\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r))*\1(?:    |\t))"
)
_MERGE_LINE = lazy_pattern(r"(?m)^(?:={7}|>{7}(?: [^\n\r]*)?|\|{7}(?: [^\n\r]*)?)(?=[\r\n]|\Z)")
_MARKDOWN_INSIDE = lazy_pattern(
    r"(?mi)^[ \t]*<[a-z][\w-]*\b[^<>\n\r]*\bmarkdown=[\"']?(?:1|block|span)[\"']?[^<>\n\r]*>[ \t]*$"
)
_MDX_LINE = lazy_pattern(r"(?m)^(?:import|export)\s[^\n\r]*(?:(?:\r\n|\n|\r)[^\n\r]+)*")
_JSX_TAG = lazy_pattern(r"</?(?:[A-Z][\w.]*(?:\s[^<>]*)?)?/?>")
#: Marks (emphasis, strike, images) may stand in each other this deep. A native parser's stack and
#: time run out at tens of thousands; no writer gets past five.
_DEEPEST_MARKS = 200
_MARK = lazy_pattern(r"(?<!\\)(?:\*+|_+|~+|==+|!?\[|\])")
_JSX_EXPRESSION = lazy_pattern(r"\{(?:[^{}]|\{[^{}]*\})*\}")


class Masked:
    """The masked text and what was learnt on the way. `admonitions` are the offsets at which an
    indented note was made a list item, so that a Markdown parser reads what is inside it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.admonitions: set[int] = set()


def mask(builder: PageBuilder, body: int, *, markdown: bool, mdx: bool = False) -> Masked:
    """Cover everything in `builder.source` from `body` on that a generator replaces; what stands
    before `body` (front matter) becomes spaces. Notes comments, abbreviations and opaque parts."""
    source = builder.source
    text = " " * (body - 1) + "\n" + source[body:] if body else source
    # Few pages have either of these, and to look for one character is fast.
    if ("{" in text or "<%" in text or "<?" in text) and _OPENING.search(text) is not None:
        text = _mask_tags(builder, text, markdown)
    masked = Masked(text)
    if markdown:
        if mdx:
            masked.text = _mask_mdx(masked.text)
        if _MARKDOWN_HINT.search(text) is not None:
            _mask_markdown(builder, masked)
        if "\r" in source:
            # A lone CR ends a line for netlint and for most editors, but not for comrak.
            masked.text = re.sub(r"\r(?!\n)", "\n", masked.text)
    return masked


def _mask_tags(builder: PageBuilder, text: str, markdown: bool) -> str:
    pieces: list[str] = []
    done = 0
    for start, end, kind in _tags(text):
        if start < done:
            continue
        tag = text[start:end]
        if kind in ("{#", "{/*") or _UNREAD_PAIR.match(tag):
            inner = tag[len(kind) : -len(_CLOSING[kind])]
            builder.comments.append(Comment(Span(start, end), inner.strip()))
            fill = GONE
        elif kind == "{%" and _CONTROL.match(tag):
            fill = GONE
        else:
            fill = HOLE
        pieces.append(text[done:start])
        if markdown and _alone(text, start, end):
            builder.opaque.append(Span(start, end))
            fill = HOLE if _in_table(text, start) else " "
        pieces.append(fill * (end - start))
        done = end
    pieces.append(text[done:])
    return "".join(pieces)


def _tags(text: str) -> list[tuple[int, int, str]]:
    """Start, end and opening of each template tag, in order, none inside another."""
    found: list[tuple[int, int, str]] = []
    last: dict[str, int] = {}  # where each ending stands last: past it no tag of its kind ends
    at = 0
    while True:
        match = _OPENING.search(text, at)
        if match is None:
            return found
        kind = match.group()
        start = match.start()
        at = match.end()
        if kind not in last:
            last[kind] = text.rfind(_CLOSING[kind])
        end = _tag_end(text, start, at, kind) if at <= last[kind] else -1
        if end < 0:
            continue
        pair = _UNREAD_PAIR.match(text, start, end)
        if pair is not None:
            closing = re.compile(r"\{%-?\s*end" + pair.group(1) + r"\s*-?%\}").search(text, end)
            if closing is not None:
                end = closing.end()
        found.append((start, end, kind))
        at = end


def _tag_end(text: str, start: int, inside: int, kind: str) -> int:
    """The offset after the tag that opens at `start`, or -1. Quotes and braces inside must pair,
    where there is an ending at which they do; else the first ending counts."""
    closing = _CLOSING[kind]
    limit = start + _LONGEST_TAG
    first = -1
    at = inside
    for _ in range(40):
        at = text.find(closing, at, limit)
        if at < 0:
            break
        end = at + len(closing)
        first = end if first < 0 else first
        tag = text[start:end]
        if kind not in ("{{", "{%") or (
            tag.count("{") == tag.count("}") and tag.count('"') % 2 == 0
        ):
            return end
        at += 1
    return first


def _alone(text: str, start: int, end: int) -> bool:
    """True where nothing else but further tags stands on the lines of text[start:end]."""
    before = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    ends = [at for at in (text.find("\n", end), text.find("\r", end)) if at >= 0]
    after = min(ends, default=len(text))
    if end - before > 4_000 or after - end > 4_000:
        return False
    rest = re.sub(r"\{[{%].*?[}%]\}", "", text[before:start] + text[end:after])
    return not rest.strip(" \t" + HOLE + GONE)


def _in_table(text: str, start: int) -> bool:
    """True where the line before the one at `start` is a row of a Markdown table: a blank line
    would cut the table in two."""
    line = text.rfind("\n", 0, start)
    previous = text.rfind("\n", 0, max(line, 0)) + 1
    return line > 0 and text[previous:line].lstrip().startswith("|")


def _cover(text: str, pattern: re.Pattern[str], fill: str | Callable[[str], str]) -> str:
    def replacement(match: re.Match[str]) -> str:
        character = fill if isinstance(fill, str) else fill(match.group())
        return character * len(match.group())

    return pattern.sub(replacement, text)


def _mask_mdx(text: str) -> str:
    text = _cover(text, _MDX_LINE, " ")
    text = _cover(text, _JSX_EXPRESSION, HOLE)
    return _cover(text, _JSX_TAG, GONE)


def _mask_markdown(builder: PageBuilder, masked: Masked) -> None:
    text = masked.text
    if "{" in text:
        text = _ATTRIBUTES.sub(_cover_attributes, text)
    if ":::" in text:
        text = _cover(text, _FENCE_LINE, " ")
    if ("[" in text or "<" in text or "${" in text) and "toc" in text.lower():
        text = _cover(text, _CONTENTS_LINE, " ")
    if "[!" in text:
        text = _CALLOUT.sub(_cover_callout, text)
    if "*[" in text:
        for match in _ABBREVIATION.finditer(text):
            builder.abbreviations[match.group(1).strip()] = match.group(2).strip()
        text = _cover(text, _ABBREVIATION, " ")
    if "<<<<<<<" in text:
        text = _cover(text, _MERGE_LINE, " ")
    if "markdown=" in text:
        text = _cover(text, _MARKDOWN_INSIDE, " ")
    if "!!!" in text or "???" in text or '=== "' in text:

        def note(match: re.Match[str]) -> str:
            masked.admonitions.add(match.start(2))
            return match.group(1) + "+   #" + " " * (len(match.group(2)) - 5)

        text = _ADMONITION.sub(note, text)
    masked.text = text


def _cover_attributes(match: re.Match[str]) -> str:
    """An attribute list that is all of its line vanishes with it; one beside text leaves the text
    alone."""
    text, start, end = match.string, match.start(), match.end()
    line = text.rfind("\n", 0, start) + 1
    alone = not text[line:start].strip(" \t>") and text[end : end + 1] in ("", "\n", "\r")
    return (" " if alone else GONE) * (end - start)


def _cover_callout(match: re.Match[str]) -> str:
    """Kinds of note that the Markdown parser knows itself are left to it."""
    if match.group(1).lower() in _GITHUB_CALLOUTS:
        return match.group()
    return match.group()[: match.start(1) - match.start()] + GONE * len(match.group(1))


def flatten_marks(text: str) -> str:
    """Cover the marks of paragraphs in which they could be nested without end."""
    if sum(map(text.count, ("*", "_", "~", "==", "!["))) <= _DEEPEST_MARKS:
        return text
    parts = re.split(r"(\n[ \t]*\n)", text)
    return "".join(
        _flat(part) if len(part) > _DEEPEST_MARKS and _could_be_deep(part) else part
        for part in parts
    )


def _could_be_deep(part: str) -> bool:
    """An upper bound of how deep marks stand in each other: those that can only open count up,
    those that can close count down; brackets count only where an image is among them."""
    marks = brackets = 0
    images = "![" in part
    for match in _MARK.finditer(part):
        start, end = match.span()
        run = match.group()
        if run == "]":
            brackets = max(0, brackets - 1)
        elif run[-1] == "[":
            brackets += images
        elif len(run) > _DEEPEST_MARKS:
            return True
        elif (
            end < len(part)
            and not part[end].isspace()
            and (start == 0 or part[start - 1].isspace())
        ):
            marks += 1
        else:
            marks = max(0, marks - 1)
        if marks > _DEEPEST_MARKS or brackets > _DEEPEST_MARKS:
            return True
    return False


def _flat(part: str) -> str:
    return _MARK.sub(lambda m: m.group() if m.group() in "[]" else GONE * len(m.group()), part)
