"""Nothing looks beside a page without a note of it: else a result would be kept for too long."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import netlint

ROOT = Path(netlint.__file__).parent
#: What reads the disk and leaves no note, and who may use it: those who note what they make of it.
UNNOTED = {
    "listed": {"answers", "published"},
    "look": {"answers"},
    "files_below": {"published"},
    "front_of": {"published"},
    "read_bytes": {"places"},
    "read_published": {"answers"},
}


def _names(folder: str) -> Iterator[tuple[Path, str]]:
    """What the modules of a folder import, and the attributes that they ask for."""
    for path in (ROOT / folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                yield from ((path, f"{node.module}.{one.name}") for one in node.names)
            elif isinstance(node, ast.Import):
                yield from ((path, one.name) for one in node.names)
            elif isinstance(node, ast.Attribute):
                yield path, f".{node.attr}"


def test_rules_ask_neither_the_disk_nor_the_calendar_themselves() -> None:
    for path, name in _names("checks"):
        assert not name.startswith(("os", "pathlib", "time", "glob", "io.")), (path, name)
        if name == ".today":
            text = path.read_text(encoding="utf-8")
            assert text.count(".today") == text.count("analysis.today"), path


def test_the_website_around_a_page_is_read_with_a_note() -> None:
    for path, name in _names("site"):
        module, _, last = name.rpartition(".")
        if module.startswith("netlint.site") and last in UNNOTED:
            assert path.stem in UNNOTED[last], (path, name)
