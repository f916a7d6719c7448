from __future__ import annotations

from collections.abc import Sequence

import pytest

from benchmarks.graded_text import (
    highest_correlation,
    rank_correlation,
    ranks,
    read_graded,
    report,
    right_pairs,
)


@pytest.mark.parametrize(
    ("values", "expected"),
    [([], []), ([7.0], [1]), ([3, 1, 2], [3, 1, 2]), ([5, 5, 1, 9], [2.5, 2.5, 1, 4])],
)
def test_equal_values_share_the_mean_of_their_ranks(
    values: Sequence[float], expected: Sequence[float]
) -> None:
    assert ranks(values) == expected


@pytest.mark.parametrize(
    ("levels", "figures", "expected"),
    [
        ([1, 2, 3], [10, 20, 30], 1.0),
        ([1, 2, 3], [30, 20, 10], -1.0),
        ([1, 2, 3, 4, 5], [2, 1, 4, 3, 5], 0.8),  # 1 - 6 * 4 / (5 * 24)
        ([1, 1, 1], [1, 2, 3], 0.0),
        ([], [], 0.0),
    ],
)
def test_rank_correlation_is_spearmans(
    levels: Sequence[float], figures: Sequence[float], expected: float
) -> None:
    assert rank_correlation(levels, figures) == pytest.approx(expected)


def test_a_perfect_ranking_of_tied_levels_stays_below_one() -> None:
    assert highest_correlation([0, 1, 0, 1]) == pytest.approx(0.8944, abs=1e-4)  # 2 / √5


@pytest.mark.parametrize(
    ("levels", "figures", "expected"),
    [
        ([0, 0, 1], [1, 5, 3], 0.5),
        ([0, 1], [2, 2], 0.0),
        ([1, 0], [9, 3], 1.0),
        ([0, 0], [1, 2], 1),
    ],
)
def test_pairs_of_one_level_and_equal_figures_are_not_right(
    levels: Sequence[float], figures: Sequence[float], expected: float
) -> None:
    assert right_pairs(levels, figures) == expected


def test_the_report_has_a_row_for_each_formula() -> None:
    table = report(read_graded())
    assert "| Reading age | 16 of 16 |" in table
    assert "a perfect ranking has a rank correlation of 0.94" in table
