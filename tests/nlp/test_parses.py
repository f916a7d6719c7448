"""Facts come from the last run where it met the sentence, else from the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from netlint.nlp import parses as module
from netlint.nlp.facts import Facts, NounRow
from netlint.nlp.model import Model
from netlint.nlp.parses import LONGEST, Parses
from netlint.nlp.store import Store
from netlint.page import PLACEHOLDER


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a stand-in for the model was asked to parse; it finds a row as long as the sentence."""
    asked: list[str] = []

    def parse(texts: Iterable[str]) -> Iterator[Any]:
        for text in texts:
            asked.append(text)
            yield text

    monkeypatch.setattr("netlint.nlp.model.load_model", lambda _: Model(parse, lambda _: ""))
    monkeypatch.setattr(
        module, "read_facts", lambda text, _: Facts((), (NounRow(0, len(text), True),))
    )
    return asked


def lengths(facts: list[Facts]) -> list[int]:
    return [one.noun_rows[0].end if one.noun_rows else 0 for one in facts]


def test_a_sentence_is_parsed_once_and_known_to_the_next_run(
    tmp_path: Path, parsed: list[str]
) -> None:
    assert lengths(Parses("", Store(tmp_path)).facts(["One.", "Three.", "One."])) == [4, 6, 4]
    assert parsed == ["One.", "Three."]
    assert lengths(Parses("", Store(tmp_path)).facts(["Three.", "Seventy."])) == [6, 8]
    assert parsed == ["One.", "Three.", "Seventy."]


def test_another_model_or_version_parses_again(
    tmp_path: Path, parsed: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path)
    Parses("", store).facts(["One."])
    monkeypatch.setattr(module, "fingerprint", lambda _: "another one")
    Parses("", store).facts(["One."])
    monkeypatch.setattr(module, "VERSION", -1)
    Parses("", store).facts(["One."])
    assert len(parsed) == 3


def test_a_sentence_without_end_is_not_parsed(tmp_path: Path, parsed: list[str]) -> None:
    endless = "a " * LONGEST
    assert lengths(Parses("", Store(tmp_path)).facts(["One.", endless, "Three."])) == [4, 0, 6]
    assert parsed == ["One.", "Three."]


def test_what_is_no_prose_keeps_its_place(tmp_path: Path, parsed: list[str]) -> None:
    Parses("", Store(tmp_path)).facts([f"Take {PLACEHOLDER}\nnow."])
    assert parsed == ["Take X now."]


def test_what_was_damaged_is_parsed_again(tmp_path: Path, parsed: list[str]) -> None:
    store = Store(tmp_path)
    parses = Parses("", store)
    store.put({parses._key("One."): "nonsense"})
    assert lengths(parses.facts(["One."])) == [4]


def test_nothing_to_parse_loads_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("netlint.nlp.model.load_model", None)
    assert Parses("").facts([]) == []
