"""Pages are compared again where anything has changed that the comparison rests on, and only then."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from netlint.pagecache.store import NAME
from netlint.repository import comparing
from netlint.result import PageResult
from tests.pagecache.runs import Runs

SETTINGS = 'select = ["SAME006", "SAME008", "LINK006", "NETLINT001"]\n'
PAGE = "# {0}\n\nSee the [visiting hours](hours.pdf).\n"


@pytest.fixture
def compared(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many pages were compared, each time that pages are."""
    times: list[int] = []
    real = comparing.compare

    def compare(files, store):  # type: ignore[no-untyped-def]
        times.append(len(files))
        return real(files, store)

    monkeypatch.setattr(comparing, "compare", compare)
    return times


@pytest.fixture
def site(runs: Runs, compared: list[int]) -> Runs:
    """Pages of which two have one title, and one leads elsewhere by the text that the others use."""
    runs.write(netlint_toml=SETTINGS, hours_pdf="", other_pdf="")
    for name in ("a", "b", "c"):
        runs.write(**{f"{name}_md": PAGE.format(name)})
    runs.write(d_md=PAGE.format("a").replace("hours.pdf", "other.pdf"))
    (runs.folder / ".git").mkdir()
    assert said(runs.cached()) == {"a.md": ["SAME006"], "d.md": ["SAME006", "SAME008"]}
    assert compared == [4]
    compared.clear()
    return runs


def said(results: list[PageResult]) -> dict[str, list[str]]:
    """The rules that speak on each page, where any does."""
    return {
        one.path: sorted(finding.rule for finding in one.findings)
        for one in results
        if one.findings
    }


def test_pages_that_did_not_change_are_not_compared_again(site: Runs, compared: list[int]) -> None:
    first = site.cached()
    assert site.cached() == first
    site.drawn()
    assert site.drawn() == site.drawn()
    assert compared == []
    site.run()  # as without the cache
    assert compared == [4, 4]  # those without


@pytest.mark.parametrize(
    "files",
    [
        {"b_md": PAGE.format("a")},
        {"e_md": PAGE.format("a")},
        {"d_md": PAGE.format("d")},
        {"d_md": "<!-- netlint-disable SAME006 -->\n\n" + PAGE.format("a")},
        {"netlint_toml": SETTINGS + '[severity]\nSAME006 = "error"\n'},
        {"netlint_toml": SETTINGS + "[rules.SAME008]\nusual = 4\n"},
        {"netlint_toml": SETTINGS + '[[overrides]]\nfiles = ["a.md"]\nignore = ["SAME006"]\n'},
        {"netlint_toml": SETTINGS + '[[overrides]]\nfiles = ["a.md"]\nlocale = "en-US"\n'},
    ],
)
def test_what_changed_on_one_page_changes_what_is_said_of_others(
    site: Runs, files: dict[str, str]
) -> None:
    before = site.run()
    site.write(**files)
    assert site.run() != before
    after = site.run()
    assert site.checked == []
    assert site.run() == after


def test_pages_that_go_or_get_another_name_are_not_named_any_more(site: Runs) -> None:
    (site.folder / "a.md").rename(site.folder / "e.md")
    (one,) = (page for page in site.run() if page.path == "e.md")
    assert [related.path for related in one.findings[0].related] == ["d.md"]
    (site.folder / "e.md").unlink()
    assert "SAME006" not in {rule for rules in said(site.run()).values() for rule in rules}


def test_a_place_on_another_page_is_shown_where_it_stands_now(site: Runs) -> None:
    site.run()
    site.write(a_md="Text.\n\n" + PAGE.format("a"))
    (one,) = (page for page in site.run() if page.path == "d.md")
    assert [related.line for related in one.findings[0].related] == [3]


def test_what_a_page_asked_counts_though_a_smaller_run_has_asked_it_again(site: Runs) -> None:
    (site.folder / "other.pdf").unlink()
    assert said(site.cached(only=("c.md", "d.md"))) == {"d.md": ["LINK006"]}
    assert said(site.run()) == {"a.md": ["SAME006"], "d.md": ["LINK006", "SAME006"]}


@pytest.mark.parametrize(
    "damage",
    [
        "UPDATE page SET facts = substr(facts, 1, length(facts) - 9) WHERE facts <> ''",
        "UPDATE page SET facts = 'x' WHERE facts <> ''",
        "UPDATE page SET facts = ''",
        "UPDATE page SET facts = replace(facts, '[', '{') WHERE facts <> ''",
    ],
)
def test_facts_that_are_damaged_are_noted_anew(site: Runs, damage: str) -> None:
    before = site.cached()
    change(site.cache, damage)
    forget_comparisons(site.cache)
    assert site.cached() == before
    forget_comparisons(site.cache)
    site.run()
    assert site.checked == []


def test_a_comparison_that_is_damaged_is_made_again(site: Runs, compared: list[int]) -> None:
    before = site.cached()
    change(site.cache, "UPDATE page SET result = x'5b5d' WHERE length(key) = 20 AND result <> ''")
    assert site.cached() == before
    assert compared == [4]


def forget_comparisons(cache: Path) -> None:
    """Take away all but pages and settings."""
    change(cache, "DELETE FROM page WHERE length(key) = 20")


def change(cache: Path, statement: str) -> None:
    with closing(sqlite3.connect(cache / NAME)) as pages, pages:
        pages.execute(statement)
