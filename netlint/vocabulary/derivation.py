"""Whether a word that no list has is made, by rule, of words that a list has."""

from __future__ import annotations

from collections.abc import Callable

#: Endings put on a word as it stands, or on one that lost its own ending: (ending, put back).
_ENDINGS = tuple(
    (ending, tuple(back.split(",")))
    for ending, back in (
        ("s", ","),
        ("es", ","),
        ("ies", "y"),
        ("ed", ",e"),
        ("ing", ",e"),
        ("ly", ",le"),
        ("ally", ",al"),
        ("er", ",e"),
        ("ers", ",e"),
        ("ness", ","),
        ("less", ","),
        ("like", ","),
        ("wise", ","),
        ("able", ",e"),
        ("ation", "e,ate"),
        ("ations", "e,ate"),
        ("ised", "ise,ize"),
        ("ized", "ise,ize"),
        ("omata", "oma"),
        ("genic", ","),
    )
)

#: First parts that make a new word of a word.
_FIRST = tuple(
    sorted(
        (
            "a adeno an angio anti arterio auto bi bio broncho carcino cardio cerebro chemo chondro co counter cranio "
            "cyto de derm dermato dis dys e ecto electro encephalo endo entero epi erythro ex extra "
            "fibro fore gastro glio haem haemo haemato hem hemo hemato hepato hetero homo hydro hyper "
            "hypo immuno infra inter intra iso leuco leuko lipo lympho macro mal mega meta micro "
            "mid mini mis mono multi myelo myo nano naso nephro neuro non ob oculo oesophago "
            "esophago off onco ophthalmo ortho osteo oto out over paed para patho peri pharmaco phaeo "
            "pheo photo physio pluri pneumo poly post pre pro proto pseudo psycho pulmo pyo quasi "
            "radio re retro rhabdo rhino sarco sclero self semi sero spondylo sub super supra tele teno "
            "thermo thoraco thrombo thyro tracheo trans tri ultra un under uni uretero uro vaso ventriculo "
            "vesico"
        ).split(),
        key=len,
        reverse=True,
    )
)
_LEAST_REST = 5  # letters: shorter rests make words of anything
_LEAST_STEM = 5
#: Endings before which the last letter may be doubled: "scanned".
_DOUBLING = frozenset(("ed", "ing", "er", "ers"))


def _least_rest(first: str) -> int:
    """How long a word must be to follow this first part: short parts begin words of every kind."""
    return 8 if len(first) == 1 else _LEAST_REST


def is_derived(word: str, known: Callable[[str], bool], depth: int = 0) -> bool:
    """True where `word` is a known word with an ending, with a first part, or both."""
    for ending, backs in _ENDINGS:
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            if len(stem) >= _LEAST_STEM and not (ending == "s" and stem[-1] in "isxz"):
                for back in backs:
                    if known(stem + back):
                        return True
                doubled = ending in _DOUBLING and stem[-1] == stem[-2]
                if doubled and known(stem[:-1]):
                    return True
    if depth:
        return False
    for first in _FIRST:
        if word.startswith(first):
            rest = word[len(first) :]
            if len(rest) >= _least_rest(first) and (
                known(rest) or is_derived(rest, known, depth + 1)
            ):
                return True
    return False
