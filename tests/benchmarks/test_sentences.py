from __future__ import annotations

from pathlib import Path

from benchmarks.sentences import Case, Result, by_netlint, measure_sentences, read_cases, table


def test_a_case_is_a_text_and_its_sentences(tmp_path: Path) -> None:
    cases = tmp_path / "cases.txt"
    cases.write_text("# Titles\n\nRest. | Drink.\nRest. |+ Drink.\n", encoding="utf-8")
    assert read_cases(cases) == [
        Case("Rest. Drink.", ["Rest.", "Drink."]),
        Case("Rest.Drink.", ["Rest.", "Drink."]),
    ]


def test_netlint_comes_first_and_has_every_case_right() -> None:
    assert by_netlint("Dr. Lind is in. Ring her.") == ["Dr. Lind is in.", "Ring her."]
    cases = read_cases()
    assert len(cases) >= 220
    assert measure_sentences(cases)[0] == Result("netlint", len(cases), len(cases))


def test_a_wrong_case_counts_as_wrong() -> None:
    assert measure_sentences([Case("Rest. Drink.", ["Rest. Drink."])])[0] == Result("netlint", 0, 1)


def test_the_table_has_a_row_for_each_program() -> None:
    assert table([Result("netlint", 3, 4)]).splitlines()[-1] == "| netlint | 3 of 4 | 75.0 % |"
