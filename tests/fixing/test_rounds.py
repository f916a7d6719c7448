"""Mending comes to an end, whatever rules do, and changes words only."""

from __future__ import annotations

import pytest

from netlint.fixing.edits import apart, edits_of_all, ready, with_edits
from tests.fixing.rewriting import finding, mended


def test_edits_that_lie_apart_are_made_together() -> None:
    text = "one two three"
    found = ready([finding((8, 13, "3")), finding((0, 3, "1"))], text)
    assert with_edits(text, edits_of_all(apart(found))) == "1 two 3"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ([(0, 5, "x")], [(3, 8, "y")]),  # overlapping
        ([(0, 8, "x")], [(3, 5, "y")]),  # one in the other
        ([(3, 3, "x")], [(3, 3, "y")]),  # two insertions at one place
        ([(0, 3, "x")], [(3, 5, "y")]),  # side by side
        ([(0, 3, "x")], [(3, 3, "y")]),
        ([(0, 1, "x"), (6, 7, "x")], [(2, 4, "y"), (7, 8, "y")]),  # several places of each
    ],
)
def test_of_edits_that_touch_one_finding_waits(
    first: list[tuple[int, int, str]], second: list[tuple[int, int, str]]
) -> None:
    text = "0123456789"
    found = ready([finding(*second, rule="R2"), finding(*first, rule="R1")], text)
    assert [one.rule for one in apart(found)] == ["R1"]


def test_findings_of_many_places_do_not_wait_for_those_between() -> None:
    text = "0123456789"
    found = ready([finding((0, 1, "x"), (9, 10, "x")), finding((4, 5, "y"), rule="R2")], text)
    assert with_edits(text, edits_of_all(apart(found))) == "x123y5678x"


@pytest.mark.parametrize(
    "edits",
    [
        [(0, 5, "x"), (3, 8, "y")],  # its own edits overlap
        [(3, 30, "x")],  # past the end
        [(5, 3, "x")],
        [(0, 3, "012")],  # nothing would change
    ],
)
def test_edits_that_cannot_be_made_are_not(edits: list[tuple[int, int, str]]) -> None:
    assert ready([finding(*edits)], "0123456789") == []


def test_what_is_only_offered_waits_to_be_asked_for() -> None:
    assert mended("a dog", ("dog", "cat"), safe=False).fixed == 0
    assert mended("a dog", ("dog", "cat"), safe=False, unsafe=True).after == b"a cat"


def test_a_correction_may_make_room_for_another() -> None:
    done = mended("one a two", ("a", "b"), ("b", "c"), ("c", "d"))
    assert (done.after, done.fixed, done.problems) == (b"one d two", 3, ())


@pytest.mark.parametrize(
    ("pairs", "left"),
    [
        ([("cat", "dog"), ("dog", "cat"), ("two", "2")], b"the cat and 2 more"),
        ([("cat", "dog"), ("dog", "cow"), ("cow", "cat"), ("two", "2")], b"the cat and 2 more"),
        ([("cat", "cat cat"), ("two", "2")], b"the cat and 2 more"),  # it grows for ever
    ],
)
def test_corrections_without_an_end_are_told_and_not_made(
    pairs: list[tuple[str, str]], left: bytes
) -> None:
    done = mended("the cat and two more", *pairs)
    assert done.after == left
    (problem,) = done.problems
    assert problem.message.startswith("Not mended by R1")
    assert "R2" in problem.message or len(pairs) == 2
    again = mended(done.after, *pairs)
    assert again.after == done.after


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("| A | B |\n|---|---|\n| one | two |\n", ("one", "o|ne")),
        ("Take one.\n", ("Take", "1. Take")),
        ("Take one.\n", ("Take", "- Take")),
        ("Take one.\n", ("Take", "# Take")),
        ("Take one.\n", ("Take", "> Take")),
        ("Take one.\n", ("Take", "    Take")),
        ("- one\n- two\n", ("- two", "two")),
        ("One  \ntwo\n", ("  \n", "\n")),  # the two spaces that break a line
        ("One\\\ntwo\n", ("\\\n", "\n")),
        ("A *word* here\n", ("*word*", "*word")),
        ("A word* and *here\n", ("* and *", " *and* ")),
        ("Say `this` now\n", ("`this`", "this")),
        ("A [link](a.md) here\n", ("a.md", "b.md")),
        ("A [link](a.md) here\n", ("](", "] (")),
        ("See ![a dog](dog.png) here\n", ("dog.png", "cat.png")),
        ("---\ntitle: A page\n---\n\nText\n", ("title: A", "title: [A")),
        ("---\ntitle: A page\nweight: 10\n---\n\nText\n", ("10", "ten")),
        ("---\ntitle: A page\n---\n\nText\n", ("---\n\nText", "--\n\nText")),
        ("Text <!-- netlint-disable TERM001 --> more\n", ("TERM001", "TERM002")),
        ("Text {{ name }} more\n", ("name", "other")),
        ("```\ncode\n```\n", ("code", "other")),
        ("One\n\ntwo\n", ("\n\n", "\n")),
        ("Text\n===\n", ("===", "= =")),
        ("A note[^1].\n\n[^1]: Here.\n", ("[^1]:", "[^2]:")),
    ],
)
def test_a_correction_that_changes_more_than_words_is_not_made(
    text: str, pair: tuple[str, str]
) -> None:
    done = mended(text, pair)
    assert (done.after, done.fixed) == (text.encode(), 0)


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("<p class='a'>One</p>", ("'a'", "'b' hidden")),
        ("<p>One</p><p>two</p>", ("</p><p>", " ")),
        ("<p><a href='x.html'>One</a></p>", ("x.html", "y.html")),
        ("<p>One</p>", ("One", "<b>One")),
        ("<p>One<br>two</p>", ("<br>", " ")),
        ("<table><tr><th>One</th></tr></table>", ("<th>", "<td>")),
        ("<p lang='fr'>Un</p>", ("fr", "de")),
        ("<html lang='en'><p>One</p></html>", ("'en'", "'de'")),
    ],
)
def test_markup_stays_as_it_is(text: str, pair: tuple[str, str]) -> None:
    assert mended(text, pair, format="html").fixed == 0


@pytest.mark.parametrize(
    ("format", "text", "after"),
    [
        ("md", "| A | B |\n|---|---|\n| bad | two |\n", "| A | B |\n|---|---|\n| good | two |\n"),
        ("md", "---\ntitle: A bad page\n---\n", "---\ntitle: A good page\n---\n"),
        ("md", "![a bad dog](dog.png)\n", "![a good dog](dog.png)\n"),
        ("md", "bad  \nline\r\n", "good  \nline\r\n"),
        ("md", "[a bad link](a.md)\n", "[a good link](a.md)\n"),
        ("html", "<title>bad</title><p>x <b>bad</b>", "<title>good</title><p>x <b>good</b>"),
        ("html", "<p><img src=a.png alt='bad dog'></p>", "<p><img src=a.png alt='good dog'></p>"),
        ("text", "bad words\n\nhere\n", "good words\n\nhere\n"),
    ],
)
def test_words_are_mended_wherever_they_stand(format: str, text: str, after: str) -> None:
    assert mended(text, ("bad", "good"), format=format).after == after.encode()


def test_one_correction_that_damages_does_not_stop_the_others() -> None:
    done = mended("a bad\n\nb bad\n\nc\n", ("b ", "- b "), ("bad", "good"), ("c", "# c"))
    assert (done.after, done.fixed) == (b"a good\n\nb good\n\nc\n", 2)


@pytest.mark.parametrize("data", [b"\xff\xfe", b"bad \xff", b"---\na: [\n---\n", b"bad \0"])
def test_a_page_that_cannot_be_read_is_left_alone(data: bytes) -> None:
    done = mended(data, ("zzz", "y"))
    assert (done.after, done.fixed) == (data, 0)
