"""Rows that were set aside, as they are kept in the plan, read again like rows of a file."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from osgeo import ogr, osr

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.intake import crs as crs_test
from smartcity_planner.intake.columns import Column
from smartcity_planner.intake.rows import number_in
from smartcity_planner.store import vector

PLACE_ROLES = ("wkt", "lon", "lat")


@dataclass(frozen=True)
class Entry:
    """One row that was set aside. `values` are by header, as texts, with the planner's changes.

    `row` counts from 1 in the file; `wkt` is the shape as read, in the system `crs` (a code or
    WKT; "" where it is unknown); `state` is a code of QUARANTINE_STATE or "" while it is open.
    """

    id: str
    run_id: str
    target: str
    row: int
    reason_code: str
    reason: str
    values: dict[str, str]
    wkt: str | None
    crs: str
    state: str
    mended_as: str = ""
    raw: Mapping[str, object] = field(default_factory=dict, repr=False)
    """The row as it is stored: number, values as typed in the file, shape, system, changes."""

    @classmethod
    def of(cls, record: Mapping[str, object]) -> Entry:
        """Return the entry that a row of the table `quarantine` holds."""
        raw = _content(record["raw"])
        values = {**_mapping(raw.get("values")), **_mapping(raw.get("changes"))}
        number = raw.get("row")
        return cls(
            id=str(record["id"]),
            run_id=str(record["run_id"]),
            target=str(record["target"]),
            row=number if isinstance(number, int) else 0,
            reason_code=str(record["reason_code"]),
            reason=str(record["reason"]),
            values={name: "" if value is None else str(value) for name, value in values.items()},
            wkt=raw["wkt"] if isinstance(raw.get("wkt"), str) else None,
            crs=str(raw.get("crs") or ""),
            state=str(record["state"] or ""),
            mended_as=str(record["mended_as"] or ""),
            raw=raw,
        )

    def changed(self, changes: Mapping[str, str]) -> dict[str, object]:
        """Return the stored row with further changes of the planner in it."""
        known = {**_mapping(self.raw.get("changes")), **changes}
        return {**self.raw, "changes": known} if known else dict(self.raw)


def shape(entry: Entry) -> ogr.Geometry | None:
    """Return the entry's shape in EPSG:5186, or None where it has none or its place is unknown."""
    if not entry.wkt or not entry.crs:
        return None
    with vector.quiet():
        found = ogr.CreateGeometryFromWkt(entry.wkt)
        if found is None or found.IsEmpty():
            return None
        try:
            change = crs_test.transformation(crs_test.system(entry.crs))
        except PlanError:
            return None
        if change is not None and found.Transform(change) != 0:
            return None
    return found


def system_of(entries: Sequence[Entry]) -> osr.SpatialReference | None:
    """Return the system of the entries of one run, or None where it is unknown."""
    text = next((entry.crs for entry in entries if entry.crs), "")
    return crs_test.system(text) if text else None


class KeptRow:
    """A kept row with the planner's changes, standing for a feature of the file."""

    def __init__(self, entry: Entry, changes: Mapping[str, str]) -> None:
        self.entry = entry
        self.content = entry.changed(changes)
        self.by_header: dict[str, object] = {
            **_mapping(self.content.get("values")),
            **_mapping(self.content.get("changes")),
        }
        self.changes = set(_mapping(self.content.get("changes")))

    def GetFID(self) -> int:  # noqa: N802 - as OGR's features
        """Return the row's number in its file."""
        return self.entry.row

    def Clone(self) -> KeptRow:  # noqa: N802 - as OGR's features
        """Return the row: nothing changes it."""
        return self

    def GetFieldAsString(self, place: int) -> str:  # noqa: N802 - as OGR's features
        """Return the value of the n-th column of the kept rows as text."""
        return list(self.entry.values.values())[place]

    def GetGeometryRef(self) -> ogr.Geometry | None:  # noqa: N802 - as OGR's features
        """Return the shape as read."""
        return ogr.CreateGeometryFromWkt(self.entry.wkt) if self.entry.wkt else None


class KeptTable:
    """Rows of one run, with the surface of `reading.Source` that judging rows needs."""

    has_geometry = True

    def __init__(self, columns: Mapping[str, Column], names: Sequence[str] = ()) -> None:
        self.columns = dict(columns)
        self.names = tuple(names)

    def values(self, row: KeptRow) -> dict[str, object]:
        """Return role → value of the recognised attributes."""
        return {
            role: row.by_header.get(column.header)
            for role, column in self.columns.items()
            if role not in PLACE_ROLES
        }

    def shape(self, row: KeptRow) -> ogr.Geometry | None:
        """Return the row's shape in its file's system; a changed WKT or lon/lat counts."""
        headers = {role: self.columns[role].header for role in PLACE_ROLES if role in self.columns}
        if headers.get("wkt") in row.changes:
            return ogr.CreateGeometryFromWkt(str(row.by_header[headers["wkt"]] or ""))
        if {headers.get("lon"), headers.get("lat")} & row.changes:
            x, y = (number_in(row.by_header.get(headers.get(role, ""))) for role in ("lon", "lat"))
            if x is None or y is None:
                return None
            point = ogr.Geometry(ogr.wkbPoint)
            point.AddPoint_2D(float(x), float(y))
            return point
        return ogr.CreateGeometryFromWkt(row.entry.wkt) if row.entry.wkt else None

    def raw(self, row: KeptRow, _number: int = 0, _crs: str = "") -> str:
        """Return the row as it is kept, as JSON."""
        return json.dumps(row.content, ensure_ascii=False)


def _content(raw: object) -> dict[str, object]:
    """Return what is stored of a row; a damaged record is shown as one text."""
    try:
        content = json.loads(str(raw))
    except ValueError:
        content = None
    return content if isinstance(content, dict) else {"values": {"?": str(raw)}}


def _mapping(value: object) -> dict[str, object]:
    return dict(value) if isinstance(value, dict) else {}
