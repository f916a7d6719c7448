"""`check --changed-since` and `--changed-lines`, in real git repositories."""

from __future__ import annotations

import shlex
import subprocess
from pathlib import Path

import pytest

from tests.command import CLEAN, FAULTY, Run, netlint, write

LINES = "# Tumours\n\nA neurofibrmatosis page.\n\nAnother page.\n\nA meningoma ward.\n"
SLIP = "A gastrinma ward."


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
    )


def commit(folder: Path) -> None:
    git(folder, "add", "--all")
    git(folder, "commit", "--message", "x")


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository with a page on its branch main, and a branch that begins there."""
    folder = tmp_path / "repo"
    folder.mkdir()
    git(folder, "init", "--initial-branch", "main")
    write(folder, content__a_md=LINES, content__b_md=FAULTY, content__c_md=CLEAN)
    commit(folder)
    git(folder, "checkout", "-b", "work")
    return folder


def check(folder: Path, *arguments: str, ref: str = "main") -> Run:
    select = ("--select", "TERM001,TEXT007,READ006", "--format", "concise")
    return netlint("check", *select, "--changed-since", ref, *arguments, cwd=folder)


def places(run: Run) -> list[str]:
    return [line.partition(": ")[0] for line in run.out.splitlines() if ": error" in line]


@pytest.mark.parametrize("how", ["committed", "staged", "unstaged", "untracked"])
def test_a_page_counts_however_it_changed(repo: Path, how: str) -> None:
    name = "new_md" if how == "untracked" else "b_md"
    write(repo, **{f"content__{name}": FAULTY + "\nMore.\n"})
    if how == "committed":
        commit(repo)
    elif how == "staged":
        git(repo, "add", "--all")
    path = f"content/{name.replace('_', '.')}"
    assert places(check(repo)) == [f"{path}:3:3"]


def test_what_others_have_done_on_the_other_branch_does_not_count(repo: Path) -> None:
    git(repo, "checkout", "main")
    write(repo, content__a_md=LINES + "\nTheirs.\n")
    commit(repo)
    git(repo, "checkout", "work")
    write(repo, content__b_md=FAULTY + "\nOurs.\n")
    assert places(check(repo)) == ["content/b.md:3:3"]


def test_where_no_page_changed_nothing_is_wrong(repo: Path) -> None:
    run = check(repo)
    assert (run.status, run.out) == (0, "")
    assert "netlint: No page has changed since main." in run.err


def test_the_paths_are_the_bounds(repo: Path) -> None:
    write(repo, content__b_md=FAULTY + "\nMore.\n", other__d_md=FAULTY)
    assert places(check(repo, "other")) == ["other/d.md:3:3"]
    assert len(places(check(repo / "content", "../other"))) == 1


def test_a_page_with_a_strange_name_and_a_renamed_one_are_found(repo: Path) -> None:
    git(repo, "mv", "content/b.md", "content/d.md")
    (repo / "content" / 'ü "x"\t.md').write_text(FAULTY, encoding="utf-8")
    assert len(places(check(repo))) == 2
    # A page that was only renamed has no line that changed.
    assert len(places(check(repo, "--changed-lines"))) == 1


def test_only_findings_on_changed_lines_are_shown(repo: Path) -> None:
    changed = LINES.replace("Another page.", f"Another page.\n{SLIP}")
    write(repo, content__a_md=changed)
    assert places(check(repo)) == ["content/a.md:3:3", "content/a.md:6:3", "content/a.md:8:3"]
    assert places(check(repo, "--changed-lines")) == ["content/a.md:6:3"]
    commit(repo)
    assert places(check(repo, "--changed-lines")) == ["content/a.md:6:3"]


def test_a_finding_counts_where_any_line_of_it_changed(repo: Path) -> None:
    write(repo, content__a_md=LINES.replace("Another page.", "Another  page,\nand  more."))
    run = check(repo, "--changed-lines")
    assert "content/a.md:5:" in run.out


def test_every_line_of_a_new_page_is_new(repo: Path) -> None:
    write(repo, content__new_md=LINES)
    assert len(places(check(repo, "--changed-lines"))) == 2


def test_a_finding_about_the_whole_page_counts_where_the_page_changed(repo: Path) -> None:
    write(repo, content__a_md=LINES.replace("Another page.", "Another, better page."))
    run = check(repo, "--changed-lines", "--severity", "info")
    assert "content/a.md:1:3: " in run.out
    assert "READ006" in run.out


def test_the_lines_beside_a_deletion_count(repo: Path) -> None:
    page = "# A\n\nA neurofibrmatosis page,\nwhich goes on\nand on: a meningoma ward.\n"
    write(repo, content__c_md=page)
    commit(repo)
    git(repo, "branch", "--force", "main")
    write(repo, content__c_md=page.replace("which goes on\n", ""))
    assert places(check(repo, "--changed-lines")) == ["content/c.md:3:3", "content/c.md:4:11"]


def test_a_page_in_utf_16_has_lines_too(repo: Path) -> None:
    (repo / "content" / "a.md").write_bytes(LINES.encode("utf-16"))
    commit(repo)
    git(repo, "branch", "--force", "main")
    changed = LINES.replace("Another page.", SLIP)
    (repo / "content" / "a.md").write_bytes(changed.encode("utf-16"))
    assert places(check(repo, "--changed-lines")) == ["content/a.md:5:3"]


def test_settings_of_git_change_nothing(repo: Path) -> None:
    for key, value in (
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("diff.external", "false"),
        ("color.ui", "always"),
        ("diff.interHunkContext", "9"),
        ("diff.renames", "false"),
        ("diff.relative", "true"),
    ):
        git(repo, "config", key, value)
    write(repo, content__a_md=LINES.replace("Another page.", SLIP))
    assert places(check(repo / "content", "--changed-lines")) == ["a.md:5:3"]


def shallow(repo: Path, folder: Path) -> Path:
    """A copy of the branch work with nothing but its newest commit."""
    write(repo, content__b_md=FAULTY + "\nMore.\n")
    commit(repo)
    git(repo, "checkout", "main")
    write(repo, content__c_md=CLEAN + "\nMore.\n")
    commit(repo)
    address = f"file://{repo.as_posix()}"
    git(folder, "clone", "--depth", "1", "--branch", "work", address, "shallow")
    return folder / "shallow"


def test_a_shallow_copy_is_told_what_to_fetch_and_works_when_it_is_done(
    repo: Path, tmp_path: Path
) -> None:
    copy = shallow(repo, tmp_path)
    run = check(copy, ref="origin/main")
    assert (run.status, run.out) == (2, "")
    said = " ".join(run.err.split())
    assert 'git knows no branch, tag or commit "origin/main" here.' in said
    command = said.partition("with: ")[2].partition(" (in GitHub Actions")[0]
    git(copy, *shlex.split(command)[1:])
    assert places(check(copy, ref="origin/main")) == ["content/b.md:3:3"]


def test_a_shallow_copy_in_which_the_branches_do_not_meet_is_told_too(
    repo: Path, tmp_path: Path
) -> None:
    copy = shallow(repo, tmp_path)
    git(copy, "fetch", "--depth", "1", "origin", "main:refs/remotes/origin/main")
    run = check(copy, ref="origin/main")
    assert run.status == 2
    assert "git has no commit here that" in run.err
    assert "git fetch --unshallow origin" in " ".join(run.err.split())


def test_without_a_repository_or_a_commit_it_says_so(tmp_path: Path) -> None:
    write(tmp_path, content__a_md=FAULTY)
    run = netlint("check", "--changed-since", "main", cwd=tmp_path, GIT_CEILING_DIRECTORIES="/")
    assert run.status == 2
    assert "no git repository" in " ".join(run.err.split())
    git(tmp_path, "init")
    assert check(tmp_path, ref="HEAD").status == 2


def test_a_page_outside_the_repository_is_a_problem(repo: Path, tmp_path: Path) -> None:
    write(tmp_path, outside_md=FAULTY)
    run = check(repo, "../outside.md")
    assert run.status == 2
    assert "this page is not in the git repository here" in " ".join((run.out + run.err).split())


def test_a_page_on_standard_input_counts_as_changed(repo: Path) -> None:
    select = ("--select", "TERM001", "--format", "concise", "--changed-since", "main")
    run = netlint("check", *select, "-", "--stdin-filename", "content/b.md", cwd=repo, given=FAULTY)
    assert places(run) == ["content/b.md:3:3"]


def test_old_findings_and_unchanged_pages_go_together(repo: Path) -> None:
    assert netlint("baseline", "--select", "TERM001", cwd=repo).status == 0
    write(repo, content__a_md=LINES.replace("Another page.", SLIP))
    run = check(repo, "--baseline", "netlint-baseline.json")
    assert places(run) == ["content/a.md:5:3"]
    assert "there no more" not in run.err


def test_options_that_do_not_go_together_are_refused(repo: Path) -> None:
    run = netlint("check", "--changed-lines", cwd=repo)
    assert run.status == 2
    assert "Add --changed-since" in " ".join(run.err.split())
    assert check(repo, "--changed-lines", "--fix").status == 2
