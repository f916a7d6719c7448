"""What programs rely on: the schemas, every formula, and text that stays text."""

from __future__ import annotations

import csv
import json
from importlib.resources import files
from io import BytesIO, StringIO, TextIOWrapper
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from netlint.language.readability import FORMULAS
from netlint.reporting.statistics import (
    FORMATS,
    TableOptions,
    write_comparison,
    write_report,
)
from netlint.reporting.statistics.as_csv import text_cell
from netlint.statistics.comparing import compare
from netlint.statistics.report import Report, make_report
from tests.statistics.cases import HOSTILE, comparison, pages, report

_OPTIONS = TableOptions("1.2.3")


def schema(name: str) -> dict[str, Any]:
    text = files("netlint.reporting.statistics").joinpath(f"{name}.schema.json")
    loaded: dict[str, Any] = json.loads(text.read_text(encoding="utf-8"))
    return loaded


STATS, COMPARISON = schema("stats"), schema("comparison")


def written(format: str, made: Report | None = None) -> str:
    stream = StringIO()
    write_report(format, stream, report() if made is None else made, _OPTIONS)
    return stream.getvalue()


def compared(format: str) -> str:
    stream = StringIO()
    write_comparison(format, stream, comparison(), _OPTIONS)
    return stream.getvalue()


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text)))


def test_the_schemas_are_schemas() -> None:
    Draft202012Validator.check_schema(STATS)
    Draft202012Validator.check_schema(COMPARISON)


def test_reports_fit_the_shipped_schemas() -> None:
    Draft202012Validator(STATS).validate(json.loads(written("json")))
    Draft202012Validator(STATS).validate(json.loads(written("json", make_report([]))))
    Draft202012Validator(COMPARISON).validate(json.loads(compared("json")))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("version",), 2),
        (("pages", 0, "measure"), "smog"),
        (("pages", 0, "extra"), 1),
        (("pages", 0, "figures", "words"), -1),
        (("pages", 0, "figures", "notScored"), ""),
        (("pages", 0, "figures", "scores"), {}),
        (("pages", 0, "sections", 0, "line"), 0),
        (("total", "pages"), None),
    ],
)
def test_the_schema_refuses_another_form(path: tuple[Any, ...], value: object) -> None:
    document = json.loads(written("json"))
    inner = document
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert not Draft202012Validator(STATS).is_valid(document)


def test_keys_stand_in_the_promised_order() -> None:
    document = json.loads(written("json"))
    assert list(document) == ["version", "tool", "pages", "total", "problems"]
    keys = "path title pageType measure target aim longSentenceLimit figures sections"
    assert all(list(page) == keys.split() for page in document["pages"])


def test_every_formula_is_in_json_and_csv() -> None:
    scores = json.loads(written("json"))["pages"][0]["figures"]["scores"]
    assert list(scores) == [formula.id for formula in FORMULAS]
    first = rows(written("csv"))[0]
    for formula in FORMULAS:
        assert float(first[formula.id]) == scores[formula.id]["asItStands"]
        masked = scores[formula.id]["withoutNames"]
        assert float(first[f"{formula.id}-without-names"]) == masked
    before = rows(compared("csv"))[0]
    assert all(before[f"{formula.id}-before"] for formula in FORMULAS)


def test_what_is_not_scored_has_a_reason_and_no_number() -> None:
    page = json.loads(written("json"))["pages"][1]["figures"]
    assert page["notScored"].startswith("it has only 60 words")
    assert all(set(score.values()) == {None} for score in page["scores"].values())
    assert page["margin"] is None
    row = next(row for row in rows(written("csv")) if row["path"].endswith("short.txt"))
    assert row["not-scored"].startswith("it has only 60 words")
    assert not any(row[formula.id] for formula in FORMULAS)
    assert not row["margin"]


def test_a_csv_row_says_what_it_is_about() -> None:
    levels = [row["level"] for row in rows(written("csv"))]
    assert levels == ["page", "section", "section", "section", "page", "page", "total"]


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", " =", "\u00a0+"])
def test_no_spreadsheet_takes_a_title_for_a_formula(sign: str) -> None:
    assert text_cell(f"{sign}1") == f"'{sign}1"
    assert text_cell(f"a{sign}1") == f"a{sign}1"


@pytest.mark.parametrize("format", ["table", "csv", "markdown"])
def test_no_control_character_gets_out(format: str) -> None:
    page = pages()[1]._replace(path=f"content/{HOSTILE}.md")
    hostile = [page, page._replace(path=f"a/{HOSTILE}")]
    made = make_report(hostile, report().problems)
    for text in (written(format, made), compared(format)):
        assert not set(text) & {"\x1b", "\x00", "\r", "\x07", "\u202e"}


def test_a_title_cannot_leave_its_cell_of_a_markdown_table() -> None:
    page = pages()[0]
    hostile = page._replace(sections=(page.sections[1]._replace(heading=HOSTILE),))
    lines = written("markdown", make_report([hostile])).splitlines()
    assert r"\|&lt;b&gt;" in lines[3]
    assert lines[3].replace(r"\|", "").count("|") == lines[0].count("|")


def test_half_of_a_surrogate_pair_breaks_nothing() -> None:
    made = make_report([pages()[0]._replace(path="caf\udce9.md")])
    for format in FORMATS:
        written(format, made).encode("utf-8")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
def test_every_stream_can_hold_a_report(format: str, encoding: str) -> None:
    buffer = BytesIO()
    stream = TextIOWrapper(buffer, encoding=encoding, newline="\n")
    write_report(format, stream, report(), _OPTIONS)
    write_comparison(format, stream, comparison(), _OPTIONS)
    stream.flush()
    assert buffer.getvalue()


@given(st.text(), st.text(min_size=1))
def test_any_text_reads_back_from_json_and_fills_one_row_of_csv(title: str, path: str) -> None:
    page = pages()[0]._replace(title=title, path=path, sections=())
    made = make_report([page])
    document = json.loads(written("json", made).encode("utf-8", "strict"))
    assert document["pages"][0]["title"] == title
    text = written("csv", made)
    assert len(text.splitlines()) == 3
    assert len(rows(text)) == 2


def test_a_comparison_of_nothing_says_so() -> None:
    stream = StringIO()
    nothing = compare([], ref="main", commit="0" * 40, unchanged=4)
    write_comparison("table", stream, nothing, _OPTIONS)
    assert stream.getvalue() == "4 pages unchanged.\nCompared with main (0000000000).\n"


def test_a_report_of_nothing_has_no_table() -> None:
    assert written("table", make_report([])) == ""
    assert written("markdown", make_report([])) == ""
