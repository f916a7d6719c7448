"""Which sentences of a page are in the passive voice: those that say what somebody does to
somebody, and not how something is ("is tired", "is located", "is called")."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from netlint.identity import by_identity
from netlint.language.scoring import Unit
from netlint.language.voice import may_be_passive
from netlint.nlp.facts import Passive

if TYPE_CHECKING:
    from netlint.nlp.parses import Parses
    from netlint.shipped import WordRow

#: These show that something goes on or went on.
_EVENT = frozenset(("being", "been"))
#: Forms of "be" in the present tense, and all that stand before a participle without a modal verb.
_NOW = frozenset("am is are 's ’s 're ’re 'm ’m".split())
_BARE = _NOW | frozenset("was were do does did get gets got".split())
_GET = frozenset("get gets got getting gotten".split())
#: With one of these it is another verb: "broken" is a state, and "broken down" is none.
_PARTS = frozenset(("down",))
#: Verbs in "un-": what is left has not been done to anyone.
_ACTIONS = frozenset("understood undertaken undergone undone united".split())


class PassiveSentence(NamedTuple):
    """A scored sentence and its verbs in the passive voice, with places in it."""

    unit: Unit
    passives: tuple[Passive, ...]


def passive_sentences(
    prose: str, scored: Iterable[Unit], rows: tuple[WordRow, ...], parses: Parses
) -> tuple[PassiveSentence, ...]:
    """The sentences that are in the passive voice; `rows` say which participles are states.

    Raises `ParserMissing`.
    """
    units = [unit for unit in scored if not unit.fragment and may_be_passive(unit.words)]
    texts = [prose[unit.sentence.start : unit.sentence.end] for unit in units]
    states = states_of(rows)
    found = []
    for unit, facts in zip(units, parses.facts(texts), strict=True):
        passives = tuple(one for one in facts.passives if not is_state(one, states))
        if passives:
            found.append(PassiveSentence(unit, passives))
    return tuple(found)


@by_identity
def states_of(rows: tuple[WordRow, ...]) -> Mapping[str, tuple[str, ...]]:
    """When each participle is a state; a word may have several rows."""
    states: dict[str, tuple[str, ...]] = {}
    for row in rows:
        states[row.avoid] = (*states.get(row.avoid, ()), row.unless)
    return states


def is_state(passive: Passive, states: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether a participle says how something is, and no one does anything.

    `states` gives the conditions of `rules/words/states.csv` for each participle.
    """
    word = passive.participle
    if passive.is_graded:
        return True
    has_doer = passive.doer != (0, 0)
    if word.startswith("un") and word not in _ACTIONS and not has_doer:
        return True
    return any(_holds(condition, passive, has_doer) for condition in states.get(word, ()))


def _holds(condition: str, passive: Passive, has_doer: bool) -> bool:
    if condition == "always":
        return True
    if has_doer:
        return False
    happens = not _EVENT.isdisjoint(passive.auxiliaries)
    if condition == "simple" and _GET.isdisjoint(passive.auxiliaries):
        return _BARE.issuperset(passive.auxiliaries) and passive.follows not in _PARTS
    if condition in ("", "simple"):
        return not happens and passive.follows not in _PARTS
    if condition == "after get":
        return not _GET.isdisjoint(passive.auxiliaries)
    kind, _, words = condition.partition(" ")
    follows = passive.follows in words.split("|")
    if kind == "before":
        return follows
    if kind == "now":
        return follows and not happens and not _NOW.isdisjoint(passive.auxiliaries)
    raise ValueError(f"there is no condition {condition!r}")
