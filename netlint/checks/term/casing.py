"""Capitals: what to write instead, with the capitals that the place asks for."""

from __future__ import annotations

import re

#: Words that stay small in Title Case.
_SMALL = frozenset("a an and as at but by for from in nor of on or the to with".split())
_WORD = r"[^\W_]+"


def cased_like(written: str, form: str, instead: str) -> str:
    """`instead` as it should stand where `written` stands for `form`.

    A capital that `form` does not have is there because of the place (a sentence begins), so
    `instead` gets it too; a text all in capitals stays so, and so does one in Title Case.
    """
    if written.isupper() and not form.isupper() and len(written) > 3:
        return instead.upper()
    if not written[:1].isupper() or form[:1].isupper():
        return instead
    if _is_titled(written, form):
        return re.sub(_WORD, lambda word: _titled(word[0]), instead)
    return instead[:1].upper() + instead[1:]


def _is_titled(written: str, form: str) -> bool:
    """True where every word of several has a capital, and not because `form` has it."""
    words = re.findall(_WORD, written)
    own = re.findall(_WORD, form)
    return (
        len(words) > 1
        and all(word[0].isupper() or word in _SMALL or not word[0].isalpha() for word in words)
        and any(
            word[0].isupper() and mine[0].islower()
            for word, mine in zip(words[1:], own[1:], strict=False)
        )
    )


def _titled(word: str) -> str:
    return word if word in _SMALL else word[:1].upper() + word[1:]
