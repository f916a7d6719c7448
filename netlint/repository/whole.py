"""A run over pages that are also compared with each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from netlint.repository.comparing import Comparison, compare
from netlint.repository.factstore import FactStore
from netlint.repository.holding import Held
from netlint.result import PageFile, PageResult
from netlint.sealed import Sealed, unseal


class WholeRun:
    """Takes the results of all pages, in the order of `files`; then has the pages compared, and
    gives the results with what that found."""

    def __init__(self, files: Sequence[PageFile]) -> None:
        self._files = files
        self._held = Held()
        self._facts = FactStore()

    def add(self, sealed: Sealed) -> None:
        """Take the result of the next page."""
        self._facts.add(sealed.path, sealed.facts)
        self._held.add(sealed)

    def compare(self) -> Comparison:
        """Compare the pages."""
        return compare(self._files, self._facts)

    def results(self, comparison: Comparison) -> Iterator[PageResult]:
        """The results of all pages, with what a comparison found."""
        return merged(self._held, comparison)


def merged(results: Iterable[Sealed], comparison: Comparison) -> Iterator[PageResult]:
    """Results with what comparing pages found on each, in order. What went wrong with the comparison
    comes with the first."""
    problems = comparison.problems
    for sealed in results:
        result = unseal(sealed)
        more = comparison.findings.get(result.path, ())
        findings = result.findings
        if more:
            findings = tuple(sorted((*findings, *more), key=lambda finding: finding.sort_key))
        silenced = comparison.suppressed.get(result.path, 0)
        yield result._replace(
            findings=findings,
            problems=(*result.problems, *problems),
            suppressed=result.suppressed + silenced,
            facts="",
        )
        problems = ()
