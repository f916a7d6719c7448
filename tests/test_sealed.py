"""What is found on a page comes back from bytes as it was."""

from __future__ import annotations

import json
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netlint.catalogue import rule_index
from netlint.finding import Edit, Finding, Fix, Origin, Problem, Related, Severity, Span
from netlint.result import PageResult
from netlint.sealed import decode, encode

PATH = "content/page.md"
_numbers = st.integers(0, 10**9)
_fixes = st.builds(
    Fix,
    st.lists(st.builds(Edit, st.builds(Span, _numbers, _numbers), st.text()), max_size=3).map(
        tuple
    ),
    st.booleans(),
)
_related = st.builds(
    Related, st.sampled_from((PATH, "other.md")) | st.text(), _numbers, _numbers, st.text()
)

_origins = st.builds(Origin, st.text(), st.text(), st.text(), st.text())


@st.composite
def _findings(draw: st.DrawFn) -> Finding:
    entry = draw(st.sampled_from(list(rule_index().values())))
    return Finding(
        path=PATH,
        line=draw(_numbers),
        column=draw(_numbers),
        end_line=draw(_numbers),
        end_column=draw(_numbers),
        rule=entry.code,
        name=entry.name,
        severity=draw(st.sampled_from(Severity)),
        message=draw(st.text()),
        match=draw(st.text()),
        suggestions=tuple(draw(st.lists(st.text(), max_size=3))),
        concept=draw(st.none() | st.text()),
        fix=draw(st.none() | _fixes),
        url=entry.url,
        related=tuple(draw(st.lists(_related, max_size=3))),
        why=draw(st.just(entry.why) | st.text()),
        excerpt=draw(st.text()),
        excerpt_column=draw(_numbers),
        origin=draw(st.none() | _origins),
        places=draw(_numbers),
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_findings(), max_size=4), _numbers)
def test_every_result_comes_back_as_it_was(findings: list[Finding], suppressed: int) -> None:
    result = PageResult(PATH, tuple(findings), suppressed=suppressed)
    back = decode(encode(result), PATH)
    assert back == result
    assert back is not None
    assert [type(one.severity) for one in back.findings] == [Severity] * len(findings)
    assert [type(one.fix) for one in back.findings] == [type(one.fix) for one in findings]


def test_a_lone_half_of_a_character_comes_back_too() -> None:
    entry = rule_index()["TERM001"]
    finding = Finding(
        PATH, 1, 1, 1, 2, entry.code, entry.name, Severity.INFO, "\ud800", "", url=entry.url
    )
    assert decode(encode(PageResult(PATH, (finding,))), PATH) == PageResult(PATH, (finding,))


def test_problems_are_not_kept() -> None:
    assert decode(encode(PageResult(PATH, problems=(Problem(PATH, "x"),))), PATH) == PageResult(
        PATH
    )


@given(st.binary())
def test_any_other_bytes_are_told_from_a_result(data: bytes) -> None:
    assert decode(data, PATH) is None


@pytest.mark.parametrize(
    "data",
    [
        [],
        {},
        [0],
        ["x", []],
        [0, [[]]],
        [0, [["TERM001"]]],
        [0, [["NONE999", 1, 1, 1, 1, 1, "", "", "", 1, None, [], None, None, [], None]]],
        [0, [["TERM001", 1, 1, 1, 1, 9, "", "", "", 1, None, [], None, None, [], None]]],
        [0, [["TERM001", 1, 1, 1, 1, 1, "", "", "", 1, None, [], None, [1], [], None]]],
        [0, [["TERM001", 1, 1, 1, 1, 1, "", "", "", 1, None, [], None, None, [], ["x"]]]],
        [0, [["TERM001", 1, 1, 1, 1, 1, "", "", "", 1, None, [], None, None, [[]], None]]],
    ],
)
def test_data_of_another_shape_is_no_result(data: object) -> None:
    assert decode(zlib.compress(json.dumps(data).encode()), PATH) is None


def test_a_byte_that_has_changed_is_noticed() -> None:
    entry = rule_index()["TERM001"]
    finding = Finding(
        PATH, 1, 1, 1, 2, entry.code, entry.name, Severity.INFO, "Words to read. " * 9, "w"
    )
    data = encode(PageResult(PATH, (finding,)))
    for at in range(len(data)):
        changed = data[:at] + bytes([data[at] ^ 4]) + data[at + 1 :]
        assert decode(changed, PATH) in (None, decode(data, PATH))
