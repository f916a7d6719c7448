"""The LanguageTool that tests ask: one server for all of them, started when the first one asks.

Where none is installed, tests that need it are skipped with the reason. Not in CI: there they fail.
"""

from __future__ import annotations

import atexit
import os
from functools import lru_cache
from pathlib import Path

import pytest

from netlint.catalogue import rule_index
from netlint.languagetool.fault import ServerFault
from netlint.languagetool.jars import find_jars
from netlint.languagetool.java import find_java
from netlint.languagetool.server import NOT_INSTALLED, RunningServer, start_server
from netlint.leftout import LANGUAGETOOL
from netlint.settings import GrammarSettings, Settings

#: The address of a server that is running, for those who develop these tests.
_ADDRESS = os.environ.get("NETLINT_TEST_LANGUAGETOOL", "")
_IN_CI = bool(os.environ.get("CI"))
#: The first one waits for the rules of English to be read.
_TIMEOUT = 120


def _look() -> tuple[Path | None, str]:
    """The folder of the jars, or why no server can be started."""
    try:
        jars = find_jars(GrammarSettings())
        find_java()
    except ServerFault as fault:
        return None, str(fault)
    return jars, "" if jars else NOT_INSTALLED


# Now, while tests are collected: when they run, netlint's folder is a temporary one.
_JARS, _LACKING = _look()

#: For tests that start servers.
needs_jars = pytest.mark.skipif(bool(_LACKING) and not _IN_CI, reason=_LACKING)
#: For tests that ask one.
needs_server = pytest.mark.skipif(bool(_LACKING) and not _ADDRESS and not _IN_CI, reason=_LACKING)


def jars() -> Path:
    """The folder of the LanguageTool that tests start."""
    if _JARS is None:
        pytest.fail(_LACKING)
    return _JARS


def address() -> str:
    """Where the server for tests answers. It ends with the test session."""
    if _ADDRESS:
        return _ADDRESS
    started = _started(jars())
    if isinstance(started, ServerFault):
        pytest.fail(str(started))
    return started.url


@lru_cache(maxsize=1)
def _started(folder: Path) -> RunningServer | ServerFault:
    """The server, or what is wrong, so that it is waited for once."""
    try:
        server = start_server(GrammarSettings(on=True, jars=str(folder), timeout=_TIMEOUT))
    except ServerFault as fault:
        return fault
    atexit.register(server.close)
    return server


def proofread(settings: Settings) -> Settings:
    """The same settings, with proofreading where a rule of theirs asks for it."""
    if not any(rule_index()[rule.code].needs == LANGUAGETOOL for rule in settings.rules):
        return settings
    grammar = GrammarSettings(on=True, server=address(), timeout=_TIMEOUT)
    return settings._replace(grammar=grammar)
