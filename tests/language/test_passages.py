from __future__ import annotations

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.language.passages import (
    Passage,
    page_passage,
    section_headings,
    section_passages,
)
from netlint.language.readability import flesch_kincaid_grade
from netlint.language.scoring import scored_units
from netlint.language.sentences import split_sentences
from netlint.language.tally import syllables_in, tally_sentence, tally_words
from netlint.page import BlockKind, Page
from netlint.parsing import parse
from tests.language.pages import page_of, page_of_blocks

SENTENCE = "You can ask the nurse to stop at any time if it hurts. "


def passage_of(page: Page, *names: str) -> Passage:
    """The page as a passage; each name is looked for once."""
    starts = sorted((page.prose.index(name), len(name)) for name in names)
    places = [(start, start + length) for start, length in starts]
    return page_passage(page, scored_units(page, split_sentences(page)), places)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it has no running text"),
        ("word", "it has only 1 word, and a figure needs 100"),
        (SENTENCE * 7, "it has only 91 words, and a figure needs 100"),
        (SENTENCE * 9, None),
        ("The end is near and we go on and on, " * 40, "it has hardly any full stops"),
        ("and then the nurse and the cat " * 70_000, "it has hardly any full stops"),
        ("x" * 2_000_000, "it has only 1 word"),
        ("1 2 3. " * 200, "it is mostly numbers"),
        ("🙂 🙂. " * 200, "it has no running text"),
        ("神経内分泌腫瘍は稀な腫瘍です。 " * 200, "most of its words are not in English letters"),
        ("Нейроэндокринные опухоли редки. " * 99, "most of its words are not in English letters"),
        (
            "Les tumeurs sont rares et elles grandissent lentement chez beaucoup de malades. " * 20,
            "it does not read as English sentences",
        ),
        ("Liver. Scan. Blood. Pain. Heart. " * 40, "it does not read as English sentences"),
        ("\ufffc. " * 100, "it has no running text"),
    ],
    ids=range(14),
)
def test_a_text_that_no_formula_fits_gets_no_grade_and_a_reason(
    text: str, reason: str | None
) -> None:
    said = passage_of(page_of(text) if text else page_of()).unscored
    assert said is None if reason is None else said is not None and said.startswith(reason)


@given(st.text(max_size=400))
def test_any_text_is_counted_without_an_error(text: str) -> None:
    passage = passage_of(page_of(text))
    assert passage.unscored
    assert passage.margin >= 0
    assert isinstance(flesch_kincaid_grade(passage.masked), float)


def test_names_are_read_as_one_short_word_in_the_second_figure_only() -> None:
    page = page_of("A neuroendocrine tumour is small. " + SENTENCE * 9)
    passage = passage_of(page, "neuroendocrine tumour")
    assert passage.counts.words - passage.masked.words == 1
    assert passage.counts.syllables - passage.masked.syllables == 5 + 2 - 1
    assert passage.counts.sentences == passage.masked.sentences == 10
    assert flesch_kincaid_grade(passage.masked) < flesch_kincaid_grade(passage.counts)


def test_a_figure_from_fewer_than_30_sentences_is_an_estimate() -> None:
    assert passage_of(page_of(SENTENCE * 29)).is_estimate
    assert not passage_of(page_of(SENTENCE * 30)).is_estimate


def test_the_margin_is_nothing_where_all_sentences_are_alike_and_shrinks_with_their_number() -> (
    None
):
    long = "Appropriate preparation necessitates considerable additional communication. "
    alike = passage_of(page_of(SENTENCE * 30))
    few, many = (
        passage_of(page_of((SENTENCE + long) * 8)),
        passage_of(page_of((SENTENCE + long) * 32)),
    )
    assert alike.margin == pytest.approx(0, abs=1e-6)
    assert few.margin > many.margin > 0
    assert few.margin / many.margin == pytest.approx(2, rel=0.1)


def test_the_margin_is_the_one_worked_out_unit_by_unit() -> None:
    text = "A small scan. " + "Appropriate preparation necessitates communication, you know. " * 3
    page = page_of((SENTENCE + text) * 5)
    passage = passage_of(page)
    units = (*passage.units, *(unit._replace(fragment=True) for unit in passage.units[:4]))
    tally = sum((tally_words if unit.fragment else tally_sentence)(unit.words) for unit in units)
    mixed = Passage(None, units, units, tally, tally)
    counts, total = mixed.counts, 0.0
    for unit in units:
        words = len(unit.words)
        moved = 11.8 * (syllables_in(unit.tally) - counts.syllables_per_word * words) / counts.words
        if not unit.fragment:
            moved += 0.39 * (words - counts.words_per_sentence) / counts.sentences
        total += moved * moved
    assert mixed.margin == pytest.approx(2 * sqrt(total * len(units) / (len(units) - 1)), rel=1e-9)
    assert mixed.margin > 0.1


def test_the_spread_of_a_page_without_a_section_is_that_of_the_other_sections() -> None:
    page = page_with(
        (0, "Come early. " * 3), (2, "A"), (0, "Rest now and eat well. " * 2), (0, "Ask")
    )
    whole = passage_of(page)
    first, second = section_passages(page, whole)
    assert whole.spread.less(second.spread) == first.spread


def test_sentences_that_lost_their_space_are_counted_one_by_one_and_this_is_known() -> None:
    whole = passage_of(page_of("It grows in cells. Most are slow. " + SENTENCE))
    glued = passage_of(page_of("It grows in cells.Most are slow. " + SENTENCE))
    assert (whole.mended, glued.mended) == (0, 1)
    assert glued.counts == whole.counts


def page_with(*parts: tuple[int, str]) -> Page:
    return parse(
        "page.md",
        "\n\n".join(f"{'#' * level} {text}" if level else text for level, text in parts),
        "md",
    )


@pytest.mark.parametrize(
    ("headings", "sections"),
    [
        ([(1, "Title"), (2, "A"), (3, "A1"), (2, "B")], ["A", "B"]),
        ([(2, "A"), (2, "B")], ["A", "B"]),
        ([(1, "Title")], ["Title"]),
        ([(1, "Title"), (3, "A"), (3, "B")], ["A", "B"]),
        ([(1, "A"), (1, "B"), (2, "B1")], ["A", "B"]),
        ([(3, "A"), (2, "B"), (3, "B1")], ["B"]),
        ([], []),
    ],
)
def test_the_highest_headings_below_the_title_part_a_page(
    headings: list[tuple[int, str]], sections: list[str]
) -> None:
    page = page_with(*headings)
    assert [page.text(heading) for heading in section_headings(page)] == sections


def test_every_unit_is_in_one_section_and_the_sections_add_up_to_the_page() -> None:
    page = page_with(
        (1, "Scan"), (0, "Before it. Come early."), (2, "A"), (0, "Rest now."), (3, "A1"),
        (0, "Then call."), (2, "Empty"), (2, "B"), (0, "Drink."),
    )  # fmt: skip
    whole = passage_of(page, "Rest")
    parts = list(section_passages(page, whole))
    assert [part.heading and page.text(part.heading) for part in parts] == [None, "A", "B"]
    assert [unit for part in parts for unit in part.units] == list(whole.units)
    assert sum(part.tally for part in parts) == whole.tally
    assert sum(part.masked_tally for part in parts) == whole.masked_tally


def test_what_is_not_read_from_start_to_end_is_in_no_passage() -> None:
    page = page_of_blocks(
        (BlockKind.PARAGRAPH, "Rest now."),
        (BlockKind.TABLE_CELL, "A cell of figures."),
        (BlockKind.HEADING, "References"),
        (BlockKind.PARAGRAPH, "A paper that no one reads."),
    )
    assert passage_of(page).counts.words == 2
