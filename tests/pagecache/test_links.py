"""Findings that rest on other files hold only as long as those files are what they were."""

from __future__ import annotations

import shutil

import pytest

from tests.pagecache.runs import Runs

PAGE = "# Care\n\nRead [about rest](care/rest.md) and [how to eat](care/food.md#meals).\n"
FOOD = "# Food\n\n## Meals\n\nEat well.\n"


@pytest.fixture
def site(runs: Runs) -> Runs:
    """A page with one broken link of two."""
    runs.write(a_md=PAGE, b_md="# Others\n\nNo links.\n", care__food_md=FOOD)
    (runs.folder / ".git").mkdir()
    assert _broken(runs) == ["care/rest.md"]
    return runs


def _broken(runs: Runs) -> list[str]:
    return [one.match for result in runs.run() for one in result.findings if one.rule == "LINK006"]


def test_pages_with_links_are_not_checked_again_for_nothing(site: Runs) -> None:
    assert _broken(site) == ["care/rest.md"]
    assert site.checked == []


def test_a_target_that_is_made_is_seen(site: Runs) -> None:
    site.write(care__rest_md="# Rest\n")
    assert _broken(site) == []
    assert site.checked == ["a.md", "care/rest.md"]


def test_a_target_that_is_removed_is_seen(site: Runs) -> None:
    (site.folder / "care" / "food.md").unlink()
    assert _broken(site) == ["care/rest.md", "care/food.md#meals"]


def test_a_target_that_is_renamed_is_seen(site: Runs) -> None:
    (site.folder / "care" / "food.md").rename(site.folder / "care" / "Food.md")
    assert _broken(site) == ["care/rest.md", "care/food.md#meals"]
    assert "a.md" in site.checked


def test_a_folder_that_moves_is_seen(site: Runs) -> None:
    shutil.move(site.folder / "care", site.folder / "cares")
    assert len(_broken(site)) == 2


def test_a_heading_that_changes_on_a_linked_page_is_seen(site: Runs) -> None:
    site.write(care__food_md="# Food\n\n## Snacks\n\nEat well.\n")
    assert _broken(site) == ["care/rest.md", "care/food.md#meals"]
    assert site.checked == ["a.md", "care/food.md"]


def test_a_change_to_a_page_that_nobody_links_to_concerns_that_page_alone(site: Runs) -> None:
    site.write(b_md="# Others\n\nStill no links.\n")
    _broken(site)
    assert site.checked == ["b.md"]


def test_a_page_that_now_says_where_it_is_published_is_seen(site: Runs) -> None:
    site.write(
        netlint_toml='[site]\ngenerator = "jekyll"\nroot = "."\n',
        a_md="# Care\n\nRead [about rest](/rest/).\n",
    )
    assert _broken(site) == ["/rest/"]
    site.write(b_md="---\npermalink: /rest/\n---\n\n# Others\n")
    assert _broken(site) == []
    assert "a.md" in site.checked
    _broken(site)
    assert site.checked == []


def test_a_file_of_the_same_name_elsewhere_is_seen_as_what_was_meant(site: Runs) -> None:
    site.write(old__rest_md="# Rest\n")
    (message,) = [
        one.message for result in site.run() for one in result.findings if one.rule == "LINK006"
    ]
    assert "old/rest.md" in message


def test_the_top_of_the_repository_counts(site: Runs) -> None:
    (site.folder / "care" / ".git").mkdir()
    site.write(care__food_md=f"{FOOD}\n[Up](../none.md)\n")
    _broken(site)
    (site.folder / "care" / ".git").rmdir()
    _broken(site)
    assert "care/food.md" in site.checked


def test_two_checkouts_do_not_share_what_their_links_lead_to(site: Runs) -> None:
    other = Runs(site.folder.parent / "other", site.cache)
    shutil.copytree(site.folder, other.folder)
    other.write(care__rest_md="# Rest\n")
    assert _broken(other) == []
    assert _broken(site) == ["care/rest.md"]
