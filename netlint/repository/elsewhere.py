"""What files of a repository that are no pages of this run say of its pages: menus, layouts, pages
that nobody asked to check."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from netlint.asked import ELSEWHERE, note
from netlint.site.disk import digest, files_below, repository_of

#: The files in which a site keeps what leads to its pages.
_SUFFIXES = frozenset(
    ".md .markdown .mdx .html .htm .xhtml .txt .rst .yml .yaml .toml .json .js .ts .jsx .tsx .vue "
    ".njk .liquid .hbs .j2 .jinja .php .xml .csv".split()
)
#: Larger files are no menus, and of so many files the first are read.
_LARGEST, _MOST_FILES = 1_000_000, 5_000
_NAME = re.compile(r"[\w.-]+")
#: How what netlint itself has written begins: a baseline, and reports as JSON, for GitLab, as XML
#: and as Markdown. To say that a page is an orphan is not to lead to it.
_OWN = re.compile(
    rb"\s*(?:"
    rb'\{\s*"version":\s*\d+,\s*"(?:findings"|tool":\s*\{\s*"name":\s*"netlint")|'
    rb'\[\s*\{"description": [^\n]*"check_name": "[A-Z]+\d{3}"|'
    rb'(?:<\?xml[^>]*>\s*)?<testsuites name="netlint"|'
    rb"<!-- netlint report -->)"
)


def named_elsewhere(wanted: Sequence[str], pages: Iterable[str]) -> frozenset[str]:
    """Those of these pages (absolute paths) that a file of their repository names which is none of
    `pages`, the ones that were read. The name of the file, or of its folder for the page that stands
    for one, is enough: in doubt the page is named."""
    by_name: dict[str, list[str]] = {}
    tops = set()
    for path in wanted:
        by_name.setdefault(PurePosixPath(path).stem.casefold(), []).append(path)
        tops.add(repository_of(os.path.dirname(path)))  # noqa: PTH120  # a text, not a file
    read = frozenset(pages)
    found: set[str] = set()
    for top in sorted(tops - {""}):
        note(state_of(top), ELSEWHERE, top)
        for file in _others(top):
            if file not in read:
                found |= by_name.keys() & _names_in(file)
    return frozenset(path for name in found for path in by_name[name])


def state_of(top: str) -> str:
    """Tells whether one of the files that may name pages has changed."""
    told = []
    for path in _others(top):
        try:
            status = os.stat(path)  # noqa: PTH116  # thousands of them
        except OSError:
            continue
        told.append(f"{path} {status.st_size} {status.st_mtime_ns}")
    return digest("\n".join(told))


def _others(top: str) -> Iterator[str]:
    some = (path for path in files_below(top) if PurePosixPath(path).suffix.lower() in _SUFFIXES)
    for number, path in enumerate(some):
        if number >= _MOST_FILES:
            return
        yield path


def _names_in(path: str) -> set[str]:
    try:
        with Path(path).open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError:
        return set()
    if len(data) > _LARGEST or _OWN.match(data):
        return set()
    text = data.decode("utf-8", errors="replace").casefold()
    names = set(_NAME.findall(text))
    return names | {name.rpartition(".")[0] for name in names if "." in name}
