"""HEAD004: a heading is a question."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark
from netlint.page import PLACEHOLDER

_CLOSING = " \t\n\"')]*_" + "\N{RIGHT DOUBLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"


@lru_cache(maxsize=1)
def _rewordings() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Questions that stand on many health pages, each with a heading that says the same."""
    return tuple(
        (re.compile(question, re.I), statement)
        for question, statement in (
            (r"what (?:are|is) the treatments? (?:for|of) (.+)", r"treatment for \1"),
            (r"what (?:are|is) the (.+)", r"\1"),
            (r"what causes (.+)", r"causes of \1"),
            (r"what (?:are|is) (?:(?:a|an) )?(.+)", r"about \1"),
            (r"who (is|are) ((?:most )?at risk)(?: (?:of|for) (.+))?", r"who \1 \2 of \3"),
            (r"how (is|are) (.+) (treated|diagnosed|inherited|used|done)", r"how \2 \1 \3"),
            (r"when (is|are) (.+) (needed|used|done)", r"when \2 \1 \3"),
        )
    )


@check("HEAD004", "question-heading")
def question_heading(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which headings end in a question mark, and how to put them as a statement."""
    page = analysis.page
    for heading in page.headings:
        text = page.text(heading).replace(PLACEHOLDER, " ").rstrip(_CLOSING)
        if not text.endswith("?"):
            continue
        statement = _statement(text)
        advice = (
            f'Write it as a statement: "{statement}".'
            if statement
            else "Write what the section tells the reader as a short statement."
        )
        yield Remark(
            page.source_span(heading.start, heading.end),
            f"This heading is a question. {advice}",
            suggestions=(statement,) if statement else (),
        )


def _statement(question: str) -> str:
    """The question as a statement, or "" where it is not one of the known kinds."""
    text = " ".join(question.rstrip("? ").split())
    for pattern, statement in _rewordings():
        found = pattern.fullmatch(text)
        if found:
            put = found.expand(statement).removesuffix(" of ")
            return put[0].upper() + put[1:]
    return ""
