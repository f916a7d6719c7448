"""What the findings of a page rest on beside the page and its settings, noted while it is checked:
what stands beside it on disk, the date, and which LanguageTool has proofread it. The same findings
hold as long as the answers do.

A question is its kind and what it is about; `netlint.site.answers` and `netlint.pagecache` ask
it again.
"""

from __future__ import annotations

from types import TracebackType

Question = tuple[str, ...]

#: The kinds of question.
TODAY = "today"
ENTRY = "entry"
NAMES = "names"
FILES = "files"
REPOSITORY = "repository"
PAGE = "page"
PUBLISHED = "published"
LANGUAGETOOL = "languagetool"
ELSEWHERE = "elsewhere"


class _Noted:
    """The notes of the page that this process is checking; None where nobody wants them."""

    answers: dict[Question, str] | None = None


class Noting:
    """Collects in `answers` what is asked within a `with` block."""

    def __init__(self) -> None:
        self.answers: dict[Question, str] = {}

    def __enter__(self) -> Noting:
        self._before = _Noted.answers
        _Noted.answers = self.answers
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        _Noted.answers = self._before


def is_noting() -> bool:
    """Whether anybody wants the notes: some answers take a while to tell in few characters."""
    return _Noted.answers is not None


def note(answer: str, *question: str) -> None:
    """Note that this was asked, and what the answer was."""
    if _Noted.answers is not None:
        _Noted.answers[question] = answer
