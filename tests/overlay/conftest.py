"""Small plans with parcels and places given as WKT in metres from a corner of the plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ORIGIN = (200_000.0, 550_000.0)
DISTRICT = "11380"


class Ground:
    """A plan with one district; shapes are WKT, moved by ORIGIN unless told otherwise."""

    def __init__(self, path: Path) -> None:
        from smartcity_planner.store import bulk, create
        from smartcity_planner.store.plan import PlanStore

        create.create_empty(path, "겹침", 2026, 2030)
        self.store = PlanStore(path)
        self._bulk = bulk
        with bulk.writing(self.store) as writer:
            writer.add("district", {"code": DISTRICT, "name_ko": "은평구", "name_en": "Eunpyeong"})
        self._lots = 0

    def parcel(self, wkt: str, moved: bool = True) -> str:
        return self.parcels([wkt], moved)[0]

    def parcels(self, shapes: list[str], moved: bool = True) -> list[str]:
        from osgeo import ogr

        pnus = []
        with self._bulk.writing(self.store) as writer:
            for wkt in shapes:
                self._lots += 1
                pnu = f"{DISTRICT}108001{self._lots:04d}0000"
                row = {
                    "pnu": pnu,
                    "area_m2": round(ogr.CreateGeometryFromWkt(wkt).GetArea(), 2),
                    "district_code": DISTRICT,
                    "legal_dong_code": pnu[:8],
                }
                writer.add("parcel", row, wkb(wkt, moved))
                pnus.append(pnu)
        return pnus

    def place(self, layer: str, key: str, wkt: str, moved: bool = True, **more: Any) -> None:
        row: dict[str, Any] = {"id": key, "name_ko": f"이름 {key}"}
        if layer == "hub":
            row |= {"name_en": f"Name {key}", "list_version": "1", "geometry_status": "official"}
        elif layer == "regeneration_zone":
            row |= {"zone_type": "unspecified", "status": "designated"}
            row["geometry_status"] = "published"
        else:
            row |= {"name_en": f"Name {key}", "kind": "other", "position_status": "published"}
        with self._bulk.writing(self.store) as writer:
            writer.add(layer, {**row, **more}, wkb(wkt, moved))

    def overlay(self) -> dict[tuple[str, str], tuple[float | None, float | None, float]]:
        rows = self.store.query("SELECT * FROM parcel_overlay")
        return {
            (row["pnu"], row["place_id"]): (row["area_m2"], row["length_m"], row["share"])
            for row in rows
        }


def wkb(wkt: str, moved: bool = True) -> bytes:
    from osgeo import ogr

    shape = ogr.CreateGeometryFromWkt(wkt)
    kind = ogr.GT_Flatten(shape.GetGeometryType())
    if kind == ogr.wkbPolygon:
        shape = ogr.ForceToMultiPolygon(shape)
    elif kind == ogr.wkbLineString:
        shape = ogr.ForceToMultiLineString(shape)
    if moved:
        _move(shape)
    return bytes(shape.ExportToIsoWkb())


def _move(shape: Any) -> None:
    for number in range(shape.GetGeometryCount()):
        _move(shape.GetGeometryRef(number))
    if not shape.GetGeometryCount():
        for number in range(shape.GetPointCount()):
            x, y = shape.GetX(number) + ORIGIN[0], shape.GetY(number) + ORIGIN[1]
            shape.SetPoint_2D(number, x, y)


@pytest.fixture
def ground(tmp_path: Path, qgis_app: Any) -> Ground:
    return Ground(tmp_path / "plan.gpkg")


@pytest.fixture
def grounds(tmp_path_factory: Any, qgis_app: Any) -> Callable[[], Ground]:
    """Makes a plan per call, for tests with many examples."""
    return lambda: Ground(tmp_path_factory.mktemp("ground") / "plan.gpkg")


def box(x: float, y: float, width: float, height: float) -> str:
    return (
        f"POLYGON (({x} {y}, {x + width} {y}, {x + width} {y + height}, {x} {y + height}, {x} {y}))"
    )


@pytest.fixture(name="box")
def box_fixture() -> Callable[..., str]:
    """WKT of a rectangle."""
    return box
