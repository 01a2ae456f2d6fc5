"""A table of years and sources with given margins around cells that hold fixed money.

Fixed money is a lower bound of a cell: the rest of the cell is spread over what is free in
it. A closed cell has nothing free, so it holds its fixed money and no won more.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Set

from smartcity_planner.domain.apportion import apportion_table

#: (fiscal year, source)
TableCell = tuple[int, str]


def table_around(
    years: Mapping[int, int],
    sources: Mapping[str, int],
    fixed: Mapping[TableCell, int],
    closed: Set[TableCell] = frozenset(),
) -> tuple[dict[TableCell, int], int]:
    """Fill a table with these margins whose cells hold at least their fixed won.

    Where the table that `apportion_table` makes has room for all fixed money, it stays as it
    is; else what the fixed money leaves of each margin is spread in proportion to both. The
    fixed money of a year or source must not exceed its margin, and its cells must be in the
    table. Returns the cells and how many won find no place because cells are closed (0: every
    margin is exact).
    """
    table = apportion_table(years, sources)
    if all(
        won == table[cell] if cell in closed else won <= table[cell]
        for cell, won in (dict.fromkeys(closed, 0) | dict(fixed)).items()
    ):
        return table, 0
    years_left, sources_left = dict(years), dict(sources)
    for (year, source), won in fixed.items():
        years_left[year] -= won
        sources_left[source] -= won
    rest = apportion_table(years_left, sources_left)
    missing = _move_out(rest, closed) if closed else 0
    return {cell: won + fixed.get(cell, 0) for cell, won in rest.items()}, missing


def _move_out(cells: dict[TableCell, int], closed: Set[TableCell]) -> int:
    """Move the won of closed cells into open ones, margins unchanged; return what cannot move.

    Each round sends as much as it can along a shortest path from a row that lost won to a
    column that did, over open cells and back over cells that have won.
    """
    row_left: dict[int, int] = {}
    column_left: dict[str, int] = {}
    for row, column in closed:
        won = cells[row, column]
        cells[row, column] = 0
        row_left[row] = row_left.get(row, 0) + won
        column_left[column] = column_left.get(column, 0) + won
    while path := _path(cells, closed, row_left, column_left):
        forward, backward = path[0::2], path[1::2]
        start, end = forward[0][0], forward[-1][1]
        won = min([row_left[start], column_left[end], *(cells[cell] for cell in backward)])
        for cell in forward:
            cells[cell] += won
        for cell in backward:
            cells[cell] -= won
        row_left[start] -= won
        column_left[end] -= won
    return sum(row_left.values())


def _path(
    cells: Mapping[TableCell, int],
    closed: Set[TableCell],
    row_left: Mapping[int, int],
    column_left: Mapping[str, int],
) -> list[TableCell]:
    """Return the cells of a shortest path, to be raised and lowered in turn; [] for none."""
    rows = sorted({row for row, _ in cells})
    columns = sorted({column for _, column in cells})
    ways: dict[int, list[TableCell]] = {row: [] for row in sorted(row_left) if row_left[row]}
    seen: set[str] = set()
    todo = deque(ways)
    while todo:
        row = todo.popleft()
        for column in columns:
            if column in seen or (row, column) in closed:
                continue
            seen.add(column)
            way = [*ways[row], (row, column)]
            if column_left.get(column):
                return way
            for other in rows:
                if other not in ways and cells[other, column]:
                    ways[other] = [*way, (other, column)]
                    todo.append(other)
    return []
