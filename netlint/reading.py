"""From a file to its page. Text is UTF-8, or UTF-16 and UTF-32 with a byte order mark."""

from __future__ import annotations

import codecs

from netlint.page import Page
from netlint.parsing import parse
from netlint.parsing.error import PageError
from netlint.result import PageFile

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)


def read_page(file: PageFile) -> Page:
    """Read and parse a page. Raises `PageError`, and nothing else, where that cannot be done."""
    source = read_source(file)
    try:
        return parse(file.path, source, file.format, file.settings.skip)
    except PageError:
        raise
    except Exception as error:  # a fault of netlint must not take the other pages with it
        raise PageError(
            f"netlint could not read this page ({fault(error)}). Please report this."
        ) from error


def read_source(file: PageFile) -> str:
    """The text of a page, as `decode` gives it. Raises `PageError` where it cannot be read."""
    try:
        data = file.data if file.data is not None else read_bytes(file.location or "")
    except OSError as error:
        raise PageError(_os_reason(error)) from error
    return decode(data)


def read_bytes(location: str) -> bytes:
    """What a file holds. Raises OSError. `Path.read_bytes` takes twice as long for a short one."""
    with open(location, "rb", buffering=0) as stream:  # noqa: PTH123
        return stream.readall()


def fault(error: BaseException) -> str:
    """A fault of netlint itself in a few words, for a report of it."""
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def _os_reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "The file was there a moment ago and is gone now."
    if isinstance(error, PermissionError):
        return "netlint may not read this file. Change its permissions."
    return f"The file cannot be read: {error.strerror or error}."


def decode(data: bytes) -> str:
    """The text of a page, without its byte order mark; line endings are kept as they are.

    Raises `PageError` where it is not text: NUL characters, or bytes that are not UTF-8.
    """
    text = _decoded(data)
    if "\0" in text:
        at = text.index("\0")
        line = text.count("\n", 0, at) + 1
        raise PageError(
            "This is not a text file: it holds NUL characters. Save the page as plain text in "
            "UTF-8.",
            line,
            at - (text.rfind("\n", 0, at) + 1) + 1,
        )
    return text


def _decoded(data: bytes) -> str:
    for mark, encoding, name in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                raise PageError(
                    f"The file says that it is {name}, but it is not. Save the page in UTF-8."
                ) from error
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start]
        line = before.count(b"\n") + 1
        column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8")) + 1
        raise PageError(
            f"Byte {data[error.start]:#04x} is not UTF-8 text. The page may have been saved in an "
            "older encoding such as Windows-1252 or Latin-1. Save it in UTF-8.",
            line,
            column,
        ) from error
