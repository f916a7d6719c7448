"""Has pages proofread: reads them ahead, has what is new on them asked about, and hands them on
with the answers, in order."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from netlint.finding import Problem
from netlint.grammar.match import Proofread
from netlint.grammar.paragraph import Paragraph
from netlint.grammar.paragraphs import paragraphs
from netlint.languagetool.service import Service
from netlint.languagetool.store import AnswerStore, Way
from netlint.leftout import any_proofreads
from netlint.locale import locale_of
from netlint.parsing.error import PageError
from netlint.reading import fault, read_page

if TYPE_CHECKING:
    from netlint.page import Page
    from netlint.result import PageFile
    from netlint.settings import GrammarSettings

#: Pages of about so many bytes are read ahead of the one that is handed on, and so many at most.
_AHEAD_BYTES = 250_000
_AHEAD_PAGES = 500
#: So many characters of a paragraph are shown to say which one it is.
_SHOWN = 40


class _Waiting(NamedTuple):
    """A page that was read; without paragraphs, there is nothing to wait for."""

    file: PageFile
    size: int
    page: Page | None = None
    paragraphs: tuple[Paragraph, ...] = ()


class Proofreader:
    """The proofreading of one run. Pages may have different settings, and different servers.

    `folder` is where answers are kept; the user's cache folder where it is None.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._store = AnswerStore(folder)
        self._services: dict[tuple[object, ...], Service] = {}

    def proofread(self, files: Iterable[PageFile]) -> Iterator[PageFile]:
        """The same pages in order, each with what LanguageTool says of it where it is switched on
        and a rule asks for it. Those have their bytes with them, so that what is checked is what
        was proofread.

        Nothing is raised for a page or a server that fails; `Proofread.problems` says it.
        """
        ahead: deque[_Waiting] = deque()
        size = 0
        for file in files:
            ahead.append(self._begin(file))
            size += ahead[-1].size
            while size > _AHEAD_BYTES or len(ahead) > _AHEAD_PAGES:
                size -= ahead[0].size
                yield self._finish(ahead.popleft())
        while ahead:
            yield self._finish(ahead.popleft())

    def close(self) -> None:
        """End what was started, all of it whatever becomes of a part."""
        with ExitStack() as ends:
            ends.callback(self._store.close)
            for service in self._services.values():
                ends.callback(service.close)

    def _begin(self, file: PageFile) -> _Waiting:
        """Read a page and have it asked about."""
        if not file.settings.grammar.on:
            return _Waiting(file, 0)
        if not any_proofreads(file.settings.rules):
            return _Waiting(file._replace(proofread=Proofread({})), 0)
        if file.data is None:
            try:
                file = file._replace(data=Path(file.location or "").read_bytes())
            except OSError:
                return _Waiting(file._replace(proofread=Proofread({})), 0)
        size = len(file.data or b"")
        try:
            page = read_page(file)
        except PageError:
            return _Waiting(file._replace(proofread=Proofread({})), size)
        try:
            found = tuple(paragraphs(page, locale_of(page, file.settings)))
        except Exception as error:  # a fault of netlint must not take the other pages with it
            problem = _at_fault(file.path, error)
            return _Waiting(file._replace(proofread=Proofread({}, problems=(problem,))), size)
        service = self._service(file.settings.grammar)
        for way, texts in _by_way(found, file.settings.grammar).items():
            service.want(way, texts)
        return _Waiting(file, size, page, found)

    def _finish(self, waiting: _Waiting) -> PageFile:
        """The page with its answers, once they are there."""
        file = waiting.file
        if waiting.page is None:
            return file
        service = self._service(file.settings.grammar)
        answers, failed = {}, {}
        for way, texts in _by_way(waiting.paragraphs, file.settings.grammar).items():
            said, unread = service.answers(way, texts)
            answers.update({(way.locale, text): one for text, one in said.items()})
            failed.update({(way.locale, text): why for text, why in unread.items()})
        problems: dict[Problem, None] = {}
        for one in waiting.paragraphs:
            key = one.locale, one.text
            if key in failed:
                problems[_unread(file.path, waiting.page, one, failed[key])] = None
            elif key not in answers:
                problems[_not_asked(service.fault)] = None
        server = service.identity if waiting.paragraphs else ""
        return file._replace(proofread=Proofread(answers, server, tuple(problems)))

    def _service(self, grammar: GrammarSettings) -> Service:
        key = grammar.server, grammar.jars, grammar.allow_remote
        if key not in self._services:
            self._services[key] = Service(grammar, self._store)
        return self._services[key]


def _by_way(found: Iterable[Paragraph], grammar: GrammarSettings) -> dict[Way, list[str]]:
    texts: dict[Way, list[str]] = {}
    for one in found:
        way = Way(one.locale, grammar.picky, tuple(sorted(grammar.enable)))
        texts.setdefault(way, []).append(one.text)
    return texts


def _not_asked(fault: str | None) -> Problem:
    """The same for every page, so it names none and the run says it once."""
    return Problem(
        "",
        "Grammar and spelling were not checked on every page. Everything else was. "
        f"{fault or 'LanguageTool gave no answer.'}",
    )


def _at_fault(path: str, error: Exception) -> Problem:
    return Problem(
        path,
        f"Grammar and spelling were not checked on this page: netlint could not read its paragraphs "
        f"({fault(error)}). Please report this.",
    )


def _unread(path: str, page: Page, paragraph: Paragraph, why: str) -> Problem:
    text = paragraph.text.strip()
    start = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()} …"
    places = (paragraph.place(at, at + 1) for at in range(len(paragraph.text)))
    place = next((one for one in places if one is not None), None)
    line = page.position(page.source_span(*place).start)[0] if place is not None else 0
    where = f" on line {line}" if line else ""
    return Problem(
        path,
        f'Grammar and spelling were not checked in the paragraph "{start}"{where}. {why}',
    )
