"""ABBR006: a page with more abbreviations than a reader keeps in mind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.abbr.naming import unnamed
from netlint.checks.abbr.uses import find_uses, well_known
from netlint.checks.declaration import check
from netlint.finding import RelatedSpan, Remark
from netlint.shortforms.definitions import definitions_of
from netlint.shortforms.tokens import Token, find_tokens, is_code, key_of

#: A message that names more is not read.
_MOST_NAMED = 5
#: The first uses of an abbreviation tell what it is.
_ENOUGH = 4


class Options(NamedTuple):
    """`max_abbreviations` is how many a page may use. `free` are abbreviations that do not count,
    besides the well-known ones."""

    max_abbreviations: int = 3
    free: tuple[str, ...] = ()


@check("ABBR006", "too-many-abbreviations", options=Options)
def too_many_abbreviations(analysis: Analysis, options: Options) -> Iterator[Remark]:
    """Report a page once, with the abbreviations that come least often."""
    page = analysis.page
    free = well_known(analysis.locale, (*options.free, *analysis.settings.allow))
    known = analysis.vocabulary.abbreviation_keys
    tokens = [token for token in find_tokens(page.prose) if token.key not in free]
    different = {token.key: token.text for token in tokens}
    if len(different) <= options.max_abbreviations:
        return
    codes = {key for key, text in different.items() if key not in known and is_code(text)}
    if len(different) - len(codes) <= options.max_abbreviations:
        return
    tokens = [token for token in tokens if token.key not in codes]
    defined = {one.key for one in definitions_of(analysis)}
    tokens = list(_merged(page.prose, tokens, lambda key: key in defined or key in known))
    counted = _counted(analysis, tokens, free)
    if len(counted) <= options.max_abbreviations:
        return
    most = options.max_abbreviations
    least = sorted(counted.values(), key=lambda places: (len(places), -places[0].start))
    spare = least[: min(len(counted) - most, _MOST_NAMED)]
    named = ", ".join(f'"{places[0].text}" ({_times(len(places))})' for places in spare)
    yield Remark(
        page.anchor,
        f"This page uses {len(counted)} different abbreviations. Use {most} at most, and write the "
        f"others in full. The ones that come least often: {named}.",
        related=tuple(
            RelatedSpan(
                page.source_span(places[0].start, places[0].end),
                f'"{places[0].text}" comes {_times(len(places))}.',
            )
            for places in least
        ),
        places=0,
    )


def _merged(prose: str, tokens: list[Token], known: Callable[[str], bool]) -> Iterator[Token]:
    """The tokens, those of an abbreviation of two words ("GEP NET") as one."""
    last: Token | None = None
    for token in tokens:
        if last is not None:
            key = last.key + token.key
            if prose[last.end : token.start] in (" ", "\n") and known(key):
                token = Token(last.start, token.end, prose[last.start : token.end], key)
            else:
                yield last
        last = token
    if last is not None:
        yield last


def _counted(
    analysis: Analysis, tokens: list[Token], free: frozenset[str]
) -> dict[str, list[Token]]:
    """The places of each abbreviation. One that is made of others, "PET-CT", counts not at all."""
    places: dict[str, list[Token]] = {}
    for token in tokens:
        places.setdefault(token.key, []).append(token)
    few = [token for found in places.values() for token in found[:_ENOUGH]]
    few.sort()
    known = analysis.vocabulary.abbreviation_keys
    used = {use.key for use in unnamed(analysis, find_uses(analysis.page, few, known))}
    return {
        key: found
        for key, found in places.items()
        if key in used and not all(part in used or part in free for part in _parts(found[0].text))
    }


def _parts(written: str) -> list[str]:
    pieces = written.replace("\u2010", "-").replace("\u2011", "-").split("-")
    return [key_of(piece) for piece in pieces] if len(pieces) > 1 else [""]


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
