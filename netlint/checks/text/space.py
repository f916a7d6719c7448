"""TEXT007: a space too many, one too few, or a word or sentence that a line break left in two."""

from __future__ import annotations

import re
from collections.abc import Iterator

from netlint.analysis import Analysis
from netlint.checks.declaration import Fixes, NoOptions, check
from netlint.checks.once import said_once
from netlint.checks.text.broken_lines import broken_sentences, broken_words
from netlint.checks.text.source_places import double_spaces
from netlint.finding import Edit, Fix, Remark, Span
from netlint.language.mending import exact_replacement, is_unbroken, replacement
from netlint.language.places import in_address
from netlint.language.quoting import OthersWords
from netlint.language.shapes import LETTERS, shape_of, shape_table
from netlint.page import BLOCK_END, PLACEHOLDER, Page
from netlint.patterns import lazy_pattern
from netlint.proofreading.broken import Broken

#: A space between a word and a mark; no decimal (".5"), ending (".pdf"), dots or face (":-)").
_BEFORE_MARK = lazy_pattern(r" [,;.!?:](?<=[\w)\]”%] .)(?![\w.…)(/*^'|-]|[DPp]\b)")
#: The space stands on the wrong side: "home ,and".
_WRONG_SIDE = lazy_pattern(r" [,;](?=[A-Za-z]{2})(?<=[a-z)]{2} [,;])")
_AFTER_OPENING = lazy_pattern(r"\( (?=[^\W_][^()\0]{0,200}\))")
_BEFORE_CLOSING = lazy_pattern(r"\([^()\0]{1,200}[\w.]( )\)")
#: Patterns that begin with a plain sign are fast.
_NONE_AFTER_COMMA = lazy_pattern(r",(?=[A-Za-z])(?<=[a-z)]{2},)(?:(?=[A-Za-z]{2})|(?=[aI]\s))")
_NONE_AFTER_SEMICOLON = lazy_pattern(r";(?=[A-Za-z])(?<=[a-z)]{2};)(?:(?=[A-Za-z]{2})|(?=[aI]\s))")
#: Code for a sign, such as "&nbsp;", which TEXT004 reports.
_REFERENCE = lazy_pattern(r"&(?:amp;)?#?\w+;\Z")
#: No space beside brackets that hold words of their own; not "drug(s)", "(re)think", "f(x)".
_NONE_AFTER_BRACKET = lazy_pattern(r"\)(?=[a-z]{2})(?<=[\w.]\))")
_NONE_BEFORE_BRACKET = lazy_pattern(r"\((?<=[a-z]{3}\()(?=[A-Za-z][^() \0]{0,40} [^()\0]{0,200}\))")
_OWN_WORDS = lazy_pattern(r"(?<=\s)\((?=[^()]*[ A-Z\d])[^()\0]{2,200}\Z")


_SHAPE = shape_table({",": ",;", ".": ".!:", "a": LETTERS}, keep=" ()")


@check("TEXT007", "space", fixes=Fixes.SAFE)
def space(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Say where a space is wrong: once for all that are too many, else one by one."""
    page = analysis.page
    others = _Others(page)
    shape = shape_of(page.prose).translate(_SHAPE)
    # A question mark in the shape may be any other sign, and those often stand behind a space.
    before_mark = b" ," in shape or b" ." in shape or " ?" in page.prose
    yield from _needless(page, others, before_mark=before_mark)
    yield from _doubled(page, others)
    for at in _missing(analysis, shape):
        if not others.hold(at - 1, at + 1) and not in_address(page, at - 1, at):
            yield _missing_remark(page, at)
    for found in _WRONG_SIDE.finditer(page.prose) if b" ,a" in shape else ():
        if not others.hold(*found.span()) and not in_address(page, *found.span()):
            yield _wrong_side_remark(page, found.start(), found.end())
    broken = [word for word in broken_words(analysis) if not others.hold(word.start, word.end)]
    if broken:
        yield _broken_remark(page, sorted(broken))
    ends = [end for end in broken_sentences(page) if not others.hold(*end)]
    if ends:
        last = page.prose[ends[0][0] : ends[0][1]]
        yield said_once(
            page,
            ends,
            f'The sentence breaks off after "{last}". Join it to the line that follows.',
            "Join this to the line that follows.",
        )


class _Others:
    """`OthersWords` that first looks if the block has any mark of a quotation: a page may have
    the same needless space in each of its headings."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._words = OthersWords(page)
        self._plain: dict[int, bool] = {}  # by where a block starts

    def hold(self, start: int, end: int) -> bool:
        """True where the place is not in the page's own words."""
        block = self._page.block_at(start)
        plain = self._plain.get(block.start)
        if plain is None:
            text = self._page.text(block)
            plain = self._plain[block.start] = not (
                self._page.inlines or block.quoted or block.lang
            ) and not any(mark in text for mark in "\"'“‘")
        return not plain and self._words.hold(start, end)


# A space too many


def _needless(page: Page, others: _Others, *, before_mark: bool) -> Iterator[Remark]:
    places = []
    fixes = []
    made = _made_by_a_program(page)
    for start, end in sorted(_needless_places(page.prose, before_mark=before_mark)):
        if end in made:
            continue
        span = page.source_span(max(0, start - 1), end)
        source = page.source[span.start : span.end]
        as_read = source == page.prose[max(0, start - 1) : end]
        if others.hold(start, end) or (not as_read and _holds_template(source)):
            continue
        places.append((start, end))
        fixes.append(_without_space(page, start, end, span if as_read else None))
    if not places:
        return
    start, end = places[0]
    text = page.prose[start:end]
    where = f'before "{text[1]}"' if text[0] == " " else 'after "("'
    shown = _with_word(page.prose, start, end)
    yield said_once(
        page,
        [shown, *places[1:]],
        f"There is a space {where}. Take it out.",
        "Take the space out.",
        suggestions=(page.prose[slice(*shown)].replace(text, text.strip()),),
        fixes=fixes,
    )


def _made_by_a_program(page: Page) -> frozenset[int]:
    """The ends of headings that all ask with a space before the mark: nobody typed those, and
    nobody can mend them by hand."""
    asking = [heading for heading in page.headings if page.prose[heading.end - 1] == "?"]
    if len(asking) < 2 or any(page.prose[heading.end - 2] != " " for heading in asking):
        return frozenset()
    return frozenset(heading.end for heading in asking)


def _needless_places(prose: str, *, before_mark: bool) -> Iterator[tuple[int, int]]:
    for found in _BEFORE_MARK.finditer(prose) if before_mark else ():
        at = found.start()
        if prose[at + 1] != ":" or prose[at - 1].isalpha():
            yield at, at + 2
    if "( " in prose:
        yield from (found.span() for found in _AFTER_OPENING.finditer(prose))
    if " )" in prose:
        yield from ((found.start(1), found.end()) for found in _BEFORE_CLOSING.finditer(prose))


def _without_space(page: Page, start: int, end: int, around: Span | None) -> Fix | None:
    """The fix that takes a plain space out; a line break may be there for a reason. `around` is
    the source from the character before the place to its end, where that reads as it is written."""
    at = start if page.prose[start] == " " else start + 1
    if around is not None:
        first = around.end - (end - at)
        return Fix((Edit(Span(first, first + 1), ""),))
    span = page.source_span(at, at + 1)
    return Fix((Edit(span, ""),)) if page.source[span.start : span.end] == " " else None


def _holds_template(source: str) -> bool:
    """True where template code that shows nothing here may stand beside the space."""
    return any(sign in source for sign in ("{", "<%", "<?", "[["))


def _with_word(prose: str, start: int, end: int) -> tuple[int, int]:
    """The place with the word before it, or after an opening bracket the one that follows."""
    if prose[start] == " ":
        return _word_start(prose, start), end
    return start, _word_end(prose, end)


def _doubled(page: Page, others: _Others) -> Iterator[Remark]:
    places = [place for place in double_spaces(page) if not others.hold(*place)]
    if places:
        start, after = places[0]
        first, last = _word_start(page.prose, start + 1), _word_end(page.prose, after)
        before, following = page.prose[first : start + 1], page.prose[after:last]
        yield said_once(
            page,
            [(first, last), *((place[0], place[1] + 1) for place in places[1:])],
            f'There are 2 spaces between "{before}" and "{following}". Write 1.',
            "Write 1 space.",
            suggestions=(f"{before} {following}",),
            fixes=[replacement(page, place[0] + 1, place[1], " ") for place in places],
        )


# A space too few


def _missing(analysis: Analysis, shape: bytes) -> Iterator[int]:
    """Where in the prose a space is to be put."""
    prose = analysis.page.prose
    beside_mark = b",a" in shape
    places: set[int] = set()
    for found in _NONE_AFTER_COMMA.finditer(prose) if beside_mark else ():
        places.add(found.end())
    for found in _NONE_AFTER_SEMICOLON.finditer(prose) if beside_mark else ():
        if not _REFERENCE.search(prose, max(0, found.end() - 16), found.end()):
            places.add(found.end())
    for found in _NONE_AFTER_BRACKET.finditer(prose) if b")a" in shape else ():
        before = prose[max(0, found.start() - 220) : found.start()]
        opened = _OWN_WORDS.search(before)
        if opened is None:
            continue
        after = prose[found.end() : _word_end(prose, found.end())].strip(_MARKS)
        has_word = analysis.vocabulary.spelling.has_word
        # Letters that stand out in a word, as in "(MU)scle", make one with what follows.
        if has_word(after) and not has_word(opened[0][1:] + after):
            places.add(found.end())
    for found in _NONE_BEFORE_BRACKET.finditer(prose) if b"a(" in shape else ():
        places.add(found.start())
    return iter(sorted(places))


def _missing_remark(page: Page, at: int) -> Remark:
    prose = page.prose
    start, end = _word_start(prose, at), _word_end(prose, at)
    before, after = prose[start:at], prose[at:end]
    fix = None
    if is_unbroken(page, at - 1, at + 1):
        fix = Fix((Edit(page.source_span(at, at), " "),))
    return Remark(
        page.source_span(start, end),
        f'There is no space between "{before}" and "{after}". Put one in.',
        suggestions=(f"{before} {after}",),
        fix=fix,
    )


def _wrong_side_remark(page: Page, start: int, end: int) -> Remark:
    mark, first, last = (
        page.prose[end - 1],
        _word_start(page.prose, start),
        _word_end(page.prose, end),
    )
    before, after = page.prose[first:start], page.prose[end:last]
    return Remark(
        page.source_span(first, last),
        f"The space beside the {'comma' if mark == ',' else 'semicolon'} is on the wrong side. "
        f'Write "{before}{mark} {after}".',
        suggestions=(f"{before}{mark} {after}",),
        fix=exact_replacement(page, start, end, f"{mark} "),
    )


def _broken_remark(page: Page, words: list[Broken]) -> Remark:
    """One remark, since a page that has one such word was copied with all its line breaks."""
    first, *others = words
    written = " ".join(page.prose[first.start : first.end].replace(BLOCK_END, " ").split())
    return said_once(
        page,
        [(word.start, word.end) for word in words],
        f'"{written}" is one word that was broken at the end of a line. Write "{first.whole}".',
        [f'Write "{word.whole}".' for word in others],
        suggestions=(first.whole,),
        fixes=[_joining(page, word) for word in words],
    )


def _joining(page: Page, word: Broken) -> Fix | None:
    """The fix that joins the parts. It is only offered: the hyphen may belong there."""
    if BLOCK_END in page.prose[word.start : word.end]:
        return None
    return replacement(page, word.start, word.end, word.whole, safe=False)


_MARKS = ".,;:!?\"'”’"
#: No word is shown longer than this.
_LONGEST_WORD = 40
_ENDS = BLOCK_END + PLACEHOLDER
_STOPS = re.escape(_ENDS)
_WORD_AFTER = lazy_pattern(rf"[^\s{_STOPS}]*")


def _word_start(prose: str, at: int) -> int:
    start, least = at, max(0, at - _LONGEST_WORD)
    while start > least and not prose[start - 1].isspace() and prose[start - 1] not in _ENDS:
        start -= 1
    return start


def _word_end(prose: str, at: int) -> int:
    found = _WORD_AFTER.match(prose, at, at + _LONGEST_WORD)
    return found.end() if found else at
