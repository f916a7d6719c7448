"""`netlint stats --compare` in real git repositories."""

from __future__ import annotations

import csv
import json
import os
import subprocess
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.command import Run, netlint, write
from tests.reporting.statistics.test_formats import COMPARISON

EASY = "# Blood tests\n\n" + "The nurse will take some blood from your left arm. " * 12
HARD = EASY.replace("some blood", "a considerable quantity of blood")


def git(folder: Path, *arguments: str) -> str:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
    done = subprocess.run(
        ["git", *identity, *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A repository whose branch `main` has 3 pages."""
    write(tmp_path, content__a_md=EASY, content__b_md=HARD, content__c_html=f"<p>{EASY}</p>")
    git(tmp_path, "init", "--quiet", "--initial-branch=main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "pages")
    return tmp_path


def compare(folder: Path, *arguments: str, ref: str = "main", given: str = "") -> Run:
    return netlint("stats", *arguments, "--compare", ref, cwd=folder, given=given)


def document(folder: Path, *arguments: str, status: int = 0, ref: str = "main") -> dict[str, Any]:
    run = compare(folder, *arguments, "--format", "json", ref=ref)
    assert run.status == status, run.err
    loaded: dict[str, Any] = json.loads(run.out)
    Draft202012Validator(COMPARISON).validate(loaded)
    return loaded


def kinds(folder: Path, *arguments: str) -> dict[str, str]:
    return {page["path"]: page["change"] for page in document(folder, *arguments)["pages"]}


def test_nothing_changed(folder: Path) -> None:
    run = compare(folder)
    assert run.status == 0, run.err
    assert run.out.startswith("3 pages unchanged.\nCompared with main (")


def test_what_a_branch_did_to_each_page(folder: Path) -> None:
    write(folder, content__a_md=HARD, content__b_md=EASY)
    pages = {page["path"]: page for page in document(folder)["pages"]}
    assert pages["content/a.md"]["verdict"] == "harder"
    assert pages["content/b.md"]["verdict"] == "easier"
    ages = [pages["content/a.md"][when]["scores"]["reading-age"] for when in ("before", "after")]
    assert ages[0]["asItStands"] < ages[1]["asItStands"]
    run = compare(folder, "content", "--format", "markdown")
    assert run.out.startswith(
        "**1 page became easier to read, 1 harder. 1 page unchanged.**\n\n| Page |"
    )
    assert "content/a.md: harder" in compare(folder).out


def test_new_and_deleted_pages_are_named(folder: Path) -> None:
    write(folder, content__new_md=f"# New\n\n{HARD * 3}")
    (folder / "content" / "a.md").unlink()
    assert kinds(folder) == {"content/a.md": "deleted", "content/new.md": "new"}
    text = compare(folder, "content").out
    assert "1 new and 1 deleted. 2 pages unchanged." in text


def test_a_renamed_page_is_compared_with_itself(folder: Path) -> None:
    git(folder, "mv", "content/a.md", "content/moved.md")
    write(folder, content__moved_md=EASY + "\n\nOne more sentence stands here.\n")
    git(folder, "add", ".")
    page = document(folder)["pages"][0]
    assert (page["path"], page["was"], page["change"]) == (
        "content/moved.md",
        "content/a.md",
        "changed",
    )
    assert "content/moved.md (was content/a.md)" in compare(folder).out


def test_a_page_that_was_only_moved_is_unchanged(folder: Path) -> None:
    git(folder, "mv", "content/a.md", "content/moved.md")
    assert kinds(folder) == {}


def test_only_the_pages_asked_for_are_compared(folder: Path) -> None:
    write(folder, content__a_md=HARD, content__b_md=EASY, other__d_md=EASY)
    assert list(kinds(folder, "content/a.md")) == ["content/a.md"]
    assert list(kinds(folder, "content")) == ["content/a.md", "content/b.md"]
    assert list(kinds(folder, "content/*.md")) == ["content/a.md", "content/b.md"]
    (folder / "content" / "b.md").unlink()
    assert kinds(folder, "content/*.md")["content/b.md"] == "deleted"
    assert kinds(folder, "content/b.md") == {"content/b.md": "deleted"}


def test_it_works_from_a_folder_of_the_repository(folder: Path) -> None:
    write(folder, content__a_md=HARD)
    run = netlint("stats", "--compare", "main", "--format", "json", cwd=folder / "content")
    assert [page["path"] for page in json.loads(run.out)["pages"]] == ["a.md"]


def test_excluded_pages_of_then_are_no_deleted_ones(folder: Path) -> None:
    write(folder, drafts__d_md=EASY, content__notes_csv="a")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "more")
    for gone in ("drafts/d.md", "content/notes.csv"):
        (folder / gone).unlink()
    assert kinds(folder) == {"drafts/d.md": "deleted"}
    (folder / "netlint.toml").write_text('exclude = ["drafts/"]\n', encoding="utf-8")
    assert kinds(folder) == {}


def test_standard_input_is_compared_with_the_page_of_its_name(folder: Path) -> None:
    named = ("-", "--stdin-filename", "content/a.md")
    run = compare(folder, *named, given=HARD)
    assert "content/a.md: harder" in run.out
    assert compare(folder, *named, given=EASY).out.startswith("1 page unchanged.")
    run = compare(folder, "-", given=HARD)
    assert run.status == 2
    assert "--stdin-filename" in run.err


def test_a_tag_and_a_commit_are_as_good_as_a_branch(folder: Path) -> None:
    git(folder, "tag", "v1")
    commit = git(folder, "rev-parse", "HEAD")
    write(folder, content__a_md=HARD)
    for ref in ("v1", commit, commit[:8], "HEAD"):
        assert document(folder, ref=ref)["compare"] == {"ref": ref, "commit": commit}


@pytest.mark.parametrize("ref", ["nope", "--help", "-", "", "main:content/a.md", "a b;echo x"])
def test_a_name_that_git_does_not_know_is_said_clearly(folder: Path, ref: str) -> None:
    run = netlint("stats", f"--compare={ref}", cwd=folder)
    assert run.status == 2
    assert f'git knows no branch, tag or commit "{ref}" here.' in run.err
    assert "Traceback" not in run.err


def test_a_folder_outside_git_is_said_clearly(tmp_path: Path) -> None:
    write(tmp_path, a_md=EASY)
    ceiling = os.fspath(tmp_path.parent)
    run = netlint("stats", "--compare", "main", cwd=tmp_path, GIT_CEILING_DIRECTORIES=ceiling)
    assert run.status == 2
    assert "This folder is in no git repository" in run.err


def test_a_machine_without_git_is_said_clearly(folder: Path) -> None:
    run = netlint("stats", "--compare", "main", cwd=folder, PATH=os.fspath(folder))
    assert run.status == 2
    assert "git is not installed" in run.err


def test_strange_names_are_only_names(folder: Path) -> None:
    names = ["-rf.md", "a b.md", "new\nline.md", "über.md", "$(echo x).md", '"q".md']
    for name in names:
        (folder / "content" / name).write_text(EASY, encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "names")
    for name in names:
        (folder / "content" / name).write_text(HARD, encoding="utf-8")
    assert kinds(folder) == {f"content/{name}": "changed" for name in names}
    assert "new\\nline.md: harder" in compare(folder).out


def test_a_page_that_could_not_be_read_then_is_a_problem(folder: Path) -> None:
    (folder / "content" / "bad.md").write_bytes(b"caf\xe9")
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "bad")
    write(folder, content__bad_md=EASY)
    made = document(folder, status=2)
    assert made["problems"][0]["message"].startswith("At main: Not counted: Byte 0xe9")


def test_a_page_outside_the_repository_is_a_problem(folder: Path, tmp_path_factory: Any) -> None:
    other = tmp_path_factory.mktemp("other") / "x.md"
    other.write_text(EASY, encoding="utf-8")
    run = compare(folder, os.fspath(other))
    assert run.status == 2
    assert "not in the git repository here" in " ".join(run.out.split())


def test_csv_has_each_figure_before_and_after(folder: Path) -> None:
    write(folder, content__a_md=HARD)
    run = compare(folder, "--format", "csv")
    page, total = csv.DictReader(StringIO(run.out))
    assert (page["path"], page["verdict"], total["level"]) == ("content/a.md", "harder", "total")
    assert float(page["reading-age-before"]) < float(page["reading-age-after"])


@pytest.mark.parametrize("option", ["--worst=2", "--sort=words", "--reverse", "--all"])
def test_options_that_do_not_go_together_are_said(folder: Path, option: str) -> None:
    run = netlint("stats", "--compare", "main", option, cwd=folder)
    assert run.status == 2
    assert option.split("=")[0] in run.err


def test_a_repository_of_the_newer_hash_works_too(tmp_path: Path) -> None:
    write(tmp_path, content__a_md=EASY, content__b_md=EASY)
    git(tmp_path, "init", "--quiet", "--initial-branch=main", "--object-format=sha256")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "pages")
    write(tmp_path, content__a_md=HARD)
    made = document(tmp_path)
    assert [page["path"] for page in made["pages"]] == ["content/a.md"]
    assert made["total"]["unchanged"] == 1
    assert len(made["compare"]["commit"]) == 64


def test_no_program_of_the_repository_is_run(folder: Path) -> None:
    trap = folder / "trap"
    git(folder, "config", "core.fsmonitor", f"touch {trap}; false")
    git(folder, "config", "diff.external", f"touch {trap}")
    git(folder, "-c", "core.fsmonitor=", "mv", "content/a.md", "content/moved.md")
    trap.unlink(missing_ok=True)
    write(folder, content__moved_md=HARD)
    assert compare(folder).status == 0
    assert not trap.exists()
