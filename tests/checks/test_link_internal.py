"""LINK006, beyond the examples of its page: what a link inside a repository may ask for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlint.api import check_paths
from netlint.finding import Finding
from netlint.parsing import parse
from netlint.result import PageFile
from netlint.settings import GENERATORS, SiteSettings
from netlint.site.opening import open_site
from tests.command import ROOT, netlint
from tests.support import findings, result_among, settings_for

CARE = "# Care\n\n## At home\n\n## At home\n"


def _broken(
    files: Mapping[str, str],
    text: str,
    *,
    path: str = "pages/nets.md",
    site: Mapping[str, object] | None = None,
) -> list[Finding]:
    format = "html" if path.endswith(".html") else "md"
    outcome = result_among(
        files, text, format=format, settings=settings_for("LINK006"), site=site, path=path
    )
    assert not outcome.problems, outcome.problems
    return list(outcome.findings)


def _one(files: Mapping[str, str], target: str) -> str:
    """The message about one link, or ""."""
    found = _broken(files, f"# NETs\n\nRead [this text]({target}).\n")
    assert len(found) < 2
    if found:
        assert found[0].match == target
    return found[0].message if found else ""


@pytest.mark.parametrize(
    "target",
    [
        "care.md",
        "./care.md?from=nets#at-home",
        "care.md#at-home-1",
        "../pages/care.md",
        "two%20words.md",
        "../files/diet.pdf#page=2",
        "nets.md",
        "#nets",
        "#",
        "#top",
        "#:~:text=nets",
        "mailto:a@example.org",
        "tel:111",
        "https://example.org/nowhere.md",
        "//example.org/nowhere.md",
        "javascript:void(0)",
        "../../outside.md",
        "/nowhere/",
        "?page=2",
    ],
)
def test_links_that_are_right_or_cannot_be_judged(target: str) -> None:
    files = {"pages/care.md": CARE, "pages/two words.md": "# A\n", "files/diet.pdf": ""}
    assert _one(files, target) == ""


@pytest.mark.parametrize(
    ("target", "better"),
    [
        ("crae.md", "care.md"),
        ("crae.md#at-home", "care.md#at-home"),
        ("diet.pdf", "../files/diet.pdf"),
        ("care.md#at-hom", "care.md#at-home"),
        ("Care.md", "care.md"),
        ("nothing.pdf", ""),
    ],
)
def test_the_nearest_file_or_place_is_offered(target: str, better: str) -> None:
    files = {"pages/care.md": CARE, "files/diet.pdf": ""}
    (found,) = _broken(files, f"# NETs\n\nRead [this text]({target}).\n")
    assert found.suggestions == ((better,) if better else ())


def test_the_address_of_another_website_needs_its_start() -> None:
    files = {"pages/care.md": CARE}
    (found,) = _broken(files, "# NETs\n\nRead [this text](www.example.org/care).\n")
    assert found.suggestions == ("https://www.example.org/care",)
    assert "your own website" in found.message
    assert _broken(files, "# NETs\n\nRead www.example.org, or <www.example.org>.\n") == []


def test_an_address_in_plain_text_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "leaflet.txt").write_text("Our charity: www.example.org\n")
    assert check_paths([tmp_path], select=("LINK006",)) == []


@pytest.mark.parametrize("generator", ["hugo", "jekyll", "eleventy"])
@pytest.mark.parametrize(
    "target",
    ["/pages/care/", "/pages/care", "/pages/care.html", "/pages/", "/img/a.png", "../care/"],
)
def test_a_generator_publishes_a_page_at_an_address_of_its_own(generator: str, target: str) -> None:
    files = {"site/pages/care.md": CARE, "site/pages/index.md": "# A\n", "static/img/a.png": ""}
    site = {"generator": generator, "root": "site", "static": ["static"]}
    assert (
        _broken(files, f"# A\n\n[Care at home]({target})\n", path="site/pages/nets.md", site=site)
        == []
    )


def test_a_link_to_no_page_of_the_site_is_broken() -> None:
    site = {"generator": "hugo", "root": "site"}
    (found,) = _broken(
        {"site/care.md": CARE}, "# A\n\n[Care](/crae/)\n", path="site/nets.md", site=site
    )
    assert found.suggestions == ("/care/",)


@pytest.mark.parametrize(
    ("target", "count"),
    [
        ("/health/care/", 0),
        ("/health/cure/", 1),
        ("/shop/", 0),
        ("https://example.org/health/x/", 1),
    ],
)
def test_a_site_below_an_address_of_its_own(target: str, count: int) -> None:
    site = {"generator": "hugo", "root": "site", "base": "https://example.org/health/"}
    found = _broken(
        {"site/care.md": CARE}, f"# A\n\n[Care]({target})\n", path="site/a.md", site=site
    )
    assert len(found) == count


@pytest.mark.parametrize(
    "front",
    [
        "permalink: /looking-after/",
        "url: /looking-after/",
        "aliases:\n  - /looking-after",
        "slug: looking-after",
        "permalink: /{{ title }}/",
    ],
)
def test_a_page_may_say_where_it_is_published(front: str) -> None:
    files = {"site/care.md": f"---\n{front}\n---\n\n# Care\n"}
    site = {"generator": "hugo", "root": "site"}
    text = "# A\n\n[Care](/looking-after/)\n"
    assert _broken(files, text, path="site/a.md", site=site) == []


def test_a_collection_of_jekyll_is_published_without_its_underscore() -> None:
    files = {"_care/home.md": CARE}
    site = {"generator": "jekyll", "root": "."}
    assert _broken(files, "# A\n\n[Care](/care/home.html#at-home)\n", path="a.md", site=site) == []


@pytest.mark.parametrize("generator", ["hugo", "jekyll", "eleventy"])
def test_capitals_of_a_place_count_on_a_site(generator: str) -> None:
    (found,) = _broken({}, "# A\n\n[x y](#At-Home)\n\n## At home\n", site={"generator": generator})
    assert "capitals" in found.message


def test_an_own_id_takes_the_place_of_the_one_from_the_text() -> None:
    text = "# A\n\n[x y](#at-home) [y z](#home)\n\n## At home {#home}\n"
    (found,) = _broken({}, text, site={"generator": "hugo"})
    assert found.match == "#at-home"


def test_pages_that_are_only_a_part_of_a_site_are_not_judged_for_missing_folders() -> None:
    assert _one({}, "treatments/prrt.md") == ""
    assert _one({".git/HEAD": ""}, "treatments/prrt.md") != ""


def test_a_base_element_moves_all_addresses() -> None:
    text = "<html><head><base href='/x/'></head><body><a href='a.html'>A page</a></body></html>"
    assert _broken({}, text, path="b.html") == []


def test_a_file_that_cannot_be_read_is_not_judged() -> None:
    assert _one({"pages/a.md": "\0"}, "a.md#nowhere") == ""


def test_a_link_to_a_folder_of_links_in_a_ring_ends(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("# A\n\n[B c](ring/nothing.md) [C d](dead.md)\n")
    try:
        (tmp_path / "ring").symlink_to(tmp_path, target_is_directory=True)
        (tmp_path / "dead.md").symlink_to(tmp_path / "nowhere.md")
    except OSError:
        pytest.skip("no links here")
    found = check_paths([tmp_path], select=("LINK006",))
    assert [one.match for one in found] == ["ring/nothing.md"]


def test_a_second_run_sees_what_changed(tmp_path: Path) -> None:
    page = tmp_path / "a.md"
    page.write_text("# A\n\n[B c](b.md#two)\n")
    (tmp_path / "b.md").write_text("# One\n")
    assert len(check_paths([page], select=("LINK006",))) == 1
    (tmp_path / "b.md").write_text("# Two\n")
    assert check_paths([page], select=("LINK006",)) == []


def test_a_text_that_lies_nowhere_is_judged_by_its_own_headings() -> None:
    text = "# A\n\n[x y](#b) [y z](nowhere.md)\n"
    assert [one.match for one in findings("LINK006", text)] == ["#b"]


def test_standard_input_is_judged_from_where_it_belongs(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "care.md").write_text("# Care\n")
    run = netlint(
        "check", "--isolated", "--select", "LINK006", "--format", "concise",
        "-", "--stdin-filename", "pages/new.md",
        cwd=tmp_path, given="# New\n\n[Care](care.md) [Cure](crae.md)\n",
    )  # fmt: skip
    assert run.out.startswith("pages/new.md:3:24: error LINK006")
    assert run.out.count("LINK006") == 1


@pytest.mark.parametrize("target", ["#-settings", "#%EF%B8%8F-settings"])
def test_an_emoji_leaves_its_space_behind_on_github(target: str) -> None:
    text = f"# A\n\n[x y]({target})\n\n## ⚙\N{VARIATION SELECTOR-16} Settings\n"
    assert _broken({}, text, site={"generator": "github"}) == []


@settings(deadline=None)  # the first one reads all files of the repository
@given(
    st.text(alphabet="abc./#?%:\\{}é \t\x00\ud800-_~*<>|\"'", max_size=60),
    st.sampled_from(("", *GENERATORS)),
)
def test_no_address_makes_it_fail(target: str, generator: str) -> None:
    settings = settings_for("LINK006")._replace(site=SiteSettings(generator, root=str(ROOT)))
    file = PageFile("docs/a.md", str(ROOT / "docs" / "a.md"), "md", settings)
    open_site(file, parse("docs/a.md", "# A\n", "md")).broken(target)
