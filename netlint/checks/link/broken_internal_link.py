"""LINK006: a link to a file or a place that is not in the repository."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.checks.link.texts import address_place, shown
from netlint.finding import Remark
from netlint.sitelinks import BrokenLink, LinkFault

_ELSEWHERE = ("http", "mailto:", "tel:")


@check("LINK006", "broken-internal-link")
def broken_internal_link(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which links lead to no file or place, and where they were meant to lead."""
    page = analysis.page
    # A site at an address of its own may be linked to by that.
    elsewhere = _ELSEWHERE[1:] if analysis.settings.site.base.startswith("http") else _ELSEWHERE
    links = [
        link
        for link in page.links
        if link.target and not link.templated and not link.target.startswith(elsewhere)
    ]
    if not links or "<base " in page.source:
        return  # an address in <base> moves all others
    site = analysis.site
    if site is None:
        return
    for link in links:
        target = link.target.strip()
        if page.fragment and target.startswith("#"):
            continue  # the page that includes this one may hold the place
        broken = site.broken(target)
        if broken is not None:
            yield Remark(
                address_place(page, link) or link.span,
                _message(broken),
                suggestions=(broken.better,) if broken.better else (),
            )


def _message(broken: BrokenLink) -> str:
    wanted, nearest = shown(broken.wanted), shown(broken.nearest)
    if broken.fault is LinkFault.FILE_CASE:
        return (
            f'The file is called "{nearest}". Most web servers tell capitals from small letters, '
            f'so "{wanted}" leads nowhere.'
        )
    if broken.fault is LinkFault.ANCHOR_CASE:
        return (
            f'The place is called "{nearest}". Browsers tell capitals from small letters, so '
            f'"{wanted}" leads to the top of the page.'
        )
    if broken.fault is LinkFault.NO_FILE:
        start = f'There is no file for the link "{wanted}".'
        other = "Correct the address, or take the link out."
    else:
        page = f'"{shown(broken.page)}"' if broken.page else "This page"
        start = f'{page} has no heading or place with the address "{wanted}".'
        other = "Link to one that is there, or to the whole page."
    return f'{start} Did you mean "{nearest}"?' if nearest else f"{start} {other}"
