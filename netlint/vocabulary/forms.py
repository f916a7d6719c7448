"""From a label to everything it may look like on a page: plurals, other spellings, folding.

Folding makes text comparable: lower case, and every mark or space a blank. It keeps the length, so
that a place in folded text is the same place in the page.
"""

from __future__ import annotations

from functools import lru_cache

from netlint.patterns import lazy_pattern

_FOLDED = bytes(
    ord(chr(code).lower()) if chr(code).isalnum() and ord(chr(code).lower()) < 256 else 0x20
    for code in range(256)
)


def fold(text: str) -> bytes:
    """One byte a code point: letters and digits in lower case, anything else a blank.

    What Latin-1 cannot hold is a blank too: no form of a vocabulary needs it, and one byte a code
    point keeps this pass at hundreds of megabytes a second.
    """
    return text.encode("latin-1", "replace").translate(_FOLDED)


_PIECE = lazy_pattern("[^\\W_](?:[^\\W_]|[\u0300-\u036f\u00ad])*")
_PART = lazy_pattern("[^\\W\\d_](?:[^\\W\\d_]|[\u0300-\u036f\u00ad])*")


def letter_parts(word: str) -> list[str]:
    """The parts of a word at its hyphens and apostrophes that are letters only.

    >>> letter_parts("non-functioning"), letter_parts("HER2-positive")
    (['non', 'functioning'], ['positive'])
    """
    if word.isalpha():
        return [word]
    return [piece for piece in _PIECE.findall(word) if _PART.fullmatch(piece)]


#: Letters that British and American spelling write differently, brought to one.
_SPELLINGS = lazy_pattern(
    "ae|oe|leuc(?=o)|our(?=s?$|ed$|ing$|less$)|is(?=e[drs]?$|ing$|ations?$|es$)|ys(?=e[drs]?$|ing$)"
    "|ogue(?=s?$)|tre(?=s?$)"
)
_COMMON = {
    "leuc": "leuk",
    "ae": "e",
    "oe": "e",
    "our": "or",
    "is": "iz",
    "ys": "yz",
    "ogue": "og",
    "tre": "ter",
}


def spelling_key(word: str) -> str:
    """The same text for the British and the American spelling of a word in lower case."""
    return _SPELLINGS.sub(lambda match: _COMMON[match[0]], word)


#: Endings of words that have no plural of their own, or whose plural is never written; and the
#: nouns that end so all the same.
_NO_PLURAL = ("ing", "ed", "ant", "ous", "ic", "al", "related", "chemotherapy")
_NOUNS = frozenset(
    "animal bed canal clinic consultant hospital implant infant lining pedal seed swelling "
    "transplant trial".split()
)
#: The plurals of an ending, the commonest first; the first ending that fits counts. None at all for
#: an ending with nothing after it.
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = tuple(
    (ending, tuple(plurals.split()))
    for ending, _, plurals in (
        line.partition(" ")
        for line in (
            "coma comas", "diploma diplomas", "oma omas omata", "igma igmas igmata",
            "bra bras brae", "bursa bursas bursae", "fossa fossas fossae", "ella ellas ellae",
            "illa illas illae", "ulla ullas ullae", "ula ulas ulae", "sequela sequelae",
            "larva larvae", "alga algae", "lacuna lacunas lacunae",
            "iris irises", "penis penises", "pelvis pelvises pelves", "testis testes",
            "cannabis", "itis itides", "didymis didymides", "sis ses", "xis xes",
            "ium ia iums", "um a ums", "matrix matrices matrixes", "ndix ndices ndixes",
            "ix ixes ices", "rtex rtices rtexes", "index indices indexes", "apex apices apexes",
            "lynx lynxes", "rynx rynxes rynges", "lanx lanxes langes", "thorax thoraxes thoraces",
            "x xes", "virus viruses", "plexus plexuses", "sinus sinuses", "fetus fetuses",
            "foetus foetuses", "census censuses", "atus atuses", "itus ituses", "lupus",
            "ductus", "corpus corpora corpuses", "genus genera", "viscus viscera",
            "cleus clei", "nchus nchi", "ombus ombi", "coccus cocci", "bacillus bacilli",
            "fungus fungi", "ulus uli uluses", "us uses i", "ganglion ganglia ganglions", "criterion criteria",
            "phenomenon phenomena", "ndrion ndria", "amen amina amens", "lumen lumens lumina",
            "stomach stomachs", "ch ches", "sh shes", "ss sses", "lens lenses",
            "pancreas pancreases", "series", "z zes", "woman women", "salesman salesmen",
            "child children", "person people persons", "tooth teeth", "foot feet",
            "half halves", "calf calves", "knife knives", "leaf leaves", "hoof hooves",
            "life lives", "loaf loaves", "mouse mice", "louse lice", "echo echoes",
            "potato potatoes", "tomato tomatoes",
        )
    )
)  # fmt: skip
#: What follows the head of a name: "cancer | of unknown primary", "carcinoma | in situ".
_TAIL = lazy_pattern(
    r" (?:of|in|with|without|from|due to|secondary to|associated with|caused by|for|to|at|on|after"
    r"|during|following) .+$| (?:type|grade|stage) [\dIVX]{1,3}[A-Za-z]?$|, .+$"
)
_CLAUSE = lazy_pattern(r" (?:that|which|who|when) ")
_PAIR = lazy_pattern(r"(\S.*\S)( (?:and|or|&) )(\S+)")


@lru_cache(maxsize=4096)
def plurals(label: str) -> tuple[str, ...]:
    """The plurals of a label, the commonest first, made on its head; none where it can have none.

    >>> plurals("neurofibroma"), plurals("biopsy"), plurals("MEN1")
    (('neurofibromas', 'neurofibromata'), ('biopsies',), ('MEN1s',))
    >>> plurals("cancer of unknown primary"), plurals("carcinoma in situ")
    (('cancers of unknown primary',), ('carcinomas in situ', 'carcinomata in situ'))
    """
    if not label[-1:].isalnum() or _CLAUSE.search(label):
        return ()
    tail = _TAIL.search(label)
    if tail is not None:
        head = label[: tail.start()]
        return tuple(plural + tail[0] for plural in plurals(head)) if head.strip() else ()
    last = _last_plurals(label)
    pair = _PAIR.fullmatch(label)
    if pair is not None and last:
        # "a tumour and a cyst" are "tumours and cysts"; of "head and neck cancer" only the last.
        firsts, seconds = plurals(pair[1]), _last_plurals(pair[3])
        both = tuple(f"{first}{pair[2]}{seconds[0]}" for first in firsts[:1])
        return (*both, *last)
    return last


def _last_plurals(label: str) -> tuple[str, ...]:
    """The plurals of a label made on its last word."""
    before, blank, word = label.rpartition(" ")
    if label.endswith("y sclerosis"):
        return ()
    return tuple([before + blank + plural for plural in _word_plurals(word)])


@lru_cache(maxsize=8192)
def _word_plurals(word: str) -> tuple[str, ...]:
    lower = word.lower()
    if lower.endswith(_NO_PLURAL) and lower not in _NOUNS:
        return ()
    if not word.isupper():
        for ending, others in _ENDINGS:
            if lower.endswith(ending):
                stem = word[: len(word) - len(ending)]
                return tuple(stem + other for other in others)
        if lower.endswith("y") and lower[-2:-1] not in "aeiou":
            return (word[:-1] + "ies",)
        if lower.endswith("s"):
            return ()
    return (word + "s",)


_CHANGED = (
    "man",
    "child",
    "person",
    "people",
    "wife",
    "life",
    "half",
    "foot",
    "tooth",
    "mouse",
    "men",
)
_VOWELS = "aeiou"


def has_irregular_plural(word: str) -> bool:
    """True for a noun whose plural is not the word with an s: "baby", "child", "woman".

    >>> has_irregular_plural("body"), has_irregular_plural("day")
    (True, False)
    """
    if word.endswith("y"):
        return len(word) > 3 and word[-2] not in _VOWELS
    return word.endswith(_CHANGED)


_CODE = lazy_pattern(r"([A-Z]{2,})(\d[A-Z]?)$")
#: One letter or a number beside a hyphen: "X-ray", "5-HIAA", "Ki-67".
_HYPHENED = lazy_pattern(
    r"(?<![^\W_])([^\W\d_]|\d+)-(?=[^\W\d_]{2,})|(?<=[^\W\d_])-(?=\d+(?![^\W_]))"
)


def loose_codes(abbreviation: str) -> tuple[str, ...]:
    """Ways to write a code of letters and a digit apart, or without its hyphen.

    The hyphened way of a code that has none folds to the same text as the one with a blank.

    >>> loose_codes("MEN1"), loose_codes("5-HIAA")
    (('MEN 1',), ('5HIAA',))
    """
    match = _CODE.fullmatch(abbreviation)
    if match:
        return (f"{match[1]} {match[2]}",)
    joined = _HYPHENED.sub(lambda found: found[1] or "", abbreviation)
    return (joined,) if joined != abbreviation else ()


def abbreviation_key(text: str) -> str:
    """An abbreviation in capitals, without blanks and hyphens."""
    return "".join(filter(str.isalnum, text)).upper()


_POSSESSIVE = lazy_pattern(r"['\u2019]s(?= )|(?<=s)['\u2019](?= )")


def loose_possessives(label: str) -> tuple[str, ...]:
    """The label with its possessive as a plural, and with the apostrophe in the other place.

    >>> loose_possessives("Cushing's syndrome")
    ("Cushings syndrome", "Cushings' syndrome")
    >>> loose_possessives("Graves' disease")
    ('Graves disease', "Grave's disease")
    """
    match = _POSSESSIVE.search(label)
    if match is None:
        return ()
    before, after = label[: match.start()], label[match.end() :]
    if len(match[0]) == 2:
        return (f"{before}s{after}", f"{before}s'{after}")
    return (f"{before}{after}", f"{before[:-1]}'s{after}")


_TYPED = lazy_pattern(r"^(.* type )([1-4])([AB]?)$")
_ROMAN = {"1": "I", "2": "II", "3": "III", "4": "IV"}


def roman_types(label: str) -> tuple[str, ...]:
    """The label with its type number in Roman figures: "… type 1" gives ("… type I",)."""
    match = _TYPED.match(label)
    return (match[1] + _ROMAN[match[2]] + match[3],) if match else ()


#: First parts of long terms that writers set apart by a blank or a hyphen.
_FIRST_PARTS = (
    "neuro|gastro|entero|oesophago|esophago|phaeo|pheo|para|somato|gluca|schwanno|chemo|radio|carcino"
).split("|")


def split_word(word: str) -> tuple[str, ...]:
    """A compound word of 10 letters and more as two: "neurofibromatosis" → "neuro fibromatosis"."""
    if len(word) < 10:
        return ()
    return tuple(
        f"{first} {word[len(first) :]}"
        for first in _FIRST_PARTS
        if word.startswith(first) and len(word) - len(first) >= 5
    )
