"""The facts of all pages of a run, by their kind, in memory while they are few and then in files."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import IO

from netlint.acrosspages import Facts, PageFacts, RowT
from netlint.factlines import read_fact_lines, read_rows
from netlint.repository.texts import Texts

#: So many characters of one kind are kept in memory before a file takes them.
_IN_MEMORY = 4_000_000


class _Lines:
    """Lines that can be read many times, in the order they came. The file has no name where the
    system allows it, and goes away by itself."""

    def __init__(self) -> None:
        self._lines: list[str] = []
        self._size = 0
        self._file: IO[str] | None = None

    def add(self, line: str) -> None:
        self._lines.append(line)
        self._size += len(line)
        if self._size > _IN_MEMORY:
            if self._file is None:
                from tempfile import TemporaryFile  # takes milliseconds, seldom needed

                self._file = TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115
            self._file.seek(0, 2)
            self._file.writelines(f"{one}\n" for one in self._lines)
            self._lines, self._size = [], 0

    def __iter__(self) -> Iterator[str]:
        if self._file is not None:
            self._file.seek(0)
            yield from self._file
        yield from self._lines


class FactStore:
    """Facts by page, where pages are added in the order of their paths."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        #: The pages on which comments switch off rules that compare pages.
        self.quiet: set[str] = set()
        self._locales: list[str] = []
        self._kinds: dict[str, _Lines] = {}

    def add(self, path: str, facts: str) -> None:
        """Take the facts of one page, as `netlint.factlines` writes them."""
        read = read_fact_lines(facts)
        for kind, rows in read.kinds.items():
            self._kinds.setdefault(kind, _Lines()).add(f"{len(self.paths)}\t{rows}")
        if read.quiet:
            self.quiet.add(path)
        self.paths.append(path)
        self._locales.append(read.locale)

    def facts(self, kind: Facts[RowT], pages: Collection[int] | None) -> Iterator[PageFacts[RowT]]:
        """The pages that have facts of a kind; only those of these numbers, where they are given."""
        make = kind.row._make
        for line in self._kinds.get(kind.name, ()):
            number, _, rows = line.partition("\t")
            page = int(number)
            if pages is None or page in pages:
                yield PageFacts(
                    self.paths[page], self._locales[page], tuple(map(make, read_rows(rows)))
                )


class Chosen:
    """The pages of a store that are compared with each other (`netlint.acrosspages.Repository`).
    `texts` reads them again."""

    def __init__(
        self,
        store: FactStore,
        texts: Texts,
        pages: Collection[int] | None = None,
    ) -> None:
        self._store = store
        self._texts = texts
        self._pages = pages

    @property
    def paths(self) -> Sequence[str]:
        """The path of every page."""
        every = self._store.paths
        return every if self._pages is None else [every[page] for page in sorted(self._pages)]

    def facts(self, kind: Facts[RowT]) -> Iterator[PageFacts[RowT]]:
        """The pages that have facts of a kind."""
        return self._store.facts(kind, self._pages)

    def text(self, path: str, spot: Sequence[int] | None = None) -> str:
        """The prose of a page, or the source of a spot of it."""
        if spot is None:
            return self._texts.prose(path)
        return self._texts.source(path)[spot[0] : spot[1]]

    def named_elsewhere(self, paths: Sequence[str]) -> frozenset[str]:
        """The pages that a file names which is no page of this run."""
        from netlint.repository.elsewhere import named_elsewhere

        return named_elsewhere(paths, self._texts.places) if paths else frozenset()
