"""READ003: a sentence of too many words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import check
from netlint.checks.read.reference import is_reference
from netlint.finding import Remark
from netlint.language.words import count_words
from netlint.patterns import lazy_pattern

#: Each part of a split sentence must have this many words to stand alone.
_PART_WORDS = 5
#: A longer sentence has no one place to split it.
_SPLIT_LENGTH = 1000


class Options(NamedTuple):
    """`max-words`: the most words a sentence may have."""

    max_words: int = 20


@check("READ003", "long-sentence", options=Options)
def long_sentence(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Name each sentence over the limit, its length and a place to split it."""
    page = analysis.page
    for unit in analysis.scored:
        count = len(unit.words)
        if count <= options.max_words or unit.typed_list:
            continue
        start, end = unit.sentence.start, unit.sentence.end
        text = page.prose[start:end]
        if is_reference(text):
            continue
        if _COULD_BE_ONE_THING.search(text):
            count -= sum(count_words(thing) - 1 for thing in _one_thing().findall(text))
        if count <= options.max_words:
            continue
        message = f"This sentence has {count} words. Keep to {options.max_words} or fewer."
        place = _place_to_split(text) if len(text) <= _SPLIT_LENGTH else None
        if place:
            message += f' You could split it before "{place}".'
        elif " – " in text or " - " in text:
            message += " Put what follows the dash in a sentence of its own."
        elif ":" in text or text.count(",") > 2:
            message += " Put what it lists in bullet points."
        else:
            message += " Say one thing in each sentence."
        yield Remark(page.source_span(start, end), message)


#: No telephone number and no address is without one of these; the pattern below is slow.
_COULD_BE_ONE_THING = lazy_pattern(r"\d\)?[ -]\d\d|@")


@lru_cache(maxsize=1)
def _one_thing() -> re.Pattern[str]:
    """What readers take as one thing: a telephone number, "(01) 817 1300", and an address of email."""
    return re.compile(
        r"\(?(?:\+\d\d|\b[01]\d{0,4})\)?(?:[ -]\d{2,5}){1,4}\b|[\w.+-]++@[\w-]+(?:\.[\w-]+)+"
    )


@lru_cache(maxsize=1)
def _joints() -> tuple[re.Pattern[str], ...]:
    """Where one thought ends and the next begins: surest kind first. Each match ends where the
    second sentence would start.
    """
    subject = "(?:it|they|you|this|these|he|she|we|there|if|when)"
    clause = f"(?:{subject}|your|the|some|most|many|people)"
    return (
        re.compile(rf";\s+|[:–—-]\s+(?={clause}\s)(?<=\s)"),
        re.compile(
            rf",\s+(?=(?:and|but|so|or|yet)\s{subject}\s)"
            rf"|\A[^,]*,\s+(?=(?:and|but|so|yet)\s{clause}\s[^,]*\Z)"  # its one comma: no list
        ),
        re.compile(r",\s+(?=(?:but|which|who|because|although|while|where)\s)"),
        re.compile(r"\s(?=(?:because|although|however|but|unless|until|so that)\s)"),
        re.compile(r",\s+(?=(?:it|they|you|this|these|he|she|we|there)\s)"),
    )


@lru_cache(maxsize=1)
def _condition() -> re.Pattern[str]:
    """A beginning that leaves the sentence unfinished until after its comma."""
    return re.compile(
        r"\W*(?:if|when|while|although|though|as|because|since|unless|after|before|once)\b", re.I
    )


def _place_to_split(text: str) -> str | None:
    """The first two words of what could be a sentence of its own, nearest the middle."""
    middle = len(text) / 2
    joints = _joints()
    for joint in joints[:-1] if _condition().match(text) else joints:
        places = sorted(
            (match.end() for match in joint.finditer(text)), key=lambda at: abs(at - middle)
        )
        for at in places:
            depth = text.count("(", 0, at) - text.count(")", 0, at)
            if (
                depth > 0
                or count_words(text[:at]) < _PART_WORDS
                or count_words(text[at:]) < _PART_WORDS
            ):
                continue
            return " ".join(text[at:].split()[:2]).rstrip(",;:")
    return None
