"""British spelling of medical words that no list of pairs has: they are made of parts that have one."""

from __future__ import annotations

import re

from netlint.vocabulary.respelling import respell

WORD = re.compile(r"[^\W\d_]+")
#: Parts that British English writes with a ligature's two letters, or with "our".
PARTS = (
    (re.compile(r"(?<![a-z])(h)em(?=a(?:ng|t)|o(?:gl|l|p|r|s|t|c)|ic\b|endoth)", re.I), r"\1aem"),
    (re.compile(r"(?<=[b-z])emia(s?)\b"), r"aemia\1"),
    (re.compile(r"(?<=isch|leuk|glyc|bact|lass)emic\b"), r"aemic"),
    (re.compile(r"(?<![a-z])esophag", re.I), "oesophag"),
    (re.compile(r"(?<=[a-z][a-np-z])esophag"), "oesophag"),
    (re.compile(r"(?<![a-z])edema"), "oedema"),
    (re.compile(r"(?<!o)edema\b"), "oedema"),
    (re.compile(r"tumor(?=s?\b)"), "tumour"),
    (re.compile(r"(?<![a-z])pheochrom"), "phaeochrom"),
    (re.compile(r"(?<![a-z])leukem"), "leukaem"),
    (re.compile(r"(?<=[a-z])hem(?=angi|atopo|ato|orrh)"), "haem"),
    (re.compile(r"(?<![a-z])pediatric"), "paediatric"),
    (re.compile(r"(?<![a-z])gynec"), "gynaec"),
    (re.compile(r"(?<![a-z])(n)evus\b", re.I), r"\1aevus"),
    (re.compile(r"(?<![a-z])cecum\b"), "caecum"),
    (re.compile(r"(?<![a-z])cecal\b"), "caecal"),
    (re.compile(r"(?<![a-z])estrogen"), "oestrogen"),
    (re.compile(r"(?<![a-z])fibers?\b"), "fibre"),
)


def british(text: str) -> str:
    """The text in British spelling."""
    return WORD.sub(lambda match: _word(match[0]), respell(text, "en-GB"))


def _word(word: str) -> str:
    for pattern, part in PARTS:
        spelled = pattern.sub(part, word)
        if spelled != word:
            return spelled
    return word
