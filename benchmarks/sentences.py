"""How many of the cases in `tests/language/sentences.txt` each program splits right.

    python -m benchmarks.sentences            a table: netlint, and the peers that are installed

A case is right where every sentence is found whole and nothing else. Peers are from PyPI (the extra
`bench`); none of them downloads anything. textstat only counts, so for it the right number is enough.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from netlint.finding import Span
from netlint.language.sentences import split_sentences
from netlint.page import BlockKind
from netlint.parsing.builder import PageBuilder

CASES = Path(__file__).resolve().parent.parent / "tests" / "language" / "sentences.txt"

#: From a text to its sentences.
Splitter = Callable[[str], list[str]]


class Case(NamedTuple):
    """A text and its sentences."""

    text: str
    sentences: list[str]


class Result(NamedTuple):
    """How many cases a program has right, of how many."""

    tool: str
    right: int
    cases: int


def read_cases(path: Path = CASES) -> list[Case]:
    """The cases of a table where " | " parts two sentences and " |+ " two that lost their space."""
    return [
        Case(
            line.replace(" |+ ", "").replace(" | ", " "),
            re.split(r" \|\+? ", line),
        )
        for line in path.read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]


def by_netlint(text: str) -> list[str]:
    """netlint's sentences of a text that is one paragraph."""
    builder = PageBuilder("page.md", text)
    builder.begin()
    builder.add(text, 0, len(text))
    builder.end(BlockKind.PARAGRAPH, Span(0, len(text)), level=0)
    page = builder.page()
    return [page.prose[sentence.start : sentence.end] for sentence in split_sentences(page)]


def _pysbd() -> Splitter:
    segmenter = import_module("pysbd").Segmenter(language="en", clean=False)
    return lambda text: list(segmenter.segment(text))


def _syntok() -> Splitter:
    segmenter = import_module("syntok.segmenter")

    def split(text: str) -> list[str]:
        return [
            "".join(token.spacing + token.value for token in sentence)
            for paragraph in segmenter.process(text)
            for sentence in paragraph
        ]

    return split


def _blingfire() -> Splitter:
    to_sentences = import_module("blingfire").text_to_sentences
    return lambda text: str(to_sentences(text)).splitlines()


PEERS: dict[str, Callable[[], Splitter]] = {
    "pysbd": _pysbd,
    "syntok": _syntok,
    "blingfire": _blingfire,
}


def measure_sentences(cases: list[Case] | None = None) -> list[Result]:
    """The cases right for netlint and for each peer that is installed, netlint first."""
    cases = read_cases() if cases is None else cases
    results = [_measured("netlint", by_netlint, cases)]
    for tool, prepare in PEERS.items():
        try:
            split = prepare()
        except ImportError:
            continue
        results.append(_measured(tool, split, cases))
    try:
        count = import_module("textstat").textstat.sentence_count
    except ImportError:
        return results
    right = sum(int(count(case.text)) == len(case.sentences) for case in cases)
    return [*results, Result("textstat (number of sentences)", right, len(cases))]


def _measured(tool: str, split: Splitter, cases: list[Case]) -> Result:
    right = sum(
        [sentence.strip() for sentence in split(case.text) if sentence.strip()] == case.sentences
        for case in cases
    )
    return Result(tool, right, len(cases))


def table(results: list[Result]) -> str:
    """The results in Markdown."""
    rows = [
        f"| {tool} | {right} of {cases} | {100 * right / cases:.1f} % |"
        for tool, right, cases in results
    ]
    return "\n".join(("| tool | cases right | share |", "|---|---|---|", *rows))


if __name__ == "__main__":
    print(table(measure_sentences()))
