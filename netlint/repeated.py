"""What a proofreader and a rule of netlint both say at one place is said once, by the rule.

A rule keeps speaking for its place where a comment on the page silences it: whoever wrote the
comment has looked at these words. A rule that is switched off says nothing, so the proofreader may.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from netlint.language.ranges import Ranges

if TYPE_CHECKING:
    from netlint.checks.index import RuleEntry
    from netlint.finding import Remark, Span

_EVERYTHING = frozenset({"GRAM001", "GRAM002", "GRAM003", "GRAM004"})
_SPELLING = frozenset({"GRAM002"})
_PUNCTUATION = frozenset({"GRAM003"})

#: What is said already where a rule or family speaks: rules of this family, or categories of
#: LanguageTool. A rule stands before its family. Rules that speak of a sentence, a list or a page as
#: a whole are not here, nor is the passive voice: a slip inside of it is another matter.
_SAYS: dict[str, frozenset[str]] = {
    "TERM": _EVERYTHING,
    "ABBR006": frozenset(),  # it stands at the heading of the page
    "ABBR": _SPELLING,
    "HEAD003": frozenset({"CASING"}),
    "HEAD005": frozenset({"PUNCTUATION", "TYPOGRAPHY"}),
    "LIST003": frozenset({"CASING"}),
    "LINK003": _EVERYTHING,
    "TEXT001": _EVERYTHING,
    # These show the words around too, which may be misspelt.
    "TEXT002": _PUNCTUATION,
    "TEXT007": _PUNCTUATION,
    "TEXT008": _PUNCTUATION,
    "TEXT009": _PUNCTUATION,
    "TEXT003": frozenset(),
    "TEXT": _EVERYTHING,
    # The words go away, or are written in another way.
    "PLAIN002": _SPELLING,
    "PLAIN003": frozenset(),
    "PLAIN004": frozenset(),
    "PLAIN007": _SPELLING,
    "PLAIN011": frozenset({"GRAM004"}),
    "PLAIN012": frozenset({"GRAM004"}),
    "PLAIN013": frozenset({"GRAM004"}),
    "PLAIN014": frozenset({"GRAM004"}),
    "PLAIN015": frozenset(),
    "PLAIN": _EVERYTHING,
    "PEOPLE": _EVERYTHING,
}
#: A remark about more of the source than this, in code points, is about more than its words, unless
#: its rule takes all of it away.
_LONGEST = 60
_TAKES_AWAY = "TEXT004"


def not_yet_said(
    code: str, remarks: Sequence[Remark], said: Iterable[tuple[RuleEntry, Remark]], source: str
) -> list[Remark]:
    """Those remarks of the proofreader's rule `code` that no rule of netlint has made.

    One is made already where another rule says the same of most of its place, or has said it of
    these very words for the whole page.
    """
    if not remarks:
        return []
    spans: dict[str, list[Span]] = {}
    words: dict[str, set[str]] = {}
    for entry, remark in said:
        start, end = remark.span
        if end - start > _LONGEST and entry.code != _TAKES_AWAY:
            continue
        for what in _SAYS.get(entry.code, _SAYS.get(entry.family, ())):
            spans.setdefault(what, []).append(remark.span)
            if remark.related:
                spans[what] += [related.span for related in remark.related]
                words.setdefault(what, set()).add(source[start:end].casefold())
    places = {what: Ranges(found) for what, found in spans.items()}

    def is_said(remark: Remark) -> bool:
        start, end = remark.span
        asked = (code,) if remark.origin is None else (code, remark.origin.category)
        return any(
            what in places
            and (
                2 * places[what].shared(start, end) > end - start
                or source[start:end].casefold() in words.get(what, ())
            )
            for what in asked
        )

    return [remark for remark in remarks if not is_said(remark)]
