"""Whether a sentence names by itself the thing that its figure is of, so that it means the same on
any page: "The usual dose of paracetamol is 500mg", but not "The usual dose is 500mg".

Only a few forms are read, since in others the name may be that of something else that the page
tells of: "1 in 10 people have headaches" is a side effect on the page of a medicine. Pure functions.
"""

from __future__ import annotations

import re

from netlint.checks.same.amounts import Amount
from netlint.checks.same.figure_words import names, stem, telling
from netlint.patterns import lazy_pattern

_WORDS = r"[\w'\u2019-]+(?:\s[\w'\u2019-]+)"
_THING = rf"(?P<thing>{_WORDS}{{0,5}}?)"
_ROUGHLY = r"(?:about|around|roughly|approximately|between|up to|at least)"
_OFTEN = r"(?:usually|normally|typically|often|generally)"
#: Before the figure of a dose: "The usual adult dose of paracetamol is".
_DOSE_OF = lazy_pattern(
    rf"\bdos(?:e|age) of {_THING}(?:\s(?:for|in)\s{_WORDS}{{0,5}})?\s(?:is|are)(?:\s{_OFTEN})?(?:\s{_ROUGHLY})?\s\Z",
    re.I,
)
#: Before a dose, "take", since food has "5g of fat"; and after it: "of paracetamol".
_TAKE = lazy_pattern(
    rf"\b(?:takes?|gets?|given|gives?|has|have|injects?|prescribed)\s(?:{_ROUGHLY}\s)?\Z", re.I
)
_OF_MEDICINE = lazy_pattern(
    rf"\sof {_THING}(?=[.,;:]|\Z|\s(?:a|per|each|every|once|twice|at)\b)", re.I
)
#: Before an age: "You can have bowel cancer screening from the".
_OFFERED = lazy_pattern(
    r"\b(?:have|get|offered|invited (?:for|to)|eligible for|entitled to)\s(?:an?\s|the\s)?"
    rf"{_THING}\s(?:from|at)\s(?:the\s)?\Z",
    re.I,
)
#: Before a time: "A gastroscopy usually takes about".
_TAKES = lazy_pattern(
    rf"\A\s*An?\s{_THING}\s(?:{_OFTEN}\s)?(?:takes|lasts)\s(?:{_OFTEN}\s)?(?:{_ROUGHLY}\s)?\Z"
)
#: After a share, to the end of the sentence: "people have coeliac disease."
_HAVE = lazy_pattern(
    rf"\s?(?:of\s)?(?:people|adults|children|women|men)\shave\s(?:an?\s)?{_THING}\s*\.?\s*\Z", re.I
)
#: A condition is named: "Marfan syndrome", "Gout" amid a sentence.
_CONDITION = lazy_pattern(r"(?i:\b(?:disease|syndrome|disorder)\b)|\b[A-Z][a-z]{3}")
#: What means another thing on each page.
_POINTS = frozenset("it its this these that those they their them such he she his her".split())
_GENERAL = frozenset(
    map(
        stem,
        "appointment assessment attack capsule check clinic consultation course cycle dose drug episode "
        "examination exam health help infusion injection jab liquid medicine medication operation "
        "pill procedure scan screening screen service session supplement support surgery "
        "tablet test treatment vaccine vaccination visit booster invitation offered offer routine "
        "first second next full single whole active ingredient water".split(),
    )
)


def names_own_thing(text: str, amount: Amount) -> bool:
    """True for a sentence that names what its figure is of, a condition for shares."""
    if not _POINTS.isdisjoint(text.casefold().replace(".", " ").split()):
        return False
    before, after = text[: amount.start], text[amount.end :]
    if amount.kind in ("dose", "units", "ml"):
        found = _DOSE_OF.search(before) or (_TAKE.search(before) and _OF_MEDICINE.match(after))
    elif amount.kind == "age":
        found = _OFFERED.search(before)
    elif amount.kind == "duration":
        found = _TAKES.match(before)
    else:
        return False
    return found is not None and _is_thing(found["thing"])


def condition_had(text: str, amount: Amount) -> tuple[bool, bool]:
    """For "1 in 100 people have coeliac disease": whether a sentence says no more than who has
    something, and whether a condition is named by it."""
    found = _HAVE.match(text, amount.end) if amount.kind == "share" else None
    if found is None or not _is_thing(found["thing"]):
        return False, False
    return True, _CONDITION.search(found["thing"]) is not None


def _is_thing(name: str) -> bool:
    """True for a name that means the same on each page: "bowel cancer screening", no "scan"."""
    words = telling(name, "")
    return names([word for word in words if word not in _GENERAL])
