"""What the vocabulary of neuroendocrine tumours has already, and what it speaks against."""

from __future__ import annotations

from functools import cached_property

from netlint.vocabulary.concept import Status
from netlint.vocabulary.forms import fold
from netlint.vocabulary.importing.entry import Entry
from netlint.vocabulary.loading import load_vocabulary
from netlint.vocabulary.xrefs import RELATED

#: Terminologies whose ids stand for one thing each; codes of ICD-O are shared by many.
SURE_IDS = ("DOID:", "MONDO:", "NCIT:", "Orphanet:")
#: Concepts that the other vocabulary has under several names are found by their ids; general words are not its own.
_WRONG = frozenset({Status.RETIRED, Status.VARIANT, Status.SPLIT})


class House:
    """The vocabulary `netlint:net`."""

    def __init__(self) -> None:
        self._vocabulary = load_vocabulary(("netlint:net",))

    @cached_property
    def _ids(self) -> set[str]:
        return {
            xref
            for concept in self._vocabulary.concepts.values()
            for xref in concept.xrefs
            if xref.startswith(SURE_IDS) and not xref.endswith(RELATED)
        }

    @cached_property
    def _names(self) -> set[bytes]:
        return {fold(form.text) for form in self._vocabulary.forms}

    @cached_property
    def abbreviations(self) -> set[str]:
        """Short forms that have a meaning in it."""
        return {form.text for form in self._vocabulary.forms if form.status is Status.ABBREVIATION}

    def has(self, entry: Entry) -> bool:
        """True where it has the concept, by an id or by a name."""
        if any(xref in self._ids for xref in entry.xrefs):
            return True
        return any(fold(label.text) in self._names for label in (*entry.preferred, *entry.accepted))

    def wrong(self, text: str) -> bool:
        """True for a name with a part that the vocabulary retires: as a whole it would hide that."""
        return any(
            mention.form.status in _WRONG for mention in self._vocabulary.mentions(text, "en-US")
        )
