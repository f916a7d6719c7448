"""What the pages of a run come to together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from netlint.finding import Problem
from netlint.reporting.pieces import Counts
from netlint.result import Summary


class Tally:
    """Adds up what is found on page after page, from the problems that there are before any."""

    def __init__(self, problems: Iterable[Problem] = ()) -> None:
        self.problems = list(problems)
        #: The weight of the heaviest finding, shown or not; 0 without any.
        self.worst = 0
        self._sums = [0] * 5
        self._fixed = 0
        self._rules: Counter[str] = Counter()

    def add(self, counts: Counts, problems: Iterable[Problem], fixed: int) -> None:
        """Take a page into account."""
        # What is wrong with the run as a whole has no path and comes with every page.
        self.problems.extend(one for one in problems if one.path or one not in self.problems)
        self.worst = max(self.worst, counts.worst)
        own = (counts.errors, counts.warnings, counts.infos, counts.fixable, counts.suppressed)
        self._sums = [one + more for one, more in zip(self._sums, own, strict=True)]
        self._fixed += fixed
        self._rules.update(dict(counts.rules))

    def summary(self, files: int) -> Summary:
        """The counts of the run, over so many pages."""
        errors, warnings, infos, fixable, suppressed = self._sums
        return Summary(files, errors, warnings, infos, fixable, suppressed, self._fixed)

    def by_rule(self) -> list[tuple[str, int]]:
        """How many findings each rule shows, most first."""
        return sorted(self._rules.items(), key=lambda entry: (-entry[1], entry[0]))
