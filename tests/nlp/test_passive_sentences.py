"""The passive voice on 200 sentences of our own, half of them near misses.

They were judged before any parser read them. `python -m benchmarks.passive` prints the same figures.
"""

from __future__ import annotations

from pathlib import Path

from benchmarks.passive import judge, read_sentences
from netlint.nlp.parses import Parses
from netlint.nlp.store import Store
from tests.nlp.needed import needs_parser


def test_half_of_the_sentences_are_near_misses() -> None:
    sentences = read_sentences()
    assert len(sentences) == 200
    assert sum(sentence.is_passive for sentence in sentences) == 100
    assert len({sentence.text for sentence in sentences}) == 200


@needs_parser
def test_passive_sentences_are_found_and_near_misses_are_not() -> None:
    verdict = judge(read_sentences())
    assert verdict.precision >= 0.9, verdict.false
    assert verdict.recall >= 0.8, verdict.missed


@needs_parser
def test_a_finding_stands_at_the_verb_that_is_passive() -> None:
    verdict = judge(read_sentences())
    assert verdict.misplaced == ()


@needs_parser
def test_what_is_read_of_a_sentence_does_not_depend_on_its_neighbours(tmp_path: Path) -> None:
    texts = [sentence.text for sentence in read_sentences()]
    together = Parses("", Store(tmp_path / "together")).facts(texts)
    alone = Parses("", Store(tmp_path / "alone"))
    assert [alone.facts([text])[0] for text in texts] == together
