"""Letters of English that are read as other letters, and the parts words are put together from.

Before its vowels are counted, a word is respelt as it is read: British "ae" and "oe" become "e",
the "u" of "guide" and the "y" of "yard" are no vowels, and the "e" that is silent at the end of
"life" is left out of "lifeline". Greek and Latin beginnings of medical words are read for
themselves.
"""

from __future__ import annotations

import re
from functools import lru_cache

from netlint.patterns import lazy_pattern

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


@lru_cache(maxsize=1)
def beginning() -> re.Pattern[str]:
    """One of `BEGINNINGS` at the start of a word that it is read for itself in."""
    longest_first = sorted(BEGINNINGS, key=len, reverse=True)
    double = [form for form in longest_first if form[-2] in "aeiou"]
    return re.compile(
        "(?!(?:lymph|scler)oed|monoestr)"  # lymph-oedema, not lympho-edema
        f"(?:{'|'.join(longest_first)})(?=[aeiou][a-z][a-z])(?!id|ing|ism)"
        f"|(?:{'|'.join(double)})(?=[a-z]{{4}})"
    )


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


@lru_cache(maxsize=1)
def _misread() -> re.Pattern[str]:
    """The places of `_SPELLINGS`, each in a group of its own."""
    return re.compile("|".join(f"(?={written})({where})" for written, _, where in _SPELLINGS))


def _as_read(found: re.Match[str]) -> str:
    return _SPELLINGS[(found.lastindex or 1) - 1][1]


#: First parts of compounds, without the "e" that stays silent before the second ("life-style").
_FIRST = (
    "bar bas bon cak car cas caus chees dar dat driv(?!el) fac(?!et) fir for fram goos grap "
    "gid hid hom hors hous ic knif lif lik lim lin liv mak mor mous nam nerv nin nos not on "
    "peac phon(?!e(?:m[ei]|ti)) pip rac(?!em) rat ros saf shap shar shor sid slav smok snak "
    "som spac stal ston stor strik tak ther tim tub typ voic wak war wast wav wher whit whol "
    "wid wip wir wis"
)
#: Second parts of compounds, before which the final "e" of the first stays silent ("hide-out").
_SECOND = (
    "away back bag ball bed berries berry bird block board boat bone book bound box boxes "
    "breaker brush by card coach cock comer craft crow cup dom down field fish flower fold "
    "foot fore forth front ground hand head hill hog hold holder hole hood hous house jard "
    "jumper keeper land lander let light load maid mak maker man manship mark mate meat men "
    "nail name neck off out over paper people person piece place play post proof room runner "
    "said ship shot side smaid sman smanship smen some speople sperson stone storm struck "
    "sweeper swoman swomen tail tak talk thought time top track trap trotter up upon ward "
    "ware watch way wear weed weight wide wife wise with wives wolf wolves woman women wood "
    "work worker working worm worn worthy writ writer writing yard zone"
)


@lru_cache(maxsize=1)
def _compound() -> re.Pattern[str]:
    """The silent "e" between two words written as one, with the first if that is a `_FIRST`."""
    first, second = ("|".join(parts.split()) for parts in (_FIRST, _SECOND))
    return re.compile(
        f"^({first})e(?=[bcdfghkmpstwlv][a-z])(?!st(?:er|ed|ing|ry|s)?s?$|tt|ss|ver$)"
        "|(?=e)(?:(?<=[aeiouy][^aeiouyx])|(?<=[aeiouy][^aeiouyx][^aeiouyl]))"
        f"e(?=(?:{second})(?:s|ed|ing)?$)"
    )


def respell(word: str) -> str:
    """The word with one letter or run of vowels for each vowel sound, as far as spelling says."""
    if _MISLEADING.search(word):
        word = _misread().sub(_as_read, word)
    if "e" in word[2:-2]:
        word = _compound().sub(r"\1", word)
    return word
