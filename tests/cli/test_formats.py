"""The reports on a repository as a CI system asks for them: the same bytes however they are made."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from netlint.config.project import Project
from netlint.config.resolve import CommandLine
from netlint.discovery import discover
from netlint.parallel import check_files
from netlint.reporting import FORMATS
from tests.command import CLEAN, FAULTY, environment, netlint, write
from tests.reporting.cases import report

MARKED = b"\xef\xbb\xbf# Tumours\r\n\r\nA caf\xc3\xa9 for neurofibrmatosis.\r\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pages")
    write(folder, netlint_toml="", content__a_md=FAULTY, content__b_md=CLEAN)
    (folder / "content" / "marked.md").write_bytes(MARKED)
    (folder / "content" / "broken.md").write_bytes(b"caf\xe9\n")
    for number in range(32):
        text = f"# Part {number}\n\nA neurofibrmatosis page.\n\n" + "Plain words.\n\n" * 900
        (folder / "content" / f"{number:02}.md").write_text(text, encoding="utf-8")
    return folder


def test_the_number_of_processes_changes_no_byte_of_any_format(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    files = discover(["."], Project(CommandLine())).files
    reports = []
    for jobs in (1, 2):
        results = list(check_files(files, jobs=jobs))
        problems = tuple(problem for result in results for problem in result.problems)
        assert problems
        reports.append({format: report(format, results, problems=problems) for format in FORMATS})
    assert reports[0] == reports[1]


def test_reviewdog_is_given_the_bytes_of_the_file(folder: Path) -> None:
    run = netlint(
        "check", "content/marked.md", "--select", "TERM001", "--format", "rdjsonl", cwd=folder
    )
    (line,) = [json.loads(line) for line in run.out.splitlines()]
    start, end = (line["location"]["range"][key] for key in ("start", "end"))
    text = MARKED.split(b"\n")[start["line"] - 1]
    assert text[start["column"] - 1 : end["column"] - 1] == b"neurofibrmatosis"
    (suggestion,) = line["suggestions"]
    assert suggestion["range"] == line["location"]["range"]
    assert suggestion["text"] == "neurofibromatosis"


def test_reviewdog_is_given_the_bytes_of_standard_input(folder: Path) -> None:
    run = netlint(
        "check", "-", "--stdin-filename", "x.md", "--select", "TERM001", "--format", "rdjsonl",
        cwd=folder, given=MARKED,
    )  # fmt: skip
    (line,) = [json.loads(line) for line in run.out.splitlines()]
    assert line["location"]["range"]["start"] == {"line": 3, "column": 13}


def test_the_report_of_mended_pages_is_about_the_mended_text(tmp_path: Path) -> None:
    write(tmp_path, a_md="# A\n\nNeurofibrmatosis neurofibrmatosis page [here](x).\n")
    run = netlint(
        "check", ".", "--fix", "--select", "TERM001,LINK001", "--format", "rdjsonl", cwd=tmp_path
    )
    data = (tmp_path / "a.md").read_bytes().split(b"\n")
    for line in map(json.loads, run.out.splitlines()):
        start, end = (line["location"]["range"][key] for key in ("start", "end"))
        assert data[start["line"] - 1][start["column"] - 1 : end["column"] - 1] == b"here"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such names")
def test_a_path_with_a_line_break_makes_no_line_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "a\n::error::b|<b>.md").write_text(FAULTY, encoding="utf-8")
    for format in ("rdjsonl", "gitlab", "markdown", "github", "concise"):
        run = netlint("check", ".", "--select", "TERM001", "--format", format, cwd=tmp_path)
        assert run.status == 1
        assert not [line for line in run.out.splitlines() if line.startswith("::error::")]


def test_a_format_that_is_not_asked_for_is_not_imported(folder: Path) -> None:
    script = (
        "import sys, runpy\n"
        "sys.argv = ['netlint', 'check', 'content/a.md']\n"
        "try: runpy.run_module('netlint', run_name='__main__')\n"
        "finally: print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    loaded = set(run.stderr.split())
    assert "netlint.reporting.text" in loaded
    for name in ("markdown", "markdown_parts", "step_summary", "gitlab", "rdjsonl", "byte_places"):
        assert f"netlint.reporting.{name}" not in loaded
    assert "netlint.cli.page_source" not in loaded
