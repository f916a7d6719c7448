"""What a rule that compares pages finds on some pages, each given by its path and text."""

from __future__ import annotations

from collections.abc import Mapping

from netlint.finding import Finding
from tests.support import result_among, settings_for


def found(
    code: str, pages: Mapping[str, str], *, profile: str = "nhs", locale: str | None = None
) -> dict[str, list[Finding]]:
    """The findings of the rule on each page that has any."""
    settings = settings_for(code, profile=profile, locale=locale)
    by_page = {}
    for path, text in pages.items():
        others = {other: text for other, text in pages.items() if other != path}
        format = "html" if path.endswith(".html") else "md"
        outcome = result_among(others, text, format=format, settings=settings, path=path)
        assert not outcome.problems, outcome.problems
        if outcome.findings:
            by_page[path] = list(outcome.findings)
    return by_page


def messages(
    code: str, pages: Mapping[str, str], *, profile: str = "nhs", locale: str | None = None
) -> dict[str, list[str]]:
    """The messages of the rule on each page that has any."""
    by_page = found(code, pages, profile=profile, locale=locale)
    return {path: [finding.message for finding in some] for path, some in by_page.items()}
