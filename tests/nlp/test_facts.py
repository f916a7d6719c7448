"""Reading facts from parsed sentences, and writing them down."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.nlp.facts import Facts, NounRow, Passive, decode, encode, read_facts

if TYPE_CHECKING:
    from spacy.tokens import Doc

GIVEN = Passive(4, 11, "given", "give", "", ("is",), (0, 3), (0, 0), False, "", False)

_number = st.integers(0, 999)
_place = st.tuples(_number, _number)
#: A word with what JSON has to escape, and none.
_word = st.sampled_from(("", "be", "’s", '"', "\\", "é\n", "\ud800"))
_passive = st.builds(
    Passive, _number, _number, _word, _word, _word, st.tuples(_word, _word), _place, _place,
    st.booleans(), _word, st.booleans(),
)  # fmt: skip
_row = st.builds(NounRow, _number, _number, st.booleans())
_facts = st.builds(
    Facts, st.lists(_passive, max_size=2).map(tuple), st.lists(_row, max_size=2).map(tuple)
)


@given(_facts)
def test_facts_are_read_as_they_were_written(facts: Facts) -> None:
    assert decode(encode(facts)) == facts


def test_a_sentence_without_facts_takes_no_room() -> None:
    assert encode(Facts()) == ""
    assert decode("") == Facts()


@pytest.mark.parametrize("text", ["x", "[]", "[[],[],[]]", "{}", "[[[1]],[]]", "null", "[1,2]"])
def test_what_is_no_facts_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="no facts"):
        decode(text)


def doc(*words: str) -> Doc:
    """A parsed sentence, made by hand from "word/tag/label/head"."""
    spacy = pytest.importorskip("spacy", reason="spaCy is an extra: pip install 'netlint[nlp]'")
    parts = [word.split("/") for word in words]
    made: Doc = spacy.tokens.Doc(
        spacy.blank("en").vocab,
        words=[part[0] for part in parts],
        tags=[part[1] for part in parts],
        deps=[part[2] for part in parts],
        heads=[int(part[3]) for part in parts],
    )
    return made


def passives(*words: str) -> list[Passive]:
    return list(read_facts(doc(*words), lambda verb: f"<{verb.text}>").passives)


def test_a_passive_verb_is_read_with_its_subject_and_doer() -> None:
    (verb,) = passives(
        "Blood/NN/nsubjpass/3", "will/MD/aux/3", "be/VB/auxpass/3", "taken/VBN/ROOT/3",
        "by/IN/agent/3", "2/CD/nummod/6", "nurses/NNS/pobj/4", "today/NN/npadvmod/3",
    )  # fmt: skip
    text = "Blood will be taken by 2 nurses today"
    assert text[verb.start : verb.end] == "will be taken"
    assert text[slice(*verb.subject)] == "Blood"
    assert text[slice(*verb.doer)] == "2 nurses"
    assert verb.doer_is_plural
    assert (verb.base, verb.auxiliaries, verb.follows) == ("<taken>", ("will", "be"), "by")


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (("You/PRP/nsubjpass/2", "get/VBP/auxpass/2", "seen/VBN/ROOT/2"), "get seen"),
        (("Blood/NN/nsubj:pass/2", "is/VBZ/aux:pass/2", "taken/VBN/root/2"), "is taken"),
        (
            ("to/TO/aux/2", "be/VB/auxpass/2", "seen/VBN/ROOT/2"),
            "be seen",
        ),
    ],
)
def test_the_place_of_a_passive_verb_is_from_auxiliary_to_participle(
    words: tuple[str, ...], place: str
) -> None:
    (verb,) = passives(*words)
    assert " ".join(word.split("/")[0] for word in words)[verb.start : verb.end] == place


def test_a_verb_of_two_words_keeps_its_second() -> None:
    (verb,) = passives(
        "It/PRP/nsubjpass/2", "is/VBZ/auxpass/2", "carried/VBN/ROOT/2", "out/RP/prt/2"
    )
    assert verb.particle == "out"


@pytest.mark.parametrize(
    "words",
    [
        ("Nurses/NNS/nsubj/1", "take/VBP/ROOT/1", "blood/NN/dobj/1"),
        ("Cells/NNS/nsubj/3", "called/VBN/acl/0", "islets/NNS/oprd/1", "grow/VBP/ROOT/3"),
        ("You/PRP/nsubj/1", "are/VBP/ROOT/1", "tired/JJ/acomp/1"),
    ],
)
def test_active_verbs_and_adjectives_are_no_passives(words: tuple[str, ...]) -> None:
    assert passives(*words) == []


def test_a_degree_or_another_adjective_shows_that_a_participle_describes() -> None:
    (very,) = passives(
        "I/PRP/nsubjpass/3", "am/VBP/auxpass/3", "very/RB/advmod/3", "shaken/VBN/ROOT/3"
    )
    (both,) = passives(
        "I/PRP/nsubjpass/2", "was/VBD/auxpass/2", "hurt/VBN/ROOT/2", "and/CC/cc/2",
        "angry/JJ/conj/2",
    )  # fmt: skip
    assert very.is_graded
    assert both.is_graded


def test_rows_of_nouns_are_read_with_whether_they_are_one_name() -> None:
    parsed = doc(
        "visit/NN/compound/3", "card/NN/compound/3", "application/NN/compound/3",
        "form/NN/ROOT/3", "and/CC/cc/3", "blood/NN/compound/6", "test/NN/conj/3",
    )  # fmt: skip
    assert read_facts(parsed, lambda _: "").noun_rows == (NounRow(0, 27, True),)
