"""PLAIN005 and PLAIN007: shortened negatives and words in capitals."""

from __future__ import annotations

import pytest

from tests.support import findings


@pytest.mark.parametrize(
    ("text", "match", "suggestion"),
    [
        ("You don't need it.", "don't", "do not"),
        ("You can’t eat.", "can’t", "cannot"),
        ("It WON'T hurt.", "WON'T", "WILL NOT"),
        ("Shan't we?", "Shan't", ""),
        ("Tumours that aren't there.", "aren't", "are not"),
        ("Aren't there others?", "Aren't", ""),
        ("Why don't you call?", "don't", ""),
        ("It does**n't** hurt.", "does**n't", "does not"),
    ],
)
def test_a_shortened_negative_is_written_in_full(text: str, match: str, suggestion: str) -> None:
    (found,) = findings("PLAIN005", text + "\n")
    assert (found.match, "".join(found.suggestions)) == (match, suggestion)
    assert found.fixable == (bool(suggestion) and "*" not in match)


@pytest.mark.parametrize(
    "text",
    [
        "You're fine, it's free, we'll help and they've come.",
        "The dos and don'ts of eating.",
        '"I can\'t sleep," she said.',
        "“It isn’t fair”, and ‘I don’t know’.",
        "> I didn't know.",
        "`don't`",
        "Kant's ant't",
    ],
)
def test_other_words_and_other_people_may_shorten(text: str) -> None:
    assert findings("PLAIN005", text + "\n") == []


@pytest.mark.parametrize(
    ("text", "matches"),
    [
        ("Do NOT drive.", ["NOT"]),
        ("You MUST tell us BEFORE the scan.", ["MUST", "BEFORE"]),
        ("IF YOU ARE ILL, CALL US.", ["IF YOU ARE ILL, CALL US"]),
        ("CLICK HERE to go on.", ["CLICK HERE"]),
        ("DON’T stop.", ["DON’T"]),
    ],
)
def test_words_in_capitals_are_found_once_a_run(text: str, matches: list[str]) -> None:
    assert [finding.match for finding in findings("PLAIN007", text + "\n")] == matches


@pytest.mark.parametrize(
    "text",
    [
        "NET, NHS, WHO, IT, US, AIDS, PET and FAST are names.",
        "Acute lymphoblastic leukaemia (ALL). ALL is rare.",
        "# DO NOT DRIVE",
        "MEN 1, TYPE 2B, the CAN-DO study and 0800 STOP NOW.",
        'The label says "DO NOT CRUSH".',
        "hee-muh-TO-lo-je and AN-te-bod-e",
        "I, A and B",
    ],
)
def test_abbreviations_headings_and_quotations_keep_their_capitals(text: str) -> None:
    assert findings("PLAIN007", text + "\n") == []
