"""A run where spaCy is not installed, and one that needs it no more. Its absence is made up: a module
of the same name, that is no package, stands before it on the path."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from netlint.api import check_text
from netlint.nlp import availability
from netlint.nlp.availability import ParserMissing
from tests.command import ROOT, Run, netlint, repository, write
from tests.nlp.needed import needs_parser

PAGE = "# Your visit\n\nYou will be given a drip by a nurse.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    repository(tmp_path, content__a_md=PAGE, content__b_md=PAGE)
    write(tmp_path, absent__spacy_py="raise ImportError('not here')\n")
    return tmp_path


def without(folder: Path, *arguments: str) -> Run:
    path = os.pathsep.join((os.fspath(folder / "absent"), os.fspath(ROOT)))
    return netlint("check", "content", *arguments, cwd=folder, PYTHONPATH=path)


def test_the_run_says_once_which_rule_did_not_run(folder: Path) -> None:
    run = without(folder)
    assert run.status == 0
    assert run.err.count("PLAIN004 passive-voice did not run") == 1
    assert "pip install 'netlint[nlp]'" in run.err
    assert "PLAIN004" not in run.out


@pytest.mark.parametrize("arguments", [["--quiet"], ["--ignore", "PLAIN004"], ["--select", "TERM"]])
def test_nothing_is_said_where_nobody_wants_to_know(folder: Path, arguments: list[str]) -> None:
    assert without(folder, *arguments).err == ""


@pytest.mark.parametrize("name", ["PLAIN004", "passive-voice"])
def test_a_rule_that_was_asked_for_by_name_makes_the_run_untrusted(folder: Path, name: str) -> None:
    run = without(folder, "--select", name, "--format", "json")
    assert run.status == 2
    (problem,) = json.loads(run.out)["problems"]
    assert "PLAIN004 passive-voice did not run" in problem["message"]


def test_a_family_or_a_profile_asks_for_no_rule_by_name(folder: Path) -> None:
    run = without(folder, "--select", "PLAIN")
    assert run.status == 0
    assert "did not run" in run.err


def test_settings_can_ask_for_it_by_name(folder: Path) -> None:
    (folder / "netlint.toml").write_text('extend-select = ["PLAIN004"]\n', encoding="utf-8")
    assert without(folder).status == 2


def test_suppressing_a_rule_that_did_not_run_is_no_fault(folder: Path) -> None:
    page = f"<!-- netlint-disable-file PLAIN004 -- the passive is meant -->\n\n{PAGE}"
    write(folder, content__a_md=page, content__b_md=page)
    assert "NETLINT001" not in without(folder, "--format", "concise").out


def test_another_model_that_is_not_installed_is_named(folder: Path) -> None:
    (folder / "netlint.toml").write_text('[nlp]\nmodel = "en_none_at_all"\n', encoding="utf-8")
    run = netlint("check", "content", cwd=folder)
    assert "PLAIN004 passive-voice did not run" in run.err
    assert run.status == 0


@needs_parser
def test_a_parser_that_cannot_be_loaded_is_said_once(folder: Path) -> None:
    package = folder / "broken" / "spacy"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("raise ImportError('half of it')\n", encoding="utf-8")
    path = os.pathsep.join((os.fspath(folder / "broken"), os.fspath(ROOT)))
    cache = os.fspath(folder / "cache")
    run = netlint(
        "check", "content", "--format", "json", cwd=folder, PYTHONPATH=path, NETLINT_CACHE_DIR=cache
    )
    assert run.status == 2
    (problem,) = json.loads(run.out)["problems"]
    assert "cannot load" in problem["message"]


@needs_parser
def test_a_second_run_does_not_load_the_parser(folder: Path) -> None:
    options = ("check", "content", "--format", "json")
    cache = os.fspath(folder / "cache")
    first = netlint(*options, cwd=folder, NETLINT_CACHE_DIR=cache)
    assert '"PLAIN004"' in first.out
    for file in (folder / "cache").glob("pages*"):  # else no page would be read at all
        file.unlink()
    profile = netlint(*options, cwd=folder, NETLINT_CACHE_DIR=cache, PYTHONPROFILEIMPORTTIME="1")
    assert profile.out == first.out
    loaded = {line.rsplit("|", 1)[1].strip() for line in profile.err.splitlines() if "|" in line}
    assert "netlint.nlp.store" in loaded
    assert not loaded & {"spacy", "numpy", "netlint.nlp.model"}


def test_python_programs_get_an_error_for_a_rule_that_they_name(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    availability.missing.cache_clear()
    monkeypatch.setattr(availability, "_folder_of", lambda _: None)
    try:
        with pytest.raises(ParserMissing, match="did not run"):
            check_text(PAGE, select=["passive-voice"], path="by-name")
    finally:
        availability.missing.cache_clear()
