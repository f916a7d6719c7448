"""What the formats of `netlint stats` are told, whatever the format."""

from typing import NamedTuple


class TableOptions(NamedTuple):
    """`version` is netlint's own; `width` is the number of columns to write for (None: the
    terminal's, or 80 elsewhere); `all_formulas` adds a column for each formula to a table."""

    version: str = ""
    colour: bool = False
    width: int | None = None
    all_formulas: bool = False
