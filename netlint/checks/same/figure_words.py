"""Of which fact a figure is: the telling words around it, so that the same words mean the same fact.

Words that say nothing of which fact is meant are left out (articles, "about", "people"), wordings
of one property become one word ("born with", "newborns"), and of what is left each word counts:
"women", "up to" or "in Japan" make another fact. The words of a clause are a set, since the same is
said in many orders; those of whom the figure is a share are marked, since "40% of A have B" is not
"40% of B have A".
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from netlint.patterns import lazy_pattern

_WORD = lazy_pattern(r"\w[\w'’.-]*\w|\w")
_SUFFIX = lazy_pattern(r"(?:(?<=\w{4})(?:ies|ing|ed|es|e|y)|(?<=\w{3})s|['’]s)\Z")

_ALWAYS_LEFT_OUT = frozenset(
    "a an the of in on at to for from by with as and or it its it's is are was were be been being am "
    "has have had having do does did will would can could may might should must there their they them he "
    "she his her you your we our us i this that these those which who whom whose what so also then than "
    "about around approximately roughly estimated estimate estimates estimating nearly almost some "
    "just near circa only average mean typical typically usual usually normal normally often mostly commonly "
    "generally most common frequently likely thought believed known said expected appear appears seem seems tend tends "
    "researchers scientists experts suggest overall total altogether currently "
    "population populations people person persons individual individuals someone anyone everyone somebody patient patients "
    "case cases population general public worldwide world globally every each per all any "
    "between during into through until only very both either where "
    "condition disorder disease illness rate rates number numbers range ranges called "
    "yes however though although while but because such other others age aged ages years old "
    "recommended recommend standard given give gives".split()
)
#: How common a thing is, in words that a share needs not.
_COMMON = frozenset(
    "affect affects affecting affected occur occurs occurring occurred found seen happen happens "
    "prevalence frequency incidence suffer suffers living live develop get gets rare relatively".split()
)
_GIVING = frozenset(
    "take takes taken taking receive received use used using inject injected injection injections dose doses "
    "dosage treatment treated medicine get".split()
)
_ONE_WORD = {
    **dict.fromkeys(("newborn", "newborns", "birth", "births", "baby", "babies", "born"), "@born"),
    **dict.fromkeys(("infants", "live-born"), "@born"),
    **dict.fromkeys(("diagnosis", "diagnosed", "diagnose", "detected", "discovered"), "@diagnosed"),
    **dict.fromkeys(
        ("onset", "begin", "begins", "start", "starts", "beginning", "starting"), "@start"
    ),
    **dict.fromkeys(("die", "dies", "death", "deaths", "died"), "@die"),
    **dict.fromkeys(("survive", "survives", "survival", "alive", "survived"), "@survive"),
    **dict.fromkeys(("chance", "risk", "probability", "likelihood", "odds"), "@chance"),
    **dict.fromkeys(("inherit", "inherits", "inheriting", "inherited"), "@passed on"),
    **dict.fromkeys(("passing", "pass", "passed", "passes"), "@passed on"),
    **dict.fromkeys(("women", "woman", "female", "females", "girls", "girl"), "@female"),
    **dict.fromkeys(("men", "man", "male", "males", "boys", "boy"), "@male"),
    **dict.fromkeys(("children", "child", "kids"), "@child"),
    **dict.fromkeys(("adults", "adult"), "@adult"),
    **dict.fromkeys(
        ("over", "above", "more", "least", "older", "minimum", "after", "exceeds"), "@more"
    ),
    **dict.fromkeys(
        ("under", "below", "less", "fewer", "up", "younger", "maximum", "before"), "@less"
    ),
    **dict.fromkeys(("uk", "britain"), "@uk"),
    **dict.fromkeys(("check", "checked", "checks", "test", "tested", "tests"), "@test"),
    **dict.fromkeys(("last", "lasts", "lasting", "takes", "take"), "@last"),
}
#: Words that name no thing by themselves.
_NAMELESS = frozenset(
    "type form kind stage grade group class classic sever mild syndrom first second third earl late life "
    "if when how why much many same new long short high low abnormal normal cancer tumour tumor symptom sign not no without non year day lif lifetim adulthood "
    "childhood infanc onset gene copy mutation chang test treatment i ii iii iv v one two three".split()
)
#: Whom a gene may be passed on to, and how else the gene is called.
_FAMILY = frozenset(
    "parent @child if when gene copy copi mut alter faulti fault chang affect offspr pregnanc".split()
)
#: Kinds of which each medicine has one.
_OF_A_THING = frozenset(("dose", "units", "ml", "interval"))
_NOUNS = "condition|disease|disorder|syndrome|illness|cancer|tumou?r|medicine|treatment|test|drug"
#: With one of these a sentence speaks of what another one named, or of what one study found.
_UNSURE = frozenset(
    "another both former latter rest remaining remainder respectively example instance compared other "
    "mutations mutation trial survey reported report reports vary varies varied study studies".split()
)
#: A sentence that begins so speaks of what another one named.
_UNSURE_FIRST = frozenset("they their some others other".split())
_POINTING = frozenset("this these those such that".split())
_UNSURE_PAIR = lazy_pattern(
    rf"\b(?:this|these|those|such|that)\s(?!(?:{_NOUNS}|is|was|means?|affects?|occurs?|happens?)\b)\w|\Amost of\b",
    re.I,
)
_PRONOUN = lazy_pattern(rf"\bit\b|\b(?:this|the)\s(?:{_NOUNS})\b", re.I)
_IT = lazy_pattern(r"\bit\b", re.I)
_APPOSITION = lazy_pattern(
    r"\b(?:is|are)\s(?:an?|the|one of the)\s[^,;:()\0]{1,60}?\s(?:that|which|and)\s", re.I
)
_CUT = lazy_pattern(
    r",(?!\d)|[;:()\u2013\u2014\0]|\s-\s|(?<=\s)(?:but|while|whereas|although|however)\s"
)
_ADVERBIAL = lazy_pattern(
    r"\s*(?:in|among|for|if|when|after|before|during|at|by|within|unless|worldwide|with|among|per|depending|mostly|mainly|especially)\b",
    re.I,
)
_GOES_ON = lazy_pattern(
    r"\s*(?:which|who|that|and|affecting|occurring|with|affects?|occurs?|or|is|are|was|has|have|can|may|will)\b",
    re.I,
)
_VERB = lazy_pattern(
    r"\s(?:is|are|was|were|has|have|had|can|may|might|will|affects?|causes?|occurs?|happens?|does|do|should|must|takes?|lasts?|starts?|begins?|"
    r"needs?|usually|normally|often|typically|works?)\b",
    re.I,
)
_GIVEN = lazy_pattern(
    r"\b(?:people|those|patients|adults|children|women|men|individuals|everyone|someone|person|"
    r"child|anyone|babies|cases|parent|families|you)\s(?:with|who have|who has|who had|of|affected by|living with|"
    r"diagnosed with|taking|who take|having)\s|%\s?of\s|per ?cent of\s|\d\sof\s|\b(?:half|thirds?|quarters?) of\s",
    re.I,
)
_GIVEN_ENDS = lazy_pattern(
    r"\s(?:is|are|was|were|has|have|had|can|may|might|will|get|gets|develop|do|does|who|that|which|"
    r"survive|live|die|also|experience|at|by|every|start|begin|need|should|in)\b",
    re.I,
)
#: Words that mean something else on each page.
_POINTS = frozenset(
    "it its this these that those they their them such you your we our here he she his her".split()
)
_POINTS_TO = lazy_pattern(
    rf"\bthe (?:{_NOUNS}|gene|drug|vaccine|procedure|operation|surgery|scan)\b", re.I
)
#: A sentence with so many telling words says enough by itself.
_MANY = 8
_HAVING = lazy_pattern(r"\b(?:have|has|had)\b", re.I)
_SAYS_COMMON_ALONE = lazy_pattern(
    r"\b(?:affect(?:s|ing)?|occur(?:s|ring)?|prevalence|incidence|frequency|born with|found in|seen in)\b",
    re.I,
)


class Around(NamedTuple):
    """What a figure is of: the telling words of its clause, whether those of the page's subject
    belong to them, whether the name of a thing alone tells which fact is meant ("it affects 1 in
    10"), what the sentence begins with, and whether a pronoun stands for it."""

    words: frozenset[str]
    needs_subject: bool
    name_tells: bool
    topic: frozenset[str] = frozenset()
    pronoun: bool = False


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without what grammar hangs on, so that "scan" and "scans" are one."""
    lower = word.casefold()
    return lower if len(lower) < 4 or lower[-2:] in ("ss", "us", "is") else _SUFFIX.sub("", lower)


def telling(text: str, kind: str) -> list[str]:
    """The telling words of a text in which concepts stand as "concept_id", as stems."""
    found = []
    for word in _WORD.findall(text.casefold()):
        if word in _ALWAYS_LEFT_OUT:
            continue
        if kind == "share" and word in _COMMON:
            continue
        if kind in ("dose", "units", "ml", "interval") and word in _GIVING:
            continue
        found.append(_ONE_WORD.get(word) or stem(word))
    return found


def names(words: frozenset[str] | list[str]) -> bool:
    """True where one of these words names a thing."""
    return any(
        word.lstrip(">") not in _NAMELESS
        and not word.startswith("@")
        and not word.lstrip(">")[:1].isdigit()
        and len(word) > 1
        for word in words
    )


def around(text: str, start: int, end: int, kind: str) -> Around | None:
    """The telling words around the figure at `text[start:end]` of a sentence; None where it cannot
    be told which fact is meant. Other figures stand in the text as words of their own."""
    if _is_unsure(text):
        return None
    cuts = [0, *(one.end() for one in _CUT.finditer(text)), len(text) + 1]
    place = next(i for i in range(len(cuts) - 1) if cuts[i] <= start < cuts[i + 1])
    if any(cuts[place] < cut < end for cut in cuts):
        return None
    if text[: cuts[place]].count("(") > text[: cuts[place]].count(")"):
        return None  # a figure in brackets belongs to something we cannot name
    pieces = [text[a : b - 1] for a, b in pairwise(cuts)]
    own = text[cuts[place] : start] + " ¤ " + text[end : cuts[place + 1] - 1]
    own = _APPOSITION.sub(" ", own)
    words = _marked(own, kind)
    if place + 1 < len(pieces) and _ADVERBIAL.match(pieces[place + 1]):
        words += telling(pieces[place + 1], kind)
    elif place + 1 < len(pieces) and _ADVERBIAL.match(own):
        words += telling(pieces[place + 1], kind)  # "In 25% of cases, it is due to a lost gene"
    leading = 0
    while leading < place and _ADVERBIAL.match(pieces[leading]):
        words += telling(pieces[leading], kind)
        leading += 1
    pronoun = _PRONOUN.search(own)
    if leading < place and (pronoun or _GOES_ON.match(own) or not names(words)):
        head = pieces[leading]
        verb = _VERB.search(head)
        subject = head[: verb.start()] if verb else head
        pronoun = _PRONOUN.search(subject)
        words += telling(subject, kind)
    telling_words = frozenset(words)
    if kind == "share" and {"@chance", "@passed on"} <= telling_words:
        telling_words = frozenset(word.lstrip(">") for word in telling_words) - _FAMILY
    needs = _needs_subject(telling_words, own, kind, bool(pronoun))
    return Around(
        telling_words,
        needs and not stands_alone(text, telling_words),
        kind in _OF_A_THING or any(said.search(own) for said in (_SAYS_COMMON_ALONE, _HAVING)),
        frozenset() if pronoun else _topic(pieces[min(leading, place)]),
        bool(pronoun),
    )


def _is_unsure(text: str) -> bool:
    """True where a sentence is about what only another sentence tells."""
    words = text.casefold().split()
    return (
        text.endswith("?")
        or words[0] in _UNSURE_FIRST
        or not _UNSURE.isdisjoint(words)
        or (not _POINTING.isdisjoint(words) and _UNSURE_PAIR.search(text) is not None)
    )


def stands_alone(text: str, words: frozenset[str] | list[str]) -> bool:
    """True for a sentence that says so much that it means the same on any page."""
    return (
        len(words) >= _MANY
        and _POINTS.isdisjoint(text.casefold().split())
        and not _POINTS_TO.search(text)
    )


def _topic(piece: str) -> frozenset[str]:
    """The telling words of what a sentence begins with: "A colonoscopy takes 30 minutes"."""
    verb = _VERB.search(piece)
    return frozenset(telling(piece[: verb.start()], "")) if verb else frozenset()


def _marked(own: str, kind: str) -> list[str]:
    words: list[str] = []
    reached = 0
    if kind == "share":
        for found in _GIVEN.finditer(own.replace("¤", "%")):
            if found.start() < reached:
                continue
            words += telling(own[reached : found.end()], kind)
            ends = _GIVEN_ENDS.search(own, found.end())
            reached = ends.start() if ends else len(own)
            words += [f">{word}" for word in telling(own[found.end() : reached], kind)]
    return words + telling(own[reached:], kind)


def _needs_subject(words: frozenset[str], own: str, kind: str, pronoun: bool) -> bool:
    given = any(word.startswith(">") and names([word]) for word in words)
    if (pronoun and not (given and not _IT.search(own))) or not names(words):
        return True
    if any(word.startswith(("concept_", ">concept_")) for word in words):
        return False
    if kind != "share":
        return True
    if given:
        return False
    return not _SAYS_COMMON_ALONE.search(own)
