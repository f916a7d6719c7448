"""Checks the content of a configuration file against what netlint knows. Finds every mistake."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from netlint.catalogue import (
    codes_of,
    languagetool_hint,
    load_any,
    rule_index,
    selector_names,
)
from netlint.checks.options import option_mistakes
from netlint.config.error import Mistake, nearest, table_wanted
from netlint.config.grammar import grammar_mistakes
from netlint.config.levels import LEVELS
from netlint.config.nlp import nlp_mistakes
from netlint.config.page_type_schema import page_type_mistakes, section_mistakes
from netlint.config.places import KeyPath, key_lines, line_of
from netlint.config.site import site_mistakes
from netlint.profiles import profile_names
from netlint.settings import LOCALES

_TEXT = ("profile", "locale")
_LISTS = (
    "include",
    "exclude",
    "select",
    "extend-select",
    "ignore",
    "vocabularies",
    "allow",
    "skip",
)
_TABLES = ("severity", "rules", "page-types", "sections", "site", "nlp", "grammar")
KEYS = (*_TEXT, *_LISTS, *_TABLES, "baseline", "overrides")
#: What holds for all pages of a settings file.
_OF_FILE = ("include", "exclude", "baseline", "overrides")
OVERRIDE_KEYS = ("files", *(key for key in KEYS if key not in _OF_FILE))

#: The vocabularies that ship with netlint are named like this.
BUILT_IN = "netlint:"


def keys_of(data: Mapping[str, Any], name: str) -> Iterable[str]:
    """The keys of a table inside; none where it is no table."""
    value = data.get(name)
    return value if isinstance(value, dict) else ()


class Validator:
    """Walks one file's data and yields its mistakes."""

    def __init__(self, path: Path, shown: str, text: str, prefix: KeyPath) -> None:
        self.folder = path.parent
        self.shown = shown
        self.prefix = prefix
        self.lines = key_lines(text)
        self.own_types: tuple[str, ...] = ()
        self.own_sections: tuple[str, ...] = ()
        self.override_sections: tuple[str, ...] = ()

    def mistake(self, path: KeyPath, message: str) -> Mistake:
        """A mistake at a key."""
        return Mistake(
            self.shown, line_of(self.lines, (*self.prefix, *path)), ".".join(path), message.rstrip()
        )

    def check(
        self, data: Mapping[str, Any], keys: tuple[str, ...] = KEYS, at: KeyPath = ()
    ) -> Iterator[Mistake]:
        """Every mistake of a table with these keys."""
        if not at:
            self.own_types = tuple(keys_of(data, "page-types"))
            self.own_sections = tuple(keys_of(data, "sections"))
        for key, value in data.items():
            path = (*at, key)
            if key not in keys:
                yield self.mistake(path, f"there is no such setting. {nearest(key, keys)}")
            elif key in _TEXT:
                yield from self._text(path, key, value)
            elif key in _LISTS or key == "files":
                yield from self._list(path, key, value)
            elif key == "baseline":
                yield from self._baseline(path, value)
            elif key == "overrides":
                yield from self._overrides(path, value)
            elif not isinstance(value, dict):
                yield self.mistake(path, table_wanted(path))
            elif key == "severity":
                yield from self._severity(path, value)
            elif key == "rules":
                yield from self.rules(path, value)
            elif key == "page-types":
                yield from page_type_mistakes(self, path, value)
            elif key == "nlp":
                for place, message in nlp_mistakes(value, self.folder):
                    yield self.mistake((*path, place), message)
            elif key == "site":
                for place, message in site_mistakes(value, self.folder):
                    yield self.mistake((*path, place), message)
            elif key == "grammar":
                for inner, message in grammar_mistakes(value, self.folder, override=bool(at)):
                    yield self.mistake((*path, *inner), message)
            else:
                yield from section_mistakes(self, path, value)

    def _text(self, path: KeyPath, key: str, value: object) -> Iterator[Mistake]:
        if not isinstance(value, str):
            yield self.mistake(path, "this must be a text in quotes")
            return
        known = profile_names() if key == "profile" else LOCALES
        if value not in known:
            yield self.mistake(path, f'there is no {key} "{value}". {nearest(value, known)}')

    def _baseline(self, path: KeyPath, value: object) -> Iterator[Mistake]:
        # Whether the file is there is asked when it is read: a first run is to write it.
        if not isinstance(value, str) or not value.strip():
            yield self.mistake(path, 'name a file in quotes, such as "netlint-baseline.json"')
        elif "\\" in value:
            yield self.mistake(path, f'write / between folders, not \\, in "{value}"')
        elif (self.folder / value).is_dir():
            yield self.mistake(path, f'"{value}" is a folder. Name a file in it')

    def _list(self, path: KeyPath, key: str, value: object) -> Iterator[Mistake]:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            yield self.mistake(path, 'this must be a list of texts, for example ["a", "b"]')
            return
        if not value and key in ("select", "files"):
            yield self.mistake(path, "this names nothing. Write at least one, or take it out")
        for one in value:
            if key in ("include", "exclude", "files"):
                yield from self.pattern(path, one)
            elif key == "skip":
                yield from self._selector(path, one)
            elif key in ("select", "extend-select", "ignore") and not codes_of(one):
                yield self.mistake(path, f'there is no rule "{one}". {_rule_hint(one)}')
            elif key == "vocabularies":
                yield from self._vocabulary(path, one)

    def pattern(self, path: KeyPath, pattern: str) -> Iterator[Mistake]:
        """What is wrong with a glob."""
        from pathspec import GitIgnoreSpec

        if not pattern.strip() or pattern.startswith("#"):
            yield self.mistake(path, f'"{pattern}" names nothing')
        elif "\\" in pattern:
            yield self.mistake(path, f'write / between folders, not \\, in "{pattern}"')
        elif pattern.startswith("./") or ".." in pattern.split("/"):
            yield self.mistake(
                path, f'"{pattern}" must start at the folder of this file, without . or ..'
            )
        else:
            try:
                GitIgnoreSpec.from_lines([pattern])
            except ValueError:
                yield self.mistake(path, f'"{pattern}" is not a pattern')

    def _selector(self, path: KeyPath, selector: str) -> Iterator[Mistake]:
        from netlint.parsing.html_selectors import parse_selectors

        try:
            parse_selectors([selector])
        except ValueError as error:
            yield self.mistake(path, str(error))

    def _vocabulary(self, path: KeyPath, name: str) -> Iterator[Mistake]:
        from netlint.shipped import rules_folder

        if name.startswith(BUILT_IN):
            folder = rules_folder() / "vocabularies"
            known = [BUILT_IN + file.stem for file in sorted(folder.glob("*.csv"))]
            if name not in known:
                yield self.mistake(path, f'there is no vocabulary "{name}". {nearest(name, known)}')
        elif not (self.folder / name).is_file():
            yield self.mistake(path, f'there is no file "{name}" beside {self.shown}')

    def _severity(self, path: KeyPath, value: dict[str, Any]) -> Iterator[Mistake]:
        for name, level in value.items():
            if not codes_of(name):
                yield self.mistake((*path, name), f"there is no such rule. {_rule_hint(name)}")
            if level not in LEVELS:
                yield self.mistake(
                    (*path, name), f'there is no level "{level}". {nearest(str(level), LEVELS)}'
                )

    def rules(self, path: KeyPath, value: dict[str, Any]) -> Iterator[Mistake]:
        """What is wrong with the options of rules."""
        for name, options in value.items():
            codes = codes_of(name)
            if len(codes) != 1:
                known = [n for n in selector_names() if len(codes_of(n)) == 1]
                yield self.mistake((*path, name), f"there is no such rule. {nearest(name, known)}")
            elif not isinstance(options, dict):
                yield self.mistake((*path, name), table_wanted((*path, name)))
            else:
                yield from self._options((*path, name), codes[0], options)

    def _options(self, path: KeyPath, code: str, options: dict[str, Any]) -> Iterator[Mistake]:
        if not rule_index()[code].module:
            yield self.mistake(path, f"{code} has no options")
            return
        for key, message in option_mistakes(load_any(code), options):
            yield self.mistake((*path, key), message)

    def _overrides(self, path: KeyPath, value: object) -> Iterator[Mistake]:
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            yield self.mistake(path, "write each override as a table: [[overrides]]")
            return
        for index, one in enumerate(value):
            here = (*path, str(index))
            self.override_sections = tuple(keys_of(one, "sections"))
            if "files" not in one:
                yield self.mistake(here, 'say which pages: files = ["easy-read/**"]')
            yield from self.check(one, OVERRIDE_KEYS, here)


def _rule_hint(name: str) -> str:
    return nearest(name, selector_names()) or languagetool_hint(name)
