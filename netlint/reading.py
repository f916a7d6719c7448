"""From the bytes of a file to its text: UTF-8, or UTF-16 and UTF-32 with a byte order mark."""

from __future__ import annotations

import codecs

from netlint.parsing.error import PageError

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)


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
