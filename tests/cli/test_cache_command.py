"""`netlint cache`: it names what is kept, and removes that and nothing else."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import time
import zipfile
from contextlib import closing
from pathlib import Path

import pytest

from netlint.pagecache.store import NAME
from tests.command import CLEAN, FAULTY, Run, environment, netlint, write

VOCABULARY = f"vocabulary-{'0a' * 16}.bin"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, netlint_toml="", content__a_md=FAULTY, content__b_md=CLEAN)
    write(tmp_path, content__c_md="# A\n\n[x](none.md)\n")
    return tmp_path


def check(folder: Path) -> Run:
    return netlint("check", "content", "--cache-dir", "own", "--format", "json", cwd=folder)


def cache(folder: Path, *arguments: str, status: int = 0) -> str:
    run = netlint("cache", *arguments, "--cache-dir", "own", cwd=folder)
    assert (run.status, run.err) == (status, "")
    return run.out


def names(folder: Path) -> set[str]:
    return {path.name for path in (folder / "own").iterdir()}


def languagetool(folder: Path) -> Path:
    """A folder like the one that `netlint grammar install` leaves."""
    made = folder / "own" / "languagetool"
    made.mkdir(parents=True)
    for name in ("languagetool-server-6.6.jar", "other-1.0.jar"):
        with zipfile.ZipFile(made / name, "w") as jar:
            jar.writestr("x", "x" * 10)
    return made


def test_what_is_kept_is_counted_and_told_from_what_others_put_there(folder: Path) -> None:
    check(folder)
    (folder / "own" / "mine.txt").write_text("mine")
    (folder / "own" / VOCABULARY).write_bytes(bytes(2_000))
    said = cache(folder, "info")
    assert str(folder / "own") in said
    assert "of 3 pages, found by this netlint" in said
    assert VOCABULARY in said
    assert "2.0 kB" in said
    assert "1 other file or folder there is not netlint's." in said


def test_pages_of_another_netlint_are_told_apart(folder: Path) -> None:
    check(folder)
    with closing(sqlite3.connect(folder / "own" / NAME)) as pages, pages:
        pages.execute(
            "UPDATE page SET key = CAST(x'00000000' || substr(key, 5) AS BLOB) WHERE length(key) > 20 AND key = "
            "(SELECT max(key) FROM page WHERE length(result) > 0 AND length(key) > 20)"
        )
    assert "of 3 pages: 2 found by this netlint, 1 by others" in cache(folder, "info")


def test_nothing_is_made_by_looking(folder: Path) -> None:
    assert "Nothing is kept there." in cache(folder, "info")
    assert "Nothing to remove" in cache(folder, "clean")
    assert not (folder / "own").exists()
    check(folder)
    before = names(folder)
    cache(folder, "info")
    assert names(folder) == before


def test_the_usual_folder_is_the_one_that_runs_use(folder: Path) -> None:
    usual = str(folder / "usual")
    netlint("check", "content", cwd=folder, NETLINT_CACHE_DIR=usual, NETLINT_NO_CACHE="")
    run = netlint("cache", "info", cwd=folder, NETLINT_CACHE_DIR=usual)
    assert "of 3 pages" in run.out
    # What is kept is there also where this run would not use it.
    run = netlint("cache", "clean", cwd=folder, NETLINT_CACHE_DIR=usual, NETLINT_NO_CACHE="1")
    assert "Removed: Findings" in run.out
    assert list((folder / "usual").iterdir()) == []


def test_all_that_netlint_made_goes_and_all_else_stays(folder: Path) -> None:
    first = check(folder)
    own = folder / "own"
    part = own / f".{VOCABULARY}.12-ab.part"
    for path in (own / VOCABULARY, part):
        path.write_bytes(b"x")
    os.utime(part, (1, 1))
    (own / "sentences.sqlite3").write_bytes(b"")
    others = {
        "vocabulary-mine.bin": b"x",
        "vocabulary-0a.bin": b"x",
        "paragraphs.sqlite3": b"My notes about paragraphs.",
        "pages.sqlite3.backup": b"x",
        "pages-old.sqlite3": b"x",
        "notes.part": b"x",
    }
    for name, data in others.items():
        (own / name).write_bytes(data)
    with closing(sqlite3.connect(own / "pages-7.sqlite3")) as mine, mine:
        mine.execute("CREATE TABLE my_pages (text TEXT)")
    (own / "languagetool").mkdir()
    (own / "languagetool" / "notes.md").write_text("mine")
    said = cache(folder, "clean", "--with-languagetool")
    assert names(folder) == {*others, "pages-7.sqlite3", "languagetool"}
    assert said.count("Removed: ") == 4
    assert "freed in" in said
    assert check(folder) == first


def test_the_file_of_another_version_goes_too(folder: Path) -> None:
    check(folder)
    (folder / "own" / NAME).rename(folder / "own" / "pages-99.sqlite3")
    assert "pages-99.sqlite3" in cache(folder, "clean")
    assert names(folder) == set()


@pytest.mark.skipif(os.name == "nt", reason="links need a permission there")
def test_what_a_link_leads_to_stays(folder: Path) -> None:
    check(folder)
    (folder / "real").mkdir()
    for path in list((folder / "own").iterdir()):
        path.rename(folder / "real" / path.name)
        path.symlink_to(folder / "real" / path.name)
    before = names(folder)
    assert "Nothing to remove" in cache(folder, "clean")
    assert names(folder) == before
    assert (folder / "real" / NAME).exists()


def test_a_broken_file_of_netlint_goes(folder: Path) -> None:
    check(folder)
    path = folder / "own" / NAME
    data = path.read_bytes()
    path.write_bytes(data[:100] + b"\xff" * (len(data) - 100))
    cache(folder, "info")
    assert "Removed: Findings" in cache(folder, "clean")
    assert names(folder) == set()


def test_languagetool_stays_unless_it_is_asked_for(folder: Path) -> None:
    made = languagetool(folder)
    assert "LanguageTool" in cache(folder, "info")
    assert "version 6.6, installed" in cache(folder, "info")
    said = cache(folder, "clean")
    assert "LanguageTool stays" in said
    assert "--with-languagetool" in said
    assert len(list(made.iterdir())) == 2
    assert "Removed: LanguageTool" in cache(folder, "clean", "--with-languagetool")
    assert not made.exists()


def test_a_folder_of_that_name_with_other_files_stays(folder: Path) -> None:
    made = languagetool(folder)
    (made / "notes.md").write_text("mine")
    assert "Nothing to remove" in cache(folder, "clean", "--with-languagetool")
    assert len(list(made.iterdir())) == 3


def test_a_database_that_another_run_has_open_is_emptied(folder: Path) -> None:
    first = check(folder)
    with closing(sqlite3.connect(folder / "own" / NAME)) as other:
        other.execute("SELECT count(*) FROM page").fetchone()
        assert "Emptied: Findings" in cache(folder, "clean")
        assert other.execute("SELECT count(*) FROM page").fetchone() == (0,)
        assert "of 0 pages" in cache(folder, "info")
    assert check(folder) == first
    assert "Removed: Findings" in cache(folder, "clean")


def test_a_database_that_is_being_written_is_left_and_said(folder: Path) -> None:
    check(folder)
    with closing(sqlite3.connect(folder / "own" / NAME, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        said = cache(folder, "clean", status=2)
        assert "Left: Findings" in said
        assert "another run is writing to it" in said
        other.execute("COMMIT")
    assert "Removed: Findings" in cache(folder, "clean")


def test_an_unfinished_file_that_is_young_is_left(folder: Path) -> None:
    (folder / "own").mkdir()
    part = folder / "own" / f".{VOCABULARY}.12-ab.part"
    part.write_bytes(b"x")
    assert "another run may be writing it" in cache(folder, "clean", status=2)
    assert part.exists()


def test_runs_go_on_while_it_is_cleaned(folder: Path) -> None:
    for number in range(60):
        write(folder, **{f"content__p{number}_md": f"# Part {number}\n\nThe the words.\n"})
    without = netlint("check", "content", "--no-cache", "--format", "json", cwd=folder).out
    command = [sys.executable, "-m", "netlint", "check", "content", "--format", "json"]
    running = [
        subprocess.Popen(
            command,
            cwd=folder,
            env=environment(NETLINT_CACHE_DIR=str(folder / "own")),
            stdout=(folder / f"report-{number}").open("wb"),
            stderr=subprocess.DEVNULL,
        )
        for number in range(3)
    ]
    while any(process.poll() is None for process in running):
        run = netlint("cache", "clean", "--cache-dir", "own", cwd=folder)
        assert run.status in (0, 2)
        assert "Traceback" not in run.err
        time.sleep(0.05)
    for number in range(3):
        assert (folder / f"report-{number}").read_text(encoding="utf-8") == without
    assert check(folder).out == without
    assert check(folder).out == without


def test_a_folder_that_is_a_file_is_said(folder: Path) -> None:
    (folder / "own").write_text("")
    run = netlint("cache", "info", "--cache-dir", "own", cwd=folder)
    assert run.status == 2
    assert "Traceback" not in run.err
