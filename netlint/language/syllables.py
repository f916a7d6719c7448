"""How many syllables a word has when it is read aloud.

Spelling says most of it: each run of vowels is a syllable, save a silent "e" and a few endings,
plus the pairs of vowels that are spoken apart ("di-et", "cre-ate"). British spellings are read like
their American twins ("oesophagus", "anaemia"), and the Greek and Latin beginnings of medical words
are read for themselves ("neuro-endocrine"). The words for which that fails are in `syllables.txt`.

Capital abbreviations without a vowel are read letter by letter ("MRI" has 3); a number counts as
one syllable, as in the tools most writers know, since figures are easier to read than words.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from netlint.patterns import lazy_pattern

_PARTS = lazy_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*")
_LETTERS = lazy_pattern(r"[A-Z]{2,6}s?\Z")
_VOWELS = lazy_pattern(r"[aeiouy]+")


@lru_cache(maxsize=65536)
def count_syllables(word: str) -> int:
    """The number of syllables of one word as `language.words` finds it; at least 1.

    The parts of a hyphened word are counted one by one, and so are letters and figures that stand
    together ("MEN1" has 2, "68Ga-DOTATATE" 5).
    """
    if word.isascii() and word.isalpha() and not word.isupper():
        return _count_part(word.lower())
    from unicodedata import normalize

    total = 0
    for part in _PARTS.findall(normalize("NFC", word.replace("\u00ad", ""))):
        if part[0].isdigit():
            total += 1
        elif _LETTERS.match(part) and not _spoken(part):
            total += sum(3 if letter == "W" else 1 for letter in part.rstrip("s"))
        else:
            total += _count_part(_plain(part))
    return max(1, total)


def _spoken(capitals: str) -> bool:
    """Whether capitals are read as a word ("NETs", "AIDS", "STOP") and not letter by letter."""
    lower = capitals.lower()
    if lower in _spoken_capitals():
        return True
    return len(capitals.rstrip("s")) > 4 and _VOWELS.search(lower) is not None


def _plain(word: str) -> str:
    """The word in small unaccented letters; accents that make a syllable leave a trace."""
    lower = word.lower().replace("’", "'")
    if lower.isascii():
        return lower
    for written, read in (
        ("é", "ay"),
        ("ï", "ji"),
        ("ë", "je"),
        ("ö", "jo"),
        ("æ", "e"),
        ("œ", "e"),
    ):
        lower = lower.replace(written, read)
    from unicodedata import normalize

    decomposed = normalize("NFD", lower)
    return "".join(letter for letter in decomposed if letter.isascii())


@lru_cache(maxsize=65536)
def _count_part(word: str) -> int:
    """Syllables of a word of the letters a to z (and apostrophes), by the table or by rule."""
    known = _table().get(word)
    if known is not None:
        return known
    for ending in ("'s", "s"):
        stem = word.removesuffix(ending)
        if stem != word and stem in _table() and stem[-1] not in "sxz" and stem[-2:] not in _HISSED:
            return _table()[stem]
    return count_by_rule(word)


#: After these an "s" is a syllable of its own.
_HISSED = frozenset(("ce", "ge", "se", "ze", "ch", "sh"))


@lru_cache(maxsize=1)
def _table() -> dict[str, int]:
    """The words whose spelling misleads, from `syllables.txt`: lines of "count word word …"."""
    table: dict[str, int] = {}
    text = Path(__file__).with_name("syllables.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and line[0].isdigit():
            count, *words = line.split()
            table.update(dict.fromkeys(words, int(count)))
    return table


@lru_cache(maxsize=1)
def _spoken_capitals() -> frozenset[str]:
    """Words that stay words when they are written in capitals, from the line "capitals …"."""
    text = Path(__file__).with_name("syllables.txt").read_text(encoding="utf-8")
    words = [line.split()[1:] for line in text.splitlines() if line.startswith("capitals ")]
    return frozenset(word for line in words for word in line)


#: No word of English is longer; what is longer is counted by its vowels alone.
_LONGEST = 60


def count_by_rule(word: str) -> int:
    """Syllables of a small-letter word by its spelling alone."""
    if len(word) > _LONGEST:
        return max(1, len(_VOWELS.findall(word)))
    total = 0
    beginning = _beginning().match(word)
    while beginning is not None:
        total += _BEGINNINGS[beginning[0]]
        word = word[beginning.end() :]
        beginning = _beginning().match(word)
    if _misread().search(word):
        for letters, replacement in _SPELLINGS:
            if letters in word:
                word = _spelling(letters).sub(replacement, word)
    runs = _VOWELS.findall(word)
    total += len(runs)
    if len("".join(runs)) > len(runs):
        total += len(_apart().findall(word))
    if word[-1:] in "edstm" or word.startswith("mc"):
        total += len(_endings().findall(word))
    if "e" in word or word.endswith("ically"):
        total -= len(_silent().findall(word))
    return max(1, total)


#: Beginnings of medical words, with their syllables. They are read for themselves where a vowel
#: follows, or where they end in two vowels of their own.
_BEGINNINGS: dict[str, int] = {
    form: count
    for count, forms in (
        (
            2,
            "anti auto bio broncho chemo chondro chromo contra cysto cyto dermo dextro endo "
            "extra fibro gastro geno geo glyco haemo hemo histo homo hydro hyper hypo infra inter "
            "intra iso juxta kilo lacto lepto leuco leuko levo lipo lympho macro micro mono multi "
            "myco myo nano naso necro neo nephro neuro onco over para patho photo pneumo procto "
            "proto pseudo psycho pyo retro rhino sarco sclero semi spino super tele thermo thyro "
            "toxo ultra under vago vaso xantho",
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
def _beginning() -> re.Pattern[str]:
    longest_first = sorted(_BEGINNINGS, key=len, reverse=True)
    double = [form for form in longest_first if form[-2] in "aeiou"]
    return re.compile(
        f"(?:{'|'.join(longest_first)})(?=[aeiou][a-z][a-z])(?!ids?$|ing|ism)"
        f"|(?:{'|'.join(double)})(?=[a-z]{{4}})"
    )


#: Letters that are read as others (British "ae" and "oe", silent "u", the consonant "y"), in the order
#: in which they are replaced. Each has the pattern of its own in `_spelling`.
_SPELLINGS = (
    ("eye", "i"), ("oe", "e"), ("ae", "e"), ("qu", "q"), ("gu", "g"), ("y", "j"), ("eau", "o"),
)  # fmt: skip


@cache
def _spelling(letters: str) -> re.Pattern[str]:
    """Where these letters are read as others."""
    rules = {
        "eye": r"^eye|eye(?=s?$|d$)",
        "oe": (
            r"(?<=rrh)oe|(?<=pn)oe|^oe|(?<=^f)oe(?=t)|(?<=^c)oe(?=l)|(?<=am)oe|(?<=om)oe(?=o|p)"
            r"|(?<=^ph)oe"
        ),
        "ae": (
            r"(?<=h)ae(?=[mr])|(?<=n)ae(?=[mcs])|(?<=p)ae(?=[do])|(?<=ph)ae|(?<=c)ae(?=[sc])"
            r"|^ae(?=[stgd])|(?<=r)ae(?=c)|(?<=l)ae(?=m)|(?<=ch)ae|(?<=[a-z]{3})ae$|(?<=t)ae(?=n)"
            r"|(?<=s)ae(?=m)"
        ),
        "qu": r"qu(?=[aeiouy])",
        "gu": r"gu(?=[ei](?!t[iy]|ng))|gu(?=y)|gue(?=s?$)",
        "y": r"^y(?=[aeiou])|(?<=[aeou])y(?=[aeiou])",
        "eau": r"eau(?!t)",
    }
    return re.compile(rules[letters])


@lru_cache(maxsize=1)
def _misread() -> re.Pattern[str]:
    """Words that the rules of `_SPELLINGS` can change."""
    return re.compile("ae|oe|[qg]u|eau|^y|eye|[aeou]y[aeiou]")


@lru_cache(maxsize=1)
def _apart() -> re.Pattern[str]:
    """The places where two vowels that stand together are spoken apart, by their first vowel."""
    a = (r"a(?=o)|[aeou](?=ing|ism)|[aeo](?=ics?$|icity|ical)",)  # chaos, going, heroic
    e = (
        r"(?<=^g)e(?=o)|(?<!g)e(?=o(?!u|p[al]))|(?<![gct])e(?=ou)",  # geology, video, hideous
        r"(?<=[aeiouy][nrb])e(?=al)|(?<=[nr]g)e(?=al$)|(?<=ch)e(?=al$)|(?<=hag)e(?=al)",  # corneal
        r"(?<=[aeiouy][nbpr])e(?=ans?$)|(?<=[el][lm])e(?=ab)|(?<=rm)e(?=a[bt])",  # European
        r"(?<=[aeiouy][a-z])e(?=as?$)|(?<=[aeiouy][a-z]{2})e(?=as?$)",  # area, nausea
        r"(?<=[aeiouy][a-z]{3})e(?=as?$)",  # diarrhea
        r"(?<=cr)e(?=at(?!u))|(?<=ancr)e(?=as)|(?<=th)e(?=at|ist)|(?<=us)e(?=a)",  # create
        r"(?<=lin)e(?=a)|(?<=ucl)e(?=a)",  # linear, nuclear
        r"(?<=^r)e(?=a(?:c[tq]|pp|tt|b|ss|ff|dm|w|li[sgz]|rr|lity))",  # react, reassure
        r"(?<=^r)e(?=e[mnlsx](?!s)|in|im|it|o|u[ns])",  # reinforce, reopen
        r"(?<=^pr)e(?=e[mx]|o|a)|(?<=^d)e(?=a[cm]|e[ms]c|i|o)",  # preexisting, deactivate
        r"(?<=[^aeiour])e(?=us$|um$)|e(?=ity|ic$)",  # ileum, nucleus, deity
    )
    i = (
        r"(?<![ctsg])i(?=a)|(?<=[ctg])i(?=at)|(?<=^[bdtg])i(?=a)|(?<=^[bdtg]r)i(?=a)|(?<=[st]th)i(?=a)",  # cardiac
        r"i(?=ality)|(?<=s)i(?=as[mt])",  # speciality, enthusiasm
        r"(?<![ctsglnvjx])i(?=o(?!us))|(?<=^v)i(?=o)|(?<=[tl])i(?=os?$)",  # period, ratio
        r"(?<=[aeiou][vl])i(?=o[tlc])|(?<=l)i(?=o[tlm])|(?<=n)i(?=o[tcl])|(?<=[sc])i(?=o[lp])",
        r"(?<![ctsgx])i(?=ous)|(?<!c)i(?=u)|(?<=lc)i(?=um)",  # various, medium, calcium
        r"(?<![ctsg])i(?=e(?:t|n[ct]|r$|rs$|st$|ty))|(?<=[eo]t)i(?=et[yi])|(?<=oc)i(?=et[yi])",
        r"(?<=^sc)i(?=e)|(?<=[^aeiouy]t|[aeiouy]s)i(?=er$|ers$|est$)",  # science, thirstier, easier
    )
    o = (
        r"(?<=^[iu]nc)o(?=o[rp])|(?<=^[cn])o(?=e[xdf]|o[pr]|a[lug]|in[cf])",  # cooperate
        r"o(?=as?$|ag|ac[ti]|ales)|o(?=e(?:[mt](?!e)|l$|n[td]))",  # protozoa, poem
    )
    u = (
        r"u(?=u|a(?!de|rd|ge|y))",  # gradual
        r"(?<![gqbr])u(?=i(?:d$|ds|di|ti|ty|n[eg]?$|ci|sh))",  # fluid
        r"u(?=e(?:n[tczd]|ls?$|r$))|(?<!l)u(?=o)",  # fluent, continuous
    )
    y = (r"(?<=[^aeiouw])y(?=[aou]|i|e(?![sd]?$))", r"(?<=^b)i(?=o|a)")  # trying
    return re.compile(f"(?=[aeiou][aeiouy]|y[aeiou])(?:{'|'.join((*a, *e, *i, *o, *u, *y))})")


@lru_cache(maxsize=1)
def _endings() -> re.Pattern[str]:
    """Consonants that are read with a vowel of their own: ta-ble, cen-tre, rhy-thm, does-n't."""
    return re.compile(
        r"(?<=[^aeiouylrw])l(?=e[sd]?$)|(?<=[bdtcg])r(?=es?$)|(?<=s)ms?$|(?<=th)ms?$"
        r"|(?<=[dst])n't$|(?<=[sxz])'s$|(?<=[cs]h)'s$|^mc(?=[^aeiou])"
    )


#: First parts of compounds, whose "e" stays silent before the second ("life-style").
_COMPOUNDS = (
    "bar bas blu bon cak cas car caus chees dat driv fac fir for fram grap guid har hom hors hous "
    "ic lif lik lin liv mak mor nam nerv nos not on pac phon pip rac rat ros saf shoe shor sid "
    "slav smok som spac ston stor tak ther tim tooth trad tub wak wast wav wher whit wid win wir wis"
)


@lru_cache(maxsize=1)
def _silent() -> re.Pattern[str]:
    """The vowels that are written and not read, most of them an "e" near the end."""
    after = [f"(?<=[aeiouy]{'[^aeiouy]' * n}" for n in range(4)]  # a vowel, then n consonants
    rules = [
        *(f"{after[n]})e$" for n in (1, 2, 3)),
        *(f"{after[n]}[^aeiouytd])ed$" for n in (0, 1, 2)),
        *(f"{after[n]}[^aeiouysxzcgh])es$" for n in (0, 1, 2)),
        f"{after[0]}[tgp]h)es$|{after[1]}[tp]h)es$",
        f"{after[1]})e(?=ly$|ful|less|ness|like)|{after[2]})e(?=ly$|ful|less|ness)",
        f"{after[0]}[^aeiouylpr])e(?=ment)|{after[1]}[^aeiouylpr])e(?=ment)|(?<=[iua]r)e(?=ment)",
        f"{after[0]}[^aeiouyszcgx])e(?='s$)|{after[1]}[^aeiouyszcgx])e(?='s$)",
        r"(?<=[fn])e(?=ty$)|(?<=[aeiou][cvr])e(?=abl)|(?<=[ng]g)e(?=abl)",
        rf"^(?:{'|'.join(_COMPOUNDS.split())})e(?=[bcdfghkmpstwlv][a-z])(?!sts?$)",
    ]
    return re.compile(rf"(?:{'|'.join(rules)}|(?<=ic)a(?=lly$))")
