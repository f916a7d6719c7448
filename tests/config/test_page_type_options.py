"""Options of rules by page type: who wins, on which pages, and what a mistake says."""

from __future__ import annotations

from pathlib import Path

import pytest

from netlint.config.option_choice import OptionChoice
from netlint.config.project import Project
from netlint.config.resolve import CommandLine, options_said
from netlint.engine import check_file
from netlint.result import PageFile
from tests.command import netlint, repository
from tests.config.test_mistakes import mistakes

#: A sentence of 12 words, and one of 22.
TWELVE = "You can call the nurse at any time of the day here."
TWENTY_TWO = (
    "You can call the nurse at any time of the day or night if you are ill or want "
    "to talk about it."
)
LANDING = "---\nnetlint: {page-type: landing}\n---\n\n"


def choice(folder: Path, config: str, page: str = "content/a.md", **line: str) -> OptionChoice:
    project = Project(CommandLine(**line), cwd=repository(folder, config))  # type: ignore[arg-type]
    return options_said(project.layers_for(folder / page), project.line)


def target(folder: Path, config: str, kind: str | None = "landing", **line: str) -> object:
    return choice(folder, config, **line).of_rule("READ001", kind)["target"].value


def long_sentences(folder: Path, config: str, text: str, page: str = "content/a.md") -> list[str]:
    """The messages of READ003 on a page that does not have to exist."""
    settings = Project(CommandLine(), cwd=repository(folder, config)).settings_for(folder / page)
    outcome = check_file(PageFile(page, None, "md", settings, text.encode()))
    assert not outcome.problems
    return [finding.message for finding in outcome.findings if finding.rule == "READ003"]


_GENERAL = "[rules.READ001]\ntarget = 13\n"
_TYPE = "[page-types.landing.rules.READ001]\ntarget = 12\n"
_OVERRIDE = '[[overrides]]\nfiles = ["content/**"]\n'


@pytest.mark.parametrize(
    ("config", "wins"),
    [
        pytest.param("", 11, id="a type of the profile before the profile"),
        pytest.param(_GENERAL, 13, id="what the file says of all pages before that"),
        pytest.param(_TYPE, 12, id="a type of the file before the profile's"),
        pytest.param(_GENERAL + _TYPE, 12, id="a type of the file before the rest of it"),
        pytest.param(_TYPE + _GENERAL, 12, id="in whatever order they stand"),
        pytest.param(
            _GENERAL + _TYPE + _OVERRIDE + "rules.READ001.target = 10", 10,
            id="an override before the file's types",
        ),
        pytest.param(
            _OVERRIDE + "rules.READ001.target = 10\npage-types.landing.rules.READ001.target = 9", 9,
            id="an override's type before the rest of it",
        ),
        pytest.param(
            _TYPE + _OVERRIDE + 'profile = "plain-us"', 8,
            id="an override's profile before all that the file says",
        ),
        pytest.param(
            _OVERRIDE + 'profile = "plain-us"\n' + _OVERRIDE + 'profile = "nhs"', 11,
            id="the last profile, with its types",
        ),
        pytest.param("[rules.reading-grade]\ntarget = 13\n", 13, id="a rule by its name"),
    ],
)  # fmt: skip
def test_the_more_specific_wins(tmp_path: Path, config: str, wins: int) -> None:
    assert target(tmp_path, config) == wins


def test_only_the_option_that_is_set_is_replaced(tmp_path: Path) -> None:
    said = choice(tmp_path, _TYPE).of_rule("READ001", "landing")
    assert {key: one.value for key, one in said.items()} == {
        "measure": "reading-age", "target": 12, "aim": 9,
    }  # fmt: skip
    assert [one.origin for one in said.values()] == [
        "profile nhs", "netlint.toml, page type landing", "profile nhs, page type landing",
    ]  # fmt: skip


def test_pages_of_no_type_and_of_other_types_have_the_general_options(tmp_path: Path) -> None:
    assert target(tmp_path, _TYPE, None) == 14
    assert target(tmp_path, _TYPE, "medicine") == 14


def test_the_profile_of_the_command_line_has_no_types_of_another_profile(tmp_path: Path) -> None:
    assert target(tmp_path, "", profile="plain-us") == 8
    assert target(tmp_path, _GENERAL, profile="plain-us") == 13


_LEAFLET = (
    '[page-types.leaflet]\nsections = []\nmatch = ["short/**"]\n'
    "[page-types.leaflet.rules.READ003]\nmax-words = 10\n"
)


def test_a_page_that_says_its_type_has_the_options_of_the_type(tmp_path: Path) -> None:
    config = "[page-types.landing.rules.READ003]\nmax-words = 10\n"
    (message,) = long_sentences(tmp_path, config, LANDING + TWELVE)
    assert "Keep to 10 or fewer" in message
    assert long_sentences(tmp_path, config, TWELVE) == []


def test_a_page_whose_path_says_its_type_has_them_too(tmp_path: Path) -> None:
    assert long_sentences(tmp_path, _LEAFLET, TWELVE, "short/a.md")
    assert not long_sentences(tmp_path, _LEAFLET, TWELVE, "long/a.md")


@pytest.mark.parametrize("declared", ["other", "none", "landing", "no-such-type"])
def test_what_a_page_says_of_itself_goes_before_its_path(tmp_path: Path, declared: str) -> None:
    text = LANDING.replace("landing", declared) + TWELVE
    assert not long_sentences(tmp_path, _LEAFLET, text, "short/a.md")


def test_a_type_that_is_only_guessed_changes_no_option(tmp_path: Path) -> None:
    parts = ("Symptoms", "Causes", "Diagnosis", "Treatment")
    text = "# Tumours\n\nText.\n\n" + "\n\n".join(f"## {part}\n\n{TWELVE}" for part in parts)
    config = "[page-types.condition.rules.READ003]\nmax-words = 10\n"
    assert long_sentences(tmp_path, config, text) == []
    declared = LANDING.replace("landing", "condition") + text
    assert len(long_sentences(tmp_path, config, declared)) == 4


def test_a_type_switches_no_rule_on(tmp_path: Path) -> None:
    config = 'ignore = ["READ003"]\n[page-types.landing.rules.READ003]\nmax-words = 10\n'
    assert long_sentences(tmp_path, config, LANDING + TWENTY_TWO) == []


def test_pages_of_one_type_share_what_runs_on_them(tmp_path: Path) -> None:
    """Whichever page comes first, the options of one type never reach another page."""
    config = "[page-types.landing.rules.READ003]\nmax-words = 10\n"
    project = Project(CommandLine(select=("READ003",)), cwd=repository(tmp_path, config))
    settings = project.settings_for(tmp_path / "content" / "a.md")
    texts = (TWELVE, LANDING + TWELVE, TWELVE, LANDING + TWELVE)
    counts = [
        len(check_file(PageFile("a.md", None, "md", settings, text.encode())).findings)
        for text in texts
    ]
    assert counts == [0, 1, 0, 1]


@pytest.mark.parametrize(
    ("text", "line", "key", "says"),
    [
        pytest.param(
            "[page-types.medicine.rules.READ01]\ntarget = 3", 1, "page-types.medicine.rules.READ01",
            "Did you mean READ001?", id="rule",
        ),
        pytest.param(
            "[page-types.medicine.rules.READ001]\ntarger = 3", 2,
            "page-types.medicine.rules.READ001.targer", 'Did you mean "target"?', id="option",
        ),
        pytest.param(
            '[page-types.medicine.rules.READ001]\ntarget = "14"', 2,
            "page-types.medicine.rules.READ001.target", "whole number", id="type of the value",
        ),
        pytest.param(
            "[page-types.medicine]\nrules = 3", 2, "page-types.medicine.rules",
            "[page-types.medicine.rules.READ001]", id="no table",
        ),
        pytest.param(
            "[page-types.medicine.rules]\nREAD001 = 14", 2, "page-types.medicine.rules.READ001",
            "[page-types.medicine.rules.READ001]", id="no table for the rule",
        ),
        pytest.param(
            "[page-types.medicine]\nrule = 3", 2, "page-types.medicine.rule", "Did you mean rules?",
            id="key of the type",
        ),
        pytest.param(
            '[[overrides]]\nfiles = ["a"]\n[overrides.page-types.medicine.rules.READ003]\nmax = 3',
            4, "overrides.0.page-types.medicine.rules.READ003.max", "max-words", id="in an override",
        ),
        pytest.param(
            "[page-types.medicin.rules.READ001]\ntarget = 3", 1, "page-types.medicin",
            "Did you mean medicine?", id="type that needs sections",
        ),
    ],
)  # fmt: skip
def test_a_mistake_is_named(tmp_path: Path, text: str, line: int, key: str, says: str) -> None:
    found = mistakes(tmp_path, text + "\n")
    assert [(one.path, one.line, one.key) for one in found] == [("netlint.toml", line, key)]
    assert says in found[0].message


def test_an_override_may_add_to_a_type_of_ones_own(tmp_path: Path) -> None:
    text = (
        _LEAFLET + '[[overrides]]\nfiles = ["a"]\npage-types.leaflet.rules.READ003.max-words = 9\n'
    )
    assert mistakes(tmp_path, text) == []


# netlint config


def _lines(folder: Path, *arguments: str) -> dict[str, str]:
    run = netlint("config", *arguments, cwd=folder)
    assert run.status == 0, run.err
    return {
        line[:24].strip(): line[24:].strip() for line in run.out.splitlines() if line[24:].strip()
    }


def test_config_shows_the_options_of_the_type_that_the_page_says(tmp_path: Path) -> None:
    folder = repository(tmp_path, _TYPE, content__a_md=LANDING + TWELVE)
    lines = _lines(folder, "content/a.md")
    assert lines["page type"] == "landing   # the page itself"
    assert lines["READ001"] == "warning   # profile nhs"
    assert lines["READ001.measure"] == '"reading-age"   # profile nhs'
    assert lines["READ001.target"] == "12   # netlint.toml, page type landing"
    assert lines["READ001.aim"] == "9   # profile nhs, page type landing"


def test_config_shows_the_options_of_the_type_that_the_path_says(tmp_path: Path) -> None:
    folder = repository(tmp_path, _LEAFLET, short__a_md=TWELVE)
    for page in ("short/a.md", "short/not-there-yet.md"):
        lines = _lines(folder, page)
        assert lines["page type"] == "leaflet   # netlint.toml"
        assert lines["READ003.max-words"] == "10   # netlint.toml, page type leaflet"
    assert _lines(folder, "long/a.md")["READ003.max-words"] == "20   # profile nhs"


def test_config_of_a_page_that_cannot_be_read_says_so_and_goes_by_its_path(tmp_path: Path) -> None:
    folder = repository(tmp_path, _LEAFLET)
    (folder / "short").mkdir()
    (folder / "short" / "a.md").write_bytes(b"\xff\x00")
    run = netlint("config", "short/a.md", cwd=folder)
    assert run.status == 0
    assert "netlint: a.md cannot be read" in run.err
    assert "page type leaflet" in run.out


def test_config_says_who_weighs_a_rule_by_its_family_or_name(tmp_path: Path) -> None:
    config = '[severity]\nREAD = "info"\nmissing-alt = "warning"\n'
    lines = _lines(repository(tmp_path, config), "content/a.md")
    assert lines["READ003"] == "info   # netlint.toml"
    assert lines["IMG001"] == "warning   # netlint.toml"
