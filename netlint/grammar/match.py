"""What LanguageTool says of paragraphs, free of how it was asked."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from netlint.finding import Problem


class Match(NamedTuple):
    """One thing that LanguageTool says of a paragraph.

    `start` and `end` are code points of the paragraph's text. `rule` and `category` are
    LanguageTool's ids, `url` where it explains the rule, or "".
    """

    start: int
    end: int
    rule: str
    category: str
    message: str
    suggestions: tuple[str, ...] = ()
    url: str = ""


#: A paragraph as it is asked about: its locale and its text.
Asked = tuple[str, str]


class Proofread(NamedTuple):
    """What LanguageTool said of the paragraphs of one page.

    `server` is what the answers depend on beside the text: which LanguageTool, as
    `netlint.languagetool.identity` tells it; "" where there was nothing to ask. A paragraph without
    an answer could not be proofread, and `problems` say why. Those of the whole run have no path.
    """

    answers: Mapping[Asked, tuple[Match, ...]]
    server: str = ""
    problems: tuple[Problem, ...] = ()
