"""What a vocabulary is made of: concepts, and the written forms that stand for them."""

from collections.abc import Mapping
from enum import Enum
from typing import NamedTuple


class VocabularyError(Exception):
    """A vocabulary that cannot be used as it stands; the message names file, line and column."""

    def __init__(self, path: str, line: int, column: str, message: str) -> None:
        self.path = path
        self.line = line  # 1-based; 0 where the file as a whole is meant
        self.column = column  # the name of the column, "" where the row as a whole is meant
        self.message = message
        place = path
        if line:
            place += f", line {line}"
        if column:
            place += f', column "{column}"'
        super().__init__(f"{place}: {message}")


class Status(Enum):
    """What the vocabulary says of a form."""

    PREFERRED = "preferred"
    ACCEPTED = "accepted"
    ABBREVIATION = "abbreviation"
    RETIRED = "retired"  # a name that the field has dropped
    VARIANT = "variant"  # another way to write a form: "MEN 1", "5HIAA"
    SPLIT = "split"  # one word written as two: "neuro fibromatosis"
    CONTEXT = "context"  # a phrase in which everything is right: "carcinoid flush"


#: Which meaning is taken where one spelling stands for several forms: the first in this order.
PRIORITY = {
    status: place
    for place, status in enumerate(
        (
            Status.CONTEXT,
            Status.PREFERRED,
            Status.ABBREVIATION,
            Status.ACCEPTED,
            Status.RETIRED,
            Status.VARIANT,
            Status.SPLIT,
        )
    )
}


#: The role of concepts whose names netlint knows and helps to spell, and asks nobody to prefer.
KNOWN = "known"
#: What `unverified` begins with where nothing of a row could be traced.
WHOLE_ROW = "whole row"


class Concept(NamedTuple):
    """One thing that pages speak of, with everything the vocabulary says of it.

    `preferred` maps a locale ("en-GB") to the house label. `since` is the year in which the
    retired names were dropped ("" where it is not known), `why` the reason. `near` holds words
    that, in the same sentence, keep a retired name right. A concept with a `replaced_by` is itself
    out of date: all its names are retired in favour of the other concept. `role` is "" for a
    concept of the house and "known" for one whose names are right and known to netlint, while no
    rule asks anyone to prefer them or their form. `inflections` are what no rule of grammar gives:
    "opera=opus"; without "=", of the preferred name.
    """

    id: str
    preferred: Mapping[str, str]
    abbreviations: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()
    ambiguous: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    since: str = ""
    why: str = ""
    replaced_by: str = ""
    plain: str = ""
    xrefs: tuple[str, ...] = ()
    source: str = ""
    unverified: str = ""
    role: str = ""
    inflections: tuple[str, ...] = ()

    @property
    def known(self) -> bool:
        """True where netlint knows the names and nobody need prefer them."""
        return self.role == KNOWN

    @property
    def untraced(self) -> bool:
        """True where nothing of the row could be traced: recognised, and never a reason to report."""
        return self.unverified.startswith(WHOLE_ROW)


class Form(NamedTuple):
    """One written form of a concept, singular or plural, as it should be capitalised.

    `locale` is set where the spelling belongs to one locale only. `house` maps a locale to what to
    write instead (for a preferred or accepted form: the form itself). A form that is not
    `verified` is recognised, but nothing is ever reported because of its status, case or way of
    writing. One that is not `spelled` does not even help to find slips (TERM001). A `known` form
    belongs to a concept of that role: where it is written like a form of the house, it gives way.
    """

    text: str
    concept_id: str
    status: Status
    locale: str | None = None
    house: Mapping[str, str] = {}
    why: str = ""
    since: str = ""
    verified: bool = True
    spelled: bool = True
    known: bool = False
