"""Parts of a page that have a form of their own: tables, headings without words, languages."""

from typing import NamedTuple

from netlint.finding import Span


class Cell(NamedTuple):
    """A cell of a table: its whole source, its row and how many rows and columns it fills.

    `empty` says that there is nothing in it, neither a word nor an image with a text. `scope`,
    `headers` and `name` are what the markup says of it: what it is the header of, which cells are
    its headers, what they call it. They are None where it says nothing.
    """

    span: Span
    row: int
    width: int = 1
    height: int = 1
    header: bool = False
    empty: bool = False
    scope: str | None = None
    headers: tuple[str, ...] | None = None
    name: str | None = None
    label: str = ""  # an accessible name (aria-label)


class Table(NamedTuple):
    """A table; `rows` and `columns` count data and header cells alike.

    `cells` are those of a table whose markup says of each cell what it is; a table of Markdown has
    none. `summary` is what the markup says of the table, where no reader sees it.
    """

    span: Span
    rows: int
    columns: int
    header_cells: int
    has_caption: bool = False
    layout: bool = False  # role="presentation" or "none"
    cells: tuple[Cell, ...] = ()
    summary: str = ""


class WordlessHeading(NamedTuple):
    """A heading with no words of its own, so that it has no block: an empty one, or an image.

    `named` says that something in it can be read out (an image's text, a template tag).
    """

    span: Span
    level: int
    named: bool


class Declared(NamedTuple):
    """The code of a language that a part of the page declares, as written, and its place."""

    code: str
    span: Span
