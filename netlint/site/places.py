"""Whether a page has the place that a link asks for, and which one was meant. Pure functions."""

from __future__ import annotations

from difflib import get_close_matches
from typing import NamedTuple
from urllib.parse import unquote

from netlint.parsing.landmarks import Landmarks
from netlint.patterns import lazy_pattern
from netlint.settings import GENERATORS
from netlint.site.slugs import slugs, squeezed, without_number
from netlint.site.target import is_for_browser

_FOOTNOTE = lazy_pattern(r"(?i)(?:user-content-)?_?(?:fn|footnote|note|cite|ref)")
#: GitHub looks for an address with this in front as well.
_GITHUB = "user-content-"
#: Where capitals in an address count.
_STRICT = ("hugo", "jekyll", "eleventy")


class Missing(NamedTuple):
    """A place that is not on a page: the one that was meant ("" where none is near), and whether it
    differs in capitals only."""

    better: str
    case: bool = False


def missing(landmarks: Landmarks, fragment: str, generator: str) -> Missing | None:
    """What is wrong with a fragment; None where the place is there or nobody can tell.

    Without a known `generator` an address counts as right where any could make it.
    """
    if landmarks.incomplete or is_for_browser(fragment, whole=landmarks.whole):
        return None
    if landmarks.footnotes and _FOOTNOTE.match(fragment) is not None:
        return None
    wanted = fragment.removeprefix(_GITHUB)
    known = _addresses(landmarks, generator)
    if wanted in known or any(unquote(one) == wanted for one in known if "%" in one):
        return None
    if generator not in GENERATORS:
        texts = {squeezed(text) for h in landmarks.headings for text in (h.text, h.raw, h.id)}
        texts |= {squeezed(one) for one in landmarks.ids}
        if squeezed(wanted) in texts or squeezed(without_number(wanted)) in texts:
            return None
    alike = next((one for one in known if one.casefold() == wanted.casefold()), "")
    if alike:
        return Missing(alike, case=True) if generator in _STRICT else None
    return Missing(next(iter(get_close_matches(wanted.lower(), known, 1, 0.75)), ""))


def _addresses(landmarks: Landmarks, generator: str) -> dict[str, None]:
    """The addresses of a page's places, those of headings first."""
    # An id that is written beside a heading takes the place of one made from its text, except on
    # GitHub, which shows it as text, and wherever the generator is not known.
    own = generator in _STRICT
    texts = [(h.text, h.raw) for h in landmarks.headings if not (own and h.id)]
    makers = (generator,) if generator in GENERATORS else ("github",)
    found = dict.fromkeys(slug for maker in makers for slug in slugs(maker, texts) if slug)
    found |= dict.fromkeys(h.id for h in landmarks.headings if h.id)
    return found | dict.fromkeys(sorted(landmarks.ids))
