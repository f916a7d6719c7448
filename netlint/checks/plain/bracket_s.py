"""PLAIN010: a plural in brackets, such as "tumour(s)"."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark
from netlint.language.quoting import OthersWords
from netlint.patterns import lazy_pattern

#: A word in small letters, with a first capital, or an abbreviation; no formula, as "NaCl(s)".
_PLURAL = lazy_pattern(r"\((?<=[A-Za-z]{2}\()(?:s|es|ies|ren|'s|’s)\)(?![\w(]|-\w)")
#: Every such plural ends so.
_ENDINGS = ("(s)", "es)", "ren)", "'s)", "’s)")
_WORD = lazy_pattern(r"(?<![\w@/.\\-])(?:[A-Za-z][a-z]+|[A-Z]{2,})(?:[-'’][a-z]+)*\Z")
#: After these the word has to stay singular.
_ONE = lazy_pattern(r"(?i)\b(?:a|an|one|each|every|another|this|that|either)\s+(?:[a-z-]+\s+)?\Z")
_IRREGULAR = {"child(ren)": "children"}


@check("PLAIN010", "bracket-s")
def bracket_s(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Find plurals in brackets and offer the plain plural."""
    page = analysis.page
    prose = page.prose
    if "(" not in prose or not any(ending in prose for ending in _ENDINGS):
        return
    others = OthersWords(page)
    for found in _PLURAL.finditer(prose):
        word = _WORD.search(prose, max(0, found.start() - 40), found.start())
        if word is None or others.hold(word.start(), found.end()):
            continue
        start, end = word.start(), found.end()
        written = prose[start:end]
        plural = _plural(word[0], found[0][1:-1])
        span = page.source_span(start, end)
        if _ONE.search(prose, max(0, start - 40), start):
            yield Remark(
                span,
                f'Write "{word[0]}" or "{plural}" instead of "{written}", whichever fits.',
                suggestions=(word[0], plural),
            )
        else:
            yield Remark(span, f'Write "{plural}" instead of "{written}".', suggestions=(plural,))


def _plural(word: str, ending: str) -> str:
    if ending == "ies":
        return word[:-1] + "ies" if word.endswith("y") else word + "ies"
    return word + ending.lstrip("'’")
