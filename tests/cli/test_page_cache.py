"""What a run keeps for the next one, and that a report never shows it."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from netlint.api import check_paths
from netlint.cachefiles import VARIABLE
from netlint.pagecache.store import NAME
from netlint.reporting import FORMATS
from tests.command import CLEAN, FAULTY, environment, netlint, write

#: Anything that is imported only to check a page.
CHECKING = ("netlint.checks.term", "netlint.vocabulary.matching", "netlint.nlp.store", "comrak")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    _pages(tmp_path)
    return tmp_path


def _pages(folder: Path) -> None:
    write(folder, netlint_toml="", content__b_md=CLEAN, content__c_md="# A\n\n[x](none.md)\n")
    write(folder, content__a_md=FAULTY, content__d_html="<h1>A</h1><p>The the words.")
    (folder / "own").mkdir()


def _check(folder: Path, *arguments: str, own: str = "own", none: str = "") -> str:
    """The report of a run that keeps its files in the folder itself."""
    run = netlint(
        "check",
        "content",
        *arguments,
        cwd=folder,
        NETLINT_CACHE_DIR=str(folder / own),
        NETLINT_NO_CACHE=none,
    )
    assert run.status == 1, run.err
    assert run.err == "" or "did not run" in run.err, run.err
    return run.out


def _rewrite(folder: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(folder / "own" / NAME)) as pages, pages:
        pages.execute(statement, values)


@pytest.fixture(scope="module")
def checked_before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("checked")
    _pages(folder)
    _check(folder)
    assert (folder / "own" / NAME).exists()
    return folder


@pytest.mark.parametrize("format", FORMATS)
def test_a_second_report_is_the_same_in_every_format(checked_before: Path, format: str) -> None:
    without = _check(checked_before, "--format", format, "--no-cache")
    assert _check(checked_before, "--format", format) == without


def test_the_number_of_processes_changes_nothing(folder: Path) -> None:
    for number in range(32):
        text = f"# Part {number}:\n\nA neurofibrmatosis page.\n\n" + "Plain words.\n\n" * 1_000
        (folder / "content" / f"{number:02}.md").write_text(text, encoding="utf-8")
    without = _check(folder, "--format", "json", "--no-cache")
    assert _check(folder, "--format", "json", "--jobs", "2") == without
    write(folder, content__a_md=CLEAN, content__e_md=FAULTY)
    again = _check(folder, "--format", "json", "--jobs", "2")
    assert again == _check(folder, "--format", "json", "--no-cache", "--jobs", "1")
    assert again == _check(folder, "--format", "json", "--jobs", "1")


def test_a_run_without_a_change_imports_nothing_that_checks_pages(folder: Path) -> None:
    first = _check(folder)
    script = (
        "import sys, runpy\n"
        "sys.argv = ['netlint', 'check', 'content']\n"
        "try: runpy.run_module('netlint', run_name='__main__')\n"
        "finally: print('\\n'.join(sys.modules), file=sys.stderr)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", script],
        cwd=folder,
        env=environment(NETLINT_CACHE_DIR=str(folder / "own")),
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout == first
    loaded = run.stderr.splitlines()
    assert "netlint.pagecache.cache" in loaded
    assert not [name for name in loaded if name.startswith(CHECKING)]
    assert "netlint.engine" not in loaded


def test_without_the_cache_nothing_is_written_or_read(folder: Path) -> None:
    first = _check(folder)
    _rewrite(folder, "UPDATE page SET result = x'00'")
    assert _check(folder, "--no-cache") == first
    assert _check(folder, none="1") == first
    for path in (folder / "own").iterdir():
        path.unlink()
    assert _check(folder, "--no-cache") == first
    netlint("stats", "content", "--no-cache", cwd=folder, NETLINT_CACHE_DIR=str(folder / "own"))
    assert list((folder / "own").iterdir()) == []


def test_another_folder_can_be_named(folder: Path) -> None:
    run = netlint("check", "content", "--cache-dir", "here", cwd=folder)
    assert (folder / "here" / NAME).exists()
    assert netlint("check", "content", "--cache-dir", "here", cwd=folder) == run


def test_a_text_from_standard_input_is_not_kept(folder: Path) -> None:
    own = str(folder / "own")
    run = netlint("check", "-", "content", cwd=folder, given=FAULTY, NETLINT_CACHE_DIR=own)
    assert "neurofibrmatosis" in run.out
    with closing(sqlite3.connect(folder / "own" / NAME)) as pages:
        (count,) = pages.execute("SELECT count(*) FROM page WHERE facts <> ''").fetchone()
    assert count == 4
    assert netlint("check", "-", "content", cwd=folder, given=FAULTY, NETLINT_CACHE_DIR=own) == run


def test_a_broken_vocabulary_is_said_on_every_run(folder: Path) -> None:
    write(folder, netlint_toml='vocabularies = ["own.csv"]\n', own_csv="nonsense\nx\n")
    own = str(folder / "own")
    runs = [netlint("check", "content", cwd=folder, NETLINT_CACHE_DIR=own) for _ in range(2)]
    assert runs[0] == runs[1]
    assert runs[0].status == 2
    assert "own.csv" in runs[0].out


@pytest.mark.parametrize("damage", [b"", b"not a database at all, but a text" * 99, b"\0" * 5000])
def test_a_damaged_file_is_no_error(folder: Path, damage: bytes) -> None:
    first = _check(folder)
    for path in (folder / "own").glob("pages.*"):
        path.unlink()
    (folder / "own" / NAME).write_bytes(damage)
    assert _check(folder) == first
    assert _check(folder) == first


def test_results_that_are_not_ours_are_made_again(folder: Path) -> None:
    first = _check(folder)
    for column, value in (("result", b"x"), ("asked", '[["x","entry",1]]'), ("asked", "{")):
        _rewrite(folder, f"UPDATE page SET {column} = ? WHERE length(result) > 20", value)
        assert _check(folder) == first


def test_a_file_that_another_run_has_locked_is_no_error(folder: Path) -> None:
    _check(folder)
    write(folder, content__b_md=CLEAN + "\nMore.\n")
    other = sqlite3.connect(folder / "own" / NAME, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    assert _check(folder) == _check(folder, "--no-cache")
    other.execute("ROLLBACK")
    other.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write all")
def test_a_folder_that_cannot_be_written_is_no_error(folder: Path) -> None:
    first = _check(folder)
    (folder / "own").chmod(0o500)
    try:
        assert _check(folder) == first
    finally:
        (folder / "own").chmod(0o700)


def test_a_folder_that_cannot_be_made_is_no_error(folder: Path) -> None:
    (folder / "own" / "file").write_text("")
    assert _check(folder, own="own/file/deeper")


def test_two_runs_at_a_time_disturb_nobody(folder: Path) -> None:
    for number in range(30):
        write(folder, **{f"content__p{number}_md": f"# Part {number}\n\nThe the words.\n"})
    without = _check(folder, "--no-cache", "--format", "json")
    command = [sys.executable, "-m", "netlint", "check", "content", "--format", "json"]
    running = [
        subprocess.Popen(
            command,
            cwd=folder,
            env=environment(NETLINT_CACHE_DIR=str(folder / "own")),
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(3)
    ]
    assert [process.communicate(timeout=60)[0] for process in running] == [without] * 3
    assert _check(folder, "--format", "json") == without


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="a kill that cannot be caught")
def test_a_run_that_is_killed_does_no_harm(folder: Path) -> None:
    for number in range(250):
        text = f"# Part {number}\n\nThe the words. A neurofibrmatosis page.\n\n" + "Words.\n\n" * 20
        write(folder, **{f"content__p{number:03}_md": text})
    without = _check(folder, "--no-cache", "--format", "json")
    chance = random.Random(5)
    for round in range(6):
        process = subprocess.Popen(
            [sys.executable, "-m", "netlint", "check", "content", "--jobs", "1"],
            cwd=folder,
            env=environment(NETLINT_CACHE_DIR=str(folder / "own")),
            stdout=subprocess.DEVNULL,
        )
        time.sleep(0.2 + chance.random() * (0.5 + round * 0.2))
        process.kill()
        process.wait()
    assert _check(folder, "--format", "json") == without
    assert _check(folder, "--format", "json") == without


def test_python_programs_use_it_where_they_ask(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(folder / "own"))
    monkeypatch.chdir(folder)
    without = check_paths(["content"])
    assert not (folder / "own" / NAME).exists()
    assert check_paths(["content"], cache=True) == without
    assert (folder / "own" / NAME).exists()
    assert check_paths(["content"], cache=True) == without
