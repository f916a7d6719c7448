"""Which LanguageTool it is that answers, so that its answers of earlier runs can be told from those
of another."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

from netlint.languagetool.address import Address, read_address
from netlint.languagetool.fault import ServerFault
from netlint.languagetool.store import AnswerStore

if TYPE_CHECKING:
    from netlint.settings import GrammarSettings

#: So many seconds is a server believed to be the one that it said it was.
_BELIEVED = 86_400
#: And so long, in seconds, is it given to say which one it is now.
_PATIENCE = 5


def identity(grammar: GrammarSettings, store: AnswerStore) -> str:
    """What the answers of this LanguageTool are known by; "" where it has never been asked.

    A server is asked itself only where its last word is more than a day old. Raises `ServerFault`
    where there is none to ask: its address is wrong, or no LanguageTool is installed.
    """
    if not grammar.server:
        from netlint.languagetool.jars import find_jars, fingerprint

        folder = find_jars(grammar)
        if folder is None:
            # Only here: a run in which nothing is new starts no server.
            from netlint.languagetool.server import NOT_INSTALLED

            raise ServerFault(NOT_INSTALLED)
        return f"here {fingerprint(folder)}"
    address = allowed_address(grammar)
    heard = store.heard(str(address))
    if heard is None:
        return ""
    version = heard.version
    if not 0 <= time.time() - heard.at < _BELIEVED:
        version = _asked(grammar, version)
        store.hear(str(address), version)
    return named(address, version)


def _asked(grammar: GrammarSettings, before: str) -> str:
    """What the server says now. Where it is not there, its kept answers are still its answers; it
    is not waited for again in this run, nor today."""
    from netlint.languagetool.client import Client

    try:
        return Client(grammar.server, min(grammar.timeout, _PATIENCE)).version()
    except ServerFault:
        return before


def allowed_address(grammar: GrammarSettings) -> Address:
    """Where the text of pages is sent. Raises `ServerFault` where nobody has agreed to that."""
    address = read_address(grammar.server)
    if not address.is_here and not grammar.allow_remote:
        raise ServerFault(
            f"The server {address} is not on this machine, and the text of your pages would be sent "
            'to it. If that is right, set "allow-remote = true" in the [grammar] settings.'
        )
    return address


def named(address: Address, version: str) -> str:
    """The identity of a server that says that it is this version. Two servers may be set up in two
    ways, so that the address is part of it."""
    return f"{address} {version}"


def identity_now(grammar: GrammarSettings, folder: Path | None = None) -> str | None:
    """As `identity`, with the answers kept in a folder; None where it is not known."""
    store = AnswerStore(folder)
    try:
        return identity(grammar, store) or None
    except ServerFault:
        return None
    finally:
        store.close()
