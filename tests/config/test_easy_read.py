"""The profile for easy read, and a profile for some of the pages of a repository."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

from tests.command import netlint, repository
from tests.config.test_settings_in_force import levels, options, settings

#: 16 words: too long for easy read only.
SENTENCE = "You can call the nurse at any time of the day or night if you like."

#: As in the documentation of the settings: what the file says is about its own profile.
CONFIG = """
profile = "plain-us"
locale = "en-US"
ignore = ["TEXT010"]
[severity]
READ001 = "error"
[rules.READ003]
max-words = 25
[rules.READ001]
target = 10
[[overrides]]
files = ["easy-read/**"]
profile = "easy-read"
"""


def test_easy_read_has_its_own_targets(tmp_path: Path) -> None:
    found = settings(repository(tmp_path, 'profile = "easy-read"\n'))
    assert found.locale == "en-GB"
    assert options(found, "READ001") == {"measure": "reading-age", "target": 9, "aim": 7}
    assert options(found, "READ003")["max-words"] == 15
    assert options(found, "READ004")["max-sentences"] == 2
    assert "HEAD004" not in levels(found)
    assert "ABBR006" in levels(found)


def test_a_profile_in_an_override_brings_its_rules_targets_and_locale(tmp_path: Path) -> None:
    folder = repository(tmp_path, CONFIG)
    general, easy = settings(folder, "content/a.md"), settings(folder, "easy-read/a.md")
    assert (general.profile, general.locale) == ("plain-us", "en-US")
    assert options(general, "READ003")["max-words"] == 25
    assert (easy.profile, easy.locale) == ("easy-read", "en-GB")
    assert options(easy, "READ003")["max-words"] == 15
    assert options(easy, "READ001") == {"measure": "reading-age", "target": 9, "aim": 7}
    assert "PLAIN005" in levels(easy)
    assert "PLAIN005" not in levels(general)


def test_what_the_house_says_of_rules_holds_under_every_profile(tmp_path: Path) -> None:
    easy = settings(repository(tmp_path, CONFIG), "easy-read/a.md")
    assert "TEXT010" not in levels(easy)
    assert levels(easy)["READ001"] == "error"


def test_what_the_override_itself_says_goes_before_its_profile(tmp_path: Path) -> None:
    config = CONFIG + 'locale = "en-US"\n[overrides.rules.READ003]\nmax-words = 12\n'
    easy = settings(repository(tmp_path, config), "easy-read/a.md")
    assert easy.locale == "en-US"
    assert options(easy, "READ003")["max-words"] == 12


def test_a_profile_on_the_command_line_holds_for_all_pages(tmp_path: Path) -> None:
    easy = settings(repository(tmp_path, CONFIG), "easy-read/a.md", profile="nhs")
    assert easy.profile == "nhs"
    assert options(easy, "READ003")["max-words"] == 25


def test_the_same_text_is_judged_by_the_profile_of_its_folder(tmp_path: Path) -> None:
    text = f"# A tumor\n\n{SENTENCE}\n"
    folder = repository(tmp_path, CONFIG, content__a_md=text, easy_read__a_md=text)
    (folder / "easy_read").rename(folder / "easy-read")
    run = netlint("check", "--select", "READ003,TERM004", "--format", "json", cwd=folder)
    found = [(one["path"], one["rule"]) for one in json.loads(run.out)["findings"]]
    assert found == [("easy-read/a.md", "TERM004"), ("easy-read/a.md", "READ003")]


def test_config_says_that_the_options_are_those_of_the_override(tmp_path: Path) -> None:
    run = netlint("config", "easy-read/a.md", cwd=repository(tmp_path, CONFIG))
    lines = {line[:24].strip(): line[24:].strip() for line in run.out.splitlines()}
    assert lines["profile"] == "easy-read   # netlint.toml, override 1"
    assert lines["locale"] == "en-GB   # profile easy-read"
    assert lines["READ003.max-words"] == "15   # profile easy-read"
    assert lines["READ001"] == "error   # netlint.toml"


def test_init_gives_a_folder_of_easy_read_pages_its_profile(tmp_path: Path) -> None:
    page = "# A tumour\n\nA tumour page.\n"
    folder = repository(tmp_path, content__a_md=page, content__conditions__b_md=page)
    (folder / "content" / "easy-read").mkdir()
    (folder / "content" / "easy-read" / "c.md").write_text(page, encoding="utf-8")
    assert netlint("init", cwd=folder).status == 0
    data = tomllib.loads((folder / "netlint.toml").read_text(encoding="utf-8"))
    assert data["overrides"] == [{"files": ["content/easy-read/**"], "profile": "easy-read"}]
    assert settings(folder, "content/easy-read/c.md").profile == "easy-read"
    assert settings(folder, "content/a.md").profile == "nhs"


def test_init_proposes_no_override_without_such_a_folder(tmp_path: Path) -> None:
    folder = repository(tmp_path, content__a_md="# A tumour\n\nA tumour page.\n")
    assert netlint("init", cwd=folder).status == 0
    assert "overrides" not in (folder / "netlint.toml").read_text(encoding="utf-8")
