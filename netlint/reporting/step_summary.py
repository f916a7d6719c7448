"""The Markdown that GitHub shows on the page of a run, below the job."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from netlint.finding import Problem
from netlint.reporting.escape import markdown_text, shorten
from netlint.reporting.wording import counted

#: So few, that the summary stays far below the megabyte that GitHub takes.
_MOST_PAGES = 20
_MOST_PROBLEMS = 20
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class PageCounts:
    """How many findings of each severity one page has."""

    path: str
    errors: int
    warnings: int
    infos: int

    @property
    def sort_key(self) -> tuple[int, int, int, str]:
        """Most errors first, then warnings, then notes; paths make the order total."""
        return (-self.errors, -self.warnings, -self.infos, self.path)


class WorstPages:
    """The pages with most findings, however many pages there are; `pages` counts them all."""

    def __init__(self) -> None:
        self._kept: list[PageCounts] = []
        self.pages = 0

    def add(self, counts: PageCounts) -> None:
        """Take one page into account."""
        self.pages += 1
        self._kept.append(counts)
        if len(self._kept) >= 2 * _MOST_PAGES:
            self._kept = list(self)

    def __iter__(self) -> Iterator[PageCounts]:
        return iter(sorted(self._kept, key=lambda counts: counts.sort_key)[:_MOST_PAGES])


def step_summary(ending: str, worst: WorstPages, problems: tuple[Problem, ...]) -> str:
    """The summary in Markdown; `ending` is netlint's own sentence and holds no page text."""
    lines = ["## netlint", "", ending, ""]
    if problems:
        lines += ["### Problems with this run", ""]
        for problem in problems[:_MOST_PROBLEMS]:
            path = f"{_cell(problem.path)}: " if problem.path else ""
            lines.append(f"- {path}{_cell(problem.message)}")
        if len(problems) > _MOST_PROBLEMS:
            lines.append(f"- and {len(problems) - _MOST_PROBLEMS:,} more")
        lines.append("")
    if worst.pages:
        shown = list(worst)
        lines += [
            "### Pages with most findings",
            "",
            "| Page | Errors | Warnings | Notes |",
            "| --- | ---: | ---: | ---: |",
        ]
        lines += [
            f"| {_cell(page.path)} | {page.errors:,} | {page.warnings:,} | {page.infos:,} |"
            for page in shown
        ]
        lines.append("")
        if worst.pages > len(shown):
            lines += [f"And {counted(worst.pages - len(shown), 'more page')}.", ""]
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return markdown_text(shorten(text, _LONGEST))
