"""Long words that every reader knows."""

from __future__ import annotations

from functools import lru_cache

_FAMILIAR = (
    "about activities activity affected already always america american animal animals another "
    "anybody anyone anything appointment appointments area available community company "
    "condition conditions december different difficult energy every everybody everyday everyone "
    "everything exercise families family favorite favourite february finally general history "
    "hospital hospitals however idea ideas important including information internet january "
    "medicine medicines national natural november october operation operations possible "
    "probably really regular remember saturday september serious services several similar "
    "surgery telephone together tomorrow understand united usually whatever whenever yesterday"
)


@lru_cache(maxsize=1)
def familiar_words() -> frozenset[str]:
    """Words of 3 syllables and more, in small letters, that no one needs a plainer one for."""
    return frozenset(_FAMILIAR.split())
