"""netlint beside axe-core, whose answer is kept in the repository."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest

from benchmarks.accessibility import comparison
from benchmarks.accessibility.comparison import (
    HERE,
    ROOT,
    Pair,
    axe_findings,
    axe_rules,
    netlint_findings,
    only_netlint,
    pages,
    record,
)
from benchmarks.accessibility.tables import level, only_netlint_notes
from netlint.catalogue import rule_index


def _faults(profile: str) -> list[Pair]:
    """What axe-core calls a fault; what it only asks a person to look at is no fault yet."""
    return [
        pair for page in pages() for pair in comparison.pairs(page, profile) if not pair.axe.review
    ]


@pytest.mark.parametrize("page", pages())
def test_axe_core_finds_no_fault_on_a_page_that_netlint_calls_clean(page: str) -> None:
    if not netlint_findings(page):
        assert [finding for finding in axe_findings(page) if not finding.review] == []


@pytest.mark.parametrize("page", [page for page in pages() if page.startswith("clean/")])
def test_netlint_finds_nothing_on_the_clean_pages(page: str) -> None:
    assert netlint_findings(page) == ()
    assert netlint_findings(page, "wcag") == ()


@pytest.mark.parametrize(
    "pair", _faults("nhs"), ids=lambda pair: f"{pair.page}:{pair.axe.line}-{pair.axe.rule}"
)
def test_netlint_finds_each_fault_that_axe_core_finds(pair: Pair) -> None:
    assert pair.netlint, pair.axe


@pytest.mark.parametrize(
    "pair",
    [pair for pair in _faults("wcag") if level(pair.axe.rule) in ("A", "AA", "AAA")],
    ids=lambda pair: f"{pair.page}:{pair.axe.line}-{pair.axe.rule}",
)
def test_the_profile_wcag_finds_each_failure_of_wcag_that_axe_core_finds(pair: Pair) -> None:
    assert pair.netlint, pair.axe


def test_axe_core_was_asked_about_every_page_and_every_one_of_its_rules_is_decided() -> None:
    assert list(record()["pages"]) == pages()
    assert set(record()["rules"]) == set(axe_rules())
    for rule in axe_rules().values():
        assert rule.netlint or rule.note, rule.id
        assert set(rule.netlint) <= set(rule_index()), rule.id


def test_each_rule_that_is_compared_has_a_page_with_its_fault() -> None:
    found = {finding.rule for page in pages() for finding in axe_findings(page)}
    assert {rule.id for rule in axe_rules().values() if rule.netlint} <= found


def test_each_finding_that_axe_core_does_not_have_is_explained() -> None:
    found = {(page, finding.rule) for page in pages() for finding in only_netlint(page)}
    assert found == set(only_netlint_notes())


def test_the_tables_and_the_kept_answer_are_not_stale() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "benchmarks.accessibility", "--check"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr


def test_axe_core_gives_the_kept_answer_where_it_can_be_asked() -> None:
    if shutil.which("node") is None or not (HERE / "node_modules" / "axe-core").is_dir():
        pytest.skip("needs Node.js and npm ci --prefix benchmarks/accessibility")
    from benchmarks.accessibility.__main__ import ask_axe

    assert ask_axe() == comparison.RECORD.read_text(encoding="utf-8")
