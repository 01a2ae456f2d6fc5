"""The sample lots: plainly synthetic, well-formed, inside their dongs, apart from each other."""

from __future__ import annotations

import re
import subprocess
from collections import Counter

import pytest
from osgeo import ogr

from smartcity_planner.domain import codes

PNU = re.compile(r"11\d{3}\d{5}[12]\d{8}")
READ_PNUS = """
import sys, pyarrow.parquet as parquet
real = set(parquet.read_table(sys.argv[1], columns=["pnu"])["pnu"].to_pylist())
assert len(real) > 700_000, len(real)
print(len(real.intersection(sys.stdin.read().split())))
"""


def test_keys_are_well_formed_and_name_their_dong(shipped):
    rows = shipped.parcels()
    assert len({row["pnu"] for row in rows}) == len(rows)
    for row in rows:
        assert PNU.fullmatch(row["pnu"]), row["pnu"]
        assert row["pnu"][:5] == row["district_code"]
        assert row["pnu"][:8] == row["legal_dong_code"]
        main, sub = int(row["pnu"][11:15]), int(row["pnu"][15:])
        assert main >= 9001
        assert row["jibun"] == f"예시 {main}-{sub}"
        assert row["source_id"] == "sample_lots"


def test_the_source_says_that_they_are_no_real_parcels(shipped):
    source = next(row for row in shipped.json("sources") if row["id"] == "sample_lots")
    assert source["confidence"] == "S"
    assert "실제 필지 아님" in source["title"]
    assert "no real parcel" in source["title_en"]


def test_each_hub_dong_has_a_neighbourhood_of_lots(shipped):
    hub_dongs = {c for row in shipped.rows("hub") for c in row["legal_dong_codes"].split(",")}
    counts = Counter(row["legal_dong_code"] for row in shipped.parcels())
    assert set(counts) == hub_dongs
    assert all(150 <= count <= 250 for count in counts.values()), counts


def test_lots_are_valid_inside_their_dong_and_do_not_overlap(shipped):
    dongs = {row["code"]: row["geom"] for row in shipped.rows("legal_dong")}
    together = {code: ogr.Geometry(ogr.wkbMultiPolygon) for code in dongs}
    areas: Counter[str] = Counter()
    for row in shipped.parcels():
        code = row["legal_dong_code"]
        assert row["geom"].IsValid()
        assert dongs[code].Contains(row["geom"]), row["pnu"]
        assert row["area_m2"] == pytest.approx(row["geom"].GetArea(), abs=0.06)
        together[code].AddGeometry(row["geom"].GetGeometryRef(0))
        areas[code] += row["geom"].GetArea()
    for code, area in areas.items():
        assert together[code].UnionCascaded().GetArea() == pytest.approx(area, abs=0.001)


def test_values_are_of_the_code_list_and_whole_won(shipped):
    rows = shipped.parcels()
    assert {row["land_category"] for row in rows} <= set(codes.LAND_CATEGORY.values)
    assert all(isinstance(row["price_per_m2"], int) and row["price_per_m2"] > 0 for row in rows)


@pytest.mark.real_data
def test_no_real_parcel_has_a_sample_number(shipped, shared_data):
    points = shared_data / "parcels" / "seoul_parcel_points.parquet"
    python = shipped.folder.parent / ".venv" / "analysis" / "bin" / "python"
    if not python.exists():
        pytest.skip("needs the analysis environment (pyarrow) to read the parquet file")
    if subprocess.run([python, "-c", "import pyarrow.parquet"], capture_output=True).returncode:
        pytest.skip("the analysis environment has no pyarrow to read the parquet file")
    numbers = "\n".join(row["pnu"] for row in shipped.parcels())
    result = subprocess.run(
        [python, "-c", READ_PNUS, str(points)],
        input=numbers, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert result.returncode == 0, result.stderr
    assert result.stdout.strip() == "0"


@pytest.mark.real_data
def test_no_parcel_of_jeungsan_has_a_sample_number(shipped, shared_data):
    layer = ogr.Open(str(shared_data / "parcels" / "jeungsan_parcels.gpkg"))
    rows = [{k.lower(): v for k, v in f.items().items()} for f in layer.GetLayer(0)]
    assert len(rows) == 979
    assert not {row["pnu"] for row in rows} & {row["pnu"] for row in shipped.parcels()}
