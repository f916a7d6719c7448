"""Where sentences end.

A block always ends a sentence, so headings, list items and table cells are units of their own.
Inside a block a full stop is an end unless the words around it say otherwise: "Dr. Jones", "e.g.
this", "at 9 a.m. daily", "2. Rest", "J. Smith". Sentences that a lost space has glued together
("cells.Neuroendocrine") are parted, so that one slip does not make a page look hard to read.
`docs/readability.md` says how, and how often it is right.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from netlint.language import abbreviations as short
from netlint.page import Block, Page
from netlint.patterns import lazy_pattern


class Sentence(NamedTuple):
    """A sentence, or a unit that stands alone, at `prose[start:end]`, trimmed of spaces."""

    start: int
    end: int
    block: Block


#: The number of a reference or several: "[2,3]", "4–6".
_REFERENCE = r"\[\d+(?:[,–-]\s?\d+)*\]"

#: A mark that may end a sentence, with what belongs to it and the space after. It begins with one
#: set of characters, which the engine looks for fast. The groups tell the cases apart: "sure" is a
#: full stop after a long word, or another mark, before a capital; "close" holds what belongs to a
#: doubtful stop; without a group the next sentence is glued on (also by a colon, where a list was
#: lost), or only a reference number stands between.
_STOP = lazy_pattern(
    r"[.!?…:](?:"
    r"(?:(?<=[a-z]{5}\.)(?<!approx\.)(?<!messrs\.)(?<!subsp\.)(?<!assoc\.)|(?<=[a-z)][!?]))"
    r"(?P<sure>)\s+(?=[A-Z])"
    r"|(?<!:)(?<![.!?…].)(?:[.!?…]|\s[.!?…](?=[\s.!?…]|\Z))*(?P<close>[\"'”’»)\]]*"
    rf"(?:\s?{_REFERENCE})*)\s+"
    r"|(?=\S)(?:"
    r"(?<=[\sA-Za-z][A-Za-z][a-z][.!?:])(?=[A-Z][a-z]|Â?©)"
    r"|(?<=[a-z]{2}[.!?])(?=[A-Z]{2,}s?[\s-]|A\s[a-z])"
    r"|(?<=[A-Z0-9%]{2}[.!?])(?=[A-Z][a-z]+\s[a-z])"
    r"|(?<=[a-z0-9][)\]”\"][.!?])(?=[A-Z][a-z])"
    r"|(?<=[a-z]{3}\.)(?=\d{3,}\s[A-Z])"
    rf"|(?<=\w[A-Za-z)”]\.)(?:\d{{1,2}}(?:[,–-]\d{{1,2}})*|[¹²³⁰-⁹][¹²³⁰-⁹,]*|{_REFERENCE})"
    r"(?:\s+(?=[A-Z])|(?<=\])(?=[A-Z][a-z]))"
    r"|(?<=[a-z]{3}[.!?])[”\"](?=[A-Z][a-z])"
    r")"
    r")"
)
#: The start of a sentence that has lost the full stop before it as well. Brand names have capitals
#: inside too ("ChooseMyPlate"), so it is only what no name goes on like.
_CAPITAL_INSIDE = lazy_pattern(r"[ACFHLRSTW](?<=[a-z]{3}.)")
_LOST_START = lazy_pattern(
    r"(?:The|This|These|They|Although)\s[a-z]|However,\s|There\s(?:is|are|may|was|were)\b"
    r"|(?:What|Who|Why|How|When|Where)\s(?:is|are|do|does|can|to|the|you|your)\b"
    r"|(?:Read|Learn|Find|See)\s(?:more|out|about|how)\b|Connect\swith\b|Click\s(?:here|on)\b"
    r"|(?:Contact|Call|Ask|Tell)\s(?:us|your|the|a)\b|Talk\s(?:to|with)\b|Sign\sup\b|Skip\sto\b"
)
#: No further is looked around a stop, so that no text takes long: for a word, for an address.
_WORD_LENGTH = 40
_ADDRESS_LENGTH = 200
#: Only sentences of more characters are looked at for a lost full stop: few, and the ones that
#: would weigh on a page's figures.
_LONG = 200
_LAST_WORD = lazy_pattern(r"[^\s(\[“\"‘—–/]*\Z")
#: "mRNA", "pH": small letters first and a name nevertheless.
_SMALL_NAME = lazy_pattern(r"[a-z]{1,2}[A-Z]")
_DOTTED = lazy_pattern(r"\d*(?:[a-z]{1,2}\.)+[a-z]{1,2}|pharm\.d|d\.phil")
_ITEM_NUMBER = lazy_pattern(r"[\d.]+|[ivx]+")
_LABEL = lazy_pattern(r"[A-Z]?\d|[A-Z]\b|[IVX]+\b|#|\(")
_SPEAKER = lazy_pattern(r"(?:[A-Z][\w.’'-]*\s){1,3}(\w+)\b")
_DOMAIN = lazy_pattern(r"\A\w+\.(?:com|org|net|gov|edu|co|uk|info|io|html?|pdf|docx?|php)\b", re.I)
_new = tuple.__new__


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
                # Three times as fast as `Sentence(…)`, which most of the time would go into.
                add(_new(Sentence, (start, stop.end("sure"), block)))
                start = stop.end()
            elif _ends(prose, start, end, stop):
                at = stop.end("close") if case else stop.start() + len(stop[0].rstrip())
                add(_new(Sentence, (start, at, block)))
                start = stop.end()
        if start < end:
            add(_new(Sentence, (start, end, block)))
    for long in [sentence for sentence in sentences if sentence[1] - sentence[0] > _LONG]:
        parts = list(_parts(prose, *long))
        if len(parts) > 1:
            at = bisect_left(sentences, long[0], key=itemgetter(0))
            sentences[at : at + 1] = parts
    return tuple(sentences)


def _parts(prose: str, start: int, end: int, block: Block) -> Iterator[Sentence]:
    """The sentence prose[start:end], parted where full stop and space are lost."""
    for found in _CAPITAL_INSIDE.finditer(prose, start, end):
        at = found.start()
        if at > start and _LOST_START.match(prose, at, end):
            yield Sentence(start, at, block)
            start = at
    yield Sentence(start, end, block)


def _ends(prose: str, start: int, limit: int, stop: re.Match[str]) -> bool:
    """Whether a stop found in prose[start:limit] ends the sentence that begins at `start`."""
    at, after = stop.span()
    if stop.lastgroup is None:
        return _glued(prose, start, limit, at, after)
    if after >= limit:
        return False
    following = prose[after]
    if following in "!?…" or not _any_word(prose, start, at):
        return False
    small = following.islower() and not _SMALL_NAME.match(prose, after)
    closed = stop.end("close") > stop.start("close")
    if stop.start("close") > at + 1 or prose[at] != ".":
        # "Why me?" she asked; "Why me?" Sam asked; Yahoo! is; well ... perhaps.
        return not small and not (closed and following.isalpha() and _speaks(prose, after))
    word = prose[
        max(start, at - _WORD_LENGTH, prose.rfind(" ", max(start, at - _WORD_LENGTH), at) + 1) : at
    ]
    if not word.isalpha():
        found = _LAST_WORD.search(word)
        word = found[0] if found else ""
    key = word.lower().strip("'’")
    if len(key) > 6 and "." not in key and "-" not in key:
        return not (small and closed)
    return _short_word_ends(prose, start, at, word, key, small, after)


def _short_word_ends(
    prose: str, start: int, at: int, word: str, key: str, small: bool, after: int
) -> bool:
    """The doubtful cases: a stop after a short word, a number, a letter or nothing."""
    if not key:
        # The stop of "(…)." has its word before the bracket.
        return not small
    if _ITEM_NUMBER.fullmatch(key):
        # "2. Rest", "2.3. Dose": the number of an item, not the end of a sentence.
        lead = prose[max(start, at - _WORD_LENGTH) : at - len(word)].rstrip()
        if not lead or (key.isdigit() and (lead[-1] in ":-–•" or small)) or _is_label(lead):
            return False
    if "-" in key[:-2]:
        key = key[key.rindex("-", 0, -2) + 1 :]  # "mid-Sept.", "non-U.S."; "SP-C" is no initial
    if len(key) == 1 and key.isalpha() and (word.isupper() or key not in short.NEVER):
        return _letter_ends(prose, start, at, word, small, after)
    capitals = (
        len(key) > 1 and word.isupper() and "." not in key
    )  # "IE.", "ED." and "CF." are conditions
    if key in short.NEVER and not capitals:
        return _short_form_ends(prose, start, at, word, key, small, after)
    if "." in key and _DOTTED.fullmatch(key):
        return not small and _dotted_ends(prose, key.lstrip("0123456789"), after)
    if key == "al" and prose[after].isdigit():
        return False
    if key in short.MAY_END and not capitals:
        return (
            not small and prose[after] not in "([" and (not word.istitle() or _starts(prose, after))
        )
    if key in short.MONTHS and (small or prose[after].isdigit()):
        return False
    if word[0].isupper() and not capitals:
        if key in short.DAYS:
            return not small and not prose[after].isdigit() and _starts(prose, after)
        if key in short.STATES and prose[start : at - len(word)].rstrip().endswith(","):
            return not small and _starts(prose, after)
    return True


def _short_form_ends(
    prose: str, start: int, at: int, word: str, key: str, small: bool, after: int
) -> bool:
    """Whether the stop of a form that commonly goes on is an end after all."""
    if small:
        return False
    if key in short.BEFORE_NUMBER:
        following = prose[after]
        if following.isdigit() or following == "#":
            return False
        if key in short.BEFORE_LETTER:
            return not _LABEL.match(prose, after)
        return following != "(" or key == "no"
    if key in short.STREETS:
        previous = _words_before(prose, start, at - len(word))
        return (
            bool(previous)
            and previous[-1][0].isupper()
            and _word_at(prose, after) in short.SURE_STARTERS
        )
    return False


def _letter_ends(prose: str, start: int, at: int, word: str, small: bool, after: int) -> bool:
    """Whether the stop after a single letter is an end ("hepatitis B. You") or an initial."""
    if small or not word.isupper():
        return not small and not word.isupper()
    earlier = _words_before(prose, start, at - len(word))
    if not earlier:
        return False
    previous = earlier[-1].strip("(“\"'‘").lower()
    if previous in short.KINDS or (word == "I" and earlier[-1].islower()):
        return True
    if previous in ("and", "or", "to") and len(earlier) > 1:  # "types A and B."
        if len(earlier[-2].strip(",")) == 1 and earlier[-2][0].isupper():
            return True
    if earlier[-1].islower() and len(previous) > 4 and previous.endswith(short.SUBSTANCES):
        return previous not in short.NO_SUBSTANCES
    following = _word_at(prose, after)
    return following in short.STARTERS and (
        earlier[-1].islower() or following not in short.SURNAMES
    )


def _dotted_ends(prose: str, key: str, after: int) -> bool:
    """Whether the stop of "U.S." or "a.m." is an end before what is no small letter."""
    if key in short.CLOCK_AND_DOSE:
        return prose[after].isalpha() and _word_at(prose, after) not in short.AFTER_CLOCK
    return prose[after].isupper() and _starts(prose, after)


def _glued(prose: str, start: int, limit: int, at: int, after: int) -> bool:
    """Whether the stop at `at`, with no space after it, ends a sentence."""
    before = prose[max(start, at - _WORD_LENGTH) : at]
    found = _LAST_WORD.search(before)
    word = found[0] if found else ""
    if word.lower() in short.NEVER or (word.isdigit() and at - len(word) == start):
        return False
    if after == at + 1:
        following = _word_at(prose, after)
        if following in short.SUFFIXES:
            return False
        if (
            prose[at] == "."
            and (before[-1].isupper() or before[-1] in "0123456789%")
            and ("." in word or following not in short.SURE_STARTERS)
        ):
            return False  # "DNA.The" and "2019.The" are two sentences, "U.S.The" and "B2.Take" not
    return not _in_address(prose, start, limit, at)


def _any_word(prose: str, start: int, at: int) -> bool:
    """Whether anything but marks stands in prose[start:at]; a text of more than 3 has words."""
    return at - start > 3 or any(map(str.isalnum, prose[start:at]))


def _speaks(prose: str, at: int) -> bool:
    """Whether at `at` somebody is named who said what stands before: "Sam asked"."""
    found = _SPEAKER.match(prose, at, at + _WORD_LENGTH)
    return bool(found) and any(word in short.SPOKE for word in found[0].split()[1:])


def _is_label(lead: str) -> bool:
    """Whether what stands before a number makes a label of both: "Step 1. Sit down."."""
    return lead.istitle() and lead.lower() in short.KINDS


def _words_before(prose: str, start: int, at: int) -> list[str]:
    """The last few words before `at`, as written; a first one may be cut off."""
    return prose[max(start, at - 30) : at].split()


def _word_at(prose: str, at: int) -> str:
    """The word that begins at `at`, in small letters and with straight apostrophes."""
    end = at
    stop = min(len(prose), at + _WORD_LENGTH)
    while end < stop and (prose[end].isalpha() or prose[end] in "'’"):
        end += 1
    return prose[at:end].lower().replace("’", "'")


def _starts(prose: str, at: int) -> bool:
    """Whether the word at `at` is one that commonly starts a sentence, or an adverb."""
    word = _word_at(prose, at)
    return word in short.STARTERS or (len(word) > 5 and word.endswith("ly"))


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
