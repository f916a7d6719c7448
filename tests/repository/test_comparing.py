"""Which pages are compared with which, and what becomes of a rule or of facts that fail."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from netlint.acrosspages import Repository, RepositoryRemark
from netlint.catalogue import load_repository_check
from netlint.finding import Severity
from netlint.repository import comparing
from netlint.result import PageFile, PageResult
from netlint.runs import check_files
from netlint.settings import Settings
from tests.support import settings_for

TITLES = settings_for("SAME006", "SAME007", "NETLINT001")


@pytest.fixture
def check(tmp_path: Path) -> Any:
    def run(texts: dict[str, str], jobs: int = 1, **of_page: Settings) -> dict[str, PageResult]:
        files = []
        for path, text in texts.items():
            (tmp_path / path).write_text(text, encoding="utf-8")
            settings = of_page.get(path[0], TITLES)
            files.append(PageFile(path, str(tmp_path / path), "md", settings))
        return {one.path: one for one in check_files(files, jobs=jobs)}

    return run


def three(title: str = "# Scan\n") -> dict[str, str]:
    return {f"{name}.md": title for name in "abc"}


def test_a_finding_names_its_place_on_other_pages(check: Any) -> None:
    pages = {**three(), "b.md": "Text.\n\n# Scan\n"}
    (finding,) = check(pages)["a.md"].findings
    assert [(one.path, one.line, one.column) for one in finding.related] == [
        ("b.md", 3, 3),
        ("c.md", 1, 3),
    ]


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_the_number_of_processes_changes_nothing(check: Any, jobs: int) -> None:
    pages = {f"{at:02}.md": f"# Scan {at % 4}\n" for at in range(24)}
    assert check(pages, jobs) == check(pages)
    assert list(check(pages, jobs)) == list(pages)


def test_pages_with_other_options_are_not_compared_with_these(
    check: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[object, list[str]]] = []
    real = load_repository_check("SAME007")

    def run(repository: Repository, options: Any) -> Iterator[RepositoryRemark]:
        asked.append((options.alike, list(repository.paths)))
        return iter(())

    def load(code: str) -> Any:
        return real._replace(run=run) if code == "SAME007" else load_repository_check(code)

    monkeypatch.setattr(comparing, "load_repository_check", load)
    check(three(), b=settings_for("SAME007", options={"alike": 90}))
    assert asked == [(85, ["a.md", "c.md"]), (90, ["b.md"])]


def test_a_page_without_the_rule_neither_says_nor_is_named(check: Any) -> None:
    found = check(three(), b=settings_for("SAME007"))
    assert not found["b.md"].findings
    assert [one.path for one in found["a.md"].findings[0].related] == ["c.md"]


def test_each_page_has_its_own_severity_and_locale(check: Any) -> None:
    rules = tuple(rule._replace(severity=Severity.ERROR) for rule in TITLES.rules)
    found = check(three(), b=TITLES._replace(rules=rules))
    assert [one.findings[0].severity for one in found.values()] == [
        Severity.WARNING,
        Severity.ERROR,
        Severity.WARNING,
    ]
    found = check(three(), b=TITLES._replace(locale="en-US"))
    assert [len(one.findings) for one in found.values()] == [1, 0, 1]


def test_comments_silence_what_is_said_of_their_page_alone(check: Any) -> None:
    comment = "<!-- netlint-disable SAME006 -->\n\n"
    found = check({**three(), "b.md": f"{comment}# Scan\n"})
    assert [(len(one.findings), one.suppressed) for one in found.values()] == [
        (1, 0),
        (0, 1),
        (1, 0),
    ]
    found = check({**three(), "b.md": f"{comment}# Another\n"})
    assert [one.rule for one in found["b.md"].findings] == ["NETLINT001"]


def test_a_rule_that_fails_is_said_once_and_the_others_run(
    check: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(repository: Repository, options: object) -> Iterator[RepositoryRemark]:
        raise RuntimeError("no")

    def load(code: str) -> Any:
        real = load_repository_check(code)
        return real._replace(run=fails) if code == "SAME007" else real

    monkeypatch.setattr(comparing, "load_repository_check", load)
    found = check(three())
    assert all(len(one.findings) == 1 for one in found.values())
    (problem,) = [problem for one in found.values() for problem in one.problems]
    assert "SAME007" in problem.message
    assert problem.path == ""


def test_facts_that_cannot_be_had_are_a_problem_of_their_page(
    check: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from netlint import planning

    real = load_repository_check("SAME006")
    (titles,) = real.facts

    def collect(analysis: Any) -> Any:
        if analysis.page.path == "b.md":
            raise RuntimeError("no")
        return titles.collect(analysis)

    planted = real._replace(facts=(titles._replace(collect=collect),))
    monkeypatch.setattr(planning, "load_repository_check", lambda _: planted)
    monkeypatch.setattr(planning, "_PLANS", {})
    found = check(three())
    assert [len(one.findings) for one in found.values()] == [1, 0, 1]
    assert [one.path for one in found["b.md"].problems] == ["b.md"]


def test_a_page_alone_is_compared_with_nothing(check: Any) -> None:
    assert not check({"a.md": "# Scan\n"})["a.md"].findings
