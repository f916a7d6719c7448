"""The languages that parts of HTML declare, and which of them are not the page's own."""

from __future__ import annotations

from netlint.finding import Span
from netlint.page_parts import Declared
from netlint.parsing.builder import PageBuilder, is_masked
from netlint.parsing.html_tokens import Attributes


def is_foreign(declared: str, page: str | None, *, container: bool = False) -> bool:
    """True where `declared`, an element's `lang`, is another language than that of the page.

    American English on a British page is another language here, since its spelling is. A page
    that does not say its language is taken to be in English of no particular country; there a
    country only counts on a small part of the page, as the outermost `container` may well be the
    place where the writer declares the page's own.
    """
    if is_masked(declared) or not declared.strip():
        return False
    language, _, country = declared.strip().lower().replace("_", "-").partition("-")
    own_language, _, own_country = (page or "en").strip().lower().replace("_", "-").partition("-")
    if language != (own_language or "en"):
        return True
    if language != "en" or not country:
        return False
    if own_country:
        return country != own_country
    return not container


def keep_language(builder: PageBuilder, attributes: Attributes, name: str) -> None:
    """Keep the code of the language in the attribute `name`, if there is one."""
    code = attributes.get(name)
    if code and not is_masked(code):
        builder.languages.append(Declared(code, Span(*attributes.span(name))))
