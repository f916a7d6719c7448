"""The addresses that site generators give to headings. Pure functions of text.

GitHub: github-slugger (https://github.com/Flet/github-slugger), whose rules are those of GitHub.
Hugo: `markup.goldmark.parser.autoHeadingIDType`, "github" unless the settings of the site say
"github-ascii" (https://gohugo.io/configuration/markup/#autoidtype).
Jekyll: kramdown's GFM parser (https://github.com/kramdown/parser-gfm), and kramdown's own
(https://kramdown.gettalong.org/converter/html.html#auto-ids) where a site chose that.
Eleventy: the IdAttributePlugin, which uses the `slugify` filter
(https://www.11ty.dev/docs/plugins/id-attribute/), and markdown-it-anchor
(https://github.com/valeriangalliat/markdown-it-anchor), which many sites use instead.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import unquote

from netlint.patterns import lazy_pattern

#: Letters that no accent can be taken off.
_SPELLED_OUT = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
     "ł": "l", "Ł": "L", "þ": "th", "Þ": "TH"}
)  # fmt: skip
_CONTRACTION = lazy_pattern(r"([a-zA-Z\d]+)['\u2019]([ts])(?=\s|$)")
_NOT_PLAIN = lazy_pattern(r"[^a-z0-9]+")
_NOT_WORD = lazy_pattern(r"[^a-z0-9_ -]+")
_SPACES = lazy_pattern(r"\s+")
_NOT_LATIN_START = lazy_pattern(r"\A[^a-zA-Z]+")
_NOT_KRAMDOWN = lazy_pattern(r"[^a-zA-Z0-9 -]")


def _is_word(character: str) -> bool:
    """Unicode's "word" characters: letters with their marks, digits, and those like "_"."""
    category = unicodedata.category(character)
    return category[0] in "LM" or category in ("Nd", "Nl", "Pc")


def _without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text.translate(_SPELLED_OUT))
    return "".join(part for part in parts if not unicodedata.combining(part))


def github(text: str) -> str:
    """Small letters; punctuation and signs go, each space becomes a hyphen."""
    if text.isascii():
        return _NOT_WORD.sub("", text.strip().lower()).replace(" ", "-")
    return "".join(
        "-" if character == " " else character
        for character in text.strip().lower()
        if character in " -" or _is_word(character)
    )


def hugo(text: str) -> str:
    """As GitHub's, but marks that stand alone go too, and nothing is left empty."""
    kept = "".join(
        "-" if character in " -" else character.lower()
        for character in text.strip()
        if character in " -_" or character.isalpha() or character.isdecimal()
    )
    return kept or "heading"


def hugo_ascii(text: str) -> str:
    """Hugo's "github-ascii": accents are taken off, other letters go."""
    return hugo("".join(filter(str.isascii, _without_accents(text))))


def kramdown_gfm(text: str) -> str:
    """The Jekyll default: as GitHub's, but a tabulator becomes a hyphen as well."""
    return github(text.replace("\t", " "))


def kramdown(text: str) -> str:
    """kramdown's own: what stands before the first Latin letter goes, as does all that is neither
    a Latin letter nor a digit."""
    kept = _NOT_KRAMDOWN.sub("", _NOT_LATIN_START.sub("", text))
    return kept.replace(" ", "-").lower() or "section"


def eleventy(text: str) -> str:
    """The `slugify` filter: accents are taken off, "&" is "and", all else becomes one hyphen."""
    plain = _without_accents(_CONTRACTION.sub(r"\1\2", text).replace("&", " and "))
    return _NOT_PLAIN.sub("-", plain.lower()).strip("-")


def markdown_it_anchor(text: str) -> str:
    """Small letters, hyphens for spaces; all else stays, percent-encoded in the page."""
    return _SPACES.sub("-", text.strip().lower())


_SLUGGERS: dict[str, tuple[Callable[[str], str], ...]] = {
    "github": (github,),
    "hugo": (hugo, hugo_ascii),
    "jekyll": (kramdown_gfm, kramdown),
    "eleventy": (eleventy, markdown_it_anchor),
}


def slugs(generator: str, texts: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The addresses of headings, in order, by every way that a site of a generator may make them.

    A heading is its text and the text with markup as written: some make the address from that. A
    second heading of one text gets "-1" and so on (the IdAttributePlugin starts at "-2").
    """
    counts: dict[tuple[int, str], int] = {}
    for text, raw in texts:
        for number, slugger in enumerate(_SLUGGERS[generator]):
            for form in dict.fromkeys((slugger(text), slugger(raw))):
                before = counts.get((number, form), 0)
                counts[number, form] = before + 1
                if not before:
                    yield form
                else:
                    yield f"{form}-{before}"
                    if generator == "eleventy":
                        yield f"{form}-{before + 1}"


def squeezed(text: str) -> str:
    """Letters and digits alone, without case and accents: what all ways to make an address share."""
    plain = _without_accents(unquote(text)).casefold().replace("&", "and")
    return "".join(filter(str.isalnum, plain))


def without_number(address: str) -> str:
    """An address without the number that tells a second heading of one text apart."""
    return re.sub(r"[-_]\d{1,3}\Z", "", address)
