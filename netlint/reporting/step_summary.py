"""The Markdown that GitHub shows on the page of a run, below the job."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from netlint.finding import Finding, Problem, Severity
from netlint.reporting.markdown_parts import (
    WorstSections,
    cell,
    page_section,
    problem_lines,
    rule_link,
)
from netlint.reporting.rule_help import RuleHelpProvider
from netlint.reporting.wording import WORDS, counted

#: So few, that the summary stays far below the megabyte that GitHub takes.
_MOST_PAGES = 20
_MOST_RULES = 15
_LONGEST = 300
#: Bytes for the findings of the worst pages, and of one of them.
_ROOM = 16_000
_ROOM_OF_A_PAGE = 5_000


@dataclass(frozen=True, slots=True)
class PageCounts:
    """How many findings of each severity one page has, and how many of them netlint can mend."""

    path: str
    errors: int
    warnings: int
    infos: int
    fixable: int = 0

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


@dataclass(slots=True)
class _Rule:
    """What one rule found."""

    finding: Finding
    severity: Severity
    count: int = 0
    fixable: int = 0


class StepSummary:
    """Adds up what the summary says, page by page."""

    def __init__(self, rules: RuleHelpProvider | None = None) -> None:
        self._help = rules
        self._worst = WorstPages()
        self._sections = WorstSections(_ROOM)
        self._rules: dict[str, _Rule] = {}

    @property
    def pages(self) -> int:
        """How many pages have findings."""
        return self._worst.pages

    def add(self, path: str, findings: Sequence[Finding]) -> None:
        """Take the findings of one page into account, of which there is at least one."""
        severities = [finding.severity for finding in findings]
        self._worst.add(
            PageCounts(
                path,
                errors=severities.count(Severity.ERROR),
                warnings=severities.count(Severity.WARNING),
                infos=severities.count(Severity.INFO),
                fixable=sum(finding.fixable for finding in findings),
            )
        )
        self._sections.add(page_section(path, findings, _ROOM_OF_A_PAGE))
        for finding in findings:
            rule = self._rules.setdefault(finding.rule, _Rule(finding, finding.severity))
            rule.severity = max(rule.severity, finding.severity)
            rule.count += 1
            rule.fixable += finding.fixable

    def markdown(self, ending: str, problems: tuple[Problem, ...]) -> str:
        """The summary; `ending` is netlint's own sentence and holds no page text."""
        lines = ["## netlint", "", ending, "", *problem_lines(problems)]
        if self._worst.pages:
            lines += [*self._what(), *self._where(), *self._first()]
        return "\n".join(lines) + "\n"

    def _what(self) -> Iterator[str]:
        rules = sorted(
            self._rules.values(), key=lambda one: (-one.severity, -one.count, one.finding.rule)
        )
        yield from ("### What was found", "")
        yield "| Rule | Severity | What it says | Findings | netlint can mend |"
        yield "| --- | --- | --- | ---: | ---: |"
        for rule in rules[:_MOST_RULES]:
            code, name, url = rule.finding.rule, rule.finding.name, rule.finding.url
            said = cell(self._said(code), _LONGEST)
            counts = f"{rule.count:,} | {rule.fixable:,}"
            yield f"| {rule_link(code, name, url)} | {WORDS[rule.severity]} | {said} | {counts} |"
        yield ""
        if len(rules) > _MOST_RULES:
            yield from (f"And {counted(len(rules) - _MOST_RULES, 'more rule')}.", "")

    def _said(self, code: str) -> str:
        """What a rule says; empty for one without a page, such as one of another program."""
        try:
            return self._help(code).summary if self._help is not None else ""
        except KeyError:
            return ""

    def _where(self) -> Iterator[str]:
        shown = list(self._worst)
        yield from ("### Pages with most findings", "")
        yield "| Page | Errors | Warnings | Notes | netlint can mend |"
        yield "| --- | ---: | ---: | ---: | ---: |"
        for page in shown:
            counts = f"{page.errors:,} | {page.warnings:,} | {page.infos:,} | {page.fixable:,}"
            yield f"| {cell(page.path, _LONGEST)} | {counts} |"
        yield ""
        if self._worst.pages > len(shown):
            yield from (f"And {counted(self._worst.pages - len(shown), 'more page')}.", "")

    def _first(self) -> Iterator[str]:
        sections = self._sections.taken()
        if sections:
            yield from ("### What to mend first", "")
        for section in sections:
            yield section.text
        if self._sections.findings > sum(section.shown for section in sections):
            yield from ("The log of this step has all findings.", "")
