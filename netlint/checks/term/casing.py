"""Capitals: what to write instead, with the capitals that the place asks for."""

from __future__ import annotations


def cased_like(written: str, form: str, instead: str) -> str:
    """`instead` as it should stand where `written` stands for `form`.

    A capital that `form` does not have is there because of the place (a sentence begins), so
    `instead` gets it too; a text all in capitals stays so.
    """
    if written.isupper() and not form.isupper() and len(written) > 3:
        return instead.upper()
    if written[:1].isupper() and not form[:1].isupper():
        return instead[:1].upper() + instead[1:]
    return instead
