"""What holds for each rule that compares pages in their words, titles and links."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from netlint.finding import Finding, Severity
from netlint.result import PageFile
from netlint.runs import check_files
from netlint.settings import RuleSetting, Settings
from tests.support import settings_for

RULES = ("SAME003", "SAME006", "SAME007", "SAME008", "SAME009")
_USUAL = (
    "Ask the team that looks after you if you have a question about your medicines, your diet or the "
    "treatment that you have been offered at the clinic."
)
_LONG = " ".join(f"In week {at} somebody calls you about test number {at * 7}." for at in range(12))
#: A site on which each rule finds something.
SITE = {
    **{
        f"a{at}.md": f"# Page {at}\n\n{_USUAL}\n\n[nurse line](n.md) [x](x.md)\n" for at in range(5)
    },
    "index.md": "".join(f"[page {at}](a{at}.md) " for at in range(5)) + "[s](s.md) [t](t.md)\n",
    "n.md": "# Nurses\n",
    "s.md": f"# Scans\n\n{_LONG}\n",
    "t.md": f"# Scans\n\n{_LONG.replace('somebody', 'a nurse')}\n",
    "x.md": f"# Page x\n\n{_USUAL.replace('question', 'problem')}\n\n[nurse line](s.md)\n",
    "y.md": "# Page y\n",
}
_PLACES = {"SAME003": "x", "SAME006": "t", "SAME007": "t", "SAME008": "x", "SAME009": "y"}


def check(
    top: Path,
    pages: dict[str, str],
    settings: Settings,
    *,
    order: Iterable[str] = (),
    jobs: int = 1,
) -> list[tuple[str, Finding]]:
    """The findings, by page, in the order of the pages."""
    for path, text in pages.items():
        (top / path).write_text(text, encoding="utf-8", newline="")
    (top / ".git").mkdir(exist_ok=True)
    files = [PageFile(path, str(top / path), "md", settings) for path in order or sorted(pages)]
    results = list(check_files(files, jobs=jobs))
    assert not [problem for one in results for problem in one.problems]
    return [(one.path, finding) for one in results for finding in one.findings]


def test_each_rule_finds_its_place_and_names_the_others(tmp_path: Path) -> None:
    some = check(tmp_path, SITE, settings_for(*RULES))
    assert {finding.rule for _, finding in some} == set(RULES)
    for rule, page in _PLACES.items():
        of_page = [one for path, one in some if (path, one.rule) == (f"{page}.md", rule)]
        assert len(of_page) == 1
        named = {related.path for related in of_page[0].related}
        assert f"{page}.md" not in named
        assert bool(named) is (rule != "SAME009")


@pytest.mark.parametrize("jobs", [1, 2])
def test_findings_do_not_depend_on_order_or_on_jobs(tmp_path: Path, jobs: int) -> None:
    usual = check(tmp_path, SITE, settings_for(*RULES))
    again = check(tmp_path, SITE, settings_for(*RULES), jobs=jobs)
    assert again == usual
    turned = check(
        tmp_path, SITE, settings_for(*RULES), order=sorted(SITE, reverse=True), jobs=jobs
    )
    assert {(path, one.rule, one.line, one.column) for path, one in turned} == {
        (path, one.rule, one.line, one.column) for path, one in usual
    }


@pytest.mark.parametrize("rule", RULES)
def test_a_comment_on_the_page_silences_it_and_no_other_page(tmp_path: Path, rule: str) -> None:
    page = f"{_PLACES[rule]}.md"
    settings = settings_for(rule, "NETLINT001")
    told = check(tmp_path, SITE, settings)
    comment = f"<!-- netlint-disable-file {rule} -- it has to be so -->\n\n"
    quiet = check(tmp_path, {**SITE, page: comment + SITE[page]}, settings)
    assert [path for path, _ in quiet] == [path for path, _ in told if path != page]


@pytest.mark.parametrize("rule", RULES)
def test_a_comment_that_silences_nothing_is_reported(tmp_path: Path, rule: str) -> None:
    comment = f"<!-- netlint-disable-file {rule} -- it has to be so -->\n\n"
    some = check(
        tmp_path, {**SITE, "n.md": comment + SITE["n.md"]}, settings_for(rule, "NETLINT001")
    )
    assert [one.rule for path, one in some if path == "n.md"] == ["NETLINT001"]


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("severity", [Severity.INFO, Severity.ERROR])
def test_a_severity_of_the_settings_holds(tmp_path: Path, rule: str, severity: Severity) -> None:
    settings = settings_for(rule)._replace(rules=(RuleSetting(rule, severity),))
    some = check(tmp_path, SITE, settings)
    assert some
    assert {one.severity for _, one in some} == {severity}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\ufeff",
        "\x01\x7f\u2028\n\n" * 50,
        "# \n\n---\ntitle:\n---\n",
        "[" * 3000 + "](x.md)" * 3000,
        "a b c d e f g h i j k l m n\n\n" * 400,
        "word " * 20_000,
        "🧪 ﷽ ı İ ß " * 500,
        "---\ntitle: [a, b]\ndescription: {x: 1}\ndraft: maybe\n---\n\n# A\r\n\r\nText\r\n",
    ],
)
def test_hostile_text_is_compared_too(tmp_path: Path, text: str) -> None:
    pages = {**SITE, **{f"z{at}.md": f"{text}{'!' * at}" for at in range(3)}}
    some = check(tmp_path, pages, settings_for(*RULES))
    assert {finding.rule for path, finding in some if path == "x.md"} >= {"SAME003", "SAME008"}
