"""LIST001 and LIST004, beyond the examples of their pages."""

from __future__ import annotations

import pytest

from tests.support import findings

_SEVEN = "".join(f"- item {n}\n" for n in range(7))


def test_the_finding_stands_at_the_first_item() -> None:
    (finding,) = findings("LIST001", "Lead:\n\n" + _SEVEN)
    assert (finding.line, finding.match) == (3, "item 0")


@pytest.mark.parametrize(
    "text",
    [
        "## Sources\n\n" + _SEVEN,
        "## Useful contacts\n\n" + _SEVEN,
        "".join(f"- [Page {n}](p{n}.md) – what it is about\n" for n in range(9)),
        "".join(f"{n}. Step\n" for n in range(1, 9)),
    ],
)
def test_lists_that_are_looked_up_or_followed_may_be_long(text: str) -> None:
    assert findings("LIST001", text) == []


def test_the_options_change_what_is_long() -> None:
    steps = "".join(f"{n}. Step\n" for n in range(1, 9))
    assert findings("LIST001", steps, options={"count-ordered": True})
    assert not findings("LIST001", _SEVEN, options={"max-items": 7})


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("You may have: - flushing - diarrhoea", "- flushing"),
        ("Symptoms include - flushing - diarrhoea - wheezing", "- flushing"),
        ("Tell your nurse. - You feel sick - You are hot", "- You feel sick"),
        ("You may have: • flushing • diarrhoea", "• flushing"),
        ("You may have: * flushing * diarrhoea", "* flushing"),
        ("•flushing\n\n•diarrhoea", "•flushing"),
        ("• flushing\n• diarrhoea\n• wheezing", "• flushing"),
        ("– flushing\n\n– diarrhoea", "– flushing"),
    ],
)
def test_typed_bullets_are_found_once(text: str, first: str) -> None:
    (finding,) = findings("LIST004", text + "\n")
    assert finding.match == first


@pytest.mark.parametrize(
    "text",
    [
        "NETs often - but not always - grow slowly.",
        "A range of 5 - 10 mg, or 10 - 20 mg, or 20 - 30 mg.",
        "PRRT – a kind of radiotherapy – is given by drip – see your team.",
        "One choice is: surgery - the usual one.",
        "– a patient, aged 60",
        "Home • Tests • Treatment • Support",
        "The test is 2 * 3 * 4 in all.",
        "Ask yourself: do you\nfeel well enough to\ngo to work?",
        "Call your nurse:\n0300 000 0000",
        "It is given as follows:\n\nThe nurse puts in a drip.\n\nThe drip takes an hour.\n\nYou rest.",
    ],
)
def test_dashes_and_lines_of_prose_are_no_list(text: str) -> None:
    assert findings("LIST004", text + "\n") == []


@pytest.mark.parametrize(
    ("text", "count", "first"),
    [
        ("Tests include:\nblood tests\nscans\n", 2, "blood tests"),
        ("Tests include:  \nblood tests  \nscans  \n", 2, "blood tests"),
        ("Tests include:\r\nblood tests\r\nscans\r\n", 2, "blood tests"),
        ("Tests include:\n\nblood tests\n\nurine tests\n\nscans\n\nAsk us.\n", 3, "blood tests"),
    ],
)
def test_lines_after_a_colon_are_a_list(text: str, count: int, first: str) -> None:
    (finding,) = findings("LIST004", text)
    assert finding.match == first
    assert finding.message.startswith(f"These {count} lines after the colon")


def test_each_unmarked_list_of_plain_text_is_found_once() -> None:
    text = (
        "Scans for NETs\n\nYour team may suggest a scan. These include:\n"
        "ultrasound scans\nCT scans\nPET scans\n"
        "Your nurse will tell you more about each of them and about how to get ready for it.\n"
    )
    (finding,) = findings("LIST004", text, format="text")
    assert finding.match == "ultrasound scans"
