"""PAGE001: a whole HTML document that does not say its language, or a language that is none."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import RelatedSpan, Remark, Span
from netlint.language.codes import is_language
from netlint.page import PLACEHOLDER, Page

#: More places than these help nobody.
_MOST_SHOWN = 20


@check("PAGE001", "missing-lang")
def missing_lang(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say that the document has no language or a wrong one, or that a part of a page has."""
    page = analysis.page
    if page.root is not None:
        yield from _of_document(page, analysis.locale)
    if page.languages:
        yield from _of_parts(page)


def _of_document(page: Page, locale: str) -> Iterator[Remark]:
    assert page.root is not None
    lang, xml_lang = (page.root.lang or "").strip(), page.root.xml_lang or ""
    place = _opening_tag(page, page.root.span)
    if not lang:
        yield Remark(
            place,
            f'This page does not say its language. Write <html lang="{locale}">.',
            suggestions=(f'<html lang="{locale}">',),
        )
        return
    wrong = next((code for code in (lang, xml_lang) if code and not _is_known(code)), None)
    if wrong is not None:
        yield Remark(place, f"{_not_a_code(wrong, 'page')} {_advice(wrong, locale)}")
    elif xml_lang and _is_known(xml_lang) and _language(lang) != _language(xml_lang):
        yield Remark(
            place,
            f'This page says 2 languages: lang="{lang}" and xml:lang="{xml_lang}". Write the '
            "right one in both.",
        )


def _of_parts(page: Page) -> Iterator[Remark]:
    """A remark for each wrong code, at its first place."""
    places: dict[str, list[Span]] = {}
    for code, span in page.languages:
        if not _is_known(code):
            places.setdefault(code, []).append(span)
    for code, spans in places.items():
        yield Remark(
            spans[0],
            f"{_not_a_code(code, 'text')} {_advice(code, 'fr')}",
            related=tuple(
                RelatedSpan(span, "The same code again") for span in spans[1:_MOST_SHOWN]
            ),
        )


def _is_known(code: str) -> bool:
    return PLACEHOLDER in code or is_language(code)


def _language(code: str) -> str:
    return code.lower().partition("-")[0]


def _not_a_code(code: str, what: str) -> str:
    return f'The language of this {what} is given as "{code}", which is no code of a language.'


def _advice(code: str, example: str) -> str:
    """What to write: the same with a hyphen, or a code that shows the form."""
    hyphened = code.strip().replace("_", "-")
    if is_language(hyphened):
        return f'Write "{hyphened}".'
    return f'Write its code, such as "{example}".'


def _opening_tag(page: Page, root: Span) -> Span:
    """The opening tag of the document, or the page's anchor where it has none."""
    if page.source[root.start : root.start + 5].lower() != "<html":
        return page.anchor
    close = page.source.find(">", root.start, root.start + 2000)
    return Span(root.start, close + 1) if close > 0 else page.anchor
