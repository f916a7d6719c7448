"""The words of a vocabulary that count for spelling, packed for `termwords`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from netlint.patterns import lazy_pattern
from netlint.vocabulary.concept import Form, Status
from netlint.vocabulary.store import LOCALES, TERM_WORD
from netlint.vocabulary.wordstore import pack_words

#: Statuses whose words are right. Those of variants and split words are what should be mended.
_RIGHT = frozenset({Status.PREFERRED, Status.ACCEPTED, Status.RETIRED})
_LETTERS = lazy_pattern(r"[^\W\d_]+")
_COMPOUND = lazy_pattern(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_SHORTEST = 3
#: The shortest word with capitals within that is a name and no code: "OctreoScan".
_SHORTEST_NAME = 8


def right_forms(forms: Iterable[Form]) -> list[Form]:
    """The forms whose words count for spelling, those of the house first."""
    right = (form for form in forms if form.spelled and form.status in _RIGHT)
    return sorted(right, key=lambda form: form.known)


def pack_term_words(
    right: Iterable[Form], numbers: Mapping[str, int], place: Callable[[str], int]
) -> bytes:
    """The words of right forms, and their hyphened compounds as a whole.

    `numbers` are the places of concepts, `place` gives that of a text. What Latin-1 cannot hold is
    left out, as are codes.
    """
    words: dict[str, tuple[str, Form, str | None]] = {}
    for form in right:
        text = form.text
        found = _LETTERS.findall(text)
        if "-" in text:
            found += _COMPOUND.findall(text)
        for written in found:
            if len(written) < _SHORTEST or not _is_word(written, text):
                continue
            lower = written.lower()
            before = words.get(lower)
            if before is None:
                if len(lower) == len(written) and max(lower) <= "\xff":
                    words[lower] = (written, form, form.locale)
            elif before[2] is not None and before[2] != form.locale:
                words[lower] = (before[0], before[1], None)
    return pack_words(
        {
            lower: TERM_WORD.pack(
                numbers[form.concept_id],
                place(written) if written != lower else 0,
                LOCALES.index(locale),
                form.known,
            )
            for lower, (written, form, locale) in words.items()
        }
    )


def _is_word(written: str, text: str) -> bool:
    if written.islower():
        return True
    if written.isupper():
        return False
    if not written.isalpha() or written.istitle():
        return True
    return text == written and len(written) >= _SHORTEST_NAME


def names_of(right: Iterable[Form]) -> dict[str, set[str]]:
    """For each capitalised word of a form the other words of that form, in lower case."""
    beside: dict[str, set[str]] = {}
    for form in right:
        if form.text.islower():
            continue
        words = _LETTERS.findall(form.text)
        for word in words:
            if word[0].isupper():
                others = {other.lower() for other in words if other != word and len(other) > 1}
                beside.setdefault(word.lower(), set()).update(others)
    return beside
