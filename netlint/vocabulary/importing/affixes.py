"""Hunspell's affix file: which endings and beginnings the flags of a word put on it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from netlint.vocabulary.importing.source import Source

_MOST_RULES = 20_000
_LONGEST_CONDITION = 60


class Rule(NamedTuple):
    """An ending (or beginning) to put on, what to take off before, and on which words."""

    suffix: bool
    off: str
    on: str
    condition: re.Pattern[str]

    def apply(self, word: str) -> str | None:
        """The word with the affix; None where the rule does not fit."""
        if not self.condition.search(word):
            return None
        if self.suffix:
            if not word.endswith(self.off) or len(word) <= len(self.off):
                return None
            return word[: len(word) - len(self.off)] + self.on
        if not word.startswith(self.off) or len(word) <= len(self.off):
            return None
        return self.on + word[len(self.off) :]


class Affixes(NamedTuple):
    """The rules of each flag. `kind` says how flags are written, `aliases` what numbers stand for."""

    rules: Mapping[str, Sequence[Rule]] = {}
    crossing: frozenset[str] = frozenset()  # flags whose affixes go together with others
    kind: str = ""
    aliases: Sequence[str] = ()
    forbidden: str = ""

    def flags(self, written: str) -> tuple[str, ...]:
        """The flags behind a word's slash."""
        if self.aliases and written.isdigit() and 0 < int(written[:6]) <= len(self.aliases):
            written = self.aliases[int(written[:6]) - 1]
        if self.kind == "long":
            return tuple(written[at : at + 2] for at in range(0, len(written), 2))
        if self.kind == "num":
            return tuple(written.split(","))
        return tuple(written)

    def forms(self, word: str, flags: Sequence[str]) -> Iterator[str]:
        """What the flags make of a word: with one affix, and with a beginning and an ending."""
        made = []
        for flag in flags:
            for rule in self.rules.get(flag, ()):
                form = rule.apply(word)
                if form is not None:
                    made.append((flag, rule.suffix, form))
                    yield form
        for flag, suffix, form in made:
            if suffix and flag in self.crossing:
                for other in flags:
                    for rule in self.rules.get(other, ()):
                        if not rule.suffix and other in self.crossing:
                            both = rule.apply(form)
                            if both is not None:
                                yield both


def read_affixes(source: Source, encoding: str) -> Affixes:
    """The rules of an affix file; what it says besides is passed over. Raises `VocabularyError`."""
    rules: dict[str, list[Rule]] = {}
    crossing: set[str] = set()
    kind = forbidden = ""
    aliases: list[str] = []
    count = 0
    for line, content in enumerate(source.text(encoding).splitlines(), 1):
        words = content.split()
        if len(words) < 2 or words[0].startswith("#"):
            continue
        key = words[0]
        if key == "FLAG":
            kind = words[1].lower()
        elif key == "FORBIDDENWORD":
            forbidden = words[1]
        elif key == "AF" and not (words[1].isdigit() and not aliases and len(words) == 2):
            aliases.append(words[1])
        elif key in ("SFX", "PFX"):
            if len(words) >= 4 and words[2] in ("Y", "N") and words[3].isdigit():
                if words[2] == "Y":
                    crossing.add(words[1])
                continue
            if len(words) < 4:
                raise source.fault(
                    line, "an affix has a flag, what to take off, what to put on and a condition"
                )
            count += 1
            if count > _MOST_RULES:
                raise source.fault(line, f"more than {_MOST_RULES} affixes")
            rules.setdefault(words[1], []).append(_rule(source, line, words))
    return Affixes(rules, frozenset(crossing), kind, aliases, forbidden)


def _rule(source: Source, line: int, words: list[str]) -> Rule:
    suffix = words[0] == "SFX"
    off = "" if words[2] == "0" else words[2]
    on = words[3].split("/")[0]
    condition = words[4] if len(words) > 4 else "."
    pattern = re.sub(
        r"[^\w\[\]^]", lambda match: "." if match[0] == "." else re.escape(match[0]), condition
    )
    try:
        if len(pattern) > _LONGEST_CONDITION * 2:
            raise re.error("too long")
        compiled = re.compile(f"(?:{pattern})$" if suffix else f"^(?:{pattern})")
    except re.error as error:
        raise source.fault(line, f'the condition "{condition[:40]}" cannot be read') from error
    return Rule(suffix, off, "" if on == "0" else on, compiled)
