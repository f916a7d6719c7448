"""Turns a passive verb round: "is caused by a virus" is "a virus causes".

Only what is simple is turned. Where a form or an order is in doubt there is none, and the message
asks the writer.
"""

from __future__ import annotations

from collections.abc import Mapping

from netlint.language.inflection import VerbForms, verb_forms
from netlint.nlp.facts import Passive
from netlint.patterns import lazy_pattern
from netlint.vocabulary.lexicon import load_lexicon

_MODALS = frozenset("will would can could may might must should shall".split())
_SHORT = {"'ll": "will", "’ll": "will", "'d": "would", "’d": "would", "ca": "can", "wo": "will"}
_PRESENT = frozenset("am is are 's ’s 're ’re 'm ’m get gets".split())
_PAST = frozenset("was were got".split())
_HAVE = frozenset("has have 's ’s 've ’ve".split())
#: A subject as an object, and a doer after "by" as a subject.
_OBJECTS = {"i": "me", "he": "him", "she": "her", "we": "us", "they": "them"}
_SUBJECTS = {"me": "I", "him": "he", "her": "she", "us": "we", "them": "they"}
#: These cannot be moved: they join clauses or stand for nothing.
_FIXED = frozenset("who that whom there this these those".split())
_ASKING = frozenset("how what whatever which whose".split())
#: After "by" these say how or when, and not who.
_MEANS = frozenset(
    """
accident airmail ambulance appointment bus car chance computer courier cheque default definition design
drip ear email enema fax hand hour infusion inhalation injection instalments law letter mail mistake
mouth name nature night number ourselves phone post prescription rail request road sea standing
suppository surgery tablet taxi telephone text time train tube video weight year
""".split()
)
_LONGEST_PART = 6
#: After a doer: there is more of it.
_GOES_ON = lazy_pattern(r"\s*[,(]|\s+(?:and|or|that|which|called|such)\b")
_PRONOUNS = frozenset("me you him her it us them".split())
_PERSONS = _PRONOUNS - {"it"}
#: What somebody says or knows "to be" so.
_SAYING = frozenset("show think believe say report know suspect estimate find prove".split())


def doer_of(passive: Passive, text: str) -> str | None:
    """Who or what does it, as the sentence says after "by"; "" where that is too long to repeat,
    and None where the sentence does not say."""
    start, end = passive.doer
    doer = " ".join(text[start:end].split())
    words = doer.lower().split()
    if not words or words[-1].strip(".,") in _MEANS or doer[0].isdigit():
        return None
    if len(words) > _LONGEST_PART or any(sign in doer for sign in ',(;:"“'):
        return ""
    if _GOES_ON.match(text, end):
        return ""
    return _SUBJECTS.get(words[0], doer) if len(words) == 1 else doer


def active_form(passive: Passive, text: str, doer: str, *, plural: bool) -> str:
    """The clause with its doer first: "a nurse will give you"; "" where that is not simple."""
    verb = _active_verb(passive, text, plural=plural)
    if not verb:
        return ""
    if _is_said_of(passive, text):
        return f"{doer} {verb} that …"
    thing = _object_of(passive, text)
    return f"{doer} {_with_object(verb, passive.particle, thing)}" if thing else ""


def instruction(passive: Passive, text: str) -> str:
    """What the reader is told to do: "take these tablets"; "" where that is not simple."""
    thing = _object_of(passive, text) or "…"
    if not passive.base or thing in _PERSONS:
        return ""
    told = _with_object(passive.base, passive.particle, thing)
    if not _is_negative(passive, text):
        return told
    never = "never" in text[passive.start : passive.end].lower().split()
    return f"never {told}" if never else f"do not {told}"


def _with_object(verb: str, particle: str, thing: str) -> str:
    if not particle:
        return f"{verb} {thing}"
    parts = (thing, particle) if thing in _PRONOUNS and particle != "after" else (particle, thing)
    return f"{verb} {' '.join(parts)}"


def _is_said_of(passive: Passive, text: str) -> bool:
    """Whether something is thought or shown to be so: "it is thought that", "has been shown to"."""
    if passive.follows == "that":
        return True
    start, end = passive.subject
    is_it = text[start:end].lower() == "it"
    return passive.base in _SAYING and (is_it or passive.follows == "to do")


def is_asked(passive: Passive, text: str) -> bool:
    """Whether the sentence asks somebody to do it: "must be taken", "needs to be kept"."""
    if "must" in passive.auxiliaries or "should" in passive.auxiliaries:
        return True
    before = text[: passive.start].lower().split()[-2:]
    return "to" in passive.auxiliaries and before[:1] in (["need"], ["needs"], ["have"], ["has"])


def is_allowed(passive: Passive) -> bool:
    """Whether the sentence says that somebody can do it."""
    return not {"can", "could", "may"}.isdisjoint(passive.auxiliaries)


def _is_negative(passive: Passive, text: str) -> bool:
    words = text[passive.start : passive.end].lower().replace("’", "'").split()
    return any(word in ("not", "never", "cannot") or word.endswith("n't") for word in words)


def _object_of(passive: Passive, text: str) -> str:
    """The subject of the passive verb as an object; "" where it is not a short one before it."""
    start, end = passive.subject
    if end == start or end > passive.start:
        return ""
    subject = " ".join(text[start:end].split())
    words = subject.split()
    if len(words) > _LONGEST_PART or any(sign in subject for sign in ',(;:"“'):
        return ""
    first = words[0].lower()
    if first in _ASKING or (len(words) == 1 and first in _FIXED):
        return ""
    if len(words) == 1 and first in _OBJECTS:
        return _OBJECTS[first]
    if start == 0 and (first == "a" or words[0][1:].islower()) and _is_small(first):
        words[0] = first
    return " ".join(words)


def _is_small(word: str) -> bool:
    """Whether a word has a small letter in the middle of a sentence."""
    lexicon = load_lexicon()
    return word == "a" or all(
        part in lexicon and not lexicon.has_name(part) for part in word.split("-")
    )


def _active_verb(passive: Passive, text: str, *, plural: bool) -> str:
    """The verb in the active voice, in the same tense; "" for a tense that is not turned."""
    if not passive.base or _is_negative(passive, text):
        return ""
    forms = verb_forms(passive.base)
    if forms.participle != passive.participle:
        return ""
    helpers = tuple(_SHORT.get(word, word) for word in passive.auxiliaries)
    if len(helpers) == 1:
        return _simple(helpers[0], forms, plural=plural)
    return _compound(helpers, forms, plural=plural)


def _simple(helper: str, forms: VerbForms, *, plural: bool) -> str:
    if helper in _PRESENT:
        return forms.base if plural else forms.third
    return forms.past if helper in _PAST else ""


def _compound(helpers: tuple[str, ...], forms: VerbForms, *, plural: bool) -> str:
    first, last = helpers[0], helpers[-1]
    if len(helpers) == 2:
        if first in _MODALS and last in ("be", "get"):
            return f"{first} {forms.base}"
        if last == "been" and first in (*_HAVE, "had"):
            have = "had" if first == "had" else "have" if plural else "has"
            return f"{have} {forms.participle}"
        if last == "being" and first in (*_PRESENT, *_PAST):
            be = ("are" if plural else "is") if first in _PRESENT else "were" if plural else "was"
            return f"{be} {forms.gerund}"
    if len(helpers) == 3 and first in _MODALS and helpers[1:] == ("have", "been"):
        return f"{first} have {forms.participle}"
    return ""


def is_plural(doer: str) -> bool:
    """Whether a doer of `rules/words/doers.csv` goes with "give" and not with "gives"."""
    return doer in ("you", "we", "they", "I") or (doer.endswith("s") and not doer.startswith("a "))


def guessed_doer(passive: Passive, text: str, doers: Mapping[tuple[str, str], str]) -> str:
    """Who probably does it, by the verb and a condition; "" where that cannot be said."""
    verb = f"{passive.base} {passive.particle}".strip()
    held = [""]
    start, end = passive.subject
    if text[start:end].lower().startswith("you"):
        held.append("of you")
    if is_allowed(passive):
        held.append("can")
    if is_asked(passive, text):
        held += "can", "asked"
    return next((doers[verb, one] for one in reversed(held) if (verb, one) in doers), "")
