"""The text of a page for reports that count its bytes, read again when a finding is reported."""

from __future__ import annotations

import codecs
from bisect import bisect_left
from collections.abc import Sequence
from pathlib import Path

from netlint.parsing.error import PageError
from netlint.reading import decode
from netlint.result import PageFile


def page_source(files: Sequence[PageFile], path: str) -> str | None:
    """The text of the page of `files`, sorted by path, that is shown as `path`, with its byte order mark where it begins with
    that of UTF-8. None where there is none by now, or it cannot be read."""
    at = bisect_left(files, path, key=lambda file: file.path)
    if at == len(files) or files[at].path != path:
        return None
    file = files[at]
    try:
        data = file.data if file.data is not None else Path(file.location or "").read_bytes()
        mark = "\ufeff" if data.startswith(codecs.BOM_UTF8) else ""
        return mark + decode(data)
    except (OSError, PageError):
        return None
