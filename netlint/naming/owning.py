"""Whether a page uses a name in its own words, or only says that it is another name of a thing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from netlint.language.places import foreign_text, headings_over, in_address, quoted_text
from netlint.language.titled import is_name, titled_text
from netlint.naming.namings import Use
from netlint.page import BODY_KINDS, Page

#: What may stand between two names of which one explains the other.
_EXPLAINS = r"[(\[/=]|\b(?:or|called|known as|referred to as|termed|named|i\.e|aka|that is|means?|meaning)\b|[,:–—-]\s+(?:the|an?)?\s*$"
#: What may stand before a name that is given as another one.
_ANOTHER = r"(?:[(\[][^()\[\]\0]*|\b(?:also|called|known as|referred to as|termed|named|term)\s+(?:an?\s+|the\s+)?[\"“'‘]?)$"
#: Where a name stands as another one of a name just before, and may be one of things of many sorts
#: where there is none: "kidney damage or kidney failure".
_OR = r"\bor\s+(?:an?\s+|the\s+)?[\"“'‘]?$"
#: A list of other names of which this is one: "Also called: a, b".
_LISTED = r"\b(?:also (?:called|known as)|other names?|synonyms?):?\s[^.;\0]*$"
_OTHER_NAMES = r"other names|also (?:called|known)|synonyms|alternative names"
_REACH = 80  # characters between two names of which one explains the other
_LISTED_REACH = 400  # characters of a list of other names


def own_uses(page: Page, uses: Sequence[Use]) -> Iterator[Use]:
    """The uses of the names of one thing, in order, that are the page's own words."""
    for before, use in zip((None, *uses), uses, strict=False):
        if _is_own(page, use) and not _is_gloss(page, before, use):
            yield use


def first_own_uses(page: Page, uses: Sequence[Use]) -> Iterator[Use]:
    """The first use of each name that is the page's own and more than a mention of another name."""
    seen = set()
    for before, use in zip((None, *uses), uses, strict=False):
        if (
            use.name not in seen
            and _is_own(page, use)
            and not _is_gloss(page, before, use)
            and not _is_mention(page, before, use)
        ):
            seen.add(use.name)
            yield use


def _is_own(page: Page, use: Use) -> bool:
    """True for a name in the page's own words, in its body."""
    start, end = use.start, use.end
    return (
        page.block_at(start).kind in BODY_KINDS
        and not foreign_text(page).hold(start)
        and not quoted_text(page).hold(start)
        and not titled_text(page).hold(start)
        and not in_address(page, start, end)
        and not (is_name(page, start, end) and not page.prose[start:end].istitle())
    )


def _is_gloss(page: Page, before: Use | None, use: Use) -> bool:
    """True for a name alone in brackets that explains a word other than the name before it."""
    prose = page.prose
    if prose[use.start - 1 : use.start] not in ("(", "[") or prose[use.end : use.end + 1] not in (
        ")",
        "]",
    ):
        return False
    return before is None or bool(prose[before.end : use.start - 1].strip())


def _is_mention(page: Page, before: Use | None, use: Use) -> bool:
    """True where a name stands as another name of a thing: "also called …", or in a list of such
    names."""
    start = page.block_at(use.start).start
    text = page.prose[max(start, use.start - _REACH) : use.start]
    near = before is not None and before.name != use.name and before.end >= use.start - _REACH
    return (
        bool(re.search(_ANOTHER, text, re.I))
        or (near and bool(re.search(_OR, text, re.I)))
        or _is_listed(page, use)
        or _is_under_other_names(page, use)
    )


def _is_listed(page: Page, use: Use) -> bool:
    start = max(page.block_at(use.start).start, use.start - _LISTED_REACH)
    return bool(re.search(_LISTED, page.prose[start : use.start], re.I))


def _is_under_other_names(page: Page, use: Use) -> bool:
    return any(
        re.search(_OTHER_NAMES, page.text(over), re.I) for over in headings_over(page, use.start)
    )


def is_explained(page: Page, uses: Sequence[Use]) -> bool:
    """True where the second name, when it first comes, is said to be another name."""
    earlier = uses[0].name
    new = next(use for use in uses if use.name != earlier)
    block = page.block_at(new.start)
    before = page.prose[max(block.start, new.start - _REACH) : new.start]
    if re.search(_ANOTHER, before, re.I) or re.search(_OR, before, re.I):
        return True
    # A glossary may use a name before the entry that lists it.
    if any(_is_listed(page, use) for use in uses) or _is_under_other_names(page, new):
        return True
    for use in uses:
        if use.name == earlier and block.start <= use.start < block.end:
            left, right = sorted((use, new))
            between = page.prose[left.end : right.start]
            if len(between) <= _REACH and re.search(_EXPLAINS, between, re.I):
                return True
    ordered = sorted(uses)
    # "Small bowel (small intestine)" makes it plain wherever it stands.
    return any(
        left.name != right.name and page.prose[left.end : right.start] == " ("
        for left, right in pairwise(ordered)
    )
