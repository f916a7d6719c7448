"""Files are replaced in one step, and what killed runs leave is taken away."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.killing import Arena
from netlint.replacing import Changed, beside, clear_away, replace_file
from tests.command import environment

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="POSIX's permissions, links and signals")


def test_a_file_gets_other_content_and_nothing_stays_beside_it(tmp_path: Path) -> None:
    page = tmp_path / ("n" * 240 + ".md")  # its name leaves no room for another in front
    page.write_bytes(b"old")
    replace_file(page, b"new", b"old")
    assert page.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [page]


def test_a_file_that_is_not_what_it_was_stays(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_bytes(b"newer")
    with pytest.raises(Changed):
        replace_file(page, b"new", b"old")
    assert page.read_bytes() == b"newer"
    assert list(tmp_path.iterdir()) == [page]


@POSIX
def test_a_file_that_went_is_an_error_and_not_made_again(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        replace_file(tmp_path / "page.md", b"new", b"old")
    assert list(tmp_path.iterdir()) == []


@POSIX
def test_a_file_that_may_not_be_written_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.md"
    page.write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything
    with pytest.raises(PermissionError):
        replace_file(page, b"new", b"old")
    assert page.read_bytes() == b"old"


def test_a_full_disk_leaves_the_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.md"
    page.write_bytes(b"old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        replace_file(page, b"new", b"old")
    assert page.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [page]


@POSIX
def test_what_a_dead_writer_left_goes_and_what_a_living_one_writes_stays(tmp_path: Path) -> None:
    dead = tmp_path / ".netlint-0123456789abcdef.tmp"
    dead.write_bytes(b"half a pa")
    other = tmp_path / ".netlint-notes.md"
    other.write_bytes(b"somebody's own")
    script = (
        "import sys, pathlib; from netlint.replacing import beside\n"
        "with beside(pathlib.Path(sys.argv[1])) as (file, part):\n"
        "    print(part, flush=True); sys.stdin.read()\n"
    )
    living = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path / "page.md")],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(),
        text=True,
    )
    assert living.stdout is not None
    part = Path(living.stdout.readline().strip())
    clear_away(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted([other, part])
    living.kill()
    living.communicate()
    assert part.exists()
    clear_away(tmp_path)
    assert list(tmp_path.iterdir()) == [other]


def test_a_folder_that_cannot_be_read_is_no_error(tmp_path: Path) -> None:
    clear_away(tmp_path / "nowhere")


def test_a_name_that_is_given_up_is_taken_away(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="given up"), beside(tmp_path / "page.md"):
        raise ValueError("given up")
    assert list(tmp_path.iterdir()) == []


@POSIX
@pytest.mark.parametrize("fix", [True, False], ids=["mending", "filling the cache"])
def test_a_run_that_is_killed_harms_nothing(tmp_path: Path, fix: bool) -> None:
    pages = tmp_path / "origin"
    pages.mkdir()
    for number in range(8):
        text = f"# Page {number}:\n\nYou can't see the the neurofibrmatosis.\n" * (number + 1)
        (pages / f"p{number}.md").write_text(text, encoding="utf-8")
    arena = Arena(pages, tmp_path / "work", fix=fix, options=("--jobs", "2"))
    bouts = list(arena.bouts(4, seed=3))
    assert [bout.wrong for bout in bouts] == [()] * 4
