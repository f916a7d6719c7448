"""How fast netlint is, as ratios in one run.

    python -m benchmarks.run                  the shipped fixtures, repeated: a smoke run
    python -m benchmarks.run PAGES_DIR        your own pages
    python -m benchmarks.run PAGES_DIR --peers

Start-up: the whole process on one page against `python -c "import click"`. Throughput: whole
process over all pages, with the peak memory of the largest process, on all of the pages and on a
third of them (memory must not grow with the number of pages). `--peers` adds codespell and
proselint (from PyPI) and markdownlint-cli2 (from npm), where they are installed, on the same pages.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Measure:
    seconds: float
    peak_mb: float


def once(command: list[str], cwd: Path) -> Measure:
    """Run a command in a process that waits for it, so that its children's peak is its own."""
    script = (
        "import os,resource,subprocess,sys,time;"
        "t=time.perf_counter();"
        "subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL);"
        "s=time.perf_counter()-t;"
        "print(s,resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    out = subprocess.run(
        [sys.executable, "-c", script, *command],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    scale = 1024 if sys.platform != "darwin" else 1024 * 1024
    return Measure(float(out[0]), float(out[1]) / scale)


def median(command: list[str], cwd: Path, runs: int) -> Measure:
    once(command, cwd)  # byte code and file caches
    measures = [once(command, cwd) for _ in range(runs)]
    return Measure(statistics.median(m.seconds for m in measures), max(m.peak_mb for m in measures))


def startup(runs: int) -> None:
    page = ROOT / "fixtures" / "nhs-style" / "clean"
    one = sorted(page.rglob("*.md"))[0]
    pairs: list[tuple[float, float]] = []
    click = [sys.executable, "-c", "import click"]
    netlint = [sys.executable, "-m", "netlint", "check", "--isolated", one.name]
    once(click, one.parent)
    once(netlint, one.parent)
    for _ in range(runs * 3):  # in turn, so that a busy machine slows both
        pairs.append((once(netlint, one.parent).seconds, once(click, one.parent).seconds))
    mine = statistics.median(pair[0] for pair in pairs)
    floor = statistics.median(pair[1] for pair in pairs)
    ratio = statistics.median(pair[0] / pair[1] for pair in pairs)
    print(
        f"one page, cold      {mine * 1000:7.0f} ms   import click {floor * 1000:5.0f} ms   ratio {ratio:.2f}"
    )


def size_of(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def throughput(folder: Path, runs: int, peers: bool) -> None:
    megabytes = size_of(folder)
    count = sum(1 for path in folder.rglob("*") if path.is_file())
    print(f"pages               {count} files, {megabytes:.1f} MB, {os.cpu_count()} cores")
    base = [sys.executable, "-m", "netlint", "check", "--isolated", "--exit-zero", "--no-cache"]
    rows = {
        "netlint, nhs": [*base, "--profile", "nhs", "--format", "json", str(folder)],
        "netlint, plain-us": [*base, "--profile", "plain-us", "--format", "json", str(folder)],
        "netlint, 1 process": [
            *base,
            "--profile",
            "plain-us",
            "--jobs",
            "1",
            "--format",
            "json",
            str(folder),
        ],
    }
    if peers:
        rows |= peer_commands(folder)
    own = 0.0
    for name, command in rows.items():
        measure = median(command, folder, runs if name.startswith("netlint") else min(runs, 3))
        own = own or measure.seconds
        print(
            f"{name:20}{measure.seconds:7.2f} s   {megabytes / measure.seconds:6.2f} MB/s   "
            f"peak {measure.peak_mb:5.0f} MB   {measure.seconds / own:6.2f} times netlint"
        )


def flat_memory(folder: Path) -> None:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    with tempfile.TemporaryDirectory() as temporary:
        part = Path(temporary, "part")
        part.mkdir()
        for number, path in enumerate(files[::3]):
            shutil.copy(path, part / f"{number}{path.suffix}")
        command = [
            sys.executable,
            "-m",
            "netlint",
            "check",
            "--isolated",
            "--exit-zero",
            "--no-cache",
            "--jobs",
            "1",
        ]
        third = once([*command, str(part)], part).peak_mb
    whole = once([*command, str(folder)], folder).peak_mb
    print(
        f"memory              a third of the pages {third:.0f} MB, all {whole:.0f} MB, ratio {whole / third:.2f}"
    )


def peer_commands(folder: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    scripts = Path(sys.executable).parent
    codespell = shutil.which("codespell", path=f"{scripts}{os.pathsep}{os.environ['PATH']}")
    if codespell:
        found["codespell"] = [codespell, str(folder)]
    markdownlint = shutil.which("markdownlint-cli2")
    if markdownlint:
        found["markdownlint-cli2"] = [markdownlint, f"{folder}/**/*.md"]
    proselint = shutil.which("proselint", path=f"{scripts}{os.pathsep}{os.environ['PATH']}")
    if proselint:
        found["proselint"] = [proselint, "check", str(folder)]
    for name in ("codespell", "markdownlint-cli2", "proselint"):
        if name not in found:
            print(f"{name:20}not installed")
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure netlint against named floors and peers.")
    parser.add_argument("pages", nargs="?", type=Path)
    parser.add_argument("--peers", action="store_true", help="run the peers that are installed too")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    startup(arguments.runs)
    if arguments.pages:
        throughput(arguments.pages.resolve(), arguments.runs, arguments.peers)
        flat_memory(arguments.pages.resolve())
        return
    with tempfile.TemporaryDirectory() as temporary:
        pages = sorted((ROOT / "fixtures").rglob("*.md")) + sorted(
            (ROOT / "fixtures").rglob("*.html")
        )
        for number in range(20):
            for path in pages:
                shutil.copy(path, Path(temporary, f"{number}-{path.parent.name}-{path.name}"))
        throughput(Path(temporary), arguments.runs, arguments.peers)
        flat_memory(Path(temporary))


if __name__ == "__main__":
    main()
