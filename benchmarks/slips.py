"""Slips of the sorts that people make, by two models that are made differently.

"plain" makes one slip inside a word. "other" adds what plain does not know: two slips, letters
swapped over another, lost syllables, writing by ear, words split, joined or hyphened, accents,
and slips of the first letter.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Maker = Callable[[str, Random], str]

_VOWELS = "aeiou"
#: Neighbours on the keyboard, and letters that stand for one another in haste.
_KEYS = {
    "a": "sqe", "b": "vn", "c": "kxs", "d": "sf", "e": "wra", "f": "dg", "g": "fh", "h": "gj",
    "i": "uoy", "l": "k", "m": "n", "n": "mb", "o": "ipa", "p": "o", "r": "et", "s": "azd",
    "t": "ry", "u": "yie", "v": "cb", "y": "ui",
}  # fmt: skip
#: Only true neighbours, for the second model.
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_EAR = "ph f|y i|chr cr|ae e|oe e|rrh rh|cc c|ll l|mm m|ss s|x cks"
_PHONETIC = (
    "ph f|f ph|ch k|c k|k c|s z|z s|c s|s c|i y|y i|ei ie|ie ei|tion sion|sion tion|ance ence|ence ance"
    "|ant ent|ent ant|able ible|ible able|ous us|us ous|or er|er or|rh r|gh g|th t|ps s|pn n|gn n"
    "|mn m|ea e|ae e|oe e|eu u|sc s|xh x|que k|ea ee|ai a|oo u|qu kw|al el|el al|ar er|cy sy"
)  # fmt: skip
_ACCENTS = {"a": "àáä", "e": "éèë", "i": "íï", "o": "óôö", "u": "úü", "c": "ç", "n": "ñ"}
_PARTS = (
    "adeno anti arterio arthro auto bio broncho carcino cardio cerebro chemo chole chondro colo "
    "cranio cysto dermato dys electro encephalo endo enter entero epi erythro extra fibro gastro "
    "glyco haemato haemo hemato hemo hepato hetero histo hyper hypo immuno infra inter intra kerato "
    "laparo leuko lipo lympho macro mega meso meta micro mono multi muco myelo myo neo nephro neuro "
    "oesophago ophthalmo ortho osteo oto over pan para patho peri phaeo pheo physio pneumo poly post "
    "pre psycho pulmo radio retro rheumato rhino sclero semi sono sub super supra thermo thrombo "
    "thyro tomo toxi trans ultra under uni uro vaso vertebro"
).split()


def _pairs(text: str) -> list[tuple[str, str]]:
    return [(old, new) for old, new in (pair.split() for pair in text.split("|"))]


def cased_like(wrong: str, right: str) -> str:
    """`wrong` in the capitals of `right`: all of them, the first one, or as it comes."""
    if right.isupper():
        return wrong.upper()
    if right[0].isupper() and right[1:].islower():
        return wrong[0].upper() + wrong[1:].lower()
    return wrong


def _inner(word: str, rng: Random) -> int:
    return rng.randrange(1, len(word) - 1)


def dropped(word: str, rng: Random) -> str:
    at = _inner(word, rng)
    return word[:at] + word[at + 1 :]


def doubled(word: str, rng: Random) -> str:
    at = _inner(word, rng)
    return word[:at] + word[at] + word[at:]


def swapped(word: str, rng: Random) -> str:
    at = _inner(word, rng)
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def by_ear(word: str, rng: Random) -> str:
    """The first sound-alike, in random order, that the word holds behind its first letter."""
    pairs = _pairs(_EAR)
    for old, new in rng.sample(pairs, len(pairs)):
        if old in word[1:]:
            return word[0] + word[1:].replace(old, new, 1)
    return word


def other_key(word: str, rng: Random) -> str:
    at = _inner(word, rng)
    keys = _KEYS.get(word[at].lower())
    if keys is None:
        return by_ear(word, rng)
    return word[:at] + rng.choice(keys) + word[at + 1 :]


def other_vowel(word: str, rng: Random) -> str:
    places = [at for at, letter in enumerate(word) if at and letter in _VOWELS]
    if not places:
        return word
    at = rng.choice(places)
    return word[:at] + rng.choice(_VOWELS.replace(word[at], "")) + word[at + 1 :]


def key_slipped_in(word: str, rng: Random) -> str:
    """A key beside the one meant is struck too."""
    at = _inner(word, rng)
    for row in _ROWS:
        here = row.find(word[at].lower())
        if here >= 0:
            near = [row[key] for key in (here - 1, here + 1) if 0 <= key < len(row)]
            return word[: at + 1] + rng.choice(near) + word[at + 1 :]
    return word


def double_lost(word: str, rng: Random) -> str:
    places = [at for at in range(1, len(word)) if word[at] == word[at - 1]]
    if not places:
        return word
    at = rng.choice(places)
    return word[:at] + word[at + 1 :]


def wrong_one_doubled(word: str, rng: Random) -> str:
    """The double moves to a letter beside it; without a double, a consonant is doubled."""
    places = [at for at in range(2, len(word) - 1) if word[at] == word[at - 1]]
    if places:
        at = rng.choice(places)
        after = at + 1 if rng.random() < 0.7 else at - 2
        return "".join(
            letter * 2 if here == after else letter
            for here, letter in enumerate(word)
            if here != at
        )
    consonants = [at for at in range(1, len(word)) if word[at].lower() in "bcdfglmnprst"]
    if not consonants:
        return word
    at = rng.choice(consonants)
    return word[:at] + word[at] + word[at:]


def swapped_over_one(word: str, rng: Random) -> str:
    if len(word) < 5:
        return word
    at = rng.randrange(1, len(word) - 2)
    return word[:at] + word[at + 2] + word[at + 1] + word[at] + word[at + 3 :]


def syllable_lost(word: str, rng: Random) -> str:
    """One of two like neighbouring syllables is lost, or else any consonant and vowel."""
    lower = word.lower()
    pieces = [
        at
        for at in range(1, len(word) - 3)
        if (lower[at] in _VOWELS) != (lower[at + 1] in _VOWELS) and lower[at + 1].isalpha()
    ]
    alike = [
        at for at in pieces if lower[at] == lower[at + 2] or lower[at + 1] == lower[at + 3 : at + 4]
    ]
    if len(word) < 8 or not pieces:
        return word
    at = rng.choice(alike or pieces)
    return word[:at] + word[at + 2 :]


def phonetic(word: str, rng: Random) -> str:
    """Written as it sounds, at a random place where a sound-alike stands."""
    lower = word.lower()
    found = [
        (at, old, new)
        for old, new in _pairs(_PHONETIC)
        for at in range(1, len(word))
        if lower.startswith(old, at)
    ]
    if lower[:2] in ("ps", "pn", "gn", "kn", "wr", "rh"):
        found += [(0, lower[:2], lower[0] if lower[0] == "r" else lower[1])] * 2
    if not found:
        return word
    at, old, new = rng.choice(found)
    return word[:at] + new + word[at + len(old) :]


def silent_lost(word: str, rng: Random) -> str:
    places = [at for at, letter in enumerate(word) if at and letter.lower() in "hpg"]
    if not places:
        return word
    at = rng.choice(places)
    return word[:at] + word[at + 1 :]


def accented(word: str, rng: Random) -> str:
    places = [at for at, letter in enumerate(word) if at and letter in _ACCENTS]
    if not places:
        return word
    at = rng.choice(places)
    return word[:at] + rng.choice(_ACCENTS[word[at]]) + word[at + 1 :]


def _boundaries(word: str) -> list[int]:
    lower = word.lower()
    return [len(part) for part in _PARTS if lower.startswith(part) and len(word) - len(part) >= 4]


def split(word: str, rng: Random) -> str:
    """A space between two parts of a word, or somewhere in its middle."""
    places = _boundaries(word) or list(range(3, len(word) - 2))
    if len(word) < 7 or not places:
        return word
    at = rng.choice(places)
    return f"{word[:at]} {word[at:]}"


def hyphened(word: str, rng: Random) -> str:
    places = _boundaries(word)
    if not places:
        return word
    at = rng.choice(places)
    return f"{word[:at]}-{word[at:]}"


def first_letter(word: str, rng: Random) -> str:
    kind = rng.choice(("lost", "swapped", "key", "doubled"))
    if kind == "lost":
        return word[1:]
    if kind == "swapped":
        return word[1] + word[0] + word[2:]
    if kind == "doubled":
        return word[0] + word
    keys = _KEYS.get(word[0])
    return rng.choice(keys) + word[1:] if keys else word


def two_slips(word: str, rng: Random) -> str:
    if len(word) < 10:
        return word
    once = rng.choice(_ONCE)(word, rng)
    return rng.choice(_ONCE)(once, rng)


_ONCE: tuple[Maker, ...] = (dropped, doubled, swapped, other_key, other_vowel, phonetic)

#: The kinds of a model with their weights. A joined word is made by the planter, who sees the page.
MODELS: dict[str, dict[str, tuple[Maker, int]]] = {
    "plain": {
        "dropped": (dropped, 30),
        "doubled": (doubled, 12),
        "swapped": (swapped, 20),
        "key": (other_key, 10),
        "vowel": (other_vowel, 20),
        "ear": (by_ear, 8),
    },
    "other": {
        "two": (two_slips, 15),
        "key-in": (key_slipped_in, 12),
        "double-lost": (double_lost, 8),
        "double-wrong": (wrong_one_doubled, 10),
        "swapped-over": (swapped_over_one, 8),
        "syllable": (syllable_lost, 6),
        "phonetic": (phonetic, 18),
        "silent": (silent_lost, 4),
        "split": (split, 5),
        "joined": (lambda word, rng: word, 4),
        "hyphen": (hyphened, 3),
        "accent": (accented, 3),
        "first": (first_letter, 4),
    },
}


def slip(word: str, model: str, rng: Random) -> tuple[str, str]:
    """One try: the kind, and the word with the slip (the word itself where the kind does not fit)."""
    kinds = MODELS[model]
    kind = rng.choices(list(kinds), [weight for _, weight in kinds.values()])[0]
    maker = kinds[kind][0]
    return kind, cased_like(maker(word, rng), word)
