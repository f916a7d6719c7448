"""A rule's page (`rules/pages/CODE-name.md`): its documentation, its help text and its test."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from netlint.patterns import lazy_pattern

#: The headings of a rule's page, in order.
HEADINGS = (
    "Why it matters",
    "What to do",
    "When it stays silent",
    "Options",
    "Source",
    "Bad",
    "Good",
)

_TITLE = lazy_pattern(r"# ([A-Z]+\d{3}) ([a-z][a-z0-9-]*)\s*\Z")
_LINK = lazy_pattern(r"\]\((https?://[^)\s]+)\)")
_EXPECTED = lazy_pattern(r'(\d+):(\d+)-(\d+):(\d+) "((?:[^"\\]|\\.|"(?! ))*)" (.+)\Z')


class RulePageError(ValueError):
    """A rule's page does not have the form that CONTRIBUTING.md asks for."""


@dataclass(frozen=True)
class Expected:
    """One finding that a bad example must give, exactly."""

    line: int
    column: int
    end_line: int
    end_column: int
    match: str
    message: str


@dataclass(frozen=True)
class Example:
    """A block of a rule's page; `expected` is empty for a good one. `files` lie in the folder of the
    page, and `site` is the `[site]` table of its settings."""

    text: str
    format: str
    profile: str
    locale: str | None
    options: dict[str, object]
    expected: tuple[Expected, ...] = ()
    line: int = 0
    files: dict[str, str] = field(default_factory=dict)
    site: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class RulePage:
    """The parts of a rule's page. `why` is the first sentence of "Why it matters"."""

    code: str
    name: str
    summary: str
    why: str
    url: str
    markdown: str
    sections: dict[str, str] = field(default_factory=dict)
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()


def read_rule_page(path: Path) -> RulePage:
    """Read one page. Raises `RulePageError` where it lacks a part."""
    return parse_rule_page(path.read_text(encoding="utf-8"), path.name)


def parse_rule_page(text: str, name: str) -> RulePage:
    """Take a page apart; `name` is used in errors only."""
    lines = text.splitlines()
    title = _TITLE.match(lines[0]) if lines else None
    if title is None:
        raise RulePageError(f'{name}: line 1 must be "# CODE name"')
    sections, intro = _sections(lines)
    if tuple(sections) != HEADINGS:
        raise RulePageError(f"{name}: headings must be {', '.join(HEADINGS)}; in this order")
    url = _LINK.search(sections["Source"])
    if url is None:
        raise RulePageError(f"{name}: Source has no link")
    bad = _examples(lines, "Bad", name)
    good = _examples(lines, "Good", name)
    return RulePage(
        code=title[1],
        name=title[2],
        summary=" ".join(intro.split()),
        why=first_sentence(" ".join(sections["Why it matters"].split("\n\n")[0].split())),
        url=url[1],
        markdown=text,
        sections=sections,
        bad=bad,
        good=good,
    )


def first_sentence(text: str) -> str:
    """The first sentence of a paragraph."""
    match = re.match(r"(.+?[.!?])(?:\s+[A-Z\"(]|\Z)", text)
    return match[1] if match else text


def _sections(lines: list[str]) -> tuple[dict[str, str], str]:
    sections: dict[str, str] = {}
    current: list[str] = []
    intro = current
    fenced = False
    for line in lines[1:]:
        if line.startswith("```"):
            fenced = not fenced
        if not fenced and line.startswith("## "):
            current = []
            sections[line[3:].strip()] = ""
            name = line[3:].strip()
        else:
            current.append(line)
        if sections:
            sections[name] = "\n".join(current).strip()
    return sections, "\n".join(intro).strip()


def _examples(lines: list[str], heading: str, name: str) -> tuple[Example, ...]:
    """The fenced blocks below a heading; each bad one is followed by its `expect` block."""
    examples: list[Example] = []
    inside = False
    index = 1
    while index < len(lines):
        line = lines[index]
        fence = re.match(r"(`{3,})(.*)", line)
        if fence:
            end = index + 1
            while end < len(lines) and not re.fullmatch(fence[1] + r"`*\s*", lines[end]):
                end += 1
            if inside:
                body = "\n".join(lines[index + 1 : end]) + "\n"
                if fence[2].strip() == "expect":
                    if not examples:
                        raise RulePageError(f"{name}: line {index + 1}: expect before any example")
                    examples[-1] = _expecting(examples[-1], body, f"{name}: line {index + 1}")
                else:
                    examples.append(_example(body, fence[2], index + 2, name))
            index = end
        elif line.startswith("## "):
            inside = line[3:].strip() == heading
        index += 1
    if not examples:
        raise RulePageError(f"{name}: {heading} has no example")
    for example in examples:
        if heading == "Bad" and not example.expected:
            raise RulePageError(f"{name}: line {example.line}: a bad example expects nothing")
    return tuple(examples)


def _example(body: str, info: str, line: int, name: str) -> Example:
    words = info.split(maxsplit=1)
    if not words or words[0] not in ("md", "html", "text"):
        raise RulePageError(f"{name}: line {line - 1}: a block is md, html or text")
    rest = words[1] if len(words) > 1 else ""
    options, rest = _table(rest, "options")
    files, rest = _table(rest, "files")
    site, rest = _table(rest, "site")
    settings = dict(part.split("=", 1) for part in rest.split())
    return Example(
        text=body,
        format=words[0],
        profile=settings.get("profile", "nhs"),
        locale=settings.get("locale"),
        options=options,
        files={name: str(content) for name, content in files.items()},
        site=site,
        line=line,
    )


def _table(info: str, key: str) -> tuple[dict[str, Any], str]:
    """The JSON table that `key=` gives in a block's first line, and the rest of that line."""
    start = info.find(f"{key}={{")
    if start < 0:
        return {}, info
    table, end = json.JSONDecoder().raw_decode(info, start + len(key) + 1)
    return table, info[:start] + info[end:]


def _expecting(example: Example, body: str, place: str) -> Example:
    expected = []
    for line in body.strip().splitlines():
        match = _EXPECTED.match(line)
        if match is None:
            raise RulePageError(f'{place}: write line:column-line:column "match" message: {line}')
        expected.append(
            Expected(
                int(match[1]),
                int(match[2]),
                int(match[3]),
                int(match[4]),
                match[5].replace("\\n", "\n"),
                match[6],
            )
        )
    return replace(example, expected=tuple(expected))
