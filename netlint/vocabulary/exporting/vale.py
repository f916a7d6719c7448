"""Vale: a style with two rules of what to write instead, and a vocabulary of right and wrong words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from netlint.vocabulary.concept import Form
from netlint.vocabulary.exporting.words import Replacement, replacements, right_words

_RETIRED = "Use '%s' instead of '%s': the field has dropped this name."
_VARIANT = "Write '%s' instead of '%s'."


def vale_files(forms: Iterable[Form], locale: str, name: str) -> Mapping[str, str]:
    """The folder of styles, and settings to copy: a .vale.ini that is there is not touched.

    Names of one word that are retired are in reject.txt as well, so that Vale's own spelling check
    does not take them for right.
    """
    forms = list(forms)
    style = "".join(part.capitalize() for part in re.split(r"[^A-Za-z0-9]+", name)) or "Terms"
    wrong = replacements(forms, locale)
    words = right_words(forms, locale)
    known = {word.casefold() for word in words}
    rejected = [
        one.wrong
        for one in wrong
        if len(one.wrong.split()) == 1 and one.wrong.casefold() not in known
    ]
    vocabulary = f"styles/config/vocabularies/{style}"
    return {
        f"vale-{name}.ini": (
            "# Copy what you need into your own .vale.ini.\n"
            "StylesPath = styles\nMinAlertLevel = suggestion\n"
            f"Vocab = {style}\n\n[*.{{md,html,txt}}]\nBasedOnStyles = Vale, {style}\n"
        ),
        f"{vocabulary}/accept.txt": "".join(f"{_pattern(word)}\n" for word in words),
        f"{vocabulary}/reject.txt": "".join(f"(?i){_pattern(word)}\n" for word in rejected),
        f"styles/{style}/Retired.yml": _rule(
            _RETIRED, "error", [one for one in wrong if one.retired]
        ),
        f"styles/{style}/Variants.yml": _rule(
            _VARIANT, "warning", [one for one in wrong if not one.retired]
        ),
    }


def _rule(message: str, level: str, entries: Iterable[Replacement]) -> str:
    """A substitution rule. Strings are written as JSON, which YAML reads the same."""
    seen: dict[str, str] = {}
    for one in entries:
        seen.setdefault(_pattern(one.wrong.casefold()), one.right)
    swap = "".join(f"  {_quoted(wrong)}: {_quoted(right)}\n" for wrong, right in seen.items())
    return (
        f"extends: substitution\nmessage: {_quoted(message)}\nlevel: {level}\nignorecase: true\n"
        + (f"swap:\n{swap}" if swap else "swap: {}\n")
    )


def _pattern(text: str) -> str:
    """A regular expression for just this text."""
    return re.sub(r"([.^$*+?{}\[\]\\|()])", r"\\\1", text)


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
