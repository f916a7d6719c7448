"""Whether netlint takes more time and memory a page where there are more pages.

    python -m benchmarks.scale PAGES_DIR                  1, 2, 4, 8 and 16 times the pages
    python -m benchmarks.scale PAGES_DIR --times 1,4 --format json
    python -m benchmarks.scale                            our own fixtures: a smoke run

The pages are renamed copies with changed words (see `benchmarks.copies`). Each number of them is
checked without the cache, with an empty one, and again. Memory is that of all processes at one
time. netlint runs as it is installed without its extras.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks import copies, measuring
from benchmarks.measuring import ROOT, Run, environment, megabytes_of, pages_of

#: What is aimed at: megabytes at the largest number of pages, and how much more time a page may take.
PEAK = 300
MORE = 0.10


class Step(NamedTuple):
    """So many times the pages: their number and megabytes, and three runs."""

    times: int
    pages: int
    megabytes: float
    without: Run
    first: Run
    again: Run

    def milliseconds(self, run: Run) -> float:
        """Processor time a page."""
        return run.processor / self.pages * 1000


def arguments_of(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", nargs="?", type=Path)
    parser.add_argument("--times", default="1,2,4,8,16")
    parser.add_argument("--share", type=float, default=0.25, help="of words that change, 0 to 1")
    parser.add_argument("--format", default="text", help="of netlint's report")
    parser.add_argument("--profile", default="nhs")
    parser.add_argument("--jobs", type=int, help="processes of netlint")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    return parser.parse_args(given)


def step(arguments: argparse.Namespace, pages: Path, work: Path, times: int) -> Step:
    """Check what is in `pages`. Few pages are checked several times: they are over soon."""
    options = ["check", "--isolated", "--exit-zero", "--profile", arguments.profile]
    options += ["--format", arguments.format]
    options += ["--jobs", str(arguments.jobs)] if arguments.jobs else []
    cache, env = work / "cache", environment(work / "cache")

    def once(*more: str, fresh: bool = False) -> Run:
        if fresh:
            for kept in cache.glob("pages.*"):
                kept.unlink()
        command = measuring.netlint(*options, *more, str(pages))
        return measuring.run(command, work, output=work / "report", memory=True, env=env)

    rounds = range(max(1, 4 // times))
    without = [once("--no-cache") for _ in rounds]
    first = [once(fresh=True) for _ in rounds]
    again = [once() for _ in rounds]
    return Step(
        times,
        len(pages_of(pages)),
        megabytes_of(pages),
        *map(measuring.median, (without, first, again)),
    )


def steps(arguments: argparse.Namespace, source: Path, work: Path) -> Iterator[Step]:
    """A step for each number of copies, from few to many."""
    pages, target = pages_of(source), work / "pages"
    words = copies.gather(pages)
    done = 0
    for times in sorted(map(int, arguments.times.split(","))):
        for number in range(done, times):
            copies.write_copy(source, pages, target, number, words, arguments.share)
        if not done:
            # Byte code and compiled vocabularies are made once and for all.
            measuring.run(
                measuring.netlint("check", "--isolated", "--exit-zero", str(target)),
                work,
                env=environment(work / "cache"),
            )
        done = times
        yield step(arguments, target, work, times)
    shutil.rmtree(target)


HEADER = (
    "| Times | Pages | Megabytes | Seconds | Milliseconds a page | Peak memory "
    "| With an empty cache | Peak memory | Again | Peak memory |\n"
    "|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|"
)


def row(one: Step) -> str:
    """A line of the table. Milliseconds are processor time, seconds are what a person waits."""
    return (
        f"| {one.times} | {one.pages:,} | {one.megabytes:.1f} | {one.without.wall:.1f} "
        f"| {one.milliseconds(one.without):.2f} | {one.without.peak:.0f} MB "
        f"| {one.first.wall:.1f} s, {one.milliseconds(one.first):.2f} ms a page "
        f"| {one.first.peak:.0f} MB "
        f"| {one.again.wall:.1f} s, {one.milliseconds(one.again):.2f} ms a page "
        f"| {one.again.peak:.0f} MB |"
    )


def conclusions(done: Sequence[Step]) -> list[str]:
    """How the largest number of pages compares with the smallest, beside what is aimed at."""
    few, many = done[0], done[-1]
    peak = max(run.peak for run in (many.without, many.first, many.again))
    lines = [f"- peak memory at {many.times} times: {peak:.0f} MB (aim: under {PEAK})"]
    for name, run, other in (
        ("without the cache", many.without, few.without),
        ("with an empty cache", many.first, few.first),
    ):
        ratio = many.milliseconds(run) / few.milliseconds(other)
        lines.append(
            f"- time a page at {many.times} times, {name}: {ratio:.2f} of that at {few.times} "
            f"(aim: at most {1 + MORE:.2f})"
        )
    return lines


def as_json(machine: measuring.Facts, done: Sequence[Step]) -> str:
    """The figures for programs."""
    rows = [
        {
            **one._asdict(),
            **{name: getattr(one, name)._asdict() for name in ("without", "first", "again")},
        }
        for one in done
    ]
    return json.dumps({"machine": machine._asdict(), "steps": rows}, indent=2) + "\n"


def main(given: Sequence[str] | None = None) -> None:
    arguments = arguments_of(given)
    source = arguments.pages.resolve() if arguments.pages else ROOT / "fixtures" / "nhs-style"
    if arguments.pages is None:
        arguments.times = "1,2"
    machine = measuring.facts()
    print(f"{machine.line()}.\n\n{HEADER}", flush=True)
    done = []
    with tempfile.TemporaryDirectory() as temporary:
        for one in steps(arguments, source, Path(temporary)):
            done.append(one)
            print(row(one), flush=True)
    print("\n" + "\n".join(conclusions(done)))
    if arguments.json:
        arguments.json.write_text(as_json(machine, done), encoding="utf-8")


if __name__ == "__main__":
    main()
