"""Sentences in the passive voice: pure functions of what spaCy made of a text.

A sentence is passive where any of its clauses is: "You may be seen by a nurse", "Ask what was
found". A participle that only describes ("cells called islets") is none. What parses the text is
given; this module does not load it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: The labels of a passive subject and a passive auxiliary, in the scheme of spaCy's English models
#: and in Universal Dependencies.
_PASSIVE = frozenset(("nsubjpass", "csubjpass", "auxpass", "nsubj:pass", "csubj:pass", "aux:pass"))
#: More of a sentence, in characters, is not parsed: its stops were lost.
_LONGEST = 2_000

#: Turns texts into parsed documents, in order.
Parser = Callable[[Iterable[str]], Iterator["Doc"]]


def is_passive(doc: Doc) -> bool:
    """Whether any clause of a parsed sentence is in the passive voice."""
    return any(token.dep_ in _PASSIVE for token in doc)


def passive_among(sentences: Sequence[str], parse: Parser) -> list[bool]:
    """For each sentence, whether it is in the passive voice."""
    return [is_passive(doc) for doc in parse(text[:_LONGEST] for text in sentences)]
