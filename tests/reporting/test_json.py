"""The machine formats of our own: json and jsonl."""

from __future__ import annotations

import json
from importlib.resources import files
from io import BytesIO, TextIOWrapper
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from netlint.finding import Origin
from netlint.reporting import make_reporter
from netlint.result import PageResult, Summary
from tests.reporting.cases import (
    clean_report,
    empty_report,
    pages,
    proofread_pages,
    proofread_report,
    report,
)

SCHEMA: dict[str, Any] = json.loads(
    files("netlint.reporting").joinpath("report.schema.json").read_text(encoding="utf-8")
)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("write", [report, clean_report, empty_report, proofread_report])
def test_a_json_report_fits_the_shipped_schema(write: Any) -> None:
    Draft202012Validator(SCHEMA).validate(json.loads(write("json")))


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("findings", 0, "severity"), "fatal"),
        (("findings", 0, "line"), 0),
        (("findings", 0, "extra"), 1),
        (("summary", "errors"), -1),
        (("problems", 0, "message"), ""),
        (("findings", 0, "origin"), None),
        (("findings", 0, "origin"), {"tool": "LanguageTool", "rule": "X"}),
        (("version",), 2),
    ],
)
def test_the_schema_refuses_another_form(path: tuple[Any, ...], value: object) -> None:
    document = json.loads(report("json"))
    inner = document
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    assert not Draft202012Validator(SCHEMA).is_valid(document)


def test_keys_stand_in_the_promised_order() -> None:
    document = json.loads(report("json"))
    assert list(document) == ["version", "tool", "summary", "problems", "findings"]
    order = "path line column endLine endColumn rule name severity message match suggestions"
    order += " concept fixable url related"
    for found in document["findings"]:
        assert list(found) == order.split()
    summary = ["files", "errors", "warnings", "infos", "fixable", "suppressed", "baselined"]
    assert list(document["summary"]) == summary


def test_a_finding_of_another_program_has_one_key_more() -> None:
    first, *_ = json.loads(proofread_report("json"))["findings"]
    assert list(first)[-2:] == ["related", "origin"]
    assert first["origin"] == {
        "tool": "LanguageTool",
        "rule": "HE_VERB_AGR",
        "category": "GRAMMAR",
        "url": "",
    }


@pytest.mark.parametrize("url", ["javascript:alert(1)", " https://a.example", "data:text/html,x"])
def test_only_an_address_of_the_web_is_passed_on(url: str) -> None:
    origin = Origin("LanguageTool", "EN_A_VS_AN", "MISC", url)
    finding = proofread_pages()[0].findings[0]._replace(origin=origin)
    for format in ("json", "sarif", "text"):
        written = report(format, [PageResult("visit.md", (finding,))], problems=())
        assert "EN_A_VS_AN" in written
        assert url not in written


def test_what_is_written_is_what_was_found() -> None:
    findings = [finding for page in pages() for finding in page.findings]
    for written, finding in zip(json.loads(report("json"))["findings"], findings, strict=True):
        assert written["path"] == finding.path
        assert written["match"] == finding.match
        assert written["message"] == finding.message
        assert (written["endLine"], written["endColumn"]) == (finding.end_line, finding.end_column)
        assert len(written["related"]) == len(finding.related)


def test_a_line_of_jsonl_is_a_finding_or_a_problem() -> None:
    lines = [json.loads(line) for line in report("jsonl").splitlines()]
    findings = [line for line in lines if "rule" in line]
    assert findings == json.loads(report("json"))["findings"]
    problems = [line["problem"] for line in lines if "rule" not in line]
    assert problems == json.loads(report("json"))["problems"]


@given(st.text(), st.sampled_from(["json", "jsonl"]))
def test_any_text_reads_back_from_one_line(text: str, format: str) -> None:
    finding = pages()[1].findings[0]._replace(match=text, message=text or "m")
    written = report(format, [PageResult("a.md", (finding,))], problems=(), summary=Summary(1))
    assert len(written.splitlines()) == (1 if format == "jsonl" else 9)
    document = json.loads(written)
    found = document["findings"][0] if format == "json" else document
    assert found["match"] == text
    assert not set(written) & {"\x1b", "\x7f", "\x9b", "\u2028", "\u202e"}


def test_half_of_a_surrogate_pair_cannot_break_the_file() -> None:
    finding = pages()[1].findings[0]._replace(path="caf\udce9.md")
    written = report("json", [PageResult("caf\udce9.md", (finding,))])
    assert json.loads(written.encode("utf-8"))["findings"][0]["path"] == "caf\ufffd.md"


@pytest.mark.parametrize("format", ["json", "jsonl", "sarif"])
@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_stream_that_is_not_utf_8_gets_the_same_values(format: str, encoding: str) -> None:
    buffer = BytesIO()
    stream = TextIOWrapper(buffer, encoding=encoding, newline="\n")
    reporter = make_reporter(format, stream, version="1.2.3")
    plain = make_reporter(format, text := _utf8(), version="1.2.3")
    for page in pages():
        reporter.page(page)
        plain.page(page)
    reporter.finish((), Summary(5))
    plain.finish((), Summary(5))
    stream.flush()
    text.flush()
    written = buffer.getvalue().decode("utf-8").splitlines()
    expected = text.buffer.getvalue().decode("utf-8").splitlines()  # type: ignore[attr-defined]
    if format == "jsonl":
        assert [json.loads(line) for line in written] == [json.loads(line) for line in expected]
    else:
        assert json.loads("\n".join(written)) == json.loads("\n".join(expected))


def _utf8() -> TextIOWrapper:
    return TextIOWrapper(BytesIO(), encoding="utf-8", newline="\n")
