"""Which settings each page has: the nearest configuration, its overrides and the command line."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from netlint.config.error import ConfigError, Mistake
from netlint.config.load import ConfigFile, find_config, read_config
from netlint.config.option_choice import Layer
from netlint.config.places import key_lines, line_of
from netlint.config.resolve import CommandLine, resolve
from netlint.settings import PageType, Settings

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class Project:
    """Gives settings for pages; every file is read and every combination resolved only once."""

    def __init__(
        self,
        line: CommandLine,
        config: Path | None = None,
        isolated: bool = False,
        cwd: Path | None = None,
    ) -> None:
        self.line = line
        self.config = config  # --config
        self.isolated = isolated
        self.cwd = cwd or Path.cwd()
        self._files: dict[Path, ConfigFile] = {}
        self._errors: dict[Path, ConfigError] = {}
        self._nearest: dict[Path, ConfigFile | None] = {}
        self._settings: dict[tuple[Path | None, tuple[int, ...], str], Settings] = {}
        self._specs: dict[tuple[str, ...], GitIgnoreSpec] = {}

    def config_for(self, folder: Path) -> ConfigFile | None:
        """The configuration in force for a folder. Raises `ConfigError`."""
        if self.isolated:
            return None
        if folder not in self._nearest:
            path = self.config or find_config(folder)
            self._nearest[folder] = self._read(path) if path else None
        return self._nearest[folder]

    def _read(self, path: Path) -> ConfigFile:
        # Pages keep the names that links give them, so the folder of the settings has to as well.
        path = Path(os.path.abspath(path))  # noqa: PTH100
        if path in self._errors:
            raise self._errors[path]
        if path not in self._files:
            try:
                self._files[path] = read_config(path, shown_path(path, self.cwd))
            except ConfigError as error:
                self._errors[path] = error
                raise
        return self._files[path]

    def settings_for(self, path: Path) -> Settings:
        """The settings of one page (an absolute path). Raises `ConfigError`."""
        config = self.config_for(path.parent)
        if config is None:
            return self._resolved(None, ())
        overrides = tuple(self.overrides_for(config, path))
        written = self._resolved(config, overrides)
        kinds = (kind for kind in written.page_types if self.fits(config, kind.match, path))
        return self._of_type(written, config, overrides, next(kinds, None))

    def _of_type(
        self,
        written: Settings,
        config: ConfigFile,
        overrides: tuple[int, ...],
        kind: PageType | None,
    ) -> Settings:
        """The settings of pages whose path makes them a page type, the same object for all.

        Globs start at the settings file, and rules know nothing of that file: the type that fits
        gets a glob that fits any page, all others none.
        """
        key = (config.path, overrides, kind.name if kind else "")
        if kind is not None and key not in self._settings:
            types = tuple(
                one._replace(match=("*",) if one.name == kind.name else ())
                for one in written.page_types
            )
            self._settings[key] = written._replace(page_types=types)
        elif kind is None and any(one.match for one in written.page_types):
            types = tuple(one._replace(match=()) for one in written.page_types)
            return self._settings.setdefault(
                (config.path, overrides, "-"), written._replace(page_types=types)
            )
        return self._settings[key]

    def overrides_for(self, config: ConfigFile, path: Path) -> Iterator[int]:
        """The indexes of the overrides whose `files` the page fits."""
        for index, override in enumerate(config.data.get("overrides", ())):
            if self.fits(config, override["files"], path):
                yield index

    def fits(self, config: ConfigFile, patterns: Iterable[str], path: Path) -> bool:
        """True where a page fits one of the patterns, which are relative to the file's folder."""
        patterns = tuple(patterns)
        if not patterns:
            return False
        try:
            relative = path.relative_to(config.folder).as_posix()
        except ValueError:
            return False
        return self.spec(patterns).match_file(relative)

    def spec(self, patterns: tuple[str, ...]) -> GitIgnoreSpec:
        """The compiled patterns."""
        if patterns not in self._specs:
            from pathspec import GitIgnoreSpec

            self._specs[patterns] = GitIgnoreSpec.from_lines(patterns)
        return self._specs[patterns]

    def _resolved(self, config: ConfigFile | None, overrides: tuple[int, ...]) -> Settings:
        key = (config.path if config else None, overrides, "")
        if key not in self._settings:
            self._settings[key] = resolve(_layers(config, overrides), self.line)
        return self._settings[key]

    def layers_for(self, path: Path) -> tuple[Layer, ...]:
        """What is said of one page (an absolute path), the last strongest. Raises `ConfigError`."""
        config = self.config_for(path.parent)
        return _layers(config, self.overrides_for(config, path) if config else ())

    def names(self, key: str) -> bool:
        """Whether a settings file that was read for these pages, or for the working directory, has
        this key."""
        with contextlib.suppress(ConfigError):  # said where pages are looked for
            self.config_for(self.cwd)
        return any(key in config.data for config in self._files.values())

    def dead_patterns(self) -> tuple[Mistake, ...]:
        """The patterns that fit no file: a typing slip there would silently leave pages
        unchecked. What `exclude` names may well be absent from a fresh clone."""
        return tuple(
            mistake for config in self._files.values() for mistake in self._dead_patterns(config)
        )

    def _dead_patterns(self, config: ConfigFile) -> Iterator[Mistake]:
        waiting = list(_patterns(config.data))
        if not waiting:
            return
        for path in _files_below(config.folder):
            waiting = [entry for entry in waiting if not self.spec((entry[1],)).match_file(path)]
            if not waiting:
                return
        lines = key_lines(config.text)
        for key, pattern in waiting:
            line = line_of(lines, (*config.prefix, *key))
            yield Mistake(
                config.shown, line, ".".join(key), f'no file fits "{pattern}". Check its spelling'
            )


def _layers(config: ConfigFile | None, overrides: Iterable[int]) -> tuple[Layer, ...]:
    """A file and those of its overrides that a page fits."""
    if config is None:
        return ()
    said = [
        Layer(config.folder, config.data["overrides"][at], f"{config.shown}, override {at + 1}")
        for at in overrides
    ]
    return (Layer(config.folder, config.data, config.shown), *said)


def _patterns(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    for pattern in data.get("include", ()):
        yield ("include",), pattern
    for index, override in enumerate(data.get("overrides", ())):
        for pattern in override["files"]:
            yield ("overrides", str(index), "files"), pattern
        for key, pattern in _type_patterns(override):
            yield ("overrides", str(index), *key), pattern
    yield from _type_patterns(data)


def _type_patterns(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    for name, entry in data.get("page-types", {}).items():
        for pattern in entry.get("match", ()):
            yield ("page-types", name, "match"), pattern


def _files_below(folder: Path) -> Iterator[str]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(f for f in folders if not f.startswith(".") and f != "node_modules")
        base = Path(root).relative_to(folder)
        for name in files:
            yield (base / name).as_posix()


def shown_path(path: Path, cwd: Path) -> str:
    """A path as reports show it: relative to the working directory where it lies below."""
    try:
        return path.relative_to(cwd).as_posix()
    except ValueError:
        return path.as_posix()
