"""Where two sentences stand with no space between them, or with no full stop either.

"cells.Neuroendocrine" has lost a space; web addresses, names of files and initials have not.
"""

import re
from collections.abc import Iterator

from netlint.language import abbreviations as short
from netlint.language.doubtful_stops import WORD_LENGTH, word_at
from netlint.patterns import lazy_pattern

#: The start of a sentence that has lost the full stop before it as well. Brand names have capitals
#: inside too ("ChooseMyPlate"), so it is only what no name goes on like.
_CAPITAL_INSIDE = lazy_pattern(r"[ACFHLRSTW](?<=[a-z]{3}.)")
_LOST_START = lazy_pattern(
    r"(?:The|This|These|They|Although)\s[a-z]|However,\s|There\s(?:is|are|may|was|were)\b"
    r"|(?:What|Who|Why|How|When|Where)\s(?:is|are|do|does|can|to|the|you|your)\b"
    r"|(?:Read|Learn|Find|See)\s(?:more|out|about|how)\b|Connect\swith\b|Click\s(?:here|on)\b"
    r"|(?:Contact|Call|Ask|Tell)\s(?:us|your|the|a)\b|Talk\s(?:to|with)\b|Sign\sup\b|Skip\sto\b"
)
#: How far an address is read on each side of a stop, so that no text takes long.
_ADDRESS_LENGTH = 200
_LAST_WORD = lazy_pattern(r"[^\s(\[“\"‘—–/]*\Z")
_DOMAIN = lazy_pattern(r"\A\w+\.(?:com|org|net|gov|edu|co|uk|info|io|html?|pdf|docx?|php)\b", re.I)


def glued_ends(prose: str, start: int, limit: int, at: int, after: int) -> bool:
    """Whether the stop at `at`, with no space after it, ends a sentence."""
    before = prose[max(start, at - WORD_LENGTH) : at]
    found = _LAST_WORD.search(before)
    word = found[0] if found else ""
    if word.lower() in short.NEVER or (word.isdigit() and at - len(word) == start):
        return False
    if after == at + 1:
        following = word_at(prose, after)
        if following in short.SUFFIXES:
            return False
        last = before[-1:]
        if prose[at] == "." and not (last.islower() or last in ')]”"'):
            # "DNA.The" and "2019.The" are two sentences, "U.S.The" and "B2.Take" are not.
            sure = short.SURE_STARTERS if last in "0123456789%" else short.STARTERS
            if "." in word or len(following) < 2 or following not in sure:
                return False
    return not _in_address(prose, start, limit, at)


def lost_starts(prose: str, start: int, end: int) -> Iterator[int]:
    """Where in the sentence prose[start:end] another begins that has no full stop before it."""
    for found in _CAPITAL_INSIDE.finditer(prose, start, end):
        if found.start() > start and _LOST_START.match(prose, found.start(), end):
            yield found.start()


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
