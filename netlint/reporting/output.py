"""Writing to a stream that may not hold every character."""

from __future__ import annotations

from collections.abc import Callable
from typing import TextIO

from netlint.reporting.escape import json_ascii


def _holds_unicode(stream: TextIO) -> bool:
    encoding = getattr(stream, "encoding", None)
    return encoding is None or encoding.lower().replace("_", "-") in {"utf-8", "utf8", "utf-8-sig"}


def write_text(stream: TextIO, text: str) -> None:
    """Write text for people; what the stream's encoding lacks is shown as an escape."""
    try:
        stream.write(text)
    except UnicodeEncodeError as error:
        encoding = error.encoding
        stream.write(text.encode(encoding, "backslashreplace").decode(encoding))


def json_writer(stream: TextIO) -> Callable[[str], object]:
    """How to write JSON to this stream: in ASCII alone where its encoding is not UTF-8."""
    if _holds_unicode(stream):
        return stream.write
    return lambda text: stream.write(json_ascii(text))


def xml_writer(stream: TextIO) -> Callable[[str], object]:
    """How to write XML to this stream: in ASCII alone where its encoding is not UTF-8."""
    if _holds_unicode(stream):
        return stream.write
    return lambda text: stream.write(text.encode("ascii", "xmlcharrefreplace").decode("ascii"))
