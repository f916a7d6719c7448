"""`netlint schema`, and that all that netlint writes on real pages fits what it prints."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.command import ROOT, netlint, write

REPOSITORIES = ("easy-read", "nhs-style", "plain-us")


@cache
def schema(*name: str) -> dict[str, Any]:
    """What the command prints."""
    run = netlint("schema", *name, cwd=ROOT)
    assert (run.status, run.err) == (0, "")
    printed: dict[str, Any] = json.loads(run.out)
    return printed


def strict(part: Any) -> bool:
    """Whether each object that is described has all its keys described, and names what it needs."""
    if isinstance(part, list):
        return all(map(strict, part))
    if not isinstance(part, dict):
        return True
    if "properties" in part and "type" in part:
        closed = part.get("additionalProperties") is False and "required" in part
        return closed and strict(list(part["properties"].values()))
    return strict(list(part.values()))


@pytest.mark.parametrize("name", ["json", "jsonl", "stats", "comparison"])
def test_a_schema_is_one_and_has_a_name_of_its_own(name: str) -> None:
    printed = schema(name)
    Draft202012Validator.check_schema(printed)
    assert printed["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert printed["$id"].startswith("urn:netlint:")
    others = {schema(one)["$id"] for one in ("json", "jsonl", "stats", "comparison")}
    assert len(others) == 4


def test_the_schema_of_a_report_is_printed_as_it_is_shipped() -> None:
    shipped = ROOT / "netlint" / "reporting" / "report.schema.json"
    assert netlint("schema", cwd=ROOT).out == shipped.read_text(encoding="utf-8")
    assert schema() == schema("json")
    assert strict(schema("json"))
    assert strict(schema("jsonl"))


@pytest.mark.parametrize("repository", REPOSITORIES)
def test_a_report_on_sample_pages_fits(repository: str) -> None:
    folder = ROOT / "fixtures" / repository
    run = netlint("check", ".", "--format", "json", "--no-cache", cwd=folder)
    report = json.loads(run.out)
    Draft202012Validator(schema()).validate(report)
    assert report["summary"]["files"]
    line = Draft202012Validator(schema("jsonl"))
    for found in report["findings"]:
        line.validate(found)


def test_each_line_fits_the_schema_of_a_line(tmp_path: Path) -> None:
    write(tmp_path, a_md="# Tumours\n\nA neurofibrmatosis page.\n")
    (tmp_path / "b.md").write_bytes(b"\xff\xfe\x00")
    run = netlint("check", ".", "--format", "jsonl", cwd=tmp_path)
    lines = [json.loads(line) for line in run.out.splitlines()]
    assert any("problem" in line for line in lines)
    line = Draft202012Validator(schema("jsonl"))
    for found in lines:
        line.validate(found)
    assert not line.is_valid({**lines[0], "problem": {"path": "", "message": "m"}})
    assert not line.is_valid({})


def test_figures_fit_theirs(tmp_path: Path) -> None:
    write(tmp_path, a_md="# Tumours\n\nA page of a few words.\n")
    run = netlint("stats", ".", "--format", "json", cwd=tmp_path)
    Draft202012Validator(schema("stats")).validate(json.loads(run.out))


def test_a_name_that_is_none_is_refused(tmp_path: Path) -> None:
    run = netlint("schema", "yaml", cwd=tmp_path)
    assert run.status == 2
    assert "jsonl" in run.err
