"""Checks one page and says what its findings rest on, so that they can be kept."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from netlint.asked import Noting, Question
from netlint.engine import check_file
from netlint.pagecache.encoding import encode
from netlint.pagecache.keys import digest
from netlint.parallel import not_checked
from netlint.reading import read_bytes
from netlint.result import PageFile, PageResult


class Noted(NamedTuple):
    """A result, a digest of the bytes that it is about, what was asked beside them, and the result
    as it is kept. Without a digest it is not to be kept."""

    result: PageResult
    content: bytes = b""
    answers: Mapping[Question, str] = {}  # a plain one: it comes from another process
    # Made where the page was checked: the process that reports has enough to do.
    encoded: bytes = b""


def check_noted(file: PageFile) -> Noted:
    """As `check_file`: nothing is raised. A page that cannot be read, or on which a rule failed, is
    checked again next time, and so is one that was to be proofread and was not."""
    if file.location is None:  # it comes from standard input
        return Noted(check_file(file))
    data = file.data
    if data is None:
        try:
            data = read_bytes(file.location)
        except OSError:
            return Noted(check_file(file))
    with Noting() as noting:
        result = check_file(file._replace(data=data))
    if result.problems or (file.settings.grammar.on and file.proofread is None):
        return Noted(result)
    return Noted(result, digest(data), noting.answers, encode(result))


def lost(file: PageFile) -> Noted:
    """The result of a page that ended the process that was checking it."""
    return Noted(not_checked(file))
