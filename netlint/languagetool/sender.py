"""Sends batches of paragraphs to one server, several at a time, and gathers what it says.

A batch that the server does not take is halved until the paragraph is found that it fails on. A
server that does not answer in time, cannot be reached or fails again and again is not asked again:
nobody waits for it twice.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from typing import NamedTuple

from netlint.grammar.match import Match
from netlint.languagetool.batches import is_of_many, joined, parted
from netlint.languagetool.client import Client
from netlint.languagetool.fault import ServerFault
from netlint.languagetool.store import Way

#: After so many paragraphs in a row that fail alone, it is the server that fails.
_FAILURES = 3
#: Beyond the time limit, so many seconds pass before a thread that says nothing is given up: the
#: look-up of a name has no limit of its own.
_GRACE = 2.0
_LOOK = 1.0


class Said(NamedTuple):
    """What came of a batch: what was said of its texts, and why others of them were not read."""

    way: Way
    answers: dict[str, tuple[Match, ...]]
    failed: dict[str, ServerFault]
    version: str


class _Batch(NamedTuple):
    way: Way
    texts: tuple[str, ...]


class Sender:
    """The threads that ask one server. All its methods are for the thread that made it.

    `timeout` is the limit for an answer, with all that is asked to find why there is none, and
    `why_ended` tells why a server that we have started is not there any more.
    """

    def __init__(
        self,
        client: Client,
        timeout: float,
        threads: int,
        why_ended: Callable[[], str | None] = lambda: None,
    ) -> None:
        self._client = client
        self._timeout = timeout
        self._threads = threads
        self._why_ended = why_ended
        self._started = 0
        self._todo: queue.SimpleQueue[_Batch | None] = queue.SimpleQueue()
        #: None says that the server answered, or that it will not.
        self._done: queue.SimpleQueue[Said | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._failures = 0
        self._fault: ServerFault | None = None

    @property
    def fault(self) -> ServerFault | None:
        """Why the server is not asked any more; None while it is."""
        return self._fault

    def send(self, way: Way, texts: tuple[str, ...]) -> None:
        """Have the server asked about these."""
        self._todo.put(_Batch(way, texts))
        if self._started == 0:
            self._start_thread()

    def receive(self) -> Said | None:
        """What came of a batch, waiting for it; None where nothing more will come."""
        given_up = time.monotonic() + self._timeout + _GRACE
        while True:
            said = None
            try:
                said = self._done.get(timeout=0 if self._fault else _LOOK)
            except queue.Empty:
                if self._fault is not None:
                    return None
                if time.monotonic() > given_up:
                    self._fall(self._client.silent())
                continue
            if said is not None:
                # One more with each answer: a server that was just started reads its rules anew
                # for each of the first questions that come at a time, and takes many seconds.
                if self._started < self._threads:
                    self._start_thread()
                return said
            given_up = time.monotonic() + self._timeout + _GRACE

    def close(self) -> None:
        """Ask no more. A thread that is waiting for an answer ends when it has it."""
        with self._lock:
            self._fault = self._fault or ServerFault("The run has ended.")
        for _ in range(self._started):
            self._todo.put(None)

    def _start_thread(self) -> None:
        self._started += 1
        # A daemon: an interrupted run does not wait for a server to answer.
        threading.Thread(target=self._work, daemon=True).start()

    def _work(self) -> None:
        while (batch := self._todo.get()) is not None:
            if self._fault is None:
                self._done.put(self._ask(batch))

    def _ask(self, batch: _Batch) -> Said:
        said = Said(batch.way, {}, {}, "")
        deadline = time.monotonic() + self._timeout
        waiting = [batch.texts]
        while waiting and self._fault is None:
            texts = waiting.pop()
            try:
                said, again = self._ask_once(said, texts, deadline)
                waiting += again
                deadline = time.monotonic() + self._timeout
                self._done.put(None)
            except ServerFault as fault:
                why = self._why_ended()
                if why is not None or fault.lasting:
                    self._fall(ServerFault(why) if why is not None else fault)
                elif len(texts) > 1:
                    half = len(texts) // 2
                    waiting += (texts[half:], texts[:half])
                else:
                    said.failed[texts[0]] = fault
                    self._count(fault)
            except Exception as error:  # a fault of netlint must not leave the run waiting
                self._fall(
                    ServerFault(f"netlint could not ask it ({error!r}). Please report this.")
                )
        return said

    def _ask_once(
        self, said: Said, texts: tuple[str, ...], deadline: float
    ) -> tuple[Said, list[tuple[str]]]:
        """Add what the server says of these; with it come those that are to be asked about alone."""
        way = said.way
        answer = self._client.check(
            joined(texts), way.locale, picky=way.picky, enable=way.enable, deadline=deadline
        )
        with self._lock:
            self._failures = 0
        again: list[tuple[str]] = []
        for text, matches in zip(texts, parted(answer.matches, texts), strict=True):
            if len(texts) > 1 and any(is_of_many(match, text) for match in matches):
                again.append((text,))
            else:
                said.answers[text] = tuple(matches)
        return said._replace(version=answer.version), again

    def _count(self, fault: ServerFault) -> None:
        """Count a paragraph that failed alone. One that is too long says nothing of the server."""
        if fault.size:
            return
        with self._lock:
            self._failures += 1
            too_many = self._failures >= _FAILURES
        if too_many:
            self._fall(
                ServerFault(
                    f"{fault} So it was {_FAILURES} times in a row. Make sure that the server is well "
                    "and that it is LanguageTool, and run netlint again."
                )
            )

    def _fall(self, fault: ServerFault) -> None:
        """Ask the server no more, for the first reason that there was."""
        with self._lock:
            self._fault = self._fault or fault
        self._done.put(None)
