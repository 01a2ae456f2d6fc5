"""What the edit buffers of ledger and parcels-of-phases would add to the stored totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

from qgis.core import QgsVectorLayer
from qgis.PyQt import sip

from smartcity_planner.planning.edit_buffers import bare
from smartcity_planner.planning.edit_history import EditHistory
from smartcity_planner.store.plan import PlanStore

#: The columns of a ledger row that totals are made of.
COLUMNS = ("phase_id", "pnu", "fiscal_year", "source", "basis", "evidence_id", "amount_won")
_CHUNK = 500


class Entry(NamedTuple):
    """A part of the ledger's totals: whole won and ledger rows of one combination.

    `district` is '' for money without a place, `evidence` '' where there is none.
    """

    phase_id: str
    district: str
    year: int
    source: str
    basis: str
    evidence: str
    won: int
    rows: int


#: A ledger row as the totals see it, in the order of COLUMNS.
_Row = tuple[str, str | None, int, str, str, str | None, int]


class _Watched:
    """Knows whether a layer's edit buffer has changed since it was last read."""

    table = ""

    def __init__(self, store: PlanStore, layer: QgsVectorLayer) -> None:
        self._store = store
        self._layer = layer
        self.forget()

    def forget(self) -> None:
        """Read the buffer anew next time."""
        self._at: tuple | None = None

    def _changed(self) -> bool:
        stack = self._layer.undoStack()
        index = stack.index()
        # The last command itself: another one of the same name could stand at the same place.
        last = sip.unwrapinstance(stack.command(index - 1)) if index else 0
        at = (self._layer.isEditable(), index, last, stack.text(index - 1) if index else "")
        if at == self._at:
            return False
        self._at = at
        return True

    def _stored(self, fids: Iterable[int], columns: tuple[str, ...]) -> dict[int, tuple]:
        """Return fid → values of stored rows."""
        wanted = list(fids)
        found: dict[int, tuple] = {}
        names = ", ".join(columns)
        with self._store.reading() as connection:
            for start in range(0, len(wanted), _CHUNK):
                some = wanted[start : start + _CHUNK]
                marks = ", ".join("?" * len(some))
                for row in connection.execute(
                    f"SELECT fid, {names} FROM {self.table} WHERE fid IN ({marks})",  # nosec B608
                    some,
                ):
                    found[row[0]] = row[1:]
        return found

    def _places(self, columns: tuple[str, ...]) -> list[int]:
        fields = self._layer.fields()
        return [fields.indexOf(name) for name in columns]


class Unsaved(_Watched):
    """The unsaved part of the ledger."""

    table = "funding"

    def __init__(
        self, store: PlanStore, layer: QgsVectorLayer, history: EditHistory | None = None
    ) -> None:
        self._history = history
        super().__init__(store, layer)

    def forget(self) -> None:
        """Read the buffer anew next time."""
        super().forget()
        self._came: list[_Row] = []
        self._went: dict[int, _Row] = {}
        self._sums: list[Entry] = []
        self._funded: dict[str, int] = {}

    def entries(self) -> list[Entry]:
        """Return what the buffer adds to (and, below zero, takes from) the stored totals."""
        self._read()
        return self._sums

    def rows(self) -> Iterator[tuple[Entry, str | None]]:
        """Yield what each row of the buffer adds (or, below zero, takes), with its parcel."""
        self._read()
        for some, sign in ((self._came, 1), (self._went.values(), -1)):
            for row in some:
                for entry in _sums([row], []):
                    yield entry._replace(won=sign * entry.won, rows=sign), row[1]

    def of_parcels(self, pnus: frozenset[str]) -> list[Entry]:
        """Return the same for some parcels only."""
        self._read()
        came = (row for row in self._came if row[1] in pnus)
        went = (row for row in self._went.values() if row[1] in pnus)
        return _sums(came, went)

    def funded(self, phase_id: str) -> int | None:
        """Return how many parcels of the phase carry money; None where the buffer changes none."""
        self._read()
        if phase_id not in self._funded:
            return None
        if self._funded[phase_id] < 0:
            self._funded[phase_id] = self._count_funded(phase_id)
        return self._funded[phase_id]

    def _count_funded(self, phase_id: str) -> int:
        with self._store.reading() as connection:
            stored = connection.execute(
                "SELECT fid, pnu FROM funding WHERE phase_id = ? AND pnu IS NOT NULL", (phase_id,)
            ).fetchall()
        went = self._went
        pnus = {pnu for fid, pnu in stored if fid not in went}
        pnus.update(row[1] for row in self._came if row[0] == phase_id and row[1])
        return len(pnus)

    def _read(self) -> None:
        before = self._at
        if not self._changed():
            return
        more = self._just_added(before)
        if more is not None:
            self._came += more
            self._sums = _together(self._sums, _sums(more, ()))
        else:
            self._came, self._went = [], {}
            buffer = self._layer.editBuffer()
            if buffer is not None and self._layer.isModified():
                places = self._places(COLUMNS)
                chosen = itemgetter(*places)
                for feature in buffer.addedFeatures().values():
                    self._came.append(_row(chosen(feature.attributes())))
                self._read_changes(buffer, places)
            self._came = [row for row in self._came if None not in (row[0], row[2], row[3])]
            self._sums = _sums(self._came, self._went.values())
        touched = {entry.phase_id for entry in self._sums}
        touched.update(row[0] for row in self._went.values())
        self._funded = dict.fromkeys(touched, -1)

    def _just_added(self, before: tuple | None) -> list[_Row] | None:
        """Return the rows of the last edit, where all it did since `before` was to add them."""
        if self._history is None:
            return None
        text, rows = self._history.added.get(self._layer.id(), ("", []))
        _, index, _, last = self._at
        if last != text or not text:
            return None
        if before is None or not before[1]:  # nothing unsaved was known before
            return rows if index == 1 else None
        # The command below must be the one that was last before, not another in its place.
        below = sip.unwrapinstance(self._layer.undoStack().command(index - 2)) if index > 1 else 0
        return rows if (index, below) == (before[1] + 1, before[2]) else None

    def _read_changes(self, buffer: object, places: list[int]) -> None:
        changed = buffer.changedAttributeValues()
        deleted = set(buffer.deletedFeatureIds())
        fids = deleted | {fid for fid in changed if fid >= 0}
        self._went = self._stored(fids, COLUMNS) if fids else {}
        for fid, values in changed.items():
            if fid in self._went and fid not in deleted:
                now = (
                    values.get(place, old)
                    for place, old in zip(places, self._went[fid], strict=True)
                )
                self._came.append(_row(tuple(now)))


class UnsavedParcels(_Watched):
    """The unsaved part of which parcels belong to which phase."""

    table = "phase_parcel"

    def forget(self) -> None:
        """Read the buffer anew next time."""
        super().forget()
        self._sums: dict[str, dict[str, tuple[int, float]]] = {}

    def of_phase(self, phase_id: str) -> dict[str, tuple[int, float]]:
        """Return district → parcels and m² that the buffer adds to the phase (or takes)."""
        if self._changed():
            self._read()
        return self._sums.get(phase_id, {})

    def _read(self) -> None:
        self._sums = {}
        buffer = self._layer.editBuffer()
        if buffer is None or not self._layer.isModified():
            return
        columns = ("phase_id", "pnu")
        phase, pnu = self._places(columns)
        came = [
            (_plain(values[phase]), _plain(values[pnu]))
            for values in (one.attributes() for one in buffer.addedFeatures().values())
        ]
        changed = {
            fid: values
            for fid, values in buffer.changedAttributeValues().items()
            if fid >= 0 and (phase in values or pnu in values)
        }
        deleted = set(buffer.deletedFeatureIds())
        fids = deleted | changed.keys()
        stored = self._stored(fids, columns) if fids else {}
        for fid, values in changed.items():
            if fid in stored and fid not in deleted:
                was = stored[fid]
                came.append((values.get(phase, was[0]), values.get(pnu, was[1])))
        went = list(stored.values())
        self._add_up([(*pair, 1) for pair in came] + [(*pair, -1) for pair in went])

    def _add_up(self, rows: list[tuple[str, str, int]]) -> None:
        with self._store.reading() as connection:
            connection.execute("CREATE TEMP TABLE moved (phase_id, pnu, sign)")
            connection.executemany("INSERT INTO moved VALUES (?, ?, ?)", rows)
            for phase_id, district, count, area in connection.execute(
                "SELECT m.phase_id, p.district_code, SUM(m.sign), SUM(m.sign * p.area_m2) "
                "FROM moved m CROSS JOIN parcel p ON p.pnu = m.pnu GROUP BY 1, 2"
            ):
                self._sums.setdefault(phase_id, {})[district] = (count, area)


def _row(values: tuple) -> _Row:
    """Return a row's values with QGIS's NULLs as None."""
    for value in values:
        if not isinstance(value, (str, int)):
            return tuple(map(_plain, values))
    return values


def _together(one: list[Entry], other: list[Entry]) -> list[Entry]:
    sums: dict[tuple, list[int]] = {}
    for entry in (*one, *other):
        total = sums.setdefault(entry[:6], [0, 0])
        total[0] += entry.won
        total[1] += entry.rows
    return [Entry(*key, won, rows) for key, (won, rows) in sums.items() if won or rows]


def _plain(value: object) -> object:
    return value if isinstance(value, (str, int)) else bare(value)


def _sums(came: Iterable[_Row], went: Iterable[_Row]) -> list[Entry]:
    sums: dict[tuple[str, str, int, str, str, str], list[int]] = {}
    for some, sign in ((came, 1), (went, -1)):
        for phase, pnu, year, source, basis, evidence, won in some:
            key = (phase, pnu[:5] if pnu else "", year, source, basis or "", evidence or "")
            total = sums.setdefault(key, [0, 0])
            total[0] += sign * (won or 0)
            total[1] += sign
    return [Entry(*key, won, rows) for key, (won, rows) in sums.items() if won or rows]
