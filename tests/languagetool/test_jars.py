"""Which LanguageTool is found on a machine, and what it is known by."""

from __future__ import annotations

import os
import sys
import types
import zipfile
from pathlib import Path

import pytest

from netlint.cachefiles import cache_as_chosen
from netlint.languagetool import home, jars
from netlint.languagetool.fault import ServerFault
from netlint.languagetool.jars import (
    VARIABLE,
    class_path,
    find_jars,
    find_place,
    fingerprint,
    version_of,
)
from netlint.settings import GrammarSettings

NONE = GrammarSettings()


@pytest.fixture(autouse=True)
def _nothing_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without LanguageTool."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("NETLINT_CACHE_DIR", str(tmp_path / "cache"))
    monkeypatch.setattr(home, "user_folder", lambda: tmp_path / "user")
    monkeypatch.setattr(jars, "_folder_of_library", lambda: None)


def maven_set(folder: Path, version: str = "6.8") -> Path:
    folder.mkdir(parents=True)
    (folder / f"languagetool-server-{version}.jar").write_bytes(b"server")
    (folder / "language-en-6.8.jar").write_bytes(b"english")
    return folder


def unzipped(folder: Path) -> Path:
    (folder / "libs").mkdir(parents=True)
    rules = folder / "org" / "languagetool" / "rules" / "en"
    rules.mkdir(parents=True)
    (rules / "grammar.xml").write_text("<rules/>")
    (folder / "libs" / "language-en.jar").write_bytes(b"english")
    with zipfile.ZipFile(folder / "languagetool-server.jar", "w") as archive:
        archive.writestr(jars._POM, "artifactId=languagetool-server\nversion=6.6\n")
    return folder


def test_nothing_is_found_where_nothing_is_installed() -> None:
    assert find_jars(NONE) is None


def test_the_settings_come_first_then_the_variable_then_what_netlint_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    installed = maven_set(tmp_path / "cache" / "languagetool")
    assert find_jars(NONE) == installed
    named = maven_set(tmp_path / "named")
    monkeypatch.setenv(VARIABLE, str(named))
    assert find_jars(NONE) == named
    own = unzipped(tmp_path / "own")
    place = find_place(GrammarSettings(jars=str(own)))
    assert place == (own, "jars in the [grammar] settings")


def test_what_language_tool_python_has_downloaded_comes_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = unzipped(tmp_path / "LanguageTool-6.6")
    monkeypatch.setattr(jars, "_folder_of_library", lambda: theirs)
    assert find_jars(NONE) == theirs
    installed = maven_set(tmp_path / "cache" / "languagetool")
    assert find_jars(NONE) == installed


@pytest.mark.parametrize("newest", ["there", "none", "broken"])
def test_language_tool_python_is_asked_by_its_public_methods(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, newest: str
) -> None:
    class LocalLanguageTool:
        @classmethod
        def get_latest_installed_version(cls) -> LocalLanguageTool | None:
            if newest == "broken":
                raise RuntimeError("a fault of theirs")
            return cls() if newest == "there" else None

        def get_directory_path(self) -> Path:
            return tmp_path

    monkeypatch.undo()
    package = types.ModuleType("language_tool_python")
    package.__spec__ = types.SimpleNamespace()  # type: ignore[assignment]
    module = types.ModuleType("language_tool_python.download_lt")
    module.LocalLanguageTool = LocalLanguageTool  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "language_tool_python", package)
    monkeypatch.setitem(sys.modules, "language_tool_python.download_lt", module)
    assert jars._folder_of_library() == (tmp_path if newest == "there" else None)


def test_an_installed_languagetool_is_no_cache(tmp_path: Path) -> None:
    installed = maven_set(tmp_path / "user" / "languagetool")
    with cache_as_chosen(off=True):
        assert find_jars(NONE) == installed
    with cache_as_chosen(str(tmp_path / "elsewhere")):
        assert find_jars(NONE) == installed
        assert home.install_folder() == tmp_path / "elsewhere" / "languagetool"


@pytest.mark.parametrize("by", ["settings", "variable"])
@pytest.mark.parametrize(
    ("name", "said"),
    [("gone", "does not exist"), ("empty", "no LanguageTool server in the folder")],
)
def test_a_named_folder_without_a_server_is_told_and_no_other_is_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by: str, name: str, said: str
) -> None:
    maven_set(tmp_path / "cache" / "languagetool")
    (tmp_path / "empty").mkdir()
    folder = str(tmp_path / name)
    if by == "variable":
        monkeypatch.setenv(VARIABLE, folder)
    with pytest.raises(ServerFault, match=said) as caught:
        find_jars(GrammarSettings(jars=folder if by == "settings" else ""))
    assert folder in str(caught.value)
    assert ("[grammar]" if by == "settings" else VARIABLE) in str(caught.value)


def test_a_set_of_jars_and_an_unzipped_languagetool_are_both_served(tmp_path: Path) -> None:
    one, other = maven_set(tmp_path / "one"), unzipped(tmp_path / "other")
    assert (class_path(one), version_of(one)) == ("*", "6.8")
    assert (class_path(other), version_of(other)) == ("languagetool-server.jar", "6.6")


def test_a_version_that_is_not_said_is_empty(tmp_path: Path) -> None:
    assert version_of(tmp_path) == ""
    (tmp_path / "languagetool-server.jar").write_bytes(b"no archive")
    assert version_of(tmp_path) == ""


def test_a_fingerprint_is_that_of_the_files(tmp_path: Path) -> None:
    one = maven_set(tmp_path / "one")
    made = fingerprint(one)
    assert fingerprint(one) == made
    (one / "notes.txt").write_text("not part of it")
    assert fingerprint(one) == made
    os.utime(one / "language-en-6.8.jar", (1, 1))
    assert fingerprint(one) != made
    made = fingerprint(one)
    one.rename(tmp_path / "moved")
    assert fingerprint(tmp_path / "moved") == made


def test_rules_that_someone_has_changed_change_the_fingerprint(tmp_path: Path) -> None:
    folder = unzipped(tmp_path / "own")
    made = fingerprint(folder)
    with (folder / "org" / "languagetool" / "rules" / "en" / "grammar.xml").open("a") as file:
        file.write("<!-- ours -->")
    assert fingerprint(folder) != made
