"""Starts a LanguageTool server on this machine, for this run alone."""

from __future__ import annotations

import secrets
import socket
import time
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple

from netlint.languagetool.asking import Said, get
from netlint.languagetool.fault import ServerFault
from netlint.languagetool.jars import class_path, find_jars
from netlint.languagetool.java import find_java
from netlint.languagetool.kept import Ended, Kept
from netlint.languagetool.last_words import is_port_taken, reason_of_end

if TYPE_CHECKING:
    from netlint.settings import GrammarSettings

NOT_INSTALLED = "LanguageTool is not installed. Run: netlint grammar install"
#: This machine alone can reach it.
_HOST = "127.0.0.1"
_PROPERTIES = Path(__file__).with_name("server.properties")
#: Another program may take the port between our choice and the server's start. That is rare.
_TRIES = 3
_BETWEEN_LOOKS = 0.1
_LANGUAGES = "/v2/languages"
#: English is read for the first question. Where several come at once, each has it read.
_SENTENCE = "/v2/check?language=en-GB&text=Ready."
#: So long one look may take: a server that is still loading may answer slowly.
_ONE_LOOK = 5.0
#: A server that just broke a connection off is about to end: it is given this time to tell why.
_END_PATIENCE = 0.5


class RunningServer:
    """A server that netlint has started. It ends with `close`, with a `with` block, and with this
    process, however that ends."""

    def __init__(self, url: str, kept: Kept) -> None:
        self.url = url
        self._kept = kept

    def why_ended(self) -> str | None:
        """Why it has ended, as a sentence; None where it is running. To be asked where it did not
        answer: a server that is just about to end is waited for, half a second at most."""
        ended = self._kept.ended(_END_PATIENCE)
        if ended is None:
            return None
        return f"The LanguageTool server ended in the middle of the run. {reason_of_end(ended)}"

    def close(self) -> None:
        """End it, and wait until it has ended."""
        self._kept.close()

    def __enter__(self) -> RunningServer:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.close()


class _Start(NamedTuple):
    """One attempt: the program, where it will answer, and what its answers are known by."""

    kept: Kept
    url: str
    token: str


def start_server(grammar: GrammarSettings, *, warm: bool = True) -> RunningServer:
    """A server of the LanguageTool that is installed, ready to answer; `warm` has it read its rules
    before, which takes most of the time that its first answer takes.

    Raises `ServerFault` where there is none, or it does not answer within `grammar.timeout` seconds.
    Whatever is raised, nothing that was started is left.
    """
    deadline = time.monotonic() + grammar.timeout
    folder = find_jars(grammar)
    if folder is None:
        raise ServerFault(NOT_INSTALLED)
    java = find_java()
    for _ in range(_TRIES):
        start = _start(java, folder)
        try:
            ended = _wait(start, deadline, warm=warm)
        except BaseException:
            start.kept.close()
            raise
        if ended is None:
            return RunningServer(start.url, start.kept)
        start.kept.close()
        if not is_port_taken(ended):
            raise ServerFault(
                "The LanguageTool server ended before it was ready. "
                f"{reason_of_end(ended, java=java, folder=folder)}"
            )
        if time.monotonic() >= deadline:
            break
    raise ServerFault(
        "The LanguageTool server could not be started: other programs took each port that it was to "
        "use. Run netlint again."
    )


def _start(java: str, folder: Path) -> _Start:
    port = _free_port()
    token = f"http://{secrets.token_hex(16)}.invalid"
    command = [
        java,
        "-Xmx1g",
        "-XX:+ExitOnOutOfMemoryError",  # else it would go on, and answer nothing
        "-XX:-UsePerfData",  # a file that would be left behind
        "-Djava.awt.headless=true",
        "-Djava.net.preferIPv4Stack=true",  # "localhost" is to be 127.0.0.1
        # The same answers and the same last words on every machine.
        "-Duser.language=en",
        "-Duser.country=GB",
        "-Dfile.encoding=UTF-8",
        "-cp",
        class_path(folder),
        "org.languagetool.server.HTTPServer",
        "--port",
        str(port),
        "--config",
        str(_PROPERTIES),
        # This comes back with each answer. Without it, a server of another run that has taken the
        # port could be taken for ours. It lets no browser in: there is no such website.
        "--allow-origin",
        token,
    ]
    try:
        return _Start(Kept(command, folder), f"http://{_HOST}:{port}", token)
    except OSError as error:
        raise ServerFault(f"The LanguageTool server cannot be started: {error}.") from error


def _free_port() -> int:
    with socket.socket() as one:
        one.bind((_HOST, 0))
        port: int = one.getsockname()[1]
        return port


def _wait(start: _Start, deadline: float, *, warm: bool) -> Ended | None:
    """Return when the server answers, or how it ended. Raises `ServerFault` at the deadline."""
    began = time.monotonic()
    questions = [_LANGUAGES, *([_SENTENCE] if warm else [])]
    while questions:
        ended = start.kept.ended()
        if ended is not None:
            return ended
        left = deadline - time.monotonic()
        if left <= 0:
            given = f"{deadline - began:.0f}"
            raise ServerFault(
                f"The LanguageTool server was not ready within {given} "
                f"{'second' if given == '1' else 'seconds'} of its start. The machine may be busy: set a longer timeout in the [grammar] settings."
            )
        limit = left if questions[0] is _SENTENCE else min(_ONE_LOOK, left)
        try:
            said = get(start.url, questions[0], max(limit, _BETWEEN_LOOKS))
        except OSError:
            time.sleep(_BETWEEN_LOOKS)
            continue
        if said.origin != start.token:
            time.sleep(_BETWEEN_LOOKS)  # a stranger on our port: ours is about to end and say so
            continue
        if questions.pop(0) is _LANGUAGES:
            _require_english(said)
    return None


def _require_english(said: Said) -> None:
    languages = said.data if isinstance(said.data, list) else []
    if not any(isinstance(one, dict) and one.get("longCode") == "en-GB" for one in languages):
        raise ServerFault(
            "The LanguageTool that is installed has no English. Run: netlint grammar install"
        )
