"""SECT007: a section stands under another heading than on other pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, check
from netlint.checks.sect.headed import (
    SMALL,
    Headed,
    about,
    headed_sections,
    main_level,
    stars_of,
    subject_of,
    type_for,
)
from netlint.checks.sect.page_type import forms_of
from netlint.finding import Fix, Remark
from netlint.language.headings import plain_heading
from netlint.language.mending import replacement
from netlint.page import Page
from netlint.patterns import lazy_pattern
from netlint.settings import SectionType

_QUESTION = lazy_pattern(
    r".*\?\s*|(?:(?:what|how|who|why|when|where|which)\s+)?"
    r"(?:can|could|do|does|did|is|are|should|will|would|may|has|have)\b.*",
    re.I | re.S,
)


class Options(NamedTuple):
    """Which headings count."""

    questions: bool = False
    guessed: bool = False


@check("SECT007", "heading-synonym", options=Options, fixes=Fixes.OFFERED)
def heading_synonym(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Offer the house heading where a heading says just the same in other words."""
    page = analysis.page
    known = type_for(analysis, guessed=options.guessed)
    if known is None or page.guessed:
        return
    level = main_level(page)
    headed = [one for one in headed_sections(page, known.page_type) if one.heading.level == level]
    subject = subject_of(page) if headed else frozenset()
    times = Counter(one.section.id for one in headed)
    for one in headed:
        heading = plain_heading(text := page.text(one.heading))
        if times[one.section.id] > 1 or forms_of(one.section).is_house(heading):
            continue
        if not options.questions and _QUESTION.fullmatch(text):
            continue
        stars = stars_of(heading, one.section.other_names, subject)
        house = None if stars is None else _house_heading(text, one.section, stars)
        if house is None or plain_heading(house) == heading:
            continue
        yield Remark(
            page.source_span(one.heading.start, one.heading.end),
            f'{about(known)}, this section is headed "{house}". Use that heading here too.',
            suggestions=(house,),
            fix=_fix(page, one, house),
        )


def _house_heading(text: str, section: SectionType, stars: list[str]) -> str:
    """The house heading, with the subject where the heading names it: "Causes of hay fever"."""
    subject = next((star for star in stars if star and not SMALL.issuperset(star.split())), "")
    if not subject or not section.with_subject:
        return section.heading
    at = text.lower().find(subject)
    written = text[at : at + len(subject)] if at >= 0 else subject
    return section.with_subject.replace("*", " ".join(written.split()))


def _fix(page: Page, headed: Headed, house: str) -> Fix | None:
    """The house heading in place of the other; None where a link of the page leads to the heading
    by its words, or where links or other markup stand in it."""
    start, end = headed.heading.start, headed.heading.end
    name = re.sub(r"[^\w-]+", "-", page.text(headed.heading).strip().lower()).strip("-")
    if any(link.target.lower() == f"#{name}" for link in page.links):
        return None
    return replacement(page, start, end, house, safe=False)
