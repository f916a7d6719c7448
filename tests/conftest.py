"""What holds for every test: nothing is kept in the folders of the person who runs them."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from netlint.cachefiles import VARIABLE


@pytest.fixture(scope="session", autouse=True)
def _own_cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = str(tmp_path_factory.mktemp("cache"))
    yield
    if before is None:
        del os.environ[VARIABLE]
    else:
        os.environ[VARIABLE] = before
