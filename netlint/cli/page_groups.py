"""The pages of a repository in groups of one kind, with the headings that they have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import NamedTuple

from netlint.checks.sect.headed import SMALL, main_level, subject_of
from netlint.checks.sect.page_type import guess_type, has_opening
from netlint.language.headings import plain_heading
from netlint.page import PLACEHOLDER, Page
from netlint.pagetypes import declared_type
from netlint.parsing.error import PageError
from netlint.reading import read_page
from netlint.result import PageFile
from netlint.settings import PageType

#: Fewer pages than this have nothing in common that is worth a setting.
FEWEST = 3
#: Names of folders that say what kind of page is in them.
FOLDER_TYPES = {
    "conditions": "condition",
    "condition": "condition",
    "symptoms": "symptom",
    "treatments": "treatment",
    "treatment": "treatment",
    "tests": "test",
    "tests-and-treatments": "test",
    "medicines": "medicine",
    "medicine": "medicine",
    "drugs": "medicine",
    "living-with": "living-with",
}


class Heading(NamedTuple):
    """A heading that parts a page: as written, plain, and with a star for the page's subject, as
    written (`shown`) and plain (`form`)."""

    written: str
    plain: str
    shown: str
    form: str


class PageSeen(NamedTuple):
    """What is kept of a page: where it lies, the type that it says or (`guessed`) looks like, its
    headings."""

    path: PurePosixPath
    kind: str | None
    guessed: bool
    subject: frozenset[str]
    opened: bool
    headings: tuple[Heading, ...]


class Group(NamedTuple):
    """Pages of one kind: its name, the globs that fit them and no others, and the pages."""

    name: str
    patterns: tuple[str, ...]
    pages: tuple[PageSeen, ...]


def see_pages(files: Iterable[PageFile], page_types: tuple[PageType, ...]) -> Iterator[PageSeen]:
    """What is kept of each page; those that cannot be read are left out."""
    for file in files:
        try:
            page = read_page(file)
        except PageError:
            continue
        kind = declared_type(page)
        guess = guess_type(page, page_types) if kind is None else None
        subject = subject_of(page)
        yield PageSeen(
            PurePosixPath(file.path),
            guess.name if guess else kind,
            guess is not None,
            subject,
            has_opening(page),
            tuple(_headings(page, subject)),
        )


def _headings(page: Page, subject: frozenset[str]) -> Iterator[Heading]:
    level = main_level(page)
    for heading in page.headings:
        text = page.text(heading)
        if heading.level == level and PLACEHOLDER not in text and (plain := plain_heading(text)):
            written = re.sub(r"\s+(?=[?!])", "", " ".join(text.split())).rstrip(" .:;,")
            shown = _with_star(written, subject)
            yield Heading(written, plain, shown, plain_heading(shown))


def _with_star(heading: str, subject: frozenset[str]) -> str:
    """A heading with a star for the longest part that is the subject of the page."""
    words = heading.split(" ")
    told = [re.sub(r"^\W+|\W+$", "", word).lower() for word in words]
    best = (0, 0)
    start = None
    for at in range(len(words) + 1):
        inside = at < len(words) and told[at] in subject
        if inside and start is None:
            start = at
        elif not inside and start is not None:
            if at - start > best[1] - best[0] and not SMALL.issuperset(told[start:at]):
                best = (start, at)
            start = None
    first, last = best
    if first == last or last - first == len(words):
        return heading
    while told[first] in SMALL and told[first] not in ("a", "an", "the", "your"):
        first += 1  # "of", "for" and the like belong to the heading
    while told[last - 1] in SMALL:
        last -= 1
    return " ".join([*words[:first], "*", *words[last:]])


def group_pages(pages: Iterable[PageSeen]) -> list[Group]:
    """The pages in groups by folder; folders that hold pages of one kind are one group."""
    homes: dict[PurePosixPath, list[PageSeen]] = {}
    for page in pages:
        homes.setdefault(_home(page.path.parent), []).append(page)
    for folder in sorted(homes, key=lambda folder: -len(folder.parts)):
        parent = folder.parent
        if len(homes[folder]) < FEWEST and folder != parent and _named(folder) is None:
            homes.setdefault(parent, []).extend(homes.pop(folder))
    found: dict[str, tuple[list[str], list[PageSeen]]] = {}
    for folder, own in sorted(homes.items()):
        patterns, members = found.setdefault(_name(folder, own), ([], []))
        patterns += _patterns(folder, own, homes)
        members += own
    return [Group(name, tuple(found[name][0]), tuple(found[name][1])) for name in found]


def _home(folder: PurePosixPath) -> PurePosixPath:
    """The nearest folder above whose name says what kind of page is in it, or the folder itself."""
    return next((one for one in (folder, *folder.parents) if _named(one)), folder)


def _named(folder: PurePosixPath) -> str | None:
    return FOLDER_TYPES.get(folder.name.lower())


def _name(folder: PurePosixPath, pages: list[PageSeen]) -> str:
    """The kind of the pages of a folder: by its name, or else what most of its pages are; a kind of
    its own where neither tells."""
    named = _named(folder)
    if named:
        return named
    kinds = Counter(page.kind for page in pages if page.kind)
    for kind, count in kinds.most_common(1):
        if count >= FEWEST and 2 * count >= len(pages):
            return kind
    return re.sub(r"[^a-z0-9]+", "-", folder.name.lower()).strip("-0123456789") or "page"


def _patterns(
    folder: PurePosixPath, pages: list[PageSeen], homes: Iterable[PurePosixPath]
) -> list[str]:
    """Globs that fit the pages of a folder and no page of another group."""
    others = [other for other in homes if other != folder]

    def shared(one: PurePosixPath) -> bool:
        return any(one in other.parents for other in others)

    if not shared(folder):
        return [_below(folder, "**")]
    return sorted(
        {
            _below(parent, f"*{page.path.suffix}" if shared(parent) else "**")
            for page in pages
            for parent in (page.path.parent,)
        }
    )


def _below(folder: PurePosixPath, name: str) -> str:
    """A glob for what lies in a folder. A pattern without a slash would fit in any folder."""
    path = folder.as_posix()
    if path == ".":
        return name if name == "**" else f"/{name}"
    return f"{path}/{name}"
