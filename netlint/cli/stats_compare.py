"""What `netlint stats --compare` does: find pages now and at a commit, count both, pair them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from netlint.config.error import ConfigError
from netlint.config.project import Project, shown_path
from netlint.discovery import STANDARD_INPUT, SUFFIXES, would_be_read
from netlint.finding import Problem
from netlint.git import Revision, content_id, contents, path_in, renames
from netlint.result import PageFile
from netlint.statistics.comparing import Comparison, PageChange, compare
from netlint.statistics.figures import Outcome


class Pair(NamedTuple):
    """A page now, and its path in the repository and content then; either may be missing."""

    now: PageFile | None
    was: str | None


class Pairs(NamedTuple):
    """The pages that may have changed, how many cannot have, and what is wrong with others."""

    pairs: tuple[Pair, ...]
    unchanged: int
    problems: tuple[Problem, ...]


def still_there(paths: Iterable[str], revision: Revision, cwd: Path) -> tuple[str, ...]:
    """The paths given, without those that are gone since the revision: nobody can find them."""
    return tuple(
        given
        for given in paths
        if given == STANDARD_INPUT or os.path.lexists(given) or not _was_there(given, revision, cwd)
    )


def _was_there(given: str, revision: Revision, cwd: Path) -> bool:
    path = path_in(revision, Path(os.path.abspath(cwd / given)))  # noqa: PTH100 - as discovery does
    return path is not None and any(
        file == path or file.startswith(f"{path}/") for file in revision.files
    )


def pair_up(
    files: tuple[PageFile, ...], paths: tuple[str, ...], revision: Revision, project: Project
) -> Pairs:
    """Each page now with what it was."""
    pairs: list[Pair] = []
    problems: list[Problem] = []
    new: dict[str, PageFile] = {}
    known: set[str] = set()
    unchanged = 0
    for file in files:
        place = path_in(revision, Path(file.location or project.cwd / file.path))
        if place is None:
            problems.append(
                Problem(file.path, "Not compared: this page is not in the git repository here.")
            )
            continue
        known.add(place)
        id = revision.files.get(place)
        if id is None:
            new[place] = file
        elif _has_content(file, id):
            unchanged += 1
        else:
            pairs.append(Pair(file, place))
    gone = set(_gone(paths, known, revision, project))
    if new and gone:
        for place, old in renames(revision).items():
            if place in new and old in gone:
                pairs.append(Pair(new.pop(place), old))
                gone.remove(old)
    pairs += (Pair(file, None) for file in new.values())
    pairs += (Pair(None, place) for place in sorted(gone))
    return Pairs(tuple(pairs), unchanged, tuple(problems))


def _has_content(file: PageFile, id: str) -> bool:
    try:
        data = file.data if file.data is not None else Path(file.location or "").read_bytes()
    except OSError:
        return False  # counting says why
    return content_id(data, id) == id


def _gone(
    paths: tuple[str, ...], known: set[str], revision: Revision, project: Project
) -> Iterator[str]:
    """The pages of the revision that the paths stand for and that are no more."""
    fits = [_fits(given, revision, project) for given in paths if given != STANDARD_INPUT]
    for place in revision.files:
        path = revision.root / place
        if (
            place not in known
            and path.suffix.lower() in SUFFIXES
            and any(fit(place) for fit in fits)
            and not path.exists()
            and _readable(path, project)
        ):
            yield place


def _fits(given: str, revision: Revision, project: Project) -> Callable[[str], bool]:
    path = Path(os.path.abspath(project.cwd / given))  # noqa: PTH100 - links stay as written
    place = path_in(revision, path)
    if place is None:
        return lambda _: False
    if any(sign in given for sign in "*?[") and not path.exists():
        spec = project.spec((f"/{place}",))
        return lambda file: spec.match_file(file)
    folder = "" if place == "." else f"{place}/"
    return lambda file: file == place or file.startswith(folder)


def _readable(path: Path, project: Project) -> bool:
    try:
        return would_be_read(path, project)
    except ConfigError:
        return False  # said where the settings are read


def old_pages(pairs: Iterable[Pair], revision: Revision, project: Project) -> list[PageFile]:
    """The pages as they were, with the settings that they have today. Raises `GitError`."""
    earlier = [(pair.was, pair.now) for pair in pairs if pair.was is not None]
    data = contents(revision, (revision.files[place] for place, _ in earlier))
    return [
        PageFile(
            path=shown_path(revision.root / place, project.cwd),
            location=None,
            format=SUFFIXES[Path(place).suffix.lower()],
            settings=now.settings if now else project.settings_for(revision.root / place),
            data=data[revision.files[place]],
        )
        for place, now in earlier
    ]


def comparison_of(
    pairs: Pairs,
    before: Iterable[Outcome],
    after: Iterable[Outcome],
    revision: Revision,
    problems: tuple[Problem, ...],
) -> Comparison:
    """The comparison, from outcomes in the order of the pairs."""
    old, new = iter(before), iter(after)
    changes: list[PageChange] = []
    faults = [*problems, *pairs.problems]
    for pair in pairs.pairs:
        was = next(old) if pair.was is not None else None
        now = next(new) if pair.now is not None else None
        if was is not None and was.problem is not None:
            path, message = was.problem
            faults.append(Problem(path, f"At {revision.ref}: {message}"))
        if now is not None and now.problem is not None:
            faults.append(now.problem)
        if (was is None or was.page) and (now is None or now.page):
            old_path = was.path if was is not None and now is not None else None
            path = (now or was or _NOTHING).path
            changes.append(
                PageChange(
                    path,
                    was.page if was else None,
                    now.page if now else None,
                    old_path if old_path != path else None,
                )
            )
    return compare(
        changes,
        ref=revision.ref,
        commit=revision.commit,
        unchanged=pairs.unchanged,
        problems=tuple(faults),
    )


_NOTHING = Outcome("")
