"""TEXT001: characters that were damaged when a text was copied or saved: "Â©" for "©"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.finding import Remark
from netlint.language.damage import LOST, REST, WRONG_APOSTROPHE, suspicious
from netlint.language.mending import replacement
from netlint.page import Page
from netlint.patterns import lazy_pattern

_BYTE_ORDER_MARK = "\ufeff"


_RUN = lazy_pattern(r"[^\x00-\x7f]+")


def _runs(prose: str) -> Iterator[re.Match[str]]:
    """The runs of characters outside ASCII that hold something suspicious."""
    end = 0
    for found in suspicious().finditer(prose):
        start = found.start()
        if start < end:
            continue
        while start and prose[start - 1] > "\x7f":
            start -= 1
        run = _RUN.match(prose, start)
        if run:
            end = run.end()
            yield run


@lru_cache(maxsize=1)
def _certain() -> re.Pattern[str]:
    """What is damaged whatever stands around it; other sequences are left to ftfy to judge."""
    return re.compile(
        rf"Â[\u00a0-\u00bf‘’“”–—…•]|Ã[\u00a1-\u00bf]|[âโ]€[{REST}]|â[{REST}]{{2}}|ï»¿|вЂ."
    )


@lru_cache(maxsize=1)
def _stray() -> re.Pattern[str]:
    """An "Â" whose other half, a no-break space, became a plain one: "5Â mg"."""
    return re.compile(r"Â(?= )(?<=[a-z\d.,;:)%]Â)")


@check("TEXT001", "mojibake", fixes=Fixes.SAFE)
def mojibake(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say which characters are damaged and what they were."""
    page = analysis.page
    for found in _QUESTION_MARK.finditer(page.prose):
        yield _lost(page, *found.span())
    for found in _MAIL.finditer(page.prose):
        yield _damaged(page, *found.span(), _mail_mark(found[0]))
    if page.prose.isascii():
        return
    for start, end, text in _mac_roman(page.prose):
        yield _damaged(page, start, end, text)
    for found in _runs(page.prose):
        if LOST in found[0]:
            yield _lost(page, *found.span())
            continue
        start, end, text = _mended(page.prose, *found.span())
        if LOST in text:
            yield _lost(page, start, end)
        elif end > start:
            yield _damaged(page, start, end, text)
    for found in _stray().finditer(page.prose):
        yield Remark(
            page.source_span(*found.span()),
            '"Â" is left of a damaged space. Take it out.',
            fix=replacement(page, *found.span(), ""),
        )


#: A question mark in place of an apostrophe ("it?s") or of an opening quotation mark ("a ?flush?").
_QUESTION_MARK = lazy_pattern(
    r"\?(?:(?<=[a-z]\?)(?:s|t|re|ve|ll|m)(?=[ ,.;:\0])|(?<=[\s(\0]\?)(?=[A-Za-z]{2}))"
)
#: Marks as a mail program sends them: "Don=92t", "don=E2=80=99t".
_MAIL = lazy_pattern(r"=(?:(?<=[a-z]=)9[1-7](?=[a-z])|E2=80=(?:9[0-9A-F]|A6)|C2=A0)")


def _mail_mark(code: str) -> str:
    data = bytes.fromhex(code.replace("=", ""))
    return data.decode("cp1252" if len(data) == 1 else "utf-8", "replace")


#: An apostrophe of a Mac in any other word: a name, or a word that is seldom shortened.
_MAC_APOSTROPHE = lazy_pattern(r"Õ(?<=[a-z]Õ)(?=(?:s|t|re|ve|ll|d|m)\b)")
#: The first and last mark of a quotation as a Mac wrote them and another machine read
#: them; then as Windows wrote them and a Mac read them.
_MARKS = (
    ("Ò", lazy_pattern(r"Ò(?<!\wÒ)(?=[\w'])[^ÒÓ\0]{1,200}(?<=[a-z.,!?])Ó(?!\w)")),
    ("ì", lazy_pattern(r"ì(?<!\wì)(?=[\w'])[^ìî\0]{1,200}(?<=[a-z.,!?])î(?!\w)")),
)
_MAC_DASH = lazy_pattern(r"Ð(?<=[a-z,)] Ð)(?= [a-z])")


def _mac_roman(prose: str) -> Iterator[tuple[int, int, str]]:
    """Marks that were damaged between a Mac and another machine, and what they were."""
    if "Õ" in prose or "í" in prose:
        marks = {found.start("mark") for found in WRONG_APOSTROPHE.finditer(prose)}
        marks.update(found.start() for found in _MAC_APOSTROPHE.finditer(prose))
        for at in sorted(marks):
            yield at, at + 1, "’"
    for sign, quotation in _MARKS:
        for found in quotation.finditer(prose) if sign in prose else ():
            yield found.start(), found.start() + 1, "“"
            yield found.end() - 1, found.end(), "”"
    for found in _MAC_DASH.finditer(prose) if "Ð" in prose else ():
        yield *found.span(), "–"


#: Letters beside a run help ftfy to judge it; this many characters are enough.
_CONTEXT = 20
_LETTERS_BEFORE = lazy_pattern(r"[A-Za-z]*\Z")
_LETTERS_AFTER = lazy_pattern(r"[A-Za-z]*")


def _mended(prose: str, start: int, end: int) -> tuple[int, int, str]:
    """The damaged part of the run prose[start:end] and what it was; empty where nothing is wrong."""
    left = _LETTERS_BEFORE.search(prose, max(0, start - _CONTEXT), start)
    right = _LETTERS_AFTER.match(prose, end, end + _CONTEXT)
    start = left.start() if left else start
    end = right.end() if right else end
    run = prose[start:end]
    text = _repaired(run)
    if text == run:
        return 0, 0, ""
    shorter = min(len(run), len(text))
    first = 0
    while first < shorter and run[first] == text[first]:
        first += 1
    last = 0
    while last < shorter - first and run[-1 - last] == text[-1 - last]:
        last += 1
    if last and run[-1 - last] == "Â":  # "Â©" is one damaged character, though © is right
        last -= 1
    mended = text[first : len(text) - last].replace(_BYTE_ORDER_MARK, "")
    return start + first, end - last, mended


@lru_cache(maxsize=4096)
def _repaired(run: str) -> str:
    import ftfy  # costs more than all else in this rule: only for a page that needs it

    text = ftfy.fix_encoding(run)
    if text != run:
        return str(text)
    text = _certain().sub(_decoded, run)
    return re.sub(r"â€(?![^\x00-\x7f])", "”", text)


def _decoded(part: re.Match[str]) -> str:
    # In Thai the first byte of a quotation mark is a letter of its own.
    run = part[0].replace("โ", "â")
    for encoding in ("cp1252", "cp1251"):
        try:
            text = run.encode(encoding).decode("utf-8")
            # Damaged twice: a byte of Windows-1252 became the character of that number.
            return text.encode("latin-1").decode("cp1252") if "\x80" <= text <= "\x9f" else text
        except UnicodeError:
            continue
    return part[0]


def _damaged(page: Page, start: int, end: int, text: str) -> Remark:
    damaged = page.prose[start:end]
    if text.strip():
        message = f'"{damaged}" is a damaged "{text}". Write "{text}" instead.'
    elif text:
        message = f'"{damaged.strip()}" is a damaged space. Write a space instead.'
    else:
        message = f'"{damaged}" is left over from how a file was saved. Take it out.'
    return Remark(
        page.source_span(start, end),
        message,
        suggestions=(text,) if text else (),
        fix=replacement(page, start, end, text),
    )


def _lost(page: Page, start: int, end: int) -> Remark:
    """A character that nothing can bring back: shown with the word it stands in."""
    prose = page.prose
    while start and (prose[start - 1].isalnum() or prose[start - 1] in "'’-"):
        start -= 1
    while end < len(prose) and (prose[end].isalnum() or prose[end] in "'’-"):
        end += 1
    return Remark(
        page.source_span(start, end),
        f'A character of "{prose[start:end]}" was lost. Type it again.',
    )
