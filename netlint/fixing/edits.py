"""Which corrections can be made together, and the text with them made. Pure functions."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence

from netlint.finding import Edit, Finding


def ready(findings: Iterable[Finding], text: str, *, unsafe: bool = False) -> list[Finding]:
    """The findings that can be mended in this text, in the order in which they are: those whose
    corrections are safe, or all that have one where `unsafe` ones are made too."""
    return sorted(
        (
            finding
            for finding in findings
            if finding.fix is not None
            and (finding.fix.safe or unsafe)
            and _fits(finding.fix.edits, text)
        ),
        key=lambda finding: (*_first_and_last(finding), finding.rule),
    )


def _fits(edits: Sequence[Edit], text: str) -> bool:
    """True for edits that can be made together and that change something."""
    last = 0
    for (start, end), _ in sorted(edits):
        if not last <= start <= end <= len(text):
            return False
        last = end
    return any(text[edit.span.start : edit.span.end] != edit.text for edit in edits)


def _first_and_last(finding: Finding) -> tuple[int, int]:
    edits = edits_of(finding)
    # Of two that begin together the longer one goes first: it may make the other needless.
    return min(edit.span.start for edit in edits), -max(edit.span.end for edit in edits)


def edits_of(finding: Finding) -> tuple[Edit, ...]:
    """The edits that mend a finding; () where none do."""
    return finding.fix.edits if finding.fix is not None else ()


def apart(findings: Iterable[Finding]) -> list[Finding]:
    """Those of the findings, the first first, whose edits neither overlap nor touch those of one
    before. The others can be looked at again when these are mended."""
    taken: list[tuple[int, int]] = []
    kept = []
    for finding in findings:
        spans = [(edit.span.start, edit.span.end) for edit in edits_of(finding)]
        if any(_touches(taken, *span) for span in spans):
            continue
        for span in spans:
            insort(taken, span)
        kept.append(finding)
    return kept


def _touches(taken: list[tuple[int, int]], start: int, end: int) -> bool:
    """True where a span overlaps or touches one that is taken; those do not overlap each other."""
    at = bisect_left(taken, (start, end))
    before, after = taken[max(0, at - 1) : at], taken[at : at + 1]
    return any(one[1] >= start for one in before) or any(one[0] <= end for one in after)


def edits_of_all(findings: Iterable[Finding]) -> list[Edit]:
    """The edits that mend these findings."""
    return [edit for finding in findings for edit in edits_of(finding)]


def with_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with these edits made; no two of them overlap."""
    pieces: list[str] = []
    done = 0
    for (start, end), new in sorted(edits):
        pieces += (text[done:start], new)
        done = end
    pieces.append(text[done:])
    return "".join(pieces)
