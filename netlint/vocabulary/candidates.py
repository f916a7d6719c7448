"""Words that a slip may stand for, and which of them is the likeliest."""

from __future__ import annotations

from collections.abc import Iterable, Set
from typing import NamedTuple

from netlint.patterns import lazy_pattern
from netlint.vocabulary.lexicon import Entry
from netlint.vocabulary.termwords import TermWord

#: What a word costs more for each step that it is rarer, and less for being a term.
_RARITY_COST = 0.06
_TERM_BONUS = 0.3
_PLURALS, _PLURAL_COST = ("ses", "omas", "mata", "ies"), 0.15
_HEALTH_BONUS = 0.2
#: How much dearer a word becomes that only the other locale writes.
_OTHER_LOCALE = 0.7
#: How much likelier a word is that stands elsewhere on the page.
_ON_PAGE = 0.4
#: By how much the best must be better than the next one to be put in without asking.
_CLEAR = 0.25
#: A slip that stays a word of another kind, or one made by rule, must be as easy as this, and the word
#: that was meant no rarer than that.
EASY = 1.1
COMMON_ENOUGH = 4
#: A word that could be made by rule is taken for a slip of one as common as this where it is easy.
_COMMON_RARITY, _COMMON_HEALTH_RARITY, _COMMON_COST = 2, 3, 0.95

#: The rarity of what may only be meant where the page has it elsewhere: a part of a row of names.
ROW_OF_NAMES = 10

#: The cost of a doubled letter: the slip that is easiest to tell.
_DOUBLED = 0.6

#: Small words that stand before or after others so often that a lost space is the likeliest slip.
SMALL_WORDS = frozenset(
    "a also an and are as at be but by can due for from had has have if in into is it its may not of on one or "
    "our so than that the their then there these they this to was were when which who will with you your".split()
)


class Candidate(NamedTuple):
    """A word that a slip may stand for.

    `text` is what to write in mid-sentence, `cost` as `slips.slip_cost` counts, `score` the cost with
    how likely the word is to be meant (least is best). `term` is set for a word of the vocabulary,
    `health` for any word of health, `name` for a word that is written with a capital.
    """

    text: str
    cost: float
    score: float
    term: TermWord | None = None
    health: bool = False
    locale: str | None = None
    name: bool = False
    rarity: int = 0
    joined: bool = False  # two words that lost the space between them
    lost_mark: bool = False  # a word that lost its apostrophe


def of_term(term: TermWord, cost: float) -> Candidate:
    """A word of the vocabulary as a candidate. Those that a concept is only known by are as likely
    as other words of health."""
    score = cost - (_HEALTH_BONUS / 2 if term.known else _TERM_BONUS)
    if term.text.endswith(_PLURALS):
        score += _PLURAL_COST  # of one thing is spoken more often than of several
    return Candidate(term.written, cost, score, term, True, term.locale, term.name)


def of_entry(entry: Entry, cost: float) -> Candidate:
    """A word of the lexicon as a candidate."""
    score = cost + _RARITY_COST * entry.rarity - (_HEALTH_BONUS if entry.health else 0)
    return Candidate(
        entry.text, cost, score, None, entry.health, entry.locale, entry.name, entry.rarity
    )


def is_likely(candidate: Candidate, bare: str) -> bool:
    """False for a rare word that is short: too many words that no list has are near to it."""
    most = len(bare) - (2 if candidate.health else 3)
    return candidate.term is not None or candidate.rarity <= max(COMMON_ENOUGH, most)


def is_surely_meant(candidate: Candidate, bare: str) -> bool:
    """True where a slip is likelier than the rare word that it happens to make, or that could be
    made by rule: "interfreon" is no "freon" that stands between others."""
    return (
        candidate.health
        and candidate.cost <= EASY
        and candidate.rarity <= COMMON_ENOUGH
        # Endings make words of words: "colonoscope" is no "colonoscopy".
        and (candidate.term is not None or candidate.text[:-2] != bare[: len(candidate.text) - 2])
    )


def is_common_slip(candidate: Candidate) -> bool:
    """True where a common word is meant rather than one that could be made by rule: "numbber"."""
    if candidate.cost > _COMMON_COST:
        return False
    if candidate.cost <= _DOUBLED:
        return candidate.rarity <= COMMON_ENOUGH
    return candidate.rarity <= (_COMMON_HEALTH_RARITY if candidate.health else _COMMON_RARITY)


def ranked(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """The candidates, each word once, the likeliest first."""
    best: dict[str, Candidate] = {}
    for one in candidates:
        before = best.get(one.text)
        if before is None or one.score < before.score:
            best[one.text] = one
    return tuple(sorted(best.values(), key=lambda one: (one.score, one.text)))


def ranked_for(
    candidates: tuple[Candidate, ...], locale: str, on_page: Set[str]
) -> tuple[Candidate, ...]:
    """The candidates with what this page makes likelier first: its locale, and its own words."""
    if len(candidates) < 2:
        return candidates
    return tuple(sorted(candidates, key=lambda one: (score_on(one, locale, on_page), one.text)))


def score_on(candidate: Candidate, locale: str, on_page: Set[str]) -> float:
    """The score of a candidate on a page with these words in lower case."""
    score = candidate.score
    if candidate.locale not in (None, locale):
        score += _OTHER_LOCALE
    words = candidate.text.lower().split() if candidate.joined else (candidate.text.lower(),)
    if any(word in on_page for word in words if word not in SMALL_WORDS):
        score -= _ON_PAGE
    return score


def stands_clear(candidates: tuple[Candidate, ...], locale: str, on_page: Set[str]) -> bool:
    """True where the first candidate is so much likelier than the next that it can be put in."""
    if len(candidates) < 2:
        return bool(candidates)
    first, second = (score_on(candidate, locale, on_page) for candidate in candidates[:2])
    return second - first >= _CLEAR


#: What it costs to lose an apostrophe.
_MARK_COST = 0.6
_SHORTENED = lazy_pattern(
    r"((?:is|are|was|were|do|does|did|has|have|had|wo|would|ca|could|should|must|need)n)t"
    r"|(you|they|we)(re|ve|ll)|(that|there|what|who|here|let)s"
)


def shortened(bare: str) -> Candidate | None:
    """A shortened word that lost its apostrophe: "doesnt", "youre"."""
    match = _SHORTENED.fullmatch(bare)
    return with_mark(bare, len(match[3]) if match[2] else 1) if match is not None else None


def with_mark(bare: str, ending: int) -> Candidate:
    """The word with an apostrophe before its last `ending` letters."""
    return Candidate(f"{bare[:-ending]}'{bare[-ending:]}", _MARK_COST, 0.0, lost_mark=True)
