"""Bar 1: what LanguageTool says of a sentence does not depend on how a page is marked up, and is
shown at the very characters of the source."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode
from urllib.request import urlopen

import pytest

from netlint.finding import Finding, Span
from netlint.grammar.match import Match
from netlint.grammar.paragraphs import paragraphs
from netlint.parallel import proofreading
from netlint.reading import read_page
from netlint.result import PageFile
from tests.languagetool.needed import address, needs_server, proofread
from tests.languagetool.slips import BARE, DRESSED, Case
from tests.support import result, settings_for

pytestmark = needs_server

RULES = ("GRAM001", "GRAM002", "GRAM003", "GRAM004")
each_case = pytest.mark.parametrize("case", BARE + DRESSED, ids=lambda case: case.plain)


def placed(case: Case) -> Iterator[tuple[Match, Span]]:
    """What LanguageTool says of the page by netlint's way there and back, before it is sifted."""
    settings = proofread(settings_for(*RULES))
    file = PageFile(f"page.{case.format}", None, case.format, settings, case.source.encode())
    with proofreading([file]) as read:
        (file,) = read([file])
    assert file.proofread is not None
    assert not file.proofread.problems
    page = read_page(file)
    for paragraph in paragraphs(page, "en-GB"):
        for match in file.proofread.answers[paragraph.locale, paragraph.text]:
            place = paragraph.place(match.start, match.end)
            if place is not None:
                yield match, page.source_span(*place)


def asked(text: str) -> list[dict[str, Any]]:
    """What the server says of a text, asked with nothing of netlint."""
    body = urlencode({"text": text, "language": "en-GB"}).encode()
    with urlopen(f"{address()}/v2/check", body, timeout=60) as answer:
        matches: list[dict[str, Any]] = json.load(answer)["matches"]
    return matches


def test_half_of_the_sentences_stand_beside_markup() -> None:
    assert len(BARE) >= 20
    assert len(DRESSED) >= 20
    for case in BARE + DRESSED:
        assert all(slip in case.source for slip in case.slips)


@each_case
def test_a_slip_is_found_at_its_very_place(case: Case) -> None:
    found = [case.source[span.start : span.end] for _, span in placed(case)]
    assert found == list(case.slips)


@each_case
def test_the_page_gives_the_rules_that_the_plain_sentence_gives(case: Case) -> None:
    of_plain = {match["rule"]["id"] for match in asked(case.plain)}
    assert of_plain, "LanguageTool has no word to say of it: this is no case"
    assert {match.rule for match, _ in placed(case)} == of_plain


@each_case
def test_a_finding_stands_where_the_slip_is(case: Case) -> None:
    settings = proofread(settings_for(*RULES))
    outcome = result(case.source, format=case.format, settings=settings)
    assert not outcome.problems
    for finding in outcome.findings:
        assert finding.match in case.slips
        assert finding.match == _at(case.source, finding)


def test_most_of_the_slips_are_reported() -> None:
    """Some stand in quotations, and some are left to other rules of netlint. No more than those."""
    settings = proofread(settings_for(*RULES))
    pages = [result(one.source, format=one.format, settings=settings) for one in BARE + DRESSED]
    assert 4 * sum(bool(page.findings) for page in pages) > 3 * len(pages)


def _at(source: str, finding: Finding) -> str:
    lines = source.splitlines(keepends=True)
    first, last = finding.line - 1, finding.end_line - 1
    start = sum(map(len, lines[:first])) + finding.column - 1
    return source[start : sum(map(len, lines[:last])) + finding.end_column - 1]


@pytest.fixture(scope="module")
def judge() -> Iterator[Any]:
    """LanguageTool as an independent client asks it."""
    package = pytest.importorskip("language_tool_python")
    tool = package.LanguageTool("en-GB", remote_server=address())
    yield tool
    tool.close()


@each_case
def test_another_client_finds_the_same(case: Case, judge: Any) -> None:
    ours = list(placed(case._replace(source=case.plain, format="text")))
    theirs = judge.check(case.plain)
    assert max(case.plain) <= "\uffff", "the other client counts otherwise behind an emoji"
    assert [(match.rule, span.start, span.end) for match, span in ours] == [
        (one.rule_id, one.offset, one.offset + one.error_length) for one in theirs
    ]
