"""TERM008: a word that looks medical and that no word list has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark
from netlint.identity import by_identity
from netlint.language.places import foreign_text, in_address, occurrences
from netlint.shipped import WordRow
from netlint.vocabulary.forms import letter_parts

#: Letters of the shortest word that its parts can tell anything about.
_SHORTEST = 6
_CACHE_LIMIT = 200_000  # words


@check("TERM008", "unknown-term")
def unknown_term(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report each such word at its first place on the page, for whoever keeps the vocabulary."""
    medical = _medical(analysis.word_rows("medical-parts")).among(analysis.different_words)
    spelling = analysis.vocabulary.spelling
    unknown = [
        word
        for word in medical
        if not spelling.knows(word)
        # Two words that lost the space between them are no term that anybody would add.
        and not any(candidate.joined for candidate in spelling.candidates(word))
    ]
    page = analysis.page
    told: set[str] = set()
    for start, end in occurrences(page, unknown):
        written = page.prose[start:end]
        if (
            written.lower() in told
            or foreign_text(page).hold(start)
            or in_address(page, start, end)
        ):
            continue
        told.add(written.lower())
        yield Remark(
            page.source_span(start, end),
            f'"{written}" is in no word list. If it is right, add it to your vocabulary or to "allow".',
        )


class _Medical:
    """Tells by their parts which words look medical."""

    def __init__(self, rows: tuple[WordRow, ...]) -> None:
        parts = [row.avoid for row in rows]
        first = "|".join(part[:-1] for part in parts if part.endswith("-"))
        last = "|".join(part[1:] for part in parts if part.startswith("-"))
        self._pattern = re.compile(f"(?:{first})|.*(?:{last})$", re.IGNORECASE)
        self._others: set[str] = set()  # words as written that do not look so

    def among(self, words: Set[str]) -> set[str]:
        """Which of these words, or of the parts of hyphened ones, look medical."""
        found = set()
        if len(self._others) > _CACHE_LIMIT:
            self._others.clear()
        for word in words - self._others:
            parts = [
                part
                for part in letter_parts(word)
                # A capital inside or at the end makes it a code, which no list of words has.
                if len(part) >= _SHORTEST and part[1:].islower() and self._pattern.match(part)
            ]
            found.update(parts)
            if not parts:
                self._others.add(word)
        return found


@by_identity
def _medical(rows: tuple[WordRow, ...]) -> _Medical:
    return _Medical(rows)
