"""What LanguageTool says of pages before and after netlint's choice, and how fast it reads.

    python -m benchmarks.grammar --server URL                   on our own fixtures, as a trial
    python -m benchmarks.grammar PAGES_DIR --server URL --profile plain-us --pages 200
    python -m benchmarks.grammar PAGES_DIR --server URL --pages 200 --sample 50 --seed 7

The pages are drawn by lot, the same ones each time for one `--lot`. Each page is proofread anew:
nothing is taken from an earlier run. The time is what it takes to have pages proofread, with all
that netlint does for it, and no rule. The requests are counted on their way to the server.
"""

from __future__ import annotations

import argparse
import random
import sys
import threading
import time
import urllib.request
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError, URLError

from netlint.cachefiles import cache_as_chosen
from netlint.engine import check_file, prepare
from netlint.finding import Finding
from netlint.grammar.categories import category_of
from netlint.grammar.paragraphs import paragraphs
from netlint.language.words import WORD
from netlint.locale import locale_of
from netlint.parallel import proofreading
from netlint.parsing.error import PageError
from netlint.profiles import profile_settings
from netlint.reading import read_page
from netlint.result import PageFile
from netlint.settings import GrammarSettings, Settings

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
_FORMATS = {".md": "md", ".html": "html", ".txt": "text"}
#: Seconds to wait for an answer: a benchmark has time.
_PATIENCE = 300


class Figures(NamedTuple):
    """What was counted on some pages.

    `before` counts LanguageTool's matches by the rule that would report them and their category,
    and `after` counts what netlint reports in the same way. `size` is the text that was read, in
    bytes, and `seconds` how long that took.
    """

    pages: int
    words: int
    before: Counter[tuple[str, str]]
    after: Counter[tuple[str, str]]
    findings: list[Finding]
    size: int
    seconds: float
    problems: list[str]


def pages_in(folder: Path, settings: Settings, most: int, lot: int) -> list[PageFile]:
    """So many pages of a folder, drawn by lot; all of them where `most` is 0."""
    found = sorted(path for path in folder.rglob("*") if path.suffix in _FORMATS)
    random.Random(lot).shuffle(found)
    return [
        PageFile(str(path), str(path), _FORMATS[path.suffix], settings)
        for path in (found[:most] if most else found)
    ]


def measure(files: list[PageFile]) -> Figures:
    """Have these pages proofread, and count."""
    prepare([files[0].settings])
    before: Counter[tuple[str, str]] = Counter()
    after: Counter[tuple[str, str]] = Counter()
    findings: list[Finding] = []
    words = size = 0
    seconds = 0.0
    problems: dict[str, None] = {}
    with proofreading(files) as read:
        ready = read(files)
        for _ in files:
            start = time.perf_counter()
            file = next(ready)
            seconds += time.perf_counter() - start
            try:
                page = read_page(file)
            except PageError:
                continue  # fixtures have pages that cannot be read
            words += len(WORD.findall(page.prose))
            answers = file.proofread.answers if file.proofread else {}
            for one in paragraphs(page, locale_of(page, file.settings)):
                size += len(one.text.encode())
                for match in answers.get((one.locale, one.text), ()):
                    before[category_of(match).code, match.category] += 1
            result = check_file(file)
            problems.update(dict.fromkeys(problem.message for problem in result.problems))
            for finding in result.findings:
                if finding.origin is not None:
                    findings.append(finding)
                    after[finding.rule, finding.origin.category] += 1
    return Figures(len(files), words, before, after, findings, size, seconds, list(problems))


def report(figures: Figures, requests: int) -> str:
    """The tables, as they stand in docs/precision.md."""
    each = 1000 / max(1, figures.words)
    rows = [
        f"{figures.pages:,} pages, {figures.words:,} words",
        "",
        "| rule | category | before | per 1,000 words | after | per 1,000 words |",
        "|---|---|---:|---:|---:|---:|",
    ]
    for key in sorted(figures.before | figures.after):
        before, after = figures.before[key], figures.after[key]
        rows.append(
            f"| {key[0]} | {key[1]} | {before:,} | {before * each:.3f} "
            f"| {after:,} | {after * each:.3f} |"
        )
    before, after = figures.before.total(), figures.after.total()
    rows += [
        f"| all | | {before:,} | {before * each:.3f} | {after:,} | {after * each:.3f} |",
        "",
        "| rule | severity | findings | per 1,000 words |",
        "|---|---|---:|---:|",
    ]
    counts = Counter((one.rule, one.name, one.severity.label) for one in figures.findings)
    for (rule, name, severity), count in sorted(counts.items()):
        rows.append(f"| {rule} {name} | {severity} | {count:,} | {count * each:.3f} |")
    speed = figures.size / 1000 / figures.seconds if figures.seconds else 0
    rows += [
        "",
        f"{figures.size / 1000:,.0f} kB of text in {figures.seconds:,.1f} s: {speed:,.1f} kB/s, "
        f"with {requests:,} requests",
    ]
    return "\n".join(rows)


def show(finding: Finding) -> str:
    """A finding with the words around it, to read and judge."""
    start = finding.column - finding.excerpt_column
    match = finding.match.splitlines()[0] if finding.match else ""
    end = start + len(match)
    before, after = finding.excerpt[max(0, start - 90) : start], finding.excerpt[end : end + 90]
    category = finding.origin.category if finding.origin is not None else ""
    return (
        f"{finding.rule} {finding.severity.label} {category} "
        f"{finding.path}:{finding.line}:{finding.column}\n"
        f"    …{before}⟦{match}⟧{after}…\n    {finding.message} {list(finding.suggestions)}"
    )


class _Count:
    """How many texts were sent."""

    requests = 0


@contextmanager
def counted(server: str) -> Iterator[tuple[str, _Count]]:
    """Within the block, another address of the same server, and the count of what is asked there."""
    count = _Count()
    lock = threading.Lock()

    class Passing(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _pass_on(self, body: bytes | None) -> None:
            kind = self.headers.get("Content-Type")
            asked = urllib.request.Request(
                server.rstrip("/") + self.path, body, {"Content-Type": kind} if kind else {}
            )
            try:
                with _DIRECT.open(asked, timeout=_PATIENCE) as response:
                    status, answer = response.status, response.read()
            except HTTPError as error:
                status, answer = error.code, error.read()
            except (URLError, OSError):
                status, answer = 502, b"the server does not answer"
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def do_GET(self) -> None:
            self._pass_on(None)

        def do_POST(self) -> None:
            with lock:
                count.requests += 1
            self._pass_on(self.rfile.read(int(self.headers["Content-Length"])))

        def log_message(self, format: str, *args: object) -> None:
            """Nobody reads it."""

    passing = ThreadingHTTPServer(("127.0.0.1", 0), Passing)
    threading.Thread(target=passing.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{passing.server_address[1]}", count
    finally:
        passing.shutdown()
        passing.server_close()


#: Past any proxy of the environment: the server is on this machine or near it.
_DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("pages", nargs="?", type=Path, default=FIXTURES)
    parser.add_argument("--server", default="", help="the address of a LanguageTool that runs")
    parser.add_argument("--profile", default="nhs")
    parser.add_argument("--pages", dest="most", type=int, default=0, help="so many, by lot")
    parser.add_argument("--lot", type=int, default=1, help="which pages are drawn")
    parser.add_argument("--sample", type=int, default=0, help="print so many findings to judge")
    parser.add_argument("--rule", help="a rule's code: print findings of it alone")
    parser.add_argument("--seed", type=int, default=1, help="which findings are printed")
    arguments = parser.parse_args()
    if not arguments.server:
        print("Nothing was measured: give the address of a LanguageTool server with --server.")
        return 0
    with counted(arguments.server) as (address, count), cache_as_chosen(off=True):
        grammar = GrammarSettings(on=True, server=address, timeout=_PATIENCE)
        settings = profile_settings(arguments.profile)._replace(grammar=grammar)
        files = pages_in(arguments.pages, settings, arguments.most, arguments.lot)
        if not files:
            print(f"There are no pages in {arguments.pages}.")
            return 2
        figures = measure(files)
    print(report(figures, count.requests))
    if arguments.sample:
        chosen = [one for one in figures.findings if arguments.rule in (None, one.rule)]
        random.Random(arguments.seed).shuffle(chosen)
        print("\n" + "\n\n".join(show(one) for one in chosen[: arguments.sample]))
    for problem in figures.problems:
        print(problem, file=sys.stderr)
    return 2 if figures.problems else 0


if __name__ == "__main__":
    sys.exit(main())
