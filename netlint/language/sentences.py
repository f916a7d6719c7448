"""Where sentences end.

A block always ends a sentence, so headings, list items and table cells are units of their own.
Inside a block a full stop is an end unless the words around it say otherwise: "Dr. Jones", "e.g.
this", "at 9 a.m. daily", "2. Rest", "J. Smith". Sentences that a lost space has glued together
("cells.Neuroendocrine") are parted, so that one slip does not make a page look hard to read.
"""

import re
from typing import NamedTuple

from netlint.page import Block, Page
from netlint.patterns import lazy_pattern


class Sentence(NamedTuple):
    """A sentence, or a unit that stands alone, at `prose[start:end]`, trimmed of spaces."""

    start: int
    end: int
    block: Block


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CLOSERS = r"[\"'”’»)\]]"

#: A mark that may end a sentence, with what belongs to it and the space after. It begins with one
#: set of characters, which the engine looks for fast. The groups tell the cases apart: "sure" is a
#: full stop after a long word and before a capital; "close" holds what belongs to a doubtful stop;
#: without a group the next sentence is glued on (also by a colon, where a list was lost), or only
#: a reference number stands between.
_STOP = lazy_pattern(
    r"[.!?…:](?:"
    r"(?<=[a-z]{7}\.)(?P<sure>)\s+(?=[A-Z])"
    r"|(?<!:)(?<![.!?…].)(?:[.!?…]|\s\.(?=[\s.]))*(?P<close>"
    + _CLOSERS
    + r"*(?:\s?\[\d+(?:[,–-]\s?\d+)*\])*)\s+"
    r"|(?<=[a-z]{3}[.!?:])(?=[A-Z][a-z])"
    r"|(?<=[a-z0-9][)\]”\"][.!?])(?=[A-Z][a-z])"
    r"|(?<=[a-z]{3}\.)\d{1,2}(?:[,–-]\d{1,2})*\s+(?=[A-Z])"
    r"|(?<=[a-z]{3}[.!?])[”\"](?=[A-Z][a-z])"
    r")"
)

#: These are followed by what they belong to, so their stop does not end a sentence.
_NEVER = _words(
    "dr mr mrs ms mx prof rev hon gov gen col lt sgt capt st mt messrs mme mlle "
    "e.g i.e eg ie cf viz vs v approx ca c fig figs eq no nos vol vols pp p para ch sec art "
    "ref refs tel ext resp incl esp usu var subsp sp spp"
)
#: Of these, the ones that are also words, or that stand for something only before a number.
_BEFORE_NUMBER = _words("no nos p pp c ca v art ch sec vol vols fig figs eq para ref refs ext")
_MONTHS = _words("jan feb mar apr jun jul aug sep sept oct nov dec")
#: These may end a sentence; a following word that commonly starts one says that they do.
_MAY_END = _words(
    "etc al inc ltd co corp plc jr sr bros dept univ assn dist est ed eds min max hr hrs wk wks "
    "yr yrs mo mos mg ml kg cm mm km ft in oz lb lbs tbsp tsp sq temp avg ave blvd rd"
)
_STARTERS = _words(
    "a an the her his our their my this that these those it its he she they we you your i in on at "
    "for from with by to of as if when while where who what why how after before although because since during "
    "about some many most more other others another each every all both few several such no not "
    "there here then however also but and or so yet do does did is are was were can could may "
    "might must should will would have has had people patients doctors treatment symptoms "
    "children women men today talk ask call see get learn read make take use try"
)
#: A single capital after one of these is the name of a kind, not a person's initial.
_KINDS = _words(
    "vitamin vitamins hepatitis type group groups part plan stage grade class appendix table "
    "factor influenza strep streptococcus figure box section step phase level category schedule "
    "haemophilia hemophilia toxin protein immunoglobulin coenzyme and or"
)
#: No further is looked around a stop, so that no text takes long: for a word, for an address.
_WORD_LENGTH = 40
_ADDRESS_LENGTH = 200
_LAST_WORD = lazy_pattern(r"[^\s(\[“\"‘—–/]*\Z")


def split_sentences(page: Page) -> tuple[Sentence, ...]:
    """All sentences of a page, block by block, in order."""
    prose = page.prose
    sentences: list[Sentence] = []
    add = sentences.append
    find = _STOP.finditer
    for block in page.blocks:
        start, end = block.start, block.end
        if end <= start:
            continue
        for stop in find(prose, start, end):
            case = stop.lastgroup
            if case == "sure":
                add(Sentence(start, stop.end("sure"), block))
                start = stop.end()
            elif _ends(prose, start, end, stop):
                at = stop.end("close") if case else stop.start() + len(stop[0].rstrip())
                add(Sentence(start, at, block))
                start = stop.end()
        if start < end:
            add(Sentence(start, end, block))
    return tuple(sentences)


def _ends(prose: str, start: int, limit: int, stop: re.Match[str]) -> bool:
    """Whether a stop found in prose[start:limit] ends the sentence that begins at `start`."""
    at, after = stop.span()
    if stop.lastgroup is None:
        return not _in_address(prose, start, limit, at)
    if after >= limit:
        return False
    following = prose[after]
    if stop.start("close") > at + 1 or prose[at] != ".":
        # "Why me?" she asked; Yahoo! is; well ... perhaps.
        return not following.islower() and start < at
    word = prose[
        max(start, at - _WORD_LENGTH, prose.rfind(" ", max(start, at - _WORD_LENGTH), at) + 1) : at
    ]
    if not word.isalpha():
        found = _LAST_WORD.search(word)
        word = found[0] if found else ""
    key = word.lower().strip("'’")
    if len(key) > 6 and "." not in key:
        return not (following.islower() and stop.end("close") > stop.start("close"))
    return _short_word_ends(prose, start, at, word, key, following, after)


def _short_word_ends(
    prose: str, start: int, at: int, word: str, key: str, following: str, after: int
) -> bool:
    """The doubtful cases: a stop after a short word, a number, a letter or nothing."""
    if not key:
        # The stop of "(…)." has its word before the bracket; one alone is no sentence.
        return at > start and not following.islower()
    if key.isdigit():
        # "2. Rest": the number of an item, not the end of a sentence.
        lead = prose[max(start, at - _WORD_LENGTH) : at - len(word)].rstrip()
        return bool(lead) and lead[-1] not in ":-–•" and not following.islower()
    if key in _NEVER and not (len(key) > 1 and word.isupper()):  # "IE." and "CF." are conditions
        return key in _BEFORE_NUMBER and not _number(following) and not following.islower()
    if key in _MONTHS and _number(following):
        return False
    if len(key) == 1 and key.isalpha():
        return _letter_ends(prose, start, at, word, following, after)
    if "." in key and key.replace(".", "").isalpha() and len(key) <= 7:
        return following.isupper() and _starts(prose, after)
    if key in _MAY_END:
        return not (following.islower() or following in "([") and (
            word.islower() or _starts(prose, after)
        )
    return True


def _letter_ends(prose: str, start: int, at: int, word: str, following: str, after: int) -> bool:
    """Whether the stop after a single letter is an end ("hepatitis B. You") or an initial."""
    if following.islower() or not word.isupper():
        return not following.islower() and not word.isupper()
    earlier = prose[max(start, at - 30) : at - 1].split()
    if not earlier:
        return False
    previous = earlier[-1].strip("(“\"'‘").lower()
    if previous in _KINDS:
        return True
    return earlier[-1].islower() and (word == "I" or _starts(prose, after))


def _number(character: str) -> bool:
    return character.isdigit() or character in "#("


def _starts(prose: str, at: int) -> bool:
    """Whether the word at `at` is one that commonly starts a sentence."""
    end = at
    while end < len(prose) and prose[end].isalpha():
        end += 1
    return prose[at:end].lower() in _STARTERS


def _in_address(prose: str, start: int, limit: int, at: int) -> bool:
    """Whether the stop at `at` stands in a web address, an e-mail address or a file's name."""
    before = prose[max(start, at - _ADDRESS_LENGTH) : at]
    if not before[-1:].isspace():
        before = before.rsplit(None, 1)[-1] if before else ""
        if "/" in before or "@" in before or "www." in before.lower() or "_" in before:
            return True
    after = prose[at + 1 : min(limit, at + _ADDRESS_LENGTH)]
    if not after or after[0].isspace():
        return False
    after = after.split(None, 1)[0]
    return "@" in after or "/" in after or bool(_DOMAIN.search(after))


_DOMAIN = lazy_pattern(r"\A\w+\.(?:com|org|net|gov|edu|co|uk|info|io|html?|pdf|docx?|php)\b", re.I)
