"""Processes change nothing but the time: same findings, same order, and no page is lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from netlint import engine, runs
from netlint.parallel import Work, work_on
from netlint.result import PageFile, PageResult
from netlint.runs import check_files
from tests.command import environment
from tests.support import settings_for

SETTINGS = settings_for("HEAD005", "TEXT005", "LINK001", "NETLINT003")


def pages(folder: Path, count: int = 40) -> list[PageFile]:
    files = []
    for number in range(count):
        path = folder / f"{number:03}.md"
        text = f"## Part {number}:\n\nThe the words. [click here](https://example.org)\n\n"
        path.write_text(text + "Plain words stand here.\n" * 1000, encoding="utf-8")
        files.append(PageFile(path.name, str(path), "md", SETTINGS))
    return files


def test_the_number_of_processes_changes_nothing(tmp_path: Path) -> None:
    files = pages(tmp_path)
    one = list(check_files(files, jobs=1))
    assert list(check_files(files, jobs=2)) == one
    assert list(check_files(files, jobs=3)) == one
    assert [outcome.path for outcome in one] == [file.path for file in files]
    assert all(len(outcome.findings) == 3 for outcome in one)


@pytest.mark.skipif(os.name == "nt", reason="the fault is planted by a fork")
def test_a_page_that_ends_its_process_is_named_and_the_others_are_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = pages(tmp_path)
    real = engine.check_file

    def fatal(file: PageFile) -> PageResult:
        if file.path == "017.md":
            os._exit(11)  # as a native parser that ran out of stack
        return real(file)

    monkeypatch.setattr(runs, "check_file", fatal)
    outcome = list(runs.check_files(files, jobs=2))
    assert [one.path for one in outcome] == [file.path for file in files]
    assert [one.path for one in outcome if one.problems] == ["017.md"]
    assert "ended the process" in outcome[17].problems[0].message
    assert all(one.findings for one in outcome if one.path != "017.md")


def _path(file: PageFile) -> str:
    return file.path


def _load(settings: object) -> None:
    """Nothing to load."""


def test_any_work_can_be_spread_and_comes_back_in_order(tmp_path: Path) -> None:
    files = pages(tmp_path)
    work = Work(_load, _path, _path)
    assert list(work_on(files, work, jobs=2)) == [file.path for file in files]
    assert list(work_on(files, work, jobs=1)) == [file.path for file in files]


_WAITS = """
import os, time
from netlint.parallel import WORTH_PROCESSES, Work, work_on
from netlint.result import PageFile
from netlint.settings import Settings

def page(file):
    print(os.getpid(), flush=True)
    time.sleep(600)

def nothing(_):
    pass

settings = Settings()
files = [PageFile(name, None, "md", settings, b"x" * WORTH_PROCESSES) for name in "ab"]
list(work_on(files, Work(nothing, page, nothing), jobs=2))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
def test_a_run_that_is_killed_leaves_no_process(tmp_path: Path) -> None:
    script = tmp_path / "waits.py"
    script.write_text(_WAITS, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, text=True, env=environment()
    ) as run:
        assert run.stdout is not None
        workers = [int(run.stdout.readline()) for _ in range(2)]
        run.kill()
        # The pipe ends when the last process that may write to it has ended.
        try:
            assert run.communicate(timeout=60)[0] == ""
        finally:
            for worker in workers:
                with suppress(ProcessLookupError):
                    os.kill(worker, signal.SIGKILL)
