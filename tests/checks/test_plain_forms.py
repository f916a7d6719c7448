"""PLAIN006, PLAIN008, PLAIN009 and PLAIN012: short forms, numbers, dates, and pointing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.language.dates import other_forms
from netlint.language.words import WORD
from tests.support import findings


def _dates(text: str) -> list[tuple[str, str]]:
    words = frozenset(WORD.findall(text))
    return [(text[one.start : one.end], one.text) for one in other_forms(text, words)]


@pytest.mark.parametrize(
    ("text", "written", "house"),
    [
        ("On 6th August 2018 we met.", "6th August 2018", "6 August 2018"),
        ("On the 6th of August.", "the 6th of August", "6 August"),
        ("It was Monday, 6 August 2018.", "Monday, 6 August 2018", "Monday 6 August 2018"),
        ("On August 6, 2018 we met.", "August 6, 2018", "6 August 2018"),
        ("The 4th June meeting", "4th June", "4 June"),
        ("From 6-8 August.", "6-8 August", "6 to 8 August"),
        ("Since 6 Aug 2018", "6 Aug 2018", "6 August 2018"),
        ("Born 25/08/2018", "25/08/2018", "25 August 2018"),
        ("Made 2018-08-06", "2018-08-06", "6 August 2018"),
        ("Come at 17:00.", "17:00", "5pm"),
        ("Open 09:00-17:00", "09:00-17:00", "9am to 5pm"),
        ("Open 9am-5pm", "9am-5pm", "9am to 5pm"),
        ("At 10.30am", "10.30am", "10:30am"),
        ("At 5 p.m. on Monday", "5 p.m.", "5pm"),
        ("At 5 p.m. Bring a bag.", "5 p.m", "5pm"),
        ("Open 9 a.m. to 5 p.m. Monday to Friday", "9 a.m. to 5 p.m.", "9am to 5pm"),
        ("Call by 4 p.m. Central time.", "4 p.m.", "4pm"),
        ("Come at 5 p.m. Monday is busy.", "5 p.m", "5pm"),
        ("At 12pm", "12pm", "midday"),
        ("At 12 midnight", "12 midnight", "midnight"),
        ("By 1730hrs", "1730hrs", "5:30pm"),
        ("Mondays - Fridays", "Mondays - Fridays", "Monday to Friday"),
        ("We are here 24/7.", "24/7", "24 hours a day, 7 days a week"),
    ],
)
def test_a_date_or_time_is_put_in_the_house_form(text: str, written: str, house: str) -> None:
    assert _dates(text) == [(written, house)]


@pytest.mark.parametrize(
    "text",
    [
        "6 August 2018, 5:30pm, midday, 9am to 5pm, Monday to Friday",
        "at 8 May be late",
        "May 6 people came",
        "17:00 is a ratio, as is 2:1, and 120/80 is not a date",
        "version 3.2.1 of 2018, section 5.00",
        "call 116 123",
        "the 4 June meetings",
        "30 pm",
    ],
)
def test_other_figures_are_no_dates(text: str) -> None:
    assert _dates(text) == []


@given(st.text(alphabet="0123456789 :./-apmstndrhMay June,6th\0\n", max_size=60))
def test_no_text_is_too_odd_for_dates_and_numbers(text: str) -> None:
    for start_end in other_forms(text, frozenset(WORD.findall(text))):
        assert 0 <= start_end.start < start_end.end <= len(text)
    for rule in ("PLAIN006", "PLAIN008", "PLAIN009", "PLAIN012"):
        for found in findings(rule, text, format="text"):
            assert found.match


@pytest.mark.parametrize(
    ("text", "match", "suggestion"),
    [
        ("It takes two hours.", "two", "2"),
        ("It takes twenty-five minutes.", "twenty-five", "25"),
        ("It takes two or three hours.", "two or three", "2 or 3"),
        ("It takes one or two hours.", "one or two", "1 or 2"),
        ("Take it for one to three days.", "one to three", "1 to 3"),
        ("Take 5 mg - 10 mg now.", "5 mg - 10 mg", "5mg to 10mg"),
        ("Take between 5mg–10mg now.", "5mg–10mg", "5mg and 10mg"),
        ("About 4000 people.", "4000", "4,000"),
        ("It costs £12500 now.", "12500", "12,500"),
        ("Between 5-10% of people.", "5-10%", "5% and 10%"),
        ("It costs £6000-7000 now.", "£6000-7000", "£6,000 to £7,000"),
        ("Take 2.5 ml now.", "2.5 ml", "2.5ml"),
        ("About 50 % come.", "50 %", "50%"),
    ],
)
def test_a_number_is_put_in_the_house_form(text: str, match: str, suggestion: str) -> None:
    (found,) = findings("PLAIN008", text + "\n")
    assert (found.match, found.suggestions) == (match, (suggestion,))


@pytest.mark.parametrize(
    "text",
    [
        "Take 10mg - 5mg. Number one or two come. One or two people come.",
        "A day or two. One of the two. Two hours later. Two thirds of people.",
        "In 2019 people came. Call 0800 5200 520 people. It is form 4000.",
        "We won 3-1. Scores of 12-4 people. Children aged 4-16 years.",
        "Take 5mg of vitamin B 12 grams. `10 mg`",
        "MEN 2 weeks. NF1-2 weeks. 2026-27 people.",
        "A rate of 1 in 40,000 people. It heals in 95% of people.",
    ],
)
def test_years_codes_names_and_phrases_keep_their_numbers(text: str) -> None:
    assert findings("PLAIN008", text + "\n") == []


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("Soup, bread, etc.", ["etc."]),
        ("Eat soup (eg, broth).", ["eg"]),
        ("I.e. a tube.", ["I.e."]),
        ("Surgery vs. drugs, via a drip.", ["vs.", "via"]),
        ("Cf. the table.", ["Cf."]),
    ],
)
def test_a_short_form_of_latin_is_found(text: str, matches: list[str]) -> None:
    assert [found.match for found in findings("PLAIN006", text + "\n")] == matches


@pytest.mark.parametrize(
    "text",
    ["People with CF in NB.", "Roe vs Wade", "Via Roma 3", "IE 11", "see www.hse.ie.", "`i.e.`"],
)
def test_other_abbreviations_are_no_latin(text: str) -> None:
    assert findings("PLAIN006", text + "\n") == []


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("Use the box on the left.", ["the box on the left"]),
        ("See also above.", ["See also above"]),
        ("Click the red link.", ["the red link"]),
        ("It is at the bottom right of the screen.", ["at the bottom right of the screen"]),
    ],
)
def test_a_part_of_the_page_told_by_its_place_or_look_is_found(
    text: str, matches: list[str]
) -> None:
    assert [found.match for found in findings("PLAIN012", text + "\n")] == matches


@pytest.mark.parametrize(
    "text",
    [
        "Pain on the right. The left side of the chest. Your right-hand kidney.",
        "A fever above 38C. See above the knee. Below average.",
        "The red text box is in the museum.",
        "[see below](#x)",
    ],
)
def test_sides_of_the_body_and_amounts_are_no_directions(text: str) -> None:
    assert findings("PLAIN012", text + "\n") == []
