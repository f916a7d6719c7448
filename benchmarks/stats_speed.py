"""How fast the figures are, against textstat giving the same figures on the same prose in turn.

netlint's time is from the page's source (parsing Markdown and HTML, finding names, counting and
every formula twice, with and without names, for the page and each section); textstat's is from
prose that netlint has laid out for it, every formula once for the page. One process each. The
command's own rate is that of a whole process over all pages, on as many cores as are asked for.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from netlint.analysis import Analysis
from netlint.language.readability import FORMULAS
from netlint.page import Page
from netlint.parsing import parse
from netlint.profiles import profile_settings
from netlint.resources import Resources

FORMATS = {".md": "md", ".html": "html", ".htm": "html", ".txt": "text"}


class Source(NamedTuple):
    """A page as read from its file."""

    name: str
    format: str
    text: str


class Speed(NamedTuple):
    """Seconds for the same pages, the median over the runs, and the median of the ratios."""

    megabytes: float
    netlint: float
    textstat: float
    ratio: float


def read_sources(folders: Iterable[Path]) -> list[Source]:
    """Every page below some folders, in the order of their paths."""
    paths = sorted(
        path for folder in folders for path in folder.rglob("*") if path.suffix in FORMATS
    )
    return [
        Source(path.name, FORMATS[path.suffix], path.read_text(encoding="utf-8", errors="replace"))
        for path in paths
    ]


def figures(source: Source, resources: Resources) -> list[float]:
    """Every figure of a page and of its sections, as it stands and without names."""
    page = parse(source.name, source.text, source.format)
    analysis = Analysis(page, profile_settings("nhs"), resources)
    return [
        formula.compute(counts)
        for passage in (analysis.passage, *analysis.sections)
        for counts in (passage.counts, passage.masked)
        for formula in FORMULAS
    ]


def prose_of(page: Page) -> str:
    """The prose that netlint scores, a block a paragraph."""
    analysis = Analysis(page, profile_settings("nhs"), Resources())
    blocks = dict.fromkeys(unit.sentence.block for unit in analysis.scored)
    return "\n\n".join(page.text(block) for block in blocks)


def textstat_figures(textstat: Any, prose: str) -> list[float]:
    """The figures that textstat has of those in FORMULAS (it has no FORCAST)."""
    return [
        textstat.flesch_reading_ease(prose),
        textstat.flesch_kincaid_grade(prose),
        textstat.smog_index(prose),
        textstat.gunning_fog(prose),
        textstat.coleman_liau_index(prose),
        textstat.automated_readability_index(prose),
        textstat.dale_chall_readability_score(prose),
    ]


def against_textstat(sources: list[Source], textstat: Any, runs: int) -> Speed:
    """Both on the same pages, in turn, after one page each to warm up."""
    resources = Resources()
    prose = [prose_of(parse(source.name, source.text, source.format)) for source in sources]
    figures(sources[0], resources)
    textstat_figures(textstat, prose[0])
    times: list[tuple[float, float]] = []
    for run in range(runs):
        mine = _timed(lambda: [figures(source, resources) for source in sources])
        # A space more each run: textstat remembers the figures of a text that it has seen.
        fresh = [f"{text}{' ' * (run + 1)}" for text in prose]
        theirs = _timed(lambda fresh=fresh: [textstat_figures(textstat, text) for text in fresh])  # type: ignore[misc]
        times.append((mine, theirs))
    return Speed(
        sum(len(source.text.encode()) for source in sources) / 1e6,
        statistics.median(mine for mine, _ in times),
        statistics.median(theirs for _, theirs in times),
        statistics.median(theirs / mine for mine, theirs in times),
    )


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def command_rate(folder: Path, jobs: int, runs: int) -> float:
    """Megabytes a second of `netlint stats` over a folder, as a whole process."""
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.suffix in FORMATS) / 1e6
    with tempfile.TemporaryDirectory() as elsewhere:
        command = [sys.executable, "-m", "netlint", "stats", "--isolated", "--format", "json"]
        command += ["--output", str(Path(elsewhere) / "stats.json")]
        command += ["--jobs", str(jobs), str(folder)]
        seconds = [
            _timed(lambda: subprocess.run(command, check=True, capture_output=True))
            for _ in range(runs)
        ]
    return size / statistics.median(seconds)
