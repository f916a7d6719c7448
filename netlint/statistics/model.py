"""The language model that tells the passive voice: loaded only where someone asks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from netlint.language.voice import Parser

#: The smallest first: they tell the voice of a verb equally well.
_PREFERRED = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg")
#: What a model does that nobody asks here.
_UNUSED = ("ner", "lemmatizer", "attribute_ruler", "senter")
_BATCH = 64


class ModelMissing(Exception):
    """spaCy or its model is not installed; the message says how to install it."""


@cache
def load_parser() -> Parser:
    """The parser of an English model that is installed. Raises `ModelMissing`."""
    try:
        import spacy
    except ImportError:
        raise ModelMissing(
            "The passive voice is found by spaCy, which is not installed. Run: "
            "pip install 'spacy>=3.8' and then: python -m spacy download en_core_web_sm"
        ) from None
    installed = [name for name in spacy.util.get_installed_models() if name.startswith("en_")]
    if not installed:
        raise ModelMissing(
            "spaCy is installed, but it has no English model. Run: "
            "python -m spacy download en_core_web_sm"
        )
    names = [name for name in _PREFERRED if name in installed] or sorted(installed)
    try:
        model = spacy.load(names[0], exclude=_UNUSED)
    except (OSError, ValueError) as error:  # made for another version, or half of it is missing
        raise ModelMissing(f"spaCy cannot load its model {names[0]}: {error}") from error
    if "parser" not in model.pipe_names:
        raise ModelMissing(
            f"spaCy's model {names[0]} does not parse sentences. Run: "
            "python -m spacy download en_core_web_sm"
        )

    def parse(texts: Iterable[str]) -> Iterator[Doc]:
        docs: Iterator[Doc] = model.pipe(texts, batch_size=_BATCH)
        return docs

    return parse
