"""Adds to findings the words around them, read from the pages anew: few runs ask for them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from netlint.neighbours import with_neighbours
from netlint.parsing.error import PageError
from netlint.reading import decode
from netlint.result import PageFile, PageResult


def located(results: Iterable[PageResult], files: Sequence[PageFile]) -> Iterator[PageResult]:
    """The results, their findings with neighbours. Those of a page that cannot be read stay as they
    are."""
    by_path = {file.path: file for file in files}
    for result in results:
        source = _source(by_path.get(result.path)) if result.findings else None
        if source is None:
            yield result
        else:
            yield result._replace(findings=with_neighbours(source, result.findings))


def _source(file: PageFile | None) -> str | None:
    if file is None:
        return None
    try:
        data = file.data if file.data is not None else Path(file.location or "").read_bytes()
        return decode(data)
    except (OSError, PageError):
        return None
