"""What netlint writes into a repository changes nothing of what it says of the pages there."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from netlint.cli.main import cli


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    (tmp_path / "index.md").write_text("# Start\n\n- [Scans](scans.md)\n- [Tests](tests.md)\n")
    (tmp_path / "scans.md").write_text("# Scans\n")
    (tmp_path / "tests.md").write_text("# Tests\n")
    (tmp_path / "injections.md").write_text("# Injections at home\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _orphans() -> str:
    run = CliRunner().invoke(cli, ["check", ".", "--select", "SAME009", "--format", "concise"])
    assert run.exit_code == 0
    return run.stdout


def test_a_baseline_that_names_a_page_does_not_lead_to_it(pages: Path) -> None:
    before = _orphans()
    assert "injections.md:1:3: info SAME009" in before
    assert CliRunner().invoke(cli, ["baseline", "."]).exit_code == 0
    assert "injections.md" in (pages / "netlint-baseline.json").read_text()
    assert _orphans() == before
    run = CliRunner().invoke(cli, ["check", ".", "--baseline", "netlint-baseline.json"])
    assert "there no more" not in run.output


@pytest.mark.parametrize(
    ("form", "name"),
    [("json", "a.json"), ("gitlab", "b.json"), ("junit", "c.xml"), ("markdown", "d.html")],
)
def test_a_report_that_names_a_page_does_not_lead_to_it(pages: Path, form: str, name: str) -> None:
    before = _orphans()
    arguments = [
        "check",
        "index.md",
        "scans.md",
        "tests.md",
        "injections.md",
        "--select",
        "SAME009",
    ]
    CliRunner().invoke(cli, [*arguments, "--format", form, "--output", name])
    assert "injections.md" in (pages / name).read_text()
    (pages / name).rename(pages / f"_{name}.json")
    assert _orphans() == before


def test_a_menu_that_names_a_page_leads_to_it(pages: Path) -> None:
    (pages / "menu.json").write_text('{"version": 1, "pages": ["injections"]}')
    assert "injections.md" not in _orphans()
