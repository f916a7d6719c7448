"""When a finding counts as one that was there before."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from netlint.baseline.entry import entry_of, id_of, mark_of, merged
from netlint.baseline.sifting import CheckedPage, Sifter
from netlint.finding import Finding
from netlint.fingerprint import fingerprint
from netlint.neighbours import with_neighbours
from netlint.result import PageResult
from tests.support import result, settings_for

#: Rules that find a slip at each of its places, say a fault once, and speak of a whole page.
RULES = ("TERM001", "READ003", "TEXT007", "SECT005")
SLIP = "People with neurofibrmatosis see a team of nurses and doctors.\n"
LONG = (
    "This is a very long sentence which goes on and on about the many things that a person who "
    "comes to the clinic for the first time may want to know before the day.\n"
)


def found(source: str, path: str = "a.md", *codes: str) -> PageResult:
    """What netlint finds on a page, with the words around each finding."""
    format = "html" if path.endswith(".html") else "md"
    page = result(source, format=format, settings=settings_for(*(codes or RULES)), path=path)
    return page._replace(findings=with_neighbours(source, page.findings))


def sifted(
    before: Mapping[str, str], now: Mapping[str, str], *codes: str, unchecked: str = ""
) -> Sifter:
    """A sifter that knows the first pages, and has been given the second ones; `new` of it are the
    findings that it takes for new."""
    results = [found(text, path, *codes) for path, text in sorted(before.items())]
    entries = merged([entry_of(one.path, finding) for one in results for finding in one.findings])
    rules = frozenset(codes or RULES)
    checked = {path: CheckedPage(path, rules) for path in now}
    sifter = Sifter(entries, checked, lambda page: page == unchecked, is_whole=not unchecked)
    pages = [found(text, path, *codes) for path, text in sorted(now.items())]
    given = list(sifter.sift(pages))
    assert [one.result.path for one in given] == sorted(now)
    sifter.new = [  # type: ignore[attr-defined]
        finding
        for one in given
        for finding, is_old in zip(one.result.findings, one.old, strict=True)
        if not is_old
    ]
    return sifter


def new(
    before: Mapping[str, str] | str, now: Mapping[str, str] | str, *codes: str
) -> list[Finding]:
    """The new findings of pages, or of one page."""
    old = {"a.md": before} if isinstance(before, str) else before
    changed = {"a.md": now} if isinstance(now, str) else now
    found_new: list[Finding] = sifted(old, changed, *codes).new  # type: ignore[attr-defined]
    return found_new


def places(findings: list[Finding]) -> list[tuple[str, int]]:
    return [(finding.rule, finding.line) for finding in findings]


PAGE = f"# Care\n\n{SLIP}\n{LONG}"


@pytest.mark.parametrize(
    "edited",
    [
        PAGE,
        PAGE.replace("# Care\n", "# Care\n\nAsk your nurse.\n\nTake a friend.\n"),
        PAGE.replace(" see a", "\nsee a").replace("very long", "very\nlong"),
        "".join(f"> {line}\n" for line in PAGE.replace(" see", "\nsee").splitlines()),
        PAGE.replace("\n", "\r\n"),
        PAGE.replace(SLIP, f"Some words before. {SLIP}"),
        PAGE.replace("see a team of nurses", "meet other people"),
        PAGE.replace("People with neurofibrmatosis see a", "All who have neurofibrmatosis see a"),
        f"# Care\n\n{LONG}\n{SLIP}",
        PAGE.replace("# Care", "# How we care for you"),
        PAGE.replace("for the first time", "for a second time"),
    ],
    ids=[
        "nothing changed",
        "paragraphs put in above",
        "wrapped anew",
        "made a quotation",
        "other line ends",
        "words put in before it",
        "words after it changed",
        "words before it changed",
        "paragraphs changed places",
        "another title",
        "a word inside a long sentence changed",
    ],
)
def test_a_finding_is_known_again_after_an_edit_around_it(edited: str) -> None:
    assert places(new(PAGE, edited)) == []


def test_a_finding_in_html_is_known_again_when_its_paragraph_is_indented_and_moved() -> None:
    before = f"<h1>Care</h1>\n<p>{SLIP}</p>\n<p>Ask us.</p>\n"
    now = "<h1>Care</h1>\n<p>Ask us.</p>\n<div>\n  <p>\n    People with\n    neurofibrmatosis see a team of nurses and doctors.\n  </p>\n</div>\n"
    assert new({"a.html": before}, {"a.html": now}) == []


def test_the_same_slip_at_another_place_is_new() -> None:
    (finding,) = new(PAGE, f"{PAGE}\nThe neurofibrmatosis team is here.\n")
    assert (finding.rule, finding.line) == ("TERM001", 7)


def test_of_two_slips_that_look_alike_the_one_with_more_of_the_old_words_beside_it_is_old() -> None:
    before = "# Care\n\nA neurofibrmatosis page for all of you.\n"
    now = "# Care\n\nNew: a neurofibrmatosis page for all of you.\n\nA neurofibrmatosis.\n"
    assert places(new(before, now, "TERM001")) == [("TERM001", 5)]


def test_there_are_never_more_old_findings_than_were_recorded() -> None:
    now = f"# Care\n\n{SLIP}\n{SLIP}\n{SLIP}\n{LONG}"
    assert len(new(PAGE, now)) == 2


def test_another_slip_in_the_place_of_an_old_one_is_new() -> None:
    now = PAGE.replace("neurofibrmatosis", "neurofibromatsis")
    assert places(new(PAGE, now)) == [("TERM001", 3)]


def test_a_fault_that_is_said_once_is_new_again_when_it_comes_to_stand_in_more_places() -> None:
    two = "# Care\n\nAsk  us.\n\nTake  care of it.\n"
    assert new(two, two.replace("# Care\n", "# Care\n\nAsk your nurse.\n"), "TEXT007") == []
    assert places(new(two, f"{two}\nOne  more.\n", "TEXT007")) == [("TEXT007", 3)]


def test_a_fault_that_is_said_once_is_old_at_its_second_place_when_the_first_is_mended() -> None:
    two = "# Care\n\nAsk  us.\n\nTake  care of it.\n"
    assert new(two, two.replace("Ask  us", "Ask us"), "TEXT007") == []


def test_a_renamed_page_keeps_its_old_findings() -> None:
    before = {"a.md": PAGE, "b.md": "# Other\n\nA page.\n"}
    now = {"new/z.md": PAGE.replace("# Care", "# Caring"), "b.md": before["b.md"]}
    assert new(before, now) == []


def test_pages_that_change_names_keep_their_old_findings() -> None:
    other = f"# Other\n\nOne neurofibrmatosis ward, and a neurofibrmatosis nurse.\n\n{LONG}"
    assert new({"a.md": PAGE, "b.md": other}, {"a.md": other, "b.md": PAGE}) == []


def test_pages_with_much_in_common_that_change_names_keep_their_old_findings() -> None:
    shared = "".join(f"\n{word} with neurofibrmatosis see a nurse.\n" for word in ("All", "Most"))
    one = f"# One\n{shared}\nShe had meningoma as a small child, years ago.\n"
    two = f"# Two\n{shared}\nHis meningoma was found late, and quite by chance.\n"
    edited = two.replace("was found late, and quite by chance", "did not grow")
    assert new({"a.md": one, "b.md": two}, {"a.md": edited, "b.md": one}) == []


def test_of_two_new_pages_the_one_with_more_in_common_is_the_renamed_one() -> None:
    before = {"a.md": f"# Care\n\n{SLIP}\nHer neurofibrmatosis was mild and did not grow.\n"}
    now = {"copy.md": f"# Copy\n\n{SLIP}", "moved.md": before["a.md"]}
    assert {finding.path for finding in new(before, now)} == {"copy.md"}


def test_text_that_moved_to_another_page_keeps_its_old_findings() -> None:
    before = {"a.md": PAGE, "b.md": "# Other\n\nA page.\n"}
    now = {"a.md": f"# Care\n\n{LONG}", "b.md": f"# Other\n\nA page.\n\n{SLIP}"}
    assert new(before, now) == []


def test_a_copy_of_a_page_that_is_still_there_is_new() -> None:
    assert {one.path for one in new({"a.md": PAGE}, {"a.md": PAGE, "b.md": PAGE})} == {"b.md"}


def test_what_is_mended_has_gone_and_what_was_not_looked_for_has_not() -> None:
    before = {"a.md": PAGE, "b.md": PAGE}
    sifter = sifted(before, {"a.md": "# Care\n\nAsk us.\n"}, unchecked="b.md")
    left = {(entry.page, entry.mark.rule): gone for entry, gone in sifter.leftover()}
    assert left[("a.md", "TERM001")] is True
    assert ("a.md", "SECT005") not in left  # it is still there
    assert left[("b.md", "TERM001")] is False


def test_a_page_that_is_there_no_more_has_gone_when_every_other_page_was_checked() -> None:
    before = {"a.md": PAGE, "b.md": PAGE}
    left = list(sifted(before, {"a.md": PAGE}).leftover())
    assert {(entry.page, gone) for entry, gone in left} == {("b.md", True)}


@pytest.mark.parametrize("source", [PAGE, SLIP, "# neurofibrmatosis\n"])
def test_the_id_of_an_entry_says_all_that_it_is_known_by(source: str) -> None:
    for finding in found(source).findings:
        mark = fingerprint(finding)
        assert mark_of(mark.rule, id_of(mark), mark.places) == mark


def test_a_severity_and_a_message_may_change() -> None:
    (finding,) = found(SLIP, "a.md", "TERM001").findings
    assert fingerprint(finding._replace(message="Else.", why="Else.")) == fingerprint(finding)
