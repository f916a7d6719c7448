"""Telling the passive voice from a parsed sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import pytest

from netlint.language.voice import is_passive, passive_among

if TYPE_CHECKING:
    from spacy.tokens import Doc

spacy = pytest.importorskip("spacy", reason="spaCy is an extra: pip install 'netlint[spacy]'")


def doc(*words: str) -> Doc:
    """A parsed sentence, made by hand from "word/label/head"."""
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    parts = [word.split("/") for word in words]
    return Doc(
        Vocab(),
        words=[part[0] for part in parts],
        deps=[part[1] for part in parts],
        heads=[int(part[2]) for part in parts],
    )


ACTIVE = doc("Nurses/nsubj/1", "take/ROOT/1", "blood/dobj/1")
PASSIVE = doc("Blood/nsubjpass/2", "is/auxpass/2", "taken/ROOT/2")


@pytest.mark.parametrize(
    ("parsed", "expected"),
    [
        (ACTIVE, False),
        (PASSIVE, True),
        (doc("You/nsubjpass/3", "may/aux/3", "be/auxpass/3", "seen/ROOT/3"), True),
        (doc("You/nsubjpass/2", "get/auxpass/2", "seen/ROOT/2"), True),
        (doc("Ask/ROOT/0", "what/nsubjpass/3", "was/auxpass/3", "found/ccomp/0"), True),
        (doc("Blood/nsubj:pass/2", "is/aux:pass/2", "taken/root/2"), True),
        (doc("Cells/nsubj/3", "called/acl/0", "islets/oprd/1", "grow/ROOT/3"), False),
        (doc("You/nsubj/1", "are/ROOT/1", "tired/acomp/1"), False),
        (doc(), False),
    ],
)
def test_any_clause_with_a_passive_verb_makes_a_sentence_passive(
    parsed: Doc, expected: bool
) -> None:
    assert is_passive(parsed) is expected


def test_sentences_keep_their_order_and_endless_ones_are_cut() -> None:
    lengths: list[int] = []

    def parse(texts: Iterable[str]) -> Iterator[Doc]:
        for text in texts:
            lengths.append(len(text))
            yield PASSIVE if "is" in text else ACTIVE

    assert passive_among(["It is taken", "They take it", "a" * 10**6], parse) == [
        True,
        False,
        False,
    ]
    assert max(lengths) < 10_000
