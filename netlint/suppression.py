"""Comments and front matter by which a writer keeps a rule quiet, each for a reason.

    <!-- netlint-disable-next-line TERM004 -- title of a cited paper -->
    <!-- netlint-disable READ003 -- patient's own words --> … <!-- netlint-enable READ003 -->
    <!-- netlint-disable-file SECT -- landing page -->

Front matter: `netlint: {disable: [SECT001]}`. A rule is named by code, family or name.
"""


import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from netlint.finding import Remark, Span
from netlint.page import Comment, Page
from netlint.patterns import lazy_pattern

_DIRECTIVE = lazy_pattern(
    r"netlint-(disable-next-line|disable-file|disable|enable)\b(.*?)(?:\s--\s.*)?\Z", re.S
)
_NAME = lazy_pattern(r"[\w-]+")

#: From a selector to the rules it names.
Resolve = Callable[[str], tuple[str, ...]]


class Suppression:
    """Rules kept quiet from `start` up to (not including) `end`, source offsets; `used` counts."""

    def __init__(
        self, selector: str, codes: tuple[str, ...], start: int, end: int, place: Span
    ) -> None:
        self.selector = selector
        self.codes = codes
        self.start = start
        self.end = end
        self.place = place
        self.used = 0

    def covers(self, code: str, offset: int) -> bool:
        """True where it silences this rule at this place."""
        return code in self.codes and self.start <= offset < self.end


class Suppressions(NamedTuple):
    """All suppressions of one page, and what is wrong with them (NETLINT002)."""

    entries: tuple[Suppression, ...]
    faults: tuple[Remark, ...]

    def silence(self, code: str, offset: int) -> bool:
        """True where a finding is to be left out; every suppression that fits counts as used."""
        hit = False
        for entry in self.entries:
            if entry.covers(code, offset):
                entry.used += 1
                hit = True
        return hit

    def unused(self, enabled: Iterable[str]) -> Iterator[Remark]:
        """Remarks (NETLINT001) on what silenced nothing, where its rules did run."""
        running = frozenset(enabled)
        for entry in self.entries:
            if not entry.used and running.issuperset(entry.codes):
                yield Remark(
                    entry.place,
                    f"{entry.selector} is switched off here, but it finds nothing here. "
                    "Take this out.",
                )


def read_suppressions(page: Page, resolve: Resolve) -> Suppressions:
    """Collect the suppressions of a page. `resolve` gives the codes that a name stands for."""
    entries: list[Suppression] = []
    faults: list[Remark] = []
    whole = len(page.source) + 1
    if "netlint" in page.metadata:
        _from_front_matter(page, resolve, entries, faults)
    for comment in page.comments:
        if not comment.text.startswith("netlint-"):
            continue
        match = _DIRECTIVE.match(comment.text)
        if match is None:
            faults.append(
                Remark(
                    comment.span,
                    "netlint does not know this comment. Write netlint-disable-next-line, "
                    "netlint-disable, netlint-enable or netlint-disable-file, then the rule.",
                )
            )
            continue
        kind = match[1]
        names = list(_names(page, comment, match))
        if not names:
            faults.append(
                Remark(
                    comment.span,
                    "This comment names no rule. Name the rule to switch off, for example READ003.",
                )
            )
        for name, place in names:
            codes = resolve(name)
            if not codes:
                faults.append(_unknown(name, place))
            elif kind == "enable":
                _end_at(entries, codes, comment.span.start)
            else:
                start, end = _range(page, comment, kind, whole)
                entries.append(Suppression(name, codes, start, end, place))
    return Suppressions(tuple(entries), tuple(faults))


def _names(page: Page, comment: Comment, match: re.Match[str]) -> Iterator[tuple[str, Span]]:
    """The rules named in a directive, each with its place in the source."""
    inner = page.source.find(comment.text, comment.span.start, comment.span.end)
    for name in _NAME.finditer(match[2]):
        if inner < 0:
            yield name.group(), comment.span
            continue
        at = inner + match.start(2) + name.start()
        yield name.group(), Span(at, at + len(name.group()))


def _range(page: Page, comment: Comment, kind: str, whole: int) -> tuple[int, int]:
    if kind == "disable-file":
        return 0, whole
    if kind == "disable":
        return comment.span.end, whole
    lines = page.line_starts
    line, _ = page.position(max(comment.span.start, comment.span.end - 1))
    # A blank line between the comment and what it is about changes nothing for a reader.
    while line < len(lines):
        start = lines[line]
        end = lines[line + 1] if line + 1 < len(lines) else whole
        if page.source[start:end].strip():
            return start, end
        line += 1
    return whole, whole


def _end_at(entries: list[Suppression], codes: tuple[str, ...], offset: int) -> None:
    for entry in entries:
        if entry.end > offset > entry.start > 0 and set(entry.codes) <= set(codes):
            entry.end = offset


def _from_front_matter(
    page: Page, resolve: Resolve, entries: list[Suppression], faults: list[Remark]
) -> None:
    value = page.metadata["netlint"].value
    place = page.metadata["netlint"].span
    if not isinstance(value, dict):
        return
    names = value.get("disable", ())
    for name in [names] if isinstance(names, str) else names:
        at = page.source.find(str(name), place.start, place.end)
        span = Span(at, at + len(str(name))) if at >= 0 else place
        codes = resolve(str(name))
        if codes:
            entries.append(Suppression(str(name), codes, 0, len(page.source) + 1, span))
        else:
            faults.append(_unknown(str(name), span))


def _unknown(name: str, place: Span) -> Remark:
    from difflib import get_close_matches

    from netlint.catalogue import selector_names

    near = get_close_matches(name, selector_names(), 1) or get_close_matches(
        name.upper(), selector_names(), 1
    )
    hint = f"Did you mean {near[0]}?" if near else "See them all with: netlint rules."
    return Remark(place, f"There is no rule called {name}. {hint}", tuple(near))
