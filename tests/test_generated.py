"""What is made from the rules is as the rules say now, and the rules are whole."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import click
import pytest

from netlint.catalogue import load_any, rule_index, rule_page
from netlint.checks.options import option_fields, option_mistakes
from netlint.cli.check_command import command as check_command

ROOT = Path(__file__).resolve().parent.parent
PROFILES = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted((ROOT / "rules" / "profiles").glob("*.toml"))
}


def test_the_index_and_the_documentation_are_not_stale() -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tools.build_index", "--check"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr


def test_names_are_unique() -> None:
    names = [entry.name for entry in rule_index().values()]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("code", rule_index())
def test_a_rule_is_whole(code: str) -> None:
    entry = rule_index()[code]
    page = rule_page(code)
    assert len(page.bad) >= 4
    assert len(page.good) >= 4
    assert page.summary.endswith(".")
    assert page.why.endswith((".", "!", "?"))
    for name, profile in PROFILES.items():
        assert profile["severity"].get(code) in ("error", "warning", "info", "off"), name
    if not entry.module:
        return
    check = load_any(code)
    assert (check.code, check.name) == (entry.code, entry.name)
    for name in option_fields(check):
        assert f"`{name}`" in page.sections["Options"], name


@pytest.mark.parametrize("profile", PROFILES)
def test_a_profile_names_only_rules_and_options_that_exist(profile: str) -> None:
    data = PROFILES[profile]
    assert set(data["severity"]) == set(rule_index())
    for code, options in data.get("rules", {}).items():
        assert set(options) <= set(option_fields(load_any(code))), code


@pytest.mark.parametrize(
    "path", sorted((ROOT / "rules" / "page-types").glob("*.toml")), ids=lambda path: path.stem
)
def test_a_page_type_asks_in_profiles_that_have_it_for_options_that_exist(path: Path) -> None:
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    for name, asked in data.get("profiles", {}).items():
        assert path.stem in PROFILES[name]["page-types"]
        assert set(asked) <= {"rules", "headings"}
        assert asked.get("headings", {}).keys() <= data["sections"].keys()
        for code, options in asked.get("rules", {}).items():
            assert list(option_mistakes(load_any(code), options)) == []


def test_the_help_names_every_profile() -> None:
    option = next(one for one in check_command.params if one.name == "profile")
    assert isinstance(option, click.Option)
    assert all(name in (option.help or "") for name in PROFILES)
