from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks import stats_speed
from benchmarks.readability import FIXTURES, medical_agreement, report
from netlint.parsing import parse


def test_the_report_says_what_it_measured_and_what_was_not_at_hand() -> None:
    text = "\n".join(report([FIXTURES / "plain-us"], None, None, 1))
    assert "| netlint | " in text
    assert "Words of medicine parted by hand: " in text
    assert "CMU Pronouncing Dictionary: not given" in text
    assert "| Reading age | 16 of 16 |" in text
    assert "netlint stats plain-us" in text
    assert "textstat: not there, or without nltk's data" in text


def test_the_words_of_medicine_are_those_of_the_tests() -> None:
    total, misses = medical_agreement()
    assert total >= 400
    assert len(misses) <= 0.02 * total, misses


def test_both_tools_get_the_same_prose(tmp_path: Path) -> None:
    (tmp_path / "scan.md").write_text("# Scan\n\nRest now.\n\n| a |\n|---|\n| 1 |\n", "utf-8")
    (source,) = stats_speed.read_sources([tmp_path])
    page = parse(source.name, source.text, source.format)
    assert stats_speed.prose_of(page) == "Rest now."
    age, grade, *_ = stats_speed.figures("Rest now.")
    assert grade == pytest.approx(0.39 * 2 + 11.8 * 1 - 15.59)
    assert age == pytest.approx(grade + 5)
