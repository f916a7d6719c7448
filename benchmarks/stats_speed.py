"""How fast the figures are, against textstat giving the same figures on the same text in turn.

Both get the prose of a page, paragraphs with an empty line between, and give each figure that
textstat has, in one process each. netlint's time includes reading the text as a page. (What it also
does for `netlint stats`, such as reading HTML and finding names, is in the rate of the command: that
of a whole process over all pages, on as many cores as are asked for.)
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
from netlint.language.passages import page_passage
from netlint.language.readability import FORMULAS
from netlint.language.scoring import scored_units
from netlint.language.sentences import split_sentences
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
    """Megabytes of prose, seconds of each (the median over the runs), and the median of the ratios."""

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


def figures(prose: str) -> list[float]:
    """netlint's figures of prose."""
    page = parse("page.md", prose, "md")
    units = scored_units(page, split_sentences(page))
    counts = page_passage(page, units, ()).counts
    return [formula.compute(counts) for formula in FORMULAS]


def prose_of(page: Page) -> str:
    """The prose that netlint scores, a block a paragraph."""
    analysis = Analysis(page, profile_settings("nhs"), Resources())
    blocks = dict.fromkeys(unit.sentence.block for unit in analysis.scored)
    return "\n\n".join(page.text(block) for block in blocks)


def textstat_figures(textstat: Any, prose: str) -> list[float]:
    """textstat's figures of prose (it has no FORCAST)."""
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
    prose = [prose_of(parse(source.name, source.text, source.format)) for source in sources]
    figures(prose[0])
    textstat_figures(textstat, prose[0])
    times: list[tuple[float, float]] = []
    for run in range(runs):
        mine = _timed(lambda: [figures(text) for text in prose])
        # A space more each run: textstat remembers the figures of a text that it has seen.
        fresh = [f"{text}{' ' * (run + 1)}" for text in prose]
        theirs = _timed(lambda fresh=fresh: [textstat_figures(textstat, text) for text in fresh])  # type: ignore[misc]
        times.append((mine, theirs))
    return Speed(
        sum(len(text.encode()) for text in prose) / 1e6,
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
