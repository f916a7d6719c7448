"""A pattern that fits no file is a mistake: its pages would silently go unchecked."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import netlint, repository

ONLY = ("check", "--select", "TERM001", "--format", "concise")


@pytest.mark.parametrize(
    ("config", "key"),
    [
        pytest.param('include = ["content/**", "contnet/**"]\n', "include", id="include"),
        pytest.param(
            '[[overrides]]\nfiles = ["nope/**"]\nlocale = "en-US"\n', "overrides.0.files",
            id="override",
        ),
        pytest.param(
            '[page-types.condition]\nmatch = ["nope/**"]\n', "page-types.condition.match",
            id="page type",
        ),
    ],
)  # fmt: skip
def test_a_dead_pattern_is_named(tmp_path: Path, config: str, key: str) -> None:
    run = netlint(*ONLY, ".", cwd=repository(tmp_path, config))
    assert run.status == 2
    assert "netlint.toml:" in run.out
    assert key in run.out


def test_the_pages_are_checked_all_the_same(tmp_path: Path) -> None:
    run = netlint(*ONLY, ".", cwd=repository(tmp_path, 'include = ["content/**", "x/**"]\n'))
    assert run.status == 2
    assert "content/a.md:3:3: error TERM001" in run.out


def test_a_dead_pattern_in_an_override_is_named_too(tmp_path: Path) -> None:
    config = (
        '[[overrides]]\nfiles = ["content/**"]\npage-types = {condition = {match = ["nope/**"]}}\n'
    )
    run = netlint(*ONLY, ".", cwd=repository(tmp_path, config))
    assert run.status == 2
    assert 'no file fits "nope/**"' in run.out


def test_what_is_excluded_need_not_be_there(tmp_path: Path) -> None:
    run = netlint(*ONLY, ".", cwd=repository(tmp_path, 'exclude = ["_site/"]\n'))
    assert run.status == 1


def test_a_pattern_may_fit_pages_other_than_the_one_checked(tmp_path: Path) -> None:
    folder = repository(tmp_path, '[[overrides]]\nfiles = ["other/**"]\nlocale = "en-US"\n')
    (folder / "other").mkdir()
    (folder / "other" / "b.md").write_text("# B\n")
    assert netlint(*ONLY, "content/a.md", cwd=folder).status == 1


@pytest.mark.parametrize(
    ("arguments", "place"),
    [
        pytest.param(("--format", "concise"), "out", id="a format for people"),
        pytest.param(("--format", "text", "--output", "report"), "err", id="a report in a file"),
        pytest.param(("--format", "json", "--output", "report"), "err", id="json in a file"),
    ],
)
def test_a_dead_pattern_is_said_once(
    tmp_path: Path, arguments: tuple[str, ...], place: str
) -> None:
    folder = repository(tmp_path, 'include = ["content/**", "x/**"]\n')
    run = netlint("check", "--select", "TERM001", *arguments, ".", cwd=folder)
    assert run.status == 2
    assert (run.out + run.err).count("no file fits") == 1
    assert "no file fits" in getattr(run, place)
