"""Words of labels that only one locale writes: those with British ae and oe that have a twin."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

#: Parts of medical words that the two locales always write differently.
_MEDICAL = re.compile(
    r"(?:^|(?<=[a-z]))(?:haem|aem(?=i[ac])|oesoph|oedem|paed(?=iat|olog)|gynaec|anaesth|orthopaed|rrhoe"
    r"|oestr(?=[ou])|faec|caec(?=[ua])|coel(?=ia)|pnoe(?=a|ic)|aetiol|phaeochrom|leukaem|caesar)"
)
_OTHERS = re.compile(r"(?<=[a-z]{2})(?:our(?=s?$|ed$|ing$)|ys(?=e[drs]?$|ing$))|sulph(?=[aiou])")
#: American parts that Britain writes too.
_SHARED = re.compile(r"sulf")
_AMERICAN = {"our": "or", "ys": "yz", "sulph": "sulf"}


def american(word: str) -> str:
    """The American spelling of a word, by its parts; the word itself where nothing differs."""
    word = _MEDICAL.sub(lambda match: re.sub("ae|oe", "e", match[0]), word)
    return _OTHERS.sub(lambda match: _AMERICAN[match[0]], word)


def twins(words: Iterable[str], known: Container[str]) -> dict[str, str]:
    """GB and US for the words of pairs of which both are known."""
    found: dict[str, str] = {}
    for word in words:
        other = american(word)
        if other != word and other in known:
            found[word] = "GB"
            if not _SHARED.search(other):
                found[other] = "US"
    return found
