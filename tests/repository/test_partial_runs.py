"""A comment that keeps a rule about all pages quiet is of use even where only some are compared."""

from __future__ import annotations

from pathlib import Path

from tests.command import netlint

QUIET = "<!-- netlint-disable-file SAME006 -- the old page stays for a month -->\n\n# Scans\n"


def _rules(folder: Path, *names: str) -> list[str]:
    run = netlint("check", *names, "--isolated", "--select", "SAME006,NETLINT001", "--format",
                  "concise", cwd=folder)  # fmt: skip
    return [line.split()[2] for line in run.out.splitlines()]


def test_it_is_not_called_useless_where_pages_beside_it_were_not_read(tmp_path: Path) -> None:
    for name, text in {"a.md": QUIET, "b.md": "# Tests\n", "c.md": "# Scans\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert _rules(tmp_path, "a.md", "b.md") == []
    assert _rules(tmp_path, ".") == ["SAME006"]


def test_it_is_called_useless_where_all_were_read(tmp_path: Path) -> None:
    for name, text in {"a.md": QUIET, "b.md": "# Tests\n"}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert _rules(tmp_path, "a.md", "b.md") == ["NETLINT001"]
