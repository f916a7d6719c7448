"""How a rule is declared: one function with one decorator.

    class Options(NamedTuple):
        max_words: int = 20   # "max-words" in configuration

    @check("READ003", "long-sentence", options=Options)
    def long_sentence(analysis: Analysis, options: Options) -> Iterator[Remark]: ...

The decorated name is a `Check`; nothing is registered anywhere. `netlint.catalogue` finds it.

A rule that compares pages is declared with the kinds of facts that it compares, and gets all pages:

    @repository_check("SAME006", "duplicate-title", facts=(TITLES,))
    def duplicate_title(repository: Repository, options: NoOptions) -> Iterator[RepositoryRemark]: ...
"""

from collections.abc import Callable, Iterable
from enum import Enum
from typing import Any, Generic, NamedTuple, TypeVar

from netlint.acrosspages import AnyFacts, Repository, RepositoryRemark
from netlint.analysis import Analysis
from netlint.finding import Remark


class NoOptions(NamedTuple):
    """The options of a rule that has none."""


class Fixes(Enum):
    """What a rule can mend by itself."""

    NEVER = "never"
    SAFE = "safe"
    OFFERED = "offered"  # only with --unsafe-fixes


class Needs(Enum):
    """What a rule cannot do without that need not be installed."""

    NOTHING = ""
    PARSE = "parse"  # spaCy and a language model
    LANGUAGETOOL = "languagetool"  # a LanguageTool server, for those who switch it on


OptionsT = TypeVar("OptionsT")


class Check(NamedTuple, Generic[OptionsT]):
    """A declared rule: a pure function of an analysed page and its options."""

    code: str
    name: str
    options: type[OptionsT]
    fixes: Fixes
    run: Callable[[Analysis, OptionsT], Iterable[Remark]]
    needs: Needs = Needs.NOTHING


def check(
    code: str,
    name: str,
    *,
    options: type[Any] = NoOptions,
    fixes: Fixes = Fixes.NEVER,
    needs: Needs = Needs.NOTHING,
) -> Callable[[Callable[[Analysis, Any], Iterable[Remark]]], Check[Any]]:
    """Declare the decorated function to be the rule `code`, called `name`."""

    def declare(run: Callable[[Analysis, Any], Iterable[Remark]]) -> Check[Any]:
        return Check(code, name, options, fixes, run, needs)

    return declare


class RepositoryCheck(NamedTuple, Generic[OptionsT]):
    """A declared rule that compares pages: a pure function of their facts and its options. Pages on
    which its options differ are not compared with each other."""

    code: str
    name: str
    options: type[OptionsT]
    facts: tuple[AnyFacts, ...]
    run: Callable[[Repository, OptionsT], Iterable[RepositoryRemark]]
    fixes: Fixes = Fixes.NEVER
    needs: Needs = Needs.NOTHING


def repository_check(
    code: str, name: str, *, facts: tuple[AnyFacts, ...], options: type[Any] = NoOptions
) -> Callable[[Callable[[Repository, Any], Iterable[RepositoryRemark]]], RepositoryCheck[Any]]:
    """Declare the decorated function to be the rule `code`, called `name`, that compares these."""

    def declare(
        run: Callable[[Repository, Any], Iterable[RepositoryRemark]],
    ) -> RepositoryCheck[Any]:
        return RepositoryCheck(code, name, options, facts, run)

    return declare


#: A rule of either sort.
AnyCheck = Check[Any] | RepositoryCheck[Any]
