"""Which labels of ontologies a patient page might hold, and how it would write them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator

from netlint.vocabulary.importing.entry import Entry, Label
from netlint.vocabulary.ordinary import common_words
from netlint.vocabulary.respelling import respell
from tools.cancer_vocabulary.gathering import SYNDROME, TUMOUR
from tools.cancer_vocabulary.spelling import british

WORD = re.compile(r"[^\W\d_]+")
MOST_WORDS = 8
#: Letters, blanks, hyphens, apostrophes, and the figures of a type, a grade or a stage.
PLAIN = re.compile(r"[^\W\d_]+(?:[ '’-][^\W\d_]+|(?<=type|rade|tage) [1-4][AB]?)*")
#: Words of registers, not of pages.
REGISTER = re.compile(
    r"\b(?:obsolete|NOS|unspecified|somatic|susceptibility|disorder of|due to|nonsyndromic|digenic|variant"
    r"|biphasic|malignant neoplasm of|benign neoplasm of|morphologic|finding|associated with|induced|quantitative|locus)\b",
    re.I,
)
#: Endings of words that are nobody's name.
NO_NAME = re.compile(r"(?:um|oma|ic|al|ges|ous|itis|osis|ary|ular|oid|tion|sion|ment|gland|duct)$")
#: A word of so many labels is sure, and a long one sooner; a rare one near it is taken for a slip.
SURE = 8
LONG = 10  # letters
SURE_LONG = 3
RARE = 2
SHORTEST_SLIP = 6


class Sieve:
    """Keeps the labels that are fit, and counts the others."""

    def __init__(self, every_label: Iterable[str]) -> None:
        labels = set(every_label)
        self._small: Counter[str] = Counter()
        self._large: Counter[str] = Counter()
        counts: Counter[str] = Counter()
        for label in labels:
            words = WORD.findall(label)
            for place, word in enumerate(words):
                if word.islower():
                    self._small[word] += 1
                elif place and word[1:].islower():
                    self._large[word.lower()] += 1
            counts.update({word.lower() for word in words if len(word) > 3})
        self._slips = slips(counts)
        self._dropped: Counter[str] = Counter()

    def report(self) -> str:
        return ", ".join(f"{count} {why}" for why, count in sorted(self._dropped.items()))

    def sift(self, entry: Entry, taken: set[str], wrong: Callable[[str], bool]) -> Entry | None:
        """The entry with its fit labels, the preferred one first; None where none is left."""
        names: dict[str, Label] = {}
        about_tumour = TUMOUR.search(entry.preferred[0].text)
        for label in (*entry.preferred, *entry.accepted):
            text = self._cased(label.text)
            if why := self._unfit(text, wrong):
                self._dropped[why] += 1
            elif about_tumour and not TUMOUR.search(text) and not SYNDROME.search(text):
                self._dropped["that break off"] += 1
            elif key(text) not in taken:
                names.setdefault(key(text), Label(text))
        if not names:
            return None
        first, *others = self._without_strangers(list(names.values()))
        spelled = tuple(dict.fromkeys(_both(first.text)))
        return entry._replace(
            preferred=tuple(map(Label, spelled, ("en-GB", "en-US"))),
            accepted=tuple(
                Label(spelled, "en-GB") for one in others for spelled in _both(one.text)
            ),
        )

    def without_derived_spellings(self, entries: Iterable[Entry]) -> list[Entry]:
        """The entries without American names that the vocabulary makes of the British ones."""
        entries = list(entries)
        paired = {
            word
            for entry in entries
            if len(entry.preferred) == 2
            for word in _differing(entry.preferred[0].text, entry.preferred[1].text)
        }
        kept = []
        for entry in entries:
            derived = {
                american
                for one in entry.accepted
                if (american := respell(one.text, "en-US")) != one.text
                and set(_differing(one.text, american)) <= paired
            }
            kept.append(
                entry._replace(
                    accepted=tuple(one for one in entry.accepted if one.text not in derived)
                )
            )
        return kept

    def _without_strangers(self, names: list[Label]) -> list[Label]:
        """Names without those that have a word of their own but for one letter: "nasal cell" beside
        "basal cell". So are slips of one word for another, and names of people written once.
        """
        words = [set(WORD.findall(british(name.text).lower())) for name in names]
        votes = Counter(word for one in words for word in one)

        def weight(word: str) -> tuple[int, int]:
            return votes[word], self._small[word]

        kept = []
        for at, name in enumerate(names):
            strange = any(
                _one_letter_apart(word, other) and weight(word) < weight(other)
                for word in words[at]
                for other in votes
            )
            once = any(
                word[:1].isupper() and self._large[word.lower()] < RARE
                for word in WORD.findall(name.text)
            )
            if (strange or (once and at)) and len(names) > 1:
                self._dropped["with slips"] += 1
            else:
                kept.append(name)
        return kept or names[:1]

    def without_shared_abbreviations(
        self, entries: Iterable[Entry], house: set[str]
    ) -> list[Entry]:
        """The entries with the abbreviations that only one concept has and that are no words."""
        entries = list(entries)
        counts = Counter(label.text for entry in entries for label in entry.abbreviations)
        return [
            entry._replace(
                abbreviations=tuple(
                    label
                    for label in entry.abbreviations
                    if counts[label.text] == 1
                    and label.text not in house
                    and re.fullmatch(r"[A-Z]{3,6}", label.text)
                    and label.text.lower() not in common_words()
                )
            )
            for entry in entries
        ]

    def _unfit(self, text: str, wrong: Callable[[str], bool]) -> str:
        if not PLAIN.fullmatch(text) or text.isupper():
            return "with signs or codes"
        if len(text.split()) > MOST_WORDS:
            return "too long"
        if REGISTER.search(text):
            return "of registers"
        if any(word.lower() in self._slips for word in WORD.findall(text)):
            return "with slips"
        if any(len(word) > 1 and word.isupper() for word in text.split()):
            return "with codes"
        if wrong(text):
            return "with retired names"
        return ""

    def _cased(self, label: str) -> str:
        """The label with small letters in words that other labels write small."""

        def cased(match: re.Match[str]) -> str:
            word = match[0]
            lower = word.lower()
            if not word[1:].islower():
                return word
            if self._small[lower] > self._large[lower] or NO_NAME.search(lower):
                return lower
            return word

        return WORD.sub(cased, " ".join(label.split()))


def key(text: str) -> str:
    """One for both spellings, and for names that differ in case, joints and plural only."""
    return re.sub(r"[\W_]+", " ", british(text).casefold()).removesuffix("s")


def _differing(one: str, other: str) -> list[str]:
    return [word for word in one.lower().split() if word not in other.lower().split()]


def _both(text: str) -> Iterator[str]:
    yield british(text)
    american = respell(text, "en-US")
    if american != british(text):
        yield american


def slips(counts: Counter[str]) -> set[str]:
    """Words of one or two labels that are one letter away from a word of many."""
    places: dict[str, set[str]] = defaultdict(set)
    for word, count in counts.items():
        if count >= (SURE_LONG if len(word) >= LONG else SURE) and len(word) >= SHORTEST_SLIP:
            for short in _shortened(word):
                places[short].add(word)
    found = set()
    for word, count in counts.items():
        if count > RARE or len(word) < SHORTEST_SLIP or not word.isascii():
            continue
        near = set().union(*(places.get(short, set()) for short in _shortened(word)))
        near = {other for other in near if counts[other] > count}
        # Singular and plural, adjective and noun differ at the end and are no slips.
        if any(
            other[:-2] != word[: len(other) - 2] and british(other) != british(word)
            for other in near
        ):
            found.add(word)
    return found


def _one_letter_apart(one: str, other: str) -> bool:
    """True for two words of five letters and more that differ in one of them, not in the last."""
    if len(one) != len(other) or len(one) < 5 or one[-1] != other[-1]:
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 1


def _shortened(word: str) -> Iterator[str]:
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]
