"""Finds LanguageTool's server on this machine. Starts nothing and downloads nothing."""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from netlint.languagetool.fault import ServerFault
from netlint.languagetool.home import installed_folders

if TYPE_CHECKING:
    from netlint.settings import GrammarSettings

#: The environment variable of language-tool-python that names a folder with LanguageTool.
VARIABLE = "LTP_JAR_DIR_PATH"
#: Where the programs and the rules of an unzipped LanguageTool are.
_PARTS = ("libs", "org")
_POM = "META-INF/maven/org.languagetool/languagetool-server/pom.properties"


class Place(NamedTuple):
    """A folder with LanguageTool, and who named it, in words for a sentence."""

    folder: Path
    named_by: str


def find_jars(grammar: GrammarSettings) -> Path | None:
    """The folder of the LanguageTool that is to be started; None where none is installed.

    Raises `ServerFault` where a folder is named that holds none: another one in its place would be
    a surprise.
    """
    place = find_place(grammar)
    return place.folder if place else None


def find_place(grammar: GrammarSettings) -> Place | None:
    """As `find_jars`, with who named the folder."""
    for name, named_by in (
        (grammar.jars, "jars in the [grammar] settings"),
        (os.environ.get(VARIABLE, ""), f"the environment variable {VARIABLE}"),
    ):
        if name:
            folder = Path(name).expanduser().absolute()
            _insist(folder, named_by)
            return Place(folder, named_by)
    for folder in installed_folders():
        if server_jar(folder) is not None:
            return Place(folder.absolute(), "netlint grammar install")
    folder_of_library = _folder_of_library()
    if folder_of_library is not None and server_jar(folder_of_library) is not None:
        return Place(folder_of_library.absolute(), "language-tool-python")
    return None


def server_jar(folder: Path) -> Path | None:
    """The program of the server in a folder: of an unzipped LanguageTool, or of a set of jars as
    Maven makes it. None where there is none."""
    zipped = folder / "languagetool-server.jar"
    if zipped.is_file():
        return zipped
    return max(folder.glob("languagetool-server-*.jar"), default=None)


def class_path(folder: Path) -> str:
    """What Java is told to load, seen from the folder itself: its own path may hold the character
    that separates paths."""
    jar = server_jar(folder)
    # The jar of an unzipped LanguageTool names the others.
    return jar.name if jar is not None and (folder / "libs").is_dir() else "*"


def version_of(folder: Path) -> str:
    """The version of the LanguageTool in a folder, such as "6.8"; "" where it does not say."""
    jar = server_jar(folder)
    if jar is None:
        return ""
    try:
        with zipfile.ZipFile(jar) as archive:
            properties = archive.read(_POM).decode("utf-8", "replace")
    except (OSError, KeyError, zipfile.BadZipFile):
        properties = ""
    said = re.search(r"^version=(\S+)", properties, re.MULTILINE)
    if said is None:
        said = re.search(r"-(\d[\w.-]*)\.jar$", jar.name)
    return said[1] if said else ""


def fingerprint(folder: Path) -> str:
    """Names the LanguageTool in a folder by its files, so that what it said is known from what
    another one would say. Rules that someone has changed in an unzipped LanguageTool count too."""
    from hashlib import blake2b

    made = blake2b(digest_size=16)
    for name, size, time in sorted(_files(folder)):
        made.update(f"{name}\0{size}\0{time}\n".encode("utf-8", "surrogateescape"))
    return made.hexdigest()


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    inside = (path for part in _PARTS for path in (folder / part).rglob("*"))
    for path in (*folder.glob("*.jar"), *inside):
        try:
            status = path.stat()
        except OSError:
            continue
        if path.is_file():
            yield path.relative_to(folder).as_posix(), status.st_size, status.st_mtime_ns


def _insist(folder: Path, named_by: str) -> None:
    if not folder.is_dir():
        raise ServerFault(
            f"The folder {folder} does not exist. It is named by {named_by}. Correct it, or leave "
            "it out to use the LanguageTool that netlint grammar install puts in place."
        )
    if server_jar(folder) is None:
        raise ServerFault(
            f"There is no LanguageTool server in the folder {folder}, which is named by {named_by}. "
            "Name the folder that holds languagetool-server.jar, or leave it out to use the "
            "LanguageTool that netlint grammar install puts in place."
        )


def _folder_of_library() -> Path | None:
    """The folder that language-tool-python has downloaded for another program. It is slow to load,
    so it is asked last. It is asked for nothing but this, and downloads nothing."""
    from importlib.util import find_spec

    try:
        if find_spec("language_tool_python") is None:
            return None
        from language_tool_python.download_lt import LocalLanguageTool

        newest = LocalLanguageTool.get_latest_installed_version()
        return Path(newest.get_directory_path()) if newest is not None else None
    except Exception:  # whatever is wrong with it is no fault of this run
        return None
