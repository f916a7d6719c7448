"""The tables of docs/accessibility.md."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator

from benchmarks.accessibility.comparison import (
    HERE,
    Pair,
    axe_rules,
    only_netlint,
    pages,
    pairs,
    record,
)

_LEVELS = (("wcag2aaa", "AAA"), ("wcag2aa", "AA"), ("wcag21aa", "AA"), ("wcag22aa", "AA"),
           ("wcag2a", "A"), ("wcag21a", "A"))  # fmt: skip


def tables() -> str:
    """All of them, with their headings."""
    return "\n".join((
        f"The answers are those of axe-core {record()['version']}.\n",
        "## Rule by rule\n", *_by_rule(), "",
        "## What only netlint finds\n", *_only_netlint(), "",
        "## What is not compared\n", *_not_compared(), "",
    ))  # fmt: skip


def only_netlint_notes() -> dict[tuple[str, str], str]:
    """Why axe-core does not say it, by page and rule of netlint."""
    with (HERE / "only_netlint.csv").open(encoding="utf-8", newline="") as file:
        return {(row["page"], row["netlint"]): row["note"] for row in csv.DictReader(file)}


def level(rule: str) -> str:
    """The level of WCAG that a rule of axe-core belongs to."""
    tags = record()["rules"][rule]
    shown = next((name for tag, name in _LEVELS if tag in tags), "advice")
    return f"{shown}, on trial" if "experimental" in tags else shown


def _by_rule() -> Iterator[str]:
    found: dict[str, list[Pair]] = defaultdict(list)
    for page in pages():
        for pair in pairs(page):
            found[pair.axe.rule].append(pair)
    yield "| axe-core | Level | Pages | axe-core found | netlint found | netlint's rule | Difference |"
    yield "|---|---|---|---|---|---|---|"
    for rule in sorted(axe_rules()):
        decided = axe_rules()[rule]
        if not decided.netlint:
            continue
        faults = [pair for pair in found[rule] if not pair.axe.review]
        review = [pair for pair in found[rule] if pair.axe.review]
        names = sorted({pair.page.removesuffix(".html") for pair in found[rule]})
        count, both = str(len(faults)), str(_met(faults))
        if review:
            count += f", and {len(review)} to look at"
            both += f", and {_met(review)} of those"
        codes = ", ".join(decided.netlint)
        yield (
            f"| `{rule}` | {level(rule)} | {', '.join(names) or 'none'} | {count} | {both} | {codes} "
            f"| {decided.note or 'none'} |"
        )


def _met(found: list[Pair]) -> int:
    return sum(bool(pair.netlint) for pair in found)


def _only_netlint() -> Iterator[str]:
    notes = only_netlint_notes()
    yield "| Page | Line | netlint's rule | Why axe-core says nothing |"
    yield "|---|---|---|---|"
    for page in pages():
        for finding in only_netlint(page):
            note = notes[page, finding.rule]
            yield f"| {page.removesuffix('.html')} | {finding.line} | {finding.rule} | {note} |"


def _not_compared() -> Iterator[str]:
    reasons: dict[str, list[str]] = defaultdict(list)
    for rule in axe_rules().values():
        if not rule.netlint:
            reasons[rule.note].append(rule.id)
    yield "| Why | axe-core's rules |"
    yield "|---|---|"
    for reason, rules in sorted(reasons.items()):
        yield f"| {reason} | {', '.join(f'`{rule}`' for rule in sorted(rules))} |"
