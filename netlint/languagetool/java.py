"""Finds Java and asks for its version."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

from netlint.languagetool.fault import ServerFault

#: What LanguageTool needs.
NEEDED = 17
#: `java -version` takes a fraction of a second; this is for a machine that is very busy.
_LONGEST = 15.0
_ADVICE = (
    f"Install Java {NEEDED} or later, from your system's packages or from https://adoptium.net/. If "
    "you have it, set JAVA_HOME to its folder."
)


class Java(NamedTuple):
    """A Java: its program, its version as it gives it ("17.0.15"), and the number that counts."""

    program: str
    version: str
    major: int


def find_java() -> str:
    """The path of the `java` program: that of JAVA_HOME, else the one on the PATH. Raises
    `ServerFault` where there is none."""
    home = os.environ.get("JAVA_HOME")
    if home:
        own = Path(home, "bin", "java.exe" if sys.platform == "win32" else "java")
        if own.is_file():
            return str(own)
    program = shutil.which("java")
    if program is None:
        raise ServerFault(f"There is no Java on this machine, and LanguageTool needs it. {_ADVICE}")
    return str(Path(program).absolute())


def ask_version(program: str, limit: float = _LONGEST) -> Java:
    """Which Java a program is. Raises `ServerFault` where it does not say, within `limit` seconds."""
    try:
        done = subprocess.run(
            [program, "-version"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=limit,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise ServerFault(
            f"The Java at {program} did not tell its version within {limit:.0f} "
            f"{'second' if limit == 1 else 'seconds'}. {_ADVICE}"
        ) from None
    except OSError as error:
        reason = error.strerror or str(error)
        raise ServerFault(
            f"The Java at {program} cannot be started ({reason}). {_ADVICE}"
        ) from error
    said = re.search(r'version "(?:1\.)?((\d+)[^"]*)"', done.stdout)
    if said is None:
        # macOS has a program of this name that only says where to get one.
        raise ServerFault(f"The program {program} is no Java that works. {_ADVICE}")
    return Java(program, said[1], int(said[2]))


def require_java(limit: float = _LONGEST) -> Java:
    """A Java that LanguageTool runs on. Raises `ServerFault` where there is none."""
    java = ask_version(find_java(), limit)
    if java.major < NEEDED:
        raise ServerFault(too_old(java))
    return java


def too_old(java: Java) -> str:
    """What is said of a Java that LanguageTool does not run on."""
    return f"LanguageTool needs Java {NEEDED}, and {java.program} is Java {java.version}. {_ADVICE}"
