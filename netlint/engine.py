"""Runs the rules over one page: bytes in, findings out. Knows nothing of configuration or output."""

from __future__ import annotations

import sys
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from netlint.acrosspages import AnyFacts
from netlint.analysis import Analysis
from netlint.asked import LANGUAGETOOL as LANGUAGETOOL_ANSWERS
from netlint.asked import note
from netlint.catalogue import RuleEntry, codes_of, compares_pages, rule_index
from netlint.factlines import fact_lines
from netlint.finding import Finding, Problem, Related, Remark, Severity
from netlint.grammar.match import Proofread
from netlint.leftout import LANGUAGETOOL, did_not_run
from netlint.nlp.availability import ParserMissing
from netlint.page import Page
from netlint.parsing.error import PageError
from netlint.planning import Plan, plan, plan_for
from netlint.reading import fault, read_page
from netlint.repeated import not_yet_said
from netlint.resources import Resources
from netlint.result import PageFile, PageResult
from netlint.settings import Settings
from netlint.sitelinks import Site
from netlint.suppression import Suppressions, read_suppressions

UNUSED_SUPPRESSION = "NETLINT001"
UNKNOWN_RULE = "NETLINT002"
UNREADABLE = "NETLINT003"

#: The most of a long source line that a finding carries, in characters before and after its start.
_BEFORE, _AFTER = 120, 240


_RESOURCES = Resources()


def prepare(settings: Iterable[Settings]) -> None:
    """Import the rules and compile the vocabularies now, before processes are started.

    Raises what a broken vocabulary raises, so that it is said once and not for every page. What an
    earlier run read of the repository is forgotten.
    """
    disk = sys.modules.get("netlint.site.disk")
    if disk is not None:
        disk.forget()
    for one in settings:
        plan(one)
        _RESOURCES.vocabulary(one.vocabularies, one.allow)


def check_file(file: PageFile) -> PageResult:
    """Check one page. Whatever is wrong with the page is in the result; nothing is raised."""
    try:
        page = read_page(file)
    except PageError as error:
        return _unreadable(file, error)
    try:
        return check_page(page, file.settings, lambda: _site(file, page), file.proofread)
    except Exception as error:  # rules are guarded one by one; this is about what surrounds them
        reason = f"netlint could not check this page ({fault(error)}). Please report this."
        return PageResult(file.path, problems=(Problem(file.path, reason),))


def _site(file: PageFile, page: Page) -> Site:
    # Only here: most pages have no link that asks for it.
    from netlint.site.opening import open_site

    return open_site(file, page)


def check_page(
    page: Page,
    settings: Settings,
    open_site: Callable[[], Site] | None = None,
    proofread: Proofread | None = None,
) -> PageResult:
    """Run every rule of the settings over a parsed page; `open_site` gives the website that it is
    part of, for rules that ask, and `proofread` is what LanguageTool said of it."""
    ready = plan_for(page, settings)
    analysis = Analysis(page, settings, _RESOURCES, open_site, proofread)
    suppressions = read_suppressions(page, codes_of)
    quiet = bool(suppressions.entries)
    findings: list[Finding] = []
    problems: list[Problem] = []
    if proofread is not None:
        problems += proofread.problems
        if proofread.server:
            note(proofread.server, LANGUAGETOOL_ANSWERS)
    suppressed = 0
    said: list[tuple[RuleEntry, Remark]] = []
    for planned in ready.checks:
        try:
            remarks = list(planned.check.run(analysis, planned.options))
        except ParserMissing as error:
            # The same for every page, so it names none and the run says it once.
            problems.append(Problem("", did_not_run((planned.entry,), str(error))))
            continue
        except Exception as error:  # see check_file
            problems.append(
                Problem(
                    page.path,
                    f"The rule {planned.entry.code} failed on this page ({fault(error)}). The "
                    "other rules ran. Please report this.",
                )
            )
            continue
        if planned.entry.needs == LANGUAGETOOL:
            remarks = not_yet_said(planned.entry.code, remarks, said, page.source)
        elif proofread is not None:
            said += [(planned.entry, remark) for remark in remarks]
        for remark in remarks:
            if quiet and suppressions.silence(planned.entry.code, remark.span.start):
                suppressed += 1
            else:
                findings.append(complete(page, remark, planned.entry, planned.severity))
    index = rule_index()
    for code, remarks_of in (
        (UNKNOWN_RULE, suppressions.faults),
        (UNUSED_SUPPRESSION, tuple(suppressions.unused(_that_ran(ready, proofread)))),
    ):
        if code in ready.severities:
            findings.extend(
                complete(page, remark, index[code], ready.severities[code]) for remark in remarks_of
            )
    findings.sort(key=lambda finding: finding.sort_key)
    facts = ""
    if ready.facts:
        facts = _facts(analysis, ready.facts, suppressions, problems)
    return PageResult(page.path, tuple(findings), tuple(problems), suppressed, facts=facts)


def _facts(
    analysis: Analysis,
    wanted: tuple[AnyFacts, ...],
    suppressions: Suppressions,
    problems: list[Problem],
) -> str:
    """The facts of a page as lines. Facts that cannot be had are a problem of the page."""
    rows: dict[str, list[Any]] = {}
    for kind in wanted:
        try:
            rows[kind.name] = list(kind.collect(analysis))
        except Exception as error:  # see check_file
            path = analysis.page.path
            reason = (
                f"The {kind.name} of this page could not be compared with other pages "
                f"({fault(error)}). Please report this."
            )
            problems.append(Problem(path, reason))
    quiet = any(compares_pages(code) for one in suppressions.entries for code in one.codes)
    return fact_lines(analysis.locale, rows, quiet=quiet)


def _that_ran(ready: Plan, proofread: Proofread | None) -> Iterator[str]:
    """The rules that could find what there is: those that compare pages have not run yet, and without
    LanguageTool's answers some cannot."""
    answered = proofread is not None and not proofread.problems
    for code in ready.severities:
        if compares_pages(code):
            continue
        if answered or rule_index()[code].needs != LANGUAGETOOL:
            yield code


def complete(page: Page, remark: Remark, entry: RuleEntry, severity: Severity) -> Finding:
    """A remark with its place, rule and severity."""
    start, end = remark.span
    source, starts = page.source, page.line_starts
    # Most findings end on the line that they begin on: that line is looked for only once.
    line = bisect_right(starts, start)
    line_start = starts[line - 1]
    line_end = starts[line] if line < len(starts) else len(source) + 1
    end_line, end_column = (
        (line, end - line_start + 1) if start <= end < line_end else page.position(end)
    )
    first = max(line_start, start - _BEFORE)
    return Finding(
        path=page.path,
        line=line,
        column=start - line_start + 1,
        end_line=end_line,
        end_column=end_column,
        rule=entry.code,
        name=entry.name,
        severity=_weight(remark, severity),
        message=remark.message,
        match=source[start:end],
        suggestions=remark.suggestions,
        concept=remark.concept,
        fix=remark.fix,
        url=entry.url,
        related=tuple(
            [
                Related(page.path, *page.position(related.span.start), related.message)
                for related in remark.related
            ]
        )
        if remark.related
        else (),
        why=remark.why or entry.why,
        # The source line on which it starts, or what stands around it on a long one.
        excerpt=source[first : min(line_end, start + _AFTER)].rstrip("\r\n"),
        excerpt_column=first - line_start + 1,
        origin=remark.origin,
        places=remark.places,
    )


def _weight(remark: Remark, severity: Severity) -> Severity:
    if remark.severity is not None:
        return remark.severity
    return Severity(min(severity + 1, Severity.ERROR)) if remark.is_raised else severity


def _unreadable(file: PageFile, error: PageError) -> PageResult:
    entry = rule_index()[UNREADABLE]
    severity = plan(file.settings).severities.get(UNREADABLE, Severity.ERROR)
    finding = Finding(
        path=file.path,
        line=error.line,
        column=error.column,
        end_line=error.line,
        end_column=error.column,
        rule=entry.code,
        name=entry.name,
        severity=severity,
        message=error.message,
        match="",
        url=entry.url,
        why=entry.why,
    )
    place = f" (line {error.line})" if error.line > 1 else ""
    return PageResult(
        file.path, (finding,), (Problem(file.path, f"Not checked: {error.message}{place}"),)
    )
