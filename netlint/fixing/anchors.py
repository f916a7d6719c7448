"""Links of a page to its own headings follow a heading whose words, and so its address, change.

Nobody knows the addresses for sure but the site generator, so all that any one makes are taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote, unquote

from netlint.finding import Edit, Span
from netlint.page import Page
from netlint.parsing.landmarks import Heading, Landmarks, read_landmarks
from netlint.patterns import lazy_pattern
from netlint.settings import GENERATORS
from netlint.site.places import Places
from netlint.site.slugs import slugs

#: Where an address in the page itself may stand: after "(", "<", a quotation mark, a space, ":".
_FRAGMENT = lazy_pattern(r"(?<=[(<\"'\s:=])#([^\s()<>\"']+)")


def moved(before: Page, after: Page, format: str, generator: str) -> dict[str, str] | None:
    """Where the page's links to its own headings have to lead now, by where they led: {} where all
    still arrive, and None where that cannot be told, so that the headings have to stay."""
    wanted = {link.target[1:] for link in before.links if link.target[:1] == "#"} - {""}
    if not wanted or _words(before) == _words(after):
        return {}
    old = read_landmarks(before.path, before.source, format)
    new = read_landmarks(after.path, after.source, format)
    # A template may bring more headings in, but those that the page shows are what is known.
    there = Places(old._replace(incomplete=False), generator)
    still = Places(new._replace(incomplete=False), generator)
    found: dict[str, str] = {}
    for fragment in wanted:
        if there.missing(fragment, offer=False) is None and still.missing(fragment, offer=False):
            better = _moved(fragment, old, new, generator)
            if better is None or still.missing(better, offer=False):
                return None
            found[fragment] = better
    return found


def links_moved(page: Page, moved: dict[str, str]) -> list[Edit]:
    """The edits that make links to an old address lead to the new one."""
    within = [link.span for link in page.links if link.target[1:] in moved]
    return [
        Edit(Span(found.start(1), found.end(1)), moved[found[1]])
        for found in _FRAGMENT.finditer(page.source)
        if found[1] in moved
        and (
            any(span.start <= found.start() < span.end for span in within)
            or _defines(page.source, found.start())
        )
    ]


def _words(page: Page) -> list[str]:
    return [page.text(heading) for heading in page.headings]


def _moved(fragment: str, old: Landmarks, new: Landmarks, generator: str) -> str | None:
    """Where the only heading is now that had this address; None where no or several had it."""
    if len(old.headings) != len(new.headings):
        return None
    found = {
        now
        for was, one in zip(old.headings, new.headings, strict=True)
        for then, now in _addresses(was, one, generator)
        if then == unquote(fragment)
    }
    if len(found) != 1:
        return None
    (address,) = found
    return quote(address, safe="-_.~") if unquote(fragment) != fragment else address


def _addresses(was: Heading, now: Heading, generator: str) -> Iterator[tuple[str, str]]:
    if was.id or now.id:
        return
    for one in (generator,) if generator else GENERATORS:
        ours = slugs(one, [(was.text, was.raw)])
        theirs = slugs(one, [(now.text, now.raw)])
        # A way that makes one address of text and markup in one of them and two in the other does
        # not tell which is which.
        pairs = list(ours), list(theirs)
        if len(pairs[0]) == len(pairs[1]):
            yield from zip(*pairs, strict=True)


def _defines(source: str, at: int) -> bool:
    """True in a line that says where links by a name lead: `[name]: #address`."""
    start = max(source.rfind("\n", 0, at), source.rfind("\r", 0, at)) + 1
    return re.fullmatch(r"[ >\t]{0,9}\[[^\]\n]+\]:[ \t]*<?", source[start:at]) is not None
