"""PLAIN005, PLAIN007, PLAIN010 and PLAIN015: shortened negatives, capitals, bracketed plurals and
emphasis."""

from __future__ import annotations

from pathlib import Path

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


@pytest.mark.parametrize(
    ("text", "match", "suggestions"),
    [
        ("The surgeon removes the tumour(s).", "tumour(s)", ("tumours",)),
        ("Tell your child(ren).", "child(ren)", ("children",)),
        ("Any mass(es) may hurt.", "mass(es)", ("masses",)),
        ("The bod(ies) and the body(ies).", "bod(ies)", ("bodies",)),
        ("NET(s) grow slowly.", "NET(s)", ("NETs",)),
        ("Take a tablet(s).", "tablet(s)", ("tablet", "tablets")),
        ("See another blood test(s).", "test(s)", ("test", "tests")),
    ],
)
def test_a_plural_in_brackets_is_found(text: str, match: str, suggestions: tuple[str, ...]) -> None:
    found = findings("PLAIN010", text + "\n")[0]
    assert (found.match, found.suggestions) == (match, suggestions)


@pytest.mark.parametrize(
    "text",
    [
        "NaCl(s), H2O(l), p(s), (S)-ibuprofen and f(s)",
        "sarco(endo)plasmic, (re)think, nurse(sister), gene (s), item(1), section 3(s)",
        "`tumour(s)` and https://example.org/tumour(s)",
        'The leaflet says "tumour(s)".',
        "test(s)ing and log(s)(t)",
    ],
)
def test_other_letters_in_brackets_are_no_plural(text: str) -> None:
    assert findings("PLAIN010", text + "\n") == []


def test_the_sketch_in_contributing_says_what_the_rule_says() -> None:
    """CONTRIBUTING shows this rule to people who write their first one."""
    pages = Path(__file__).parents[2]
    guide = (pages / "CONTRIBUTING.md").read_text(encoding="utf-8")
    bad = guide.split("## Bad\n\n```md\n")[1].split("\n```")[0]
    expected = guide.split("```expect\n")[1].split("\n```")[0]
    (found,) = findings("PLAIN010", bad + "\n")
    place = f"{found.line}:{found.column}-{found.end_line}:{found.end_column}"
    assert f'{place} "{found.match}" {found.message}' == expected


@pytest.mark.parametrize(
    ("text", "format", "matches"),
    [
        ("It is *your* choice, and *only* yours.", "md", ["your"]),
        ("<p>Take it <u>with food</u>.</p>", "html", ["with food"]),
        ("Take it <u>with food</u>.", "md", ["with food"]),
        ("Do **not** drive.", "md", ["not"]),
        ("**Never** drive. You *must* rest.", "md", ["must", "Never"]),
        ("## The *first* scan", "md", ["first"]),
    ],
)
def test_emphasis_is_found_once_a_kind(text: str, format: str, matches: list[str]) -> None:
    found = findings("PLAIN015", text + "\n", format=format)
    assert sorted(finding.match for finding in found) == sorted(matches)


@pytest.mark.parametrize(
    "text",
    [
        "**Lanreotide** is an injection. **Important:** call us. **Do not:**",
        "**Do not**\n\n- drive",
        "*E. coli*, *Helicobacter pylori*, *Clostridium difficile*, *MEN1* and *TP53*",
        "DPB1*0401 and DPB1*0402, 2 * 3 * 4, snake_case_name",
        "> He *really* said so.",
        'She said "it *really* hurts".',
        '<cite>*Living with a NET*</cite> and <em lang="cy">meddyg</em>',
        "`*not*` and ![*not*](a.png)",
        "*1*, *—* and *+*",
    ],
)
def test_names_labels_and_other_peoples_words_may_stand_out(text: str) -> None:
    assert findings("PLAIN015", text + "\n") == []
