"""Where a long sentence would split well, so that each part can stand alone.

A place is offered where two thoughts are joined: at "and", "but" or "so" with a clause after it, at
"which", "because", a semicolon, a dash or a bracket. What stands before has to be a whole sentence,
and what follows has to become one with a small change at its beginning ("which means" – "This
means"). In doubt there is no place.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from netlint.language.clauses import (
    TOKEN,
    begins_clause,
    clause_words,
    finite_clauses,
    tokens_of,
)
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


def split_points(prose: str, start: int, end: int) -> tuple[SplitPoint, ...]:
    """The places where the sentence prose[start:end] would split well, best first."""
    text = prose[start:end]
    if len(text) > _LONGEST or text.rstrip().endswith("?"):
        return ()
    found = []
    for joint in _JOINT.finditer(text):
        point = _judge(text, joint)
        if point is not None:
            found.append(point)
    if not found:
        return ()
    found.sort(key=_weight)
    return tuple(point._replace(at=point.at + start, end=point.end + start) for point in found)


#: What may join two thoughts. It ends where the second sentence would begin.
_JOINT = lazy_pattern(
    r"[;–—]\s+|:\s+(?=[a-z])|\s-\s"
    r"|(?<=[,\w)%])\s(?=(?:but|so|yet|because|although|though|whereas|however)\s"
    r"|(?:and|or)\s(?:(?<=,.{4})|(?<=,.{3})|(?:then|you|it|they|we|he|she|there|this|these|the"
    r"|your|some|most|many|can|may|might|could|will|would|should|must|is|are|was|were|has"
    r"|does|cannot)\s))"
    r"|(?<=,)\s(?=(?:which|who|where|while)\s)"
    r"|\s\((?=[^)]{20})"
)

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


def _judge(text: str, joint: re.Match[str]) -> SplitPoint | None:
    """The place at a joint, if both parts can stand alone."""
    mark = joint[0].strip()
    at = joint.end()
    if mark == "(":
        return _bracket(text, at)
    if text.count("(", 0, at) != text.count(")", 0, at) or _quoted(text, at):
        return None
    ahead = text[at : at + _AHEAD]
    rest = tokens_of(ahead)
    if mark == "-":
        mark = "–"
    begun = _begin(rest, mark[:1]) if rest else None
    if begun is None:
        return None
    kind, opening, used = begun
    if opening.endswith("…"):
        opening = opening[:-1] + _first_words(ahead, used, capital=opening == "…")
    first = text[: joint.start()]
    before, after = count_words(first), count_words(text, at)
    if before < PART_WORDS or after < PART_WORDS:
        return None
    tokens = tokens_of(first)
    sure = kind in _SURE and tokens[0] not in clause_words().leaning
    if finite_clauses(tokens) < (0 if sure else 1) or _still_open(
        tokens, kind, text[at - 2 : at - 1] == ","
    ):
        return None
    if "{}" in opening:
        opening = _with_pronoun(opening, tokens, rest, used)
    return SplitPoint(at, _end_of_words(text, at, used + 1), kind, before, after, opening)


#: Before these stands a whole sentence, even if its verb is not known.
_SURE = frozenset((";", "–", "but", "so", "yet"))
_CONJUNCTIONS = {"and": "", "but": "But ", "so": "So ", "yet": "But ", "or": "Or "}
_CONTRASTS = {"although": "But", "though": "But", "whereas": "But", "while": "But"}


def _begin(rest: list[str], mark: str) -> tuple[str, str, int] | None:
    """The kind of the joint, how the second sentence could begin, and how many of its words are
    used for that; None where no sentence begins. "{}" stands for "It" or "They"."""
    known = clause_words()
    first = rest[0]
    second = rest[1] if len(rest) > 1 else ""
    if mark and mark in ";:–—":
        skip = 1 if first in ("and", "but", "so") else 0
        if not begins_clause(rest[skip:]) and first not in ("however", "therefore"):
            return None
        opening = _CONJUNCTIONS[first] if skip else ""
        if first in ("however", "therefore") and second == ",":
            opening, skip = f"{first.capitalize()}, ", 1
        return ("–" if mark == "—" else mark), opening + "…", skip
    if first in _CONJUNCTIONS:
        if first == "so" and second == "that":
            return ("so that", "This is so that …", 2) if begins_clause(rest[2:]) else None
        skip = 2 if second == "then" else 1
        if skip < len(rest) and rest[skip] in _OF_THE_SAME and first in ("and", "but"):
            return "verb", _CONJUNCTIONS[first] + "{} " + rest[skip], skip
        if not begins_clause(rest[skip:]):
            return None
        return first, _CONJUNCTIONS[first] + "…", 1
    if first == "which":
        if second in ("means", "makes", "helps", "allows", "causes", "lets"):
            return first, f"This {second}", 1
        singular = second.endswith("s") and rest[2:3] and rest[2] in _AFTER_VERB
        if second in known.auxiliary or second in known.verb or singular:
            return first, "{} " + second, 1
        return None
    if first == "who":
        return (first, f"They {second}", 1) if second in _PLURAL_VERBS else None
    if first == "where":
        return (first, "There, …", 1) if begins_clause(rest[1:]) else None
    if first == "because":
        return (first, "This is because", 1) if begins_clause(rest[1:]) else None
    if first in _CONTRASTS:
        return (first, "But …", 1) if begins_clause(rest[1:]) else None
    if first == "however":
        return (first, "However, …", 1) if begins_clause(rest[2:]) and second == "," else None
    return None


#: Before these a word in -s is a verb: "which passes out of", not "which tissues and".
_AFTER_VERB = frozenset(
    "the a an to in out up with from by as for into your no on off away".split()
)
#: After "and", these go on speaking of the subject of the sentence.
_OF_THE_SAME = frozenset(
    "is are was were has can may might could will would should must does cannot".split()
)
_PLURAL_VERBS = frozenset("may might can could will would should must have are were".split())
_SINGULAR_VERBS = frozenset("is was has does".split())


#: A subject and its verb are looked for within so many characters.
_AHEAD = 90
_WORD_IN_TEXT = lazy_pattern(r"[^\s,;:()]+")
#: A sentence is not known by these alone, so that one more word is shown.
_FEEBLE = frozenset("the a an this these your some most many in on at for even no".split())


def _first_words(text: str, skip: int, *, capital: bool) -> str:
    """The first words of a new sentence, after `skip` words, as written."""
    words = _WORD_IN_TEXT.findall(text)[skip : skip + 3]
    if words and words[0].lower() not in _FEEBLE:
        words = words[:2]
    opening = " ".join(words).rstrip(".")
    return opening[:1].upper() + opening[1:] if capital else opening


#: Words after which "and" joins something smaller than sentences.
_PAIRS = frozenset("both either between neither whether not".split())
_NO_BECAUSE = frozenset(
    "not only just is are was be partly mainly mostly usually often probably or and but possibly "
    "simply perhaps largely either especially particularly maybe".split()
)


def _still_open(tokens: list[str], kind: str, comma: bool) -> bool:
    """Whether the first part is bound to the second: by "both … and", or by a clause that leans on
    another and may go on beyond the joint."""
    known = clause_words()
    if kind == "because":
        return tokens[-1] in _NO_BECAUSE
    if kind in ("and", "or", "but", "so", "verb", "yet"):
        if not _PAIRS.isdisjoint(tokens[-12:]) and (kind != "but" or "only" in tokens):
            return True
        # "if you feel sick and you …": "if" holds for what follows as well
        commas = [place for place, token in enumerate(tokens[:-1]) if token == ","]
        last = tokens[commas[-1] :] if commas and comma else tokens
        if kind in ("or", "verb") or not comma:
            return not known.leaning.isdisjoint(last)
        return kind != "so" and bool(last) and last[min(1, len(last) - 1)] in known.leaning
    return False


_OF_MANY = {"is": "are", "was": "were", "has": "have", "does": "do"}


def _with_pronoun(opening: str, tokens: list[str], rest: list[str], used: int) -> str:
    """The opening with what the second sentence could call what the first one speaks of."""
    verb = rest[used]
    if rest[0] not in ("and", "but"):  # which
        subject = next((token for token in reversed(tokens) if token.isalpha()), tokens[0])
    elif tokens[0] in ("you", "we", "they", "it", "he", "she", "i"):
        pronoun = tokens[0].upper() if tokens[0] == "i" else tokens[0]
        return opening.format(pronoun if opening.startswith("But") else pronoun.capitalize())
    else:
        pairs = pairwise(tokens)
        subject = next(
            (one for one, token in pairs if token in clause_words().auxiliary), tokens[0]
        )
    if subject in _PERSONS:
        opening = opening.removesuffix(verb) + _OF_MANY.get(verb, verb)
        pronoun = "they"
    elif verb in _SINGULAR_VERBS or (verb.endswith("s") and verb not in _PLURAL_VERBS):
        pronoun = "it"
    elif verb in ("are", "were", "have"):
        pronoun = "they"
    else:
        plural = subject.endswith("s") and not subject.endswith(("ss", "is", "us"))
        pronoun = "they" if plural or subject in _MANY else "it"
    return opening.format(pronoun if opening.startswith("But") else pronoun.capitalize())


#: Persons are "they" even where there is one.
_PERSONS = frozenset(
    "doctor nurse surgeon person patient specialist pharmacist gp dentist midwife therapist "
    "child baby".split()
)
_MANY = frozenset("people children women men team".split())


def _bracket(text: str, at: int) -> SplitPoint | None:
    """A bracket that holds a sentence."""
    close = text.find(")", at)
    if close < 0:
        return None
    inside = text[at:close]
    held = count_words(inside)
    if held < PART_WORDS or not begins_clause(tokens_of(inside)):
        return None
    rest = count_words(text[:at]) + count_words(text[close:])
    if rest < PART_WORDS:
        return None
    return SplitPoint(at, close, "(", rest, held, _first_words(inside, 0, capital=True))


@lru_cache(maxsize=1)
def _quotes() -> re.Pattern[str]:
    return re.compile('[“”"]')


def _quoted(text: str, at: int) -> bool:
    """Whether the place lies between quotation marks."""
    return len(_quotes().findall(text, 0, at)) % 2 == 1


def _end_of_words(text: str, at: int, count: int) -> int:
    """The end of the first words at a place."""
    end = at
    for number, word in enumerate(TOKEN.finditer(text, at), 1):
        end = word.end()
        if number == count:
            break
    return end
