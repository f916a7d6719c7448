"""What the rules about plain words share."""

from __future__ import annotations


def plainly(prose: str) -> str:
    """The prose in small letters, with plain spaces and apostrophes, at the same length."""
    lower = prose.lower()
    if len(lower) != len(prose):  # a few letters have two small ones
        lower = "".join(letter.lower()[0] for letter in prose)
    if "’" in lower:
        lower = lower.replace("’", "'")
    return lower.replace("\n", " ").replace("\u00a0", " ")
