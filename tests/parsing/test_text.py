"""What plain text is taken to be, and where it stands in the source."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlint.finding import Span
from netlint.page import PLACEHOLDER, Page
from netlint.parsing import parse


def read(source: str) -> Page:
    return parse("page.txt", source, "text")


def texts(page: Page) -> list[tuple[str, str]]:
    return [(block.kind.value, page.text(block)) for block in page.blocks]


H, P, L = "heading", "paragraph", "list item"
S = "It slows the tumour down."


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param(f"{S}\n\n{S}", [(P, S), (P, S)], id="blank lines"),
        pytest.param(f"{S}\n{S}\n", [(P, S), (P, S)], id="a paragraph a line"),
        pytest.param(f"  {S}  \n \t\n{S}", [(P, S), (P, S)], id="spaces at the edges"),
        pytest.param("One.\r\rTwo.\r\nThree.", [(P, "One."), (P, "Two."), (P, "Three.")], id="line endings"),
        pytest.param("It\tslows  it.", [(P, "It slows it.")], id="white space"),
        pytest.param(
            "The injection goes into the muscle of your upper arm or your\n"
            "thigh. It may sting for a little while, and the skin may be\n"
            "sore for a day. Tell your nurse if it lasts.\n",
            [(P, "The injection goes into the muscle of your upper arm or your thigh. It may sting for a little "
              "while, and the skin may be sore for a day. Tell your nurse if it lasts.")],
            id="wrapped",
        ),
        pytest.param(
            "The nurse will ask about your symptoms and about any follow-\n"
            "up that you have had since the last visit to the hospital,\n"
            "then give the injection.",
            [(P, "The nurse will ask about your symptoms and about any follow-up that you have had since the last "
              "visit to the hospital, then give the injection.")],
            id="wrapped at a hyphen",
        ),
        pytest.param(f"About NETs\n\n{S}", [(H, "About NETs"), (P, S)], id="title"),
        pytest.param(f"About NETs\nTypes\n{S}\nWhat helps?\n{S}", [(H, "About NETs"), (H, "Types"), (P, S), (H, "What helps?"), (P, S)], id="headings"),
        pytest.param(f"{S}\nBefore you come\n--------\n{S}", [(P, S), (H, "Before you come"), (P, S)], id="underlined"),
        pytest.param(f"{S}\n184 Replies", [(P, S), (P, "184 Replies")], id="short last line"),
        pytest.param(f"{S}\nname of the ward\n{S}", [(P, S), (P, "name of the ward"), (P, S)], id="lower case"),
        pytest.param(f"{S}\nLast reviewed: May 2026\n{S}", [(P, S), (P, "Last reviewed: May 2026"), (P, S)], id="label"),
        pytest.param("Signs include\nflushing and loose stools", [(H, "Signs include"), (P, "flushing and loose stools")], id="title alone"),
        pytest.param(f"{S}\nSigns include\nflushing and loose stools.", [(P, S), (P, "Signs include"), (P, "flushing and loose stools.")], id="lead-in is no heading"),
        pytest.param(
            f"Bring:\nyour letter\nyour list\n{S}",
            [(P, "Bring:"), (L, "your letter"), (L, "your list"), (P, S)],
            id="lines after a colon",
        ),
        pytest.param(
            f"You may have:\nflushing – a hot, red face\nVon Hippel-Lindau syndrome (VHL) – a condition that runs in some families\nThis is rare.\n{S}",
            [(P, "You may have:"), (L, "flushing – a hot, red face"),
             (L, "Von Hippel-Lindau syndrome (VHL) – a condition that runs in some families"), (P, "This is rare."), (P, S)],
            id="an item with a capital",
        ),
        pytest.param(f"Bring:\na letter\na list\nAfterwards\n{S}", [(P, "Bring:"), (L, "a letter"), (L, "a list"), (H, "Afterwards"), (P, S)], id="heading after items"),
        pytest.param(f"Call if:\nYou are sick.\nYou have a rash.\n\n{S}", [(P, "Call if:"), (L, "You are sick."), (L, "You have a rash."), (P, S)], id="sentences up to a blank line"),
        pytest.param(f"They include:\n{S}\n{S}", [(P, "They include:"), (P, S), (P, S)], id="no list after a colon"),
        pytest.param(f"Bring:\n\nletter\n\nlist\n\nsnack\n\n{S}", [(P, "Bring:"), (L, "letter"), (L, "list"), (L, "snack"), (P, S)], id="blank lines between items"),
        pytest.param(f"- one\n- two\n  more\n{S}", [(L, "one"), (L, "two more"), (P, S)], id="typed bullets"),
        pytest.param("• one\n* two\n1. three\n2) four", [(L, "one"), (L, "two"), (L, "three"), (L, "four")], id="kinds of bullet"),
        pytest.param(f"1. Overview\n{S}", [(P, "Overview"), (P, S)], id="number of a heading"),
        pytest.param("See www.example.org. Or a@example.org", [(P, f"See {PLACEHOLDER}. Or {PLACEHOLDER}")], id="addresses"),
        pytest.param("a <!-- netlint-disable X --> b", [(P, "a  b")], id="comment in a line"),
        pytest.param(f"{S}\n<!-- netlint-disable-next-line X\n-- y -->\n{S}", [(P, S), (P, S)], id="comment between lines"),
        pytest.param("a <!-- other --> b", [(P, "a <!-- other --> b")], id="other comment"),
        pytest.param("\0\n \n", [], id="nothing"),
        pytest.param("", [], id="empty"),
    ],
)  # fmt: skip
def test_text_is_taken_for_what_it_looks_like(source: str, expected: list[tuple[str, str]]) -> None:
    assert texts(read(source)) == expected


def test_guesses_are_marked_as_guesses() -> None:
    page = read(f"About NETs\n{S}\nSigns\nThey include:\nflushing\nrash\n{S}\n")
    assert page.guessed
    assert [(b.kind.value, b.level, b.guessed) for b in page.blocks] == [
        (H, 1, True), (P, 0, False), (H, 2, True), (P, 0, False), (L, 1, True), (L, 1, True), (P, 0, False),
    ]  # fmt: skip
    (group,) = page.lists
    assert group.guessed
    assert not group.ordered
    assert [page.source[item.start : item.end] for item in group.items] == ["flushing", "rash"]


def test_lists_of_two_kinds_stay_apart() -> None:
    page = read("- one\n- two\n1. three\n2. four\n")
    assert [group.ordered for group in page.lists] == [False, True]
    assert [block.group for block in page.blocks] == [0, 0, 1, 1]


def test_addresses_are_links() -> None:
    page = read("See https://example.org/a, or write to ward@example.org.")
    assert [(link.target, link.bare) for link in page.links] == [
        ("https://example.org/a", True),
        ("mailto:ward@example.org", True),
    ]


def test_comments_to_netlint_are_kept() -> None:
    page = read("<!-- netlint-disable X -- why -->\nText.")
    assert [(comment.span, comment.text) for comment in page.comments] == [
        (Span(0, 33), "netlint-disable X -- why")
    ]


PIECES = (
    "\n", "\n\n", "\r\n", "\r", " ", "\t", "- ", "1. ", "a:", ".", "?", "Capital", "e\u0301", "😀", "\u00ad", "\0",
    "<!-- netlint-disable X -->", "https://example.org", "a@b.uk", "\u2028", "\x0c", "\ufdd0",
    "a line that is long enough to be taken for one that was wrapped\n", "----\n",
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=30))
def test_every_character_and_word_stands_where_the_map_says(pieces: list[str]) -> None:
    source = "".join(f"{piece} word{i}w " for i, piece in enumerate(pieces))
    page = read(source)
    for i, start in enumerate(page.run_starts):
        end = page.run_starts[i + 1] if i + 1 < len(page.run_starts) else len(page.prose)
        if page.run_verbatim[i]:
            from_, to = page.run_sources[i]
            assert source[from_:to] == page.prose[start:end]
    for i in range(len(pieces)):
        word = f"word{i}w"
        at = page.prose.index(word)
        place = source.index(word)
        assert page.source_span(at, at + len(word)) == Span(place, place + len(word))
    for block in page.blocks:
        span = page.source_span(block.start, block.end)
        assert block.span.start <= span.start < span.end <= block.span.end


@pytest.mark.parametrize(
    "piece",
    [
        "word ", "a", "x\n", "a:\n", "a:\nitem\n", "- x\n", "<!-- netlint ", "a@", "http://", "a.", " ", "\r",
        "a:\nItem\nIt is so.\n", "a:\nitem\nItem b\n", "www.a ", "1. x\n", "-", "Heading\n",
        "some words of a wrapped paragraph that go on and on until the edge\n",
    ],
)  # fmt: skip
def test_floods_are_read_in_linear_time(piece: str) -> None:
    read(piece * (50_000 // max(1, piece.count("\n"))))
