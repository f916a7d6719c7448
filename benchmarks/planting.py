"""Plants slips in copies of pages, and keeps the truth.

A page gets its slips in words of the list asked for, the words used least so far first, so that
the slips spread over the different words. Nothing else of the page changes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.prose import Place, prose_of, words_of
from benchmarks.slips import slip

SUFFIXES = (".md", ".html")
_TRIES = 80
_NEXT_WORD = re.compile(r" ([a-z]{4,})(?![\w’'-])")


class Source(NamedTuple):
    """A page: its path in the folder, its text, and its text with all but prose blanked."""

    path: str
    text: str
    prose: str


class Planted(NamedTuple):
    """A slip as it stands in the planted page: code-point offsets, the slip, and the right word."""

    start: int
    end: int
    wrong: str
    right: str
    kind: str


class PlantedPage(NamedTuple):
    """A page with its slips, in the order of the text."""

    path: str
    text: str
    slips: tuple[Planted, ...]


class Words(NamedTuple):
    """What may be planted, and what must not come out of it.

    `fits` says whether a word of a page is one of the list; `taken` are strings that are words;
    `joints` says whether a word of the list split into two words is a slip all the same.
    """

    fits: Callable[[str], bool]
    taken: frozenset[str]
    joints: bool


def read_pages(folder: Path) -> list[Source]:
    """All Markdown and HTML pages under a folder, sorted; what is no UTF-8 is left out."""
    pages = []
    for path in sorted(folder.rglob("*")):
        if path.suffix not in SUFFIXES or not path.is_file():
            continue
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue
        pages.append(Source(path.relative_to(folder).as_posix(), text, prose_of(text, path.suffix)))
    return pages


def plant(
    pages: Iterable[Source], words: Words, model: str, seed: int, per_page: int = 1
) -> list[PlantedPage]:
    """Plant up to `per_page` slips in each page that has such words. The same input, the same slips.

    With 0 slips a page, all pages are given back as they are.
    """
    rng, used = Random(seed), Counter[str]()
    planted = []
    for page in pages:
        places = [place for place in words_of(page.prose) if words.fits(place.word)]
        slips = _choose(page, places, words, model, rng, used, per_page)
        if slips or not per_page:
            planted.append(_written(page, slips))
    return planted


def _choose(
    page: Source,
    places: list[Place],
    words: Words,
    model: str,
    rng: Random,
    used: Counter[str],
    wanted: int,
) -> list[Planted]:
    """Slips at offsets of the unplanted page, each in another word and apart from each other."""
    rng.shuffle(places)
    chosen: list[Planted] = []
    for _ in range(min(wanted, len(places))):
        here = {one.right.lower() for one in chosen}
        free = [
            place
            for place in places
            if place.word.lower() not in here
            and all(place.end + 40 < one.start or one.end + 40 < place.start for one in chosen)
        ]
        if not free:
            break
        place = min(free, key=lambda one: used[one.word.lower()])
        made = _make(page, place, words, model, rng)
        if made is None:
            places.remove(place)
            continue
        used[place.word.lower()] += 1
        chosen.append(made)
    return sorted(chosen)


def _make(page: Source, place: Place, words: Words, model: str, rng: Random) -> Planted | None:
    """A slip that is no word, made in as many tries as it takes, or None."""
    for _ in range(_TRIES):
        right, end = place.word, place.end
        kind, wrong = slip(right, model, rng)
        if kind == "joined":
            after = _NEXT_WORD.match(page.text, end)
            if after is None or page.prose[end : after.end()] != after.group():
                continue
            wrong, right, end = right + after[1], right + after.group(), after.end()
        if wrong.lower() != right.lower() and not is_word(wrong, words):
            return Planted(place.start, end, wrong, right, kind)
    return None


def is_word(wrong: str, words: Words) -> bool:
    """Whether a slip gave a word, so that nobody could call it a slip."""
    lower = wrong.lower()
    if lower in words.taken or words.fits(lower):
        return True
    parts = re.split(r"[ -]", lower)
    return len(parts) > 1 and not words.joints and all(part in words.taken for part in parts)


def _written(page: Source, slips: list[Planted]) -> PlantedPage:
    text, moved, done = page.text, 0, []
    for one in slips:
        start = one.start + moved
        text = text[:start] + one.wrong + page.text[one.end :]
        moved = len(text) - len(page.text)
        done.append(one._replace(start=start, end=start + len(one.wrong)))
    return PlantedPage(page.path, text, tuple(done))


def write_pages(planted: Sequence[PlantedPage], folder: Path) -> None:
    """Write the pages under `folder`/pages and the truth to `folder`/truth.tsv, byte for byte."""
    rows = ["path\tline\tcolumn\twrong\tright"]
    for page in planted:
        path = folder / "pages" / page.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(page.text.encode("utf-8"))
        for one in page.slips:
            line, column = place_of(page.text, one.start)
            rows.append(f"{page.path}\t{line}\t{column}\t{one.wrong}\t{one.right}")
    (folder / "truth.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")


def read_planted(folder: Path) -> list[PlantedPage]:
    """Pages that were planted before, by this program or another, with the truth beside them."""
    rows: dict[str, list[Planted]] = {}
    texts: dict[str, str] = {}
    for line in (folder / "truth.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        path, number, column, wrong, right = line.split("\t")[:5]
        if path not in texts:
            texts[path] = (folder / "pages" / path).read_bytes().decode("utf-8")
        lines = texts[path].split("\n")
        start = sum(len(one) + 1 for one in lines[: int(number) - 1]) + int(column) - 1
        rows.setdefault(path, []).append(Planted(start, start + len(wrong), wrong, right, "?"))
    return [PlantedPage(path, texts[path], tuple(sorted(slips))) for path, slips in rows.items()]


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1, in code points."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1
