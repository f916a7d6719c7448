"""SECT001: a page lacks a section that its kind of page asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.checks.sect.page_type import (
    NO_TYPE,
    OPENING,
    called,
    page_type_of,
    section_headings,
    sections_had,
)
from netlint.checks.sect.phrases import likely_rows, says
from netlint.finding import Remark, Span
from netlint.page import Page
from netlint.pagetypes import Basis, KnownType, declared_type
from netlint.settings import SectionType


@check("SECT001", "missing-section")
def missing_section(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say in one remark which sections are missing, with the headings to give them."""
    page = analysis.page
    unknown = _unknown_type(analysis)
    if unknown is not None:
        yield unknown
        return
    known = page_type_of(analysis)
    if known is None:
        return
    had = sections_had(page, known.page_type, section_headings(page))
    missing = [section for section in known.page_type.required if section.id not in had]
    if missing and known.basis is Basis.GUESSED:
        # A page that never said what it is is only told of what stands nowhere on it.
        spoken_of = _spoken_of(analysis, {section.id for section in missing})
        missing = [section for section in missing if section.id not in spoken_of]
    if missing:
        yield Remark(page.anchor, _message(known, missing, had), places=0)


def _spoken_of(analysis: Analysis, ids: set[str]) -> set[str]:
    """Which of these sections have a subject that the text speaks of."""
    prose = analysis.page.prose.lower().replace("\n", " ")
    found: set[str] = set()
    for row in likely_rows(analysis, "section-evidence"):
        if row.use in ids and row.use not in found and says(row.avoid, prose):
            found.add(row.use)
    return found


def _message(known: KnownType, missing: list[SectionType], had: frozenset[str]) -> str:
    name = called(known.page_type)
    wanted = _and([f'"{section.heading}"' for section in missing])
    many = len(missing) > 1
    add = f"Add sections headed {wanted}." if many else f"Add a section headed {wanted}."
    if known.basis is not Basis.GUESSED:
        parts = f"{len(missing)} sections" if many else "a section"
        return f"{name[0].upper()}{name[1:]} page needs {parts} that this page does not have. {add}"
    shown = [
        section.heading
        for section in known.page_type.required
        if section.id not in OPENING and section.id in had
    ]
    seen = _and([f'"{heading}"' for heading in shown])
    parts = f"{len(missing)} of its sections are" if many else "one of its sections is"
    return (
        f"This looks like {name} page (it covers {seen}), and {parts} missing. {add} If it is "
        'another kind of page, say which in its front matter: "netlint: {page-type: …}".'
    )


def _and(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _unknown_type(analysis: Analysis) -> Remark | None:
    """A remark where the front matter names a kind of page that is not configured."""
    declared = declared_type(analysis.page)
    if declared is None or declared in NO_TYPE:
        return None
    names = sorted(kind.name for kind in analysis.page_types)
    if not names or declared in names:
        return None
    import difflib

    nearest = difflib.get_close_matches(declared.lower(), names, n=1)
    advice = (
        f'Did you mean "{nearest[0]}"?' if nearest else f"Write one of {_and([*names, 'other'])}."
    )
    return Remark(
        _value_place(analysis.page, declared),
        f'"{declared}" is not a kind of page that netlint knows, so its sections were not '
        f"checked. {advice}",
        suggestions=tuple(nearest),
    )


def _value_place(page: Page, value: str) -> Span:
    """Where the value stands in the front matter."""
    span = page.metadata["netlint"].span
    found = re.compile(rf"page-type[\"']?\s*[:=]\s*[\"']?{re.escape(value)}").search(
        page.source, span.start, span.end
    )
    return Span(found.end() - len(value), found.end()) if found else page.anchor
