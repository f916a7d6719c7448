"""Which codes of languages there are, as in `lang="cy"`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

#: The languages that English health pages name most. All others are looked up in the whole list.
_COMMON = frozenset(
    "ar bn cy de en es fr ga gd gu hi it pa pl pt ro ru so ta tr uk ur vi zh".split()
)


def is_language(declared: str) -> bool:
    """True where the code of a language stands first in what `lang` says: "cy", "en-GB".

    A code that is registered as a whole ("i-klingon") or for private use ("x-house") is one too.
    """
    code = declared.strip().lower().partition("-")[0]
    return code in _COMMON or code in ("i", "x") or code in _registered()


@lru_cache(maxsize=1)
def _registered() -> frozenset[str]:
    lines = Path(__file__).with_name("languages.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
