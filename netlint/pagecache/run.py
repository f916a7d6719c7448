"""One run over pages of which earlier runs may know some.

A page that did not change is not read again, nor is its part of the report drawn again. Pages are
compared again only where one of them has changed.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from netlint.pagecache.keys import Name, digest
from netlint.parallel import Done, nothing
from netlint.reporting.pieces import Drawing, Drawn, decode_drawn, draw, encode_drawn
from netlint.repository.comparison import NOTHING, Comparison, More, more_on, whole_result
from netlint.repository.holding import Held
from netlint.repository.whole import drawn_result
from netlint.result import PageFile, PageResult
from netlint.scope import is_compared
from netlint.sealed import FAULTS, Sealed, as_rows, decode, from_rows, unseal

if TYPE_CHECKING:
    from netlint.pagecache.cache import PageCache

#: So many pages are looked up at a time.
AT_A_TIME = 100


class Found(NamedTuple):
    """A page of the run: its key and its state where its result is kept (see `Name`), its result
    where this run has found it, and what comparing pages added."""

    file: PageFile
    name: Name | None
    new: Sealed | None
    more: More


class CachedRun:
    """What is found on some pages, or how a report shows it, in their order."""

    def __init__(
        self,
        cache: PageCache,
        files: Sequence[PageFile],
        jobs: int,
        drawing: Drawing | None = None,
        done: Done = nothing,
    ) -> None:
        self._done = done
        self._cache = cache
        self._files = files
        self._drawing = drawing
        self._keys = [cache.key_of_page(file) for file in files]
        self._standing = cache.standing(
            {key: file for key, file in zip(self._keys, files, strict=True) if key is not None}
        )
        self._new = cache.checked(
            [file for key, file in zip(self._keys, files, strict=True) if not self._stands(key)],
            jobs,
            drawing,
        )

    def _stands(self, key: bytes | None) -> bool:
        return key is not None and key in self._standing

    def _name_of(self, key: bytes | None) -> Name | None:
        """The name of what is kept of a page and still holds."""
        return Name(key, self._standing[key]) if key is not None and self._stands(key) else None

    def results(self) -> Iterator[PageResult]:
        """The result of every page."""
        for some in self._found():
            bodies = self._bodies(some)
            for found in some:
                yield whole_result(self._result(found, bodies), found.more)

    def drawn(self, drawing: Drawing) -> Iterator[Drawn]:
        """Every page as the report shows it."""
        how = repr(drawing).encode("utf-8", "surrogatepass")
        for some in self._found():
            keys = [_piece_key(found, how) for found in some]
            pieces = self._cache.known_of(key for key in keys if key is not None)
            missing = [found for found, key in zip(some, keys, strict=True) if key not in pieces]
            bodies = self._bodies(missing)
            for found, key in zip(some, keys, strict=True):
                drawn = None
                if key in pieces:
                    drawn = decode_drawn(pieces[key], found.file.path, found.more.problems)
                if drawn is None:
                    drawn = self._draw(found, key, bodies, drawing)
                yield drawn

    def _draw(
        self, found: Found, key: bytes | None, bodies: dict[bytes, bytes], drawing: Drawing
    ) -> Drawn:
        if found.new is not None:
            drawn = drawn_result(found.new, found.more, drawing)
        else:
            drawn = draw(whole_result(self._result(found, bodies), found.more), drawing)
        if key is not None and not drawn.problems:
            alone = found.new is not None and not (found.more.findings or found.more.suppressed)
            piece = found.new.piece if alone and found.new is not None else b""
            self._cache.keep(key, piece or encode_drawn(drawn))
        return drawn

    def _in_parts(self) -> Iterator[list[Found]]:
        """All pages as they are, some at a time; those that have to be checked are."""
        for at in range(0, len(self._files), AT_A_TIME):
            some = []
            for file, key in zip(
                self._files[at : at + AT_A_TIME], self._keys[at : at + AT_A_TIME], strict=True
            ):
                name = self._name_of(key)
                if name is not None:
                    some.append(Found(file, name, None, NOTHING))
                else:
                    now, sealed = self._cache.keep_new(file, next(self._new))
                    some.append(Found(file, now, sealed, NOTHING))
                self._done()
            yield some

    def _found(self) -> Iterator[list[Found]]:
        """All pages with what comparing them found, some at a time."""
        if not is_compared(self._files):
            yield from self._in_parts()
            return
        earlier = self._known_comparison()
        if earlier is not None:
            yield from self._with(earlier, self._in_parts())
            return
        # Only here: a run in which no page has changed need not compare them.
        from netlint.asked import Noting
        from netlint.repository.comparing import compare
        from netlint.repository.factstore import FactStore

        held, store = Held(), FactStore()
        pages: list[Found] = []
        for some in self._in_parts():
            facts = self._cache.facts_of(_keys_of(some))
            for found in some:
                known = facts.get(found.name.key) if found.name and found.new is None else None
                if known is not None:
                    store.add(found.file.path, known)
                    pages.append(found)
                    continue
                now, new = (found.name, found.new) if found.new else self._anew(found.file)
                store.add(found.file.path, new.facts)
                held.add(new)
                pages.append(found._replace(name=now, new=_HELD))
        with Noting() as noting:
            comparison = compare(self._files, store)
        whole = _whole_key([found.name for found in pages])
        if whole is not None and not comparison.problems:
            self._cache.keep(whole, _encode(comparison), noting.answers)
        yield from self._with(comparison, _taken(pages, iter(held)))

    def _with(self, comparison: Comparison, parts: Iterator[list[Found]]) -> Iterator[list[Found]]:
        first = True
        for some in parts:
            made = []
            for found in some:
                more = more_on(comparison, found.file.path, first=first)
                made.append(found._replace(more=more))
                first = False
            yield made

    def _known_comparison(self) -> Comparison | None:
        """What an earlier run found when it compared these very pages."""
        whole = _whole_key([self._name_of(key) for key in self._keys])
        if whole is None or whole not in self._cache.standing({whole: self._files[0]}):
            return None
        data = self._cache.known_of([whole]).get(whole)
        return _decode(data) if data is not None else None

    def _bodies(self, some: Sequence[Found]) -> dict[bytes, bytes]:
        return self._cache.known_of(_keys_of(some))

    def _result(self, found: Found, bodies: dict[bytes, bytes]) -> PageResult:
        if found.new is not None:
            return unseal(found.new)
        body = bodies.get(found.name.key) if found.name is not None else None
        known = decode(body, found.file.path) if body is not None else None
        return known if known is not None else unseal(self._anew(found.file)[1])

    def _anew(self, file: PageFile) -> tuple[Name | None, Sealed]:
        """What is found on a page of which the kept result is damaged, or has gone meanwhile."""
        (noted,) = self._cache.checked([file], 1, self._drawing)
        return self._cache.keep_new(file, noted)


#: Stands for a result that waits elsewhere.
_HELD = Sealed("", b"")


def _taken(pages: Sequence[Found], held: Iterator[Sealed]) -> Iterator[list[Found]]:
    for at in range(0, len(pages), AT_A_TIME):
        yield [
            found if found.new is None else found._replace(new=next(held))
            for found in pages[at : at + AT_A_TIME]
        ]


def _keys_of(some: Iterable[Found]) -> Iterator[bytes]:
    """The keys of those pages that this run has not checked."""
    return (found.name.key for found in some if found.new is None and found.name is not None)


def _piece_key(found: Found, how: bytes) -> bytes | None:
    """What tells a page's part of one report from others; None where its result is not kept."""
    if found.name is None or (found.new is not None and (found.new.problems or found.new.fixed)):
        return None
    more = found.more
    if not (more.findings or more.suppressed):
        return digest(found.name.state, how)
    added = as_rows(PageResult(found.file.path, more.findings, suppressed=more.suppressed))
    return digest(found.name.state, how, json.dumps(added).encode("ascii"))


def _whole_key(names: Sequence[Name | None]) -> bytes | None:
    """What tells these pages, compared, from others; None where one of them is not kept."""
    known = [name.state for name in names if name is not None]
    return digest(b"compared", *known) if known and len(known) == len(names) else None


def _encode(comparison: Comparison) -> bytes:
    paths = sorted({*comparison.findings, *comparison.suppressed})
    rows = {
        path: as_rows(
            PageResult(
                path,
                comparison.findings.get(path, ()),
                suppressed=comparison.suppressed.get(path, 0),
            )
        )
        for path in paths
    }
    return json.dumps(rows, separators=(",", ":")).encode("ascii")


def _decode(data: bytes) -> Comparison | None:
    try:
        results = [from_rows(rows, path) for path, rows in json.loads(data).items()]
    except (*FAULTS, AttributeError):
        return None
    return Comparison(
        {one.path: one.findings for one in results if one.findings},
        {one.path: one.suppressed for one in results if one.suppressed},
    )
