"""SECT004: a section does not hold what a reader needs from it, or is one sentence long."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.sect.headed import headed_sections, is_sure, subject_of, type_for
from netlint.checks.sect.page_type import OPENING
from netlint.checks.sect.phrases import likely_rows, places
from netlint.finding import Remark
from netlint.language.headings import plain_heading
from netlint.page import Block, BlockKind, Page
from netlint.patterns import lazy_pattern
from netlint.sections import sections_of
from netlint.settings import SectionType

#: A telephone number, not a date or a range of years.
_NUMBER = lazy_pattern(r"(?<![\w/.-])(?:\+|\(?0|1-|\(?[2-9]\d\d\)?[ -])[\d ()–-]{6,18}\d(?![\w/-])")
#: What is to be added, by the kind that is missing.
_ADD = {
    "action": 'what to do, such as "call" or "see"',
    "contact": "whom to turn to, with a number or a link",
    "number": "a phone number",
    "link": "a link",
    "non-urgent": "when it is not urgent and whom to see then",
    "urgent": "when it is urgent and what to do then",
    "emergency": "when it is an emergency and what to do then",
}
#: These are told by more than words.
_SHOWN = frozenset({"number", "link"})
_SENTENCES = frozenset({BlockKind.PARAGRAPH, BlockKind.DEFINITION})


class Options(NamedTuple):
    """How long a required section is, and whether a type that is only guessed counts."""

    min_sentences: int = 2
    guessed: bool = False


class _Part(NamedTuple):
    """The prose of one heading and what stands under it."""

    heading: Block
    start: int
    end: int


@check("SECT004", "thin-section", options=Options)
def thin_section(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say what to add to sections that have a heading and too little under it."""
    page = analysis.page
    known = type_for(analysis, guessed=options.guessed)
    if known is None or page.guessed:
        return
    subject = subject_of(page)
    ends = {section.heading: section.end for section in sections_of(page) if section.has_content}
    parts: dict[SectionType, list[_Part]] = {}
    for heading, section in headed_sections(page, known.page_type):
        if heading in ends:
            own = parts.setdefault(section, [])
            if not own or heading.start >= own[-1].end:  # else it is inside the part before
                own.append(_Part(heading, heading.start, ends[heading]))
    things = sorted(
        span.start
        for span in (
            *page.opaque,
            *(image.span for image in page.images),
            *(table.span for table in page.tables),
        )
    )
    for section, own in parts.items():
        headings = [plain_heading(page.text(part.heading)) for part in own]
        if not any(is_sure(heading, section, subject) for heading in headings):
            continue  # it may be about something else
        if any(_holds_a_thing(page, part, things) for part in own):
            continue
        lacking = _lacking(analysis, section, own)
        if lacking:
            wanted = ", and ".join(_ADD[kind] for kind in lacking)
            message = f"This section does not give all that a reader looks for in it. Add {wanted}."
        elif section.must_hold:
            continue  # it holds what it has to, however short it is
        elif section in known.page_type.required and section.id not in OPENING:
            count = _sentences(analysis, own)
            if not 0 < count < options.min_sentences:
                continue
            message = (
                f"This section has only {count} sentence{'' if count == 1 else 's'}. Say what a "
                "reader needs to know, or link to a page that does."
            )
        else:
            continue
        heading = own[0].heading
        yield Remark(page.source_span(heading.start, heading.end), message)


def _lacking(analysis: Analysis, section: SectionType, parts: list[_Part]) -> list[str]:
    """The kinds of content that a section has to hold and does not."""
    missing = list(section.must_hold)
    if not missing:
        return []
    page = analysis.page
    number = any(_NUMBER.search(page.prose, part.start, part.end) for part in parts)
    link = any(_inside(parts, one.start) for one in page.links)
    held = {"number"} if number else set()
    held |= {"link"} if link else set()
    if held:
        held.add("contact")
    if _SHOWN.issuperset(kind for kind in missing if kind not in held):
        return [kind for kind in missing if kind not in held]
    # "When to get help" is no help in itself, and "Call 999 if:" is.
    plain = {plain_heading(name) for name in (section.heading, *section.other_names)}
    spoken = [
        part._replace(start=part.heading.end)
        if plain_heading(page.text(part.heading)) in plain
        else part
        for part in parts
    ]
    texts = _texts(page, spoken)
    for row in likely_rows(analysis, "section-must-hold"):
        if row.use in missing and row.use not in held and _stands(row.avoid, texts):
            held.add(row.use)
    return [kind for kind in missing if kind not in held]


def _sentences(analysis: Analysis, parts: list[_Part]) -> int:
    """The number of sentences in a section that is only prose; 0 where it holds more.

    A list, a table or a link to another page can say all there is to say in one line, and so can a
    sentence that says that nothing is known.
    """
    page = analysis.page
    if any(_inside(parts, link.start) for link in page.links):
        return 0
    inside = [
        sentence
        for sentence in analysis.sentences
        if sentence.block.kind is not BlockKind.HEADING and _inside(parts, sentence.start)
    ]
    if any(sentence.block.kind not in _SENTENCES for sentence in inside):
        return 0
    texts = _texts(page, parts)
    rows = likely_rows(analysis, "section-must-hold")
    enough = any(row.use == "enough" and _stands(row.avoid, texts) for row in rows)
    return 0 if enough else len(inside)


def _inside(parts: list[_Part], offset: int) -> bool:
    """True where a prose offset lies in one of the parts, which are in order."""
    at = bisect_right(parts, offset, key=lambda part: part.start) - 1
    return at >= 0 and offset < parts[at].end


def _holds_a_thing(page: Page, part: _Part, things: list[int]) -> bool:
    """True where something stands in the section that only a reader of the whole page sees: a
    picture, a table, a template tag, a film."""
    after = page.block_at(part.end) if part.end < len(page.prose) else None
    start, end = part.heading.span.end, after.span.start if after else len(page.source)
    return bisect_right(things, end - 1) > bisect_right(things, start - 1)


def _texts(page: Page, parts: list[_Part]) -> list[str]:
    prose = page.prose
    return [" ".join(prose[part.start : part.end].lower().split()) for part in parts]


def _stands(phrase: str, texts: list[str]) -> bool:
    return any(next(places(phrase, text), None) is not None for text in texts)
