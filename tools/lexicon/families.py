"""Words that follow from a listed one: plurals, "-scope" and "-gram", and the other locale's spelling.

Only families of health that follow without exception are made; what a list has already is left as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

#: Endings of nouns of health, and of words that follow from them.
_FAMILIES = (
    ("oma", ("omas",)),
    ("plasty", ("plasties",)),
    ("ectomy", ("ectomies",)),
    ("otomy", ("otomies",)),
    ("pathy", ("pathies", "pathic")),
    ("oscopy", ("oscopies", "oscope", "oscopes", "oscopic")),
    ("ography", ("ographies", "ogram", "ograms", "ographic")),
    ("ologist", ("ologists",)),
    ("ology", ("ologist", "ologists", "ological")),
    ("osis", ("oses",)),
    ("cyte", ("cytes",)),
    ("blast", ("blasts",)),
    ("phage", ("phages",)),
    ("prazole", ("prazoles",)),
    ("gram", ("grams",)),
    ("scope", ("scopes",)),
    ("itis", ("itic",)),
    ("trophy", ("trophies", "trophic")),
    ("plasia", ("plasias", "plastic")),
)
#: American parts of medical words, and what Britain writes. "hem" may be half ("hemi"), so not before i.
_BRITISH = (
    (re.compile(r"(?<!o)esophag"), "oesophag"),
    (re.compile(r"hem(?=at|o(?!i)|orr|angi)"), "haem"),
    (re.compile(r"(?<=[lcthkrpnd])em(?=i[ac]s?$)"), "aem"),
    (re.compile(r"(?:^|(?<=[a-z]))edema"), "oedema"),
    (re.compile(r"rrhea"), "rrhoea"),
    (re.compile(r"gynec(?=ol)"), "gynaec"),
    (re.compile(r"pediatr"), "paediatr"),
    (re.compile(r"anesth"), "anaesth"),
    (re.compile(r"estrogen"), "oestrogen"),
    (re.compile(r"(?<![a-z])cec(?=[aou])"), "caec"),
    (re.compile(r"pnea(?=s?$)"), "pnoea"),
    (re.compile(r"leukem"), "leukaem"),
    (re.compile(r"ischem"), "ischaem"),
    (re.compile(r"tumor(?!al|ig|ous)"), "tumour"),
)
#: Words of these beginnings and endings only look so.
_NOT = re.compile(
    r"chem|academ|epidem|endem|polem|system|totem|themat|schem|mnem|anthem|xenodem|blasphem|pandem"
)


def british(word: str) -> str:
    """The British spelling of a medical word in American spelling; the same where nothing differs."""
    if _NOT.search(word):
        return word
    for pattern, instead in _BRITISH:
        if instead not in word:
            word = pattern.sub(instead, word)
    return word


def relatives(word: str) -> Iterator[str]:
    """Words that follow from `word`.

    >>> sorted(relatives("cystography"))
    ['cystogram', 'cystograms', 'cystographic', 'cystographies']
    """
    for ending, others in _FAMILIES:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            for other in others:
                yield word[: len(word) - len(ending)] + other
            return
