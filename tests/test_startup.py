"""What a run on one page loads. Time is measured in benchmarks; here it is what costs the time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.languagetool.fake_server import fake_server

HEAVY = (
    "spacy", "textstat", "requests", "rich", "numpy", "nltk", "urllib3", "http.client", "ftfy",
    "pathspec", "yaml", "asyncio", "concurrent.futures.process", "multiprocessing.pool", "email",
)  # fmt: skip


def imported(*arguments: str, cwd: Path) -> set[str]:
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "netlint", *arguments],
        capture_output=True,
        text=True,
        cwd=cwd,
        check=False,
    )
    assert run.returncode in (0, 1), run.stderr[-2000:]
    return {line.rsplit("|", 1)[1].strip() for line in run.stderr.splitlines() if "|" in line}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.md"
    path.write_text(
        "---\ntitle: Neuroendocrine tumours\n---\n\n# Neuroendocrine tumours\n\n"
        "Neuroendocrine tumours (NETs) start in nerve and gland cells. A NET can grow slowly.\n",
        encoding="utf-8",
    )
    return path


def test_checking_one_page_loads_nothing_heavy(page: Path) -> None:
    modules = imported("check", "--isolated", page.name, cwd=page.parent)
    assert "netlint.engine" in modules
    advice = {f"netlint.language.{name}" for name in ("splitting", "whatif")}
    assert not {name for name in modules if name in HEAVY or name in advice}
    # Nothing of proofreading, but for the type of its answers.
    proofreading = {name for name in modules if name.startswith("netlint.languagetool")}
    proofreading |= {name for name in modules if name.startswith("netlint.grammar.")}
    assert proofreading == {"netlint.grammar.match"}
    # What earlier runs found is asked for from the second page on.
    assert not {name for name in modules if name.startswith("netlint.pagecache")}


def test_a_page_that_was_proofread_before_loads_nothing_that_speaks_to_a_server(page: Path) -> None:
    with fake_server() as server:
        config = f'[grammar]\nserver = "{server.url}"\n'
        (page.parent / "netlint.toml").write_text(config, encoding="utf-8")
        before, again = (imported("check", page.name, cwd=page.parent) for _ in range(2))
    assert "http.client" in before
    assert not {name for name in again if name in HEAVY or name in ("ssl", "subprocess")}


def test_the_figures_of_one_page_load_nothing_heavy(page: Path) -> None:
    modules = imported("stats", "--isolated", page.name, cwd=page.parent)
    assert "netlint.statistics.counting" in modules
    unused = {*HEAVY, "csv", "json", "netlint.git", "netlint.language.voice"}
    assert not {name for name in modules if name in unused}


def test_asking_for_the_version_loads_no_rule(tmp_path: Path) -> None:
    modules = imported("--version", cwd=tmp_path)
    assert not {name for name in modules if name.startswith(("netlint.checks", "netlint.engine"))}
