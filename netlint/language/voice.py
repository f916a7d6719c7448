"""Which sentences may be in the passive voice, told from their words alone.

Only a parse can tell for sure, and it takes time: what has no form of "be" or "get" with something
like a participle soon after it is not worth one.
"""

from __future__ import annotations

from collections.abc import Sequence

#: So many words may stand between the auxiliary and its participle: "is not always fully understood".
_NEAR = 8

_FORMS = (
    "am is are was were be been being get gets got getting gotten "
    "i'm it's that's he's she's what's who's there's here's you're they're we're "
    "isn't aren't wasn't weren't"
).split()
_AUXILIARIES = frozenset(
    form
    for lower in _FORMS
    for written in (lower, lower.capitalize(), lower.upper())
    for form in (written, written.replace("'", "’"))
)
#: Participles that do not end in "-ed".
_IRREGULAR = frozenset(
    """
beaten become begun bent bitten bled blown borne bought bound bred broken brought broadcast built
burnt burst cast caught chosen clung cut dealt done drawn driven drunk dug eaten fed felt flown
forbidden forgotten forgiven fought found frozen given ground grown heard held hidden hit hung hurt
kept known laid lain learnt led left lent let lit lost made meant met mistaken misunderstood outgrown
overcome overdone overseen overtaken paid proven put quit read rebuilt redone retaken rewritten
ridden run said sawn seen sent set sewn shaken shed shot shown shrunk shut slit sold sought sown
spent spilt split spoken spread sprung spun stolen strung struck stung stood stuck swept swollen
sworn swung taken taught thought thrown told torn trodden understood undertaken undone untaken upset
withdrawn withheld woken won worn wound woven written
""".split()
)
#: Words in "-ed" that are no participles.
_OTHER = frozenset(
    "bed coed embed hundred hatred kindred naked red sacred shed sled wed wicked wretched".split()
)
#: Whether each word met so far may be a participle.
_KNOWN: dict[str, bool] = {}
_LIMIT = 200_000


def may_be_passive(words: Sequence[str]) -> bool:
    """Whether a sentence of these words may hold a verb in the passive voice."""
    if _AUXILIARIES.isdisjoint(words):
        return False
    left = 0
    for word in words:
        if word in _AUXILIARIES:
            left = _NEAR
        elif left:
            left -= 1
            known = _KNOWN.get(word)
            if known is None:
                known = _look_at(word)
            if known:
                return True
    return False


def _look_at(word: str) -> bool:
    if len(_KNOWN) > _LIMIT:
        _KNOWN.clear()
    lower = word.lower().rpartition("-")[2]
    regular = lower.endswith("ed") and not lower.endswith("eed") and len(lower) > 3
    _KNOWN[word] = known = lower in _IRREGULAR or (regular and lower not in _OTHER)
    return known
