"""Which declared languages are not the page's own."""

from __future__ import annotations

from netlint.parsing.builder import GONE, HOLE


def is_foreign(declared: str, page: str | None, *, container: bool = False) -> bool:
    """True where `declared`, an element's `lang`, is another language than that of the page.

    American English on a British page is another language here, since its spelling is. A page
    that does not say its language is taken to be in English of no particular country; there a
    country only counts on a small part of the page, as the outermost `container` may well be the
    place where the writer declares the page's own.
    """
    if HOLE in declared or GONE in declared or not declared.strip():
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
