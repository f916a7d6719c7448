"""Pack `netlint/vocabulary/lexicon.bin` from the table of words that `tools.lexicon` makes.

usage: python -m tools.pack_lexicon WORDS_TSV [--check]

The table has a word a line: the word, how rare it is (0 to 9), what kinds of word it is, and the
locale that alone spells so. The same table gives the same bytes. With --check nothing is written;
the status is 1 where the file is out of date.

Three things are decided here: which words a slip may stand for, which are words of health, and which are
so rare or so near to a common word that a page is likelier to mean the common one.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from netlint.vocabulary.derivation import is_sibling
from netlint.vocabulary.forms import plurals, spelling_key
from netlint.vocabulary.lexicon import Entry, pack_lexicon
from netlint.vocabulary.slips import slip_cost
from netlint.vocabulary.wordstore import WordStore, pack_words

ROOT = Path(__file__).resolve().parent.parent
OUT = ROOT / "netlint" / "vocabulary" / "lexicon.bin"
#: Kinds of word that are about health: diseases, the body, medicines, tests, living things, and words that
#: names of diseases have.
HEALTH = frozenset("dampoh")
GENERAL, NAME, UNSURE = "g", "n", "u"
#: Parts that only words of health have; a word this long with one of them is such a word.
BEGINNINGS = tuple(
    "adeno angio arthr arterio cardio carcin cyto cysto dermat dys endocrin enceph gastr haemat haemo hemat hemo hepat "
    "hydroceph hyper hypo immuno laryng leuk lymph mening metasta neur neph oesoph esoph ophthal osteo oto paed pancrea "
    "pharmac phleb pneum psych pulmon radiolog radiother retin rheumat spondyl thorac thromb thyro trache urethr vasc".split()
)
ENDINGS = tuple(
    "aemia algia cele cillin cyte cytes derma dynia ectomy ectomies emia genic itis lysis mab megaly oma omas opia osis "
    "oses ostomy otomy paresis pathic pathy penia phagia phasia philia plasia plasty plegia pnea pnoea prazole rrhagia "
    "rrhea rrhoea sartan sclerosis scope scopic scopy stenosis tension tensive tinib trophic trophy uria".split()
)
SHORTEST_WITH_PART = 7
#: "hyper" begins words of every kind, unless they end like this.
GENERAL_BEGINNINGS = ("hyper", "hypo", "psych", "retin", "cardio", "neur")
OF_HEALTH = (
    "ism",
    "emia",
    "aemia",
    "sion",
    "osis",
    "ia",
    "ic",
    "al",
    "ology",
    "ologist",
    "ive",
    "y",
)

#: Words as rare as this are words, but nobody is taken to have meant them.
RAREST_TARGET, RAREST_HEALTH_TARGET, RAREST_NAME_TARGET = 6, 7, 3
#: From here on a word is seldom meant on a page for patients.
RARE, RARE_HEALTH = 7, 9
SHORTEST_TARGET, SHORTEST_NAME_TARGET = 4, 5
#: Plurals are made of words of health no rarer than this.
RAREST_IN_PLURAL = 6
#: What plurals, adjectives and Latin words end in.
NO_SINGULAR = ("s", "i", "ae", "ata", "osa", "oda", "ica", "lla", "x")
#: Words of lists as rare as this are doubted where a word as common and as long as that is one slip away.
DOUBTED, MEANT, SHORTEST_MEANT = 6, 3, 6
#: Nobody is told to write words that begin like this.
UNSUITABLE = tuple(
    "arsehole asshole bastard bitch bollock bugger cunt faggot fuck nigger piss shit slut titties twat wank whore".split()
)
UNSUITABLE_WORDS = frozenset(
    word + ending
    for word in "arse chink coon cock crap cripple dago gimp gook hooker imbecile kike lunatic midget mongol mongoloid "
    "moron negro nigga retard retarded spic tit wog wop".split()
    for ending in ("", "s", "es")
)
LOCALES = {"GB": "en-GB", "US": "en-US"}


class Row(NamedTuple):
    """A line of the table."""

    word: str
    rarity: int
    kinds: str
    locale: str | None

    @property
    def health(self) -> bool:
        """True for a word of diseases, bodies, medicines or tests."""
        return bool(HEALTH & set(self.kinds)) or _looks_medical(self.word, self.rarity)

    @property
    def name(self) -> bool:
        """True for a word that is only written with a capital."""
        return NAME in self.kinds and GENERAL not in self.kinds

    @property
    def only_name(self) -> bool:
        """True for the names of persons and places that no term has."""
        return set(self.kinds) <= {NAME, UNSURE}


def _looks_medical(word: str, rarity: int) -> bool:
    if len(word) < SHORTEST_WITH_PART or rarity < 2:
        return False
    if word.startswith(BEGINNINGS):
        return not word.startswith(GENERAL_BEGINNINGS) or word.endswith(OF_HEALTH)
    return word.endswith(ENDINGS)


def read_table(text: str) -> Iterator[Row]:
    """The rows of the table, and plurals of words of health."""
    rows = []
    for line in text.splitlines():
        word, rarity, kinds, locale = line.split("\t")
        rows.append(Row(word, int(rarity), kinds, LOCALES.get(locale)))
    listed = {row.word for row in rows}
    sure = {row.word: row for row in rows if UNSURE not in row.kinds}
    for row in rows:
        twin = sure.get(spelling_key(row.word))
        if twin is not None and UNSURE in row.kinds:
            # A British spelling made by rule is as sure as the American one.
            row = row._replace(rarity=twin.rarity, kinds=twin.kinds)
        yield row
        if row.health and not row.name and row.rarity <= RAREST_IN_PLURAL and len(row.word) > 4:
            for plural in plurals(row.word) if not row.word.endswith(NO_SINGULAR) else ():
                if plural not in listed:
                    listed.add(plural)
                    yield row._replace(word=plural, rarity=row.rarity + 1)


def is_target(row: Row) -> bool:
    """True for a word that somebody may have meant who wrote another."""
    try:
        row.word.encode("latin-1")
    except UnicodeEncodeError:
        return False
    if UNSURE in row.kinds or row.word.startswith(UNSUITABLE) or row.word in UNSUITABLE_WORDS:
        return False
    if row.only_name:
        return row.rarity <= RAREST_NAME_TARGET and len(row.word) >= SHORTEST_NAME_TARGET
    most = RAREST_HEALTH_TARGET if row.health else RAREST_TARGET
    return row.rarity <= most and len(row.word) >= SHORTEST_TARGET


def is_kept(row: Row) -> bool:
    """False for what would only take room: chemicals and names of a single doubtful source."""
    return UNSURE not in row.kinds or bool(set(row.kinds) & set("gdaoph"))


def doubtful(rarities: dict[str, int], targets: dict[str, Entry]) -> Iterator[str]:
    """Words of lists of names and labels that are likelier slips of a common word: lists hold
    slips of their own."""
    common = {
        word: b""
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
                and slip_cost(word, meant, 1.0) is not None
            ):
                yield word
                break


def build(table: str) -> bytes:
    words: list[str] = []
    names: list[str] = []
    rare: list[str] = []
    targets: dict[str, Entry] = {}
    listed: dict[str, int] = {}  # words of health in no general list
    for row in read_table(table):
        if not is_kept(row):
            continue
        if NAME in row.kinds:
            names.append(row.word)
        if is_target(row):
            targets[row.word] = Entry(
                row.word, row.rarity, row.health and not row.only_name, row.locale, row.name
            )
        if row.only_name:
            continue
        words.append(row.word)
        if UNSURE in row.kinds or row.rarity >= (RARE_HEALTH if row.health else RARE):
            rare.append(row.word)
        elif GENERAL not in row.kinds and row.rarity >= DOUBTED:
            listed[row.word] = row.rarity
    doubted = sorted(doubtful(listed, targets))
    print(
        f"{len(words)} words, {len(names)} names, {len(rare)} rare, {len(doubted)} doubtful, "
        f"{len(targets)} that slips may stand for, {sum(e.health for e in targets.values())} of health"
    )
    return pack_lexicon(words, names, [*rare, *doubted], targets)


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
