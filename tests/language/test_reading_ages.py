"""Text whose order is known: the same content, written for three reading ages."""

from __future__ import annotations

from itertools import pairwise

import pytest

from benchmarks.graded_text import LEVELS, TEXTS, GradedText, difficulty, read_graded
from netlint.language.readability import FORMULAS, Formula, reading_age

GRADED = read_graded()
TOPICS = sorted({text.topic for text in GRADED})


def test_there_are_topics_enough_and_each_has_all_levels() -> None:
    assert len(TOPICS) >= 14
    for topic in TOPICS:
        files = sorted(path.name for path in (TEXTS / topic).iterdir())
        assert files == sorted(f"{level}.md" for level in LEVELS)


def test_the_list_of_topics_names_each() -> None:
    rows = (TEXTS / "README.md").read_text(encoding="utf-8")
    assert all(f"| `{topic}` |" in rows for topic in TOPICS)


@pytest.mark.parametrize("formula", FORMULAS, ids=lambda formula: formula.id)
@pytest.mark.parametrize("topic", TOPICS)
def test_each_formula_puts_the_versions_of_a_topic_in_their_order(
    topic: str, formula: Formula
) -> None:
    figures = [difficulty(formula, text.passage) for text in GRADED if text.topic == topic]
    assert all(easier < harder for easier, harder in pairwise(figures)), figures


@pytest.mark.parametrize("text", GRADED, ids=lambda text: f"{text.topic}/{LEVELS[text.level]}")
class TestEachText:
    def test_is_long_enough_for_a_figure(self, text: GradedText) -> None:
        counts = text.passage.counts
        assert text.passage.unscored is None
        assert counts.words >= 130
        assert counts.sentences >= (8 if text.level else 10)

    def test_comes_out_near_the_age_it_was_written_for(self, text: GradedText) -> None:
        lowest, highest = ((8, 11), (11, 14), (17, 23))[text.level]
        assert lowest <= reading_age(text.passage.counts) <= highest
