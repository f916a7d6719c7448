"""The figures as one JSON document; `stats.schema.json` beside this file describes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from netlint.finding import Problem
from netlint.reporting.as_json import dump, problem_object
from netlint.reporting.output import json_writer
from netlint.reporting.statistics.options import TableOptions
from netlint.reporting.statistics.values import counted_values, margin, scores
from netlint.statistics.figures import Figures, PageFigures, Target
from netlint.statistics.report import Report

#: The version of the document's form. Raise it when a reader of the old form would break.
FORM = 1


def write(stream: TextIO, report: Report, options: TableOptions) -> None:
    """Write the document, a page a line."""
    total = {"pages": report.read, "figures": figures_object(report.total)}
    put = json_writer(stream)
    put(f'{{\n  "version": {FORM},\n  "tool": {tool(options)},\n  "pages": [')
    for text in array(page_object(page) for page in report.pages):
        put(text)
    put(f'],\n  "total": {dump(total)},\n  "problems": [')
    for text in problems(report.problems):
        put(text)
    put("]\n}\n")


def tool(options: TableOptions) -> str:
    """What wrote the document."""
    return dump({"name": "netlint", "version": options.version})


def problems(given: tuple[Problem, ...]) -> Iterable[str]:
    """The inside of an array of problems."""
    return array(map(problem_object, given))


def array(objects: Iterable[object]) -> Iterable[str]:
    """The inside of an array, an item a line, so that documents can be compared."""
    between = "\n    "
    for item in objects:
        yield between + dump(item)
        between = ",\n    "
    if between.startswith(","):
        yield "\n  "


def page_object(page: PageFigures) -> dict[str, object]:
    """A page with its sections."""
    return {
        "path": page.path,
        "title": page.title,
        "pageType": page.page_type,
        **target_object(page.target),
        "figures": figures_object(page.figures),
        "sections": [
            {
                "heading": section.heading,
                "line": section.line,
                "figures": figures_object(section.figures),
            }
            for section in page.sections
        ],
    }


def target_object(target: Target) -> dict[str, object]:
    """What is asked of a page."""
    return {
        "measure": target.measure,
        "target": target.most,
        "aim": target.aim,
        "longSentenceLimit": target.sentence_words,
    }


def figures_object(figures: Figures) -> dict[str, object]:
    """All figures. What is not scored has the reason, and null for every score."""
    return {
        **{_camel(name): value for name, value in counted_values(figures).items()},
        "notScored": figures.unscored,
        "estimate": figures.is_estimate,
        "margin": margin(figures),
        "scores": {
            id: {"asItStands": score.plain, "withoutNames": score.without_names}
            for id, score in scores(figures).items()
        },
    }


def _camel(name: str) -> str:
    first, *rest = name.split("-")
    return first + "".join(map(str.capitalize, rest))
