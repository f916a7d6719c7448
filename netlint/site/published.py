"""Where pages are published that say so themselves, and whether a site says it for all of them."""

from __future__ import annotations

from functools import lru_cache
from pathlib import PurePosixPath

from netlint.patterns import lazy_pattern
from netlint.site.disk import PAGE_FORMATS, derived, files_below, front_of, names_in

#: `permalink: /care/` and the like in front matter, YAML, TOML or JSON.
_ADDRESS = lazy_pattern(
    r"""(?m)^[ \t]*["']?(permalink|url|slug|aliases|redirect_from)["']?[ \t]*[:=][ \t]*([^\n\r]*)"""
)
_ITEM = lazy_pattern(r"""[\n\r]+[ \t]*-[ \t]+([^\n\r]+)""")
_FRONT = lazy_pattern(r"\A(---|\+\+\+)[^\n\r]*[\n\r](.*?)^(?:\1|\.\.\.)[ \t]*$|\A\{", 16 | 8)
_PATTERNS = lazy_pattern(
    r"(?m)^[ \t]*[\[\"']?permalinks?[\]\"']?[ \t]*(?::[ \t]*[^\s#]|[=:]?[ \t]*$)|^\[permalinks"
)
_PLAIN_STYLE = lazy_pattern(r"(?m)^permalink:[ \t]*[\"']?(?:pretty|none|date|ordinal)\b")
#: Files of settings that may change where every page is published.
_SETTINGS = (
    "hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.yml",
    "config.json", "_config.yml", "_config.yaml", "_config.toml",
)  # fmt: skip


class Published:
    """The addresses that pages of a site give themselves, as parts of a path from its root.
    `free` says that pages may stand anywhere: settings or templates make their addresses."""

    def __init__(self, root: str) -> None:
        self.free = False
        self.addresses: set[tuple[str, ...]] = set()
        for path in files_below(root):
            pure = PurePosixPath(path)
            if pure.suffix.lower() in PAGE_FORMATS:
                self._read(pure, root)
            elif ".11tydata." in pure.name:
                self.free = True

    def _read(self, path: PurePosixPath, root: str) -> None:
        start = front_of(str(path))
        match = _FRONT.match(start)
        if match is None:
            return
        text = match[2] if match[2] is not None else start
        for found in _ADDRESS.finditer(text):
            key, value = found[1], found[2].strip().rstrip(",")
            values = value.strip("[]").split(",") if value else _items(text, found.end())
            for one in values:
                self._add(key, one.strip().strip("\"'"), path.relative_to(root))

    def _add(self, key: str, value: str, page: PurePosixPath) -> None:
        if "{" in value or "}" in value or ":" in value.partition("://")[2]:
            self.free = True
        elif value and value not in ("false", "true"):
            parts = parts_of(value)
            if key == "slug" or not value.startswith("/"):
                # Relative to the folder of the page, and to the root: generators differ.
                self.addresses.add((*page.parent.parts, *parts))
                self.addresses.add((*page.parent.parent.parts, *parts))
            self.addresses.add(parts)


def _items(text: str, at: int) -> list[str]:
    values = []
    while (found := _ITEM.match(text, at)) is not None:
        values.append(found[1])
        at = found.end()
    return values


def parts_of(address: str) -> tuple[str, ...]:
    """The parts of an address that name a page, in small letters; a file's ending and "index" say
    nothing of their own."""
    parts = [part.casefold() for part in address.split("/") if part not in ("", ".")]
    if parts and parts[-1] in ("index.html", "index.htm", "index", "index.md"):
        parts.pop()
    elif parts:
        parts[-1] = parts[-1].removesuffix(".html").removesuffix(".htm")
    return tuple(parts)


@lru_cache(maxsize=8)
def published(root: str, top: str) -> Published:
    """What the pages below `root` say; settings are looked for there, and above it up to `top`."""
    found = Published(root)
    folder = PurePosixPath(root)
    for here in (folder, *folder.parents):
        for name in _SETTINGS:
            if name in names_in(str(here)):
                text = front_of(f"{here}/{name}")
                if _PATTERNS.search(text) is not None and _PLAIN_STYLE.search(text) is None:
                    found.free = True
        if str(here) == top:
            break
    return found


derived(published.cache_clear)
