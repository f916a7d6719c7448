"""The few colours of reports for people; nothing is said by colour alone."""

from __future__ import annotations

from netlint.finding import Severity

_CODES = {Severity.ERROR: "1;31", Severity.WARNING: "33", Severity.INFO: "36"}


class Style:
    """Paints text for a terminal, or leaves it alone where `colour` is false."""

    def __init__(self, *, colour: bool) -> None:
        self._colour = colour

    def of(self, severity: Severity, text: str) -> str:
        """The text in the colour of a severity."""
        return self._paint(_CODES[severity], text)

    def strong(self, text: str) -> str:
        """The text in bold."""
        return self._paint("1", text)

    def faint(self, text: str) -> str:
        """The text in a colour that stands back."""
        return self._paint("2", text)

    def removed(self, text: str) -> str:
        """The text in the colour of what goes."""
        return self._paint("31", text)

    def added(self, text: str) -> str:
        """The text in the colour of what comes."""
        return self._paint("32", text)

    def place(self, text: str) -> str:
        """The text in the colour of what says where."""
        return self._paint("36", text)

    def _paint(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._colour and text else text


PLAIN = Style(colour=False)
