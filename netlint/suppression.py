"""Comments and front matter by which a writer keeps a rule quiet, each for a reason.

    <!-- netlint-disable-next-line TERM004 -- title of a cited paper -->
    <!-- netlint-disable READ003 -- patient's own words --> … <!-- netlint-enable READ003 -->
    <!-- netlint-disable-file SECT -- landing page -->

Front matter: `netlint: {disable: [SECT001]}`. A rule is named by code, family or name.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from netlint.finding import Remark, Span
from netlint.page import Comment, Page
from netlint.patterns import lazy_pattern
from netlint.settings import LOCALES

_DIRECTIVE = lazy_pattern(
    r"netlint-(disable-next-line|disable-file|disable|enable)(?![\w-])(.*?)(?:\s--\s.*)?\Z", re.S
)
_NAME = lazy_pattern(r"[\w-]+")

#: What `netlint:` in the front matter of a page may set.
PAGE_KEYS = ("disable", "page-type", "locale")

#: From a selector to the rules it names.
Resolve = Callable[[str], tuple[str, ...]]


class Suppression:
    """Rules kept quiet from `start` up to (not including) their own end in `ends`, source
    offsets; `used` counts."""

    def __init__(
        self, selector: str, codes: tuple[str, ...], start: int, end: int, place: Span
    ) -> None:
        self.selector = selector
        self.codes = codes
        self.start = start
        self.ends = dict.fromkeys(codes, end)
        self.place = place
        self.used = 0

    def covers(self, code: str, offset: int) -> bool:
        """True where it silences this rule at this place."""
        return self.start <= offset < self.ends.get(code, 0)

    def end_at(self, codes: Iterable[str], offset: int) -> bool:
        """Let these rules speak again from a place on; False where none of them was quiet there.

        What holds for a whole page has no end.
        """
        quiet = [code for code in codes if self.start > 0 and self.covers(code, offset)]
        self.ends.update(dict.fromkeys(quiet, offset))
        return bool(quiet)


class Suppressions(NamedTuple):
    """All suppressions of one page, what is wrong with them (NETLINT002), and the comments that
    end what never began (NETLINT001)."""

    entries: tuple[Suppression, ...]
    faults: tuple[Remark, ...]
    idle: tuple[Remark, ...] = ()

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
        yield from self.idle
        yield from self.idle_entries(enabled)

    def idle_entries(self, enabled: Iterable[str]) -> Iterator[Remark]:
        """Those of them on what switches rules off."""
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
    idle: list[Remark] = []
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
                if not sum(entry.end_at(codes, comment.span.start) for entry in entries):
                    idle.append(_nothing_to_end(name, place))
            else:
                start, end = _range(page, comment, kind, whole)
                entries.append(Suppression(name, codes, start, end, place))
    return Suppressions(tuple(entries), tuple(faults), tuple(idle))


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


def _nothing_to_end(name: str, place: Span) -> Remark:
    return Remark(
        place,
        f"{name} is not switched off here, so this comment does nothing. Take it out, or name the "
        "rule that you switched off.",
    )


def _from_front_matter(
    page: Page, resolve: Resolve, entries: list[Suppression], faults: list[Remark]
) -> None:
    value = page.metadata["netlint"].value
    place = page.metadata["netlint"].span
    if not isinstance(value, dict):
        faults.append(
            Remark(
                place,
                "netlint does not understand this. Write the rules to switch off like this: "
                "netlint: {disable: [READ003]}.",
            )
        )
        return
    faults.extend(_wrong_settings(page, value, place))
    given = value.get("disable") or []
    for one in given if isinstance(given, list) else [given]:
        # A text may name several rules, as a comment may.
        for name in _NAME.findall(one) if isinstance(one, str) else [str(one)]:
            span = _find(page, name, place)
            codes = resolve(name)
            if codes:
                entries.append(Suppression(name, codes, 0, len(page.source) + 1, span))
            else:
                faults.append(_unknown(name, span))


def _wrong_settings(page: Page, value: dict[Any, Any], place: Span) -> Iterator[Remark]:
    """What the front matter sets for this page that netlint would otherwise silently ignore."""
    for key in value:
        if key not in PAGE_KEYS:
            yield Remark(
                _find(page, str(key), place),
                f'netlint knows no setting "{key}" for a page. There are: {", ".join(PAGE_KEYS)}.',
            )
    if "locale" in value and value["locale"] not in LOCALES:
        written = str(value["locale"])
        yield Remark(
            _find(page, written, place),
            f'netlint knows no locale "{written}". Write {" or ".join(LOCALES)}.',
        )
    if not isinstance(value.get("page-type", ""), str):
        yield Remark(
            _find(page, "page-type", place),
            "The page-type is to be a single name, such as condition.",
        )


def _find(page: Page, text: str, within: Span) -> Span:
    at = page.source.find(text, within.start, within.end) if text else -1
    return Span(at, at + len(text)) if at >= 0 else within


def _unknown(name: str, place: Span) -> Remark:
    from difflib import get_close_matches

    from netlint.catalogue import languagetool_hint, selector_names

    near = get_close_matches(name, selector_names(), 1) or get_close_matches(
        name.upper(), selector_names(), 1
    )
    hint = languagetool_hint(name) or "See them all with: netlint rules."
    if near:
        hint = f"Did you mean {near[0]}?"
    return Remark(place, f"There is no rule called {name}. {hint}", tuple(near))
