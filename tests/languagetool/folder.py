"""A folder of pages that the fake server proofreads, and what a run over it gives."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from netlint import parallel
from netlint.finding import Problem
from netlint.pagecache.cache import PageCache
from netlint.result import PageFile, PageResult
from netlint.runs import check_files
from netlint.settings import GrammarSettings, Settings
from tests.languagetool.fake_server import FakeServer
from tests.support import settings_for

RULES = ("GRAM001", "GRAM002", "GRAM003", "GRAM004", "TERM001")


class Outcome(NamedTuple):
    """What a run gave, and how many requests the server had."""

    results: tuple[PageResult, ...]
    requests: int

    def problems(self) -> list[Problem]:
        """Each once, as they are reported."""
        return list(dict.fromkeys(one for result in self.results for one in result.problems))

    def of(self, *families: str) -> list[tuple[str, int, int, str]]:
        """Place and rule of the findings of these families."""
        return [
            (one.path, one.line, one.column, one.rule)
            for result in self.results
            for one in result.findings
            if one.rule.startswith(families)
        ]


class Folder:
    """Pages, each with a slip that the server knows and one of a term."""

    def __init__(self, path: Path, server: FakeServer) -> None:
        self.path = path
        self.server = server

    def write(self, pages: int = 6) -> None:
        for number in range(pages):
            self.page(
                f"p{number:03}",
                f"# Page {number}\n\nThis is teh page {number}.\n\nA neurofibrmatosis number "
                f"{number}.\n\n- and teh {number}th item\n",
            )

    def page(self, name: str, text: str) -> Path:
        path = self.path / f"{name}.md"
        path.write_text(text, encoding="utf-8")
        return path

    def settings(self, **grammar: object) -> Settings:
        chosen = GrammarSettings(on=True, server=self.server.url, timeout=30)
        return settings_for(*RULES)._replace(grammar=chosen._replace(**grammar))  # type: ignore[arg-type]

    def files(self, settings: Settings) -> list[PageFile]:
        return [
            PageFile(path.name, str(path), "md", settings)
            for path in sorted(self.path.glob("*.md"))
        ]

    def run(
        self, *, cache: bool = True, fix: bool = False, jobs: int = 1, **grammar: object
    ) -> Outcome:
        """A run over all pages."""
        files = self.files(self.settings(**grammar))
        self.server.asked.clear()
        if cache:
            pages = PageCache()
            pages.prepare([file.settings for file in files[:1]])
            results = tuple(pages.check_files(files, jobs=jobs, fix=fix))
        else:
            results = tuple(check_files(files, jobs=jobs, fix=fix))
        return Outcome(results, len(self.server.asked))


@pytest.fixture
def folder(tmp_path: Path, server: FakeServer, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """Six pages, and a cache of their own."""
    monkeypatch.setenv("NETLINT_CACHE_DIR", str(tmp_path / "cache"))
    # Few pages are enough for several processes, where those are asked for.
    monkeypatch.setattr(parallel, "WORTH_PROCESSES", 0)
    monkeypatch.setattr(parallel, "PROOFREAD_BYTES", 100)
    (tmp_path / "pages").mkdir()
    made = Folder(tmp_path / "pages", server)
    made.write()
    return made
