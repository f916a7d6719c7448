"""The address of a server, in its parts."""

from __future__ import annotations

from ipaddress import ip_address
from typing import NamedTuple
from urllib.parse import urlsplit

from netlint.languagetool.fault import ServerFault

_PORTS = {"http": 80, "https": 443}


class Address(NamedTuple):
    """Where a server is asked: `path` is what stands before "/v2/check", without a slash at its
    end."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def is_here(self) -> bool:
        """True for a server on this machine."""
        return is_here(self.host)

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"


def is_here(host: str) -> bool:
    """True for a name or number of this machine: localhost, 127.0.0.0/8 and ::1.

    >>> is_here("localhost"), is_here("127.0.0.2"), is_here("::1"), is_here("192.0.2.7")
    (True, True, True, False)
    """
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def read_address(url: str) -> Address:
    """The parts of an address as a person writes it, such as "http://127.0.0.1:8081"; one that ends
    in "/v2" means the same. Raises `ServerFault`."""
    try:
        parts = urlsplit(url.strip())
        host, port = parts.hostname, parts.port
    except ValueError:
        host, port = None, None
    if not host or parts.scheme not in _PORTS:
        raise ServerFault(
            f'"{url}" is no address of a server. Write it such as "http://127.0.0.1:8081".'
        )
    path = parts.path.rstrip("/")
    for end in ("/check", "/v2"):
        path = path.removesuffix(end)
    return Address(parts.scheme, host, port or _PORTS[parts.scheme], path)
