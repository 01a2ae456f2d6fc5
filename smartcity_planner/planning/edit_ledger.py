"""Reading ledger rows as the planner sees them, unsaved edits included, many of them quickly.

QGIS's own iterator needs seconds for 150,000 rows of which most are changed: it fetches the
changed ones one by one. So the stored rows are read from the file in one query and the edit
buffer is laid over them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from operator import itemgetter
from pathlib import Path
from typing import NamedTuple

from qgis.core import QgsFeature, QgsFeatureRequest, QgsProviderRegistry, QgsVectorLayer
from qgis.PyQt.QtCore import QVariant

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, CannotWrite
from smartcity_planner.planning.edit_reading import features_of
from smartcity_planner.store.plan import connect_read_only

_COLUMNS = (
    *("id", "phase_id", "pnu", "fiscal_year", "source"),
    *("amount_won", "basis", "evidence_id", "fixed"),
)


class MoneyRow(NamedTuple):
    """A ledger row: its feature id and its values (None where empty).

    A row entered by hand may lack values until it is saved.
    """

    fid: int
    id: str
    phase_id: str
    pnu: str | None
    year: int
    source: str
    stored_won: int | None
    basis: str
    evidence: str | None
    fixed: bool | None

    @property
    def won(self) -> int:
        """Its won; none where they are still to be entered."""
        return self.stored_won or 0


@dataclass(frozen=True)
class Wanted:
    """Which ledger rows: all conditions that are given must hold.

    `district` is the code that the parcel's number begins with; `unplaced` asks for money
    without a parcel.
    """

    phases: frozenset[str] | None = None
    years: frozenset[int] | None = None
    sources: frozenset[str] | None = None
    pnus: frozenset[str] | None = None
    district: str | None = None
    unplaced: bool = False

    def __call__(self, row: MoneyRow) -> bool:
        """Whether a row is wanted."""
        return (
            (self.phases is None or row.phase_id in self.phases)
            and (self.years is None or row.year in self.years)
            and (self.sources is None or row.source in self.sources)
            and (self.pnus is None or row.pnu in self.pnus)
            and (self.district is None or (row.pnu or "").startswith(self.district))
            and (not self.unplaced or row.pnu is None)
        )


def file_of(layer: QgsVectorLayer) -> Path:
    """Return the plan's file that a layer shows."""
    return Path(QgsProviderRegistry.instance().decodeUri("ogr", layer.source())["path"])


def money_rows(layer: QgsVectorLayer, wanted: Wanted) -> list[MoneyRow]:
    """Return the rows of the ledger's layer that are wanted."""
    buffer = layer.editBuffer()
    if layer.dataProvider().transaction() is not None:
        # Edits stand in an open transaction that only the layer itself can see.
        request = QgsFeatureRequest().setFlags(QgsFeatureRequest.Flag.NoGeometry)
        return list(filter(wanted, _rows(layer, features_of(layer, request))))
    changed = buffer.changedAttributeValues() if buffer else {}
    deleted = set(buffer.deletedFeatureIds()) if buffer else set()
    # Rows that an edit brought into what is wanted are stored under other values.
    moved = (
        [fid for fid in changed if fid >= 0] if changed and _keys_changed(layer, changed) else []
    )
    found = _stored(layer, wanted, moved)
    if deleted:
        found = [row for row in found if row.fid not in deleted]
    if changed:
        lay_over = _lay_over(layer)
        found = [lay_over(row, changed[row.fid]) if row.fid in changed else row for row in found]
        found = [row for row in found if wanted(row)] if moved else found
    if buffer:
        # New rows have negative numbers; they carry their changes themselves.
        added: Iterable[QgsFeature] = buffer.addedFeatures().values()
        if wanted.phases is not None:  # one value is quickly read, all of them are not
            phase = layer.fields().indexOf("phase_id")
            added = [one for one in added if one.attribute(phase) in wanted.phases]
        found += filter(wanted, _rows(layer, added))
    return found


def _rows(layer: QgsVectorLayer, features: Iterable[QgsFeature]) -> Iterator[MoneyRow]:
    fields = layer.fields()
    pick = itemgetter(*(fields.indexOf(name) for name in _COLUMNS))
    make = MoneyRow._make
    for feature in features:
        values = pick(feature.attributes())
        yield make((feature.id(), *[None if type(v) is QVariant else v for v in values]))


def _keys_changed(layer: QgsVectorLayer, changed: dict[int, dict[int, object]]) -> bool:
    """Whether an edit changed what rows are chosen by."""
    fields = layer.fields()
    keys = {fields.indexOf(name) for name in ("phase_id", "pnu", "fiscal_year", "source")}
    return any(not keys.isdisjoint(values) for values in changed.values())


def _lay_over(layer: QgsVectorLayer) -> Callable[[MoneyRow, dict[int, object]], MoneyRow]:
    fields = layer.fields()
    place_of = {fields.indexOf(name): place for place, name in enumerate(_COLUMNS, 1)}

    def lay_over(row: MoneyRow, values: dict[int, object]) -> MoneyRow:
        new = list(row)
        for index, value in values.items():
            if index in place_of:
                new[place_of[index]] = None if type(value) is QVariant else value
        return MoneyRow._make(new)

    return lay_over


def _stored(layer: QgsVectorLayer, wanted: Wanted, also: Sequence[int]) -> list[MoneyRow]:
    """Return the stored rows that are wanted, or have one of the feature ids of `also`."""
    path = file_of(layer)
    try:
        with closing(connect_read_only(path)) as connection:
            conditions, values = _conditions(connection, wanted)
            if also:
                _temporary(connection, "also", ((fid,) for fid in also))
                conditions = f"({conditions}) OR fid IN (SELECT value FROM also)"  # nosec B608
            found = connection.execute(
                f"SELECT fid, {', '.join(_COLUMNS)} FROM funding WHERE {conditions} "  # nosec B608
                "ORDER BY fid",
                values,
            ).fetchall()
    except sqlite3.Error as error:
        raise CannotWrite(
            QT_TRANSLATE_NOOP(
                "Planning", "The ledger in {path} cannot be read now: {reason}. Try again."
            ),
            "Planning",
            path=path,
            reason=error,
        ) from error
    return list(map(MoneyRow._make, found))


def _conditions(connection: sqlite3.Connection, wanted: Wanted) -> tuple[str, list[object]]:
    conditions, values = ["TRUE"], []
    for column, chosen in (
        ("phase_id", wanted.phases),
        ("fiscal_year", wanted.years),
        ("source", wanted.sources),
        ("pnu", wanted.pnus),
    ):
        if chosen is None:
            continue
        if len(chosen) == 1:
            conditions.append(f"{column} = ?")
            values += chosen
        else:
            _temporary(connection, f"chosen_{column}", ((value,) for value in chosen))
            conditions.append(f"{column} IN (SELECT value FROM chosen_{column})")  # nosec B608
    if wanted.district is not None:
        conditions.append("pnu >= ? AND pnu < ?")
        values += [wanted.district, f"{wanted.district}:"]  # ":" comes after the digits
    if wanted.unplaced:
        conditions.append("pnu IS NULL")
    return " AND ".join(conditions), values


def _temporary(connection: sqlite3.Connection, name: str, values: Iterable[tuple[object]]) -> None:
    connection.execute(f"CREATE TEMP TABLE {name} (value PRIMARY KEY) WITHOUT ROWID")
    connection.executemany(f"INSERT INTO {name} VALUES (?)", values)  # nosec B608
