"""Runs a command to its end and says how long it took, and how much memory it and its children had.

Time and memory are measured in runs of their own: to ask for the memory of processes takes time.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

from netlint.cachefiles import VARIABLE

ROOT = Path(__file__).resolve().parent.parent
#: The endings of pages.
PAGES = (".md", ".html", ".txt")
#: Seconds from one look at the memory to the next.
_EVERY = 0.05
_PROC = Path("/proc")
#: A process that finds no spaCy: netlint as it is installed without its extras.
_NETLINT = "import sys; sys.modules['spacy'] = None; from netlint.__main__ import main; main()"


class Run(NamedTuple):
    """What a command took: `wall` and `processor` in seconds, with those of its children, `peak` in
    megabytes, and the status it ended with."""

    wall: float
    processor: float
    peak: float
    status: int


class Facts(NamedTuple):
    """The machine that figures are from, without its name."""

    cores: int
    memory: int  # gigabytes
    processor: str
    python: str
    load: float  # of the last minute, before the first run

    def line(self) -> str:
        """For the head of a report."""
        return (
            f"{self.processor}, {self.cores} cores, {self.memory} GB, Python {self.python}, "
            f"load {self.load:.1f}"
        )


def netlint(*arguments: str) -> list[str]:
    """A command of netlint, without spaCy whether that is installed or not."""
    return [sys.executable, "-c", _NETLINT, *arguments]


def run(
    command: Sequence[str],
    cwd: Path,
    *,
    output: Path | None = None,
    memory: bool = False,
    env: Mapping[str, str] | None = None,
) -> Run:
    """Run a command. What it prints goes to the file `output`, and what it says of errors to one
    beside it that ends in `.err`; without it both are dropped.

    With `memory` the peak is the highest sum over all its processes at one time, memory that they
    share counted once. Without it, or where there is no /proc, it is that of the largest process.
    """
    target = output or Path(os.devnull)
    errors = output.with_name(output.name + ".err") if output else target
    with target.open("wb") as out, errors.open("wb") as err:
        began = perf_counter()
        process = subprocess.Popen(command, cwd=cwd, stdout=out, stderr=err, env=env)
        watch = (
            _Watch(process.pid) if memory and _PROC.joinpath("self/smaps_rollup").exists() else None
        )
        _, status, used = os.wait4(process.pid, 0)
        wall = perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
    largest = used.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
    sampled = watch.ended() if watch else 0.0
    return Run(wall, used.ru_utime + used.ru_stime, max(largest, sampled), process.returncode)


def median(runs: Iterable[Run]) -> Run:
    """The medians of times, the highest peak, and the last status."""
    walls, processors, peaks, statuses = zip(*runs, strict=True)
    return Run(statistics.median(walls), statistics.median(processors), max(peaks), statuses[-1])


def environment(cache: Path) -> dict[str, str]:
    """For all programs: byte code may be kept, and netlint has a cache of its own."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, VARIABLE: str(cache), "PYTHONPATH": str(ROOT)}


def pages_of(folder: Path, endings: tuple[str, ...] = PAGES) -> list[Path]:
    """The pages of a folder that a program reads, sorted."""
    return sorted(path for path in folder.rglob("*") if path.suffix in endings)


def megabytes_of(folder: Path, endings: tuple[str, ...] = PAGES) -> float:
    """Their size."""
    return sum(path.stat().st_size for path in pages_of(folder, endings)) / 1e6


class _Watch:
    """Looks at a process and its children on a thread until it is told to end."""

    def __init__(self, pid: int) -> None:
        self._pid = pid
        self._peak = 0.0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)
        self._thread.start()

    def _look(self) -> None:
        while not self._done.is_set():
            self._peak = max(self._peak, sum(map(_megabytes, _family(self._pid))))
            self._done.wait(_EVERY)

    def ended(self) -> float:
        """The highest sum, in megabytes."""
        self._done.set()
        self._thread.join()
        return self._peak


def _family(pid: int) -> list[int]:
    """The process and all that came from it and still run."""
    family, new = [], [pid]
    while new:
        family += new
        new = [child for one in new for child in _children(one)]
    return family


def _children(pid: int) -> list[int]:
    found: list[int] = []
    try:
        for listed in _PROC.joinpath(str(pid), "task").glob("*/children"):
            found += map(int, listed.read_text().split())
    except OSError:  # it has just ended
        pass
    return found


def _megabytes(pid: int) -> float:
    """Its share of the memory that is in use: what several processes share is divided by them."""
    try:
        lines = _PROC.joinpath(str(pid), "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("Pss:")), 0.0)


def facts() -> Facts:
    """What this machine is."""
    cpuinfo, meminfo = _PROC / "cpuinfo", _PROC / "meminfo"
    names = _values(cpuinfo, "model name") or ["unknown processor"]
    memory = _values(meminfo, "MemTotal") or ["0 kB"]
    return Facts(
        os.cpu_count() or 1,
        round(int(memory[0].split()[0]) / 1024 / 1024),
        names[0],
        sys.version.split()[0],
        os.getloadavg()[0],
    )


def _values(path: Path, name: str) -> list[str]:
    try:
        lines = path.read_text().splitlines()
    except OSError:
        return []
    return [line.partition(":")[2].strip() for line in lines if line.startswith(name)]
