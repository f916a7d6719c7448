"""What holds for every format."""

from __future__ import annotations

import tracemalloc
from io import StringIO, TextIOBase

import pytest

from netlint.finding import Finding
from netlint.reporting import FORMATS, make_reporter
from netlint.reporting.spool import Spool
from netlint.result import PageResult, Summary
from tests.reporting.cases import found

FINDING = found("TERM001", "a wrong word\n", "wrong", "Wrong.", suggestions=("right",))


class Nowhere(TextIOBase):
    """A stream that forgets what is written to it."""

    def write(self, text: str, /) -> int:
        return len(text)


def _peak(format: str, number: int) -> int:
    tracemalloc.start()
    reporter = make_reporter(format, Nowhere(), version="1", width=80)  # type: ignore[arg-type]
    for n in range(number):
        # Not `_replace`: Python keeps up to 2,000 of the tuples that it makes on the way, until the
        # next collection of garbage, and they would count as the reporter's.
        finding = Finding(**{**FINDING._asdict(), "path": f"page-{n}.md"})
        reporter.page(PageResult(finding.path, (finding,) * 4))
    reporter.finish((), Summary(number, errors=4 * number))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


@pytest.mark.parametrize("format", FORMATS)
def test_memory_does_not_grow_with_the_number_of_pages(
    format: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Spool.__init__, "__defaults__", (20_000,))
    _peak(format, 10)  # what is imported and cached once
    assert _peak(format, 1000) < _peak(format, 200) + 100_000


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_is_written_for_a_format_that_does_not_exist(format: str) -> None:
    with pytest.raises(KeyError):
        make_reporter(format + "x", StringIO(), version="1")


@pytest.mark.parametrize("limit", [0, 10, 1000])
def test_a_spool_gives_back_what_was_put_in(limit: int) -> None:
    spool = Spool(limit)
    lines = [f"line {n} \u2028 \x85 \r é 🙂" for n in range(20)]
    for line in lines:
        spool.add(line)
    assert spool.count == 20
    assert list(spool.drain()) == lines
    assert list(spool.drain()) == []
