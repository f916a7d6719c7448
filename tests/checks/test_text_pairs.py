"""TEXT009: brackets and quotation marks without their other half."""

from __future__ import annotations

import time

import pytest

from tests.checks.test_text import mended
from tests.support import findings


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("Hormones (chemical messengers. They travel.", "(chemical"),
        ("Small tumours) grow slowly.", "tumours)"),
        ("- painkillers (ibuprofen, paracetamol\n- rest", "(ibuprofen,"),
        ("A scan [of the liver takes 10 minutes.", "[of"),
        ('The "flush passes in an hour.', '"flush'),
        ('It is a flush" that passes.', 'flush"'),
        ("A “hot flush is common.", "“hot"),
        ("It is a flush” that passes.", "flush”"),
        ("A “flush“ is common.", "“flush“"),
        ("A ”flush” is common.", "”flush”"),
        ("A scan (of the liver] takes 10 minutes.", "(of"),
        ("Use (a) or (b (the last) here.", "(b"),
    ],
)
def test_a_mark_without_another_half_is_found(text: str, match: str) -> None:
    assert [finding.match for finding in findings("TEXT009", text + "\n")] == [match]


@pytest.mark.parametrize(
    "text",
    [
        "a) rest b) drink, 1) sleep, iv) eat; or (1) this 2) that",
        "**1)** Rest.\n\n**2)** Drink.",
        "You are fine :-) and ;) or :( today",
        'She is 5\'10" tall, and the board is 32" wide.',
        "Tell us if you have (or had:\n\n- a stroke\n- a clot)",
        "(This is\n\nmore than 1 paragraph.)",
        "“One paragraph.\n\n“Another paragraph.\n\n“The last.”",
        '"One paragraph.\n\n"The last."',
        "Type `f(x` or `)` in code, or see (https://example.org/a_(b.",
        "The {{ open }}bracket) of a template.",
        "It's the nurses' room, rock 'n' roll, and 'tis so.",
        'The words "start", "supervisors", "s" and "1" in marks, and "here".',
        '"Well," she said, "that is it."',
        "He said “she called it a ‘flush’”.",
        "It’s (so) [they say] “fine”.",
        "From [0, 10) and (0, 5].",
        '" Flush" is a word.',
        "(((((( (((((( ))) art ((((((",
    ],
)
def test_marks_that_are_right_or_in_doubt_are_left_alone(text: str) -> None:
    assert findings("TEXT009", text + "\n") == []


def test_a_mark_that_is_turned_round_is_mended() -> None:
    text = "She said “rest“ and ”drink”."
    found = findings("TEXT009", text)
    assert mended(text, found) == "She said “rest” and “drink”."
    assert found[0].suggestions == ("“rest”",)


def test_code_that_shows_is_the_matter_of_another_rule() -> None:
    text = 'Read <a href="/tests">about tests</a> and <div class="box">call us</div>.\n'
    assert findings("TEXT009", text, format="text") == []


@pytest.mark.parametrize(
    "piece", ["(", '"', "“", "a (", ") a", "[", "<p ", "[a ", "a- ", "Òa", "?a "]
)
def test_no_text_takes_long(piece: str) -> None:
    text = piece * 20_000
    start = time.process_time()
    for code in ("TEXT001", "TEXT004", "TEXT006", "TEXT007", "TEXT008", "TEXT009", "PLAIN010"):
        findings(code, text, format="text")
    assert time.process_time() - start < 10
