"""How many syllables a word has by its spelling alone, for the words that no table lists.

Each run of vowels is a syllable, save a silent "e" and a few endings, plus the pairs of vowels that
are spoken apart ("di-et", "cre-ate") and the consonants that are read with a vowel ("rhy-thm").
"""

from __future__ import annotations

import re
from functools import lru_cache

from netlint.language.syllable_letters import BEGINNINGS, STARTS, beginning, respell
from netlint.patterns import lazy_pattern

_VOWELS = lazy_pattern(r"[aeiouy]+")
#: No word of English is longer; what is longer is counted by its vowels alone.
_LONGEST = 60


def count_by_rule(word: str) -> int:
    """Syllables of a small-letter word by its spelling alone; at least 1."""
    if len(word) > _LONGEST:
        return max(1, len(_VOWELS.findall(word)))
    total = 0
    if "'" in word:
        word, total = part_contraction(word)
    while word[:3] in STARTS and (part := beginning(word)):
        total += BEGINNINGS[part]
        word = word[len(part) :]
    word = respell(word)
    runs = _VOWELS.findall(word)
    total += len(runs)
    if len("".join(runs)) > len(runs):
        total += len(_apart().findall(word))
    if word[-1:] in "edsm" or word.startswith("mc"):
        total += len(_endings().findall(word))
    if "e" in word or word.endswith("ically"):
        total -= len(_silent().findall(word))
    return max(1, total)


#: Where two vowels that stand together are spoken apart, by the first of them.
_APART: dict[str, tuple[str, ...]] = {
    "a": (
        r"a(?=o(?!h)|ing|ism|ity|ick?s?$|icity|ical|icked)|(?<=^n)a(?=iv)",  # chaos, naive
    ),
    "e": (
        r"(?<![gy])e(?=ing)|e(?=ity|anic|oid|ics?$|icity|ical|iform)",  # being, deity
        r"(?<!s)e(?=ism)|(?<=g)e(?=o(?![niu]))",  # atheism, geology
        r"(?<!g)(?<!nch)e(?=o(?!u|pl|pard))|(?<![gc])(?<!ght)e(?=ou)",  # video, simultaneous
        r"(?<=[aeiouy][nrbl])e(?=al)|(?<=[aeiou]c)e(?=al$)|(?<=kr)e(?=in)",  # ileal, appendiceal
        r"(?<=[iy]ng)e(?=al$)|(?<=rg)e(?=al$)|(?<=ch)e(?=al$)",  # laryngeal, menarcheal
        r"(?<=hag)e(?=al)|(?<=[aeiouy][nbprlt])e(?=ans?$)",  # esophageal, cesarean
        r"(?<=[el][lm])e(?=ab)|(?<=rm)e(?=a[bt])|(?<=[aeiouy][a-z])e(?=as?$)",  # malleable, area
        r"(?<=[aeiouy][a-z]{2})e(?=as?$)|(?<=[aeiouy][a-z]{3})e(?=as?$)",  # overseas, cochlea
        r"e(?=ander)|(?<=ol)e(?=a)|(?<=^id)e(?=at)",  # meander, oleander, ideate
        r"(?<=av)e(?=at)|(?<=cr)e(?=at(?!u)|ant)|(?<=ancr)e(?=as)",  # caveat, create, pancreas
        r"(?<=th)e(?=at|ist)|(?<=us)e(?=a)|(?<=lin)e(?=a)|(?<=ucl)e(?=a)",  # atheist, nausea
        r"(?<=[aeiou][rs])e(?=ate)|(?<=r)e(?=ali[stz])",  # roseate, realise
        r"(?<=^r)e(?=a(?:c[tq]|d[djmv]|pp|tt|b|ss|ff|w|li[sgz]|ll[io]|rr|rm|u|n[ai]))",  # react
        r"(?<=^r)e(?=e[mnsx](?!s)|elec|ed[iu]|ev[ao]|in(?!s?$|d[es]|ed|ing))",  # re-examine
        r"(?<=^r)e(?=i[mt]|ig[^n]|ignit|o|u[ns])",  # reopen
        r"(?<=^pr)e(?=e[mx]|o|a(?!ch))",  # preoperative
        r"(?<=^d)e(?=a(?:c[tq]|m)|e[ms]c|i(?!gn)|o)",  # deoxyribonucleic
        r"(?<=[^aeiour])e(?=us$|ums?$)|(?<=e)e(?=ab)",  # museum, foreseeable
    ),
    "i": (
        # via, hernia (but not brilliant, civilian, marriage)
        r"(?<![ctsg])i(?=a)(?<!illi(?=a))(?<!ili(?=an))(?<!rri(?=age))(?<!li(?=ament))",
        r"(?<=[ctg])i(?=at)|(?<=c)i(?=ar[iy])|(?<=^[bdtg])i(?=a)",  # associate, judiciary, bias
        r"(?<=^[bdtg]r)i(?=a)|(?<=[st]th)i(?=a)|i(?=ality|ing|anic|i$)",  # trial, speciality
        r"(?<=s)i(?=as[mt]|ac)|(?:(?<=plas)|(?<=ges)|(?<=ps))i(?=as?$)",  # enthusiasm, neoplasia
        r"(?<=it)i(?=abl)|(?<=g)i(?=al)|(?<![ctsglnvjx])(?<!sh)i(?=o(?!us))",  # pitiable, vestigial
        r"(?<=^[bdlprstvz])i(?=o)|(?<=[tl])i(?=os?$)",  # biology, ratio
        r"(?<=[aeiou][vl])i(?=o[tlc])|(?<=l)i(?=o[tlm])|(?<=n)i(?=o[tcl])",  # violet, glioma
        r"(?<=[sc])i(?=o[lp])|i(?=o(?:gr|log|ma|met|nic))",  # physiology, biography
        r"(?<=ang)i(?=o(?!n|us))|(?<=x)i(?=om)|(?<=v)i(?=ol)",  # hemangioma, axiom, violin
        r"(?<=[eg]l)i(?=on)|(?<![ctsgx])i(?=ous)|(?<!sc)i(?=u)",  # ganglion, curious, medium
        # diet, orient (but not pier and lien)
        r"(?<![ctsg])i(?=e(?:t|n[ct]|ns?$|r$|rs$|st$|ty))(?<!^[pbt]i(?=er))(?<!^[lm]i(?=en))",
        r"(?<=[eo]t)i(?=et[yi])|(?<=oc)i(?=et)|(?<=^sc)i(?=e)",  # society, science
        r"(?<=[ou]sc)i(?=e)|(?<=sc)i(?=ent)|(?<=ns)i(?=en[ct])",  # geoscientific, scientific
        r"i(?=e(?:nn|nat|sc|sta|th$|rr))",  # twentieth
        r"(?:(?<=[^aeiouy]t)|(?<=s)|(?<=gg)|(?<=^..c))i(?=er$|ers$|est$)",  # easier
    ),
    "o": (
        r"o(?=ing|ism|ics?$|icity|ical|icism)|(?<=^[iu]nc)o(?=o[rp])",  # doing, incoordinate
        # coexist, cooperate, coagulate, coincide
        r"(?<=^[cn])o(?=e[xdfq]|o(?:r|pt|pera)|a(?:l[ei]|[ug]|x[ia]l)|in(?:[cf]|s[a-z]))",
        r"o(?=as?$|ag|ac[ti]|al[ae])|^o(?=as[ei])|(?<=z)o(?=ol|an)",  # koala, oasis, zoology
        r"o(?=e(?:[mt](?!e)|l$|n[td]|rs?$|rc|ver|ys?$|ist))",  # poem
        r"(?<=[aeiou]r)o(?=in)",  # heroin
        r"(?:(?<=[aeiouy][^aeiou])|(?<=[aeiouy][^aeiou]{2}))o(?=ists?$|istic)",  # egoist
    ),
    "u": (
        r"(?<!fr)u(?=ity)|u(?=ing|ism|u|isti?c?s?$|et(?!ed))",  # ambiguity, arguing
        r"(?<![qs])u(?=a(?!de|rd|ge|y))|(?<=s)u(?=al|an|ab)",  # actual, usual
        r"(?<![gqbr])u(?=i(?:d$|ds|di|ti|ty|tou|n(?:e|ely|eness|g)?$|ci|sh))",  # genuine
        r"(?<=r)u(?=in(?!g))|(?<=dr)u(?=id)",  # ruin, druid
        r"u(?=e(?:sq|n(?:[tczd]|e$)|l(?:s|l?ed|l?ing)?$|rs?$|e|st$))",  # influence
        r"(?<!l)u(?=o(?!y))",  # ambiguous
    ),
    "y": (
        r"(?<=[^aeiouw])y(?=[aou]|i|e(?![sd]?$))",  # dying
    ),
}  # fmt: skip


@lru_cache(maxsize=1)
def _apart() -> re.Pattern[str]:
    """The places of `_APART`."""
    return re.compile(
        "|".join(f"(?={vowel}[aeiouy])(?:{'|'.join(at)})" for vowel, at in _APART.items())
    )


#: After these an "s" is a syllable of its own.
HISSED = ("s", "x", "z", "ce", "ge", "se", "ze", "ch", "sh")


def part_contraction(word: str) -> tuple[str, int]:
    """The word before its last apostrophe, and the syllables of what stands after it.

    "nurse's" is "nurse" and 1 syllable more, and so is "didn't"; "we'll" is "we" and none. An
    apostrophe that parts no word from an ending is left out.
    """
    if word.endswith("n't") and len(word) > 3:
        return word[:-3], word[-4] in "dst" or word[-5:-3] == "ve"
    stem, _, ending = word.rpartition("'")
    if stem and ending == "s":
        return stem, stem.endswith(HISSED)
    if stem and ending in ("ll", "ve", "re"):
        return stem, stem[-1] not in "aeiouy"
    if stem and ending == "d":
        return stem, stem[-1] in "dt"
    return word.replace("'", ""), 0


@lru_cache(maxsize=1)
def _endings() -> re.Pattern[str]:
    """Consonants that are read with a vowel of their own: ta-ble, cen-tre, rhy-thm."""
    after = [f"(?<=[aeiouy]{'[^aeiouy]' * n}[^aeiouylrw])" for n in range(3)]
    return re.compile(
        f"(?=le[sd]?$)(?:{'|'.join(after)})l|(?=r)(?:(?<=[bdtcg])|(?<=ch))r(?=es?$)"
        "|(?=m)(?:(?<=s)|(?<=th))ms?$|^mc(?=[^aeiou])"
    )


@lru_cache(maxsize=1)
def _silent() -> re.Pattern[str]:
    """The vowels that are written and not read, most of them an "e" near the end."""
    after = [f"(?<=[aeiouy]{'[^aeiouy]' * n}" for n in range(5)]  # a vowel, then n consonants
    last = [
        *(f"{after[n]})e$" for n in (1, 2, 3, 4)),
        *(f"{after[n]}[^aeiouytd])ed$" for n in (0, 1, 2)),
        *(f"{after[n]}[^aeiouysxzcgh])es$" for n in (0, 1, 2, 3)),
        f"{after[0]}[tgp]h)es$|{after[1]}[tp]h)es$",
    ]
    inner = [
        f"{after[1]})e(?=ly$|ful|less|ness|like)|{after[2]})e(?=ly$|ful|less|ness)",
        f"{after[0]}[^aeiouylprh])e(?=ment)|{after[1]}[^aeiouylprh])e(?=ment)|(?<=[iua]r)e(?=ment)",
        "(?<=[fn])e(?=ty$)",
    ]
    return re.compile(
        f"(?=e[ds]?$)(?:{'|'.join(last)})|(?=e[flmnt])(?:{'|'.join(inner)})|(?<=ic)a(?=lly$)"
    )
