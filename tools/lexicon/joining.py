"""Join what all sources say into one table of words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tools.lexicon import (
    families,
    frequency,
    kinds,
    locales,
    own,
    rarity,
    scowl,
    slips,
    sources,
    wordnet,
)
from tools.lexicon.evidence import Evidence, gather

#: Sources of names only: their words are never words without a capital.
_NAMES = {"census", "geonames"}
#: Sources of which one label is not enough: the synonyms of one substance share their words.
_CHEMISTRY = {"chebi", "mesh-supplement", "unii"}
_CHEMISTRY_ENOUGH = 3
#: Definitions. They copy from each other and from health pages, with their slips and glued words.
_TEXTS = {"mondo-text", "hpo-text", "uberon-text", "cl-text", "doid-text"}
_TEXTS_ENOUGH = 4
_MISSING = 100  # the SCOWL size of words that SCOWL lacks
#: What a word's SCOWL size adds to the number of its labels, as weight against slips of it.
_BONUS = ((35, 400.0), (50, 160.0), (60, 40.0), (70, 10.0), (80, 5.0))
_BRAND = 60
_NAME = 4
_FEW = 2  # labels up to which a word of one source is weak


class Row(NamedTuple):
    """One word: lower case, class 0 to 9, letters of kinds, "GB", "US" or nothing."""

    word: str
    rarity: int
    kinds: str
    locale: str


class Lists(NamedTuple):
    """The lists of words: what is no label."""

    sizes: dict[str, int]
    small: set[str]
    capital: set[str]
    rare: set[str]
    contracted: dict[str, str]
    locales: dict[str, str]
    wordnet: wordnet.WordNet
    books: dict[str, int]


class Result(NamedTuple):
    """The table, sorted, and the words left out with the word that each is near to."""

    rows: list[Row]
    doubtful: dict[str, str]


def read_lists(fetched: Path, kept: Path) -> Lists:
    """SCOWL, WordNet, the pairs of the Human Phenotype Ontology and the frequencies."""
    sizes: dict[str, int] = {}
    small: set[str] = set()
    capital: set[str] = set()
    rare: set[str] = set()
    folder = fetched / "scowl/usr/share/dict/scowl"
    entries = list(scowl.read(folder))
    for entry in entries:
        if entry.size <= scowl.LARGEST:
            sizes[entry.word] = min(entry.size, sizes.get(entry.word, _MISSING))
            (capital if entry.is_name else small).add(entry.word)
        else:
            rare.add(entry.word)
    net = wordnet.read(fetched / "wordnet-base/usr/share/wordnet")
    for lemma in net.lemmas:
        for part in lemma.replace("-", "_").replace("'s", "").split("_"):
            if part.isalpha() and len(part) > 1 and not part.isupper():
                (small if part.islower() else capital).add(part.lower())
    small |= {word for word in net.exceptions if word.isalpha()}
    small |= own.read()
    for pair in (
        (kept / "hpo_british_english_dictionary.csv").read_text(encoding="utf-8").split("\n")
    ):
        small |= {
            word.strip() for word in pair.split(",") if word.strip().isalpha() and len(word) > 5
        }
    books = frequency.read(fetched / "frequency/symspellpy/frequency_dictionary_en_82_765.txt")
    contracted = scowl.contractions(folder)
    return Lists(
        sizes, small, capital - small, rare - small, contracted, scowl.locales(entries), net, books
    )


def build(fetched: Path, kept: Path) -> Result:
    """The table of all words of all sources. The same input gives the same table."""
    lists = read_lists(fetched, kept)
    table = gather(sources.read_labels(fetched, kept))
    doubtful = _doubtful(table, lists)
    known = lists.small | lists.capital
    accepted = known | {
        word
        for word, evidence in table.items()
        if word not in doubtful and _enough(word, evidence, lists)
    }
    made = _made(accepted, table, lists)
    pairs = locales.twins(
        sorted((accepted | made.keys()) - lists.sizes.keys()), accepted | made.keys()
    )
    in_labels = sum(evidence.kinds[kind] for evidence in table.values() for kind in kinds.HEALTH)
    in_books = sum(lists.books.values())
    rows = [
        _row(word, table.get(word), lists, pairs, (in_labels, in_books))
        for word in accepted
        if len(word) > 1
    ]
    parents = {row.word: row for row in rows}
    for word, parent in made.items():
        row = parents[parent]
        rows.append(
            row._replace(
                word=word, rarity=min(rarity.RAREST, row.rarity + 1), locale=pairs.get(word, "")
            )
        )
    return Result(sorted(_evened(rows)), doubtful)


def _weight(word: str, evidence: Evidence | None, lists: Lists) -> float:
    """How sure a word is: its labels, and what lists say."""
    weight = float(evidence.labels) if evidence else 0.0
    if word in lists.sizes:
        weight += next(bonus for size, bonus in _BONUS if lists.sizes[word] <= size)
    elif word in lists.small:
        weight += 8.0
    return weight


def _evened(rows: list[Row]) -> Iterator[Row]:
    """The rows, with the British spelling of a word as common as the American one, and back."""
    classes = {row.word: row.rarity for row in rows}
    commonest = dict(classes)
    for word in classes:
        other = locales.american(word)
        if other != word and other in classes:
            commonest[word] = commonest[other] = min(classes[word], classes[other])
    return (row._replace(rarity=commonest[row.word]) for row in rows)


def _made(accepted: set[str], table: dict[str, Evidence], lists: Lists) -> dict[str, str]:
    """Words of health that follow from an accepted one, and which one."""
    made: dict[str, str] = {}
    for word in sorted(accepted):
        evidence = table.get(word)
        if evidence is None or not any(evidence.kinds[kind] for kind in "dap"):
            continue
        if word in lists.capital or evidence.capital > evidence.small:
            continue
        for other in (*families.relatives(word), families.british(word)):
            for form in (other, families.british(other)):
                if form not in accepted:
                    made.setdefault(form, word)
    return made


def _enough(word: str, evidence: Evidence, lists: Lists) -> bool:
    """False for what only running text has, or few labels of chemistry or of another language."""
    if evidence.sources.keys() <= _TEXTS:
        own = evidence.labels - evidence.sources["mondo-text"]
        return own > 1 or evidence.labels >= _TEXTS_ENOUGH
    if evidence.checked or word in lists.rare or evidence.kinds["n"]:
        return True
    if evidence.sources.keys() <= _CHEMISTRY:
        return evidence.labels >= _CHEMISTRY_ENOUGH
    return evidence.labels > 1 or word.isascii()


def _doubtful(table: dict[str, Evidence], lists: Lists) -> dict[str, str]:
    """Words of few labels of one source that are one letter from a word of many."""
    weak: dict[str, float] = {}
    strong = {word: _weight(word, table.get(word), lists) for word in lists.small | lists.capital}
    possessives: dict[str, str] = {}
    plain = {word for word in lists.contracted if word not in strong}
    for word, evidence in table.items():
        if word in strong:
            continue
        named = evidence.labels == sum(evidence.sources[name] for name in _NAMES)
        if named:
            continue
        if evidence.checked or word in lists.rare or evidence.species:
            strong[word] = evidence.labels
            continue
        if word in plain:
            continue
        if word.endswith("ys") and f"{word[:-2]}ies" in strong and word[:-1] in strong:
            possessives[word] = f"{word[:-1]}'s"
            continue
        found_in = {source.removesuffix("-text") for source in evidence.sources}
        if evidence.labels <= _FEW or (len(found_in) == 1 and evidence.labels <= 3 * _FEW):
            # Makers write brands so that they look like words: only a very common one tells a slip.
            brand, name = evidence.kinds["b"], evidence.capital > evidence.small
            weak[word] = evidence.labels * (_BRAND if brand else _NAME if name else 1)
        else:
            strong[word] = evidence.labels
    contracted = {word: lists.contracted[word] for word in plain}
    return slips.find_slips(weak, strong) | contracted | possessives


def _row(
    word: str,
    evidence: Evidence | None,
    lists: Lists,
    pairs: dict[str, str],
    totals: tuple[int, int],
) -> Row:
    size = lists.sizes.get(word, _MISSING)
    small = word in lists.small
    capital = word in lists.capital
    base = _base(word, lists)
    shares = lists.wordnet.shares.get(word) or lists.wordnet.shares.get(base)
    labels = (sum(evidence.kinds[kind] for kind in kinds.HEALTH) if evidence else 0) / totals[0]
    books = max(lists.books.get(word, 0), lists.books.get(base, 0) / 10, 1) / totals[1]
    name = kinds.is_name(evidence, small, capital)
    of_health = kinds.health(evidence, shares, size, labels / books)
    letters = of_health + ("n" if name else "")
    if evidence and evidence.species and not small:
        letters += "f"
    if not of_health and not name:
        letters += "g"
    if evidence and evidence.labels <= _FEW and not (small or capital or evidence.checked or name):
        letters += "u"
    alone = evidence is None and shares is None and base not in lists.books
    rare = min(
        rarity.by_size(size, alone=alone), rarity.by_labels(evidence, known=small or capital)
    )
    if rare >= rarity.RAREST and small:
        rare = rarity.RAREST - 1
    locale = lists.locales.get(word, "") or ("" if word in lists.sizes else pairs.get(word, ""))
    return Row(word, rare, letters, locale)


def _base(word: str, lists: Lists) -> str:
    """The singular or the plain form of an inflected word, where WordNet has it; or the word."""
    if word in lists.wordnet.exceptions:
        return lists.wordnet.exceptions[word]
    for ending, instead in (("ies", "y"), ("es", ""), ("s", ""), ("ally", ""), ("ly", "")):
        base = word.removesuffix(ending) + instead
        if word.endswith(ending) and len(base) > 3 and base in lists.wordnet.shares:
            return base
    return word


def lines(rows: list[Row]) -> Iterator[str]:
    """The table as text: word, class, kinds and locale with tabs between."""
    for row in rows:
        yield f"{row.word}\t{row.rarity}\t{row.kinds}\t{row.locale}\n"
