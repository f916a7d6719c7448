"""TEXT007 and TEXT008: spaces and quotation marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checks.test_text import mended
from tests.support import findings


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("It hurts , and it itches .", "It hurts, and it itches."),
        ("Does it hurt ?", "Does it hurt?"),
        ("Rest ; drink : sleep !", "Rest; drink: sleep!"),
        ("A scan (MRI) , then rest.", "A scan (MRI), then rest."),
        ("Take 2 tablets ( 10mg ).", "Take 2 tablets (10mg)."),
        ("You may feel pain,nausea;and heat.", "You may feel pain, nausea; and heat."),
        ("The syndrome (MTS)is rare.", "The syndrome (MTS) is rare."),
        ("A lump(often hard and round) may grow.", "A lump (often hard and round) may grow."),
        ("Rest now.  Then walk.", "Rest now. Then walk."),
        ("You  may feel  ill.", "You may feel ill."),
    ],
)
@pytest.mark.parametrize("format", ["md", "html", "text"])
def test_a_wrong_space_is_mended_in_each_format(format: str, text: str, right: str) -> None:
    source = f"<p>{text}</p>\n" if format == "html" else f"{text}\n"
    found = findings("TEXT007", source, format=format)
    assert mended(source, found) == source.replace(text, right)
    assert findings("TEXT007", source.replace(text, right), format=format) == []


def test_needless_spaces_are_said_once_a_page() -> None:
    text = "Rest , drink .\n\nDoes it hurt ? Is it red ?\n"
    (found,) = findings("TEXT007", text)
    assert found.match == "Rest ,"
    assert "3 more places" in found.message
    assert [(place.line, place.column) for place in found.related] == [(1, 13), (3, 13), (3, 25)]


@pytest.mark.parametrize(
    "text",
    [
        "It is .5 of a .pdf file, e.g. a .NET one ... and so on :-) or ;)",
        "1,000 people, N,N-dimethyl, 1,25-dihydroxy, 2;3 and i,e",
        "drug(s), (re)think, (MU)scle, (LI)ver, (BR)ain, sarco(endo)plasmic, f(x), 3(a)",
        "One line.  \nThe next line. Two\nlines.",
        "- an item\n-  another item\n\n1.  one\n2.  two",
        "| a  | b   |\n|----|-----|\n| c  | d   |",
        "Short- and long-term, pre- or post-natal, T- to Z-scores, 5- and 6-year-olds",
        "Hot drinks- coffee and tea- may make it worse. It is slow- growing.",
        "Ratio 1 : 2. Call 111 (24 hours). Type `a ,b` and see https://example.org/a,b.",
        "A {% if x %}scan{% endif %} , or {{ name }}.",
        "    code  in  a  block , here",
    ],
)
def test_other_spaces_are_left_alone(text: str) -> None:
    assert findings("TEXT007", text + "\n") == []


def test_columns_in_text_are_left_alone() -> None:
    text = "Monday     9am\nTuesday    2pm\n\n   indented text\n"
    assert findings("TEXT007", text, format="text") == []


@pytest.mark.parametrize(
    ("text", "format", "whole"),
    [
        ("A neuro- endocrine tumour.", "md", "neuroendocrine"),
        ("A neuro-\nendocrine tumour.", "md", "neuroendocrine"),
        ("<p>Too much of a hor-\n  mone.</p>", "html", "hormone"),
        ("Many people who have a neuro-\nendocrine tumour feel well.", "text", "neuroendocrine"),
        ("It is a com- mon test.", "md", "common"),
    ],
)
def test_a_word_broken_at_the_end_of_a_line_is_joined(text: str, format: str, whole: str) -> None:
    (found,) = findings("TEXT007", text + "\n", format=format)
    assert found.suggestions == (whole,)
    assert not found.fixable


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("Take it twice a\n\nday with food.", "twice a"),
        ("Ask about the\n\nside effects and the\n\ncosts.", "about the"),
    ],
)
def test_a_sentence_broken_between_paragraphs_is_found_once(text: str, match: str) -> None:
    (found,) = findings("TEXT007", text + "\n")
    assert found.match == match


@pytest.mark.parametrize(
    "text",
    [
        "You may need:\n\na scan\n\na blood test",
        "Bring your card and your\n\n![card](card.png)\n\nto each visit.",
        "- tell your nurse or\n- call us",
        "The treatment of the\n\n> whole person",
        "Call the\n\n# Next\n\nstep",
    ],
)
def test_paragraphs_that_begin_small_may_be_right(text: str) -> None:
    assert findings("TEXT007", text + "\n") == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("It’s a “hot flush”.", 'It\'s a "hot flush".'),
        ("The ‘gene’ isn’t ill.", "The 'gene' isn't ill."),
        ("**It’s** [Ann’s](a.md) turn.", "**It's** [Ann's](a.md) turn."),
    ],
)
def test_curly_marks_are_straightened_in_one_go(text: str, right: str) -> None:
    (found,) = findings("TEXT008", text + "\n")
    assert mended(text, [found]) == right


def test_straight_marks_are_curled_the_right_way_round() -> None:
    text = 'She said "it isn\'t a \'flush\'" ("heat"), but she is 5\'10" tall.\n'
    found = findings("TEXT008", text, options={"style": "curly"})
    right = "She said “it isn’t a ‘flush’” (“heat”), but she is 5'10\" tall.\n"
    assert mended(text, found) == right


def test_marks_that_could_end_a_text_too_early_are_left_alone() -> None:
    page = '---\ntitle: "What it’s like"\n---\n\n![A nurse’s “bag”](a.png "x")\n'
    assert findings("TEXT008", page) == []
    html = '<html lang="en"><title>It’s</title><img alt="It’s “here”" src="a.png"></html>'
    assert findings("TEXT008", html, format="html") == []


def test_either_kind_will_do_where_pages_only_have_to_be_consistent() -> None:
    for text in ("It’s a “flush”.\n", 'It\'s a "flush".\n'):
        assert findings("TEXT008", text, options={"style": "consistent"}) == []


@given(
    st.text("ab ,.;:!?()[]“”\"'’-\n#*_|`<>&{}\f", max_size=60),
    st.sampled_from(["md", "html", "text"]),
)
def test_no_text_breaks_the_rules_and_each_place_holds(text: str, format: str) -> None:
    for code in ("TEXT006", "TEXT007", "TEXT008", "TEXT009"):
        for found in findings(code, text, format=format):
            assert found.match in text
            assert found.message
