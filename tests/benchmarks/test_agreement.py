"""The measure of contradictions between pages: on pages of our own, the same each time."""

from __future__ import annotations

from pathlib import Path
from random import Random

from benchmarks.agreement import measure, write_own_pages
from benchmarks.contradictions import Pages, plant

_KINDS = ("term", "expansion", "definition", "boilerplate", "figure", "duplicate")


def test_something_of_each_kind_is_planted_and_found(tmp_path: Path) -> None:
    write_own_pages(tmp_path)
    outcome = measure(tmp_path, "plain-us", 3, 1)
    for kind in _KINDS:
        found, planted = outcome.recall(kind)
        assert planted == 3
        assert found, kind
    assert outcome.recall()[0] >= 12


def test_a_seed_gives_the_same_pages(tmp_path: Path) -> None:
    write_own_pages(tmp_path)
    first, second = (Pages(tmp_path, Random(7)) for _ in range(2))
    assert plant(first, 2) == plant(second, 2)
    assert dict(first.written()) == dict(second.written())
    assert plant(Pages(tmp_path, Random(8)), 2) != plant(Pages(tmp_path, Random(7)), 2)


def test_a_planted_contradiction_stands_on_its_page(tmp_path: Path) -> None:
    write_own_pages(tmp_path)
    pages = Pages(tmp_path, Random(3))
    planted = plant(pages, 3)
    texts = dict(pages.written())
    for one in planted:
        assert one.wrong.lower() in texts[one.path].lower()
        assert one.wrong != one.right
