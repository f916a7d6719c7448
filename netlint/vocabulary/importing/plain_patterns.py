"""Simple regular expressions, written out as the words that they stand for.

Vale's lists are patterns: "[Tt]umou?rs?" stands for eight words, which differ in capitals only in
part. What is not simple (repeats, wild cards, anchors in the middle) is not written out.
"""

from __future__ import annotations

_MOST = 32  # words of one pattern
_LONGEST = 300


class _NotSimple(Exception):
    """The pattern stands for more words than can be listed."""


def written_out(pattern: str) -> tuple[str, ...]:
    """The words that a pattern matches, small letters before capitals; none where it is not simple.

    >>> written_out("[Tt]umou?r"), written_out("a.*b")
    (('tumour', 'tumor'), ())
    """
    text = pattern.strip().removeprefix("(?i)").removeprefix("\\b").removeprefix("^")
    text = text.removesuffix("\\b").removesuffix("$")
    if not text or len(text) > _LONGEST:
        return ()
    try:
        reader = _Reader(text)
        words = reader.choices()
        if reader.rest():
            return ()
    except _NotSimple:
        return ()
    found: dict[str, str] = {}
    for word in words:
        word = " ".join(word.split())
        if not word:
            return ()
        key = word.casefold()
        # Of two that differ in capitals, the plainer one stands for both.
        if key not in found or word > found[key]:
            found[key] = word
    return tuple(found.values())


class _Reader:
    """Reads a pattern from left to right; nesting is as deep as its brackets."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._depth = 0

    def rest(self) -> str:
        return self._text[self._at :]

    def choices(self) -> list[str]:
        """Alternatives parted by bars, up to a closing bracket or the end."""
        self._depth += 1
        if self._depth > 10:
            raise _NotSimple
        words = self._sequence()
        while self.rest().startswith("|"):
            self._at += 1
            words += self._sequence()
            self._check(words)
        self._depth -= 1
        return words

    def _sequence(self) -> list[str]:
        words = [""]
        while (mark := self.rest()[:1]) and mark not in "|)":
            piece = self._piece(mark)
            if self.rest().startswith("?"):
                self._at += 1
                piece = [*piece, ""]
            words = [word + more for word in words for more in piece]
            self._check(words)
        return words

    def _piece(self, mark: str) -> list[str]:
        self._at += 1
        if mark == "[":
            return self._letters()
        if mark == "(":
            if self.rest().startswith("?:"):
                self._at += 2
            elif self.rest().startswith("?"):
                raise _NotSimple
            words = self.choices()
            if not self.rest().startswith(")"):
                raise _NotSimple
            self._at += 1
            return words
        if mark == "\\":
            mark = self.rest()[:1]
            self._at += 1
            if mark in ("s", "b"):
                return [" "] if mark == "s" else [""]
            if not mark or mark.isalnum():
                raise _NotSimple
            return [mark]
        if mark in "*+{}^$." or self.rest()[:1] in ("*", "+", "{"):
            raise _NotSimple
        return [mark]

    def _letters(self) -> list[str]:
        inside, bracket, _ = self.rest().partition("]")
        if not bracket or not inside or inside.startswith("^") or "\\" in inside:
            raise _NotSimple
        if "-" in inside[1:-1]:
            raise _NotSimple
        self._at += len(inside) + 1
        if self.rest()[:1] in ("*", "+", "{"):
            raise _NotSimple
        return sorted(set(inside), reverse=True)

    def _check(self, words: list[str]) -> None:
        if len(words) > _MOST:
            raise _NotSimple
