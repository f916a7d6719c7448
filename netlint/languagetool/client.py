"""Sends text to a LanguageTool server and reads its answer."""

from __future__ import annotations

import http.client
import json
from typing import Any, NamedTuple
from urllib.parse import urlencode, urlsplit

from netlint.grammar.match import Match
from netlint.languagetool.fault import ServerFault
from netlint.languagetool.utf16 import Utf16


class Answer(NamedTuple):
    """What a server said of a text, and which LanguageTool it is."""

    matches: tuple[Match, ...]
    version: str


class Client:
    """A connection to one server; used by one thread at a time."""

    def __init__(self, url: str, timeout: float) -> None:
        self._url = urlsplit(url)
        self._timeout = timeout

    def check(
        self, text: str, locale: str, *, picky: bool = False, enable: tuple[str, ...] = ()
    ) -> Answer:
        """What the server says of a text. Raises `ServerFault`."""
        asked = {"text": text, "language": locale}
        if picky:
            asked["level"] = "picky"
        if enable:
            asked["enabledRules"] = ",".join(enable)
        data = self._post("/v2/check", urlencode(asked))
        return read_answer(data, text)

    def _post(self, path: str, body: str) -> Any:
        connection = http.client.HTTPConnection(
            self._url.hostname or "", self._url.port, timeout=self._timeout
        )
        try:
            connection.request(
                "POST",
                self._url.path.rstrip("/") + path,
                body,
                {"Content-Type": "application/x-www-form-urlencoded"},
            )
            response = connection.getresponse()
            data = response.read()
        except (OSError, http.client.HTTPException) as error:
            raise ServerFault(f"the LanguageTool server cannot be reached ({error})") from error
        finally:
            connection.close()
        if response.status != 200:
            raise ServerFault(f"the LanguageTool server answered {response.status}", lasting=False)
        try:
            return json.loads(data)
        except ValueError as error:
            raise ServerFault("the LanguageTool server gave no answer that can be read") from error


def read_answer(data: Any, text: str) -> Answer:
    """The answer as the server wrote it, with places in code points. Raises `ServerFault`."""
    units = Utf16(text)
    try:
        matches = tuple(
            Match(
                units.code_point(one["offset"]),
                units.code_point(one["offset"] + one["length"]),
                one["rule"]["id"],
                one["rule"]["category"]["id"],
                one["message"],
                tuple(each["value"] for each in one["replacements"]),
                next((url["value"] for url in one["rule"].get("urls", ())), ""),
                one["rule"].get("issueType", ""),
            )
            for one in data["matches"]
        )
        software = data["software"]
        return Answer(matches, f"{software['version']} {software['buildDate']}")
    except (KeyError, TypeError, IndexError, ValueError) as error:
        raise ServerFault("the LanguageTool server gave no answer that can be read") from error
