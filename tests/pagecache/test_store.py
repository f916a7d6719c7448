"""What is kept of pages, and what goes first."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from netlint.pagecache import store as module
from netlint.pagecache.store import NAME, Kept, ResultStore, Stored


def test_what_was_kept_is_found_by_the_next_run(tmp_path: Path) -> None:
    ResultStore(tmp_path).put({b"a": Stored("asked", b"result"), b"b": Stored("", b"")})
    again = ResultStore(tmp_path)
    kept = again.kept([b"a", b"b", b"c"])
    assert {key: one.asked for key, one in kept.items()} == {b"a": "asked", b"b": ""}
    assert again.results([b"a", b"b", b"c"]) == {b"a": b"result", b"b": b""}


def test_the_pages_that_were_not_used_for_longest_go_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = ResultStore(tmp_path)
    for day, name in enumerate(b"abcd"):
        store._today = day
        store.put({bytes([name, n]): Stored("", b"x" * 4_000) for n in range(10)})
    store._today = 9
    store.touch(dict.fromkeys((bytes([b"a"[0], n]) for n in range(10)), 0))
    monkeypatch.setattr(module, "_MOST_BYTES", 112_000)
    store.put({b"new": Stored("", b"")})
    left = {key[:1] for key in store.kept(bytes([n, m]) for n in b"abcd" for m in range(10))}
    assert left == {b"a", b"d"}
    assert store.kept([b"new"])


def test_a_file_that_was_pruned_does_not_grow_past_its_bound(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_BYTES", 400_000)
    store = ResultStore(tmp_path)
    for number in range(100):
        store.put({b"%d-%d" % (number, n): Stored("", bytes(10_000)) for n in range(5)})
    store.close()
    assert (tmp_path / NAME).stat().st_size < 600_000


def test_a_use_is_written_once_a_day(tmp_path: Path) -> None:
    store = ResultStore(tmp_path)
    store.put({b"a": Stored("", b"x")})
    today = store._today
    store.touch({b"a": today - 1})
    assert store.kept([b"a"]) == {b"a": Kept("", today)}


def test_a_file_of_another_shape_is_no_error(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / NAME) as other:
        other.execute("CREATE TABLE page (other TEXT)")
    store = ResultStore(tmp_path)
    store.put({b"a": Stored("", b"")})
    assert store.kept([b"a"]) == {}
    assert store.results([b"a"]) == {}


def test_a_file_that_another_run_keeps_locked_is_left_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netlint.cachedatabase._WAIT", 0.05)
    ResultStore(tmp_path).put({b"a": Stored("", b"x")})
    other = sqlite3.connect(tmp_path / NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store = ResultStore(tmp_path)
    store.put({b"b": Stored("", b"y")})
    assert store.results([b"a", b"b"]) == {b"a": b"x"}  # it goes on reading
    other.execute("COMMIT")
    assert ResultStore(tmp_path).results([b"a"]) == {b"a": b"x"}


def test_a_file_that_breaks_is_begun_anew_by_the_next_run(tmp_path: Path) -> None:
    store = ResultStore(tmp_path)
    store.put({b"%d" % n: Stored("", bytes(3_000)) for n in range(200)})
    store.close()
    data = (tmp_path / NAME).read_bytes()
    (tmp_path / NAME).write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    broken = ResultStore(tmp_path)
    assert broken.results([b"1"]) == {}
    broken.close()
    again = ResultStore(tmp_path)
    again.put({b"a": Stored("", b"x")})
    assert again.results([b"a"]) == {b"a": b"x"}
