"""Results that wait for the end of a run, when pages have been compared: in memory while they are
few and then in a file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import IO

from netlint.sealed import Sealed

#: So many bytes of results are kept in memory.
_IN_MEMORY = 16_000_000


class Held:
    """Results in the order they came, without their facts; they are taken once."""

    def __init__(self) -> None:
        #: Results, without their bytes where a file has these.
        self._results: list[Sealed] = []
        self._lengths: dict[int, tuple[int, int]] = {}
        self._size = 0
        self._file: IO[bytes] | None = None

    def add(self, sealed: Sealed) -> None:
        """Keep the result of one page."""
        self._size += len(sealed.body) + len(sealed.piece)
        if self._size <= _IN_MEMORY:
            self._results.append(sealed._replace(facts=""))
            return
        if self._file is None:
            from tempfile import TemporaryFile  # takes milliseconds, seldom needed

            self._file = TemporaryFile()  # noqa: SIM115  # goes away by itself
        self._file.write(sealed.body)
        self._file.write(sealed.piece)
        self._lengths[len(self._results)] = len(sealed.body), len(sealed.piece)
        self._results.append(sealed._replace(facts="", body=b"", piece=b""))

    def __iter__(self) -> Iterator[Sealed]:
        if self._file is not None:
            self._file.seek(0)
        for at, one in enumerate(self._results):
            if self._file is None or at not in self._lengths:
                yield one
            else:
                body, piece = self._lengths[at]
                yield one._replace(body=self._file.read(body), piece=self._file.read(piece))
