"""SAME007: two pages that are nearly the same."""

from __future__ import annotations

import pytest

from tests.checks.same.pages import found, messages

_BODY = " ".join(
    f"On day {day} the nurse asks how you {verb} and writes it in your {colour} book."
    for day, verb, colour in zip(
        "one two three four five six seven".split(),
        "sleep eat walk feel wash breathe rest".split(),
        "red blue green white yellow brown black".split(),
        strict=True,
    )
)
_SCANS = f"# Scans\n\n{_BODY}\n"
_TESTS = _SCANS.replace("two the nurse asks", "two the nurse writes")


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (_SCANS, "b.md has the same words. Keep"),
        (_SCANS.upper(), "b.md has the same words. Keep"),
        (_SCANS.replace(" and ", "\nand "), "b.md has the same words. Keep"),
        (_TESTS, 'b.md is nearly the same: "asks" here is "writes" there. Keep'),
        (
            _SCANS.replace("red book", "new red book"),
            'b.md is nearly the same: "new" stands only there. Keep',
        ),
        (
            _SCANS.replace("sleep", "slept").replace("feel", "felt"),
            'b.md is nearly the same: "sleep" here is "slept" there, "feel" here is "felt" there. Keep',
        ),
    ],
)
def test_pages_that_are_nearly_the_same_are_both_told_how_they_differ(
    other: str, said: str
) -> None:
    by_page = messages("SAME007", {"a.md": _SCANS, "b.md": other})
    assert list(by_page) == ["a.md", "b.md"]
    assert by_page["a.md"][0].startswith(said)


@pytest.mark.parametrize(
    "other",
    [
        "# Scans\n\nOn day one the nurse asks how you sleep.",
        "# Scans\n\n" + " ".join(f"Word{at} of another page" for at in range(40)),
        _SCANS + " ".join(f"Word{at} that is new" for at in range(40)),
    ],
)
def test_other_pages_are_not_alike(other: str) -> None:
    assert found("SAME007", {"a.md": _SCANS, "b.md": other}) == {}


def test_pages_of_a_pattern_are_not_alike() -> None:
    pages = {
        f"{part}.md": f"# Your {part}\n\nYour {part} first. Your {part} then. {_BODY}\n"
        for part in ("kidney", "liver")
    }
    assert found("SAME007", pages) == {}
    numbered = {f"type-{at}.md": f"# Type {at}\n\n{_BODY}\n" for at in (1, 2)}
    assert found("SAME007", numbered) == {}


def test_all_pages_that_are_alike_are_named_the_nearest_first() -> None:
    pages = {"a.md": _SCANS, "b.md": _TESTS, "c.md": _SCANS}
    (finding,) = found("SAME007", pages)["a.md"]
    assert finding.message == (
        "c.md has the same words, and 1 more page is like it. Keep 1 page and link to it, or say in "
        "each whom it is for."
    )
    assert [(one.path, one.line, one.column) for one in finding.related] == [
        ("c.md", 1, 3),
        ("b.md", 1, 3),
    ]
