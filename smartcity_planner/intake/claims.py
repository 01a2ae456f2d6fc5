"""Who may have a number: rows that claim the same one, told apart before any of them wins.

A number that was read intact beats one that was rebuilt, wherever the two stand in the file. Of
rebuilt ones a sure one beats those with doubts; two that are alike in this and differ in shape
contradict each other, and none of them is taken. A row that repeats another one word for word
is not a contradiction, and is called by its own name.
"""

from __future__ import annotations

import hashlib

from osgeo import ogr

from smartcity_planner.intake.recovery import Recovered
from smartcity_planner.intake.rows import Fault, fault
from smartcity_planner.intake.staging import Staged, name
from smartcity_planner.store import ddl
from smartcity_planner.store.bulk import Writer

#: Two shapes that share less than this part of the smaller one are not the same parcel.
_SAME_GROUND = 0.5


class Claims:
    """Fed with all rows of the file that are judged one by one, before any is taken."""

    def __init__(self) -> None:
        self._intact: set[str] = set()
        self._rebuilt: dict[str, dict[bytes, bool]] = {}

    def intact(self, number: str) -> None:
        """Note a number that a row has undamaged."""
        self._intact.add(number)

    def rebuilt(self, found: Recovered, shape: ogr.Geometry) -> None:
        """Note a rebuilt number and the shape (EPSG:5186, repaired) of its row."""
        prints = self._rebuilt.setdefault(found.pnu.text, {})
        print_ = _print_of(shape)
        prints[print_] = prints.get(print_, False) or not found.doubts

    def against(
        self,
        found: Recovered,
        shape: ogr.Geometry,
        former: ogr.Geometry | None = None,
        is_taken: bool = False,
    ) -> Fault | None:
        """Return what speaks against taking the row with its rebuilt number, or None.

        `former` is the shape of that number in the plan, `is_taken` whether a row outside this
        book has the number already.
        """
        number = found.pnu.text
        prints = self._rebuilt.get(number, {})
        print_ = _print_of(shape)
        rivals = [sure for other, sure in prints.items() if other != print_]
        beaten = any(rivals) or (bool(rivals) and not prints.get(print_, not found.doubts))
        elsewhere = former is not None and not same_ground(shape, former)
        if number in self._intact or is_taken or beaten or elsewhere:
            return fault("pnu_claimed_twice", value=number)
        return None


class Twins:
    """Tells a row that repeats an earlier one word for word from one that contradicts it."""

    def __init__(self, writer: Writer, staged: Staged | None) -> None:
        self._writer = writer
        self._staged = staged
        self._taken: dict[str, bytes] = {}

    def __contains__(self, number: object) -> bool:
        """Whether a row that was taken one by one has the number."""
        return number in self._taken

    def note(self, number: str, values: str) -> None:
        """Note a row that was taken one by one; `values` is all that stands in it."""
        self._taken[number] = _digest(values.encode())

    def fault(self, number: str, values: str, fid: int) -> Fault:
        """Return why a second row of a parcel is not taken; `fid` is its own."""
        if number in self._taken:
            same = self._taken[number] == _digest(values.encode())
        else:
            same = self._same_in_file(number, fid)
        return fault("duplicate_row" if same else "duplicate_pnu", value=number)

    def _same_in_file(self, number: str, fid: int) -> bool:
        if self._staged is None:
            return False
        table, key = f"given.{name(self._staged.table)}", name(self._staged.fid)
        columns = ", ".join(
            name(column)
            for (column,) in self._writer.rows(
                f"SELECT name FROM pragma_table_info({ddl.quoted(self._staged.table)}, 'given')"  # nosec B608
            )
            if column != self._staged.fid
        )
        first = f"(SELECT row FROM temp.taken WHERE number = {int(number)})"  # nosec B608
        # UNION drops what is alike in every column, so one row is left of two that are.
        return bool(
            self._writer.value(
                f"SELECT count(*) = 1 FROM (SELECT {columns} FROM {table} "  # nosec B608 - quoted
                f"WHERE {key} = {first} UNION SELECT {columns} FROM {table} WHERE {key} = {fid})"
            )
        )


def same_ground(shape: ogr.Geometry, other: ogr.Geometry) -> bool:
    """Return whether two shapes share half of the smaller one's area or more."""
    common = shape.Intersection(other)
    smaller = min(shape.GetArea(), other.GetArea())
    return common is not None and common.GetArea() >= _SAME_GROUND * smaller


def _print_of(shape: ogr.Geometry) -> bytes:
    return _digest(bytes(shape.ExportToWkb()))


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=12).digest()
