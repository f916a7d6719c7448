"""Sentences that several formats share: counts, places, what to write instead."""

from __future__ import annotations

from collections.abc import Sequence

from netlint.finding import Finding, Origin, Problem, Related, Severity
from netlint.reporting.escape import shorten, visible, web_address
from netlint.result import Summary

#: The words for people; configuration and machine formats say "info" for a note.
WORDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

_MOST_SUGGESTIONS = 5
_LONGEST_SUGGESTION = 120


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 page", "1,200 pages"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def listed(parts: Sequence[str], last: str) -> str:
    """Words as a list in a sentence: "a, b and c"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def counts(summary: Summary) -> str:
    """The findings by severity, worst first: "3 errors and 1 note"; empty where there are none."""
    return counts_of(summary.errors, summary.warnings, summary.infos)


def counts_of(errors: int, warnings: int, infos: int) -> str:
    """As `counts`, of these numbers."""
    numbers = ((errors, "error"), (warnings, "warning"), (infos, "note"))
    return listed([counted(number, noun) for number, noun in numbers if number], "and")


def conclusion(summary: Summary, pages_with_findings: int, problems: int) -> str:
    """The sentences that end a report for people."""
    sentences = [f"Mended {counted(summary.fixed, 'finding')}."] if summary.fixed else []
    found = counts(summary)
    if found and pages_with_findings < summary.files:
        sentences.append(f"{found} on {pages_with_findings:,} of {counted(summary.files, 'page')}.")
    elif found:
        sentences.append(f"{found} on {counted(summary.files, 'page')}.")
    elif not summary.files:
        sentences.append("No pages were checked.")
    elif problems:
        sentences.append("Nothing was found, but not everything could be checked.")
    else:
        left = "left to mend" if summary.fixed else "to mend"
        sentences.append(f"Nothing {left} on {counted(summary.files, 'page')}.")
    if summary.fixable:
        subject = "It" if _total(summary) == 1 else f"{summary.fixable:,} of them"
        sentences.append(f"{subject} can be mended with --fix.")
    if summary.suppressed:
        verb = "is" if summary.suppressed == 1 else "are"
        sentences.append(f"{summary.suppressed:,} more {verb} kept quiet by comments in the pages.")
    return " ".join([*sentences, *about_baseline(summary)])


def about_baseline(summary: Summary) -> list[str]:
    """The sentences about what was recorded before; none where nothing was."""
    sentences = []
    if summary.baselined:
        verb = "is" if summary.baselined == 1 else "are"
        sentences.append(
            f"{counted(summary.baselined, 'old finding')} of the baseline {verb} not shown."
        )
    if summary.gone:
        verb, them = ("is", "it") if summary.gone == 1 else ("are", "them")
        sentences.append(
            f"{counted(summary.gone, 'recorded finding')} {verb} there no more. Take {them} out of "
            f"the baseline with: {summary.shrink}"
        )
    return sentences


def _total(summary: Summary) -> int:
    return summary.errors + summary.warnings + summary.infos


def instead(finding: Finding) -> str:
    """What to write instead, best first; empty where the finding suggests nothing."""
    if not finding.suggestions:
        return ""
    shown = [_suggestion(text) for text in finding.suggestions[:_MOST_SUGGESTIONS]]
    more = len(finding.suggestions) - len(shown)
    if more:
        return f"{', '.join(shown)} or {more:,} more"
    return listed(shown, "or")


def unsaid(finding: Finding) -> str:
    """What to write instead, as `instead`, where the message does not say all of it already."""
    said = all(text in finding.message for text in finding.suggestions)
    return "" if said else instead(finding)


def _suggestion(text: str) -> str:
    return f'"{shorten(visible(text), _LONGEST_SUGGESTION)}"' if text else "nothing (take it out)"


def message_alone(finding: Finding) -> str:
    """The message without the id of another program's rule at its end, for formats that say where
    the finding comes from in a line of its own."""
    ending = f" [{finding.origin.rule}]" if finding.origin is not None else ""
    return finding.message.removesuffix(ending)


def origin_line(origin: Origin) -> str:
    """Another program's rule, by the names that the settings take for it."""
    named = f"{origin.tool} rule {origin.rule} ({origin.category})"
    address = web_address(origin.url)
    return visible(f"{named}: {address}" if address else named)


def place(finding: Finding) -> str:
    """Where a finding is on its page, in words."""
    start = f"line {finding.line}, column {finding.column}"
    if finding.end_line == finding.line:
        return start
    return f"{start} to line {finding.end_line}"


def related_place(related: Related, path: str) -> str:
    """Another place with what it explains; its page is named where it is not this one."""
    where = f"line {related.line}, column {related.column}"
    if related.path != path:
        where = f"{visible(related.path)}, {where}"
    return f"{where}: {visible(related.message)}"


def also(finding: Finding, most: int = 3) -> list[str]:
    """Sentences that name the first other places of a finding, and how many more there are, for
    formats that show nothing else of them."""
    said = [f"See also {related_place(one, finding.path)}" for one in finding.related[:most]]
    more = len(finding.related) - most
    if more > 0:
        said.append(f"See also {counted(more, 'more place')}")
    return [text if text.endswith((".", "!", "?")) else f"{text}." for text in said]


def problem_line(problem: Problem) -> str:
    """A problem of the run in one line, with its path where it has one."""
    message = visible(problem.message)
    return f"{visible(problem.path)}: {message}" if problem.path else message
