"""WordNet: lemmas with their case, and how much of a word's use is about health."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_FILES = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
#: Synsets that head a kind, by lemma and lexicographer file: all that lies below them is of the kind.
_HEADS = {
    ("ill_health", 26): "d", ("symptom", 26): "d", ("symptom", 10): "d", ("mental_disorder", 26): "d", ("injury", 26): "d",
    ("psychological_disorder", 26): "d", ("abnormalcy", 26): "d", ("pathologic_process", 22): "d",
    ("inflammation", 22): "d", ("birth_defect", 7): "d", ("eating_disorder", 26): "d",
    ("body_part", 8): "a", ("body_substance", 8): "a", ("tissue", 8): "a",
    ("medicine", 6): "m", ("hormone", 8): "m", ("vitamin", 27): "m", ("narcotic", 6): "m",
    ("enzyme", 27): "m", ("antibody", 27): "m", ("antigen", 27): "m", ("neurotransmitter", 27): "m",
    ("hemoprotein", 27): "m", ("steroid_hormone", 8): "m", ("globulin", 27): "m", ("amino_acid", 27): "m",
    ("medical_procedure", 4): "p", ("surgical_procedure", 4): "p", ("endoscopy", 4): "p",
    ("diagnostic_test", 9): "p", ("medical_instrument", 6): "p", ("surgical_instrument", 6): "p",
    ("medical_science", 9): "p", ("therapy", 4): "p", ("anaesthesia", 26): "p", ("diagnosing", 4): "p",
    ("diagnostic_technique", 4): "p", ("anesthetic", 6): "m",
    ("microorganism", 5): "o", ("parasite", 5): "o", ("eubacteria", 5): "o", ("helminth", 5): "o",
}  # fmt: skip
#: Subjects: a synset that is marked as of one of these is of health, whatever it lies below.
_SUBJECTS = {
    "medicine": "d", "pathology": "d", "anatomy": "a", "physiology": "a", "surgery": "p",
    "pharmacology": "m", "dentistry": "p", "psychiatry": "d", "immunology": "d", "obstetrics": "d",
}  # fmt: skip
_LINKS = {"@", "@i"}  # is a kind of
_PERTAINS = {"\\", "+", "<"}  # adjective or derived word of another
_BODY = 8  # lexicographer file noun.body
_PERSONS = 18  # noun.person


class Synset(NamedTuple):
    """A sense: its place, its file number, its lemmas as written and what it points to."""

    key: str
    file: int
    lemmas: tuple[str, ...]
    above: tuple[str, ...]
    pertains: tuple[str, ...]
    subjects: tuple[str, ...]


class WordNet(NamedTuple):
    """Lemmas as written, and for each word in lower case the share of its senses of each kind."""

    lemmas: frozenset[str]
    shares: dict[str, dict[str, float]]
    exceptions: dict[str, str]


def _synsets(folder: Path) -> Iterator[Synset]:
    for name, part in _FILES.items():
        for line in (folder / f"data.{name}").read_text(encoding="utf-8").splitlines():
            if line.startswith("  "):
                continue
            fields = line.partition("|")[0].split()
            count = int(fields[3], 16)
            lemmas = tuple(re.sub(r"\(\w+\)$", "", fields[4 + 2 * at]) for at in range(count))
            at = 4 + 2 * count
            pointers = [
                (fields[at + 1 + 4 * i], fields[at + 3 + 4 * i].replace("s", "a") + fields[at + 2 + 4 * i])
                for i in range(int(fields[at]))
            ]  # fmt: skip
            yield Synset(
                part + fields[0],
                int(fields[1]),
                lemmas,
                tuple(key for sign, key in pointers if sign in _LINKS),
                tuple(key for sign, key in pointers if sign in _PERTAINS),
                tuple(key for sign, key in pointers if sign == ";c"),
            )


def _kinds(synsets: dict[str, Synset]) -> dict[str, str]:
    """The kind of each synset that lies below a head, or that pertains to one that does."""
    kinds: dict[str, str] = {}
    below: dict[str, list[str]] = defaultdict(list)
    for synset in synsets.values():
        for above in synset.above:
            below[above].append(synset.key)
    for synset in synsets.values():
        for lemma in synset.lemmas:
            kind = _HEADS.get((lemma.lower(), synset.file))
            if kind:
                waiting = [synset.key]
                while waiting:
                    key = waiting.pop()
                    if key not in kinds:
                        kinds[key] = kind
                        waiting += below[key]
        if synset.file == _BODY:
            kinds.setdefault(synset.key, "a")
        for key in synset.subjects:
            for lemma in synsets[key].lemmas:
                if key[0] == "n" and lemma in _SUBJECTS and synset.file != _PERSONS:
                    kinds.setdefault(synset.key, _SUBJECTS[lemma])
    for synset in synsets.values():
        if synset.key not in kinds:
            for key in synset.pertains:
                if key in kinds and synset.key[0] == "a":
                    kinds[synset.key] = kinds[key]
    return kinds


def _tags(folder: Path) -> dict[tuple[str, str], int]:
    """How often each sense (lemma, sense number with part of speech) is tagged in running text."""
    counts: dict[tuple[str, str], int] = {}
    parts = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
    for line in (folder / "cntlist.rev").read_text(encoding="utf-8").splitlines():
        key, number, count = line.split()
        lemma, _, rest = key.partition("%")
        counts[lemma, parts[rest[0]] + number] = int(count)
    return counts


def read(folder: Path) -> WordNet:
    """Read the database files of WordNet 3.0 in `folder`."""
    synsets = {synset.key: synset for synset in _synsets(folder)}
    kinds = _kinds(synsets)
    tags = _tags(folder)
    weights: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
    for name, part in _FILES.items():
        for line in (folder / f"index.{name}").read_text(encoding="utf-8").splitlines():
            if line.startswith("  ") or "_" in (fields := line.split())[0]:
                continue
            keys = fields[-int(fields[2]) :]
            for number, key in enumerate(keys, 1):
                weight = 0.5 / number + tags.get((fields[0], f"{part}{number}"), 0)
                weights[fields[0]][kinds.get(part + key, "")] += weight
    shares = {
        word: {kind: weight / sum(by_kind.values()) for kind, weight in by_kind.items()}
        for word, by_kind in weights.items()
    }
    lemmas = frozenset(lemma for synset in synsets.values() for lemma in synset.lemmas)
    exceptions = {}
    for name in _FILES:
        for line in (folder / f"{name}.exc").read_text(encoding="utf-8").splitlines():
            inflected, base, *_ = line.split()
            exceptions[inflected] = base
    return WordNet(lemmas, shares, exceptions)
