"""How far a misspelling is from a word, weighed by how easily the hand and the ear make it.

One ordinary slip (a letter left out, put in or mistaken) costs 1. Slips that people make more
easily cost less, so that of two words equally many letters away the likelier one comes first.
"""

from __future__ import annotations

from collections.abc import Iterator

_VOWELS = frozenset("aeiouy")
_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")

#: Sounds written in two ways; either may stand for the other.
_SOUNDS = (
    ("ph", "f"),
    ("ae", "e"),
    ("oe", "e"),
    ("ch", "c"),
    ("ch", "k"),
    ("rh", "r"),
    ("qu", "kw"),
    ("x", "cks"),
    ("x", "ks"),
    ("sc", "s"),
    ("ps", "s"),
    ("ou", "u"),
)
_SOUND_COST = 0.6
_SWAP_COST = 0.8
_FAR_SWAP_COST = 1.0  # of two letters with another between them
_DOUBLE_COST = 0.6  # a letter doubled, or one of two left out
#: Letters are left out more easily than others are put in, and the first one seldom is wrong.
_LEFT_OUT_COST = 0.9
_PUT_IN_COST = 1.05
_FIRST_COST = 0.15
_SYLLABLE_COST = 1.35  # two letters in a row that were left out


def _neighbours() -> frozenset[str]:
    pairs: set[str] = set()
    for row, letters in enumerate(_ROWS):
        for place, letter in enumerate(letters):
            near = letters[place + 1 : place + 2]
            if row + 1 < len(_ROWS):
                near += _ROWS[row + 1][max(0, place - 1) : place + 1]
            for other in near:
                pairs.update((letter + other, other + letter))
    return frozenset(pairs)


_NEIGHBOURS = _neighbours()
_ALIKE = frozenset(
    pair
    for one in ("iy", "ck", "sz", "sc", "mn", "bp", "dt", "vf", "gj")
    for pair in (one, one[::-1])
)


def _mistaken(right: str, wrong: str) -> float:
    pair = right + wrong
    if pair in _ALIKE:
        return 0.7
    if right in _VOWELS and wrong in _VOWELS:
        return 0.8
    return 0.9 if pair in _NEIGHBOURS else 1.0


def far_swaps(word: str) -> Iterator[str]:
    """The word with each two letters that have one between them swapped: "dipares" for "diapers"."""
    for at in range(1, len(word) - 2):
        one, between, other = word[at], word[at + 1], word[at + 2]
        if one != other:
            yield word[:at] + other + between + one + word[at + 3 :]


def sound_variants(word: str) -> set[str]:
    """The word with each sound that can be written in two ways written in the other way, one at a
    time.

    >>> sorted(sound_variants("feo"))
    ['faeo', 'foeo', 'pheo']
    """
    found = set()
    for pair in _SOUNDS:
        for heard, written in (pair, pair[::-1]):
            at = word.find(heard)
            while at >= 0:
                found.add(word[:at] + written + word[at + len(heard) :])
                at = word.find(heard, at + 1)
    found.discard(word)
    return found


def slip_cost(wrong: str, right: str, limit: float) -> float | None:
    """The least cost of writing `wrong` for `right`, both in lower case; None where over `limit`.

    >>> slip_cost("tumuor", "tumour", 1.0)
    0.8
    """
    if wrong == right:
        return 0.0
    first = 0.0 if wrong[:1] == right[:1] else _FIRST_COST
    lead = 0
    shorter = min(len(wrong), len(right))
    while lead < shorter and wrong[lead] == right[lead]:
        lead += 1
    # Two letters of the common beginning stay, for doubled letters, swaps and sounds to look back.
    keep = max(0, lead - 2)
    tail = 0
    while tail < shorter - lead and wrong[-1 - tail] == right[-1 - tail]:
        tail += 1
    cut = max(0, tail - 2)
    wrong, right = wrong[keep : len(wrong) - cut], right[keep : len(right) - cut]
    sounds = [
        (heard, written)
        for pair in _SOUNDS
        for heard, written in (pair, pair[::-1])
        if heard in wrong and written in right
    ]
    width = len(right) + 1
    rows: list[list[float]] = [[_LEFT_OUT_COST * n for n in range(width)]]
    for i in range(1, len(wrong) + 1):
        row = [_PUT_IN_COST * i] + [limit + 1] * (width - 1)
        above = rows[-1]
        letter = wrong[i - 1]
        doubled = i > 1 and wrong[i - 2] == letter
        for j in range(1, width):
            meant = right[j - 1]
            cost = above[j - 1] if letter == meant else above[j - 1] + _mistaken(meant, letter)
            put_in = above[j] + (_DOUBLE_COST if doubled else _PUT_IN_COST)
            left_out = row[j - 1] + (
                _DOUBLE_COST if j > 1 and right[j - 2] == meant else _LEFT_OUT_COST
            )
            cost = min(cost, put_in, left_out)
            if j > 1:
                cost = min(cost, row[j - 2] + _SYLLABLE_COST)
            if i > 1 and j > 1 and letter == right[j - 2] and wrong[i - 2] == meant:
                cost = min(cost, rows[i - 2][j - 2] + _SWAP_COST)
            if (
                i > 2
                and j > 2
                and letter == right[j - 3]
                and wrong[i - 3] == meant
                and wrong[i - 2] == right[j - 2]
            ):
                cost = min(cost, rows[i - 3][j - 3] + _FAR_SWAP_COST)
            for heard, written in sounds:
                if wrong.endswith(heard, 0, i) and right.endswith(written, 0, j):
                    cost = min(cost, rows[i - len(heard)][j - len(written)] + _SOUND_COST)
            row[j] = cost
        rows.append(row)
        if i > 2 and min(row) > limit and min(above) > limit and min(rows[-3]) > limit:
            return None
    cost = round(rows[-1][-1] + first, 2)
    return cost if cost <= limit else None
