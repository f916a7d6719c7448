"""How many slips netlint finds, how often its first suggestion is right, and what else it says.

    python -m benchmarks.detection PAGES_DIR --words net --seeds 1,2,3
    python -m benchmarks.detection PAGES_DIR --words health --ontologies FOLDER --model other
    python -m benchmarks.detection PAGES_DIR --words any --pages 300 --misses --alarms 50
    python -m benchmarks.detection PAGES_DIR --words net --peers --node FOLDER
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

from benchmarks import word_lists
from benchmarks.planting import PlantedPage, Source, Words, plant, read_pages, write_pages
from benchmarks.prose import WORD, prose_of
from benchmarks.scoring import HEADER, RULE, Alarm, Score, Verdict, figures, row, score
from benchmarks.spelling_tools import existing_rules, netlint

ROOT = Path(__file__).resolve().parent.parent


def arguments_of(given: Sequence[str] | None = None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages_dir", nargs="?", type=Path)
    parser.add_argument("--smoke", action="store_true", help="the shipped fixtures, in seconds")
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
    parser.add_argument("--misses", action="store_true", help="what was missed or wrongly mended")
    parser.add_argument("--alarms", type=int, default=0, metavar="N", help="print N other alarms")
    parser.add_argument("--real-slips", type=Path, help="lines of path, tab, word")
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


def run(arguments: argparse.Namespace, pages: Sequence[Source], folder: Path) -> None:
    words = words_for(arguments, pages)
    known = real_slips(arguments.real_slips)
    scores: dict[str, list[Score]] = {}
    texts: dict[str, str] = {}
    total, planted_words, spent = 0, 0, 0.0
    unusual = word_lists.scowl_words(95, arguments.scowl)
    once = word_lists.seen_words((page.prose for page in pages), 1)
    for seed in (int(part) for part in arguments.seeds.split(",")):
        planted = plant(pages, words, arguments.model, seed, arguments.per_page)
        here = folder / f"seed-{seed}"
        here.mkdir(parents=True, exist_ok=True)
        write_pages(planted, here)
        total += count_words(planted)
        slips = [one for page in planted for one in page.slips]
        planted_words += sum(
            one.wrong.lower() in unusual or one.wrong.lower() in once for one in slips
        )
        texts.update({page.path: page.text for page in planted})
        began = time.perf_counter()
        alarms = netlint(here / "pages", planted, arguments.profile)
        spent += time.perf_counter() - began
        write_report(here / "report-netlint.tsv", planted, alarms)
        rules = existing_rules()
        for rule in rules:
            only = [alarm for alarm in alarms if alarm.rule == rule]
            scores.setdefault(f"netlint, {rule} alone", []).append(score(planted, only, known))
        if len(rules) > 1:
            scores.setdefault("netlint, both", []).append(score(planted, alarms, known))
    print(
        f"{len(texts)} pages, {total:,} words, slips in {arguments.words} words, model "
        f"{arguments.model}, seeds {arguments.seeds}; {planted_words} slips are rare words; netlint {spent:.1f} s\n"
    )
    print(HEADER, RULE, sep="\n")
    merged = {name: added(parts) for name, parts in scores.items()}
    for name, result in merged.items():
        print(row(name, figures(result, total)))
    last = list(merged.values())[-1]
    if arguments.misses:
        print("\nMissed, or wrongly mended:")
        wrong = [verdict for verdict in last.verdicts if not verdict.right]
        print("\n".join(sorted(map(describe, wrong))))
    if arguments.alarms:
        sample = random.Random(1).sample(last.other, min(arguments.alarms, len(last.other)))
        print(f"\nA random {len(sample)} of {len(last.other)} other alarms:")
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
    if arguments.smoke:
        arguments.pages_dir = ROOT / "fixtures"
    if arguments.pages_dir is None or not arguments.pages_dir.is_dir():
        raise SystemExit(f"No folder of pages: {arguments.pages_dir}")
    pages = read_pages(arguments.pages_dir)
    if arguments.pages and arguments.pages < len(pages):
        pages = sorted(random.Random(arguments.draw).sample(pages, arguments.pages))
    if arguments.keep:
        run(arguments, pages, arguments.keep)
        return
    with tempfile.TemporaryDirectory() as temporary:
        run(arguments, pages, Path(temporary))


if __name__ == "__main__":
    main()
