"""What passes between discovery, the engine and the reporters: files in, results out."""

from typing import NamedTuple, Protocol

from netlint.finding import Finding, Problem
from netlint.grammar.match import Proofread
from netlint.settings import Settings

#: The formats a page can have.
FORMATS = ("md", "html", "text")


class PageFile(NamedTuple):
    """A page to check: the path as shown in reports (relative, "/" between parts), the path to open
    (None where `data` holds the bytes, from standard input), its format and its settings. `place`
    is where such a text belongs, as far as that is known: its links start there. `proofread` is what
    LanguageTool said of it, where it was asked."""

    path: str
    location: str | None
    format: str
    settings: Settings
    data: bytes | None = None
    place: str | None = None
    proofread: Proofread | None = None


class PageResult(NamedTuple):
    """All that was found on one page, in order; `suppressed` counts what its comments silenced,
    `fixed` what was mended in the file. `facts` are what rules that compare pages need of it (see
    `netlint.factlines`).
    """

    path: str
    findings: tuple[Finding, ...] = ()
    problems: tuple[Problem, ...] = ()
    suppressed: int = 0
    fixed: int = 0
    facts: str = ""


class Summary(NamedTuple):
    """Counts over the whole run, as shown at the end of every report.

    `baselined` counts old findings, which are left out, and `gone` those that a baseline holds and
    that are there no more; `shrink` is the command that takes them out of it.
    """

    files: int = 0
    errors: int = 0
    warnings: int = 0
    infos: int = 0
    fixable: int = 0
    suppressed: int = 0
    fixed: int = 0
    baselined: int = 0
    gone: int = 0
    shrink: str = ""


class Reporter(Protocol):
    """Writes results as they come, in the order of the paths; keeps no page in memory."""

    def page(self, result: PageResult) -> None:
        """Report one page."""

    def finish(self, problems: tuple[Problem, ...], summary: Summary) -> None:
        """Report the problems of the run as a whole (all problems, pages' own included) and the
        counts, and complete the output."""
