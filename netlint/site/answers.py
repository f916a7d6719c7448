"""Asks again what a page once asked of the disk, to know whether its findings still hold."""

from __future__ import annotations

from netlint.asked import ENTRY, FILES, NAMES, PAGE, PUBLISHED, REPOSITORY, Question
from netlint.site.disk import (
    digest_of_files,
    digest_of_names,
    digest_of_page,
    listed,
    look,
    repository_of,
    shown,
)


def answer(question: Question) -> str | None:
    """The answer as it would be noted now; None for a question that nobody knows."""
    kind, about = question[0], question[1:]
    if kind == ENTRY and about:
        return shown(look(about[0], about[1:]))
    if kind == PUBLISHED and len(about) == 2:
        # Only here: few pages ask it.
        from netlint.site.published import read_published

        return read_published(*about).digest
    if len(about) != 1:
        return None
    if kind == NAMES:
        return digest_of_names(listed(about[0]))
    if kind == PAGE:
        return digest_of_page(about[0])
    if kind == FILES:
        return digest_of_files(about[0])
    if kind == REPOSITORY:
        return repository_of(about[0])
    return None
