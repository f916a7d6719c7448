"""What is said of a paragraph does not hang on the batch that it was in."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netlint.grammar.match import Match
from netlint.languagetool.batches import (
    SEPARATOR,
    in_batches,
    is_open,
    joined,
    parted,
)
from netlint.languagetool.client import Client
from netlint.languagetool.sender import Sender
from netlint.languagetool.store import Way
from tests.languagetool.needed import needs_server, proofread
from tests.support import settings_for

#: Paragraphs that others could have a say in: they leave something open, begin as others do, begin
#: small, are a single word, or spell a word as another does not.
PARAGRAPHS = (
    "You may feel tired. You may feel sick.",
    "You can rest at home.",
    "You should see a doctor.",
    "Also, drink water.",
    "Also, eat well.",
    "Also, sleep well.",
    "swollen",
    "red",
    "x-ray",
    "adviced",
    "painful joints",
    "and so on",
    "Signs of a infection:",
    "Call us,",
    "Ask (your nurse or doctor.",
    "Ask your doctor) first.",
    "He said “this is open.",
    "And closed” it is.",
    "Say ‘yes, and go.",
    "Go’ and say it.",
    'She said "come in and sat down.',
    'And left" she said.',
    "The patients’ rights are at the patients' bedside.",
    "close plain' here",
    "It is (quite) “right” to ‘say’ 'so' [here] \"now\".",
    "The archaeology of pain.",
    "The archeology of pain.",
    "We organise it.",
    "They organize it.",
    "organise it and organize it",
    "The scan is is done. 😀 It dont hurt.",
    "The nurse come's in 😀😀 and she have a adenoma.",
    "Item",
    "2 mg",
    "e.g.",
    "…",
)


def test_every_kind_of_mark_that_is_left_open_is_seen() -> None:
    closed = [
        "(a)",
        "[a {b} (c)]",
        "“a ‘b’ c”",
        "don't",
        "it’s",
        "'a'",
        '"a" and "b"',
        "‘don’t’",
        "",
    ]
    opened = [
        "(a",
        "a)",
        "(a]",
        "“a",
        "a”",
        "the dogs' tails",
        "‘a",
        '"a',
        "'a",
        "(a “b) c”",
        "a’ b",
    ]
    assert [text for text in closed if is_open(text)] == []
    assert [text for text in opened if not is_open(text)] == []


_texts = st.lists(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=30),
    min_size=1,
    max_size=8,
)


@settings(deadline=None)
@given(_texts, st.integers(1, 60))
def test_every_text_is_in_one_batch_and_none_is_too_large(texts: list[str], most: int) -> None:
    batches = list(in_batches(texts, most))
    assert sorted(text for batch in batches for text in batch) == sorted(texts)
    assert all(batch for batch in batches)
    for batch in batches:
        assert len(batch) == 1 or sum(map(len, batch)) <= most
        assert len(batch) == 1 or not any(map(is_open, batch))


@settings(deadline=None)
@given(_texts, st.data())
def test_each_match_lands_in_its_paragraph_on_the_same_words(
    texts: list[str], data: st.DataObject
) -> None:
    whole = joined(texts)
    assert whole.count(SEPARATOR) >= len(texts) - 1
    places = [
        sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2), label=text)) for text in texts
    ]
    start, matches = 0, []
    for text, (first, last) in zip(texts, places, strict=True):
        matches.append(Match(start + first, start + last, "R", "C", text))
        start += len(text) + len(SEPARATOR)
    found = parted(matches, texts)
    assert len(found) == len(texts)
    for text, own, match, (first, last) in zip(texts, found, matches, places, strict=True):
        (one,) = own
        assert (one.start, one.end, one.message) == (first, last, text)
        assert text[one.start : one.end] == whole[match.start : match.end]


@settings(deadline=None)
@given(_texts, st.integers(0, 200), st.integers(0, 200))
def test_what_touches_a_separator_is_dropped(texts: list[str], start: int, length: int) -> None:
    whole = joined(texts)
    start = min(start, len(whole))
    end = min(start + length, len(whole))
    found = parted([Match(start, end, "R", "C", "")], texts)
    at = 0
    for text, own in zip(texts, found, strict=True):
        inside = at <= start and end <= at + len(text)
        assert bool(own) == inside
        at += len(text) + len(SEPARATOR)


def _ask(texts: list[str], way: Way, most: int) -> dict[str, list[Match]]:
    """What comes of asking in batches, as a run does."""
    server = proofread(settings_for("GRAM001")).grammar.server
    sender = Sender(Client(server, 60), 60, 2)
    found: dict[str, list[Match]] = {}
    try:
        for batch in in_batches(texts, most):
            sender.send(way, batch)
        while len(found) < len(texts):
            said = sender.receive()
            assert said is not None, sender.fault
            assert not said.failed
            found.update({text: sorted(one) for text, one in said.answers.items()})
    finally:
        sender.close()
    return found


@needs_server
@pytest.mark.parametrize("way", [Way("en-GB"), Way("en-US"), Way("en-GB", picky=True)])
def test_the_same_is_said_of_a_paragraph_alone_and_among_others(way: Way) -> None:
    alone = _ask(list(PARAGRAPHS), way, 1)
    assert sum(map(len, alone.values())) > 15
    for seed in range(4):
        shuffled = list(PARAGRAPHS)
        random.Random(seed).shuffle(shuffled)
        assert _ask(shuffled, way, 100_000) == alone
