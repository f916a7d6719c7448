"""The format for people: findings under their page, with the text underlined and the reason."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, TextIO

from netlint.finding import Finding, Problem, Severity
from netlint.reporting.display import wrapped
from netlint.reporting.escape import visible
from netlint.reporting.excerpt import excerpt_of
from netlint.reporting.options import ReportOptions
from netlint.reporting.output import write_text
from netlint.reporting.style import PLAIN, Style
from netlint.reporting.wording import (
    WORDS,
    conclusion,
    counted,
    instead,
    message_alone,
    origin_line,
    place,
    problem_line,
    related_place,
)
from netlint.result import PageResult, Summary

if TYPE_CHECKING:
    from netlint.reporting.pieces import Drawn

#: The columns of a report that no terminal shows.
USUAL_WIDTH = 80
_NARROWEST, _WIDEST = 40, 100
_INDENT = "    "
_MOST_RELATED = 5


class TextReporter:
    """Writes each page as it comes. A page without findings is only counted."""

    def __init__(self, stream: TextIO, style: Style, width: int) -> None:
        self._stream = stream
        self._style = style
        self._width = width
        self._pages = 0

    def page(self, result: PageResult) -> None:
        """Write the findings of one page under its path."""
        if result.findings:
            self._take(self.piece(result))

    def add(self, drawn: Drawn) -> None:
        """Write the part of one page."""
        if drawn.piece:
            self._take(drawn.piece)

    def _take(self, piece: str) -> None:
        self._pages += 1
        write_text(self._stream, piece)

    def piece(self, result: PageResult) -> str:
        """The findings of one page under its path."""
        lines = [self._style.strong(visible(result.path)), ""]
        told: set[tuple[str, str]] = set()
        for finding in result.findings:
            reason = (finding.rule, finding.why)
            lines.extend(self._finding(finding, with_reason=reason not in told))
            lines.append("")
            told.add(reason)
        return "\n".join(lines) + "\n"

    def finish(self, problems: tuple[Problem, ...], summary: Summary) -> None:
        """Write the counts, then the problems, which must not be overlooked."""
        lines = list(wrapped(conclusion(summary, self._pages, len(problems)), self._width))
        if problems:
            title = f"{counted(len(problems), 'problem')} with this run:"
            lines += ["", self._style.of(Severity.ERROR, title), ""]
            for problem in problems:
                first, *rest = wrapped(problem_line(problem), self._width - 4)
                lines += [f"  - {first}", *(f"    {line}" for line in rest)]
        self._write(lines)

    def _write(self, lines: list[str]) -> None:
        write_text(self._stream, "\n".join(lines) + "\n")

    def _finding(self, finding: Finding, *, with_reason: bool) -> Iterator[str]:
        word = self._style.of(finding.severity, f"{WORDS[finding.severity]:<7}")
        yield f"  {word}  {place(finding)}  {finding.rule} {finding.name}"
        yield from self._prose(visible(message_alone(finding)))
        yield from self._excerpt(finding)
        suggested = instead(finding)
        if suggested:
            yield from self._prose(f"Write instead: {suggested}")
        if finding.fixable:
            yield from self._prose("netlint can mend this.")
        for related in finding.related[:_MOST_RELATED]:
            yield from self._prose(f"See also {related_place(related, finding.path)}")
        more = len(finding.related) - _MOST_RELATED
        if more > 0:
            yield from self._prose(f"See also {counted(more, 'more place')}.")
        if with_reason and finding.why:
            yield from self._prose(f"Why: {visible(finding.why)}")
        if finding.origin is not None:
            yield from self._prose(origin_line(finding.origin))

    def _prose(self, text: str) -> Iterator[str]:
        return (_INDENT + line for line in wrapped(text, self._width - len(_INDENT)))

    def _excerpt(self, finding: Finding) -> Iterator[str]:
        margin = f"{_INDENT}  {finding.line} | "
        excerpt = excerpt_of(finding, self._width - len(margin))
        if excerpt is None:
            return
        paint = self._style.of
        yield ""
        yield f"{margin}{excerpt.before}{paint(finding.severity, excerpt.marked)}{excerpt.after}"
        marks = paint(finding.severity, "^" * excerpt.width)
        yield f"{' ' * (len(margin) - 2)}| {' ' * excerpt.offset}{marks}"
        yield ""


def finding_in_words(finding: Finding, width: int = USUAL_WIDTH) -> str:
    """One finding as this format shows it, without its first line or colours; for other formats."""
    from io import StringIO

    lines = list(TextReporter(StringIO(), PLAIN, width)._finding(finding, with_reason=True))
    return "\n".join(line.removeprefix(_INDENT) for line in lines[1:])


def make(stream: TextIO, options: ReportOptions) -> TextReporter:
    """The reporter of the `text` format."""
    width = options.width if options.width is not None else stream_width(stream)
    return TextReporter(stream, Style(colour=options.colour), max(_NARROWEST, min(width, _WIDEST)))


def stream_width(stream: TextIO) -> int:
    """The number of columns to write for: the terminal's, or the usual elsewhere."""
    import os

    try:
        return os.get_terminal_size(stream.fileno()).columns or USUAL_WIDTH
    except (OSError, ValueError, AttributeError):  # no terminal
        return USUAL_WIDTH
