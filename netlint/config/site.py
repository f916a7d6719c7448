"""What is wrong with the `[site]` table of a configuration file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from netlint.config.error import nearest
from netlint.settings import GENERATORS

KEYS = ("generator", "root", "static", "base")


def site_mistakes(said: Mapping[str, object], folder: Path) -> Iterator[tuple[str, str]]:
    """Each mistake, with its key. `folder` is that of the file, which paths start at."""
    for key, value in said.items():
        if key not in KEYS:
            yield key, f"there is no such setting. {nearest(key, KEYS)}"
        elif key == "static":
            if isinstance(value, list) and all(isinstance(one, str) for one in value):
                for one in value:
                    yield from _folder_mistakes(key, one, folder)
            else:
                yield key, 'this must be a list of texts, for example ["static"]'
        elif not isinstance(value, str):
            yield key, "this must be a text in quotes"
        elif key == "root":
            yield from _folder_mistakes(key, value, folder)
        elif key == "generator" and value not in GENERATORS:
            yield key, f'there is no generator "{value}". {nearest(value, GENERATORS)}'
        elif key == "base" and not value.startswith(("/", "http://", "https://")):
            yield key, f'write the start of your addresses, such as "/{value.strip("/")}/"'


def _folder_mistakes(key: str, name: str, folder: Path) -> Iterator[tuple[str, str]]:
    if "\\" in name:
        yield key, f'write / between folders, not \\, in "{name}"'
    elif not (folder / name).is_dir():
        yield key, f'there is no folder "{name}" beside the settings file'
