"""TEXT005: a word written twice: "the the"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import compress, islice
from operator import eq
from typing import TYPE_CHECKING

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.finding import Edit, Fix, Remark
from netlint.language.mending import is_unbroken
from netlint.language.quoting import OthersWords
from netlint.language.shapes import shape_of
from netlint.language.words import WORD
from netlint.page import Page
from netlint.patterns import lazy_pattern

if TYPE_CHECKING:
    from ahocorasick_rs import BytesAhoCorasick

#: Right when doubled: grammar ("had had", "that that", "gave her her pills") or one expression.
_MEANT = frozenset(
    "had that her so very really many much far long bye night no yes ha ho blah wee poo pee yo chop "
    "knock tut pom beri tse never again there now well aye hush boo din dum ylang mahi couscous can "
    "pooh choo woof quack tick tap pitter hubba nam gaga papa mama dada bla la da na doo".split()
)
#: Right when doubled after a clause of their own: "what it is is a scan".
_CLAUSE_ENDS = frozenset("is was are were do does did".split())
_CLAUSE = lazy_pattern(r"\b(?:what|where|who|how|why|when|whatever|all)\b[^.,;:!?\0]{0,40}\Z", re.I)
#: A repeated word of this sort is a slip even after a capital ("It it"); other words with a capital
#: may be a name ("Loa loa") or two items of a list that lost its markup.
_LITTLE = frozenset(
    "a an the and or but if of in on at by to for from with as is are was were be been it its this "
    "these those they them you your we our he his she their not may might can could will would "
    "should has have do does did which who when where than then also into about".split()
)
#: Text that runs on for more words than this without a mark is a list that lost its markup: the end
#: of one item may repeat as the start of the next.
_LONG_STRETCH = 24
_MARK = lazy_pattern(r"[.,;:!?()\0\u2013\u2014]|\s-\s")


@lru_cache(maxsize=1)
def _doubled() -> re.Pattern[str]:
    joined = r"\w'’\-\u2010\u2011/@"
    return re.compile(rf"(?<![{joined}.#])([^\W\d_]+)(\s+)((?i:\1))(?![{joined}]|\.\w)")


@lru_cache(maxsize=1)
def _small_pairs() -> BytesAhoCorasick:
    """Finds a little word with a capital and the same without: "It it"."""
    from ahocorasick_rs import BytesAhoCorasick, Implementation

    pairs = [f"{word.capitalize()}{space}{word}" for word in _LITTLE for space in _SPACES]
    return BytesAhoCorasick(
        [pair.encode("latin-1") for pair in pairs], implementation=Implementation.DFA
    )


#: What may stand between a word and its double.
_SPACES = (" ", "\n", "\u00a0", "  ")


@check("TEXT005", "repeated-word", fixes=Fixes.SAFE)
def repeated_word(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which words stand twice in a row, and take the second away."""
    page = analysis.page
    others = OthersWords(page)
    places = (
        found
        for found in _places(page.prose, analysis.words)
        if not (_is_meant(page, found) or others.hold(*found.span()))
    )
    first = next(places, None)
    while first is not None:
        last, times = first, 2
        following = next(places, None)
        while following is not None and following.start() == last.start(3):
            last, times = following, times + 1
            following = next(places, None)
        yield _remark(page, first, last, times)
        first = following


def _remark(page: Page, first: re.Match[str], last: re.Match[str], times: int) -> Remark:
    """What is said of a word that stands several times in a row, from one pair to the last."""
    word = first[1]
    start, kept, end = first.start(), first.end(1), last.end()
    fix = None
    if is_unbroken(page, kept - 1, end):
        fix = Fix((Edit(page.source_span(kept, end), ""),))
    how_often = "twice. Take one away." if times == 2 else f"{times} times in a row. Keep one."
    return Remark(
        page.source_span(start, end),
        f'The word "{word}" stands here {how_often}',
        suggestions=(word,),
        fix=fix,
    )


def _places(prose: str, words: list[str]) -> Iterator[re.Match[str]]:
    """Where the same word may stand twice in a row.

    A pattern that refers back to itself is slow at every word of a page, so the words of the page
    say which to look for; a capital on the first of the two is looked for on its own.
    """
    twice = set(compress(words, map(eq, words, islice(words, 1, None))))
    starts = {start for _, start, _ in _small_pairs().find_matches_as_indexes(shape_of(prose))}
    if len(twice) > _MANY:
        starts.update(_starts_of_pairs(prose))
        twice.clear()
    for word in twice:
        for space in _SPACES:
            pair = f"{word}{space}{word}"
            at = prose.find(pair)
            while at >= 0:
                starts.add(at)
                at = prose.find(pair, at + 1)
    for start in sorted(starts):
        found = _doubled().match(prose, start)
        if found:
            yield found


#: More different words than this are not looked for one by one.
_MANY = 50


def _starts_of_pairs(prose: str) -> Iterator[int]:
    """Where a word of the page is the same as the next one."""
    last, start = "", 0
    for found in WORD.finditer(prose):
        word = found[0]
        if word == last:
            yield start
        last, start = word, found.start()


def _is_meant(page: Page, found: re.Match[str]) -> bool:
    first, second = found[1], found[3]
    word = first.lower()
    if word in _MEANT or not second.islower() or (first.isupper() and len(first) > 1):
        return True
    if not first.islower() and word not in _LITTLE:
        return True
    block = page.block_at(found.start())
    before = page.prose[max(block.start, found.start() - 300) : found.start()]
    if word in _CLAUSE_ENDS and _CLAUSE.search(before):
        return True
    after = page.prose[found.end() : min(block.end, found.end() + 300)]
    if _repeats(before[-40:], word) or _repeats(after[:40], word):
        return True
    return word not in _LITTLE and _stretch(before, after) > _LONG_STRETCH


def _repeats(text: str, word: str) -> bool:
    """True where the neighbour is the same word again: "cag cag cag", a rhyme, a spelled sound."""
    words = text.lower().split()
    return bool(words) and word in (words[0], words[-1]) and word not in _LITTLE


def _stretch(before: str, after: str) -> int:
    """How many words stand around a place without a punctuation mark between them."""
    left = _MARK.split(before)[-1]
    right = _MARK.split(after, maxsplit=1)[0]
    return len(left.split()) + len(right.split())
