"""From the paths on the command line to the pages to check."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from netlint.config.error import ConfigError, Mistake
from netlint.config.project import Project, shown_path
from netlint.finding import Problem
from netlint.gitignore import GitIgnores
from netlint.patterns import lazy_pattern
from netlint.result import PageFile

if TYPE_CHECKING:
    pass

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
#: Text files of programmers and robots, in small letters: a folder may hold them beside pages.
_NO_PAGES = lazy_pattern(r"(?:requirements.*|constraints.*|cmakelists|robots|licen[sc]e)\.txt")
STANDARD_INPUT = "-"


class Discovered(NamedTuple):
    """The pages, sorted by the path that reports show, and what was wrong with the paths.

    `mistakes` are those of settings files that cannot be used; their pages are left out. `given`
    is what came from standard input, whether it is among the pages or left out.
    """

    files: tuple[PageFile, ...]
    problems: tuple[Problem, ...]
    mistakes: tuple[Mistake, ...] = ()
    given: bytes | None = None


class _Search:
    """One walk over the paths given."""

    def __init__(self, project: Project, force_exclude: bool) -> None:
        self.project = project
        self.force_exclude = force_exclude
        self.problems: list[Problem] = []
        self.mistakes: dict[Mistake, None] = {}
        self.found: dict[Path, None] = {}
        self.links: dict[Path, None] = {}
        self.met = 0  # pages met so far, those met before as well
        self.ignores = GitIgnores()

    def take(self, given: str) -> None:
        """Add the pages that one path, folder or pattern stands for."""
        path = normal(Path(given))
        if given and path.is_dir():
            before = self.met
            seen = len(self.problems)
            self.walk(path)
            if self.met == before and len(self.problems) == seen and not self.mistakes:
                self.problems.append(
                    Problem(
                        given, "There is no page to check in this folder (Markdown, HTML or text)."
                    )
                )
        elif given and path.is_file():
            self.take_file(given, path)
        elif given and path.exists():
            self.problems.append(Problem(given, "This is neither a file nor a folder."))
        elif any(sign in given for sign in "*?["):
            self.take_pattern(given, path)
        else:
            self.problems.append(Problem(given, "There is no such file or folder."))

    def take_file(self, given: str, path: Path) -> None:
        """Add a file that was named itself; it is left out only where that was asked for."""
        if path.suffix.lower() not in SUFFIXES:
            if not self.force_exclude:
                self.problems.append(
                    Problem(given, f"netlint reads {', '.join(SUFFIXES)}, not this kind of file.")
                )
        elif self.usable(path.parent) and not (self.force_exclude and self.left_out(path)):
            self.add(path)

    def usable(self, folder: Path) -> bool:
        """False where the settings of a folder are broken: its pages cannot be checked."""
        try:
            self.project.config_for(folder)
        except ConfigError as error:
            self.mistakes.update(dict.fromkeys(error.mistakes))
            return False
        return True

    def left_out(self, path: Path) -> bool:
        """True for a file that walking the repository would not have met."""
        if is_no_page(path.name):
            return True
        # Above the repository, or the folder one works in, names mean nothing to it.
        root = self.ignores.root_of(path.parent)
        top = root if root is not None else self.project.cwd
        for folder in path.parents:
            if folder == top or not folder.is_relative_to(top):
                break
            if folder.name in _SKIPPED_FOLDERS or folder.name.startswith("."):
                return True
            if self.ignores.ignored(folder, is_folder=True):
                return True
        return self.ignores.ignored(path) or not self.wanted(path)

    def take_pattern(self, given: str, path: Path) -> None:
        """Add the pages that a pattern fits, which a shell has left to us. Python's own glob would
        follow links to folders, and those can form rings."""
        from pathspec import GitIgnoreSpec

        literal = next(at for at, part in enumerate(path.parts) if any(s in part for s in "*?["))
        top = Path(*path.parts[:literal])
        spec = GitIgnoreSpec.from_lines(["/" + "/".join(path.parts[literal:])])
        before = self.met
        self.walk(top, lambda page: spec.match_file(page.relative_to(top).as_posix()))
        if self.met == before:
            self.problems.append(Problem(given, "No page fits this pattern."))

    def add(self, path: Path) -> None:
        """Keep a page; a link to a page that is kept already adds nothing."""
        self.met += 1
        if path.is_symlink():
            self.links.setdefault(path)
        else:
            self.found.setdefault(path)

    def pages(self) -> list[Path]:
        """Every page once: the file itself rather than links to it."""
        kept = dict(self.found)
        targets = {path.resolve() for path in self.found} if self.links else set()
        for link in sorted(self.links):
            if link.resolve() not in targets:
                targets.add(link.resolve())
                kept.setdefault(link)
        return list(kept)

    def walk(self, top: Path, fits: Callable[[Path], bool] = lambda _: True) -> None:
        """Add the pages below a folder. Links to folders are not followed: they can form rings."""

        def fault(error: OSError) -> None:
            shown = shown_path(Path(error.filename), self.project.cwd)
            self.problems.append(Problem(shown, f"The folder cannot be read: {error.strerror}."))

        for root, folders, files in os.walk(top, onerror=fault):
            here = Path(root)
            usable = self.usable(here)
            folders[:] = sorted(
                name
                for name in folders
                if not name.startswith(".")
                and name not in _SKIPPED_FOLDERS
                and not self.ignores.ignored(here / name, is_folder=True)
                and not (usable and self.excluded(here / name, is_folder=True))
            )
            for name in files:
                path = here / name
                if (
                    usable
                    and path.suffix.lower() in SUFFIXES
                    and not name.startswith(".")
                    and not is_no_page(name)
                    and fits(path)
                    and not self.ignores.ignored(path)
                    and self.wanted(path)
                ):
                    self.meet(path)

    def meet(self, path: Path) -> None:
        """Add a page of a folder, unless reading it would fail or never end."""
        if path.is_file():
            self.add(path)
        elif path.is_symlink():
            self.met += 1
            shown = shown_path(path, self.project.cwd)
            self.problems.append(Problem(shown, "This link leads to a file that does not exist."))

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


def is_no_page(name: str) -> bool:
    """True for a file that no reader of a web site sees, though its name ends as a page's does.

    >>> is_no_page("requirements-dev.txt"), is_no_page("CMakeLists.txt"), is_no_page("diet.txt")
    (True, True, False)
    """
    return bool(_NO_PAGES.fullmatch(name.lower()))


def normal(path: Path) -> Path:
    """An absolute path without "..": links stay as they are written."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links


def discover(
    paths: Iterable[str],
    project: Project,
    *,
    force_exclude: bool = False,
    keep_going: bool = False,
    standard_input: bytes | None = None,
    stdin_filename: str | None = None,
) -> Discovered:
    """The pages that `paths` stand for, each once, sorted by the path shown.

    A path that does not exist, a folder that cannot be read or holds no page is a problem; the
    others are found all the same. A broken settings file raises `ConfigError`, or with
    `keep_going` leaves out its own pages and is told in `mistakes`.
    """
    search = _Search(project, force_exclude)
    files: list[PageFile] = []
    named = normal(project.cwd / (stdin_filename or "stdin.md"))
    for given in paths:
        if given != STANDARD_INPUT:
            search.take(given)
        elif search.usable(named.parent) and not (
            # An editor gives the page that is open, and it may be one to leave out.
            force_exclude and stdin_filename and search.left_out(named)
        ):
            files.append(_standard_input(project, standard_input or b"", stdin_filename))
    if search.mistakes and not keep_going:
        raise ConfigError(search.mistakes)
    # An editor gives the page that is open: that is the page, and not what lies in its file.
    given_places = {file.place for file in files} - {None}
    pages = (path for path in search.pages() if str(path) not in given_places)
    files.extend(_page_files(pages, project))
    files.sort(key=lambda file: file.path)
    return Discovered(tuple(files), tuple(search.problems), tuple(search.mistakes), standard_input)


def would_be_read(path: Path, project: Project) -> bool:
    """Whether a walk over the repository would take this page (an absolute path), were it there.
    Raises `ConfigError`."""
    search = _Search(project, force_exclude=True)
    return not search.left_out(path)


def _page_files(paths: Iterable[Path], project: Project) -> Iterator[PageFile]:
    for path in paths:
        yield PageFile(
            path=shown_path(path, project.cwd),
            location=str(path),
            format=SUFFIXES[path.suffix.lower()],
            settings=project.settings_for(path),
        )


def _standard_input(project: Project, data: bytes, name: str | None) -> PageFile:
    path = normal(project.cwd / (name or "stdin.md"))
    return PageFile(
        path=shown_path(path, project.cwd) if name else "<stdin>",
        location=None,
        format=SUFFIXES.get(path.suffix.lower(), "md"),
        settings=project.settings_for(path),
        data=data,
        place=str(path) if name else None,
    )
