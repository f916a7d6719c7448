"""Has Maven fetch LanguageTool: the only download that netlint ever starts."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

from netlint.languagetool.fault import ServerFault

POM = Path(__file__).with_name("pom.xml")
#: A slow line needs some minutes for 100 megabytes.
_LONGEST = 3600
_LINES = 3
_LONGEST_LINE = 500
#: What Maven says after each fault.
_ADVICE = ("[Help ", "full stack trace", "full debug logging", "For more information")


def version_to_fetch() -> str:
    """The version of LanguageTool that the shipped pom.xml names."""
    found = re.search(
        r"<languagetool\.version>(.+)</languagetool\.version>", POM.read_text(encoding="utf-8")
    )
    assert found is not None
    return found[1]


def find_maven() -> str:
    """The path of Maven's program. Raises `ServerFault` where there is none."""
    program = shutil.which("mvn")
    if program is None:
        raise ServerFault(
            "There is no Maven on this machine, and LanguageTool is fetched with it. Install Maven "
            "(apt-get install maven, brew install maven, choco install maven), and run netlint "
            "grammar install again."
        )
    return program


def fetch_jars(program: str, folder: Path, target: Path) -> None:
    """Fetch the jars into the folder `target`; `folder` is for Maven to work in.

    Raises `ServerFault` where they cannot be fetched, with what Maven says, and `OSError`.
    """
    pom = folder / "pom.xml"  # a copy: the package may lie where nothing can be written
    pom.write_bytes(POM.read_bytes())
    command = [
        program,
        "--batch-mode",
        "--quiet",
        "--strict-checksums",
        "--file",
        str(pom),
        f"-DoutputDirectory={target}",
        "dependency:copy-dependencies",
    ]
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            timeout=_LONGEST,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise ServerFault(
            "LanguageTool could not be fetched: Maven was not done within an hour. What it had is "
            "kept, so try again."
        ) from None
    if done.returncode != 0:
        raise ServerFault(
            "LanguageTool could not be fetched. If this machine reaches the internet by a proxy or "
            f"a mirror, tell Maven of it in its settings.xml. Maven says:\n{_last_words(done)}"
        )


def _last_words(done: subprocess.CompletedProcess[str]) -> str:
    lines = [line.strip() for line in done.stdout.splitlines()]
    faults = [line.removeprefix("[ERROR]").strip() for line in lines if line.startswith("[ERROR]")]
    telling = [line for line in faults if line and not any(said in line for said in _ADVICE)]
    if not telling:
        # What it says where it could not even start.
        telling = [line for line in faults or lines if line][-_LINES:]
    if not telling:
        return f"  nothing; it ended with status {done.returncode}"
    return "\n".join(f"  {line[:_LONGEST_LINE]}" for line in telling[:_LINES])
