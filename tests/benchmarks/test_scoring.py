from __future__ import annotations

import pytest

from benchmarks import detection
from benchmarks.planting import Planted, PlantedPage
from benchmarks.scoring import HEADER, RULE, Alarm, figures, row, score, suggests
from benchmarks.spelling_tools import Lines

TEXT = "A gastrinma here, a syndrme there, and a neuro endocrine one."


def planted(wrong: str, right: str) -> Planted:
    start = TEXT.index(wrong)
    return Planted(start, start + len(wrong), wrong, right, "dropped")


def alarm(word: str, *suggestions: str, rule: str = "TERM001") -> Alarm:
    start = TEXT.index(word)
    return Alarm("a.md", start, start + len(word), word, suggestions, rule)


PAGE = PlantedPage(
    "a.md",
    TEXT,
    (
        planted("gastrinma", "gastrinoma"),
        planted("syndrme", "syndrome"),
        planted("neuro endocrine", "neuroendocrine"),
    ),
)


def test_a_slip_is_found_where_an_alarm_overlaps_it() -> None:
    result = score([PAGE], [alarm("gastrinma", "gastrinoma"), alarm("endocrine", "endocrines")])
    assert [verdict.found for verdict in result.verdicts] == [True, False, True]
    assert [verdict.right for verdict in result.verdicts] == [True, False, False]
    assert result.other == ()


def test_only_the_first_suggestion_counts() -> None:
    result = score([PAGE], [alarm("gastrinma", "gastritis", "gastrinoma")])
    assert not result.verdicts[0].right


def test_an_alarm_beside_the_slips_is_another_alarm() -> None:
    result = score([PAGE], [alarm("here"), alarm("there")], frozenset({("a.md", "here")}))
    assert [one.word for one in result.other] == ["there"]
    assert [one.word for one in result.real] == ["here"]


@pytest.mark.parametrize(
    ("suggestion", "right", "yes"),
    [
        ("Gastrinoma", "gastrinoma", True),
        ("a gastrinoma", "gastrinoma", True),
        ("gastrinomas", "gastrinoma", False),
        ("Hippel", "Hippel-Lindau", False),
        ("thyroid gland", "thyroid gland", True),
    ],
)
def test_a_suggestion_is_right_when_it_is_the_word_or_has_it(
    suggestion: str, right: str, yes: bool
) -> None:
    assert suggests(suggestion, right) is yes


def test_a_suggestion_for_part_of_a_word_may_still_mend_the_text() -> None:
    text = "von Hipple-Lindau here"
    page = PlantedPage("b.md", text, (Planted(4, 17, "Hipple-Lindau", "Hippel-Lindau", "swapped"),))
    (verdict,) = score([page], [Alarm("b.md", 4, 10, "Hipple", ("Hippel",))]).verdicts
    assert (verdict.found, verdict.right, verdict.mended) == (True, False, True)


def test_figures_count_slips_and_words() -> None:
    twice = (
        Planted(0, 1, "x", "gastrinoma", "k"),
        Planted(2, 3, "y", "gastrinoma", "k"),
        Planted(4, 5, "z", "syndrome", "k"),
    )
    page = PlantedPage("a.md", "x y z q", twice)
    alarms = [
        Alarm("a.md", 0, 1, "x", ("gastrinoma",)),
        Alarm("a.md", 4, 5, "z", ("symptom",)),
        Alarm("a.md", 6, 7, "q", ()),
    ]
    got = figures(score([page], alarms), 1000)
    assert (got.planted, got.words, got.alarms) == (3, 2, 1)
    assert got.recall == pytest.approx(2 / 3)
    assert got.right == pytest.approx(1 / 3)
    assert got.word_recall == pytest.approx(0.75)
    assert got.word_right == pytest.approx(0.25)
    assert got.alarms_per_1000 == 1


def test_rows_of_the_table_have_the_columns_of_its_head() -> None:
    empty = figures(score([], []), 0)
    for line in (RULE, row("a tool", empty), row("a tool", None)):
        assert line.count("|") == HEADER.count("|")


def test_lines_and_columns_become_offsets() -> None:
    lines = Lines("a\nbc\n\nd")
    assert [lines.offset(1, 1), lines.offset(2, 2), lines.offset(4, 1)] == [0, 3, 6]


def test_the_smoke_run_prints_a_table_for_each_model(capsys: pytest.CaptureFixture[str]) -> None:
    detection.main(["--smoke"])
    said = capsys.readouterr().out
    assert said.count("| netlint, TERM001 alone |") == 2
    assert "model plain" in said
    assert "model other" in said


def test_pages_that_are_not_there_end_the_run(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="No folder of pages"):
        detection.main(["/nowhere/at/all"])
