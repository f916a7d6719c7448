"""What LanguageTool said of a page, on its way through the engine. No server is asked: the answers
are made by hand."""

from __future__ import annotations

from typing import Any

import pytest

from netlint.engine import check_file
from netlint.finding import Problem, Severity
from netlint.grammar.match import Match, Proofread
from netlint.result import PageFile, PageResult
from netlint.settings import GrammarSettings, Settings
from tests.support import settings_for

#: A slip of each rule, with what a LanguageTool might call it, and its category. No real id: what
#: netlint knows of some is tested where it knows it.
_SLIPS = {
    "GRAM001": ("have", "VERB_OF_ITS_OWN", "GRAMMAR"),
    "GRAM002": ("medcine", "WORD_OF_ITS_OWN", "TYPOS"),
    "GRAM003": (" ,", "MARK_OF_ITS_OWN", "PUNCTUATION"),
    "GRAM004": ("close proximity", "STYLE_OF_ITS_OWN", "REDUNDANCY"),
}
TEXT = "She have medcine ,which is in close proximity."
_MARKS = ("NETLINT001", "NETLINT002")


def settings(on: bool = True, **grammar: Any) -> Settings:
    return settings_for(*_SLIPS, *_MARKS)._replace(grammar=GrammarSettings(on=on, **grammar))


def answers(locale: str = "en-GB", **fields: Any) -> Proofread:
    matches = (
        Match(TEXT.index(slip), TEXT.index(slip) + len(slip), rule, category, "Look.")
        for slip, rule, category in _SLIPS.values()
    )
    return Proofread({(locale, TEXT): tuple(matches)}, **fields)


def checked(
    text: str, used: Settings | None = None, proofread: Proofread | None = None
) -> PageResult:
    data = text.encode()
    return check_file(
        PageFile("page.md", None, "md", used or settings(), data, proofread=proofread or answers())
    )


def codes(result: PageResult) -> list[str]:
    return [finding.rule for finding in result.findings]


def test_each_rule_reports_what_is_of_its_categories() -> None:
    assert codes(checked(TEXT)) == list(_SLIPS)


@pytest.mark.parametrize("code", _SLIPS)
@pytest.mark.parametrize(
    "before",
    [
        "<!-- netlint-disable-next-line {} -- a patient's own words -->\n\n",
        "<!-- netlint-disable {} -->\n\n",
        "<!-- netlint-disable-file {} -->\n\n",
        "---\nnetlint: {{disable: [{}]}}\n---\n\n",
    ],
)
def test_each_can_be_kept_quiet_like_any_other_rule(code: str, before: str) -> None:
    result = checked(before.format(code) + TEXT)
    assert codes(result) == [other for other in _SLIPS if other != code]
    assert result.suppressed == 1


@pytest.mark.parametrize("name", ["GRAM", "GRAM001, GRAM002, GRAM003, GRAM004"])
def test_the_whole_family_can_be_kept_quiet(name: str) -> None:
    result = checked(f"<!-- netlint-disable-next-line {name} -->\n{TEXT}")
    assert (codes(result), result.suppressed) == ([], 4)


_UNUSED = "<!-- netlint-disable-next-line {} -->\n\nShe has a scan.\n\n{}"


@pytest.mark.parametrize("name", ["GRAM002", "GRAM", "spelling"])
def test_what_keeps_nothing_quiet_is_reported_where_pages_are_proofread(name: str) -> None:
    assert "NETLINT001" in codes(checked(_UNUSED.format(name, TEXT)))


@pytest.mark.parametrize("name", ["GRAM002", "GRAM", "spelling"])
@pytest.mark.parametrize(
    ("used", "proofread"),
    [
        pytest.param(settings(on=False), None, id="switched off"),
        pytest.param(
            settings(), answers(problems=(Problem("", "It ended."),)), id="the server ended"
        ),
    ],
)
def test_it_is_not_reported_where_nobody_can_know(
    name: str, used: Settings, proofread: Proofread | None
) -> None:
    assert "NETLINT001" not in codes(checked(_UNUSED.format(name, TEXT), used, proofread))


def test_nor_where_no_answer_came_at_all() -> None:
    file = PageFile("page.md", None, "md", settings(), _UNUSED.format("GRAM002", TEXT).encode())
    assert codes(check_file(file)) == []


def test_another_rule_is_still_reported_while_it_is_off() -> None:
    used = settings_for("LINK001", "GRAM002", *_MARKS)
    result = checked(_UNUSED.format("LINK001 GRAM002", TEXT), used)
    assert [finding.match for finding in result.findings] == ["LINK001"]


def test_a_name_that_is_no_rule_is_reported_while_it_is_off() -> None:
    used = settings(on=False)
    assert codes(checked(f"<!-- netlint-disable-file GRAM009 -->\n\n{TEXT}", used)) == [
        "NETLINT002"
    ]


def test_the_locale_that_a_page_names_is_the_one_it_is_read_in() -> None:
    page = f"---\nnetlint: {{locale: en-US}}\n---\n\n{TEXT}"
    assert codes(checked(page, proofread=answers("en-US"))) == list(_SLIPS)
    assert codes(checked(page, proofread=answers("en-GB"))) == []


@pytest.mark.parametrize(
    ("severities", "levels"),
    [
        ((("GRAMMAR", Severity.ERROR),), {"GRAM001": Severity.ERROR}),
        ((("TYPOS", Severity.INFO),), {"GRAM002": Severity.INFO}),
        (
            (("TYPOS", Severity.INFO), ("WORD_OF_ITS_OWN", Severity.ERROR)),
            {"GRAM002": Severity.ERROR},
        ),
    ],
)
def test_a_severity_of_its_own_goes_before_that_of_the_rule(
    severities: tuple[tuple[str, Severity], ...], levels: dict[str, Severity]
) -> None:
    usual = {finding.rule: finding.severity for finding in checked(TEXT).findings}
    found = checked(TEXT, settings(severities=severities)).findings
    assert {finding.rule: finding.severity for finding in found} == {**usual, **levels}


@pytest.mark.parametrize("id", ["TYPOS", "WORD_OF_ITS_OWN"])
def test_what_is_disabled_is_not_reported(id: str) -> None:
    found = codes(checked(TEXT, settings(disable=(id,))))
    assert found == ["GRAM001", "GRAM003", "GRAM004"]


def test_a_rule_that_is_enabled_is_reported_though_its_category_is_not() -> None:
    used = settings(disable=("TYPOS", "GRAMMAR"), enable=("VERB_OF_ITS_OWN",))
    assert codes(checked(TEXT, used)) == ["GRAM001", "GRAM003", "GRAM004"]


def test_where_a_finding_comes_from_goes_with_it() -> None:
    origin = checked(TEXT).findings[1].origin
    assert origin is not None
    assert (origin.tool, origin.rule, origin.category) == (
        "LanguageTool",
        "WORD_OF_ITS_OWN",
        "TYPOS",
    )
