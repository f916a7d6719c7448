"""The table `[grammar]`: its mistakes, and the settings that layers of it make."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from netlint.config.grammar import server_fault
from netlint.config.project import Project
from netlint.config.resolve import CommandLine
from netlint.finding import Severity
from netlint.languagetool.address import read_address
from netlint.settings import GrammarSettings, Settings
from tests.command import repository
from tests.config.test_mistakes import mistakes

_OVERRIDE = '[[overrides]]\nfiles = ["content/**"]\n[overrides.grammar]\n'


@pytest.mark.parametrize(
    ("text", "line", "key", "says"),
    [
        pytest.param("grammar = true", 1, "grammar", "[grammar]", id="no table"),
        pytest.param("[grammar]\nenable_d = true", 2, "grammar.enable_d", "Did you mean enabled?",
                     id="key"),
        pytest.param('[grammar]\nenabled = "yes"', 2, "grammar.enabled", "true or false", id="text"),
        pytest.param("[grammar]\npicky = 1", 2, "grammar.picky", "true or false", id="number"),
        pytest.param("[grammar]\nserver = 8081", 2, "grammar.server", "address", id="a port alone"),
        pytest.param('[grammar]\nserver = ""', 2, "grammar.server", "address", id="no server"),
        pytest.param('[grammar]\nserver = "localhost:8081"', 2, "grammar.server",
                     "http://127.0.0.1:8081", id="no scheme"),
        pytest.param('[grammar]\nserver = "ftp://localhost"', 2, "grammar.server",
                     "http://127.0.0.1:8081", id="another scheme"),
        pytest.param('[grammar]\nserver = "http://"', 2, "grammar.server", "Write one", id="host"),
        pytest.param('[grammar]\nserver = "http://localhost:99999"', 2, "grammar.server",
                     "Write one", id="port"),
        pytest.param('[grammar]\nserver = "http://[::1"', 2, "grammar.server", "Write one",
                     id="half an address"),
        pytest.param('[grammar]\nserver = "http://localhost/a b"', 2, "grammar.server",
                     "Write one", id="a blank in the address"),
        pytest.param('[grammar]\nserver = "http://me:secret@localhost"', 2, "grammar.server",
                     "password", id="password"),
        pytest.param('[grammar]\nserver = "http://localhost?x=1"', 2, "grammar.server",
                     "without ?", id="query"),
        pytest.param('[grammar]\nserver = "http://192.168.1.5:8081"', 2, "grammar.server",
                     "would leave it", id="a server elsewhere"),
        pytest.param('[grammar]\nallow-remote = false\nserver = "https://lt.example"', 3,
                     "grammar.server", "allow-remote = true", id="a server elsewhere by name"),
        pytest.param('[grammar]\njars = "none"', 2, "grammar.jars", 'no folder "none"', id="jars"),
        pytest.param('[grammar]\njars = "a\\\\b"', 2, "grammar.jars", "write /", id="backslash"),
        pytest.param('[grammar]\njars = "."', 2, "grammar.jars", "no LanguageTool", id="no jar"),
        pytest.param("[grammar]\ntimeout = 0", 2, "grammar.timeout", "1 to 600", id="no time"),
        pytest.param("[grammar]\ntimeout = 601", 2, "grammar.timeout", "1 to 600", id="too long"),
        pytest.param("[grammar]\ntimeout = true", 2, "grammar.timeout", "whole number", id="true"),
        pytest.param("[grammar]\ntimeout = 2.5", 2, "grammar.timeout", "whole number", id="parts"),
        pytest.param('[grammar]\ndisable = "STYLE"', 2, "grammar.disable", "list of texts",
                     id="a text for a list"),
        pytest.param("[grammar]\nenable = [1]", 2, "grammar.enable", "list of texts",
                     id="a number in a list"),
        pytest.param('[grammar]\ndisable = ["TYPO"]', 2, "grammar.disable", "Did you mean TYPOS?",
                     id="nearly a category"),
        pytest.param('[grammar]\ndisable = ["style"]', 2, "grammar.disable", "Did you mean STYLE?",
                     id="a category in small letters"),
        pytest.param('[grammar]\ndisable = ["GRAM002"]', 2, "grammar.disable", "rule of netlint",
                     id="a rule of netlint"),
        pytest.param('[grammar]\nenable = ["spelling"]', 2, "grammar.enable", "rule of netlint",
                     id="the name of a rule of netlint"),
        pytest.param('[grammar]\ndisable = ["EN A VS AN"]', 2, "grammar.disable",
                     "no rule or category", id="blanks"),
        pytest.param('[grammar]\ndisable = ["en_a_vs_an"]', 2, "grammar.disable",
                     "such as EN_A_VS_AN", id="a rule in small letters"),
        pytest.param('[grammar]\ndisable = [""]', 2, "grammar.disable", "no rule", id="nothing"),
        pytest.param('[grammar]\ndisable = ["EN_A_VS_AN[2]"]', 2, "grammar.disable",
                     'write "EN_A_VS_AN"', id="a part of a rule"),
        pytest.param("[grammar]\nseverity = 1", 2, "grammar.severity", "[grammar.severity]",
                     id="a number for the severities"),
        pytest.param('[grammar.severity]\nSTYLE = "eror"', 2, "grammar.severity.STYLE",
                     "Did you mean error?", id="level"),
        pytest.param("[grammar.severity]\nSTYLE = 2", 2, "grammar.severity.STYLE", "no level",
                     id="a number for a level"),
        pytest.param('[grammar.severity]\nSTYLES = "off"', 2, "grammar.severity.STYLES",
                     "Did you mean STYLE?", id="nearly a category with a severity"),
        pytest.param('[grammar]\nenable = ["X_Y"]\ndisable = ["X_Y"]', 2, "grammar.enable",
                     "Take it out of one place", id="on and off"),
        pytest.param('[grammar]\nenable = ["X_Y"]\n[grammar.severity]\nX_Y = "off"', 2,
                     "grammar.enable", "Take it out of one place", id="on and off by severity"),
        pytest.param(_OVERRIDE + 'server = "http://localhost:8081"', 4, "overrides.0.grammar.server",
                     "for all pages", id="a server for some pages"),
        pytest.param(_OVERRIDE + "timeout = 5", 4, "overrides.0.grammar.timeout", "for all pages",
                     id="a time for some pages"),
        pytest.param(_OVERRIDE + "enabeld = true", 4, "overrides.0.grammar.enabeld",
                     "Did you mean enabled?", id="key in an override"),
        pytest.param('[[overrides]]\nfiles = ["a"]\n[overrides.grammar.severity]\nSTYLE = "of"', 4,
                     "overrides.0.grammar.severity.STYLE", "Did you mean off?",
                     id="level in an override"),
    ],
)  # fmt: skip
def test_a_mistake_is_named(tmp_path: Path, text: str, line: int, key: str, says: str) -> None:
    found = mistakes(tmp_path, text + "\n")
    assert [(one.path, one.line, one.key) for one in found] == [("netlint.toml", line, key)]
    assert says in found[0].message


def test_a_server_and_jars_together_are_a_mistake(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "languagetool-server-6.8.jar").touch()
    (found,) = mistakes(tmp_path, '[grammar]\nserver = "http://localhost"\njars = "lib"\n')
    assert (found.line, found.key) == (3, "grammar.jars")
    assert "not both" in found.message
    assert mistakes(tmp_path, '[grammar]\njars = "lib"\n') == []


def test_mistakes_in_pyproject_are_named_there(tmp_path: Path) -> None:
    text = "[project]\nname = 'x'\n\n[tool.netlint.grammar]\nserver = 'https://lt.example'\n"
    (found,) = mistakes(tmp_path, text, "pyproject.toml")
    assert (found.path, found.line, found.key) == ("pyproject.toml", 5, "grammar.server")


@pytest.mark.parametrize(
    "text",
    [
        "[grammar]",
        '[grammar]\nserver = "http://127.8.0.1:8081"',
        '[grammar]\nserver = "http://[::1]:8081/"',
        '[grammar]\nserver = "HTTP://LocalHost/languagetool"',
        '[grammar]\nserver = "http://localhost:8081/v2/"',
        '[grammar]\nserver = "https://lt.example"\nallow-remote = true',
        "[grammar]\ntimeout = 600",
        '[grammar]\ndisable = ["IN_1990s", "MOTHER-IN-LOW", "in_excess_of", "ID_CASING", "A1"]',
        '[grammar]\nenable = ["AMERICAN_ENGLISH_STYLE", "PIGEON_ENGLISH", "TEXT_ANALYSIS"]',
        '[grammar.severity]\nSTYLE = "off"\nEN_A_VS_AN = "error"',
        _OVERRIDE + 'enabled = false\npicky = true\ndisable = ["STYLE"]',
    ],
)
def test_what_is_right_is_no_mistake(tmp_path: Path, text: str) -> None:
    assert mistakes(tmp_path, text + "\n") == []


@pytest.mark.parametrize(
    "host", ["127.0.0.1.example", "localhost.example", "0.0.0.0", "10.0.0.1", "[::2]", "127.1"]
)
def test_whatever_is_not_surely_here_is_elsewhere(host: str) -> None:
    assert "would leave it" in (server_fault(f"http://{host}", allow_remote=False) or "")
    assert server_fault(f"http://{host}", allow_remote=True) is None
    assert not read_address(f"http://{host}").is_here


@pytest.mark.parametrize("host", ["localhost", "LocalHost", "127.0.0.1", "127.8.0.1", "[::1]"])
def test_what_the_settings_take_for_here_is_asked_as_a_server_here(host: str) -> None:
    assert server_fault(f"http://{host}", allow_remote=False) is None
    assert read_address(f"http://{host}").is_here


def settings(folder: Path, page: str = "content/a.md", **line: object) -> Settings:
    project = Project(CommandLine(**line), cwd=folder)  # type: ignore[arg-type]
    return project.settings_for(folder / page)


def grammar(
    folder: Path, config: str, page: str = "content/a.md", **line: object
) -> GrammarSettings:
    return settings(repository(folder, config), page, **line).grammar


@pytest.mark.parametrize(
    ("config", "line", "on"),
    [
        ("", None, False),
        ("", True, True),
        ("[grammar]", None, True),
        ("[grammar]", False, False),
        ("[grammar]\nenabled = false", None, False),
        ("[grammar]\nenabled = false", True, True),
        (f"[grammar]\n{_OVERRIDE}enabled = false", None, False),
        (f"[grammar]\n{_OVERRIDE}enabled = false", True, True),
        (f"[grammar]\nenabled = false\n{_OVERRIDE}enabled = true", None, True),
        (f"[grammar]\nenabled = false\n{_OVERRIDE}picky = true", None, False),
        (f"{_OVERRIDE}picky = true", None, True),
        (f"{_OVERRIDE}enabled = true", False, False),
        ('ignore = ["GRAM"]\n[grammar]', None, False),
        ('profile = "wcag"\n[grammar]', None, False),
    ],
)
def test_it_is_on_where_somebody_says_so(
    tmp_path: Path, config: str, line: bool | None, on: bool
) -> None:
    assert grammar(tmp_path, config, grammar=line).on is on


def test_an_override_is_for_its_pages_only(tmp_path: Path) -> None:
    config = f"[grammar]\n{_OVERRIDE}enabled = false\n"
    assert not grammar(tmp_path, config, "content/a.md").on
    assert grammar(tmp_path, config, "other/a.md").on


def test_every_key_reaches_the_settings(tmp_path: Path) -> None:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "languagetool-server.jar").touch()
    found = grammar(
        tmp_path,
        '[grammar]\njars = "lib"\ntimeout = 9\npicky = true\nallow-remote = true\n'
        'enable = ["BEEN_PART"]\ndisable = ["ZERO_SUM", "APOS_ARE"]\n'
        '[grammar.severity]\nSTYLE = "off"\nTYPOS = "error"\n',
    )
    assert found == GrammarSettings(
        on=True,
        jars=str(tmp_path / "lib"),
        allow_remote=True,
        timeout=9,
        picky=True,
        disable=("APOS_ARE", "STYLE", "ZERO_SUM"),
        enable=("BEEN_PART",),
        severities=(("TYPOS", Severity.ERROR),),
    )
    assert isinstance(hash(found), int)


def test_what_an_override_says_last_holds(tmp_path: Path) -> None:
    config = (
        '[grammar]\nserver = "http://localhost:1"\ndisable = ["APOS_ARE", "BEEN_PART"]\n'
        'enable = ["CAN_CHECK"]\n[grammar.severity]\nTYPOS = "error"\nSTYLE = "off"\n'
        f'{_OVERRIDE}enable = ["APOS_ARE"]\ndisable = ["CAN_CHECK", "TYPOS"]\n'
        '[overrides.grammar.severity]\nSTYLE = "info"\n'
    )
    found = grammar(tmp_path, config)
    assert found.server == "http://localhost:1"
    assert found.disable == ("BEEN_PART", "CAN_CHECK", "TYPOS")
    assert found.enable == ("APOS_ARE",)
    assert found.severities == (("STYLE", Severity.INFO),)


def test_what_is_switched_off_has_no_severity(tmp_path: Path) -> None:
    config = '[grammar]\ndisable = ["TYPOS"]\n[grammar.severity]\nTYPOS = "error"\n'
    found = grammar(tmp_path, config)
    assert (found.disable, found.severities) == (("TYPOS",), ())


def test_a_severity_asks_for_a_rule_that_is_hidden_or_whose_category_is_off(tmp_path: Path) -> None:
    found = grammar(
        tmp_path, '[grammar.severity]\nBEEN_PART = "info"\nTYPOS = "info"\nSTYLE = "off"\n'
    )
    assert found.enable == ("BEEN_PART",)
    assert found.disable == ("STYLE",)
    assert found.severities == (("BEEN_PART", Severity.INFO), ("TYPOS", Severity.INFO))


@pytest.mark.parametrize(
    ("config", "line", "asked"),
    [
        ('select = ["TERM", "GRAM"]', {}, True),
        ('extend-select = ["GRAM002"]', {}, True),
        ('severity = {GRAM = "error"}', {}, False),
        ("", {}, False),
        ('select = ["TERM", "GRAM"]\n[grammar]\nenabled = false', {}, False),
        ('select = ["TERM", "GRAM"]', {"grammar": False}, False),
        ("", {"select": ("GRAM",)}, True),
        ("", {"select": ("GRAM",), "grammar": False}, True),
        ("[grammar]\nenabled = false", {"select": ("GRAM002",)}, True),
        (f"[grammar]\n{_OVERRIDE}enabled = false", {"select": ("GRAM",)}, False),
        (f"[grammar]\n{_OVERRIDE}enabled = false", {"select": ("GRAM",), "grammar": False}, True),
    ],
)
def test_whoever_names_the_family_asks_for_it_unless_it_was_switched_off(
    tmp_path: Path, config: str, line: dict[str, Any], asked: bool
) -> None:
    rules = settings(repository(tmp_path, config), **line).rules
    assert any(rule.asked for rule in rules if rule.code.startswith("GRAM")) is asked
