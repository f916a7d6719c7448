"""What the elements of HTML are to a reader: which make blocks, which hold no prose."""

from __future__ import annotations

from netlint.page import InlineKind

#: Elements that never have an inside.
VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())

#: Elements that stand on lines of their own.
BLOCK = frozenset(
    """address article aside blockquote body caption center colgroup dd details dialog dir div dl dt
    fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main
    menu nav ol optgroup option p pre search section summary table tbody td tfoot th thead tr
    ul""".split()
)

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

#: Start tags that end an open paragraph.
ENDS_PARAGRAPH = frozenset(
    """address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption
    figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre search section
    summary table ul""".split()
)

#: Start tags at which a formula or drawing that was left open is over.
ENDS_DRAWING = ENDS_PARAGRAPH | {"body", "br", "em", "img", "span", "strong"}

#: Elements that end tags and implied ends do not reach across.
BARRIERS = frozenset(("table", "td", "th", "caption", "object", "template"))

#: Elements in which a new list item or definition leaves the ones outside open.
LISTS = frozenset(("ul", "ol", "menu", "dir", "dl"))

#: Inline elements whose end tag also ends blocks that were left open inside them.
CONTAINERS = frozenset(
    "object video audio canvas button select svg math template datalist map label".split()
)

#: Elements of which nothing is read and nothing is shown in their place.
SILENT = frozenset(
    "script style template noscript noembed noframes datalist rp rt xmp title textarea".split()
)

#: Elements that a reader sees as one thing in a line of text.
THINGS = frozenset("code kbd samp var tt math svg select progress meter".split())

#: Elements that fill a place on the page with something other than prose.
EMBEDS = frozenset("object video audio canvas iframe embed".split())

#: Inline elements that say what their text is.
MARKS = {
    "strong": InlineKind.STRONG,
    "b": InlineKind.STRONG,
    "em": InlineKind.EMPHASIS,
    "i": InlineKind.EMPHASIS,
    "u": InlineKind.UNDERLINED,
    "cite": InlineKind.CITATION,
    "q": InlineKind.QUOTATION,
    "del": InlineKind.DELETED,
    "s": InlineKind.DELETED,
    "strike": InlineKind.DELETED,
    "abbr": InlineKind.ABBREVIATION,
    "acronym": InlineKind.ABBREVIATION,
}
