"""No server is left behind, whatever becomes of netlint."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from netlint.languagetool import keeper
from netlint.languagetool.client import Client
from netlint.languagetool.kept import Ended, Kept
from tests.languagetool.needed import jars, needs_jars
from tests.languagetool.processes import Driver, left_of, make_fake_java, posix_only

pytestmark = posix_only

SLEEP = [sys.executable, "-c", "import time; time.sleep(600)"]


@pytest.mark.parametrize(("task", "status"), [("", 0), ("raise", 1), ("exit", 5)])
def test_a_server_ends_with_its_run_also_after_a_fault(
    tmp_path: Path, task: str, status: int
) -> None:
    fake = make_fake_java(tmp_path)
    driver = Driver(fake.jars, task, **fake.variables("serves"))
    assert driver.go_on() == status
    assert left_of(driver.group) == []


def test_a_server_ends_on_ctrl_c_in_a_terminal(tmp_path: Path) -> None:
    fake = make_fake_java(tmp_path)
    driver = Driver(fake.jars, "", **fake.variables("serves"))
    os.killpg(driver.process.pid, signal.SIGINT)
    assert driver.wait() == -signal.SIGINT
    assert left_of(driver.group) == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGKILL])
@pytest.mark.parametrize("task", ["", "workers"])
def test_a_server_ends_where_netlint_is_killed_and_its_workers_go_on(
    tmp_path: Path, number: int, task: str
) -> None:
    fake = make_fake_java(tmp_path)
    driver = Driver(fake.jars, task, **fake.variables("serves"))
    workers = os.getpgid(driver.process.pid)
    os.kill(driver.process.pid, number)
    assert driver.wait() == -number
    assert left_of(driver.group) == []
    if task == "workers":
        os.killpg(workers, signal.SIGKILL)


def test_workers_do_not_keep_a_server_from_ending(tmp_path: Path) -> None:
    fake = make_fake_java(tmp_path)
    driver = Driver(fake.jars, "workers", **fake.variables("serves"))
    group = os.getpgid(driver.process.pid)
    assert driver.go_on() == 0
    assert driver.process.stdout is not None
    assert driver.process.stdout.readline() == "0\n"  # the keeper saw the end, and was not killed
    os.killpg(group, signal.SIGKILL)
    assert left_of(driver.group) == []


def test_a_server_goes_on_where_netlint_has_not_done_with_ctrl_c(tmp_path: Path) -> None:
    fake = make_fake_java(tmp_path)
    driver = Driver(fake.jars, "deaf", **fake.variables("serves"))
    os.killpg(driver.process.pid, signal.SIGINT)
    time.sleep(0.5)
    assert Client(driver.url, 60).version()
    assert driver.go_on() == 0
    assert left_of(driver.group) == []


@needs_jars
def test_a_real_server_ends_where_netlint_is_killed_and_its_workers_go_on() -> None:
    """What else may end a run with a real server is in `test_whole_run.py`."""
    driver = Driver(jars(), "workers")
    group = os.getpgid(driver.process.pid)
    os.kill(driver.process.pid, signal.SIGKILL)
    driver.wait()
    assert left_of(driver.group) == []
    os.killpg(group, signal.SIGKILL)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a program with its parent")
def test_a_server_ends_where_everything_of_ours_is_killed(tmp_path: Path) -> None:
    fake = make_fake_java(tmp_path)
    driver = Driver(fake.jars, "", **fake.variables("serves"))
    os.kill(driver.process.pid, signal.SIGKILL)
    os.kill(driver.keeper, signal.SIGKILL)
    driver.wait()
    assert left_of(driver.group) == []


def test_a_keeper_ends_its_program_where_its_parent_is_gone_and_its_input_is_not(
    tmp_path: Path,
) -> None:
    # A parent that starts it with our end of the pipe, and goes.
    parent = (
        "import subprocess, sys, time\n"
        "one = subprocess.Popen([sys.executable, *sys.argv[1:]],"
        " start_new_session=True)\n"
        "print(one.pid, flush=True)\n"
        "sys.stdout.close()\n"
        "time.sleep(1)"  # until the keeper knows its parent
    )
    command = [sys.executable, "-c", parent, "-I", keeper.__file__, str(tmp_path), *SLEEP]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as started:
        assert started.stdout is not None
        group = int(started.stdout.readline())
        started.wait()
        assert left_of(group) == []


def test_a_keeper_ends_its_program_on_a_signal(tmp_path: Path) -> None:
    kept = Kept(SLEEP, tmp_path)
    group = kept._process.pid
    kept._process.terminate()
    assert kept.ended(20) is not None
    assert left_of(group) == []
    kept.close()


def test_closing_ends_a_program_whose_keeper_was_killed(tmp_path: Path) -> None:
    kept = Kept(SLEEP, tmp_path)
    group = kept._process.pid
    kept._process.kill()
    kept.close()
    assert left_of(group) == []
    assert kept.ended() == Ended(None, ())


def test_a_program_that_ends_tells_its_status_and_its_last_words(tmp_path: Path) -> None:
    code = "import sys; print('first'); print('\\tat Place.java', file=sys.stderr); sys.exit(3)"
    kept = Kept([sys.executable, "-c", code], tmp_path)
    assert kept.ended(20) == Ended(3, ("first",))
    kept.close()
    assert kept.ended() == Ended(3, ("first",))


def test_a_program_that_was_killed_tells_the_signal(tmp_path: Path) -> None:
    kept = Kept([sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"], tmp_path)
    assert kept.ended(20) == Ended(-9, ())
    kept.close()


def test_a_program_that_does_not_exist_is_told(tmp_path: Path) -> None:
    kept = Kept([str(tmp_path / "none")], tmp_path)
    assert kept.ended(20) == Ended(None, ("No such file or directory",))
    kept.close()


def test_what_a_program_says_at_the_end_fits_every_pipe(tmp_path: Path) -> None:
    code = "print('\\u00e9' * 100_000); print(('\\u00e9' * 900 + '\\n') * 50)"
    kept = Kept([sys.executable, "-X", "utf8", "-c", code], tmp_path)
    ended = kept.ended(20)
    assert ended is not None
    assert ended.last
    assert len(json.dumps(ended.last)) <= keeper._MOST
    kept.close()


def test_a_program_that_runs_has_not_ended_and_closing_twice_is_fine(tmp_path: Path) -> None:
    kept = Kept(SLEEP, tmp_path)
    assert kept.ended() is None
    assert kept.ended(0.1) is None
    kept.close()
    kept.close()
    assert kept.ended() == Ended(None, ())


def test_a_forked_process_cannot_end_the_program(tmp_path: Path) -> None:
    kept = Kept(SLEEP, tmp_path)
    child = os.fork()
    if child == 0:
        kept.close()
        os._exit(0)
    os.waitpid(child, 0)
    time.sleep(0.5)
    assert kept.ended() is None
    kept.close()
