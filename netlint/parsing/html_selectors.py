"""Simple CSS-like selectors that name the parts of a page to leave out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from netlint.parsing.html_tokens import Attributes
from netlint.patterns import lazy_pattern

_COMPOUND = lazy_pattern(r"""(?P<tag>\*|[A-Za-z][\w-]*)?(?P<rest>(?:[.#][\w-]+|\[[^\]]+\])*)\Z""")
_PART = lazy_pattern(
    r"""\.(?P<class>[\w-]+)|\#(?P<id>[\w-]+)
    |\[\s*(?P<name>[\w:-]+)\s*(?:=\s*(?P<value>"[^"]*"|'[^']*'|[^\]\s]+)\s*)?\]""",
    re.X,
)
_SPACE = lazy_pattern(r"\s+(?![^\[]*\])")
_COMMA = lazy_pattern(r",(?![^\[]*\])")


@dataclass(frozen=True, slots=True)
class Compound:
    """What one element has to be: a tag name ("" for any), classes and attribute values (None
    where the attribute only has to be there)."""

    tag: str = ""
    classes: frozenset[str] = frozenset()
    attributes: tuple[tuple[str, str | None], ...] = ()

    def matches(self, name: str, attributes: Attributes) -> bool:
        """True where an element of this name with these attributes is meant."""
        if self.tag and self.tag != name:
            return False
        if self.classes and not self.classes <= set(attributes.get("class").split()):
            return False
        for key, value in self.attributes:
            if key not in attributes or (value is not None and attributes.get(key) != value):
                return False
        return True


#: A compound for each level: an element has to match the last and stand inside the others.
Selector = tuple[Compound, ...]


def parse_selectors(texts: Iterable[str]) -> tuple[Selector, ...]:
    """Selectors such as `nav`, `.footer`, `#menu`, `div.cookie`, `[role=navigation]`, `header ul`;
    several may stand in one text, parted by commas. Raises `ValueError` that names a wrong one."""
    selectors: list[Selector] = []
    for text in texts:
        for one in _COMMA.split(text):
            words = _SPACE.split(one.strip())
            selectors.append(tuple(_compound(word, text) for word in words))
    return tuple(selectors)


def _compound(word: str, whole: str) -> Compound:
    match = _COMPOUND.match(word)
    if match is None or not word:
        raise ValueError(f'"{whole}" is not a selector like nav, .footer, #menu or div.cookie')
    classes: set[str] = set()
    attributes: list[tuple[str, str | None]] = []
    rest = match["rest"]
    parts = list(_PART.finditer(rest))
    if sum(len(part.group()) for part in parts) != len(rest):
        raise ValueError(f'"{whole}" is not a selector like nav, .footer, #menu or div.cookie')
    for part in parts:
        if part["class"]:
            classes.add(part["class"])
        elif part["id"]:
            attributes.append(("id", part["id"]))
        else:
            value = part["value"]
            if value is not None and value[0] in "\"'":
                value = value[1:-1]
            attributes.append((part["name"].lower(), value))
    tag = (match["tag"] or "").lower().replace("*", "")
    return Compound(tag, frozenset(classes), tuple(attributes))


#: How many compounds of each selector the open elements have met so far.
Progress = tuple[int, ...]


def advance(
    selectors: tuple[Selector, ...], progress: Progress, name: str, attributes: Attributes
) -> tuple[bool, Progress]:
    """Whether an element is selected, and the progress for what stands inside it."""
    after = list(progress)
    for i, selector in enumerate(selectors):
        met = progress[i]
        if selector[-1].matches(name, attributes) and met >= len(selector) - 1:
            return True, progress
        if met < len(selector) - 1 and selector[met].matches(name, attributes):
            after[i] = met + 1
    return False, tuple(after)
