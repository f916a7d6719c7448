"""What is wrong with the `[grammar]` table of a configuration file, or one of its overrides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from netlint.config.error import nearest
from netlint.config.levels import LEVELS
from netlint.patterns import lazy_pattern

#: What holds for all pages of a file: one server reads them.
_FOR_ALL = ("server", "jars", "allow-remote", "timeout")
_SWITCHES = ("enabled", "allow-remote", "picky")
_IDS = ("disable", "enable")
KEYS = ("enabled", *_FOR_ALL, "picky", *_IDS, "severity")
OVERRIDE_KEYS = tuple(key for key in KEYS if key not in _FOR_ALL)

#: The shortest and the longest time to wait for an answer, in seconds.
_TIMEOUT = (1, 600)
#: What the jar is called that a server is started from.
_SERVER_JAR = "languagetool-server*.jar"

#: A rule of LanguageTool: nearly all are in capitals.
_ID = lazy_pattern(r"(?=[^a-z]*[A-Z0-9])[\w-]+\Z")
#: One of the parts of a rule, as LanguageTool's own pages name it: "EN_A_VS_AN[2]".
_PART = lazy_pattern(r"([\w-]+)\[\d+\]\Z")
#: The ids that have none, which are as right as any other.
_SMALL = frozenset({"in_excess_of"})
#: As alike as this to a category, in the measure of difflib, a name is meant for it: no rule of
#: LanguageTool 6.8 is.
_ALIKE = 0.85

#: A mistake: the key inside the table, and what is wrong.
Fault = tuple[tuple[str, ...], str]


def grammar_mistakes(
    table: Mapping[str, object], folder: Path, *, override: bool = False
) -> Iterator[Fault]:
    """Each mistake of the table; `folder` is that of the file, and `override` says that the table
    is for some of its pages."""
    keys = OVERRIDE_KEYS if override else KEYS
    for key, value in table.items():
        if override and key in _FOR_ALL:
            yield (key,), "write this in [grammar], for all pages: one server reads them"
        elif key not in keys:
            yield (key,), f"there is no such setting. {nearest(key, keys)}"
        elif key in _SWITCHES:
            if not isinstance(value, bool):
                yield (key,), "this must be true or false"
        elif key in _IDS:
            yield from _list_mistakes(key, value)
        elif key == "timeout":
            yield from _timeout_mistakes(value)
        elif key == "severity":
            yield from _severity_mistakes(value)
        elif not isinstance(value, str) or not value.strip():
            wanted = "address of a server" if key == "server" else "name of a folder"
            yield (key,), f"this must be the {wanted}, in quotes"
        elif key == "server":
            fault = server_fault(value, allow_remote=table.get("allow-remote") is True)
            if fault:
                yield (key,), fault
        else:
            yield from _jar_mistakes(value, folder)
    yield from _contradictions(table)


def server_fault(url: str, *, allow_remote: bool) -> str | None:
    """What is wrong with the address of a server, or None."""
    from urllib.parse import urlsplit

    # What the run itself goes by. Only here: few settings name a server.
    from netlint.languagetool.address import is_here

    example = 'such as "http://127.0.0.1:8081"'
    try:
        parts = urlsplit(url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return f"this is no address of a server. Write one {example}"
    if parts.scheme not in ("http", "https") or not host or port == 0 or not _is_plain(url):
        return f"this is no address of a server. Write one {example}"
    if "@" in parts.netloc:
        return "write no user name or password in the address: settings files are read by many"
    if "?" in url or "#" in url:
        return "write the address without ? or #, and without what comes after it"
    if not allow_remote and not is_here(host):
        return (
            f'"{host}" is not this computer, so the text of your pages would leave it. If that is '
            "what you want, add allow-remote = true"
        )
    return None


def _is_plain(url: str) -> bool:
    return url.isprintable() and " " not in url


def _timeout_mistakes(value: object) -> Iterator[Fault]:
    least, most = _TIMEOUT
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        yield ("timeout",), f"this must be a whole number of seconds, {least} to {most}"


def _jar_mistakes(name: str, folder: Path) -> Iterator[Fault]:
    if "\\" in name:
        yield ("jars",), f'write / between folders, not \\, in "{name}"'
    elif not (folder / name).is_dir():
        yield ("jars",), f'there is no folder "{name}" beside the settings file'
    elif not any((folder / name).glob(_SERVER_JAR)):
        yield (
            ("jars",),
            f'there is no LanguageTool in the folder "{name}": it has no file {_SERVER_JAR}',
        )


def _list_mistakes(key: str, value: object) -> Iterator[Fault]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        yield (key,), 'this must be a list of texts, for example ["EN_A_VS_AN", "STYLE"]'
        return
    for id in value:
        for message in _id_faults(id):
            yield (key,), message


def _severity_mistakes(value: object) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield ("severity",), "this must be a table: [grammar.severity]"
        return
    for id, level in value.items():
        for message in _id_faults(id):
            yield ("severity", id), message
        if level not in LEVELS:
            hint = nearest(str(level), LEVELS)
            yield ("severity", id), f'there is no level "{level}". {hint}'


def _id_faults(id: str) -> Iterator[str]:
    """What is wrong with the id of a rule or category, as far as its writing tells: only a server
    knows which there are."""
    from netlint.catalogue import codes_of
    from netlint.grammar.categories import table

    known = tuple(table().categories)
    if id in known or id in _SMALL:
        return
    near = _category_meant(id, known)
    if near is not None:
        yield f'there is no category "{id}" in LanguageTool. Did you mean {near}?'
    elif codes_of(id):
        yield (
            f'"{id}" is a rule of netlint. Write it outside of [grammar], in ignore or in '
            "[severity]. Here stand rules of LanguageTool, such as EN_A_VS_AN, and its categories"
        )
    elif part := _PART.match(id):
        yield f'write "{part[1]}": all parts of a rule are switched together'
    elif not id.isascii() or not _ID.match(id):
        yield (
            f'"{id}" is no rule or category of LanguageTool. Write it as a finding has it, such as '
            "EN_A_VS_AN or TYPOS"
        )


def _category_meant(id: str, known: Iterable[str]) -> str | None:
    from difflib import get_close_matches

    return next(iter(get_close_matches(id.upper(), known, 1, _ALIKE)), None)


def _contradictions(table: Mapping[str, object]) -> Iterator[Fault]:
    if table.get("server") and table.get("jars"):
        yield (
            ("jars",),
            "name a server or a folder of jars, not both: from jars, netlint starts one",
        )
    severity = table.get("severity")
    levels = severity.items() if isinstance(severity, dict) else ()
    off = {id for id, level in levels if level == "off"}
    for id in _texts(table.get("enable")):
        if id in _texts(table.get("disable")) or id in off:
            yield ("enable",), f'"{id}" is switched off in the same table. Take it out of one place'


def _texts(value: object) -> Sequence[str]:
    return [one for one in value if isinstance(one, str)] if isinstance(value, list) else ()
