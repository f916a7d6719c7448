"""Installs LanguageTool: fetches it, tries it, and puts it in place all at once."""

from __future__ import annotations

import errno
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

from netlint.languagetool.asking import get
from netlint.languagetool.fault import ServerFault
from netlint.languagetool.jars import server_jar, version_of
from netlint.languagetool.java import require_java
from netlint.languagetool.maven import fetch_jars, find_maven, version_to_fetch
from netlint.languagetool.server import start_server
from netlint.settings import GrammarSettings

#: The jars, and Maven's own copy of them.
_ROOM = 300_000_000
#: A machine that has just fetched all this may be slow.
_TRIAL = GrammarSettings(on=True, timeout=180)
_SLIP = "This are wrong."


def install(target: Path, say: Callable[[str], None]) -> str:
    """Install LanguageTool into the folder `target` in place of one that is there; its version.

    `say` is told what goes on. Raises `ServerFault` where it cannot be done. Then nothing has
    changed: what was there is there.
    """
    target = target.absolute()
    _require_own(target)
    require_java()
    maven = find_maven()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _require_room(target.parent)
        # Beside the target, so that it can be moved there in one step.
        with tempfile.TemporaryDirectory(
            prefix=".languagetool-", dir=target.parent, ignore_cleanup_errors=True
        ) as name:
            work = Path(name)
            jars = work / "jars"
            say(f"Fetching LanguageTool {version_to_fetch()} with Maven: some 100 megabytes.")
            fetch_jars(maven, work, jars)
            say("Trying it.")
            _try(jars)
            _put_in_place(jars, target, work / "old")
    except OSError as error:
        raise ServerFault(_cannot_write(target, error)) from error
    return version_of(target)


def _require_own(target: Path) -> None:
    """What would be replaced must be an earlier LanguageTool of netlint's, or nothing."""
    if not target.exists():
        return
    if not target.is_dir():
        raise ServerFault(f"{target} is a file. Name a folder for LanguageTool.")
    others = [path.name for path in target.iterdir() if path.suffix != ".jar"]
    if others or (any(target.iterdir()) and server_jar(target) is None):
        raise ServerFault(
            f"The folder {target} holds other files, such as {(others or ['jars'])[0]}, and they "
            "would be lost. Name a new folder for LanguageTool."
        )


def _require_room(folder: Path) -> None:
    free = shutil.disk_usage(folder).free
    if free < _ROOM:
        raise ServerFault(
            f"There is too little room for LanguageTool in {folder}: {free // 1_000_000} megabytes "
            f"are free, and it needs {_ROOM // 1_000_000}."
        )


def _try(jars: Path) -> None:
    """Raises `ServerFault` where the server in a folder does not find a slip."""
    with start_server(_TRIAL._replace(jars=str(jars))) as server:
        asked = urlencode({"language": "en-GB", "text": _SLIP})
        try:
            data = get(server.url, f"/v2/check?{asked}", _TRIAL.timeout).data
        except OSError as error:
            reason = server.why_ended() or f"It gave no answer ({error})."
            raise ServerFault(f"What was fetched does not work. {reason}") from error
    if not (isinstance(data, dict) and data.get("matches")):
        raise ServerFault(
            f'What was fetched does not work: it finds nothing wrong with "{_SLIP}" Please report '
            "this."
        )


def _put_in_place(jars: Path, target: Path, old: Path) -> None:
    there = target.exists()
    if there:
        target.rename(old)
    try:
        jars.rename(target)
    except OSError:
        if there:
            old.rename(target)
        raise


def _cannot_write(target: Path, error: OSError) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"There is no room left for LanguageTool in {target.parent}."
    return (
        f"LanguageTool cannot be put into {target} ({error.strerror or error}). End other runs of "
        "netlint that use it, or name another folder with --into."
    )
