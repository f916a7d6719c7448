"""Facts: figures of a page with what they are of."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter
from typing import NamedTuple

from netlint.acrosspages import Facts, Spot, spot_in_prose
from netlint.analysis import Analysis
from netlint.checks.same.amounts import Amount, amounts
from netlint.checks.same.digit_signs import digit_signs
from netlint.checks.same.figure_words import around, names, stands_alone, telling
from netlint.checks.same.fingerprints import exact
from netlint.checks.same.own_thing import condition_had, names_own_thing
from netlint.checks.same.page_subject import PageSubject, concepts_in, named_before, subject_of
from netlint.language.places import foreign_text, quoted_text
from netlint.language.sentences import Sentence
from netlint.page import PLACEHOLDER, BlockKind
from netlint.patterns import lazy_pattern

#: So many figures of a page are compared: no reader keeps more in mind, and a page full of figures
#: is a table of them.
_MOST = 40
#: Longer sentences say too many things at once.
_LONGEST = 400
#: Shares that differ by less, and with so many characters between, are one: "a third (33%)".
_SAME, _NEAR = 0.03, 12
#: A sentence with fewer telling words may be about anything.
_LEAST_WORDS = 3
_KINDS = frozenset(
    (BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.DEFINITION, BlockKind.TABLE_CELL)
)
#: Figures in words, and ages, have one of these words.
_SIGNS_IN_WORDS = frozenset(
    "every once twice times half third thirds quarter quarters fifth tenth ten out age aged ages".split()
)
_ROUGHLY = lazy_pattern(
    r"\b(?:about|around|approximately|roughly|nearly|almost|estimated|some|usually|typically|average|average of|most|often)\b"
)


class Figure(NamedTuple):
    """A figure: its kind, a number for the fact that it is of, its least and greatest value,
    whether it is said roughly, its words, and its place. `plain` is the number of the fact without
    the page's subject, where `topic` is one that a page is about, or is `plain` where pages have to
    say so much of it themselves; 0 where there is none."""

    kind: str
    fact: int
    low: float
    high: float
    rough: bool
    said: str
    spot: Spot
    plain: int = 0
    topic: int = 0


class Subject(NamedTuple):
    """A number for what a page is about, as `Figure.topic` has it."""

    topic: int


def collect(analysis: Analysis) -> Iterator[Figure]:
    """The figures of a page of which it can be told what they are of, in order."""
    seen = 0
    subject: PageSubject | None = None
    for sentence in _candidates(analysis):
        subject = subject or subject_of(analysis)
        for figure in _figures(analysis, sentence, subject):
            yield figure
            seen += 1
            if seen >= _MOST:
                return


def collect_subject(analysis: Analysis) -> Iterator[Subject]:
    """What the page is about."""
    words = subject_of(analysis).words
    if names(words):
        yield Subject(exact(" ".join(sorted(words))))


def _candidates(analysis: Analysis) -> Iterator[Sentence]:
    """The sentences with a sign of a figure."""
    page = analysis.page
    prose = page.prose
    starts = set(digit_signs(page).figures)
    for word in _SIGNS_IN_WORDS & analysis.different_words:
        at = prose.find(f" {word} ")
        while at >= 0:
            starts.add(at)
            at = prose.find(f" {word} ", at + 1)
    sentences = analysis.sentences
    reached = 0
    for start in sorted(starts):
        if start < reached:
            continue
        place = bisect_left(sentences, start + 1, key=itemgetter(0)) - 1
        if place < 0:
            continue
        sentence = sentences[place]
        reached = sentence.end
        if start >= reached or reached - sentence.start > _LONGEST:
            continue
        if sentence.block.kind in _KINDS:
            yield sentence


def _figures(analysis: Analysis, sentence: Sentence, subject: PageSubject) -> Iterator[Figure]:
    page = analysis.page
    start, end, _ = sentence
    text = page.prose[start:end]
    found = amounts(text)
    if not found or PLACEHOLDER in text:
        return
    if quoted_text(page).hold(start) or foreign_text(page).hold(start):
        return
    once = _equal(found)
    quoted = quoted_text(page)
    for amount in found:
        if once and amount.kind == "share" and amount is not once:
            continue  # "40% (4 in 10)"
        if quoted.hold(start + amount.start):
            continue
        alone = amount is once or sum(one.kind == amount.kind for one in found) == 1
        fact = _fact(analysis, start, text, amount, found, subject) if alone else None
        # Where it cannot be told what a figure is of, a sentence of the same words says it.
        words = sorted(fact.words) if fact else _sentence(text, amount, found, subject.words)
        if words:
            plain, topic = _elsewhere(amount.kind, fact)
            yield Figure(
                amount.kind,
                exact(" ".join([amount.kind, *words])),
                round(amount.low, 9),
                round(amount.high, 9),
                _ROUGHLY.search(text, max(0, amount.start - 40), amount.start + 8) is not None,
                " ".join(text[amount.start : amount.end].split()),
                spot_in_prose(page, start + amount.start, start + amount.end),
                plain,
                topic,
            )


def _elsewhere(kind: str, fact: _Fact | None) -> tuple[int, int]:
    """The number of the fact without the page's subject, and of its topic, or of the fact itself
    where it counts only if other pages say the same of it."""
    if fact is None or not fact.plain:
        return 0, 0
    plain = exact(" ".join([kind, *sorted(fact.plain)]))
    return plain, exact(" ".join(sorted(fact.topic))) if fact.topic else plain


def _equal(found: list[Amount]) -> Amount | None:
    """The first of a sentence's shares where all are one share, said in two ways."""
    shares = [one for one in found if one.kind == "share"]
    near = all(
        abs(one.low - shares[0].low) <= _SAME * shares[0].low and one.start <= shares[0].end + _NEAR
        for one in shares
    )
    return shares[0] if shares and near else None


def _sentence(text: str, amount: Amount, found: list[Amount], subject: frozenset[str]) -> list[str]:
    """The words of a whole sentence in their order, with what the page is about; [] where they are
    few, or the page is about nothing that it names."""
    parts, reached = [], 0
    for one in found:
        parts += [
            text[reached : one.start],
            "¤" if one.kind == amount.kind else _as_word(one, text),
        ]
        reached = one.end
    words = telling(" ".join((*parts, text[reached:])), "")
    if len(words) < _LEAST_WORDS or text.endswith("?"):
        return []
    place = [one for one in found if one.kind == amount.kind].index(amount)
    if stands_alone(text, words):
        return [f"{place}", "in", *words]
    return [f"{place}", *sorted(subject), "in", *words] if names(subject) else []


class _Fact(NamedTuple):
    """The telling words of a figure, with those of the page's subject where it is meant; those
    without them, where the sentence has a topic of its own."""

    words: frozenset[str]
    plain: frozenset[str] = frozenset()
    topic: frozenset[str] = frozenset()


def _fact(
    analysis: Analysis,
    start: int,
    text: str,
    amount: Amount,
    found: list[Amount],
    subject: PageSubject,
) -> _Fact | None:
    """What a figure is of, or None where it cannot be told."""
    about = around(*_with_concepts(analysis, start, text, amount, found), amount.kind)
    if about is None:
        return None
    if about.needs_subject and not about.pronoun and names(about.words):
        had, condition = condition_had(text, amount)
        if condition or names_own_thing(text, amount):
            return _Fact(about.words)
        if had and names(subject.words):
            return _Fact(about.words | subject.words, about.words)
    if about.pronoun:
        subject = named_before(analysis, start) or subject
    short = subject.short & about.words
    plain = (about.words - short) | subject.words if short else about.words
    words = plain | subject.words if about.needs_subject else plain
    if about.needs_subject and not names(subject.words):
        return None
    if not names(words) or not (about.name_tells or words - subject.words):
        return None
    if about.needs_subject and names(about.topic) and plain - about.topic:
        return _Fact(words, plain, about.topic)
    return _Fact(words)


def _with_concepts(
    analysis: Analysis, start: int, text: str, amount: Amount, found: list[Amount]
) -> tuple[str, int, int]:
    """The sentence with names of the vocabulary as "concept_id" and other figures as words, and where the
    figure stands in it."""
    changes = [(one.start, one.end, _as_word(one, text)) for one in found if one is not amount]
    changes = [change for change in changes if not _repeats(change, amount, found)] + [
        (one.start, one.end, "") for one in found if one is not amount and one.kind == amount.kind
    ]
    changes += concepts_in(analysis, start, start + len(text))
    parts: list[str] = []
    reached, moved = 0, 0
    for first, last, word in sorted(changes):
        if first < reached or (first < amount.end and amount.start < last):
            continue
        parts += [text[reached:first], word]
        if last <= amount.start:
            moved += len(word) - (last - first)
        reached = last
    parts.append(text[reached:])
    return "".join(parts), amount.start + moved, amount.end + moved


def _repeats(change: tuple[int, int, str], amount: Amount, found: list[Amount]) -> bool:
    return any(one.start == change[0] and one.kind == amount.kind for one in found)


def _as_word(amount: Amount, text: str) -> str:
    """A figure beside the one that is looked at, as a word: it makes another fact."""
    said = text[amount.start : amount.end].casefold()
    if said.startswith("every ") and said.count(" ") == 1:
        return said.removeprefix("every ")  # as "each year" and "a year"
    low, high = f"{amount.low:.3g}", f"{amount.high:.3g}"
    return f"{amount.kind}{low}to{high}".replace(".", "_").replace("+", "")


FIGURES = Facts("figures", Figure, collect)
SUBJECTS = Facts("subjects", Subject, collect_subject)
