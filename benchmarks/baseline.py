"""Whether a baseline knows old findings again after many edits, and hides no new one.

    python -m benchmarks.baseline                       on our own fixtures
    python -m benchmarks.baseline PAGES_DIR --edits 500 and on a corpus

The pages are copied and their findings recorded. Then paragraphs are put in, wrapped anew and moved,
pages are renamed and moved to other folders, and sentences with a fault are planted, all at random
from a seed. At the end, a finding that is reported outside the planted sentences is wrong, unless
the page has more of its kind than before; and a planted sentence without a report is wrong too.

The judge knows nothing of fingerprints: it follows the pages itself, and counts.
"""

from __future__ import annotations

import argparse
import json
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from netlint.lines import line_starts

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
_ENDINGS = ("*.md", "*.html", "*.txt")
#: What stands between two paragraphs of HTML.
_TAGS = "</p>\n<p>"
_HTML_PARAGRAPH = re.compile(r"(?<=<p>)[^<>&]+(?=</p>)")
_PARAGRAPH = re.compile(
    r"(?:(?<=\n\n)|\A)(?=[A-Z])[^\n#|<>`{}*_\[\]~=\\$&]+(?:\n(?=[A-Za-z(])[^\n#|<>`{}*_\[\]~=\\$&]+)*\n?(?=\n|\Z)"
)
#: What is put in has no fault of its own on any page.
_PLAIN = ("Ask your nurse.", "Your team can help you with this.", "You can take a friend with you.")
#: A sentence with a fault, and the rule that has to see it.
FAULTS = (
    ("people with neurofibrmatosis wait.", "TERM001"),
    ("a doctor will utilise this.", "PLAIN001"),
    ("see the the nurse.", "TEXT005"),
    ("the tumour(s) may grow.", "PLAIN010"),
    ("carcinoid syndrom is rare.", "TERM001"),
    ("to learn more, [click here](https://example.org/).", "LINK001"),
)
_MORE_PLACES = re.compile(r"The same goes for (\d+) more place")


class Wrong(NamedTuple):
    """A finding that was taken for a new one, or a planted fault that was not."""

    what: str
    page: str
    detail: str


class Outcome(NamedTuple):
    """What came of one round of edits."""

    recorded: int
    edits: Counter[str]
    planted: int
    new: int
    wrong: list[Wrong]


class Editor:
    """Edits pages at random, and knows which page was which."""

    def __init__(self, folder: Path, random: Random) -> None:
        self.folder = folder
        self.random = random
        self.was = {path: path for path in self._pages()}
        self.planted: list[tuple[str, str]] = []
        self.done: Counter[str] = Counter()

    def _pages(self) -> Iterator[str]:
        for path in sorted(one for ending in _ENDINGS for one in self.folder.rglob(ending)):
            yield path.relative_to(self.folder).as_posix()

    def edit(self) -> None:
        """One edit, on one page."""
        kinds: tuple[Callable[[str], bool], ...] = (
            self.insert,
            self.wrap,
            self.shift,
            self.rename,
            self.move,
            self.swap,
            self.plant,
        )
        while True:
            kind = self.random.choice(kinds)
            if kind(self.random.choice(sorted(self.was))):
                self.done[kind.__name__] += 1
                return

    def insert(self, page: str) -> bool:
        """Put one to three paragraphs before one."""
        end = _TAGS if _is_html(page) else "\n\n"
        more = "".join(
            f"{self.random.choice(_PLAIN)}{end}" for _ in range(self.random.randint(1, 3))
        )
        return self._change(page, lambda text: more + text)

    def wrap(self, page: str) -> bool:
        """Wrap a paragraph anew."""
        width = self.random.choice((30, 48, 72, 100, 100_000))
        return self._change(page, lambda text: _wrapped(text, width))

    def shift(self, page: str) -> bool:
        """Let two paragraphs that follow each other change places."""
        text = self._read(page)
        found = _paragraphs(page, text)
        between = "</p><p>" if _is_html(page) else ""
        pairs = [
            (one, two)
            for one, two in pairwise(found)
            if "".join(text[one[1] : two[0]].split()) == between
        ]
        if not pairs:
            return False
        (a, b), (c, d) = self.random.choice(pairs)
        self._write(page, text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:])
        return True

    def rename(self, page: str) -> bool:
        """Give a page another name."""
        return self._move(page, f"{page.rpartition('/')[0]}/page-{self.done.total()}.md")

    def move(self, page: str) -> bool:
        """Move a page to another folder, which may be new."""
        folders = sorted({path.rpartition("/")[0] for path in self.was})
        folder = self.random.choice([*folders, f"new-{self.random.randint(1, 9)}"])
        return self._move(page, f"{folder}/{page.rpartition('/')[2]}")

    def swap(self, page: str) -> bool:
        """Let two pages exchange their names."""
        other = self.random.choice(sorted(self.was))
        if other == page or other.rpartition(".")[2] != page.rpartition(".")[2]:
            return False
        text = self._read(page)
        self._write(page, self._read(other))
        self._write(other, text)
        self.was[page], self.was[other] = self.was[other], self.was[page]
        return True

    def plant(self, page: str) -> bool:
        """Add a sentence with a fault to a paragraph."""
        number = len(self.planted) + 1
        fault, rule = self.random.choice(FAULTS if page.endswith(".md") else FAULTS[:-1])
        sentence = f"In case {number}, {fault}"
        if self._change(page, lambda text: f"{text.rstrip()} {sentence}\n"):
            self.planted.append((sentence, rule))
            return True
        return False

    def _change(self, page: str, change: Callable[[str], str]) -> bool:
        text = self._read(page)
        found = _paragraphs(page, text)
        if not found:
            return False
        start, end = self.random.choice(found)
        changed = change(text[start:end])
        if changed == text[start:end]:
            return False
        self._write(page, text[:start] + changed + text[end:])
        return True

    def _move(self, page: str, to: str) -> bool:
        to = to.lstrip("/")
        target = self.folder / to
        if target.exists():
            return False
        target.parent.mkdir(parents=True, exist_ok=True)
        (self.folder / page).rename(target)
        self.was[to] = self.was.pop(page)
        return True

    def _read(self, page: str) -> str:
        return (self.folder / page).read_bytes().decode("utf-8")

    def _write(self, page: str, text: str) -> None:
        (self.folder / page).write_bytes(text.encode("utf-8"))


def _is_html(page: str) -> bool:
    return page.endswith(".html")


def _paragraphs(page: str, text: str) -> list[tuple[int, int]]:
    """Plain paragraphs, of pages that hold nothing in which one would not be text."""
    if _is_html(page):
        return [found.span() for found in _HTML_PARAGRAPH.finditer(text)]
    body = 0
    if text.startswith("---\n"):
        body = text.find("\n---\n", 3) + 5
    if "\r" in text or "```" in text or "~~~" in text or body == 4:
        return []
    return [found.span() for found in _PARAGRAPH.finditer(text) if found.start() >= body]


def _wrapped(text: str, width: int) -> str:
    lines = textwrap.wrap(text, width, break_long_words=False, break_on_hyphens=False)
    # A line that began with a mark would become a list or a heading.
    if any(re.match(r"[^A-Za-z(]", line) for line in lines):
        return text
    return "\n".join(lines) + "\n" * text.endswith("\n")


def check_edits(
    pages: Path,
    edits: int,
    seed: int,
    arguments: tuple[str, ...] = (),
    most: int | None = None,
) -> Outcome:
    """Copy the pages (the first `most` of them), record their findings, edit the copy and judge what
    is reported of it."""
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work, "pages")
        shutil.copytree(pages, folder)
        for page in sorted(folder.rglob("*.*"))[most:] if most else ():
            page.unlink()
        _netlint(folder, "baseline", *arguments)
        before = _netlint(folder, "check", "--format", "json", *arguments)["findings"]
        editor = Editor(folder, Random(seed))
        for _ in range(edits):
            editor.edit()
        check = ("check", "--format", "json", *arguments)
        after = _netlint(folder, *check)["findings"]
        report = _netlint(folder, *check, "--baseline", "netlint-baseline.json")
        wrong = list(_wrong(editor, before, after, report["findings"]))
        return Outcome(
            len(before), editor.done, len(_there(editor, after)), len(report["findings"]), wrong
        )


def _wrong(
    editor: Editor,
    before: list[dict[str, Any]],
    after: list[dict[str, Any]],
    reported: list[dict[str, Any]],
) -> Iterator[Wrong]:
    planted = dict(_places(editor))
    had, has = _kinds(before), Counter[tuple[str, str, str]]()
    there = _there(editor, after)
    for finding in after:
        if not _within(editor.folder, finding, planted):
            has[_kind(finding, editor.was[finding["path"]])] += _number(finding)
    seen: set[str] = set()
    for finding in reported:
        within = _within(editor.folder, finding, planted)
        seen.update(sentence for sentence, rule in within if rule == finding["rule"])
        kind = _kind(finding, editor.was[finding["path"]])
        if not within and has[kind] <= had[kind]:
            yield Wrong("old finding reported", finding["path"], f"{kind[1]} {finding['match']!r}")
    for page, places in planted.items():
        for _, _, sentence, rule in places:
            if sentence in there and sentence not in seen:
                yield Wrong("planted fault not seen", page, f"{rule} {sentence!r}")


def _there(editor: Editor, findings: list[dict[str, Any]]) -> set[str]:
    """The planted sentences whose fault is found at all: one in a part of a page that netlint does
    not read, or that a comment keeps quiet, is nobody's to see."""
    planted = dict(_places(editor))
    return {
        sentence
        for finding in findings
        for sentence, rule in _within(editor.folder, finding, planted)
        if rule == finding["rule"]
    }


def _kinds(findings: list[dict[str, Any]]) -> Counter[tuple[str, str, str]]:
    kinds: Counter[tuple[str, str, str]] = Counter()
    for finding in findings:
        kinds[_kind(finding, finding["path"])] += _number(finding)
    return kinds


def _kind(finding: dict[str, Any], page: str) -> tuple[str, str, str]:
    return page, finding["rule"], " ".join(finding["match"].lower().split())


def _number(finding: dict[str, Any]) -> int:
    """For how many places of the page a finding speaks."""
    more = _MORE_PLACES.search(finding["message"])
    return 1 + (int(more[1]) if more else 0)


def _places(editor: Editor) -> Iterator[tuple[str, list[tuple[int, int, str, str]]]]:
    """Where the planted sentences stand now, by page."""
    wanted = {
        int(re.findall(r"\d+", sentence)[0]): (sentence, rule) for sentence, rule in editor.planted
    }
    for page in editor.was:
        text = (editor.folder / page).read_bytes().decode("utf-8")
        found = [
            (one.start(), one.start() + len(wanted[int(one[1])][0]), *wanted[int(one[1])])
            for one in re.finditer(r"In\s+case\s+(\d+),", text)
            if int(one[1]) in wanted
        ]
        if found:
            yield page, found


def _within(
    folder: Path, finding: dict[str, Any], planted: dict[str, list[tuple[int, int, str, str]]]
) -> list[tuple[str, str]]:
    """The planted sentences that a finding touches."""
    places = planted.get(finding["path"], [])
    if not places:
        return []
    text = (folder / finding["path"]).read_bytes().decode("utf-8")
    starts = line_starts(text)
    start = starts[finding["line"] - 1] + finding["column"] - 1
    end = starts[finding["endLine"] - 1] + finding["endColumn"] - 1
    touched = [(sentence, rule) for a, b, sentence, rule in places if start < b and a < end]
    for related in finding["related"]:
        at = starts[related["line"] - 1] + related["column"] - 1
        touched += [(sentence, rule) for a, b, sentence, rule in places if a <= at < b]
    return touched


def _netlint(folder: Path, *arguments: str) -> Any:
    done = subprocess.run(
        [sys.executable, "-m", "netlint", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode > 1:
        raise SystemExit(f"{' '.join(arguments)}: {done.stderr}")
    return json.loads(done.stdout) if "json" in arguments else None


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("pages", nargs="?", type=Path, default=FIXTURES)
    parser.add_argument("--edits", type=int, default=100)
    parser.add_argument("--seeds", type=int, default=1, help="how many rounds, each from a seed")
    parser.add_argument("--most", type=int, help="edit only so many pages, and so each more often")
    chosen = parser.parse_args()
    failed = False
    for seed in range(chosen.seeds):
        outcome = check_edits(chosen.pages, chosen.edits, seed, ("--isolated",), chosen.most)
        done = ", ".join(f"{number} {kind}" for kind, number in sorted(outcome.edits.items()))
        print(f"seed {seed}: {outcome.recorded} findings recorded; {done}")
        print(f"  {outcome.new} reported, {outcome.planted} planted, {len(outcome.wrong)} wrong")
        for wrong in outcome.wrong:
            print(f"  {wrong.what}: {wrong.page}: {wrong.detail}")
        failed = failed or bool(outcome.wrong)
    sys.exit(failed)


if __name__ == "__main__":
    main()
