"""How many requests and how much time a run with LanguageTool takes, and a second one after it.

    python -m benchmarks.grammar_cache                          on our own fixtures, as a trial
    python -m benchmarks.grammar_cache PAGES_DIR --runs 3       and on a corpus

`--server` is the address of a LanguageTool that is running; where none is given, one is started
from the installed jars, as a run does. Requests are counted at a relay that stands before it. The
pages are copied, since one is changed. A run is the whole process of `netlint check`; its time is
that on the clock, most of which is the server's.
"""

from __future__ import annotations

import argparse
import os
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from netlint.cachefiles import VARIABLE
from netlint.settings import GrammarSettings

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


class Run(NamedTuple):
    """Requests and seconds of a run."""

    requests: int
    seconds: float

    def __str__(self) -> str:
        return f"{self.requests} requests, {self.seconds:.2f} s"


class Relay:
    """Passes connections on to a server, and counts them: netlint asks one thing on each."""

    def __init__(self, server: str) -> None:
        parts = urlsplit(server)
        self._to = parts.hostname or "", parts.port or 80
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self.count = 0
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            ours, _ = self._listener.accept()
            self.count += 1
            theirs = socket.create_connection(self._to)
            for one, other in ((ours, theirs), (theirs, ours)):
                threading.Thread(target=_pass_on, args=(one, other), daemon=True).start()


def _pass_on(one: socket.socket, other: socket.socket) -> None:
    try:
        while data := one.recv(65_536):
            other.sendall(data)
        other.shutdown(socket.SHUT_WR)
    except OSError:  # the other side has gone
        return


@contextmanager
def _server(address: str) -> Iterator[str]:
    """The server to ask; ours ends with the block."""
    if address:
        yield address
        return
    from netlint.languagetool.server import start_server

    server = start_server(GrammarSettings(on=True))
    try:
        yield server.url
    finally:
        server.close()


def measure(pages: Path, profile: str, relay: Relay, jobs: int) -> dict[str, Run]:
    """One round over a copy of the pages, with an empty cache at first."""
    with tempfile.TemporaryDirectory() as work:
        copy, cache = Path(work, "pages"), Path(work, "cache")
        shutil.copytree(pages, copy)
        for own in copy.rglob("netlint.toml"):
            own.unlink()
        (copy / "netlint.toml").write_text(
            f'profile = "{profile}"\n[grammar]\nserver = "{relay.url}"\n', encoding="utf-8"
        )
        # Vocabularies are compiled once and for all: that is no part of the question.
        _check(copy, cache, relay, jobs, "--no-grammar", "--select", "PAGE002")
        for kept in cache.glob("*.sqlite3*"):
            kept.unlink()
        runs = {"without LanguageTool": _check(copy, cache, relay, jobs, "--no-grammar")}
        runs["first"] = _check(copy, cache, relay, jobs)
        runs["second"] = _check(copy, cache, relay, jobs)
        page = min(path for path in copy.rglob("*") if path.suffix in (".md", ".html"))
        page.write_bytes(page.read_bytes() + b"\n\nOne more sentence is here.\n")
        runs["one page changed"] = _check(copy, cache, relay, jobs)
        for kept in cache.glob("pages*.sqlite3*"):
            kept.unlink()
        runs["every page checked again"] = _check(copy, cache, relay, jobs)
        return runs


def _check(pages: Path, cache: Path, relay: Relay, jobs: int, *more: str) -> Run:
    before, began = relay.count, time.perf_counter()
    subprocess.run(
        [
            *(sys.executable, "-m", "netlint", "check", "--exit-zero", "--quiet"),
            *("--grammar", "--jobs", str(jobs), *more, str(pages)),
        ],
        env={**os.environ, VARIABLE: str(cache)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,  # fixtures have pages that cannot be read
    )
    return Run(relay.count - before, time.perf_counter() - began)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("pages", nargs="?", type=Path, default=FIXTURES)
    parser.add_argument("--server", default="")
    parser.add_argument("--profile", default="plain-us")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--runs", type=int, default=1)
    arguments = parser.parse_args()
    with _server(arguments.server) as server:
        relay = Relay(server)
        for _ in range(arguments.runs):
            runs = measure(arguments.pages, arguments.profile, relay, arguments.jobs)
            for name, run in runs.items():
                print(f"{name}: {run}")
            print(
                f"the second takes {runs['second'].seconds / runs['first'].seconds:.1%} of the first"
            )


if __name__ == "__main__":
    main()
