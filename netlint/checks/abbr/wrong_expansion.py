"""ABBR002: words beside an abbreviation that are not the ones it stands for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from netlint.analysis import Analysis
from netlint.checks.declaration import NoOptions, check
from netlint.finding import Remark
from netlint.page import InlineKind
from netlint.patterns import lazy_pattern
from netlint.shortforms.definitions import Definition, Way, definitions_of, stated
from netlint.shortforms.letters import stands_for
from netlint.shortforms.meanings import concept_of, mention_ending, only_meaning
from netlint.shortforms.tokens import key_of
from netlint.shortforms.wording import (
    Word,
    akin,
    alike,
    ends_in,
    holds,
    read_words,
    words_before,
    words_of,
)
from netlint.vocabulary.concept import Concept, Status
from netlint.vocabulary.forms import plurals

#: Words of the page that may stand among those of a name, or after them.
_SPARE = 4
#: What makes words an enumeration or another order of the same name.
_PARTED = lazy_pattern(r",(?!\s+type\b)|[;:/–—]|\b(?:and|or|of|in|with|for|from)\b")
#: Things that may be named in any order.
_COORDINATED = lazy_pattern(r"\b(?:and|or)\b")
#: What turns the order of a name round.
_TURNED = lazy_pattern(r"\b(?:of|in)\b|,")
_FIRST_PIECE = lazy_pattern(r"[^.,;:–—()\[\]\"”]*")
_SAID = (Status.PREFERRED, Status.ACCEPTED, Status.RETIRED, Status.VARIANT)


class Wrong(NamedTuple):
    """The page's words at prose[start:end] or in an attribute (`text`), and the vocabulary's."""

    start: int
    end: int
    text: str
    name: str
    other: Concept | None = None


@check("ABBR002", "wrong-expansion")
def wrong_expansion(analysis: Analysis, options: NoOptions) -> Iterator[Remark]:
    """Report words that are nearly, and not, what the vocabulary says for the abbreviation."""
    known = analysis.vocabulary.abbreviation_keys
    for definition in (*definitions_of(analysis), *stated(analysis, known)):
        if definition.key not in known or definition.named:
            continue
        concept = concept_of(analysis, definition.start, definition.end, definition.key)
        if concept is None or concept.untraced or concept.replaced_by:
            continue
        wrong = _wrong(analysis, definition, concept)
        # Last, because it takes longest: another concept may have the same short form.
        if wrong and only_meaning(analysis.vocabulary, definition.key) == concept:
            yield _remark(analysis, definition, concept, wrong)


def _wrong(analysis: Analysis, definition: Definition, concept: Concept) -> Wrong | None:
    page = analysis.page
    start, end = definition.words_start, definition.words_end
    if definition.way is Way.MARKUP:
        return _wrong_in_markup(analysis, definition, concept)
    if definition.way is Way.AFTER:
        words = words_before(page.prose, start, end)
    else:
        words = read_words(page.prose[start:end], start)
    names = _names(concept, definition.key)
    if not words or not names or _is_right(words, names, definition.way, page.prose):
        return None
    if definition.way is Way.BEFORE:
        piece = _FIRST_PIECE.match(page.prose, start, end)
        words = [word for word in words if piece and word.end <= piece.end()]
        if len(words) > max(map(len, names.values())):
            return None  # an explanation, not the words
    found = _near(words, names, definition, page.prose)
    if found is None:
        return None
    first, last, name, sure = found
    other = _other(analysis, first.start, last.end, concept)
    if other == concept or (other is None and not sure):
        return None
    if other is not None and _is_kind_of(other, names[name]):
        return None
    return Wrong(first.start, last.end, page.prose[first.start : last.end], name, other)


def _wrong_in_markup(analysis: Analysis, definition: Definition, concept: Concept) -> Wrong | None:
    """The same for `<abbr title="…">`, whose title is all words."""
    for inline in analysis.page.inlines:
        if inline.start == definition.start and inline.kind is InlineKind.ABBREVIATION:
            words = read_words(inline.value)
            names = _names(concept, definition.key)
            if not names or not words or _is_right(words, names, Way.BEFORE, inline.value):
                return None
            if len(words) > max(map(len, names.values())):
                return None
            found = _near(words, names, definition, inline.value)
            if found and found[3]:
                return Wrong(definition.start, definition.end, inline.value, found[2])
    return None


def _names(concept: Concept, key: str) -> dict[str, tuple[Word, ...]]:
    """The names of a concept that say its abbreviation in words, with their words."""
    names = dict.fromkeys((*concept.preferred.values(), *concept.accepted, *concept.retired))
    read = {name: words_of(name) for name in names}
    return {
        name: words
        for name, words in read.items()
        # "MRI scan" says nothing of MRI, and "Hippel" alone nothing of its words.
        if words and all(word.raw.upper() != key for word in words)
    }


def _is_right(
    words: Sequence[Word], names: dict[str, tuple[Word, ...]], way: Way, text: str
) -> bool:
    """True where the words hold a name, whatever stands among its words or after them; with "of",
    in any order: "medullary carcinoma of the thyroid"."""
    for name, wanted in names.items():
        near = words if way is Way.BEFORE else words[-len(wanted) - _SPARE :]
        if holds(near, wanted) or ends_in(words, wanted):
            return True
        turned = _TURNED.findall(text, near[0].start, near[-1].end)
        if len(turned) > len(_TURNED.findall(name)) and all(
            any(alike(word, one) for word in near) for one in wanted
        ):
            return True
    return False


def _near(
    words: list[Word], names: dict[str, tuple[Word, ...]], definition: Definition, text: str
) -> tuple[Word, Word, str, bool] | None:
    """The first and the last word on the page that are nearly those of a name, the name, and
    whether they stand for the abbreviation beyond doubt."""
    own = {word.text for name in names.values() for word in name}
    for name, wanted in names.items():
        size = len(wanted)
        tail = words[-size:]
        if len(tail) == size >= 2 and not _parted(text, tail, name):
            differing = [(a, b) for a, b in zip(tail, wanted, strict=True) if not alike(a, b)]
            figures = [pair for pair in differing if pair[0].figure and pair[1].figure]
            if any(a.text.startswith(b.text) or b.text.startswith(a.text) for a, b in figures):
                continue  # type 2 and type 2A
            if figures and len(figures) == len(differing):
                return tail[0], tail[-1], name, True
            if sorted(word.text for word in tail) == sorted(word.text for word in wanted):
                if _COORDINATED.search(text, tail[0].start, tail[-1].end):
                    continue  # "paraganglioma and phaeochromocytoma"
                return tail[0], tail[-1], name, True
            strange = [a for a, b in differing if not b.figure and a.text not in own]
            if strange and len(strange) == len(differing) and 2 * len(differing) <= size:
                spoken = " ".join(word.raw for word in tail)
                sure = alike(tail[0], wanted[0]) or stands_for(definition.key, spoken)
                sure = sure and not all(akin(a, b) for a, b in differing)
                return tail[0], tail[-1], name, sure
        tail = words[1 - size :]
        if (
            len(tail) == size - 1 >= 2
            and alike(tail[0], wanted[0])
            and alike(tail[-1], wanted[-1])
            and holds(wanted, tail)
            and not wanted[-1].figure
            and not _parted(text, tail, name)
            and not stands_for(definition.key, " ".join(word.raw for word in tail))
        ):
            return tail[0], tail[-1], name, True
    return None


def _parted(text: str, words: Sequence[Word], name: str) -> bool:
    """True where something parts the words that is not in the name itself."""
    parting = _PARTED.findall(text, words[0].start, words[-1].end)
    return bool(parting) and not set(parting) <= set(_PARTED.findall(name))


def _other(analysis: Analysis, start: int, end: int, concept: Concept) -> Concept | None:
    """The concept that the page's words are a name of; `concept` itself where it is a successor."""
    mention = mention_ending(analysis, end)
    if mention is None or mention.start > start or mention.form.status not in _SAID:
        return None
    if not mention.form.verified:
        return concept
    other = analysis.concept(mention.form.concept_id)
    if other.replaced_by == concept.id or concept.replaced_by == other.id:
        return concept
    return other


def _is_kind_of(other: Concept, name: Sequence[Word]) -> bool:
    """True where a name of `other` holds the name: a functioning tumour is a tumour."""
    names = (*other.preferred.values(), *other.accepted, *other.retired)
    return any(holds(words_of(one), name) for one in names)


def _remark(analysis: Analysis, definition: Definition, concept: Concept, wrong: Wrong) -> Remark:
    page = analysis.page
    written = page.prose[definition.start : definition.end]
    right = concept.preferred[analysis.locale]
    if definition.key in map(key_of, right.split()):
        right = wrong.name
    many = written.endswith("s") and not definition.key.endswith("S")
    if many:
        right = next(iter(plurals(right)), right)
    said = " ".join(wrong.text.split())
    message = (
        f'The vocabulary says "{right}" for "{written}", and this page says "{said}". '
        f'Write "{right} ({written})"'
    )
    short = wrong.other.abbreviations[0] if wrong.other and wrong.other.abbreviations else ""
    if short and not short.endswith("?"):
        if many:
            short = next(iter(plurals(short)), short)
        message += f', or "({short})" if you mean {said}'
    else:
        message += f', or choose another short form for "{said}"'
    return Remark(
        page.source_span(wrong.start, wrong.end),
        message + ".",
        suggestions=(right,),
        concept=concept.id,
    )
