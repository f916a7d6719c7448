"""How much faster a run is over pages that an earlier run has checked.

    python -m benchmarks.page_cache                      on our own fixtures, as a trial
    python -m benchmarks.page_cache PAGES_DIR --runs 3   and on a corpus

The time is the processor time of `netlint check` as a whole process, without its report: with an
empty cache, again, again with one page changed, and with `--no-cache`. It is measured with the
extra `nlp`, where that is installed, and without it. The pages are copied, since one is changed.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from benchmarks.measuring import netlint
from netlint.cachefiles import VARIABLE
from netlint.nlp.availability import missing

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


class Times(NamedTuple):
    """Seconds of processor time."""

    first: float
    second: float
    changed: float
    without: float


def measure(pages: Path, arguments: list[str], *, hidden: bool) -> Times:
    """The times of one round over a copy of the pages."""
    with tempfile.TemporaryDirectory() as work:
        copy, cache = Path(work, "pages"), Path(work, "cache")
        shutil.copytree(pages, copy)
        # Vocabularies are compiled once and for all: that is no part of the question.
        _check(copy, ["--select", "PAGE002"], cache, hidden=hidden)
        for kept in cache.glob("pages.*"):
            kept.unlink()
        first = _check(copy, arguments, cache, hidden=hidden)
        second = _check(copy, arguments, cache, hidden=hidden)
        page = min(path for path in copy.rglob("*") if path.suffix in (".md", ".html"))
        page.write_bytes(page.read_bytes() + b"\n")
        changed = _check(copy, arguments, cache, hidden=hidden)
        without = _check(copy, [*arguments, "--no-cache"], cache, hidden=hidden)
        return Times(first, second, changed, without)


def _check(pages: Path, arguments: list[str], cache: Path, *, hidden: bool) -> float:
    arguments = ["check", "--isolated", "--exit-zero", "--quiet", *arguments, str(pages)]
    command = netlint(*arguments) if hidden else [sys.executable, "-m", "netlint", *arguments]
    before = os.times()
    subprocess.run(
        command,
        env={**os.environ, VARIABLE: str(cache)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,  # fixtures have pages that cannot be read
    )
    after = os.times()
    return (
        after.children_user + after.children_system - before.children_user - before.children_system
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("pages", nargs="?", type=Path, default=FIXTURES)
    parser.add_argument("--profile", default="plain-us")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--runs", type=int, default=1)
    arguments = parser.parse_args()
    common = ["--profile", arguments.profile, "--jobs", str(arguments.jobs)]
    for label, hidden in (("with the extra nlp", False), ("without it", True)):
        if not hidden and missing("") is not None:
            print(f"{label}: not installed")
            continue
        rounds = [measure(arguments.pages, common, hidden=hidden) for _ in range(arguments.runs)]
        times = Times(*(statistics.median(column) for column in zip(*rounds, strict=True)))
        print(
            f"{label}: first {times.first:.2f} s, --no-cache {times.without:.2f} s, "
            f"second {times.second:.2f} s ({times.first / times.second:.1f} times faster), "
            f"one page changed {times.changed:.2f} s ({times.first / times.changed:.1f} times)"
        )


if __name__ == "__main__":
    main()
