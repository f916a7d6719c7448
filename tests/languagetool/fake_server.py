"""A server of our own that speaks like LanguageTool, or fails in a way that a test asks for.

It knows one slip, the word "teh". Tests of what LanguageTool finds ask the real one.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple
from urllib.parse import parse_qs

WORD = "teh"


class Asked(NamedTuple):
    """A request as it came."""

    path: str
    form: dict[str, str]
    headers: dict[str, str]

    @property
    def text(self) -> str:
        return self.form.get("text", "")


class Reply(BaseHTTPRequestHandler):
    """One request, and the ways to answer it."""

    server: FakeServer
    asked: Asked

    def do_GET(self) -> None:
        self._take(b"")

    def do_POST(self) -> None:
        self._take(self.rfile.read(int(self.headers.get("Content-Length", 0))))

    def _take(self, body: bytes) -> None:
        form = {key: values[-1] for key, values in parse_qs(body.decode("ascii")).items()}
        self.asked = Asked(self.path, form, dict(self.headers.items()))
        with self.server.lock:
            self.server.asked.append(self.asked)
            answer = self.server.answer
        if self.path == "/v2/info":
            self.write(200, json.dumps({"software": self.server.software()}).encode())
        else:
            answer(self)

    def write(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def body(self) -> bytes:
        """What a working server would say."""
        matches = [
            match(self.asked.text, *found.span()) for found in re.finditer(WORD, self.asked.text)
        ]
        return json.dumps({"software": self.server.software(), "matches": matches}).encode()

    def log_message(self, format: str, *args: object) -> None:
        """Nobody reads it."""


Answer = Callable[[Reply], None]


def works(reply: Reply) -> None:
    reply.write(200, reply.body())


def with_status(status: int, body: bytes = b"", **headers: str) -> Answer:
    return lambda reply: reply.write(status, body, **headers)


def with_body(body: bytes) -> Answer:
    return with_status(200, body)


def with_json(data: object) -> Answer:
    return with_body(json.dumps(data).encode())


def half(reply: Reply) -> None:
    body = reply.body()
    reply.send_response(200)
    reply.send_header("Content-Length", str(len(body)))
    reply.end_headers()
    reply.wfile.write(body[: len(body) // 2])


def cut_chunks(reply: Reply) -> None:
    reply.send_response(200)
    reply.send_header("Transfer-Encoding", "chunked")
    reply.end_headers()
    reply.wfile.write(b'5\r\n{ "s')


def no_http(reply: Reply) -> None:
    reply.wfile.write(b"220 this is a mail server\r\n")


def hangs_up(reply: Reply) -> None:
    reply.close_connection = True


def hangs(reply: Reply) -> None:
    reply.server.ended.wait(30)


def drips(reply: Reply) -> None:
    """Every byte comes before any limit for a single one."""
    reply.send_response(200)
    reply.send_header("Content-Length", "100000")
    reply.end_headers()
    while not reply.server.ended.wait(0.05):
        reply.wfile.write(b" ")
        reply.wfile.flush()


def endless(reply: Reply) -> None:
    reply.send_response(200)
    reply.end_headers()
    while not reply.server.ended.is_set():
        reply.wfile.write(b" " * 1_000_000)


def fails_on(word: str, fault: Answer) -> Answer:
    """The fault for each text that holds a word."""
    return lambda reply: (fault if word in reply.asked.text else works)(reply)


class FakeServer(ThreadingHTTPServer):
    """Answers as `answer` says, and keeps what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Reply)
        self.answer: Answer = works
        self.version = "6.8"
        self.asked: list[Asked] = []
        self.lock = threading.Lock()
        self.ended = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    @property
    def texts(self) -> list[str]:
        """The texts that it was asked about."""
        return [one.text for one in self.asked if one.path.endswith("/v2/check")]

    def software(self) -> dict[str, str]:
        return {"name": "LanguageTool", "version": self.version, "buildDate": "2026-05-05"}

    def die(self) -> None:
        """Answer nothing any more, and take no connection."""
        self.ended.set()
        self.shutdown()
        self.server_close()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """The other side has gone, which some tests want."""


@contextmanager
def fake_server() -> Iterator[FakeServer]:
    """A server that ends with the block."""
    server = FakeServer()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.die()
        thread.join()


def match(text: str, start: int, end: int) -> dict[str, Any]:
    """A finding as LanguageTool writes it."""
    units = len(text[:start].encode("utf-16-le")) // 2
    return {
        "message": "Did you mean “the”?",
        "offset": units,
        "length": len(text[start:end].encode("utf-16-le")) // 2,
        "replacements": [{"value": "the"}],
        "rule": {
            "id": "FAKE_TEH",
            "issueType": "grammar",
            "category": {"id": "GRAMMAR", "name": "Grammar"},
            "urls": [{"value": "https://example.org/teh"}],
        },
    }
