"""What a reporter may say about a rule beyond its findings; filled from the rule's page."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias


class RuleHelp(NamedTuple):
    """The help of one rule: what it says, why it matters to a reader, and its whole page."""

    code: str
    name: str
    summary: str
    why: str
    help_markdown: str
    url: str


#: Gives the help of a rule by its code; raises KeyError where there is none.
RuleHelpProvider: TypeAlias = Callable[[str], RuleHelp]
