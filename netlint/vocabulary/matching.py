"""Finding every mention of a vocabulary's forms in a page, in one pass over its words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from netlint.vocabulary.choosing import choose, stands_alone
from netlint.vocabulary.concept import PRIORITY, Concept, Form, Status
from netlint.vocabulary.forms import abbreviation_key, fold
from netlint.vocabulary.spotting import Automaton, WordWalk, spotter
from netlint.vocabulary.store import VocabularyStore
from netlint.vocabulary.views import AbbreviationKeys, Concepts

if TYPE_CHECKING:
    from netlint.vocabulary.spelling import Spelling
    from netlint.vocabulary.termwords import TermWords

#: So many written forms are remembered; then all is forgotten.
_CACHE_LIMIT = 200_000
_NOT_ASKED = Form("", "", Status.CONTEXT)


class Mention(NamedTuple):
    """A form of the vocabulary at prose[start:end]."""

    start: int
    end: int
    form: Form


class Vocabulary:
    """A compiled vocabulary, of which only what pages ask for is decoded, and that once."""

    def __init__(self, store: VocabularyStore, allowed: Sequence[str] = ()) -> None:
        self._store = store
        allowed = (*store.allowed(), *allowed)
        self.concepts: Mapping[str, Concept] = Concepts(store)
        #: Words that are right wherever they stand, in lower case; allowed phrases are contexts.
        self.allowed = frozenset(phrase.lower() for phrase in allowed if len(phrase.split()) == 1)
        #: All words of what is allowed, in lower case: none of them is a slip.
        self.allowed_words = frozenset(
            word.lower() for phrase in allowed for word in phrase.split()
        )
        self._own: dict[bytes, list[Form]] = {}
        for phrase in allowed:
            form = Form(phrase, "", Status.CONTEXT, spelled=False)
            self._own.setdefault(fold(phrase), []).append(form)
        self._chosen: dict[tuple[str, str], Form | None] = {}

    @property
    def forms(self) -> Iterable[Form]:
        """Every form, plurals included; those of one spelling stand together. All are decoded."""
        for group in self._store.groups():
            yield from group
        for own in self._own.values():
            yield from own

    @cached_property
    def term_words(self) -> TermWords:
        """The words that count for spelling: see `termwords`."""
        from netlint.vocabulary.termwords import TermWords

        return TermWords(self._store)

    @cached_property
    def spelling(self) -> Spelling:
        """What tells a slip in a term from a word; made on first use."""
        from netlint.vocabulary.spelling import Spelling

        return Spelling(self.term_words, self.allowed_words)

    @cached_property
    def abbreviation_keys(self) -> Set[str]:
        """The abbreviations of the house, in capitals, without blanks and hyphens."""
        return AbbreviationKeys(self._store)

    def abbreviated(self, key: str) -> tuple[Concept, ...]:
        """The concepts of the house whose abbreviation this is, in the singular.

        `key` is one of `abbreviation_keys`.
        """
        found = self._store.abbreviation(key)
        if found is None or not found.house:
            return ()
        concepts = (self.concepts[id] for id in found.concept_ids)
        return tuple(
            concept
            for concept in concepts
            if not concept.known and key in map(abbreviation_key, concept.abbreviations)
        )

    @cached_property
    def _spotter(self) -> Automaton | WordWalk:
        return spotter(self._store, self._own)

    def mentions(self, prose: str, locale: str) -> tuple[Mention, ...]:
        """The mentions in `prose`, in order, none overlapping: the longest at each place wins.

        Where one spelling stands for several forms, the one written exactly so is taken, then one
        of the page's `locale`.
        """
        if len(self._chosen) > _CACHE_LIMIT:
            self._chosen.clear()
        chosen = self._chosen
        narrow = prose.isascii()
        mentions = []
        reached = 0
        for start, end in self._spotter.spans(fold(prose)):
            if start < reached:
                continue
            written = prose[start:end]
            form = chosen.get((written, locale), _NOT_ASKED)
            if form is _NOT_ASKED:
                form = chosen[written, locale] = self._form(written, locale)
            if form is not None and (narrow or stands_alone(prose, start, end)):
                mentions.append(Mention(start, end, form))
                reached = end
        return tuple(mentions)

    def _form(self, written: str, locale: str) -> Form | None:
        """The form that this is; None where it is none."""
        pattern = fold(written)
        if len(pattern) < 2:
            return None
        forms: Iterable[Form] = self._store.group(pattern)
        own = self._own.get(pattern)
        if own:
            forms = sorted((*forms, *own), key=lambda form: (form.known, PRIORITY[form.status]))
        return choose(forms, written, locale)
