"""A folder of pages, and a cache of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from netlint.engine import check_file
from netlint.pagecache import noting
from tests.pagecache.runs import Runs


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Runs:
    (tmp_path / "site").mkdir()
    made = Runs(tmp_path / "site", tmp_path / "cache")
    monkeypatch.setattr(noting, "check_file", made.watch(check_file))
    return made
