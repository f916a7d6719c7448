"""How a rule is declared: one function with one decorator.

    @dataclass(frozen=True)
    class Options:
        max_words: int = 20   # "max-words" in configuration

    @check("READ003", "long-sentence", options=Options)
    def long_sentence(analysis: Analysis, options: Options) -> Iterator[Remark]: ...

The decorated name is a `Check`; nothing is registered anywhere. `netlint.catalogue` finds it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, TypeVar

from netlint.analysis import Analysis
from netlint.finding import Remark


@dataclass(frozen=True)
class NoOptions:
    """The options of a rule that has none."""


class Fixes(Enum):
    """What a rule can mend by itself."""

    NEVER = "never"
    SAFE = "safe"
    OFFERED = "offered"  # only with --unsafe-fixes


OptionsT = TypeVar("OptionsT")


@dataclass(frozen=True)
class Check(Generic[OptionsT]):
    """A declared rule: a pure function of an analysed page and its options."""

    code: str
    name: str
    options: type[OptionsT]
    fixes: Fixes
    run: Callable[[Analysis, OptionsT], Iterable[Remark]]


def check(
    code: str, name: str, *, options: type[Any] = NoOptions, fixes: Fixes = Fixes.NEVER
) -> Callable[[Callable[[Analysis, Any], Iterable[Remark]]], Check[Any]]:
    """Declare the decorated function to be the rule `code`, called `name`."""

    def declare(run: Callable[[Analysis, Any], Iterable[Remark]]) -> Check[Any]:
        return Check(code, name, options, fixes, run)

    return declare
