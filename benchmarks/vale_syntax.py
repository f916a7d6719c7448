"""How a rule of Vale is written: each kind as lines of YAML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

#: The dictionary of npm's package dictionary-en-gb, as Vale names it.
DICTIONARY = "en-GB"
#: So many entries a file of Vale has at most: with 20 to 50 it is fastest.
BATCH = 30
_ENTRIES = ("\nswap:\n", "\ntokens:\n")

_SIGNS = {"*": r"\w*", "#": r"\d[\d,]*", "'": "['’]", "{": "(?:", "|": "|", "}": ")"}
_GAP = r"(?:\s+[\w'’-]+){0,3}\s+"
_INSTEAD = "Write '%s' instead of '%s'."


class Rule(NamedTuple):
    """A rule as Vale reads it: its lines, and how many words or patterns it looks for."""

    text: str
    entries: int


def pattern(phrase: str) -> str:
    """A phrase of a word list as a regular expression of Vale."""
    pieces = re.findall(r" ?… ?|.", phrase)
    return "".join(
        _GAP if piece.strip() == "…" else _SIGNS.get(piece) or re.escape(piece).replace(r"\ ", " ")
        for piece in pieces
    )


def existence(
    tokens: Iterable[str],
    message: str,
    *,
    scope: str = "text",
    whole: bool = False,
    cased: bool = False,
) -> Rule:
    """A rule against words or patterns; `whole` ones have to be all that stands in the scope."""
    found = sorted(set(tokens))
    if whole:
        found = [f"^(?:{'|'.join(found)})$"] if found else []
    lines = _head("existence", message, scope)
    lines += [f"ignorecase: {json.dumps(not cased)}", f"nonword: {json.dumps(whole)}", "tokens:"]
    return Rule("\n".join([*lines, *(f"  - {_quoted(one)}" for one in found)]) + "\n", len(found))


def substitution(
    swap: Mapping[str, str], message: str = _INSTEAD, *, scope: str = "text", cased: bool = False
) -> Rule:
    """A rule of patterns and what to write instead. With one alternative only, as Vale has it."""
    lines = [
        *_head("substitution", message, scope),
        f"ignorecase: {json.dumps(not cased)}",
        "swap:",
    ]
    lines += [f"  {_quoted(wrong)}: {_quoted(right)}" for wrong, right in swap.items()]
    return Rule("\n".join(lines) + "\n", len(swap))


def _head(kind: str, message: str, scope: str) -> list[str]:
    return [f"extends: {kind}", f"message: {_quoted(message)}", "level: warning", f"scope: {scope}"]


def _quoted(text: str) -> str:
    """A string of JSON, which YAML reads the same."""
    return json.dumps(text, ensure_ascii=False)


def spelling(words: Iterable[str]) -> Rule:
    """The rule of spelling, for TERM001 and TEXT010: a dictionary, and the words of the vocabulary."""
    lines = _head("spelling", "'%s' may be misspelt.", "text")
    lines += ["dicpath: dictionaries", f"dictionaries:\n  - {DICTIONARY}", "ignore:\n  - words.txt"]
    return Rule("\n".join(lines) + "\n", len(list(words)))


def consistency(pairs: Mapping[str, str]) -> Rule:
    """A rule against two names of one thing on a page."""
    lines = [*_head("consistency", "Use one name for one thing: '%s'.", "text"), "ignorecase: true"]
    lines += ["either:", *(f"  {_quoted(one)}: {_quoted(other)}" for one, other in pairs.items())]
    return Rule("\n".join(lines) + "\n", len(pairs) * 2)


def abbreviations(known: list[str]) -> Rule:
    """A rule against short forms that the page does not spell out."""
    lines = _head("conditional", "Say what '%s' stands for.", "text")
    lines += ["ignorecase: false", r"first: '\b([A-Z]{2,6})s?\b'"]
    lines += [r"second: '(?:\b[A-Za-z][\w-]+ )+\(([A-Z]{2,6})s?\)'", "exceptions:"]
    return Rule("\n".join([*lines, *(f"  - {_quoted(one)}" for one in known)]) + "\n", len(known))


def in_batches(text: str) -> list[str]:
    """A rule as several of few entries each. Vale asks of a block whether a rule can match at all by
    searching for its words, so several short rules take it half as long as one that is long."""
    head, key, body = next(
        (parts for key in _ENTRIES if (parts := text.partition(key))[1]), (text, "", "")
    )
    entries = body.splitlines(keepends=True)
    if len(entries) <= BATCH:
        return [text]
    starts = range(0, len(entries), BATCH)
    return [head + key + "".join(entries[at : at + BATCH]) for at in starts]
