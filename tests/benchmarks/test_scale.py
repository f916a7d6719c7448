"""Copies of pages with changed words, and what is said of many pages beside few."""

import json
from pathlib import Path

import pytest

from benchmarks import copies, scale
from benchmarks.measuring import Facts, Run

TEXT = (
    "# Treating pain\n\n"
    "Some people find `walking` painful. See [walking clubs](walking.md) and 12 others.\n"
)


def test_words_give_way_to_words_of_the_same_length_and_ending(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text(TEXT + "\nTalking and working help. A hopeful person is running.\n")
    words = copies.gather([page])
    assert words[copies.kind("walking")] == ["running", "walking", "working"]
    copies.write_copy(tmp_path, [page], tmp_path / "copy", 3, words, 1.0)
    copied = (tmp_path / "copy" / "a-3.md").read_text()
    assert len(copied) == len(page.read_text())
    assert "`walking`" in copied
    assert "(walking.md)" in copied
    assert "12" in copied
    assert "# Treating pain\n" in copied  # no other word is like these


def test_copies_differ_and_are_the_same_in_every_run(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text("walking talking working running " * 20)
    words = copies.gather([page])
    for folder in ("one", "two"):
        for number in (0, 1):
            copies.write_copy(tmp_path, [page], tmp_path / folder, number, words, 0.25)
    one, two = tmp_path / "one", tmp_path / "two"
    assert (one / "a-0.md").read_text() == (two / "a-0.md").read_text()
    assert (one / "a-0.md").read_text() != (one / "a-1.md").read_text() != page.read_text()


def test_no_share_changes_nothing(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_bytes(TEXT.replace("\n", "\r\n").encode())
    copies.write_copy(tmp_path, [page], tmp_path / "copy", 0, copies.gather([page]), 0.0)
    assert (tmp_path / "copy" / "a-0.md").read_bytes() == page.read_bytes()


def _step(times: int, processor: float, peak: float) -> scale.Step:
    run = Run(processor / 2, processor, peak, 0)
    return scale.Step(times, 100 * times, 0.4 * times, run, run, Run(0.2, 0.2, 30, 0))


def test_many_pages_are_compared_with_few() -> None:
    done = [_step(1, 0.5, 60), _step(16, 8.4, 310)]
    assert done[1].milliseconds(done[1].without) == pytest.approx(5.25)
    lines = scale.conclusions(done)
    assert lines[0] == "- peak memory at 16 times: 310 MB (aim: under 300)"
    assert "without the cache: 1.05 of that at 1" in lines[1]
    assert scale.row(done[1]).startswith("| 16 | 1,600 | 6.4 | 4.2 | 5.25 | 310 MB |")
    read = json.loads(scale.as_json(Facts(2, 24, "A processor", "3.12.1", 0.5), done))
    assert read["steps"][1]["without"]["peak"] == 310


def test_a_few_pages_are_measured_from_end_to_end(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "page.md").write_text(TEXT)
    scale.main([str(tmp_path / "pages"), "--times", "4"])
    said = capsys.readouterr().out
    assert "| 4 | 4 | 0.0 |" in said
    assert "peak memory at 4 times" in said
