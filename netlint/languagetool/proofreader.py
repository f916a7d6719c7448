"""Has pages proofread: sends what is new on them to a server, several batches at a time, and hands
the pages on with the answers, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netlint.grammar.match import Asked, Match, Proofread
from netlint.grammar.paragraphs import paragraphs
from netlint.languagetool.client import Client
from netlint.languagetool.fault import ServerFault
from netlint.locale import locale_of
from netlint.parsing.error import PageError
from netlint.reading import read_page
from netlint.result import PageFile


class Proofreader:
    """One run's proofreading, for pages with one and the same grammar settings."""

    def proofread(self, files: Iterable[PageFile]) -> Iterator[PageFile]:
        """The same pages in order, each with what LanguageTool says of it where it is switched on.

        Nothing is raised for a page or a server that fails; `Proofread.problems` says it.
        """
        for file in files:
            chosen = file.settings.grammar
            if not chosen.on:
                yield file
                continue
            answers: dict[Asked, tuple[Match, ...]] = {}
            problems: list[str] = []
            try:
                page = read_page(file)
                client = Client(chosen.server, chosen.timeout)
                for one in paragraphs(page, locale_of(page, file.settings)):
                    answers[one.locale, one.text] = client.check(one.text, one.locale).matches
            except PageError:
                pass
            except ServerFault as fault:
                problems.append(str(fault))
            yield file._replace(proofread=Proofread(answers, "", tuple(problems)))

    def close(self) -> None:
        """End what was started."""
