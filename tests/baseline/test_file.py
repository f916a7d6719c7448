"""The file of a baseline: what it looks like, and what is said of one that is broken."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from random import Random

import pytest

from netlint.baseline.entry import Entry, merged
from netlint.baseline.file import BaselineError, read_entries, write_entries
from netlint.fingerprint import Fingerprint

MARK = Fingerprint("TERM001", "619a0a3b6bdf", "ca234c55", "6c55")
ENTRIES = [
    Entry("a.md", MARK, "neurofibrmatosis", 2),
    Entry("a.md", MARK._replace(rule="READ003", is_long=True), "This is a long sentence…"),
    Entry("b/ü.md", Fingerprint("SECT005", "page", "d5cda3d9", "", 0), "Tumours"),
]
TEXT = write_entries(merged(ENTRIES))


def test_an_entry_has_a_line_and_no_entry_changes_the_line_of_another() -> None:
    assert TEXT.splitlines() == [
        "{",
        '"version": 1,',
        '"findings": [',
        '{"page": "a.md", "rule": "READ003", "text": "This is a long sentence…", '
        '"id": "619a0a3b6bdf~ca234c55~6c55"},',
        '{"page": "a.md", "rule": "TERM001", "text": "neurofibrmatosis", '
        '"id": "619a0a3b6bdf-ca234c55-6c55", "count": 2},',
        '{"page": "b/ü.md", "rule": "SECT005", "text": "Tumours", "id": "page-d5cda3d9-", '
        '"places": 0},',
        "null]",
        "}",
    ]


def test_it_is_json_and_reads_back_the_same_whatever_the_order_was() -> None:
    json.loads(TEXT)
    shuffled = Random(1).sample(ENTRIES, len(ENTRIES))
    assert write_entries(merged(shuffled)) == TEXT
    assert sorted(read_entries(TEXT)) == sorted(ENTRIES)


def test_the_text_of_a_page_is_escaped() -> None:
    entry = Entry("a\n.md", MARK, 'a "b"\u202e\x1b[0m')
    line = write_entries([entry]).splitlines()[3]
    assert line.isprintable()
    assert read_entries(write_entries([entry])) == [entry]


def test_a_line_that_two_branches_added_counts_once() -> None:
    lines = TEXT.splitlines()
    doubled = "\n".join([*lines[:4], *lines[3:]])
    assert sorted(read_entries(doubled)) == sorted(ENTRIES)


def test_git_merges_two_branches_that_record_findings_of_their_own(tmp_path: Path) -> None:
    def record(name: str, *pages: str) -> Path:
        path = tmp_path / name
        entries = [*ENTRIES, *(Entry(page, MARK, "x") for page in pages)]
        path.write_text(write_entries(merged(entries)), encoding="utf-8")
        return path

    ours, base, theirs = record("ours", "z.md"), record("base"), record("theirs", "c.md", "zz.md")
    subprocess.run(["git", "merge-file", "--union", ours, base, theirs], check=True)
    pages = {entry.page for entry in read_entries(ours.read_text(encoding="utf-8"))}
    assert pages == {"a.md", "b/ü.md", "c.md", "z.md", "zz.md"}


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (TEXT.replace('{"page": "b', '<<<<<<< ours\n{"page": "b'), 6, "git could not merge"),
        (TEXT.replace('"TERM001",', '"TERM001"'), 5, "not valid JSON"),
        ("", 1, "not valid JSON"),
        ("[]", 0, "no baseline"),
        ('{"version": 1}', 0, "no baseline"),
        ('{"version": 2, "findings": []}', 0, "a newer netlint wrote this"),
        (TEXT.replace('"rule": "TERM001"', '"rule": 5'), 5, "no finding with page, rule, id"),
        (TEXT.replace("-ca234c55-", "-ca234c5-"), 5, "no finding with"),
        (TEXT.replace('"count": 2', '"count": -2'), 5, "no finding with"),
        (TEXT.replace('"places": 0', '"places": 1'), 6, "no finding with"),
        ("[" * 100_000, 0, "no baseline"),
    ],
)
def test_a_broken_file_is_told_with_its_line(text: str, line: int, message: str) -> None:
    with pytest.raises(BaselineError, match=message) as caught:
        read_entries(text)
    assert caught.value.line == line
