"""Adding figures up, putting pages in order, and comparing them."""

from __future__ import annotations

import pickle

import pytest

from netlint.language.readability import FORMULAS, flesch_kincaid_grade
from netlint.language.tally import Counts, pack
from netlint.statistics.comparing import EASIER, HARDER, SAME, PageChange, compare, verdict
from netlint.statistics.figures import (
    Figures,
    Target,
    common_measure,
    measured,
    passive_share,
    polysyllable_share,
    total,
)
from netlint.statistics.report import NAME, SORT_KEYS, in_order, make_report
from tests.statistics.cases import FEW, changed, comparison, figures, pages


def test_a_total_adds_counts_up_and_averages_no_grades() -> None:
    easy, hard = figures(900, 100, 1100), figures(100, 4, 250)
    both = total([easy, hard])
    assert both.counts.words == 1000
    assert both.counts.sentences == 104
    assert measured(both, "grade") == flesch_kincaid_grade(both.counts)
    average = (flesch_kincaid_grade(easy.counts) + flesch_kincaid_grade(hard.counts)) / 2
    assert measured(both, "grade") != pytest.approx(average, abs=0.5)


def test_a_total_of_nothing_has_a_reason_and_no_figure() -> None:
    nothing = total([])
    assert nothing.unscored == "it has no running text"
    assert measured(nothing, "reading-age") is None
    assert polysyllable_share(nothing.counts) is None
    assert passive_share(nothing) is None


def test_short_pages_together_can_have_a_figure() -> None:
    short = figures(60, 5, 90, unscored=FEW)
    assert total([short, short]).unscored is None


def test_the_passive_voice_is_added_up_only_where_it_was_counted() -> None:
    assert total([figures(), figures()]).passive is None
    assert total([figures(passive=2), figures(passive=3)]).passive == 5


def test_a_reading_age_is_five_years_over_the_grade() -> None:
    one = figures()
    assert measured(one, "reading-age") == pytest.approx((measured(one, "grade") or 0) + 5)


def test_figures_travel_between_processes() -> None:
    assert pickle.loads(pickle.dumps(pages())) == pages()


def test_most_pages_decide_by_what_a_table_measures() -> None:
    first, second, third = pages()
    grade = Target(measure="grade", most=8, aim=6)
    assert common_measure(pages()) == "reading-age"
    assert common_measure([first, second._replace(target=grade)]) == "reading-age"
    assert (
        common_measure([first, second._replace(target=grade), third._replace(target=grade)])
        == "grade"
    )
    assert common_measure([]) == "reading-age"


def paths(key: str, **how: bool) -> list[str]:
    return [page.path[len("content/") :][:1] for page in in_order(pages(), key, **how)]


@pytest.mark.parametrize(
    ("key", "order"),
    [
        (NAME, ["c", "z", "ü"]),
        ("words", ["ü", "c", "z"]),
        ("long-sentences", ["ü", "c", "z"]),
        ("words-per-sentence", ["ü", "c", "z"]),
        ("reading-age", ["ü", "c", "z"]),
        ("flesch-ease", ["ü", "c", "z"]),  # the least ease first
        ("smog-without-names", ["ü", "c", "z"]),
    ],
)
def test_pages_come_in_the_order_asked_for(key: str, order: list[str]) -> None:
    assert paths(key) == order


def test_the_order_can_be_turned_but_pages_without_a_figure_stay_last() -> None:
    assert paths("reading-age", reverse=True) == ["c", "ü", "z"]
    assert paths("words", reverse=True) == ["z", "c", "ü"]
    assert paths(NAME, reverse=True) == ["ü", "z", "c"]


def test_pages_with_the_same_figure_are_in_order_of_their_names() -> None:
    same = [page._replace(figures=figures()) for page in pages()]
    assert [page.path for page in in_order(same, "words")] == sorted(page.path for page in same)
    assert in_order(same, "words", reverse=True) == in_order(same, "words")


def test_every_formula_is_a_key_as_it_stands_and_without_names() -> None:
    for formula in FORMULAS:
        for key in (formula.id, f"{formula.id}-without-names"):
            assert key in SORT_KEYS
            in_order(pages(), key)


def test_the_worst_pages_are_few_and_the_total_is_of_all() -> None:
    report = make_report(pages(), worst=1)
    assert [page.path for page in report.pages] == ["content/über/hard page.html"]
    assert report.read == 3
    assert report.total.counts.words == 2160
    assert report.unplaced == 1
    assert make_report(pages()).unplaced == 0
    assert make_report(pages(), sort="words", worst=1).unplaced == 0


def test_a_report_without_sections_keeps_the_pages() -> None:
    report = make_report(pages(), sections=False)
    assert [page.sections for page in report.pages] == [(), (), ()]


def change(before: Figures, after: Figures) -> PageChange:
    return changed(pages()[0]._replace(figures=before), after)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (figures(600, 40, 900), figures(600, 40, 880), EASIER),
        (figures(600, 40, 900), figures(600, 40, 930), HARDER),
        (figures(6000, 400, 9000), figures(6000, 400, 9001), SAME),
        (figures(600, 40, 900), figures(60, 5, 90, unscored=FEW), None),
    ],
)
def test_a_page_is_judged_by_a_tenth_of_a_year(
    before: Figures, after: Figures, expected: str | None
) -> None:
    assert verdict(change(before, after), "reading-age") == expected


def test_pages_whose_figures_stayed_count_as_unchanged() -> None:
    same = PageChange("a.md", pages()[0], pages()[0])
    made = compare([same], ref="main", commit="0" * 40, unchanged=2)
    assert made.changes == ()
    assert made.unchanged == 3
    assert made.before.counts == Counts()


def test_what_changed_is_added_up_before_and_after() -> None:
    made = comparison()
    assert [one.path for one in made.changes] == sorted(one.path for one in made.changes)
    assert made.before.counts.words == 600 + 1500 + 60 + 600
    assert made.after.counts.words == 590 + 1500 + 61 + 600


def test_an_estimate_is_one_from_few_sentences_and_has_a_figure() -> None:
    assert figures(300, 29, 400).is_estimate
    assert not figures(300, 30, 400).is_estimate
    assert not figures(60, 5, 90, unscored=FEW).is_estimate


def test_a_share_of_nothing_is_none() -> None:
    assert passive_share(Figures(pack(Counts(words=3)), passive=0)) is None
