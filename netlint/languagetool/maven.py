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
#: Of a long line so many characters are shown at both ends: the reason mostly stands at its end.
_START, _END = 120, 360
_DISK_FULL = ("No space left on device", "not enough space on the disk")
_COLOUR = re.compile(r"\x1b\[[\d;]*m")
#: What Maven says after each fault.
_ADVICE = re.compile(
    r"\[Help \d|To see the full stack trace|Re-run Maven|For more information|After correcting"
)
_SEE_ADVICE = re.compile(r"\s*-> \[Help \d+\]$")
#: By its whole name, so that Maven need not look up which plugin a short one means. The pom.xml says
#: which version.
_GOAL = "org.apache.maven.plugins:maven-dependency-plugin:copy-dependencies"


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
        _GOAL,
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
    if done.returncode != 0 and any(said in done.stdout for said in _DISK_FULL):
        raise ServerFault(
            "LanguageTool could not be fetched: the disk is full. Free some space where Maven keeps "
            "what it fetches (the folder .m2), and where LanguageTool is to be."
        )
    if done.returncode != 0:
        raise ServerFault(
            "LanguageTool could not be fetched. If this machine reaches the internet by a proxy or "
            f"a mirror, tell Maven of it in its settings.xml. Maven says:\n{_last_words(done)}"
        )


def _last_words(done: subprocess.CompletedProcess[str]) -> str:
    lines = [_COLOUR.sub("", line).strip() for line in done.stdout.splitlines()]
    faults = [line.removeprefix("[ERROR]").strip() for line in lines if line.startswith("[ERROR]")]
    telling = [_SEE_ADVICE.sub("", one) for one in faults if one and not _ADVICE.match(one)]
    if not telling:
        # What it says where it could not even start.
        telling = [line for line in faults or lines if line][-_LINES:]
    if not telling:
        return f"  nothing; it ended with status {done.returncode}"
    return "\n".join(f"  {_shortened(line)}" for line in telling[:_LINES])


def _shortened(line: str) -> str:
    short = len(line) <= _START + _END
    return line if short else f"{line[:_START]} … {line[-_END:]}"
