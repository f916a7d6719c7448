"""`netlint grammar install` and `netlint grammar status`."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from netlint.cli.grammar_status import state_of
from netlint.settings import GrammarSettings
from tests.command import Run, environment, netlint
from tests.languagetool.needed import address, needs_server
from tests.languagetool.processes import FakeJava, left_of, make_fake_java, posix_only, program


@pytest.fixture
def fake(tmp_path: Path) -> FakeJava:
    fake = make_fake_java(tmp_path)
    maven = Path(__file__).parent.parent / "languagetool" / "fake_maven.py"
    program(fake.path / "mvn", maven.read_text("utf-8"))
    return fake


def run(fake: FakeJava, tmp_path: Path, *arguments: str, kind: str = "serves", **more: str) -> Run:
    """Run `netlint grammar` on a machine whose Java and Maven are ours, and without a home."""
    variables = {
        **fake.variables(kind), "JAVA_HOME": "", "LTP_JAR_DIR_PATH": "",
        "NETLINT_CACHE_DIR": str(tmp_path / "cache"), "XDG_CACHE_HOME": str(tmp_path / "home"), **more,
    }  # fmt: skip
    folder = tmp_path / "pages"
    folder.mkdir(exist_ok=True)
    return netlint("grammar", *arguments, cwd=folder, timeout=60, **variables)


@posix_only
def test_install_puts_it_where_status_and_a_run_find_it(fake: FakeJava, tmp_path: Path) -> None:
    before = run(fake, tmp_path, "status")
    assert before.status == 2
    assert "LanguageTool is not installed. Run: netlint grammar install" in before.out
    assert "Grammar cannot be checked yet." in before.out
    done = run(fake, tmp_path, "install")
    target = tmp_path / "cache" / "languagetool"
    assert (done.status, done.out.splitlines()[0]) == (
        0, f"LanguageTool 6.9 is in {target}, and it answers.",
    )  # fmt: skip
    after = run(fake, tmp_path, "status")
    assert after.status == 0
    assert "17.0.15, " in after.out
    assert f"6.9, {target} (from netlint grammar install)" in after.out
    assert "grammar checking is off" in after.out
    assert "Ready: " in after.out
    assert len(fake.starts()) == 1  # the trial of the installation


@posix_only
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_install_that_is_ended_leaves_nothing(fake: FakeJava, tmp_path: Path, name: str) -> None:
    number = getattr(signal, name)
    cache = tmp_path / "cache"
    variables = environment(
        **fake.variables("serves"), JAVA_HOME="", FAKE_MAVEN="waits", NETLINT_CACHE_DIR=str(cache)
    )
    process = subprocess.Popen(
        [sys.executable, "-m", "netlint", "grammar", "install"],
        cwd=tmp_path,
        env=variables,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=partial(signal.signal, number, signal.SIG_DFL),  # whatever runs the tests
    )
    while not list(cache.glob(".languagetool-*/jars")):
        assert process.poll() is None
        time.sleep(0.05)
    process.send_signal(number)
    assert process.wait(60) == 128 + number
    assert left_of(process.pid) == []
    assert list(cache.iterdir()) == []


@posix_only
def test_install_into_a_folder_says_how_to_name_it(fake: FakeJava, tmp_path: Path) -> None:
    done = run(fake, tmp_path, "install", "--into", "lt")
    assert done.status == 0
    assert 'Name it in netlint.toml: jars = "lt" under [grammar].' in done.out
    assert (tmp_path / "pages" / "lt" / "languagetool-server-6.9.jar").is_file()


@posix_only
@pytest.mark.parametrize(("version", "is_enough"), [("6.8", True), ("6.7", False)])
def test_install_if_missing_fetches_what_is_not_there(
    fake: FakeJava, tmp_path: Path, version: str, is_enough: bool
) -> None:
    target = tmp_path / "cache" / "languagetool"
    target.mkdir(parents=True)
    (target / f"languagetool-server-{version}.jar").write_bytes(b"")
    done = run(fake, tmp_path, "install", "--if-missing")
    assert done.status == 0
    assert done.out.startswith(f"LanguageTool 6.8 is in {target} already.") is is_enough
    assert (target / f"languagetool-server-{version}.jar").exists() is is_enough


@posix_only
def test_install_that_fails_says_why_with_status_2(fake: FakeJava, tmp_path: Path) -> None:
    done = run(fake, tmp_path, "install", FAKE_MAVEN="offline")
    assert (done.status, done.out) == (2, "")
    assert "netlint: LanguageTool could not be fetched." in done.err
    assert "Traceback" not in done.err


@posix_only
def test_status_names_an_old_java(fake: FakeJava, tmp_path: Path) -> None:
    state = run(fake, tmp_path, "status", kind="old")
    assert state.status == 2
    assert "Java:          LanguageTool needs Java 17, and " in state.out


@posix_only
def test_status_names_a_folder_that_holds_no_server(fake: FakeJava, tmp_path: Path) -> None:
    state = run(fake, tmp_path, "status", LTP_JAR_DIR_PATH=str(tmp_path / "pages"))
    assert state.status == 2
    assert "named by the environment variable LTP_JAR_DIR_PATH" in state.out


@posix_only
def test_status_of_a_broken_configuration_is_status_2(fake: FakeJava, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "netlint.toml").write_text("profle = 1\n")
    state = run(fake, tmp_path, "status")
    assert state.status == 2
    assert "netlint.toml:1: profle" in state.err


@posix_only
@pytest.mark.parametrize("switched", ["on", "off"])
def test_status_says_if_the_settings_of_the_folder_switch_it_on(
    fake: FakeJava, tmp_path: Path, switched: str
) -> None:
    (tmp_path / "pages").mkdir()
    enabled = "true" if switched == "on" else "false"
    (tmp_path / "pages" / "netlint.toml").write_text(
        f'[grammar]\nserver = "http://127.0.0.1:9"\nenabled = {enabled}\n'
    )
    state = run(fake, tmp_path, "status")
    assert state.status == 2
    assert (
        "Server:        The LanguageTool server at http://127.0.0.1:9 cannot be reached: "
        in state.out
    )
    assert f"This folder:   grammar checking is {switched}" in state.out


@posix_only
def test_status_asks_no_server_elsewhere_that_is_not_allowed(
    fake: FakeJava, tmp_path: Path
) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "netlint.toml").write_text(
        '[grammar]\nserver = "http://languagetool.invalid:8081"\n'
    )
    state = run(fake, tmp_path, "status")
    assert (state.status, state.out) == (2, "")
    assert "allow-remote" in state.err


@needs_server
def test_status_asks_the_server_of_the_settings_and_needs_no_java(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = address()
    monkeypatch.setenv("PATH", str(tmp_path))
    state = state_of(GrammarSettings(on=True, server=server))
    assert state.ready
    assert state.lines[0][1].startswith("LanguageTool ")
    assert state.lines[0][1].endswith(f" answers at {server}")
    assert state.conclusion == "Ready: netlint check also checks grammar."


def test_status_of_a_server_that_does_not_answer(tmp_path: Path) -> None:
    state = state_of(GrammarSettings(server="http://127.0.0.1:9"))
    assert not state.ready
    assert "http://127.0.0.1:9 cannot be reached: nothing answers there" in state.lines[0][1]
    assert state.conclusion.startswith("Grammar cannot be checked yet. ")


def test_status_sends_nothing_to_a_server_elsewhere_that_is_not_allowed() -> None:
    state = state_of(GrammarSettings(server="http://languagetool.invalid:8081"))
    assert not state.ready
    assert "allow-remote = true" in state.lines[0][1]
