"""TEXT009: a bracket or quotation mark that has no other half."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.checks.text.pairs import Mark, Trouble, lonely
from netlint.finding import Remark
from netlint.language.mending import replacement
from netlint.page import Page
from netlint.patterns import lazy_pattern

_NAMES = {
    "(": "bracket",
    ")": "bracket",
    "[": "square bracket",
    "]": "square bracket",
    "“": "quotation mark",
    "”": "quotation mark",
    '"': "quotation mark",
}
_OTHER = {"(": ")", ")": "(", "[": "]", "]": "[", "“": "”", "”": "“", '"': '"'}
_BEFORE = lazy_pattern(r"[^\s\0]*\s?\Z")
_AFTER = lazy_pattern(r"\s?[^\s\0]*")
_EDGES = " \t\n\u00a0.,;:!?()[]“”\"‘’'"
#: No word beside a mark is shown longer than this.
_LONGEST = 40


@check("TEXT009", "unbalanced", fixes=Fixes.SAFE)
def unbalanced(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which bracket or quotation mark is never closed, never opened, or turned round."""
    page = analysis.page
    for mark in sorted(lonely(page), key=lambda mark: mark.at):
        yield _remark(page, mark)


def _remark(page: Page, mark: Mark) -> Remark:
    prose = page.prose
    sign = prose[mark.at]
    name, other = _NAMES[sign], _OTHER[sign]
    nextward = mark.trouble in (Trouble.UNCLOSED, Trouble.MISMATCHED) or (
        mark.trouble is Trouble.TURNED and sign == "”"
    )
    start, end, word = (_with_next if nextward else _with_last)(prose, mark.at)
    place = f'before "{word}"' if nextward else f'after "{word}"'
    if mark.trouble is Trouble.UNCLOSED:
        what = f"is never closed. Put {other} where it ends."
    elif mark.trouble is Trouble.UNOPENED:
        what = f"is never opened. Put {other} where it begins, or take it out."
    elif mark.trouble is Trouble.MISMATCHED:
        what = f"is closed by another kind of bracket. Write {other} there."
    elif sign == "“":
        what = f"opens where it should close. Write {other} instead."
    else:
        what = f"closes where it should open. Write {other} instead."
    message = f"The {name} {place} {what}"
    if mark.trouble is not Trouble.TURNED:
        return Remark(page.source_span(start, end), message)
    return Remark(
        page.source_span(start, end),
        message,
        suggestions=(prose[start : mark.at] + other + prose[mark.at + 1 : end],),
        fix=replacement(page, mark.at, mark.at + 1, other),
    )


def _with_next(prose: str, at: int) -> tuple[int, int, str]:
    """The mark with the word after it, and that word."""
    found = _AFTER.match(prose, at + 1, at + 1 + _LONGEST)
    end = found.end() if found else at + 1
    return at, end, prose[at + 1 : end].strip(_EDGES)


def _with_last(prose: str, at: int) -> tuple[int, int, str]:
    """The mark with the word before it, and that word."""
    found = _BEFORE.search(prose, max(0, at - _LONGEST), at)
    start = found.start() if found else at
    return start, at + 1, prose[start:at].strip(_EDGES)
