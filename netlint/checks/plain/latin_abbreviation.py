"""PLAIN006: a short form of Latin: "eg", "i.e.", "etc"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, check
from netlint.checks.declaration import NoOptions as Options
from netlint.finding import Remark
from netlint.identity import by_identity
from netlint.language.mending import replacement
from netlint.language.places import quoted_text
from netlint.language.quoting import OthersWords
from netlint.page import Page
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow

#: Words that already tell the reader that a list is not complete.
_BEGUN = lazy_pattern(r"\b(?:such as|for example|for instance|including|e\.g\.|eg\b)", re.I)
#: So far back is the beginning of the list looked for.
_LIST = 200
_SENTENCE_END = lazy_pattern(r"[.!?]\s+(?=[A-Z])")
_START = lazy_pattern(r"(?:\A|[.!?:\n\0]\s*)\W*\Z")


class _Forms:
    """The rows of the list by their letters, and one pattern for every way to write them."""

    def __init__(self, rows: tuple[WordRow, ...]) -> None:
        self.rows = {row.avoid: row for row in rows}
        ways = "|".join(map(_ways, rows))
        self.pattern = lazy_pattern(rf"(?<![\w.'’@/-])(?:{ways})(?![\w@/'’-]|\.\w)", re.I)
        #: What stands among the words of a page where one of the forms may stand.
        self.signs = frozenset(
            cased
            for row in rows
            for letters in (row.avoid.rpartition(" ")[2],)
            for plain in (letters, ".".join(letters))
            for cased in (plain, plain.capitalize(), plain.upper())
        )


def _ways(row: WordRow) -> str:
    """The pattern of a form: of two letters each may have its stop ("e.g.", "eg")."""
    if len(row.avoid) == 2:
        return rf"{row.avoid[0]}\.?{row.avoid[1]}\.?"
    return re.escape(row.avoid).replace(r"\ ", r"\s+") + (r"\.?" if row.avoid != "via" else "")


@by_identity
def _forms(rows: tuple[WordRow, ...]) -> _Forms:
    return _Forms(rows)


@check("PLAIN006", "latin-abbreviation", fixes=Fixes.OFFERED)
def latin_abbreviation(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Say where a short form of Latin stands and which English words say the same."""
    page = analysis.page
    forms = _forms(analysis.word_rows("latin-abbreviations"))
    if forms.signs.isdisjoint(analysis.different_words):
        return
    others = OthersWords(page)
    for found in forms.pattern.finditer(page.prose):
        start, end = found.span()
        row = forms.rows[_letters(found[0])]
        if not _is_meant(page, row, found) or others.hold(start, end):
            continue
        if quoted_text(page).hold(start):
            continue
        yield _remark(page, row, start, end)


def _letters(text: str) -> str:
    return " ".join(text.lower().replace(".", "").split())


def _is_meant(page: Page, row: WordRow, found: re.Match[str]) -> bool:
    """False where the letters are more likely something else: an abbreviation in capitals, a name,
    the "cf" of nothing."""
    text = found[0]
    after = page.prose[found.end() : found.end() + 2]
    if row.unless == "capitals":
        return text.isupper() and (
            after[:1] == ":" or (text.endswith(".") and _starts(page, found))
        )
    if text.isupper() or (text[0].isupper() and not _starts(page, found)):
        return False
    if row.unless == "stop":
        return text.endswith(".")
    if row.unless == "case":
        return not (after[:1].isspace() and after[1:].isupper())
    if row.avoid in ("eg", "ie"):  # without stops they are also ends of words cut in two
        return page.prose[found.start() - 1 : found.start()] not in ("\u2010", "\u2011", "&")
    return True


def _starts(page: Page, found: re.Match[str]) -> bool:
    before = page.prose[max(0, found.start() - 10) : found.start()]
    return _START.search(before) is not None


def _remark(page: Page, row: WordRow, start: int, end: int) -> Remark:
    written = " ".join(page.prose[start:end].split())
    if row.avoid.startswith("et"):
        return _of_an_open_list(page, written, start, end)
    span = page.source_span(start, end)
    if not row.use:  # nb
        return Remark(span, f'Take "{written}" out. If something must stand out, say why.')
    capital = written[0].isupper()
    answers = tuple(
        answer[0].upper() + answer[1:] if capital else answer for answer in row.use.split("|")
    )
    either = f"{', '.join(f'{chr(34)}{one}{chr(34)}' for one in answers[:-1])} or " * (
        len(answers) > 1
    )
    fix = None
    if row.avoid in ("eg", "ie"):
        fix = replacement(page, start, end, answers[0], safe=False)
    return Remark(
        span,
        f'Write {either}"{answers[-1]}" instead of "{written}".',
        suggestions=answers,
        fix=fix,
    )


def _of_an_open_list(page: Page, written: str, start: int, end: int) -> Remark:
    """What to do with "etc": the list may have said by its first words that it is open."""
    before = page.prose[max(page.block_at(start).start, start - _LIST) : start]
    begun = list(_BEGUN.finditer(_SENTENCE_END.split(before)[-1]))
    if begun:
        return Remark(
            page.source_span(start, end),
            f'Take "{written}" out: "{begun[-1][0]}" already says that there is more.',
        )
    return Remark(
        page.source_span(start, end),
        f'Take "{written}" out, and begin the list with "such as" or "including".',
    )
