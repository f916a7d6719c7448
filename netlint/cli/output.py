"""Where a command writes its report."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import click


@contextlib.contextmanager
def report_stream(output: Path | None) -> Iterator[TextIO]:
    """Standard output, or a file that appears whole or not at all. What is no file, such as
    /dev/null or a pipe, is written to and stays what it is."""
    if output is None:
        yield sys.stdout
        sys.stdout.flush()
        return
    if output.is_symlink():
        output = Path(os.path.realpath(output))  # the link goes on pointing at the report
    if output.exists() and not (output.is_file() or output.is_dir()):
        with output.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        return
    temporary = output.with_name(f".{output.name}.{os.getpid()}")
    try:
        with temporary.open("w", encoding="utf-8", newline="\n") as stream:
            yield stream
        temporary.replace(output)
    except OSError as error:
        if error.filename is None or Path(error.filename) not in (temporary, output):
            raise
        # Status 2: the report that was asked for is not there.
        raise click.UsageError(
            f"The report cannot be written to {output}: {error.strerror}."
        ) from None
    finally:
        temporary.unlink(missing_ok=True)


def use_colour(choice: str, output: str | None) -> bool:
    """--color, then NO_COLOR and FORCE_COLOR, then whether a person is looking."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if output is not None:
        return False  # a file is read by programs and people who see escapes as rubbish
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
