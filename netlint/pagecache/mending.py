"""Mends one page in its file, and keeps what is found on it at the end."""

from __future__ import annotations

from netlint.fixing.pages import mend_file
from netlint.mending import Mended, as_mended
from netlint.pagecache.noting import Noted, check_noted
from netlint.parallel import lost_page
from netlint.result import PageFile, PageResult
from netlint.sealed import unseal


def mend_noted(file: PageFile, *, unsafe: bool) -> tuple[Mended, Noted | None]:
    """What was done to a page, and what its last check found. Nothing is raised."""
    checked: list[Noted] = []

    def check(page: PageFile) -> PageResult:
        checked[:] = [check_noted(page)]
        return unseal(checked[0].result)

    made = mend_file(file, check, unsafe=unsafe)
    return as_mended(file, made), checked[0] if checked else None


def lost(file: PageFile) -> tuple[Mended, Noted | None]:
    """The outcome of a page that ended the process that was mending it."""
    return Mended(0, (lost_page(file, "mended"),)), None
