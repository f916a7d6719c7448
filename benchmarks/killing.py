"""Whether a run that is killed at any moment leaves every page whole, and the next run right.

    python -m benchmarks.killing                          on our own fixtures
    python -m benchmarks.killing PAGES_DIR --times 200    and on other pages

`check --fix`, or with --cache a `check` that fills its cache, is started on a copy of the pages in
a process group of its own, and that group is killed at a random moment, again and again. After
each time every page is to be as it was or as it is when mended; then one run goes to its end: the
pages are to be mended, its report the usual one, and nothing is to be left beside the pages.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from netlint.cachefiles import VARIABLE

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
#: Some pages are enough for several processes, so that a small folder shows what a large one does.
_EAGER = (
    "from netlint import parallel; parallel.WORTH_PROCESSES = 0; parallel.CHUNK_PAGES = 2; "
    "from netlint.__main__ import main; main()"
)
_DAY = ("--today", "2026-06-01")


class Bout(NamedTuple):
    """What one killed run left. `wrong` says what was not as it is to be; `ended` that the run was
    over before it was killed, `partly` that it had mended some pages and not all."""

    wrong: tuple[str, ...]
    ended: bool
    partly: bool
    strays: int


class Arena:
    """A copy of some pages, in which runs are killed."""

    def __init__(self, pages: Path, work: Path, *, fix: bool, options: tuple[str, ...]) -> None:
        self._origin, self._copy, self._cache = pages, work / "pages", work / "cache"
        self._fix = fix
        self._options = options
        work.mkdir(exist_ok=True)
        self._old = _contents(pages)
        # Vocabularies are compiled once: the moments of interest come after that.
        shutil.copytree(pages, self._copy)
        self._run()
        self._reset()
        start = time.monotonic()
        self._report = self._run()
        self.longest = time.monotonic() - start
        self._new = _contents(self._copy)
        self._reset()

    def bouts(self, times: int, seed: int) -> Iterator[Bout]:
        """Kill so many runs, at moments that the seed chooses."""
        moments = random.Random(seed)  # nothing secret
        for _ in range(times):
            yield self._bout(moments.uniform(0.05, 1.05) * self.longest)

    def _bout(self, moment: float) -> Bout:
        process = subprocess.Popen(
            self._command(),
            cwd=self._copy,
            env=self._environment(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            process.wait(moment)
            ended = True
        except subprocess.TimeoutExpired:
            ended = False
            os.killpg(process.pid, signal.SIGKILL)  # its own group, and nothing else
        process.wait()
        found = _contents(self._copy)
        strays = found.keys() - self._old.keys()
        wrong = [
            f"{name} is neither old nor mended"
            for name in self._old
            if found.get(name) not in (self._old[name], self._new[name])
        ]
        partly = found != self._old and any(
            found.get(name) != self._new[name] for name in self._old
        )
        report = self._run()
        if _contents(self._copy) != self._new:
            after = _contents(self._copy)
            wrong += [
                f"{name}: the next run left it"
                for name in after
                if after[name] != self._new.get(name)
            ]
        if not self._fix and report != self._report:
            wrong.append("the report of the next run differs")
        self._reset()
        return Bout(tuple(wrong), ended, partly, len(strays))

    def _reset(self) -> None:
        for name, data in self._old.items():
            path = self._copy / name
            if not path.exists() or path.read_bytes() != data:
                path.write_bytes(data)
        for kept in self._cache.glob("pages.*"):
            kept.unlink()

    def _run(self, *options: str, fix: bool | None = None) -> bytes:
        return subprocess.run(
            self._command(*options, fix=fix),
            cwd=self._copy,
            env=self._environment(),
            capture_output=True,
            check=False,
        ).stdout

    def _command(self, *options: str, fix: bool | None = None) -> list[str]:
        mending = ("--fix",) if (self._fix if fix is None else fix) else ()
        return [sys.executable, "-c", _EAGER, "check", "--isolated", "--format", "json",
                *_DAY, *mending, *self._options, *options, "."]  # fmt: skip

    def _environment(self) -> dict[str, str]:
        return {**os.environ, VARIABLE: str(self._cache)}


def _contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.is_symlink()
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("pages", nargs="?", type=Path, default=FIXTURES)
    parser.add_argument("--times", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cache", action="store_true", help="kill runs that only fill the cache")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--profile", default="nhs")
    arguments = parser.parse_args()
    options = ("--jobs", str(arguments.jobs), "--profile", arguments.profile)
    with tempfile.TemporaryDirectory() as work:
        arena = Arena(arguments.pages, Path(work), fix=not arguments.cache, options=options)
        bouts: list[Bout] = []
        try:
            for bout in arena.bouts(arguments.times, arguments.seed):
                bouts.append(bout)
                for line in bout.wrong:
                    print(f"run {len(bouts)}: {line}", flush=True)
        except KeyboardInterrupt:
            print("stopped early")
    print(
        f"{len(bouts)} runs killed within {arena.longest:.1f} s: {sum(b.ended for b in bouts)} were "
        f"over by then, {sum(b.partly for b in bouts)} had mended some pages and not all, "
        f"{sum(b.strays > 0 for b in bouts)} left a file, {sum(bool(b.wrong) for b in bouts)} did harm"
    )


if __name__ == "__main__":
    main()
