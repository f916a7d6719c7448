"""What is kept of sentences between runs, and what may happen to the file."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from netlint.nlp import store as module
from netlint.nlp.store import NAME, Store

ROOT = Path(__file__).resolve().parents[2]


def test_what_was_kept_is_found_by_the_next_run(tmp_path: Path) -> None:
    Store(tmp_path).put({b"a": "1", b"b": ""})
    assert Store(tmp_path).get([b"a", b"b", b"c"]) == {b"a": "1", b"b": ""}


def test_any_number_of_sentences_can_be_asked_for(tmp_path: Path) -> None:
    many = {number.to_bytes(4, "big"): str(number) for number in range(3000)}
    store = Store(tmp_path)
    store.put(many)
    assert store.get(many) == many


@pytest.mark.parametrize("damage", [b"", b"not a database at all, but a text" * 99, b"\0" * 5000])
def test_a_damaged_file_is_begun_anew(tmp_path: Path, damage: bytes) -> None:
    (tmp_path / NAME).write_bytes(damage)
    store = Store(tmp_path)
    assert store.get([b"a"]) == {}
    store.put({b"a": "1"})
    assert Store(tmp_path).get([b"a"]) == {b"a": "1"}


def test_a_file_of_another_shape_is_no_error(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / NAME) as other:
        other.execute("CREATE TABLE sentence (other TEXT)")
    store = Store(tmp_path)
    assert store.get([b"a"]) == {}
    store.put({b"a": "1"})
    assert store.get([b"a"]) == {}


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "cache")
    store.put({b"a": "1"})
    assert store.get([b"a"]) == {}


def test_a_file_that_has_grown_too_large_is_emptied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    store.put({number.to_bytes(4, "big"): "x" * 100 for number in range(500)})
    store._give_up()
    monkeypatch.setattr(module, "_MOST_BYTES", 10_000)
    again = Store(tmp_path)
    assert again.get([(1).to_bytes(4, "big")]) == {}
    again.put({b"a": "1"})
    assert again.get([b"a"]) == {b"a": "1"}


def test_processes_can_write_at_the_same_time(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from netlint.nlp.store import Store\n"
        "store = Store(Path(sys.argv[1]))\n"
        "for n in range(60): store.put({f'{sys.argv[2]}-{n}'.encode(): 'x'})\n"
    )
    running = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(tmp_path), name],
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )
        for name in "abc"
    ]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    keys = [f"{name}-{number}".encode() for name in "abc" for number in range(60)]
    assert len(Store(tmp_path).get(keys)) == 180
