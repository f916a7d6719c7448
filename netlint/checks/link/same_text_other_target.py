"""LINK004: two links with one text lead to different places."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.checks.link.targets import Place, may_be_one, place_of
from netlint.checks.link.texts import name_of, shown
from netlint.finding import RelatedSpan, Remark
from netlint.page import PLACEHOLDER, Link, Page
from netlint.patterns import lazy_pattern

_EDGES = " \t\n\r.,;:!?…()[]<>«»‹›→➔➜►▶↗⇒|-–—*_\"'“”‘’\u00a0"
#: So many places for one text are enough to say that it is one too many.
_MOST = 20
_LETTERS = lazy_pattern(r"[^\W\d_].*[^\W\d_]")


@check("LINK004", "same-text-other-target")
def same_text_other_target(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say once for each text which links of that text lead to different places."""
    page = analysis.page
    if len(page.links) < 2:
        return
    vague = {row.avoid for row in analysis.word_rows("vague-links")}  # LINK001 speaks of those
    by_text: dict[str, list[tuple[Link, Place]]] = {}
    for link in page.links:
        text = _plain(name_of(page, link))
        if link.bare or link.templated or text in vague or _LETTERS.search(text) is None:
            continue
        place = place_of(link.target)
        if place is not None and PLACEHOLDER not in text:
            by_text.setdefault(text, []).append((link, place))
    for links in by_text.values():
        different = _different(links)
        if len(different) > 1:
            yield _remark(page, different)


def _different(links: list[tuple[Link, Place]]) -> list[Link]:
    """The first link to each place, up to the most that a report shows."""
    kept: list[tuple[Link, Place]] = []
    for link, place in links:
        if len(kept) < _MOST and not any(may_be_one(place, other) for _, other in kept):
            kept.append((link, place))
    return [link for link, _ in kept]


def _remark(page: Page, links: list[Link]) -> Remark:
    text = shown(name_of(page, links[0]))
    first, *others = links
    return Remark(
        others[0].span,
        f'{_number(links)} links on this page say "{text}" but lead to different places. Say in '
        "each what the reader will find there.",
        related=tuple(
            RelatedSpan(link.span, f'This one leads to "{shown(link.target)}".')
            for link in (first, *others[1:])
        ),
    )


def _number(links: list[Link]) -> str:
    return str(len(links)) if len(links) < _MOST else f"{_MOST} or more"


def _plain(text: str) -> str:
    """The words of a link, in lower case."""
    return " ".join(text.lower().strip(_EDGES).split())
