"""What of the prose is not sent to a proofreader as it stands: code and addresses, for which a word
stands in, and characters that no reader sees.

`docs/decisions/proofread-text.md` says why each is done.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from netlint.page import PLACEHOLDER, InlineKind, Page
from netlint.patterns import lazy_pattern

#: The word in place of what is no prose. LanguageTool knows nothing of it, neither whether it is
#: one thing or many nor which sound it begins with, and asks for no other spelling: of all words
#: that were tried it raised the fewest alarms around it.
STAND_IN = "X1"


class Edit(NamedTuple):
    """`prose[start:end]` is sent as `text`; what is said of a `mute` one is not reported."""

    start: int
    end: int
    text: str
    mute: bool = False


#: Signs that decorate: arrows, symbols, emoji, bullets, and what joins the parts of one.
_SIGN = "\u2022\u00b7\u2190-\u2bff\u3030\u303d\u3297\u3299\ufe0e\ufe0f\u20e3\U0001f000-\U0001faff"
#: Characters that show nothing: soft hyphens, marks of direction, joiners, icons of a font of one's
#: own, controls.
_UNSEEN = (
    "\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e"
    "\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0d\ufeff\ufdd0-\ufdef\ufff0-\ufffb"
    "\ufffe\uffff\ue000-\uf8ff\U000e0000-\U000e0fff\U000f0000-\U0010ffff"
)
_JOINER = "\u200d"
#: What is no text: PLACEHOLDER, and what a broken text has in place of a character.
_THING = f"{PLACEHOLDER}\ufffd\ud800-\udfff"
_ACCENT = "\u0300-\u036f"
#: Any of these, and signs of addresses. Each pattern begins with this one set of characters, which
#: the engine looks for fast; a text without one is sent as it stands.
_ANY = rf"[{_THING}{_UNSEEN}{_SIGN}{_JOINER}{_ACCENT}\ufb00-\ufb06@#_/\\.]"
#: The point of an address has a small letter after it: before a capital a sentence has ended.
_POINT = r"(?<=\.)(?=[a-z])"
_HINT = lazy_pattern(rf"{_ANY}(?:(?<!\.)|{_POINT})")
_ODD = lazy_pattern(
    rf"{_ANY}(?:(?P<thing>(?<=[{_THING}])[{_THING}]*)"
    rf"|(?P<unseen>(?<=[{_UNSEEN}])[{_UNSEEN}]*|(?<![{_SIGN}]{_JOINER})(?<={_JOINER})(?![{_SIGN}]))"
    rf"|(?P<signs>(?<=[{_SIGN}])(?:[{_SIGN}{_JOINER}]|\s+(?=[{_SIGN}]))*)"
    rf"|(?P<accents>(?<=\w[{_ACCENT}])[{_ACCENT}]*)"
    r"|(?P<ligature>(?<=[\ufb00-\ufb06]))"
    rf"|(?P<address>(?<=[@#_/\\])|{_POINT}))"
)
#: No part of an address is longer, so that no text takes long.
_SOME, _MORE = "{0,64}", "{1,300}"
_NAME = rf"[^\W_](?:[\w-]{_SOME}[^\W_])?"
_ADDRESS = lazy_pattern(
    rf"(?:(?:https?|ftp|mailto|tel)://?|www\.|(?:doi:)?\b10\.\d{{4,9}}/)[^\s<>\"“”]{_MORE}"
    rf"|[\w.+-]{{1,64}}@{_NAME}(?:\.{_NAME}){{1,6}}"
    rf"|(?<![\w@#&])[@#][A-Za-z_]\w{_SOME}(?:[.-]\w{_MORE}){{0,6}}"
    rf"|(?:{_NAME}\.){{1,6}}(?:com|org|net|gov|edu|mil|int|info|uk|ie|eu|nhs)\b(?![\w@])"
    rf"(?:/[^\s<>\"“”]{{0,300}})?"
    rf"|[\w./~-]{_SOME}\w\.(?:html?|aspx?|php|pdf|docx?|xlsx?|pptx?|csv|txt|rtf|zip|exe|png|jpe?g"
    r"|gif|svg|webp|mp[34]|md|json|toml|ya?ml|xml|py|js|css)\b(?![\w@])"
    rf"|(?<![\w.])[~.]{{0,2}}(?:/[\w.-]{_MORE}){{2,20}}/?"
    rf"|(?:[A-Za-z]:)?(?:\\[\w.-]{_MORE}){{1,20}}"
    rf"|[A-Za-z0-9]\w{_SOME}_\w{_SOME}[A-Za-z0-9]"
)
_AFTER_ADDRESS = ".,;:!?)]}'’”*"
_CLOSING = frozenset(".,;:!?…)]")
#: How far an address may reach from the sign that shows it.
_REACH = 300
#: A sentence begins after these.
_SENTENCE_END = lazy_pattern(r"[.!?…][\"'”’)\]]*\s+\Z")


def marked_edits(page: Page) -> list[Edit]:
    """What the page's markup says is no English or no longer there, and addresses that are their
    own text, in order: in the sentence stands a word for it, or nothing for what is struck out."""
    found = []
    for inline in page.inlines:
        if inline.kind is InlineKind.DELETED:
            found.append(Edit(inline.start, inline.end, ""))
        elif inline.kind is InlineKind.FOREIGN and not is_english(inline.value):
            found.append(Edit(inline.start, inline.end, STAND_IN, mute=True))
    found += [Edit(link.start, link.end, STAND_IN, mute=True) for link in page.links if link.bare]
    return sorted(found, key=lambda edit: (edit.start, -edit.end))


def is_english(code: str) -> bool:
    """True for the code of a language that is English, of whatever country."""
    return code.replace("_", "-").partition("-")[0].strip().lower() == "en"


def edits(prose: str, start: int, end: int, marked: list[Edit]) -> list[Edit]:
    """What is to be sent otherwise of `prose[start:end]`, in order, none inside another. `marked`
    is what markup says of it."""
    found = [*marked, *_odd(prose, start, end)] if _HINT.search(prose, start, end) else marked
    done: list[Edit] = []
    reached = start
    for edit in sorted(found, key=lambda edit: (edit.start, -edit.end)):
        first, last = max(edit.start, reached), min(edit.end, end)
        if first > last or (first == last and edit.start < edit.end):
            continue
        if not edit.text:
            if done and done[-1].end == first and not done[-1].text:
                first = done.pop().start
            reached = done[-1].end if done else start
            if first == reached:
                after_space = not done or done[-1].text.isspace()
            else:
                after_space = prose[first - 1].isspace()
            if after_space:
                first, last = _with_space(prose, first, last, reached, end)
        done.append(Edit(first, last, edit.text, edit.mute))
        reached = last
    return done


def _with_space(prose: str, first: int, last: int, reached: int, end: int) -> tuple[int, int]:
    """What is left out after a space goes with the one that follows, lest two of them meet, or with
    the one before, where a mark follows that has none before it."""
    while last < end and prose[last].isspace():
        last += 1
    if last == end or prose[last] in _CLOSING:
        while first > reached and prose[first - 1].isspace():
            first -= 1
    return first, last


def _odd(prose: str, start: int, end: int) -> Iterator[Edit]:
    reached = start
    for odd in _ODD.finditer(prose, start, end):
        at, after = odd.span()
        kind = odd.lastgroup
        if kind == "address":
            if at >= reached:
                reached, first = _chunk(prose, at, start, end)
                yield from _addresses(prose, first, reached)
        elif kind == "thing":
            yield Edit(at, after, STAND_IN, mute=True)
        elif kind == "unseen":
            yield Edit(at, after, "")
        elif kind == "signs":
            yield from _signs(prose, at, after, start, end)
        elif kind == "accents":
            # The letter goes with them, as a dictionary has it.
            yield Edit(at - 1, after, unicodedata.normalize("NFC", prose[at - 1 : after]))
        else:
            yield Edit(at, after, unicodedata.normalize("NFKC", odd[0]))


def _chunk(prose: str, at: int, start: int, end: int) -> tuple[int, int]:
    """The end and the start of the run without spaces around a place."""
    first = last = at
    while first > max(start, at - _REACH) and not prose[first - 1].isspace():
        first -= 1
    while last < min(end, at + _REACH) and not prose[last].isspace():
        last += 1
    return last, first


def _addresses(prose: str, start: int, end: int) -> Iterator[Edit]:
    for found in _ADDRESS.finditer(prose, start, end):
        address = found[0].rstrip(_AFTER_ADDRESS)
        yield Edit(found.start(), found.start() + len(address), STAND_IN, mute=True)


def _signs(prose: str, at: int, after: int, start: int, end: int) -> Iterator[Edit]:
    """Signs before a sentence are left out, those in it are kept, and kept apart from words."""
    before = prose[max(start, at - 10) : at]
    if not before.strip() or _SENTENCE_END.search(before):
        yield Edit(at, after, "")
        return
    if prose[at - 1].isalpha():
        yield Edit(at, at, " ")
    if after < end and prose[after].isalpha():
        yield Edit(after, after, " ")
