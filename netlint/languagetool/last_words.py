"""What the end of a server's log says, in words for the person who runs netlint."""

from __future__ import annotations

from pathlib import Path

from netlint.languagetool.fault import ServerFault
from netlint.languagetool.java import NEEDED, Java, ask_version, too_old
from netlint.languagetool.kept import Ended

_TAKEN = ("PortBindingException", "java.net.BindException")
_JAVA_TOO_OLD = ("UnsupportedClassVersionError", "Unrecognized VM option", "Unrecognized option")
_NO_MEMORY = ("OutOfMemoryError", "object heap", "insufficient memory")
_NOT_FOUND = ("ClassNotFoundException", "NoClassDefFoundError", "find or load main class")
_FAULTS = ("Exception", "Error")
#: The wait for the version of Java that a server did not run on.
_LIMIT = 5.0


def is_port_taken(ended: Ended) -> bool:
    """True where another program had the port that a server was to use."""
    return _says(ended, _TAKEN)


def reason_of_end(ended: Ended, java: str = "", folder: Path | None = None) -> str:
    """Why a server ended, and what to do, in sentences. `java` is the program that it ran on, and
    `folder` where its jars are, for one that has ended while it started."""
    if java and _says(ended, _JAVA_TOO_OLD):
        return _about_java(java)
    if _says(ended, _NO_MEMORY):
        return "It had too little memory. It needs 1 gigabyte: end other programs, and try again."
    if folder is not None and _says(ended, _NOT_FOUND):
        return (
            f"The jars in {folder} are not complete. Run netlint grammar install, or name a folder "
            f"with all of them. {_end(ended, starting=True)}"
        )
    # What is no Java, such as the program of macOS that only says where to get one, ends too.
    if java and (ended.status or 0) >= 0 and not _says(ended, _FAULTS):
        asked = _asked(java)
        if isinstance(asked, str):
            return asked
    return _end(ended, starting=folder is not None)


def _about_java(program: str) -> str:
    java = _asked(program)
    if isinstance(java, str):
        return java
    return f"It does not run on Java {java.version} ({program}). LanguageTool needs Java {NEEDED}."


def _asked(program: str) -> Java | str:
    """Which Java a program is, or what is wrong with it."""
    try:
        java = ask_version(program, _LIMIT)
    except ServerFault as fault:
        return str(fault)
    return too_old(java) if java.major < NEEDED else java


def _end(ended: Ended, *, starting: bool) -> str:
    if ended.status is not None and ended.status < 0:
        return (
            f"Something outside netlint ended it (signal {-ended.status}), perhaps because the "
            "machine was short of memory."
        )
    telling = [line for line in ended.last if any(mark in line for mark in _FAULTS)]
    # While it starts, it says little else. Later it mostly says what it was asked.
    if starting:
        telling = telling or list(ended.last)
    if telling:
        return f'The last that it said: "{telling[-1]}".'
    if ended.status is None:
        return "Something outside netlint may have ended it."
    return f"It did not say why (exit status {ended.status})."


def _says(ended: Ended, marks: tuple[str, ...]) -> bool:
    return any(mark in line for line in ended.last for mark in marks)
