"""How many slips netlint finds, how often its first suggestion is right, and what else it says.

    python -m benchmarks.detection PAGES_DIR --words net --seeds 1,2,3
    python -m benchmarks.detection PAGES_DIR --words health --ontologies FOLDER --model other
    python -m benchmarks.detection PAGES_DIR --words any --pages 300 --misses --alarms 50
    python -m benchmarks.detection PAGES_DIR --words net --peers --tools FOLDER
    python -m benchmarks.detection --smoke

Slips are planted in copies of the pages, one a page unless told otherwise; docs/detection.md says
how, and what the figures were.
"""

from __future__ import annotations

import argparse
import random
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks import word_lists
from benchmarks.peers_spelling import PEERS, Setting, peer_folder
from benchmarks.planting import (
    PlantedPage,
    Source,
    Words,
    plant,
    read_pages,
    read_planted,
    write_pages,
)
from benchmarks.prose import WORD, prose_of
from benchmarks.scoring import HEADER, RULE, Alarm, Score, Verdict, figures, row, score
from benchmarks.spelling_tools import existing_rules, netlint

SMOKE = word_lists.ROOT / "fixtures" / "nhs-style" / "clean"


def arguments_of(given: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages_dir", nargs="?", type=Path)
    parser.add_argument("--smoke", action="store_true", help="the shipped fixtures, in seconds")
    parser.add_argument(
        "--planted", action="store_true", help="PAGES_DIR has pages/ and truth.tsv already"
    )
    parser.add_argument("--words", choices=("net", "health", "any"), default="net")
    parser.add_argument(
        "--health-words", type=Path, help="a list for --words health, a word a line"
    )
    parser.add_argument("--ontologies", type=Path, default=word_lists.ONTOLOGIES)
    parser.add_argument("--scowl", type=Path, default=word_lists.SCOWL)
    parser.add_argument("--model", choices=("plain", "other"), default="plain")
    parser.add_argument("--seeds", default="1", help="several, parted by commas, are added up")
    parser.add_argument("--per-page", type=int, default=1)
    parser.add_argument("--pages", type=int, help="only so many pages, drawn by --draw")
    parser.add_argument("--draw", type=int, default=1)
    parser.add_argument("--profile", default="plain-us")
    parser.add_argument("--netlint", type=Path, default=word_lists.ROOT, help="another checkout")
    parser.add_argument("--misses", action="store_true", help="what was missed or wrongly mended")
    parser.add_argument("--alarms", type=int, default=0, metavar="N", help="print N other alarms")
    parser.add_argument("--real-slips", type=Path, help="lines of path, tab, word")
    parser.add_argument("--peers", action="store_true", help="run the other tools that are here")
    parser.add_argument("--tools", type=Path, help="where benchmarks.peers installed the tools")
    parser.add_argument("--keep", type=Path, help="leave planted pages and reports in this folder")
    return parser.parse_args(given)


def words_for(arguments: argparse.Namespace, pages: Sequence[Source]) -> Words:
    """The list asked for, and every string that counts as a word."""
    prose = [page.prose for page in pages]
    taken = word_lists.scowl_words(70, arguments.scowl) | word_lists.seen_words(prose)
    if arguments.words == "any":
        common = word_lists.scowl_words(60, arguments.scowl, names=False)
        if not common:
            raise SystemExit(f"--words any needs SCOWL in {arguments.scowl} (Debian: scowl)")
        return Words(
            lambda word: len(word) >= 5 and word.isalpha() and word in common, taken, False
        )
    if arguments.words == "net":
        chosen = word_lists.net_words()
    else:
        chosen = word_lists.health_words(
            arguments.ontologies, arguments.health_words, arguments.scowl
        )
        if arguments.health_words is None:
            chosen |= word_lists.medicines(prose, arguments.scowl)
    return Words(lambda word: word.lower() in chosen, taken, arguments.words == "net")


def real_slips(path: Path | None) -> frozenset[tuple[str, str]]:
    if path is None:
        return frozenset()
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line)
    return frozenset((where, word.lower()) for where, word, *_ in rows)


def count_words(pages: Iterable[PlantedPage]) -> int:
    """Words as they stand in the files; of HTML only what is prose."""
    return sum(
        len(WORD.findall(prose_of(page.text, ".html") if page.path.endswith("html") else page.text))
        for page in pages
    )


def write_report(path: Path, pages: Sequence[PlantedPage], alarms: Iterable[Alarm]) -> None:
    """Path, line, column, word, suggestion: one alarm a line."""
    texts = {page.path: page.text for page in pages}
    rows = []
    for alarm in alarms:
        text = texts[alarm.path]
        line = text.count("\n", 0, alarm.start) + 1
        column = alarm.start - text.rfind("\n", 0, alarm.start)
        word = " ".join(alarm.word.split())
        rows.append(f"{alarm.path}\t{line}\t{column}\t{word}\t{''.join(alarm.suggestions[:1])}")
    path.write_text("".join(row + "\n" for row in rows), encoding="utf-8")


def describe(verdict: Verdict) -> str:
    one = verdict.slip
    said = "; ".join(
        f"{alarm.rule} {alarm.word!r} → {', '.join(alarm.suggestions[:3]) or 'nothing'}"
        for alarm in verdict.said
    )
    what = "missed" if not verdict.found else "wrong "
    return f"{what} {one.kind:13}{one.right} as {one.wrong}   {said}   [{verdict.path}]"


def context(alarm: Alarm, pages: dict[str, str]) -> str:
    text = pages[alarm.path]
    before, after = text[max(0, alarm.start - 60) : alarm.start], text[alarm.end : alarm.end + 50]
    shown = " ".join(f"{before}⟦{text[alarm.start : alarm.end]}⟧{after}".split())
    return f"{alarm.rule} {', '.join(alarm.suggestions[:3])} | …{shown}… [{alarm.path}]"


class Round(NamedTuple):
    """What one seed gave: the planted pages, and a score for each tool that is installed."""

    pages: list[PlantedPage]
    scores: dict[str, Score]
    seconds: float


def planted_round(
    arguments: argparse.Namespace, pages: Sequence[Source], words: Words, seed: int, folder: Path
) -> Round:
    planted = plant(pages, words, arguments.model, seed, arguments.per_page)
    write_pages(planted, folder)
    return one_round(arguments, planted, folder)


def one_round(arguments: argparse.Namespace, planted: list[PlantedPage], folder: Path) -> Round:
    known = real_slips(arguments.real_slips)
    began = time.perf_counter()
    alarms = netlint(folder / "pages", planted, arguments.profile, arguments.netlint)
    seconds = time.perf_counter() - began
    write_report(folder / "report-netlint.tsv", planted, alarms)
    scores = {}
    for rule in existing_rules(arguments.netlint):
        only = [alarm for alarm in alarms if alarm.rule == rule]
        scores[f"netlint, {rule} alone"] = score(planted, only, known)
    if len(scores) > 1:
        scores["netlint, both"] = score(planted, alarms, known)
    if arguments.peers:
        peer_folder(planted, folder / "peers")
        setting = Setting(arguments.tools, british=arguments.profile == "nhs")
        for name, peer in PEERS.items():
            heard = peer(folder / "peers", planted, setting)
            if heard is not None:
                write_report(folder / f"report-{name.split(',')[0]}.tsv", planted, heard)
                scores[name] = score(planted, heard, known)
    return Round(planted, scores, seconds)


def run(arguments: argparse.Namespace, pages: Sequence[Source], folder: Path) -> None:
    seeds = [int(part) for part in arguments.seeds.split(",")]
    if arguments.planted:
        rounds = [one_round(arguments, read_planted(folder), folder)]
    else:
        words = words_for(arguments, pages)
        rounds = [
            planted_round(arguments, pages, words, seed, folder / f"seed-{seed}")
            for seed in (seeds if arguments.per_page else seeds[:1])
        ]
    unusual = word_lists.scowl_words(95, arguments.scowl)
    if not arguments.planted:
        unusual |= word_lists.seen_words((page.prose for page in pages), 1)
    slips = [one for each in rounds for page in each.pages for one in page.slips]
    rare = sum(one.wrong.lower() in unusual for one in slips)
    total = sum(count_words(each.pages) for each in rounds)
    what = f"slips in {arguments.words} words, model {arguments.model}, seeds {arguments.seeds}"
    if arguments.planted:
        what = "slips planted before"
    print(
        f"{sum(len(each.pages) for each in rounds):,} pages, {total:,} words; {what}; "
        f"{rare} of {len(slips)} slips happen to be rare words; "
        f"netlint {sum(each.seconds for each in rounds):.1f} s\n"
    )
    merged = {name: added([each.scores[name] for each in rounds]) for name in rounds[0].scores}
    print(HEADER, RULE, sep="\n")
    for name, result in merged.items():
        print(row(name, figures(result, total)))
    for name in PEERS if arguments.peers else ():
        if name not in merged:
            print(row(name, None))
    mine = [name for name in merged if name.startswith("netlint")][-1]
    if arguments.misses:
        print("\n" + by_kind(merged[mine].verdicts) + "\n\nMissed, or wrongly mended:")
        wrong = [verdict for verdict in merged[mine].verdicts if not verdict.right]
        print("\n".join(sorted(map(describe, wrong))))
    if arguments.alarms:
        print_alarms(rounds[-1], mine, arguments.alarms)


def by_kind(verdicts: Sequence[Verdict]) -> str:
    """How many slips of each kind were planted, found, and rightly mended."""
    kinds = sorted({verdict.slip.kind for verdict in verdicts})
    rows = ["| kind of slip | planted | missed | found, but wrongly mended |", "|---|---|---|---|"]
    for kind in kinds:
        group = [verdict for verdict in verdicts if verdict.slip.kind == kind]
        missed = sum(not verdict.found for verdict in group)
        wrong = sum(verdict.found and not verdict.right for verdict in group)
        rows.append(f"| {kind} | {len(group)} | {missed} | {wrong} |")
    return "\n".join(rows)


def print_alarms(last: Round, tool: str, size: int) -> None:
    """A random sample of what hit no slip, with the text around it, to be read and judged."""
    texts = {page.path: page.text for page in last.pages}
    other = last.scores[tool].other
    sample = random.Random(1).sample(other, min(size, len(other)))
    print(f"\nA random {len(sample)} of {len(other)} other alarms of the last seed:")
    print("\n".join(context(alarm, texts) for alarm in sorted(sample)))


def added(parts: Sequence[Score]) -> Score:
    """The scores of several seeds as one."""
    return Score(
        tuple(verdict for part in parts for verdict in part.verdicts),
        tuple(alarm for part in parts for alarm in part.other),
        tuple(alarm for part in parts for alarm in part.real),
    )


def main(given: Sequence[str] | None = None) -> None:
    arguments = arguments_of(given)
    arguments.netlint = arguments.netlint.resolve()
    if arguments.smoke:
        arguments.pages_dir, arguments.profile = SMOKE, "nhs"
    if arguments.pages_dir is None or not arguments.pages_dir.is_dir():
        raise SystemExit(f"No folder of pages: {arguments.pages_dir}")
    pages = read_pages(arguments.pages_dir)
    if arguments.pages and arguments.pages < len(pages):
        pages = sorted(random.Random(arguments.draw).sample(pages, arguments.pages))
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        if arguments.planted:
            folder = arguments.pages_dir
        run(arguments, pages, folder)
        if arguments.smoke:
            arguments.model = "other"
            run(arguments, pages, folder / "other")


if __name__ == "__main__":
    main()
