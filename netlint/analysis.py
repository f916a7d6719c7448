"""What is worked out from one page once and shared by all its checks.

Everything here is lazy: a page that no rule asks about its sentences is never cut into sentences.
"""

from __future__ import annotations

import datetime
from bisect import bisect_right
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING

from netlint.asked import TODAY, note
from netlint.language.sentences import Sentence, split_sentences
from netlint.language.words import WORD
from netlint.locale import locale_of
from netlint.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from netlint.grammar.findings import GrammarSlip
    from netlint.grammar.match import Proofread
    from netlint.language.passages import Passage
    from netlint.language.scoring import Unit
    from netlint.language.splitting import SplitPoint
    from netlint.nlp.parses import Parses
    from netlint.nlp.voice import PassiveSentence
    from netlint.proofreading.slips import Slip
    from netlint.resources import Resources
    from netlint.settings import PageType, Settings
    from netlint.shipped import WordRow
    from netlint.sitelinks import Site
    from netlint.vocabulary.concept import Concept
    from netlint.vocabulary.matching import Mention, Vocabulary


class Analysis:
    """A page together with what the settings say of it, and figures computed on demand.

    Never changed by a check. All offsets are into `page.prose` unless a name says otherwise.
    """

    def __init__(
        self,
        page: Page,
        settings: Settings,
        resources: Resources,
        open_site: Callable[[], Site] | None = None,
        proofread: Proofread | None = None,
    ) -> None:
        self.page = page
        #: What LanguageTool said of the page; None where it was not asked.
        self.proofread = proofread
        self._open_site = open_site
        self.settings = settings
        self._resources = resources
        self._splits: dict[int, tuple[SplitPoint, ...]] = {}

    @cached_property
    def locale(self) -> str:
        """The page's own locale, else the settings' (see `netlint.locale`)."""
        return locale_of(self.page, self.settings)

    @property
    def british(self) -> bool:
        """True on a page in British English."""
        return self.locale == "en-GB"

    @property
    def today(self) -> datetime.date:
        """The date that counts as today."""
        note(self.settings.today.isoformat(), TODAY)
        return self.settings.today

    @property
    def page_types(self) -> tuple[PageType, ...]:
        """The page types of the profile and configuration."""
        return self.settings.page_types

    def word_rows(self, name: str) -> tuple[WordRow, ...]:
        """The rows of `rules/words/NAME.csv`."""
        return self._resources.word_rows(name)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The vocabularies in force, compiled."""
        return self._resources.vocabulary(self.settings.vocabularies, self.settings.allow)

    def concept(self, id: str) -> Concept:
        """A concept of the vocabulary. Raises KeyError where there is none."""
        return self.vocabulary.concepts[id]

    @cached_property
    def site(self) -> Site | None:
        """The website that the page is part of, to ask about its links; None where the page is
        known by its text alone."""
        return self._open_site() if self._open_site is not None else None

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every mention of a vocabulary form, longest match first at each place, in order."""
        return self.vocabulary.mentions(self.page.prose, self.locale)

    @cached_property
    def _name_starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def mention_at(self, at: int) -> Mention | None:
        """The mention of the vocabulary that an offset lies in, or None where it lies in none."""
        place = bisect_right(self._name_starts, at) - 1
        found = self.mentions[place] if place >= 0 else None
        return found if found is not None and at < found.end else None

    def name_end(self, at: int) -> int:
        """The end of the vocabulary's name that an offset lies in, or 0 where it lies in none."""
        found = self.mention_at(at)
        return found.end if found is not None else 0

    @cached_property
    def sentence_words(self) -> list[list[str]]:
        """The words of each of the `sentences`, as written (see `language.words.WORD`)."""
        find, prose = WORD.findall, self.page.prose
        return [find(prose, start, end) for start, end, _ in self.sentences]

    @cached_property
    def words(self) -> list[str]:
        """Every word of the prose as written, in order: words are looked for only once."""
        return list(chain.from_iterable(self.sentence_words))

    @cached_property
    def different_words(self) -> frozenset[str]:
        """The different words among `words`, as written."""
        return frozenset(self.words)

    @cached_property
    def slips(self) -> tuple[Slip, ...]:
        """Misspelt words, in order, with what they were meant to be."""
        from netlint.proofreading.slips import find_slips

        return tuple(find_slips(self))

    @cached_property
    def grammar_slips(self) -> tuple[GrammarSlip, ...]:
        """What LanguageTool says of the page, in order, without its noise."""
        from netlint.grammar.findings import find_grammar_slips

        return tuple(find_grammar_slips(self))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences of every block, in order; a block ends a sentence."""
        return split_sentences(self.page)

    @cached_property
    def scored(self) -> tuple[Unit, ...]:
        """The sentences and fragments that readability is judged by, with their words."""
        from netlint.language.scoring import scored_units

        return scored_units(self.page, self.sentences, self.sentence_words)

    def split_points(self, sentence: Sentence) -> tuple[SplitPoint, ...]:
        """The places where a sentence would split well, best first."""
        from netlint.language.splitting import split_points

        if sentence.start not in self._splits:
            points = split_points(self.page.prose, sentence.start, sentence.end)
            self._splits[sentence.start] = points
        return self._splits[sentence.start]

    @property
    def parses(self) -> Parses:
        """What the language model makes of sentences. Only for checks that declare to need it."""
        return self._resources.parses(self.settings.model)

    @cached_property
    def can_parse(self) -> bool:
        """Whether the language model is installed, for checks that do with and without it."""
        from netlint.nlp.availability import missing

        return missing(self.settings.model) is None

    @cached_property
    def passive_sentences(self) -> tuple[PassiveSentence, ...]:
        """The scored sentences in the passive voice; needs the language model."""
        from netlint.nlp.voice import passive_sentences

        rows = self.word_rows("states")
        return passive_sentences(self.page.prose, self.scored, rows, self.parses)

    @cached_property
    def passage(self) -> Passage:
        """The scored prose of the page and what is counted of it."""
        from netlint.language.passages import page_passage

        names = [(mention.start, mention.end) for mention in self.mentions]
        return page_passage(self.page, self.scored, names)

    @cached_property
    def sections(self) -> tuple[Passage, ...]:
        """The scored prose of each section (see `language.passages.section_passages`)."""
        from netlint.language.passages import section_passages

        return tuple(section_passages(self.page, self.passage))
