"""Whose a phone number, an address or opening hours are, from the words before. Pure functions."""

from __future__ import annotations

import re

from netlint.patterns import lazy_pattern

#: What stands between a name and its number.
_BETWEEN = (
    "free freephone freefone lo-call locall call calls called calling tel tel. telephone phone phoning phones ring ringing "
    "number numbers on at by is are or and us them for email e-mail emailing via "
    "open opens opening available hours times from between every weekday lines line's contact to toll-free be "
    "reached you can also please either - – — : ( , | •"
).split()
_LINK_WORDS = frozenset(_BETWEEN)
_NOUNS = frozenset(
    "line helpline hotline lifeline desk team clinic ward unit service services centre center hospital surgery "
    "reception department dept charity trust society foundation association institute office switchboard "
    "practice pharmacy nurses nurse library hospice group network council".split()
)
#: Names that every organisation has one of.
_ANYBODY = frozenset(
    "helpline hotline line help support advice information info phone telephone free national local confidential "
    "team clinic office service services centre center hospital surgery reception department "
    "gp doctor pharmacist pharmacy nurse nurses practice ward unit main switchboard customer enquiries "
    "general number numbers contact us call email out hours opening times address details specialist "
    "nhs hse citizens council community district home care "
    "monday tuesday wednesday thursday friday saturday sunday public charity health social".split()
)
_STOPS = frozenset(
    "the a an our your their its his her this that these call calling phone phoning ring contact contacting ask speak talk to "
    "with from please can you or if by on in at text email emailing write visit through via free is are "
    "be may also first who which called when need any questions".split()
)
_INSIDE = frozenset("of for and the & in".split())
_WORD = lazy_pattern(r"[\w&'’.-]+")
_LEADING = frozenset(
    "call phone ring phoning ringing calling contact email telephone freephone the for if or and visit in at our your".split()
)
_SENTENCE = lazy_pattern(r"[.!?;\0\n](?:\s|\Z)|[)\]]|,\s(?=\w+\s)|\d")
_MOST_WORDS = 7


def named_before(before: str) -> str | None:
    """The name that ends the text before a number, as written; "" where the words
    before are no name that tells, None where there are no words that could be one."""
    words = before.replace("(", " ( ").replace(":", " : ").replace(",", " , ").split()
    while words and words[-1].casefold().strip(".") in _LINK_WORDS:
        words.pop()
    text = " ".join(words)
    cut = list(_SENTENCE.finditer(text))
    rest = text[cut[-1].end() :] if cut else text
    if not rest.strip(" :(,"):
        pronoun = not text.strip(" :(,") or text.rstrip().endswith((".", "!", "?"))
        return None if pronoun else ""
    if rest.strip().casefold() in ("it", "they", "we", "the line", "the helpline", "the service"):
        return None
    return _name(rest)


def whole_name(text: str) -> str:
    """The name that a heading or a cell is, or "": it has to say "team", "clinic" or the like."""
    words = text.split()
    named = any(word.casefold() in _NOUNS for word in words)
    return _telling(words) if named and len(words) <= _MOST_WORDS else ""


def _name(text: str) -> str:
    words = text.split()
    taken: list[str] = []
    small = 0
    for word in reversed(words):
        plain = word.strip("\"'“”‘’*").casefold()
        capital = word[:1].isupper() and plain not in _LEADING
        if capital or (plain in _INSIDE and taken and taken[-1][:1].isupper()):
            taken.append(word)
        elif plain in _STOPS or not _WORD.fullmatch(word):
            break
        elif (
            plain in _NOUNS or small or plain.removesuffix("'s").removesuffix("’s") in _NOUNS
        ) and small < 4:
            taken.append(word)
            small += 1
        else:
            break
        if len(taken) >= _MOST_WORDS:
            return ""
    while taken and taken[-1].casefold() in _INSIDE:
        taken.pop()
    return _telling(taken[::-1])


def _telling(words: list[str]) -> str:
    """The words as a name, or "" where anybody could be meant."""
    kept = [word.strip("\"'“”‘’*().:,") for word in words]
    while kept and kept[0].casefold() in _LEADING:
        kept.pop(0)
    kept = [re.sub(r"['’]s\Z", "", word) for word in kept if word]
    plain = [word.casefold() for word in kept]
    if len(plain) < 2 and not (plain and len(plain[0]) > 3 and plain[0] not in _ANYBODY):
        return ""
    if plain[-2:] != ["nurse", "line"] and all(
        word in _ANYBODY or word in _INSIDE for word in plain
    ):
        return ""
    return " ".join(kept)
