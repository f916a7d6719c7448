"""`netlint baseline` and `check --baseline`, as people use them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.command import CLEAN, FAULTY, Run, netlint, repository, write

NAME = "netlint-baseline.json"
#: Few rules, so that each page of `FAULTY` has one finding.
CONFIG = f'select = ["TERM001", "LINK001"]\nbaseline = "{NAME}"\n'
LINK = "# Care\n\n[Click here](https://example.org/).\n"


def recorded(tmp_path: Path, config: str = CONFIG, **files: str) -> Path:
    """A repository whose findings are recorded."""
    folder = repository(tmp_path, config, **files)
    run = netlint("baseline", cwd=folder)
    assert (run.status, run.err) == (0, "")
    return folder


def summary(folder: Path, *arguments: str) -> dict[str, int]:
    counts: dict[str, int] = json.loads(
        netlint("check", "--format", "json", *arguments, cwd=folder).out
    )["summary"]
    return counts


def entries(folder: Path) -> list[dict[str, object]]:
    found = json.loads((folder / NAME).read_text(encoding="utf-8"))["findings"]
    return [one for one in found if one is not None]


def test_recorded_findings_are_left_out_and_counted(tmp_path: Path) -> None:
    folder = recorded(tmp_path)
    run = netlint("check", cwd=folder)
    assert run.status == 0
    assert run.out == ("Nothing to mend on 1 page. 1 old finding of the baseline is not shown.\n")
    assert summary(folder)["baselined"] == 1
    assert summary(folder, "--no-baseline")["baselined"] == 0
    assert netlint("check", "--no-baseline", cwd=folder).status == 1


def test_a_new_finding_is_shown_alone_and_fails_the_run(tmp_path: Path) -> None:
    folder = recorded(tmp_path)
    write(folder, content__a_md=FAULTY + "\nA meningoma ward.\n")
    run = netlint("check", "--format", "concise", cwd=folder)
    assert run.status == 1
    assert run.out.startswith("content/a.md:5:3: error TERM001")
    assert "neurofibrmatosis" not in run.out
    assert "1 old finding of the baseline is not shown" in run.err


def test_on_github_only_new_findings_are_beside_the_lines(tmp_path: Path) -> None:
    folder = recorded(tmp_path)
    write(folder, content__a_md=FAULTY + "\nA meningoma ward.\n")
    run = netlint("check", "--format", "github", cwd=folder)
    assert [line[:8] for line in run.out.splitlines() if line.startswith("::")] == ["::error "]
    assert "1 old finding of the baseline is not shown" in run.out


def test_a_renamed_page_and_text_above_change_nothing(tmp_path: Path) -> None:
    folder = recorded(tmp_path)
    (folder / "content" / "a.md").unlink()
    write(folder, content__new__b_md=FAULTY.replace("A neuro", "Read this.\n\nA\nneuro"))
    assert netlint("check", cwd=folder).status == 0


def test_what_is_mended_is_said_and_pruned_and_nothing_new_is_added(tmp_path: Path) -> None:
    folder = recorded(tmp_path, content__a_md=FAULTY, content__b_md=LINK, content__c_md=FAULTY)
    write(folder, content__a_md=CLEAN, content__b_md=LINK + "\nA meningoma ward.\n")
    (folder / "content" / "c.md").unlink()
    run = netlint("check", cwd=folder)
    assert (
        "2 recorded findings are there no more. Take them out of the baseline with: netlint "
        "baseline --prune"
    ) in " ".join(run.out.split())
    pruned = netlint("baseline", "--prune", cwd=folder)
    assert pruned.status == 0
    assert pruned.out == (
        f"Took out 2 that are there no more. {NAME} holds 1 finding on 1 page.\n"
        "1 new finding stayed out. To record it too: netlint baseline\n"
    )
    assert [(one["page"], one["rule"]) for one in entries(folder)] == [("content/b.md", "LINK001")]
    assert netlint("check", cwd=folder).status == 1


def test_a_second_recording_says_what_is_new(tmp_path: Path) -> None:
    folder = recorded(tmp_path)
    write(folder, content__a_md=LINK)
    run = netlint("baseline", cwd=folder)
    assert run.out == (
        f"{NAME} holds 1 finding on 1 page: 1 new, and without 1 that is there no more.\n"
    )
    assert netlint("check", cwd=folder).status == 0


def test_recording_some_pages_or_rules_leaves_the_others_as_they_are(tmp_path: Path) -> None:
    folder = recorded(tmp_path, content__a_md=FAULTY, content__b_md=LINK)
    before = (folder / NAME).read_bytes()
    for arguments in (["content/a.md"], ["--select", "TERM001"], ["--prune", "content/b.md"]):
        assert netlint("baseline", *arguments, cwd=folder).status == 0
        assert (folder / NAME).read_bytes() == before
    assert netlint("check", "content/a.md", cwd=folder).out.count("there no more") == 0


def test_the_same_pages_give_the_same_file(tmp_path: Path) -> None:
    folder = recorded(tmp_path, content__a_md=FAULTY, content__b_md=LINK)
    before = (folder / NAME).read_bytes()
    netlint("baseline", "--jobs", "2", "--no-cache", cwd=folder)
    assert (folder / NAME).read_bytes() == before


def test_it_may_stand_in_another_folder_and_netlint_may_run_in_one(tmp_path: Path) -> None:
    config = CONFIG.replace(NAME, f"tools/{NAME}")
    folder = repository(tmp_path, config)
    (folder / "tools").mkdir()
    assert netlint("baseline", cwd=folder).status == 0
    found = json.loads((folder / "tools" / NAME).read_text(encoding="utf-8"))["findings"]
    assert found[0]["page"] == "../content/a.md"
    assert netlint("check", cwd=folder).status == 0
    assert netlint("check", cwd=folder / "content").status == 0


def test_a_file_that_nobody_has_named_is_for_the_option(tmp_path: Path) -> None:
    folder = repository(tmp_path, 'select = ["TERM001"]\n')
    run = netlint("baseline", cwd=folder)
    assert run.out.endswith(f'write in your settings: baseline = "{NAME}"\n')
    assert netlint("check", cwd=folder).status == 1
    assert netlint("check", "--baseline", NAME, cwd=folder).status == 0
    write(folder, content__a_md=CLEAN)
    run = netlint("baseline", "--output", "old.json", cwd=folder)
    assert run.out.startswith("old.json holds 0 findings on 0 pages: 0 new")


def test_the_command_that_shrinks_the_file_names_it_where_it_has_another_name(
    tmp_path: Path,
) -> None:
    folder = repository(tmp_path, 'select = ["TERM001"]\n')
    netlint("baseline", "--output", "old.json", cwd=folder)
    write(folder, content__a_md=CLEAN)
    run = netlint("check", "--format", "json", "--baseline", "old.json", cwd=folder)
    assert run.err.strip().endswith("with: netlint baseline --prune --output old.json")


def test_mending_makes_the_baseline_shorter(tmp_path: Path) -> None:
    folder = recorded(tmp_path)
    run = netlint("check", "--fix", cwd=folder)
    assert "1 recorded finding is there no more." in " ".join(run.out.split())


def test_a_page_that_cannot_be_read_is_never_old(tmp_path: Path) -> None:
    folder = repository(tmp_path, 'baseline = "b.json"\n')
    (folder / "content" / "bad.md").write_bytes(b"\xff\xfe\xff")
    run = netlint("baseline", "--select", "TERM001", "--select", "NETLINT003", cwd=folder)
    assert run.status == 2
    assert "content/bad.md: Not checked" in run.err
    assert "NETLINT003" not in (folder / "b.json").read_text(encoding="utf-8")


def test_a_page_in_an_editor_has_the_old_findings_of_its_file(tmp_path: Path) -> None:
    folder = recorded(tmp_path)
    stdin = ("check", "--format", "concise", "-", "--stdin-filename", "content/a.md")
    assert netlint(*stdin, cwd=folder, given="Hello.\n\n" + FAULTY).status == 0
    assert netlint(*stdin[:-2], cwd=folder, given=FAULTY).status == 1


def test_alerts_of_code_scanning_stay_the_same_when_a_paragraph_is_wrapped(tmp_path: Path) -> None:
    folder = repository(tmp_path, 'select = ["TERM001"]\n')

    def names() -> list[object]:
        report = json.loads(netlint("check", "--format", "sarif", cwd=folder).out)
        return [one["partialFingerprints"] for one in report["runs"][0]["results"]]

    before = names()
    write(folder, content__a_md=FAULTY.replace("A neuro", "A\nneuro"))
    assert len(before) == 1
    assert names() == before


def said(run: Run) -> str:
    return " ".join(run.err.split())


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "netlint.toml: baseline: there is no file"),
        ("<<<<<<< ours\n{}\n", f"{NAME}:1: git could not merge this file."),
        ("{", f"{NAME}:1: this is not valid JSON"),
    ],
)
def test_a_baseline_that_is_missing_or_broken_is_an_error_with_a_remedy(
    tmp_path: Path, content: str | None, message: str
) -> None:
    folder = repository(tmp_path, CONFIG)
    if content is not None:
        (folder / NAME).write_text(content, encoding="utf-8")
    run = netlint("check", cwd=folder)
    assert (run.status, run.out) == (2, "")
    assert message in said(run)
    assert "netlint baseline" in said(run)


def test_nothing_to_prune_is_said(tmp_path: Path) -> None:
    run = netlint("baseline", "--prune", cwd=repository(tmp_path, CONFIG))
    assert run.status == 2
    assert f"There is no baseline {NAME}. Make it with: netlint baseline" in said(run)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("5", "name a file in quotes"),
        ('""', "name a file in quotes"),
        ('"content"', '"content" is a folder'),
        ("'a\\b.json'", "write / between folders"),
    ],
)
def test_a_setting_that_is_no_file_is_a_mistake(tmp_path: Path, written: str, message: str) -> None:
    folder = repository(tmp_path, f"baseline = {written}\n")
    run = netlint("check", "--format", "json", cwd=folder)
    assert run.status == 2
    assert f"netlint.toml:1: baseline: {message}" in said(run)


def test_the_setting_holds_for_all_pages_of_a_file(tmp_path: Path) -> None:
    folder = repository(tmp_path, '[[overrides]]\nfiles = ["content/**"]\nbaseline = "b.json"\n')
    assert "there is no such setting" in said(netlint("check", "--format", "json", cwd=folder))


def test_options_that_contradict_each_other_are_refused(tmp_path: Path) -> None:
    folder = recorded(tmp_path)
    assert netlint("check", "--baseline", NAME, "--no-baseline", cwd=folder).status == 2
    assert netlint("baseline", "-", cwd=folder).status == 2


@pytest.mark.parametrize("some", [("a.md",), ("a.md", "c.md")])
def test_what_comparing_pages_found_has_not_gone_where_the_other_page_was_not_read(
    tmp_path: Path, some: tuple[str, ...]
) -> None:
    text = "# Scan\n\n{0}\n"
    write(tmp_path, netlint_toml='select = ["SAME006"]\n', a_md=text.format("A"))
    write(tmp_path, b_md=text.format("B"), c_md="# Another\n")
    assert netlint("baseline", cwd=tmp_path).status == 0
    recorded = (tmp_path / "netlint-baseline.json").read_text(encoding="utf-8")
    assert recorded.count("SAME006") == 2
    assert netlint("baseline", "--prune", *some, cwd=tmp_path).status == 0
    assert (tmp_path / "netlint-baseline.json").read_text(encoding="utf-8") == recorded
    write(tmp_path, b_md="# New\n")
    assert netlint("baseline", "--prune", cwd=tmp_path).status == 0
    assert "SAME006" not in (tmp_path / "netlint-baseline.json").read_text(encoding="utf-8")
