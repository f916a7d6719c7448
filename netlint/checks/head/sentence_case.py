"""Tells headings in Title Case or in capitals, and writes them as a sentence. In doubt a capital is
that of a name."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.language.quoting import OthersWords
from netlint.language.wordsets import word_set
from netlint.page import BODY_KINDS, PLACEHOLDER, Block, BlockKind
from netlint.patterns import lazy_pattern
from netlint.vocabulary.concept import Status
from netlint.vocabulary.matching import Mention
from netlint.vocabulary.ordinary import common_words, is_no_name

_WORD = lazy_pattern(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
#: No heading is in Title Case that has no capital after its first word.
_LATER_CAPITAL = lazy_pattern(r"[^\W\d_]\W+[A-Z]|[A-Z]{2}")
#: What a word has a capital after, name or not: the start of the heading and of its parts.
_PART_START = lazy_pattern(r"(?:\A|[:.?!…|\u2022/]|\s[-–—]|[\"“])\s*[(\"“‘']?\Z|\A\W*\d+[.)]?\s*\Z")
_QUOTE = lazy_pattern("[\"'“‘]")
#: What decides whether a part begins stands so near, in characters.
_NEAR = 12
#: A longer heading is a paragraph by mistake.
_LONGEST = 250
#: What is named after a person.
_ILLNESS = frozenset(
    "syndrome syndromes disease diseases disorder disorders sign palsy lymphoma lymphomas sarcoma "
    "sarcomas carcinoma carcinomas tumour tumours tumor tumors cell cells anaemia anemia chorea "
    "dystrophy nevus naevus contracture paralysis ataxia contractions hernia fracture scan".split()
)
#: Words that Title Case leaves small.
_SMALL = frozenset(
    "a about after all an and are as at be before between but by can during for from has have he her "
    "his how if in into is it its my nor not of off on onto or our out over per she so than that the "
    "their them then there these they this those through to under until up upon versus via vs was we "
    "what when where which while who whom whose why will with within without you your".split()
)
#: Two capitals may be those of a name: one of the words has to stand in small letters on the page.
_FEW = 2
#: An illness has the names of so many persons at most, with its own word.
_NAMES = 4
#: A single word in capitals is this long at least, or it may be an abbreviation.
_LONG = 6


class Recased(NamedTuple):
    """A heading as it would stand in a sentence; `shouted` is true where it was all in capitals."""

    text: str
    shouted: bool


class HeadingCase:
    """The headings of one page, judged by the words that stand on it."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self._page = analysis.page
        self._others = OthersWords(analysis.page)
        names = analysis.word_rows("name-words")
        self._bodies = word_set(names, "body")
        self._eponyms = word_set(names, "eponym")
        self._doubtful = word_set(names, "both")

    def recased(self, heading: Block) -> Recased | None:
        """The heading as a sentence where it is in Title Case or in capitals, else None."""
        text = self._page.text(heading)
        if heading.guessed or len(text) > _LONGEST or PLACEHOLDER in text:
            return None
        if text[1:].islower() or not _LATER_CAPITAL.search(text):
            return None
        if any(word.islower() and word.isalpha() and _is_content(word) for word in text.split()):
            return None  # a sentence, whose capitals are those of names
        words = list(_WORD.finditer(text))
        shouted = all(word[0].isupper() for word in words)
        if shouted:
            changed = self._shouted(heading, text, words)
        else:
            changed = self._titled(heading, text, words)
        if not changed or self._is_others(heading):
            return None
        letters = list(text)
        for at in changed:
            letters[at] = letters[at].lower()
        put = "".join(letters)
        return Recased(put, shouted) if put != text and len(put) == len(text) else None

    def _is_others(self, heading: Block) -> bool:
        """True for somebody else's words, and for the title of a page elsewhere."""
        if self._others.hold(heading.start, heading.end):
            return True
        links = self._page.links
        at = bisect_left(links, heading.start, key=lambda link: link.start)
        return (
            at < len(links)
            and links[at].start == heading.start
            and links[at].end >= heading.end
            and "://" in links[at].target
        )

    # Title Case

    def _titled(self, heading: Block, text: str, words: list[re.Match[str]]) -> set[int]:
        """The places of the capitals that a sentence would not have, where the heading is clearly
        in Title Case; else none."""
        capitals: list[str] = []
        lower: set[int] = set()
        sure = False
        quoted = _QUOTE.search(text) is not None
        for index, word in enumerate(words):
            small = word[0].lower()
            if word[0] == small:
                if _is_content(small):
                    return set()
                continue
            if _starts_part(text, word.start()):
                continue
            if word[0] == "A" and words[index - 1][0].lower() in _SMALL:
                lower.add(word.start())  # "Living With A …", but "Vitamin A"
            if not word[0][1:].islower():
                continue
            start = heading.start + word.start()
            if small in self._doubtful:
                continue
            if small in _SMALL:
                lower.add(word.start())
            elif (mention := self._mention(start)) is not None:
                at = start - mention.start
                if mention.form.text[at : at + 1].islower():
                    sure = True  # the vocabulary says how the name is written
                    capitals.append(small)
                    lower.add(word.start())
            elif quoted and self._others.hold(start, start + len(word[0])):
                continue
            elif not self._is_ordinary(small) or self._is_eponym(words, index):
                if not _leads_to_illness(words, index):
                    return set()  # a name of a person, a place or a product
            elif not self._may_be_person(words, index):
                capitals.append(small)
                lower.add(word.start())
        return lower if capitals and self._is_clear(words, capitals, sure) else set()

    def _is_clear(self, words: list[re.Match[str]], capitals: list[str], sure: bool) -> bool:
        """True where the capitals are not those of a name: of what the page writes with capitals in
        its text too, of a body, of what begins with an unknown word."""
        known = self._analysis.different_words
        if not sure and len(capitals) <= _FEW and known.isdisjoint(capitals):
            return False
        if any(_is_owner(words, index) for index in range(len(words))):
            return False
        first = words[0][0]
        if first[1:].islower() and not (
            first.lower() in _SMALL
            or self._is_ordinary(first.lower())
            or _leads_to_illness(words, 0)
        ):
            return False
        previous: re.Match[str] | None = None
        for word in words:
            if not word[0][0].isupper():
                continue
            if previous is not None:
                pair = word.string[previous.start() : word.end()]
                if pair in self._running_text:
                    return False
                if word[0].lower() in self._bodies and pair.lower() not in self._running_text:
                    return False
            previous = word
        return True

    def _may_be_person(self, words: list[re.Match[str]], index: int) -> bool:
        """True for a rare word right before that of an illness ("Gaucher Disease"), which no text on
        the page has in small letters: its capital stays."""
        following = words[index + 1][0].lower() if index + 1 < len(words) else ""
        small = words[index][0].lower()
        return (
            following in _ILLNESS
            and small not in self._analysis.different_words
            and small not in common_words()
        )

    def _is_eponym(self, words: list[re.Match[str]], index: int) -> bool:
        return words[index][0].lower() in self._eponyms and _leads_to_illness(words, index)

    # All capitals

    def _shouted(self, heading: Block, text: str, words: list[re.Match[str]]) -> set[int]:
        """The places of the letters to make small where the heading is clearly in capitals."""
        ordinary = [
            word[0]
            for word in words
            if len(word[0]) > 3
            and self._is_ordinary(word[0].lower())
            and self._mention(heading.start + word.start()) is None
        ]
        if not ordinary or text in self._running_text:
            return set()
        known = self._analysis.different_words
        sure = len(ordinary) >= _FEW or any(
            len(word) >= _LONG or word.lower() in known for word in ordinary
        )
        if not sure:
            return set()
        lower: set[int] = set()
        for word in words:
            start = heading.start + word.start()
            first = bool(_starts_part(text, word.start()))
            mention = self._mention(start)
            if mention is not None:
                form = mention.form.text[start - mention.start :]
            elif word[0].lower() in _SMALL or self._is_ordinary(word[0].lower()):
                form = word[0].lower()
            else:
                continue  # it may be an abbreviation or a name
            for at, letter in enumerate(form[: len(word[0])]):
                if letter.islower() and not (first and at == 0):
                    lower.add(word.start() + at)
        return lower

    # What the page and the lists know of a word

    @cached_property
    def _running_text(self) -> str:
        """The text of the body without its headings, in which names stand as they are written."""
        page = self._page
        kinds = BODY_KINDS - {BlockKind.HEADING, BlockKind.HEADER_CELL}
        return "\n".join(page.text(block) for block in page.blocks if block.kind in kinds)

    def _mention(self, at: int) -> Mention | None:
        """The vocabulary's name that a place lies in, if its capitals are known."""
        mention = self._analysis.mention_at(at)
        if mention is None or mention.form.status in (Status.SPLIT, Status.CONTEXT, Status.VARIANT):
            return None
        return mention

    def _is_ordinary(self, word: str) -> bool:
        """True for a word, in small letters, that is no name: one that stands so on the page, a
        common one or one of health."""
        word = word.replace("’", "'").removesuffix("'s")
        return word in self._analysis.different_words or is_no_name(word)


def _starts_part(text: str, at: int) -> bool:
    """True where a heading or a part of it begins. What matters is right before the place."""
    return _PART_START.search(text[max(0, at - _NEAR) : at]) is not None


def _is_content(small: str) -> bool:
    """True for a word in small letters that Title Case would begin with a capital."""
    return len(small) > 3 and small not in _SMALL


def _is_owner(words: list[re.Match[str]], index: int) -> bool:
    """True for "Ann's", which begins the name of a thing, unless it is an illness."""
    word = words[index][0]
    owns = word[0].isupper() and word.endswith(("'s", "’s"))
    return owns and not _leads_to_illness(words, index)


def _leads_to_illness(words: list[re.Match[str]], index: int) -> bool:
    """True where what follows, other names aside ("Lennox-Gastaut"), is named after persons."""
    return any(word[0].lower() in _ILLNESS for word in words[index + 1 : index + _NAMES])
