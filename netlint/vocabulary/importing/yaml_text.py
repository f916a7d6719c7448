"""YAML from elsewhere: only plain values, and none of the ways in which it can blow up."""

from __future__ import annotations

from typing import Any

from netlint.vocabulary.importing.source import Source

_MOST_CHARACTERS = 10_000_000
_DEEPEST = 50


def load_yaml(source: Source, text: str) -> Any:
    """The value of a YAML text. Raises `VocabularyError`."""
    import yaml

    if len(text) > _MOST_CHARACTERS:
        raise source.fault(0, "this file is too large for a list of words")
    loader = yaml.SafeLoader
    try:
        depth = 0
        for event in yaml.parse(text, Loader=loader):
            # An alias repeats what stands elsewhere: a few lines can stand for billions.
            if isinstance(event, yaml.AliasEvent):
                raise source.fault(
                    _line(event.start_mark), f"aliases (*{event.anchor}) are not read"
                )
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > _DEEPEST:
                raise source.fault(_line(event.start_mark), "values are nested too deep")
        return yaml.load(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        raise source.fault(
            _line(error.problem_mark), f"broken YAML: {error.problem or error.context}"
        ) from error
    except (yaml.YAMLError, ValueError, TypeError, RecursionError, OverflowError) as error:
        raise source.fault(0, f"broken YAML: {' '.join(str(error).split())[:200]}") from error


def _line(mark: Any) -> int:
    return mark.line + 1 if mark is not None else 0
