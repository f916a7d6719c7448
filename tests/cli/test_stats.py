"""`netlint stats` as a person runs it."""

from __future__ import annotations

import csv
import json
import os
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from netlint.reporting.statistics import TableOptions, write_report
from netlint.result import PageFile
from netlint.statistics.counting import count_page, prepare
from netlint.statistics.figures import Outcome
from netlint.statistics.report import make_report
from tests.command import netlint, repository, write
from tests.nlp.needed import needs_parser
from tests.reporting.statistics.test_formats import STATS
from tests.support import settings_for

#: 120 words in 12 sentences under 2 headings.
SECTION = "The nurse will take some blood from your left arm. " * 6
PAGE = f"# Blood tests\n\n## Before\n\n{SECTION}\n\n## After\n\n{SECTION}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return repository(
        tmp_path,
        content__tests_md=PAGE,
        content__short_md="# Short\n\nA page.\n",
        content__long_md="# Long\n\n" + "These comprehensive multidisciplinary explanations "
        "characteristically necessitate considerable concentration. " * 20,
    )


def document(folder: Path, *arguments: str, status: int = 0) -> dict[str, Any]:
    run = netlint("stats", *arguments, "--format", "json", cwd=folder)
    assert run.status == status, run.err
    loaded: dict[str, Any] = json.loads(run.out)
    Draft202012Validator(STATS).validate(loaded)
    return loaded


def figures_of(text: str, *, format: str = "md") -> Outcome:
    """The outcome of one page."""
    data = text.encode("utf-8", "surrogatepass")
    used = settings_for()
    prepare([used])
    return count_page(PageFile("page.md", None, format, used, data))


def test_a_table_has_a_row_for_each_page_its_sections_and_the_total(folder: Path) -> None:
    run = netlint("stats", "content", cwd=folder)
    assert run.status == 0, run.err
    names = [line[:16].rstrip() for line in run.out.splitlines()]
    for name in ("long.md", "short.md", "tests.md", "  Before", "  After", "All 3 pages"):
        assert name in names
    assert "Not scored: it has only 2 words, and a figure needs 100." in run.out
    assert all(len(line) <= 80 for line in run.out.splitlines())


def test_one_page_has_no_total_row(folder: Path) -> None:
    assert "All 1 page" not in netlint("stats", "content/tests.md", cwd=folder).out


def test_sections_can_be_left_out(folder: Path) -> None:
    run = netlint("stats", "content", "--no-sections", cwd=folder)
    assert "Before" not in run.out
    assert document(folder, "content", "--no-sections")["pages"][0]["sections"] == []


def test_a_table_of_many_pages_leaves_sections_out_and_programs_get_them(tmp_path: Path) -> None:
    repository(tmp_path, **{f"c__p{number:02}_md": PAGE for number in range(25)})
    assert "Before" not in netlint("stats", "c", cwd=tmp_path).out
    assert "Before" in netlint("stats", "c", "--sections", cwd=tmp_path).out
    assert "Before" in netlint("stats", "c", "--worst", "2", cwd=tmp_path).out
    assert len(document(tmp_path, "c")["pages"][0]["sections"]) == 2


def test_sections_add_up_to_their_page(folder: Path) -> None:
    page = document(folder, "content/tests.md")["pages"][0]
    assert page["title"] == "Blood tests"
    assert [(one["heading"], one["line"]) for one in page["sections"]] == [
        ("Before", 3),
        ("After", 7),
    ]
    for figure in ("words", "sentences", "longSentences", "polysyllables"):
        parts = sum(section["figures"][figure] for section in page["sections"])
        assert parts == page["figures"][figure]


def test_a_page_of_one_section_is_not_told_twice(folder: Path) -> None:
    assert document(folder, "content/long.md")["pages"][0]["sections"] == []


def test_long_sentences_are_those_over_the_limit_of_the_page(folder: Path) -> None:
    sentence = "One two three four five six seven eight nine ten eleven twelve. "
    (folder / "content" / "tests.md").write_text(f"# T\n\n{sentence * 5}", encoding="utf-8")
    assert document(folder, "content/tests.md")["pages"][0]["figures"]["longSentences"] == 0
    (folder / "netlint.toml").write_text("[rules.READ003]\nmax-words = 11\n", encoding="utf-8")
    page = document(folder, "content/tests.md")["pages"][0]
    assert (page["figures"]["longSentences"], page["longSentenceLimit"]) == (5, 11)


@pytest.mark.parametrize(
    ("profile", "measure", "target"), [("nhs", "reading-age", 14), ("plain-us", "grade", 8)]
)
def test_the_profile_says_what_is_measured(
    folder: Path, profile: str, measure: str, target: int
) -> None:
    page = document(folder, "content/tests.md", "--profile", profile)["pages"][0]
    assert (page["measure"], page["target"]) == (measure, target)
    head = {"reading-age": "Reading", "grade": "US"}[measure]
    assert head in netlint("stats", "content", "--profile", profile, cwd=folder).out


def test_a_profile_measures_its_way_even_where_the_rule_is_off(folder: Path) -> None:
    (folder / "netlint.toml").write_text(
        'profile = "plain-us"\nignore = ["READ"]\n', encoding="utf-8"
    )
    page = document(folder, "content/tests.md")["pages"][0]
    assert (page["measure"], page["longSentenceLimit"]) == ("grade", 25)


def test_a_type_of_page_can_have_a_target_of_its_own(folder: Path) -> None:
    (folder / "netlint.toml").write_text(
        "[page-types.condition]\nmatch = ['content/tests.md']\n"
        "[page-types.condition.rules.READ001]\ntarget = 9\n",
        encoding="utf-8",
    )
    pages = {page["path"]: page["target"] for page in document(folder, "content")["pages"]}
    assert pages == {"content/long.md": 14, "content/short.md": 14, "content/tests.md": 9}


def test_the_hardest_pages_come_first_where_only_the_worst_are_asked_for(folder: Path) -> None:
    made = document(folder, "content", "--worst", "1")
    assert [page["path"] for page in made["pages"]] == ["content/long.md"]
    assert made["total"]["pages"] == 3


def test_pages_can_be_put_in_order(folder: Path) -> None:
    made = document(folder, "content", "--sort", "words")
    assert [Path(page["path"]).stem for page in made["pages"]] == ["long", "tests", "short"]
    made = document(folder, "content", "--sort", "words", "--reverse")
    assert [Path(page["path"]).stem for page in made["pages"]] == ["short", "tests", "long"]


def test_a_slip_in_a_key_names_the_nearest(folder: Path) -> None:
    run = netlint("stats", "content", "--sort", "readng-age", cwd=folder)
    assert run.status == 2
    assert "Did you mean reading-age?" in run.err


def test_names_of_the_vocabulary_count_as_one_short_word(tmp_path: Path) -> None:
    repository(tmp_path, c__a_md="# A\n\n" + "You may have a neuroendocrine tumour there. " * 20)
    score = document(tmp_path, "c")["pages"][0]["figures"]["scores"]["reading-age"]
    assert score["withoutNames"] < score["asItStands"] - 3


def test_parted_sentences_are_said_under_their_page(tmp_path: Path) -> None:
    glued = "The cells are small.They grow slowly in most people.Doctors can see them. " * 12
    repository(tmp_path, c__a_md=f"# A\n\n{glued}\n")
    run = netlint("stats", "c", cwd=tmp_path)
    assert "24 sentences had lost the space between them." in run.out
    assert document(tmp_path, "c")["pages"][0]["figures"]["mendedSentences"] == 24


def test_a_page_that_cannot_be_read_is_a_problem_and_the_others_are_counted(folder: Path) -> None:
    (folder / "content" / "bad.md").write_bytes(b"caf\xe9")
    run = netlint("stats", "content", cwd=folder)
    assert run.status == 2
    assert "All 3 pages" in run.out
    assert "1 problem with this run:" in run.out
    assert "content/bad.md: Not counted: Byte 0xe9 is not UTF-8 text" in run.out
    made = document(folder, "content", status=2)
    assert made["problems"][0]["path"] == "content/bad.md"
    assert len(made["pages"]) == 3


def test_csv_has_no_place_for_problems_so_they_are_said_beside_it(folder: Path) -> None:
    (folder / "content" / "bad.md").write_bytes(b"\0")
    run = netlint("stats", "content", "--format", "csv", cwd=folder)
    assert run.status == 2
    assert "content/bad.md: Not counted: This is not a text file" in run.err
    assert len(list(csv.DictReader(StringIO(run.out)))) == 6


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nowhere",), "There is no such file or folder."),
        (("empty",), "There is no page to check in this folder"),
        (("content/*.html",), "No page fits this pattern."),
    ],
)
def test_nothing_to_read_is_no_success(folder: Path, arguments: tuple[str, ...], said: str) -> None:
    (folder / "empty").mkdir()
    run = netlint("stats", *arguments, cwd=folder)
    assert run.status == 2
    assert said in " ".join(run.out.split())


def test_a_broken_configuration_names_its_file_and_key(folder: Path) -> None:
    (folder / "netlint.toml").write_text("[rules.READ003]\nmaxwords = 3\n", encoding="utf-8")
    run = netlint("stats", "content", "--format", "json", cwd=folder)
    assert run.status == 2
    assert "netlint.toml" in run.err
    assert "maxwords" in run.err
    assert json.loads(run.out)["problems"]


def test_a_broken_vocabulary_is_said_once(folder: Path) -> None:
    (folder / "netlint.toml").write_text('vocabularies = ["v.csv"]\n', encoding="utf-8")
    (folder / "v.csv").write_text("id,nothing\na,b\n", encoding="utf-8")
    run = netlint("stats", "content", cwd=folder)
    assert run.status == 2
    assert " ".join(run.out.split()).count("Its pages were not counted.") == 1


def test_standard_input_is_a_page(folder: Path) -> None:
    run = netlint("stats", "-", "--format", "json", cwd=folder, given=PAGE)
    assert run.status == 0, run.err
    page = json.loads(run.out)["pages"][0]
    assert (page["path"], page["title"]) == ("<stdin>", "Blood tests")
    named = netlint(
        "stats", "-", "--stdin-filename", "content/x.html", cwd=folder, given="<h1>B</h1><p>Hi."
    )
    assert "content/x.html" in named.out


def test_a_report_can_go_to_a_file(folder: Path) -> None:
    run = netlint("stats", "content", "--output", "report.txt", cwd=folder)
    assert (run.status, run.out) == (0, "")
    text = (folder / "report.txt").read_text(encoding="utf-8")
    assert "All 3 pages" in text
    assert netlint("stats", "content", "--output", "no/r.txt", cwd=folder).status == 2


def test_colour_is_only_where_it_is_wanted(folder: Path) -> None:
    assert "\x1b[" not in netlint("stats", "content", cwd=folder).out
    assert "\x1b[1m" in netlint("stats", "content", "--color", "always", cwd=folder).out


def test_an_old_terminal_gets_signs_that_it_can_show(folder: Path) -> None:
    run = netlint("stats", "content", cwd=folder, PYTHONIOENCODING="ascii")
    assert run.status == 0
    assert run.out.isascii()
    assert "+/-" in run.out


def test_the_number_of_processes_changes_nothing(tmp_path: Path) -> None:
    pages = {f"c__p{number:03}_md": PAGE * 20 for number in range(60)}
    repository(tmp_path, **pages)
    one = netlint("stats", "c", "--format", "json", "--jobs", "1", cwd=tmp_path)
    two = netlint("stats", "c", "--format", "json", "--jobs", "3", cwd=tmp_path)
    assert one.out == two.out
    assert len(json.loads(one.out)["pages"]) == 60


def test_the_passive_voice_without_spacy_says_what_to_install(folder: Path) -> None:
    write(folder, blocked__spacy_py="raise ImportError('not here')\n")
    run = netlint(
        "stats", "content", "--passive", cwd=folder, PYTHONPATH=os.fspath(folder / "blocked")
    )
    assert run.status == 2
    assert "pip install 'netlint[nlp]'" in run.err


@needs_parser
def test_the_passive_voice_is_counted_as_plain004_finds_it(folder: Path) -> None:
    write(folder, content__p_md="# Page\n\nYou will be seen by a nurse. You may be tired.\n")
    run = netlint("stats", "content/p.md", "--passive", "--format", "json", cwd=folder)
    (page,) = json.loads(run.out)["pages"]
    assert page["figures"]["passiveSentences"] == 1


def test_sorting_by_the_passive_voice_needs_it_counted(folder: Path) -> None:
    run = netlint("stats", "content", "--sort", "passive", cwd=folder)
    assert run.status == 2
    assert "Add --passive" in run.err


def reason(outcome: Outcome) -> str | None:
    assert outcome.page is not None, outcome.problem
    assert outcome.page.figures.margin is None
    return outcome.page.figures.unscored


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "it has no running text"),
        ("word", "it has only 1 word, and a figure needs 100"),
        ("1 2 3 " * 200, "it is mostly numbers"),
        ("🙂 " * 500, "it has no running text"),
        ("Опухоли растут медленно. " * 100, "most of its words are not in English letters"),
        ("# Only\n\n## headings\n", "it has no running text"),
        ("\x1b[31m\x07\x9b" * 50, None),
    ],
)
def test_text_that_is_no_prose_is_not_scored_and_says_why(text: str, why: str | None) -> None:
    outcome = figures_of(text)
    given = reason(outcome)
    assert given if why is None else given == why


def test_two_megabytes_without_a_stop_are_not_scored() -> None:
    assert "full stops" in (reason(figures_of("the cells of the body " * 100_000)) or "")


def test_characters_that_no_text_has_are_a_problem() -> None:
    outcome = figures_of("a\0b")
    assert outcome.page is None
    assert outcome.problem is not None
    assert outcome.problem.message.startswith("Not counted: This is not a text file")


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet=st.characters(exclude_categories=["Cs"])) | st.text("ab. \n#-*|<>=+@🙂1"),
    st.sampled_from(["md", "html", "text"]),
)
def test_any_page_gives_valid_json_and_csv(text: str, format: str) -> None:
    outcome = figures_of(text, format=format)
    pages = [outcome.page] if outcome.page else []
    made = make_report(pages, (outcome.problem,) if outcome.problem else ())
    streams = {name: StringIO() for name in ("json", "csv", "table", "markdown")}
    for name, stream in streams.items():
        write_report(name, stream, made, TableOptions("1"))
    Draft202012Validator(STATS).validate(json.loads(streams["json"].getvalue()))
    rows = list(csv.reader(StringIO(streams["csv"].getvalue())))
    assert len({len(row) for row in rows}) == 1
