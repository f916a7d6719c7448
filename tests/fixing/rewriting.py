"""Checks that put one text for another, whatever that does to a page: to try what mending makes of
rules at their worst."""

from __future__ import annotations

from collections.abc import Callable

from netlint.finding import Edit, Finding, Fix, Severity, Span
from netlint.fixing.rounds import Draft, draft
from netlint.parsing.error import PageError
from netlint.reading import decode
from netlint.result import PageFile, PageResult
from netlint.settings import Settings, SiteSettings

NAMES = {"md": "page.md", "html": "page.html", "text": "page.txt"}


def finding(
    *edits: tuple[int, int, str], rule: str = "R1", match: str = "", safe: bool = True
) -> Finding:
    """A finding that these edits mend: start, end and the new text of each."""
    made = tuple(Edit(Span(start, end), text) for start, end, text in edits)
    return Finding(
        "page.md", 1, 1, 1, 1, rule, rule.lower(), Severity.WARNING, "", match, fix=Fix(made, safe)
    )


def rewriting(*pairs: tuple[str, str], safe: bool = True) -> Callable[[PageFile], PageResult]:
    """A check that finds every first text and would write the second; each pair is a rule, R1 the
    first."""

    def check(file: PageFile) -> PageResult:
        try:
            text = decode(file.data or b"")
        except PageError:
            return PageResult(file.path)
        found = []
        for number, (old, new) in enumerate(pairs, 1):
            at = text.find(old)
            while at >= 0:
                found.append(
                    finding((at, at + len(old), new), rule=f"R{number}", match=old, safe=safe)
                )
                at = text.find(old, at + len(old))
        return PageResult(file.path, tuple(found))

    return check


def mended(
    text: str | bytes,
    *pairs: tuple[str, str],
    format: str = "md",
    unsafe: bool = False,
    safe: bool = True,
    generator: str = "",
) -> Draft:
    """The draft of a page with these pairs as rules."""
    settings = Settings(site=SiteSettings(generator=generator))
    file = PageFile(NAMES[format], None, format, settings)
    data = text if isinstance(text, bytes) else text.encode()
    return draft(file, data, unsafe=unsafe, check=rewriting(*pairs, safe=safe))
