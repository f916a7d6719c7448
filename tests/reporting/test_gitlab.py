"""GitLab's Code Quality report: its form, and what keeps an entry the same entry."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from netlint.finding import Finding, Problem, Related, Severity
from netlint.result import PageResult
from tests.reporting.cases import (
    agreement_report,
    clean_report,
    empty_report,
    found,
    pages,
    proofread_report,
    report,
)

FORM = Draft202012Validator(
    json.loads(
        Path(__file__).with_name("gitlab_code_quality.schema.json").read_text(encoding="utf-8")
    )
)
SOURCE = "Families with neurofibrmatosis see a team.\n"
FINDING = found("TERM001", SOURCE, "neurofibrmatosis", "Wrong.", path="a.md")
WILD = st.text(st.characters(codec=None), max_size=100)


def entries(results: list[PageResult], problems: tuple[Problem, ...] = ()) -> list[Any]:
    """The entries of a report, which fits the form."""
    written: list[Any] = json.loads(report("gitlab", results, problems=problems))
    FORM.validate(written)
    return written


def fingerprint_of(finding: Finding, page: str = "a.md") -> str:
    (entry,) = entries([PageResult(page, (finding._replace(path=page),))])
    fingerprint: str = entry["fingerprint"]
    return fingerprint


@pytest.mark.parametrize(
    "write", [report, clean_report, empty_report, proofread_report, agreement_report]
)
def test_a_report_has_the_form_that_gitlab_documents(write: Any) -> None:
    FORM.check_schema(FORM.schema)
    FORM.validate(json.loads(write("gitlab")))


def test_a_clean_run_is_an_empty_array() -> None:
    assert json.loads(clean_report("gitlab")) == json.loads(empty_report("gitlab")) == []


def test_a_fingerprint_survives_edits_above_and_another_severity() -> None:
    moved = found("TERM001", "# New\n\nText.\n\n" + SOURCE, "neurofibrmatosis", "Other words.")
    assert fingerprint_of(FINDING) == fingerprint_of(moved)
    assert fingerprint_of(FINDING) == fingerprint_of(FINDING._replace(severity=Severity.INFO))
    assert fingerprint_of(FINDING) != fingerprint_of(FINDING._replace(rule="TERM002"))
    assert fingerprint_of(FINDING) != fingerprint_of(FINDING, "b.md")


def test_no_two_entries_share_a_fingerprint() -> None:
    same = (FINDING, FINDING._replace(line=7), FINDING)
    problem = Problem("a.md", "Broken.")
    written = entries([PageResult("a.md", same), PageResult("b.md", same)], (problem, problem))
    # "b.md" has findings that say "a.md": the path of the finding counts.
    assert len({entry["fingerprint"] for entry in written[:3]}) == 3
    assert len({entry["fingerprint"] for entry in written[-2:]}) == 2
    full = json.loads(report("gitlab"))
    assert len({entry["fingerprint"] for entry in full}) == len(full)


def test_a_run_that_went_wrong_does_not_look_clean() -> None:
    written = entries([], (Problem("", "No page was found."), Problem("a.md", "Broken.")))
    assert [entry["severity"] for entry in written] == ["blocker", "blocker"]
    assert [entry["location"]["path"] for entry in written] == [".", "a.md"]


def test_places_on_other_pages_are_named_and_kept_few() -> None:
    related = tuple(Related(f"{n}.md", n, 1, "here") for n in range(1, 500))
    (entry,) = entries([PageResult("a.md", (FINDING._replace(related=related),))])
    assert len(entry["other_locations"]) == 100
    assert entry["other_locations"][1] == {"path": "2.md", "lines": {"begin": 2}}
    assert "See also 1.md, line 1, column 1: here." in entry["description"]
    assert "See also 496 more places." in entry["description"]


def test_severities_of_gitlab() -> None:
    kinds = {"error": "major", "warning": "minor", "info": "info"}
    written = entries(pages())
    findings = [finding for page in pages() for finding in page.findings]
    for entry, finding in zip(written, findings, strict=True):
        assert entry["severity"] == kinds[finding.severity.label]


@given(WILD)
def test_any_text_makes_an_entry(text: str) -> None:
    finding = FINDING._replace(
        path=text or "a", message=text, suggestions=(text,), related=(Related("b", 1, 1, text),)
    )
    written = report("gitlab", [PageResult("a", (finding,))], problems=(Problem(text, text),))
    written.encode("utf-8")
    assert not set(written) & {"\x1b", "\x7f", "\x9b", "\u2028", "\u202e"}
    FORM.validate(json.loads(written))


def test_a_long_message_keeps_its_rule() -> None:
    (entry,) = entries([PageResult("a.md", (FINDING._replace(message="word " * 1_000),))])
    assert entry["description"].endswith("… (TERM001)")
    assert len(entry["description"]) <= 1_000
