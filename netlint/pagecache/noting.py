"""Checks one page and says what its findings rest on, so that they can be kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from netlint.asked import Noting, Question
from netlint.engine import check_file
from netlint.pagecache.keys import digest
from netlint.reporting.pieces import Drawing
from netlint.result import PageFile
from netlint.runs import not_checked, sealed_and_drawn
from netlint.sealed import Sealed, seal


class Noted(NamedTuple):
    """A result, a digest of the bytes that it is about, and what was asked beside them. Without a
    digest the result is not to be kept."""

    result: Sealed
    content: bytes = b""
    answers: Mapping[Question, str] = {}  # a plain one: it comes from another process


def check_noted(file: PageFile, drawing: Drawing | None = None) -> Noted:
    """As `check_file`: nothing is raised, and the page's part of the report is drawn too. A page that
    cannot be read, or on which a rule failed, is checked again next time, and so is one that was to
    be proofread and was not."""
    if file.location is None:  # it comes from standard input
        return Noted(sealed_and_drawn(check_file(file), drawing))
    data = file.data
    if data is None:
        try:
            data = Path(file.location).read_bytes()
        except OSError:
            return Noted(sealed_and_drawn(check_file(file), drawing))
    with Noting() as noting:
        result = check_file(file._replace(data=data))
    if result.problems or (file.settings.grammar.on and file.proofread is None):
        return Noted(sealed_and_drawn(result, drawing))
    return Noted(sealed_and_drawn(result, drawing), digest(data), noting.answers)


def lost(file: PageFile) -> Noted:
    """The result of a page that ended the process that was checking it."""
    return Noted(seal(not_checked(file)))
