"""The pages that a command is to read, and what is wrong with the paths and settings it was given."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from netlint.config.error import Mistake
from netlint.config.project import Project
from netlint.discovery import STANDARD_INPUT, Discovered, discover
from netlint.finding import Problem
from netlint.settings import Settings
from netlint.vocabulary.concept import VocabularyError


def find_pages(
    paths: tuple[str, ...],
    project: Project,
    *,
    stdin_filename: str | None,
    force_exclude: bool,
    warn: Callable[[object], None],
) -> Discovered:
    """The pages that there are, with their settings; all that is wrong is among the problems, and
    `warn` is told of mistakes in settings."""
    found = _discover(paths, project, stdin_filename, force_exclude)
    mistakes = (*found.mistakes, *project.dead_patterns())
    for mistake in mistakes:
        warn(mistake)
    return found._replace(problems=(*found.problems, *map(_as_problem, mistakes)))


def usable_pages(
    found: Discovered,
    cwd: Path,
    *,
    prepare: Callable[[list[Settings]], object],
    warn: Callable[[object], None],
    done: str = "checked",
) -> Discovered:
    """The pages that can be read with their settings; what is wrong is among the problems.

    `prepare` loads what settings ask for and raises `VocabularyError`; `warn` is told of it, and
    `done` is what is not done to the pages left out for it.
    """
    usable: dict[int, bool] = {}
    broken: dict[Problem, None] = {}
    for file in found.files:
        if id(file.settings) not in usable:
            message = _vocabulary_fault(file.settings, prepare, cwd)
            usable[id(file.settings)] = message is None
            if message is not None:
                warn(message)
                end = "" if message.endswith("?") else "."
                broken[Problem("", f"{message}{end} Its pages were not {done}.")] = None
    return found._replace(
        files=tuple(file for file in found.files if usable[id(file.settings)]),
        problems=(*found.problems, *broken),
    )


def _discover(
    paths: tuple[str, ...], project: Project, stdin_filename: str | None, force_exclude: bool
) -> Discovered:
    data = sys.stdin.buffer.read() if STANDARD_INPUT in paths else None
    found = discover(
        paths,
        project,
        force_exclude=force_exclude,
        keep_going=True,
        standard_input=data,
        stdin_filename=stdin_filename,
    )
    # With --force-exclude a hook may name nothing but excluded pages: that is fine.
    if not (found.files or found.problems or found.mistakes or force_exclude):
        problem = Problem(", ".join(paths), "There is nothing to check here.")
        return found._replace(problems=(problem,))
    return found


def _as_problem(mistake: Mistake) -> Problem:
    """A mistake of a settings file as reports show it, beside the pages that could be checked."""
    place = f"line {mistake.line}: " if mistake.line else ""
    key = f"{mistake.key}: " if mistake.key else ""
    return Problem(mistake.path, f"{place}{key}{mistake.message}")


def _vocabulary_fault(
    settings: Settings, prepare: Callable[[list[Settings]], object], cwd: Path
) -> str | None:
    """What is wrong with the vocabularies of some settings, or None."""
    try:
        prepare([settings])
    except VocabularyError as error:
        # As pages are shown: a report is to be the same on every machine.
        return str(error).replace(f"{cwd.as_posix()}/", "")
    return None
