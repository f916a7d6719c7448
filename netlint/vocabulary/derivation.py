"""Whether a word that no list has is made, by rule, of words that a list has."""

from __future__ import annotations

from collections.abc import Callable

#: Endings put on a word as it stands, or on one that lost its own ending: (ending, put back).
_ENDINGS = tuple(
    (ending, tuple(back.split(",")))
    for ending, back in (
        ("s", ","),
        ("es", ","),
        ("ies", "y"),
        ("ed", ",e"),
        ("ing", ",e"),
        ("ly", ",le"),
        ("ally", ",al"),
        ("er", ",e"),
        ("ers", ",e"),
        ("ness", ","),
        ("less", ","),
        ("like", ","),
        ("wise", ","),
        ("able", ",e"),
        ("ation", "e,ate"),
        ("ations", "e,ate"),
        ("ised", "ise,ize"),
        ("ized", "ise,ize"),
        ("omata", "oma"),
        ("genic", ","),
    )
)

#: First parts that make a new word of a word.
_FIRST = tuple(
    sorted(
        (
            "a acro adeno allo amino an angio anti arterio auto bi bio broncho carcino cardio cerebro chemo chondro co counter cranio "
            "cyto de derm dermato dis dys e ecto electro encephalo endo entero epi erythro ex extra "
            "ethyl fibro fluoro fore gastro gero glio haem haemo haemato hem hemi hemo hemato hepato hetero homo hydro hydroxy hyper "
            "hypo immuno infra inter intra iso leuco leuko lipo lympho macro mal mega meta methyl micro "
            "mid mini mis mono multi myelo myo nano naso nephro neuro non ob oculo oesophago "
            "esophago off onco ophthalmo oro ortho osteo oto out over paed para patho peri pharmaco phaeo "
            "pheo phono photo physio pluri pneumo poly post pre pro proto pseudo psycho pulmo pyo quasi "
            "radio re retro rhabdo rhino sarco sclero self semi sero spondylo sub super supra tele tetra teno "
            "thermo thoraco thrombo thyro tracheo trans tri ultra un under uni uretero uro vaso ventriculo "
            "vesico xero"
        ).split(),
        key=len,
        reverse=True,
    )
)
_LEAST_REST = 5  # letters: shorter rests make words of anything
_LEAST_STEM = 5
#: Endings before which the last letter may be doubled: "scanned".
_VOWELS = frozenset("aeiou")
_DOUBLING = frozenset(("ed", "ing", "er", "ers"))


_FIRST_PARTS = frozenset(_FIRST)
#: Those that make words so freely that nobody lists the words.
_PLAIN_FIRST = tuple(first for first in _FIRST if len(first) > 3 or first in ("non", "pre", "sub"))


def is_first_part(part: str) -> bool:
    """True for what stands before a word and makes a new one of it: "neuro", "non"."""
    return part in _FIRST_PARTS


#: Endings of one word in several forms: what is written, and what the word that is listed may have
#: in its place. Latin and Greek forms come first, then forms by which one word makes another.
_FORMS = {
    written: tuple(listed.split(","))
    for written, listed in (
        ("um", "us,a"),
        ("a", "um,us"),
        ("i", "us"),
        ("ii", "ius,ium"),
        ("in", "is"),
        ("ae", "a"),
        ("ses", "sis"),
        ("xes", "xis"),
        ("ia", "ic,ism,y,ium,ius,ous"),
        ("ic", "ia,ism,y,ical,ics"),
        ("ics", "ic"),
        ("ism", "ic,ia"),
        ("ous", "ia,us"),
        ("al", "a,e,um,us"),
        ("ate", "ic"),
        ("yl", "ic,ine,ane"),
        ("ol", "yl,ane,ine"),
        ("ine", "ane,ene"),
        ("ase", "ose"),
        ("ose", "ase"),
    )
}
_LEAST_WHOLE = 6
_LEAST_COMMON = 3  # letters before an ending


def is_sibling(word: str, other: str) -> bool:
    """True where `word` and `other`, both in lower case, are two words made of one: of one stem
    ("varum", "varus"), or with two first parts ("hyponatraemia", "hypernatraemia").

    >>> is_sibling("varum", "varus"), is_sibling("hypokalemia", "hyperkalemia")
    (True, True)
    """
    same = 0
    shorter = min(len(word), len(other))
    while same < shorter and word[same] == other[same]:
        same += 1
    for back in range(min(same, 3) + 1):
        at = same - back
        if at >= _LEAST_COMMON and other[at:] in _FORMS.get(word[at:], ()):
            return True
    same = 0
    while same < shorter and word[-1 - same] == other[-1 - same]:
        same += 1
    if same < _LEAST_COMMON:
        return False
    first = word[: len(word) - same]
    if same == len(other) >= _LEAST_WHOLE and first in _FIRST_PARTS and first != other[0]:
        return True  # "amyotonia" and "myotonia"
    if {word[:3], other[:3]} == {"dis", "dys"}:
        return False
    for rest in range(same, _LEAST_COMMON - 1, -1):
        mine, theirs = word[: len(word) - rest], other[: len(other) - rest]
        if mine in _FIRST_PARTS and theirs in _FIRST_PARTS:
            # "an" and "a" are one part; "anniridia" is a slip.
            return not mine.startswith(theirs) and not theirs.startswith(mine)
    return False


def _least_rest(first: str) -> int:
    """How long a word must be to follow this first part: short parts begin words of every kind."""
    if first == "non":
        return _LEAST_REST - 1
    return 8 if len(first) == 1 else _LEAST_REST


def is_plainly_derived(word: str, common: Callable[[str], bool]) -> bool:
    """True where `word` is made of a common word of six letters and more: "hyperelastic". Nobody
    needs a list to know such a word."""
    for ending, backs in _ENDINGS:
        stem = word[: len(word) - len(ending)]
        long = word.endswith(ending) and len(stem) >= _LEAST_WHOLE
        if long and any(_joins(stem, back, ending) and common(stem + back) for back in backs):
            return True
    return any(
        word.startswith(first)
        and len(word) - len(first) >= _LEAST_WHOLE
        and common(word[len(first) :])
        for first in _PLAIN_FIRST
    )


def _joins(stem: str, back: str, ending: str) -> bool:
    """False where an ending would follow a letter that it takes the place of, as in "computeed", or
    a plural, as in "fibresing"."""
    if back or ending[0] not in _VOWELS:
        return True
    return stem[-1] != "e" and not (stem[-1] == "s" and stem[-2] not in "su")


def _doubles(stem: str) -> bool:
    """True where a stem ends in a letter that is doubled before an ending: "scann" of "scan"."""
    return (
        stem[-1] == stem[-2]
        and stem[-1] not in _VOWELS
        and stem[-3] in _VOWELS
        and stem[-4] not in _VOWELS
    )


#: What may be put back for each ending, and the lengths of endings and of first parts, longest
#: first: to cut a word and look its part up is many times as fast as to try all parts on it.
_BACKS = dict(_ENDINGS)
_ENDING_LENGTHS = sorted({len(ending) for ending in _BACKS}, reverse=True)
_FIRST_LENGTHS = sorted({len(first) for first in _FIRST}, reverse=True)


def is_derived(word: str, known: Callable[[str], bool], depth: int = 0) -> bool:
    """True where `word` is a known word with an ending, with a first part, or both."""
    for length in _ENDING_LENGTHS:
        ending, stem = word[-length:], word[:-length]
        backs = _BACKS.get(ending)
        if backs is None or len(stem) < _LEAST_STEM or (ending == "s" and stem[-1] in "isxz"):
            continue
        for back in backs:
            if _joins(stem, back, ending) and known(stem + back):
                return True
        if ending in _DOUBLING and _doubles(stem) and known(stem[:-1]):
            return True
    if depth:
        return False
    for length in _FIRST_LENGTHS:
        first, rest = word[:length], word[length:]
        if (
            first in _FIRST_PARTS
            and len(rest) >= _least_rest(first)
            and (known(rest) or is_derived(rest, known, depth + 1))
        ):
            return True
    return False
