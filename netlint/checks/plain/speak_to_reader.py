"""PLAIN014: "patients should" and "people with X must" where "you" would do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark
from netlint.language.places import headings_over, starts_sentence
from netlint.language.quoting import OthersWords
from netlint.page import BlockKind, Page
from netlint.patterns import lazy_pattern

_TEXT = frozenset((BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION))
#: One of these words stands in each finding.
_WORDS = frozenset(
    "patients Patients patient Patient individuals Individuals people People those Those anyone Anyone "
    "persons Persons person sufferers Sufferers".split()
)
_MUST = (
    r"(?P<must>should(?!\s+(?:be\s+able|have\s+been|have\s+(?:the|a)\s+right))|must(?!\s+have)|needs?\s+to|has\s+to|have\s+to"
    r"|ought\s+to|(?:is|are)\s+(?:strongly\s+|usually\s+|often\s+)?(?:advised|encouraged|asked|urged|recommended|required)\s+(?:not\s+)?to)\b"
)
_WHO = r"(?:with|who|taking|on|living\s+with)"
_GROUP = r"(?:[a-zA-Z0-9][\w'’/-]*(?:\s\([\w\s-]{1,20}\))?[ ]){1,8}?"
_SUBJECT = lazy_pattern(
    r"\b(?:"
    r"(?P<whole>(?:[Tt]he\s|[Aa]\s|[Aa]ll\s)?[Pp]atients?|(?:[Aa]ll\s)?[Ii]ndividuals|[Ss]ufferers)"
    r"|(?P<one>[Aa]nyone|[Ss]omeone|[Aa]\s(?:person|patient))"
    r"|(?P<many>[Pp]eople|[Ii]ndividuals|[Pp]ersons|[Tt]hose|(?:[Tt]he\s)?[Pp]atients)"
    r")\s"
    rf"(?:(?P<who>{_WHO})\s(?P<group>{_GROUP}))?(?:(?:also|therefore|usually|generally|always|still)\s)?{_MUST}"
)
#: Pages and sections that speak to somebody else about the patient.
_NOT_READERS = lazy_pattern(
    r"\b(?:professionals?|clinicians?|providers?|doctors|nurses|staff|carers?|caregivers?|parents?|famil(?:y|ies)"
    r"|schools?|teachers?|employers?|managers?|children|child|baby|babies|infants?|newborns?|toddlers?|bab(?:y|ies))\b",
    re.IGNORECASE,
)
#: The sentence speaks to the reader already, of somebody else.
_OTHERS = lazy_pattern(r"\b(?:you|your|yours|you['’]re)\b", re.IGNORECASE)
_VERBS = {"has": "have", "is": "are", "was": "were", "does": "do"}
_THEIRS = lazy_pattern(r"\b(?:their|them|they|themselves|his|her|he|she|other)\b", re.IGNORECASE)


@check("PLAIN014", "speak-to-reader")
def speak_to_reader(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Find instructions to a third person and offer the beginning with "you"."""
    page = analysis.page
    if _WORDS.isdisjoint(analysis.different_words):
        return
    others = OthersWords(page)
    for found in _SUBJECT.finditer(page.prose):
        start, end = found.span()
        block = page.block_at(start)
        if block.kind not in _TEXT or (found["whole"] is None and found["who"] is None):
            continue
        if not _begins(page, start) or others.hold(start, end):
            continue
        sentence = page.prose[max(block.start, start - 120) : min(block.end, end + 160)]
        if _OTHERS.search(sentence) or any(
            _NOT_READERS.search(page.text(heading)) for heading in headings_over(page, start)
        ):
            continue
        written = " ".join(found[0].split())
        offer = _offer(found)
        if offer and starts_sentence(page, start):
            offer = offer[0].upper() + offer[1:]
        yield Remark(
            page.source_span(start, end),
            f'Write "{offer}" instead of "{written}".'
            if offer
            else f'Speak to the reader: write "you" instead of "{written}".',
            suggestions=(offer,) if offer else (),
        )


def _begins(page: Page, start: int) -> bool:
    """True at the start of a sentence, or of its main part after a comma."""
    if starts_sentence(page, start):
        return True
    return page.prose[max(0, start - 2) : start] == ", "


def _offer(found: re.Match[str]) -> str:
    """The same beginning with "you", in small letters; "" where it takes more than that."""
    must = " ".join(found["must"].split())
    for third, second in (("needs ", "need "), ("has ", "have "), ("is ", "are ")):
        if must.startswith(third):
            must = second + must[len(third) :]
    said = f"you {must}"
    if found["who"] is None:
        return said
    group = " ".join((found["group"] or "").split())
    if not group or _THEIRS.search(group):
        return ""
    who = " ".join(found["who"].split())
    if who in ("with", "living with"):
        return f"if you have {group}, {said}"
    if who == "taking":
        return f"if you take {group}, {said}"
    if who == "on":
        return f"if you are on {group}, {said}"
    verb, _, rest = group.partition(" ")
    if found["one"] and verb not in _VERBS:
        return ""
    return f"if you {_VERBS.get(verb, verb)} {rest}".rstrip() + f", {said}"
