"""The regular forms of English words, and the irregular ones that plain words have.

Enough for the word lists of netlint: what is known here is how to put a plain word in the form of
the long word that it stands for ("commenced" – "started", "infants" – "babies").
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple


class VerbForms(NamedTuple):
    """A verb as in "to give", "she gives", "she gave", "it is given", "giving"."""

    base: str
    third: str
    past: str
    participle: str
    gerund: str


#: Past and participle of irregular verbs; most words of plain English are among them.
_IRREGULAR = {
    verb: (past, participle)
    for verb, past, participle in (
        line.split()
        for line in """
be was been|become became become|begin began begun|break broke broken|bring brought brought
build built built|buy bought bought|choose chose chosen|come came come|cut cut cut|do did done
draw drew drawn|drink drank drunk|eat ate eaten|fall fell fallen|feel felt felt|find found found
forgo forwent forgone|get got got|give gave given|go went gone|have had had|hold held held
keep kept kept|know knew known|lead led led|leave left left|let let let|lose lost lost
make made made|mean meant meant|meet met met|overcome overcame overcome|pay paid paid|put put put
read read read|rise rose risen|run ran run|say said said|see saw seen|seek sought sought
send sent sent|set set set|show showed shown|shut shut shut|speak spoke spoken|spend spent spent
spread spread spread|stand stood stood|stick stuck stuck|take took taken|tell told told
think thought thought|undergo underwent undergone|undertake undertook undertaken|wake woke woken
wear wore worn|withdraw withdrew withdrawn|work worked worked|write wrote written
""".replace("\n", "|").split("|")
        if line
    )
}
_THIRD = {"be": "is", "have": "has"}
#: Verbs of two syllables that double their last letter, because the voice falls on the second.
_DOUBLING = frozenset(
    "admit commit compel control defer dispel equip expel incur occur omit permit prefer propel "
    "recur refer regret remit submit transmit".split()
)
_PLURALS = {"person": "people", "child": "children", "foot": "feet", "tooth": "teeth"}
_VES = frozenset("wife life knife half shelf leaf".split())
_VOWELS = "aeiou"
_HISSING = ("s", "x", "z", "ch", "sh")
#: Words after which the first word of a phrase has been its head ("cause of cancer").
_AFTER_HEAD = (" of ", " in ", " for ", " to ", " with ")


@lru_cache(maxsize=4096)
def verb_forms(phrase: str) -> VerbForms:
    """The forms of a verb in its base form; of a phrase, those of its first word ("get rid of")
    or, in "eat or drink", of each."""
    if " or " in phrase:
        parts = [verb_forms(part) for part in phrase.split(" or ")]
        return VerbForms(*(" or ".join(form) for form in zip(*parts, strict=True)))
    verb, space, rest = phrase.partition(" ")
    past, participle = _IRREGULAR.get(verb) or (_past(verb), _past(verb))
    forms = (verb, _THIRD.get(verb) or _with_s(verb), past, participle, _gerund(verb))
    return VerbForms(*(form + space + rest for form in forms))


def plural(phrase: str) -> str:
    """The plural of a noun; of a phrase, that of its head ("heart attacks", "causes of cancer")."""
    if " or " in phrase:
        return " or ".join(map(plural, phrase.split(" or ")))
    for sign in _AFTER_HEAD:
        head, found, rest = phrase.partition(sign)
        if found:
            return plural(head) + sign + rest
    before, space, noun = phrase.rpartition(" ")
    return before + space + (_PLURALS.get(noun) or _with_s(noun))


def _with_s(word: str) -> str:
    if word.endswith("is") and len(word) > 4:
        return word[:-2] + "es"  # diagnoses
    if word.endswith(_HISSING) or (word.endswith("o") and word[-2] not in _VOWELS):
        return word + "es"
    if word.endswith("y") and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    if word in _VES or word.endswith("wife"):
        return (word[:-2] if word.endswith("fe") else word[:-1]) + "ves"
    return word + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return verb[:-1] + "ied"
    return _doubled(verb) + "ed"


def _gerund(verb: str) -> str:
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        return verb[:-1] + "ing"
    return _doubled(verb) + "ing"


def _doubled(verb: str) -> str:
    """With its last letter twice where a short vowel has to stay short: "stopped"."""
    if verb in _DOUBLING or (
        len(verb) >= 3
        and verb[-1] not in "aeiouwxy"
        and verb[-2] in _VOWELS
        and verb[-3] not in _VOWELS
        and sum(letter in _VOWELS for letter in verb) == 1
    ):
        return verb + verb[-1]
    return verb
