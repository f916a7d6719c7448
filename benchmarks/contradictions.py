"""Plants contradictions in the pages of a repository, as people slip, and keeps the truth.

Pages are dealt with line by line, and know netlint's parsers only roughly (`benchmarks.prose`), so
that the measure does not lean on what it measures. A line is changed once at most.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.own_facts import (
    BOILERPLATE,
    OTHER_WORDS,
    OTHER_WORDS_OF_EXPANSIONS,
    OTHER_WORDS_OF_MEANINGS,
    Fact,
    facts,
)
from benchmarks.prose import prose_of

RULES = Path(__file__).resolve().parent.parent / "rules"
SUFFIXES = (".md", ".html", ".txt")
#: A name, an expansion or a paragraph stands on so many pages before one of them slips.
_PAGES_TERM, _PAGES_EXPANSION, _PAGES_PARAGRAPH = 3, 3, 4
#: Of so many pages with the same words one slips, and of all of them at most so many.
_SHARE, _MOST_SLIPS = 5, 4
#: On so many pages a sentence of our own stands, and a paragraph of our own.
_SAID_ON, _OWN_PARAGRAPH_ON = 3, 8
_LEAST_WORDS, _LEAST_PAGE_WORDS, _CHANGED_IN_COPY = 15, 120, 4
_EXPANSION = re.compile(
    r"(?<![\w-])((?:[a-z][\w'-]+ ){2,5})\(([A-Z][A-Za-z]{0,2}[A-Z][A-Z0-9]{0,3})s?\)"
)
_MEANING = re.compile(
    r"(?:(?:An? |The )?[A-Z][\w'-]+(?: [\w'-]+){0,4}) (?:is|are) an? [^.]{30,180}\."
)
_NO_TERM = re.compile(r"(?:It|This|That|These|There|Here|He|She|They|You|We|What|One|Some)\b")
_WORD = re.compile(r"(?<![\w-])[a-z]{4,}(?![\w-])")


class Plant(NamedTuple):
    """A contradiction: its kind, the rule that has to see it, the page that slips, the words that
    stand there now, and those that stood or would be right. Without words the whole page is meant."""

    kind: str
    rule: str
    path: str
    wrong: str
    right: str


class Pages:
    """The pages of a folder, line by line, and what has been planted in them."""

    def __init__(self, folder: Path, random: Random, most: int | None = None) -> None:
        self.random = random
        files = sorted(path for path in folder.rglob("*") if path.suffix in SUFFIXES)
        if most is not None and most < len(files):
            files = sorted(random.sample(files, most))
        self.lines: dict[str, list[str]] = {}
        self.prose: dict[str, list[str]] = {}
        for file in files:
            path = file.relative_to(folder).as_posix()
            text = file.read_bytes().decode("utf-8", errors="replace").replace("\r\n", "\n")
            self.lines[path] = text.split("\n")
            self.prose[path] = prose_of(text, file.suffix).split("\n")
        self.added: dict[str, list[str]] = {}
        self.more: dict[str, str] = {}
        self.touched: set[tuple[str, int]] = set()

    def shuffled(self) -> list[str]:
        """The paths in an order by chance."""
        paths = sorted(self.lines)
        self.random.shuffle(paths)
        return paths

    def change(self, path: str, at: int, line: str) -> None:
        """Write another line in the place of line `at`, from 0."""
        self.lines[path][at] = line
        self.touched.add((path, at))

    def add(self, path: str, sentence: str) -> None:
        """Put a paragraph at the end of a page."""
        self.added.setdefault(path, []).append(sentence)

    def written(self) -> Iterator[tuple[str, str]]:
        """The pages as they are now, by path, with those that were added."""
        for path, lines in self.lines.items():
            yield path, _with(path, "\n".join(lines), self.added.get(path, ()))
        yield from self.more.items()


def _with(path: str, text: str, more: Sequence[str]) -> str:
    if not more:
        return text
    if not path.endswith(".html"):
        return text.rstrip("\n") + "".join(f"\n\n{one}" for one in more) + "\n"
    # What stands after the main part is not read as the page's own text.
    ends = (text.rfind(tag) for tag in ("</main>", "</body>"))
    end = next((end for end in ends if end >= 0), len(text))
    return text[:end] + "".join(f"\n<p>{one}</p>\n" for one in more) + text[end:]


def plant_terms(pages: Pages, wanted: int) -> Iterator[Plant]:
    """On one page all places of a name get the thing's other name of the vocabulary."""
    pairs = [pair for pair in _names() for pair in (pair, pair[::-1])]
    found = []
    for usual, other in pairs:
        usual_there, other_there = _phrase(usual), _phrase(other)
        having = {"usual": 0, "other": 0}
        free = []
        for path, prose in pages.prose.items():
            text = "\n".join(prose)
            if usual.lower() not in text.lower() and other.lower() not in text.lower():
                continue
            has, rival = usual_there.search(text), other_there.search(text)
            having["usual"] += bool(has)
            having["other"] += bool(rival)
            if has and not rival:
                free.append(path)
        if having["usual"] >= max(_PAGES_TERM, 2 * having["other"]):
            found.append((usual, other, free))
    done: set[str] = set()
    count = 0
    for usual, other, path in _turns(pages, found):
        if count == wanted or path in done:
            continue
        lines = _changed_lines(pages, path, _phrase(usual), other)
        if lines:
            done.add(path)
            count += 1
            for at, line in lines:
                pages.change(path, at, line)
            yield Plant("term", "SAME001", path, other, usual)


def _names() -> Iterator[tuple[str, str]]:
    """Two names of one thing, each as full as the other."""
    return (pair for pair in _pairs() if not _is_other_form(*pair))


def _is_other_form(one: str, other: str) -> bool:
    """True where one name is a short form, a brand, a spelling or a part of the other."""
    first, second = (
        name.lower().replace("-", " ").replace("ae", "e").replace("oe", "e").replace("our", "or")
        for name in (one, other)
    )
    return (
        first in second
        or second in first
        or any("(" in name or re.search(r"[A-Z]{2}", name) for name in (one, other))
        or one[0].isupper() != other[0].isupper()
    )


def _pairs() -> Iterator[tuple[str, str]]:
    with (RULES / "vocabularies" / "net.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            if row["role"] or row["unverified"]:
                continue
            for other in (row["accepted"] or "").split("|"):
                if other and min(len(other), len(row["preferred_en_us"])) > 6:
                    yield row["preferred_en_us"], other
    with (RULES / "words" / "mixed-terms.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(line for line in lines if not line.startswith("#")):
            usual = row["use"].split("|")[-1]
            if "{" not in row["avoid"] and row["avoid"] != usual:
                yield usual, row["avoid"]


def _phrase(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])", re.I)


def _turns(
    pages: Pages, found: Sequence[tuple[str, str, list[str]]]
) -> Iterator[tuple[str, str, str]]:
    """Each name in turn, on another page each time, on few of those that have it."""
    for _, _, paths in found:
        pages.random.shuffle(paths)
        del paths[max(1, min(_MOST_SLIPS, len(paths) // _SHARE)) :]
    for turn in range(max((len(paths) for _, _, paths in found), default=0)):
        for usual, other, paths in found:
            if turn < len(paths):
                yield usual, other, paths[turn]


def _changed_lines(
    pages: Pages, path: str, name: re.Pattern[str], other: str
) -> list[tuple[int, str]]:
    """The lines of a page with another name; none where one of them has been changed before."""
    changed = []
    for at, prose in enumerate(pages.prose[path]):
        line = pages.lines[path][at]
        for place in reversed(list(name.finditer(prose))):
            if (path, at) in pages.touched:
                return []
            new = other[:1].upper() + other[1:] if place[0][:1].isupper() else other
            line = line[: place.start()] + new + line[place.end() :]
        if line != pages.lines[path][at]:
            changed.append((at, line))
    return changed


def plant_expansions(pages: Pages, wanted: int) -> Iterator[Plant]:
    """An abbreviation is spelled out with one word other on one page."""
    where: dict[tuple[str, str], dict[str, int]] = {}
    for path, prose in pages.prose.items():
        for at, line in enumerate(prose):
            for found in _EXPANSION.finditer(line):
                words = _own_words(found[1].split(), found[2])
                if words:
                    where.setdefault((" ".join(words), found[2]), {}).setdefault(path, at)
    having = {
        key: sorted(places)
        for key, places in sorted(where.items())
        if len(places) >= _PAGES_EXPANSION
    }
    found_pairs = [(said, short, paths) for (said, short), paths in having.items()]
    count = 0
    for said, short, path in _turns(pages, found_pairs):
        at = where[said, short][path]
        other = _other(said, OTHER_WORDS_OF_EXPANSIONS, pages.random)
        if count == wanted or not other or (path, at) in pages.touched:
            continue
        count += 1
        line = pages.lines[path][at]
        pages.change(path, at, line.replace(f"{said} ({short}", f"{other} ({short}", 1))
        yield Plant("expansion", "SAME002", path, f"{other} ({short}", said)


def _own_words(words: Sequence[str], short: str) -> list[str]:
    """The last words before a bracket that begin with its letters."""
    letters = [letter.lower() for letter in short if letter.isupper()]
    last = list(words[-len(letters) :])
    return last if [word[0] for word in last] == letters else []


def _other(text: str, others: dict[str, str], random: Random) -> str:
    """The text with one of its words other; "" where none has another."""
    words = [word for word in others if re.search(rf"(?<![\w-]){word}(?![\w-])", text)]
    if not words:
        return ""
    word = random.choice(words)
    return re.sub(rf"(?<![\w-]){word}(?![\w-])", others[word], text)


def plant_figures(pages: Pages, wanted: int) -> Iterator[Plant]:
    """A sentence with a figure stands on a page of ours about its thing, and on some other pages, of
    which one has another figure."""
    known = list(facts())
    pages.random.shuffle(known)
    for number, fact in enumerate(known[:wanted]):
        *others, path = pages.shuffled()[:_SAID_ON]
        title = fact.name.removeprefix("A ").removeprefix("An ").removeprefix("the ")
        text = f"# {title[:1].upper()}{title[1:]}\n\n{_right(fact)}\n"
        pages.more[f"facts-{number:02}.md"] = text
        for other in others:
            pages.add(other, pages.random.choice(fact.wordings).format(fact.right))
        wrong = pages.random.choice(fact.wordings).format(fact.wrong)
        pages.add(path, wrong)
        yield Plant("figure", "SAME004", path, wrong, _right(fact))


def _right(fact: Fact) -> str:
    return fact.wordings[0].format(fact.right)


def plant_definitions(pages: Pages, wanted: int) -> Iterator[Plant]:
    """What a page says that a term is stands on another page too, with one thing changed."""
    count = 0
    taken: set[str] = set()
    for path in pages.shuffled():
        said: set[str] = set()
        for line in pages.prose[path]:
            found = _MEANING.match(line)
            if not found or _NO_TERM.match(line):
                continue
            term, verb, meaning = re.split(r"( (?:is|are) an? )", found[0], maxsplit=1)
            # A page may explain a term again in passing; what it says first is meant.
            first = term not in said
            said.add(term)
            wrong = _other(meaning, OTHER_WORDS_OF_MEANINGS, pages.random)
            if count == wanted or not first or not wrong or term in taken:
                continue
            wrong = f"{term}{verb}{wrong}"
            other = next(one for one in pages.shuffled() if one != path)
            taken.add(term)
            count += 1
            pages.add(other, wrong)
            yield Plant("definition", "SAME005", other, wrong, found[0])
            break


def plant_boilerplate(pages: Pages, wanted: int) -> Iterator[Plant]:
    """One word differs in a paragraph that stands on several pages, or that we add to some."""
    where: dict[str, dict[str, int]] = {}
    for path, prose in pages.prose.items():
        for at, line in enumerate(prose):
            # Twice on a page, it would contradict its own page.
            once = prose.count(line) == 1
            if once and len(line.split()) >= _LEAST_WORDS and line[:1].isalpha():
                where.setdefault(line.strip(), {}).setdefault(path, at)
    found = [
        (line, "", sorted(places))
        for line, places in sorted(where.items())
        if len(places) >= _PAGES_PARAGRAPH
    ]
    count = 0
    for line, _, path in _turns(pages, found):
        at = where[line][path]
        wrong = _slipped(line, pages.random)
        if count == wanted or (path, at) in pages.touched or pages.lines[path][at].strip() != line:
            continue
        count += 1
        pages.change(path, at, wrong)
        yield Plant("boilerplate", "SAME003", path, wrong, line)
    for line in BOILERPLATE[: wanted - count]:
        *others, path = pages.shuffled()[: _OWN_PARAGRAPH_ON + 1]
        for other in others:
            pages.add(other, line)
        wrong = _slipped(line, pages.random)
        pages.add(path, wrong)
        yield Plant("boilerplate", "SAME003", path, wrong, line)


def _slipped(line: str, random: Random) -> str:
    """The line with one word left out or written for another."""
    word = random.choice(list(_WORD.finditer(line)))
    others = [found for found in _WORD.finditer(line) if found[0] in OTHER_WORDS]
    if others and random.random() < 0.5:
        word = random.choice(others)
        return line[: word.start()] + OTHER_WORDS[word[0]] + line[word.end() :]
    return line[: word.start()] + line[word.end() :].lstrip()


def plant_copies(pages: Pages, wanted: int) -> Iterator[Plant]:
    """A page stands a second time under another name, with a few words changed."""
    count = 0
    for path in pages.shuffled():
        words = sum(len(line.split()) for line in pages.prose[path])
        spots = [
            (at, found)
            for at, line in enumerate(pages.prose[path])
            for found in _WORD.finditer(line)
            if found[0] in OTHER_WORDS
        ]
        if count == wanted or words < _LEAST_PAGE_WORDS or len(spots) < _CHANGED_IN_COPY:
            continue
        lines = list(pages.lines[path])
        chosen = pages.random.sample(spots, _CHANGED_IN_COPY)
        for at, found in sorted(chosen, key=lambda spot: (spot[0], -spot[1].start())):
            if (path, at) not in pages.touched:
                word = OTHER_WORDS[found[0]]
                lines[at] = lines[at][: found.start()] + word + lines[at][found.end() :]
        stem, _, ending = path.rpartition(".")
        copy = f"{stem}-old.{ending}"
        pages.more[copy] = _with(copy, "\n".join(lines), pages.added.get(path, ()))
        count += 1
        yield Plant("duplicate", "SAME007", copy, "", path)


#: Copies last, so that they have what else was planted in their page.
PLANTERS: tuple[Callable[[Pages, int], Iterator[Plant]], ...] = (
    plant_terms,
    plant_expansions,
    plant_definitions,
    plant_boilerplate,
    plant_figures,
    plant_copies,
)


def plant(pages: Pages, each: int) -> list[Plant]:
    """Plant so many contradictions of each kind, or as many as the pages have room for."""
    return [one for planter in PLANTERS for one in planter(pages, each)]
