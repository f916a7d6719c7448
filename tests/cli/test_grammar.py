"""LanguageTool on the command line and in Python, as far as no server is asked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from netlint import ProofreadingFault, check_paths, check_text
from netlint.cli.check_command import command
from netlint.grammar.match import Match, Proofread
from netlint.languagetool import proofreader
from netlint.result import PageFile
from tests.command import Run, netlint, repository

PAGE = "# Your scan\n\nThis is a apple tumor.\n"
#: Nothing answers at this address.
NOBODY = "http://127.0.0.1:9"


def check(folder: Path, *arguments: str, config: str = "") -> Run:
    repository(folder, config, content__a_md=PAGE)
    return netlint("check", "content", "--format", "json", *arguments, cwd=folder)


def problems(run: Run) -> list[str]:
    return [problem["message"] for problem in json.loads(run.out)["problems"]]


@pytest.mark.parametrize(
    ("config", "arguments"),
    [
        ("", ["--select", "GRAM"]),
        ("", ["--select", "TERM,GRAM"]),
        ("", ["--select", "GRAM", "--no-grammar"]),
        ('select = ["TERM", "GRAM"]\n', []),
        ('extend-select = ["GRAM"]\n', []),
        ("[grammar]\nenabled = false\n", ["--select", "GRAM"]),
    ],
)
def test_who_asks_for_the_family_is_told_once_that_it_is_off(
    tmp_path: Path, config: str, arguments: list[str]
) -> None:
    run = check(tmp_path, *arguments, config=config)
    assert run.status == 2
    assert problems(run) == [
        "GRAM001 grammar, GRAM002 spelling, GRAM003 punctuation and GRAM004 style did not run: "
        "LanguageTool is not switched on. Use --grammar, or write [grammar] in the settings."
    ]


def test_who_asks_for_one_rule_is_told_of_that_rule(tmp_path: Path) -> None:
    run = check(tmp_path, "--select", "GRAM001")
    assert run.status == 2
    assert problems(run)[0].startswith("GRAM001 grammar did not run: LanguageTool is not")


@pytest.mark.parametrize(
    ("config", "arguments"),
    [
        ("", []),
        ("", ["--no-grammar"]),
        ('[severity]\nGRAM = "error"\n', []),
        ('ignore = ["GRAM"]\n', []),
        ('select = ["TERM", "GRAM"]\n', ["--no-grammar"]),
        ('select = ["TERM", "GRAM"]\n[grammar]\nenabled = false\n', []),
        (f'[grammar]\nserver = "{NOBODY}"\n', ["--no-grammar"]),
    ],
)
def test_nothing_is_said_where_nobody_asked_or_somebody_switched_it_off(
    tmp_path: Path, config: str, arguments: list[str]
) -> None:
    run = check(tmp_path, "--fail-on", "never", *arguments, config=config)
    assert (run.status, problems(run), run.err) == (0, [], "")


@pytest.mark.parametrize(
    ("config", "arguments"),
    [
        (f'[grammar]\nserver = "{NOBODY}"\n', []),
        (f'[grammar]\nenabled = false\nserver = "{NOBODY}"\n', ["--grammar"]),
        (f'select = ["TERM", "GRAM"]\n[grammar]\nserver = "{NOBODY}"\n', ["--grammar"]),
    ],
)
def test_a_server_that_does_not_answer_leaves_the_other_rules(
    tmp_path: Path, config: str, arguments: list[str]
) -> None:
    run = check(tmp_path, *arguments, config=config)
    assert run.status == 2
    assert len(problems(run)) == 1
    assert "LanguageTool" in problems(run)[0]
    assert "TERM004" in [finding["rule"] for finding in json.loads(run.out)["findings"]]


def test_a_server_elsewhere_is_never_asked_without_leave(tmp_path: Path) -> None:
    run = check(tmp_path, "--grammar", config='[grammar]\nserver = "http://192.0.2.1"\n')
    assert run.status == 2
    assert "netlint.toml:2: grammar.server: " in run.err
    assert "would leave it" in run.err


@pytest.mark.parametrize("arguments", [["--select", "TERM"], ["--profile", "wcag"]])
def test_who_asks_for_it_and_leaves_its_rules_out_is_told(
    tmp_path: Path, arguments: list[str]
) -> None:
    config = f'[grammar]\nserver = "{NOBODY}"\n'
    run = check(tmp_path, "--grammar", "--fail-on", "never", *arguments, config=config)
    assert run.status == 0
    assert run.err == "netlint: LanguageTool is not asked: the settings leave out the GRAM rules.\n"


def test_rules_says_which_need_it(tmp_path: Path) -> None:
    repository(tmp_path)
    words = " ".join(netlint("rules", cwd=tmp_path).out.split())
    assert words.count("Needs LanguageTool (--grammar).") == 4
    listed = json.loads(netlint("rules", "--format", "json", cwd=tmp_path).out)
    needs = {rule["code"]: rule["needs"] for rule in listed}
    assert needs["GRAM001"] == "languagetool"
    assert (needs["PLAIN004"], needs["TERM001"]) == ("parse", "")
    repository(tmp_path, "[grammar]\n")
    assert "--grammar" not in netlint("rules", cwd=tmp_path).out


def test_config_says_what_holds_and_who_said_it(tmp_path: Path) -> None:
    repository(
        tmp_path,
        f'[grammar]\nserver = "{NOBODY}"\ndisable = ["APOS_ARE"]\n[grammar.severity]\nTYPOS = "error"\n'
        '[[overrides]]\nfiles = ["content/**"]\n[overrides.grammar]\npicky = true\n',
    )
    shown = netlint("config", "content/a.md", cwd=tmp_path).out
    lines = [line.split() for line in shown.splitlines() if line.startswith("grammar.")]
    file, override = ["#", "netlint.toml"], ["#", "netlint.toml,", "override", "1"]
    assert lines == [
        ["grammar.enabled", "true", *file],
        ["grammar.server", NOBODY, *file],
        ["grammar.picky", "true", *override],
        ["grammar.disable", "APOS_ARE", *file],
        ["grammar.severity.TYPOS", "error", *file],
    ]


def test_config_says_that_it_is_off(tmp_path: Path) -> None:
    shown = netlint("config", cwd=repository(tmp_path)).out
    assert [line.split() for line in shown.splitlines() if line.startswith("grammar.")] == [
        ["grammar.enabled", "false", "#", "default"]
    ]


def test_a_program_that_asks_for_the_family_gets_an_error() -> None:
    with pytest.raises(ProofreadingFault, match="Pass grammar=True"):
        check_text(PAGE, select=["GRAM"])


def test_a_program_gets_what_the_other_rules_found_with_the_fault() -> None:
    with pytest.raises(ProofreadingFault, match="LanguageTool") as fault:
        check_text(PAGE, select=["TERM", "GRAM"], grammar=True, grammar_server=NOBODY)
    assert [finding.rule for finding in fault.value.findings] == ["TERM004"]


@pytest.mark.parametrize("url", ["http://192.0.2.1", "localhost:8081", "http://me@localhost"])
def test_an_address_that_is_not_to_be_asked_is_an_error(url: str) -> None:
    with pytest.raises(ValueError, match=r"address|would leave"):
        check_text(PAGE, grammar=True, grammar_server=url)


def test_paths_follow_their_settings_unless_the_call_says_otherwise(tmp_path: Path) -> None:
    repository(tmp_path, f'[grammar]\nserver = "{NOBODY}"\n', content__a_md=PAGE)
    with pytest.raises(ProofreadingFault):
        check_paths([tmp_path])
    assert "TERM004" in [finding.rule for finding in check_paths([tmp_path], grammar=False)]


class _Answers:
    """Stands in for the proofreader: gives every page the same answer."""

    def __init__(self, *_: object) -> None:
        pass

    def proofread(self, files: Iterable[PageFile]) -> Iterator[PageFile]:
        text = "This is a apple tumor."
        match = Match(8, 9, "EN_A_VS_AN", "MISC", "Use \u201can\u201d.", ("an",))
        for file in files:
            yield file._replace(proofread=Proofread({("en-GB", text): (match,)}))

    def close(self) -> None:
        pass


@pytest.mark.parametrize(
    ("level", "fail_on", "status", "count"),
    [
        ("error", "error", 1, "errors"),
        ("warning", "error", 0, "warnings"),
        ("warning", "warning", 1, "warnings"),
        ("info", "warning", 0, "infos"),
        ("info", "info", 1, "infos"),
    ],
)
def test_the_severity_of_a_category_decides_how_a_run_ends_and_is_counted(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    level: str,
    fail_on: str,
    status: int,
    count: str,
) -> None:
    monkeypatch.setattr(proofreader, "Proofreader", _Answers)
    repository(tmp_path, f'[grammar.severity]\nMISC = "{level}"\n', content__a_md=PAGE)
    monkeypatch.chdir(tmp_path)
    options = ["--select", "GRAM", "--format", "json", "--no-cache", "--fail-on", fail_on]
    run = CliRunner().invoke(command, ["content", *options])
    assert run.exit_code == status, run.output
    report = json.loads(run.stdout)
    assert report["findings"][0]["severity"] == level
    assert (report["summary"][count], len(report["findings"])) == (1, 1)
