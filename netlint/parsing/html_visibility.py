"""Which parts of HTML their attributes hide from readers."""

from __future__ import annotations

from netlint.parsing.html_tokens import NO_ATTRIBUTES, Attributes
from netlint.patterns import lazy_pattern

_UNSEEN_STYLE = lazy_pattern(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden")


def is_hidden(attributes: Attributes, *, of_image: bool = False) -> bool:
    """True where the attributes hide an element from readers. An image that is only hidden from
    screen readers is still an image."""
    if attributes is NO_ATTRIBUTES:
        return False
    if "hidden" in attributes and attributes.get("hidden").lower() != "until-found":
        return True
    if not of_image and attributes.get("aria-hidden").strip().lower() == "true":
        return True
    return "style" in attributes and _UNSEEN_STYLE.search(attributes.get("style")) is not None
