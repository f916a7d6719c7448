from __future__ import annotations

import pytest

from netlint.language.scoring import is_typed_list, scored_units, without_names
from netlint.language.sentences import split_sentences
from netlint.language.tally import unpack
from netlint.page import BlockKind, Page
from tests.language.pages import page_of, page_of_blocks


def texts(page: Page) -> list[str]:
    units = scored_units(page, split_sentences(page))
    return [page.prose[unit.sentence.start : unit.sentence.end] for unit in units]


def test_only_prose_that_is_read_from_start_to_end_is_scored() -> None:
    page = page_of_blocks(
        (BlockKind.TITLE, "The title of the page."),
        (BlockKind.HEADING, "Overview"),
        (BlockKind.PARAGRAPH, "Rest now."),
        (BlockKind.LIST_ITEM, "Drink water."),
        (BlockKind.TABLE_CELL, "A cell."),
        (BlockKind.ALT, "A picture."),
        (BlockKind.DEFINITION, "A kind of cell."),
        (BlockKind.HEADING, "References"),
        (BlockKind.PARAGRAPH, "A paper that no one reads here."),
        (BlockKind.HEADING, "Help"),
        (BlockKind.PARAGRAPH, "Call us."),
    )
    assert texts(page) == ["Rest now.", "Drink water.", "A kind of cell.", "Call us."]


def test_short_units_without_an_end_mark_count_as_words_but_not_as_sentences() -> None:
    page = page_of_blocks(
        (BlockKind.PARAGRAPH, "You may feel:"),
        (BlockKind.LIST_ITEM, "sick"),
        (BlockKind.LIST_ITEM, "very tired after a short walk up one flight"),
        (BlockKind.PARAGRAPH, "Call us."),
    )
    counts = unpack(sum(unit.tally for unit in scored_units(page, split_sentences(page))))
    assert counts.words == 3 + 1 + 9 + 2
    assert (counts.sentences, counts.sentence_words) == (2, 11)


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("Signs are - a rash - a fever - a cough", True),
        ("Signs are: - a rash - a fever", True),
        ("Signs are a rash; a fever; a cough; pain", True),
        ("Signs are a rash; a fever; and a cough", True),
        ("Signs: • rash • fever", True),
        ("Most – but not all – grow slowly", False),
        ("Rest; then call us", False),
        ("It is rare - very rare", False),
    ],
)
def test_a_list_run_together_is_told_from_an_aside(text: str, typed: bool) -> None:
    assert is_typed_list(text, 0, len(text)) is typed


def test_a_name_is_read_as_one_short_word() -> None:
    page = page_of("Your neuroendocrine tumour is small. It is slow.")
    units = scored_units(page, split_sentences(page))
    start = page.prose.index("neuro")
    masked = without_names(page.prose, units, [(start, start + len("neuroendocrine tumour"))])
    assert list(masked) == [0]
    assert masked[0].words == ["Your", "it", "is", "small"]
