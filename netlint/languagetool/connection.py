"""One question to a server over HTTP, with one limit of time for all of it.

Nothing is read from the environment and no redirect is followed: the text of a page goes to the
server that the settings name, and to no other.
"""

from __future__ import annotations

import http.client
import io
import socket
import time
from typing import TYPE_CHECKING, NamedTuple

from netlint.languagetool.address import Address

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

#: A longer answer is not read to its end. A request is some 8 kB, and its answer seldom 300 kB.
MOST_BYTES = 32_000_000
_AT_A_TIME = 65_536


class Reply(NamedTuple):
    """What came back; `location` is where a redirect points, `origin` the website that may read it
    in a browser, else ""."""

    status: int
    body: bytes
    location: str = ""
    origin: str = ""


class TooLong(Exception):
    """The answer is longer than any true one."""


class CutShort(Exception):
    """The answer ended before its end."""


def ask(address: Address, path: str, form: bytes | None, deadline: float) -> Reply:
    """Send a form (nothing: ask for what is there) and read the whole answer before `deadline`, as
    `time.monotonic` counts.

    Raises `TimeoutError` past it, another `OSError` where the server cannot be reached or ends the
    connection, `http.client.HTTPException` for what is no HTTP, `TooLong` and `CutShort`.
    """
    # A connection for each question: on one that is kept, the server may hang up at any time, and
    # beside the seconds that an answer takes a new one costs nothing.
    connection = _Connection(address, deadline)
    headers = {"Connection": "close", "Accept": "application/json"}
    if form is not None:
        headers["Content-Type"] = "application/x-www-form-urlencoded"
    try:
        connection.request("GET" if form is None else "POST", address.path + path, form, headers)
        response = connection.getresponse()
        location, origin = map(response.getheader, ("Location", "Access-Control-Allow-Origin"))
        return Reply(response.status, _body(response), location or "", origin or "")
    finally:
        connection.close()
        if connection.plain is not None:
            connection.plain.close()


def _body(response: http.client.HTTPResponse) -> bytes:
    parts = bytearray()
    while some := response.read(_AT_A_TIME):
        parts += some
        if len(parts) > MOST_BYTES:
            raise TooLong
    if response.length:
        raise CutShort
    return bytes(parts)


class _Connection(http.client.HTTPConnection):
    """A connection whose every step ends at one time."""

    def __init__(self, address: Address, deadline: float) -> None:
        super().__init__(address.host, address.port)
        # Left out of the header "Host" where it is the usual one.
        self.default_port = 443 if address.scheme == "https" else 80
        self._address = address
        self._deadline = deadline
        self.plain: socket.socket | None = None

    def connect(self) -> None:
        """Connect to the server itself, whatever proxies the environment names."""
        self.plain = self._opened()
        self.sock = _Limited(self.plain, self._deadline)

    def _opened(self) -> socket.socket:
        error: OSError = OSError("no address")
        host, port = self._address.host, self._address.port
        for family, kind, protocol, _, where in socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM
        ):
            plain = socket.socket(family, kind, protocol)
            try:
                plain.settimeout(_left(self._deadline))
                plain.connect(where)
                plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                if self._address.scheme != "https":
                    return plain
                return self._secured(plain)
            except OSError as fault:
                error = fault
                plain.close()
        raise error

    def _secured(self, plain: socket.socket) -> socket.socket:
        import ssl

        context = ssl.create_default_context()
        plain.settimeout(_left(self._deadline))  # connecting has taken some of it
        return context.wrap_socket(plain, server_hostname=self._address.host)


class _Limited(io.RawIOBase):
    """What `http.client` asks of a socket. Sending and receiving share what is left of the time,
    however slowly the bytes come. `http.client` closes it before it has read the answer, so that
    closing leaves the socket open."""

    def __init__(self, plain: socket.socket, deadline: float) -> None:
        super().__init__()
        self._plain = plain
        self._deadline = deadline

    def sendall(self, data: bytes) -> None:
        """Send all of it."""
        self._plain.settimeout(_left(self._deadline))
        self._plain.sendall(data)

    def makefile(self, mode: str) -> io.BufferedReader:
        """What is received, to read from."""
        return io.BufferedReader(_Limited(self._plain, self._deadline))

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Receive some bytes."""
        self._plain.settimeout(_left(self._deadline))
        return self._plain.recv_into(buffer)


def _left(deadline: float) -> float:
    """The seconds that are left. Raises `TimeoutError` where there are none."""
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left
