"""Where a command writes its report."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

import click


@contextlib.contextmanager
def report_stream(output: Path | None, usual: TextIO | None = None) -> Iterator[TextIO]:
    """Standard output (or what is `usual` in its place), or a file that appears whole or not at
    all. What is no file, such as /dev/null or a pipe, is written to and stays what it is."""
    if output is None:
        stream = usual or sys.stdout
        yield stream
        stream.flush()
        return
    if output.is_symlink():
        output = Path(os.path.realpath(output))  # the link goes on pointing at the report
    if output.exists() and not (output.is_file() or output.is_dir()):
        with output.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        return
    # Only here: most reports go to standard output.
    from netlint.replacing import beside, clear_away

    clear_away(output.parent)
    part: Path | None = None
    try:
        with beside(output) as (file, part):
            with TextIOWrapper(file, encoding="utf-8", newline="\n") as stream:
                yield stream
            part.replace(output)
    except OSError as error:
        if error.filename is None or Path(error.filename).parent != output.parent:
            raise
        if Path(error.filename) not in (part, output) and part is not None:
            raise
        # Status 2: the report that was asked for is not there.
        raise click.UsageError(
            f"The report cannot be written to {output}: {error.strerror}."
        ) from None


def use_colour(choice: str, output: str | None, stream: TextIO | None = None) -> bool:
    """--color, then NO_COLOR and FORCE_COLOR, then whether a person is looking at the stream, which
    is standard output unless another is given."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if output is not None:
        return False  # a file is read by programs and people who see escapes as rubbish
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return (stream or sys.stdout).isatty() and os.environ.get("TERM") != "dumb"
