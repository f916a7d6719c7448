"""What a word that LanguageTool does not know may have been meant to be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING
from unicodedata import normalize

from netlint.grammar.tokens import parts_of
from netlint.vocabulary.candidates import (
    COMMON_ENOUGH,
    SMALL_WORDS,
    Candidate,
    is_likely,
    of_entry,
    ranked,
    with_mark,
)
from netlint.vocabulary.derivation import is_first_part, is_sibling
from netlint.vocabulary.forms import has_irregular_plural, spelling_key
from netlint.vocabulary.lexicon import load_lexicon
from netlint.vocabulary.slips import slip_cost

if TYPE_CHECKING:
    from netlint.vocabulary.spelling import Spelling

#: The dearest slip that is believed, by the letters of the word: a long word has few neighbours.
_DEAREST = ((12, 1.8), (9, 1.4), (0, 1.3))
_LONG = 9
#: Shorter words have too many neighbours to say which was meant.
_SHORTEST = 5
#: A word that the list does not rank is as rare as its rarest.
_RAREST, _STEP = 9, 0.06
#: The shortest two words that are told to have lost the space between them, and what stands after a
#: plural. Writers make one word of two short ones: "eyecare".
_LEAST_PART, _LEAST_PLURAL, _LEAST_AFTER_PLURAL = 5, 5, 3
#: And of any two words the longer one.
_LEAST_LONGER = 4
#: Two words are also long where both together have so many letters, and neither fewer than that.
_LEAST_SHORTER, _LEAST_BOTH = 4, 12
#: LanguageTool's only suggestion, where it is a common word, is believed at this cost in a word of so
#: many letters.
_ONLY_COST, _LEAST_ONLY, _RAREST_HEALTH = 2.0, 8, 3
#: What a slip in a rare word may cost that is a slip of a word as common as that: (cost, rarity).
_SURE = ((0.6, 2), (0.9, 0))
#: A word with a capital is no name where the only suggestion is as near and as common.
_SURE_CAPITAL = (0.9, 1)
_LEAST_CAPITAL = 7
_SOUNDS = str.maketrans("ykz", "ics")
_ACCENT_COST = 0.6
_JOINED_COST, _JOINED_SMALL_COST = 0.9, 0.8
#: Words beside SMALL_WORDS that no new word is made with.
_NEVER_JOINED = SMALL_WORDS | frozenset(
    "about after because before being between during how like more most such though through too what where while "
    "without would could should cannot being often do does did not no only until".split()
)
#: Ends of words of health by which two words are two things, however alike they look.
_THINGS = tuple(
    "aemia emia uria oma omas itis osis oses iasis pathy pathies plasty plasties plegia paresis algia rrhoea rrhea "
    "cele ectasis centesis ectomy ectomies otomy otomies ostomy ostomies oscopy oscopies oscope graphy graphies "
    "gram grams cyte cytes blast blasts genic lysis lysin mab nib statin pril sartan azole olol mycin cillin idine "
    "amine ase ose um".split()
)


def meant_by(
    written: str, suggestions: tuple[str, ...], spelling: Spelling
) -> tuple[Candidate, ...]:
    """What a word that netlint does not know either may have been meant to be, the likeliest first:
    what netlint finds near it, and those of LanguageTool's suggestions that are a slip away."""
    found = [*spelling.candidates(written), *_suggested(written, suggestions, spelling)]
    if not found:
        found.extend(_of_health(written))
    return ranked(found)


def surely_meant_by(
    written: str, suggestions: tuple[str, ...], spelling: Spelling
) -> tuple[Candidate, ...]:
    """The same for a word that netlint's list has as a rare one, or that it takes for one made by
    rule: only what is far likelier, such as "managed" for "manged"."""
    lower = written.lower()
    if not written.islower() or len(lower) < _SHORTEST:
        return ()
    plain = _without_accents(lower, suggestions)
    if plain:
        return plain
    mark = _lost_mark(lower, suggestions)
    return mark or ranked(
        one
        for one in _suggested(written, suggestions, spelling)
        if not one.joined
        and any(one.cost <= cost and one.rarity <= rarity for cost, rarity in _SURE)
        and spelling_key(one.text) != spelling_key(lower)
    )


def is_no_name(written: str, candidate: Candidate, suggestions: tuple[str, ...]) -> bool:
    """True for a word with a capital that is a slip all the same: "Netowrk". Who names a product
    puts a letter of the same sound into a word: "Combyne"."""
    cost, rarity = _SURE_CAPITAL
    meant = candidate.text.lower()
    return (
        len(suggestions) == 1
        and meant == suggestions[0].lower()
        and meant.translate(_SOUNDS) != written.lower().translate(_SOUNDS)
        and len(written) >= _LEAST_CAPITAL
        and candidate.cost <= cost
        and candidate.rarity <= rarity
    )


def whole_word(parts: str, suggestions: tuple[str, ...], spelling: Spelling) -> str:
    """The word that a space cut in two, of which one half at least is no usual word: "noncancer ous".
    "" where LanguageTool does not suggest it, or the halves are two words to many: "anti fungal"."""
    halves = parts.split()
    whole = "".join(halves)
    if len(whole) < _LEAST_ONLY or whole not in suggestions or not spelling.knows(whole):
        return ""
    usual = load_lexicon().is_usual
    first, *rest = (half.lower() for half in halves)
    apart = (usual(first) or is_first_part(first)) and all(map(usual, rest))
    return "" if apart else whole


def _without_accents(lower: str, suggestions: tuple[str, ...]) -> tuple[Candidate, ...]:
    """The common word, or the word of health, that has accents by mistake: "condítion"."""
    if lower.isascii():
        return ()
    bare = normalize("NFD", lower).encode("ascii", "ignore").decode()
    entry = load_lexicon().entry(bare)
    if entry is None or not (
        entry.health or (bare in suggestions and entry.rarity <= COMMON_ENOUGH)
    ):
        return ()
    return (of_entry(entry, _ACCENT_COST),)


def _lost_mark(lower: str, suggestions: tuple[str, ...]) -> tuple[Candidate, ...]:
    """The possessive that has lost its apostrophe, where the plural is another word: "bodys"."""
    noun = lower[:-1]
    if lower[-1] != "s" or f"{noun}'s" not in suggestions:
        return ()
    plain = has_irregular_plural(noun) and load_lexicon().is_usual(noun)
    return (with_mark(lower, 1),) if plain else ()


def _suggested(
    written: str, suggestions: tuple[str, ...], spelling: Spelling
) -> Iterator[Candidate]:
    lower = written.lower()
    yield from _lost_mark(lower, suggestions)
    only = len(suggestions) == 1
    for suggestion in suggestions:
        joined = _joined(lower, suggestion, spelling)
        if joined is not None:
            yield joined
        elif " " not in suggestion and len(lower) >= _SHORTEST:
            near = _near(lower, suggestion, spelling, only)
            if near is not None:
                yield near


def _near(lower: str, suggestion: str, spelling: Spelling, only: bool) -> Candidate | None:
    """The suggestion as a candidate; None where it is far-fetched, or a word that netlint does not
    know either. `only` says that LanguageTool has no other."""
    meant = suggestion.lower()
    bare = parts_of(meant)
    entry = load_lexicon().entry(bare[0]) if len(bare) == 1 else None
    most = _RAREST_HEALTH if entry is not None and entry.health else COMMON_ENOUGH
    common = entry is not None and entry.rarity <= most
    limit = _ONLY_COST if only and common and len(lower) >= _LEAST_ONLY else 0.0
    cost = _cost(lower, meant, limit)
    if cost is None or not all(spelling.knows(part) for part in parts_of(suggestion)):
        return None
    if entry is None:
        name = suggestion[0].isupper() and lower != meant
        one = Candidate(suggestion, cost, cost + _RAREST * _STEP, name=name, rarity=_RAREST)
    else:
        one = of_entry(entry, cost)._replace(text=entry.text + meant[len(bare[0]) :])
    return one if is_likely(one, lower) else None


def _cost(lower: str, meant: str, limit: float = 0.0) -> float | None:
    """What the slip costs that made `lower` of `meant`; None where it is too dear to believe, or
    where the two are two things. A `limit` is the least that is believed."""
    usual = next(cost for letters, cost in _DEAREST if len(lower) >= letters)
    cost = slip_cost(lower, meant, max(limit, usual))
    if (
        cost is None
        or is_sibling(lower, meant)
        or is_sibling(meant, lower)
        or _thing(lower) != _thing(meant)
    ):
        return None
    return cost


def _thing(word: str) -> str:
    """The longest of the endings of health that the word has, or ""."""
    return max((ending for ending in _THINGS if word.endswith(ending)), key=len, default="")


def _joined(lower: str, suggestion: str, spelling: Spelling) -> Candidate | None:
    """The suggestion as a candidate where it is the word with the space that it lost, or with the
    hyphen that LanguageTool knows it with."""
    meant = suggestion.lower()
    words = meant.replace("-", " ").split()
    if len(words) < 2 or "".join(words) != lower.replace("-", ""):
        return None
    if meant.count(" ") + meant.count("-") == lower.count("-") or not all(
        map(spelling.knows, words)
    ):
        return None
    if (
        max(map(len, words)) < _LEAST_LONGER
        or _thing(words[-1]) == words[-1]
        or is_first_part(words[0])
    ):
        return None
    if not _NEVER_JOINED.isdisjoint(meant.split()):
        cost = _JOINED_SMALL_COST
    elif " " not in meant or _is_plain_gap(meant, spelling):
        cost = _JOINED_COST
    else:
        return None
    return Candidate(meant, cost, cost, joined=True)


def _is_plain_gap(meant: str, spelling: Spelling) -> bool:
    """True where nobody would write the words as one: they are long, or the first is a plural."""
    words = meant.split()
    shorter = min(map(len, words))
    if shorter >= _LEAST_PART or (shorter >= _LEAST_SHORTER and len("".join(words)) >= _LEAST_BOTH):
        return True
    first, last = words[0], words[-1]
    plural = first[-1] == "s" and first[-2] not in "su" and spelling.has_word(first[:-1])
    return plural and len(first) >= _LEAST_PLURAL and len(last) >= _LEAST_AFTER_PLURAL


def _of_health(written: str) -> Iterator[Candidate]:
    """Words of health one or two slips away, however rare: those of the rarest diseases too."""
    lower = written.lower()
    if len(lower) < _LONG or not lower.isascii() or not lower.isalpha():
        return
    for entry in load_lexicon().alike(lower, _RAREST):
        cost = _cost(lower, entry.text) if entry.text[0] == lower[0] else None
        if cost is not None:
            yield of_entry(entry, cost)
