"""The compiled form of vocabularies, and where it is kept."""

from __future__ import annotations

import multiprocessing
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlint import cachefiles
from netlint.vocabulary import opening
from netlint.vocabulary.loading import compile_sources
from netlint.vocabulary.opening import open_vocabulary
from netlint.vocabulary.sources import Source, read_source, shipped_file, shipped_key
from netlint.vocabulary.store import VocabularyStore

KEY = bytes(range(32))
TABLE = "id,preferred_en_gb\nx,gastrinoma\n"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv(cachefiles.VARIABLE, str(folder))
    return folder


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "terms.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def _finds(path: Path, prose: str = "a gastrinoma") -> bool:
    return bool(open_vocabulary((str(path),)).mentions(prose, "en-GB"))


def test_the_shipped_vocabulary_is_shipped_compiled(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = shipped_file(("netlint:net",))
    assert path is not None
    VocabularyStore(path.read_bytes(), shipped_key((read_source("netlint:net"),)))
    monkeypatch.setattr(opening, "_compile", None)  # nothing is compiled
    assert open_vocabulary(("netlint:net",)).mentions("a NET", "en-GB")
    assert not cache.exists()


def test_a_table_is_compiled_once(
    cache: Path, table: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert _finds(table)
    (kept,) = cache.iterdir()
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700 or sys.platform == "win32"
    monkeypatch.setattr(opening, "_compile", None)
    assert _finds(table)
    assert list(cache.iterdir()) == [kept]


def test_a_changed_table_is_compiled_again(cache: Path, table: Path) -> None:
    assert not _finds(table, "an insulinoma")
    table.write_text(TABLE + "y,insulinoma\n", encoding="utf-8")
    assert _finds(table, "an insulinoma")
    assert len(list(cache.iterdir())) == 2


@settings(deadline=None)
@given(st.data())
def test_a_broken_file_in_the_cache_changes_nothing(data: st.DataObject) -> None:
    whole = compile_sources([Source("terms.csv", TABLE.encode())], KEY)
    kind = data.draw(st.sampled_from(["cut", "flip", "junk", "longer"]))
    if kind == "cut":
        broken = whole[: data.draw(st.integers(0, len(whole) - 1))]
    elif kind == "flip":
        at = data.draw(st.integers(0, len(whole) - 1))
        broken = whole[:at] + bytes([whole[at] ^ data.draw(st.integers(1, 255))]) + whole[at + 1 :]
    elif kind == "junk":
        broken = data.draw(st.binary(max_size=400))
    else:
        broken = whole + data.draw(st.binary(min_size=1, max_size=8))
    with pytest.raises(ValueError, match=r"vocabulary"):
        VocabularyStore(broken, KEY)


def test_a_tampered_cache_is_no_error_and_is_mended(
    cache: Path, table: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert _finds(table)
    (kept,) = cache.iterdir()
    whole = kept.read_bytes()
    for broken in (b"", b"x", whole[:-1], whole[:200] + b"\xff" + whole[201:], b"\0" * len(whole)):
        kept.write_bytes(broken)
        assert _finds(table)
        assert kept.read_bytes() == whole
    assert capfd.readouterr() == ("", "")


def test_another_vocabulary_under_the_same_name_is_not_taken(cache: Path, table: Path) -> None:
    assert _finds(table)
    (kept,) = cache.iterdir()
    kept.write_bytes(compile_sources([Source("y.csv", b"id,preferred_en_gb\ny,foo\n")], KEY))
    assert _finds(table)


@pytest.mark.parametrize("obstacle", ["file", "folder"])
def test_a_cache_that_cannot_be_written_is_no_error(
    cache: Path, table: Path, obstacle: str
) -> None:
    if obstacle == "file":
        cache.write_text("not a folder", encoding="utf-8")
    else:
        assert _finds(table)
        (kept,) = cache.iterdir()
        kept.unlink()
        kept.mkdir()  # nothing can be put in its place
    assert _finds(table)
    assert not list(cache.parent.rglob("*.part"))


@pytest.mark.skipif(
    sys.platform == "win32" or os.geteuid() == 0, reason="this user may write anywhere"
)
def test_a_read_only_cache_is_no_error(cache: Path, table: Path) -> None:
    cache.mkdir(mode=0o500)
    assert _finds(table)
    assert list(cache.iterdir()) == []


def _open_many(table: Path, rounds: int) -> bool:
    return all(_finds(table) for _ in range(rounds))


def test_several_writers_do_not_disturb_each_other(cache: Path, table: Path) -> None:
    context = multiprocessing.get_context("spawn")
    with context.Pool(3) as pool:
        assert pool.starmap(_open_many, [(table, 5)] * 6) == [True] * 6
    assert [path.suffix for path in cache.iterdir()] == [".bin"]


def test_the_cache_does_not_grow_without_end(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cachefiles, "_MOST_FILES", 3)
    for number in range(6):
        assert cachefiles.write_cached(f"{number}.bin", b"x")
    assert len(list(cache.iterdir())) == 3
    monkeypatch.setattr(cachefiles, "_MOST_BYTES", 50)
    assert cachefiles.write_cached("large.bin", bytes(60))
    assert [path.name for path in cache.iterdir()] == ["large.bin"]


def test_the_cache_folder_is_where_the_system_has_such_folders(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for variable in (cachefiles.VARIABLE, "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    monkeypatch.setattr(sys, "platform", "linux")
    assert cachefiles.cache_folder() == tmp_path / ".cache" / "netlint"
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cachefiles.cache_folder() == tmp_path / "Library" / "Caches" / "netlint"
    monkeypatch.setattr(sys, "platform", "win32")
    assert cachefiles.cache_folder() is None
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    assert cachefiles.cache_folder() == tmp_path / "netlint" / "Cache"
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    assert cachefiles.cache_folder() == tmp_path / "netlint" / "Cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert cachefiles.cache_folder() == tmp_path / "xdg" / "netlint"
    with cachefiles.cache_as_chosen(str(tmp_path / "own")):
        assert cachefiles.cache_folder() == tmp_path / "own"
        with cachefiles.cache_as_chosen(off=True):
            assert cachefiles.cache_folder() is None
    assert cachefiles.cache_folder() == tmp_path / "xdg" / "netlint"


def test_what_is_compiled_already_loads_nothing_that_compiles(cache: Path, table: Path) -> None:
    script = (
        "import sys; from netlint.vocabulary.opening import open_vocabulary as o;"
        "o(('netlint:net', *sys.argv[1:])).mentions('a NET', 'en-GB');"
        "print(*sorted(sys.modules))"
    )

    def loaded(*tables: str) -> set[str]:
        run = subprocess.run(
            [sys.executable, "-c", script, *tables], capture_output=True, text=True, check=True
        )
        return set(run.stdout.split())

    compiling = {
        f"netlint.vocabulary.{name}" for name in ("loading", "layering", "packing", "compiling")
    }
    assert not loaded() & {*compiling, "csv", "hashlib"}
    assert compiling < loaded(str(table))
    assert not loaded(str(table)) & {*compiling, "csv"}
