"""What changed since the work on it began: the files, and their lines as they are now.

The beginning is the commit at which this branch and the one it is compared with part, so that what
others have done there since does not count. All that is different in the folder counts, whether it
is committed or not, and files that git does not know yet count as a whole.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from netlint.git import GitError, commit_of, git, must, root_of
from netlint.patterns import lazy_pattern

#: From line to line, 1-based, both included; a deletion has the lines that it left side by side.
Lines = tuple[tuple[int, int], ...]
#: Every line of a file that is new.
ALL: Lines = ((1, 1 << 60),)

_HUNK = lazy_pattern(r"@@ -\S+ \+([0-9]+)(?:,([0-9]+))? @@")
#: Nothing in the settings of the person or the repository changes what is printed.
_DIFF = (
    "diff",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--no-relative",
    "--ignore-submodules=none",
    "--submodule=short",
    "--diff-algorithm=default",
    "-M",
)


class Changes(NamedTuple):
    """`files` has the path in the repository of each file that changed; a path that ends in "/" is
    that of a folder with a repository of its own. `commit` is the one that it is compared with."""

    root: Path
    commit: str
    files: frozenset[str]

    def touch(self, path: str) -> bool:
        """Whether a file of the repository changed."""
        if path in self.files:
            return True
        folders = path.split("/")
        return any(
            f"{'/'.join(folders[:at])}{end}" in self.files
            for at in range(1, len(folders))
            for end in ("", "/")
        )


def changes_since(folder: Path, ref: str) -> Changes:
    """What changed since this branch and `ref` (a branch, a tag, a commit) parted. Raises `GitError`
    with what to do about it."""
    root = root_of(folder)
    asked = commit_of(root, ref)
    if asked is None:
        raise GitError(f'git knows no branch, tag or commit "{ref}" here. {_how_to_fetch(root)}')
    if commit_of(root, "HEAD") is None:
        raise GitError("There is no commit here yet, so nothing can be compared with it.")
    base = git(root, "merge-base", asked, "HEAD")
    if base.returncode or not base.stdout.strip():
        raise GitError(
            f'git has no commit here that "{ref}" and what is checked out have in common. '
            f"{_how_to_fetch(root)}"
        )
    commit = base.stdout.split()[0].decode("ascii")
    return Changes(root, commit, frozenset((*_changed(root, commit), *_untracked(root))))


def changed_lines(changes: Changes) -> dict[str, Lines]:
    """The lines that changed of each file. A file that was only renamed has none, and one that git
    does not know, or that is of another kind now, has `ALL`. Raises `GitError`."""
    flags = ("--unified=0", "--inter-hunk-context=0", "--text", "--diff-filter=ACMR")
    names = (*_DIFF, "--name-status", "-z", "--diff-filter=ACMR", changes.commit, "--")
    paths = list(_names(must(git(changes.root, *names))))
    output = must(git(changes.root, *_DIFF, *flags, changes.commit, "--"))
    # Every file has a part, in the order of the names. Names in the parts may be quoted.
    parts = f"\n{output.decode('utf-8', 'replace')}".split("\ndiff --git ")[1:]
    if len(parts) != len(paths):
        raise GitError("Something changed while netlint was asking git what had. Try again.")
    known = {path: tuple(_hunks(part)) for path, part in zip(paths, parts, strict=True)}
    return {path: known.get(path, ALL) for path in changes.files}


def _changed(root: Path, commit: str) -> Iterator[str]:
    flags = ("--name-status", "-z", "--diff-filter=d", commit, "--")
    return _names(must(git(root, *_DIFF, *flags)))


def _untracked(root: Path) -> Iterator[str]:
    output = must(git(root, "ls-files", "--others", "--exclude-standard", "-z"))
    return (os.fsdecode(path) for path in output.split(b"\0") if path)


def _names(output: bytes) -> Iterator[str]:
    """The paths of --name-status -z: a letter, and a path or, where it is renamed, two."""
    parts = iter(output.split(b"\0"))
    for status in parts:
        if status:
            path = next(parts, b"")
            if status[:1] in (b"R", b"C"):
                path = next(parts, b"")
            yield os.fsdecode(path)


def _hunks(part: str) -> Iterator[tuple[int, int]]:
    for line in part.split("\n"):
        if line.startswith("@@ "):
            found = _HUNK.match(line)
            if found is not None:
                first, count = int(found[1]), int(found[2] or 1)
                yield (first, first + count - 1) if count else (max(first, 1), first + 1)


def _how_to_fetch(root: Path) -> str:
    shallow = git(root, "rev-parse", "--is-shallow-repository").stdout.strip() == b"true"
    branches = '"+refs/heads/*:refs/remotes/origin/*"'
    if shallow:
        return (
            "This copy of the repository has only its newest commits. Fetch the others with: git "
            f"fetch --unshallow origin {branches} (in GitHub Actions, give actions/checkout "
            "fetch-depth: 0)"
        )
    return f"If it is new, fetch it with: git fetch origin {branches}"
