"""PAGE001: a whole HTML document that does not say its language."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark, Span
from netlint.page import Page


@check("PAGE001", "missing-lang")
def missing_lang(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say that the document's outermost element has no language."""
    page = analysis.page
    if page.root is None or (page.root.lang or "").strip():
        return
    yield Remark(
        _opening_tag(page, page.root.span),
        f'This page does not say its language. Write <html lang="{analysis.locale}">.',
        suggestions=(f'<html lang="{analysis.locale}">',),
    )


def _opening_tag(page: Page, root: Span) -> Span:
    """The opening tag of the document, or the page's anchor where it has none."""
    if page.source[root.start : root.start + 5].lower() != "<html":
        return page.anchor
    close = page.source.find(">", root.start, root.start + 2000)
    return Span(root.start, close + 1) if close > 0 else page.anchor
