"""From the paths on the command line to the pages to check."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from netlint.config.project import Project, shown_path
from netlint.finding import Problem
from netlint.result import PageFile

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

#: The formats by the end of a file's name.
SUFFIXES = {
    ".md": "md",
    ".markdown": "md",
    ".mdx": "md",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
}
#: Folders that hold no pages of this repository.
_SKIPPED_FOLDERS = frozenset(("node_modules", "__pycache__", "venv"))
STANDARD_INPUT = "-"


class Discovered(NamedTuple):
    """The pages, sorted by the path that reports show, and what was wrong with the paths."""

    files: tuple[PageFile, ...]
    problems: tuple[Problem, ...]


class _Search:
    """One walk over the paths given."""

    def __init__(self, project: Project, force_exclude: bool) -> None:
        self.project = project
        self.force_exclude = force_exclude
        self.problems: list[Problem] = []
        self.found: dict[Path, None] = {}
        self.ignores: dict[Path, GitIgnoreSpec | None] = {}
        self.roots: dict[Path, Path | None] = {}

    def take(self, given: str) -> None:
        """Add the pages that one path, folder or pattern stands for."""
        path = Path(given)
        if path.is_dir():
            before = len(self.found)
            seen = len(self.problems)
            self.walk(path.absolute())
            if len(self.found) == before and len(self.problems) == seen:
                self.problems.append(
                    Problem(given, "There is no page to check in this folder (Markdown, HTML or text).")
                )
        elif path.exists():
            self.take_file(given, path.absolute())
        elif any(character in given for character in "*?["):
            import glob

            matches = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 - absolute patterns too
            for match in matches:
                if Path(match).is_dir():
                    self.walk(Path(match).absolute())
                elif Path(match).suffix.lower() in SUFFIXES:
                    self.add(Path(match).absolute())
            if not matches:
                self.problems.append(Problem(given, "No file fits this pattern."))
        else:
            self.problems.append(Problem(given, "There is no such file or folder."))

    def take_file(self, given: str, path: Path) -> None:
        """Add a file that was named itself; it is left out only where that was asked for."""
        if path.suffix.lower() not in SUFFIXES:
            if not self.force_exclude:
                self.problems.append(
                    Problem(given, f"netlint reads {', '.join(SUFFIXES)}, not this kind of file.")
                )
        elif not self.force_exclude or not self.left_out(path):
            self.add(path)

    def left_out(self, path: Path) -> bool:
        """True for a file that walking the repository would not have met."""
        root = self.root_of(path.parent)
        for folder in path.parents:
            if root is not None and folder == root:
                break
            if folder.name in _SKIPPED_FOLDERS or folder.name.startswith("."):
                return True
            if self.ignored(folder, is_folder=True):
                return True
        return self.ignored(path) or not self.wanted(path)

    def add(self, path: Path) -> None:
        self.found.setdefault(path)

    def walk(self, top: Path) -> None:
        """Add the pages below a folder. Links to folders are not followed: they can form rings."""

        def fault(error: OSError) -> None:
            shown = shown_path(Path(error.filename), self.project.cwd)
            self.problems.append(Problem(shown, f"The folder cannot be read: {error.strerror}."))

        for root, folders, files in os.walk(top, onerror=fault):
            here = Path(root)
            folders[:] = sorted(
                name
                for name in folders
                if not name.startswith(".")
                and name not in _SKIPPED_FOLDERS
                and not self.ignored(here / name, is_folder=True)
                and not self.excluded(here / name, is_folder=True)
            )
            for name in files:
                path = here / name
                if (
                    path.suffix.lower() in SUFFIXES
                    and not name.startswith(".")
                    and not self.ignored(path)
                    and self.wanted(path)
                ):
                    self.add(path)

    def wanted(self, path: Path) -> bool:
        """True where `include` and `exclude` of the configuration let the page in."""
        config = self.project.config_for(path.parent)
        if config is None:
            return True
        include = config.data.get("include")
        if include and not self.project.fits(config, include, path):
            return False
        return not self.excluded(path)

    def excluded(self, path: Path, *, is_folder: bool = False) -> bool:
        config = self.project.config_for(path.parent)
        if config is None or not config.data.get("exclude"):
            return False
        where = Path(f"{path}/x") if is_folder else path
        return self.project.fits(config, config.data["exclude"], where)

    def ignored(self, path: Path, *, is_folder: bool = False) -> bool:
        """True where a .gitignore between the repository's root and the path says so."""
        root = self.root_of(path.parent)
        if root is None:
            return False
        name = "/" if is_folder else ""
        for folder in path.parents:
            spec = self.ignores_in(folder)
            if spec is not None:
                result = spec.check_file(f"{path.relative_to(folder).as_posix()}{name}")
                if result.include is not None:  # the nearest file that speaks decides
                    return result.include
            if folder == root:
                return False
        return False

    def root_of(self, folder: Path) -> Path | None:
        """The repository that a folder lies in; outside of one .gitignore files mean nothing."""
        if folder not in self.roots:
            if (folder / ".git").exists():
                self.roots[folder] = folder
            else:
                parent = folder.parent
                self.roots[folder] = self.root_of(parent) if parent != folder else None
        return self.roots[folder]

    def ignores_in(self, folder: Path) -> GitIgnoreSpec | None:
        if folder not in self.ignores:
            path = folder / ".gitignore"
            spec = None
            if path.is_file():
                from pathspec import GitIgnoreSpec

                text = path.read_text(encoding="utf-8", errors="replace")
                spec = GitIgnoreSpec.from_lines(text.splitlines())
            self.ignores[folder] = spec
        return self.ignores[folder]


def discover(
    paths: Iterable[str],
    project: Project,
    *,
    force_exclude: bool = False,
    standard_input: bytes | None = None,
    stdin_filename: str | None = None,
) -> Discovered:
    """The pages that `paths` stand for, each once, sorted by the path shown.

    A path that does not exist, a folder that cannot be read or holds no page is a problem; the
    others are found all the same. Raises `ConfigError` where a configuration file is broken.
    """
    search = _Search(project, force_exclude)
    files: list[PageFile] = []
    for given in paths:
        if given == STANDARD_INPUT:
            files.append(_standard_input(project, standard_input or b"", stdin_filename))
        else:
            search.take(given)
    files.extend(_page_files(search.found, project))
    files.sort(key=lambda file: file.path)
    return Discovered(tuple(files), tuple(search.problems))


def _page_files(paths: Iterable[Path], project: Project) -> Iterator[PageFile]:
    for path in paths:
        yield PageFile(
            path=shown_path(path, project.cwd),
            location=str(path),
            format=SUFFIXES[path.suffix.lower()],
            settings=project.settings_for(path),
        )


def _standard_input(project: Project, data: bytes, name: str | None) -> PageFile:
    path = (project.cwd / (name or "stdin.md")).absolute()
    return PageFile(
        path=shown_path(path, project.cwd) if name else "<stdin>",
        location=None,
        format=SUFFIXES.get(path.suffix.lower(), "md"),
        settings=project.settings_for(path),
        data=data,
    )
