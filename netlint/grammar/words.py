"""What LanguageTool says of words, sifted by what netlint knows of words.

LanguageTool calls every word misspelt that its dictionary lacks: nearly every word of a medical
page. What is left is what no list of netlint has either, where a word is near that was meant.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from netlint.grammar.meant import is_no_name, meant_by, surely_meant_by, whole_word
from netlint.grammar.phrases import is_right
from netlint.grammar.spelt import of_halves, of_phrase, of_word
from netlint.grammar.tokens import is_code, parts_of, words_in
from netlint.language.damage import touches_damage
from netlint.language.places import foreign_text, in_address, listed_sources, starts_sentence
from netlint.language.quoting import OthersWords
from netlint.language.reference import is_reference
from netlint.patterns import lazy_pattern
from netlint.proofreading.broken import is_part
from netlint.proofreading.context import Context, PageNotes
from netlint.proofreading.slips import Slip
from netlint.proofreading.wording import suggestions_for
from netlint.vocabulary.candidates import ranked_for, stands_clear
from netlint.vocabulary.derivation import is_first_part
from netlint.vocabulary.lexicon import load_lexicon

if TYPE_CHECKING:
    from netlint.grammar.known import Known
    from netlint.grammar.match import Match
    from netlint.vocabulary.candidates import Candidate

#: A word that stands on a page as often is meant.
_OFTEN = 3
#: The rules of LanguageTool that look words up in a dictionary.
_DICTIONARIES = ("MORFOLOGIK_RULE_", "HUNSPELL_")
#: Those that look up names and terms of several words.
_NAMES = "EN_MULTITOKEN_SPELLING"


class Said(NamedTuple):
    """What is said of `prose[start:end]`."""

    start: int
    end: int
    match: Match


class Words:
    """The words of one page. What is looked for, is looked for once, and only when it is needed:
    most of what LanguageTool calls misspelt is answered by a look into netlint's own list."""

    def __init__(self, known: Known) -> None:
        self._known = known
        self._page = known.page
        self._spelling = known.vocabulary.spelling

    def sift(self, start: int, end: int, match: Match) -> Said | None:
        """What is to be said where LanguageTool says `match` of the spelling of prose[start:end];
        None for nothing.

        The place may become narrower: LanguageTool marks two words where only one of them is unknown to it.
        """
        if match.rule.startswith(_DICTIONARIES):
            return self._unknown(start, end, match)
        if match.rule.startswith(_NAMES) and self._knows_all(start, end):
            return None
        if (
            self._in_mention(start, end)
            or self._is_said(start, end)
            or self._is_others(start, end)
            or is_code(self._page.prose[start:end])
            or not is_right(self._page, start, end, match)
        ):
            return None
        return Said(start, end, of_phrase(match, self._page.prose[start:end]))

    def _in_mention(self, start: int, end: int) -> bool:
        mentions = self._known.mentions
        at = bisect_right(mentions, start, key=lambda mention: mention.start) - 1
        return at >= 0 and end <= mentions[at].end

    def _is_said(self, start: int, end: int) -> bool:
        """True where a rule of netlint reports the word, be it as one of many places."""
        slips = self._known.slips
        at = bisect_right(slips, start, key=lambda slip: slip.start) - 1
        return any(
            start < slip.end
            and slip.start < end
            and ("TERM001" if slip.term else "TEXT010") in self._codes
            for slip in slips[max(0, at) : at + 3]
        )

    @cached_property
    def _codes(self) -> frozenset[str]:
        return frozenset(rule.code for rule in self._known.settings.rules)

    @cached_property
    def _others(self) -> OthersWords:
        return OthersWords(self._page)

    def _is_others(self, start: int, end: int) -> bool:
        """True for what is not in the page's own words, or is no prose."""
        page = self._page
        return (
            in_address(page, start, end)
            or touches_damage(page.prose, start, end)
            or self._others.hold(start, end)
            or foreign_text(page).hold(start)
            or listed_sources(page).hold(start)
            or self._in_reference(start)
        )

    def _in_reference(self, start: int) -> bool:
        sentences = self._known.sentences
        at = bisect_right(sentences, start, key=lambda sentence: sentence.start) - 1
        if at < 0:
            return False
        return is_reference(self._page.prose[sentences[at].start : sentences[at].end])

    @cached_property
    def _counts(self) -> Counter[str]:
        return Counter(map(str.lower, self._known.words))

    @cached_property
    def _notes(self) -> PageNotes:
        return PageNotes(self._page, self._counts.keys())

    def _unknown(self, start: int, end: int, match: Match) -> Said | None:
        """What is to be said of a word that LanguageTool's dictionary lacks."""
        prose = self._page.prose
        words = list(words_in(prose, start, end))
        if len(words) == 2:
            whole = whole_word(prose[start:end], match.suggestions, self._spelling)
            if whole and not self._is_said(start, end) and not self._is_others(start, end):
                return Said(start, end, of_halves(match, prose[start:end], whole))
        unknown = [word for word in words if not self._knows(prose[slice(*word)])]
        if len(unknown) > 1 or len(unknown or words) != 1:
            return None
        first, last = (unknown or words)[0]
        written = prose[first:last]
        if is_code(written) or not (unknown or self._is_doubtful(written)):
            return None
        suggestions = _for_part(match.suggestions, prose[start:first], prose[last:end])
        if unknown and _is_but_for_capitals(written, suggestions):
            return None
        near = meant_by if unknown else surely_meant_by
        candidates = near(written, suggestions, self._spelling)
        if not candidates or self._is_meant(first, last, candidates[0]):
            return None
        candidates = self._fitting(first, last, candidates, suggestions)
        if not candidates:
            return None
        texts = self._texts(first, last, candidates)
        said = of_word(match, written, texts, candidates[0], rare=not unknown)
        return Said(first, last, said)

    def _knows(self, word: str) -> bool:
        """True for a word of which netlint knows all parts: "co-morbidity's"."""
        parts = parts_of(word)
        return self._spelling.knows("".join(parts)) or all(
            len(part) < 2 or is_first_part(part.lower()) or self._spelling.knows(part)
            for part in parts
        )

    def _knows_all(self, start: int, end: int) -> bool:
        prose = self._page.prose
        return all(self._knows(prose[slice(*word)]) for word in words_in(prose, start, end))

    def _is_doubtful(self, word: str) -> bool:
        """True for a word that netlint knows, but not well: a rare one, or one made by rule."""
        lower = word.lower()
        vocabulary = self._known.vocabulary
        return not (
            load_lexicon().is_usual(lower)
            or lower in vocabulary.allowed_words
            or lower in vocabulary.term_words
            or "-" in word
        )

    def _is_meant(self, start: int, end: int, candidate: Candidate) -> bool:
        """True for a word that is as the page wants it, and for one that is not the page's own."""
        prose = self._page.prose
        return (
            self._in_mention(start, end)
            or (self._counts[prose[start:end].lower()] >= _OFTEN and not candidate.lost_mark)
            or _is_fragment(prose, start, end)
            or is_part(prose, self._spelling, start, end)
            or self._is_said(start, end)
            or self._is_others(start, end)
        )

    def _fitting(
        self, start: int, end: int, near: tuple[Candidate, ...], suggestions: tuple[str, ...]
    ) -> tuple[Candidate, ...]:
        """Those of the candidates that the place leaves, the likeliest first; nothing where the place
        says that the word may be a name, or in another language."""
        written = self._page.prose[start:end]
        context = Context(self._page, self._spelling, start, end, self._notes)
        if not context.readable:
            return ()
        # The name of a product is made of two words too, and begins with a capital.
        small = not written[0].isupper() or starts_sentence(self._page, start)
        fitting = tuple(
            one
            for one in near
            if (
                small
                if one.joined
                else context.fits(one)
                and context.plain(one, certain=is_no_name(written, one, suggestions))
            )
        )
        return ranked_for(fitting, self._known.locale, self._counts.keys())

    def _texts(self, start: int, end: int, candidates: tuple[Candidate, ...]) -> tuple[str, ...]:
        clear = stands_clear(candidates, self._known.locale, self._counts.keys())
        return suggestions_for(self._known, Slip(start, end, candidates, False, clear))


#: What stands before a word that the page introduces.
_NAMED = lazy_pattern(r"\b(?:called|named|known as|termed|the name)\s[\"“‘'(]?$")
_NAMED_REACH = 20


def _is_fragment(prose: str, start: int, end: int) -> bool:
    """True for a part of a word, as in "-gyria" and "neuro-", and for what the page gives as a name:
    "a substance called granulysin"."""
    if prose[start - 1 : start] in ("-", "/") or prose[end : end + 1] in ("-", "/"):
        return True
    return _NAMED.search(prose, max(0, start - _NAMED_REACH), start) is not None


def _is_but_for_capitals(written: str, suggestions: tuple[str, ...]) -> bool:
    """True for a word that a dictionary has with a capital, such as "stilton" and "slate-grey": it is
    spelled right, and many write the names of foods and the like small."""
    return bool(suggestions) and suggestions[0].lower() == written != suggestions[0]


def _for_part(suggestions: Iterable[str], before: str, after: str) -> tuple[str, ...]:
    """The suggestions for a part of what LanguageTool marked: those that leave the rest as it is."""
    return tuple(
        one[len(before) : len(one) - len(after)]
        for one in suggestions
        if one.startswith(before) and one.endswith(after) and len(one) > len(before) + len(after)
    )
