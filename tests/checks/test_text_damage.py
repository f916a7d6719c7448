"""What copies of web pages, PDFs and word processors leave in a text, and which rule says so."""

from __future__ import annotations

import pytest

from tests.checks.test_text import mended
from tests.support import findings


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("It?s normal to be tired.", "It?s"),
        ("You don?t have to wait.", "don?t"),
        ("The nurse calls it a ?flush? here.", "?flush"),
        ("(?flush? is a name.)", "?flush"),
    ],
)
def test_a_question_mark_in_place_of_a_lost_mark_is_found(text: str, match: str) -> None:
    (found,) = findings("TEXT001", text + "\n")
    assert (found.match, found.fixable) == (match, False)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The patientÕs notes.", "The patient’s notes."),
        ("She said ÒrestÓ to us.", "She said “rest” to us."),
        ("Rest Ð then walk.", "Rest – then walk."),
        ("Don=92t wait.", "Don’t wait."),
        ("It=E2=80=99s =E2=80=9Cnormal=E2=80=9D.", "It’s “normal”."),
        ("ItÂ’s normal.", "It’s normal."),
        ("Itís fine, so donít wait. Youíre well.", "It’s fine, so don’t wait. You’re well."),
        ("She said ìrestî to us.", "She said “rest” to us."),
    ],
)
def test_marks_that_another_program_wrote_are_mended(text: str, right: str) -> None:
    assert mended(text, findings("TEXT001", text)) == right


@pytest.mark.parametrize(
    "text",
    [
        "Does it hurt? Is it red?that is all. See https://example.org/?s=net&t=1.",
        "Òmnium Cultural is in Catalonia. ÓSCAR and DÓNDE, NÃO, ÕES.",
        "Is it A?B or C?d?",
        "París, Luís and el país. Così, perché: ì. În spital, să fiî.",
        "Write y=92 and BP=95mm, or a=2.",
    ],
)
def test_question_marks_and_capitals_with_accents_are_no_damage(text: str) -> None:
    assert findings("TEXT001", text + "\n", format="text") == []


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("The <strong>nurse</strong> helps.", ["<strong>"]),
        ('Read <a href="/x">more</a>.<br/>', ['<a href="/x">']),
        ("You may feel hot&nbsp;and cold.", ["&nbsp;"]),
        ("It&#39;s safe &amp;nbsp;to eat.", ["&#39;"]),
        ("Home > Conditions > Carcinoid syndrome", ["Home > Conditions > Carcinoid syndrome"]),
        ("Call [phone number] or [Name of clinic].", ["[phone number]", "[Name of clinic]"]),
        ("Dear <First name>, come on <<date>>.", ["<First name>", "<<date>>"]),
        ("Dear «First_Name», dear {PATIENT}.", ["«First_Name»", "{PATIENT}"]),
        ("Come at XX:XX on dd/mm/yyyy.", ["XX:XX", "dd/mm/yyyy"]),
        ("It costs £XX. You owe %s pounds.", ["£XX", "%s"]),
        ("Rest well.\n\nPage 3 of 8\n\nThen walk.", ["Page 3 of 8"]),
        ("See Error! Reference source not found.", ["Error! Reference source not found"]),
        ("Call [INSERT XXXXXX] now.", ["[INSERT XXXXXX]"]),
        ("See us on [day] with Dr [surname].", ["[day]", "[surname]"]),
        ("It takes #REF! days.<!-- old -->", ["#REF!"]),
        ("Name: Click or tap here to enter text.", ["Click or tap here to enter text"]),
    ],
)
def test_code_and_places_to_fill_in_are_found(text: str, matches: list[str]) -> None:
    found = findings("TEXT004", text + "\n", format="text")
    assert sorted(finding.match for finding in found) == sorted(matches)


def test_code_that_shows_is_said_once_a_page() -> None:
    (found,) = findings("TEXT004", "<p>Rest.</p>\n\nDrink&nbsp;tea.<br>\n", format="text")
    assert "3 more places" in found.message
    assert len(found.related) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Write the date as dd/mm/yyyy. Enter it in the format DD/MM/YYYY (dd/mm/yy).",
        "Women with triple X (47,XXX) or XX chromosomes; level < 5 and p <b.",
        "It affects 50% of people [to date], the nurse [at this time] and [sic] [1].",
        "Name: ____________ Address: ____________",
        "R&D; AT&T; Q&A; up to 5 % d. See page 3 of the leaflet, page 3 of 8 in all.",
        'He said "I asked [nurse name] twice."',
        "Home > work > rest? Stay at Home or work.",
        "Go to Home > Settings.",
        "Take it [each day], [per dose], [last year] or [twice a day].",
    ],
)
def test_what_only_looks_like_a_template_is_left_alone(text: str) -> None:
    assert findings("TEXT004", text + "\n", format="text") == []


def test_links_of_the_page_itself_are_no_left_over() -> None:
    text = "[Home](/) > [Conditions](/conditions) > Carcinoid syndrome\n"
    assert findings("TEXT004", text.replace("[Home](/)", "Home ")) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The ﬁrst ﬂush.", "The first flush."),
        ("An oﬃce eﬀect.", "An office effect."),
    ],
)
def test_joined_letters_are_parted(text: str, right: str) -> None:
    assert mended(text, findings("TEXT006", text)) == right


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Rest.\fWalk.\n", "Rest. Walk.\n"),
        ("Rest.\n\fWalk.\n", "Rest.\nWalk.\n"),
        ("Rest\vand walk.\n", "Rest and walk.\n"),
    ],
)
def test_page_breaks_are_taken_out(text: str, right: str) -> None:
    assert mended(text, findings("TEXT006", text, format="text")) == right


def test_page_breaks_in_code_are_left_alone() -> None:
    assert findings("TEXT006", "```\na\fb\n```\n") == []


def test_signs_of_a_word_processor_are_said_once() -> None:
    (found,) = findings("TEXT006", "\uf0b7 flushing\n\n\uf0b7 wheezing\n")
    assert (found.match, len(found.related)) == ("\uf0b7", 1)


def test_icons_of_a_page_are_left_alone() -> None:
    html = '<p><i class="icon">\uf0b7</i> Call us. &#xf0b7; Write.</p>'
    assert findings("TEXT006", html, format="html") == []


def test_one_place_is_said_once() -> None:
    text = "Hot&nbsp;and [TBC]. The patientÕs <b>notes</b>.\n"
    found = [
        (finding.line, finding.column)
        for code in ("TEXT001", "TEXT002", "TEXT004", "TEXT006", "TEXT007", "TEXT009", "TEXT010")
        for finding in findings(code, text, format="text")
    ]
    assert len(found) == len(set(found)) == 3


_PRINT = """The scan takes about 30 minutes. You lie still while the camera moves slowly around you.

{}
{}

You can eat and drink as normal after the scan. Avoid close contact with babies for 6 hours.

{}
{}

Your team will tell you when the results are ready. Call us if you have not heard in 2 weeks.
"""


def test_page_numbers_and_running_titles_are_said_once() -> None:
    title = "Patient information: having a PET scan"
    found = findings("TEXT004", _PRINT.format(1, title, 2, title), format="text")
    assert [(finding.match, len(finding.related)) for finding in found] == [("1", 1), (title, 1)]


@pytest.mark.parametrize(
    "text",
    [
        _PRINT.format(1, "A title", 3, "A title"),
        _PRINT.format(1, "A title", "Two", "A title"),
        "1\n\n2\n\n3\n",
        "| a |\n|---|\n| 1 |\n| 2 |\n",
    ],
)
def test_other_numbers_on_lines_of_their_own_are_no_page_numbers(text: str) -> None:
    assert findings("TEXT004", text, format="text") == []


def test_numbers_of_steps_are_no_page_numbers() -> None:
    step = "<div>\n  {}\n</div>\n<p>Lie still while the camera moves around you, for as long as it takes to end.</p>\n"
    assert findings("TEXT004", step.format(1) + step.format(2), format="html") == []


def test_words_that_a_line_broke_are_said_once() -> None:
    text = "The scan is pain- less and takes 30 min- utes. Ask your con- sultant.\n"
    (found,) = findings("TEXT007", text)
    assert (found.match, found.fixable) == ("pain- less", False)
    assert [place.message for place in found.related] == [
        'Write "minutes".',
        'Write "consultant".',
    ]
