"""A program that ends when netlint does, seen from netlint (see `keeper`)."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import weakref
from pathlib import Path
from typing import NamedTuple

from netlint.languagetool import keeper

#: The keeper ends its program at once. Where it has not after this many seconds, both are ended.
_PATIENCE = 5.0


class Ended(NamedTuple):
    """How a program ended: its exit status, None where there is none, and the last it said."""

    status: int | None
    last: tuple[str, ...]


class Kept:
    """A running program. It ends with `close`, and with this process, however that ends.

    Several threads may ask it. In a process that is forked from this one it does nothing.
    """

    def __init__(self, command: list[str], folder: Path) -> None:
        """Start it, with `folder` as its working folder. Raises `OSError` where there is no Python
        to start it with; what is wrong with the command itself is told by `ended`."""
        if not sys.executable:
            raise OSError("Python does not know where its own program is")
        self._owner = os.getpid()
        self._lock = threading.Lock()
        self._ended: Ended | None = None
        keep = [sys.executable, "-I", "-S", keeper.__file__, str(self._owner), str(folder)]
        self._process = subprocess.Popen(
            keep + command,
            bufsize=0,  # nothing to be written when the pipe is closed in a forked process
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            # Ctrl-C in a terminal is for netlint, which then ends this in its turn.
            start_new_session=True,
            creationflags=_DETACHED,
        )
        _RUNNING.add(self)

    def ended(self, patience: float = 0.0) -> Ended | None:
        """How the program ended; None where it is running after `patience` seconds."""
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(patience)
        if self._process.poll() is None:
            return None
        with self._lock:
            if self._ended is None:
                self._ended = self._read_end()
            return self._ended

    def close(self) -> None:
        """End the program, where it has not ended, and wait until it has."""
        if os.getpid() != self._owner:
            return
        assert self._process.stdin is not None
        self._process.stdin.close()  # what the keeper waits for, also if this here is interrupted
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
        if self._process.poll() != 0 and sys.platform != "win32":
            # The keeper did not end as it should. Its process group bears its number, which nobody
            # else gets while a program of the group is running.
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait(_PATIENCE)
        self.ended()

    def let_go(self) -> None:
        """Close the pipes in a process that was forked: the keeper is to see when ours close."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()

    def _read_end(self) -> Ended:
        assert self._process.stdout is not None
        try:
            with self._process.stdout as pipe:
                said = json.loads(pipe.read())
            return Ended(said["status"], tuple(said["last"]))
        except (OSError, ValueError):
            return Ended(None, ())


if sys.platform == "win32":
    _DETACHED = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
else:
    _DETACHED = 0
_RUNNING: weakref.WeakSet[Kept] = weakref.WeakSet()


def _let_go_of_all() -> None:
    for one in list(_RUNNING):
        one.let_go()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_let_go_of_all)
