"""cspell's word lists: its dictionaries, and the words in its settings (JSON or YAML)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from netlint.patterns import lazy_pattern
from netlint.vocabulary.importing.entry import Reading
from netlint.vocabulary.importing.source import Source
from netlint.vocabulary.importing.word_list import Word, alike, entries_of

_REMARK = lazy_pattern(r"\s*(?:#|//).*")
_MARKS = "*~"
#: Lists of words in cspell's settings.
_RIGHT = ("words", "userWords", "ignoreWords")
_WRONG = ("flagWords",)
_SUGGESTED = ("suggestWords",)
_STRING_OR_REMARK = lazy_pattern(r'"(?:[^"\\\n]|\\.)*"|//[^\n]*|/\*.*?\*/', 16)
_LAST_COMMA = lazy_pattern(r'("(?:[^"\\\n]|\\.)*")|,(?=\s*[\]}])')


def read_cspell(source: Source) -> Reading:
    """The words of a list or of settings. Raises `VocabularyError`."""
    text = source.text()
    head = text.lstrip()[:1]
    if source.name.lower().endswith((".json", ".jsonc", ".yaml", ".yml")) or head == "{":
        return entries_of(_settings_words(source, text))
    return entries_of(
        word
        for line, content in enumerate(text.splitlines(), 1)
        if (word := _word(_REMARK.sub("", content), line)) is not None
    )


def _word(written: str, line: int, *, wrong: bool = False) -> Word | None:
    """An entry of a list: "!word" is forbidden, "wrong->right" and "wrong:right" say what is meant."""
    text = written.strip()
    if text.startswith("+") or (text.endswith("+") and not text.startswith("!")):
        return None  # only a part of other words
    if text.startswith("!"):
        wrong = True
        text = text[1:]
    first, _, right = text.partition("->")
    if not right and wrong:
        first, _, right = text.partition(":")
    first = first.strip().strip(_MARKS).strip()
    right = right.split(",")[0].strip().strip(_MARKS).strip()
    if not first:
        return None
    wrong = wrong or bool(right)
    return Word(first, wrong, right, line, retired=not alike(first, right))


def _settings_words(source: Source, text: str) -> Iterator[Word]:
    settings = _load(source, text)
    if not isinstance(settings, dict):
        raise source.fault(1, 'settings of cspell have names and values, such as "words: [...]"')
    found = False
    for part in (settings, *_parts(settings)):
        for key in (*_RIGHT, *_WRONG, *_SUGGESTED):
            words = part.get(key)
            if words is None:
                continue
            found = True
            if not isinstance(words, list):
                raise source.fault(0, "this must be a list of words", key)
            for written in words:
                word = _word(str(written), 0, wrong=key in (*_WRONG, *_SUGGESTED))
                if word is not None:
                    yield word
    if not found:
        raise source.fault(0, f"there is no list of words in it: {', '.join((*_RIGHT, *_WRONG))}")


def _parts(settings: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for key in ("overrides", "languageSettings", "dictionaryDefinitions"):
        parts = settings.get(key)
        if isinstance(parts, list):
            yield from (part for part in parts if isinstance(part, dict))


def _load(source: Source, text: str) -> Any:
    if text.lstrip().startswith("{"):
        bare = _STRING_OR_REMARK.sub(lambda m: m[0] if m[0][0] == '"' else "", text)
        bare = _LAST_COMMA.sub(lambda m: m[1] or "", bare)
        try:
            return json.loads(bare)
        except json.JSONDecodeError as error:
            raise source.fault(error.lineno, f"broken JSON: {error.msg}") from error
        except (RecursionError, ValueError) as error:
            raise source.fault(0, "broken JSON: it is nested too deep") from error
    from netlint.vocabulary.importing.yaml_text import load_yaml

    return load_yaml(source, text)
