"""textstat is the reference: the same formulas of the same counts, and the same figures on plain prose.

Where the two differ, the tables of `textstat_differences` say in which words, and who is right. A difference that no
table explains fails.

textstat reads syllables from the CMU dictionary, which it would download. Here it gets an excerpt,
`cmu_excerpt.txt`, with the words of the passages in `prose/`.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.analysis import Analysis
from netlint.language.passages import Passage
from netlint.language.readability import (
    FORMULAS,
    automated_readability_index,
    coleman_liau,
    dale_chall_score,
    flesch_kincaid_grade,
    flesch_reading_ease,
    gunning_fog,
    smog_grade,
)
from netlint.language.syllables import count_syllables
from netlint.language.tally import Counts, tally_sentence, unpack
from netlint.parsing import parse
from netlint.profiles import profile_settings
from netlint.resources import Resources
from tests.language.textstat_differences import CAUSES, FAMILIAR, HARD, NOT_HARD, READINGS

HERE = Path(__file__).parent
PROSE = sorted(path.stem for path in (HERE / "prose").glob("*.txt"))

#: Our formulas and textstat's names for them.
THEIRS: dict[str, tuple[Callable[[Counts], float], str]] = {
    "flesch-ease": (flesch_reading_ease, "flesch_reading_ease"),
    "flesch-kincaid": (flesch_kincaid_grade, "flesch_kincaid_grade"),
    "smog": (smog_grade, "smog_index"),
    "fog": (gunning_fog, "gunning_fog"),
    "coleman-liau": (coleman_liau, "coleman_liau_index"),
    "ari": (automated_readability_index, "automated_readability_index"),
    "dale-chall": (dale_chall_score, "dale_chall_readability_score"),
}
#: Not in textstat: FORCAST, and the reading age, which is Flesch-Kincaid and 5.
OURS_ALONE = {"forcast", "reading-age"}


class Reference(NamedTuple):
    """textstat, and the dictionary that it reads from."""

    textstat: Any
    words: dict[str, list[list[str]]]


@pytest.fixture(scope="session")
def reference() -> Iterator[Reference]:
    """textstat with the excerpt for its dictionary; importing it takes seconds."""
    words = {}
    for line in (HERE / "cmu_excerpt.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith(";"):
            word, *sounds = line.split()
            words[word] = [sounds]
    textstat = importlib.import_module("textstat")
    syllables = sys.modules["textstat.backend.counts._count_syllables"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(syllables, "get_cmudict", lambda lang: words)
        yield Reference(textstat, words)


# The same counts


def _metrics() -> list[ModuleType]:
    inside = "textstat.backend.metrics._"
    return [module for name, module in sys.modules.items() if name.startswith(inside)]


_FRESH = count()


def figures_of(counts: Counts, textstat: Any) -> dict[str, float]:
    """textstat's figures where its counting functions give these counts."""
    answers: dict[str, Callable[..., int]] = {
        "count_words": lambda text, **_: counts.words,
        "count_sentences": lambda text: counts.sentences,
        "count_syllables": lambda text, lang: counts.syllables,
        "count_letters": lambda text: counts.letters,
        "count_chars": lambda text, **_: counts.letters,
        "count_polysyllable_words": lambda text, lang: counts.polysyllables,
        # Called with a least number of syllables: 3 for Fog, 0 for Dale-Chall.
        "count_difficult_words": lambda text, lang, syllable_threshold: (
            counts.complex_words if syllable_threshold else counts.difficult_words
        ),
    }
    text = f"text {next(_FRESH)}"  # textstat keeps what it found for a text
    with pytest.MonkeyPatch.context() as patch:
        for module in _metrics():
            for name, answer in answers.items():
                if hasattr(module, name):
                    patch.setattr(module, name, answer)
        return {id: getattr(textstat, name)(text) for id, (_, name) in THEIRS.items()}


@st.composite
def possible_counts(draw: st.DrawFn) -> Counts:
    words = draw(st.integers(1, 20_000))
    return Counts(
        words=words,
        sentences=draw(st.integers(1, words)),
        sentence_words=words,
        letters=draw(st.integers(words, 12 * words)),
        syllables=draw(st.integers(words, 5 * words)),
        polysyllables=draw(st.integers(0, words)),
        complex_words=draw(st.integers(0, words)),
        difficult_words=draw(st.integers(0, words)),
    )


def test_the_reference_has_all_formulas_but_two() -> None:
    assert {formula.id for formula in FORMULAS} == set(THEIRS) | OURS_ALONE


@given(counts=possible_counts())
def test_the_same_counts_give_the_same_figure(reference: Reference, counts: Counts) -> None:
    theirs = figures_of(counts, reference.textstat)
    # textstat has 0.058 where the paper's equations give 0.0588; see the test of them below.
    theirs["coleman-liau"] += 0.0008 * 100 * counts.letters / counts.words
    ours = {id: compute(counts) for id, (compute, _) in THEIRS.items()}
    assert ours == pytest.approx(theirs, abs=0.01)


def test_coleman_and_liau_themselves_have_0_0588(reference: Reference) -> None:
    """Their equations: the share of gaps that readers fill, from letters (L) and sentences (S) in 100
    words, is 141.8401 - 0.214590 L + 1.079812 S per cent; the grade is 23.06395 - 27.4004 of it."""
    counts = Counts(words=100, sentence_words=100, sentences=5, letters=480)
    filled = (141.8401 - 0.214590 * 480 + 1.079812 * 5) / 100
    grade = 23.06395 - 27.4004 * filled
    assert coleman_liau(counts) == pytest.approx(grade, abs=0.01)
    theirs = figures_of(counts, reference.textstat)["coleman-liau"]
    assert grade - theirs == pytest.approx(0.38, abs=0.01)


# The same prose


def passage_of(name: str) -> tuple[str, Passage]:
    text = (HERE / "prose" / f"{name}.txt").read_text(encoding="utf-8")
    page = parse(f"{name}.txt", text, "text")
    return text, Analysis(page, profile_settings("nhs"), Resources()).passage


def words_with(field: str, passage: Passage) -> set[str]:
    """The words of a passage, in lower case, that a field of `Counts` counts."""
    found = set()
    for unit in passage.units:
        rest = unit.words[1:]
        found |= {word.lower() for word in rest if getattr(unpack(tally_of(word)), field)}
        if getattr(unpack(tally_sentence(unit.words[:1])), field):
            found.add(unit.words[0].lower())
    return found


def tally_of(word: str) -> int:
    """The tally of a word that does not open its sentence."""
    return tally_sentence(["the", word]) - tally_sentence(["the"])


def difficult_words(text: str, least: int) -> list[str]:
    """The words that textstat takes for difficult, of this many syllables and more, as often as they stand
    there. Its own `difficult_words_list` gives each once."""
    module: Any = sys.modules["textstat.backend.selections._list_difficult_words"]
    words: list[str] = module.list_difficult_words(text, least, "en_US")
    return words


def prose_cases() -> list[tuple[str, str]]:
    return [(name, id) for name in PROSE for id in THEIRS]


@pytest.mark.parametrize("name", PROSE)
def test_words_and_sentences_of_plain_prose_are_the_same(name: str, reference: Reference) -> None:
    text, passage = passage_of(name)
    assert passage.unscored is None
    assert passage.counts.words == reference.textstat.lexicon_count(text) >= 120
    assert passage.counts.sentences == reference.textstat.sentence_count(text)
    assert passage.counts.letters == reference.textstat.letter_count(text)


@pytest.mark.parametrize("name", PROSE)
def test_syllables_of_plain_prose_differ_in_named_words_only(
    name: str, reference: Reference
) -> None:
    _, passage = passage_of(name)
    words = {word for unit in passage.units for word in unit.words}
    count = reference.textstat.syllable_count
    different = {word.lower() for word in words if count_syllables(word) != count(word)}
    assert different <= set(READINGS)


@pytest.mark.parametrize("name", PROSE)
def test_difficult_words_differ_in_named_words_only(name: str, reference: Reference) -> None:
    text, passage = passage_of(name)
    ours = words_with("difficult_words", passage)
    theirs = {word.lower() for word in difficult_words(text, 0)}
    assert ours - theirs == set()
    assert theirs - ours <= {word for words in FAMILIAR.values() for word in words.split()}


@pytest.mark.parametrize("name", PROSE)
def test_hard_words_differ_in_named_words_only(name: str, reference: Reference) -> None:
    text, passage = passage_of(name)
    ours = words_with("complex_words", passage)
    theirs = {word.lower() for word in difficult_words(text, 3)}
    assert ours - theirs <= HARD | set(READINGS)
    assert theirs - ours <= NOT_HARD | set(READINGS)


def test_the_tables_name_no_word_that_does_not_differ(reference: Reference) -> None:
    familiar, hard, easy = set(), set(), set()
    for text, passage in map(passage_of, PROSE):
        theirs = {word.lower() for word in difficult_words(text, 0)}
        familiar |= theirs - words_with("difficult_words", passage)
        ours = words_with("complex_words", passage)
        theirs = {word.lower() for word in difficult_words(text, 3)}
        hard |= ours - theirs
        easy |= theirs - ours
    assert {word for words in FAMILIAR.values() for word in words.split()} <= familiar
    assert hard >= HARD
    assert easy >= NOT_HARD


@pytest.mark.parametrize(("name", "id"), prose_cases())
def test_figures_of_plain_prose_are_alike_or_differ_for_a_named_cause(
    name: str, id: str, reference: Reference
) -> None:
    text, passage = passage_of(name)
    compute, theirs = THEIRS[id]
    figure = getattr(reference.textstat, theirs)(text)
    if abs(compute(passage.counts) - figure) <= 0.3:
        return
    assert id in CAUSES
    with pytest.MonkeyPatch.context() as patch:
        for word in READINGS:
            patch.setitem(reference.words, word, [["AH0"] * count_syllables(word)])
        for module in list(sys.modules.values()):
            if module.__name__.startswith("textstat.backend"):
                for function in vars(module).values():
                    if hasattr(function, "cache_clear"):
                        function.cache_clear()
        figure = _without_cause(id, text, passage.counts, reference.textstat, patch)
    assert compute(passage.counts) == pytest.approx(figure, abs=0.3), CAUSES[id]


def _without_cause(
    id: str, text: str, counts: Counts, textstat: Any, patch: pytest.MonkeyPatch
) -> float:
    """textstat's figure when what `CAUSES` names for this formula is taken away."""
    if id == "ari":
        bare = "".join(letter for letter in text if letter.isalnum() or letter.isspace())
        strokes = 4.71 * (len("".join(text.split())) - len("".join(bare.split()))) / counts.words
        return float(textstat.automated_readability_index(text)) - strokes
    if id == "coleman-liau":
        return float(textstat.coleman_liau_index(text)) + 0.08 * counts.letters / counts.words
    named = {word for words in FAMILIAR.values() for word in words.split()}
    if id == "dale-chall":
        difficult = sum(word.lower() not in named for word in difficult_words(text, 0))
        return figures_of(counts._replace(difficult_words=difficult), textstat)[id]
    if id == "fog":
        every = [word.strip(".,").lower() for word in text.split()]
        hard = sum(word.lower() not in NOT_HARD for word in difficult_words(text, 3))
        hard += sum(word in HARD and textstat.syllable_count(word) > 2 for word in every)
        hard -= sum(word.lower() in HARD for word in difficult_words(text, 3))
        return figures_of(counts._replace(complex_words=hard), textstat)[id]
    return float(getattr(textstat, THEIRS[id][1])(text))
