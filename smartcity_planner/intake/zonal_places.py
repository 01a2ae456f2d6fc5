"""The places that figures of a raster are computed for, read from the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from osgeo import ogr, osr

from smartcity_planner.domain import pnu as pnu_rules
from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.intake.crs import system as system_of
from smartcity_planner.store import ddl, files, vector
from smartcity_planner.store.plan import PlanStore

#: Kinds of places; `parcel` gives figures per parcel, `parcel_set` of all chosen ones together.
LAYERS = ("hub", "regeneration_zone", "district", "legal_dong", "phase", "parcel", "parcel_set")
#: More parcels than this are no set that a planner looks at, one by one.
MOST_PARCELS = 100_000

_NAMED = {
    "hub": "SELECT id, name_ko, name_en, geometry_status, geom FROM hub ORDER BY id",
    "regeneration_zone": "SELECT id, name_ko, '', geometry_status, geom FROM regeneration_zone "
    "ORDER BY id",
    "district": "SELECT code, name_ko, name_en, '', geom FROM district ORDER BY code",
    "legal_dong": "SELECT code, name_ko, '', '', geom FROM legal_dong ORDER BY code",
}
_OF_PHASES = (
    "SELECT phase.id, phase.name_ko, phase.name_en, '', parcel.geom FROM phase "
    "LEFT JOIN phase_parcel ON phase_parcel.phase_id = phase.id "
    "LEFT JOIN parcel ON parcel.pnu = phase_parcel.pnu ORDER BY phase.id"
)
_AT_ONCE = 500  # parcel numbers in one query


@dataclass(frozen=True)
class Place:
    """One place: its identifier, names, how its outline is known, and its area.

    `shape` is in the plan's system; None where the plan has no outline of it. `status` is a
    code of `geometry_status`, or empty. `parcels` is how many make up a set of parcels.
    """

    id: str
    name_ko: str
    name_en: str
    status: str
    shape: ogr.Geometry | None
    parcels: int = 0

    def label(self, language: str) -> str:
        """Return the name in `language` ("ko" or "en")."""
        return (self.name_en if language == "en" else "") or self.name_ko or self.id


def read(store: PlanStore, layer: str, pnus: Sequence[str] | None = None) -> list[Place]:
    """Return the places of a kind; `pnus` choose the parcels for the kinds of parcels.

    Raises BadInput for an unknown kind, no or too many parcels, or parcels that the plan does
    not have; CannotWrite where the plan is locked.
    """
    if layer not in LAYERS:
        raise BadInput(
            QT_TRANSLATE_NOOP("Intake", "“{layer}” is no kind of place. Choose one of: {known}."),
            "Intake",
            layer=layer,
            known=", ".join(LAYERS),
        )
    wanted = _checked(pnus or ()) if layer.startswith("parcel") else []
    # No refusal in here: whoever keeps the error would keep the plan open through its traceback.
    try:
        with vector.opened(store.path) as dataset:
            if layer in _NAMED:
                return list(_rows(dataset, _NAMED[layer]))
            if layer == "phase":
                return _phases(dataset)
            found = _parcels(dataset, wanted)
    except vector.OgrError as error:
        raise files.cannot_write(store.path, error) from None
    parcels = _in_order(found, wanted)
    return parcels if layer == "parcel" else [_together(parcels)]


def in_system(place: Place, target: osr.SpatialReference) -> bytes | None:
    """Return the place's area as WKB in `target`; None where it has none."""
    if place.shape is None:
        return None
    shape = place.shape.Clone()
    with vector.quiet():
        plan = system_of(str(schema.EPSG))
        if not target.IsSame(plan) and shape.Transform(_change(plan, target)) != 0:
            return None
        if not shape.IsValid():
            shape = shape.MakeValid()
        area = _polygons(shape) if shape is not None else None
    return bytes(area.ExportToIsoWkb()) if area is not None and area.GetArea() > 0 else None


def _change(
    plan: osr.SpatialReference, target: osr.SpatialReference
) -> osr.CoordinateTransformation:
    target = target.Clone()
    target.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return osr.CoordinateTransformation(plan, target)


def _polygons(shape: ogr.Geometry) -> ogr.Geometry:
    """Return the polygons of a shape; what mending leaves of lines and points has no area."""
    shape = shape.Clone()
    shape.FlattenTo2D()
    found = ogr.Geometry(ogr.wkbMultiPolygon)
    parts = [shape]
    while parts:
        part = parts.pop()
        kind = ogr.GT_Flatten(part.GetGeometryType())
        if kind == ogr.wkbPolygon:
            found.AddGeometry(part)
        elif kind != ogr.wkbLineString:
            parts += [part.GetGeometryRef(number) for number in range(part.GetGeometryCount())]
    return found


def _rows(dataset: ogr.DataSource, sql: str) -> Iterator[Place]:
    result = dataset.ExecuteSQL(sql)
    if result is None:
        raise vector.OgrError(vector.gdal.GetLastErrorMsg())
    try:
        for row in result:
            shape = row.GetGeometryRef()
            texts = [row.GetFieldAsString(number) for number in range(4)]
            yield Place(*texts, None if shape is None or shape.IsEmpty() else shape.Clone())
    finally:
        dataset.ReleaseResultSet(result)


def _phases(dataset: ogr.DataSource) -> list[Place]:
    rows = groupby(_rows(dataset, _OF_PHASES), key=lambda row: row.id)
    return [_joined(parts[0], parts) for parts in (list(group) for _, group in rows)]


def _joined(first: Place, parts: Iterable[Place]) -> Place:
    """Return one place of several parcels; what lies on two of them counts once."""
    together = ogr.Geometry(ogr.wkbMultiPolygon)
    count = 0
    for part in parts:
        if part.shape is not None:
            shape = part.shape if part.shape.IsValid() else part.shape.MakeValid()
            for polygon in _polygons(shape):
                together.AddGeometry(polygon)
            count += 1
    shape = together.UnionCascaded() if count else None
    return Place(first.id, first.name_ko, first.name_en, first.status, shape, count)


def _together(parcels: Sequence[Place]) -> Place:
    """Return the set; its identifier stays the same for the same parcels."""
    numbers = "\n".join(sorted(place.id for place in parcels))
    key = f"{len(parcels)}-{sha256(numbers.encode()).hexdigest()[:12]}"
    return _joined(Place(key, "", "", "", None), parcels)


def _checked(pnus: Iterable[str]) -> list[str]:
    found: dict[str, None] = {}
    for text in pnus:
        parsed = pnu_rules.parse(text)
        if parsed is None:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Intake", "“{pnu}” is not a parcel number. A parcel number (PNU) has 19 digits."
                ),
                "Intake",
                pnu=text,
            )
        found[parsed.text] = None
    if not found:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "No parcel is chosen. Give parcel numbers, or an expression that fits some.",
            ),
            "Intake",
        )
    if len(found) > MOST_PARCELS:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake",
                "{count} parcels are too many to compute at once. Choose up to {most}, or take "
                "legal dongs or districts.",
            ),
            "Intake",
            count=f"{len(found):,}",
            most=f"{MOST_PARCELS:,}",
        )
    return list(found)


def _parcels(dataset: ogr.DataSource, pnus: Sequence[str]) -> dict[str, Place]:
    found: dict[str, Place] = {}
    for start in range(0, len(pnus), _AT_ONCE):
        wanted = ", ".join(map(ddl.quoted, pnus[start : start + _AT_ONCE]))
        sql = (
            "SELECT pnu, jibun, '', '', geom FROM parcel "  # nosec B608 - checked numbers, quoted
            f"WHERE pnu IN ({wanted})"
        )
        found |= {place.id: place for place in _rows(dataset, sql)}
    return found


def _in_order(found: dict[str, Place], pnus: Sequence[str]) -> list[Place]:
    missing = [pnu for pnu in pnus if pnu not in found]
    if missing:
        raise BadInput(
            QT_TRANSLATE_NOOP("Intake", "The plan has no parcel {pnus}. Import the parcels first."),
            "Intake",
            pnus=", ".join(missing[:5]) + (" …" if len(missing) > 5 else ""),
        )
    return [found[pnu] for pnu in pnus]
