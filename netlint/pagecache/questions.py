"""What a page asked beside its own text, as it is kept, and whether the answers are the same now."""

from __future__ import annotations

import json
from collections.abc import Mapping

from netlint.asked import TODAY, Question
from netlint.settings import Settings


def as_text(answers: Mapping[Question, str]) -> str:
    """Questions with their answers, to be kept; "" for none."""
    if not answers:
        return ""
    return json.dumps([[answer, *question] for question, answer in answers.items()])


class Questions:
    """Asks each question once in a run."""

    def __init__(self) -> None:
        self._answers: dict[Question, str | None] = {}

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
        except (ValueError, TypeError, RecursionError):
            return False

    def _answer(self, question: Question, settings: Settings) -> str | None:
        if question == (TODAY,):
            return settings.today.isoformat()
        if question not in self._answers:
            # Only here: most pages ask nothing of the disk.
            from netlint.site.answers import answer

            self._answers[question] = answer(question)
        return self._answers[question]
