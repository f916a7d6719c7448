"""Sends text to a LanguageTool server and reads its answer."""

from __future__ import annotations

import http.client
import ssl
import time
from socket import gaierror
from typing import NoReturn
from urllib.parse import urlencode

from netlint.languagetool.address import Address, read_address
from netlint.languagetool.answers import Answer, NoAnswer, read_answer, read_version
from netlint.languagetool.connection import CutShort, Reply, TooLong, ask
from netlint.languagetool.fault import ServerFault

_OK, _TOO_LONG, _TOO_MANY = 200, 413, 429
#: What is wrong with the question or the server whatever the text is, so that no other is asked.
_LASTING = (401, 402, 403, 404, 405, 407, 410, 426, _TOO_MANY, 451)
#: So much of an address that a server names is said.
_SHOWN = 200


class Client:
    """Asks one server. Each question has a connection of its own, so threads may share a client.

    `name` is what the server is called in messages.
    """

    def __init__(self, url: str, timeout: float, name: str = "") -> None:
        self._address = read_address(url)
        self._timeout = timeout
        self.name = name or f"The LanguageTool server at {self._address}"

    @property
    def address(self) -> Address:
        """Where it asks."""
        return self._address

    def check(
        self,
        text: str,
        locale: str,
        *,
        picky: bool = False,
        enable: tuple[str, ...] = (),
        deadline: float | None = None,
    ) -> Answer:
        """What the server says of a text, in the time that is given; `deadline` as `time.monotonic`
        counts. Raises `ServerFault`."""
        asked = {"text": text, "language": locale}
        if picky:
            asked["level"] = "picky"
        if enable:
            # A name may be that of a rule or of a category, and LanguageTool knows which.
            asked["enabledRules"] = asked["enabledCategories"] = ",".join(enable)
        form = urlencode(asked, errors="replace").encode("ascii")
        reply = self._ask("/v2/check", form, deadline or time.monotonic() + self._timeout)
        try:
            return read_answer(reply.body, text)
        except NoAnswer as error:
            raise self._no_answer(str(error)) from error

    def version(self) -> str:
        """Which LanguageTool the server is. Raises `ServerFault`."""
        reply = self._ask("/v2/info", None, time.monotonic() + self._timeout)
        try:
            return read_version(reply.body)
        except NoAnswer as error:
            raise self._no_answer(str(error)) from error

    def _ask(self, path: str, form: bytes | None, deadline: float) -> Reply:
        try:
            reply = ask(self._address, path, form, deadline)
        except TimeoutError as error:
            raise self.silent() from error
        except (CutShort, http.client.IncompleteRead) as error:
            raise self._no_answer("it ends in the middle") from error
        except TooLong as error:
            raise self._no_answer("it is longer than any that LanguageTool writes") from error
        except (ConnectionResetError, BrokenPipeError, ssl.SSLEOFError) as error:
            raise ServerFault(f"{self.name} ended the connection.", lasting=False) from error
        except http.client.HTTPException as error:
            raise self._no_answer("it is not what a web server writes") from error
        except (OSError, UnicodeError) as error:
            raise self._out_of_reach(error) from error
        if reply.status != _OK:
            self._refused(reply)
        return reply

    def silent(self) -> ServerFault:
        """The fault of a server that takes too long."""
        unit = "second" if self._timeout == 1 else "seconds"
        # A server without certificates waits for ever for the rest of such a question.
        plain = (
            ' If it has no certificate, write "http".' if self._address.scheme == "https" else ""
        )
        return ServerFault(
            f"{self.name} did not answer within {self._timeout:g} {unit}. If it is only slow, raise "
            f'"timeout" in the [grammar] settings.{plain}'
        )

    def _out_of_reach(self, error: OSError | UnicodeError) -> ServerFault:
        if isinstance(error, gaierror | UnicodeError):
            reason = f'no computer of the name "{self._address.host}" is known here'
        elif isinstance(error, ssl.SSLCertVerificationError):
            reason = f"its certificate is not to be trusted: {error.verify_message}"
        elif isinstance(error, ssl.SSLError):
            reason = 'it does not speak "https". If it has no certificate, write "http"'
        elif isinstance(error, ConnectionRefusedError):
            reason = "nothing answers there. Start the server, or mend the address"
        else:
            reason = error.strerror or str(error)
        return ServerFault(f"{self.name} cannot be reached: {reason}.")

    def _no_answer(self, reason: str) -> ServerFault:
        return ServerFault(
            f"{self.name} gave an answer that cannot be used: {reason}.", lasting=False
        )

    def _refused(self, reply: Reply) -> NoReturn:
        if 300 <= reply.status < 400:
            to = _visible(reply.location.encode("latin-1", "replace")) or "another place"
            raise ServerFault(
                f"{self.name} points to {to}. netlint does not send the text of your pages there "
                'by itself. If that is the right server, set "server" to its address.'
            )
        if reply.status == _TOO_LONG:
            raise ServerFault(
                f"{self.name} does not take so long a text.", lasting=False, size=True
            )
        if reply.status == _TOO_MANY:
            raise ServerFault(
                f"{self.name} takes no more requests for now. Try again later, or run a server of "
                "your own."
            )
        said = _visible(reply.body).rstrip(".!")
        raise ServerFault(
            f"{self.name} answered with the error {reply.status}" + (f": {said}." if said else "."),
            lasting=reply.status in _LASTING,
        )


def _visible(said: bytes) -> str:
    """The first words of what a server wrote, if they are words and no web page."""
    text = " ".join(said[: 2 * _SHOWN].decode("utf-8", "replace").split())[:_SHOWN]
    return text if text.isprintable() and not text.startswith("<") else ""
