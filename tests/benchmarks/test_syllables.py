"""The measure of syllables: what is compared, and what is said where data are absent."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.syllables import Difference, agreement, main, page_words, row, small_words

LISTED = {"pain": (1,), "interest": (2, 3), "fire": (2, 1), "area": (3,)}


def test_a_word_agrees_with_the_first_pronunciation_or_with_any() -> None:
    counts = {"pain": 1, "interest": 3, "fire": 1, "area": 2}
    result = agreement(LISTED, {"pain": 6, "interest": 2, "fire": 1, "area": 1}, counts.__getitem__)
    assert (result.words, result.first, result.any) == (4, 1, 3)
    assert (result.times, result.times_first, result.times_any) == (10, 6, 9)
    assert (result.first_share, result.share) == (0.25, 0.75)
    assert result.differences == (Difference("area", 2, (3,), 1),)
    assert row("All", result) == "| All | 4 | 25.00% | 75.00% | 60.00% | 90.00% |"


def test_words_that_the_dictionary_lacks_are_not_compared() -> None:
    result = agreement(LISTED, {"carcinoid": 9})
    assert (result.words, result.share, result.first_share) == (0, 0.0, 0.0)
    assert row("All", result) == "| All | 0 | – | – | – | – |"


def test_only_words_in_small_letters_count() -> None:
    text = "Dr Schwartz’s well-being scan, MEN1, naïve: the patient’s X-ray"
    assert list(small_words(text)) == ["well", "being", "scan", "the", "patient's", "ray"]


def test_pages_are_read_as_prose(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("A `code` scan.\n", encoding="utf-8")
    (tmp_path / "b.html").write_text("<p class='name'>a scan</p>", encoding="utf-8")
    (tmp_path / "c.csv").write_text("left,out", encoding="utf-8")
    assert page_words([tmp_path]) == {"a": 1, "scan": 2}


def test_without_the_dictionary_it_says_so_and_ends_well(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--cmu", str(tmp_path), "--pages", str(tmp_path)]) == 0
    assert capsys.readouterr().err.startswith("Skipped: no CMU Pronouncing Dictionary")


def test_without_pages_it_says_so_and_ends_well(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "index.js").write_text('  "pain": "P EY1 N",\n', encoding="utf-8")
    assert main(["--cmu", str(tmp_path), "--pages", str(tmp_path / "none")]) == 0
    assert capsys.readouterr().err.startswith("Skipped: there are no pages")
