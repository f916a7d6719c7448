"""Runs netlint over planted pages and reads what it said."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from benchmarks.planting import PlantedPage
from benchmarks.scoring import Alarm

ROOT = Path(__file__).resolve().parent.parent
RULES = ("TERM001", "TEXT010")


class Lines:
    """Turns lines and columns of a page into offsets."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.starts = [0]
        for at, letter in enumerate(text):
            if letter == "\n":
                self.starts.append(at + 1)

    def offset(self, line: int, column: int) -> int:
        """Offset of a line and column, both from 1, in code points."""
        return self.starts[min(line, len(self.starts)) - 1] + column - 1


def existing_rules(checkout: Path = ROOT) -> tuple[str, ...]:
    """Those of the two rules of spelling that a checkout of netlint has."""
    pages = checkout / "rules" / "pages"
    return tuple(rule for rule in RULES if any(pages.glob(f"{rule}-*.md")))


def netlint(
    folder: Path, pages: Sequence[PlantedPage], profile: str, checkout: Path = ROOT
) -> list[Alarm]:
    """What netlint's rules of spelling say of the pages in a folder; raises where the run broke."""
    command = [sys.executable, "-m", "netlint", "check", "--isolated"]
    command += ["--format", "json", "--exit-zero", "--profile", profile]
    command += ["--select", ",".join(existing_rules(checkout)), "."]
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(checkout)},
        check=False,
    )
    if done.returncode not in (0, 1):
        raise SystemExit(f"netlint ended with {done.returncode}: {done.stderr.decode()[:2000]}")
    lines = {page.path: Lines(page.text) for page in pages}
    alarms = []
    for finding in json.loads(done.stdout)["findings"]:
        path = Path(finding["path"]).as_posix().removeprefix("./")
        where = lines[path]
        alarms.append(
            Alarm(
                path,
                where.offset(finding["line"], finding["column"]),
                where.offset(finding["endLine"], finding["endColumn"]),
                finding["match"],
                tuple(finding["suggestions"]),
                finding["rule"],
            )
        )
    return alarms
