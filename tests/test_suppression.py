"""How a writer keeps a rule quiet, and what happens where that goes wrong."""

from __future__ import annotations

import pytest

from tests.support import result, settings_for

RULES = ("LINK001", "LINK002", "NETLINT001", "NETLINT002")
CLICK = "[click here](https://example.org)"


def found(text: str, format: str = "md") -> list[str]:
    outcome = result(text, format=format, settings=settings_for(*RULES))
    return [f"{f.rule} {f.line}" for f in outcome.findings]


def suppressed(text: str) -> int:
    return result(text, format="md", settings=settings_for(*RULES)).suppressed


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- netlint-disable-next-line LINK001 -- the button says so -->\n",
        "<!-- netlint-disable-next-line vague-link -->\n",
        "<!-- netlint-disable-next-line LINK -- all of them -->\n\n",
        "<!-- netlint-disable LINK001 -->\n\n",
        "<!-- netlint-disable-file LINK001, TERM001 -- a template -->\n\n",
        "{# netlint-disable-next-line LINK001 -- a template comment #}\n",
        "---\nnetlint: {disable: [LINK001]}\n---\n",
        "---\nnetlint:\n  disable: vague-link\n---\n",
    ],
)
def test_a_named_rule_is_quiet(comment: str) -> None:
    assert found(comment + CLICK) == []
    assert suppressed(comment + CLICK) == 1


def test_a_rule_is_quiet_only_until_it_is_enabled_again() -> None:
    text = (
        "<!-- netlint-disable LINK001 -->\n\n"
        + CLICK
        + "\n\n<!-- netlint-enable LINK001 -->\n\n"
        + CLICK
    )
    assert found(text) == ["LINK001 7"]


def test_the_next_line_is_one_line() -> None:
    text = f"<!-- netlint-disable-next-line LINK001 -->\n{CLICK}\n\n{CLICK}\n"
    assert found(text) == ["LINK001 4"]


def test_another_rule_still_speaks() -> None:
    text = f"<!-- netlint-disable-next-line LINK002 -->\n{CLICK}\n"
    assert found(text) == ["LINK001 2", "NETLINT001 1"] or found(text) == [
        "NETLINT001 1",
        "LINK001 2",
    ]


def test_a_comment_that_silences_nothing_is_a_finding() -> None:
    assert found("<!-- netlint-disable-next-line LINK001 -->\n\nText.\n") == ["NETLINT001 1"]


def test_a_rule_that_does_not_run_cannot_be_unused() -> None:
    assert found("<!-- netlint-disable-next-line TERM001 -->\n\nText.\n") == []


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- netlint-disable-next-line LINK01 -->",
        "<!-- netlint-disable -->",
        "<!-- netlint-off LINK001 -->",
        "<!-- netlint-enable LINKS -->",
    ],
)
def test_a_comment_that_names_no_rule_is_an_error(comment: str) -> None:
    assert found(f"{comment}\n\nText.\n") == ["NETLINT002 1"]


def test_an_html_page_and_a_text_page_can_be_told_too() -> None:
    comment = "<!-- netlint-disable-file LINK001 -->\n"
    html = comment + '<p><a href="https://example.org">click here</a></p>'
    assert found(html, "html") == []


def test_the_message_names_the_nearest_rule() -> None:
    outcome = result(
        "<!-- netlint-disable-next-line vague-lnk -->\n\nText.\n",
        format="md",
        settings=settings_for(*RULES),
    )
    assert outcome.findings[0].message == (
        "There is no rule called vague-lnk. Did you mean vague-link?"
    )
    assert outcome.findings[0].match == "vague-lnk"
