"""What looks like an abbreviation, and what only looks like one."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from netlint.patterns import lazy_pattern

#: Two capitals and more, with up to two small letters before and a plural s after: "NET", "pNETs",
#: "NF1", "MEN2A", "COVID-19", "5-HIAA", "GEP-NET", "OL-EDA-ID". No groups, so that it can be put into others.
ABBREVIATION = lazy_pattern(
    r"(?<![\w&@/#.'’+)-])(?:\d{1,2}-)?(?:[a-z]{1,2}(?=[A-Z]{2}))?"
    r"[A-Z](?:[A-Z]|\d(?=[A-Z])|[a-z](?=[A-Z]{2,}s?\b)){1,8}\d{0,2}[A-Z]?"
    r"(?:[-\u2010\u2011](?:[A-Z]{2,8}\d{0,2}|\d{1,2})){0,3}(?:['’]?s)?(?![\w&@]|[-\u2010\u2011/]\w*\d|\.\w)"
)

#: Roman figures with the letter of a stage ("IIIA"), chromosomes ("XXY"), letters of the genetic code
#: ("CAG"), and names of genes, proteins and forms: letters with a figure ("PTPN11", "PD-1", "HC5",
#: "HLA-DR4").
_NO_WORDS = lazy_pattern(
    r"[IVX]+[A-HS]?|[XY]{2,}|[ACGT]{3,}|[a-z]{0,2}[A-Z]+\d[A-Z\d]*|[A-Z]+[-\u2010\u2011](?:[A-Z]+)?\d+"
)
_ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_UNITS = frozenset("IU MBq GBq kBq kPa MHz GHz kHz kWh mmHg KB MB GB".split())
#: Molecules: their words say nothing to a reader that the letters do not.
_MOLECULES = frozenset("ADP AMP ATP GDP GTP NAD NADH NADPH mRNA mtDNA siRNA tRNA".split())
_JOINTS = lazy_pattern(r"[\s\-\u2010\u2011'’]")
_POSSESSIVE = lazy_pattern(r"['’]s$")
_PLURAL = lazy_pattern(r"(?<=[A-Z\d])s$")

#: Words that writers put in capitals to be heard.
SHOUTED = frozenset(
    "A ALL ALWAYS AM AN AND ANY ARE AS ASK AT BAD BE BUT BY CALL CAN DAY DID DO DON DONT FOR GET GO GOOD HAD HAS HE HER "
    "HIS HOW IF IN IS IT ITS LOW MAY ME MORE MUST MY NEVER NEW NO NOT NOW OF OFF ON ONE ONLY OR OUR OUT OVER OWN PER "
    "SAY SEE SHE SO STOP THE TO TOO TWO UP USE VERY WAS WE WHAT WHEN WHY WILL WITH YES YOU YOUR".split()
)
#: The states of the United States, as written after a town: "Bethesda, MD".
STATES = frozenset(
    "AL AK AZ AR CA CO CT DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR "
    "PA RI SC SD TN TX UT VA VT WA WI WV WY DC".split()
)


class Token(NamedTuple):
    """Something that looks like an abbreviation, at prose[start:end]. `key` is the same for every
    way to write it: see `key_of`."""

    start: int
    end: int
    text: str
    key: str


#: What every character is: "A" for a capital, "1" for a figure, a blank for anything else. Looking
#: for one certain character first is five times as fast as looking for any capital.
_KINDS = bytes(65 if 65 <= code <= 90 else 49 if 48 <= code <= 57 else 32 for code in range(256))
#: Runs that every abbreviation has. The pattern above is looked for around them only: it is slow.
_CAPITALS = lazy_pattern("AA*[A1]")


@lru_cache(maxsize=1)
def find_tokens(prose: str) -> tuple[Token, ...]:
    """Everything in the prose that looks like an abbreviation, in order.

    The rules of the family ask for the same page one after the other, so the last is kept.
    """
    found = []
    reached = 0
    kinds = prose.encode("latin-1", "replace").translate(_KINDS).decode("ascii")
    for run in _CAPITALS.finditer(kinds):
        start = run.start()
        if start < reached:
            continue
        while start > reached and (prose[start - 1].isalnum() or prose[start - 1] == "-"):
            start -= 1
        match = ABBREVIATION.match(prose, start)
        if match and match.end() >= run.end():
            reached = match.end()
            found.append(Token(start, reached, match[0], key_of(match[0])))
    return tuple(found)


@lru_cache(maxsize=4096)
def key_of(written: str) -> str:
    """The same for every way to write one abbreviation: "GEP-NETs" and "GEP NET" give "GEPNET"."""
    if written.isupper() and written.isalpha():
        return written
    bare = _PLURAL.sub("", _POSSESSIVE.sub("", written.strip()))
    return _JOINTS.sub("", bare).upper()


@lru_cache(maxsize=4096)
def is_code(written: str) -> bool:
    """True for Roman figures, units, genes, shouted words and codes that are mostly digits."""
    bare = _PLURAL.sub("", _POSSESSIVE.sub("", written))
    letters = sum(map(str.isalpha, bare))
    return (
        bool(_NO_WORDS.fullmatch(bare))
        or bare in _UNITS
        or bare in _MOLECULES
        or bare in SHOUTED
        or (len(bare) > 2 and _ALPHABET.startswith(bare))  # "your ABCs"
        or sum(map(str.isdigit, bare)) >= letters
    )
