"""Paths inside a website as texts: what lies below what, and what stands for a folder."""

from __future__ import annotations

from netlint.patterns import lazy_pattern

#: What generators make without a page: lists, feeds, posts by date.
MADE = lazy_pattern(
    r"(?i)(?:\A|.*/)(?:tags?|categor(?:y|ies)|page/\d+|feed|rss|atom|(?:index|feed|sitemap|atom|rss)\.xml|"
    r"sitemap|search(?:\.json)?|404(?:\.html)?|robots\.txt)(?:/|\Z)|\A/?\d{4}/\d\d(?:/|\Z)"
)


def is_html(path: str) -> bool:
    """True for a page in HTML, by its ending."""
    return path.lower().endswith((".html", ".htm"))


def is_below(path: str, folder: str) -> bool:
    """True for a folder itself and all below it."""
    return path == folder or path.startswith(folder.rstrip("/") + "/")


def below(path: str, folder: str) -> str:
    """The path from a folder on, with its slash; the path itself where it lies elsewhere."""
    return path[len(folder.rstrip("/")) :] if is_below(path, folder) else path


def parts_below(path: str, folder: str) -> tuple[str, ...]:
    """The names of the folders and the file below a folder."""
    return tuple(part for part in below(path, folder).split("/") if part)


def as_address(name: str) -> str:
    """A name as generators write it in an address."""
    return name.casefold().replace(" ", "-")
