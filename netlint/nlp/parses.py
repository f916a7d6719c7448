"""Facts of sentences: from the last run where it met them, else from the language model."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import blake2b

from netlint.nlp.availability import fingerprint
from netlint.nlp.facts import VERSION, Facts, decode, encode, read_facts
from netlint.nlp.store import Store
from netlint.page import PLACEHOLDER

#: A longer sentence, in characters, lost its stops and is not parsed.
LONGEST = 1_000


class Parses:
    """Gives facts of sentences. The model is loaded when it is first needed."""

    def __init__(self, model: str, store: Store | None = None) -> None:
        self._model = model
        self._store = store or Store()
        self._seed = blake2b(f"{VERSION}\n{fingerprint(model)}".encode(), digest_size=16).digest()

    def facts(self, sentences: Sequence[str]) -> list[Facts]:
        """The facts of each sentence, in order. Raises `ParserMissing`."""
        if not sentences:
            return []
        texts = [_as_parsed(sentence) for sentence in sentences]
        keys = [self._key(text) for text in texts]
        kept = self._store.get(dict.fromkeys(keys))
        known: dict[bytes, Facts] = {}
        for key, text in kept.items():
            try:
                known[key] = decode(text)
            except ValueError:  # not ours: worked out again
                continue
        new = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
        if new:
            parsed = self._parse(list(new.values()))
            made = dict(zip(new, parsed, strict=True))
            known.update(made)
            self._store.put({key: encode(facts) for key, facts in made.items()})
        return [known[key] for key in keys]

    def _key(self, text: str) -> bytes:
        data = text.encode("utf-8", "surrogatepass")
        return blake2b(data, digest_size=16, key=self._seed).digest()

    def _parse(self, texts: list[str]) -> list[Facts]:
        from netlint.nlp.model import load_model

        model = load_model(self._model)
        short = [text for text in texts if len(text) <= LONGEST]
        facts = (read_facts(doc, model.base_of) for doc in model.parse(short))
        return [next(facts) if len(text) <= LONGEST else Facts() for text in texts]


def _as_parsed(sentence: str) -> str:
    """A sentence of the same length that a parser reads better: a letter stands for what is no
    prose, and a space for each end of a line."""
    return sentence.replace(PLACEHOLDER, "X").replace("\n", " ").replace("\r", " ")
