"""What is found on a page of which LanguageTool says just what a test makes it say."""

from __future__ import annotations

from typing import NamedTuple

from netlint.engine import check_file
from netlint.finding import Finding
from netlint.grammar.match import Match, Proofread
from netlint.grammar.paragraphs import paragraphs
from netlint.locale import locale_of
from netlint.reading import read_page
from netlint.result import PageFile
from netlint.settings import GrammarSettings
from tests.support import settings_for

#: Switched on, with nothing chosen.
_ON = GrammarSettings(on=True)
_NAMES = {"md": "page.md", "html": "page.html", "text": "page.txt"}


class Said(NamedTuple):
    """What LanguageTool says of the first place of each paragraph that has these words."""

    words: str
    rule: str = "HE_VERB_AGR"
    category: str = "GRAMMAR"
    suggestions: tuple[str, ...] = ()
    message: str = "There may be a mistake here."


def found_where(
    text: str,
    *said: Said,
    codes: tuple[str, ...] = ("GRAM001", "GRAM002", "GRAM003", "GRAM004"),
    format: str = "md",
    profile: str = "nhs",
    grammar: GrammarSettings = _ON,
) -> list[Finding]:
    """The findings of these rules on a page of which LanguageTool says this."""
    settings = settings_for(*codes, profile=profile)._replace(grammar=grammar)
    file = PageFile(_NAMES[format], None, format, settings, text.encode())
    page = read_page(file)
    answers = {
        (one.locale, one.text): tuple(
            Match(
                one.text.index(slip.words),
                one.text.index(slip.words) + len(slip.words),
                slip.rule,
                slip.category,
                slip.message,
                slip.suggestions,
            )
            for slip in said
            if slip.words in one.text
        )
        for one in paragraphs(page, locale_of(page, settings))
    }
    result = check_file(file._replace(proofread=Proofread(answers)))
    assert not result.problems
    return list(result.findings)


def rules_where(text: str, *said: Said, **how: object) -> list[str]:
    """The ids of LanguageTool's rules that are reported, in order."""
    return [
        finding.origin.rule
        for finding in found_where(text, *said, **how)  # type: ignore[arg-type]
        if finding.origin is not None
    ]
