"""Asks a server that netlint has started, before anything else does. No page goes this way."""

from __future__ import annotations

import http.client
import json
import time
from typing import Any, NamedTuple

from netlint.languagetool.address import read_address
from netlint.languagetool.connection import CutShort, TooLong, ask


class Said(NamedTuple):
    """An answer: its JSON, None where it is none, and the website that may read it in a browser."""

    data: Any
    origin: str


def get(url: str, path: str, limit: float) -> Said:
    """What a server answers within `limit` seconds. Raises `OSError` where it gives no answer."""
    try:
        reply = ask(read_address(url), path, None, time.monotonic() + limit)
    except (http.client.HTTPException, CutShort, TooLong) as error:
        raise OSError(f"no answer that can be read ({error})") from error
    try:
        return Said(json.loads(reply.body), reply.origin)
    except (ValueError, RecursionError):
        return Said(None, reply.origin)
