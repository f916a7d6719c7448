"""What LanguageTool says is passed on in netlint's marks, with the words that it is about."""

from __future__ import annotations

import pytest

from netlint.grammar.match import Match
from netlint.grammar.wording import message_of, suggestions_of


def _message(said: str, found: str, *suggestions: str, rule: str = "RULE") -> str:
    return message_of(Match(0, len(found), rule, "GRAMMAR", said, suggestions), found)


@pytest.mark.parametrize(
    ("said", "found", "suggestions", "message"),
    [
        (
            "Use “an” instead of ‘a’, e.g. ‘an hour’.",
            "a",
            ("an",),
            'Use "an" instead of "a", e.g. "an hour". [RULE]',
        ),
        (
            "Did you mean “it’s” (contraction of “it is/has”)?",
            "its",
            ("it's",),
            'Did you mean "it\'s" (contraction of "it is/has")? [RULE]',
        ),
        (
            "‘Behcet’s Disease’ has an accent",
            "Behcet's Disease",
            ("Behçet’s Disease",),
            '"Behcet\'s Disease" has an accent. Try "Behçet’s Disease" instead of '
            '"Behcet\'s Disease". [RULE]',
        ),
        (
            "There may an error in the verb form ‘be appear’.",
            "be appear",
            (),
            'There may be an error in the verb form "be appear". [RULE]',
        ),
        (
            "Did you mean <suggestion>fewer</suggestion>?",
            "less",
            ("fewer",),
            'Did you mean "fewer"? [RULE]',
        ),
        (
            "Possible agreement error.",
            "have",
            ("has", "had"),
            'Possible agreement error. Try "has" instead of "have". [RULE]',
        ),
        (
            "Two consecutive dots",
            "..",
            (".", "…"),
            'Two consecutive dots. Try "." instead of "..". [RULE]',
        ),
        ("A noun may be missing here.", "a benign", (), 'A noun may be missing here. Check "a benign". [RULE]'),
        ("You said it twice.", "of\nof", ("",), 'You said it twice. You can leave out "of of". [RULE]'),
        ("Too many spaces.", "  ", ("",), "Too many spaces. Leave it out. [RULE]"),
        ("This says too much.", "a " * 40, ("b",), "This says too much. [RULE]"),
    ],
)  # fmt: skip
def test_a_message_is_tidied(
    said: str, found: str, suggestions: tuple[str, ...], message: str
) -> None:
    assert _message(said, found, *suggestions) == message


def test_a_word_of_no_dictionary_is_named() -> None:
    rule = "MORFOLOGIK_RULE_EN_GB"
    assert _message("Possible spelling mistake found.", "comaa", "coma", rule=rule) == (
        f'LanguageTool does not know the word "comaa". Did you mean "coma"? [{rule}]'
    )
    assert _message("Possible spelling mistake found.", "xqzzy", rule=rule) == (
        f'LanguageTool does not know the word "xqzzy". Check how it is spelled. [{rule}]'
    )


def test_three_suggestions_at_most_are_passed_on_and_none_is_empty() -> None:
    match = Match(0, 1, "R", "C", "", ("", "2\N{NO-BREAK SPACE}hours", "b", "b", "c", "d"))
    assert suggestions_of(match) == ("2 hours", "b", "c")
