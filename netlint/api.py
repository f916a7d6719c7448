"""netlint from Python: the same findings as on the command line."""

from __future__ import annotations

from collections.abc import Iterable
from os import PathLike
from pathlib import Path

from netlint.config.project import Project
from netlint.config.resolve import CommandLine
from netlint.discovery import discover
from netlint.engine import check_file, prepare
from netlint.finding import Finding
from netlint.parallel import check_files
from netlint.result import PageFile

__all__ = ["check_paths", "check_text"]


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

    Raises KeyError for a profile that does not exist.
    """
    line = CommandLine(profile, locale, tuple(select), tuple(ignore))
    settings = Project(line, isolated=True).settings_for(Path(path).absolute())
    prepare([settings])
    return list(check_file(PageFile(path, None, format, settings, text.encode("utf-8"))).findings)


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

    Raises `netlint.config.error.ConfigError` where that is broken. Pages that cannot be read are
    findings of NETLINT003.
    """
    line = CommandLine(profile, locale, tuple(select), tuple(ignore))
    files = discover(map(str, paths), Project(line)).files
    return [finding for result in check_files(files, jobs=jobs) for finding in result.findings]
