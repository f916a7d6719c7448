"""The clinical terms of a page: words of the vocabulary and of `rules/words/clinical-terms.csv`.

A word that has one plain word in `plain-words.csv` is none of them: PLAIN001 speaks of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.identity import by_identity
from netlint.language.places import occurrences
from netlint.language.ranges import Ranges
from netlint.page import Block, Page
from netlint.patterns import lazy_pattern
from netlint.shipped import WordRow
from netlint.vocabulary.concept import Concept, Status
from netlint.vocabulary.forms import plurals


class Term(NamedTuple):
    """A clinical term at prose[start:end]. `key` is the same wherever the page means the same thing;
    `plain` explains it, and `concept` is its id in the vocabulary, "" where it is not in it."""

    start: int
    end: int
    key: str
    plain: str
    concept: str = ""


#: The forms that a reader meets as words. An abbreviation is another rule's matter, and so is a
#: name that is out of date.
_NAMES = frozenset((Status.PREFERRED, Status.ACCEPTED, Status.VARIANT))


def clinical_terms(analysis: Analysis) -> list[Term]:
    """The clinical terms of the page, in order, none within another."""
    words = clinical_words(analysis)
    found = [*_of_vocabulary(analysis, words), *_of_list(analysis, words)]
    found.sort(key=lambda term: (term.start, -term.end))
    return found


class ClinicalWords:
    """The list, ready to be asked: every form in small letters with its row."""

    def __init__(self, rows: tuple[WordRow, ...]) -> None:
        self.rows: dict[str, WordRow] = {}
        for row in rows:
            self.rows[row.avoid.lower()] = row
            if row.part == "noun":
                for form in plurals(row.avoid):
                    self.rows[form.lower()] = row
        explained = [form for form, row in self.rows.items() if row.use]
        #: What follows the first word of a term: " dominant", " recessive", or nothing.
        self.rests: dict[str, list[str]] = {}
        for form in explained:
            first = form.split()[0]
            self.rests.setdefault(first, []).append(form[len(first) :])
        self.written = frozenset(self.rests) | {word.capitalize() for word in self.rests}

    def known(self, written: str) -> bool:
        """True where readers know the term, so that nobody need explain it."""
        row = self.rows.get(written.lower())
        return row is not None and not row.use


@by_identity
def _made_of(rows: tuple[WordRow, ...]) -> ClinicalWords:
    return ClinicalWords(rows)


def clinical_words(analysis: Analysis) -> ClinicalWords:
    """The list of clinical terms."""
    return _made_of(analysis.word_rows("clinical-terms"))


def _of_vocabulary(analysis: Analysis, words: ClinicalWords) -> Iterator[Term]:
    prose = analysis.page.prose
    judged: dict[tuple[str, str], Concept | None] = {}  # a page names its subject many times
    for start, end, form in analysis.mentions:
        if form.known or form.status not in _NAMES or not form.concept_id:
            continue
        key = (prose[start:end], form.concept_id)
        if key not in judged:
            judged[key] = _clinical(analysis, words, *key)
        concept = judged[key]
        if concept is not None:
            yield Term(start, end, concept.id, concept.plain, concept.id)


def _clinical(analysis: Analysis, words: ClinicalWords, text: str, id: str) -> Concept | None:
    """The concept that a name as written stands for, if readers need it explained."""
    concept = analysis.concept(id)
    if not concept.plain or concept.untraced:
        return None
    written = " ".join(text.split())
    if words.known(written) or words.known(concept.preferred[analysis.locale]):
        return None
    if written.lower() in concept.plain.lower():
        return None  # "low blood sugar" is the plain name
    if "(" in written or not any(map(str.islower, written)):
        return None  # "non-cancerous (benign)" explains itself, "DOTATATE" is like an abbreviation
    return concept


def has_plain_word(analysis: Analysis, term: Term) -> bool:
    """True where the list of PLAIN001 has a plain word for the term, so that it is said once.

    To be asked of terms that are about to be reported: the list takes a while to load.
    """
    from netlint.language.plainwords import plain_words

    names = {" ".join(analysis.page.prose[term.start : term.end].lower().split())}
    if term.concept:
        names.add(analysis.concept(term.concept).preferred[analysis.locale].lower())
    return not names.isdisjoint(plain_words(analysis.word_rows("plain-words")).forms)


def _of_list(analysis: Analysis, words: ClinicalWords) -> Iterator[Term]:
    page = analysis.page
    wanted = []
    for word in words.written & analysis.different_words:
        wanted += [word + rest for rest in words.rests[word.lower()]]
    if not wanted:
        return
    prose = page.prose
    blocks = page.blocks if prose.count("%") >= _CELLS else ()
    data = Ranges((block.start, block.end) for block in blocks if _is_data(page, block))
    for start, end in occurrences(page, wanted):
        if data.hold(start):
            continue
        if prose[start - 1 : start] == "-" or prose[end : end + 1] in ("-", "\u2011"):
            continue  # part of a longer word
        named = analysis.name_end(start)
        if named > end or analysis.name_end(end - 1):
            continue  # part of a name of the vocabulary, or one that was found there
        row = words.rows[prose[start:end].lower()]
        if row.unless and _is_longer_name(prose, start, end, row.unless):
            continue
        yield Term(start, end, row.avoid, row.use)


def _is_data(page: Page, block: Block) -> bool:
    """True for what was a long table or list before its lines were lost: "Ataxia 50% Ptosis 50% …"."""
    return page.prose.count("%", block.start, block.end) >= _CELLS


_CELLS = 12
_BEFORE = lazy_pattern(r"([^\W_][\w-]*)[\s-]*\Z")
_AFTER = lazy_pattern(r"[\s-]*([^\W_]\w*)")


def _is_longer_name(prose: str, start: int, end: int, unless: str) -> bool:
    side, _, words = unless.rpartition(" ")
    if side == "after":
        found = _BEFORE.search(prose[max(0, start - 30) : start])
    else:
        found = _AFTER.match(prose, end)
    if found is None:
        return False
    return (found[1].lower() in words.split("|")) != side.startswith("only")


def as_explanation(plain: str, locale: str) -> str:
    """A plain wording as part of a sentence: its first sentence in the page's spelling, in small
    letters unless it begins with a name.

    >>> as_explanation("A rare tumour. It is slow", "en-US")
    'a rare tumor'
    """
    from netlint.vocabulary.respelling import respell

    text = respell(plain.split(". ")[0].rstrip("."), locale)
    first = text.split(" ", 1)[0]
    return (
        text[0].lower() + text[1:] if first.isalpha() and first[1:] == first[1:].lower() else text
    )
