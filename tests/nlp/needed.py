"""Whether the language model is there: tests that parse are skipped where it is not."""

from __future__ import annotations

import pytest

from netlint.nlp.availability import missing

needs_parser = pytest.mark.skipif(
    missing("") is not None, reason="parsing is an extra: pip install 'netlint[nlp]'"
)
