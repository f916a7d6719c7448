"""The Reviewdog Diagnostic Format: places in bytes, and suggestions that can be taken as they are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from netlint.finding import Edit, Finding, Fix, Problem, Related, Span
from netlint.reporting.byte_places import BytePlaces
from netlint.result import PageResult
from tests.reporting.cases import (
    agreement_report,
    clean_report,
    empty_report,
    found,
    proofread_report,
    report,
)

FORM = Draft202012Validator(
    json.loads(Path(__file__).with_name("rdjsonl_line.schema.json").read_text(encoding="utf-8"))
)
WILD = st.text(st.characters(codec=None), max_size=100)
#: What a page can hold: it was read from bytes, so that it has no half of a surrogate pair.
PAGE = st.text(st.sampled_from("ab é🙂神\r\n\u2028\x85\u0301"), max_size=60)


def diagnostics(source: str | None, *findings: Finding) -> list[Any]:
    """The lines for the findings of a page with this text."""
    page = PageResult("a.md", tuple(finding._replace(path="a.md") for finding in findings))
    written = report("rdjsonl", [page], problems=(), source=lambda _: source)
    lines = [json.loads(line) for line in written.splitlines()]
    for line in lines:
        FORM.validate(line)
    return lines


def cut(data: bytes, place: dict[str, int]) -> int:
    """Where a place of reviewdog is in the bytes of a file: its lines end with LF."""
    lines = data.split(b"\n")
    assert place["column"] - 1 <= len(lines[place["line"] - 1])
    return sum(len(line) + 1 for line in lines[: place["line"] - 1]) + place["column"] - 1


def between(data: bytes, place: Any) -> bytes:
    return data[cut(data, place["start"]) : cut(data, place["end"])]


@pytest.mark.parametrize(
    "write", [report, clean_report, empty_report, proofread_report, agreement_report]
)
def test_each_line_has_the_form_of_reviewdog(write: Any) -> None:
    FORM.check_schema(FORM.schema)
    for line in write("rdjsonl").splitlines():
        FORM.validate(json.loads(line))


@pytest.mark.parametrize(
    ("source", "match", "line", "columns"),
    [
        ("a wrong word\n", "wrong", 1, (3, 8)),
        ("é 🙂 wrong\n", "wrong", 1, (9, 14)),
        ("one\ncafe\u0301 神経 wrong\n", "wrong", 2, (15, 20)),
        ("one\r\nwrong\r\n", "wrong", 2, (1, 6)),
        # A lone CR ends a line for netlint, and none for programs that read bytes.
        ("one\rtwo\rwrong\n", "wrong", 1, (9, 14)),
        ("\ufeffa wrong word\n", "wrong", 1, (6, 11)),
        ("\ufeffone\na wrong word\n", "wrong", 2, (3, 8)),
        ("\u2028\x85wrong\n", "wrong", 1, (6, 11)),
    ],
)
def test_columns_count_bytes(source: str, match: str, line: int, columns: tuple[int, int]) -> None:
    finding = found("TERM001", source.removeprefix("\ufeff"), match, "Wrong.")
    (made,) = diagnostics(source, finding)
    start, end = (made["location"]["range"][key] for key in ("start", "end"))
    assert (start["line"], end["line"]) == (line, line)
    assert (start["column"], end["column"]) == columns
    assert between(source.encode(), made["location"]["range"]) == match.encode()


@given(PAGE, PAGE, PAGE, st.booleans())
def test_the_bytes_of_a_place_are_those_of_the_finding(
    before: str, match: str, after: str, mark: bool
) -> None:
    source = f"{before}[{match}]{after}"
    finding = found("TERM001", source, f"[{match}]", "Wrong.")
    on_disk = ("\ufeff" if mark else "") + source
    for made in diagnostics(on_disk, finding, finding):
        assert between(on_disk.encode(), made["location"]["range"]) == f"[{match}]".encode()


@given(PAGE, st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), PAGE), max_size=4))
def test_a_suggestion_does_what_its_edits_do(text: str, steps: list[tuple[int, int, str]]) -> None:
    source = "x" + text
    edits = []
    at = 0
    for skip, length, put in steps:
        start = min(at + skip, len(source))
        at = min(start + length, len(source))
        edits.append(Edit(Span(start, at), put))
    mended = source
    for edit in reversed(edits):
        mended = mended[: edit.span.start] + edit.text + mended[edit.span.end :]
    finding = found("TEXT005", source, "x", "Wrong.")._replace(fix=Fix(tuple(edits)))
    (made,) = diagnostics(source, finding)
    if not edits:
        assert "suggestions" not in made
        return
    ((suggested),) = made["suggestions"]
    data = source.encode()
    start, end = (cut(data, suggested["range"][key]) for key in ("start", "end"))
    assert data[:start] + suggested["text"].encode() + data[end:] == mended.encode()


def test_edits_that_overlap_or_are_of_another_text_are_no_suggestion() -> None:
    source = "a wrong word\n"
    finding = found("TEXT005", source, "wrong", "Wrong.")
    for edits in (
        (Edit(Span(2, 6), "x"), Edit(Span(4, 8), "y")),
        (Edit(Span(2, 99), "x"),),
        (Edit(Span(2, 7), "x" * 5_000),),
        (),
    ):
        (made,) = diagnostics(source, finding._replace(fix=Fix(edits)))
        assert "suggestions" not in made


def test_a_page_that_changed_or_is_gone_is_named_by_lines() -> None:
    finding = found("TERM001", "one\na wrong word\n", "wrong", "Wrong.", fixable=True)
    for source in (None, "", "one\na right word\n", "one\n"):
        (made,) = diagnostics(source, finding)
        assert made["location"]["range"] == {"start": {"line": 2}, "end": {"line": 2}}
        assert "suggestions" not in made


def test_many_places_on_one_long_line_are_counted_on_from_the_last() -> None:
    places = BytePlaces("é" * 1_000 + "\n" + "é" * 10)
    assert [places.place(at).column for at in (0, 10, 5, 1_000)] == [1, 21, 11, 2_001]
    assert places.place(1_002) == (2, 3)
    assert places.place(1) == (1, 3)


def test_a_line_is_never_longer_than_reviewdog_reads() -> None:
    related = tuple(Related("é" * 2_000, n, 1, "ü" * 2_000) for n in range(1, 50))
    finding = found(
        "TERM001", "wrong\n", "wrong", "\x1b" * 5_000, suggestions=("\u202e" * 900,) * 9
    )
    finding = finding._replace(related=related, why="\u202e" * 5_000, path="a.md")
    finding = finding._replace(fix=Fix((Edit(Span(0, 5), "\x00" * 3_900),)))
    written = report(
        "rdjsonl",
        [PageResult("a.md", (finding,))],
        problems=(Problem("\x1b" * 4_000, "\x1b" * 9_000),),
        source=lambda _: "wrong\n",
    )
    for line in written.splitlines():
        FORM.validate(json.loads(line))
        assert len(line.encode()) < 65_536


@given(WILD)
def test_page_text_in_a_message_is_no_markup(text: str) -> None:
    finding = found("TERM001", "wrong\n", "wrong", f"{text}!")
    finding = finding._replace(suggestions=(text,), why=text)
    (made,) = diagnostics(None, finding)
    assert "\n" not in made["message"].replace("\n\n", "")
    for character in "<`[":
        message = made["message"].replace("<!-- -->", "")
        assert message.count(character) == message.count("\\" + character)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Ask @nurse or a@b.org", "Ask @<!-- -->nurse or a@b.org"),
        ("<img src=x> & &amp; [a](b)", "\\<img src=x\\> & \\&amp; \\[a\\](b)"),
        ("See #12, not # 12", "See #<!-- -->12, not # 12"),
        ("# no heading", "\\# no heading"),
        ("1. no list", "1\\. no list"),
        ('Write "1 in 2,500".', 'Write "1 in 2,500".'),
    ],
)
def test_as_little_as_can_be_is_marked(text: str, written: str) -> None:
    (made,) = diagnostics(None, found("TERM001", "wrong\n", "wrong", text)._replace(why=""))
    assert made["message"] == written
