"""Which words the Dale-Chall formula takes for familiar: known to most American children of ten.

The list (`familiar.txt`) has about 3,000 words. What is made of them counts too, by the rules of E.
Dale and J. S. Chall, "A formula for predicting readability: instructions", Educational Research
Bulletin 27 (1948):

- familiar are regular plurals and possessives, the forms of a verb in "-s", "-ing", "-ed" and "-n",
  comparatives and superlatives ("longer", but not "burner") and adverbs made by adding "-ly" and
  nothing else ("soundly", but not "noisily")
- one ending may be added, and not two ("clipping", but not "clippings")
- other endings make a new word ("treat" is familiar and "treatment" is not), and so do irregular
  plurals that are not on the list
- a hyphened word is familiar where all its parts are
- numerals and the names of persons and places are familiar
- an abbreviation is familiar where what it stands for is ("Nov."), and no other is

Two things are not done as they say. All words that a capital marks as names are familiar, those of
firms and medicines too, since a word does not say what it is the name of. And a contraction is familiar
where its first part is. British spellings are familiar like their American twins.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from netlint.language.spoken import expansion

_DIGIT_ENDINGS = frozenset(("", "s", "st", "nd", "rd", "th"))
#: What is cut off a word with an apostrophe, longest first.
_CONTRACTED = ("n't", "'ll", "'re", "'ve", "'s", "'d", "'m", "'")
#: Familiar words that are endings of other words too ("reason-able", "import-ant", "care-fully").
_ENDINGS = frozenset(
    "able age ally ant art ate end ending fully her ice inner less like ors owing ring ship some tie ties "
    "ton use uses ward".split()
)

#: No two familiar words make a longer one.
_LONGEST_COMPOUND = 18


@lru_cache(maxsize=1)
def familiar_words() -> frozenset[str]:
    """The words of `familiar.txt`, in lower case."""
    text = Path(__file__).with_name("familiar.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(" ".join(lines).split())


def is_familiar(word: str) -> bool:
    """Whether a word, as `language.words` finds it, is on the list or made of words on it.

    Names are for the caller to tell: here "Smith" is the word "smith".
    """
    lower = word.lower()
    words = familiar_words()
    if lower in words:
        return True
    if lower.isalpha():
        return _is_familiar_form(lower) or _is_familiar_abbreviation(word)
    if "’" in lower or "\u2010" in lower or "\u2011" in lower:
        lower = lower.replace("’", "'").replace("\u2010", "-").replace("\u2011", "-")
    if "-" in lower:
        return all(map(is_familiar, filter(None, lower.split("-"))))
    if lower in words:
        return True
    if lower[0].isdigit():
        return lower.lstrip("0123456789.,") in _DIGIT_ENDINGS
    for ending in _CONTRACTED:
        if lower.endswith(ending):
            stem = lower.removesuffix(ending)
            return stem in words or _is_familiar_form(stem)
    return _is_familiar_abbreviation(word)


def _is_familiar_abbreviation(word: str) -> bool:
    written = expansion(word)
    return written is not None and all(map(is_familiar, written.split()))


def _is_familiar_form(lower: str) -> bool:
    """Whether a word of small letters is a familiar word with one regular ending, or one letter."""
    words = familiar_words()
    if len(lower) < 4:
        return len(lower) == 1
    if lower.endswith("s"):
        if lower.endswith("ies") and lower[:-3] + "y" in words:
            return True
        # "es" is added after a hiss or "o" only.
        if lower[-3:-2] in "sxzho" and lower.endswith("es") and lower[:-2] in words:
            return True
        return lower[-2] not in "su" and lower[:-1] in words
    if lower.endswith("ing"):
        return _is_verb(lower[:-3])
    if lower.endswith("ed"):
        return (lower.endswith("ied") and lower[:-3] + "y" in words) or _is_verb(lower[:-2])
    return lower.endswith("ly") and lower[:-2] in words


def _is_verb(stem: str) -> bool:
    """Whether what is left without "-ing" or "-ed" is a familiar word: whole, without its "e", or
    with its last consonant doubled."""
    words = familiar_words()
    if len(stem) < 2:
        return False
    if stem in words or stem + "e" in words:
        return True
    return len(stem) > 3 and stem[-1] == stem[-2] and stem[:-1] in words


def is_compound(lower: str) -> bool:
    """Whether a word of small letters is two short familiar words in one, as Gunning's "bookkeeper" and
    "manpower" are. The second may be a plural or an agent ("keep-er")."""
    words = familiar_words()
    for at in range(3, min(len(lower), _LONGEST_COMPOUND) - 2):
        if lower[:at] in words:
            rest = lower[at:]
            one = rest.removesuffix("s") if len(rest) > 3 else rest
            if rest in _ENDINGS or one in _ENDINGS:
                continue
            if rest in words or one in words:
                return True
            if len(one) > 4 and one.endswith("er") and one[:-2] in words:
                return True
    return False
