"""What `netlint check --diff` does: show how pages would be mended, and change none of them."""

from __future__ import annotations

import sys
from typing import TextIO

import click

from netlint.cli.checking import CLEAN, FOUND, UNTRUSTED, Request
from netlint.cli.output import report_stream
from netlint.discovery import Discovered
from netlint.finding import Problem
from netlint.fixing.rounds import Draft
from netlint.mending import draft_all
from netlint.reading import BYTE_ORDER_MARKS, decode
from netlint.reporting.differences import difference, for_people
from netlint.reporting.style import Style
from netlint.reporting.wording import counted, problem_line


def show_differences(request: Request, found: Discovered) -> int:
    """Write a diff of every page that would be mended, and say on standard error what is wrong; the
    exit status."""
    problems = list(found.problems)
    pages = findings = 0
    with report_stream(request.output) as stream:
        write = _Writer(stream, colour=request.colour)
        drafts = draft_all(found.files, jobs=request.jobs, unsafe=request.unsafe)
        for file, made in zip(found.files, drafts, strict=True):
            problems.extend(p for p in made.problems if p.path or p not in problems)
            if made.after != made.before:
                write.page(file.path, made)
                pages += 1
                findings += made.fixed
    for problem in problems:
        click.echo(f"netlint: {problem_line(problem)}", err=True)
    if pages and not request.quiet:
        mended = f"{counted(findings, 'finding')} on {counted(pages, 'page')}"
        click.echo(f"netlint: --fix would mend {mended}.", err=True)
    if problems:
        return UNTRUSTED
    return FOUND if pages and request.fail_on != "never" else CLEAN


class _Writer:
    """Writes differences as the files have them, or for a person at a terminal."""

    def __init__(self, stream: TextIO, *, colour: bool) -> None:
        self._stream = stream
        self._style = Style(colour=colour)
        self._seen = colour or stream.isatty()

    def page(self, path: str, made: Draft) -> None:
        """Write the difference of one page, and say where nobody can apply it."""
        marked = any(made.before.startswith(mark) for mark, encoding, _ in BYTE_ORDER_MARKS[1:])
        # A mark of UTF-8 stays: a diff is about what stands in the file.
        texts = [decode(data) if marked else data.decode() for data in (made.before, made.after)]
        lines = difference(path, *texts)
        if self._seen:
            for line in for_people(lines, self._style):
                self._stream.write(line)
        else:
            self._stream.flush()
            self._bytes("".join(lines).encode())
        if marked and not self._seen:
            note = Problem(path, "This page is in UTF-16 or UTF-32: its diff cannot be applied.")
            click.echo(f"netlint: {problem_line(note)}", err=True)

    def _bytes(self, data: bytes) -> None:
        # Text that goes through the stream may get other line endings, or another encoding.
        buffer = getattr(self._stream, "buffer", None) or sys.stdout.buffer
        buffer.write(data)
