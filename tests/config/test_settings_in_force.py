"""Which settings a page gets: profile, then the file, then its overrides, then the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from netlint.config.project import Project
from netlint.config.resolve import CommandLine
from netlint.finding import Severity
from netlint.profiles import profile_settings
from netlint.settings import Settings
from tests.command import repository


def settings(
    folder: Path,
    page: str = "content/a.md",
    *,
    config: Path | None = None,
    isolated: bool = False,
    **line: object,
) -> Settings:
    command_line = CommandLine(**line)  # type: ignore[arg-type]
    return Project(command_line, config, isolated, folder).settings_for(folder / page)


def levels(settings: Settings) -> dict[str, str]:
    return {rule.code: rule.severity.label for rule in settings.rules}


def options(settings: Settings, code: str) -> dict[str, object]:
    return next(dict(rule.options) for rule in settings.rules if rule.code == code)


def test_without_a_file_the_profile_is_nhs(tmp_path: Path) -> None:
    found = settings(repository(tmp_path))
    assert (found.profile, found.locale) == ("nhs", "en-GB")
    assert levels(found)["TERM001"] == "error"


@pytest.mark.parametrize(
    ("profile", "locale", "words", "sentences", "items"),
    [("nhs", "en-GB", 20, 3, 6), ("plain-us", "en-US", 25, 0, 7), ("easy-read", "en-GB", 15, 2, 6)],
)
def test_a_profile_brings_its_targets(
    tmp_path: Path, profile: str, locale: str, words: int, sentences: int, items: int
) -> None:
    found = settings(repository(tmp_path, f'profile = "{profile}"'))
    assert found.locale == locale
    assert options(found, "READ003")["max-words"] == words
    assert options(found, "READ004")["max-sentences"] == sentences
    assert options(found, "LIST001")["max-items"] == items


def test_the_profiles_disagree_about_question_headings() -> None:
    nhs, american = (
        {rule.code for rule in profile_settings(name).rules} for name in ("nhs", "plain-us")
    )
    only_british = "HEAD002 HEAD004 LIST003 TEXT008 PLAIN003 PLAIN005 PLAIN009 PLAIN015"
    assert nhs - american == set(only_british.split()) & nhs
    assert american - nhs == {"ABBR006"}


def test_the_nearest_file_holds_alone(tmp_path: Path) -> None:
    repository(tmp_path, 'ignore = ["TERM001"]\n')
    (tmp_path / "content" / "netlint.toml").write_text('locale = "en-US"\n')
    found = settings(tmp_path)
    assert found.locale == "en-US"
    assert "TERM001" in levels(found)


def test_the_search_stops_at_the_top_of_the_repository(tmp_path: Path) -> None:
    (tmp_path / "netlint.toml").write_text('profile = "plain-us"\n')
    inner = tmp_path / "inner"
    inner.mkdir()
    assert settings(repository(inner)).profile == "nhs"


def test_pyproject_counts_only_with_a_table_for_netlint(tmp_path: Path) -> None:
    repository(tmp_path)
    (tmp_path / "pyproject.toml").write_text('[tool.netlint]\nprofile = "plain-us"\n')
    (tmp_path / "content" / "pyproject.toml").write_text('[project]\nname = "netlint-pages"\n')
    assert settings(tmp_path).profile == "plain-us"


def test_netlint_toml_goes_before_pyproject(tmp_path: Path) -> None:
    repository(tmp_path, 'profile = "plain-us"\n')
    (tmp_path / "pyproject.toml").write_text('[tool.netlint]\nprofile = "nhs"\n')
    assert settings(tmp_path).profile == "plain-us"


def test_isolated_reads_no_file(tmp_path: Path) -> None:
    assert settings(repository(tmp_path, "broken ="), isolated=True).profile == "nhs"


def test_a_file_that_is_named_holds_for_every_page(tmp_path: Path) -> None:
    repository(tmp_path, 'profile = "nhs"\n')
    other = tmp_path / "other.toml"
    other.write_text('profile = "plain-us"\n')
    assert settings(tmp_path, config=other).profile == "plain-us"


def test_select_replaces_extend_select_adds_and_ignore_takes_away(tmp_path: Path) -> None:
    config = 'select = ["TERM", "long-sentence"]\nextend-select = ["HEAD005"]\nignore = ["TERM004"]'
    found = set(levels(settings(repository(tmp_path, config))))
    assert {"TERM001", "READ003", "HEAD005"} <= found
    assert not {"TERM004", "READ001", "LINK001"} & found


def test_severity_sets_a_level_and_off_switches_off(tmp_path: Path) -> None:
    config = '[severity]\nREAD001 = "error"\nlong-sentence = "off"\nLINK = "info"\n'
    found = levels(settings(repository(tmp_path, config)))
    assert found["READ001"] == "error"
    assert "READ003" not in found
    assert found["LINK001"] == found["LINK002"] == "info"


def test_a_rule_that_the_profile_has_off_can_be_asked_for(tmp_path: Path) -> None:
    for number, config in enumerate(
        ('[severity]\nHEAD004 = "info"', 'extend-select = ["HEAD004"]', 'select = ["HEAD004"]')
    ):
        folder = tmp_path / str(number)
        folder.mkdir()
        found = settings(repository(folder, f'profile = "plain-us"\n{config}\n'))
        assert "HEAD004" in levels(found)


@pytest.mark.parametrize(
    ("config", "code", "level"),
    [
        pytest.param(
            'ignore = ["READ001"]\n[severity]\nREAD = "info"', "READ001", None,
            id="what is ignored stays ignored",
        ),
        pytest.param(
            '[severity]\nREAD001 = "error"\nREAD = "info"', "READ001", "error",
            id="a rule goes before its family",
        ),
        pytest.param(
            'profile = "plain-us"\n[severity]\nHEAD = "info"', "HEAD004", None,
            id="a family does not wake what the profile has off",
        ),
        pytest.param(
            'profile = "plain-us"\nselect = ["HEAD"]', "HEAD004", None,
            id="nor does selecting it",
        ),
        pytest.param(
            'select = ["TERM"]\n[[overrides]]\nfiles = ["content/**"]\n[severity]', "READ001", None,
            id="an override does not bring back what was not selected",
        ),
    ],
)  # fmt: skip
def test_a_family_never_brings_back_what_was_left_out(
    tmp_path: Path, config: str, code: str, level: str | None
) -> None:
    if config.endswith("[severity]"):
        config = config.removesuffix("[severity]") + 'severity = {READ001 = "error"}'
    assert levels(settings(repository(tmp_path, config + "\n"))).get(code) == level


def test_options_are_put_on_top_of_the_profiles(tmp_path: Path) -> None:
    found = settings(repository(tmp_path, "[rules.READ004]\nmax-words = 90\n"))
    assert options(found, "READ004") == {"max-sentences": 3, "max-words": 90}


def test_an_override_holds_for_its_pages_and_the_later_one_wins(tmp_path: Path) -> None:
    config = """
[[overrides]]
files = ["content/**"]
profile = "plain-us"
[rules.READ003]
max-words = 30
[[overrides]]
files = ["content/a.md"]
ignore = ["TERM001"]
locale = "en-GB"
"""
    config = config.replace("[rules.READ003]\nmax-words", "rules.READ003.max-words")
    folder = repository(tmp_path, config)
    first, second = settings(folder, "content/b.md"), settings(folder)
    assert (first.profile, first.locale) == ("plain-us", "en-US")
    assert (second.profile, second.locale) == ("plain-us", "en-GB")
    assert options(first, "READ003")["max-words"] == 30
    assert "TERM001" in levels(first)
    assert "TERM001" not in levels(second)
    assert settings(folder, "other/c.md").profile == "nhs"


def test_the_command_line_wins(tmp_path: Path) -> None:
    folder = repository(tmp_path, 'profile = "plain-us"\nselect = ["TERM"]\n')
    found = settings(folder, profile="nhs", select=("READ",), ignore=("READ004",))
    assert (found.profile, found.locale) == ("nhs", "en-GB")
    assert set(levels(found)) == {"READ001", "READ002", "READ003", "READ005", "READ006"}


def test_vocabularies_are_found_from_the_file_that_names_them(tmp_path: Path) -> None:
    folder = repository(tmp_path, 'vocabularies = ["netlint:net", "words/own.csv"]\n')
    (folder / "words").mkdir()
    (folder / "words" / "own.csv").write_text("id,preferred_en_gb\n", encoding="utf-8")
    shipped, own = settings(folder).vocabularies
    assert shipped == "netlint:net"
    assert Path(own).is_absolute()
    assert Path(own).name == "own.csv"


def test_pages_that_are_alike_share_one_settings_object(tmp_path: Path) -> None:
    folder = repository(tmp_path, '[[overrides]]\nfiles = ["content/x/**"]\nlocale = "en-US"\n')
    project = Project(CommandLine(), cwd=folder)
    pages = [f"content/{part}{n}.md" for part in ("", "deep/", "x/") for n in range(5)]
    found = [project.settings_for(folder / page) for page in pages]
    assert len({id(one) for one in found}) == 2


def test_globs_of_page_types_start_at_the_settings_file(tmp_path: Path) -> None:
    """Not at the folder that netlint runs in: the same page is of the same type from anywhere."""
    site = tmp_path / "site"
    site.mkdir()
    repository(site, '[page-types.condition]\nmatch = ["conditions/**"]\n')
    project = Project(CommandLine(), cwd=tmp_path)
    kinds = project.settings_for(site / "conditions" / "nets.md").page_types
    assert [kind.name for kind in kinds if kind.match] == ["condition"]
    kinds = project.settings_for(site / "other" / "conditions.md").page_types
    assert not [kind.name for kind in kinds if kind.match]


def test_sections_of_a_page_type_replace_those_of_the_profile(tmp_path: Path) -> None:
    folder = repository(tmp_path, '[page-types.condition]\nsections = ["symptoms", "overview"]\n')
    kind = next(k for k in settings(folder).page_types if k.name == "condition")
    assert [section.id for section in kind.required] == ["symptoms", "overview"]


def test_every_level_of_the_profiles_is_a_severity() -> None:
    assert all(isinstance(rule.severity, Severity) for rule in profile_settings("nhs").rules)


def test_what_is_said_of_the_page_is_said_of_its_sections_and_of_short_pages(
    tmp_path: Path,
) -> None:
    config = '[rules.READ001]\ntarget = 12\nmeasure = "grade"\n[rules.READ006]\ntarget = 10\n'
    found = settings(repository(tmp_path, config))
    assert options(found, "READ002")["target"] == 12
    assert options(found, "READ002")["measure"] == "grade"
    assert options(found, "READ006")["target"] == 10
    assert options(found, "READ006")["measure"] == "grade"
    assert "aim" not in options(found, "READ002")


def test_a_language_model_is_a_package_or_a_folder_beside_the_file(tmp_path: Path) -> None:
    folder = repository(tmp_path, '[nlp]\nmodel = "en_core_web_md"\n')
    assert settings(folder).model == "en_core_web_md"
    model = tmp_path / "models" / "own"
    model.mkdir(parents=True)
    (model / "meta.json").write_text("{}", encoding="utf-8")
    folder = repository(tmp_path, '[nlp]\nmodel = "models/own"\n')
    assert settings(folder).model == str(model.resolve())


def test_a_rule_is_asked_for_only_by_its_own_code_or_name(tmp_path: Path) -> None:
    folder = repository(tmp_path, 'select = ["PLAIN", "missing-alt"]\n')
    asked = {rule.code: rule.asked for rule in settings(folder).rules}
    assert asked["IMG001"]
    assert not asked["PLAIN004"]
