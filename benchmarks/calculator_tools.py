"""The readability calculators that are compared, each behind the same face.

netlint reads the Markdown itself. The others take plain text, so they get what a reader sees of the
page, as it would be pasted from a browser: every heading, paragraph, list item and row of a table
on a line of its own, the cells of a row with a tab between, no marks of Markdown and no bullets.
Nothing in it is mended for them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.graded_text import read_passage
from netlint.language.readability import FORMULAS
from netlint.language.syllables import count_syllables
from netlint.parsing import parse

#: The formulas of the comparison, as netlint calls them, and in words.
COMPARED = {
    "flesch-kincaid": "Flesch-Kincaid",
    "smog": "SMOG",
    "fog": "Gunning Fog",
    "coleman-liau": "Coleman-Liau",
    "ari": "ARI",
    "dale-chall": "Dale-Chall",
}

_CELLS = frozenset(("td", "th"))
_LINES = frozenset(("h1", "h2", "h3", "h4", "h5", "h6", "p", "li", "tr"))


class Reading(NamedTuple):
    """What a tool saw in a page: its sentences, its words each with their syllables, how many words
    it takes to have 3 syllables and more, and its figures by formula, None where it gives none."""

    sentences: list[str]
    words: list[tuple[str, int]]
    polysyllables: int
    figures: dict[str, float | None]

    @property
    def syllables(self) -> int:
        """The syllables of all words."""
        return sum(syllables for _, syllables in self.words)


class Tool(NamedTuple):
    """A calculator; it reads the Markdown source of a page."""

    name: str
    read: Callable[[str], Reading]


class _Seen(HTMLParser):
    """Collects the text of a page's blocks, and of the rows of its tables, a line each."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _CELLS and not self.text.endswith("\n"):
            self.text += "\t"

    def handle_endtag(self, tag: str) -> None:
        if tag in _LINES and not self.text.endswith("\n"):
            self.text += "\n"

    def handle_data(self, data: str) -> None:
        self.text += data if data.strip() else ""


def visible_text(source: str) -> str:
    """What a reader sees of a Markdown page, as plain text, each block on a line. Not by netlint's
    own parsing, so that netlint's view of the page helps or hurts no other tool."""
    import comrak

    seen = _Seen()
    options = comrak.ExtensionOptions(autolink=True, table=True)
    seen.feed(comrak.markdown_to_html(source, options))
    return seen.text


def netlint_tool() -> Tool:
    """netlint as it stands, names not masked. A fragment of a list is no sentence."""

    def read(source: str) -> Reading:
        passage = read_passage(source)
        page = parse("page.md", source, "markdown")
        figures: dict[str, float | None] = dict.fromkeys(COMPARED)
        if passage.unscored is None:
            figures |= {
                formula.id: formula.compute(passage.counts)
                for formula in FORMULAS
                if formula.id in COMPARED
            }
        return Reading(
            [
                page.prose[unit.sentence.start : unit.sentence.end]
                for unit in passage.units
                if not unit.fragment
            ],
            [(word, count_syllables(word)) for unit in passage.units for word in unit.words],
            passage.counts.polysyllables,  # numerals and abbreviations as they are said
            figures,
        )

    return Tool("netlint", read)


def textstat_tool() -> Tool:
    """textstat. Its sentences are shown as its own pattern finds them, without those of 1 or 2
    words, which it does not count."""
    import textstat

    compute = {
        "flesch-kincaid": textstat.flesch_kincaid_grade,
        "smog": textstat.smog_index,
        "fog": textstat.gunning_fog,
        "coleman-liau": textstat.coleman_liau_index,
        "ari": textstat.automated_readability_index,
        "dale-chall": textstat.dale_chall_readability_score,
    }

    def read(source: str) -> Reading:
        text = visible_text(source)
        words = textstat.remove_punctuation(text).split()
        sentences = [
            sentence
            for sentence in re.findall(r"\b[^.!?]+[.!?]*", text)
            if textstat.lexicon_count(sentence) > 2
        ]
        reading = Reading(
            sentences,
            [(word, textstat.syllable_count(word)) for word in words],
            textstat.polysyllabcount(text),
            {formula: figure(text) for formula, figure in compute.items()},
        )
        _agree("textstat", reading, len(sentences), textstat.sentence_count(text))
        _agree("textstat", reading, reading.syllables, textstat.syllable_count(text))
        return reading

    return Tool("textstat", read)


def metrics_tool() -> Tool:
    """py-readability-metrics. It gives no figure under 100 words, and no SMOG under 30
    sentences."""
    from readability import Readability
    from readability.exceptions import ReadabilityException
    from readability.text.analyzer import Analyzer
    from readability.text.syllables import count

    analyzer = Analyzer()

    def figure(compute: Callable[[], Any]) -> float | None:
        try:
            return float(compute().score)
        except ReadabilityException:
            return None

    def read(source: str) -> Reading:
        text = visible_text(source)
        of_text = Readability(text)
        compute = {
            "flesch-kincaid": of_text.flesch_kincaid,
            "smog": of_text.smog,
            "fog": of_text.gunning_fog,
            "coleman-liau": of_text.coleman_liau,
            "ari": of_text.ari,
            "dale-chall": of_text.dale_chall,
        }
        tokens = (token for token in analyzer._tokenize(text))
        words = [token for token in tokens if not analyzer._is_punctuation(token)]
        reading = Reading(
            analyzer._tokenize_sentences(text),
            [(word, count(word)) for word in words],
            of_text.statistics()["num_polysyllabic_words"],
            {formula: figure(computed) for formula, computed in compute.items()},
        )
        said = of_text.statistics()
        _agree("py-readability-metrics", reading, len(reading.sentences), said["num_sentences"])
        _agree("py-readability-metrics", reading, len(words), said["num_words"])
        return reading

    return Tool("py-readability-metrics", read)


def _agree(tool: str, reading: Reading, shown: int, counted: int) -> None:
    """What is shown of a tool must be what it counts, or the comparison says false things."""
    if shown != counted:
        begin = reading.sentences[0][:40] if reading.sentences else ""
        raise AssertionError(f"{tool} on {begin!r}: {shown} shown, {counted} counted")


def all_tools(nltk_data: Path) -> tuple[Tool, ...]:
    """The tools, netlint first. `nltk_data` is the folder of `benchmarks.nltk_data`, and the only
    place where nltk looks. Raises ImportError where a tool is not installed."""
    import nltk

    nltk.data.path[:] = [str(nltk_data)]
    for resource in ("corpora/cmudict", "tokenizers/punkt_tab/english"):
        nltk.data.find(resource)  # LookupError here, and no download later
    return netlint_tool(), textstat_tool(), metrics_tool()
