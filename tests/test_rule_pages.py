"""Every rule's page is its test: each bad block fires as written, each good block is silent."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from netlint.catalogue import rule_index, rule_page
from netlint.rulepage import Example
from tests.languagetool.needed import needs_server, proofread
from tests.nlp.needed import needs_parser
from tests.support import result, result_among, settings_for

_MARKS = {"parse": (needs_parser,), "languagetool": (needs_server,)}


def _cases(kind: str) -> Iterator[object]:
    for code in rule_index():
        page = rule_page(code)
        for example in page.bad if kind == "bad" else page.good:
            marks = _MARKS.get(rule_index()[code].needs, ())
            yield pytest.param(code, example, id=f"{code}-line{example.line}", marks=marks)


def _found(code: str, example: Example) -> list[str]:
    # A suppression is only unused where the rule it names does run.
    codes = () if code.startswith("NETLINT") else (code,)
    settings = settings_for(
        *codes, profile=example.profile, locale=example.locale, options=example.options
    )
    if example.files or example.site:
        outcome = result_among(
            example.files,
            example.text,
            format=example.format,
            settings=settings,
            site=example.site,
        )
    else:
        outcome = result(example.text, format=example.format, settings=proofread(settings))
    return [
        f'{f.line}:{f.column}-{f.end_line}:{f.end_column} "{f.match}" {f.message}'
        for f in outcome.findings
        if f.rule == code
    ]


@pytest.mark.parametrize(("code", "example"), list(_cases("bad")))
def test_a_bad_example_gives_exactly_the_findings_written_below_it(
    code: str, example: Example
) -> None:
    expected = [
        f'{e.line}:{e.column}-{e.end_line}:{e.end_column} "{e.match}" {e.message}'
        for e in example.expected
    ]
    assert _found(code, example) == expected


@pytest.mark.parametrize(("code", "example"), list(_cases("good")))
def test_a_good_example_gives_no_finding(code: str, example: Example) -> None:
    assert _found(code, example) == []
