"""Mends the text of one page in rounds, until nothing is left that can be mended. Changes no file.

A correction that would change more than words (a sign of prose becomes markup) is not made, and
neither are corrections that undo each other for ever.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from netlint.engine import check_file
from netlint.finding import Finding, Problem
from netlint.fixing.anchors import links_moved, moved
from netlint.fixing.edits import apart, edits_of, edits_of_all, ready, with_edits
from netlint.fixing.outline import others_untouched, outline, same_but_for_words
from netlint.page import Page
from netlint.parsing import parse
from netlint.parsing.error import PageError
from netlint.reading import BYTE_ORDER_MARKS, decode
from netlint.result import PageFile, PageResult

#: A correction may make room for another. No page that comes to an end takes so many rounds.
MAX_ROUNDS = 30
#: Corrections never make a page more than twice as long, and so many characters more.
_MOST_MORE = 1_000

Check = Callable[[PageFile], PageResult]


class Draft(NamedTuple):
    """A page as it was read and as it is mended, and how many findings that mends. `problems` say
    what went wrong, what its checks tell of included."""

    before: bytes
    after: bytes
    fixed: int = 0
    problems: tuple[Problem, ...] = ()


class _Round(NamedTuple):
    """What one round made of a text. `mended` has what it mended, `refused` what cannot be."""

    page: Page
    mended: list[Finding]
    refused: list[Finding]


#: What tells a finding from others whatever stands before it.
_Key = tuple[str, str, tuple[str, ...]]


def draft(file: PageFile, data: bytes, *, unsafe: bool = False, check: Check = check_file) -> Draft:
    """Mend the bytes of a page as far as `check` finds something that can be mended: what is safe,
    with `unsafe` also what is only offered. Raises nothing."""
    try:
        page = _parse(file, decode(data))
    except PageError:
        return Draft(data, data, 0, check(file._replace(data=data)).problems)
    fighting: set[str] = set()
    while True:
        attempt = _Attempt(file, data, page, fighting, unsafe=unsafe, check=check)
        new = attempt.run()
        if not new:
            break
        fighting |= new
    problems = (*attempt.problems, *_no_end(file, fighting))
    if attempt.page.source == page.source:
        return Draft(data, data, 0, problems)
    return Draft(data, encoded(attempt.page.source, data), attempt.fixed, problems)


class _Attempt:
    """Rounds from the page as it was read, without the rules that have no end there."""

    def __init__(
        self,
        file: PageFile,
        data: bytes,
        page: Page,
        left_out: set[str],
        *,
        unsafe: bool,
        check: Check,
    ) -> None:
        self.page = page
        self.fixed = 0
        self.problems: tuple[Problem, ...] = ()
        self._file = file
        self._data = data
        self._left_out = left_out
        self._unsafe = unsafe
        self._check = check
        self._refused: set[_Key] = set()

    def run(self) -> set[str]:
        """Mend to the end; the rules whose corrections have none, if there are such."""
        known: dict[str, int] = {}
        rules: list[set[str]] = []
        most = 2 * len(self.page.source) + _MOST_MORE
        while (
            self.page.source not in known
            and len(rules) < MAX_ROUNDS
            and len(self.page.source) < most
        ):
            known[self.page.source] = len(rules)
            findings = self._findings()
            if not findings:
                return set()
            done = self._round(findings)
            self._refused.update(map(_key, done.refused))
            rules.append({finding.rule for finding in done.mended})
            self.fixed += len(done.mended)
            if not done.mended and not done.refused:
                return set()
            if done.mended:
                self.page = done.page
            else:
                del known[self.page.source]
        # Those since the same text was there before; where it only grew, those of the last rounds.
        since = known.get(self.page.source, len(rules) // 2)
        return set().union(*rules[since:])

    def _findings(self) -> list[Finding]:
        data = encoded(self.page.source, self._data)
        result = self._check(self._file._replace(data=data))
        self.problems = result.problems
        return [
            finding
            for finding in ready(result.findings, self.page.source, unsafe=self._unsafe)
            if finding.rule not in self._left_out and _key(finding) not in self._refused
        ]

    def _round(self, findings: list[Finding]) -> _Round:
        chosen = apart(findings)
        page = self._mended(chosen)
        if page is not None:
            return _Round(page, chosen, [])
        kept, refused = self._fitting([], chosen)
        page = self._mended(kept) if kept else None
        return _Round(page or self.page, kept if page else [], refused)

    def _fitting(
        self, sure: list[Finding], more: list[Finding]
    ) -> tuple[list[Finding], list[Finding]]:
        """Those of `more` that can be mended together with the sure ones, and the others."""
        if self._mended([*sure, *more]) is not None:
            return more, []
        if len(more) == 1:
            return [], more
        half = len(more) // 2
        first, bad = self._fitting(sure, more[:half])
        second, worse = self._fitting([*sure, *first], more[half:])
        return first + second, bad + worse

    def _mended(self, findings: Sequence[Finding]) -> Page | None:
        """The page with these mended; None where that changes more than its words."""
        before = self.page
        try:
            edits = edits_of_all(findings)
            after = _parse(self._file, with_edits(before.source, edits))
            same = same_but_for_words(outline(before), outline(after), unsafe=self._unsafe)
            if not (same and others_untouched(before, after, edits)):
                return None
            generator = self._file.settings.site.generator
            new = moved(before, after, self._file.format, generator)
            if new:
                after = _parse(self._file, with_edits(after.source, links_moved(after, new)))
        except PageError:
            return None
        if new is None or any(link.target[1:] in new for link in after.links):
            return None
        return after


def _parse(file: PageFile, text: str) -> Page:
    try:
        return parse(file.path, text, file.format, file.settings.skip)
    except PageError:
        raise
    except Exception as error:  # a fault of a parser: the check of the page tells of it
        raise PageError(str(error)) from error


def encoded(text: str, like: bytes) -> bytes:
    """The text in the encoding of a page, with its byte order mark where it has one."""
    for mark, encoding, _ in BYTE_ORDER_MARKS:
        if like.startswith(mark):
            return mark + text.encode(encoding)
    return text.encode("utf-8")


def _key(finding: Finding) -> _Key:
    return finding.rule, finding.match, tuple(edit.text for edit in edits_of(finding))


def _no_end(file: PageFile, rules: set[str]) -> tuple[Problem, ...]:
    if not rules:
        return ()
    named = ", ".join(sorted(rules))
    one = len(rules) == 1
    return (
        Problem(
            file.path,
            f"Not mended by {named}: the corrections of {'this rule' if one else 'these rules'} "
            f"{'undo themselves' if one else 'undo each other'} or never come to an end on this "
            "page. All other corrections were made. Please report this.",
        ),
    )
