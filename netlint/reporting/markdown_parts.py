"""The findings of a page as a folded table of GitHub's Markdown, and the pages that fit in a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from netlint.finding import Finding, Problem, Severity
from netlint.reporting.escape import comment_text, html_text, shorten, web_address
from netlint.reporting.wording import (
    WORDS,
    counted,
    counts_of,
    instead,
    related_place,
)

_LONGEST_PATH = 200
_LONGEST_MESSAGE = 400
_LONGEST_SUGGESTION = 200
_MOST_RELATED = 3
#: What closes the table of a page, and says how many findings are not in it.
_ROOM_FOR_ENDING = 200
_MOST_PROBLEMS = 20
_LONGEST_PROBLEM = 300
_ROOM_FOR_PROBLEMS = 8_000
_HEAD = ("| Line | What to mend | Write instead |", "| ---: | --- | --- |")


class Section(NamedTuple):
    """A page with its findings as lines of Markdown; `shown` of them are in it. `size` is in bytes
    of UTF-8."""

    sort_key: tuple[int, int, int, str]
    text: str
    size: int
    findings: int
    shown: int


class WorstSections:
    """The worst pages, whose sections take at most so many bytes together, however many there are.

    Once a page does not fit, none that is less bad is taken: what is left out is always the end of
    the list.
    """

    def __init__(self, room: int) -> None:
        self._room = room
        self._kept: list[Section] = []
        self._size = 0
        self._first_left_out: tuple[int, int, int, str] | None = None
        self.pages = 0
        self.findings = 0

    def add(self, section: Section) -> None:
        """Take one page into account."""
        self.pages += 1
        self.findings += section.findings
        if self._first_left_out is not None and section.sort_key > self._first_left_out:
            return
        self._kept.append(section)
        self._size += section.size
        if self._size > 2 * self._room:
            self._trim()

    def taken(self) -> list[Section]:
        """The sections that fit, the worst page first."""
        self._trim()
        return self._kept

    def _trim(self) -> None:
        self._kept.sort(key=lambda section: section.sort_key)
        size = 0
        for at, section in enumerate(self._kept):
            if size + section.size > self._room:
                self._first_left_out = section.sort_key
                del self._kept[at:]
                break
            size += section.size
        self._size = size


def page_section(path: str, findings: Sequence[Finding], room: int) -> Section:
    """The findings of one page, the worst first, in at most so many bytes."""
    severities = [finding.severity for finding in findings]
    numbers = [severities.count(kind) for kind in sorted(Severity, reverse=True)]
    title = f"<b>{_html(path)}</b>: {counts_of(*numbers)}"
    lines = ["<details>", f"<summary>{title}</summary>", "", *_HEAD]
    size = sum(_size(line) for line in lines) + _ROOM_FOR_ENDING
    shown = 0
    for finding in sorted(findings, key=lambda one: -one.severity):  # else in their order
        row = _row(finding)
        size += _size(row)
        if size > room:
            break
        lines.append(row)
        shown += 1
    if shown < len(findings):
        lines += ["", f"{counted(len(findings) - shown, 'more finding')} on this page."]
    lines += ["", "</details>"]
    text = "\n".join(lines) + "\n"
    key = (-numbers[0], -numbers[1], -numbers[2], path)
    return Section(key, text, len(text.encode("utf-8", "replace")), len(findings), shown)


def problem_lines(problems: tuple[Problem, ...]) -> list[str]:
    """The problems of the run as a list under a heading; no lines where there are none."""
    if not problems:
        return []
    lines = ["### Problems with this run", ""]
    room = _ROOM_FOR_PROBLEMS
    shown = 0
    for problem in problems[:_MOST_PROBLEMS]:
        path = f"{cell(problem.path, _LONGEST_PROBLEM)}: " if problem.path else ""
        line = f"- {path}{cell(problem.message, _LONGEST_PROBLEM)}"
        room -= _size(line)
        if room < 0:
            break
        lines.append(line)
        shown += 1
    if shown < len(problems):
        lines.append(f"- and {len(problems) - shown:,} more")
    return [*lines, ""]


def rule_link(code: str, name: str, url: str) -> str:
    """A rule with a link to where it comes from, if that is an address that makes a safe one."""
    said = cell(f"{code} {name}", _LONGEST_PATH)
    address = web_address(url)
    safe = address and address.isascii() and not set(address) & set(" <>()[]|\\\"'`\t\r\n")
    return f"[{said}]({address})" if safe else said


def cell(text: str, most: int) -> str:
    """Text for a cell or a line of a list, in at most so many characters before they are escaped."""
    return comment_text(shorten(text, most))


def _row(finding: Finding) -> str:
    said = f"**{WORDS[finding.severity]}** {cell(finding.message, _LONGEST_MESSAGE)}"
    said += f" ({rule_link(finding.rule, finding.name, finding.url)})"
    for related in finding.related[:_MOST_RELATED]:
        said += f"<br>See also {cell(related_place(related, finding.path), _LONGEST_MESSAGE)}"
    more = len(finding.related) - _MOST_RELATED
    if more > 0:
        said += f"<br>See also {counted(more, 'more place')}"
    return f"| {finding.line} | {said} | {cell(instead(finding), _LONGEST_SUGGESTION)} |"


def _html(text: str) -> str:
    """Text inside an HTML element that stands on a line of its own: there Markdown is not read."""
    return html_text(shorten(text, _LONGEST_PATH))


def _size(line: str) -> int:
    return len(line.encode("utf-8", "replace")) + 1
