"""Whatever is wrong with a server is said once, in words for a person, and costs no other finding."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable
from typing import Any

import pytest

from netlint.config.grammar import server_fault
from netlint.languagetool import connection
from netlint.languagetool.address import read_address
from tests.languagetool import fake_server as fake
from tests.languagetool.fake_server import Answer, FakeServer
from tests.languagetool.folder import Folder

PLAIN = [(f"p{number:03}.md", 5, 3, "TERM001") for number in range(6)]


def _changed(change: Callable[[dict[str, Any]], object]) -> Answer:
    """A working answer with something wrong in it."""

    def answer(reply: fake.Reply) -> None:
        data = json.loads(reply.body())
        change(data)
        reply.write(200, json.dumps(data).encode())

    return answer


def _first(**wrong: object) -> Answer:
    """A finding with something wrong in it, whatever the text."""

    def answer(reply: fake.Reply) -> None:
        data = json.loads(reply.body())
        data["matches"] = [{**fake.match(reply.asked.text, 0, 1), **wrong}]
        reply.write(200, json.dumps(data).encode())

    return answer


def _version(said: str) -> Answer:
    return _changed(lambda data: data["software"].update(version=said))


WRONG = {
    "garbage": (fake.with_body(b"\x00\xff{"), "not what LanguageTool writes"),
    "no answer": (fake.with_body(b""), "not what LanguageTool writes"),
    "a web page": (fake.with_body(b"<html>Sign in</html>"), "not what LanguageTool writes"),
    "a list": (fake.with_json([]), "not what LanguageTool writes"),
    "a number": (fake.with_json(7), "not what LanguageTool writes"),
    "deep": (fake.with_body(b"[" * 100_000), "not what LanguageTool writes"),
    "no software": (fake.with_json({"matches": []}), '"software"'),
    "no matches": (_changed(lambda data: data.pop("matches")), '"matches"'),
    "matches that are none": (_changed(lambda data: data.update(matches=[1])), "a finding in it"),
    "a version that is none": (_changed(lambda data: data.update(software={"version": 6})), ""),
    "a version that moves the cursor": (_version("6.8\x1b[2J"), '"software"'),
    "a version over two lines": (_version("6.8\nReady"), '"software"'),
    "a version without end": (_version("6" * 1_000), '"software"'),
    "a place before the text": (_first(offset=-1), "outside the text"),
    "a place after the text": (_first(offset=10**9), "outside the text"),
    "a place that is none": (_first(offset="3"), '"offset"'),
    "a place that is true": (_first(offset=True), '"offset"'),
    "a length past the text": (_first(length=10**6), "outside the text"),
    "no message": (_first(message=None), '"message"'),
    "a message without end": (_first(message="x" * 10_000), '"message"'),
    "suggestions that are none": (_first(replacements=["the"]), '"replacements"'),
    "no rule": (_first(rule="FAKE"), '"rule"'),
    "half of the text": (
        _changed(lambda data: data.update(warnings={"incompleteResults": True})),
        "did not read the whole text",
    ),
    "half an answer": (fake.half, "ends in the middle"),
    "a chunk that is cut": (fake.cut_chunks, "ends in the middle"),
    "another protocol": (fake.no_http, "not what a web server writes"),
    "a hanging-up": (fake.hangs_up, "ended the connection"),
    "an answer without end": (fake.endless, "longer than any"),
    "500": (fake.with_status(500, b"Error: out of\nmemory."), "error 500: Error: out of memory."),
    "502 of a proxy": (fake.with_status(502, "<h1>Erreur réseau</h1>".encode()), "error 502."),
    "503": (fake.with_status(503), "error 503."),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_server_that_answers_nothing_of_use_is_given_up_soon(
    folder: Folder, server: FakeServer, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    server.answer, words = WRONG[name]
    monkeypatch.setattr(connection, "MOST_BYTES", 1_000_000)
    outcome = folder.run()
    assert outcome.of("TERM") == PLAIN
    (problem,) = outcome.problems()
    assert problem.path == ""
    assert problem.message.startswith("Grammar and spelling were not checked on every page. ")
    assert f"The LanguageTool server at {server.url} " in problem.message
    assert words in problem.message
    assert "3 times in a row" in problem.message
    assert outcome.requests < 30


LASTING = {
    "redirect": (
        fake.with_status(302, Location="http://192.0.2.7/elsewhere"),
        "points to http://192.0.2.7/elsewhere. netlint does not send",
    ),
    "moved": (fake.with_status(308, Location="https://x.example/\x1b"), "points to another place"),
    "forbidden": (fake.with_status(403, b"Not you"), "error 403: Not you."),
    "not found": (fake.with_status(404), "error 404."),
    "too many": (fake.with_status(429), "takes no more requests for now"),
    "silence": (fake.hangs, 'did not answer within 1 second. If it is only slow, raise "timeout"'),
    "drops": (fake.drips, "did not answer within 1 second"),
}


@pytest.mark.parametrize("name", LASTING)
def test_a_lasting_fault_is_not_waited_for_twice(
    folder: Folder, server: FakeServer, name: str
) -> None:
    server.answer, words = LASTING[name]
    outcome = folder.run(jobs=2, timeout=1)
    assert outcome.of("TERM") == PLAIN
    (problem,) = outcome.problems()
    assert problem.path == ""
    assert words in problem.message
    assert outcome.requests <= 3  # one of each thread


def test_a_redirect_takes_no_text_with_it(folder: Folder, server: FakeServer) -> None:
    with fake.fake_server() as other:
        server.answer = fake.with_status(307, Location=f"{other.url}/v2/check")
        folder.run()
        assert other.asked == []


def test_a_proxy_of_the_environment_gets_no_text(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    with fake.fake_server() as proxy:
        for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
        monkeypatch.delenv("no_proxy", raising=False)
        outcome = folder.run()
        assert len(outcome.of("GRAM")) == 12
        assert proxy.asked == []


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("http://nowhere.invalid:8081", 'no computer of the name "nowhere.invalid" is known here'),
        ("ftp://127.0.0.1", '"ftp://127.0.0.1" is no address of a server'),
        ("http://", "is no address of a server"),
        ("http://127.0.0.1:port", "is no address of a server"),
        ("http://127.0.0.1:99999", "is no address of a server"),
        ("127.0.0.1:8081", "is no address of a server"),
    ],
)
def test_an_address_that_leads_nowhere_is_said(folder: Folder, address: str, words: str) -> None:
    outcome = folder.run(server=address, allow_remote=True)
    assert outcome.of("TERM") == PLAIN
    (problem,) = outcome.problems()
    assert words in problem.message


def test_a_port_that_nobody_listens_on_is_said(folder: Folder) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        outcome = folder.run(server=f"http://127.0.0.1:{unused.getsockname()[1]}")
    (problem,) = outcome.problems()
    assert "cannot be reached: nothing answers there. Start the server" in problem.message


def test_a_server_without_a_certificate_is_not_asked_over_https(
    folder: Folder, server: FakeServer
) -> None:
    outcome = folder.run(server=server.url.replace("http:", "https:"))
    (problem,) = outcome.problems()
    assert 'it does not speak "https"' in problem.message


def test_a_server_that_waits_for_more_of_https_is_said_to_have_no_certificate_maybe(
    folder: Folder,
) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        outcome = folder.run(server=f"https://127.0.0.1:{silent.getsockname()[1]}", timeout=1)
    (problem,) = outcome.problems()
    assert problem.message.endswith('settings. If it has no certificate, write "http".')


@pytest.mark.parametrize("host", ["127.0.0.2", "127.8.0.1", "LOCALHOST"])
def test_what_the_settings_take_for_this_machine_is_taken_for_it_in_the_run(host: str) -> None:
    assert server_fault(f"http://{host}:8081", allow_remote=False) is None
    assert read_address(f"http://{host}:8081").is_here


def test_no_text_leaves_this_machine_before_someone_agrees(folder: Folder) -> None:
    outcome = folder.run(server="http://192.0.2.1:8081")
    (problem,) = outcome.problems()
    assert 'set "allow-remote = true" in the [grammar] settings' in problem.message
    assert outcome.of("TERM") == PLAIN


def test_one_paragraph_that_the_server_fails_on_is_named_and_all_others_are_read(
    folder: Folder, server: FakeServer
) -> None:
    server.answer = fake.fails_on("page 3", fake.with_status(500, b"Error: it is too hard"))
    outcome = folder.run()
    (problem,) = outcome.problems()
    assert problem.path == "p003.md"
    assert problem.message.startswith(
        'Grammar and spelling were not checked in the paragraph "This is teh page 3." on line 3. '
    )
    assert problem.message.endswith("answered with the error 500: Error: it is too hard.")
    assert len(outcome.of("GRAM")) == 11
    # It is asked about again next time, and nothing else is.
    server.answer = fake.works
    again = folder.run()
    assert (server.texts, len(again.of("GRAM")), again.problems()) == (
        ["This is teh page 3."],
        12,
        [],
    )


def test_many_paragraphs_that_are_too_long_are_no_fault_of_the_server(
    folder: Folder, server: FakeServer
) -> None:
    server.answer = fake.fails_on("item", fake.with_status(413, b"too long"))
    outcome = folder.run()
    assert [problem.path for problem in outcome.problems()] == [f"p{n:03}.md" for n in range(6)]
    assert all("does not take so long a text" in one.message for one in outcome.problems())
    assert outcome.of("GRAM") == [(f"p{n:03}.md", 3, 9, "GRAM001") for n in range(6)]


def test_a_server_that_dies_in_the_middle_leaves_every_other_finding(
    folder: Folder, server: FakeServer
) -> None:
    folder.write(200)
    served = []

    def dies(reply: fake.Reply) -> None:
        served.append(reply)
        if len(served) > 2:
            reply.server.socket.close()
            reply.close_connection = True
        else:
            fake.works(reply)

    server.answer = dies
    outcome = folder.run(jobs=2, timeout=5)
    assert outcome.of("TERM") == [(f"p{n:03}.md", 5, 3, "TERM001") for n in range(200)]
    assert 0 < len(outcome.of("GRAM")) < 400
    (problem,) = [one for one in outcome.problems() if not one.path]
    assert problem.message.startswith("Grammar and spelling were not checked on every page. ")


def test_other_servers_are_asked_when_one_is_gone(folder: Folder, server: FakeServer) -> None:
    from netlint.runs import check_files

    files = folder.files(folder.settings())
    files[0] = files[0]._replace(settings=folder.settings(server="http://127.0.0.1:1"))
    results = list(check_files(files, jobs=1))
    assert [len(result.problems) for result in results] == [1, 0, 0, 0, 0, 0]
    assert [len(result.findings) for result in results] == [1, 3, 3, 3, 3, 3]
