"""The benchmark of proofreading counts what is said before and after netlint's choice."""

from __future__ import annotations

import sys
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from benchmarks import grammar
from benchmarks.grammar import FIXTURES, Figures, counted, main, measure, pages_in, report
from tests.languagetool.needed import needs_server, proofread
from tests.support import settings_for

_FEW = FIXTURES / "nhs-style" / "clean" / "conditions"


def test_without_a_server_it_says_so_and_ends_well(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["grammar"])
    assert main() == 0
    assert "--server" in capsys.readouterr().out


def test_the_same_pages_are_drawn_each_time() -> None:
    settings = settings_for("GRAM001")
    every = pages_in(FIXTURES, settings, 0, 1)
    drawn = pages_in(FIXTURES, settings, 5, 1)
    assert drawn == every[:5]
    assert drawn == pages_in(FIXTURES, settings, 5, 1)
    assert drawn != pages_in(FIXTURES, settings, 5, 2)


def test_pages_that_nobody_proofread_have_no_findings() -> None:
    figures = measure(pages_in(_FEW, settings_for("GRAM001"), 2, 1))
    assert (figures.pages, figures.findings, figures.before.total()) == (2, [], 0)
    assert figures.words > 100


def test_the_table_sets_what_is_left_beside_what_was_said() -> None:
    key = ("GRAM001", "GRAMMAR")
    figures = Figures(2, 2000, Counter({key: 8}), Counter({key: 2}), [], 4000, 2.0, [])
    lines = report(figures, 3).splitlines()
    assert "| GRAM001 | GRAMMAR | 8 | 4.000 | 2 | 1.000 |" in lines
    assert lines[-1] == "4 kB of text in 2.0 s: 2.0 kB/s, with 3 requests"


@contextmanager
def _answering(status: int, answer: bytes) -> Iterator[str]:
    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["Content-Length"]))
            self.send_response(status)
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Answering)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()


def test_requests_are_counted_on_their_way() -> None:
    with _answering(200, b"yes") as real, counted(real) as (address, count):
        assert urlopen(f"{address}/v2/check", b"text=a").read() == b"yes"
        assert urlopen(f"{address}/v2/check", b"text=b").read() == b"yes"
        assert count.requests == 2


def test_a_fault_of_the_server_is_passed_on() -> None:
    with _answering(500, b"no") as real, counted(real) as (address, _):
        with pytest.raises(HTTPError) as raised:
            urlopen(f"{address}/v2/check", b"text=a")
        assert raised.value.code == 500


@needs_server
def test_a_trial_on_our_own_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "page.md").write_text("She have a scan. It is here, and he is tired.\n")
    server = proofread(settings_for("GRAM001")).grammar.server
    arguments = ["grammar", str(tmp_path), "--server", server, "--sample", "3"]
    monkeypatch.setattr(sys, "argv", arguments)
    assert grammar.main() == 0
    said = capsys.readouterr().out
    assert "| GRAM001 | GRAMMAR | 1 |" in said
    assert "⟦have⟧" in said
