"""Runs the command line in a small repository, as a person would."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

#: A page with one sure finding: TERM001 at 3:3.
FAULTY = "# Tumours\n\nA neurofibrmatosis page.\n"
CLEAN = "# Tumours\n\nA page.\n"

_COLOURS = ("NO_COLOR", "FORCE_COLOR", "GITHUB_STEP_SUMMARY", "NETLINT_DEBUG")


@dataclass(frozen=True)
class Run:
    """What a run left behind."""

    status: int
    out: str
    err: str


def environment(**more: str) -> dict[str, str]:
    """The environment of a run, without what would change its colours."""
    base = {key: value for key, value in os.environ.items() if key not in _COLOURS}
    paths = (str(ROOT), base.get("PYTHONPATH", ""))
    return {**base, "PYTHONPATH": os.pathsep.join(filter(None, paths)), **more}


def netlint(
    *arguments: str, cwd: Path, given: str | bytes = b"", timeout: float = 60, **env: str
) -> Run:
    """Run netlint in a folder, with `given` on its standard input."""
    done = subprocess.run(
        [sys.executable, "-m", "netlint", *arguments],
        cwd=cwd,
        input=given.encode() if isinstance(given, str) else given,
        capture_output=True,
        env=environment(**env),
        timeout=timeout,
        check=False,
    )
    encoding = env.get("PYTHONIOENCODING", "utf-8")
    return Run(done.returncode, done.stdout.decode(encoding), done.stderr.decode(encoding))


def write(folder: Path, **files: str) -> None:
    """Write files; a name like `content__a_md` stands for content/a.md."""
    for name, text in files.items():
        stem, _, suffix = name.replace("__", "/").rpartition("_")
        path = folder / f"{stem}.{suffix}"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def repository(folder: Path, config: str = "", **files: str) -> Path:
    """A git repository of pages, with settings where they are given."""
    (folder / ".git").mkdir(exist_ok=True)
    write(folder, **(files or {"content__a_md": FAULTY}))
    if config:
        (folder / "netlint.toml").write_text(config, encoding="utf-8")
    return folder
