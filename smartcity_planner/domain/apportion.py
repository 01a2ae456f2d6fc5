"""Spreading whole won without losing or inventing one: the largest-remainder method.

Ties are broken by a stated, order-independent rule: the larger remainder first, then the
larger weight, then the key in ascending order. So the same plan always gives the same won.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput

Key = TypeVar("Key", str, int)
RowKey = TypeVar("RowKey", str, int)
ColumnKey = TypeVar("ColumnKey", str, int)


def apportion(total: int, weights: Mapping[Key, int]) -> dict[Key, int]:
    """Spread `total` won over the keys of `weights` (non-negative integers).

    The parts add up to `total`; each differs from its exact share by less than one won.
    Where all weights are zero, every key weighs the same. Keys come back in ascending order.
    Raises BadInput for a negative total, a negative weight, or money with no key to hold it.
    """
    if total < 0 or any(weight < 0 for weight in weights.values()):
        raise BadInput(QT_TRANSLATE_NOOP("Domain", "Amounts and weights cannot be negative."))
    keys = sorted(weights)
    if not keys:
        if total:
            raise BadInput(
                QT_TRANSLATE_NOOP("Domain", "There is nothing to spread the money over.")
            )
        return {}
    whole = sum(weights.values())
    used = {key: weights[key] if whole else 1 for key in keys}
    whole = whole or len(keys)
    parts = {key: total * used[key] // whole for key in keys}
    left = total - sum(parts.values())
    by_claim = sorted(keys, key=lambda key: (-(total * used[key] % whole), -used[key], key))
    for key in by_claim[:left]:
        parts[key] += 1
    return parts


def apportion_table(
    rows: Mapping[RowKey, int], columns: Mapping[ColumnKey, int]
) -> dict[tuple[RowKey, ColumnKey], int]:
    """Fill a table whose row and column totals are given, in proportion to both.

    `rows` and `columns` hold whole won and have the same sum. Every margin of the result is
    exact and each cell differs from its exact share by less than one won. Leftover won go to
    the cells with the largest remainders as far as both margins allow (a bipartite flow, so a
    solution is always found). Raises BadInput where the sums differ.
    """
    total = sum(rows.values())
    if total != sum(columns.values()):
        raise BadInput(QT_TRANSLATE_NOOP("Domain", "The totals of rows and columns do not agree."))
    row_keys, column_keys = sorted(rows), sorted(columns)
    cells: dict[tuple[RowKey, ColumnKey], int] = {}
    remainder: dict[tuple[RowKey, ColumnKey], int] = {}
    for row in row_keys:
        for column in column_keys:
            exact = rows[row] * columns[column]
            cells[row, column] = exact // total if total else 0
            remainder[row, column] = exact % total if total else 0
    row_left = {row: rows[row] - sum(cells[row, c] for c in column_keys) for row in row_keys}
    column_left = {c: columns[c] - sum(cells[row, c] for row in row_keys) for c in column_keys}
    given: set[tuple[RowKey, ColumnKey]] = set()
    for cell in sorted(remainder, key=lambda cell: (-remainder[cell], cell[0], cell[1])):
        row, column = cell
        if remainder[cell] and row_left[row] and column_left[column]:
            given.add(cell)
            row_left[row] -= 1
            column_left[column] -= 1
    for row in row_keys:
        while row_left[row]:
            _augment(row, column_keys, row_keys, remainder, given, column_left)
            row_left[row] -= 1
    for cell in given:
        cells[cell] += 1
    return cells


def _augment(
    start: RowKey,
    column_keys: list[ColumnKey],
    row_keys: list[RowKey],
    remainder: Mapping[tuple[RowKey, ColumnKey], int],
    given: set[tuple[RowKey, ColumnKey]],
    column_left: dict[ColumnKey, int],
) -> None:
    """Hand `start` one won more along a shortest augmenting path; `given` is changed."""
    came_from: dict[ColumnKey, RowKey] = {}
    reached: dict[RowKey, ColumnKey | None] = {start: None}
    queue = [start]
    while queue:
        row = queue.pop(0)
        for column in column_keys:
            if column in came_from or (row, column) in given or not remainder[row, column]:
                continue
            came_from[column] = row
            if column_left[column]:
                column_left[column] -= 1
                end: ColumnKey | None = column
                while end is not None:
                    holder = came_from[end]
                    given.add((holder, end))
                    previous = reached[holder]
                    if previous is not None:
                        given.discard((holder, previous))
                    end = previous
                return
            for other in row_keys:
                if (other, column) in given and other not in reached:
                    reached[other] = column
                    queue.append(other)
    raise AssertionError("the margins agree, so a path exists")
