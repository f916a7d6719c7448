"""Capitals: what to write instead, with the capitals that the place asks for."""

from __future__ import annotations

import re

#: Words that stay small in Title Case.
_SMALL = frozenset("a an and as at but by for from in nor of on or the to with".split())
_WORD = r"[^\W_]+"
_DASHES = "\u2012\u2013\u2014"


def cased_like(written: str, form: str, instead: str) -> str:
    """`instead` as it should stand where `written` stands for `form`.

    A capital that `form` does not have is there because of the place (a sentence begins), so
    `instead` gets it too; a text all in capitals stays so, and so does one in Title Case.
    """
    if written.isupper() and not form.isupper() and len(written) > 3:
        return instead.upper()
    if written.isalpha() and form.isalpha() and instead.isalpha():  # as most are
        return _capital_kept(instead, written, form)
    words = re.findall(_WORD, written)
    if len(words) == len(re.findall(_WORD, instead)) == len(re.findall(_WORD, form)):
        # Word for word: each keeps the capital that its place gave it.
        own = iter(zip(words, re.findall(_WORD, form), strict=True))
        return re.sub(_WORD, lambda match: _capital_kept(match[0], *next(own)), instead)
    if not written[:1].isupper() or form[:1].isupper():
        return instead
    if _is_titled(words):
        return re.sub(_WORD, lambda match: _titled(match[0]), instead)
    return instead[:1].upper() + instead[1:]


def _capital_kept(instead: str, written: str, form: str) -> str:
    if written[0].isupper() and not form[0].isupper():
        return instead[0].upper() + instead[1:]
    return instead


def _is_titled(words: list[str]) -> bool:
    """True where each of several words has a capital, small words aside."""
    return len(words) > 1 and all(
        word[0].isupper() or word in _SMALL or not word[0].isalpha() for word in words
    )


def _titled(word: str) -> str:
    return word if word in _SMALL else word[:1].upper() + word[1:]


def joined_wrongly(text: str, written: str) -> bool:
    """True where `written`, which has the letters of the form `text`, has a dash for a hyphen, or a
    blank for the hyphen of a name or a code.

    Other hyphens come and go with the grammar ("a small-cell cancer") and are left alone.
    """
    return any(
        mine == "-"
        and theirs != "-"
        and (theirs in _DASHES or (theirs.isspace() and _binds(text, at)))
        for at, (mine, theirs) in enumerate(zip(text, written, strict=True))
    )


def _binds(text: str, at: int) -> bool:
    """True where the hyphen at this place stands beside a capital, a figure or a single letter."""
    around = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    single = not text[max(0, at - 2) : max(0, at - 1)].isalnum()
    return single or any(not letter.islower() for letter in around)
