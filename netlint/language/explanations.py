"""Whether 2 explanations of one term can both be right.

Nothing here knows what a sentence means. Two explanations are said to disagree only where something
in them shows it: what sort of thing the term is, figures of one sort, opposite words, or parts of the
body of which none is the same. That they say different things is no disagreement.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from netlint.patterns import lazy_pattern

#: Sorts of things by their nouns. Nouns that say little, such as "problem" and "substance", are of no
#: sort, and so are those that are said of things of many sorts: "tube", "tissue".
_SORTS = {
    "illness": "disease disorder condition syndrome illness inflammation arthritis anemia",
    "tumor": "cancer lymphoma leukemia sarcoma melanoma carcinoma tumor growth lump",
    "infection": "infection",
    "sign": "symptom rash cough fever",
    "medicine": "medicine medication drug antibiotic painkiller steroid tablet pill capsule inhaler cream vaccine",
    "treatment": "treatment therapy",
    "procedure": "procedure",
    "operation": "operation surgery transplant",
    "test": "test scan examination x-ray biopsy",
    "body": "organ gland bone muscle artery vein joint nerve",
    "hormone": "hormone",
    "enzyme": "enzyme",
    "protein": "protein",
    "vitamin": "vitamin",
    "mineral": "mineral",
    "virus": "virus",
    "bacterium": "bacterium bacteria",
    "fungus": "fungus yeast",
    "parasite": "parasite worm",
    "gene": "gene chromosome",
    "device": "device machine instrument",
    "tracer": "tracer dye",
    "person": "doctor nurse specialist surgeon midwife pharmacist therapist dietitian",
}
_SORT = {noun: sort for sort, nouns in _SORTS.items() for noun in nouns.split()}
#: Sorts of which one may be said for the other: a virus for the infection, a device for its test.
_OVERLAP = {
    "illness": "tumor infection sign body virus bacterium fungus parasite",
    "infection": "sign virus bacterium fungus parasite",
    "tumor": "body",
    "treatment": "medicine procedure operation device hormone vitamin mineral protein",
    "procedure": "test operation device medicine",
    "test": "device operation",
    "medicine": "hormone vitamin mineral protein device enzyme",
    "protein": "hormone enzyme",
    "sign": "body",
}
#: Nouns of one sort that are two things all the same.
_APART = (
    "gland bone muscle artery vein nerve joint",
    "antibiotic painkiller steroid vaccine",
    "tablet inhaler cream",
    "doctor nurse midwife pharmacist dietitian",
)
#: Words of which an explanation may have those of one side only.
_OPPOSITES = (
    ("benign|non-cancerous|noncancerous|not cancer|not cancerous|not malignant|harmless", "malignant|cancerous"),
    ("common", "rare|uncommon"),
    ("fast-growing|grows? quickly|grows? fast|grows? rapidly", "slow-growing|grows? slowly"),
    ("short-term|temporary|acute", "long-term|lifelong|life-long|chronic|permanent"),
    ("too much|too many|too high|higher than|high levels|raised", "too little|too few|too low|lower than|low levels|not enough|fewer"),
    ("raises?|increases?|speeds? up", "lowers?|reduces?|decreases?|slows? down|slows?"),
    ("widens?|relaxes", "narrows?|tightens?"),
    ("overactive", "underactive"),
    ("(?<!not )contagious|(?<!not )infectious", "not contagious|not infectious|cannot be passed on"),
    ("(?<!not )inherited|(?<!not )hereditary|runs in families", "not inherited|isn't inherited|not hereditary"),
    ("painless", "painful"),
    ("harmless|not serious", "dangerous|(?<!not )serious|life-threatening|deadly"),
    ("bacteria|bacterium|bacterial", "virus|viral|viruses"),
    ("on the left|left side|left part", "on the right|right side|right part"),
    ("before", "after"),
    ("above", "below"),
    ("more than", "less than|fewer than"),
    ("boys|men|males", "girls|women|females"),
    ("gone|no longer be found|no signs?", "has spread|come back|returned"),
    ("by mouth|swallow|oral", "injection|injected|into a vein|drip"),
    ("medicines?|drugs?|medications?", "x-rays?|radiation"),
    ("fluid-filled|filled with fluid", "solid"),
    ("x-rays?|radiation", "magnets?|magnetic|sound ?waves"),
    ("magnets?|magnetic", "sound ?waves"),
)  # fmt: skip
_PARTS = (
    "liver|hepatic", "kidney|kidneys|renal", "lung|lungs", "heart|cardiac", "brain", "stomach|tummy|abdomen|belly|abdominal",
    "pancreas|pancreatic", "bowel|bowels|intestine|intestines|intestinal|colon|gut", "bladder", "skin",
    "throat|neck|thyroid", "mouth|tongue|gums", "nose|nasal", "eye|eyes|retina", "ear|ears",
    "chest|breast|breasts", "womb|uterus|cervix", "ovary|ovaries", "testicle|testicles", "prostate", "spleen", "gallbladder|bile",
    "foot|feet|leg|legs", "hand|hands|arm|arms", "adrenal", "pituitary", "spine|spinal|back",
)  # fmt: skip
#: Sorts of things that have their place in the body.
_SOMEWHERE = frozenset(("body", "tumor", "infection", "hormone", "enzyme"))
_PEOPLE = {
    word: row.split()[0]
    for row in (
        "adult adults",
        "child children baby babies infant infants newborn",
        "pregnant pregnancy",
    )
    for word in row.split()
}
_PART = {word: row for row in _PARTS for word in row.split("|")}

_WORD = lazy_pattern(r"[^\W\d_][\w'’-]*|\d[\d,.]*\d|\d")
_NUMBER = lazy_pattern(
    r"(?<![\w.,-])(\d[\d,]*(?:\.\d+)?)(?:(?:\s(?:to|or|and)\s|-)(\d[\d,]*(?:\.\d+)?))?[\s-]*([a-z]+)((?:[\s-](?!(?:before|after|from|with|than|that|into|when|each|every|about)\b)[a-z]{4,})?)"
)
_NUMERALS = "two three four five six seven eight nine ten eleven twelve".split()
_NUMERAL = lazy_pattern(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b")
_NO_UNIT = frozenset(
    "a an and as at by for from in is of on or per st nd rd th than that the to with".split()
)
_TELLING = 4  # letters
#: What comes after these is some of many.
_EXAMPLES = lazy_pattern(r"\b(?:such as|includ(?:es|ing)|for example|like the)\b")
_NAMING = r"(?:type|form|kind|sort|group|class|piece|pair|set|part|series|name|term|collection|number)s?\s+(?:of|for)\s+(?:an?\s+|the\s+)?"
_OPENING = lazy_pattern(
    rf"(?:(?:an?|the|any|one of the|one of several)\s+)?(?:[\w-]+\s+){{0,2}}?{_NAMING}", re.I
)
_ARTICLE = lazy_pattern(r"(?:an?|the|any)\s+", re.I)
#: Where the name of the sort of thing ends.
_ENDS = frozenset(
    "of in that which who where when with for from to at by on inside under near behind between around is are was has can may "
    "caused used made found called known given done taken affecting involving causing containing located produced "
    "released characterized characterised and or such like about below above whose as if".split()
)
_LONGEST_NAME = 9  # words and commas
_WORD_OR_COMMA = lazy_pattern(r"[^\W_][\w'’-]*|,")


class Disagreement(NamedTuple):
    """What shows that 2 explanations cannot both be right: the words of each."""

    mine: str
    theirs: str


class _Read(NamedTuple):
    head: str
    words: frozenset[str]
    telling: frozenset[str]
    sides: tuple[tuple[str, str], ...]  # for each row of opposites, the words that stand there
    figures: Mapping[str, Mapping[str, str]]  # by unit, the numbers with their words
    parts: Mapping[str, str]
    people: frozenset[str]


def disagreement(mine: str, theirs: str) -> Disagreement | None:
    """What shows that 2 explanations of one term disagree; None where nothing does.

    >>> disagreement("a hormone that the body makes", "an enzyme in the gut")
    Disagreement(mine='hormone', theirs='enzyme')
    >>> disagreement("a gland behind the stomach", "a gland that makes insulin")
    """
    one, other = _read(mine), _read(theirs)
    if one.people and other.people and one.people.isdisjoint(other.people):
        return None  # what holds for a child need not hold for an adult
    return (
        _of_sort(one, other)
        or _of_figures(one, other)
        or _of_opposites(one, other)
        or _of_parts(one, other)
    )


def is_of_a_body(word: str) -> bool:
    """True for a word that names a part of the body or a growth: what many a page is about.

    >>> is_of_a_body("Lungs"), is_of_a_body("tumour"), is_of_a_body("doctor")
    (True, True, False)
    """
    small = word.lower().replace("tumour", "tumor")
    return small in _PART or _SORT.get(_sort_of(small)) in ("tumor", "body")


def _of_sort(one: _Read, other: _Read) -> Disagreement | None:
    if not one.head or not other.head or one.head == other.head:
        return None
    if one.head in other.words or other.head in one.words:
        return None
    first, second = _SORT[one.head], _SORT[other.head]
    if first == second:
        apart = any({one.head, other.head} <= set(row.split()) for row in _APART)
    else:
        apart = first not in _OVERLAP.get(second, "").split()
        apart = apart and second not in _OVERLAP.get(first, "").split()
    return Disagreement(one.head, other.head) if apart else None


def _of_figures(one: _Read, other: _Read) -> Disagreement | None:
    if one.people != other.people:
        return None
    for unit, mine in one.figures.items():
        theirs = other.figures.get(unit)
        if theirs and mine.keys().isdisjoint(theirs):
            return Disagreement(next(iter(mine.values())), next(iter(theirs.values())))
    return None


def _of_opposites(one: _Read, other: _Read) -> Disagreement | None:
    for mine, theirs in zip(one.sides, other.sides, strict=True):
        if mine[0] and not mine[1] and theirs[1] and not theirs[0]:
            return Disagreement(mine[0], theirs[1])
        if mine[1] and not mine[0] and theirs[0] and not theirs[1]:
            return Disagreement(mine[1], theirs[0])
    return None


def _of_parts(one: _Read, other: _Read) -> Disagreement | None:
    mine = [word for part, word in one.parts.items() if part not in other.parts]
    theirs = [word for part, word in other.parts.items() if part not in one.parts]
    if not mine or not theirs:
        return None
    if len(mine) < len(one.parts) or any(
        _SORT.get(read.head) not in _SOMEWHERE for read in (one, other)
    ):
        # Where a device is put differs from page to page; in nearly the same words it does not.
        first, second = (read.telling - {*read.parts.values()} for read in (one, other))
        if 3 * len(first & second) < 2 * max(len(first), len(second)):
            return None
    return Disagreement(mine[0], theirs[0])


@lru_cache(maxsize=1)
def _sides() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    first, second = (
        [re.compile(rf"(?<![\w-])(?:{row[side]})(?![\w-])") for row in _OPPOSITES]
        for side in (0, 1)
    )
    return tuple(zip(first, second, strict=True))


def _first(side: re.Pattern[str], text: str) -> str:
    found = side.search(text)
    return found[0] if found else ""


@lru_cache(maxsize=8192)
def _read(text: str) -> _Read:
    small = " ".join(text.lower().replace("’", "'").replace("tumour", "tumor").split())
    words = _WORD.findall(small)
    figures: dict[str, dict[str, str]] = {}
    for found in _NUMBER.finditer(_NUMERAL.sub(_digit, small)):
        if found[3] not in _NO_UNIT:
            numbers = [one.replace(",", "") for one in (found[1], found[2]) if one]
            figures.setdefault(found[3].removesuffix("s"), {}).update(
                dict.fromkeys(numbers, found[0])
            )
    known = frozenset((*words, *(word.removesuffix("s") for word in words)))
    return _Read(
        _head(small),
        known,
        frozenset(word for word in words if len(word) >= _TELLING),
        tuple((_first(one, small), _first(other, small)) for one, other in _sides()),
        figures,
        {_PART[word]: word for word in _WORD.findall(_EXAMPLES.split(small)[0]) if word in _PART},
        frozenset(_PEOPLE[word] for word in words if word in _PEOPLE),
    )


def _digit(found: re.Match[str]) -> str:
    return str(_NUMERALS.index(found[0]) + 2)


def _head(small: str) -> str:
    """The noun that says what sort of thing is meant; "" where it is none that is known."""
    opening = _OPENING.match(small) or _ARTICLE.match(small)
    head = ""
    for word in _WORD_OR_COMMA.findall(small[opening.end() if opening else 0 :])[:_LONGEST_NAME]:
        # "A rare, inherited disorder" goes on after its comma, "a disorder, often inherited" does not.
        if word in _ENDS or (word == "," and _sort_of(head)):
            break
        head = word if word != "," else head
    return _sort_of(head)


def _sort_of(noun: str) -> str:
    """The noun in the singular where it is one that is known, else ""."""
    singular = noun if noun in _SORT else noun.removesuffix("s")
    return singular if singular in _SORT else ""
