"""A server starts once, answers, and ends; and what is said where it does not."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from netlint.languagetool import server as server_module
from netlint.languagetool.asking import get
from netlint.languagetool.client import Client
from netlint.languagetool.fault import ServerFault
from netlint.languagetool.jars import version_of
from netlint.languagetool.java import ask_version, find_java, require_java
from netlint.languagetool.server import start_server
from netlint.settings import GrammarSettings
from tests.command import environment
from tests.languagetool.needed import address, jars, needs_jars, needs_server
from tests.languagetool.processes import (
    DRIVER,
    FakeJava,
    keeper_of,
    keeper_pid,
    left_of,
    make_fake_java,
    posix_only,
    processes,
    program,
)


@pytest.fixture
def fake(tmp_path: Path) -> FakeJava:
    return make_fake_java(tmp_path)


def settings(fake: FakeJava, timeout: int = 60) -> GrammarSettings:
    return GrammarSettings(on=True, jars=str(fake.jars), timeout=timeout)


def fault_of(fake: FakeJava, timeout: int = 60) -> str:
    """What is said where a server does not start. No process is left."""
    with pytest.raises(ServerFault) as caught:
        start_server(settings(fake, timeout))
    assert [one for one in processes() if str(fake.jars) in one.command] == []
    started = {pid for pid, _ in fake.starts()}
    assert [one for one in processes() if one.pid in started and not one.is_zombie] == []
    return str(caught.value)


@needs_jars
@posix_only
def test_a_real_server_starts_answers_and_ends() -> None:
    with start_server(
        GrammarSettings(on=True, jars=str(jars()), timeout=120), warm=False
    ) as server:
        group = keeper_pid(server)
        assert left_of(group, patience=0) != []
        assert server.why_ended() is None
        assert Client(server.url, 60).version().startswith(version_of(jars()))
    assert left_of(group) == []


@needs_jars
@posix_only
def test_a_real_server_that_is_killed_says_so() -> None:
    with start_server(
        GrammarSettings(on=True, jars=str(jars()), timeout=120), warm=False
    ) as server:
        keeper = keeper_pid(server)
        java = next(one.pid for one in processes() if one.parent == keeper)
        os.kill(java, signal.SIGKILL)
        assert server.why_ended() == (
            "The LanguageTool server ended in the middle of the run. Something outside netlint "
            "ended it (signal 9), perhaps because the machine was short of memory."
        )


@needs_jars
@posix_only
def test_a_real_server_whose_port_is_taken_takes_another(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        free = server_module._free_port
        ports = [taken.getsockname()[1], free()]
        monkeypatch.setattr(server_module, "_free_port", iter(ports).__next__)
        with start_server(
            GrammarSettings(on=True, jars=str(jars()), timeout=120), warm=False
        ) as server:
            assert server.url == f"http://127.0.0.1:{ports[1]}"


@needs_server
def test_the_server_of_the_tests_has_english() -> None:
    languages = get(address(), "/v2/languages", 60).data
    assert {"en-GB", "en-US"} <= {one["longCode"] for one in languages}


@posix_only
def test_a_server_is_reached_on_this_machine_only_and_is_started_once(
    fake: FakeJava, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake.behave(monkeypatch, "serves")
    with start_server(settings(fake)) as server:
        ((_, port),) = fake.starts()
        assert server.url == f"http://127.0.0.1:{port}"
        assert Client(server.url, 60).version()


@posix_only
def test_a_server_that_says_a_lot_is_not_held_up(
    fake: FakeJava, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake.behave(monkeypatch, "talks")
    with start_server(settings(fake)) as server:
        assert server.why_ended() is None


@posix_only
def test_a_folder_with_an_odd_name_serves(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "a b:c"
    folder.mkdir()
    fake = make_fake_java(folder)
    plain = make_fake_java(tmp_path)  # its PATH could not hold such a name
    plain.behave(monkeypatch, "serves")
    with start_server(settings(fake)) as server:
        assert server.why_ended() is None


@posix_only
@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (
            "broken",
            "The LanguageTool server ended before it was ready. The last that it said: "
            '"Exception in thread "main" java.lang.IllegalStateException: rules cannot be read".',
        ),
        (
            "silent",
            "The LanguageTool server ended before it was ready. It did not say why "
            "(exit status 7).",
        ),
        (
            "ends-later",
            "The LanguageTool server ended before it was ready. It did not say why "
            "(exit status 9).",
        ),
        (
            "no-memory",
            "The LanguageTool server ended before it was ready. It had too little memory. It needs "
            "1 gigabyte: end other programs, and try again.",
        ),
        (
            "no-english",
            "The LanguageTool that is installed has no English. Run: netlint grammar install",
        ),
    ],
)
def test_a_server_that_ends_while_it_starts_is_not_started_again(
    fake: FakeJava, monkeypatch: pytest.MonkeyPatch, kind: str, said: str
) -> None:
    fake.behave(monkeypatch, kind)
    assert fault_of(fake) == said
    assert len(fake.starts()) == 1


@posix_only
@pytest.mark.parametrize(
    ("kind", "timeout", "given"),
    [("hangs", 2, "2 seconds"), ("hangs-later", 2, "2 seconds"), ("hangs", 1, "1 second")],
)
def test_a_server_that_hangs_is_not_waited_for_longer_than_the_settings_say(
    fake: FakeJava, monkeypatch: pytest.MonkeyPatch, kind: str, timeout: int, given: str
) -> None:
    fake.behave(monkeypatch, kind)
    assert fault_of(fake, timeout=timeout) == (
        f"The LanguageTool server was not ready within {given} of its start. The machine may be "
        "busy: set a longer timeout in the [grammar] settings."
    )


@posix_only
def test_an_old_java_is_named(fake: FakeJava, monkeypatch: pytest.MonkeyPatch) -> None:
    fake.behave(monkeypatch, "old")
    said = fault_of(fake)
    assert f"LanguageTool needs Java 17, and {fake.path / 'java'} is Java 11.0.2." in said
    assert "JAVA_HOME" in said


@posix_only
def test_a_program_that_is_no_java_is_named(
    fake: FakeJava, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake.behave(monkeypatch, "no-java")
    said = fault_of(fake)
    assert f"The program {fake.path / 'java'} is no Java that works. Install Java 17" in said
    assert len(fake.starts()) == 1


@posix_only
def test_a_taken_port_is_left_for_another(fake: FakeJava, monkeypatch: pytest.MonkeyPatch) -> None:
    fake.behave(monkeypatch, "taken-once")
    with start_server(settings(fake)) as server:
        assert [server.url.endswith(f":{port}") for _, port in fake.starts()] == [False, True]


@posix_only
def test_a_few_ports_are_tried_and_no_more(fake: FakeJava, monkeypatch: pytest.MonkeyPatch) -> None:
    fake.behave(monkeypatch, "taken")
    assert "other programs took each port" in fault_of(fake)
    assert len(fake.starts()) == 3


@posix_only
def test_the_server_of_another_run_on_the_port_is_not_taken_for_ours(
    fake: FakeJava, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake.behave(monkeypatch, "serves")
    with start_server(settings(fake)) as other:
        theirs = int(other.url.rpartition(":")[2])
        ours = server_module._free_port()
        monkeypatch.setattr(server_module, "_free_port", iter((theirs, ours)).__next__)
        # This one waits before it says that the port is taken, while the other one answers.
        monkeypatch.setenv("FAKE_JAVA", "taken-late")
        with start_server(settings(fake)) as server:
            assert server.url == f"http://127.0.0.1:{ours}"


@posix_only
def test_a_server_that_ends_in_the_middle_of_a_run_says_why(
    fake: FakeJava, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake.behave(monkeypatch, "serves")
    with start_server(settings(fake)) as server:
        os.kill(fake.starts()[0][0], signal.SIGTERM)
        said = server.why_ended()
        assert said is not None
        assert said.startswith("The LanguageTool server ended in the middle of the run. ")
        assert "signal 15" in said
        assert server.why_ended() == said


@posix_only
def test_ctrl_c_while_a_server_starts_leaves_nothing(fake: FakeJava) -> None:
    started = subprocess.Popen(
        [sys.executable, str(DRIVER), str(fake.jars), ""],
        env=environment(**fake.variables("hangs")),
        start_new_session=True,
        stderr=subprocess.DEVNULL,
    )
    while not fake.starts():
        assert started.poll() is None
        time.sleep(0.05)
    group = keeper_of(started.pid)
    os.killpg(started.pid, signal.SIGINT)
    assert started.wait(60) == -signal.SIGINT
    assert left_of(group) == []


def test_without_java_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))
    fake = make_fake_java(tmp_path)
    with pytest.raises(ServerFault, match=r"There is no Java on this machine.*Install Java 17"):
        start_server(settings(fake))


def test_without_languagetool_it_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("LTP_JAR_DIR_PATH", raising=False)
    monkeypatch.setattr(server_module, "find_jars", lambda _: None)
    with pytest.raises(ServerFault, match=r"not installed\. Run: netlint grammar install"):
        start_server(GrammarSettings(on=True))


@posix_only
def test_java_home_comes_before_the_path(fake: FakeJava, monkeypatch: pytest.MonkeyPatch) -> None:
    fake.behave(monkeypatch, "serves")
    home = fake.path.parent / "home"
    program(home / "bin" / "java", "")
    monkeypatch.setenv("JAVA_HOME", str(home))
    assert find_java() == str(home / "bin" / "java")
    monkeypatch.setenv("JAVA_HOME", str(home / "gone"))
    assert find_java() == str(fake.path / "java")


@posix_only
def test_java_tells_its_version(fake: FakeJava, monkeypatch: pytest.MonkeyPatch) -> None:
    fake.behave(monkeypatch, "serves")
    assert require_java()[1:] == ("17.0.15", 17)


@posix_only
@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("old", "needs Java 17, and .* is Java 11.0.2"),
        ("no-java", "is no Java that works"),
        ("version-hangs", "did not tell its version within 1 second\\."),
    ],
)
def test_a_java_that_does_not_serve_is_told(
    fake: FakeJava, monkeypatch: pytest.MonkeyPatch, kind: str, said: str
) -> None:
    fake.behave(monkeypatch, kind)
    with pytest.raises(ServerFault, match=said):
        require_java(1.0 if kind == "version-hangs" else 60.0)


@posix_only
@pytest.mark.parametrize(
    ("line", "major"), [('java version "1.8.0_402"', 8), ('openjdk version "21" 2023-09-19', 21)]
)
def test_java_versions_of_old_and_of_today_are_read(tmp_path: Path, line: str, major: int) -> None:
    program(tmp_path / "java", f"print({line!r})")
    assert ask_version(str(tmp_path / "java")).major == major


def test_a_java_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    with pytest.raises(ServerFault, match="cannot be started"):
        ask_version(str(tmp_path / "none"))
