"""What `netlint grammar status` says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netlint.languagetool.client import Client
from netlint.languagetool.fault import ServerFault
from netlint.languagetool.identity import allowed_address
from netlint.languagetool.jars import find_place, version_of
from netlint.languagetool.java import require_java
from netlint.languagetool.server import NOT_INSTALLED
from netlint.settings import GrammarSettings

#: The longest wait for a server that is named in the settings, in seconds.
_LONGEST = 10
_ON = "grammar checking is on"
_OFF = "grammar checking is off"


class State(NamedTuple):
    """Lines with their labels, the sentences that end them, and whether grammar checking could
    run."""

    lines: tuple[tuple[str, str], ...]
    conclusion: str
    ready: bool


class _Part(NamedTuple):
    """One line, and whether what it is about is as it has to be."""

    label: str
    said: str
    good: bool


def state_of(grammar: GrammarSettings) -> State:
    """What is there for grammar checking with these settings. Only a server that they name is
    asked."""
    parts = [_server(grammar)] if grammar.server else list(_own(grammar))
    lines = [(part.label, part.said) for part in parts]
    lines.append(("This folder", _ON if grammar.on else _OFF))
    ready = all(part.good for part in parts)
    return State(tuple(lines), _conclusion(grammar, ready=ready), ready)


def _server(grammar: GrammarSettings) -> _Part:
    try:
        address = allowed_address(grammar)
        version = Client(grammar.server, min(_LONGEST, grammar.timeout)).version()
    except ServerFault as fault:
        return _Part("Server", str(fault), good=False)
    return _Part("Server", f"LanguageTool {version} answers at {address}", good=True)


def _own(grammar: GrammarSettings) -> Iterator[_Part]:
    try:
        java = require_java()
        yield _Part("Java", f"{java.version}, {java.program}", good=True)
    except ServerFault as fault:
        yield _Part("Java", str(fault), good=False)
    try:
        place = find_place(grammar)
    except ServerFault as fault:
        yield _Part("LanguageTool", str(fault), good=False)
        return
    if place is None:
        yield _Part("LanguageTool", NOT_INSTALLED, good=False)
        return
    version = version_of(place.folder) or "of an unknown version"
    yield _Part("LanguageTool", f"{version}, {place.folder} (from {place.named_by})", good=True)
    yield _Part("Server", "none is named, so netlint starts its own for each run", good=True)


def _conclusion(grammar: GrammarSettings, *, ready: bool) -> str:
    if not ready:
        return "Grammar cannot be checked yet. The lines above say why, and what to do."
    if grammar.on:
        return "Ready: netlint check also checks grammar."
    return (
        "Ready: add --grammar to netlint check, or enabled = true under [grammar] in netlint.toml."
    )
