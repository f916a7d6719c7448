from __future__ import annotations

from collections.abc import Callable

import pytest

from netlint.language.passages import Passage, page_passage
from netlint.language.readability import flesch_kincaid_grade
from netlint.language.scoring import scored_units
from netlint.language.sentences import Sentence, split_sentences
from netlint.language.tally import Counts
from netlint.language.whatif import MOST_SPLITS, MOST_SWAPS, Advice, what_if
from tests.language.pages import page_of

LONG = "You will come to the ward in the morning and the nurse will take you to your bed by noon. "
HARD = "Additional medication necessitates sufficient preparation beforehand. "
EASY = "You can ask her to stop. "
PLAIN = {"additional": "more", "necessitates": "needs", "sufficient": "enough"}


def passage_of(text: str) -> tuple[str, Passage]:
    page = page_of(text)
    return page.prose, page_passage(page, scored_units(page, split_sentences(page)), ())


def advice_for(prose: str, plain: dict[str, str] = PLAIN) -> Advice:
    def split_at(sentence: Sentence) -> int | None:
        at = prose.find("and", sentence.start, sentence.end)
        return at if at >= 0 else None

    return Advice(split_at, lambda start, end: plain.get(prose[start:end].lower()), plain)


def anything(counts: Counts) -> bool:
    return True


def below(grade: float) -> Callable[[Counts], bool]:
    return lambda counts: flesch_kincaid_grade(counts) <= grade


def applied(text: str, splits: int, words: dict[str, str]) -> Counts:
    """The counts of the text with its first "and"s turned into full stops and words replaced."""
    for old, new in words.items():
        text = text.replace(old, new).replace(old.capitalize(), new.capitalize())
    parts = text.split(" and ", splits)
    text = ". It ".join(
        part if n == 0 else part[0].upper() + part[1:] for n, part in enumerate(parts)
    )
    return passage_of(text)[1].counts


def test_the_figure_that_is_promised_is_the_figure_of_the_text_after_the_changes() -> None:
    text = HARD * 6 + EASY * 6
    prose, passage = passage_of(text)
    changes = what_if(prose, passage, below(8), anything, advice_for(prose))
    assert changes is not None
    assert {swap.word for swap in changes.swaps} <= set(PLAIN)
    after = applied(text, 0, {swap.word: swap.plain for swap in changes.swaps})
    assert changes.counts == after
    assert flesch_kincaid_grade(after) <= 8


def test_no_more_is_asked_for_than_is_needed() -> None:
    prose, passage = passage_of(LONG * 6)
    now = flesch_kincaid_grade(passage.counts)
    changes = what_if(prose, passage, below(now - 0.5), anything, advice_for(prose))
    assert changes is not None
    assert len(changes.splits) == 1
    assert changes.splits[0].at == prose.index("and")
    assert not changes.swaps


def test_longer_sentences_are_split_first() -> None:
    longer = LONG.replace("by noon", "by noon or soon after that on most days")
    prose, passage = passage_of(LONG * 3 + longer + EASY * 3)
    changes = what_if(
        prose,
        passage,
        below(flesch_kincaid_grade(passage.counts) - 0.3),
        anything,
        advice_for(prose),
    )
    assert changes is not None
    assert changes.splits[0].unit.sentence.start == prose.index(longer.strip())


def test_a_target_out_of_reach_gets_a_start_of_a_few_changes() -> None:
    prose, passage = passage_of(LONG * 12 + HARD * 12)
    changes = what_if(prose, passage, below(-5), anything, advice_for(prose))
    assert changes is not None
    assert (len(changes.splits), len(changes.swaps)) == (3, 3)
    assert flesch_kincaid_grade(changes.counts) < flesch_kincaid_grade(passage.counts)


def test_where_a_few_changes_do_not_tell_all_are_shown() -> None:
    prose, passage = passage_of(LONG * 6 + HARD * 12)
    changes = what_if(prose, passage, below(-5), lambda counts: False, advice_for(prose))
    assert changes is not None
    assert len(changes.splits) == 6


def test_no_promise_takes_more_changes_than_a_person_would_make() -> None:
    plain = {f"preparation{letter}": "plan" for letter in "abcdefghijkl"}
    text = "".join(f"The preparation{letter} is here. " for letter in "abcdefghijkl") + LONG * 20
    prose, passage = passage_of(text)
    for grade in (9, 8, 7, 6, 5):
        changes = what_if(prose, passage, below(grade), anything, advice_for(prose, plain))
        assert changes is not None
        assert len(changes.splits) <= MOST_SPLITS
        assert len(changes.swaps) <= MOST_SWAPS


@pytest.mark.parametrize("text", ["", EASY * 20, "Word."])
def test_where_nothing_can_be_changed_nothing_is_promised(text: str) -> None:
    prose, passage = passage_of(text)
    assert what_if(prose, passage, below(-50), anything, advice_for(prose)) is None


def test_a_word_that_would_not_become_easier_is_left() -> None:
    prose, passage = passage_of("The hypertension is bad. " * 20)
    advice = advice_for(prose, {"bad": "unsatisfactory"})
    assert what_if(prose, passage, below(-50), anything, advice) is None
