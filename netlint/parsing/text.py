"""Plain text: paragraphs, and guesses at what its writer meant as headings and lists."""

from __future__ import annotations

from collections.abc import Iterator

from netlint.finding import Span
from netlint.page import BlockKind, Comment, Link, ListGroup
from netlint.parsing.builder import GONE, PageBuilder
from netlint.parsing.text_guesses import Guess, Unit, guess_structure, read_units
from netlint.patterns import lazy_pattern

_COMMENT = lazy_pattern(r"<!--\s*netlint\b")
_SPACES = lazy_pattern(r"[ \t\f\v]{2,}|[\t\f\v]")
_ADDRESS = lazy_pattern(
    r"(?:https?://|www\.(?=\w))[^\s<>\"]++"
    r"|(?<![\w.+-])[\w.+-]{1,64}+@[\w-]{1,63}+(?:\.[\w-]{1,63}+)+"
)
_AFTER_ADDRESS = ".,;:!?)]}'’”*"


def read_text(builder: PageBuilder, masked: str, *, start: int = 0) -> None:
    """Read a whole file from source offset `start`.

    Headings and lists are guesses: their blocks and groups are marked as guessed.
    """
    text = _without_comments(builder, masked.replace("\0", GONE), start)
    guesses = guess_structure(read_units(text, start))
    level = 1
    at = 0
    while at < len(guesses):
        unit, guess = guesses[at]
        if guess is Guess.ITEM:
            after = at
            while after < len(guesses) and guesses[after][1] is Guess.ITEM:
                after += 1
                if after < len(guesses) and guesses[after][0].starts_list:
                    break
            _write_list(builder, text, [unit for unit, _ in guesses[at:after]])
            at = after
            continue
        builder.begin()
        _write(builder, text, unit)
        if guess is Guess.HEADING:
            # Only the first line of a page can be told to be its title.
            level = 1 if at == 0 else 2
            builder.end(BlockKind.HEADING, unit.span, level=level, guessed=True)
        else:
            builder.end(BlockKind.PARAGRAPH, unit.span)
        at += 1


def _without_comments(builder: PageBuilder, text: str, start: int) -> str:
    """Note comments to netlint and cover them, so that they are no prose."""
    pieces: list[str] = []
    done = 0
    for span in _comments(text, start):
        builder.comments.append(Comment(span, text[span.start + 4 : span.end - 3].strip()))
        pieces.append(text[done : span.start])
        pieces.append(GONE * (span.end - span.start))
        done = span.end
    pieces.append(text[done:])
    return "".join(pieces)


def _comments(text: str, start: int) -> Iterator[Span]:
    at = start
    while (opening := _COMMENT.search(text, at)) is not None:
        end = text.find("-->", opening.end())
        if end < 0:
            return
        at = end + 3
        yield Span(opening.start(), at)


def _write_list(builder: PageBuilder, text: str, units: list[Unit]) -> None:
    group = len(builder.lists)
    builder.lists.append(
        ListGroup(
            span=Span(units[0].span.start, units[-1].span.end),
            ordered=units[0].ordered,
            items=tuple(unit.span for unit in units),
            guessed=True,
        )
    )
    for unit in units:
        builder.begin()
        _write(builder, text, unit)
        builder.end(BlockKind.LIST_ITEM, unit.span, level=1, group=group, guessed=True)


def _write(builder: PageBuilder, text: str, unit: Unit) -> None:
    """Write a unit's lines; a line break inside it reads as a space."""
    before = -1
    for start, end in unit.lines:
        # A program that wraps lines may break a word at its hyphen.
        if before >= 0 and not (text[before - 1] == "-" and text[before - 2].isalpha()):
            builder.add(" ", before, start)
        before = end
        done = start
        for match in _ADDRESS.finditer(text, start, end):
            address = match.group().rstrip(_AFTER_ADDRESS)
            _write_line(builder, text, done, match.start())
            done = match.start() + len(address)
            offset = builder.offset
            builder.placeholder(match.start(), done)
            target = f"mailto:{address}" if "@" in address and ":" not in address else address
            span = Span(match.start(), done)
            builder.links.append(Link(offset, builder.offset, span, target, bare=True))
        _write_line(builder, text, done, end)


def _write_line(builder: PageBuilder, text: str, start: int, end: int) -> None:
    done = start
    for gap in _SPACES.finditer(text, start, end):
        builder.add(text[done : gap.start()], done, gap.start())
        builder.add(" ", gap.start(), gap.end())
        done = gap.end()
    builder.add(text[done:end], done, end)
