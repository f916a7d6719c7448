"""Places of a template that nobody filled in, and code that shows in the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from netlint.analysis import Analysis
from netlint.page import Page
from netlint.patterns import lazy_pattern

#: What a template asks for: "[Name of clinic]", "[phone number]", "<First name>".
_ASKED = (
    r"names?|surname|forename|numbers?|address|e-?mail|phone|telephone|tel|postcode|zip code|url"
    r"|link|dates?|times?|day|month|year|location|venue|amount|dose|hospital|clinic|ward|trust"
    r"|department|consultant"
)
#: In brackets these words make a remark of the writer: "[to date]", "[at this time]".
_REMARK = r"(?![^\]>}»\0]{0,80}\b(?i:to|at|this|that|any|some|each|every|per|last|next|same|in|on|for|by|from|a|the|of)\b)"
_FIELD = (
    rf"(?:{_REMARK}(?i:(?:[a-z][\w'’-]{{0,20}}[ _]){{0,3}}(?:{_ASKED})(?:[ _]here)?)"
    rf"|(?i:(?:{_ASKED}|title) of [a-z][a-z ]{{1,40}}))[\]>}}»](?![(\[])"
)
_ORDER = r"(?:insert|enter|add|your|type|put)(?i: [^\]>}\0]{1,50})?[\]>}]"
_LOUD_ORDER = (
    r"(?:INSERT|ENTER|ADD|YOUR|TYPE|NAME|DATE|XX+|TBC|TBD|TODO)(?: [^\]>}\0]{1,50})?[\]>}]"
)
_CAPITAL_ORDER = r"(?:Insert|Enter|Add|Your|Type) [a-z][^\]>\0]{1,50}[\]>]"
#: Places to fill in, by the sign that they begin with: a pattern with a plain beginning is fast.
_GAPS = {
    "[": rf"\[(?:{_ORDER}|{_LOUD_ORDER}|{_CAPITAL_ORDER}|{_FIELD}|(?:[xX]{{2,6}}|●|_{{2,20}})\])",
    "<": rf"<(?:{_ORDER}|{_LOUD_ORDER}|{_CAPITAL_ORDER}|{_FIELD}|<\s?[A-Za-z][\w ]{{1,40}}>>"
    r"|%[^%\0]{1,60}%>)",
    "{": rf"\{{(?:{_ORDER}|{_LOUD_ORDER}|{_FIELD}|\{{[^{{}}\0]{{1,60}}\}}\}}|%[^%\0]{{1,60}}%\}}"
    r"|[A-Z]{2,}(?:_[A-Z]+)*\}|[a-z]+(?:_[a-z]+)+\})",
    "«": rf"«(?:{_FIELD}|[A-Za-z]+(?:_[A-Za-z]+)+»|[A-Z][a-z]+[A-Z][A-Za-z]+»)",
    "$": r"\$\{\w[^}\0]{0,40}\}",
    "%": r"%(?:[A-Z]{3,}(?:_[A-Z]+)*%|[A-Z]+_[A-Z_]+%|(?<=\s%)(?:\d\$)?[sd](?=[\s.,;:!?\0]))",
    "£": r"£[xX]{1,4}\b",
}


@lru_cache(maxsize=16)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


_CROSSES = lazy_pattern(
    r"\b(?:[xX]{2}([:/.])[xX]{2}(?:\1[xX]{2,4})?|0\d{2,4} ?[xX]{3,8}(?: ?[xX]{3,8})?|[xX]{6,20})\b"
)
_CROSS_WORDS = frozenset(cross * times for cross in "xX" for times in range(2, 21))
_YEAR_WORDS = frozenset(("yy", "YY", "yyyy", "YYYY"))
_DATE = lazy_pattern(r"\b(?:[dD]{2}([/.-])[mM]{2}|[mM]{2}([/.-])[dD]{2})[/.-][yY]{2,4}\b")
#: Before a pattern of a date, these say how to write one.
_HOW_TO_WRITE = lazy_pattern(
    r"(?:\(|(?i:format|form|enter|write|written|type|use|fill|as|like|example|eg|e\.g\.)\b"
    r"[^\0]{0,40})\Z"
)


_TAGS = (
    r"p|br|hr|b|i|u|em|strong|a|ul|ol|li|h[1-6]|div|span|table|tbody|tr|td|th|img|font|script"
    r"|style|iframe|section|article|center|blockquote|sup|sub|small"
)
#: Code that a browser would have read, by the sign that it begins with.
_CODE = {
    "<": rf"<!--[^\0]{{0,200}}?-->|</?(?i:{_TAGS})(?:\s{{1,9}}[\w-]{{1,30}}\s{{0,9}}=[^<>\0]{{0,300}})?\s{{0,9}}/?>",
    "#": r"#(?:REF!|VALUE!|NAME\?|DIV/0!|NULL!|NUM!|N/A\b)",
    "&": r"&(?:amp;)?(?:[A-Za-z][a-z]{1,7}\d{0,2}|#\d{2,5}|#[xX][\da-fA-F]{2,5});",
    "[": r"\[(?:object Object\]|/?(?:caption|gallery|embed|vc_\w+|et_pb_\w+)\b[^\]\0]{0,200}\]"
    r"|/(?:b|i|u|url|img|quote|list|color|size)\])",
}


def unfilled_places(analysis: Analysis) -> Iterator[tuple[int, int]]:
    """Where a template was not filled in."""
    prose = analysis.page.prose
    words = analysis.different_words
    for sign, pattern in _GAPS.items():
        if sign in prose:
            for found in _compiled(pattern).finditer(prose):
                yield found.span()
    if not words.isdisjoint(_CROSS_WORDS):
        for found in _CROSSES.finditer(prose):
            if prose[found.start() - 1 : found.start()] not in ("[", "£"):
                yield found.span()
    if not words.isdisjoint(_YEAR_WORDS):
        for found in _DATE.finditer(prose):
            if not _HOW_TO_WRITE.search(prose, max(0, found.start() - 60), found.start()):
                yield found.span()


def code_places(page: Page) -> Iterator[tuple[int, int]]:
    """Where code shows in the text."""
    prose = page.prose
    places: list[tuple[int, int]] = []
    for sign, pattern in _CODE.items():
        if sign in prose:
            places.extend(found.span() for found in _compiled(pattern).finditer(prose))
    return iter(sorted(places))


_TRAIL = lazy_pattern(r"(?<![^\0])Home(?: [>»›] [A-Z][^>»›.!?\0]{1,60}){1,9}(?=\0)")


def trails(page: Page) -> Iterator[tuple[int, int]]:
    """Lines that say where a page stands on a site: "Home > Conditions". Links of the page's own
    are no left-over."""
    if "Home " in page.prose:
        for found in _TRAIL.finditer(page.prose):
            if not any(found.start() <= link.start < found.end() for link in page.links):
                yield found.span()
