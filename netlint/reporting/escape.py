"""Page text and paths are data: here they are made harmless for the place they are written to."""

from __future__ import annotations

import re
from functools import cache


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    """A pattern, compiled where it is first needed: most runs need none of them."""
    return re.compile(pattern)


#: Characters that move the cursor, reorder what is seen, break a line, or cannot be seen at all.
#: The joiners U+200C and U+200D stay: scripts and emoji need them.
_HIDDEN = (
    "[\x00-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    "\ufff9-\ufffb\ud800-\udfff]"
)
_SHORT = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def visible(text: str) -> str:
    r"""The text with control, bidirectional and invisible characters shown as `\x1b`, `\u202e`.

    What comes out stays on one line and can do nothing to a terminal.
    """
    return text if text.isprintable() else _compiled(_HIDDEN).sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    character = match[0]
    if character in _SHORT:
        return _SHORT[character]
    code = ord(character)
    if 0xDC80 <= code <= 0xDCFF:  # a byte of a path that is not UTF-8
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"


def shorten(text: str, most: int) -> str:
    """The text, cut to so many characters with "…" at its end where it is longer."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def web_address(text: str) -> str:
    """The text where it is an address of the web; empty where it is any other, for those who make a
    link of it."""
    return text if text.startswith(("https://", "http://")) else ""


_JSON_UNSAFE = "[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
_SURROGATE = "[\ud800-\udfff]"


def json_text(dumped: str) -> str:
    """JSON as `json.dumps(…, ensure_ascii=False)` gives it, fit to be written and looked at.

    Lone surrogates become U+FFFD, for no strict reader takes them; what could disturb a terminal
    becomes an escape, which reads back as the same character.
    """
    # JSON has no control character below these; to see that a text is ASCII takes no time.
    if (dumped.isascii() and "\x7f" not in dumped) or dumped.isprintable():
        return dumped
    return _compiled(_JSON_UNSAFE).sub(
        lambda m: f"\\u{ord(m[0]):04x}", _compiled(_SURROGATE).sub("\ufffd", dumped)
    )


def json_ascii(text: str) -> str:
    """JSON with every character beyond ASCII escaped, for a stream that cannot hold them."""
    return re.sub("[^\x00-\x7f]", _utf16_escapes, text)


def _utf16_escapes(match: re.Match[str]) -> str:
    data = match[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{data[i]:02x}{data[i + 1]:02x}" for i in range(0, len(data), 2))


_XML_ENTITIES = {
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord(">"): "&gt;",
    ord('"'): "&quot;",
    ord("\t"): "&#9;",
    ord("\n"): "&#10;",
    ord("\r"): "&#13;",
}
_XML_ILLEGAL = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"


def xml_attribute(text: str) -> str:
    """The text for an attribute's value in double quotes; what XML 1.0 cannot hold is U+FFFD."""
    return _compiled(_XML_ILLEGAL).sub("\ufffd", text).translate(_XML_ENTITIES)


def xml_text(text: str) -> str:
    """The text for an element's content; what XML 1.0 cannot hold is U+FFFD."""
    clean = _compiled(_XML_ILLEGAL).sub("\ufffd", text)
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def workflow_message(text: str) -> str:
    """The text for the message of a GitHub workflow command: one line, whatever it holds."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def workflow_property(text: str) -> str:
    """The text for a property of a GitHub workflow command."""
    return workflow_message(text).replace(":", "%3A").replace(",", "%2C")


_MARKDOWN = r"[\\`*_{}\[\]()#+!|~@:$]|(?<=\bwww)\."


def markdown_text(text: str) -> str:
    """The text for one line or table cell of GitHub's Markdown: never markup, link or HTML."""
    plain = visible(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _compiled(_MARKDOWN).sub(lambda m: "\\" + m[0], plain)


#: Stands within what would otherwise become a link to a person or an issue. A backslash does not
#: help: GitHub and GitLab look for those in what the Markdown has become.
_APART = "<!-- -->"


def comment_text(text: str) -> str:
    """As `markdown_text`, for a comment: it calls nobody and names no other issue."""
    plain = markdown_text(text)
    return plain.replace("\\@", f"@{_APART}").replace("\\#", f"#{_APART}")


def html_text(text: str) -> str:
    """The text for an element of HTML within Markdown, on one line, whether or not a reader of the
    Markdown looks for marks in it."""
    return "".join(_reference(character) for character in visible(text))


def _reference(character: str) -> str:
    if character.isalnum() or character in " /.,;-_" or ord(character) > 0x7F:
        return character
    return f"&#{ord(character)};{_APART if character in '@#' else ''}"


_REVIEW = r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)|!(?=\[)|^[#+=-]|^\d+(?=[.)])|(?<!\w)@(?=\w)|(?<!^)#(?=\d)"


def review_text(text: str) -> str:
    """The text of one line for a comment in a review, where it is read as Markdown: never markup,
    HTML, a mention or an image. As little as can be is marked, for some programs show it as it is.
    """
    return _compiled(_REVIEW).sub(_apart, visible(text))


def _apart(match: re.Match[str]) -> str:
    found = match[0]
    if found.isdigit():
        return f"{found}\\"
    if found == "@" or (found == "#" and match.start()):
        return f"{found}{_APART}"
    return f"\\{found}"
