"""Fixes mend the words they name and leave the rest of the file as it was."""

from __future__ import annotations

import stat
import sys
from pathlib import Path

import pytest

from netlint.finding import Finding
from netlint.fixing.edits import apart
from netlint.fixing.pages import fix_file
from netlint.result import PageFile
from tests.support import settings_for

SETTINGS = settings_for("HEAD005", "TEXT005", "PLAIN005")


def fix(path: Path) -> tuple[bytes, int]:
    outcome = fix_file(PageFile(path.name, str(path), "md", SETTINGS))
    return path.read_bytes(), outcome.fixed


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"## Symptoms:\n", b"## Symptoms\n"),
        (b"## Symptoms:\r\n\r\nYou can't.\r\n", b"## Symptoms\r\n\r\nYou cannot.\r\n"),
        (b"\xef\xbb\xbf## Symptoms:", b"\xef\xbb\xbf## Symptoms"),
        ("## Symptoms:\n".encode("utf-16"), "## Symptoms\n".encode("utf-16")),
        (b"---\ntitle: 'x:'\n---\n\n## Symptoms:\n", b"---\ntitle: 'x:'\n---\n\n## Symptoms\n"),
        ("😀 the the &amp; 😀\n".encode(), "😀 the &amp; 😀\n".encode()),
    ],
)
def test_only_what_is_wrong_changes(tmp_path: Path, before: bytes, after: bytes) -> None:
    page = tmp_path / "page.md"
    page.write_bytes(before)
    data, fixed = fix(page)
    assert data == after
    assert fixed >= 1
    assert fix(page) == (after, 0)


def test_a_page_without_faults_is_not_written(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_bytes(b"## Symptoms\n")
    before = page.stat()
    assert fix(page) == (b"## Symptoms\n", 0)
    assert page.stat().st_ino == before.st_ino


@pytest.mark.skipif(sys.platform == "win32", reason="permissions and links are POSIX's here")
def test_permissions_and_links_stay(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_bytes(b"## Symptoms:\n")
    page.chmod(0o640)
    link = tmp_path / "link.md"
    link.symlink_to(page)
    fix(link)
    assert link.is_symlink()
    assert page.read_bytes() == b"## Symptoms\n"
    assert stat.S_IMODE(page.stat().st_mode) == 0o640
    assert sorted(path.name for path in tmp_path.iterdir()) == ["link.md", "page.md"]


def test_a_page_that_changed_meanwhile_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "page.md"
    page.write_bytes(b"## Symptoms:\n")

    def slow(findings: list[Finding]) -> list[Finding]:
        page.write_bytes(b"## Causes:\n")  # somebody saves the page in an editor
        return apart(findings)

    monkeypatch.setattr("netlint.fixing.rounds.apart", slow)
    outcome = fix_file(PageFile("page.md", str(page), "md", SETTINGS))
    assert page.read_bytes() == b"## Causes:\n"
    assert outcome.fixed == 0
    assert "changed while" in outcome.problems[0].message
    assert [finding.match for finding in outcome.findings] == ["Causes:"]
