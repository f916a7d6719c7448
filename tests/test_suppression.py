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
        "---\nnetlint:\n  disable: TERM001, LINK001\n---\n",
        "+++\n[netlint]\ndisable = ['LINK001']\n+++\n",
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
        "<!-- netlint-disable-line LINK001 -->",
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


def test_one_rule_of_a_family_can_speak_again() -> None:
    text = (
        "<!-- netlint-disable LINK -->\n\n"
        + CLICK
        + "\n\n<!-- netlint-enable LINK001 -->\n\n"
        + f"{CLICK}\n\n[](https://example.org)"
    )
    assert found(text) == ["LINK001 7"]


@pytest.mark.parametrize("before", ["", "<!-- netlint-disable TERM001 -->\n\n"])
def test_a_comment_that_ends_what_never_began_is_a_finding(before: str) -> None:
    outcome = result(
        f"{before}<!-- netlint-enable LINK001 -->\n\nText.\n",
        format="md",
        settings=settings_for(*RULES),
    )
    assert [(f.rule, f.match, f.message) for f in outcome.findings] == [
        (
            "NETLINT001",
            "LINK001",
            "LINK001 is not switched off here, so this comment does nothing. Take it out, or name "
            "the rule that you switched off.",
        )
    ]


@pytest.mark.parametrize("empty", ["disable:", "disable: []", "disable: ''", "locale: en-US"])
def test_front_matter_that_switches_nothing_off_is_no_fault(empty: str) -> None:
    assert found(f"---\nnetlint:\n  {empty}\n---\n{CLICK}") == ["LINK001 5"]


@pytest.mark.parametrize(
    ("value", "match", "message"),
    [
        (
            "{disable: 5}",
            "5",
            "There is no rule called 5. See them all with: netlint rules.",
        ),
        (
            "{disable: HE_VERB_AGR}",
            "HE_VERB_AGR",
            "There is no rule called HE_VERB_AGR. If it is a rule of LanguageTool, name it under "
            "[grammar] in the settings, or name the rule of netlint that reports it, such as "
            "GRAM001.",
        ),
        (
            "{disable: [[x]]}",
            "{disable: [[x]]}",
            "There is no rule called ['x']. See them all with: netlint rules.",
        ),
        (
            "{disabel: [LINK001]}",
            "disabel",
            'netlint knows no setting "disabel" for a page. There are: disable, page-type, locale.',
        ),
        ("{locale: en-UK}", "en-UK", 'netlint knows no locale "en-UK". Write en-GB or en-US.'),
        ("{locale: 4}", "4", 'netlint knows no locale "4". Write en-GB or en-US.'),
        (
            "{page-type: [a]}",
            "page-type",
            "The page-type is to be a single name, such as condition.",
        ),
        (
            "off",
            "off",
            "netlint does not understand this. Write the rules to switch off like this: "
            "netlint: {disable: [READ003]}.",
        ),
    ],
)
def test_what_front_matter_gets_wrong_is_said(value: str, match: str, message: str) -> None:
    outcome = result(
        f"---\nnetlint: {value}\n---\nText.\n", format="md", settings=settings_for(*RULES)
    )
    assert not outcome.problems
    assert [(f.rule, f.match, f.message) for f in outcome.findings] == [
        ("NETLINT002", match, message)
    ]
