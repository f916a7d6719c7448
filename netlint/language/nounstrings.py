"""Nouns in a row, such as "infection prevention measures", that readers have to take apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from netlint.language.density import NOUN, is_abstract
from netlint.language.words import WORD

#: A string has so many nouns in "-tion", "-ment" and the like.
_ABSTRACT = 2
#: A longer one is no sentence: a list that lost its commas, or no text at all.
_LONGEST = 8
#: More words in a row than this are parsed, if they may be nouns.
_ROW = 3
#: Words that no row of nouns holds.
_SMALL = frozenset(
    """
a about after again against all also always am among an and any are as at back be because been before
being best better between both but by can could did do does doing down during each either even every
few first for from had has have having he her here high him his how i if in into is it its just less
like low made make makes many may me might more most much must my need needs never new no nor not
now of off often old on once one only or other our out over own per quite rather same she should
since so some soon still such take than that the their them then there these they this those
through to too under unless until up us use used uses using very via was we were what when where
whether which while who whom whose why will with within without would yet you your
""".split()
)
#: Names of illnesses end in these.
_ILLNESSES = frozenset(
    "deficiency deficiencie disease disorder dysfunction failure impairment syndrome".split()
)
#: The ends of nouns in "s" that are no plurals.
_SINGULAR = ("ss", "sis", "us")
#: Nouns that are as often verbs: a parser takes one for the other after a name.
_VERBS = frozenset(
    """
affect affects cause causes change changes checks control decrease decreases disrupt disrupts
experience experiences form forms help helps impair impairs include includes increase increases lead
leads need needs prevent prevents produce produces result results show shows works
""".split()
)


def noun_strings(prose: str, start: int, end: int, kinds: bytes) -> Iterator[list[re.Match[str]]]:
    """Runs of 2 nouns and more in prose[start:end], with only spaces between them; `kinds` are those
    of its words (see `density.kinds_of`)."""
    run: list[re.Match[str]] = []
    before = ""
    for found, kind in zip(WORD.finditer(prose, start, end), kinds, strict=True):
        word = found[0]
        near = not run or prose[run[-1].end() : found.start()].isspace()
        if kind & NOUN and near and (run or before not in _BEFORE_VERB):
            run.append(found)
            if word.endswith("s") and not word.endswith(_SINGULAR):
                # Only the last of a string is a plural; at its start it is a verb: "measures growth"
                if len(run) > 1:
                    yield run
                run = []
        else:
            if len(run) > 1:
                yield run[: -1 if word.lower() in _AFTER_VERB and near else None]
            run = [found] if kind & NOUN and before not in _BEFORE_VERB else []
        before = word.lower()
    if len(run) > 1:
        yield run


#: After these a word such as "control" is a verb, and before these one such as "measures" is.
_BEFORE_VERB = frozenset("to you they we i can may might will could would should must not".split())
_AFTER_VERB = frozenset("the a an your their its how whether that if it them you".split())
#: Pairs that readers take as one word, joined by "_".
_PAIRS = frozenset(
    "blood_pressure blood_cell blood_cells blood_test blood_tests birth_control drug_treatment "
    "health_care health_service health_services health_insurance health_professional "
    "health_professionals health_problem health_problems health_condition health_conditions "
    "support_group support_groups support_service support_services support_team "
    "emergency_department emergency_services emergency_care "
    "community_care hospital_care hospital_staff nurse_specialist "
    "patient_information treatment_plan treatment_plans treatment_options "
    "treatment_option care_plan care_plans care_team care_teams information_service "
    "education_program education_programme insurance_company insurance_companies "
    "side_effects screening_test screening_tests replacement_therapy gene_therapy radiation_therapy".split()
)


#: In front, these are read as an adjective.
_KINDS = frozenset("emergency community hospital health patient pregnancy group cell".split())


def is_hard_string(string: list[re.Match[str]], most: int, name_at: Callable[[int], int]) -> bool:
    """Whether a string has more than `most` nouns, with each name and each ordinary pair as one, and
    2 of them in "-tion", "-ment" and the like.

    `name_at` gives the end of the name that an offset lies in, or 0.
    """
    if len(string) > _LONGEST:
        return False
    if sum(is_abstract(found[0]) for found in string) < _ABSTRACT:
        return False
    return len(_units(string, name_at)) > most


def is_long_row(row: list[re.Match[str]], most: int, name_at: Callable[[int], int]) -> bool:
    """Whether a row that a parse gave has more than `most` nouns, counted in the same way, with one
    of the long kind. It must be no name of an illness and no list that lost its commas, and hold
    nothing that looks like a verb."""
    words = [found[0] for found in row]
    if not most < len(row) <= _LONGEST or not _VERBS.isdisjoint(words):
        return False
    if words[-1].removesuffix("s") in _ILLNESSES or len(set(words)) < len(words):
        return False
    if any(word.endswith("s") and not word.endswith(_SINGULAR) for word in words[:-1]):
        return False
    return any(map(is_abstract, words)) and len(_units(row, name_at)) > most


def may_hold_row(words: Sequence[str]) -> bool:
    """Whether 4 words in a row may be nouns that only a parse tells: one by its ending, and none of
    them small words."""
    length, abstract = 0, False
    for word in words:
        if word.islower() and word.isalpha() and word not in _SMALL and not word.endswith("ly"):
            length += 1
            abstract = abstract or is_abstract(word)
            if abstract and length > _ROW:
                return True
        else:
            length, abstract = 0, False
    return False


def _units(string: list[re.Match[str]], name_at: Callable[[int], int]) -> list[str]:
    """A string with each name and each ordinary pair as one."""
    units: list[str] = []
    name_end = 0
    for found in string[string[0][0] in _KINDS :]:
        if found.start() < name_end:
            continue
        name_end = name_at(found.start())
        if units and f"{units[-1]}_{found[0]}" in _PAIRS and not name_end:
            units[-1] += " " + found[0]
        else:
            units.append(found[0])
    return units
