"""Facts: the names that a page uses for things that have several."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from netlint.acrosspages import Facts, Spot, spot_in_prose
from netlint.analysis import Analysis
from netlint.naming.namings import Naming, Use, concept_namings, word_namings
from netlint.naming.owning import first_own_uses
from netlint.patterns import lazy_pattern
from netlint.vocabulary.respelling import respell

#: So many names of one page are noted: more tell nothing new of a repository, and a page of nothing
#: but names would fill the memory.
_MOST = 60
_SHORT = lazy_pattern(r"\s\([a-z]?[A-Z][\w-]{1,9}\)")


class NameUsed(NamedTuple):
    """A name on a page. `thing` is the same wherever one thing is meant, `concept` its id in the
    vocabulary or ""; `house` is the house's name for it in the page's locale, and `preferred` says
    whether the house asks for it. `name` is in the singular and in the page's spelling; `written` is
    how it first stands there, `several` whether in the plural. `used` is False where the page only
    says that it is another name, or has it in other people's words. `short` says that its short form
    follows in brackets."""

    thing: str
    concept: str
    house: str
    preferred: bool
    name: str
    written: str
    several: bool
    used: bool
    short: bool
    spot: Spot


def collect(analysis: Analysis) -> Iterator[NameUsed]:
    """The names of things that have several, first those of the word list, each once."""
    yield from islice(_names(analysis), _MOST)


def _names(analysis: Analysis) -> Iterator[NameUsed]:
    for naming in word_namings(analysis, several=False):
        # "Functioning" and "non-functioning" are two things, each with its names.
        by_thing: dict[str, list[Use]] = {}
        for use in naming.uses:
            full = [one.removesuffix("s") for one in use.instead.values()]
            by_thing.setdefault("|".join(sorted(full)), []).append(use)
        for thing, uses in by_thing.items():
            yield from _rows(analysis, naming._replace(uses=tuple(uses)), thing, preferred=True)
    for naming in concept_namings(analysis, several=False):
        known = analysis.concept(naming.concept).known
        yield from _rows(analysis, naming, naming.concept, preferred=not known)


def _rows(analysis: Analysis, naming: Naming, thing: str, *, preferred: bool) -> Iterator[NameUsed]:
    page = analysis.page
    used = {use.name: use for use in first_own_uses(page, naming.uses)}
    for name in dict.fromkeys(use.name for use in naming.uses):
        first = used.get(name) or next(use for use in naming.uses if use.name == name)
        several = False
        if naming.concept:
            several = first.instead.get(name, name) != name
            house, shown = naming.house, respell(name, analysis.locale)
        else:
            house, shown = (first.instead.get(one, one) for one in (naming.house, name))
        yield NameUsed(
            thing,
            naming.concept,
            house,
            preferred,
            shown,
            " ".join(page.prose[first.start : first.end].split()),
            several,
            name in used,
            bool(_SHORT.match(page.prose, first.end)),
            spot_in_prose(page, first.start, first.end),
        )


NAMES_USED = Facts("names-used", NameUsed, collect)
