"""Which heading of a page stands for which section of its type."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.sect.page_type import OPENING, called, forms_of, index_of, page_type_of
from netlint.language.headings import HeadingGlob, plain_heading
from netlint.language.words import WORD
from netlint.page import PLACEHOLDER, Block, BlockKind, Page
from netlint.pagetypes import Basis, KnownType, stated_type
from netlint.settings import PageType, SectionType

#: Words that may stand in a heading beside the subject of the page and add nothing to it.
SMALL = frozenset("a an the of for in with it its this they them their you your i my".split())


class Headed(NamedTuple):
    """A heading that stands for one section of the page's type."""

    heading: Block
    section: SectionType


def type_for(analysis: Analysis, *, guessed: bool) -> KnownType | None:
    """The type that the page or its path says; where that is wanted, one that is guessed too."""
    if guessed:
        return page_type_of(analysis)
    return stated_type(analysis.page, analysis.page_types)


def about(known: KnownType) -> str:
    """How a message starts, with the guess if there is one."""
    name = called(known.page_type)
    if known.basis is Basis.GUESSED:
        return f"This looks like {name} page. On one"
    return f"On {name} page"


def headed_sections(page: Page, kind: PageType) -> Iterator[Headed]:
    """The headings below the title that stand for one section, and for one only, in order."""
    for heading in _below_title(page):
        text = page.text(heading)
        section = None if PLACEHOLDER in text else section_of(plain_heading(text), kind)
        if section is not None:
            yield Headed(heading, section)


def main_level(page: Page) -> int:
    """The level of the headings that part the page as a whole; 0 where there are none."""
    return min((heading.level for heading in _below_title(page)), default=0)


def _below_title(page: Page) -> tuple[Block, ...]:
    return page.headings[len(_title(page)) :]


def _title(page: Page) -> tuple[Block, ...]:
    """The heading that is the title, if there is one."""
    headings = page.headings
    return headings[:1] if headings and (headings[0].level == 1 or page.guessed) else ()


def section_of(heading: str, kind: PageType) -> SectionType | None:
    """The section that a plain heading stands for; None where it may stand for several.

    The headings that open a page are written in wide terms ("what are *"), so any other section
    that fits goes before those.
    """
    ids = index_of(kind).ids(heading)
    if len(ids) > 1:
        ids = ids - OPENING or ids
    fit = [section for section in kind.sections if section.id in ids]
    if len(fit) > 1:
        fit = [section for section in fit if plain_heading(section.heading) == heading]
    return fit[0] if len(fit) == 1 else None


def stars_of(heading: str, names: tuple[str, ...], subject: frozenset[str]) -> list[str] | None:
    """What stands in place of the stars of the form that a plain heading has, if nothing but the
    subject of the page and small words does; None where the heading has none of these forms, or
    says more."""
    plain, globs = _names(names)
    if heading in plain:
        return []
    for glob in globs:
        stars = glob.stars(heading)
        if stars is not None and all(subject.issuperset(WORD.findall(star)) for star in stars):
            return stars
    return None


def is_sure(heading: str, section: SectionType, subject: frozenset[str]) -> bool:
    """True where a plain heading says what the section is about, and no more."""
    names = (*section.other_names, *section.synonyms)
    return forms_of(section).is_house(heading) or stars_of(heading, names, subject) is not None


@lru_cache(maxsize=256)
def _names(names: tuple[str, ...]) -> tuple[frozenset[str], tuple[HeadingGlob, ...]]:
    plain = frozenset(plain_heading(name) for name in names if "*" not in name)
    return plain, tuple(HeadingGlob(plain_heading(name)) for name in names if "*" in name)


def subject_of(page: Page) -> frozenset[str]:
    """The words of the page's title in small letters, each with and without an "s", and the words
    that add nothing."""
    titles = [*page.of_kind(BlockKind.TITLE), *_title(page)]
    words = set(SMALL)
    for title in titles:
        for word in WORD.findall(page.text(title).lower()):
            words.update((word, f"{word}s", word.removesuffix("s")))
    return frozenset(words)
