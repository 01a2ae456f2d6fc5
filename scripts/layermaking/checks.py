"""What must hold of the layers before they are written; each failure is a ValueError."""

from __future__ import annotations

import geopandas as gpd
import numpy as np
import shapely

DISTRICTS, LEGAL_DONGS = 25, 467
AREA_KM2 = (600.0, 610.0)
CITY_HALL = (198056.0, 551885.0)  # EPSG:5186
CITY_HALL_DONG = "11140103"  # 태평로1가


def require(condition: bool, message: str) -> None:
    """Raise ValueError with `message` unless `condition` holds."""
    if not condition:
        raise ValueError(message)


def check_base(districts: gpd.GeoDataFrame, dongs: gpd.GeoDataFrame) -> None:
    """Counts, codes, coverage, nesting, area and the position of the City Hall."""
    require(len(districts) == DISTRICTS, f"{len(districts)} districts")
    require(len(dongs) == LEGAL_DONGS, f"{len(dongs)} legal dongs")
    for name, table in (("district", districts), ("legal_dong", dongs)):
        shapes = table.geometry.values
        require(table["code"].is_unique, f"{name}: a code comes twice")
        require(bool(shapely.is_valid(shapes).all()), f"{name}: invalid geometry")
        require(bool(shapely.coverage_is_valid(shapes)), f"{name}: no coverage")
        whole = shapely.coverage_union_all(shapes)
        holes = sum(len(part.interiors) for part in shapely.get_parts(whole))
        require(holes == 0, f"{name}: {holes} holes in the city")
        area = float(shapely.area(shapes).sum()) / 1e6
        require(AREA_KM2[0] <= area <= AREA_KM2[1], f"{name}: {area:.1f} km² in all")
    require(bool(districts["name_en"].notna().all()), "a district has no English name")
    require(bool((dongs["district_code"] == dongs["code"].str[:5]).all()), "codes do not nest")
    outline = districts.set_index("code").geometry
    for code, group in dongs.groupby("district_code"):
        outside = shapely.area(shapely.difference(group.geometry.values, outline[code]))
        require(float(outside.max()) < 0.01, f"a dong of {code} leaves its district")
    hall = dongs[shapely.intersects_xy(dongs.geometry.values, *CITY_HALL)]
    require(list(hall["code"]) == [CITY_HALL_DONG], f"the City Hall lies in {list(hall['code'])}")


def check_references(*tables: gpd.GeoDataFrame) -> None:
    """Keys are unique; what has a geometry has a valid one."""
    for table in tables:
        require(table["id"].is_unique, "an id comes twice")
        shapes = np.asarray(table.geometry.values)
        shapes = shapes[~shapely.is_missing(shapes)]
        require(bool(shapely.is_valid(shapes).all()), "invalid reference geometry")


def check_lots(lots: gpd.GeoDataFrame, dongs: gpd.GeoDataFrame) -> None:
    """Lots are valid, apart from each other, inside their dong and well-formed."""
    require(lots["pnu"].is_unique, "a sample PNU comes twice")
    require(bool(lots["pnu"].str.fullmatch(r"11\d{3}\d{5}[12]\d{8}").all()), "malformed PNU")
    shapes = np.asarray(lots.geometry.values)
    require(bool(shapely.is_valid(shapes).all()), "a sample lot is invalid")
    left, right = shapely.STRtree(shapes).query(shapes, predicate="intersects")
    pairs = left < right
    common = shapely.area(shapely.intersection(shapes[left[pairs]], shapes[right[pairs]]))
    require(float(common.max(initial=0.0)) < 1e-6, f"sample lots overlap: {common.max():.3f} m²")
    home = lots["legal_dong_code"].map(dongs.set_index("code").geometry)
    require(bool(shapely.contains(np.asarray(home), shapes).all()), "a lot leaves its dong")
    counts = lots["legal_dong_code"].value_counts()
    require(bool(counts.between(150, 250).all()), f"lots per dong: {counts.to_dict()}")
