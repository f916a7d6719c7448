"""Labels hold slips of their own: weak words that lie one letter from a strong one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from netlint.vocabulary.forms import spelling_key

#: A strong word has at least so many times the labels of the weak one beside it.
TIMES = 8
_SHORTEST = 6  # letters: shorter words have too many neighbours
#: Endings that make another word of a word, so that the two are no slips of each other.
_ENDINGS = (
    "s es ed d ing e y ies i us um a ae is es al ar ary ic ical ous ose ase ate ated ide ine in ene one an "
    "on ol yl ane ium ia ial ian ias ism ist ists or er ors ers oid oma omas omata o os es en ity ive ion "
    "ions ally ly le les el els et ette t te id ids it ite ites ix ax ex ox mab nib vir ab cept"
).split()  # fmt: skip
#: Endings that words of health change between: "acanthocyte", "acanthocytes", "acanthocytic".
_OF_HEALTH = "a ae al e es ia ic ical ies is oses osis ous um us y".split()
_STEM = 7


def shortened(word: str) -> Iterator[str]:
    """The word, and the word with any one letter left out: near words share one of these."""
    yield word
    for at in range(len(word)):
        yield word[:at] + word[at + 1 :]


def differs_at_end(word: str, other: str) -> bool:
    """True where the two have one stem and both endings are endings of words."""
    same = 0
    for a, b in zip(word, other, strict=False):
        if a != b:
            break
        same += 1
    for stem in range(same, max(3, same - 3), -1):
        if _is_ending(word[stem:]) and _is_ending(other[stem:]):
            return True
    return False


def _is_ending(text: str) -> bool:
    return not text or text in _ENDINGS


def is_twin(word: str, other: str) -> bool:
    """True where both are right: British and American, an inflection, another first part."""
    if spelling_key(word) == spelling_key(other) or differs_at_end(word, other):
        return True
    # The first letter is seldom mistyped, and often makes another word: "alymphoid", "tosylate".
    return word[0] != other[0] and (word == "a" + other or word[1:] == other[1:])


def _stems(word: str) -> Iterator[str]:
    """The stems of a word of health, by the endings that such words change between."""
    for ending in _OF_HEALTH:
        stem = word.removesuffix(ending)
        if word.endswith(ending) and len(stem) >= _STEM:
            yield stem


def find_slips(weak: dict[str, float], strong: dict[str, float]) -> dict[str, str]:
    """The weak words that look like slips, each with the strong word that was meant.

    `weak` and `strong` give each word its weight; the strong word must weigh `TIMES` as much.
    """
    places: dict[str, list[str]] = defaultdict(list)
    for word in strong:
        if len(word) >= _SHORTEST - 1:
            for short in shortened(word):
                places[short].append(word)
    stems = {stem for word in strong for stem in _stems(word)}
    found: dict[str, str] = {}
    for word, weight in weak.items():
        if len(word) >= _SHORTEST and word.isascii() and stems.isdisjoint(_stems(word)):
            near: Iterable[str] = {o for short in shortened(word) for o in places.get(short, ())}
            meant = [o for o in near if strong[o] >= TIMES * weight and not is_twin(word, o)]
            if meant:
                found[word] = max(meant, key=lambda other: (strong[other], other))
    return found
