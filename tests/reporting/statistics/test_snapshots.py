"""Every format writes these bytes for the pages in `tests.statistics.cases`.

NETLINT_WRITE_SNAPSHOTS=1 writes the files anew; read them before they are kept. Only some formulas
are in them, so that a new formula changes no snapshot.
"""

from __future__ import annotations

import os
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest

from netlint.language.readability import FORMULAS
from netlint.reporting.statistics import FORMATS as STATS_FORMATS
from netlint.reporting.statistics import (
    TableOptions,
    columns,
    values,
    write_comparison,
    write_report,
)
from tests.statistics.cases import comparison, report

_FOLDER = Path(__file__).parent / "snapshots"
_ENDS = {"table": "txt", "csv": "csv", "json": "json", "markdown": "md"}
_OPTIONS = TableOptions("1.2.3")
_SHOWN = ("reading-age", "flesch-kincaid", "flesch-ease")


@pytest.fixture(autouse=True)
def _few_formulas(monkeypatch: pytest.MonkeyPatch) -> None:
    few = tuple(formula for formula in FORMULAS if formula.id in _SHOWN)
    monkeypatch.setattr(values, "FORMULAS", few)
    monkeypatch.setattr(columns, "FORMULAS", few)


def _same(name: str, text: str) -> None:
    path = _FOLDER / name
    if os.environ.get("NETLINT_WRITE_SNAPSHOTS"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert text == path.read_bytes().decode("utf-8")
    assert len(text.splitlines()) < 200


def _report(format: str, options: TableOptions = _OPTIONS, **how: object) -> str:
    stream = StringIO()
    write_report(format, stream, report(**how), options)
    return stream.getvalue()


@pytest.mark.parametrize("format", STATS_FORMATS)
def test_a_format_writes_these_bytes(format: str) -> None:
    _same(f"{format}.{_ENDS[format]}", _report(format))


@pytest.mark.parametrize("format", STATS_FORMATS)
def test_a_comparison_has_these_bytes(format: str) -> None:
    stream = StringIO()
    write_comparison(format, stream, comparison(), _OPTIONS)
    _same(f"comparison-{format}.{_ENDS[format]}", stream.getvalue())


def test_a_wide_terminal_has_longer_bars_and_colours() -> None:
    wide = _OPTIONS._replace(width=110, colour=True, all_formulas=True)
    _same("table-wide.txt", _report("table", wide))


def test_a_list_of_pages_says_once_what_marks_mean() -> None:
    _same("table-pages.txt", _report("table", sections=False, worst=2))


def test_a_terminal_of_ascii_alone_gets_ascii() -> None:
    buffer = BytesIO()
    stream = TextIOWrapper(buffer, encoding="ascii", newline="\n")
    write_report("table", stream, report(), _OPTIONS)
    stream.flush()
    _same("table-ascii.txt", buffer.getvalue().decode("ascii"))


def test_a_comparison_in_ascii() -> None:
    buffer = BytesIO()
    stream = TextIOWrapper(buffer, encoding="ascii", newline="\n")
    write_comparison("table", stream, comparison(), _OPTIONS)
    stream.flush()
    _same("comparison-table-ascii.txt", buffer.getvalue().decode("ascii"))
