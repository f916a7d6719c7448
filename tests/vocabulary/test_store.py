from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlint.vocabulary import packing
from netlint.vocabulary.choosing import choose, stands_alone
from netlint.vocabulary.compiling import forms_of
from netlint.vocabulary.concept import PRIORITY, Form, VocabularyError
from netlint.vocabulary.forms import fold
from netlint.vocabulary.loading import compile_sources, load_rows, load_vocabulary
from netlint.vocabulary.matching import Mention, Vocabulary
from netlint.vocabulary.sources import Source
from netlint.vocabulary.spotting import Automaton, WordWalk, spotter
from netlint.vocabulary.store import VocabularyStore
from netlint.vocabulary.termwords import TermWord

KEY = bytes(range(32))
NET = load_vocabulary(("netlint:net",))
NET_FORMS = list(NET.forms)


def compiled(*tables: str) -> VocabularyStore:
    sources = [Source(f"{n}.csv", text.encode()) for n, text in enumerate(tables)]
    return VocabularyStore(compile_sources(sources, KEY), KEY)


def naive_mentions(forms: list[Form], prose: str, locale: str) -> tuple[Mention, ...]:
    """The same as `Vocabulary.mentions`, by looking for every form at every place."""
    folded = b" " + fold(prose) + b" "
    by_pattern: dict[bytes, list[Form]] = {}
    for form in forms:
        by_pattern.setdefault(fold(form.text), []).append(form)
    found = []
    for pattern, alike in by_pattern.items():
        if len(pattern) < 2:
            continue
        alike.sort(key=lambda form: (form.known, PRIORITY[form.status]))
        at = folded.find(b" " + pattern + b" ")
        while at >= 0:
            found.append((at, -(at + len(pattern)), alike))
            at = folded.find(b" " + pattern + b" ", at + 1)
    found.sort(key=lambda one: one[:2])
    mentions = []
    reached = 0
    for start, minus_end, alike in found:
        chosen = choose(alike, prose[start:-minus_end], locale)
        if start >= reached and chosen is not None and stands_alone(prose, start, -minus_end):
            mentions.append(Mention(start, -minus_end, chosen))
            reached = -minus_end
    return tuple(mentions)


_WORDS = sorted({word for form in NET_FORMS for word in form.text.split()})
_PROSE = st.lists(
    st.one_of(
        st.sampled_from([form.text for form in NET_FORMS]),
        st.sampled_from(_WORDS),
        st.sampled_from([", ", "\0", "-", " - ", "’", "\n", "ž", "é", "(", "\u0301", "."]),
        st.text(max_size=4),
    ),
    max_size=14,
).flatmap(lambda parts: st.sampled_from([" ", "", "-", "\n"]).map(lambda joint: joint.join(parts)))


@settings(max_examples=150, deadline=None)
@given(_PROSE, st.sampled_from(["en-GB", "en-US"]))
def test_every_way_to_look_finds_what_looking_everywhere_finds(prose: str, locale: str) -> None:
    expected = naive_mentions(NET_FORMS, prose, locale)
    assert NET.mentions(prose, locale) == expected
    assert _walking(NET).mentions(prose, locale) == expected


def _walking(vocabulary: Vocabulary) -> Vocabulary:
    """The same vocabulary, read word by word as a large one is."""
    other = Vocabulary(vocabulary._store)
    other.__dict__["_spotter"] = WordWalk(vocabulary._store, ())
    return other


_NAME = st.lists(
    st.sampled_from(["a", "b", "ab", "-", "(", "x1", "NET", "é", "ж", " "]), min_size=1, max_size=6
).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.lists(_NAME, min_size=1, max_size=3), min_size=1, max_size=5),
    st.lists(_NAME, max_size=4),
    st.lists(_NAME, max_size=2),
)
def test_any_names_are_found_like_looking_everywhere(
    concepts: list[list[str]], prose: list[str], allowed: list[str]
) -> None:
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(("id", "preferred_en_gb", "accepted", "role"))
    for number, names in enumerate(concepts):
        role = "known" if number % 2 else ""
        writer.writerow((f"c{number}", names[0], "|".join(names[1:]), role))
    try:
        store = compiled(file.getvalue())
    except VocabularyError:
        return  # a name that is only blanks
    text = " ".join([*prose, *(names[0] for names in concepts)])
    own = tuple(phrase for phrase in allowed if phrase.strip())
    vocabulary = Vocabulary(store, own)
    expected = naive_mentions(list(vocabulary.forms), text, "en-GB")
    assert vocabulary.mentions(text, "en-GB") == expected
    vocabulary.__dict__["_spotter"] = WordWalk(store, vocabulary._own)
    assert vocabulary.mentions(text, "en-GB") == expected


def test_names_of_many_words_are_found_too() -> None:
    name = " ".join(f"w{number}" for number in range(40))
    store = compiled(f"id,preferred_en_gb,accepted\nx,{name},w0 w1 {'w2 ' * 45}end\n")
    vocabulary = Vocabulary(store)
    vocabulary.__dict__["_spotter"] = WordWalk(store, ())
    (mention,) = vocabulary.mentions(f"the {name} again w0 w1 w2", "en-GB")
    assert mention.form.text == name


def test_a_small_vocabulary_is_an_automaton_and_a_large_one_is_walked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table = "id,preferred_en_gb\nx,gastrinoma\n"
    assert isinstance(spotter(compiled(table), {}), Automaton)
    assert isinstance(spotter(compiled("id,preferred_en_gb\n"), {}), Automaton)
    monkeypatch.setattr(packing, "MOST_LISTED", 1)
    assert isinstance(spotter(compiled(table), {}), WordWalk)


def test_forms_and_concepts_come_back_as_they_were() -> None:
    rows = load_rows(("netlint:net",)).rows
    concepts = {row.concept.id: row.concept for row in rows}
    assert dict(NET.concepts) == concepts
    assert list(NET.concepts) == list(concepts)
    assert set(map(_hashable, NET_FORMS)) == set(map(_hashable, forms_of(rows, concepts)))


def _hashable(form: Form) -> tuple[object, ...]:
    return (*form[:4], *form[5:], *sorted(form.house.items()))


def test_a_concept_that_is_not_there_is_a_key_error() -> None:
    assert "nf1" in NET.concepts
    assert "nf11" not in NET.concepts
    assert 1 not in NET.concepts  # type: ignore[comparison-overlap]
    with pytest.raises(KeyError):
        NET.concepts["nf11"]


def test_abbreviations_are_known_by_their_capitals_and_digits() -> None:
    keys = NET.abbreviation_keys
    assert {"NET", "GEPNET", "5HIAA", "NF1"} <= set(keys)
    assert "NXT" not in keys
    assert [concept.id for concept in NET.abbreviated("GEPNET")] == ["gep_net"]
    assert NET.abbreviated("NXT") == ()


def test_known_names_help_to_spell_and_untraced_ones_do_not() -> None:
    store = compiled(
        "id,preferred_en_gb,abbreviations,role,unverified\n"
        "a,gastrinoma,NXT,,\nb,Zollinger syndrome,NYT,known,\nc,glucagonoma,NZT,,whole row\n"
        "d,gastrinoma,,known,\n"
    )
    vocabulary = Vocabulary(store)
    words = vocabulary.term_words
    assert "gastrinoma" in words
    assert "glucagonoma" not in words
    found = {word.text: word.known for word in words}
    assert (found["zollinger"], found["gastrinoma"]) == (True, False)
    assert set(vocabulary.abbreviation_keys) == {"NXT", "NXTS", "NZT", "NZTS"}
    (house,) = vocabulary.mentions("a gastrinoma", "en-GB")
    assert (house.form.concept_id, house.form.verified) == ("a", True)
    (known,) = vocabulary.mentions("Zollinger syndrome", "en-GB")
    assert (known.form.verified, known.form.spelled, known.form.known) == (False, True, True)


def test_the_words_of_terms_say_what_they_belong_to() -> None:
    words = NET.term_words

    def word(text: str) -> TermWord:
        found = words.get(text)
        assert found is not None
        return found

    assert (word("hippel").written, word("hippel").name) == ("Hippel", True)
    assert word("neurofibromatosis").concept_id in NET.concepts
    assert word("phaeochromocytoma").locale == "en-GB"
    assert word("pheochromocytoma").locale == "en-US"
    assert word("gastrinoma").locale is None
    assert word("octreoscan").written == "OctreoScan"
    assert word("hippel-lindau").written == "Hippel-Lindau"
    assert words.get("gastrinomma") is None
    assert words.get("net") is None  # a code
    assert "lindau" in words.companions("hippel")
    assert words.companions("gastrinoma") == frozenset()
    assert [word.text for word in words.near("gastrinomma")] == ["gastrinoma"]
    assert "gastrinoma" in {word.text for word in words.alike("gastrinxmx")}
    assert list(words.near("жжжж")) == []
    assert len(words) == len({word.text for word in words})
