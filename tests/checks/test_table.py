"""TABLE001, beyond the examples of its page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netlint.checks.table.grid import cells_without_header, grid_of
from netlint.finding import Span
from netlint.page_parts import Cell, Table
from tests.support import findings

_ROW = "<tr><td>a</td><td>b</td></tr>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"<table>{_ROW}{_ROW}</table>", ["a"]),
        (f"<table>{_ROW}</table>", []),
        (f"<table><caption>Doses</caption>{_ROW}{_ROW}</table>", ["a"]),
        (f"<table><tr><th>a</th><th>b</th></tr>{_ROW}</table>", []),
        (f"<table role='none'>{_ROW}{_ROW}</table>", []),
        ("<table><tr><td><h2>a</h2></td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>", []),
    ],
)
def test_tables_in_html(text: str, expected: list[str]) -> None:
    assert [finding.match for finding in findings("TABLE001", text, format="html")] == expected


_HEAD = "<tr><th>a</th><th>b</th><th>c</th></tr>"
_DATA = "<tr><td>1</td><td>2</td><td>3</td></tr>"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Headers that are empty, and those that only seem so.
        (f"<table><tr><th>a</th><th> </th></tr>{_ROW}</table>", ["<th> </th>"]),
        (f"<table><tr><th>a</th><th><img src=x alt=b></th></tr>{_ROW}</table>", []),
        (f"<table><tr><th>a</th><th><img src=x alt=''></th></tr>{_ROW}</table>", ["<th><img src=x alt=''></th>"]),
        (f"<table><tr><th>a</th><th>{{{{ b }}}}</th></tr>{_ROW}</table>", []),
        (f"<table role=none><tr><th>a</th><th></th></tr>{_ROW}</table>", []),
        # Cells without a header, in tables of at least 3 rows and columns.
        (f"<table>{_HEAD}{_DATA}{_DATA}</table>", []),
        (f"<table>{_DATA}{_HEAD}{_DATA}</table>", ["1"]),
        (f"<table>{_ROW}<tr><th>c</th><td>d</td></tr></table>", []),
        (f"<table><tr><th>a</th><td rowspan=3>b</td><td>c</td></tr>{_DATA}{_DATA}</table>", ["2"]),
        (f"<table><tr><th scope=row>a</th><th>b</th><th>c</th></tr>{_DATA}{_DATA}</table>", ["1"]),
        (f"<table><tr><td>x</td><th>b</th><th>c</th></tr>{_DATA}{_DATA}</table>", ["x"]),
        (f"<table><tr><td></td><th>b</th><th>c</th></tr>{_DATA}{_DATA}</table>", ["1"]),
        # What the markup says of cells.
        ("<table><tr><th>a<th>b<tr><td scope=col>c<td>d</table>", ["c"]),
        ("<table><tr><th scope=ROW>a<th>b<tr><td>c<td>d</table>", []),
        ("<table><tr><th scope>a<th>b<tr><td>c<td>d</table>", ["a"]),
        ("<table><tr><th id=a>a<th>b<tr><td headers='a'>c<td headers=''>d</table>", []),
        ("<table><tr><th id=a>a<th>b<tr><td headers='a b'>c<td>d</table>", ["c"]),
        # Titles.
        (f"<table><tr><th colspan=3>Doses</th></tr>{_DATA}</table>", ["Doses"]),
        (f"<table><tr><td colspan=2>Doses</td><th>b</th></tr>{_HEAD}</table>", []),
        (f"<table><tr><th colspan=3>a</th></tr>{_DATA}<tr><th colspan=3>b</th></tr>{_DATA}</table>", []),
    ],
)  # fmt: skip
def test_headers_and_marks_in_html(text: str, expected: list[str]) -> None:
    assert [finding.match for finding in findings("TABLE001", text, format="html")] == expected


def test_a_fault_that_comes_often_in_a_table_is_said_once_with_its_places() -> None:
    text = f"<table>{_HEAD}<tr><td scope=row>1<td>2<td>3<tr><td scope=row>4<td>5<td>6</table>"
    (finding,) = findings("TABLE001", text, format="html")
    assert [related.column for related in finding.related] == [text.index("4") + 1]


_CELLS = st.lists(
    st.tuples(st.integers(0, 4), st.integers(1, 1000), st.integers(1, 1000), st.booleans()),
    max_size=12,
)


@given(_CELLS)
def test_every_cell_stands_in_the_grid_whatever_it_says_to_fill(
    cells: list[tuple[int, int, int, bool]],
) -> None:
    table = Table(
        Span(0, 100), rows=5, columns=5, header_cells=1,
        cells=tuple(
            Cell(Span(at, at + 1), row, width, height, header)
            for at, (row, width, height, header) in enumerate(sorted(cells))
        ),
    )  # fmt: skip
    grid = grid_of(table)
    if grid is not None:
        assert len(grid) <= 5
        assert {cell for row in grid for cell in row if cell} == set(table.cells)
        assert all(not cell.header for cell in cells_without_header(grid))
