"""What makes a run check a page again, and what does not."""

from __future__ import annotations

import datetime
import os
from pathlib import Path

import pytest

from netlint import suppression
from netlint.nlp import availability
from netlint.page import Page
from netlint.pagecache import cache as module
from netlint.pagecache.keys import page_key
from netlint.pagecache.program import content_of_program, state_of_program
from netlint.pagecache.store import ResultStore
from netlint.result import PageResult
from tests.pagecache.runs import DAY, Runs

FAULTY = "# Tumours:\n\nA neurofibrmatosis page. Click [here](https://example.org).\n"
CLEAN = "# Tumours\n\nA page about tumours.\n"
TABLE = "id,preferred_en_gb\nx1,{0}\n"


@pytest.fixture
def two(runs: Runs) -> Runs:
    """Two pages that were checked before."""
    runs.write(a_md=FAULTY, b_md=CLEAN, netlint_toml="")
    assert runs.run()[0].findings
    assert runs.checked == ["a.md", "b.md"]
    return runs


def test_pages_that_did_not_change_are_not_checked_again(two: Runs) -> None:
    two.run()
    assert two.checked == []


def test_a_page_that_changed_is_checked_and_the_others_are_not(two: Runs) -> None:
    two.write(b_md=FAULTY)
    two.run()
    assert two.checked == ["b.md"]
    two.write(b_md=CLEAN)
    two.run()
    assert two.checked == []


def test_a_page_that_moved_has_its_own_name_in_its_findings(two: Runs) -> None:
    (two.folder / "a.md").rename(two.folder / "c.md")
    assert {one.path for result in two.run() for one in result.findings} == {"b.md", "c.md"}


def test_a_page_that_was_only_touched_is_not_checked_again(two: Runs) -> None:
    os.utime(two.folder / "a.md", (1, 1))
    two.run()
    assert two.checked == []


@pytest.mark.parametrize(
    "settings",
    [
        'profile = "plain-us"',
        'locale = "en-US"',
        'ignore = ["LINK001"]',
        '[severity]\nLINK001 = "info"',
        "[rules.HEAD002]\nmax-characters = 3",
        'allow = ["neurofibrmatosis"]',
        'skip = ["h1"]',
        '[[overrides]]\nfiles = ["a.md"]\nignore = ["LINK001"]',
        '[page-types.condition]\nmatch = ["*.md"]',
        '[site]\ngenerator = "hugo"',
        '[nlp]\nmodel = "en_another_one"',
    ],
)
def test_other_settings_are_seen(two: Runs, settings: str) -> None:
    try:
        two.write(netlint_toml=settings + "\n")
        two.run()
    except Exception as error:
        raise AssertionError(settings) from error
    assert "a.md" in two.checked
    two.run()
    assert two.checked == []


@pytest.mark.parametrize(
    "said",
    [{"profile": "easy-read"}, {"locale": "en-US"}, {"select": ("TERM",)}, {"ignore": ("TERM",)}],
)
def test_what_the_command_line_says_is_seen(two: Runs, said: dict[str, object]) -> None:
    two.run(**said)
    assert two.checked == ["a.md", "b.md"]


def test_settings_that_only_say_the_same_change_nothing(two: Runs) -> None:
    two.write(netlint_toml='# Our settings\nprofile = "nhs"\n')
    two.run()
    assert two.checked == []


def test_another_vocabulary_is_seen(runs: Runs) -> None:
    runs.write(
        a_md="# Tumours\n\nA blorptoma can grow.\n",
        netlint_toml='vocabularies = ["own.csv"]\nselect = ["TERM"]\n',
        own_csv=TABLE.format("blorptoma"),
    )
    runs.run()
    runs.run()
    assert runs.checked == []
    runs.write(own_csv=TABLE.format("blorptomas"))
    runs.run()
    assert runs.checked == ["a.md"]


def test_a_vocabulary_that_is_gone_is_not_taken_for_the_one_that_was_there(runs: Runs) -> None:
    runs.write(
        a_md=CLEAN, netlint_toml='vocabularies = ["own.csv"]\n', own_csv=TABLE.format("blorptoma")
    )
    runs.run()
    (runs.folder / "own.csv").unlink()
    with pytest.raises(Exception, match=r"own\.csv"):
        runs.run()


def test_the_date_counts_for_pages_that_name_one(runs: Runs) -> None:
    runs.write(
        a_md="# Tumours\n\nA page.\n\nNext review due: 3 March 2026\n",
        b_md=CLEAN,
    )
    (early, _) = runs.run()
    (late, _) = runs.run(today=datetime.date(2026, 4, 1))
    assert runs.checked == ["a.md"]
    assert "SECT006" not in {one.rule for one in early.findings}
    assert "SECT006" in {one.rule for one in late.findings}
    runs.run(today=datetime.date(2026, 4, 1))
    assert runs.checked == []
    runs.run(today=DAY)
    assert runs.checked == ["a.md"]


def test_another_language_model_is_seen(two: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netlint.pagecache.keys.missing", lambda _: None)
    monkeypatch.setattr("netlint.pagecache.keys.fingerprint", lambda _: "another model")
    two.run()
    assert two.checked == ["a.md", "b.md"]


def test_a_parser_that_was_installed_meanwhile_is_seen(
    two: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = availability.missing("")
    monkeypatch.setattr(
        "netlint.pagecache.keys.missing", lambda _: None if here else "It is not installed."
    )
    two.run()
    assert two.checked == ["a.md", "b.md"]


def test_another_netlint_is_seen(two: Runs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "state_of_program", lambda: b"other")
    monkeypatch.setattr(module, "content_of_program", lambda: b"other")
    two.run()
    assert two.checked == ["a.md", "b.md"]


def test_the_same_netlint_installed_again_changes_nothing(
    two: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "state_of_program", lambda: b"other")
    two.run()
    assert two.checked == []


def test_a_change_to_the_program_is_told_by_its_content(tmp_path: Path) -> None:
    code = tmp_path / "checks" / "rule.py"
    code.parent.mkdir()
    code.write_text("a = 1\n", encoding="utf-8")
    content, state = content_of_program((tmp_path,)), state_of_program((tmp_path,))
    os.utime(code, (1, 1))
    assert content_of_program((tmp_path,)) == content
    assert state_of_program((tmp_path,)) != state
    code.write_text("a = 2\n", encoding="utf-8")
    os.utime(code, (1, 1))
    assert content_of_program((tmp_path,)) != content
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "rule.pyc").write_bytes(b"")
    code.write_text("a = 1\n", encoding="utf-8")
    assert content_of_program((tmp_path,)) == content


def test_a_page_that_cannot_be_read_is_tried_again(two: Runs) -> None:
    (two.folder / "b.md").write_bytes(b"# caf\xe9\n")
    for _ in range(2):
        (_, broken) = two.run()
        assert two.checked == ["b.md"]
        assert broken.problems


def test_a_page_on_which_a_rule_failed_is_tried_again(
    two: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(page: Page, *rest: object) -> object:
        if page.path == "b.md":
            raise RuntimeError("planted")
        return real(page, *rest)  # type: ignore[arg-type]

    real = suppression.read_suppressions

    two.write(b_md="# A page\n\nWith new words on it.\n")
    with monkeypatch.context() as patch:
        patch.setattr("netlint.engine.read_suppressions", fails)
        (_, failed) = two.run()
        assert failed.problems
    (_, good) = two.run()
    assert two.checked == ["b.md"]
    assert not good.problems


def test_a_page_that_changes_while_it_is_checked_is_kept_as_what_was_read(
    runs: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs.write(a_md=CLEAN)
    real = page_key

    def changes(*said: object) -> bytes:
        key = real(*said)  # type: ignore[arg-type]
        runs.write(a_md=FAULTY)
        return key

    with monkeypatch.context() as patch:
        patch.setattr(module, "page_key", changes)
        runs.cached()
    runs.write(a_md=CLEAN)
    runs.run()
    runs.write(a_md=FAULTY)
    runs.run()
    assert runs.checked == []


def test_a_result_that_went_meanwhile_is_made_again(
    two: Runs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ResultStore, "used_results", lambda *_: {})
    two.run()
    assert two.checked == ["a.md", "b.md"]


def test_comments_that_silence_rules_are_counted_the_same(runs: Runs) -> None:
    runs.write(a_md=f"<!-- netlint-disable TERM001 -->\n\n{FAULTY}")
    assert runs.run()[0].suppressed == 1
    assert runs.run()[0].suppressed == 1
    assert runs.checked == []


def test_pages_are_mended_from_what_the_cache_says(two: Runs) -> None:
    two.checked = []
    first = two.cached(fix=True)
    assert [result.fixed > 0 for result in first] == [True, False]
    assert "b.md" not in two.checked
    mended = (two.folder / "a.md").read_text(encoding="utf-8")
    assert "neurofibromatosis" in mended
    second = two.cached(fix=True)
    assert two.checked == []
    assert [result.fixed for result in second] == [0, 0]
    assert [result.findings for result in second] == [result.findings for result in first]
    assert (two.folder / "a.md").read_text(encoding="utf-8") == mended
    assert isinstance(two.run()[0], PageResult)
    assert two.checked == []
