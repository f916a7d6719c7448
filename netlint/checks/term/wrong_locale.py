"""TERM004: American spelling on a British page, or British spelling on an American one."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import lru_cache

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.finding import Remark
from netlint.language.casing import cased_like
from netlint.language.mending import exact_replacement
from netlint.language.places import foreign_text, in_address, occurrences, quoted_text
from netlint.language.ranges import Ranges
from netlint.language.titled import is_name, titled_text
from netlint.page import Page
from netlint.vocabulary.concept import Status
from netlint.vocabulary.forms import letter_parts
from netlint.vocabulary.locale_pairs import spellings_for
from netlint.vocabulary.locale_senses import Sense, senses_for

_NAMES = {"en-GB": "British", "en-US": "American"}
_CACHE_LIMIT = 200_000  # words
_REACH = 40  # characters on each side in which the words are that tell the sense


class _Suspects:
    """The words that a locale does not write so, or not in every sense, and what it writes."""

    def __init__(self, locale: str) -> None:
        self.instead = spellings_for(locale)
        self.senses = senses_for(locale)
        self._clean: set[str] = set()  # words as written that are none

    def among(self, words: Set[str]) -> set[str]:
        """Which of these words, or of the parts of hyphened ones, are suspects, as written."""
        found = set()
        if len(self._clean) > _CACHE_LIMIT:
            self._clean.clear()
        for word in words - self._clean:
            if word.isalpha():  # as most are
                lower = word.lower()
                if lower in self.instead or lower in self.senses:
                    found.add(word)
                else:
                    self._clean.add(word)
                continue
            parts = [
                part
                for part in letter_parts(word)
                if part.lower() in self.instead or part.lower() in self.senses
            ]
            found.update(parts)
            if not parts:
                self._clean.add(word)
        return found


@lru_cache(maxsize=2)
def _suspects(locale: str) -> _Suspects:
    return _Suspects(locale)


@check("TERM004", "wrong-locale", fixes=Fixes.SAFE)
def wrong_locale(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report words that only the other locale spells so, outside names and quotations."""
    locale = analysis.locale
    suspects = _suspects(locale)
    allowed = analysis.vocabulary.allowed
    found = suspects.among(analysis.different_words)
    words = {word for word in found if word.lower() not in allowed} if allowed else found
    if not words:
        return
    page = analysis.page
    here = _NAMES[locale]
    there = _NAMES["en-US" if locale == "en-GB" else "en-GB"]
    right_as_a_whole = _allowed_phrases(analysis)
    for start, end in occurrences(page, words):
        written = page.prose[start:end]
        word = written.lower()
        instead = suspects.instead.get(word) or _by_sense(page, start, end, suspects.senses[word])
        if instead is None or _is_others(page, start, end) or right_as_a_whole.hold(start):
            continue
        right = cased_like(written, word, instead)
        span = page.source_span(start, end)
        yield Remark(
            span,
            f'"{written}" is {there} spelling, and this page is {here}. Write "{right}".',
            suggestions=(right,),
            fix=exact_replacement(page, start, end, right),
        )


def _allowed_phrases(analysis: Analysis) -> Ranges:
    """Phrases that the vocabulary or the settings allow: they are right as a whole."""
    return Ranges(
        (mention.start, mention.end)
        for mention in analysis.mentions
        if mention.form.status is Status.CONTEXT
    )


def _is_others(page: Page, start: int, end: int) -> bool:
    """True where others have chosen the spelling: in names, titles, quotations and addresses."""
    return (
        foreign_text(page).hold(start)
        or quoted_text(page).hold(start)
        or in_address(page, start, end)
        or is_name(page, start, end)
        or titled_text(page).hold(start)
    )


def _by_sense(page: Page, start: int, end: int, senses: tuple[Sense, ...]) -> str | None:
    """What to write in the sense that the words beside it show, or None where they show none."""
    block = page.block_at(start)
    before = _words(page.prose[max(block.start, start - _REACH) : start])
    after = _words(page.prose[end : min(block.end, end + _REACH)], ".,;:!?)")
    for sense in senses:
        if (not sense.after or any(before.endswith(f" {word} ") for word in sense.after)) and (
            not sense.before or any(after.startswith(f" {word} ") for word in sense.before)
        ):
            return sense.instead
    return None


def _words(text: str, marks: str = "") -> str:
    """The words of a text in lower case, without these marks at their ends and with a blank on each
    side; "#" for a number. Other marks stay: words that a comma parts are not beside each other."""
    words = text.lower().replace("\u2019", "'").replace("-", " ").split()
    plain = (word.rstrip(marks) for word in words)
    return f" {' '.join('#' if word.isdigit() else word for word in plain)} "
