"""TEXT010: any other word that is not a word and is one slip away from a common one."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.finding import RelatedSpan, Remark
from netlint.proofreading.slips import Slip
from netlint.proofreading.wording import slip_remark, suggestions_for

#: So many further places are named; the message gives their number.
_MOST_RELATED = 10


@check("TEXT010", "misspelled-word", fixes=Fixes.OFFERED)
def misspelled_word(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report slips in words that are not of health. Spaces and apostrophes that a copy lost are
    one fault of the page, however many there are."""
    lost_spaces: list[Slip] = []
    lost_marks: list[Slip] = []
    for slip in analysis.slips:
        if slip.term:
            continue
        if slip.candidates[0].joined:
            lost_spaces.append(slip)
        elif slip.candidates[0].lost_mark:
            lost_marks.append(slip)
        else:
            # A name or a new word may look like a slip, so a person has to read what is changed.
            yield slip_remark(analysis, slip, safe=False)
    for slips, what in ((lost_spaces, "a space"), (lost_marks, "an apostrophe")):
        if slips:
            yield _lost(analysis, slips, what)


def _lost(analysis: Analysis, slips: list[Slip], what: str) -> Remark:
    """One remark at the first place, with the others."""
    page = analysis.page

    def right(slip: Slip) -> str:
        return suggestions_for(analysis, slip)[0]

    first, *others = slips
    written = page.prose[first.start : first.end]
    message = f'"{written}" has lost {what}. Write "{right(first)}".'
    if others:
        more = "1 more place" if len(others) == 1 else f"{len(others)} more places"
        message += f" The same has happened in {more} on this page."
    remark = slip_remark(analysis, first, message, safe=False)
    return remark._replace(
        suggestions=(right(first),),
        related=tuple(
            RelatedSpan(page.source_span(slip.start, slip.end), f'Write "{right(slip)}".')
            for slip in others[:_MOST_RELATED]
        ),
    )
