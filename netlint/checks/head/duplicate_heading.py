"""HEAD006: a heading that stands twice in one place of the outline, or says nothing."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import RelatedSpan, Remark
from netlint.language.headings import plain_heading
from netlint.language.wordsets import word_set
from netlint.page import PLACEHOLDER, Block, Page

#: More places than these help nobody.
_MOST_SHOWN = 20
_MAIN = 1


@check("HEAD006", "duplicate-heading")
def duplicate_heading(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which headings are the same as one beside or right above them, and which are empty words.

    The same heading under two other headings ("Symptoms" of two illnesses) is told apart by these.
    """
    page = analysis.page
    labels = word_set(analysis.word_rows("label-headings"))
    generic = word_set(analysis.word_rows("generic-headings"))
    for text, places in _places(page).items():
        if text in generic:
            for heading, _ in places:
                yield _generic(page, heading)
        elif len(places) > 1 and text.partition(":")[0] not in labels:
            yield from _repeated(page, places)


def _places(page: Page) -> dict[str, list[tuple[Block, Block | None]]]:
    """For each plain heading the places where it stands, each with the heading that it is under.
    Headings that a template fills in are left out: nobody knows what they will say."""
    places: dict[str, list[tuple[Block, Block | None]]] = {}
    open_: list[Block] = []
    for heading in page.headings:
        while open_ and open_[-1].level >= heading.level:
            open_.pop()
        text = page.text(heading)
        if not heading.guessed and PLACEHOLDER not in text and (plain := plain_heading(text)):
            places.setdefault(plain, []).append((heading, open_[-1] if open_ else None))
        open_.append(heading)
    return places


def _generic(page: Page, heading: Block) -> Remark:
    text = " ".join(page.text(heading).split())
    return Remark(
        page.source_span(heading.start, heading.end),
        f'"{text}" does not say what this section is about. Name what the reader finds in it.',
    )


def _repeated(page: Page, places: list[tuple[Block, Block | None]]) -> Iterator[Remark]:
    """One remark for all sections of one name beside each other, and for each that is named like
    the section it is a part of. Several main headings are another rule's matter."""
    starts = {heading.start for heading, _ in places}
    beside: dict[tuple[int, int], list[Block]] = {}
    for heading, above in places:
        beside.setdefault((heading.level, above.start if above else -1), []).append(heading)
        if above is not None and above.start in starts:
            yield Remark(
                page.source_span(heading.start, heading.end),
                "This heading is the same as the heading it stands under. Say what this part of "
                "the section is about, or take the heading out.",
            )
    for (level, _), headings in beside.items():
        if len(headings) > 1 and level != _MAIN:
            spans = [page.source_span(heading.start, heading.end) for heading in headings]
            text = " ".join(page.text(headings[0]).split())
            yield Remark(
                spans[1],
                f'{len(headings)} sections here have the heading "{text}". Give each a heading '
                "that says how it differs, or put the sections together.",
                related=tuple(
                    RelatedSpan(span, "Another section with this heading")
                    for span in (spans[0], *spans[2:_MOST_SHOWN])
                ),
            )
