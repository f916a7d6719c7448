"""What a page asked beside its own text, as it is kept, and whether the answers are the same now."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from netlint.asked import ELSEWHERE, LANGUAGETOOL, TODAY, Question
from netlint.settings import GrammarSettings, Settings


def as_text(answers: Mapping[Question, str]) -> str:
    """Questions with their answers, to be kept; "" for none."""
    if not answers:
        return ""
    return json.dumps([[answer, *question] for question, answer in answers.items()])


class Questions:
    """Asks each question once in a run; `folder` is where answers of LanguageTool are kept."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._answers: dict[Question, str | None] = {}
        self._proofreaders: dict[GrammarSettings, str | None] = {}

    def hold(self, text: str, settings: Settings) -> bool:
        """True where every answer is what it was. What is not ours does not hold."""
        if not text:
            return text == ""
        try:
            return all(
                all(isinstance(part, str) for part in question)
                and self._answer(tuple(question), settings) == answer
                for answer, *question in json.loads(text)
            )
        except (ValueError, TypeError, IndexError, RecursionError):
            return False

    def _answer(self, question: Question, settings: Settings) -> str | None:
        if question == (TODAY,):
            return settings.today.isoformat()
        if question == (LANGUAGETOOL,):
            return self._proofreader(settings.grammar)
        if question not in self._answers and question[0] == ELSEWHERE and len(question) == 2:
            from netlint.repository.elsewhere import state_of

            self._answers[question] = state_of(question[1])
        if question not in self._answers:
            # Only here: most pages ask nothing of the disk.
            from netlint.site.answers import answer

            self._answers[question] = answer(question)
        return self._answers[question]

    def _proofreader(self, grammar: GrammarSettings) -> str | None:
        if grammar not in self._proofreaders:
            # Only here: most pages are not proofread.
            from netlint.languagetool.identity import identity_now

            self._proofreaders[grammar] = identity_now(grammar, self._folder)
        return self._proofreaders[grammar]
