"""Which uses of an abbreviation are parts of names that the vocabulary has."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.identity import by_identity
from netlint.shipped import WordRow
from netlint.shortforms.meanings import mention_over
from netlint.shortforms.tokens import ABBREVIATION, Token
from netlint.vocabulary.concept import Status

#: What the vocabulary calls a name; the names that the field has dropped are another rule's matter.
_NAMES = (Status.PREFERRED, Status.ACCEPTED, Status.ABBREVIATION)


def unnamed(analysis: Analysis, uses: list[Token]) -> Iterator[Token]:
    """The uses that are neither part of a name ("gallium-68 DOTATATE PET-CT scan") nor a note of a
    draft ("TODO"). A name in the wrong capitals ("VIPOMA") and a note are other rules' matter."""
    notes = _notes(analysis.word_rows("residue"))
    known = analysis.vocabulary.abbreviation_keys
    for use in uses:
        mention = mention_over(analysis, use.start, use.end)
        if use.text in notes or (
            mention is not None
            and mention.form.status in _NAMES
            and (mention.form.status is Status.PREFERRED or use.key not in known)
            and not ABBREVIATION.fullmatch(mention.form.text)
        ):
            continue
        yield use


@by_identity
def _notes(rows: tuple[WordRow, ...]) -> frozenset[str]:
    """The notes of a draft that are written in capitals."""
    return frozenset(row.avoid for row in rows if row.avoid.isupper())
