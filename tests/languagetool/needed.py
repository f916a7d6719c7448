"""The LanguageTool that tests ask: one server for all of them, started when the first one asks."""

from __future__ import annotations

import os

import pytest

from netlint.catalogue import rule_index
from netlint.leftout import LANGUAGETOOL
from netlint.settings import GrammarSettings, Settings

#: The address of a server that is running, for those who develop these tests.
SERVER = os.environ.get("NETLINT_TEST_LANGUAGETOOL", "")

needs_server = pytest.mark.skipif(
    not SERVER, reason="no LanguageTool is installed: run netlint grammar install"
)


def proofread(settings: Settings) -> Settings:
    """The same settings, with proofreading where a rule of theirs asks for it."""
    if not any(rule_index()[rule.code].needs == LANGUAGETOOL for rule in settings.rules):
        return settings
    return settings._replace(grammar=GrammarSettings(on=True, server=SERVER))
