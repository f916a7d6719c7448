"""Has the pages of a run checked, counts what is found on each, and hands them to the reporter."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, cast

from netlint import __version__
from netlint.cli.way import Way
from netlint.discovery import Discovered
from netlint.finding import Severity
from netlint.reporting import NAMED
from netlint.reporting.pieces import WITH_PIECES, Drawing, DrawingReporter, counted
from netlint.reporting.tally import Tally
from netlint.result import PageResult, Reporter

if TYPE_CHECKING:
    from netlint.cli.changed import ChangedPages
    from netlint.cli.checking import Request
    from netlint.cli.old_findings import OldFindings


class Showing:
    """The pages of one run as they are found and shown. `page` is what came from standard input, as
    it is when it has been mended."""

    def __init__(
        self,
        request: Request,
        found: Discovered,
        way: Way,
        old: OldFindings | None,
        changes: ChangedPages | None,
        done: Callable[[], None],
    ) -> None:
        self._request = request
        self._found = found
        self._way = way
        self._old = old
        self._changes = changes
        self._done = done
        self.page = found.given

    def pages(self, reporter: Reporter, tally: Tally) -> Iterator[Callable[[], None]]:
        """For each page, what has the reporter show it; it has been counted then."""
        request = self._request
        least = Severity[request.least.upper()]
        as_found = self._old is None and self._changes is None and not request.fix
        if request.format in WITH_PIECES and as_found:
            drawing = Drawing(request.format, __version__, request.colour, self._width(), least)
            drawer = cast("DrawingReporter", reporter)
            files = self._found.files
            for drawn in self._way.draw_files(files, drawing, jobs=request.jobs, done=self._done):
                tally.add(drawn.counts, drawn.problems, drawn.fixed)
                yield partial(drawer.add, drawn)
            return
        for result in self._results():
            if result.mended is not None:
                self.page = result.mended
            counts, shown = counted(result, least)
            tally.add(counts, result.problems, result.fixed)
            yield partial(reporter.page, shown)

    def _results(self) -> Iterator[PageResult]:
        """What is found on the pages, without what was there before."""
        request, files = self._request, self._found.files
        results = self._way.check_files(
            files, jobs=request.jobs, fix=request.fix, unsafe=request.unsafe, done=self._done
        )
        if self._old is not None:
            results = self._old.sift(results)
        elif request.format in NAMED:
            from netlint.cli.neighbouring import located

            results = located(results, files)
        return self._changes.sift(results) if self._changes is not None else results

    def _width(self) -> int | None:
        """The columns that a report in text has; a file is written as for anyone."""
        if self._request.format != "text":
            return None
        from netlint.reporting.text import USUAL_WIDTH, stream_width

        return USUAL_WIDTH if self._request.output is not None else stream_width(sys.stdout)
