"""The rows by which a table's coordinate system is tested, whatever it is to become."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from osgeo import ogr, osr

from smartcity_planner.domain import pnu as pnu_rules
from smartcity_planner.intake import crs, outline, places
from smartcity_planner.intake.crs import CrsEvidence, Sample
from smartcity_planner.intake.reference import City, LegalDongs
from smartcity_planner.intake.source import Source
from smartcity_planner.store.plan import PlanStore

ROWS = 400
#: … and so many where those do not tell systems apart that lie some hundred metres off.
MANY_ROWS = 12_000


def decide(
    table: Source,
    store: PlanStore,
    target: str,
    given: str | None = None,
    *,
    dongs: LegalDongs | None = None,
    most: int | None = None,
) -> tuple[osr.SpatialReference | None, CrsEvidence]:
    """Return the coordinate system of a table with evidence, as `crs.decide` does.

    Parcels are tested by the legal dongs of their numbers. Where no number is left whole, and
    for all other targets, what the rows name, the layer's outline, or the city has to do. Up to
    `most` rows are searched for parcels with a good number (all, if None). Raises as
    `crs.decide` does.
    """
    if target == "parcel" and "pnu" in table.columns:
        known = dongs or LegalDongs.of(store)
        samples = parcels(table, known, most)
        if samples:
            return crs.decide(samples, known, table.crs, given)
    city = City.of(store)
    has_more = not 0 < table.count <= ROWS
    try:
        found = _by_places(table, city, target, given, ROWS)
        doubtful = bool(found[1].rivals)
    except crs.CrsProblem as problem:
        if problem.offer is not None or not has_more:
            raise
        doubtful = True
    if doubtful and has_more:
        return _by_places(table, city, target, given, MANY_ROWS)
    return found


def _by_places(
    table: Source, city: City, target: str, given: str | None, count: int
) -> tuple[osr.SpatialReference | None, CrsEvidence]:
    whole = 0 < table.count <= outline.MOST_AREAS
    rows = table.rows() if whole else islice(table.spread(count), 2 * count)
    # A parcel whose number is whole lies in another city: it tells nothing of this one.
    told = (one for one in rows if target != "parcel" or _number(table, one) is None)
    samples, areas = places.gather(
        ((table.values(one), table.shape(one)) for one in told), city, whole
    )
    table.layer.ResetReading()
    return crs.decide_places(samples, city, table.crs, given, areas=areas)


def parcels(table: Source, dongs: LegalDongs, most: int | None = None) -> list[Sample]:
    """Return points in parcels with a good number, from all over the file if they are found so.

    None only where no row (of the first `most`) has both a good number and a shape.
    """
    found = list(_points(table, table.spread(ROWS), dongs))
    if len(found) < ROWS // 10:
        found = list(islice(_points(table, islice(table.rows(), most), dongs), ROWS))
    table.layer.ResetReading()
    return found


def _points(table: Source, features: Iterable[ogr.Feature], dongs: LegalDongs) -> Iterator[Sample]:
    for feature in features:
        number = _number(table, feature)
        if number is None or number.legal_dong_code not in dongs:
            continue
        shape = table.shape(feature)
        point = None if shape is None or shape.IsEmpty() else shape.Centroid()
        if point is not None and not point.IsEmpty():
            yield number.legal_dong_code, point.GetX(), point.GetY()


def _number(table: Source, feature: ogr.Feature) -> pnu_rules.Pnu | None:
    value = table.values(feature).get("pnu")
    return pnu_rules.parse(str(value) if isinstance(value, int) else value)
