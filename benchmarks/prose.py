"""Where prose stands in a page's source: found by plain patterns, not by netlint's own parsers.

A measure must not lean on what it measures, so this module knows Markdown and HTML only roughly:
it blanks what is no prose (code, addresses, markup, front matter) and leaves the rest in place.
"""

from __future__ import annotations

import re
from typing import NamedTuple

#: A word as the figures count it: letters, also with apostrophes and hyphens inside.
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")

_FRONT_MATTER = re.compile(r"\A---\r?\n.*?^(?:---|\.\.\.)[ \t]*$", re.DOTALL | re.MULTILINE)
_FENCE = re.compile(
    r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)", re.DOTALL | re.MULTILINE
)
_CODE = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_DESTINATION = re.compile(
    r"(?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?"
)
_REFERENCE = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*\S+|(?<=\])\[[^\]\n]*\]", re.MULTILINE)
_TEMPLATE = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_ADDRESS = re.compile(
    r"\b(?:https?|ftp|mailto|tel):\S+|\bwww\.\S+|\S+@\S+\.\w+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|gov|net|edu|int|info|uk|ie|html?|php|pdf|jpe?g|png)\b(?:/\S*)?"
)
_UNSEEN = re.compile(
    r"<!--.*?-->|<!DOCTYPE.*?>|<\?.*?>"
    r"|<(script|style|code|pre|kbd|samp|svg|noscript|template)\b.*?</\1\s*>",
    re.DOTALL | re.IGNORECASE,
)
_TAG = re.compile(r"</?[A-Za-z][\w:-]*(?:\s(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)?/?>")
_SAID = re.compile(r"\balt\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|\w+);")


class Place(NamedTuple):
    """A word of a page: where it starts in the source (a code point), and the word."""

    start: int
    word: str

    @property
    def end(self) -> int:
        return self.start + len(self.word)


def _blank(text: str) -> str:
    return "".join(letter if letter in "\r\n" else " " for letter in text)


def _blank_tag(match: re.Match[str]) -> str:
    """Blank a tag but for its alt text, which is read out."""
    tag, blanked = match.group(), _blank(match.group())
    for said in _SAID.finditer(tag):
        group = 1 if said.group(1) is not None else 2
        start, end = said.span(group)
        blanked = blanked[:start] + tag[start:end] + blanked[end:]
    return blanked


def prose_of(text: str, suffix: str) -> str:
    """The page with everything blanked that is not read as prose; offsets stay the same."""
    patterns = [_UNSEEN]
    if suffix == ".md":
        patterns = [_FRONT_MATTER, _FENCE, _CODE, _UNSEEN]
    for pattern in patterns:
        text = pattern.sub(lambda match: _blank(match.group()), text)
    text = _TAG.sub(_blank_tag, text)
    for pattern in [_DESTINATION, _REFERENCE] if suffix == ".md" else []:
        text = pattern.sub(lambda match: _blank(match.group()), text)
    for pattern in (_TEMPLATE, _ADDRESS, _ENTITY):
        text = pattern.sub(lambda match: _blank(match.group()), text)
    return text


def words_of(prose: str) -> list[Place]:
    """The words that stand free: not part of a code, a file name or a longer sign."""
    found = []
    for match in WORD.finditer(prose):
        before = prose[match.start() - 1 : match.start()]
        after = prose[match.end() : match.end() + 1]
        if not any(
            sign and (sign == "@" or sign == "_" or sign.isdigit()) for sign in (before, after)
        ):
            found.append(Place(match.start(), match.group()))
    return found
