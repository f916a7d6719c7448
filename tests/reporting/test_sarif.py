"""SARIF: its form, GitHub's limits, and what keeps an alert the same alert."""

from __future__ import annotations

import json
import os
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.validators import validator_for

from netlint.finding import Finding, Related, Severity
from netlint.neighbours import with_neighbours
from netlint.reporting.fingerprint import fingerprints
from netlint.reporting.sarif import SarifReporter
from netlint.reporting.sarif_objects import artifact_location
from netlint.result import PageResult, Summary
from tests.reporting.cases import (
    clean_report,
    empty_report,
    found,
    pages,
    proofread_pages,
    proofread_report,
    report,
    rule_help,
)

SUBSET: dict[str, Any] = json.loads(
    (Path(__file__).parent / "sarif_subset.schema.json").read_text(encoding="utf-8")
)
#: No package of Python carries the schema of OASIS; where a copy is at hand, name it here.
OFFICIAL = os.environ.get("NETLINT_SARIF_SCHEMA")


def run_of(text: str) -> dict[str, Any]:
    """The one run of a SARIF document."""
    run: dict[str, Any] = json.loads(text)["runs"][0]
    return run


def sarif(results: list[PageResult], most: int = 25_000) -> dict[str, Any]:
    """The run that is written for these pages."""
    stream = StringIO()
    reporter = SarifReporter(stream, "1.2.3", rule_help, most)
    for result in results:
        reporter.page(result)
    reporter.finish((), Summary(len(results)))
    return run_of(stream.getvalue())


@pytest.mark.parametrize("write", [report, clean_report, empty_report, proofread_report])
def test_a_document_is_sarif_and_nothing_more(write: Any) -> None:
    Draft202012Validator.check_schema(SUBSET)
    checker = Draft202012Validator(SUBSET, format_checker=FormatChecker())
    checker.validate(json.loads(write("sarif")))


@pytest.mark.skipif(not OFFICIAL, reason="NETLINT_SARIF_SCHEMA names no copy of the schema")
@pytest.mark.parametrize("write", [report, clean_report, empty_report, proofread_report])
def test_a_document_fits_the_schema_of_oasis(write: Any) -> None:
    schema = json.loads(Path(OFFICIAL or "").read_text(encoding="utf-8"))
    validator_for(schema)(schema).validate(json.loads(write("sarif")))


def test_a_result_names_its_rule_by_place_too() -> None:
    run = run_of(report("sarif"))
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


def test_a_problem_makes_the_run_unsuccessful() -> None:
    invocation = run_of(report("sarif"))["invocations"][0]
    assert not invocation["executionSuccessful"]
    assert len(invocation["toolExecutionNotifications"]) == 3
    assert run_of(clean_report("sarif"))["invocations"] == [{"executionSuccessful": True}]


def test_what_github_does_not_take_is_left_out_from_the_least_severe_up() -> None:
    source = "a wrong word\n"
    kinds = [Severity.INFO] * 3 + [Severity.WARNING] * 3 + [Severity.ERROR] * 2
    findings = tuple(found("TERM001", source, "wrong", "Wrong.", severity=kind) for kind in kinds)
    run = sarif([PageResult("a.md", findings)], most=4)
    levels = [result["level"] for result in run["results"]]
    assert levels == ["warning", "warning", "error", "error"]
    notes = run["invocations"][0]["toolExecutionNotifications"]
    assert notes[0]["message"]["text"] == (
        "GitHub takes at most 4 results a run, so this file leaves out 1 warning and 3 notes. "
        "The json format has them all."
    )


def test_related_places_stay_below_the_limit() -> None:
    related = tuple(Related("a.md", n, 1, "here") for n in range(1, 1200))
    finding = found("TERM001", "a wrong word\n", "wrong", "Wrong.", related=related)
    assert len(sarif([PageResult("a.md", (finding,))])["results"][0]["relatedLocations"]) == 999


@pytest.mark.parametrize(
    ("path", "uri", "inside"),
    [
        ("a/b.md", "a/b.md", True),
        ("a b/100%#?.md", "a%20b/100%25%23%3F.md", True),
        ("c:d.md", "c%3Ad.md", True),
        ("caf\xe9.md", "caf%C3%A9.md", True),
        ("caf\udce9.md", "caf%E9.md", True),
        ("/srv/a b.md", "file:///srv/a%20b.md", False),
        ("C:/pages/a b.md", "file:///C:/pages/a%20b.md", False),
    ],
)
def test_a_path_becomes_a_uri(path: str, uri: str, inside: bool) -> None:
    expected = {"uri": uri, "uriBaseId": "%SRCROOT%"} if inside else {"uri": uri}
    assert artifact_location(path) == expected


def test_page_text_in_a_message_makes_no_link_and_no_placeholder() -> None:
    finding = found("LINK001", "[a](b) {0}\n", "[a](b) {0}", 'The link "[a](b)" {0} {{ name }}.')
    message = sarif([PageResult("a.md", (finding,))])["results"][0]["message"]["text"]
    assert message == 'The link "[a\\](b)" {{0}} {{ name }}.'


def _in(source: str) -> Finding:
    finding = found("TERM001", source, "neurofibrmatosis", "Wrong.")
    return with_neighbours(source, (finding,))[0]


def test_a_fingerprint_survives_edits_above_and_far_along_the_line() -> None:
    line = "Families with neurofibrmatosis see a team of people who know the condition well.\n"
    before = fingerprints((_in(line),))
    assert before == fingerprints((_in("# New\n\nNew text.\n\n" + line),))
    assert before == fingerprints((_in("    " + line),))
    assert before == fingerprints((_in(line.replace("well", "very well")),))
    assert before == fingerprints((_in(line)._replace(severity=Severity.INFO),))
    assert before != fingerprints((_in(line.replace("Families", "Children")),))
    assert before != fingerprints((_in(line)._replace(rule="TERM002"),))


def test_a_fingerprint_survives_wrapping_and_quoting() -> None:
    line = "All of the families with neurofibrmatosis see a team of people who know it well.\n"
    before = fingerprints((_in(line),))
    assert before == fingerprints((_in(line.replace("with ", "with\n").replace(" see", "\nsee")),))
    assert before == fingerprints((_in(f"> {line}".replace("with ", "with\n> ")),))
    assert before == fingerprints((_in(f"- {line}".replace(" see", "\r\n  see")),))


def test_a_finding_about_a_whole_page_is_named_for_its_rule() -> None:
    one = _in("A neurofibrmatosis\n")._replace(places=0)
    assert fingerprints((one,)) == fingerprints((one._replace(match="Another title"),))
    assert fingerprints((one,)) != fingerprints((one._replace(rule="READ001"),))


def test_findings_that_look_alike_have_fingerprints_of_their_own() -> None:
    finding = _in("neurofibrmatosis\n")
    first, second = fingerprints((finding, finding._replace(line=9)))
    assert first.endswith(":1")
    assert second == first.removesuffix(":1") + ":2"


def test_results_keep_the_order_of_the_pages() -> None:
    places = [
        result["locations"][0]["physicalLocation"]["region"]["startLine"]
        for result in sarif(pages())["results"]
    ]
    assert places == [finding.line for page in pages() for finding in page.findings]


def test_a_finding_of_another_program_keeps_the_help_of_netlint() -> None:
    run = run_of(proofread_report("sarif"))
    origins = [result["properties"]["origin"]["rule"] for result in run["results"][:2]]
    assert origins == ["HE_VERB_AGR", "EN_A_VS_AN"]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["helpUri"] for rule in rules] == [
        "https://example.org/grammar",
        "https://example.org/spelling",
    ]


def test_a_message_of_another_program_that_changes_leaves_an_alert_the_same() -> None:
    (page,) = proofread_pages()
    changed = tuple(finding._replace(message="Other words.") for finding in page.findings)
    assert fingerprints(changed) == fingerprints(page.findings)
