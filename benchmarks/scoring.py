"""Scores what a tool reported against the planted slips. Pure: reports in, figures out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from benchmarks.planting import Planted, PlantedPage


class Alarm(NamedTuple):
    """One thing that a tool reported: path, code-point offsets, the text there, suggestions."""

    path: str
    start: int
    end: int
    word: str
    suggestions: tuple[str, ...]
    rule: str = ""


class Verdict(NamedTuple):
    """What a tool said of one slip; `mended`: its suggestion in its place makes the text right."""

    path: str
    slip: Planted
    found: bool
    right: bool
    mended: bool
    said: tuple[Alarm, ...]


class Score(NamedTuple):
    """The verdict of every slip, and the alarms that hit none: real slips of the pages apart."""

    verdicts: tuple[Verdict, ...]
    other: tuple[Alarm, ...]
    real: tuple[Alarm, ...]


class Figures(NamedTuple):
    """Shares from 0 to 1 of all slips, and with each word counted once; alarms a 1,000 words."""

    planted: int
    recall: float
    right: float
    mended: float
    words: int
    word_recall: float
    word_right: float
    alarms: int
    alarms_per_1000: float
    distinct_alarms_per_1000: float
    real: int


def suggests(suggestion: str, right: str) -> bool:
    """Whether a suggestion is the right word, ignoring case, or has it among its words."""
    return right.lower() == suggestion.lower() or right.lower() in suggestion.lower().split()


def _mends(page: PlantedPage, one: Planted, alarm: Alarm) -> bool:
    """Whether the suggestion, written in place of what was reported, leaves the right text."""
    if not alarm.suggestions:
        return False
    before = page.text[min(one.start, alarm.start) : alarm.start]
    after = page.text[alarm.end : max(one.end, alarm.end)]
    wanted = (
        page.text[min(one.start, alarm.start) : one.start]
        + one.right
        + page.text[one.end : max(one.end, alarm.end)]
    )
    return (before + alarm.suggestions[0] + after).lower() == wanted.lower()


def score(
    pages: Sequence[PlantedPage],
    alarms: Iterable[Alarm],
    real_slips: frozenset[tuple[str, str]] = frozenset(),
) -> Score:
    """Match alarms with slips: an alarm hits a slip where the two overlap."""
    by_path: defaultdict[str, list[Alarm]] = defaultdict(list)
    for alarm in alarms:
        by_path[alarm.path].append(alarm)
    verdicts: list[Verdict] = []
    other: list[Alarm] = []
    real: list[Alarm] = []
    for page in pages:
        said: defaultdict[Planted, list[Alarm]] = defaultdict(list)
        for alarm in by_path.get(page.path, ()):
            hits = [
                one
                for one in page.slips
                if alarm.start < one.end and max(alarm.end, alarm.start + 1) > one.start
            ]
            for one in hits:
                said[one].append(alarm)
            if not hits:
                known = (page.path, alarm.word.lower()) in real_slips
                (real if known else other).append(alarm)
        for one in page.slips:
            heard = said[one]
            right = any(
                bool(alarm.suggestions) and suggests(alarm.suggestions[0], one.right)
                for alarm in heard
            )
            mended = any(_mends(page, one, alarm) for alarm in heard)
            verdicts.append(Verdict(page.path, one, bool(heard), right, mended, tuple(heard)))
    return Score(tuple(verdicts), tuple(other), tuple(real))


def figures(result: Score, words: int) -> Figures:
    """Figures of a score over pages of so many words."""
    verdicts = result.verdicts
    by_word: defaultdict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        # Of two words that were joined, the first one is the word of the list.
        by_word[verdict.slip.right.lower().split()[0]].append(verdict)
    slips, different = max(1, len(verdicts)), max(1, len(by_word))
    distinct = len({alarm.word.lower() for alarm in result.other})
    return Figures(
        planted=len(verdicts),
        recall=sum(verdict.found for verdict in verdicts) / slips,
        right=sum(verdict.right for verdict in verdicts) / slips,
        mended=sum(verdict.mended for verdict in verdicts) / slips,
        words=len(by_word),
        word_recall=sum(_share(v.found for v in group) for group in by_word.values()) / different,
        word_right=sum(_share(v.right for v in group) for group in by_word.values()) / different,
        alarms=len(result.other),
        alarms_per_1000=1000 * len(result.other) / max(1, words),
        distinct_alarms_per_1000=1000 * distinct / max(1, words),
        real=len(result.real),
    )


def _share(values: Iterable[bool]) -> float:
    counts = Counter(values)
    return counts[True] / max(1, counts.total())


HEADER = (
    "| tool | slips | recall | first right | text right | words | recall, each word once | "
    "first right, each word once | other alarms | per 1,000 words | different, per 1,000 words |"
)
RULE = "|" + "---|" * (HEADER.count("|") - 1)


def row(name: str, figure: Figures | None) -> str:
    """One line of the table; without figures the tool is not installed."""
    if figure is None:
        return f"| {name} | not installed |" + " |" * (HEADER.count("|") - 3)
    real = f" (and {figure.real} real slips)" if figure.real else ""
    return (
        f"| {name} | {figure.planted} | {figure.recall:.3f} | {figure.right:.3f} | "
        f"{figure.mended:.3f} | {figure.words} | {figure.word_recall:.3f} | "
        f"{figure.word_right:.3f} | {figure.alarms}{real} | {figure.alarms_per_1000:.3f} | "
        f"{figure.distinct_alarms_per_1000:.3f} |"
    )
