"""Hunspell: a dictionary and its affix file, for LibreOffice, Firefox and many others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from netlint.vocabulary.concept import Form
from netlint.vocabulary.exporting.words import replacements, right_words

_POSSESSIVE = "P"
_FORBIDDEN = "!"


def hunspell_files(forms: Iterable[Form], locale: str, name: str) -> Mapping[str, str]:
    """The .dic and the .aff. Words that are not to be written are forbidden in it.

    Plurals stand as words of their own: Latin ones follow no rule that an affix file could say.
    """
    forms = list(forms)
    words = right_words(forms, locale)
    known = {part.casefold() for word in words for part in (word, *word.split("-"))}
    wrong = {
        one.wrong
        for one in replacements(forms, locale)
        if one.wrong.isalpha() and one.wrong.casefold() not in known
    }
    lines = [
        f"{word}/{_POSSESSIVE}" if word[-1:].isalpha() and "'" not in word else word
        for word in words
    ]
    lines += [f"{word}/{_FORBIDDEN}" for word in sorted(wrong)]
    affixes = (
        f"# The words of the vocabulary {name}, in the spelling of {locale}. Made by netlint.\n"
        "SET UTF-8\n"
        f"LANG {locale.replace('-', '_')}\n"
        "WORDCHARS 0123456789'’-\n"
        "ICONV 1\n"
        "ICONV ’ '\n"
        f"FORBIDDENWORD {_FORBIDDEN}\n"
        "\n"
        f"SFX {_POSSESSIVE} Y 2\n"
        f"SFX {_POSSESSIVE} 0 's [^s]\n"
        f"SFX {_POSSESSIVE} 0 ' s\n"
    )
    dictionary = f"{len(lines)}\n" + "".join(f"{line}\n" for line in lines)
    return {f"{name}.aff": affixes, f"{name}.dic": dictionary}
