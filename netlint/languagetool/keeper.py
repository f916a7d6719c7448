"""Runs a program for netlint, and ends it when netlint ends, however that comes about.

    python keeper.py PARENT FOLDER PROGRAM ARGUMENT…

netlint holds the other end of standard input and never writes there. When that closes, when the
process PARENT is no longer the parent, or on a signal, the program ends, and then this one. Where the
program ends by itself, standard output gets a line of JSON with its exit status and its last lines.

This file is run as it is and imports nothing of netlint: it is to start quickly, and to work
wherever netlint was loaded from.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable
from typing import IO, Any

#: So much is told of the last lines.
_LINES = 12
_LONGEST = 240
#: And no more bytes than the smallest pipe holds, so that writing never waits.
_MOST = 4000
#: How often the parent is looked for, in seconds.
_OFTEN = 0.25
#: The wait for a program that has closed its output to end by itself.
_PATIENCE = 2.0
_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG


class Watch:
    """What says that it is over."""

    def __init__(self, parent: int) -> None:
        self._parent = parent
        self._told = False
        self.closed = threading.Event()

    def tell(self, *_: object) -> None:
        """Take note of a signal. An event must not be set here: its lock may be held right now."""
        self._told = True

    def wait(self) -> None:
        """Return when it is over."""
        while not self.closed.wait(_OFTEN):
            if self._told or self._is_orphan():
                return

    def _is_orphan(self) -> bool:
        # On Windows the number stays when the parent has gone; the pipe has to do there.
        return os.getppid() != self._parent


def main(arguments: list[str]) -> int:
    """Run the program to its end or ours."""
    parent, folder, *command = arguments
    watch = Watch(int(parent))
    for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), watch.tell)
    last: deque[str] = deque(maxlen=_LINES)
    try:
        program = _start(command, folder)
    except OSError as error:
        _report(None, [error.strerror or str(error)])
        return 1
    _in_background(_await_end_of_input, watch)
    reading = _in_background(_keep_last, program.stdout, last, watch)
    try:
        watch.wait()
        if not reading.is_alive():
            # It has closed its output: give it time to end with a status of its own.
            try:
                _report(program.wait(_PATIENCE), list(last))
            except subprocess.TimeoutExpired:
                _report(None, list(last))
    finally:
        # A server of this kind keeps nothing, and to ask it first takes two seconds.
        program.kill()
        program.wait()
    return 0


def _start(command: list[str], folder: str) -> subprocess.Popen[bytes]:
    more: dict[str, Any] = {}
    if sys.platform == "win32":
        more["creationflags"] = subprocess.CREATE_NO_WINDOW
    elif sys.platform == "linux":
        more["preexec_fn"] = _die_with_parent()
    return subprocess.Popen(
        command,
        cwd=folder,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        **more,
    )


def _die_with_parent() -> Callable[[], object] | None:
    """What has Linux end the program with this process, should someone kill both netlint and it."""
    try:
        import ctypes

        control = ctypes.CDLL(None).prctl
    except (ImportError, OSError, AttributeError):
        return None
    return lambda: control(_DIE_WITH_PARENT, signal.SIGKILL)


def _in_background(work: Callable[..., None], *arguments: object) -> threading.Thread:
    thread = threading.Thread(target=work, args=arguments, daemon=True)
    thread.start()
    return thread


def _await_end_of_input(watch: Watch) -> None:
    while os.read(0, 1024):
        pass
    watch.closed.set()


def _keep_last(stream: IO[bytes], last: deque[str], watch: Watch) -> None:
    """Read all that the program says, so that it never waits, and keep the end of it. Where Java was
    in its code when it failed is left out."""
    while line := stream.readline(8192):
        text = line.decode("utf-8", "replace").strip()
        if text and not text.startswith(("at ", "... ")):
            last.append(text[:_LONGEST])
    watch.closed.set()


def _report(status: int | None, last: list[str]) -> None:
    while True:
        line = json.dumps({"status": status, "last": last}).encode("ascii")
        if len(line) <= _MOST or not last:
            break
        del last[0]
    try:
        os.write(1, line)
    except OSError:
        return  # nobody is left to read it


if __name__ == "__main__":
    # Not by way of sys.exit: a thread may still wait for the end of the input.
    os._exit(main(sys.argv[1:]))
