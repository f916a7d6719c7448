"""A server that netlint starts for a run: when it starts, and that it always ends.

What starts it is a double here; `test_server.py` is about the real one.
"""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import pytest

from netlint.languagetool.fault import ServerFault
from netlint.runs import check_files
from netlint.settings import GrammarSettings
from tests.languagetool import fake_server as fake
from tests.languagetool.fake_server import FakeServer
from tests.languagetool.folder import Folder


class Starts:
    """Starts the fake server, in name."""

    def __init__(self, server: FakeServer) -> None:
        self.url = server.url
        self.running = 0
        self.started = 0
        self.reason: str | None = None
        self.fault: ServerFault | None = None
        self.fingerprint = "one"

    def start_server(self, grammar: GrammarSettings) -> Starts:
        self.started += 1
        if self.fault is not None:
            raise self.fault
        self.running += 1
        return self

    def why_ended(self) -> str | None:
        return self.reason

    def close(self) -> None:
        self.running -= 1


@pytest.fixture
def starts(server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> Starts:
    made = Starts(server)
    servers, jars = ModuleType("server"), ModuleType("jars")
    servers.start_server = made.start_server  # type: ignore[attr-defined]
    servers.NOT_INSTALLED = "LanguageTool is not installed."  # type: ignore[attr-defined]
    jars.find_jars = lambda grammar: Path(grammar.jars) if grammar.jars else None  # type: ignore[attr-defined]
    jars.fingerprint = lambda folder: f"{folder} {made.fingerprint}"  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "netlint.languagetool.server", servers)
    monkeypatch.setitem(sys.modules, "netlint.languagetool.jars", jars)
    return made


def test_it_starts_once_and_ends_with_the_run(folder: Folder, starts: Starts) -> None:
    outcome = folder.run(server="", jars="/jars", jobs=2)
    assert len(outcome.of("GRAM")) == 12
    assert (starts.started, starts.running) == (1, 0)


def test_it_does_not_start_where_nothing_is_new(folder: Folder, starts: Starts) -> None:
    first = folder.run(server="", jars="/jars")
    again = folder.run(server="", jars="/jars")
    assert (again.results, again.requests, starts.started) == (first.results, 0, 1)
    plain = folder.run(server="", jars="/jars", cache=False)
    assert (plain.of("GRAM"), plain.requests, starts.started) == (first.of("GRAM"), 0, 1)


def test_other_jars_are_asked_anew(folder: Folder, starts: Starts) -> None:
    folder.run(server="", jars="/jars")
    assert folder.run(server="", jars="/other").requests > 0
    starts.fingerprint = "two"
    assert folder.run(server="", jars="/jars").requests > 0
    assert folder.run(server="", jars="/jars").requests == 0


def test_pages_with_other_settings_share_it(folder: Folder, starts: Starts) -> None:
    files = folder.files(folder.settings(server="", jars="/jars"))
    files[0] = files[0]._replace(settings=folder.settings(server="", jars="/jars", picky=True))
    files[1] = files[1]._replace(settings=folder.settings(server="", jars="/other"))
    results = list(check_files(files, jobs=1))
    assert [len(result.findings) for result in results] == [3] * 6
    assert (starts.started, starts.running) == (2, 0)


def test_where_none_is_installed_it_is_said_once(folder: Folder, starts: Starts) -> None:
    outcome = folder.run(server="")
    assert len(outcome.of("TERM")) == 6
    (problem,) = outcome.problems()
    assert problem.message.endswith("Everything else was. LanguageTool is not installed.")
    assert starts.started == 0


def test_one_that_does_not_start_is_not_started_again(folder: Folder, starts: Starts) -> None:
    starts.fault = ServerFault("There is no Java.")
    outcome = folder.run(server="", jars="/jars")
    assert len(outcome.of("TERM")) == 6
    (problem,) = outcome.problems()
    assert problem.message.endswith("Everything else was. There is no Java.")
    assert starts.started == 1


def test_one_that_ends_in_the_middle_says_why(
    folder: Folder, server: FakeServer, starts: Starts
) -> None:
    def ends(reply: fake.Reply) -> None:
        starts.reason = "The LanguageTool server ran out of memory."
        fake.hangs_up(reply)

    server.answer = ends
    outcome = folder.run(server="", jars="/jars")
    (problem,) = outcome.problems()
    assert problem.message.endswith(
        "Everything else was. The LanguageTool server ran out of memory."
    )
    assert starts.running == 0


def test_each_ends_also_where_another_cannot_be_ended(
    folder: Folder, starts: Starts, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = starts.close

    def fails_once() -> None:
        monkeypatch.setattr(starts, "close", real)
        real()
        raise TimeoutError("it does not end")

    monkeypatch.setattr(starts, "close", fails_once)
    files = folder.files(folder.settings(server="", jars="/jars"))
    files[0] = files[0]._replace(settings=folder.settings(server="", jars="/other"))
    with pytest.raises(TimeoutError):
        list(check_files(files, jobs=1))
    assert (starts.started, starts.running) == (2, 0)


def test_it_ends_where_the_run_is_broken_off(folder: Folder, starts: Starts) -> None:
    results = check_files(folder.files(folder.settings(server="", jars="/jars")), jobs=1)
    next(results)
    assert starts.running == 1
    results.close()  # type: ignore[attr-defined]
    assert starts.running == 0
