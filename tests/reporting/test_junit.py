"""JUnit XML: well formed whatever a page holds, with totals that add up."""

from __future__ import annotations

from io import BytesIO, TextIOWrapper
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.reporting import make_reporter
from netlint.result import PageResult, Summary
from tests.reporting.cases import clean_report, empty_report, found, pages, report


def tree(text: str) -> ElementTree.Element:
    """The document's outermost element."""
    return ElementTree.fromstring(text.encode("utf-8"))


def test_the_totals_add_up() -> None:
    for text in (report("junit"), clean_report("junit"), empty_report("junit")):
        root = tree(text)
        for element in (root, *root.iter("testsuite")):
            for attribute, tag in (("tests", "testcase"), ("failures", "failure")):
                assert int(element.attrib[attribute]) == len(list(element.iter(tag)))
            assert int(element.attrib["errors"]) == len(list(element.iter("error")))


def test_errors_and_warnings_fail_and_notes_pass() -> None:
    kinds = {
        case.attrib["name"].split()[0]: [inner.tag for inner in case]
        for case in tree(report("junit")).iter("testcase")
    }
    assert kinds["TERM001"] == ["failure"]
    assert kinds["HEAD004"] == ["failure"]
    assert kinds["LINK001"] == ["system-out"]


def test_a_clean_page_passes_and_one_that_was_not_checked_does_not() -> None:
    suites = {suite.attrib["name"]: suite for suite in tree(report("junit"))}
    assert suites["clean.md"].attrib["failures"] == "0"
    assert len(suites["clean.md"]) == 1
    assert "broken.md" not in suites
    problems = suites["Problems with this run"]
    assert [case.attrib["classname"] for case in problems] == [
        "broken.md",
        "caf\\xe9.md",
        "netlint",
    ]


@given(st.text(st.characters(codec=None)))
def test_any_text_makes_a_well_formed_document(text: str) -> None:
    finding = found("TERM001", "a wrong word\n", "wrong", "Wrong.")
    finding = finding._replace(path=text, message=text, match=text, excerpt=text, why=text)
    root = tree(report("junit", [PageResult(text, (finding,))], problems=()))
    assert len(list(root.iter("failure"))) == 1


@pytest.mark.parametrize("encoding", ["cp1252", "ascii"])
def test_a_stream_that_is_not_utf_8_holds_the_same_document(encoding: str) -> None:
    buffer = BytesIO()
    stream = TextIOWrapper(buffer, encoding=encoding, newline="\n")
    reporter = make_reporter("junit", stream, version="1", width=80)
    for page in pages():
        reporter.page(page)
    reporter.finish((), Summary(5))
    stream.flush()
    same = report("junit", problems=(), summary=Summary(5))
    read = ElementTree.fromstring(buffer.getvalue())
    assert ElementTree.tostring(read) == ElementTree.tostring(tree(same))
