"""What the sources say of each word: how many labels have it, of which kinds, with or without capital."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from tools.lexicon.label import Case, Label, words

#: Shorter words of labels are codes and pieces of names.
_SHORTEST = 4


@dataclass
class Evidence:
    """What labels say of one word in lower case."""

    sources: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)
    small: int = 0
    """Labels that write it without a capital where capitals mean something."""
    capital: int = 0
    """Labels that write it with a capital although it need not have one."""
    checked: int = 0
    species: int = 0
    """Labels in which it follows the name of a genus."""

    @property
    def labels(self) -> int:
        return sum(self.sources.values())


def gather(labels: Iterable[Label]) -> dict[str, Evidence]:
    """Evidence by word. A label counts once for each source that has it."""
    table: dict[str, Evidence] = {}
    seen: set[tuple[str, str]] = set()
    for label in labels:
        key = (label.source, label.text.lower())
        if key not in seen:
            seen.add(key)
            _count(label, table)
        elif label.checked:
            for written, _ in words(label.text):
                if evidence := table.get(written.lower()):
                    evidence.checked += 1
    return table


def _count(label: Label, table: dict[str, Evidence]) -> None:
    counted: set[str] = set()
    parts = list(words(label.text))
    for at, (written, first) in enumerate(parts):
        word = written.lower()
        if len(word) < _SHORTEST or word in counted or not _is_word(written, label.case):
            continue
        if not word.isalpha():  # "İ" in lower case is two characters
            continue
        counted.add(word)
        evidence = table.get(word)
        if evidence is None:
            evidence = table[word] = Evidence()
        evidence.sources[label.source] += 1
        evidence.kinds[label.kind] += 1
        evidence.checked += label.checked
        if label.case is not Case.NOTHING:
            if written[0].islower():
                evidence.small += 1
            elif not first or label.case is Case.MEANS_NAME:
                evidence.capital += 1
        if label.kind == "o" and at == 1 and written[0].islower() and parts[0][0][0].isupper():
            evidence.species += 1


def _is_word(written: str, case: Case) -> bool:
    """False for codes and genes: capitals inside, where capitals say something."""
    return written[1:].islower() or (case is Case.NOTHING and written.isupper())
