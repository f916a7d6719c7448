from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.language.sentences import split_sentences
from netlint.page import BLOCK_END, BlockKind, Page
from tests.language.pages import page_of, page_of_blocks

CASES = [
    line
    for line in Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def sentences_of(page: Page) -> list[str]:
    return [page.prose[sentence.start : sentence.end] for sentence in split_sentences(page)]


@pytest.mark.parametrize("case", CASES)
def test_a_text_is_split_where_its_sentences_end(case: str) -> None:
    expected = case.replace(" |+ ", " | ").split(" | ")
    text = case.replace(" |+ ", "").replace(" | ", " ")
    assert sentences_of(page_of(text)) == expected


@pytest.mark.parametrize("case", CASES)
def test_a_line_break_parts_sentences_as_a_space_does(case: str) -> None:
    expected = case.replace(" |+ ", " | ").split(" | ")
    text = case.replace(" |+ ", "").replace(" | ", "\n")
    assert sentences_of(page_of(text)) == expected


def test_a_block_ends_a_sentence() -> None:
    page = page_of_blocks(
        (BlockKind.HEADING, "What it is"),
        (BlockKind.PARAGRAPH, "It can be:"),
        (BlockKind.LIST_ITEM, "slow"),
        (BlockKind.LIST_ITEM, "fast. Then call us"),
        (BlockKind.TABLE_CELL, "5 mg"),
    )
    assert sentences_of(page) == [
        "What it is",
        "It can be:",
        "slow",
        "fast.",
        "Then call us",
        "5 mg",
    ]
    kinds = [sentence.block.kind for sentence in split_sentences(page)]
    assert kinds[3] is kinds[4] is BlockKind.LIST_ITEM


@given(st.lists(st.text(alphabet="ab .!?…\"')(]1A\n:•é\u0301🙂", max_size=60), max_size=5))
def test_sentences_stand_in_order_and_leave_out_nothing_but_spaces(texts: list[str]) -> None:
    page = page_of(*(text for text in texts if text))
    at = 0
    for sentence in split_sentences(page):
        assert at <= sentence.start < sentence.end
        assert page.prose[at : sentence.start].strip(BLOCK_END).strip().isdigit() or not (
            page.prose[at : sentence.start].strip(BLOCK_END + " \n")
        )
        assert sentence.block.start <= sentence.start
        assert sentence.end <= sentence.block.end
        at = sentence.end
    assert not page.prose[at:].strip(BLOCK_END + " \n")


@pytest.mark.parametrize(
    "text",
    [
        *(
            ".",
            "?!",
            ". ",
            "? ",
            "a.b.c.",
            "Dr. ",
            "Mass. ",
            "St. ",
            "1. ",
            "A. ",
            "e.g. ",
            '"',
            '." ',
        ),
        *(
            "word ",
            "wordAnd",
            "Connect",
            "end.And",
            "end.a/And",
            "a@b.And",
            "[1].",
            ".[1] ",
            "end.1,",
        ),
        *("P.A.D. ", "… ", "” ", "Tom said ", "“Why?” Tom ", "\n", ":", "A: ", "no. (", "a.1 "),
    ],
)
def test_no_text_takes_long(text: str) -> None:
    # Work that grows with the square of the text would take hours on 2 MB.
    page = page_of(text * (2_000_000 // len(text)) + "end")
    assert split_sentences(page)
