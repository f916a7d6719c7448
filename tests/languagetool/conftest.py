"""The fake server, for tests of faults."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.languagetool.fake_server import FakeServer, fake_server
from tests.languagetool.folder import folder

__all__ = ["folder", "server"]


@pytest.fixture
def server() -> Iterator[FakeServer]:
    """A server that works until a test says otherwise."""
    with fake_server() as made:
        yield made
