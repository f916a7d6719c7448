"""LanguageTool is fetched, tried and put in place at once, or nothing changes."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest

from netlint.languagetool import install as install_module
from netlint.languagetool.fault import ServerFault
from netlint.languagetool.install import install
from netlint.languagetool.maven import POM, version_to_fetch
from tests.languagetool.processes import make_fake_java, posix_only, program

pytestmark = posix_only


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to install into, on a machine whose Java and Maven are ours."""
    fake = make_fake_java(tmp_path)
    code = Path(__file__).with_name("fake_maven.py").read_text("utf-8")
    program(fake.path / "mvn", code)
    fake.behave(monkeypatch, "serves")
    return tmp_path / "home" / "languagetool"


def quietly(_: str) -> None:
    """Say nothing."""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def fault_of(target: Path) -> str:
    """What is said where nothing was installed; nothing else is left beside the target."""
    before = names(target) if target.exists() else None
    with pytest.raises(ServerFault) as caught:
        install(target, quietly)
    assert (names(target) if target.exists() else None) == before
    if target.parent.exists():
        assert [name for name in names(target.parent) if name.startswith(".")] == []
    return str(caught.value)


def earlier(target: Path) -> None:
    target.mkdir(parents=True)
    (target / "languagetool-server-6.7.jar").write_bytes(b"old")


def test_it_is_fetched_tried_and_put_in_place(target: Path) -> None:
    said: list[str] = []
    assert install(target, said.append) == "6.9"
    assert names(target) == ["languagetool-server-6.9.jar"]
    assert names(target.parent) == ["languagetool"]
    assert said == ["Fetching LanguageTool 6.8 with Maven: some 100 megabytes.", "Trying it."]


def test_an_earlier_one_is_replaced(target: Path) -> None:
    earlier(target)
    install(target, quietly)
    assert names(target) == ["languagetool-server-6.9.jar"]
    assert names(target.parent) == ["languagetool"]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("offline", "Maven says:\n  Failed to execute goal on project languagetool: "),
        ("no-home", "  The JAVA_HOME environment variable is not defined correctly"),
        ("silent", "  nothing; it ended with status 4"),
        ("nothing", "There is no LanguageTool server in the folder"),
    ],
)
def test_a_fetch_that_fails_leaves_what_was_there(
    target: Path, monkeypatch: pytest.MonkeyPatch, kind: str, said: str
) -> None:
    earlier(target)
    monkeypatch.setenv("FAKE_MAVEN", kind)
    message = fault_of(target)
    assert said in message
    assert "re-run Maven" not in message


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("deaf", 'it finds nothing wrong with "This are wrong."'),
        ("broken", "ended before it was ready"),
    ],
)
def test_what_does_not_work_is_not_put_in_place(
    target: Path, monkeypatch: pytest.MonkeyPatch, kind: str, said: str
) -> None:
    earlier(target)
    monkeypatch.setenv("FAKE_JAVA", kind)
    assert said in fault_of(target)


def test_without_maven_it_says_what_to_install(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("netlint.languagetool.maven.shutil.which", lambda _: None)
    monkeypatch.setattr(install_module, "require_java", lambda: None)
    assert "There is no Maven on this machine" in fault_of(target)


def test_an_old_java_is_told_before_anything_is_fetched(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FAKE_JAVA", "old")
    assert "LanguageTool needs Java 17" in fault_of(target)
    assert not target.parent.exists()


@pytest.mark.parametrize(("name", "said"), [("notes.txt", "such as notes.txt"), ("a.jar", "jars")])
def test_a_folder_with_other_files_is_left_alone(target: Path, name: str, said: str) -> None:
    target.mkdir(parents=True)
    (target / name).write_text("mine")
    assert said in fault_of(target)


def test_a_file_in_its_place_is_told(target: Path) -> None:
    target.parent.mkdir()
    target.write_text("mine")
    with pytest.raises(ServerFault, match="is a file"):
        install(target, quietly)
    assert target.read_text() == "mine"


def test_too_little_room_is_told_before_anything_is_fetched(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = SimpleNamespace(free=5_000_000)
    monkeypatch.setattr("netlint.languagetool.install.shutil.disk_usage", lambda _: free)
    assert "5 megabytes are free, and it needs 300" in fault_of(target)


def test_a_disk_that_fills_up_is_told(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(install_module, "fetch_jars", full)
    assert f"There is no room left for LanguageTool in {target.parent}." in fault_of(target)


def test_one_that_cannot_be_moved_into_place_leaves_the_earlier_one(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    earlier(target)
    rename = Path.rename

    def held(self: Path, to: Path) -> Path:
        if self.name == "jars":
            raise PermissionError(errno.EACCES, "Permission denied")
        return rename(self, to)

    monkeypatch.setattr(Path, "rename", held)
    assert "cannot be put into" in fault_of(target)


def test_the_shipped_recipe_fetches_the_server_and_no_other_languages_than_it_needs() -> None:
    space = {"m": "http://maven.apache.org/POM/4.0.0"}
    project = ElementTree.parse(POM).getroot()
    wanted = [one.text for one in project.findall("m:dependencies/*/m:artifactId", space)]
    assert wanted == [
        "languagetool-server", "language-en", "language-es", "language-ca", "language-pt",
    ]  # fmt: skip
    left_out = project.find(".//m:exclusion/m:artifactId", space)
    assert left_out is not None
    assert left_out.text == "language-all"
    assert version_to_fetch() == "6.8"
