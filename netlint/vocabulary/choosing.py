"""Which form a stretch of a page stands for, of those that are spelled like it."""

from __future__ import annotations

from collections.abc import Iterable

from netlint.patterns import lazy_pattern
from netlint.vocabulary.concept import Form, Status

#: What may stand between the words of a term, whatever the vocabulary writes there.
_JOINTS = frozenset(" \n\t\u00a0\u202f-\u2010\u2011\u2012\u2013\u2014'’")


def stands_alone(prose: str, start: int, end: int) -> bool:
    """True where no letter that folding could not hold touches the match."""
    before = prose[start - 1 : start] if start else ""
    after = prose[end : end + 1]
    return not (before > "\xff" and before.isalpha()) and not (
        after > "\xff" and (after.isalpha() or "\u0300" <= after <= "\u036f")
    )


def choose(forms: Iterable[Form], written: str, locale: str) -> Form | None:
    """The form that `written` stands for, or None where it is something else.

    A form of the house goes before one that is only known. A form of the page's locale, or of both, goes before one of the other locale; then the one
    that is written exactly so.
    """
    fitting = [form for form in forms if _fits(form, written)]
    if len(fitting) > 1:
        fitting = [form for form in fitting if not form.known] or fitting
        fitting = [form for form in fitting if form.locale in (None, locale)] or fitting
        fitting = [form for form in fitting if form.text == written] or fitting
    return fitting[0] if fitting else None


#: Letters of the shortest last word that tells what the code before it is: "scan".
_LEAST_WORD = 4
_TOKEN = lazy_pattern(r"[^\W_]+")


def _fits(form: Form, written: str) -> bool:
    """True where `written` is the form's text in another case or with other joints.

    A code in capitals ("NET", "PET", "MEN") is not meant where its letters are an ordinary word in
    small letters, or with a capital at most: "net", "Pet", "men 1". The other words of a preferred
    name make the code sure: nothing but a "PET scan" is a "pet scan".
    """
    text = form.text
    if text == written:
        return True
    for mine, theirs in zip(text, written, strict=True):
        if (
            mine != theirs
            and mine.lower() != theirs.lower()
            and not (theirs in _JOINTS and not mine.isalnum())
        ):
            return False
    if form.status is Status.PREFERRED and text[-_LEAST_WORD:].islower() and " " in text:
        return True
    return not any(
        _is_ordinary(written[match.start() : match.end()])
        for match in _TOKEN.finditer(text)
        if _is_code(match[0])
    )


def _is_code(token: str) -> bool:
    """True for two capitals and more, and for their plural."""
    return len(token) > 1 and token.isalpha() and token.removesuffix("s").isupper()


def _is_ordinary(written: str) -> bool:
    """True for a word in small letters, a first capital aside, that is short or in the lexicon."""
    if not written[1:].islower():
        return False
    if len(written) < 3:
        return True
    from netlint.vocabulary.lexicon import load_lexicon

    return written.lower() in load_lexicon()
