"""Pack `netlint/vocabulary/lexicon.bin` from the table of words that `tools.lexicon` makes.

usage: python -m tools.pack_lexicon WORDS_TSV [--check]

The table has a word a line: the word, how rare it is (0 to 9), what kinds of word it is, and the
locale that alone spells so. The same table gives the same bytes. With --check nothing is written;
the status is 1 where the file is out of date.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from netlint.vocabulary.derivation import is_sibling
from netlint.vocabulary.forms import spelling_key
from netlint.vocabulary.lexicon import Entry, pack_lexicon
from netlint.vocabulary.slips import slip_cost
from netlint.vocabulary.wordstore import WordStore, pack_words

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "netlint" / "vocabulary" / "lexicon.bin"
#: Kinds of word that are about health: diseases, the body, medicines, tests, living things.
HEALTH = frozenset("dampo")
#: Words as rare as this are words, but nobody is taken to have meant them.
RAREST_TARGET = 6
RAREST_HEALTH_TARGET = 7
#: From here on a word that is not about health is seldom meant on a page for patients.
#: Beginnings of words that nobody is told to write.
UNSUITABLE = (
    "arsehole asshole bastard bitch bollock bugger cunt faggot fuck nigger piss shit slut titties twat wank whore"
).split()
RARE = 7
RARE_HEALTH = 8
import os
DROP = os.environ.get('DROP')
SHORTEST_TARGET = 4
#: Words of lists as rare as this are doubted where a word as common as that is one slip away.
DOUBTED = 6
MEANT = 3
SHORTEST_MEANT = 6
#: Names as common as this may be those of diseases.
KNOWN_NAME = 3


def build(table: str) -> bytes:
    words: list[str] = []
    names: list[str] = []
    rare: list[str] = []
    targets: dict[str, Entry] = {}
    rarities: dict[str, int] = {}
    for line in table.splitlines():
        word, rarity, kinds, locale = line.split("\t")
        if set(kinds) <= {"n"}:
            names.append(word)
            continue
        if 'u' in kinds and not set('gdaop') & set(kinds): continue
        words.append(word)
        if "g" not in kinds and int(rarity) >= DOUBTED:
            rarities[word] = int(rarity)
        if "n" in kinds:
            names.append(word)
        health = bool(HEALTH & set(kinds))
        name = "n" in kinds and "g" not in kinds
        if "u" in kinds or int(rarity) >= (RARE_HEALTH if health else RARE):
            rare.append(word)
        most = RAREST_HEALTH_TARGET if health else RAREST_TARGET
        if word.startswith(tuple(UNSUITABLE)): continue
        if int(rarity) <= most and len(word) >= SHORTEST_TARGET and "u" not in kinds:
            try:
                word.encode("latin-1")
            except UnicodeEncodeError:
                continue
            where = {"GB": "en-GB", "US": "en-US"}.get(locale)
            targets[word] = Entry(word, int(rarity), health, where, name)
    doubtful = sorted(_doubtful(rarities, targets))
    rare += doubtful
    print(f"{len(doubtful)} doubtful: {' '.join(doubtful[:: max(1, len(doubtful) // 60)])}")
    print(f"{len(words)} words, {len(names)} names, {len(rare)} rare, {len(targets)} targets")
    return pack_lexicon(words, names, rare, targets)


def _doubtful(rarities: dict[str, int], targets: dict[str, Entry]) -> Iterator[str]:
    """Words of lists of names and labels that are likelier slips of a common word: lists hold
    slips of their own."""
    common = {
        word: bytes([entry.rarity])
        for word, entry in targets.items()
        if entry.rarity <= MEANT and len(word) >= SHORTEST_MEANT
    }
    store = WordStore(pack_words(common))
    for word in rarities:
        for near in store.near(word.encode("latin-1", "replace")):
            meant = near.word.decode("latin-1")
            if (
                spelling_key(word) != spelling_key(meant)
                and not is_sibling(word, meant)
                and not is_sibling(meant, word)
                and word.rstrip("s") != meant.rstrip("s")
                and (slip_cost(word, meant, 1.0) or 9) <= 1.0
            ):
                yield word
                break


def main(arguments: list[str]) -> int:
    (table,) = (argument for argument in arguments if argument != "--check")
    data = build(Path(table).read_text(encoding="utf-8"))
    if "--check" in arguments:
        return 0 if OUT.read_bytes() == data else 1
    OUT.write_bytes(data)
    print(f"{OUT.relative_to(ROOT)}: {len(data):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
