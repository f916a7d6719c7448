"""Letters of English that are read as other letters, and the parts words are put together from.

Before its vowels are counted, a word is respelt as it is read: British "ae" and "oe" become "e",
the "u" of "guide" and the "y" of "yard" are no vowels, and the "e" that is silent at the end of
"life" is left out of "lifeline". Greek and Latin beginnings of medical words are read for
themselves.
"""

from __future__ import annotations

import re
from functools import cache

from netlint.patterns import lazy_pattern

_VOWELS = frozenset("aeiou")
#: Beginnings of medical words, with their syllables. They are read for themselves where a vowel
#: follows, or where they end in two vowels of their own.
BEGINNINGS: dict[str, int] = {
    form: count
    for count, forms in (
        (
            2,
            "anti auto bio broncho chemo chondro chromo contra cysto cyto dermo dextro endo "
            "extra fibro fluoro gastro geno geo glyco haemo hemo histo hydro hyper hypo infra "
            "inter intra iso juxta kilo lacto lepto leuco leuko levo lipo lympho macro mega "
            "micro mono multi myco myo nano naso necro neo nephro neuro onco over para patho "
            "photo pneumo procto proto pseudo psycho pyo retro rhino sarco sclero semi spino "
            "super tele thermo thyro toxo ultra under vago vaso xantho",
        ),
        (
            3,
            "adeno adreno angio audio cardio cerebro cervico cortico cranio electro entero "
            "erythro haemato hemato hepato hetero ileo immuno kerato laparo laryngo melano "
            "meningo musculo myelo odonto onycho ophthalmo osteo pharmaco pharyngo physio radio "
            "retino sialo socio spondylo steato stereo thoraco tracheo utero vesico video vitreo",
        ),
        (
            4,
            "arterio bacterio cholangio duodeno encephalo esophago jejuno oesophago pancreatico "
            "ventriculo",
        ),
        (5, "gastroentero"),
    )
    for form in forms.split()
}


#: Nothing shorter or longer stands in `BEGINNINGS`, and no word that starts otherwise has one.
_LENGTHS = range(12, 2, -1)
STARTS = frozenset(form[:3] for form in BEGINNINGS)
#: Words that only look as if they began so: lymph-oedema is no lympho-edema.
_NO_BEGINNING = ("lymphoed", "scleroed", "monoestr")


def beginning(word: str) -> str:
    """The longest of `BEGINNINGS` that is read for itself in this word, or an empty text."""
    if word[:3] not in STARTS or word.startswith(_NO_BEGINNING):
        return ""
    for length in _LENGTHS:
        form, rest = word[:length], word[length:]
        if form not in BEGINNINGS:
            continue
        before_vowel = len(rest) > 2 and rest[0] in _VOWELS
        if before_vowel and not rest.startswith(("id", "ing", "ism")):
            return form
        if form[-2] in _VOWELS and len(rest) > 3:
            return form
    return ""


#: Letters that are read as others: as written, as read, and where (a pattern without groups).
_SPELLINGS = (
    ("uvr", "uver", "uvr"),
    ("gaol", "jal", "gaol"),
    ("eye", "i", r"^eye|eye(?=s?$|d$)"),
    (
        "oe",
        "e",
        r"(?<=rrh)oe|(?<=pn)oe|^oe|(?<=^f)oe(?=t)|(?<=^c)oe(?=l)|(?<=am)oe|(?<=om)oe(?=o|p)"
        r"|(?<=^ph)oe|(?<=ph)oe(?=d)|oe(?=str)",
    ),
    (
        "ae",
        "e",
        r"(?<=h)ae(?=[mr])|ae(?=mi[ac])|(?<=n)ae(?=[mcs])|(?<=p)ae(?=[do])|(?<=ph)ae"
        r"|(?<=c)ae(?=[sc])|^ae(?=[stgd])|(?<=r)ae(?=c)|(?<=l)ae(?=m)|(?<=ch)ae|(?<=t)ae(?=n)|(?<=s)ae(?=m)",
    ),
    ("qu", "q", "qu(?=[aeiouy])"),
    # guide, fatigue, fatiguing, bilingual; but ambiguity, arguing, biguanide
    ("gu", "g", "(?<!r)gue(?=[sd]?$)|gu(?=[ei](?!t[iy]|ng))|(?<=[alo])gu(?=ing)|gu(?=y|a(?!b|co))"),
    ("y", "j", "^y(?=[aeiou])|(?<=[aeou])y(?=[aeiou])|(?<=[^aeiou])y(?=ard)|(?<=n)y(?=on|ard)"),
    ("eau", "o", "eau(?!t)"),
    ("trophe", "trophy", "trophe(?=s?$)"),
    ("busi", "bis", "busi(?=ness)"),
    ("every", "evri", "^every(?=[a-z])"),
)


#: What all places of `_SPELLINGS` hold: few words do, and the rest need no closer look.
_MISLEADING = lazy_pattern("[ao]e|[qg]u|y[aeiou]|eau|yard|uvr|gaol|troph|usine|every|eye")


@cache
def _misread() -> re.Pattern[str]:
    """The places of `_SPELLINGS`, each in a group of its own."""
    return re.compile("|".join(f"(?={written})({where})" for written, _, where in _SPELLINGS))


def _as_read(found: re.Match[str]) -> str:
    return _SPELLINGS[(found.lastindex or 1) - 1][1]


#: First parts of compounds, without the "e" that stays silent before the second ("life-style").
_FIRST = frozenset(
    """
    bar bas bon cak car cas caus chees dar dat driv fac fir for fram goos grap gid hid hom
    hors hous ic knif lif lik lim lin liv mak mor mous nam nerv nin nos not on peac phon pip
    rac rat ros saf shap shar shor sid slav smok snak som spac stal ston stor strik tak ther
    tim tub typ voic wak war wast wav wher whit whol wid wip wir wis
    """.split()
)
#: Words that begin with a first part and are no compounds: phoneme, drivel, facet, racemic, forest.
_NO_FIRST = ("phonem", "phoneti", "drivel", "facet", "racem")
_NO_SECOND = frozenset("st sts ster sters sted sting stry ver".split())
#: Second parts of compounds, before which the final "e" of the first stays silent ("hide-out").
_SECOND = """
    away back bag ball bed berries berry bird block board boat bone book bound box boxes
    breaker brush by card coach cock comer craft crow cup dom down field fish flower fold
    foot fore forth front ground hand head hill hog hold holder hole hood hous house jard
    jumper keeper land lander let light load maid mak maker man manship mark mate meat men
    nail name neck off out over paper people person piece place play post proof room runner
    said ship shot side smaid sman smanship smen some speople sperson stone storm struck
    sweeper swoman swomen tail tak talk thought time top track trap trotter up upon ward
    ware watch way wear weed weight wide wife wise with wives wolf wolves woman women wood
    work worker working worm worn worthy writ writer writing yard zone
"""


@cache
def _seconds() -> frozenset[str]:
    """The second parts as they stand at the end of a word, inflected too."""
    return frozenset(part + ending for part in _SECOND.split() for ending in ("", "s", "ed", "ing"))


def _is_joint(first: str, second: str) -> bool:
    """Whether an "e" between these is silent because one part of a compound ends with it."""
    if (
        first in _FIRST
        and second[0] in "bcdfghkmpstwlv"
        and second not in _NO_SECOND
        and not second.startswith(("tt", "ss"))
        and not f"{first}e{second}".startswith(_NO_FIRST)
    ):
        return True
    if second not in _seconds() or first[-1] in "aeiouyx":
        return False
    if first[-2] in "aeiouy":
        return True
    return first[-3:-2] in tuple("aeiouy") and first[-2] != "x" and first[-1] != "l"


def _without_joints(word: str) -> str:
    at = word.find("e", 2)
    while 0 < at < len(word) - 2:
        if _is_joint(word[:at], word[at + 1 :]):
            word = word[:at] + word[at + 1 :]
        at = word.find("e", at + 1)
    return word


def respell(word: str) -> str:
    """The word with one letter or run of vowels for each vowel sound, as far as spelling says."""
    if _MISLEADING.search(word):
        word = _misread().sub(_as_read, word)
    return _without_joints(word)
