"""cspell: a dictionary of the right words, and settings that flag the wrong ones."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from netlint.vocabulary.concept import Form
from netlint.vocabulary.exporting.words import replacements, right_words


def cspell_files(forms: Iterable[Form], locale: str, name: str) -> Mapping[str, str]:
    """The dictionary, and settings that a cspell.json of yours can import.

    cspell looks at single words: only wrong names of one word can be flagged.
    """
    forms = list(forms)
    words = right_words(forms, locale)
    known = {part.casefold() for word in words for part in word.replace("-", " ").split()}
    flagged = [
        f"{one.wrong}->{one.right}"
        for one in replacements(forms, locale)
        if one.wrong.isalpha() and one.wrong.casefold() not in known
    ]
    settings = {
        "version": "0.2",
        "language": locale,
        "dictionaryDefinitions": [
            {"name": name, "path": f"./{name}.txt", "addWords": False, "noSuggest": False}
        ],
        "dictionaries": [name],
        "flagWords": flagged,
    }
    header = (
        f"# The words of the vocabulary {name}, in the spelling of {locale}. Made by netlint.\n"
    )
    return {
        f"{name}.txt": header + "".join(f"{word}\n" for word in words),
        f"cspell-{name}.json": json.dumps(settings, ensure_ascii=False, indent=2) + "\n",
    }
