"""A run that was to compare pages, and had nothing to compare, does not pass for one that found
nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.command import CLEAN, netlint

ONLY = "--only-repository-checks"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["a.md", ONLY], True),
        ([".", ONLY, "--select", "TERM"], True),
        ([".", ONLY, "--profile", "wcag"], True),
        ([".", ONLY], False),
        (["a.md"], False),
        (["a.md", ONLY, "--quiet"], False),
    ],
)
def test_it_says_that_nothing_was_compared(
    tmp_path: Path, arguments: list[str], said: bool
) -> None:
    (tmp_path / "a.md").write_text(CLEAN)
    (tmp_path / "b.md").write_text("# Scans\n\nAnother page.\n")
    run = netlint("check", *arguments, "--no-cache", cwd=tmp_path)
    assert run.status == 0
    assert ("No pages are compared." in run.err) is said
