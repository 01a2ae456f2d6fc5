"""Every total that the desk shows: what is stored plus what is unsaved, from the ledger's totals.

The stored part comes from `funding_total`, a few thousand rows that triggers keep in step with
millions of ledger rows. The unsaved part is read once per state of the edit buffers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from qgis.core import QgsVectorLayer

from smartcity_planner.planning.edit_buffers import PhaseMoney, rows
from smartcity_planner.planning.edit_history import EditHistory
from smartcity_planner.planning.unsaved import Entry, Unsaved, UnsavedParcels
from smartcity_planner.store.ledger import FundingTable
from smartcity_planner.store.plan import PlanStore

#: Axes along which a total can be taken apart.
AXES = ("project", "phase", "hub", "district", "department", "basis")


@dataclass(frozen=True)
class Scope:
    """What a total is asked for. `key` names it; `pnus` are the parcels of kind "parcels".

    Kinds: plan, project, phase, hub, district, department (the lead), unplaced, parcels.
    """

    kind: str
    key: str | None = None
    pnus: frozenset[str] = frozenset()


@dataclass(frozen=True)
class PhaseParcels:
    """The parcels of a phase, unsaved edits included: how many, their area, by district."""

    count: int
    area_m2: float
    by_district: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class _Place:
    """Where a phase belongs."""

    project: str
    hub: str | None
    department: str | None


class Totals:
    """Totals of one open plan. Holds no connection; `forget` where the file changed."""

    def __init__(
        self,
        store: PlanStore,
        tables: Mapping[str, QgsVectorLayer],
        history: EditHistory | None = None,
    ) -> None:
        self._store = store
        self._tables = tables
        self._unsaved = Unsaved(store, tables["funding"], history)
        self._unsaved_parcels = UnsavedParcels(store, tables["phase_parcel"])
        self.forget()

    def forget(self) -> None:
        """Read everything anew next time: the file or the layers changed."""
        self._stored: list[Entry] | None = None
        self._places: dict[str, _Place] = {}
        self._places_at: tuple[int, ...] = ()
        self._funded: dict[str, int] = {}
        self._attached: dict[str, PhaseParcels] = {}
        self._unsaved.forget()
        self._unsaved_parcels.forget()

    def table(self, scope: Scope) -> FundingTable:
        """Return the money of a scope by source and fiscal year, unsaved edits included."""
        if scope.kind == "parcels":
            return _table(self._of_parcels(scope.pnus, with_unsaved=True))
        return _table(self._chosen(scope, self._entries()))

    def saved(self, scope: Scope) -> FundingTable:
        """Return the same as it is stored, without unsaved edits."""
        if scope.kind == "parcels":
            return _table(self._of_parcels(scope.pnus, with_unsaved=False))
        return _table(self._chosen(scope, self._read()))

    def by(self, scope: Scope, axis: str) -> dict[str | None, FundingTable]:
        """Take a total apart along an axis (see AXES); None gathers what has no such place."""
        if scope.kind == "parcels":
            found = self._of_parcels(scope.pnus, with_unsaved=True, with_phase=True)
        else:
            found = self._chosen(scope, self._entries())
        key = self._axis(axis)
        parts: dict[str | None, list[Entry]] = {}
        for entry in found:
            parts.setdefault(key(entry), []).append(entry)
        tables = {name: _table(entries) for name, entries in parts.items()}
        return {name: table for name, table in tables.items() if table.cells}

    def unsaved_rows(self, scope: Scope) -> Iterator[tuple[Entry, str | None]]:
        """Yield what each unsaved ledger row adds to a scope (or takes from it), with its parcel.

        Added to the stored rows they give the rows as the planner sees them.
        """
        for entry, pnu in self._unsaved.rows():
            if scope.kind == "parcels":
                here = pnu in scope.pnus
            else:
                here = next(iter(self._chosen(scope, [entry])), None) is not None
            if here:
                yield entry, pnu

    def phase(self, phase_id: str) -> PhaseMoney:
        """Return a phase's money with what else the desk says about it."""
        entries = [entry for entry in self._entries() if entry.phase_id == phase_id]
        return PhaseMoney(
            _table(entries),
            sum(entry.rows for entry in entries),
            self._funded_parcels(phase_id),
            sum(entry.won for entry in entries if not entry.district),
            frozenset(entry.evidence or None for entry in entries if entry.rows),
        )

    def parcels(self, phase_id: str) -> PhaseParcels:
        """Return the parcels of a phase."""
        if phase_id not in self._attached:
            found = self._store.query(
                "SELECT p.district_code AS district, COUNT(*) AS parcels, "
                "SUM(p.area_m2) AS area FROM phase_parcel pp JOIN parcel p ON p.pnu = pp.pnu "
                "WHERE pp.phase_id = ? GROUP BY p.district_code",
                [phase_id],
            )
            self._attached[phase_id] = PhaseParcels(
                sum(row["parcels"] for row in found),
                sum(row["area"] for row in found),
                {row["district"]: row["parcels"] for row in found},
            )
        stored = self._attached[phase_id]
        count, area, by_district = stored.count, stored.area_m2, dict(stored.by_district)
        for district, (more, m2) in self._unsaved_parcels.of_phase(phase_id).items():
            count, area = count + more, area + m2
            by_district[district] = by_district.get(district, 0) + more
        return PhaseParcels(count, area, {code: n for code, n in by_district.items() if n})

    # Within

    def _read(self) -> list[Entry]:
        if self._stored is None:
            self._stored = [
                Entry(*row)
                for row in self._store.query(
                    "SELECT phase_id, district_code, fiscal_year, source, basis, evidence_id, "
                    "amount_won, row_count FROM funding_total"
                )
            ]
        return self._stored

    def _entries(self) -> list[Entry]:
        return [*self._read(), *self._unsaved.entries()]

    def _chosen(self, scope: Scope, entries: Iterable[Entry]) -> Iterator[Entry]:
        if scope.kind == "plan":
            return iter(entries)
        if scope.kind == "unplaced":
            return (entry for entry in entries if not entry.district)
        key = self._axis(scope.kind)
        return (entry for entry in entries if key(entry) == scope.key)

    def _axis(self, name: str) -> Callable[[Entry], str | None]:
        if name not in AXES:
            raise KeyError(name)
        if name == "phase":
            return lambda entry: entry.phase_id
        if name == "district":
            return lambda entry: entry.district or None
        if name == "basis":
            return lambda entry: entry.basis
        places = self._phase_places()
        nowhere = _Place("", None, None)
        return lambda entry: getattr(places.get(entry.phase_id, nowhere), name) or None

    def _phase_places(self) -> dict[str, _Place]:
        """Return phase → project, hub, lead department, read anew when either table changed."""
        phase, project = self._tables["phase"], self._tables["project"]
        at = (phase.undoStack().index(), project.undoStack().index())
        if not self._places or at != self._places_at:
            known = {
                row["id"]: row for row in rows(project, ("id", "hub_id", "lead_department_id"))
            }
            self._places = {}
            for row in rows(phase, ("id", "project_id")):
                of = known.get(row["project_id"])
                self._places[str(row["id"])] = _Place(
                    str(row["project_id"]),
                    of["hub_id"] if of else None,
                    of["lead_department_id"] if of else None,
                )
            self._places_at = at
        return self._places

    def _funded_parcels(self, phase_id: str) -> int:
        changed = self._unsaved.funded(phase_id)
        if changed is not None:
            return changed
        if phase_id not in self._funded:
            [row] = self._store.query(
                "SELECT COUNT(DISTINCT pnu) AS parcels FROM funding WHERE phase_id = ?",
                [phase_id],
            )
            self._funded[phase_id] = row["parcels"]
        return self._funded[phase_id]

    def _of_parcels(
        self, pnus: frozenset[str], with_unsaved: bool, with_phase: bool = False
    ) -> list[Entry]:
        phase = "f.phase_id" if with_phase else "''"  # without it, the index alone has it all
        with self._store.reading() as connection:
            connection.execute("CREATE TEMP TABLE chosen (pnu TEXT PRIMARY KEY) WITHOUT ROWID")
            connection.executemany("INSERT INTO chosen VALUES (?)", ((pnu,) for pnu in pnus))
            found = connection.execute(
                f"SELECT {phase}, substr(f.pnu, 1, 5), f.fiscal_year, f.source, f.basis, '', "  # nosec B608
                "SUM(f.amount_won), COUNT(*) FROM chosen c CROSS JOIN funding f ON f.pnu = c.pnu "
                "GROUP BY 1, 2, 3, 4, 5"
            ).fetchall()
        entries = [Entry(*row) for row in found]
        return entries + (self._unsaved.of_parcels(pnus) if with_unsaved else [])


def _table(entries: Iterable[Entry]) -> FundingTable:
    """Add entries up; a cell whose rows all went is left out, one of zero won stays."""
    won: dict[tuple[str, int], int] = {}
    count: dict[tuple[str, int], int] = {}
    bases: dict[str, int] = {}
    for entry in entries:
        cell = (entry.source, entry.year)
        won[cell] = won.get(cell, 0) + entry.won
        count[cell] = count.get(cell, 0) + entry.rows
        bases[entry.basis] = bases.get(entry.basis, 0) + entry.rows
    return FundingTable(
        {cell: amount for cell, amount in won.items() if count[cell]},
        frozenset(basis for basis, number in bases.items() if number),
    )
