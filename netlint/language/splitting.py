"""Where a long sentence would split well, so that each part can stand alone.

A place is offered where two thoughts are joined: at "and", "but" or "so" with a clause after it, at
"which", "because", a semicolon, a dash or a bracket. What stands before has to be a whole sentence,
and what follows has to become one with a small change at its beginning ("which means" – "This
means"). In doubt there is no place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

from netlint.language.clauses import (
    TOKEN,
    begins_clause,
    clause_words,
    finite_clauses,
    tokens_of,
)
from netlint.language.openings import OF_THE_SAME, begin, first_words, with_pronoun
from netlint.language.words import count_words
from netlint.patterns import lazy_pattern

#: Each part has this many words at least.
PART_WORDS = 5
#: Of a longer text (in characters) nothing is said: it is no sentence.
_LONGEST = 1000


class SplitPoint(NamedTuple):
    """A place to end a sentence and start another.

    `at` and `end` are offsets into the prose: the words that join the parts, with the first of the
    second sentence ("which means"). `kind` is the joint: "and", "which", ";", "(" and so on.
    `before` and `after` count the words of the two parts. `opening` is how the second sentence
    could begin ("This means"); in a bracket, how a sentence of what it holds could begin.
    """

    at: int
    end: int
    kind: str
    before: int
    after: int
    opening: str


def split_points(
    prose: str, start: int, end: int, part_words: int = PART_WORDS
) -> tuple[SplitPoint, ...]:
    """The places where the sentence prose[start:end] would split well, best first; each part has
    `part_words` words or more."""
    text = prose[start:end]
    if len(text) > _LONGEST or text.rstrip().endswith("?"):
        return ()
    sentence = _Sentence(text)
    found = []
    for joint in _JOINT.finditer(text):
        point = _judge(sentence, joint)
        if point is not None and min(point.before, point.after) >= part_words:
            found.append(point)
    if not found:
        return ()
    found.sort(key=_weight)
    return tuple([point._replace(at=point.at + start, end=point.end + start) for point in found])


class _Sentence:
    """A sentence that may be split, with what is worked out of it only where a joint is promising."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def lower(self) -> str:
        """The text as `tokens_of` reads it, each letter in its place: a capital that is two small
        letters is read as the first."""
        lower = self.text.lower()
        if len(lower) != len(self.text):
            lower = "".join([letter.lower()[0] for letter in self.text])
        return lower.replace("’", "'")

    @cached_property
    def words(self) -> int:
        """The number of its words."""
        return count_words(self.text)


def _joints() -> Iterator[str]:
    for word in ("and", "or"):
        yield (
            rf"{word}(?=\s)(?:(?<=,\s{word})|(?<=[\w)%]\s{word})(?=\s(?:then|you|it|they|we|he|she"
            r"|there|this|these|the|your|some|most|many|can|may|might|could|will|would|should|must|is"
            r"|are|was|were|has|does|cannot)\s))"
        )
    for word in ("but", "so", "yet", "because", "although", "though", "whereas", "however"):
        yield rf"{word}(?=\s)(?<=[,\w)%]\s{word})"
    for word in ("which", "who", "where", "while"):
        yield rf"{word}(?=\s)(?<=,\s{word})"
    yield from (r"\((?<=\s\()(?=[^)]{20})", r"-\s(?<=\s-\s)", r":\s+(?=[a-z])")
    yield from (rf"{mark}\s+" for mark in ";–—")


#: What may join two thoughts: a word that the second sentence would begin with, or a mark and the
#: spaces before that sentence. Each alternative begins with a letter or mark of its own, which the
#: engine looks for fast; what has to stand before is looked at afterwards.
_JOINT = lazy_pattern("|".join(_joints()))

#: How much worse each kind is than the surest ones, as a share of the sentence.
_PENALTY = {
    **dict.fromkeys((";", "but", "so", "however"), 0.0),
    **dict.fromkeys(("and", "–", "because", ":", "yet", "although", "though", "whereas"), 0.05),
    **dict.fromkeys(("which", "or", "while"), 0.08),
    **dict.fromkeys(("so that", "where", "who"), 0.2),
    **dict.fromkeys(("verb", "("), 0.2),
}


def _weight(point: SplitPoint) -> tuple[float, int]:
    """Less is better: even parts, at a sure joint."""
    uneven = abs(point.before - point.after) / (point.before + point.after)
    return uneven / 2 + _PENALTY[point.kind], point.at


def _judge(sentence: _Sentence, joint: re.Match[str]) -> SplitPoint | None:
    """The place at a joint, if both parts can stand alone."""
    text, mark, at = sentence.text, "", joint.start()
    if not text[at].isalpha():
        mark, at = text[at], joint.end()
    if mark == "(":
        return _bracket(text, at)
    if mark == "-":
        mark = "–"
    rest = TOKEN.findall(sentence.lower, at, at + _AHEAD)
    begun = begin(rest, mark) if rest else None
    if begun is None or text.count("(", 0, at) != text.count(")", 0, at) or _quoted(text, at):
        return None
    kind, opening, used = begun
    tokens = TOKEN.findall(sentence.lower, 0, joint.start())
    if not tokens or (tokens[-1] in _HE_OR_SHE and rest[1:2] and rest[1] in _HE_OR_SHE):
        return None
    sure = kind in _SURE and tokens[0] not in clause_words().leaning
    if finite_clauses(tokens) < (0 if sure else 1) or _still_open(tokens, kind, text, at):
        return None
    before = count_words(text, 0, joint.start())
    after = sentence.words - before
    if opening.endswith("…"):
        opening = opening[:-1] + first_words(text[at : at + _AHEAD], used, capital=opening == "…")
    elif "{}" in opening:
        opening = with_pronoun(opening, tokens, rest, used)
    return SplitPoint(at, _end_of_words(text, at, 2), kind, before, after, opening)


#: Before these stands a whole sentence, even if its verb is not known.
_SURE = frozenset((";", "–", "but", "so", "yet"))
#: A subject and its verb are looked for within so many characters.
_AHEAD = 90
#: "he or she", "his or her" are one.
_HE_OR_SHE = frozenset("he she his her him hers".split())
#: Words after which "and" joins something smaller than sentences.
_PAIRS = frozenset("both either between neither whether not".split())
_NO_BECAUSE = frozenset(
    "not only just is are was be partly mainly mostly usually often probably or and but possibly "
    "simply perhaps largely either especially particularly maybe".split()
)


def _still_open(tokens: list[str], kind: str, text: str, at: int) -> bool:
    """Whether the first part is bound to the second: by "both … and", or by a clause that leans on
    another and may go on beyond the joint."""
    known = clause_words()
    if kind in ("which", "who", "where"):
        return _ends_list(tokens) or _goes_on(text[at:])
    if kind == "because":
        return tokens[-1] in _NO_BECAUSE
    if kind in ("and", "or", "but", "so", "verb", "yet"):
        if not _PAIRS.isdisjoint(tokens[-12:]) and (kind != "but" or "only" in tokens):
            return True
        comma = text[at - 2 : at - 1] == ","
        # "if you feel sick and you …": "if" holds for what follows as well
        commas = [place for place, token in enumerate(tokens[:-1]) if token == ","]
        last = tokens[commas[-1] :] if commas and comma else tokens
        if kind in ("or", "verb") or not comma:
            return not known.leaning.isdisjoint(last)
        return kind != "so" and bool(last) and last[min(1, len(last) - 1)] in known.leaning
    return False


def _ends_list(tokens: list[str]) -> bool:
    """Whether what stands just before goes on with a list of things, each with its own clause: "the
    iris, which is round, and the retina, which"."""
    if _RELATIVE.isdisjoint(tokens):
        return False
    ends = [place for place, token in enumerate(tokens[:-1]) if token in (",", ";")]
    last = tokens[ends[-1] + 1 :] if ends else []
    return last[:1] in (["and"], ["or"]) and finite_clauses(last) < 1


_RELATIVE = frozenset(("which", "who", "where"))
_MORE = lazy_pattern(r"[^,;]*[,;] (?=(?:and|or)\s)")


def _goes_on(after: str) -> bool:
    """Whether a list goes on after the clause: "the iris, which is round, and the retina"."""
    more = _MORE.match(after)
    if more is None:
        return False
    rest = tokens_of(after[more.end() : more.end() + _AHEAD])[1:]
    return not begins_clause(rest) and rest[:1] != [] and rest[0] not in OF_THE_SAME


def _bracket(text: str, at: int) -> SplitPoint | None:
    """A bracket that holds a sentence."""
    close = text.find(")", at)
    if close < 0:
        return None
    inside = text[at:close]
    if not begins_clause(tokens_of(inside)):
        return None
    held = count_words(inside)
    rest = count_words(text[:at]) + count_words(text[close:])
    return SplitPoint(at, close, "(", rest, held, first_words(inside, 0, capital=True))


@lru_cache(maxsize=1)
def _quotes() -> re.Pattern[str]:
    return re.compile('[“”"]')


def _quoted(text: str, at: int) -> bool:
    """Whether the place lies between quotation marks."""
    if '"' not in text and "“" not in text and "”" not in text:
        return False
    return len(_quotes().findall(text, 0, at)) % 2 == 1


def _end_of_words(text: str, at: int, count: int) -> int:
    """The end of the first words at a place."""
    end = at
    for number, word in enumerate(TOKEN.finditer(text, at), 1):
        end = word.end()
        if number == count:
            break
    return end
