"""What is asked of a server, and what no later run asks it again."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from netlint.grammar.paragraph import Paragraph
from netlint.grammar.paragraphs import paragraphs
from netlint.languagetool import identity as identity_module
from netlint.languagetool import proofreader as proofreader_module
from netlint.languagetool.proofreader import Proofreader
from netlint.languagetool.store import AnswerStore
from netlint.page import Page
from netlint.result import PageFile
from netlint.runs import check_files
from netlint.settings import GrammarSettings
from tests.languagetool import fake_server as fake
from tests.languagetool.fake_server import FakeServer
from tests.languagetool.folder import Folder
from tests.support import settings_for

SLIPS = [
    place
    for n in range(6)
    for place in ((f"p{n:03}.md", 3, 9, "GRAM001"), (f"p{n:03}.md", 7, 7, "GRAM001"))
]


@pytest.mark.parametrize("cache", [True, False])
@pytest.mark.parametrize("jobs", [1, 2])
def test_each_slip_is_found_at_its_place(folder: Folder, cache: bool, jobs: int) -> None:
    outcome = folder.run(cache=cache, jobs=jobs)
    assert outcome.of("GRAM") == SLIPS
    assert outcome.problems() == []
    assert outcome.requests <= 3


def test_places_after_emoji_are_right(folder: Folder) -> None:
    folder.page("p000", "# Page\n\n😀😀 It is teh 🏴󠁧󠁢󠁳󠁣󠁴󠁿 and teh other.\n")
    (first, second) = [one for one in folder.run().results[0].findings if one.rule == "GRAM001"]
    assert (first.column, first.match, second.column, second.match) == (10, "teh", 26, "teh")


def test_an_unchanged_folder_asks_nothing_at_all(folder: Folder) -> None:
    first = folder.run()
    assert first.requests > 0
    again = folder.run()
    assert again.requests == 0
    assert again.results == first.results


def test_nor_does_it_where_pages_are_checked_but_paragraphs_are_known(
    folder: Folder, server: FakeServer
) -> None:
    first = folder.run()
    for name in range(6):
        (folder.path / f"p{name:03}.md").rename(folder.path / f"q{name:03}.md")
    again = folder.run()
    assert again.requests == 0
    assert len(again.of("GRAM")) == len(first.of("GRAM"))
    (folder.path / "q000.md").write_text("# Page 0\n\nThis is teh new page.\n")
    assert folder.run().requests == 1
    assert server.texts == ["This is teh new page."]


def test_without_the_cache_of_pages_the_paragraphs_are_known(folder: Folder) -> None:
    folder.run(cache=False)
    again = folder.run(cache=False)
    assert (again.requests, again.of("GRAM")) == (0, SLIPS)


def test_nothing_is_kept_where_that_is_not_wanted(
    folder: Folder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NETLINT_NO_CACHE", "1")
    first = folder.run(cache=False)
    assert folder.run(cache=False).requests == first.requests > 0
    assert not list(tmp_path.glob("cache/*paragraphs*"))


def test_the_same_paragraph_is_asked_about_once(folder: Folder, server: FakeServer) -> None:
    for number in range(6):
        folder.page(f"p{number:03}", "# A page\n\nCall teh nurse.\n\nCall teh nurse.\n")
    outcome = folder.run()
    assert len(outcome.of("GRAM")) == 12
    assert sum(text.count("teh nurse") for text in server.texts) == 1


def test_what_is_asked_says_how(folder: Folder, server: FakeServer) -> None:
    folder.run(picky=True, enable=("B", "A"))
    form = server.asked[0].form
    assert (form["language"], form["level"]) == ("en-GB", "picky")
    assert form["enabledRules"] == form["enabledCategories"] == "A,B"
    assert server.asked[0].headers["Host"] == server.url.removeprefix("http://")


@pytest.mark.parametrize("other", [{"picky": True}, {"enable": ("A",)}])
def test_asking_in_another_way_is_asking_anew(folder: Folder, other: dict[str, Any]) -> None:
    folder.run()
    assert folder.run(**other).requests > 0
    assert folder.run(**other).requests == 0
    assert folder.run().requests == 0


def test_what_is_only_said_otherwise_is_not_asked_again(folder: Folder) -> None:
    folder.run()
    outcome = folder.run(disable=("FAKE_TEH",))
    assert (outcome.requests, outcome.of("GRAM")) == (0, [])


def test_pages_where_no_rule_asks_are_not_sent(folder: Folder, server: FakeServer) -> None:
    settings = settings_for("TERM001")._replace(grammar=folder.settings().grammar)
    (result, *_) = check_files(folder.files(settings), jobs=1)
    assert [one.rule for one in result.findings] == ["TERM001"]
    assert server.asked == []


def test_a_page_that_cannot_be_read_is_said_once_and_the_others_are_proofread(
    folder: Folder,
) -> None:
    (folder.path / "p002.md").write_bytes(b"\xff\xff")
    outcome = folder.run()
    assert len(outcome.of("GRAM")) == 10
    (problem,) = outcome.problems()
    assert problem.path == "p002.md"


def test_a_page_on_which_netlint_fails_is_said_and_the_others_are_proofread(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(page: Page, locale: str) -> Iterator[Paragraph]:
        if page.path == "p002.md":
            raise RuntimeError("a fault of ours")
        return paragraphs(page, locale)

    monkeypatch.setattr(proofreader_module, "paragraphs", fails)
    outcome = folder.run()
    assert (len(outcome.of("GRAM")), len(outcome.of("TERM"))) == (10, 6)
    (problem,) = outcome.problems()
    assert problem.path == "p002.md"
    assert "(RuntimeError: a fault of ours). Please report this." in problem.message
    monkeypatch.undo()
    monkeypatch.setenv("NETLINT_CACHE_DIR", str(folder.path.parent / "cache"))
    assert len(folder.run().of("GRAM")) == 12


def test_another_version_makes_all_that_is_kept_unknown(folder: Folder, server: FakeServer) -> None:
    folder.run()
    server.version = "7.0"
    # What it is now shows when it is next asked; what this run took from the old one goes then.
    folder.page("p000", "# Page 0\n\nThis is teh other page.\n")
    assert folder.run().requests == 1
    assert folder.run().requests > 0
    assert sum(text.count("This is teh page") for text in server.texts) == 5
    assert folder.run().requests == 0


def test_after_a_day_a_server_is_asked_which_one_it_is(
    folder: Folder, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = folder.run()
    monkeypatch.setattr(identity_module, "_BELIEVED", 0)
    again = folder.run()
    assert [one.path for one in server.asked][:1] == ["/v2/info"]
    assert server.texts == []
    assert again.results == first.results
    monkeypatch.undo()
    server.version = "7.0"
    monkeypatch.setenv("NETLINT_CACHE_DIR", str(folder.path.parent / "cache"))
    assert folder.run().requests == 0
    monkeypatch.setattr(identity_module, "_BELIEVED", 0)
    folder.run()
    assert len(server.texts) > 0


def test_a_server_that_is_away_after_a_day_is_not_missed(
    folder: Folder, server: FakeServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = folder.run()
    monkeypatch.setattr(identity_module, "_BELIEVED", 0)
    server.die()
    again = folder.run()
    assert (again.results, again.problems()) == (first.results, [])


def test_a_file_of_answers_that_is_broken_is_begun_anew(folder: Folder, tmp_path: Path) -> None:
    first = folder.run(cache=False)
    for path in (tmp_path / "cache").glob("paragraphs.sqlite3*"):
        path.unlink()
    (tmp_path / "cache" / "paragraphs.sqlite3").write_bytes(b"no database" * 1000)
    again = folder.run(cache=False)
    assert (again.requests > 0, again.results) == (True, first.results)
    assert folder.run(cache=False).requests == 0


def test_fixing_asks_once_about_what_is_left(folder: Folder, server: FakeServer) -> None:
    for number in range(6):
        folder.page(
            f"p{number:03}",
            f"# Page {number}\n\nThis is teh page {number}.\n\nA neurofibrmatosis number {number}. "
            f"teh end.\n",
        )
    outcome = folder.run(fix=True)
    assert sum(result.fixed for result in outcome.results) == 6
    assert "neurofibrmatosis" not in "".join(server.texts)
    assert all(server_text.count("neurofibromatosis") for server_text in server.texts[:1])
    places = [(f"p{n:03}.md", line) for n in range(6) for line in (3, 5)]
    assert [one[:2] for one in outcome.of("GRAM")] == places
    assert outcome.of("TERM") == []
    again = folder.run(fix=True)
    assert (again.requests, sum(result.fixed for result in again.results)) == (0, 0)
    assert again.of("GRAM") == outcome.of("GRAM")
    plain = folder.run(cache=False, fix=True)
    assert (plain.requests, plain.of("GRAM")) == (0, outcome.of("GRAM"))


def test_fixing_goes_on_without_a_server(folder: Folder, server: FakeServer) -> None:
    server.answer = fake.with_status(403)
    outcome = folder.run(fix=True)
    assert sum(result.fixed for result in outcome.results) == 6
    (problem,) = outcome.problems()
    assert problem.path == ""


def test_standard_input_is_proofread(server: FakeServer) -> None:
    settings = settings_for("GRAM001")._replace(
        grammar=GrammarSettings(on=True, server=server.url, timeout=2)
    )
    file = PageFile("<stdin>", None, "md", settings, b"This is teh page.\n")
    for fix in (False, True):
        (result,) = check_files([file], jobs=1, fix=fix)
        assert [(one.line, one.column, one.rule) for one in result.findings] == [(1, 9, "GRAM001")]


def test_a_page_is_checked_as_it_was_proofread(folder: Folder) -> None:
    """A page that is saved while the run is under way is not half old and half new."""
    proofreader = Proofreader()
    try:
        for file in proofreader.proofread(folder.files(folder.settings())):
            assert file.data == Path(file.location or "").read_bytes()
            assert file.proofread is not None
    finally:
        proofreader.close()


def test_pages_are_read_ahead_but_not_all_of_them(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(proofreader_module, "_AHEAD_BYTES", 300)
    read: list[str] = []

    def files() -> list[PageFile]:
        return folder.files(folder.settings())

    def noted() -> object:
        for file in files():
            read.append(file.path)
            yield file

    proofreader = Proofreader()
    try:
        pages = proofreader.proofread(noted())  # type: ignore[arg-type]
        next(pages)
        assert 1 < len(read) < 6
        assert [file.path for file in pages] == [file.path for file in files()][1:]
    finally:
        proofreader.close()


def test_answers_come_back_from_the_store_as_they_were(tmp_path: Path) -> None:
    from netlint.grammar.match import Match

    store = AnswerStore(tmp_path)
    said = (Match(0, 3, "R", "C", "“x” 😀", ("a", "b"), "https://e.example"),)
    store.put({b"1": said, b"2": ()})
    assert store.get([b"1", b"2", b"3"]) == {b"1": said, b"2": ()}
    store.close()
    _write(tmp_path, b"4", '[["0", 3, "R", "C", "m", [], ""]]')
    _write(tmp_path, b"5", "{")
    assert store.get([b"4", b"5"]) == {}


def _write(folder: Path, key: bytes, said: str) -> None:
    import sqlite3

    with sqlite3.connect(folder / "paragraphs.sqlite3") as connection:
        connection.execute("INSERT INTO answer VALUES (?, ?)", (key, said))
    connection.close()


def test_a_file_that_has_grown_too_large_is_emptied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from netlint.languagetool import store as module

    store = AnswerStore(tmp_path)
    store.put({os.urandom(16): () for _ in range(2_000)})
    store.hear("http://x.example", "6.8")
    store.close()
    monkeypatch.setattr(module, "_MOST_BYTES", 10_000)
    assert store.heard("http://x.example") is not None
    store.put({b"1": ()})
    assert store.get([b"1"]) == {b"1": ()}
    assert int(time.time()) - 100 < (store.heard("http://x.example") or (0, 0))[1]
    store.close()
    assert (tmp_path / "paragraphs.sqlite3").stat().st_size < 40_000
