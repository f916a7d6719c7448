"""The table `[nlp]` of a configuration file: which language model parses sentences."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from netlint.config.error import nearest

KEYS = ("model",)


def is_path(model: str) -> bool:
    """Whether a language model is named by its folder, and not as an installed package."""
    return "/" in model


def nlp_mistakes(table: Mapping[str, object], folder: Path) -> Iterator[tuple[str, str]]:
    """Each mistake of the table as its key and what is wrong; `folder` is that of the file."""
    for key, name in table.items():
        if key not in KEYS:
            yield key, f"there is no such setting. {nearest(key, KEYS)}"
        elif not isinstance(name, str) or not name.strip():
            yield key, "this must be the name of a language model, in quotes"
        elif is_path(name) and not (folder / name / "meta.json").is_file():
            yield key, f'there is no language model in the folder "{name}"'
