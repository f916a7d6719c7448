"""What a rule says that it mends is mended: shown on the bad examples of its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from netlint.catalogue import load_check, rule_index, rule_page
from netlint.checks.declaration import Fixes
from netlint.engine import check_file
from netlint.finding import Finding, Severity
from netlint.fixing.rounds import draft
from netlint.result import PageFile
from netlint.rulepage import Example
from netlint.settings import Settings
from tests.support import settings_for

_NAMES = {"md": "page.md", "html": "page.html", "text": "page.txt"}
_MENDING = [entry.code for entry in rule_index().values() if entry.fixes != "never"]


def _cases() -> Iterator[object]:
    for code in _MENDING:
        for example in rule_page(code).bad:
            yield pytest.param(code, example, id=f"{code}-line{example.line}")


class Mended(NamedTuple):
    """A page before and after it is mended."""

    before: list[Finding]
    after: list[Finding]
    text: bytes
    again: bytes


def _mend(example: Example, settings: Settings, everything: Settings) -> Mended:
    file = PageFile(_NAMES[example.format], None, example.format, settings)
    data = example.text.encode()
    made = draft(file, data, unsafe=True)
    again = draft(file, made.after, unsafe=True)
    assert made.problems == ()
    whole = file._replace(settings=everything)
    return Mended(
        list(check_file(whole._replace(data=data)).findings),
        list(check_file(whole._replace(data=made.after)).findings),
        made.after,
        again.after,
    )


@pytest.mark.parametrize(("code", "example"), list(_cases()))
def test_a_correction_takes_its_finding_away_and_brings_no_error(
    code: str, example: Example
) -> None:
    own = settings_for(
        code, profile=example.profile, locale=example.locale, options=example.options
    )
    rule = own.rules[0]
    general = settings_for(profile=example.profile, locale=example.locale)
    others = tuple(one for one in general.rules if one.code != code)
    done = _mend(example, own, general._replace(rules=(*others, rule)))
    left = [f for f in done.after if f.rule == code and f.fix is not None]
    assert left == []
    assert done.again == done.text
    errors = [Counter(f.rule for f in side if f.severity is Severity.ERROR)
              for side in (done.before, done.after)]  # fmt: skip
    assert errors[1] - errors[0] == Counter()


@pytest.mark.parametrize("code", _MENDING)
def test_some_example_of_a_rule_that_mends_is_mended(code: str) -> None:
    check = load_check(code)
    safe: set[bool] = set()
    for example in rule_page(code).bad:
        settings = settings_for(
            code, profile=example.profile, locale=example.locale, options=example.options
        )
        file = PageFile(_NAMES[example.format], None, example.format, settings)
        found = check_file(file._replace(data=example.text.encode())).findings
        safe.update(f.fix.safe for f in found if f.fix is not None)
    assert safe, f"{code} mends none of its examples"
    assert (True in safe) == (check.fixes is Fixes.SAFE)
