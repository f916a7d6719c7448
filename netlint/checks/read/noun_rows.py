"""Rows of nouns, such as "infection prevention measures", for READ005.

They are told by the endings of words. Where the language model is installed, a parse confirms each
row, and finds rows of 4 nouns that have other endings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.read.page_names import Names
from netlint.finding import Remark
from netlint.language.density import NOUN, only
from netlint.language.nounstrings import (
    is_hard_string,
    is_long_row,
    may_hold_row,
    noun_strings,
)
from netlint.language.scoring import Unit
from netlint.language.words import WORD

_NOUNS_ONLY = only(NOUN)
#: After one of these a row of nouns is an example or somebody's words.
_QUOTES = ('"', "“", "‘", "'")

#: A row as its words, and where they stand.
Row = list[re.Match[str]]


class NounRows:
    """Gathers the sentences of a page that may hold such rows, and gives the remarks on them."""

    def __init__(self, analysis: Analysis, most: int, names: Names) -> None:
        self._analysis = analysis
        self._kinds = analysis.passage.kinds
        self._nouns = self._kinds.translate(_NOUNS_ONLY)
        self._most = most
        self._names = names
        self._by_ending: list[tuple[Unit, bytes]] = []
        self._to_parse: list[Unit] = []
        self._row = b"\1" * (most + 1)
        #: Whether the page may have any row: without a parse, few pages have so many nouns in a row.
        self.possible = most > 0 and (self._row in self._nouns or analysis.can_parse)

    def look_at(self, unit: Unit, start: int, end: int) -> None:
        """Keep a sentence where it may hold a row; its words are passage.words[start:end]."""
        if self._nouns.find(self._row, start, end) >= 0:
            self._by_ending.append((unit, self._kinds[start:end]))
            self._to_parse.append(unit)
        elif (
            self._analysis.can_parse
            and self._nouns.find(1, start, end) >= 0
            and may_hold_row(unit.words)
        ):
            self._to_parse.append(unit)

    def remarks(self) -> Iterator[Remark]:
        """A remark on each row, save names and compounds that are read as one word."""
        for row in self._parsed() if self._analysis.can_parse else self._told_by_endings():
            yield from self._remark(row)

    def _told_by_endings(self) -> Iterator[Row]:
        prose, most = self._analysis.page.prose, self._most
        for unit, kinds in self._by_ending:
            for row in noun_strings(prose, unit.sentence.start, unit.sentence.end, kinds):
                if is_hard_string(row, most, self._names.hold):
                    yield row

    def _parsed(self) -> Iterator[Row]:
        """The rows of the sentences by a parse."""
        prose = self._analysis.page.prose
        places = [(unit.sentence.start, unit.sentence.end) for unit in self._to_parse]
        parsed = self._analysis.parses.facts([prose[start:end] for start, end in places])
        nouns: list[tuple[int, int]] = []
        long: list[Row] = []
        for (start, _), facts in zip(places, parsed, strict=True):
            for at, to, is_one_name in facts.noun_rows:
                nouns.append((start + at, start + to))
                row = list(WORD.finditer(prose, start + at, start + to))
                if is_one_name and self._is_long(row):
                    long.append(row)
        for row in self._told_by_endings():
            start, end = row[0].start(), row[-1].end()
            holding = [(at, to) for at, to in nouns if at <= start and end <= to]
            if holding and not any(at <= start < to for (at, to) in map(_place, long)):
                yield row
        yield from long

    def _is_long(self, row: Row) -> bool:
        """Whether a row is long, and made of words that other words could stand for."""
        if not is_long_row(row, self._most + 1, self._names.hold):
            return False
        return all(self._names.is_ordinary(found[0]) for found in row)

    def _remark(self, row: Row) -> Iterator[Remark]:
        page, names = self._analysis.page, self._names
        if all(found[0] in names.subject for found in row):
            return
        if names.written(f"{row[0][0]} {row[1][0]}".title()):
            return
        start, end = _place(row)
        if page.prose[start - 1 : start] in _QUOTES:
            return
        text = " ".join(page.prose[start:end].split())
        yield Remark(
            page.source_span(start, end),
            f'"{text}" puts {len(row)} nouns in a row. Take it apart with "of", "for" or a verb.',
        )


def _place(row: Row) -> tuple[int, int]:
    return row[0].start(), row[-1].end()
