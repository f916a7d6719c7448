"""SAME002: pages that spell one abbreviation out in two ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from netlint.acrosspages import Place, RelatedPlace, Repository, RepositoryRemark
from netlint.checks.declaration import NoOptions, repository_check
from netlint.checks.same.spelled_out import SPELLED_OUT, SpelledOut
from netlint.language.casing import cased_like
from netlint.shortforms.rivalry import Difference, difference, read

#: So many pages with the other words are named at each finding.
_MOST_RELATED = 20
#: More wordings than this of one abbreviation tell nothing new, and would be compared each with each.
_MOST_WORDINGS = 24
#: So many words of a name have to be there before others are taken for a slip in it.
_LEAST_WORDS = 3


@dataclass
class _Wording:
    """Words for an abbreviation over all pages: how many have them, and the first places."""

    said: str
    concept: str
    pages: int = 0
    places: list[Place] = field(default_factory=list)


@repository_check("SAME002", "expansion-differs", facts=(SPELLED_OUT,))
def expansion_differs(repository: Repository, options: NoOptions) -> Iterator[RepositoryRemark]:
    """Say on each page that spells an abbreviation out in other words than most pages, which."""
    wordings = _wordings(repository)
    for page in repository.facts(SPELLED_OUT):
        by_key: dict[str, list[SpelledOut]] = {}
        for row in page.rows:
            by_key.setdefault(row.key, []).append(row)
        for key, rows in by_key.items():
            known = wordings.get(key, ())
            for row in rows:
                kept = _preferred(row, known)
                # A page that has both contradicts itself, which ABBR003 says.
                if kept is not None and not any(_is(one, kept) for one in rows):
                    yield _remark(Place.at(page.path, row.spot), row, known, kept)
                    break


def _wordings(repository: Repository) -> dict[str, list[_Wording]]:
    wordings: dict[str, list[_Wording]] = {}
    for page in repository.facts(SPELLED_OUT):
        for row in page.rows:
            if row.sure:
                known = wordings.setdefault(row.key, [])
                mine = next((one for one in known if _is(row, one)), None)
                if mine is None:
                    if len(known) == _MOST_WORDINGS:
                        continue
                    mine = _Wording(row.said, row.concept)
                    known.append(mine)
                elif row.said[:1].islower() and row.said.lower() == mine.said.lower():
                    mine.said = row.said  # without the capital that the start of a sentence gave it
                mine.pages += 1
                if len(mine.places) < _MOST_RELATED:
                    mine.places.append(Place.at(page.path, row.spot))
    return wordings


def _is(row: SpelledOut, wording: _Wording) -> bool:
    return row.sure and difference(row.said, wording.said) is Difference.NONE


def _preferred(row: SpelledOut, known: Sequence[_Wording]) -> _Wording | None:
    """The wording that the page should have; None where its own is as good as any."""
    if not row.sure:
        return next((one for one in known if one.pages > 1 and _nearly(row, one)), None)
    if row.house and difference(row.said, row.house) is Difference.NONE:
        return None
    at = next((place for place, one in enumerate(known) if _is(row, one)), None)
    if at is None:
        return None
    rivals = [(place, one) for place, one in enumerate(known) if place != at and _rival(row, one)]
    for _, one in rivals:
        if row.house and difference(one.said, row.house) is Difference.NONE:
            return one
    best = max(rivals, key=lambda rival: (rival[1].pages, -rival[0]), default=None)
    if best is None or (best[1].pages, -best[0]) < (known[at].pages, -at):
        return None
    return best[1]


def _rival(row: SpelledOut, wording: _Wording) -> bool:
    """True where both mean the same thing. Two things of the vocabulary are not, but of two types of
    one, such as type 1 and type 2, the abbreviation stands for one."""
    if difference(row.said, wording.said) is not Difference.WORDING:
        return False
    if row.concept and wording.concept and row.concept != wording.concept:
        return any(word.figure for word in read(row.said))
    return True


def _nearly(row: SpelledOut, wording: _Wording) -> bool:
    """True where the last words before an abbreviation, which do not give its letters, are those of
    other pages but for one."""
    name = read(wording.said)
    tail = _tail(row, len(name))
    if len(name) < _LEAST_WORDS or difference(tail, wording.said) is not Difference.WORDING:
        return False
    # "Thatcoronary heart disease" has lost a blank.
    wanted = {word.text for word in name}
    return not any(
        word.text.endswith(one) for word in read(tail) for one in wanted if word.text not in wanted
    )


def _tail(row: SpelledOut, size: int) -> str:
    words = read(row.said)
    return row.said[words[-size].start :] if len(words) >= size else ""


def _remark(
    place: Place, row: SpelledOut, known: Sequence[_Wording], kept: _Wording
) -> RepositoryRemark:
    said = row.said if row.sure else _tail(row, len(read(kept.said)))
    mine = next((one.pages for one in known if _is(row, one)), 1)
    has = f"{kept.places[0].path} says" if kept.pages == 1 else f"{kept.pages} other pages say"
    message = f'This page spells "{row.written}" out as "{said}", and {has} "{kept.said}".'
    by_house = row.house and difference(kept.said, row.house) is Difference.NONE
    if by_house:
        message += f' The vocabulary has "{row.house}". Write that here.'
    elif kept.pages > mine:
        message += (
            f' Write "{kept.said}" here, or choose another short form if you mean another thing.'
        )
    else:
        message += " Choose one of them, and write it on every page."
    right = row.house if by_house else kept.said
    offered = bool(by_house or kept.pages > mine) and row.sure
    return RepositoryRemark(
        place,
        message,
        suggestions=(cased_like(said, said.lower(), right),) if offered else (),
        related=tuple(
            RelatedPlace(one, f'It is spelled out as "{kept.said}" here.') for one in kept.places
        ),
    )
