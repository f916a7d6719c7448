"""LINK005: a link opens a file, or a new window, without saying so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.link.texts import around, name_of, shown
from netlint.finding import Remark
from netlint.page import PLACEHOLDER, Page
from netlint.patterns import lazy_pattern

#: What people call a file of each ending; the words that say so, in a pattern.
_KINDS = {
    "pdf": ("PDF", r"pdf"),
    **dict.fromkeys(("doc", "docx", "odt", "rtf"), ("Word", r"word|docx?|odt|rtf|document")),
    **dict.fromkeys(
        ("xls", "xlsx", "xlsm", "ods"), ("Excel", r"excel|xlsx?|ods|spreadsheet|workbook")
    ),
    "csv": ("CSV", r"csv|spreadsheet"),
    **dict.fromkeys(
        ("ppt", "pptx", "odp"), ("PowerPoint", r"powerpoint|pptx?|odp|slides?|presentation")
    ),
    "zip": ("ZIP", r"zip"),
    "epub": ("EPUB", r"epub|e-?book"),
}
_SIZE = lazy_pattern(
    r"(?i)\d(?:[.,]\d+)?\s*(?:k|kb|kib|mb|mib|m|gb|gib|bytes?|kilobytes?|megabytes?)\b"
    r"|\b\d+\s*(?:pages?|pp)\b"
)
_WINDOW = lazy_pattern(
    r"(?i)\bnew[\s-]+(?:browser[\s-]+)?(?:tab|window)|\b(?:other|another) (?:tab|window)"
)
#: A page may say once for all its links what a sign beside them means.
_EVERYWHERE = lazy_pattern(r"(?i)\blinks?\b[^.\0]{0,80}\bnew (?:browser )?(?:tab|window)")
#: The kind of file at the end of a text, in brackets or after a dash.
_AT_END = lazy_pattern(
    r"(?i)(?:\s*[(\[][^()\[\]]{1,30}[)\]]|\s+[-–—]?\s*(?:pdf|docx?|xlsx?))[\s.]*\Z"
)
#: How far from a link its kind and size may stand.
_BESIDE = 40


class Options(NamedTuple):
    """Whether the size of a file has to be said beside its kind."""

    size: bool = True


@check("LINK005", "file-link", options=Options)
def file_link(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say which links do not tell readers that they get a file, or a new window."""
    page = analysis.page
    for link in page.links:
        if link.templated or (link.bare and not link.new_window):
            continue  # an address needs a name first: LINK003
        ending = _ending(link.target)
        if not ending and not link.new_window:
            continue
        name = name_of(page, link)
        if ending and not name.replace(PLACEHOLDER, "").strip():
            ending = ""  # code, such as the file's own name, or an image without a text
        said = around(page, link, _BESIDE)
        if ending:
            message = _about_file(ending, said, _example(name), options)
            if message:
                yield Remark(link.span, message)
        if link.new_window and _WINDOW.search(said) is None and not _says_for_all(page):
            yield Remark(
                link.span,
                "This link opens a new window or tab. Let it open in the same one, or add "
                '"(opens in a new tab)" to its text.',
            )


def _ending(target: str) -> str:
    """The ending of the file that a link opens, in small letters, or "" for a page."""
    ending = target.partition("#")[0].partition("?")[0].rpartition(".")[2].lower()
    return ending if ending in _KINDS else ""


def _about_file(ending: str, said: str, example: str, options: Options) -> str:
    name = _KINDS[ending][0]
    has_kind = _naming(ending).search(said) is not None
    has_size = not options.size or _SIZE.search(said) is not None
    if has_kind and has_size:
        return ""
    if has_kind:
        return f'Say how big this {name} file is, for example "{example} ({name}, 1.2MB)".'
    size = ", 1.2MB" if options.size else ""
    article = "an" if name[0] in "AEIOU" else "a"
    also = " and how big it is" if options.size else ""
    article = "an" if name[0] in "AEIOU" else "a"
    return (
        f"Say that this link opens {article} {name} file{also}, for example "
        f'"{example} ({name}{size})".'
    )


@cache
def _naming(ending: str) -> re.Pattern[str]:
    """The words that say that a file is of a kind. Those of an address beside the link do not."""
    return re.compile(rf"(?i)(?<![\w./-])(?:{_KINDS[ending][1]})s?\b")


def _example(text: str) -> str:
    """A link's text without what it says of the file already."""
    return shown(_AT_END.sub("", text).strip(" .,;:")) or "Diet sheet"


def _says_for_all(page: Page) -> bool:
    return _EVERYWHERE.search(page.prose) is not None
