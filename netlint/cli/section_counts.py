"""Which sections the pages of a group have, under which headings and in what order."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from netlint.checks.sect.headed import is_sure, section_of
from netlint.checks.sect.page_type import OPENING
from netlint.cli.page_groups import FEWEST, Heading, PageSeen
from netlint.language.headings import plain_heading
from netlint.patterns import lazy_pattern
from netlint.profiles import known_sections, page_type
from netlint.settings import PageType, SectionType

#: Of 100 pages, so many have a section that all should have.
COMMON = 50
#: Two sections have an order where so many of 100 pages that have both have them in this order.
_AGREED = 80
_ASKS = lazy_pattern(
    r"(?:what|how|who|why|when|where|which|can|does|do|is|are|should|will)\b", re.I
)
_OF_STAR = lazy_pattern(
    r"\s*(?:\b(?:of|for|in|with|to|about|from|by|on|the|a|an|your)\s+)*\*", re.I
)


class Had(NamedTuple):
    """A section with the pages that have it, by number; under which headings, and how often; and
    where it stands on average (0 at the top, 1 at the end). `own` marks a section that netlint does
    not know."""

    section: SectionType
    pages: frozenset[int]
    forms: tuple[tuple[str, int], ...]
    place: float
    own: bool


class Sections:
    """The sections of a group of pages: those of its type, where it is one that ships with netlint,
    and those that most of the pages have."""

    def __init__(self, name: str, pages: tuple[PageSeen, ...], profile: str) -> None:
        self.pages = pages
        self.kind = _shipped(name, profile)
        self._known = self.kind or _any_type(profile)
        self._own = self._own_sections()
        #: For each page, its sections in order, each with the heading.
        self._on = [list(self._of_page(page)) for page in pages]

    def had(self) -> list[Had]:
        """Every section of the type or of the pages, in the order of most pages."""
        places: dict[str, dict[int, float]] = {}
        forms: dict[str, Counter[str]] = {}
        sections = {section.id: section for section in self.kind.sections} if self.kind else {}
        for number, (page, on) in enumerate(zip(self.pages, self._on, strict=True)):
            for at, (section, heading) in enumerate(on):
                sections[section.id] = section
                if number not in places.setdefault(section.id, {}):
                    places[section.id][number] = at / len(on)
                    forms.setdefault(section.id, Counter())[sentence(heading.shown)] += 1
            for id in OPENING & {section.id for section in self._known.sections}:
                if page.opened and number not in places.setdefault(id, {}):
                    sections.setdefault(id, next(s for s in self._known.sections if s.id == id))
                    places[id][number] = -1.0  # before any heading
                    forms.setdefault(id, Counter())["(the opening lines)"] += 1
        own = {section.id for section in self._own.values()}
        found = []
        for id, section in sections.items():
            seen = places.get(id, {})
            place = sum(seen.values()) / len(seen) if seen else 1.0
            told = tuple(forms.get(id, Counter()).most_common())
            found.append(Had(section, frozenset(seen), told, place, id in own))
        return sorted(found, key=lambda one: (one.place, one.section.id))

    def order(self, ids: list[str]) -> list[str | list[str]]:
        """The order of these sections that most pages agree on; those on which they do not agree
        stand in a list of their own."""
        firsts = []
        for on in self._on:
            first: dict[str, int] = {}
            for at, (section, _) in enumerate(on):
                first.setdefault(section.id, at)
            firsts.append(first)
        steps: list[list[str]] = [ids[:1]] if ids else []
        for before, after in pairwise(ids):
            both = [first for first in firsts if before in first and after in first]
            agreed = sum(first[before] < first[after] for first in both)
            if before in OPENING or (both and 100 * agreed >= _AGREED * len(both)):
                steps.append([after])
            else:
                steps[-1].append(after)
        return [step[0] if len(step) == 1 else step for step in steps]

    def _of_page(self, page: PageSeen) -> Iterator[tuple[SectionType, Heading]]:
        for heading in page.headings:
            section = self._section(heading, page) or self._own.get(heading.form)
            if section is not None:
                yield section, heading

    def _section(self, heading: Heading, page: PageSeen) -> SectionType | None:
        """The known section that a heading stands for. Where nothing says what kind the pages are,
        only one that the heading names in so many words."""
        section = section_of(heading.plain, self._known)
        if section is None or self.kind is not None:
            return section
        return section if is_sure(heading.plain, section, page.subject) else None

    def _own_sections(self) -> dict[str, SectionType]:
        """Sections for the headings of most pages that stand for none that is known, by form."""
        counts: Counter[str] = Counter()
        written: dict[str, Counter[str]] = {}
        shown: dict[str, str] = {}
        for page in self.pages:
            forms = {}
            for heading in page.headings:
                if self._section(heading, page) is None:
                    forms[heading.form] = heading.written
                    shown.setdefault(heading.form, heading.shown)
            counts.update(forms.keys())
            for form, text in forms.items():
                written.setdefault(form, Counter())[text] += 1
        found: dict[str, SectionType] = {}
        taken = set(known_sections())
        for form, count in sorted(counts.items(), key=lambda entry: (-entry[1], entry[0])):
            if count < FEWEST or 100 * count < COMMON * len(self.pages):
                continue
            section = SectionType("", written[form].most_common(1)[0][0])
            if "*" in form:
                subject = sentence(shown[form]) if form.count("*") == 1 else ""
                name = _without_star(shown[form])
                section = SectionType("", name, (form,), with_subject=subject)
            id = re.sub(r"[^a-z0-9]+", "-", plain_heading(section.heading)).strip("-")
            if id and id not in taken:
                taken.add(id)
                found[form] = section._replace(id=id)
        return found


def sentence(text: str) -> str:
    """A text with a capital at its start."""
    return text[:1].upper() + text[1:]


def _shipped(name: str, profile: str) -> PageType | None:
    try:
        return page_type(name, profile)
    except KeyError:
        return None


def _any_type(profile: str) -> PageType:
    """A type with every section that netlint knows; of those that open a page, only one."""
    known = known_sections(profile)
    return PageType("", tuple(known[id] for id in known if id == "overview" or id not in OPENING))


def _without_star(form: str) -> str:
    """A heading without the subject of a page: "Uses of *" is "Uses", "Is * hot?" "Is it hot?"."""
    if _ASKS.match(form):
        return sentence(form.replace("*", "it"))
    return sentence(" ".join(_OF_STAR.sub(" ", form).split()))
