"""How the second sentence could begin, where a long one is split in two."""

from __future__ import annotations

from netlint.language.clauses import ARTICLES, begins_clause, clause_words
from netlint.patterns import lazy_pattern

_CONJUNCTIONS = {"and": "", "but": "But ", "so": "So ", "yet": "But ", "or": "Or "}
_CONTRASTS = {"although": "But", "though": "But", "whereas": "But", "while": "But"}


def begin(rest: list[str], mark: str) -> tuple[str, str, int] | None:
    """The kind of the joint, how the second sentence could begin, and how many of its words are
    used for that; None where no sentence begins. "{}" stands for "It" or "They"."""
    known = clause_words()
    first = rest[0]
    second = rest[1] if len(rest) > 1 else ""
    if mark and mark in ";:–—":
        skip = 1 if first in ("and", "but", "so") else 0
        if not begins_clause(rest[skip:]) and first not in ("however", "therefore"):
            return None
        opening = _CONJUNCTIONS[first] if skip else ""
        if first in ("however", "therefore") and second == ",":
            opening, skip = f"{first.capitalize()}, ", 1
        return ("–" if mark == "—" else mark), opening + "…", skip
    if first in _CONJUNCTIONS:
        if first == "so" and second == "that":
            return ("so that", "This is so that …", 2) if begins_clause(rest[2:]) else None
        skip = 2 if second == "then" else 1
        if skip < len(rest) and rest[skip] in OF_THE_SAME and first in ("and", "but"):
            return "verb", _CONJUNCTIONS[first] + "{} " + rest[skip], skip
        if not begins_clause(rest[skip:]) and not (
            first == "but" and (second in _ORDERS or rest[1:3] == ["do", "not"])
        ):
            return None
        return first, _CONJUNCTIONS[first] + "…", 1
    if first == "which":
        if second in ("means", "makes", "helps", "allows", "causes", "lets"):
            return first, f"This {second}", 1
        if (
            second in known.auxiliary
            or second in known.verb
            or (
                rest[2:3]
                and rest[2] in _AFTER_VERB
                and second not in known.not_verb | known.subject
            )
        ):
            return first, "{} " + second, 1
        return None
    if first == "who":
        return (first, f"They {second}", 1) if second in _PLURAL_VERBS else None
    if first == "where":
        return (first, "There, …", 1) if begins_clause(rest[1:]) else None
    if first == "because":
        # "because" stands before a clause, whatever its verb, save in "because of"
        return None if second in known.not_verb - ARTICLES else (first, "This is because", 1)
    if first in _CONTRASTS:
        return (first, "But …", 1) if begins_clause(rest[1:]) else None
    if first == "however":
        return (first, "However, …", 1) if begins_clause(rest[2:]) and second == "," else None
    return None


_ORDERS = frozenset("don't never avoid remember try".split())
#: Before these a word after "which" is a verb: "which result in", not "which tissues and".
_AFTER_VERB = frozenset(
    "the a an to in out up with from by as for into your no on off away".split()
)
#: After "and", these go on speaking of the subject of the sentence.
OF_THE_SAME = frozenset(
    "is are was were has can may might could will would should must does cannot".split()
)
_PLURAL_VERBS = frozenset(
    "may might can could will would should must cannot did have are were".split()
)
_SINGULAR_VERBS = frozenset("is was has does".split())


_WORD_IN_TEXT = lazy_pattern(r"[^\s,;:()]+")
#: A sentence is not known by these alone, so that one more word is shown.
_FEEBLE = frozenset("the a an this these your some most many in on at for even no then".split())


def first_words(text: str, skip: int, *, capital: bool) -> str:
    """The first words of a new sentence, after `skip` words, as written."""
    words = _WORD_IN_TEXT.findall(text)[skip : skip + 3]
    if words and words[0].lower() not in _FEEBLE:
        words = words[:2]
    opening = " ".join(words).rstrip(".")
    return opening[:1].upper() + opening[1:] if capital else opening


def _subject(tokens: list[str]) -> str:
    """The word that the last clause of a sentence is about, as far as its place tells: the last one
    before its verb, and before "of", "with" and the like."""
    auxiliary = clause_words().auxiliary
    verb = next(
        (place for place in range(len(tokens) - 1, 0, -1) if tokens[place] in auxiliary),
        len(tokens),
    )
    start = max((place for place in range(verb) if tokens[place] in ",;:–—)"), default=-1) + 1
    clause = tokens[start:verb] or tokens[:verb]
    head = next(
        (place for place, token in enumerate(clause) if place and token in _OF), len(clause)
    )
    return clause[head - 1]


_OF = frozenset("of on in with for at from to who that which by and/or".split())
_PRONOUNS = frozenset("you we they it he she these this".split())
_OF_MANY = {"is": "are", "was": "were", "has": "have", "does": "do"}


def with_pronoun(opening: str, tokens: list[str], rest: list[str], used: int) -> str:
    """The opening with what the second sentence could call what the first one speaks of."""
    verb = rest[used]
    if rest[0] not in ("and", "but"):  # which
        subject = next((token for token in reversed(tokens) if token.isalpha()), tokens[0])
    else:
        subject = _subject(tokens)
    if subject in _PRONOUNS:
        pronoun = "they" if subject == "these" else "it" if subject == "this" else subject
        return opening.format(pronoun if opening.startswith("But") else pronoun.capitalize())
    if subject in _PERSONS:
        opening = opening.removesuffix(verb) + _OF_MANY.get(verb, verb)
        pronoun = "they"
    elif verb in _SINGULAR_VERBS or (verb.endswith("s") and verb not in _PLURAL_VERBS):
        pronoun = "it"
    elif verb not in _PLURAL_VERBS or verb in ("are", "were", "have"):
        pronoun = "they"
    else:
        plural = subject.endswith("s") and not subject.endswith(("ss", "is", "us"))
        pronoun = "they" if plural or subject in _MANY else "it"
    return opening.format(pronoun if opening.startswith("But") else pronoun.capitalize())


#: Persons are "they" even where there is one.
_PERSONS = frozenset(
    "doctor nurse surgeon person patient specialist pharmacist gp dentist midwife therapist "
    "child baby".split()
)
_MANY = frozenset("people children women men team those".split())
