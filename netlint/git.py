"""Pages as they were at a commit, by git itself. Names of files and commits are data: no shell reads
them, and none is taken for an option."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

#: Nothing is asked of a person, nothing is fetched, and no program of the repository is run.
_ENVIRONMENT = {
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",
}
_SAFE = ("-c", "core.fsmonitor=false", "-c", "core.quotePath=false")
_REGULAR_FILE = (b"100644", b"100755")


class GitError(Exception):
    """What is wrong with the repository or the commit asked for, as a sentence for the user. It may
    quote what git says, control characters and all."""


class Revision(NamedTuple):
    """The files of a repository at one commit: `ref` as asked for, the commit's id, the folder of
    the repository and the id of each regular file's content by its path in the repository."""

    ref: str
    commit: str
    root: Path
    files: dict[str, str]


def open_revision(folder: Path, ref: str) -> Revision:
    """The repository around a folder at `ref` (a branch, a tag, a commit). Raises `GitError`."""
    root = root_of(folder)
    commit = commit_of(folder, ref)
    if commit is None:
        raise GitError(
            f'git knows no branch, tag or commit "{ref}" here. Where a copy holds only '
            "the newest commit, fetch the others first."
        )
    listing = must(git(root, "ls-tree", "-r", "-z", "--full-tree", commit))
    files = {}
    for entry in listing.split(b"\0"):
        about, tab, path = entry.partition(b"\t")
        if tab and about.split()[0] in _REGULAR_FILE:
            files[os.fsdecode(path)] = about.split()[2].decode("ascii")
    return Revision(ref, commit, root, files)


def root_of(folder: Path) -> Path:
    """The top folder of the repository around a folder. Raises `GitError` where there is none."""
    top = git(folder, "rev-parse", "--show-toplevel")
    if top.returncode:
        reason = _reason(top)
        raise GitError(f"This folder is in no git repository that can be compared. {reason}")
    return Path(os.fsdecode(top.stdout.removesuffix(b"\n")))


def commit_of(folder: Path, ref: str) -> str | None:
    """The id of the commit that a branch, a tag or a commit's name stands for; None where git knows
    none."""
    asked = ("--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
    known = git(folder, "rev-parse", *asked) if "\0" not in ref else None
    if known is None or known.returncode:
        return None
    return known.stdout.split()[-1].decode("ascii")


def path_in(revision: Revision, path: Path) -> str | None:
    """The path of a file in the repository, or None where it stands outside."""
    return path_below(revision.root, path)


def path_below(root: Path, path: Path) -> str | None:
    """The path of a file from the top of a repository, or None where it stands outside."""
    for candidate in (path, path.parent.resolve() / path.name):
        if candidate.is_relative_to(root):
            return candidate.relative_to(root).as_posix()
    return None


def content_id(data: bytes, like: str) -> str:
    """The id that git gives to this content, in the kind of hash that `like` is."""
    kind = "sha1" if len(like) == 40 else "sha256"
    return hashlib.new(kind, b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()


def contents(revision: Revision, ids: Iterable[str]) -> dict[str, bytes]:
    """The contents with these ids. Raises `GitError` where git cannot give one."""
    wanted = list(dict.fromkeys(ids))
    if not wanted:
        return {}
    asked = "".join(f"{id}\n" for id in wanted).encode("ascii")
    output = must(git(revision.root, "cat-file", "--batch", given=asked))
    found: dict[str, bytes] = {}
    at = 0
    for id in wanted:
        end = output.index(b"\n", at)
        head = output[at:end].split()
        if len(head) != 3:
            raise GitError(f"git could not read a page of {revision.ref} ({id}).")
        size = int(head[2])
        found[id] = output[end + 1 : end + 1 + size]
        at = end + size + 2
    return found


def renames(revision: Revision) -> dict[str, str]:
    """The old path of each file that was renamed since, by its new path."""
    flags = ("--no-ext-diff", "--no-textconv", "--name-status", "-z", "-M", "--diff-filter=R")
    output = must(git(revision.root, "diff", *flags, revision.commit, "--"))
    parts = [os.fsdecode(part) for part in output.split(b"\0")]
    return dict(zip(parts[2::3], parts[1::3], strict=False))


def git(folder: Path, *arguments: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder, with `given` on its standard input. Raises `GitError` where there is no
    git."""
    try:
        return subprocess.run(
            ["git", *_SAFE, *arguments],
            cwd=folder,
            input=given,
            capture_output=True,
            env={**os.environ, **_ENVIRONMENT},
            check=False,
        )
    except FileNotFoundError:
        raise GitError("git is not installed, and a comparison needs it.") from None
    except OSError as error:
        raise GitError(f"git cannot be run: {error.strerror}.") from error


def must(done: subprocess.CompletedProcess[bytes]) -> bytes:
    """What git printed. Raises `GitError` where it failed."""
    if done.returncode:
        raise GitError(_reason(done))
    return done.stdout


def _reason(done: subprocess.CompletedProcess[bytes]) -> str:
    lines = done.stderr.decode("utf-8", "replace").strip().splitlines()
    return f"git says: {lines[0]}" if lines else "git does not say why."
