"""Loads spaCy and a language model: only where a sentence has to be parsed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from netlint.nlp.availability import ParserMissing, missing, model_name

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

#: What a model does that nobody asks here.
_UNUSED = ("ner", "senter")
#: It is asked for single words only.
_SELDOM = "lemmatizer"
_BATCH = 64


class Model(NamedTuple):
    """A loaded model: parses texts in order, and gives the base form of a verb ("" if unknown)."""

    parse: Callable[[Iterable[str]], Iterator[Doc]]
    base_of: Callable[[Token], str]


@lru_cache(maxsize=2)
def load_model(name: str) -> Model:
    """The model of this name in the settings ("" for the default). Raises `ParserMissing`."""
    lacking = missing(name)
    if lacking is not None:
        raise ParserMissing(lacking)
    try:
        import spacy

        pipeline = spacy.load(model_name(name) or "", exclude=_UNUSED, disable=[_SELDOM])
    except Exception as error:  # made for another version, or half of it is missing
        shown = name or model_name(name)
        raise ParserMissing(f'spaCy cannot load the language model "{shown}" ({error})') from error
    if not {"tagger", "parser"} <= set(pipeline.pipe_names):
        raise ParserMissing(f'the language model "{name}" does not parse sentences')
    lemmatize = _lemmatizer(pipeline)

    def parse(texts: Iterable[str]) -> Iterator[Doc]:
        docs: Iterator[Doc] = pipeline.pipe(texts, batch_size=_BATCH)
        return docs

    def base_of(token: Token) -> str:
        bases = lemmatize(token) if lemmatize is not None else None
        return str(bases[0]) if bases else ""

    return Model(parse, base_of)


def _lemmatizer(pipeline: object) -> Callable[[Token], list[str]] | None:
    """The function of a model that gives base forms, where it has one that takes single words."""
    for name, component in getattr(pipeline, "components", ()):
        if name == _SELDOM:
            found: Callable[[Token], list[str]] | None = getattr(component, "lemmatize", None)
            return found
    return None
