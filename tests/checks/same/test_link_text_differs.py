"""SAME008: one link text, two targets; one target, two names."""

from __future__ import annotations

import pytest

from tests.checks.same.pages import found, messages

_TARGETS = {"support.md": "# Support\n", "groups.md": "# Groups\n"}


def _pages(link: str, usual: str = "[nurse line](support.md)", number: int = 3) -> dict[str, str]:
    others = {f"a{at}.md": f"Ask our {usual}.\n" for at in range(number)}
    return {**_TARGETS, **others, "x.md": f"Text.\n\nAsk our {link}.\n"}


@pytest.mark.parametrize(
    ("link", "said"),
    [
        ("[nurse line](groups.md)", '"nurse line" leads to support.md on 3 other pages, and to groups.md'),
        ("[Nurse line:](groups.md)", '"nurse line" leads to support.md on 3 other pages, and to groups.md'),
        (
            "[nurse line](https://www.example.org/n)",
            '"nurse line" leads to support.md on 3 other pages, and to example.org/n here.',
        ),
        ("[telephone team](support.md)", '3 other pages call the page behind this link "nurse line", and'),
    ],
)  # fmt: skip
def test_the_odd_link_is_told(link: str, said: str) -> None:
    by_page = messages("SAME008", _pages(link))
    assert list(by_page) == ["x.md"]
    assert by_page["x.md"][0].startswith(said)


@pytest.mark.parametrize(
    "link",
    [
        "[nurse line](support.md)",
        "[nurse line](./support.md#hours)",
        "[nurse line](groups/support.md)",
        "[our own nurses](support.md)",
        "[support](support.md)",
        "[read more](support.md)",
        "[nurse line]({{ page }})",
        "[here](groups.md)",
    ],
)
def test_these_links_agree(link: str) -> None:
    pages = {**_pages(link), "groups/support.md": "# Support\n"}
    assert found("SAME008", pages) == {}


def test_two_pages_are_no_usage() -> None:
    assert found("SAME008", _pages("[nurse line](groups.md)", number=2)) == {}


def test_the_usual_links_are_named() -> None:
    (finding,) = found("SAME008", _pages("[telephone team](support.md)"))["x.md"]
    assert finding.suggestions == ("nurse line",)
    assert (finding.line, finding.column) == (3, 9)
    places = [(one.path, one.line, one.column) for one in finding.related]
    assert places == [(f"a{at}.md", 1, 9) for at in range(3)]
