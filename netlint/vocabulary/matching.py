"""Finding every mention of a vocabulary's forms in a page, in one pass."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple

from netlint.patterns import lazy_pattern
from netlint.vocabulary.concept import PRIORITY, Concept, Form, Status
from netlint.vocabulary.forms import fold

if TYPE_CHECKING:
    from netlint.vocabulary.spelling import Spelling

#: What may stand between the words of a term, whatever the vocabulary writes there.
_JOINTS = frozenset(" \n\t\u00a0\u202f-\u2010\u2011\u2012\u2013\u2014'’")


class Mention(NamedTuple):
    """A form of the vocabulary at prose[start:end]."""

    start: int
    end: int
    form: Form


class Vocabulary:
    """Concepts and forms, compiled so that a page is searched once for all of them."""

    def __init__(
        self,
        concepts: Mapping[str, Concept],
        forms: Iterable[Form],
        allowed: Sequence[str] = (),
    ) -> None:
        self.concepts = concepts
        #: Words that are right wherever they stand, in lower case; allowed phrases are contexts.
        self.allowed = frozenset(phrase.lower() for phrase in allowed if len(phrase.split()) == 1)
        self._known = frozenset(word.lower() for phrase in allowed for word in phrase.split())
        self._forms: dict[bytes, list[Form]] = {}
        for form in forms:
            self._forms.setdefault(b" " + fold(form.text) + b" ", []).append(form)
        for phrase in allowed:
            form = Form(phrase, "", Status.CONTEXT)
            self._forms.setdefault(b" " + fold(phrase) + b" ", []).append(form)
        for alternatives in self._forms.values():
            if len(alternatives) > 1:
                alternatives.sort(key=lambda form: PRIORITY[form.status])

    @property
    def forms(self) -> Iterable[Form]:
        """Every form, plurals included; those of one spelling stand together."""
        return (form for alternatives in self._forms.values() for form in alternatives)

    @cached_property
    def spelling(self) -> Spelling:
        """What tells a slip in a term from a word; made on first use."""
        from netlint.vocabulary.spelling import Spelling
        from netlint.vocabulary.termwords import TermWords

        return Spelling(TermWords.of_forms(self.forms), self._known)

    @cached_property
    def abbreviation_keys(self) -> frozenset[str]:
        """The abbreviations of all concepts, in capitals, without blanks and hyphens."""
        return frozenset(
            "".join(filter(str.isalnum, form.text)).upper()
            for form in self.forms
            if form.status is Status.ABBREVIATION
        )

    @cached_property
    def _automaton(self) -> tuple[Any, list[list[Form]]]:
        from ahocorasick_rs import BytesAhoCorasick, Implementation

        patterns = [pattern for pattern in self._forms if len(pattern) > 3]
        return (
            BytesAhoCorasick(patterns, implementation=Implementation.ContiguousNFA),
            [self._forms[pattern] for pattern in patterns],
        )

    def mentions(self, prose: str, locale: str) -> tuple[Mention, ...]:
        """The mentions in `prose`, in order, none overlapping: the longest at each place wins.

        Where one spelling stands for several forms, the one written exactly so is taken, then one
        of the page's `locale`.
        """
        automaton, forms = self._automaton
        found = automaton.find_matches_as_indexes(b" " + fold(prose) + b" ", overlapping=True)
        if not found:
            return ()
        found.sort(key=lambda match: (match[1], -match[2]))
        mentions = []
        reached = 0
        for index, start, end in found:
            # Both the haystack and each pattern begin with a blank, so that the offsets agree.
            end -= 2
            if start < reached:
                continue
            form = _choose(forms[index], prose[start:end], locale)
            if form is None or not _whole(prose, start, end):
                continue
            mentions.append(Mention(start, end, form))
            reached = end
        return tuple(mentions)


def _whole(prose: str, start: int, end: int) -> bool:
    """True where no letter that folding could not hold touches the match."""
    before = prose[start - 1 : start] if start else ""
    after = prose[end : end + 1]
    return not (before > "\xff" and before.isalpha()) and not (
        after > "\xff" and (after.isalpha() or "\u0300" <= after <= "\u036f")
    )


def _choose(forms: list[Form], written: str, locale: str) -> Form | None:
    """The form that `written` stands for, or None where it is something else.

    A form of the page's locale, or of both, goes before one of the other locale; then the one
    that is written exactly so.
    """
    fitting = [form for form in forms if _fits(form, written)]
    if len(fitting) > 1:
        fitting = [form for form in fitting if form.locale in (None, locale)] or fitting
        fitting = [form for form in fitting if form.text == written] or fitting
    return fitting[0] if fitting else None


#: Letters of the shortest last word that tells what the code before it is: "scan".
_LEAST_WORD = 4
_TOKEN = lazy_pattern(r"[^\W_]+")


def _fits(form: Form, written: str) -> bool:
    """True where `written` is the form's text in another case or with other joints.

    A code in capitals ("NET", "PET", "MEN") is not meant where its letters are an ordinary word in
    small letters, or with a capital at most: "net", "Pet", "men 1". The other words of a preferred
    name make the code sure: nothing but a "PET scan" is a "pet scan".
    """
    text = form.text
    if text == written:
        return True
    for mine, theirs in zip(text, written, strict=True):
        if (
            mine != theirs
            and mine.lower() != theirs.lower()
            and not (theirs in _JOINTS and not mine.isalnum())
        ):
            return False
    if form.status is Status.PREFERRED and text[-_LEAST_WORD:].islower() and " " in text:
        return True
    return not any(
        _is_ordinary(written[match.start() : match.end()])
        for match in _TOKEN.finditer(text)
        if _is_code(match[0])
    )


def _is_code(token: str) -> bool:
    """True for two capitals and more, and for their plural."""
    return len(token) > 1 and token.isalpha() and token.removesuffix("s").isupper()


def _is_ordinary(written: str) -> bool:
    """True for a word in small letters, a first capital aside, that is short or in the lexicon."""
    if not written[1:].islower():
        return False
    if len(written) < 3:
        return True
    from netlint.vocabulary.lexicon import load_lexicon

    return written.lower() in load_lexicon()
