"""A run over pages that are also compared with each other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from netlint.reporting.pieces import Drawing, Drawn, decode_drawn, draw
from netlint.repository.comparison import NOTHING, More, more_on, whole_result
from netlint.repository.holding import Held
from netlint.result import PageFile
from netlint.scope import is_compared
from netlint.sealed import Sealed, unseal


def compared(
    files: Sequence[PageFile], results: Iterable[Sealed], done: Callable[[], object]
) -> Iterator[tuple[Sealed, More]]:
    """The results of all pages, in the order of `files`, each with what comparing them found on it.
    Where there is something to compare, none comes before all are there."""
    if not is_compared(files):
        for sealed in results:
            done()
            yield sealed, NOTHING
        return
    # Only here: they are no use to one page.
    from netlint.repository.comparing import compare
    from netlint.repository.factstore import FactStore

    held, facts = Held(), FactStore()
    for sealed in results:
        facts.add(sealed.path, sealed.facts)
        held.add(sealed)
        done()
    comparison = compare(files, facts)
    for at, sealed in enumerate(held):
        yield sealed, more_on(comparison, sealed.path, first=at == 0)


def drawn_result(sealed: Sealed, more: More, drawing: Drawing) -> Drawn:
    """A result as the report shows it: as it was drawn where it was found, if that is all."""
    if sealed.piece and not (more.findings or more.suppressed):
        problems = (*sealed.problems, *more.problems)
        drawn = decode_drawn(sealed.piece, sealed.path, problems, sealed.fixed)
        if drawn is not None:
            return drawn
    return draw(whole_result(unseal(sealed), more), drawing)
