"""A newer cadastre is an update: what is new, changed or gone, and what became of it.

A file may hold only some parcels (those along one road), so that a parcel is absent proves
nothing. A parcel is gone only where new or changed parcels of the file lie on its ground. One
that is gone leaves the plan, its row kept in `parcel_change`; one with phases or money stays,
and stands in `moved_parcel` until the planner carries it over (`planning.carry`).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from osgeo import ogr

from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.intake.lineage import COVERED, Heirs, kinds
from smartcity_planner.intake.moved_list import MovedList
from smartcity_planner.intake.shared_ground import SharedGround
from smartcity_planner.store import vector
from smartcity_planner.store.bulk import Writer
from smartcity_planner.store.ddl import quoted

#: Parcels of one legal dong stand together in the index of numbers.
_OF_DONG = "p.pnu >= d.code AND p.pnu < d.code || ':'"
_IN_USE = (
    "(EXISTS (SELECT 1 FROM phase_parcel u WHERE u.pnu = {0}) "
    "OR EXISTS (SELECT 1 FROM funding u WHERE u.pnu = {0}))"
)
_NUMBER = re.compile(r"\b11\d{17}\b", re.ASCII)
#: Temporary tables.
_OWN = ("gap", "dong", "touched", "returned")
_ROW = ("jibun", "land_category", "area_m2", "price_per_m2", "source_id")


@dataclass
class Counts:
    """What an update found, in parcels.

    `gone` left the cadastre: `split`, `merged`, `renumbered` and `rearranged` add up to it.
    `missing` are absent from a file that holds most of their legal dong; they stay. `moved`
    were put on the list of moved parcels. `divided` kept their number and lost ground to new
    parcels. `returned` are on the list no more: the file has them again.
    """

    gone: int = 0
    split: int = 0
    merged: int = 0
    renumbered: int = 0
    rearranged: int = 0
    missing: int = 0
    moved: int = 0
    divided: int = 0
    returned: int = 0


def record(
    writer: Writer, run_id: str, progress: Progress = SILENT, same_file: Iterable[str] = ()
) -> Counts:
    """Compare the plan with the file just imported, list the differences, and return counts.

    To be called inside the import's transaction after the file's parcels were written and the
    spatial index stands. The writer's connection holds two temporary tables: `taken(number, row,
    state)`, the file's parcels (number as integer; state 0 unchanged, 1 new, 2 changed), and
    `former(pnu, geom)`, the shapes that changed parcels had. `same_file` are earlier runs of
    which this one takes rows that were set aside. A first import lists nothing.
    """
    if not _is_update(writer):
        return Counts()
    for table in _OWN:
        writer.execute(f"DROP TABLE IF EXISTS temp.{table}")
    try:
        return _Update(writer, run_id, progress, list(same_file)).run()
    finally:
        with vector.quiet():  # after an error the transaction is undone, and the tables with it
            for table in _OWN:
                writer.dataset.ExecuteSQL(f"DROP TABLE IF EXISTS temp.{table}")


def _is_update(writer: Writer) -> bool:
    new, taken = next(iter(list(writer.rows("SELECT TOTAL(state = 1), COUNT(*) FROM taken"))))
    return bool(taken) and (new < taken or writer.value("SELECT COUNT(*) FROM parcel") > taken)


def _chunks(values: list[str]) -> Iterator[str]:
    """Yield rows of a VALUES clause, some hundred at a time."""
    for start in range(0, len(values), 200):
        yield ", ".join(values[start : start + 200])


def _listed(values: Iterable[str]) -> str:
    return ", ".join(map(quoted, values))


class _Update:
    """One comparison under way."""

    def __init__(
        self, writer: Writer, run_id: str, progress: Progress, same_file: list[str]
    ) -> None:
        self._writer = writer
        self._same_file = same_file
        self._runs = [run_id, *same_file]
        self._run = quoted(run_id)
        self._progress = progress
        self._ground = SharedGround(writer, progress)
        self._counts = Counts()
        self._changes: list[str] = []
        self._list = MovedList(writer, run_id, self._ground, self._change)

    def run(self) -> Counts:
        """Do it all."""
        self._find_gaps()
        self._list_new_and_changed()
        self._list.withdraw_returned()
        standing = self._list.standing()
        self._progress.go_on()
        gone = {one.old.pnu: one for one in self._ground.of_gaps()}
        again = {pnu for pnu in gone if pnu in standing}
        self._list.end_divided(again)
        gone = {k: v for k, v in gone.items() if k not in standing and v.covered >= COVERED}
        targets = {link.new.pnu for one in gone.values() for link in one.links if not link.is_new}
        changed = {
            one.old.pnu: (one, shape) for one, shape in self._ground.of_changed(sorted(targets))
        }
        kind_of = kinds({**gone, **{pnu: one for pnu, (one, _) in changed.items()}})
        rows = self._rows_of(gone)
        for number, (pnu, one) in enumerate(gone.items()):
            self._take_out(one, kind_of[pnu], rows[pnu])
            if number % 100 == 0:
                self._progress.go_on()
        for pnu, (one, shape) in changed.items():
            if one.pieces and pnu in one.shares:
                self._divide(one, shape, again, standing)
        self._list_missing(set(gone) | set(standing))
        self._list.find_heirs_anew(again | self._list.heirless(set(gone)), standing)
        self._list_changes()
        self._counts.moved = self._list.moved
        self._counts.returned = self._list.withdrawn
        return self._counts

    def _find_gaps(self) -> None:
        """Make `dong` (the file's legal dongs) and `gap` (the plan's parcels it lacks)."""
        writer = self._writer
        writer.execute(
            "CREATE TEMP TABLE dong AS SELECT d.*, (SELECT COUNT(*) FROM parcel p "  # nosec B608
            f"WHERE {_OF_DONG}) AS had FROM (SELECT CAST(number / 100000000000 AS TEXT) AS code, "
            "COUNT(*) AS held, TOTAL(state <> 1) AS known FROM taken "
            "GROUP BY number / 100000000000) d"
        )
        writer.execute("CREATE TEMP TABLE gap (pnu TEXT PRIMARY KEY, fid INTEGER)")
        writer.execute(
            "INSERT INTO gap SELECT p.pnu, p.fid FROM dong d "  # nosec B608 - own names
            f"CROSS JOIN parcel p ON {_OF_DONG} WHERE d.had > d.held AND NOT EXISTS "
            "(SELECT 1 FROM taken t WHERE t.number = CAST(p.pnu AS INTEGER))"
        )
        # What was set aside is in the file all the same: nothing can be said about it.
        aside: set[str] = set()
        runs = _listed(self._runs)
        query = f"SELECT raw FROM quarantine WHERE run_id IN ({runs})"  # nosec B608
        for (raw,) in writer.rows(query):
            aside.update(_NUMBER.findall(raw or ""))
        for some in _chunks([f"'{pnu}'" for pnu in sorted(aside)]):
            writer.execute(f"DELETE FROM gap WHERE pnu IN ({some})")  # nosec B608
        if self._same_file:  # all that the file held is known by what was missing then
            writer.execute(
                "DELETE FROM gap WHERE pnu NOT IN (SELECT pnu FROM parcel_change "  # nosec B608
                f"WHERE kind = 'missing' AND run_id IN ({_listed(self._same_file)}))"
            )

    def _list_new_and_changed(self) -> None:
        """List them where the plan had parcels of the legal dong before."""
        self._writer.execute(
            "INSERT INTO parcel_change (run_id, pnu, kind) "  # nosec B608 - quoted
            f"SELECT {self._run}, CAST(t.number AS TEXT), "
            "CASE t.state WHEN 1 THEN 'new' ELSE 'changed' END "
            "FROM dong d CROSS JOIN taken t ON t.number BETWEEN d.code * 100000000000 "
            "AND d.code * 100000000000 + 99999999999 WHERE t.state <> 0 "
            "AND (d.known > 0 OR d.had > d.held) ORDER BY t.number"
        )

    def _rows_of(self, pnus: Iterable[str]) -> dict[str, tuple[Any, ...]]:
        """Return number → row id, whether a phase or money is on it, and its columns."""
        self._writer.execute("CREATE TEMP TABLE touched (pnu TEXT PRIMARY KEY)")
        for some in _chunks([f"('{pnu}')" for pnu in pnus]):
            self._writer.execute(f"INSERT INTO touched VALUES {some}")  # nosec B608
        found = {
            pnu: tuple(row)
            for pnu, *row in self._writer.rows(
                f"SELECT p.pnu, p.fid + 0 AS number, {_IN_USE.format('p.pnu')} AS used, "  # nosec B608
                f"{', '.join(_ROW)} FROM touched t CROSS JOIN parcel p ON p.pnu = t.pnu"
            )
        }
        self._writer.execute("DROP TABLE temp.touched")
        return found

    def _take_out(self, one: Heirs, kind: str, row: tuple[Any, ...]) -> None:
        """List a parcel that is gone; it leaves the plan unless a phase or money is on it."""
        pnu = one.old.pnu
        fid, used, *values = row
        shape, area = self._ground.shape(fid)
        detail = {
            **dict(zip(_ROW, values, strict=True)),
            "ground_m2": round(area, 3),
            "shape": shape.ExportToIsoWkt(),
        }
        self._change(pnu, kind, {**detail, "moved": bool(used), "successors": one.shares})
        self._counts.gone += 1
        setattr(self._counts, kind, getattr(self._counts, kind) + 1)
        if used:
            self._list.put(one, kind, detail)
        else:
            vector.check(self._writer.layer("parcel").DeleteFeature(fid))

    def _divide(
        self,
        one: Heirs,
        shape: ogr.Geometry,
        again: set[str],
        standing: dict[str, dict[str, Any]],
    ) -> None:
        """List a parcel that kept its number and lost ground to new ones."""
        pnu = one.old.pnu
        pieces = {link.new.pnu for link in one.pieces}
        self._counts.divided += 1
        detail = {
            "kind": "split",
            "ground_m2": round(one.old.area, 3),
            "pieces": {new: share for new, share in one.shares.items() if new in pieces},
        }
        self._change(pnu, "changed", detail)
        if standing.get(pnu, {}).get("state") == "open":
            again.add(pnu)  # divided twice before anything was carried over
        elif self._writer.value(f"SELECT {_IN_USE.format(quoted(pnu))}"):
            self._list.put(
                one,
                "split",
                {"ground_m2": round(one.old.area, 3), "shape": shape.ExportToIsoWkt()},
            )

    def _change(self, pnu: str, kind: str, detail: dict[str, Any]) -> None:
        text = quoted(json.dumps(detail, ensure_ascii=False))
        self._changes.append(f"({self._run}, '{pnu}', '{kind}', {text})")

    def _list_changes(self) -> None:
        for some in _chunks(self._changes):
            self._writer.execute(
                "INSERT INTO parcel_change (run_id, pnu, kind, detail) "  # nosec B608 - quoted
                f"VALUES {some} ON CONFLICT (run_id, pnu, kind) DO UPDATE SET detail = "
                "excluded.detail"
            )

    def _list_missing(self, known: set[str]) -> None:
        """List absent parcels of legal dongs of which the file holds more than it lacks."""
        for some in _chunks([f"'{pnu}'" for pnu in known]):
            self._writer.execute(f"DELETE FROM gap WHERE pnu IN ({some})")  # nosec B608
        where = (
            "FROM dong d CROSS JOIN gap g ON g.pnu >= d.code AND g.pnu < d.code || ':' "
            "WHERE d.held > (SELECT COUNT(*) FROM gap o "
            "WHERE o.pnu >= d.code AND o.pnu < d.code || ':')"
        )
        self._counts.missing = self._writer.value(f"SELECT COUNT(*) {where}")  # nosec B608
        self._writer.execute(
            "INSERT INTO parcel_change (run_id, pnu, kind) "  # nosec B608 - quoted
            f"SELECT {self._run}, g.pnu, 'missing' {where} ORDER BY g.pnu"
        )
