"""What would change on a page, as a unified diff: for `git apply`, or for a person to look at."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import unified_diff

from netlint.reporting.escape import visible
from netlint.reporting.style import Style

_NO_LAST_END = "\\ No newline at end of file\n"
#: How git writes what would end a name, or look like its end.
_QUOTED = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\", "\r": "\\r"}


def difference(path: str, before: str, after: str) -> Iterator[str]:
    """The lines of a diff that `git apply` and `patch -p1` take, each with its line ending.

    `path` has "/" between its parts; the texts are those of the file, byte order mark and line
    endings included. Nothing for equal texts.
    """
    changes = unified_diff(_lines(before), _lines(after))
    for number, line in enumerate(changes):
        if number < 2:
            sign, side = ("---", "a") if number == 0 else ("+++", "b")
            yield f"{sign} {_name(f'{side}/{path}')}\n"
        elif line.endswith("\n"):
            yield line
        else:
            yield f"{line}\n"
            yield _NO_LAST_END


def for_people(lines: Iterator[str], style: Style) -> Iterator[str]:
    """The same lines for a terminal: in colour, and with nothing in them that a terminal obeys."""
    for line in lines:
        # Before the end of a line: what Windows ends it with, or what git puts after a name.
        shown = visible(line.removesuffix("\n").removesuffix("\r").removesuffix("\t"))
        yield f"{_painted(shown, style)}\n"


def _painted(line: str, style: Style) -> str:
    if line.startswith(("--- ", "+++ ")):
        return style.strong(line)
    if line.startswith("@@"):
        return style.place(line)
    return {"-": style.removed, "+": style.added}.get(line[:1], str)(line)


def _lines(text: str) -> list[str]:
    """The lines as git counts them: only a line feed ends one."""
    lines = text.split("\n")
    ended, last = lines[:-1], lines[-1]
    return [f"{line}\n" for line in ended] + ([last] if last else [])


def _name(name: str) -> str:
    if any(character in _QUOTED or not character.isprintable() for character in name):
        coded = "".join(
            _QUOTED.get(character) or (character if character.isprintable() else _octal(character))
            for character in name
        )
        return f'"{coded}"'
    return f"{name}\t" if " " in name else name


def _octal(character: str) -> str:
    return "".join(f"\\{byte:03o}" for byte in character.encode("utf-8", "surrogateescape"))
