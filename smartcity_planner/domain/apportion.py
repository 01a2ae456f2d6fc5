"""Spreading whole won without losing or inventing one: the largest-remainder method.

Ties are broken by a stated, order-independent rule: the larger remainder first, then the
larger weight, then the key in ascending order. So the same plan always gives the same won.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import gcd
from typing import Generic, TypeVar

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput

Key = TypeVar("Key", str, int)
RowKey = TypeVar("RowKey", str, int)
ColumnKey = TypeVar("ColumnKey", str, int)


class Weighing(Generic[Key]):
    """Weights made ready once, to spread many totals over the same keys.

    `keys` are ascending; `used` are the weights in their order, divided by their greatest
    common divisor (which changes no share), or all 1 where all weights are zero; `whole` is
    their sum. Raises BadInput for a negative weight.
    """

    def __init__(self, weights: Mapping[Key, int]) -> None:
        self.keys: list[Key] = sorted(weights)
        used = [weights[key] for key in self.keys]
        if used and min(used) < 0:
            raise _negative()
        divisor = gcd(*used)
        if not divisor:
            used = [1] * len(used)
        elif divisor > 1:
            used = [weight // divisor for weight in used]
        self.used = used
        self.whole = sum(used)
        self._by_weight: list[int] = []

    def parts(self, total: int) -> list[int]:
        """Return the whole won of each key, in the order of `keys`; they add up to `total`.

        Raises BadInput for a negative total, or money with no key to hold it.
        """
        if total < 0:
            raise _negative()
        if not self.keys:
            if total:
                raise BadInput(
                    QT_TRANSLATE_NOOP("Domain", "There is nothing to spread the money over.")
                )
            return []
        parts, exact = self._whole_parts(total)
        left = total - sum(parts)
        if left:
            for place in self.by_claim([value % self.whole for value in exact])[:left]:
                parts[place] += 1
        return parts

    def _whole_parts(self, total: int) -> tuple[list[int], list[int]]:
        """Return the shares rounded down, and what of `total` each weighs beyond whole rounds."""
        whole = self.whole
        rounds, rest = divmod(total, whole)
        # Most money is in whole rounds over all weights; what remains stays in small numbers.
        exact = [rest * weight for weight in self.used]
        if rounds:
            return [rounds * w + e // whole for w, e in zip(self.used, exact, strict=True)], exact
        return [e // whole for e in exact], exact

    def by_claim(self, remainders: list[int]) -> list[int]:
        """Return the places in the order in which they are given leftover won."""
        if not self._by_weight:
            # A stable sort: equal weights stay in ascending order of key.
            places = range(len(self.keys))
            self._by_weight = sorted(places, key=self.used.__getitem__, reverse=True)
        return sorted(self._by_weight, key=remainders.__getitem__, reverse=True)


def apportion(total: int, weights: Mapping[Key, int]) -> dict[Key, int]:
    """Spread `total` won over the keys of `weights` (non-negative integers).

    The parts add up to `total`; each differs from its exact share by less than one won.
    Where all weights are zero, every key weighs the same. Keys come back in ascending order.
    Raises BadInput for a negative total, a negative weight, or money with no key to hold it.
    """
    weighing = Weighing(weights)
    return dict(zip(weighing.keys, weighing.parts(total), strict=True))


def apportion_around(
    total: int, weights: Mapping[Key, int], fixed: Mapping[Key, int]
) -> dict[Key, int]:
    """Spread `total` won where the keys of `fixed` hold the won given there.

    The rest is spread over the other keys as `apportion` does. A fixed key need not weigh
    anything. Raises BadInput where the fixed won exceed `total`, or fall short of it with no
    other key to hold the rest.
    """
    if any(won < 0 for won in fixed.values()):
        raise _negative()
    held = sum(fixed.values())
    if held > total:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Domain",
                "{fixed} won are fixed by hand, but there are only {total} won to spread. Free "
                "some of the fixed amounts, or raise the total.",
            ),
            fixed=f"{held:,}",
            total=f"{total:,}",
        )
    free = {key: weight for key, weight in weights.items() if key not in fixed}
    if not free and held < total:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Domain",
                "All amounts are fixed by hand and {rest} won are left over. Free one of the "
                "fixed amounts, or lower the total.",
            ),
            rest=f"{total - held:,}",
        )
    parts = {**apportion(total - held, free), **fixed}
    return {key: parts[key] for key in sorted(parts)}


@dataclass(frozen=True)
class Holding(Generic[Key]):
    """What one key holds of a spread total, and why.

    The exact share is `numerator / denominator` won, that is `whole` won and
    `remainder / denominator` of one. `rank` is the place (from 1) in the queue for leftover
    won; `extra` is 1 for those that got one. `decided_by` says which rule separates a holder
    from the first that went without (and the other way round): "remainder", "weight" or "key";
    it is empty where there was no leftover to argue about.
    """

    key: Key
    weight: int
    numerator: int
    denominator: int
    whole: int
    remainder: int
    rank: int
    extra: int
    decided_by: str

    @property
    def won(self) -> int:
        """The won that this key holds."""
        return self.whole + self.extra


def explain(total: int, weights: Mapping[Key, int]) -> list[Holding[Key]]:
    """Return who holds which won of `apportion(total, weights)` and why, keys ascending.

    `weight` is as given (0 for all where every key weighs the same); raises as `apportion`.
    """
    weighing = Weighing(weights)
    parts = weighing.parts(total)
    if not parts:
        return []
    whole, used = weighing.whole, weighing.used
    shares = [divmod(total * weight, whole) for weight in used]
    remainders = [remainder for _part, remainder in shares]
    order = weighing.by_claim(remainders)
    rank = {place: number for number, place in enumerate(order, 1)}
    left = total - sum(part for part, _remainder in shares)
    found = []
    for place, key in enumerate(weighing.keys):
        extra = int(rank[place] <= left)
        rule = ""
        if left:
            other = order[left - 1 + extra]  # left < len(order): each remainder is below 1
            if remainders[place] != remainders[other]:
                rule = "remainder"
            else:
                rule = "weight" if used[place] != used[other] else "key"
        part, remainder = shares[place]
        found.append(
            Holding(
                key,
                weights[key],
                total * used[place],
                whole,
                part,
                remainder,
                rank[place],
                extra,
                rule,
            )
        )
    return found


def _negative() -> BadInput:
    return BadInput(QT_TRANSLATE_NOOP("Domain", "Amounts and weights cannot be negative."))


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
