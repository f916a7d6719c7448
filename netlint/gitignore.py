"""Which files the .gitignore files of a repository leave out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class GitIgnores:
    """Answers for absolute paths; each .gitignore file is read only once."""

    def __init__(self) -> None:
        self._specs: dict[Path, GitIgnoreSpec | None] = {}
        self._roots: dict[Path, Path | None] = {}

    def ignored(self, path: Path, *, is_folder: bool = False) -> bool:
        """True where a .gitignore between the repository's root and the path says so."""
        root = self.root_of(path.parent)
        if root is None:
            return False
        name = "/" if is_folder else ""
        for folder in path.parents:
            spec = self._spec_in(folder)
            if spec is not None:
                result = spec.check_file(f"{path.relative_to(folder).as_posix()}{name}")
                if result.include is not None:  # the nearest file that speaks decides
                    return result.include
            if folder == root:
                return False
        return False

    def root_of(self, folder: Path) -> Path | None:
        """The repository that a folder lies in; outside of one .gitignore files mean nothing."""
        if folder not in self._roots:
            if (folder / ".git").exists():
                self._roots[folder] = folder
            else:
                parent = folder.parent
                self._roots[folder] = self.root_of(parent) if parent != folder else None
        return self._roots[folder]

    def _spec_in(self, folder: Path) -> GitIgnoreSpec | None:
        if folder not in self._specs:
            path = folder / ".gitignore"
            spec = None
            if path.is_file():
                from pathspec import GitIgnoreSpec

                text = path.read_text(encoding="utf-8", errors="replace")
                spec = GitIgnoreSpec.from_lines(text.splitlines())
            self._specs[folder] = spec
        return self._specs[folder]
