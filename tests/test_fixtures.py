"""The sample repositories: every fault of the list is found, nothing else is where all is well."""

from __future__ import annotations

import datetime
import json
import os
import re
from functools import cache
from typing import NamedTuple

import pytest

from netlint.catalogue import rule_index
from netlint.config.project import Project
from netlint.config.resolve import CommandLine
from netlint.discovery import discover
from netlint.finding import Finding
from netlint.nlp.availability import missing
from netlint.parallel import check_files
from netlint.result import PageResult
from tests.command import ROOT, netlint

FIXTURES = ROOT / "fixtures"
REPOSITORIES = ("easy-read", "nhs-style", "plain-us")
#: The sample pages were reviewed before this day and are due after it.
TODAY = datetime.date(2026, 11, 1)


class Row(NamedTuple):
    """A row of the list of faults; `page` is relative to the folder of the list."""

    page: str
    line: int
    text: str
    rule: str


_ROW = re.compile(
    r"\| (?P<page>\S+) \| (?P<line>\d+) \| `(?P<text>.*)` \| (?P<rule>[A-Z]+\d{3}) \|"
)


#: The rules that cannot run here: what they find is left out of what is expected.
_CANNOT_RUN = frozenset(
    entry.code
    for entry in rule_index().values()
    if entry.needs == "parse" and missing("") is not None
)


def _rows() -> list[Row]:
    lines = (FIXTURES / "FAULTS.md").read_text(encoding="utf-8").splitlines()
    start = next(at for at, line in enumerate(lines) if line.startswith("|---"))
    rows = []
    for line in lines[start + 1 :]:
        match = _ROW.fullmatch(line)
        assert match, f"not a row: {line}"
        rows.append(
            Row(match["page"], int(match["line"]), _unescaped(match["text"]), match["rule"])
        )
    return [row for row in rows if row.rule not in _CANNOT_RUN]


def _unescaped(text: str) -> str:
    r"""The text as it stands in the page.

    >>> _unescaped(r"one\ntwo \| three")
    'one\ntwo | three'
    """
    text = re.sub(r"\\u([0-9a-f]{4})", lambda code: chr(int(code[1], 16)), text)
    return text.replace(r"\n", "\n").replace(r"\|", "|")


@cache
def _results(repository: str, folder: str) -> tuple[PageResult, ...]:
    """What is found in one folder of a repository, with that folder's own settings."""
    root = FIXTURES / repository
    project = Project(CommandLine(today=TODAY), cwd=root)
    found = discover([str(root / folder)], project)
    assert not found.problems
    results = tuple(check_files(found.files, jobs=1))
    assert not [problem for result in results for problem in result.problems]
    assert not project.dead_patterns()
    return results


def _findings(repository: str, folder: str) -> list[Finding]:
    return [finding for result in _results(repository, folder) for finding in result.findings]


def _meets(finding: Finding, row: Row, source: list[str]) -> bool:
    """True where the finding is the fault: the rule, the line and the text agree."""
    if (finding.rule, finding.path) != (row.rule, row.page.partition("/")[2]):
        return False
    if not finding.line <= row.line <= finding.end_line:
        return False
    found = "\n".join(source[finding.line - 1 : finding.end_line])
    last = len(found) - len(source[finding.end_line - 1]) + finding.end_column - 1
    text = found[finding.column - 1 : last]
    return text in row.text or row.text in text


@pytest.mark.parametrize("row", _rows(), ids=lambda row: f"{row.page}:{row.line}-{row.rule}")
def test_each_fault_of_the_list_is_one_finding(row: Row) -> None:
    repository, folder, _ = row.page.split("/", 2)
    # Lines end at line feeds only, as in an editor: str.splitlines() knows more ends.
    source = (FIXTURES / row.page).read_text(encoding="utf-8").split("\n")
    met = [one for one in _findings(repository, folder) if _meets(one, row, source)]
    same = [one for one in _rows() if one == row]
    assert len(met) == len(same)


@pytest.mark.parametrize("repository", REPOSITORIES)
def test_every_finding_is_a_fault_of_the_list(repository: str) -> None:
    rows = _rows()
    for finding in _findings(repository, "faulty"):
        page = f"{repository}/{finding.path}"
        source = (FIXTURES / page).read_text(encoding="utf-8").split("\n")
        place = f"{page}:{finding.line}:{finding.column} {finding.rule} {finding.message}"
        assert any(row.page == page and _meets(finding, row, source) for row in rows), place


@pytest.mark.parametrize("repository", REPOSITORIES)
def test_clean_pages_have_no_findings(repository: str) -> None:
    assert len(_results(repository, "clean")) > 3
    assert _findings(repository, "clean") == []


@pytest.mark.parametrize("repository", REPOSITORIES)
def test_the_whole_report_is_as_it_was(repository: str) -> None:
    """NETLINT_WRITE_SNAPSHOTS=1 writes the files anew; read them before they are kept."""
    path = FIXTURES / repository / "expected.json"
    # The clean pages are those with faults, mended: nothing is learnt from comparing them.
    alone = ("--format", "json", "--no-repository-checks", "--today", TODAY.isoformat())
    run = netlint("check", "clean", "faulty", *alone, cwd=FIXTURES / repository)
    assert run.status == 1, run.err
    if os.environ.get("NETLINT_WRITE_SNAPSHOTS"):
        path.write_text(run.out, encoding="utf-8", newline="\n")
    assert _report(run.out) == _report(path.read_text(encoding="utf-8"))


def _report(text: str) -> dict[str, object]:
    """A report without the version of netlint, which changes with every release, and without the
    findings and counts of rules that cannot run here."""
    report = json.loads(text)
    del report["tool"]
    for finding in [one for one in report["findings"] if one["rule"] in _CANNOT_RUN]:
        report["findings"].remove(finding)
        report["summary"][f"{finding['severity']}s"] -= 1
    return dict(report)
