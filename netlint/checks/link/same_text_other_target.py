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
    by_text: dict[str, list[Link]] = {}
    for link in page.links:
        if not (link.bare or link.templated):
            by_text.setdefault(_plain(name_of(page, link)), []).append(link)
    for text, links in by_text.items():
        if len(links) < 2 or PLACEHOLDER in text or not _LETTERS.search(text):
            continue
        if any(row.avoid == text for row in analysis.word_rows("vague-links")):
            continue  # LINK001 speaks of those
        different = _different(links)
        if len(different) > 1:
            yield _remark(page, different)


def _different(links: list[Link]) -> list[Link]:
    """The first link to each place, up to the most that a report shows."""
    kept: list[tuple[Link, Place]] = []
    for target, link in _first_of_each(links):
        place = place_of(target)
        if place is None or len(kept) == _MOST:
            continue
        if not any(may_be_one(place, other) for _, other in kept):
            kept.append((link, place))
    return [link for link, _ in kept]


def _first_of_each(links: list[Link]) -> list[tuple[str, Link]]:
    first: dict[str, Link] = {}
    for link in links:
        first.setdefault(link.target, link)
    return list(first.items())


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
