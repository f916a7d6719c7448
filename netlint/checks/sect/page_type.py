"""What kind of page a page is: said by itself or its path (`netlint.pagetypes`), or guessed."""

from __future__ import annotations

from collections.abc import Iterable

from netlint.analysis import Analysis
from netlint.identity import by_identity
from netlint.language.headings import HeadingForms, HeadingIndex, heading_forms, plain_heading
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
    guessed = guess_type(page, page_types)
    return KnownType(guessed, Basis.GUESSED) if guessed else None


def section_headings(page: Page) -> tuple[str, ...]:
    """The plain headings that name parts of the page: all but the title at its top. Each once."""
    headings = page.headings
    if headings and (headings[0].level == 1 or page.guessed):
        headings = headings[1:]
    written = dict.fromkeys(page.text(heading) for heading in headings)
    return tuple(filter(None, dict.fromkeys(map(plain_heading, written))))


@by_identity
def index_of(kind: PageType) -> HeadingIndex:
    """Tells for which sections of a page type a heading stands."""
    return HeadingIndex((section.id, forms_of(section)) for section in kind.sections)


def called(kind: PageType) -> str:
    """The name of a page type in a sentence, with its article: "a condition", "an article"."""
    name = kind.name.replace("-", " ")
    return f"{'an' if name[:1].lower() in 'aeio' else 'a'} {name}"


def forms_of(section: SectionType) -> HeadingForms:
    """The headings that stand for a section."""
    return heading_forms(section.heading, (*section.synonyms, *section.other_names))


def sections_had(page: Page, kind: PageType, headings: Iterable[str]) -> frozenset[str]:
    """The ids of the sections that plain headings stand for, or that the opening lines are."""
    index = index_of(kind)
    had = frozenset().union(*map(index.ids, headings))
    return had | OPENING if not had >= _openings(kind) and has_opening(page) else had


def _openings(kind: PageType) -> set[str]:
    return {section.id for section in kind.required if section.id in OPENING}


def has_opening(page: Page) -> bool:
    """True where prose stands before the first heading that is not the title."""
    for block in page.blocks:
        if block.kind is BlockKind.HEADING and block.level != 1:
            return False
        if block.kind in (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM):
            return True
    return False


def guess_type(page: Page, page_types: tuple[PageType, ...]) -> PageType | None:
    """The one type that most of the headings speak for.

    Doubt is silence: an include, a page about one section only, and a page that two types fit
    equally well are not guessed.
    """
    if page.fragment or len(page.headings) < _MATCHED:
        return None
    title = plain_heading(written := _title(page))
    if _OTHER_TITLE.match(title) or written.rstrip().endswith("?"):
        return None
    headings = section_headings(page)
    part, colon, _ = title.partition(":")
    titles = (title, plain_heading(part))
    best: list[tuple[int, PageType]] = []
    for kind in page_types:
        telling = {section.id for section in kind.required if section.id not in OPENING}
        if len(telling) < _TELLING:
            continue
        index = index_of(kind)
        matched = len(telling & frozenset().union(*map(index.ids, headings)))
        if matched < _MATCHED or len(telling) - matched > _UNMATCHED:
            continue
        # "Overview: angina" is one page of a set.
        about = telling | _openings(kind) if colon else telling
        if about.isdisjoint(frozenset().union(*map(index.ids, titles))):
            best.append((matched, kind))
    best.sort(key=lambda entry: -entry[0])
    if not best or (len(best) > 1 and best[0][0] == best[1][0]):
        return None
    return best[0][1]


def _title(page: Page) -> str:
    """The title as written: the first heading, or what the page's details say."""
    if page.headings and (page.headings[0].level == 1 or page.guessed):
        return page.text(page.headings[0])
    return next(map(page.text, page.of_kind(BlockKind.TITLE)), "")
