"""Where clauses are, told from the words that hold them together.

There is no grammar here, only the few hundred words of English that give a clause away: what may
be its subject, its verb, and what makes it lean on another one. In doubt there is no clause, so
that a sentence is never cut where a part could not stand alone.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from netlint.language.words import count_words
from netlint.patterns import lazy_pattern

#: A word, or a mark that parts clauses.
TOKEN = lazy_pattern(r"[^\W_][\w'’.\-]*\w|[^\W_]|[,;:()\[\]–—]")


class ClauseWords(NamedTuple):
    """The words that give clauses away, each kind a set of small-letter words."""

    auxiliary: frozenset[str]
    verb: frozenset[str]
    subject: frozenset[str]
    not_verb: frozenset[str]
    before_noun: frozenset[str]
    leaning: frozenset[str]
    leaning_before_subject: frozenset[str]
    adverb: frozenset[str]
    order: frozenset[str]
    contraction: frozenset[str]
    stop: frozenset[str]


@lru_cache(maxsize=1)
def clause_words() -> ClauseWords:
    """The sets of words, made once."""
    kinds = (
        # auxiliary: a finite verb wherever it stands, save after "to"
        "is are was were has have had can may might could will would should must do does did cannot "
        "isn't aren't wasn't weren't hasn't haven't can't won't don't doesn't didn't shouldn't "
        "couldn't wouldn't mustn't",
        # verb: finite, if no word like "the" stands before it
        "means causes helps makes takes gives shows starts works goes comes happens affects "
        "includes include contains contain lets keeps becomes become occurs occur feels looks "
        "depends depend lasts spreads grows begins tends tend seems seem appears appear allows "
        "leads produces uses needs need gets knows thinks says finds found came began became took "
        "made got said varies vary differs involves involve requires require results carries "
        "plays belongs consists prevents protects provides reduces increases improves "
        "believe think recommend suggest remains remain refers ranges recommends suggests "
        "led lies sends tells stops turns runs covers attacks damages controls enters moves "
        "travels attaches attach breaks builds releases absorbs removes blocks treats",
        # subject: pronouns
        "you it they we he she i this these there someone anyone everyone everybody",
        # not_verb: after "you", "it", "this" or "these" no verb, so that it is no subject
        "in on at by for from with to of and or but as than if when because so while that which who "
        "after before until into through during without about over under between against among "
        "a an the your their its our my his her more less better well yourself too",
        # before_noun: after these a word such as "causes" is a noun
        "a an the your their its our my his her this these those that some any no each every of in "
        "for on with and or other common main different many several most all to between by from "
        "as possible known rare genetic",
        # leaning: a clause that begins so leans on another
        "if when while because although though unless whether that which who whose whom where "
        "whereas what how why whenever wherever",
        # leaning_before_subject: as those, if a subject follows
        "after before until till since once as",
        "also not never often always usually sometimes only still then now probably likely even "
        "ever already just soon mostly mainly",
        # order: begins an order to the reader
        "call tell ask take talk speak see go use keep try do don't avoid check contact make drink "
        "eat wear read find get let put give follow visit stop start wash remember be have bring "
        "apply clean choose look learn wait stay rest move change cover hold phone seek limit "
        "discuss consider report store remove swallow never always please inform set ring book "
        "write add replace place select turn protect help",
        # contraction: a subject with its verb
        "i'm you're we're they're he's she's it's there's that's i've you've we've they've i'll you'll "
        "we'll they'll it'll he'll she'll you'd they'd",
        # stop: what ends the search for a verb
        "and or but if when while because although though unless whether that which who whose "
        "whom where whereas what how why so you it they we he she i",
    )
    return ClauseWords(*(frozenset(words.split()) for words in kinds))


def finite_clauses(tokens: list[str]) -> int:
    """How many of the clauses in these small-letter tokens stand by themselves, as far as their
    words tell: verbs that have a subject, less the clauses that lean on others. An order to the
    reader counts."""
    known, kind_of = clause_words(), _kinds().get
    count, in_group, before = 0, False, ""
    last = len(tokens) - 1
    if tokens and tokens[0] in known.order:
        count += 1
    for place, token in enumerate(tokens):
        kind = kind_of(token)
        if kind is None:  # most words: nothing is known of them
            if before.endswith("ly") and token.endswith("s") and not in_group:
                if before not in known.before_noun:
                    count += 1
            elif not token.endswith("ly"):
                in_group = False
        elif kind == _AUXILIARY:
            if not in_group and before != "to":
                count += 1
            in_group = True
        elif kind == _CONTRACTION:
            count += 1
            in_group = True
        elif in_group and (token in known.adverb or token.endswith("ly")):
            pass
        elif kind == _LEANING:
            following = tokens[place + 1] if place < last else ""
            if not following.endswith(("ing", "ed")):
                count -= 1
            in_group = False
        elif kind == _LEANING_BEFORE_SUBJECT:
            if place < last and tokens[place + 1] in known.subject:
                count -= 1
            in_group = False
        elif kind == _SUBJECT:
            in_group = False
            following = tokens[place + 1] if place < last else ""
            if (
                following
                and following[0].isalpha()
                and following not in known.not_verb
                and following not in known.auxiliary
                and token not in ("this", "these")
            ):
                count += 1
                in_group = True
        elif kind == _VERB or (before.endswith("ly") and token.endswith("s")):
            if not in_group and before not in known.before_noun and before not in ",(":
                count += 1
            in_group = False
        else:
            in_group = False
        before = token
    return count


_AUXILIARY, _CONTRACTION, _LEANING, _LEANING_BEFORE_SUBJECT, _SUBJECT, _VERB, _ADVERB = range(7)


@lru_cache(maxsize=1)
def _kinds() -> dict[str, int]:
    """What `finite_clauses` takes each word for that means anything to it: one question for each
    word of a sentence, and not one for each kind."""
    known = clause_words()
    kinds = {}
    # A word of several kinds is of the last of these.
    for kind, words in (
        (_ADVERB, known.adverb),
        (_VERB, known.verb),
        (_SUBJECT, known.subject),
        (_LEANING_BEFORE_SUBJECT, known.leaning_before_subject),
        (_LEANING, known.leaning),
        (_CONTRACTION, known.contraction),
        (_AUXILIARY, known.auxiliary),
    ):
        kinds.update(dict.fromkeys(words, kind))
    return kinds


#: A clause shows its verb within so many words.
_SUBJECT_WORDS = 9


def begins_clause(tokens: list[str]) -> bool:
    """Whether these small-letter tokens begin with a subject and its verb."""
    known = clause_words()
    if len(tokens) < 2:
        return False
    first, second = tokens[0], tokens[1]
    if first in known.adverb or (first.endswith("ly") and second != ","):
        return begins_clause(tokens[1:])
    if first in known.contraction:
        return True
    if first in known.subject:
        if second in known.auxiliary or second in known.adverb:
            return True
        if first not in ("this", "these"):
            return second[0].isalpha() and second not in known.not_verb
        if second in known.not_verb:
            return False
    elif first in known.auxiliary or first in known.stop or first in known.not_verb - ARTICLES:
        return False
    before = first
    for token in tokens[1:_SUBJECT_WORDS]:
        if token in known.auxiliary:
            return before != "to"
        if token in known.stop or not token[0].isalnum():
            return False
        if token in known.verb and token not in known.adverb and before not in known.before_noun:
            return True
        before = token
    return False


#: Words of `not_verb` that may begin a subject.
ARTICLES = frozenset("a an the your their its our my his her more".split())


def tokens_of(text: str) -> list[str]:
    """The words and marks of a text, in small letters, with plain apostrophes."""
    return TOKEN.findall(text.lower().replace("’", "'"))


#: Not "X is when you …", which says what X is.
_JOINED = lazy_pattern(
    r"(?<=\w)(?<!\sis)(?<!\sare)(?<!\swas)[,;]?\s(?=(?:because|although|while|(?P<condition>if|when|unless|until))\s)",
    re.I,
)
#: A condition in a sentence of so many words is an idea of its own.
_SHORT = 10


def leaning_clause(text: str) -> bool:
    """Whether a clause that leans on what stands before it follows inside a sentence: "… because
    you feel sick". A condition counts only in a sentence of more than 10 words, and one at the
    beginning ("If you feel sick, …") does not count."""
    for joint in _JOINED.finditer(text):
        if joint["condition"] and count_words(text) <= _SHORT:
            continue
        if begins_clause(tokens_of(text[joint.end() : joint.end() + 90])[1:]):
            return True
    return False
