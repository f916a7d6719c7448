"""How many planted contradictions between pages the SAME rules find.

    python -m benchmarks.agreement PAGES_DIR --profile plain-us     50 of each kind, 300 in all
    python -m benchmarks.agreement PAGES_DIR --pages 800 --misses
    python -m benchmarks.agreement --smoke                          on pages of our own, in seconds

The pages are copied and checked with SAME001 to SAME007 alone. Then contradictions are planted, at
random from a seed (`benchmarks.contradictions`), and the copy is checked again. A contradiction is
found if a finding of its rule that was not there before names its place, at first hand or as a
related place.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from benchmarks.contradictions import Pages, Plant, plant
from netlint.catalogue import rule_index

RULES = tuple(code for code in rule_index() if "SAME001" <= code <= "SAME007")
_SMOKE_PAGES, _SMOKE_EACH, _EACH = 24, 3, 50
#: So many of 100 have to be found.
BAR = 90


class Outcome(NamedTuple):
    """What was planted, and what of it was found; how many new findings named no planted place."""

    planted: tuple[Plant, ...]
    found: frozenset[Plant]
    other: int

    def recall(self, kind: str = "") -> tuple[int, int]:
        """How many were found, of how many, of one kind or over all."""
        those = [one for one in self.planted if kind in ("", one.kind)]
        return sum(one in self.found for one in those), len(those)


def measure(folder: Path, profile: str, each: int, seed: int, most: int | None = None) -> Outcome:
    """Plant so many contradictions of each kind in a copy of the pages (in `most` of them, drawn by
    lot), and judge what is found."""
    pages = Pages(folder, Random(seed), most)
    with tempfile.TemporaryDirectory() as work:
        before = _checked(Path(work, "before"), dict(pages.written()), profile)
        planted = plant(pages, each)
        texts = dict(pages.written())
        after = _checked(Path(work, "after"), texts, profile)
    known = {_key(finding) for finding in before}
    new = [finding for finding in after if _key(finding) not in known]
    found: set[Plant] = set()
    other = 0
    places = _places(planted, texts)
    for finding in new:
        named = {
            plant
            for place in _named(finding)
            for plant in places.get(place, ())
            if plant.rule == finding["rule"]
        }
        found |= named
        other += not named
    return Outcome(tuple(planted), frozenset(found), other)


def _key(finding: Mapping[str, Any]) -> tuple[str, str, str]:
    return finding["rule"], finding["path"], " ".join(finding["match"].split())


def _places(
    planted: Iterable[Plant], texts: Mapping[str, str]
) -> dict[tuple[str, int], list[Plant]]:
    """The contradictions that stand on each line of a page, from 1; on line 0 those of a page."""
    places: dict[tuple[str, int], list[Plant]] = {}
    for one in planted:
        if not one.wrong:
            places.setdefault((one.path, 0), []).append(one)
            continue
        for number, line in enumerate(texts[one.path].split("\n"), 1):
            if one.wrong.lower() in line.lower():
                places.setdefault((one.path, number), []).append(one)
    return places


def _named(finding: Mapping[str, Any]) -> set[tuple[str, int]]:
    """The lines that a finding names, and line 0 of its pages."""
    lines = {(finding["path"], at) for at in range(finding["line"], finding["endLine"] + 1)}
    lines |= {(one["path"], one["line"]) for one in finding["related"]}
    return lines | {(path, 0) for path, _ in lines}


def _checked(folder: Path, texts: Mapping[str, str], profile: str) -> list[dict[str, Any]]:
    for path, text in texts.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode("utf-8"))
    arguments = ("--isolated", "--no-cache", "--profile", profile, "--format", "json")
    done = subprocess.run(
        [sys.executable, "-m", "netlint", "check", ".", *arguments, "--select", ",".join(RULES)],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode > 1:
        raise SystemExit(f"netlint: {done.stderr}")
    findings: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return findings


def write_own_pages(folder: Path, number: int = _SMOKE_PAGES) -> None:
    """Pages of our own, on each of which something stands that others have too."""
    folder.mkdir(parents=True, exist_ok=True)
    shared = (
        "Ask the team that looks after you if you have a question about your medicines, your diet or "
        "the treatment that you have been offered."
    )
    parts = "liver lung skin kidney bladder stomach".split()
    animals = "heron finch otter badger swift robin wren stoat vole hare lark owl".split()
    for at in range(number):
        name = f"{animals[at % len(animals)].capitalize()} {'abcdefgh'[at // len(animals)]}"
        part = parts[at % len(parts)]
        steps = "\n\n".join(
            f"In step {step} of plan {at * 7 + step} the {animals[(at + step * 5) % len(animals)]} group "
            f"writes down how {part} tests of week {at + step * 3} went, and some people ask about "
            f"the {animals[(at * step) % len(animals)]} diary."
            for step in range(2, 8)
        )
        text = (
            f"# {name} syndrome\n\n"
            f"{name} syndrome is a rare disorder of the {part} that was first seen in {1900 + at}.\n\n"
            "A heart attack is serious. Some people with kidney failure need dialysis.\n\n"
            "You may also have chronic obstructive pulmonary disease (COPD).\n\n"
            f"{shared}\n\n{steps}\n"
        )
        (folder / f"page-{at:02}.md").write_text(text, encoding="utf-8")


def report(outcome: Outcome) -> str:
    """Recall by kind and over all, as a table."""
    rows = ["| kind | rule | planted | found | recall |", "|---|---|---:|---:|---:|"]
    kinds = dict.fromkeys((one.kind, one.rule) for one in outcome.planted)
    for kind, rule in (*kinds, ("", "all")):
        found, planted = outcome.recall(kind)
        rows.append(
            f"| {kind or 'all'} | {rule if kind else ''} | {planted} | {found} | "
            f"{100 * found / max(1, planted):.0f} % |"
        )
    return "\n".join([*rows, "", f"{outcome.other} new findings name no planted place."])


def main(given: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pages_dir", nargs="?", type=Path)
    parser.add_argument("--smoke", action="store_true", help="pages of our own, in seconds")
    parser.add_argument("--profile", default="plain-us")
    parser.add_argument("--each", type=int, default=_EACH, help="how many of each kind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--pages", type=int, help="only so many pages, drawn by lot")
    parser.add_argument("--misses", action="store_true", help="show what was not found")
    chosen = parser.parse_args(given)
    if chosen.smoke:
        with tempfile.TemporaryDirectory() as work:
            write_own_pages(Path(work))
            outcome = measure(Path(work), chosen.profile, _SMOKE_EACH, chosen.seed)
    elif chosen.pages_dir is None or not chosen.pages_dir.is_dir():
        raise SystemExit(f"No folder of pages: {chosen.pages_dir}")
    else:
        outcome = measure(chosen.pages_dir, chosen.profile, chosen.each, chosen.seed, chosen.pages)
    print(report(outcome))
    if chosen.misses:
        for one in outcome.planted:
            if one not in outcome.found:
                print(f"missed {one.kind} {one.path}\n    {one.wrong}\n    {one.right}")
    found, planted = outcome.recall()
    # So few say nothing of the share; that something is found of each kind is for the tests.
    sys.exit(not chosen.smoke and 100 * found < BAR * planted)


if __name__ == "__main__":
    main()
