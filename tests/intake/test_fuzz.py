"""Whatever bytes come: a table, or a message in plain words. Nothing else."""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from osgeo import ogr

from smartcity_planner.domain.errors import BadInput
from smartcity_planner.intake import dbf, inputs, quarantine, reading
from smartcity_planner.intake.parcels import import_parcels
from smartcity_planner.intake.repair import repair
from smartcity_planner.intake.rows import Fault
from smartcity_planner.store.plan import PlanStore

same_folder = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
CELLS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@same_folder
@given(content=st.binary(min_size=1, max_size=300))
def test_any_bytes_as_a_csv(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.csv"
    file.write_bytes(b"pnu,wkt\n1138010700106030013,POINT (1 1)\n" + content)
    try:
        with reading.opened(inputs.inspect(str(file))) as table:
            for number, feature in enumerate(table.rows()):
                table.values(feature)
                table.raw(feature, number, "")
    except BadInput:
        pass


@same_folder
@given(rows=st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=8))
def test_any_cells_are_accounted_for(
    store: PlanStore, tmp_path: Path, foreign: SimpleNamespace, rows: list[tuple[str, ...]]
) -> None:
    good = ("1138010700106030013", "603-13", "POINT (1 1)")
    file = foreign.write_csv(tmp_path / "a.csv", ["pnu", "jibun", "wkt"], [good, *rows])
    try:
        result = import_parcels(store, str(file), crs="EPSG:5186")
    except BadInput as error:  # the good row's point lies nowhere
        assert "In none of the known" in str(error)
        return
    assert result.read == result.imported + result.quarantined


@given(content=st.binary(max_size=400))
def test_any_bytes_as_a_dbf(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    file = tmp_path_factory.getbasetemp() / "a.dbf"
    file.write_bytes(content)
    found = dbf.read(file)
    assert found is None or found.present <= found.promised


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf, 1e308])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_shapes_with_impossible_coordinates(bad: float, place: int) -> None:
    ring = [(0.0, 0.0), (4.0, 0.0), (4.0, 4.0), (0.0, 0.0)]
    ring[place] = (bad, 1.0)
    flat = [number for point in ring for number in point]
    wkb = struct.pack(f"<BIII{len(flat)}d", 1, 3, 1, len(ring), *flat)
    made = repair(ogr.CreateGeometryFromWkb(wkb))
    if isinstance(made, Fault):
        assert made.code == "geometry_beyond_repair"
    else:
        shape, repairs = made
        assert shape.IsValid()
        assert 0 < shape.GetArea() <= 16
        assert repairs == ["geometry_made_valid"]


@settings(max_examples=300)
@example([(0, 0), (1, 1), (1, 0), (0, 0), (1, 1), (0, 1)])  # GEOS leaves a shared edge
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 6)), min_size=3, max_size=9))
def test_any_ring_becomes_valid_or_has_a_reason(points: list[tuple[int, int]]) -> None:
    ring = ",".join(f"{x} {y}" for x, y in [*points, points[0]])
    made = repair(ogr.CreateGeometryFromWkt(f"POLYGON (({ring}))"))
    if isinstance(made, Fault):
        assert made.code == "geometry_beyond_repair"
        return
    shape, _ = made
    assert shape.IsValid()
    assert shape.GetGeometryType() == ogr.wkbMultiPolygon
    assert shape.GetArea() > 0


NUMBERS = st.sampled_from(
    ["good", "good", "same", "1.13801E+18", "1.11701E+18", "", "#REF!", "1138010700", "other city"]
)
LOTS = st.sampled_from(["own", "own", "own", "7-1", "산3임", "", "블록 3", "7-1도", "응암동 7-1"])
SHAPES = st.sampled_from(["square", "square", "far", "sliver", "bow", "stray", "", "POINT (1 1)"])
AREAS = st.sampled_from(["", "16", "1600", "-1", "x"])


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(st.tuples(NUMBERS, LOTS, SHAPES, AREAS), min_size=1, max_size=14))
def test_any_mix_of_damage_is_accounted_for_and_can_be_tried_again(
    store: PlanStore,
    tmp_path: Path,
    lots: Callable[..., list],
    foreign: SimpleNamespace,
    rows: list[tuple[str, ...]],
) -> None:
    """One plan takes file after file; each row is taken or set aside, and a retry loses none."""
    good = lots(20)
    lines = [[lot.pnu, lot.jibun, lot.wkt(), "16"] for lot in good[:5]]
    for place, (number, lot, shape, area) in enumerate(rows, start=5):
        own = good[place]
        lines.append(
            [
                {"good": own.pnu, "same": good[0].pnu, "other city": "2611010100100010000"}.get(
                    number, number
                ),
                own.jibun if lot == "own" else lot,
                _shape(shape, own),
                area,
            ]
        )
    header = ["PNU", "지번", "wkt", "면적"]
    file = foreign.write_csv(tmp_path / "mixed.csv", header, lines)
    before = _rows_aside(store)
    result = import_parcels(store, str(file), crs="EPSG:5186")
    assert result.read == len(lines) == result.imported + result.quarantined
    assert _rows_aside(store) == before + result.quarantined
    plan = {row["pnu"]: row["geom"] for row in store.query("SELECT pnu, geom FROM parcel")}
    assert {lot.pnu for lot in good[:5]} <= set(plan)
    doubtful = {
        row["key"]
        for row in store.query("SELECT key FROM import_repair WHERE code = 'pnu_recovered'")
    }
    assert set(plan) <= {lot.pnu for lot in good} | doubtful
    entries = quarantine.listed(store, run_id=result.run_id)
    tried = quarantine.retry(store, {entry.id: {} for entry in entries})
    assert tried.imported + len(tried.still) == len(entries)
    after = {row["pnu"]: row["geom"] for row in store.query("SELECT pnu, geom FROM parcel")}
    assert plan == {number: after[number] for number in plan}
    assert _rows_aside(store) == before + result.quarantined


def _rows_aside(store: PlanStore) -> int:
    return int(store.query("SELECT count(*) AS n FROM quarantine")[0]["n"])


def _shape(kind: str, lot: object) -> str:
    x, y = lot.x, lot.y
    return {
        "square": lot.wkt(),
        "far": f"POLYGON (({x + 9e4} {y},{x + 9e4 + 4} {y},{x + 9e4} {y + 4},{x + 9e4} {y}))",
        "sliver": f"POLYGON (({x} {y},{x + 9} {y},{x + 9} {y + 0.001},{x} {y}))",
        "bow": f"POLYGON (({x} {y},{x + 4} {y + 4},{x + 4} {y},{x} {y + 4},{x} {y}))",
        "stray": f"POLYGON (({x} {y},{x + 4} {y},{x + 4} {y + 4},{x + 9e4} {y + 5},{x} {y + 4},"
        f"{x} {y}))",
    }.get(kind, kind)
