"""SAME003: a paragraph that stands on many pages differs on one."""

from __future__ import annotations

import pytest

from tests.checks.same.pages import found, messages

_USUAL = (
    "Ask the team that looks after you if you have a question about your medicines, your diet or the "
    "treatment that you have been offered at the clinic."
)
_OTHERS = {f"{name}.md": f"# {name.upper()} page\n\n{_USUAL}\n" for name in "abcd"}


def _with(paragraph: str, title: str = "Scans") -> dict[str, str]:
    return {**_OTHERS, "x.md": f"# {title}\n\n{paragraph}\n"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("question", "problem", '"problem" here is "question" there'),
        (", your diet", "", '"your diet" stands only there'),
        ("looks after", "always looks after", '"always" stands only here'),
        ("have been offered", "were offered", '"were" here is "have been" there'),
        ("the team", "your team", '"your" here is "the" there'),
    ],
)
def test_words_changed_or_lost_are_shown(old: str, new: str, said: str) -> None:
    by_page = messages("SAME003", _with(_USUAL.replace(old, new)))
    assert by_page == {
        "x.md": [
            f"This paragraph stands on 4 other pages and differs here: {said}. Use the same words on "
            "all of them, or say why this page is different."
        ]
    }


@pytest.mark.parametrize(
    "text",
    [
        _USUAL,
        _USUAL.upper(),
        _USUAL.replace(", ", " - "),
        _USUAL.replace("clinic", "clinic in the north of the city"),
        _USUAL.replace("your diet", "your liver"),
        _USUAL.replace("the clinic", "Larkfield"),
        "> " + _USUAL.replace("question", "problem"),
        "Ask the team for help if you have a question about money or about travel to the clinic.",
    ],
)
def test_what_is_no_slip_is_silent(text: str) -> None:
    assert found("SAME003", _with(text)) == {}


def test_what_the_page_is_about_is_no_slip() -> None:
    text = _USUAL.replace("treatment", "radiotherapy")
    assert list(found("SAME003", _with(text))) == ["x.md"]
    assert found("SAME003", _with(text, title="Radiotherapy")) == {}


def test_where_each_page_fills_in_its_own_words_nothing_is_said() -> None:
    pages = {**_OTHERS}
    for name, word in {"x": "question", "y": "worry", "z": "doubt"}.items():
        pages[f"{name}.md"] = f"# {name}\n\n{_USUAL.replace('question', word)}\n"
    assert found("SAME003", pages) == {}


def test_a_page_that_has_the_usual_paragraph_too_means_another() -> None:
    both = f"{_USUAL}\n\n{_USUAL.replace('question', 'problem')}"
    assert found("SAME003", _with(both)) == {}


def test_each_place_of_the_usual_words_is_named() -> None:
    (finding,) = found("SAME003", _with("Text.\n\n" + _USUAL.replace("question", "problem")))[
        "x.md"
    ]
    assert (finding.line, finding.column) == (5, 1)
    assert [(one.path, one.line, one.column) for one in finding.related] == [
        (path, 3, 1) for path in sorted(_OTHERS)
    ]
