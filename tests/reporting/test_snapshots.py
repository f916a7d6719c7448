"""Every format writes these bytes for the run in `cases.py`.

NETLINT_WRITE_SNAPSHOTS=1 writes the files anew; read them before they are kept.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from netlint.reporting import FORMATS
from tests.reporting.cases import (
    agreement_report,
    clean_report,
    empty_report,
    proofread_report,
    report,
)

_FOLDER = Path(__file__).parent / "snapshots"
_EXTENSIONS = {
    "json": "json",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "junit": "xml",
    "gitlab": "json",
    "rdjsonl": "jsonl",
    "markdown": "md",
}
_RUNS: dict[str, Callable[[str], str]] = {
    "full": report,
    "clean": clean_report,
    "empty": empty_report,
    "proofread": proofread_report,
    "agreement": agreement_report,
}


def _same(name: str, text: str) -> None:
    path = _FOLDER / name
    if os.environ.get("NETLINT_WRITE_SNAPSHOTS"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_bytes().decode("utf-8")


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("run", _RUNS)
def test_a_format_writes_these_bytes(format: str, run: str) -> None:
    _same(f"{format}-{run}.{_EXTENSIONS.get(format, 'txt')}", _RUNS[run](format))


def test_text_in_colour_on_a_narrow_terminal() -> None:
    _same("text-colour.txt", report("text", colour=True, width=60))


def test_the_summary_of_a_step(tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    report("github", step_summary=file)
    clean_report("github", step_summary=file)
    _same("github-step-summary.md", file.read_text(encoding="utf-8"))


def test_a_format_writes_the_same_bytes_twice() -> None:
    for format in FORMATS:
        assert report(format) == report(format)


def test_every_snapshot_is_short_and_wanted() -> None:
    wanted = {f"{f}-{r}.{_EXTENSIONS.get(f, 'txt')}" for f in FORMATS for r in _RUNS}
    wanted |= {"text-colour.txt", "github-step-summary.md"}
    for path in _FOLDER.iterdir():
        assert path.name in wanted
        assert len(path.read_text(encoding="utf-8").splitlines()) < 200
