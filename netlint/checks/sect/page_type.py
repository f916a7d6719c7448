"""What kind of page a page is: said by itself or its path (`netlint.pagetypes`), or guessed."""

from __future__ import annotations

from collections.abc import Iterable

from netlint.analysis import Analysis
from netlint.language.headings import heading_forms, plain_heading
from netlint.page import BlockKind, Page
from netlint.pagetypes import Basis, KnownType, declared_type, stated_type
from netlint.patterns import lazy_pattern
from netlint.settings import PageType, SectionType

#: The sections that a page's opening lines can be.
OPENING = frozenset({"overview", "what-it-is", "about"})
#: In front matter: this page is of no kind that has sections to ask for.
NO_TYPE = frozenset({"other", "none"})
#: A page is guessed to be of a type only where the type asks for so many sections that tell it from
#: others, at least so many of them have a heading and not more than so many have none.
_TELLING, _MATCHED, _UNMATCHED = 4, 3, 2
#: Titles of pages about one thing one does, or about a service, whatever their headings.
_OTHER_TITLE = lazy_pattern(
    r"(?:how|when|why|where|who|what to|living with|coping with|preventing|help (?:with|for)|"
    r"support for|about this|find|get|book|order|using|contact|our|welcome|home|faqs?|"
    r"frequently asked|news|advice|guide|video|information for)\b"
)


def page_type_of(analysis: Analysis) -> KnownType | None:
    """The page's type, or None where nothing says and nothing shows it."""
    page, page_types = analysis.page, analysis.page_types
    stated = stated_type(page, page_types)
    if stated is not None or declared_type(page) is not None:
        return stated
    guessed = _guess(page, page_types)
    return KnownType(guessed, Basis.GUESSED) if guessed else None


def section_headings(page: Page) -> tuple[str, ...]:
    """The plain headings that name parts of the page: all but the title at its top. Each once."""
    headings = page.headings
    if headings and (headings[0].level == 1 or page.guessed):
        headings = headings[1:]
    written = dict.fromkeys(page.text(heading) for heading in headings)
    return tuple(filter(None, dict.fromkeys(map(plain_heading, written))))


def has_section(page: Page, section: SectionType, headings: Iterable[str]) -> bool:
    """True where a plain heading stands for the section, or the opening lines do."""
    stands_for = heading_forms(section.heading, section.synonyms).fit
    if any(map(stands_for, headings)):
        return True
    return section.id in OPENING and _has_opening(page)


def _has_opening(page: Page) -> bool:
    """True where prose stands before the first heading that is not the title."""
    for block in page.blocks:
        if block.kind is BlockKind.HEADING and block.level != 1:
            return False
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            return True
    return False


def _guess(page: Page, page_types: tuple[PageType, ...]) -> PageType | None:
    """The one type that most of the headings speak for.

    Doubt is silence: an include, a page about one section only, and a page that two types fit
    equally well are not guessed.
    """
    headings = section_headings(page)
    if page.fragment or len(headings) < _MATCHED:
        return None
    title = plain_heading(written := _title(page))
    if _OTHER_TITLE.match(title) or written.rstrip().endswith("?"):
        return None
    part, colon, _ = title.partition(":")
    titles = (title, plain_heading(part))
    best: list[tuple[int, PageType]] = []
    for kind in page_types:
        telling = [section for section in kind.required if section.id not in OPENING]
        about = kind.required if colon else telling  # "Overview: angina" is one page of a set
        if len(telling) < _TELLING or any(_names(section, titles) for section in about):
            continue
        matched = sum(has_section(page, section, headings) for section in telling)
        if matched >= _MATCHED and len(telling) - matched <= _UNMATCHED:
            best.append((matched, kind))
    best.sort(key=lambda entry: -entry[0])
    if not best or (len(best) > 1 and best[0][0] == best[1][0]):
        return None
    return best[0][1]


def _names(section: SectionType, titles: Iterable[str]) -> bool:
    """True where a title stands for the section."""
    return any(map(heading_forms(section.heading, section.synonyms).fit, titles))


def _title(page: Page) -> str:
    """The title as written: the first heading, or what the page's details say."""
    if page.headings and (page.headings[0].level == 1 or page.guessed):
        return page.text(page.headings[0])
    return next(map(page.text, page.of_kind(BlockKind.TITLE)), "")
