"""`check --fix`, `--unsafe-fixes` and `--diff`, as a person runs them."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from netlint.cli.checking import CLEAN, FOUND, UNTRUSTED
from tests.command import FAULTY, netlint, repository

SELECT = ("--select", "TERM001,TEXT005,HEAD005,PLAIN001")
OFFERED = "# Tumours\n\nThey commence soon.\n"


def check(folder: Path, *more: str, given: str | bytes = b"") -> tuple[int, str, str]:
    run = netlint("check", *SELECT, *more, cwd=folder, given=given)
    return run.status, run.out, run.err


def test_a_diff_shows_what_would_change_and_changes_nothing(tmp_path: Path) -> None:
    repository(tmp_path)
    status, out, err = check(tmp_path, "--diff")
    assert status == FOUND
    assert out == (
        "--- a/content/a.md\n+++ b/content/a.md\n@@ -1,3 +1,3 @@\n # Tumours\n \n"
        "-A neurofibrmatosis page.\n+A neurofibromatosis page.\n"
    )
    assert err == "netlint: --fix would mend 1 finding on 1 page.\n"
    assert (tmp_path / "content" / "a.md").read_text(encoding="utf-8") == FAULTY


def test_a_diff_wins_over_fix(tmp_path: Path) -> None:
    repository(tmp_path)
    assert check(tmp_path, "--diff", "--fix")[0] == FOUND
    assert (tmp_path / "content" / "a.md").read_text(encoding="utf-8") == FAULTY


def test_no_diff_is_nothing_to_mend(tmp_path: Path) -> None:
    repository(tmp_path, content__a_md=OFFERED)
    assert check(tmp_path, "--diff") == (CLEAN, "", "")
    status, out, _ = check(tmp_path, "--diff", "--unsafe-fixes")
    assert (status, "+They start soon." in out) == (FOUND, True)
    assert check(tmp_path, "--diff", "--unsafe-fixes", "--exit-zero")[0] == CLEAN


@pytest.mark.parametrize(
    "page",
    [
        b"# The the page:\r\n\r\nA neurofibrmatosis page.\r\n",
        "\ufeff# The the page:\n\nA neurofibrmatosis page.".encode(),
        b"# A\n\nThe the page.\n\nNo\n\nend\n\nof\n\nline.\n\nA neurofibrmatosis one",
        "# Caf\u00e9\n\nThe the \u2028 page\x0c.\rA the the one.\n".encode(),
    ],
)
@pytest.mark.parametrize("name", ["a.md", "two words.md", 'q"uote.md', "caf\u00e9.md"])
def test_git_applies_a_diff(tmp_path: Path, page: bytes, name: str) -> None:
    subprocess.run(["git", "init", "-q"], cwd=tmp_path, check=True)
    file = tmp_path / name
    file.write_bytes(page)
    run = netlint("check", *SELECT, "--diff", "--output", "p.patch", cwd=tmp_path)
    assert run.status == FOUND
    subprocess.run(["git", "apply", "p.patch"], cwd=tmp_path, check=True)
    applied = file.read_bytes()
    file.write_bytes(page)
    netlint("check", *SELECT, "--fix", cwd=tmp_path)
    assert file.read_bytes() == applied != page


def test_a_terminal_is_told_nothing_that_it_would_obey(tmp_path: Path) -> None:
    repository(tmp_path, content__a_md="# A\n\nThe the page \x1b[31m\u202e is red.\n")
    _, out, _ = check(tmp_path, "--diff", "--color", "always")
    assert "\x1b[31m-The the page \\x1b[31m\\u202e is red.\x1b[0m\n" in out


def test_a_page_that_cannot_be_read_is_a_problem_beside_the_diff(tmp_path: Path) -> None:
    repository(tmp_path)
    (tmp_path / "content" / "b.md").write_bytes(b"# B\n\n\xff\n")
    status, out, err = check(tmp_path, "--diff")
    assert (status, out.count("+++")) == (UNTRUSTED, 1)
    assert "netlint: content/b.md: " in err


def test_a_page_given_is_printed_mended_and_its_report_apart(tmp_path: Path) -> None:
    for page in ("\ufeff# The the page\r\n\r\nA neurofibrmatosis.", "# Nothing to mend\n"):
        run = subprocess_output(tmp_path, page.encode(), "--fix", "-")
        mended = page.replace("The the", "The").replace("neurofibrm", "neurofibrom")
        assert run[1] == mended.encode()
        assert b"on 1 page" in run[2]


def test_a_page_given_that_cannot_be_mended_comes_back_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "netlint.toml").write_text('exclude = ["drafts/"]\n', encoding="utf-8")
    left_out = ("--force-exclude", "--stdin-filename", "drafts/a.md")
    assert subprocess_output(tmp_path, FAULTY.encode(), "--fix", *left_out, "-")[1] == (
        FAULTY.encode()
    )
    status, out, err = subprocess_output(tmp_path, b"# A\n\n\xff\n", "--fix", "-")
    assert (status, out) == (UNTRUSTED, b"# A\n\n\xff\n")
    assert b"UTF-8" in err


def test_a_diff_of_a_page_given(tmp_path: Path) -> None:
    status, out, _ = check(tmp_path, "--diff", "--stdin-filename", "c/d.md", "-", given=FAULTY)
    assert status == FOUND
    assert out.startswith("--- a/c/d.md\n+++ b/c/d.md\n")


def subprocess_output(folder: Path, page: bytes, *more: str) -> tuple[int, bytes, bytes]:
    """As `check`, in bytes."""
    import sys

    from tests.command import environment

    done = subprocess.run(
        [sys.executable, "-m", "netlint", "check", *SELECT, *more],
        cwd=folder,
        input=page,
        capture_output=True,
        env=environment(),
        check=False,
    )
    return done.returncode, done.stdout, done.stderr


def test_offered_corrections_are_made_when_asked_for(tmp_path: Path) -> None:
    repository(tmp_path, content__a_md=OFFERED)
    page = tmp_path / "content" / "a.md"
    _, out, _ = check(tmp_path, "--fix")
    assert page.read_text(encoding="utf-8") == OFFERED
    assert "It can be mended with --fix --unsafe-fixes." in out
    _, out, _ = check(tmp_path, "--fix", "--unsafe-fixes")
    assert "Mended 1 finding." in out
    assert page.read_text(encoding="utf-8") == OFFERED.replace("commence", "start")


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (("--unsafe-fixes",), "--unsafe-fixes goes with --fix"),
        (("--diff", "--format", "json"), "does not go with --format"),
        (("--diff", "--statistics"), "does not go with --statistics"),
        (("--diff", "--severity", "error"), "does not go with --severity"),
    ],
)
def test_options_that_would_do_nothing_are_refused(
    tmp_path: Path, options: tuple[str, ...], says: str
) -> None:
    repository(tmp_path)
    status, _, err = check(tmp_path, *options)
    assert status == UNTRUSTED
    assert says in err


def test_links_from_other_pages_are_checked_when_all_pages_are_mended(tmp_path: Path) -> None:
    """Whatever the order of the pages: the link and the heading were right together before."""
    link = "# A page\n\nSee [the words](z.md#neurofibrmatosis-care).\n"
    for name in ("a_md", "zz_md"):
        repository(tmp_path, **{name: link}, z_md="# Z\n\n## Neurofibrmatosis care\n\nText.\n")
    for more in ((), ("--no-cache",)):
        run = netlint("check", "--select", "TERM001,LINK006", "--fix", *more, cwd=tmp_path)
        assert run.out.count("LINK006") == 2
        assert run.status == FOUND
