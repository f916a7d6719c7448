"""A comparison as one JSON document; `comparison.schema.json` beside this file describes it."""

from __future__ import annotations

from typing import TextIO

from netlint.language.measure import Measure
from netlint.reporting.as_json import dump
from netlint.reporting.output import json_writer
from netlint.reporting.statistics.as_json import (
    FORM,
    array,
    figures_object,
    problems,
    target_object,
    tool,
)
from netlint.reporting.statistics.changes import figures_of
from netlint.reporting.statistics.options import TableOptions
from netlint.statistics.comparing import Comparison, PageChange, verdict
from netlint.statistics.figures import Figures


def write(stream: TextIO, comparison: Comparison, options: TableOptions) -> None:
    """Write the document, a page a line."""
    total = {
        "pages": len(comparison.changes),
        "unchanged": comparison.unchanged,
        "before": figures_object(comparison.before),
        "after": figures_object(comparison.after),
    }
    against = {"ref": comparison.ref, "commit": comparison.commit}
    put = json_writer(stream)
    put(f'{{\n  "version": {FORM},\n  "tool": {tool(options)},\n')
    put(f'  "compare": {dump(against)},\n  "pages": [')
    for text in array(_object(change, comparison.measure) for change in comparison.changes):
        put(text)
    put(f'],\n  "total": {dump(total)},\n  "problems": [')
    for text in problems(comparison.problems):
        put(text)
    put("]\n}\n")


def _object(change: PageChange, measure: Measure) -> dict[str, object]:
    page = change.after or change.before
    assert page is not None  # a change is of a page
    return {
        "path": change.path,
        "was": change.was,
        "change": change.kind,
        "title": page.title,
        "pageType": page.page_type,
        **target_object(page.target),
        "verdict": verdict(change, measure),
        "before": _figures(figures_of(change.before)),
        "after": _figures(figures_of(change.after)),
    }


def _figures(figures: Figures | None) -> dict[str, object] | None:
    return None if figures is None else figures_object(figures)
