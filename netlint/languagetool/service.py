"""One LanguageTool during a run: what it has said, what is still to be asked, and why it is not
asked any more."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from netlint.cores import usable_cores
from netlint.grammar.match import Match
from netlint.languagetool.batches import MOST_CHARACTERS, in_batches
from netlint.languagetool.fault import ServerFault
from netlint.languagetool.identity import allowed_address, identity, named
from netlint.languagetool.store import AnswerStore, Way, key_of

if TYPE_CHECKING:
    from netlint.languagetool.sender import Said, Sender
    from netlint.languagetool.server import RunningServer
    from netlint.settings import GrammarSettings

#: So many questions at a time does a server elsewhere get, whatever it is.
_REMOTE_THREADS = 4
#: One on this machine gets no more than this: each takes seconds and memory to read the rules.
_MOST_THREADS = 8
#: A batch is no smaller for the sake of another thread. The first ones are of this size: a server
#: that was just started is ten times slower, and is not to run out of time.
_LEAST_CHARACTERS = 2_000
_OURS = "The LanguageTool server that netlint started"


class Service:
    """Asks each paragraph once, and only what no earlier run has asked.

    A server of our own starts when there is the first paragraph to ask about, and ends with
    `close`. Nothing is raised for one that fails: `fault` says it.
    """

    def __init__(self, grammar: GrammarSettings, store: AnswerStore) -> None:
        self._grammar = grammar
        self._store = store
        self._server: RunningServer | None = None
        self._sender: Sender | None = None
        self._fault: ServerFault | None = None
        self._answers: dict[bytes, tuple[Match, ...]] = {}
        self._failed: dict[bytes, ServerFault] = {}
        self._asked: set[bytes] = set()
        self._waiting: dict[Way, dict[str, None]] = {}
        self._size = 0
        self._under_way = 0
        self._is_mixed = False
        self._threads = min(usable_cores(), _MOST_THREADS)
        try:
            self._identity = identity(grammar, store)
            if grammar.server and not allowed_address(grammar).is_here:
                self._threads = _REMOTE_THREADS
        except ServerFault as fault:
            self._identity, self._fault = "", fault

    @property
    def identity(self) -> str:
        """What the answers depend on. Where the server was replaced by another in the middle of the
        run, this is none that comes back, so that no later run relies on them."""
        return f"{self._identity} after another" if self._is_mixed else self._identity

    @property
    def fault(self) -> str | None:
        """Why it is asked no more; None while it is."""
        if self._fault is None and self._sender is not None:
            self._fault = self._sender.fault
        return str(self._fault) if self._fault is not None else None

    def want(self, way: Way, texts: Iterable[str]) -> None:
        """Have it asked about these, where it was not."""
        new = {_short(way, text): text for text in texts}
        new = {key: text for key, text in new.items() if key not in self._asked}
        self._asked.update(new)
        kept = self._kept(way, new)
        self._answers.update(kept)
        missing = [text for key, text in new.items() if key not in kept]
        if missing and self.fault is None:
            self._waiting.setdefault(way, {}).update(dict.fromkeys(missing))
            self._size += sum(map(len, missing))
            if self._size >= self._threads * MOST_CHARACTERS:
                self._send()

    def answers(
        self, way: Way, texts: Iterable[str]
    ) -> tuple[dict[str, tuple[Match, ...]], dict[str, str]]:
        """What it says of texts that were wanted, and why others cannot be read, waiting for it.
        Those that are in neither were not asked about, for the reason of `fault`."""
        keys = {_short(way, text): text for text in texts}
        awaited = list(keys)
        while awaited:
            key = awaited[-1]
            if key in self._answers or key in self._failed:
                awaited.pop()
                continue
            # What is waiting is sent when it is asked for, or someone has nothing to do. Otherwise
            # it grows to a batch that is worth sending.
            if self._under_way < self._threads or keys[key] in self._waiting.get(way, ()):
                self._send()
            said = self._sender.receive() if self._sender is not None else None
            if said is None:
                break
            self._take(said)
        failed = {text: self._failed[key] for key, text in keys.items() if key in self._failed}
        if self.fault is not None:  # then the fault is not that of the texts, but for their length
            failed = {text: fault for text, fault in failed.items() if fault.size}
        answers = {text: self._answers[key] for key, text in keys.items() if key in self._answers}
        return answers, {text: str(fault) for text, fault in failed.items()}

    def close(self) -> None:
        """Ask no more, and end what was started."""
        if self._sender is not None:
            self._sender.close()
        if self._server is not None:
            self._server.close()

    def _kept(self, way: Way, texts: Mapping[bytes, str]) -> dict[bytes, tuple[Match, ...]]:
        """What earlier runs were told of these."""
        if not self._identity or not texts:
            return {}
        keys = {key_of(self._identity, way, text): key for key, text in texts.items()}
        return {keys[key]: answer for key, answer in self._store.get(keys).items()}

    def _send(self) -> None:
        """Send what is waiting, shared between the threads."""
        if self._size == 0:
            return
        waiting, self._waiting = self._waiting, {}
        size, self._size = self._size, 0
        is_first = self._sender is None
        if is_first and self._fault is None:
            try:
                self._sender = self._start()
            except ServerFault as fault:
                self._fault = fault
        if self.fault is not None or self._sender is None:
            return
        most = min(MOST_CHARACTERS, max(_LEAST_CHARACTERS, size // self._threads))
        if is_first:
            most = _LEAST_CHARACTERS
        for way, texts in waiting.items():
            for batch in in_batches(texts, most):
                self._sender.send(way, batch)
                self._under_way += 1

    def _start(self) -> Sender:
        """What asks the server; ours is started for it. Raises `ServerFault`."""
        # Only here: a run in which nothing is new speaks to nobody.
        from netlint.languagetool.client import Client
        from netlint.languagetool.sender import Sender

        grammar = self._grammar
        if grammar.server:
            allowed_address(grammar)
            return Sender(Client(grammar.server, grammar.timeout), grammar.timeout, self._threads)
        from netlint.languagetool.server import start_server

        # From this thread: on some systems a process ends with the thread that has started it.
        self._server = start_server(grammar)
        client = Client(self._server.url, grammar.timeout, _OURS)
        return Sender(client, grammar.timeout, self._threads, self._server.why_ended)

    def _take(self, said: Said) -> None:
        self._under_way -= 1
        if self._grammar.server and said.version:
            self._recognise(said.version)
        self._answers.update((_short(said.way, text), one) for text, one in said.answers.items())
        self._failed.update((_short(said.way, text), why) for text, why in said.failed.items())
        if self._identity:
            self._store.put(
                {key_of(self._identity, said.way, text): one for text, one in said.answers.items()}
            )

    def _recognise(self, version: str) -> None:
        address = allowed_address(self._grammar)
        now = named(address, version)
        if now != self._identity:
            self._is_mixed = self._is_mixed or bool(self._identity)
            self._identity = now
            self._store.hear(str(address), version)


def _short(way: Way, text: str) -> bytes:
    """A short name for a question; many texts are not kept in memory for it."""
    return key_of("", way, text)
