"""What is wrong with a link inside a repository; `netlint.site` finds out, a rule says it."""

from enum import Enum
from typing import NamedTuple, Protocol


class LinkFault(Enum):
    """Why a link leads nowhere."""

    NO_FILE = "no file"
    FILE_CASE = "the file differs in case"
    NO_ANCHOR = "no such place on the page"
    ANCHOR_CASE = "the place differs in case"


class BrokenLink(NamedTuple):
    """A link that leads nowhere. `wanted` is the file or place that it asks for, `page` the file
    that lacks the place ("" for the page itself), `better` the whole address that was meant, or ""
    where none is near, `nearest` the part of that to show."""

    fault: LinkFault
    wanted: str
    page: str = ""
    better: str = ""
    nearest: str = ""


class Site(Protocol):
    """The website that a page is part of, as far as it lies in its repository."""

    def broken(self, target: str) -> BrokenLink | None:
        """What is wrong with a link of the page; None where it is right, leads elsewhere, or where
        that cannot be told."""

    def leads_to(self, target: str) -> str:
        """The file that a link of the page leads to, as an absolute path with "/" between its parts;
        "" where it leads to none, to the page itself, or where that cannot be told."""

    @property
    def own_path(self) -> str:
        """The file of the page itself in the same way; "" for a text that lies nowhere."""
