"""What a check says of a page (`Remark`) and what the program reports (`Finding`).

Offsets are code points of the page's source. Lines and columns are 1-based; ends are exclusive.
"""

from enum import IntEnum
from typing import NamedTuple


class Severity(IntEnum):
    """How much a finding weighs; a larger number weighs more."""

    INFO = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word used in configuration and reports: "info", "warning" or "error"."""
        return self.name.lower()


class Span(NamedTuple):
    """A half-open range of the page's source, in code points."""

    start: int
    end: int


class Edit(NamedTuple):
    """Put `text` in place of the source characters of `span`."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Edits that mend one finding together; `safe` ones never change what the page says."""

    edits: tuple[Edit, ...]
    safe: bool = True


class RelatedSpan(NamedTuple):
    """Another place on the same page that explains a remark."""

    span: Span
    message: str


class Origin(NamedTuple):
    """Another program's rule that a finding comes from: its id, its category's id, and where its
    authors explain it ("" where they do not)."""

    tool: str
    rule: str
    category: str
    url: str = ""


class Remark(NamedTuple):
    """What a check yields: a place, what is wrong there and what to write instead.

    `why` is given only where the reason differs from finding to finding; otherwise the reason in
    the rule's page is used. `is_raised` makes it weigh a step more than the rule does, and
    `severity` is what it weighs whatever the rule does. `places` is for how many places of the page
    it speaks, 0 where it speaks of the page as a whole.
    """

    span: Span
    message: str
    suggestions: tuple[str, ...] = ()
    concept: str | None = None
    fix: Fix | None = None
    related: tuple[RelatedSpan, ...] = ()
    why: str | None = None
    is_raised: bool = False
    severity: Severity | None = None
    origin: Origin | None = None
    places: int = 1


class Related(NamedTuple):
    """Another place, on this page or another, that explains a finding."""

    path: str
    line: int
    column: int
    message: str


class Finding(NamedTuple):
    """A remark completed with its page, place, rule and severity: what reporters get.

    `match` is exactly the source from start to end. `excerpt` is the source line (or the part of a
    long one) that holds the start, and `excerpt_column` the 1-based column of its first character.
    `places` is as in `Remark`. `neighbours` are the words before and after, where somebody asked for
    them (see `netlint.neighbours`).
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    rule: str
    name: str
    severity: Severity
    message: str
    match: str
    suggestions: tuple[str, ...] = ()
    concept: str | None = None
    fix: Fix | None = None
    url: str = ""
    related: tuple[Related, ...] = ()
    why: str = ""
    excerpt: str = ""
    excerpt_column: int = 1
    origin: Origin | None = None
    places: int = 1
    neighbours: tuple[str, str] = ("", "")

    @property
    def fixable(self) -> bool:
        """True where netlint can mend this finding without asking."""
        return self.fix is not None and self.fix.safe

    @property
    def sort_key(self) -> tuple[str, int, int, str, int, int, str]:
        """Path, line, column, rule first; the rest makes the order total."""
        return (
            self.path,
            self.line,
            self.column,
            self.rule,
            self.end_line,
            self.end_column,
            self.message,
        )


class Problem(NamedTuple):
    """Something that makes the run itself untrustworthy (exit status 2)."""

    path: str
    message: str
