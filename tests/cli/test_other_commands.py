"""`explain`, `rules`, `config`, `init`, `completion`, and the help of all commands."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import click
import pytest

from netlint import __version__
from netlint.catalogue import rule_index
from netlint.cli.help_page import help_page
from netlint.cli.main import COMMANDS, cli
from tests.command import ROOT, netlint, repository


def test_version(tmp_path: Path) -> None:
    run = netlint("--version", cwd=tmp_path)
    assert (run.status, run.out) == (0, f"netlint {__version__}\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_so_has_each_of_its_options(name: str) -> None:
    context = click.Context(cli)
    command = cli.get_command(context, name)
    assert command is not None
    assert command.help
    assert COMMANDS[name].endswith(".")
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name


def test_the_page_of_commands_is_not_stale() -> None:
    assert (ROOT / "docs" / "commands.md").read_text(encoding="utf-8") == help_page()


@pytest.mark.parametrize("name", ["HEAD005", "head005", "heading-punctuation"])
def test_explain_a_rule(tmp_path: Path, name: str) -> None:
    run = netlint("explain", name, cwd=tmp_path)
    assert run.status == 0
    for part in ("HEAD005 heading-punctuation", "Why it matters", "What to do", "Source", "https:"):
        assert part in run.out


def test_explain_a_family(tmp_path: Path) -> None:
    run = netlint("explain", "HEAD", cwd=tmp_path)
    assert "HEAD001" in run.out
    assert "HEAD005" in run.out


@pytest.mark.parametrize("name", ["NF1", "nf1", "neurofibromatosis type 1"])
def test_explain_a_concept(tmp_path: Path, name: str) -> None:
    run = netlint("explain", name, cwd=tmp_path)
    assert run.status == 0
    assert "neurofibromatosis type 1" in run.out.lower()


def test_explain_tells_an_unchecked_name_and_several_sources_in_words(tmp_path: Path) -> None:
    run = netlint("explain", "phaeo", cwd=tmp_path)
    assert "PCC (not yet checked)" in run.out
    assert "?" not in run.out
    assert "|" not in run.out


def test_explain_what_is_like_nothing_ends_without_a_blank(tmp_path: Path) -> None:
    run = netlint("explain", "QQQQQQ", cwd=tmp_path)
    assert run.err.endswith("called 'QQQQQQ'.\n")


def test_explain_a_rule_of_languagetool_says_where_to_look(tmp_path: Path) -> None:
    run = netlint("explain", "HE_VERB_AGR", cwd=tmp_path)
    assert run.status == 2
    assert "If it is a rule of LanguageTool, name it under [grammar] in the settings" in run.err


def test_ignore_of_a_rule_of_languagetool_says_where_it_goes(tmp_path: Path) -> None:
    run = netlint("check", ".", "--ignore", "HE_VERB_AGR", cwd=tmp_path)
    assert run.status == 2
    assert "If it is a rule of LanguageTool, name it under [grammar]" in " ".join(run.err.split())


@pytest.mark.parametrize(("name", "near"), [("HEAD05", "HEAD005"), ("lanreotid", "lanreotide")])
def test_explain_what_does_not_exist_gives_the_nearest(
    tmp_path: Path, name: str, near: str
) -> None:
    run = netlint("explain", name, cwd=tmp_path)
    assert run.status == 2
    assert near in run.err


def test_rules_lists_every_rule_with_its_severity_in_force(tmp_path: Path) -> None:
    folder = repository(tmp_path, 'profile = "plain-us"\n[severity]\nREAD001 = "error"\n')
    run = netlint("rules", "--format", "json", cwd=folder)
    listed = {rule["code"]: rule for rule in json.loads(run.out)}
    assert set(listed) == set(rule_index())
    assert listed["READ001"]["severity"] == "error"
    assert listed["HEAD004"]["severity"] == "off"
    assert listed["HEAD005"]["fixes"] == "safe"
    text = netlint("rules", cwd=folder).out
    assert all(code in text for code in listed)


@pytest.mark.parametrize("profile", ["nhs", "plain-us", "easy-read", "wcag"])
def test_rules_is_a_table_of_80_columns_with_a_count_at_its_end(
    tmp_path: Path, profile: str
) -> None:
    run = netlint("rules", "--profile", profile, "--isolated", cwd=tmp_path)
    lines = run.out.splitlines()
    assert lines[0].startswith(f"Profile {profile}, ")
    assert lines[2].split() == ["Code", "Name", "Severity", "Fix"]
    assert max(map(len, lines)) == 80
    columns = [lines[2].index(head) for head in ("Name", "Severity")]
    rows = [line for line in lines if line.split(" ")[0] in rule_index()]
    assert len(rows) == len(rule_index())
    for row in rows:
        assert row[columns[1] :].split()[0] in ("error", "warning", "info", "off")
        assert row[columns[0] - 1] == " " != row[columns[0]]
    off = sum(row[columns[1] :].split()[0] == "off" for row in rows)
    assert lines[-1].startswith(f"{len(rows)} rules: ")
    assert lines[-1].endswith(f", {off} off")


def test_config_says_what_holds_and_where_it_comes_from(tmp_path: Path) -> None:
    config = (
        'profile = "plain-us"\nallow = ["Autogel"]\n'
        '[[overrides]]\nfiles = ["content/**"]\nlocale = "en-GB"\n'
    )
    run = netlint("config", "content/a.md", cwd=repository(tmp_path, config))
    lines = {line.split()[0]: line for line in run.out.splitlines() if line.strip()}
    assert run.status == 0
    assert "plain-us" in lines["profile"]
    assert lines["profile"].endswith("netlint.toml")
    assert lines["locale"].endswith("netlint.toml, override 1")
    assert "Autogel" in lines["allow"]
    assert lines["READ003.max-words"].split() == "READ003.max-words 25 # profile plain-us".split()


def test_config_with_a_mistake_is_status_2(tmp_path: Path) -> None:
    run = netlint("config", cwd=repository(tmp_path, "profle = 1\n"))
    assert run.status == 2
    assert "netlint.toml:1: profle" in run.err


@pytest.mark.parametrize(
    ("word", "profile"), [("tumour oesophagus", "nhs"), ("tumor esophagus", "plain-us")]
)
def test_init_proposes_settings_that_fit_and_are_right(
    tmp_path: Path, word: str, profile: str
) -> None:
    text = f"# A {word}\n\nA {word} page.\n"
    folder = repository(tmp_path, content__conditions__a_md=text)
    run = netlint("init", cwd=folder)
    assert run.status == 0, run.err
    written = (folder / "netlint.toml").read_text(encoding="utf-8")
    data = tomllib.loads(written)
    assert data["profile"] == profile
    assert data["page-types"]["condition"]["match"] == ["content/conditions/**"]
    assert "#" in written
    run = netlint("check", "--select", "TERM001", cwd=folder)
    assert (run.status, run.err) == (0, "")


def test_init_does_not_overwrite_unless_told_to(tmp_path: Path) -> None:
    folder = repository(tmp_path, "# mine\n")
    run = netlint("init", cwd=folder)
    assert run.status == 2
    assert "--force" in run.err
    assert (folder / "netlint.toml").read_text() == "# mine\n"
    assert netlint("init", "--force", cwd=folder).status == 0
    assert (folder / "netlint.toml").read_text() != "# mine\n"


def test_init_beside_settings_in_pyproject(tmp_path: Path) -> None:
    folder = repository(tmp_path)
    (folder / "pyproject.toml").write_text('[tool.netlint]\nprofile = "nhs"\n')
    run = netlint("init", cwd=folder)
    assert run.status == 2
    assert "pyproject.toml" in run.err


def test_init_in_a_folder_without_pages(tmp_path: Path) -> None:
    folder = repository(tmp_path, data_csv="a")
    assert netlint("init", cwd=folder).status == 0
    tomllib.loads((folder / "netlint.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(tmp_path: Path, shell: str) -> None:
    run = netlint("completion", shell, cwd=tmp_path)
    assert run.status == 0
    assert "_NETLINT_COMPLETE" in run.out


def test_completion_knows_the_commands(tmp_path: Path) -> None:
    run = netlint(
        cwd=tmp_path, _NETLINT_COMPLETE="bash_complete", COMP_WORDS="netlint ", COMP_CWORD="1"
    )
    assert "plain,check" in run.out
