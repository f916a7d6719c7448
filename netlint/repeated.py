"""What a proofreader and a rule of netlint both say at one place is said once, by the rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netlint.checks.index import RuleEntry
    from netlint.finding import Remark

#: The families that speak of words, as a proofreader does.
_OF_WORDS = frozenset({"TERM", "ABBR", "TEXT", "PLAIN", "PEOPLE"})
#: A remark about more of the source than this, in code points, is about more than its words.
_LONGEST = 60


def not_yet_said(
    remarks: Iterable[Remark], said: Sequence[tuple[RuleEntry, Remark]]
) -> list[Remark]:
    """Those of a proofreader's remarks at whose place no rule of netlint speaks of the words."""
    taken = [
        remark.span
        for entry, remark in said
        if entry.family in _OF_WORDS and remark.span.end - remark.span.start <= _LONGEST
    ]
    return [
        remark
        for remark in remarks
        if not any(span.start < remark.span.end and remark.span.start < span.end for span in taken)
    ]
