"""Every mistake in a settings file is named by file, line and key, with what to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from netlint.config.error import ConfigError, Mistake
from netlint.config.load import read_config


def mistakes(folder: Path, text: str, name: str = "netlint.toml") -> list[Mistake]:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    try:
        read_config(path, name)
    except ConfigError as error:
        return list(error.mistakes)
    return []


@pytest.mark.parametrize(
    ("text", "line", "key", "says"),
    [
        pytest.param('profle = "nhs"', 1, "profle", "Did you mean profile?", id="key"),
        pytest.param('\nprofile = "nsh"', 2, "profile", "Did you mean nhs?", id="profile"),
        pytest.param('locale = "en-UK"', 1, "locale", "Did you mean en-", id="locale"),
        pytest.param("profile = 3", 1, "profile", "text", id="a number for a text"),
        pytest.param('include = "a/**"', 1, "include", "list of texts", id="a text for a list"),
        pytest.param("allow = [1]", 1, "allow", "list of texts", id="a number in a list"),
        pytest.param("severity = 1", 1, "severity", "table", id="a number for a table"),
        pytest.param('select = ["TERM01"]', 1, "select", "Did you mean TERM001?", id="rule"),
        pytest.param(
            'ignore = ["mispelled-term"]', 1, "ignore", "misspelled-term", id="rule by name"
        ),
        pytest.param(
            '[severity]\nTERM01 = "error"', 2, "severity.TERM01", "TERM001", id="rule in severity"
        ),
        pytest.param(
            '[severity]\nTERM001 = "eror"', 2, "severity.TERM001", "Did you mean error?", id="level"
        ),
        pytest.param("[severity]\nTERM001 = 2", 2, "severity.TERM001", "level", id="level type"),
        pytest.param('[nlp]\nmodle = "x"', 2, "nlp.modle", "Did you mean model?", id="key of nlp"),
        pytest.param("[nlp]\nmodel = 3", 2, "nlp.model", "name of a language", id="model type"),
        pytest.param('[nlp]\nmodel = ""', 2, "nlp.model", "name of a language", id="no model"),
        pytest.param('[nlp]\nmodel = "no/such"', 2, "nlp.model", "folder", id="model folder"),
        pytest.param('nlp = "x"', 1, "nlp", "table", id="a text for nlp"),
        pytest.param(
            '[site]\ngenerater = "hugo"', 2, "site.generater", "Did you mean generator?", id="site"
        ),
        pytest.param(
            '[site]\ngenerator = "hugoo"', 2, "site.generator", "Did you mean hugo?", id="generator"
        ),
        pytest.param('[site]\nroot = "none"', 2, "site.root", "no folder", id="root of the site"),
        pytest.param('[site]\nstatic = "a"', 2, "site.static", "list of texts", id="static"),
        pytest.param('[site]\nbase = "health"', 2, "site.base", '"/health/"', id="base of the site"),
        pytest.param("site = 1", 1, "site", "[site]", id="a number for the site"),
        pytest.param("[rules.READ03]", 1, "rules.READ03", "READ003", id="rule in rules"),
        pytest.param('ignore = ["EN_A_VS_AN"]', 1, "ignore", "under [grammar]", id="rule of LanguageTool"),
        pytest.param(
            '[severity]\nEN_A_VS_AN = "off"', 2, "severity.EN_A_VS_AN", "under [grammar]",
            id="severity of a rule of LanguageTool",
        ),
        pytest.param("[rules.READ]", 1, "rules.READ", "no such rule", id="family in rules"),
        pytest.param(
            "[rules.READ003]\nmax-word = 3", 2, "rules.READ003.max-word", "max-words", id="option"
        ),
        pytest.param(
            '[rules.READ003]\nmax-words = "20"', 2, "rules.READ003.max-words", "whole number",
            id="option of the wrong type",
        ),
        pytest.param(
            "[rules.READ003]\nmax-words = true", 2, "rules.READ003.max-words", "whole number",
            id="true for a number",
        ),
        pytest.param(
            "[rules.READ003]\nmax-words = -1", 2, "rules.READ003.max-words", "0 or more",
            id="negative option",
        ),
        pytest.param("[rules.HEAD005]\nx = 1", 2, "rules.HEAD005.x", "no option", id="no options"),
        pytest.param(
            '[rules.READ003]\nseverity = "info"', 2, "rules.READ003.severity",
            '[severity], then READ003 = "…"', id="severity among options",
        ),
        pytest.param("[rules.NETLINT001]\nx = 1", 1, "rules.NETLINT001", "no options", id="engine"),
        pytest.param(
            'vocabularies = ["netlint:nets"]', 1, "vocabularies", "netlint:net", id="shipped words"
        ),
        pytest.param(
            'vocabularies = ["terms.csv"]', 1, "vocabularies", "no file", id="own vocabulary"
        ),
        pytest.param(
            '[page-types.condition]\nsections = ["symptom"]', 2, "page-types.condition.sections",
            "symptoms", id="section",
        ),
        pytest.param(
            '[page-types.condition]\nmach = ["a"]', 2, "page-types.condition.mach", "match",
            id="key of a page type",
        ),
        pytest.param('[[overrides]]\nprofile = "nhs"', 1, "overrides.0", "files", id="no files"),
        pytest.param(
            '[[overrides]]\nfiles = ["a"]\n[[overrides]]\nfiles = ["b"]\nprofile = "x"', 5,
            "overrides.1.profile", "no profile", id="in the second override",
        ),
        pytest.param(
            '[[overrides]]\nfiles = ["a"]\ninclude = ["b"]', 3, "overrides.0.include",
            "no such setting", id="include in an override",
        ),
        pytest.param(
            '[[overrides]]\nfiles = ["a"]\n[overrides.rules.READ003]\nmax = 3', 4,
            "overrides.0.rules.READ003.max", "max-words", id="in a table of an override",
        ),
        pytest.param(
            "[overrides]\nfiles = 1", 1, "overrides", "[[overrides]]", id="single brackets"
        ),
        pytest.param('profile = "nhs', 1, "", "not valid TOML", id="broken TOML"),
    ],
)  # fmt: skip
def test_a_mistake_is_named(tmp_path: Path, text: str, line: int, key: str, says: str) -> None:
    found = mistakes(tmp_path, text + "\n")
    assert [(one.path, one.line, one.key) for one in found] == [("netlint.toml", line, key)]
    assert says in found[0].message


@pytest.mark.parametrize(
    ("text", "key", "says"),
    [
        pytest.param('include = ["!"]', "include", "pattern", id="no pattern"),
        pytest.param('include = ["  "]', "include", "names nothing", id="blank pattern"),
        pytest.param('exclude = ["a\\\\b"]', "exclude", "between folders", id="backslash"),
        pytest.param('exclude = ["../a"]', "exclude", "folder of this file", id="leaves the folder"),
        pytest.param('skip = ["div >> x"]', "skip", "selector", id="selector"),
        pytest.param("select = []", "select", "names nothing", id="empty select"),
        pytest.param(
            '[page-types.conditon]\nmatch = ["a/**"]', "page-types.conditon",
            "Did you mean condition?", id="page type",
        ),
    ],
)  # fmt: skip
def test_what_would_do_nothing_or_break_later_is_a_mistake(
    tmp_path: Path, text: str, key: str, says: str
) -> None:
    found = mistakes(tmp_path, text + "\n")
    assert [one.key for one in found] == [key]
    assert says in found[0].message


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    found = mistakes(tmp_path, 'profle = 1\nlocale = "x"\n[severity]\nNO1 = "error"\n')
    assert [one.line for one in found] == [1, 2, 4]


def test_in_pyproject_the_lines_are_those_of_the_whole_file(tmp_path: Path) -> None:
    text = '[project]\nname = "x"\n\n[tool.netlint]\nprofile = "nhs"\nlocal = "en-GB"\n'
    (found,) = mistakes(tmp_path, text, "pyproject.toml")
    assert (found.path, found.line) == ("pyproject.toml", 6)


def test_a_file_that_is_right_has_no_mistakes(tmp_path: Path) -> None:
    (tmp_path / "terms.csv").write_text("id,preferred_en_gb\n", encoding="utf-8")
    text = """
profile = "nhs"
locale = "en-GB"
include = ["content/**/*.md"]
exclude = ["drafts/", "!drafts/keep.md"]
select = ["TERM", "long-sentence", "HEAD005"]
extend-select = ["READ"]
ignore = ["TEXT"]
vocabularies = ["netlint:net", "terms.csv"]
allow = ["Lanreotide Autogel"]
skip = ["nav", ".footer"]
[severity]
READ001 = "error"
TERM = "off"
[rules.READ003]
max-words = 25
[rules.SECT005]
require = ["title"]
[page-types.condition]
match = ["conditions/**"]
sections = ["overview", "symptoms"]
[page-types.leaflet]
sections = ["overview"]
[[overrides]]
files = ["easy-read/**"]
profile = "plain-us"
""".replace('"TEXT"', '"HEAD"')
    assert mistakes(tmp_path, text) == []


@pytest.mark.parametrize(
    ("data", "says"),
    [
        pytest.param(b"\xff\xfe\x00", "UTF-8", id="not text"),
        pytest.param(b"a = " + b"[" * 5000, "TOML", id="deep"),
        pytest.param(b"a = 1\na = 2\n", "TOML", id="twice"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_mistake(tmp_path: Path, data: bytes, says: str) -> None:
    path = tmp_path / "netlint.toml"
    path.write_bytes(data)
    with pytest.raises(ConfigError) as caught:
        read_config(path, "netlint.toml")
    (one,) = caught.value.mistakes
    assert says in one.message


def test_a_byte_order_mark_and_windows_line_ends_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "netlint.toml"
    path.write_bytes(b'\xef\xbb\xbfprofile = "nhs"\r\n\r\nprofle = 1\r\n')
    with pytest.raises(ConfigError) as caught:
        read_config(path, "netlint.toml")
    assert [one.line for one in caught.value.mistakes] == [3]


def test_a_mistake_that_is_like_nothing_ends_without_a_blank(tmp_path: Path) -> None:
    assert [str(mistake) for mistake in mistakes(tmp_path, "qqqqqq = 2\n")] == [
        "netlint.toml:1: qqqqqq: there is no such setting."
    ]
