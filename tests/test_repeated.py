"""What a proofreader and a rule of netlint both say is said once, by the rule."""

from __future__ import annotations

import pytest

from netlint.catalogue import rule_index
from netlint.finding import Origin, RelatedSpan, Remark, Span
from netlint.repeated import not_yet_said
from tests.grammar.slips import Said, found_where

_PAGE = "0123456789 " * 20


def _left(
    code: str,
    place: tuple[int, int],
    by: str,
    *spans: tuple[int, int],
    category: str = "X",
    source: str = _PAGE,
) -> bool:
    """True where a proofreader's remark at a place is left, where the rule `by` speaks of spans:
    of the first in a remark of its own, and of the others in the same remark."""
    (start, end), *others = spans
    related = tuple(RelatedSpan(Span(*other), "Again") for other in others)
    said = [(rule_index()[by], Remark(Span(start, end), "Said.", related=related))]
    remark = Remark(Span(*place), "Said too.", origin=Origin("LanguageTool", "R", category))
    return bool(not_yet_said(code, [remark], said, source))


@pytest.mark.parametrize(
    ("code", "by", "is_left"),
    [
        ("GRAM001", "TERM001", False),
        ("GRAM002", "TERM001", False),
        ("GRAM002", "TEXT010", False),
        ("GRAM001", "TEXT005", False),
        ("GRAM003", "TEXT007", False),
        ("GRAM004", "PLAIN001", False),
        ("GRAM004", "PLAIN013", False),
        ("GRAM001", "PEOPLE001", False),
        ("GRAM002", "ABBR001", False),
        # These are about the sentence, the list or the page, or show more words than they are about.
        ("GRAM001", "PLAIN004", True),
        ("GRAM002", "PLAIN003", True),
        ("GRAM001", "READ003", True),
        ("GRAM002", "TEXT007", True),
        ("GRAM002", "TEXT002", True),
        ("GRAM002", "ABBR006", True),
        ("GRAM001", "ABBR001", True),
        ("GRAM001", "LIST001", True),
        ("GRAM001", "LINK005", True),
    ],
)
def test_only_a_rule_that_says_the_same_says_it_for_both(code: str, by: str, is_left: bool) -> None:
    assert _left(code, (10, 20), by, (10, 20)) is is_left


def test_a_rule_about_capitals_says_it_of_capitals_alone() -> None:
    assert not _left("GRAM002", (10, 20), "LIST003", (10, 20), category="CASING")
    assert _left("GRAM002", (10, 20), "LIST003", (10, 20), category="TYPOS")


def test_most_of_the_place_has_to_be_spoken_of() -> None:
    assert not _left("GRAM001", (10, 20), "TERM001", (5, 16))
    assert not _left("GRAM001", (10, 20), "TERM001", (0, 40))
    assert _left("GRAM001", (10, 20), "TERM001", (5, 15))
    assert _left("GRAM001", (10, 20), "TERM001", (20, 30))
    assert _left("GRAM001", (10, 50), "TERM001", (20, 30))


def test_a_long_remark_is_about_more_than_its_words() -> None:
    assert _left("GRAM001", (10, 20), "TERM001", (5, 66))
    # All of a residue is to be taken away.
    assert not _left("GRAM001", (10, 20), "TEXT004", (5, 66))


def test_a_remark_speaks_of_its_other_places_too() -> None:
    assert not _left("GRAM003", (30, 34), "TEXT007", (0, 4), (30, 34))
    assert not _left("GRAM003", (30, 34), "TEXT007", (0, 4), (10, 14), (29, 35))


def test_a_remark_with_other_places_speaks_of_these_words_on_the_whole_page() -> None:
    page = "Side-effects of it. side-effects again. Side effects here."
    assert not _left("GRAM001", (20, 32), "PLAIN001", (0, 12), (40, 52), source=page)
    assert _left("GRAM001", (20, 32), "PLAIN001", (0, 12), source=page)


@pytest.mark.parametrize("silenced", ["", "<!-- netlint-disable-next-line TERM001 -- a name -->\n"])
def test_a_slip_that_a_comment_silences_does_not_come_back(silenced: str) -> None:
    page = f"{silenced}This is neurofibrmatosis, and she have it.\n"
    slip = Said("neurofibrmatosis", "MORFOLOGIK_RULE_EN_GB", "TYPOS")
    found = found_where(page, slip, Said("have"), codes=("TERM001", "GRAM001", "GRAM002"))
    expected = ["GRAM001"] if silenced else ["TERM001", "GRAM001"]
    assert [finding.rule for finding in found] == expected


def test_a_rule_that_is_switched_off_leaves_it_to_the_proofreader() -> None:
    page = "You can commence a large number of tablets."
    said = Said("a large number of", "LARGE_NUMBER_OF", "REDUNDANCY", ("many",))
    both = found_where(page, said, codes=("PLAIN001", "GRAM004"))
    assert [finding.rule for finding in both] == ["PLAIN001", "PLAIN001"]
    alone = found_where(page, said, codes=("GRAM004",))
    assert [finding.rule for finding in alone] == ["GRAM004"]


def test_a_grammar_slip_in_a_long_sentence_is_still_reported() -> None:
    page = "She have " + "a very long walk and " * 8 + "then a rest."
    found = found_where(page, Said("have"), codes=("READ003", "GRAM001"))
    assert {finding.rule for finding in found} == {"READ003", "GRAM001"}
