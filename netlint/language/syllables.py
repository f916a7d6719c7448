"""How many syllables a word has when it is read aloud.

Common words whose spelling misleads are in a table: `syllables_common.txt` from the CMU Pronouncing
Dictionary, `syllables.txt` by hand. Words of medicine are more than any table holds, so all others
are read by the rules of `syllable_rules`. docs/decisions/syllables.md says how well that works.

Capital abbreviations without a vowel are read letter by letter ("MRI" has 3); a number counts as
one syllable, as in the tools most writers know, since figures are easier to read than words.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from netlint.language.syllable_rules import HISSED, count_by_rule, part_contraction
from netlint.patterns import lazy_pattern

_PARTS = lazy_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*|\d[\d.,]*")
_LETTERS = lazy_pattern(r"[A-Z]{2,6}s?\Z")
_VOWELS = lazy_pattern(r"[aeiouy]+")


@lru_cache(maxsize=65536)
def count_syllables(word: str) -> int:
    """The number of syllables of one word as `language.words` finds it; at least 1.

    The parts of a hyphened word are counted one by one, and so are letters and figures that stand
    together ("MEN1" has 2, "68Ga-DOTATATE" 5).
    """
    if word.isascii() and word.isalpha() and not word.isupper():
        return _count_part(word.lower())
    from unicodedata import normalize

    total = 0
    for part in _PARTS.findall(normalize("NFC", word.replace("\u00ad", ""))):
        if part[0].isdigit():
            total += 1
        elif _LETTERS.match(part) and not _spoken(part):
            total += sum(3 if letter == "W" else 1 for letter in part.rstrip("s"))
        else:
            total += _count_part(_plain(part))
    return max(1, total)


def _spoken(capitals: str) -> bool:
    """Whether capitals are read as a word ("NETs", "AIDS", "STOP") and not letter by letter."""
    lower = capitals.lower()
    if lower in _spoken_capitals():
        return True
    return len(capitals.rstrip("s")) > 4 and _VOWELS.search(lower) is not None


def _plain(word: str) -> str:
    """The word in small unaccented letters; accents that make a syllable leave a trace."""
    lower = word.lower().replace("’", "'")
    if lower.isascii():
        return lower
    for written, read in (
        ("é", "ay"),
        ("ï", "ji"),
        ("ë", "je"),
        ("ö", "jo"),
        ("æ", "e"),
        ("œ", "e"),
    ):
        lower = lower.replace(written, read)
    from unicodedata import normalize

    decomposed = normalize("NFD", lower)
    return "".join(letter for letter in decomposed if letter.isascii())


def _count_part(word: str) -> int:
    """Syllables of a word of the letters a to z (and apostrophes), by the table or by rule."""
    table = _table()
    known = table.get(word)
    if known is not None:
        return known
    if "'" in word:
        stem, more = part_contraction(word)
        return table[stem] + more if stem in table else count_by_rule(word)
    if word.endswith("s"):
        known = table.get(word[:-1])
        if known is not None and not word[:-1].endswith(HISSED):
            return known
    return count_by_rule(word)


@lru_cache(maxsize=1)
def _table() -> dict[str, int]:
    """The words whose spelling misleads: lines of "count word word …"; those by hand come last."""
    table: dict[str, int] = {}
    for name in ("syllables_common.txt", "syllables.txt"):
        text = Path(__file__).with_name(name).read_text(encoding="utf-8")
        for line in text.splitlines():
            if line and line[0].isdigit():
                count, *words = line.split()
                table.update(dict.fromkeys(words, int(count)))
    return table


@lru_cache(maxsize=1)
def _spoken_capitals() -> frozenset[str]:
    """Words that stay words when they are written in capitals, from the line "capitals …"."""
    text = Path(__file__).with_name("syllables.txt").read_text(encoding="utf-8")
    words = [line.split()[1:] for line in text.splitlines() if line.startswith("capitals ")]
    return frozenset(word for line in words for word in line)
