"""What a spelling checker wants to know of a vocabulary: right words, and wrong ones with a remedy."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from netlint.patterns import lazy_pattern
from netlint.vocabulary.concept import Form, Status

_WRONG = frozenset({Status.RETIRED, Status.VARIANT, Status.SPLIT})
#: Letters and digits with the hyphens and apostrophes between them.
_WORD = lazy_pattern(r"[^\W_](?:[^\W_]|[-'’](?=[^\W_]))*")

_NUMBER = lazy_pattern(r"\d+[A-Za-z]?s?")


class Replacement(NamedTuple):
    """A form that is not to be written, what to write instead, and why."""

    wrong: str
    right: str
    retired: bool
    why: str


def right_words(forms: Iterable[Form], locale: str = "") -> tuple[str, ...]:
    """The words of all right names, plurals too, sorted; words of the other locale left out.

    Numbers, single letters and codes of both ("2A") teach a checker nothing.
    """
    words = {
        word
        for form in forms
        if form.status not in _WRONG and form.locale in (None, locale or form.locale)
        for word in _WORD.findall(form.text)
        if len(word) > 1 and not _NUMBER.fullmatch(word)
    }
    return tuple(sorted(words, key=lambda word: (word.casefold(), word)))


def replacements(forms: Iterable[Form], locale: str) -> tuple[Replacement, ...]:
    """Retired names and variants with what to write for them in `locale`, sorted.

    What nobody could trace to a source is left out, and what is a right name elsewhere. Of a name that
    is retired but for some contexts a program without contexts would report the contexts too.
    """
    forms = list(forms)
    right = {form.text.casefold() for form in forms if form.status not in _WRONG}
    with_contexts = {form.concept_id for form in forms if form.status is Status.CONTEXT}
    found: dict[str, Replacement] = {}
    for form in forms:
        wrong = form.text
        instead = form.house.get(locale, "")
        if (
            form.status not in _WRONG
            or not form.verified
            or not instead
            or wrong.casefold() in right
            or wrong.casefold() == instead.casefold()
            or (form.concept_id in with_contexts and len(wrong.split()) == 1)
        ):
            continue
        retired = form.status is Status.RETIRED
        found.setdefault(wrong, Replacement(wrong, instead, retired, form.why))
    return tuple(sorted(found.values(), key=lambda one: (one.wrong.casefold(), one.wrong)))
