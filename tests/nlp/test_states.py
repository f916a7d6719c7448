"""When a participle says how something is, by `rules/words/states.csv`."""

from __future__ import annotations

import pytest

from netlint.nlp.facts import Passive
from netlint.nlp.voice import is_state, states_of
from netlint.shipped import load_words

STATES = states_of(load_words("states"))


def passive(auxiliaries: str, participle: str, follows: str = "", *, by: bool = False) -> Passive:
    """A verb as a parse would give it; where it stands does not matter here."""
    return Passive(
        start=0,
        end=1,
        participle=participle,
        base="",
        particle="",
        auxiliaries=tuple(auxiliaries.split()),
        subject=(0, 0),
        doer=(5, 9) if by else (0, 0),
        doer_is_plural=False,
        follows=follows,
        is_graded=False,
    )


@pytest.mark.parametrize(
    "verb",
    [
        passive("is", "tired"),
        passive("is", "located", "behind"),
        passive("is", "called"),
        passive("is", "blocked"),
        passive("get", "dehydrated"),
        passive("is", "reduced"),
        passive("is", "made", "of"),
        passive("is", "found", "in"),
        passive("are", "designed", "to do"),
        passive("get", "used", "to"),
        passive("are", "used", "to"),
        passive("are", "unvaccinated"),
        passive("is", "given")._replace(is_graded=True),
    ],
)
def test_how_something_is_makes_no_passive_voice(verb: Passive) -> None:
    assert is_state(verb, STATES)


@pytest.mark.parametrize(
    "verb",
    [
        passive("is", "given"),
        passive("is", "blocked", "by", by=True),
        passive("being", "blocked"),
        passive("has been", "blocked"),
        passive("can be", "reduced"),
        passive("is", "made", "in"),
        passive("was", "found", "in"),
        passive("is", "broken", "down"),
        passive("are", "used", "to do"),
        passive("is", "understood"),
        passive("were", "unblocked", "by", by=True),
    ],
)
def test_what_somebody_does_is_passive(verb: Passive) -> None:
    assert not is_state(verb, STATES)


def test_each_row_has_a_condition_that_is_known() -> None:
    every = passive("is", "x")
    for word, conditions in STATES.items():
        is_state(every._replace(participle=word), STATES)
        assert len(set(conditions)) == len(conditions), word
