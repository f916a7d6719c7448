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
        self._results: list[Sealed | int] = []  # an int: so many bytes of the file
        self._rest: dict[int, Sealed] = {}
        self._size = 0
        self._file: IO[bytes] | None = None

    def add(self, sealed: Sealed) -> None:
        """Keep the result of one page."""
        self._size += len(sealed.body)
        if self._size <= _IN_MEMORY:
            self._results.append(sealed._replace(facts=""))
            return
        if self._file is None:
            from tempfile import TemporaryFile  # takes milliseconds, seldom needed

            self._file = TemporaryFile()  # noqa: SIM115  # goes away by itself
        self._file.write(sealed.body)
        self._rest[len(self._results)] = sealed._replace(facts="", body=b"")
        self._results.append(len(sealed.body))

    def __iter__(self) -> Iterator[Sealed]:
        if self._file is not None:
            self._file.seek(0)
        for at, one in enumerate(self._results):
            if isinstance(one, Sealed):
                yield one
            elif self._file is not None:
                yield self._rest[at]._replace(body=self._file.read(one))
