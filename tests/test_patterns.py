"""netlint's regular expressions say the same on every Python that it supports."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from typing import Any

import pytest

import netlint
from netlint.language import quoting

# What `re` itself takes a pattern apart with; there is no public way to.
constants: Any = importlib.import_module("re._constants")
parser: Any = importlib.import_module("re._parser")

#: What one character can be: Python repeats that right.
_ONE = frozenset(
    getattr(constants, name) for name in ("LITERAL", "NOT_LITERAL", "IN", "ANY", "CATEGORY")
)


def _patterns() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Every pattern of a module, also one that is compiled when it is first used."""
    for info in pkgutil.walk_packages(netlint.__path__, "netlint."):
        if info.name.endswith("__main__"):
            continue
        for name, value in vars(importlib.import_module(info.name)).items():
            if isinstance(value, re.Pattern) or type(value).__name__ == "_LazyPattern":
                yield f"{info.name}.{name}", value
    yield "netlint.language.quoting._quotation", quoting._quotation()


def _repeats_a_group(parsed: Any) -> bool:
    """True where more than one character is repeated and never given back: `(?:ab)*+`."""
    for kind, value in parsed:
        if kind is constants.POSSESSIVE_REPEAT:
            body = value[2]
            if len(body) != 1 or body[0][0] not in _ONE:
                return True
        if any(_repeats_a_group(one) for one in _inside(value)):
            return True
    return False


def _inside(value: Any) -> Iterator[Any]:
    if isinstance(value, parser.SubPattern):
        yield value
    elif isinstance(value, (tuple, list)):
        for one in value:
            yield from _inside(one)


@pytest.mark.parametrize(("name", "pattern"), list(_patterns()))
def test_no_group_is_repeated_possessively(name: str, pattern: re.Pattern[Any]) -> None:
    """Python before 3.11.5 keeps what a try has taken that then failed: `a(?:-(?:(?<=-)b|cd))*+`
    finds "a-" in "a-x". `(?>(?:…)*)` means the same, and is right everywhere."""
    source = pattern.pattern
    assert not _repeats_a_group(parser.parse(source, pattern.flags & ~re.UNICODE))


def test_the_test_sees_such_a_group() -> None:
    assert _repeats_a_group(parser.parse(r"x(?:a|bc)*+"))
    assert _repeats_a_group(parser.parse(r"(?:y(?:a|bc)?+)+"))
    assert not _repeats_a_group(parser.parse(r"x[abc]*+\w++(?>(?:a|bc)*)"))
