"""What netlint writes into a repository changes nothing of what it says of the pages there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import netlint


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "index.md").write_text("# Start\n\n- [Scans](scans.md)\n- [Tests](tests.md)\n")
    (tmp_path / "scans.md").write_text("# Scans\n")
    (tmp_path / "tests.md").write_text("# Tests\n")
    (tmp_path / "injections.md").write_text("# Injections at home\n")
    return tmp_path


def _orphans(folder: Path) -> str:
    run = netlint("check", ".", "--select", "SAME009", "--format", "concise", cwd=folder)
    assert run.status == 0
    return run.out


def test_a_baseline_that_names_a_page_does_not_lead_to_it(pages: Path) -> None:
    before = _orphans(pages)
    assert "injections.md:1:3: info SAME009" in before
    assert netlint("baseline", ".", cwd=pages).status == 0
    assert "injections.md" in (pages / "netlint-baseline.json").read_text()
    assert _orphans(pages) == before
    run = netlint("check", ".", "--baseline", "netlint-baseline.json", cwd=pages)
    assert "there no more" not in run.out + run.err


@pytest.mark.parametrize(
    ("form", "name"),
    [("json", "a.json"), ("gitlab", "b.json"), ("junit", "c.xml"), ("markdown", "d.html")],
)
def test_a_report_that_names_a_page_does_not_lead_to_it(pages: Path, form: str, name: str) -> None:
    before = _orphans(pages)
    chosen = ("--select", "SAME009", "--format", form, "--output", name)
    netlint("check", "index.md", "scans.md", "tests.md", "injections.md", *chosen, cwd=pages)
    assert "injections.md" in (pages / name).read_text()
    (pages / name).rename(pages / f"_{name}.json")
    assert _orphans(pages) == before


def test_a_menu_that_names_a_page_leads_to_it(pages: Path) -> None:
    (pages / "menu.json").write_text('{"version": 1, "pages": ["injections"]}')
    assert "injections.md" not in _orphans(pages)
