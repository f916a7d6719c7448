"""Headings and the forms that stand for a section."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.language.headings import HeadingForms, HeadingGlob, HeadingIndex, plain_heading

_WORDS = st.lists(
    st.sampled_from(["what", "is", "treat", "treatment", "of", "symptoms", "and", "x"]), max_size=5
).map(" ".join)
_GLOBS = st.lists(
    st.sampled_from(["what", "is", "treat*", "*ment", "of", "symptoms", "*", "x"]), min_size=1,
    max_size=4,
).map(" ".join)  # fmt: skip


def _as_pattern(glob: str) -> re.Pattern[str]:
    """The same glob as one pattern: a star takes in the spaces beside it."""
    pattern = ""
    parts = glob.split("*")
    for index, part in enumerate(parts):
        if index:
            pattern += ".*" + (r"(?<![a-z])" if part.startswith(" ") else "")
        pattern += re.escape(part.strip())
        if part.endswith(" ") and index < len(parts) - 1:
            pattern += r"(?![a-z])"
    return re.compile(pattern)


@given(_GLOBS.filter(lambda glob: "*" in glob and "* *" not in glob), _WORDS)
def test_a_glob_fits_what_its_pattern_fits(glob: str, heading: str) -> None:
    assert HeadingGlob(glob).match(heading) == bool(_as_pattern(glob).fullmatch(heading))


@given(st.lists(st.tuples(_WORDS, st.lists(_GLOBS, max_size=3)), max_size=4), _WORDS)
def test_an_index_finds_what_each_section_finds(
    sections: list[tuple[str, list[str]]], heading: str
) -> None:
    forms = [
        (str(at), HeadingForms(house or "house", tuple(globs)))
        for at, (house, globs) in enumerate(sections)
    ]
    plain = plain_heading(heading)
    assert HeadingIndex(forms).ids(plain) == {id for id, one in forms if one.fit(plain)}


@pytest.mark.parametrize(
    ("glob", "heading", "stars"),
    [
        ("tests for *", "tests for gout", ["gout"]),
        ("how * is treated", "how gout is treated", ["gout"]),
        ("* causes", "causes", [""]),
        ("tests for *", "testsfor gout", None),
        ("what * is", "what this", None),
        ("* of * pain", "types of back pain", ["types", "back"]),
    ],
)
def test_what_stands_for_the_stars(glob: str, heading: str, stars: list[str] | None) -> None:
    assert HeadingGlob(glob).stars(heading) == stars
