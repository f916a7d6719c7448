"""GitHub's Markdown for a comment on a pull request: the worst pages first, each one folded."""

from __future__ import annotations

from typing import TextIO

from netlint.finding import Problem
from netlint.reporting.markdown_parts import WorstSections, page_section, problem_lines
from netlint.reporting.options import ReportOptions
from netlint.reporting.output import write_text
from netlint.reporting.wording import conclusion, counted
from netlint.result import PageResult, Summary

#: The first line, which nobody sees: a program finds its earlier comment by it.
MARKER = "<!-- netlint report -->"
#: GitHub takes a comment of 65,536 characters. These are bytes of UTF-8, of which a character has at
#: least one. What stands around the pages needs less than 10,000.
_ROOM = 50_000
_THANKS = "Thank you for looking after these pages."
_ROOM_OF_A_PAGE = 8_000


class MarkdownReporter:
    """Keeps the worst pages until all are read, and of the others only how many there are."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._worst = WorstSections(_ROOM)

    def page(self, result: PageResult) -> None:
        """Keep the findings of one page."""
        if result.findings:
            self._worst.add(page_section(result.path, result.findings, _ROOM_OF_A_PAGE))

    def finish(self, problems: tuple[Problem, ...], summary: Summary) -> None:
        """Write the counts, the problems and the pages, then what is left out."""
        ending = conclusion(summary, self._worst.pages, len(problems))
        lines = [
            MARKER,
            "## What netlint found",
            "",
            f"{_THANKS} {ending}",
            "",
            *problem_lines(problems),
        ]
        write_text(self._stream, "\n".join(lines))
        shown = self._worst.taken()
        for section in shown:
            write_text(self._stream, "\n" + section.text)
        left_out = self._worst.findings - sum(section.shown for section in shown)
        if left_out:
            write_text(self._stream, "\n" + _left_out(left_out, self._worst.pages - len(shown)))


def _left_out(findings: int, pages: int) -> str:
    whole = f", with {counted(pages, 'whole page')}," if pages else ""
    verb = "is" if findings == 1 else "are"
    return (
        f"{counted(findings, 'finding')}{whole} {verb} left out, to keep this comment short. The "
        "worst come first. `netlint check` shows them all.\n"
    )


def make(stream: TextIO, options: ReportOptions) -> MarkdownReporter:
    """The reporter of the `markdown` format."""
    return MarkdownReporter(stream)
