"""The formats of `netlint stats`: one module each, imported only where it is asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TextIO, cast

from netlint.reporting.statistics.options import TableOptions

if TYPE_CHECKING:
    from netlint.statistics.comparing import Comparison
    from netlint.statistics.report import Report

__all__ = ["FORMATS", "TableOptions", "write_comparison", "write_report"]

_MODULES = {"table": "table", "csv": "as_csv", "json": "as_json", "markdown": "markdown"}
#: The names of the formats, the usual one first.
FORMATS = tuple(_MODULES)


class _Format(Protocol):
    """A module of this package."""

    def write(self, stream: TextIO, report: Report, options: TableOptions) -> None:
        """Write the report to the stream."""


def write_report(format: str, stream: TextIO, report: Report, options: TableOptions) -> None:
    """Write the figures in a format (one of `FORMATS`)."""
    module = cast(_Format, import_module(f"{__name__}.{_MODULES[format]}"))
    module.write(stream, report, options)


class _ComparisonFormat(Protocol):
    """A module of this package."""

    def write(self, stream: TextIO, comparison: Comparison, options: TableOptions) -> None:
        """Write the comparison to the stream."""


def write_comparison(
    format: str, stream: TextIO, comparison: Comparison, options: TableOptions
) -> None:
    """Write what changed in a format (one of `FORMATS`)."""
    module = cast(_ComparisonFormat, import_module(f"{__name__}.comparison_{_MODULES[format]}"))
    module.write(stream, comparison, options)
