"""Several processes, a full or read-only disk and broken files: no run says anything but the truth."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from netlint import cachedatabase
from netlint.cachedatabase import Database
from netlint.pagecache.store import NAME
from tests.command import environment
from tests.pagecache.runs import Runs

SCHEMA = "CREATE TABLE IF NOT EXISTS kept (key BLOB PRIMARY KEY, text TEXT)"
PUT = "INSERT OR REPLACE INTO kept VALUES (?, ?)"
GET = "SELECT text FROM kept WHERE key = ?"


def _pages(runs: Runs, number: int) -> None:
    for n in range(number):
        runs.write(**{f"p{n:02}_md": f"# Part {n}\n\nThe the words. [x](none.md)\n"})


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk with room for a few pages of a database and no more."""
    real = Database._connect

    def connect(self: Database, path: Path) -> sqlite3.Connection:
        connection = real(self, path)
        connection.execute("PRAGMA max_page_count = 4")
        return connection

    monkeypatch.setattr(Database, "_connect", connect)


@pytest.fixture
def read_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk on which nothing can be written, also for root."""
    real = sqlite3.connect

    def connect(path: Path, **options: Any) -> sqlite3.Connection:
        place = f"{path.absolute().as_uri()}?mode=ro"
        opened: sqlite3.Connection = real(place, uri=True, **options)
        return opened

    monkeypatch.setattr(sqlite3, "connect", connect)


@pytest.mark.usefixtures("full")
def test_a_full_disk_changes_no_result(runs: Runs) -> None:
    _pages(runs, 30)
    for _ in range(3):
        assert len(runs.run()) == 30


@pytest.mark.usefixtures("full")
def test_what_was_kept_before_the_disk_was_full_is_read(tmp_path: Path) -> None:
    file = Database("kept.sqlite3", SCHEMA, tmp_path)
    assert file.write(PUT, [(b"a", "one")])
    assert not file.write(PUT, [(b"b", "x" * 100_000), (b"a", "two")])
    assert file.ask(GET, (b"a",)) == [("one",)]  # all of a write or nothing
    assert not file.write(PUT, [(b"c", "small")])  # it is not tried again by this process
    file.close()
    assert Database("kept.sqlite3", SCHEMA, tmp_path).ask(GET, (b"a",)) == [("one",)]


@pytest.mark.usefixtures("read_only")
def test_a_read_only_disk_changes_no_result(runs: Runs) -> None:
    _pages(runs, 5)
    assert len(runs.run()) == 5
    assert not (runs.cache / NAME).exists()


def test_a_disk_that_became_read_only_changes_no_result(
    runs: Runs, request: pytest.FixtureRequest
) -> None:
    _pages(runs, 5)
    first = runs.run()
    before = (runs.cache / NAME).read_bytes()
    request.getfixturevalue("read_only")
    runs.write(p00_md="# Other\n\nOther words.\n")
    assert runs.run()[1:] == first[1:]
    assert (runs.cache / NAME).read_bytes() == before


@pytest.mark.parametrize("place", [0, 20, 100, 4096, 8192, -4096])
def test_a_file_that_is_broken_anywhere_changes_no_result(runs: Runs, place: int) -> None:
    _pages(runs, 30)
    runs.run()
    path = runs.cache / NAME
    data = bytearray(path.read_bytes())
    at = place % len(data)
    data[at : at + 600] = b"\xff" * len(data[at : at + 600])
    path.write_bytes(data)
    for _ in range(3):
        runs.run()


@pytest.mark.parametrize("share", [1, 3, 7])
def test_a_file_that_was_cut_changes_no_result(runs: Runs, share: int) -> None:
    _pages(runs, 30)
    runs.run()
    path = runs.cache / NAME
    data = path.read_bytes()
    path.write_bytes(data[: len(data) * share // 8])
    for _ in range(2):
        runs.run()


_WRITER = """
import json, sys
from pathlib import Path
from netlint.cachedatabase import Database
schema, put, get, folder, name = sys.argv[1:]
wrong = 0
for round in range(40):
    file = Database("kept.sqlite3", schema, Path(folder))
    file.write(put, [(b"%d-%d" % (round, n), f"{round} {n} " + "x" * 500) for n in range(20)])
    for n in range(20):
        for (text,) in file.ask(get, (b"%d-%d" % (round, n),)):
            wrong += text != f"{round} {n} " + "x" * 500
    if name == "0" and round % 5 == 4:
        file.write("DELETE FROM kept WHERE key < ?", [(b"2",)])
    file.close()
print(json.dumps(wrong))
"""


def test_processes_that_write_and_prune_at_a_time_read_no_mixture(tmp_path: Path) -> None:
    running = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, SCHEMA, PUT, GET, str(tmp_path), str(number)],
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for number in range(4)
    ]
    for process in running:
        out, err = process.communicate(timeout=120)
        assert (json.loads(out), err) == (0, "")
    with closing(sqlite3.connect(tmp_path / "kept.sqlite3")) as kept:
        assert kept.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows starts no process in this way")
def test_a_process_that_was_forked_opens_the_file_for_itself(tmp_path: Path) -> None:
    file = Database("kept.sqlite3", SCHEMA, tmp_path)
    assert file.write(PUT, [(b"a", "one")])
    child = os.fork()
    if child == 0:
        good = file.ask(GET, (b"a",)) == [("one",)] and file.write(PUT, [(b"b", "two")])
        file.close()
        os._exit(0 if good else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert file.ask(GET, (b"b",)) == [("two",)]
    assert file.write(PUT, [(b"c", "three")])


def test_a_file_that_stays_locked_is_waited_for_only_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cachedatabase, "_WAIT", 0.05)
    file = Database("kept.sqlite3", SCHEMA, tmp_path)
    assert file.write(PUT, [(b"a", "one")])
    with closing(sqlite3.connect(tmp_path / "kept.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert not file.write(PUT, [(b"b", "two")])
        other.execute("COMMIT")
    assert not file.write(PUT, [(b"b", "two")])
    assert file.ask(GET, (b"a",)) == [("one",)]
