"""LINK007: a link to an address that starts with http://."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.checks.link.texts import address_place, shown
from netlint.finding import Edit, Fix, Remark, Span
from netlint.page import Link, Page
from netlint.patterns import lazy_pattern

_INSECURE = lazy_pattern(r"(?i)http://(?=[^/?#\s]+\.)")
#: Hosts that are no public website: the writer's own machine or network, and made-up names.
_PRIVATE = lazy_pattern(
    r"(?i)http://(?:[^/?#\s]*@)?(?:[\w.-]+\.(?:localhost|local|test|invalid|example|internal|onion)"
    r"|(?:[\w-]+\.)*example\.(?:com|org|net)"
    r"|(?:127|10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3})(?=[:/?#]|\Z)"
)


@check("LINK007", "insecure-link", fixes=Fixes.OFFERED)
def insecure_link(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which links lead to a public address without encryption, and offer the other one."""
    page = analysis.page
    for link in page.links:
        target = link.target
        if link.templated or _INSECURE.match(target) is None or _PRIVATE.match(target) is not None:
            continue
        place = _place(page, link)
        if place is None:
            continue
        secure = f"https://{target[7:]}"
        written = page.source[place.start : place.end]
        start = Span(place.start, place.start + len("http://"))
        yield Remark(
            place,
            f'This link is not secure. Use "{shown(secure)}", if that address works.',
            suggestions=(secure,),
            fix=Fix((Edit(start, "https://"),), safe=False) if written == target else None,
        )


def _place(page: Page, link: Link) -> Span | None:
    """Where to show the finding. An address that is its own text and leaves out "http://" has no
    place: browsers try the secure one first."""
    return address_place(page, link) or (None if link.bare else link.span)
