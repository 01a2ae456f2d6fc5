"""What rows without a parcel number tell of where they are, for the test of the CRS."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from osgeo import ogr

from smartcity_planner.intake.reference import City
from smartcity_planner.intake.trials import Sample

#: Least share of a column's different values that must be known before its codes are believed:
#: the statistics office numbers districts with other codes, some of which exist here too.
_MOSTLY = 0.9
#: Fewer lines than this are tested by several of their points each.
_FEW, _POINTS_EACH = 40, 10
_LINES = ("LINESTRING", "MULTILINESTRING", "COMPOUNDCURVE", "MULTICURVE", "CIRCULARSTRING")

Row = tuple[Mapping[str, object], ogr.Geometry | None]
"""Role → value, and the shape as read."""


def gather(
    rows: Iterable[Row], city: City, whole: bool = False
) -> tuple[list[Sample], list[ogr.Geometry]]:
    """Return samples and areas for `crs.decide_places`.

    `rows` are spread over the file; the roles district, dong, pnu, address and name (which may
    be a district's) are looked at. `whole` says that `rows` are all of a small layer (up to
    `outline.MOST_AREAS`), whose outline is worth a look; else no areas are returned.
    """
    kept = [(values, shape) for values, shape in rows if shape is not None and not shape.IsEmpty()]
    believed = {
        role
        for role in ("district", "dong", "pnu", "name")
        if _is_known([values.get(role) for values, _ in kept], role, city)
    }
    samples: list[Sample] = []
    few = len(kept) < _FEW
    for values, shape in kept:
        said = {role: values.get(role) for role in believed}
        key = city.key_of(
            said.get("district") or said.get("name"),
            said.get("dong") or said.get("pnu"),
            values.get("address"),
        )
        samples += [(key, x, y) for x, y in _points(shape, _POINTS_EACH if few else 1)]
    is_area = [shape for _, shape in kept if shape.GetDimension() == 2] if whole else []
    return samples, is_area if len(is_area) == len(kept) else []


def _is_known(values: Iterable[object], role: str, city: City) -> bool:
    """Whether the codes or names of a column are the city's own."""
    different = {str(value) if not isinstance(value, float) else value for value in values}
    different -= {"None", "", "0", 0.0}
    if role == "district":  # a name is a name; only codes may be somebody else's
        different = {one for one in different if isinstance(one, float) or one.strip().isdigit()}
        if not different:
            return True
    is_known = city.is_dong if role in ("dong", "pnu") else city.is_district
    known = sum(is_known(one) for one in different)
    return bool(different) and known >= _MOSTLY * len(different)


def _points(shape: ogr.Geometry, most: int) -> Iterator[tuple[float, float]]:
    if shape.GetGeometryName() in _LINES:
        corners = list(_corners(shape))
        step = max(1, len(corners) // most)
        yield from corners[step // 2 :: step][:most]
        return
    point = shape.Centroid()
    if point is not None and not point.IsEmpty():
        yield point.GetX(), point.GetY()


def _corners(shape: ogr.Geometry) -> Iterator[tuple[float, float]]:
    if shape.GetGeometryCount():
        for part in shape:
            yield from _corners(part)
    else:
        for point in shape.GetPoints() or ():
            yield point[0], point[1]
