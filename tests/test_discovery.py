"""From paths to pages: each once, in order, and never green on what was not read."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

import pytest

from netlint.config.project import Project
from netlint.config.resolve import CommandLine
from netlint.discovery import Discovered, discover
from tests.command import FAULTY, netlint, repository, write


def found(folder: Path, *paths: str, force: bool = False, cwd: Path | None = None) -> Discovered:
    here = Path.cwd()
    os.chdir(cwd or folder)
    try:
        project = Project(CommandLine(), cwd=cwd or folder)
        return discover(paths or (".",), project, force_exclude=force, keep_going=True)
    finally:
        os.chdir(here)


def paths(folder: Path, *given: str, force: bool = False, cwd: Path | None = None) -> list[str]:
    outcome = found(folder, *given, force=force, cwd=cwd)
    assert outcome.problems == ()
    return [file.path for file in outcome.files]


def test_a_folder_gives_its_pages_in_order_with_their_formats(tmp_path: Path) -> None:
    write(tmp_path, b_md="", a__z_markdown="", a_html="", c_htm="", d_txt="", e_mdx="", f_csv="")
    (tmp_path / "UPPER.MD").write_text("")
    files = found(tmp_path).files
    assert [(file.path, file.format) for file in files] == [
        ("UPPER.MD", "md"), ("a.html", "html"), ("a/z.markdown", "md"), ("b.md", "md"),
        ("c.htm", "html"), ("d.txt", "text"), ("e.mdx", "md"),
    ]  # fmt: skip


def test_hidden_folders_and_installed_packages_hold_no_pages(tmp_path: Path) -> None:
    write(tmp_path, a_md="", node_modules__x__readme_md="")
    write(tmp_path / ".hidden", b_md="")
    write(tmp_path, **{".c_md": ""})
    assert paths(tmp_path) == ["a.md"]


def test_text_files_of_programmers_are_pages_only_where_they_are_named(tmp_path: Path) -> None:
    names = (
        "requirements.txt", "requirements-dev.txt", "constraints.txt", "CMakeLists.txt",
        "robots.txt", "LICENSE.txt",
    )  # fmt: skip
    for name in (*names, "diet.txt", "robots.md"):
        (tmp_path / name).write_text("")
    assert paths(tmp_path) == ["diet.txt", "robots.md"]
    assert paths(tmp_path, "*.txt") == ["diet.txt"]
    assert paths(tmp_path, *names) == sorted(names)
    assert paths(tmp_path, *names, "diet.txt", force=True) == ["diet.txt"]


def test_each_page_comes_once_however_often_it_is_named(tmp_path: Path) -> None:
    write(tmp_path, content__a_md="")
    assert paths(tmp_path, "content/a.md", "./content/a.md", "content/a.md") == ["content/a.md"]


@pytest.mark.parametrize(
    "given",
    [
        ("content", "content"),
        ("content/a.md", "content"),
        ("content", "content/deep/..", "content/../content/a.md"),
    ],
)
def test_a_page_named_in_several_ways_is_no_problem(tmp_path: Path, given: tuple[str, ...]) -> None:
    write(tmp_path, content__a_md="", content__deep__b_txt="")
    (tmp_path / "content" / "deep" / "b.txt").rename(tmp_path / "content" / "deep" / "b.csv")
    assert paths(tmp_path, *given) == ["content/a.md"]


def test_a_page_outside_of_the_working_folder_keeps_its_whole_path(tmp_path: Path) -> None:
    write(tmp_path, content__a_md="", here__b_md="")
    whole = str(tmp_path / "content" / "a.md")
    assert paths(tmp_path, whole, cwd=tmp_path / "here") == [whole.replace(os.sep, "/")]


def test_a_path_with_dots_is_made_plain(tmp_path: Path) -> None:
    write(tmp_path, content__a_md="", here__b_md="")
    whole = (tmp_path / "content" / "a.md").as_posix()
    assert paths(tmp_path, "../content/a.md", cwd=tmp_path / "here") == [whole]


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("content/*.md", ["content/a.md", "content/b.md"]),
        ("content/**/*.md", ["content/a.md", "content/b.md", "content/deep/c.md"]),
        ("content/[ab].md", ["content/a.md", "content/b.md"]),
        ("*/deep", ["content/deep/c.md"]),
    ],
)
def test_a_pattern_that_the_shell_left_alone(
    tmp_path: Path, pattern: str, expected: list[str]
) -> None:
    write(tmp_path, content__a_md="", content__b_md="", content__deep__c_md="", content__d_csv="")
    assert paths(tmp_path, pattern) == expected


@pytest.mark.parametrize(
    "given", ["nothing.md", "nothing/", "*.nothing", "data.csv", "empty"], ids=repr
)
def test_what_gives_no_page_is_a_problem_and_the_rest_is_found(tmp_path: Path, given: str) -> None:
    write(tmp_path, content__a_md="", data_csv="")
    (tmp_path / "empty").mkdir()
    outcome = found(tmp_path, given, "content")
    assert [file.path for file in outcome.files] == ["content/a.md"]
    assert [problem.path for problem in outcome.problems] == [given]


def test_an_empty_path_is_a_problem_and_not_the_working_folder(tmp_path: Path) -> None:
    write(tmp_path, a_md="")
    outcome = found(tmp_path, "")
    assert (outcome.files, len(outcome.problems)) == ((), 1)
    assert outcome.problems[0].message == "There is no such file or folder."


def test_a_folder_that_cannot_be_read_is_a_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, a_md="", locked__b_md="")
    real = os.scandir

    def guarded(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", guarded)
    outcome = found(tmp_path)
    assert [file.path for file in outcome.files] == ["a.md"]
    assert [problem.path for problem in outcome.problems] == ["locked"]


# Ignore files


def test_ignored_pages_are_left_out_and_a_deeper_file_has_the_last_word(tmp_path: Path) -> None:
    repository(tmp_path, a_md="", build__b_md="", drafts__c_md="", drafts__keep_md="", x__y_md="")
    (tmp_path / ".gitignore").write_text("build/\ndrafts/*\n/x\n")
    (tmp_path / "drafts" / ".gitignore").write_text("!keep.md\n")
    assert paths(tmp_path) == ["a.md", "drafts/keep.md"]


def test_ignore_files_above_the_folder_that_is_checked_count(tmp_path: Path) -> None:
    repository(tmp_path, content__a_md="", content__b_md="")
    (tmp_path / ".gitignore").write_text("content/b.md\n")
    assert paths(tmp_path, "content") == ["content/a.md"]


def test_an_ignored_page_that_is_named_is_checked(tmp_path: Path) -> None:
    repository(tmp_path, a_md="")
    (tmp_path / ".gitignore").write_text("*.md\n")
    assert paths(tmp_path, "a.md") == ["a.md"]


# Include and exclude


def test_include_and_exclude_start_at_the_settings_file(tmp_path: Path) -> None:
    repository(
        tmp_path, 'include = ["content/**"]\nexclude = ["content/old/", "*.draft.md"]\n',
        content__a_md="", content__old__b_md="", content__deep__old__c_md="", other_md="",
    )  # fmt: skip
    (tmp_path / "content" / "x.draft.md").write_text("")
    expected = ["content/a.md", "content/deep/old/c.md"]
    assert paths(tmp_path) == expected
    shown = paths(tmp_path, ".", cwd=tmp_path / "content")
    assert shown == [path.removeprefix("content/") for path in expected]


def test_an_excluded_page_that_is_named_is_checked_unless_force_exclude(tmp_path: Path) -> None:
    repository(tmp_path, 'exclude = ["old/"]\n', old__a_md="", b_md="")
    assert paths(tmp_path, "old/a.md", "b.md") == ["b.md", "old/a.md"]
    assert paths(tmp_path, "old/a.md", "b.md", force=True) == ["b.md"]


def test_force_exclude_minds_include_as_well(tmp_path: Path) -> None:
    repository(tmp_path, 'include = ["content/**"]\n', content__a_md="", readme_md="")
    assert paths(tmp_path, "content/a.md", "readme.md", force=True) == ["content/a.md"]


def test_a_hook_that_is_given_excluded_pages_only_passes(tmp_path: Path) -> None:
    repository(tmp_path, 'exclude = ["old/"]\n', old__a_md="", b_md="")
    assert netlint("check", "--force-exclude", "old/a.md", cwd=tmp_path).status == 0


def test_an_excluded_page_on_standard_input_is_left_out_with_force_exclude(tmp_path: Path) -> None:
    repository(tmp_path, 'exclude = ["old/"]\n', old__a_md="")
    given = ("check", "-", "--stdin-filename", "old/a.md")
    assert netlint(*given, cwd=tmp_path, given=FAULTY).status == 1
    assert netlint(*given, "--force-exclude", cwd=tmp_path, given=FAULTY).status == 0
    assert netlint("check", "-", "--force-exclude", cwd=tmp_path, given=FAULTY).status == 1


def test_a_hidden_folder_above_the_pages_hides_nothing(tmp_path: Path) -> None:
    inner = tmp_path / ".cache" / "pages"
    write(inner, a_md="")
    assert paths(inner, "a.md", force=True) == ["a.md"]


# Links and other things that are no pages


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_a_ring_of_links_ends(tmp_path: Path) -> None:
    write(tmp_path, content__a_md="")
    (tmp_path / "content" / "loop").symlink_to(tmp_path / "content")
    assert paths(tmp_path) == ["content/a.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_a_ring_of_links_ends_in_a_pattern_too(tmp_path: Path) -> None:
    write(tmp_path, content__a_md="")
    (tmp_path / "content" / "loop").symlink_to(tmp_path / "content")
    assert paths(tmp_path, "content/**/*.md") == ["content/a.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_a_link_to_a_page_that_is_checked_adds_nothing(tmp_path: Path) -> None:
    write(tmp_path, b_md="")
    (tmp_path / "a.md").symlink_to(tmp_path / "b.md")
    assert paths(tmp_path) == ["b.md"]


@pytest.mark.skipif(sys.platform == "win32", reason="needs symbolic links")
def test_a_link_that_leads_nowhere_is_a_problem(tmp_path: Path) -> None:
    write(tmp_path, b_md="")
    (tmp_path / "a.md").symlink_to(tmp_path / "gone.md")
    outcome = found(tmp_path)
    assert [file.path for file in outcome.files] == ["b.md"]
    assert [problem.path for problem in outcome.problems] == ["a.md"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_named_like_a_page_does_not_hang_the_run(tmp_path: Path) -> None:
    write(tmp_path, b_md="")
    os.mkfifo(tmp_path / "a.md")
    assert paths(tmp_path) == ["b.md"]


# Broken settings


def test_broken_settings_leave_out_their_own_pages_only(tmp_path: Path) -> None:
    repository(tmp_path, a_md="", broken__b_md="", broken__deep__c_md="")
    (tmp_path / "broken" / "netlint.toml").write_text("profle = 1\n")
    outcome = found(tmp_path)
    assert [file.path for file in outcome.files] == ["a.md"]
    assert [(one.path, one.key) for one in outcome.mistakes] == [("broken/netlint.toml", "profle")]


def test_a_page_that_an_editor_gives_stands_for_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# Old\n", encoding="utf-8")
    (tmp_path / "b.md").write_text("# B\n", encoding="utf-8")
    with contextlib.chdir(tmp_path):
        files = discover(
            [".", "-"], Project(CommandLine()), standard_input=b"# New\n", stdin_filename="a.md"
        ).files
    assert [(file.path, file.data) for file in files] == [("a.md", b"# New\n"), ("b.md", None)]
