"""What the rules want to know of a parsed sentence, and how it is written down to be kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: Counted up whenever other facts are read from a parse, so that old ones are read no more.
VERSION = 4

#: The labels of a passive auxiliary and of a doer, in the scheme of spaCy's English models and in
#: Universal Dependencies.
_PASSIVE_AUXILIARY = ("auxpass", "aux:pass")
_AGENT = ("agent", "obl:agent")
_SUBJECT = ("nsubjpass", "csubjpass", "nsubj:pass", "csubj:pass")
_AUXILIARY = ("aux", *_PASSIVE_AUXILIARY)
_HEAD_OF_DOER = ("pobj", "nmod", "obl")
#: In front of a participle these say how much: it is an adjective.
_DEGREE = frozenset("very too quite rather so extremely really fairly pretty".split())
#: With these the name of a doer goes on: "changes in a gene".
_OF = ("of", "in", "to")
#: A preposition that may belong to a verb.
_STRANDED = ("after", "at", "for", "on")
_PLURAL = ("NNS", "NNPS")
#: The tags of nouns, and the labels of one that stands before another to say more of it.
_NOUNS = ("NN", "NNS")
_IN_FRONT = ("compound", "nmod", "amod")


class Passive(NamedTuple):
    """A verb in the passive voice. Places are offsets into the sentence; (0, 0) is none.

    `start` is that of its first auxiliary (with what that is joined to: "you'll") and `end` that of
    its participle. `particle` belongs to the verb ("carried out"); `follows` is the word after the
    participle, "to do" for a "to" before a verb. `is_graded`: a degree or an adjective beside it
    shows that it describes.
    """

    start: int
    end: int
    participle: str
    base: str
    particle: str
    auxiliaries: tuple[str, ...]
    subject: tuple[int, int]
    doer: tuple[int, int]
    doer_is_plural: bool
    follows: str
    is_graded: bool


class NounRow(NamedTuple):
    """3 nouns and more in small letters with nothing between. `is_one_name`: each of them says more
    of the last."""

    start: int
    end: int
    is_one_name: bool


class Facts(NamedTuple):
    """The passive verbs of a sentence, and its rows of nouns; places are offsets into it."""

    passives: tuple[Passive, ...] = ()
    noun_rows: tuple[NounRow, ...] = ()


def read_facts(doc: Doc, base_of: Callable[[Token], str]) -> Facts:
    """The facts of a parsed sentence; `base_of` gives the base form of a verb."""
    return Facts(tuple(_passives(doc, base_of)), tuple(_noun_rows(doc)))


def _passives(doc: Doc, base_of: Callable[[Token], str]) -> Iterator[Passive]:
    for verb in doc:
        helpers = [word for word in verb.lefts if word.dep_ in _AUXILIARY]
        if not any(word.dep_ in _PASSIVE_AUXILIARY for word in helpers):
            continue
        by = next((word for word in verb.rights if word.dep_ in _AGENT), None)
        doer = None if by is None else next((w for w in by.rights if w.dep_ in _HEAD_OF_DOER), None)
        subject = next((word for word in verb.lefts if word.dep_ in _SUBJECT), None)
        yield Passive(
            _start(doc.text, helpers),
            verb.idx + len(verb.text),
            verb.lower_,
            base_of(verb),
            _particle(verb),
            tuple(word.lower_ for word in helpers),
            (0, 0) if subject is None else _span(subject),
            (0, 0) if doer is None else _doer_span(doer),
            doer is not None and _is_plural(doer),
            _follows(doc, verb.i + 1),
            _is_graded(verb),
        )


def _follows(doc: Doc, place: int) -> str:
    if place >= len(doc):
        return ""
    word = doc[place]
    return "to do" if word.tag_ == "TO" else str(word.lower_)


def _start(text: str, helpers: list[Token]) -> int:
    """The start of the first auxiliary, save "to", or of the word that it is a part of."""
    start = next((word for word in helpers if word.lower_ != "to"), helpers[0]).idx
    if not text[start].isalnum():
        while start and not text[start - 1].isspace():
            start -= 1
    return start


def _particle(verb: Token) -> str:
    """What belongs to a verb of two words: "carried out", "looked after by"."""
    for word in verb.rights:
        left_alone = word.dep_ == "prep" and word.lower_ in _STRANDED and not any(word.children)
        if word.dep_ in ("prt", "compound:prt") or (left_alone and word.i == verb.i + 1):
            return str(word.lower_)
    return ""


def _doer_span(head: Token) -> tuple[int, int]:
    """The place of a doer without what stands after it, such as when and where it acts."""
    last = head
    for word in head.rights:
        if word.lower_ not in _OF and word.dep_ not in ("cc", "conj"):
            break
        last = word.right_edge
    return (head.left_edge.idx, last.idx + len(last.text))


def _span(head: Token) -> tuple[int, int]:
    """The place of a word with all that belongs to it."""
    last = head.right_edge
    return (head.left_edge.idx, last.idx + len(last.text))


def _is_plural(head: Token) -> bool:
    return head.tag_ in _PLURAL or any(word.dep_ == "conj" for word in head.rights)


def _is_graded(verb: Token) -> bool:
    return any(word.lower_ in _DEGREE for word in verb.lefts if word.i == verb.i - 1) or any(
        word.dep_ == "conj" and word.tag_ == "JJ" for word in verb.rights
    )


def _noun_rows(doc: Doc) -> Iterator[NounRow]:
    row: list[Token] = []
    for word in [*doc, None]:
        if word is not None and word.tag_ in _NOUNS and word.is_alpha and word.is_lower:
            row.append(word)
            continue
        if len(row) > 2:
            is_one_name = all(before.dep_ in _IN_FRONT for before in row[:-1])
            yield NounRow(row[0].idx, row[-1].idx + len(row[-1].text), is_one_name)
        row = []


def encode(facts: Facts) -> str:
    """Facts as text to keep."""
    return json.dumps(facts, separators=(",", ":")) if facts != Facts() else ""


def decode(text: str) -> Facts:
    """Facts from the text that `encode` made. Raises ValueError for any other."""
    if not text:
        return Facts()
    try:
        passives, rows = json.loads(text)
        return Facts(
            tuple(
                Passive(
                    int(start), int(end), str(participle), str(base), str(particle),
                    tuple(map(str, helpers)), _pair(subject), _pair(doer), bool(plural),
                    str(follows), bool(graded),
                )
                for start, end, participle, base, particle, helpers, subject, doer, plural,
                follows, graded in passives
            ),
            tuple(NounRow(int(start), int(end), bool(one)) for start, end, one in rows),
        )  # fmt: skip
    except (TypeError, ValueError) as error:
        raise ValueError("these are no facts") from error


def _pair(place: list[int]) -> tuple[int, int]:
    start, end = place
    return int(start), int(end)
