"""The LIST rules, beyond the examples of their pages."""

from __future__ import annotations

import pytest

from netlint.finding import Finding
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


def _mended(source: str, finding: Finding) -> str:
    assert finding.fix is not None
    for edit in sorted(finding.fix.edits, key=lambda edit: -edit.span.start):
        source = source[: edit.span.start] + edit.text + source[edit.span.end :]
    return source


# LIST002

_PARTS = "\n\n- flushing\n- diarrhoea\n"


@pytest.mark.parametrize(
    ("line", "mended"),
    [
        ("Symptoms include", "Symptoms include:"),
        ("You may have **one of the following**", "You may have **one of the following:**"),
        ("Call your nurse if you", "Call your nurse if you:"),
    ],
)
def test_an_unfinished_line_gets_its_colon(line: str, mended: str) -> None:
    (finding,) = findings("LIST002", line + _PARTS)
    assert finding.fixable
    assert _mended(line + _PARTS, finding) == mended + _PARTS
    assert findings("LIST002", mended + _PARTS) == []


def test_the_colon_is_only_offered_where_the_line_could_be_finished() -> None:
    (finding,) = findings("LIST002", "People often tell us about these 2 symptoms" + _PARTS)
    assert not finding.fixable
    assert finding.fix is not None


@pytest.mark.parametrize(
    "before",
    [
        "Symptoms include:",
        "**Symptoms include:**",
        "You may have (most people do):",
        "Symptoms include: (most common first)",
        "Symptoms include …",
        "Symptoms",
        "**Symptoms**",
        "## See a GP if",
        "## Urgent advice: Call 111 if you have:",
        "## Don't",
        "## Related information",
        "Which of these do you have?",
        "> Symptoms include",
        "Symptoms include\n\n![Hot face](face.png)",
        "Symptoms include\n\n{% lead %}",
        "Symptoms include\n\n```\ncode\n```",
        "",
    ],
)
def test_a_list_with_another_lead_in_is_fine(before: str) -> None:
    assert findings("LIST002", before + _PARTS) == []


@pytest.mark.parametrize(
    "items",
    [
        "- It is rare.\n- It grows slowly.\n",
        "- Phone: 0300 000 0000\n- Fax: 0300 000 0001\n",
        "- [Scans](a.md)\n- [Tests](b.md)\n",
        "- NHS 24 in [Scotland](a.md)\n- NHS 111 in [Wales](b.md)\n",
        "1. wash\n2. dry\n",
        "- flushing\n",
    ],
)
def test_lists_that_need_no_lead_in_may_follow_a_heading(items: str) -> None:
    assert findings("LIST002", "## Carcinoid syndrome\n\n" + items) == []


def test_a_list_inside_an_item_has_the_item_as_its_lead_in() -> None:
    assert findings("LIST002", "Bring:\n\n- papers\n  - letters\n  - lists\n- pens\n") == []


# LIST003


def _list(*items: str) -> str:
    return "You may have:\n\n" + "".join(f"- {item}\n" for item in items)


@pytest.mark.parametrize(
    ("items", "mended"),
    [
        (("flushing", "Stomach pain", "fever"), ("flushing", "stomach pain", "fever")),
        (("A cough", "wheezing"), ("a cough", "wheezing")),
        (("**A** cough", "wheezing"), ("**a** cough", "wheezing")),
        (("flushing", "wheezing."), ("flushing", "wheezing")),
        (("flushing", "[wheezing](a.md)."), ("flushing", "[wheezing](a.md)")),
        (("flushing,", "wheezing,", "pain."), ("flushing", "wheezing", "pain")),
        (("flushing;", "wheezing"), ("flushing", "wheezing")),
    ],
)
def test_the_fix_changes_first_letters_and_last_marks_only(
    items: tuple[str, ...], mended: tuple[str, ...]
) -> None:
    (finding,) = findings("LIST003", _list(*items))
    assert finding.fixable
    assert _mended(_list(*items), finding) == _list(*mended)
    assert findings("LIST003", _list(*mended)) == []


@pytest.mark.parametrize(
    "items",
    [
        ("flushing", "MRI scans", "Crohn's disease", "Turner syndrome", "3 injections"),
        ("Income Support", "help with rent"),
        ("[Blood tests](blood.md)", "scans", "a biopsy"),
        ("Central and South America", "parts of Asia"),
        ("flushing", "nausea, vomiting etc."),
        ("a scan at 9 a.m.", "a blood test"),
        ("flushing", "You may also feel sick. This is normal."),
        ("flushing", "Is it worse at night?"),
        ("pNETs", "Some other tumours", "Most NETs in the gut"),
        ("a walk", "some rest ..."),
        ("Flushing", "Wheezing"),
        ("It is rare.", "It grows slowly."),
        ("flushing or wheezing", "pain and sweating"),
        ("`code`", "Wheezing"),
        ("{{ first }}", "wheezing", "{{ last }}."),
    ],
)
def test_items_that_only_look_different_are_fine(items: tuple[str, ...]) -> None:
    assert findings("LIST003", _list(*items)) == []


@pytest.mark.parametrize(
    ("ending", "advice"),
    [
        (" or", "one of these applies"),
        (", or", "one of these applies"),
        ("; and", "all of these apply"),
        (" and/or", "how many of these apply"),
    ],
)
def test_joining_words_are_left_to_the_editor(ending: str, advice: str) -> None:
    (finding,) = findings("LIST003", _list("have flushing" + ending, "have diarrhoea"))
    assert finding.fix is None
    assert advice in finding.message


def test_where_most_items_are_sentences_the_editor_chooses() -> None:
    (finding,) = findings("LIST003", _list("It is rare.", "It is slow.", "It is benign"))
    assert finding.match == "benign"
    assert finding.fix is None


def test_a_house_that_begins_items_with_a_capital_says_so() -> None:
    text = _list("Flushing", "wheezing")
    (finding,) = findings("LIST003", text, options={"start": "capital"})
    assert _mended(text, finding) == _list("Flushing", "Wheezing")
