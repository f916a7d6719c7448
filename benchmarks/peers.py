"""netlint beside other programs: time, memory and findings on the same pages in the same run.

    python -m benchmarks.peers --install --tools FOLDER       once: what it is compared with
    python -m benchmarks.peers PAGES_DIR --tools FOLDER --json FILE
    python -m benchmarks.peers                                our own fixtures: a smoke run

The programs take turns, so that a busy machine slows all of them, and figures are medians of the
rounds. A program that would take longer than `--longest` over all pages reads only a part of them,
and its row says so: its time is compared by the megabyte. netlint runs as it is installed without
its extras, by the Python that runs this.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks import measuring, peer_report, peer_tools
from benchmarks.measuring import ROOT, Run, environment, megabytes_of, pages_of
from benchmarks.peer_commands import NETLINT, PEERS, Peer, Place
from benchmarks.peer_report import Report, Row, Starts

#: A trial reads every so many pages.
_TRIAL = 40


class Job(NamedTuple):
    """A program with its command, the megabytes it reads and the share of pages that is (one of so
    many), and the runs so far."""

    peer: Peer
    command: list[str]
    megabytes: float
    part: int
    memory: Run
    runs: list[Run]
    findings: int


def arguments_of(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages", nargs="?", type=Path)
    parser.add_argument("--tools", type=Path, help="the folder that they are installed into")
    parser.add_argument("--install", action="store_true", help="install them, and no more")
    parser.add_argument("--only", default="", help="names of programs, parted by commas")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--longest", type=float, default=300, help="seconds, for all pages")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    arguments = parser.parse_args(given)
    if arguments.install and arguments.tools is None:
        parser.error("--install needs --tools FOLDER")
    if arguments.json and arguments.json.resolve().is_relative_to(ROOT):
        parser.error("figures of one machine are not kept in the repository: use another folder")
    return arguments


def copy_part(source: Path, target: Path, part: int) -> Path:
    """Copy one of every `part` pages, in their folders; each page if it is 1."""
    for page in pages_of(source)[::part]:
        copy = target / page.relative_to(source)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(page, copy)
    return target


class Bench:
    """The folders of one benchmark."""

    def __init__(self, pages: Path, work: Path, tools: Path | None) -> None:
        self.work, self.tools = work, tools
        self.pages = copy_part(pages, work / "pages", 1)
        self.count = len(pages_of(self.pages))
        self.env = environment(work / "cache")

    def part(self, part: int) -> Path:
        """The folder with one of every `part` pages."""
        target = self.work / f"every-{part}" if part > 1 else self.pages
        return target if target.exists() else copy_part(self.pages, target, part)

    def command(self, peer: Peer, part: int) -> list[str] | None:
        """How a program is run over a part of the pages."""
        return peer.command(Place(self.part(part), self.work, self.tools))

    def run(self, command: list[str], *, memory: bool = False, output: Path | None = None) -> Run:
        """Run a command in the folder of work."""
        return measuring.run(command, self.work, memory=memory, output=output, env=self.env)

    def part_for(self, peer: Peer, longest: float) -> int:
        """Which part of the pages a program can read in time, told from two trials."""
        if self.count <= _TRIAL:
            return 1
        times = []
        for part in (self.count, _TRIAL):
            command = self.command(peer, part)
            assert command is not None  # it was found before
            self.run(command)  # what is compiled or read once
            times.append(self.run(command).wall)
        expected = max(0.0, times[1] - times[0]) * _TRIAL
        return min(_TRIAL, max(1, round(0.49 + expected / max(1.0, longest - times[0]))))

    def job(self, peer: Peer, longest: float) -> Job | None:
        """The program made ready: its memory is measured and its findings are counted. None where
        it is not installed. Raises ValueError where nobody can read what it prints."""
        if self.command(peer, 1) is None:
            return None
        part = self.part_for(peer, longest) if peer not in NETLINT else 1
        command = self.command(peer, part)
        assert command is not None
        output = self.work / "printed"
        first = self.run(command, memory=True, output=output)
        errors = output.with_name("printed.err")
        said = [path.read_text(encoding="utf-8", errors="replace") for path in (output, errors)]
        size = megabytes_of(self.part(part), peer.endings)
        try:
            findings = peer.findings_in(*said)
        except (ValueError, LookupError, TypeError, AttributeError) as error:
            raise ValueError(
                f"it ended with {first.status}, and its report cannot be read"
            ) from error
        return Job(peer, command, size, part, first, [], findings)


def starts(bench: Bench, rounds: int) -> Starts:
    """One page, a second run and one after a change, against `import click`, in turns. The first
    two are over so soon that they are run three times a round."""
    click = [sys.executable, "-c", "import click"]
    page = min(pages_of(bench.pages), key=lambda path: (abs(path.stat().st_size - 4000), path))
    options = ["check", "--isolated", "--exit-zero", "--quiet", "--profile", "nhs"]
    single = measuring.netlint(*options, "--no-cache", str(page))
    again = measuring.netlint(*options, str(bench.pages))
    for command in (click, single, again):
        bench.run(command)
    measured: list[list[Run]] = [[], [], [], []]
    for _ in range(rounds):
        for at, command in enumerate((click, single) * 3 + (again,)):
            measured[at % 2 if at < 6 else 2].append(bench.run(command))
        with page.open("ab") as file:
            file.write(b"\n")
        measured[3].append(bench.run(again))
    return Starts(*(measuring.median(runs).wall for runs in measured))


def rows(jobs: Sequence[Job]) -> Iterator[Row]:
    """The figures of each program."""
    for job in jobs:
        middle = measuring.median(job.runs)
        yield Row(
            job.peer.name,
            job.peer.looks_for,
            job.megabytes,
            job.part,
            middle.wall,
            middle.processor,
            max(job.memory.peak, middle.peak),
            job.findings,
        )


def compare(arguments: argparse.Namespace, pages: Path, work: Path) -> Report:
    """Measure what is installed, in turns."""
    bench = Bench(pages, work, arguments.tools.resolve() if arguments.tools else None)
    machine = measuring.facts()
    wanted = {name.strip().lower() for name in arguments.only.split(",") if name.strip()}
    chosen = [*NETLINT, *(peer for peer in PEERS if not wanted or peer.name.lower() in wanted)]
    jobs: list[Job] = []
    missing: dict[str, str] = {}
    why = peer_tools.reasons(arguments.tools)
    for peer in chosen:
        try:
            job = bench.job(peer, arguments.longest)
        except ValueError as error:
            missing[peer.name] = str(error)
            continue
        if job is None:
            missing[peer.name] = why.get(peer.name.lower(), "not installed")
        else:
            jobs.append(job)
            print(f"{peer.name}: {job.memory.wall:.1f} s", file=sys.stderr, flush=True)
    for number in range(arguments.rounds):
        for job in jobs:
            job.runs.append(bench.run(job.command))
        print(f"round {number + 1} of {arguments.rounds}", file=sys.stderr, flush=True)
    return Report(
        machine,
        bench.count,
        megabytes_of(bench.pages),
        arguments.rounds,
        starts(bench, arguments.rounds),
        tuple(rows(jobs)),
        missing,
    )


def main(given: Sequence[str] | None = None) -> None:
    arguments = arguments_of(given)
    if arguments.install:
        for name, why in peer_tools.install(arguments.tools).items():
            print(f"{name} cannot be installed: {why}")
        return
    smoke = arguments.pages is None
    if smoke:
        arguments.rounds = 1
    pages = ROOT / "fixtures" / "nhs-style" / "clean" if smoke else arguments.pages.resolve()
    with tempfile.TemporaryDirectory() as temporary:
        report = compare(arguments, pages, Path(temporary))
    print(peer_report.table(report))
    if arguments.json:
        arguments.json.write_text(peer_report.as_json(report), encoding="utf-8")


if __name__ == "__main__":
    main()
