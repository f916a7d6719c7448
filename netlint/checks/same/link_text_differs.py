"""SAME008: one text that leads to two places, or one place that is called by two names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from posixpath import basename, splitext
from typing import NamedTuple

from netlint.acrosspages import Place, RelatedPlace, Repository, RepositoryRemark
from netlint.checks.declaration import repository_check
from netlint.checks.same.links import LINKS, STANDING
from netlint.language.words import WORD

_MOST_RELATED = 20
_LONGEST = 60
#: Texts that mean the place beside the page they stand on, and words that say nothing of a place.
_NEARBY = frozenset(
    "back next previous home top contents overview introduction summary more here this page link "
    "website site read see find out about details information download pdf learn view".split()
)
_FEW = frozenset(
    "a an and at for from in of on or the to with your you our how what when who".split()
)


class Options(NamedTuple):
    """`usual` is how many pages have to agree before another one is odd."""

    usual: int = 3


class _Uses:
    """What goes with one text, or one target: how many pages have each, and where."""

    def __init__(self) -> None:
        self.pages: Counter[str] = Counter()
        self.places: dict[str, list[Place]] = {}

    def add(self, what: str, place: Place) -> None:
        self.pages[what] += 1
        places = self.places.setdefault(what, [])
        if len(places) < _MOST_RELATED:
            places.append(place)


@repository_check("SAME008", "link-text-differs", facts=(LINKS, STANDING), options=Options)
def link_text_differs(repository: Repository, options: Options) -> Iterator[RepositoryRemark]:
    """Say of each link that leads elsewhere than its text does on most pages, and of each whose
    target most pages call by another name."""
    names = {row.path: page.path for page in repository.facts(STANDING) for row in page.rows}
    written: dict[str, str] = {}
    targets: dict[tuple[str, str], _Uses] = {}
    texts: dict[tuple[str, str], _Uses] = {}
    for page in repository.facts(LINKS):
        for row in page.rows:
            place = Place.at(page.path, row.spot)
            text = row.text.casefold()
            written.setdefault(text, row.text)
            if any(word not in _NEARBY and word not in _FEW for word in _words(text)):
                targets.setdefault((text, page.locale), _Uses()).add(row.target, place)
                texts.setdefault((row.target, page.locale), _Uses()).add(row.text, place)
    for (text, _), uses in targets.items():
        yield from _elsewhere(written[text], uses, options.usual, names)
    for (target, _), uses in texts.items():
        yield from _otherwise(target, uses, options.usual)


def _usual(uses: _Uses, least: int) -> str | None:
    """What goes with it on most pages: on so many at least, and on 3 times as many as all others."""
    if len(uses.pages) < 2:
        return None
    ((most, count), *others) = uses.pages.most_common()
    return most if count >= max(least, 3 * sum(number for _, number in others)) else None


def _elsewhere(
    text: str, uses: _Uses, least: int, names: Mapping[str, str]
) -> Iterator[RepositoryRemark]:
    usual = _usual(uses, least)
    if usual is None:
        return
    there = _shown(usual, names)
    for target, places in uses.places.items():
        if target == usual or _is_one(target, usual):
            continue
        count = uses.pages[usual]
        for place in places:
            yield RepositoryRemark(
                place,
                f'"{text}" leads to {there} on {count} other pages, and to '
                f"{_shown(target, names)} here. Check where this link leads, or call it by another name.",
                related=_related(uses.places[usual], f"The text leads to {there} here."),
            )


def _otherwise(target: str, uses: _Uses, least: int) -> Iterator[RepositoryRemark]:
    by_words: dict[frozenset[str], str] = {}
    same = _Uses()
    for text, count in uses.pages.most_common():
        # Texts that share a word name the place in one way: "your scan", "having a scan".
        words = _telling(text)
        first = next((one for known, one in by_words.items() if known & words), text)
        by_words.setdefault(words, first)
        same.pages[first] += count
        same.places.setdefault(first, []).extend(uses.places[text])
    usual = _usual(same, least)
    for text, places in same.places.items():
        if usual is None or text == usual or _telling(text) & _words_of_address(target):
            continue
        for place in places[:_MOST_RELATED]:
            yield RepositoryRemark(
                place,
                f'{same.pages[usual]} other pages call the page behind this link "{usual}", and '
                f'here it is called "{text}". Use one name, so that readers know where they go.',
                suggestions=(usual,),
                related=_related(same.places[usual], f'It is called "{usual}" here.'),
            )


def _related(places: list[Place], message: str) -> tuple[RelatedPlace, ...]:
    return tuple(RelatedPlace(place, message) for place in places[:_MOST_RELATED])


def _is_one(target: str, other: str) -> bool:
    """True for two addresses of what may be one page that has moved, or of one file in two forms."""
    here, there = (splitext(basename(one.lower()))[0] for one in (target, other))
    return here == there or target.startswith(other + "?")


def _words(text: str) -> list[str]:
    return [word.casefold() for word in WORD.findall(text)]


def _telling(text: str) -> frozenset[str]:
    """The words of a text that tell what it is about, without the ends that they may have."""
    return frozenset(word[:5] for word in _words(text) if word not in _FEW)


def _words_of_address(target: str) -> frozenset[str]:
    return frozenset(word[:5] for word in _words(target.replace("-", " ").replace("_", " ")))


def _shown(target: str, names: Mapping[str, str]) -> str:
    """A target as a sentence names it: a page as reports do, a file by its name, an address of
    another website as far as there is room."""
    if target.startswith("/"):
        return names.get(target) or basename(target)
    return target if len(target) <= _LONGEST else f"{target[: _LONGEST - 1]}…"
