"""One hand-made run that holds everything which is hard to report."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

from netlint.finding import Edit, Finding, Fix, Origin, Problem, Related, Severity, Span
from netlint.lines import line_starts
from netlint.reporting import make_reporter
from netlint.reporting.options import SourceProvider
from netlint.reporting.rule_help import RuleHelp
from netlint.result import PageResult, Summary

ERROR, WARNING, INFO = Severity.ERROR, Severity.WARNING, Severity.INFO
_NAMES = {
    "ABBR001": "undefined-abbreviation",
    "GRAM001": "grammar",
    "GRAM002": "spelling",
    "HEAD004": "question-heading",
    "LINK001": "vague-link",
    "SAME001": "differs-elsewhere",
    "SECT001": "missing-section",
    "TABLE001": "table-without-header",
    "TERM001": "misspelled-term",
    "TEXT003": "lost-list",
    "TEXT005": "repeated-word",
    "TEXT006": "invisible-character",
}
_WHY = "A reader who searches for the right word does not find this page."


def rule_help(code: str) -> RuleHelp:
    """Help for every rule but one, as the rules' pages give it."""
    if code == "TEXT006":
        raise KeyError(code)
    name = _NAMES[code]
    return RuleHelp(
        code=code,
        name=name,
        summary=f"The summary of {name}.",
        why=_WHY,
        help_markdown=f"# {code} {name}\n\nThe summary of {name}.\n",
        url=f"https://example.org/{name}",
    )


def found(
    rule: str,
    source: str,
    match: str,
    message: str,
    *,
    path: str = "conditions/tumours.md",
    severity: Severity = ERROR,
    suggestions: tuple[str, ...] = (),
    fixable: bool = False,
    concept: str | None = None,
    related: tuple[Related, ...] = (),
    why: str = _WHY,
    origin: Origin | None = None,
) -> Finding:
    """A finding on the first place of `match` in `source`, placed as the engine places it."""
    start = source.index(match)
    end = start + len(match)
    starts = line_starts(source)

    def position(offset: int) -> tuple[int, int]:
        line = max(n for n, first in enumerate(starts) if first <= offset)
        return line + 1, offset - starts[line] + 1

    line, column = position(start)
    end_line, end_column = position(end)
    line_end = starts[line] if line < len(starts) else len(source)
    first = max(starts[line - 1], start - 120)
    fix = Fix((Edit(Span(start, end), suggestions[0] if suggestions else ""),))
    return Finding(
        path=path,
        line=line,
        column=column,
        end_line=end_line,
        end_column=end_column,
        rule=rule,
        name=_NAMES[rule],
        severity=severity,
        message=message,
        match=match,
        suggestions=suggestions,
        concept=concept,
        fix=fix if fixable else None,
        url=f"https://example.org/{_NAMES[rule]}",
        related=related,
        why=why,
        excerpt=source[first : min(line_end, start + 240)].rstrip("\r\n"),
        excerpt_column=first - starts[line - 1] + 1,
        origin=origin,
    )


TUMOURS = (
    "# What are tumours of the pancreas?\n"
    "\n"
    "🙂 Families with 👩‍⚕️ neurofibrmatosis see a team.\n"
    "\tThe team explains the the results.\n"
    "Ask about Cafe\u0301 au lait spots, 神経 and neurofibrmatosis again.\n"
    + "Some words come first here, for this line is a long one. " * 3
    + "Most people have a scan with a PET camera, and then they wait for a short while at home. "
    + "Some words come last here too, and there are many. " * 4
    + "\n"
    "The scan may show:\n\n\nYour team meets every week.\n"
)
EVIL = "Press \x1b[31mred\x1b[0m or ::error::now\u202e, please.\n[click here](x) {0} <b>&amp;</b>\n"
EVIL_PATH = "odd, name%\x1b[2J\n::error::x|`<i>`.md"


def pages() -> list[PageResult]:
    """The pages of the run, in order: three with findings, one clean, one that went wrong."""
    spelling = 'This is not how the word is spelled. Write "neurofibromatosis".'
    return [
        PageResult("clean.md", suppressed=2),
        PageResult(
            "conditions/tumours.md",
            (
                found(
                    "HEAD004",
                    TUMOURS,
                    "What are tumours of the pancreas?",
                    "This heading is a question. Say what stands under it.",
                    severity=WARNING,
                    why="People scan headings for the word they have in mind, and a question hides "
                    "it behind words that every heading could start with.",
                ),
                found(
                    "TERM001",
                    TUMOURS,
                    "neurofibrmatosis",
                    spelling,
                    suggestions=("neurofibromatosis",),
                    fixable=True,
                    concept="nf1",
                ),
                found(
                    "TEXT005",
                    TUMOURS,
                    "the the",
                    'The word "the" stands here twice. Take one out.',
                    suggestions=("the",),
                    fixable=True,
                    why="",
                ),
                found(
                    "TERM001",
                    TUMOURS.replace("neurofibrmatosis", "neurofibromatoses", 1).replace(
                        "neurofibromatoses", "neurofibrmatosi!"
                    ),
                    "neurofibrmatosis",
                    spelling,
                    suggestions=("neurofibromatosis", "neurofibroma", "fibromatosis"),
                    concept="nf1",
                ),
                found(
                    "ABBR001",
                    TUMOURS,
                    "PET",
                    "PET is used here before it is spelled out.",
                    severity=WARNING,
                    suggestions=tuple(f"choice {n}" for n in range(1, 9)),
                    related=(
                        Related("conditions/tumours.md", 12, 3, "it is spelled out here"),
                        Related("tests/pet.md", 1, 1, "another page spells it out here"),
                    ),
                    why="Readers who do not know it stop here.",
                ),
                found(
                    "TEXT003",
                    TUMOURS,
                    "The scan may show:\n\n\nYour team",
                    "A list seems to be lost after this line.",
                ),
            ),
        ),
        PageResult(
            EVIL_PATH,
            (
                found(
                    "LINK001",
                    EVIL,
                    "[click here](x)",
                    'The link "[click here](x)" {0} does not say where it leads.\n::error::no',
                    path=EVIL_PATH,
                    severity=INFO,
                ),
                found(
                    "TEXT006",
                    EVIL,
                    "\u202e",
                    "An invisible character stands here.",
                    path=EVIL_PATH,
                    suggestions=("",),
                    fixable=True,
                ),
            ),
        ),
        PageResult(
            "help/no-sections.html",
            (
                found(
                    "SECT001",
                    "\n",
                    "",
                    "This page has no section on when to get help.",
                    path="help/no-sections.html",
                ),
            ),
        ),
        PageResult("broken.md", problems=PROBLEMS[:1]),
    ]


PROBLEMS = (
    Problem("broken.md", "The rule READ001 failed on this page. The other rules ran."),
    Problem("caf\udce9.md", "Not checked: it is not text that netlint can read. Save it as UTF-8."),
    Problem("", "No page was found in drafts."),
)
SUMMARY = Summary(files=5, errors=6, warnings=2, infos=1, fixable=3, suppressed=2)


def report(
    format: str,
    results: list[PageResult] | None = None,
    *,
    problems: tuple[Problem, ...] = PROBLEMS,
    summary: Summary = SUMMARY,
    colour: bool = False,
    width: int | None = 80,
    step_summary: Path | None = None,
    source: SourceProvider | None = None,
) -> str:
    """What a format writes for these pages (those of `pages` where none are given)."""
    stream = StringIO()
    reporter = make_reporter(
        format,
        stream,
        version="1.2.3",
        colour=colour,
        width=width,
        rules=rule_help,
        step_summary=step_summary,
        source=source or SOURCES.get,
    )
    for result in pages() if results is None else results:
        reporter.page(result)
    reporter.finish(problems, summary)
    return stream.getvalue()


def clean_report(format: str, step_summary: Path | None = None) -> str:
    """What a format writes for five pages without findings."""
    results = [PageResult(f"page-{n}.md") for n in range(5)]
    return report(format, results, problems=(), summary=Summary(files=5), step_summary=step_summary)


def empty_report(format: str, step_summary: Path | None = None) -> str:
    """What a format writes where there was nothing to check."""
    return report(format, [], problems=(), summary=Summary(), step_summary=step_summary)


SLIPS = "She have a apple.\nTake your medcine with food.\n"
#: What a server that means harm could say.
HARM = "\x1b[31m<b>&amp;</b>\u202e](x) {0}\r\n::error::x"


def proofread_pages() -> list[PageResult]:
    """Findings of LanguageTool: with a link, without one, and from a server that means harm."""

    def slip(rule: str, match: str, message: str, origin: Origin, *written: str) -> Finding:
        return found(
            rule, SLIPS, match, f"{message} [{origin.rule}]", path="visit.md", severity=WARNING,
            suggestions=written, why="Readers stumble, and trust the page less.", origin=origin,
        )  # fmt: skip

    return [
        PageResult(
            "visit.md",
            (
                slip(
                    "GRAM001",
                    "have",
                    "The pronoun \u2018She\u2019 is usually used with a third-person verb.",
                    Origin("LanguageTool", "HE_VERB_AGR", "GRAMMAR"),
                    "has",
                ),
                slip(
                    "GRAM001",
                    "a apple",
                    "Use \u201can\u201d instead of \u2018a\u2019 before a vowel sound.",
                    Origin("LanguageTool", "EN_A_VS_AN", "MISC", "https://example.org/articles"),
                    "an apple",
                ),
                slip(
                    "GRAM002",
                    "medcine",
                    HARM,
                    Origin("LanguageTool", HARM, HARM, f"https://{HARM}"),
                    HARM,
                ),
            ),
        )
    ]


def proofread_report(format: str) -> str:
    """What a format writes for these pages."""
    return report(format, proofread_pages(), problems=(), summary=Summary(files=1, warnings=3))


def agreement_pages() -> list[PageResult]:
    """Findings about several pages: a few places, too many to name, and paths that mean harm."""

    def differs(match: str, *related: Related) -> Finding:
        return found(
            "SAME001", COUNTS, match, f'Another page does not say "{match}".', path="care.md",
            severity=WARNING, related=related, why="Readers of both pages trust neither.",
        )  # fmt: skip

    many = [Related(f"pages/{n}.md", n, 1, "this page says 4 in 10") for n in range(1, 8)]
    return [
        PageResult(
            "care.md",
            (
                differs(
                    "1 in 2,500",
                    Related("care.md", 3, 1, "this page says 1 in 3,000 here"),
                    Related("risk/figures.html", 12, 7, "this page says 1 in 3,000."),
                ),
                differs("around 40%", *many),
                differs(
                    "8 weeks",
                    Related(EVIL_PATH, 2, 3, HARM),
                    Related("a](x) {0} <b>@x #1.md", 1, 1, "\ud800[x](y)"),
                ),
            ),
        )
    ]


COUNTS = "It is found in 1 in 2,500 people, and in around 40% of them within 8 weeks.\n"
#: The texts of the pages above, by path.
SOURCES = {"conditions/tumours.md": TUMOURS, EVIL_PATH: EVIL, "visit.md": SLIPS, "care.md": COUNTS}


def agreement_report(format: str) -> str:
    """What a format writes for these pages."""
    return report(format, agreement_pages(), problems=(), summary=Summary(files=1, warnings=3))
