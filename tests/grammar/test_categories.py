"""Which rule reports what, and what is noise, as `rules/languagetool.toml` says."""

from __future__ import annotations

import pytest

from netlint.catalogue import rule_index
from netlint.finding import Severity
from netlint.grammar.categories import category_of, is_noise, table
from netlint.grammar.match import Match
from netlint.leftout import LANGUAGETOOL
from netlint.settings import GrammarSettings
from tests.grammar.slips import Said, found_where, rules_where


def _match(rule: str, category: str) -> Match:
    return Match(0, 1, rule, category, "")


def test_each_category_and_rule_is_reported_by_a_rule_that_asks_languagetool() -> None:
    for one in (*table().categories.values(), *table().rules.values()):
        assert rule_index()[one.code].needs == LANGUAGETOOL


def test_each_noise_has_a_reason_that_is_a_sentence() -> None:
    for id, reason in table().noise.items():
        assert reason.endswith("."), id
        assert len(reason.split()) > 3, id


@pytest.mark.parametrize(
    ("rule", "category", "code", "severity"),
    [
        ("HE_VERB_AGR", "GRAMMAR", "GRAM001", None),
        ("MADE_TOMORROW", "A_NEW_CATEGORY", "GRAM001", None),
        ("EN_COMPOUNDS_LIFE_THREATENING", "MISC", "GRAM002", Severity.INFO),
        ("EYE_COMPOUNDS", "GRAMMAR", "GRAM002", Severity.INFO),
        ("CONFUSION_OF_ME_I", "TYPOS", "GRAM001", None),
        ("DOUBLE_PUNCTUATION", "PUNCTUATION", "GRAM003", None),
        ("OUTSIDE_OF", "REDUNDANCY", "GRAM004", None),
    ],
)
def test_a_rule_comes_before_its_category(
    rule: str, category: str, code: str, severity: Severity | None
) -> None:
    assert category_of(_match(rule, category)) == (code, severity)


def test_noise_is_heard_again_where_it_is_asked_for() -> None:
    comma = _match("COMMA_COMPOUND_SENTENCE", "PUNCTUATION")
    neurons = _match("ENGLISH_WRONG_WORD_IN_CONTEXT_NEURONS_NEUTRONS", "CONFUSED_WORDS")
    repeats = _match("ENGLISH_WORD_REPEAT_BEGINNING_RULE", "REPETITIONS_STYLE")
    plain = GrammarSettings(on=True)
    for one in (comma, neurons, repeats):
        assert is_noise(one, plain)
        assert not is_noise(one, plain._replace(enable=(one.rule,)))
        assert not is_noise(one, plain._replace(enable=(one.category,)))
    assert not is_noise(_match("HE_VERB_AGR", "GRAMMAR"), plain)


def test_what_is_switched_off_is_not_heard_though_it_is_asked_for() -> None:
    off = GrammarSettings(on=True, disable=("HE_VERB_AGR",), enable=("HE_VERB_AGR", "GRAMMAR"))
    assert rules_where("She have it.", Said("have"), grammar=off) == []


def test_a_rule_that_is_named_goes_before_its_category() -> None:
    one = GrammarSettings(on=True, disable=("GRAMMAR",), enable=("HE_VERB_AGR",))
    assert rules_where("She have it.", Said("have"), grammar=one) == ["HE_VERB_AGR"]


def test_severities_follow_the_rule_then_the_category_then_the_table() -> None:
    said = Said("life threatening", "EN_COMPOUNDS_LIFE_THREATENING", "MISC")

    def severity(*chosen: tuple[str, Severity]) -> Severity:
        grammar = GrammarSettings(on=True, severities=chosen)
        return found_where("It is life threatening.", said, grammar=grammar)[0].severity

    assert severity() is Severity.INFO
    assert severity(("MISC", Severity.WARNING)) is Severity.WARNING
    assert severity(("MISC", Severity.WARNING), (said.rule, Severity.ERROR)) is Severity.ERROR
