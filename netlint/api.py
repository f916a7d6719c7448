"""netlint from Python: the same findings as on the command line."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from functools import lru_cache
from os import PathLike

from netlint.config.project import Project
from netlint.config.resolve import CommandLine, resolve
from netlint.discovery import discover
from netlint.engine import check_file, did_not_run, left_out, prepare
from netlint.finding import Finding
from netlint.nlp.availability import ParserMissing
from netlint.parallel import check_files
from netlint.result import PageFile
from netlint.settings import Settings

__all__ = ["ParserMissing", "check_paths", "check_text"]


def check_text(
    text: str,
    *,
    format: str = "md",
    profile: str | None = None,
    locale: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    path: str = "page",
) -> list[Finding]:
    """What netlint finds in a text of `format` md, html or text, without any configuration file.

    Raises KeyError for a profile that does not exist, and `ParserMissing` where a rule is selected
    by its code or name that needs what is not installed.
    """
    today = datetime.date.today()
    settings = _settings(CommandLine(profile, locale, tuple(select), tuple(ignore), today))
    _prepare([settings])
    return list(check_file(PageFile(path, None, format, settings, text.encode("utf-8"))).findings)


def _prepare(settings: Iterable[Settings]) -> None:
    settings = list({id(one): one for one in settings}.values())
    for entry, reason, asked in left_out(settings):
        if asked:
            raise ParserMissing(did_not_run(entry, reason))
    prepare(settings)


@lru_cache(maxsize=64)
def _settings(line: CommandLine) -> Settings:
    """The settings of a call. The engine keeps a plan for each object that it is given, so calls
    that ask for the same get the same one."""
    return resolve((), line)


def check_paths(
    paths: Iterable[str | PathLike[str]],
    *,
    profile: str | None = None,
    locale: str | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    jobs: int = 1,
) -> list[Finding]:
    """What netlint finds in files and folders, with their own configuration.

    Raises `netlint.config.error.ConfigError` where that is broken, and `ParserMissing` as
    `check_text` does. Pages that cannot be read are findings of NETLINT003.
    """
    line = CommandLine(profile, locale, tuple(select), tuple(ignore))
    files = discover(map(str, paths), Project(line)).files
    _prepare(file.settings for file in files)
    return [finding for result in check_files(files, jobs=jobs) for finding in result.findings]
