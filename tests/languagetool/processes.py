"""What the tests about processes share: a `java` of ours, and which processes are left."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from netlint.languagetool.server import RunningServer
from tests.command import environment

posix_only = pytest.mark.skipif(
    sys.platform == "win32", reason="programs of ours as scripts, and signals: not on Windows"
)
DRIVER = Path(__file__).with_name("driver.py")
#: So long a process may take to end. A process that stays does so for longer.
_PATIENCE = 20.0


class FakeJava(NamedTuple):
    """A folder for the PATH with a `java`, a folder of jars for it, and its notes."""

    path: Path
    jars: Path
    notes: Path

    def behave(self, patch: pytest.MonkeyPatch, kind: str) -> None:
        """From now on `java` is this one, and does as it is told."""
        patch.delenv("JAVA_HOME", raising=False)
        for name, value in self.variables(kind).items():
            patch.setenv(name, value)

    def variables(self, kind: str) -> dict[str, str]:
        path = f"{self.path}{os.pathsep}{os.environ['PATH']}"
        return {"PATH": path, "FAKE_JAVA": kind, "FAKE_JAVA_NOTES": str(self.notes)}

    def starts(self) -> list[tuple[int, int]]:
        """The process and the port of each server that was started."""
        if not self.notes.exists():
            return []
        lines = self.notes.read_text(encoding="utf-8").splitlines()
        return [(int(line.split()[0]), int(line.split()[1])) for line in lines]


def make_fake_java(folder: Path) -> FakeJava:
    """A `java` of ours, and a folder of jars that are none."""
    fake = FakeJava(folder / "bin", folder / "jars", folder / "notes.txt")
    program(fake.path / "java", Path(__file__).with_name("fake_java.py").read_text("utf-8"))
    fake.jars.mkdir()
    (fake.jars / "languagetool-server-6.8.jar").write_bytes(b"")
    return fake


def program(path: Path, code: str) -> None:
    """A program of ours, written in Python."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!{sys.executable}\n{code}", encoding="utf-8")
    path.chmod(0o755)


class Process(NamedTuple):
    """A line of `ps`."""

    pid: int
    parent: int
    group: int
    is_zombie: bool
    command: str


def processes() -> Iterator[Process]:
    columns = "pid=,ppid=,pgid=,stat=,args="
    listed = subprocess.run(
        ["ps", "-A", "-ww", "-o", columns], capture_output=True, text=True, check=True
    )
    for line in listed.stdout.splitlines():
        pid, parent, group, state, *command = line.split(None, 4)
        yield Process(int(pid), int(parent), int(group), "Z" in state, "".join(command))


def keeper_of(parent: int) -> int:
    """The process that keeps a server for another process; they start one at a time."""
    found = [one.pid for one in processes() if one.parent == parent and "keeper.py" in one.command]
    assert len(found) == 1, found
    return found[0]


def keeper_pid(server: RunningServer) -> int:
    """The process that keeps a server that this process has started."""
    return server._kept._process.pid


def left_of(group: int, patience: float = _PATIENCE) -> list[Process]:
    """The processes of a group (those of a keeper and its server), once they had time to end."""
    end = time.monotonic() + patience
    while True:
        left = [one for one in processes() if one.group == group and not one.is_zombie]
        if not left or time.monotonic() > end:
            return left
        time.sleep(0.05)


class Driver:
    """A program that starts a server, as `netlint check` does, and then does as it is told."""

    def __init__(self, jars: Path, task: str, **variables: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, str(DRIVER), str(jars), task],
            env=environment(**variables),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        assert self.process.stdout is not None
        self.url = self.process.stdout.readline().strip()
        assert self.url.startswith("http://127.0.0.1:"), self.url
        self.keeper = keeper_of(self.process.pid)
        self.group = os.getpgid(self.keeper)

    def go_on(self) -> int:
        """Let it do its task, and its exit status."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        return self.wait()

    def wait(self) -> int:
        return self.process.wait(_PATIENCE)
