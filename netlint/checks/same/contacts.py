"""Facts: phone numbers, e-mail addresses and opening hours of a page with whose they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from netlint.acrosspages import Facts, Spot, spot_in_prose
from netlint.analysis import Analysis
from netlint.checks.same.contact_names import named_before, whole_name
from netlint.checks.same.opening_hours import opening_hours
from netlint.language.places import quoted_text
from netlint.page import BODY_KINDS, Block, BlockKind, Page
from netlint.patterns import lazy_pattern

#: So many of a page are compared: a page with more is a list of addresses.
_MOST = 30
_PHONES = lazy_pattern(
    r"[0-9](?:[0-9]{1,4}\)?(?:[\s\u00a0-]{1,2}\(?[0-9]{2,4}\)?){1,4}|(?:[0-9]{9,10})|-[0-9]{3}-[0-9]{3}-[0-9]{4})(?![\w-])"
)
_EMAILS = lazy_pattern(r"@[\w-]+(?:\.[\w-]+)+")
_LOCAL_PART = lazy_pattern(r"[\w.+-]+\Z")
#: Numbers for some people only, and numbers that are none to call.
_SPECIAL = lazy_pattern(
    r"\b(?:TTY|TTD|TDD|fax|minicom|text|texting|textphone|text ?phone|relay|SMS|WhatsApp|abroad|outside|overseas|"
    r"international|Spanish|espa\w+|Welsh|Irish|ext|extension|deaf|emergency|mobile|landline|"
    r"England|Scotland|Wales|Northern Ireland|registered|registration|charity (?:number|no)|ISBN|ISSN|doi|PMID)\b",
    re.I,
)
_LEAST, _GREATEST = 9, 12
_BEFORE, _AFTER = 140, 24


class Contact(NamedTuple):
    """A phone number, an e-mail address or opening hours ("phone", "email", "hours"): whose, as
    written; what is the same however it is written; its words; and its place."""

    kind: str
    name: str
    value: str
    said: str
    spot: Spot


class _Found(NamedTuple):
    """A contact at `prose[start:end]`; the name before it ends at `after`. `said` is "" where the
    page shows what it says."""

    kind: str
    value: str
    start: int
    end: int
    after: int
    said: str = ""


def collect(analysis: Analysis) -> Iterator[Contact]:
    """What a page says of how and when to reach whom, in order; what is nobody's is left out."""
    page = analysis.page
    name, within = "", -1
    rows: list[Contact] = []
    reached = 0
    for found in _all(page):
        if found.start < reached:
            continue
        block = page.block_at(found.start)
        before = page.prose[max(block.start, reached, found.after - _BEFORE) : found.after]
        reached = found.end
        if block.kind not in BODY_KINDS or quoted_text(page).hold(found.start):
            continue
        after = page.prose[found.end : min(block.end, found.end + _AFTER)]
        if found.kind == "phone" and (_SPECIAL.search(before[-60:]) or _SPECIAL.search(after)):
            continue
        own = named_before(before)
        if own is None:  # nothing before it, or nothing but "or" and "on"
            own = name if within == block.start else _above(page, block)
        name, within = own, block.start
        if own:
            said = found.said or " ".join(page.prose[found.start : found.end].split()).rstrip(".")
            spot = spot_in_prose(page, found.start, found.end)
            rows.append(Contact(found.kind, own, found.value, said, spot))
    yield from rows[:_MOST]


def _all(page: Page) -> list[_Found]:
    prose = page.prose
    found = [*_tel_links(page), *_mail_links(page)]
    for match in _PHONES.finditer(prose):
        value = _number(prose, match.start(), match.end())
        if value:
            found.append(_Found("phone", value, match.start(), match.end(), match.start()))
    for match in _EMAILS.finditer(prose):
        local = _LOCAL_PART.search(prose, max(0, match.start() - 64), match.start())
        if local:
            start, end = local.start(), match.end()
            found.append(_Found("email", prose[start:end].casefold(), start, end, start))
    found += [
        _Found("hours", value, start, end, start) for start, end, value in opening_hours(prose)
    ]
    return sorted(found, key=lambda one: (one.start, -one.end))


def _tel_links(page: Page) -> Iterator[_Found]:
    """Links to a number whose text is none: "Call the nurse line"."""
    for link in page.links:
        if link.target.startswith("tel:") and not any(
            map(str.isdigit, page.prose[link.start : link.end])
        ):
            value = _digits(link.target)
            if _LEAST <= len(value) <= _GREATEST and link.end > link.start:
                yield _Found(
                    "phone", value, link.start, link.end, link.end, link.target.removeprefix("tel:")
                )


def _mail_links(page: Page) -> Iterator[_Found]:
    """Links to an address. One that is its own text has no words in the prose."""
    for link in page.links:
        if link.target.startswith("mailto:") and link.end > link.start and not link.templated:
            address = link.target.removeprefix("mailto:").partition("?")[0]
            after = (
                link.start if link.bare or "@" in page.prose[link.start : link.end] else link.end
            )
            yield _Found("email", address.casefold(), link.start, link.end, after, address)


def _digits(text: str) -> str:
    """The digits of a number, without the code of the country."""
    digits = "".join(filter(str.isdigit, text.replace("(0)", "")))
    if digits.startswith("44") and len(digits) == 12:
        return f"0{digits[2:]}"
    if digits.startswith("353") and len(digits) == 12:
        return f"0{digits[3:]}"
    return digits[1:] if digits.startswith("1") and len(digits) == 11 else digits


def _number(prose: str, start: int, end: int) -> str:
    before = prose[max(0, start - 5) : start]
    if before[-1:].isalnum() or before[-1:] in ("/", "-", ".", "$", "£", "€", "#", "="):
        return ""
    text = prose[start:end]
    if "+" in before:
        text = before[before.index("+") :] + text
    value = _digits(text)
    if not _LEAST <= len(value) <= _GREATEST:
        return ""
    national = value.startswith("0") or value.startswith("1800") or value.startswith("1850")
    american = len(value) == 10 and value[0] in "23456789"
    return value if national or american else ""


def _above(page: Page, block: Block) -> str:
    """Whose a bare number is: the cell before it in the row, or the heading right above."""
    place = page.blocks.index(block)
    previous = page.blocks[place - 1] if place else None
    if previous is None:
        return ""
    cells = (BlockKind.TABLE_CELL, BlockKind.HEADER_CELL)
    if block.kind in cells:
        same = previous.kind in cells and previous.group == block.group
        return whole_name(page.text(previous)) if same else ""
    if previous.kind in (BlockKind.HEADING, BlockKind.TERM):
        return whole_name(page.text(previous))
    return ""


CONTACTS = Facts("contacts", Contact, collect)
