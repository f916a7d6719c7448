"""Which English a page is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from netlint.settings import LOCALES

if TYPE_CHECKING:
    from netlint.page import Page
    from netlint.settings import Settings


def locale_of(page: Page, settings: Settings) -> str:
    """The page's own locale: front matter `netlint: {locale: …}`, else the settings'.

    One that netlint does not know is a finding of NETLINT002 and counts for nothing here.
    """
    own = page.own_setting("locale")
    return own if own in LOCALES else settings.locale
