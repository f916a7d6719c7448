"""A whole run of `netlint check` with the server that it starts, and what is left after each end."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from netlint.languagetool.address import read_address
from netlint.languagetool.connection import ask
from tests.command import environment
from tests.languagetool.needed import jars, needs_jars
from tests.languagetool.processes import Process, left_of, posix_only, processes

pytestmark = [needs_jars, posix_only]

PAGES = 200
#: A page with a slip of spelling for netlint's own rules, and slips of grammar for LanguageTool. No
#: page says what another one says.
_PAGE = (
    "# Page {n}\n\nThis neurofibrmatosis page is page {n}.\n\nThis are the sentence {n}, and it were "
    "written by us.\n\n{more}\n"
)
_MORE = (
    "On day {n} of week {m} the nurse weighs you, and asks how you have slept and what you ate. "
)


class Running(NamedTuple):
    """A run under way, with the processes of its server."""

    netlint: subprocess.Popen[str]
    keeper: Process
    java: Process


def pages(folder: Path, count: int) -> None:
    (folder / ".git").mkdir()
    for n in range(count):
        more = "".join(_MORE.format(n=n, m=m) for m in range(15))
        (folder / f"p{n:03}.md").write_text(_PAGE.format(n=n, more=more), encoding="utf-8")


def command(*more: str) -> list[str]:
    select = ("--select", "TERM001,GRAM001", "--format", "json", "--grammar")
    return [sys.executable, "-m", "netlint", "check", *select, *more, "."]


def started(folder: Path) -> Running:
    """A run on many pages, as soon as its server answers."""
    netlint = subprocess.Popen(
        command("--jobs", "2"),
        cwd=folder,
        env=environment(LTP_JAR_DIR_PATH=str(jars())),
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    keeper = awaited(netlint, lambda one: one.parent == netlint.pid and "keeper.py" in one.command)
    java = awaited(netlint, lambda one: one.parent == keeper.pid and "HTTPServer" in one.command)
    words = java.command.split()
    address = read_address(f"http://127.0.0.1:{words[words.index('--port') + 1]}")
    while True:
        assert netlint.poll() is None
        try:
            ask(address, "/v2/languages", None, time.monotonic() + 60)
            break
        except OSError:
            time.sleep(0.1)
    return Running(netlint, keeper, java)


def awaited(netlint: subprocess.Popen[str], fits: Callable[[Process], bool]) -> Process:
    while True:
        assert netlint.poll() is None
        found = [one for one in processes() if fits(one)]
        if found:
            return found[0]
        time.sleep(0.05)


def places(report: str, rule: str) -> list[str]:
    return [one["path"] for one in json.loads(report)["findings"] if one["rule"] == rule]


def keepers() -> set[int]:
    """The keepers of servers that run now; the one for all tests may be among them."""
    return {one.pid for one in processes() if "keeper" in one.command and not one.is_zombie}


def test_a_run_with_a_server_of_its_own_reports_and_leaves_nothing(tmp_path: Path) -> None:
    pages(tmp_path, 2)
    variables = environment(LTP_JAR_DIR_PATH=str(jars()))
    before = keepers()
    run = subprocess.run(
        command(),
        cwd=tmp_path, env=variables, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode in (0, 1), run.stderr
    assert set(places(run.stdout, "GRAM001")) == {"p000.md", "p001.md"}
    assert keepers() <= before


def test_a_server_that_is_killed_in_the_middle_leaves_every_other_finding(tmp_path: Path) -> None:
    pages(tmp_path, PAGES)
    run = started(tmp_path)
    time.sleep(1)
    os.kill(run.java.pid, signal.SIGKILL)
    report, _ = run.netlint.communicate()
    assert run.netlint.returncode == 2
    assert places(report, "TERM001") == [f"p{n:03}.md" for n in range(PAGES)]
    assert left_of(run.keeper.group) == []


@pytest.mark.parametrize(
    ("number", "status"),
    [(signal.SIGINT, 130), (signal.SIGTERM, -15), (signal.SIGKILL, -9)],
)
def test_a_run_that_is_ended_leaves_no_server(tmp_path: Path, number: int, status: int) -> None:
    pages(tmp_path, PAGES)
    run = started(tmp_path)
    if number == signal.SIGINT:
        os.killpg(run.netlint.pid, number)  # as a terminal does
    else:
        os.kill(run.netlint.pid, number)
    assert run.netlint.wait() == status
    assert left_of(run.keeper.group) == []
    # Nor is a worker of netlint left.
    assert left_of(run.netlint.pid) == []
