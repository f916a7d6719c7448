"""Asks a server for what it says of itself. No page goes this way."""

from __future__ import annotations

import http.client
import json
from typing import Any, NamedTuple
from urllib.parse import urlsplit

#: Answers about a server are small.
_MOST_BYTES = 1_000_000


class Reply(NamedTuple):
    """An answer: its status, its JSON (None where it is none), and the origin that it allows."""

    status: int
    data: Any
    origin: str | None


def get(url: str, path: str, limit: float) -> Reply:
    """What a server answers. No proxy is used and no other address followed. Raises `OSError` where
    there is no answer; `limit`, in seconds, holds for each step of the connection."""
    parts = urlsplit(url)
    kind = http.client.HTTPSConnection if parts.scheme == "https" else http.client.HTTPConnection
    connection = kind(parts.hostname or "", parts.port, timeout=limit)
    try:
        connection.request("GET", parts.path.rstrip("/") + path)
        response = connection.getresponse()
        body = response.read(_MOST_BYTES)
    except (http.client.HTTPException, ValueError) as error:
        raise OSError(f"no answer that can be read ({error})") from error
    finally:
        connection.close()
    try:
        data = json.loads(body)
    except ValueError:
        data = None
    return Reply(response.status, data, response.getheader("Access-Control-Allow-Origin"))


def version_at(url: str, limit: float) -> str:
    """The version of the LanguageTool at an address, such as "6.8". Raises `OSError` where there is
    none."""
    reply = get(url, "/v2/info", limit)
    try:
        return str(reply.data["software"]["version"])
    except (KeyError, TypeError, LookupError):
        raise OSError(f"it answers with status {reply.status}, not as LanguageTool does") from None
