"""Plans to import into, and small foreign files that stand where they say.

The lots are squares around real places: their legal dong is the plan's own, so what lies in
it, and what does not, follows from the base layers and not from numbers in the tests.
"""

from __future__ import annotations

import csv
import hashlib
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from osgeo import gdal, ogr, osr

if TYPE_CHECKING:  # imported when used: a conftest may be read before the plugin is staged
    from smartcity_planner.store.plan import PlanStore

DONG = "11380107"  # 증산동


@pytest.fixture(scope="session")
def empty_plan(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A plan with the base layers only; copy it, do not write it."""
    from smartcity_planner.planning.create import create_plan

    return create_plan(tmp_path_factory.mktemp("base") / "plan.gpkg", "검증", 2026, 2030).path


@pytest.fixture
def store(empty_plan: Path, tmp_path: Path) -> PlanStore:
    """A fresh plan with the base layers."""
    from smartcity_planner.store.plan import PlanStore

    folder = tmp_path / "plan"
    folder.mkdir()
    return PlanStore(Path(shutil.copy(empty_plan, folder / "plan.gpkg")))


def dump(store: PlanStore) -> str:
    """All rows of all tables, SQLite's own and the spatial index included, as one digest."""
    digest = hashlib.sha256()
    with sqlite3.connect(store.path) as connection:
        for line in connection.iterdump():
            digest.update(line.encode())
    connection.close()
    return digest.hexdigest()


@dataclass(frozen=True)
class Lot:
    """One row of a foreign file: number, a point in its dong (5186), and further columns."""

    pnu: object
    x: float
    y: float
    jibun: str = ""

    def wkt(self, half: float = 2.0) -> str:
        """A square around the point, `half` metres each way."""
        x0, x1, y0, y1 = self.x - half, self.x + half, self.y - half, self.y + half
        return f"POLYGON (({x0} {y0},{x1} {y0},{x1} {y1},{x0} {y1},{x0} {y0}))"


def pnu(dong: str, main: int, sub: int = 0) -> str:
    return f"{dong}001{main:04d}{sub:04d}"


@pytest.fixture(scope="session")
def dong_of(empty_plan: Path) -> Callable[[str], ogr.Geometry]:
    """Code of a legal dong → its shape."""
    shapes = {}
    dataset = ogr.Open(str(empty_plan))
    for feature in dataset.GetLayerByName("legal_dong"):
        shapes[feature.GetField("code")] = feature.GetGeometryRef().Clone()
    return shapes.__getitem__


@pytest.fixture(scope="session")
def lots(dong_of: Callable[[str], ogr.Geometry]) -> Callable[..., list[Lot]]:
    """Lots on a grid of points in one dong, all of it: `lots(count, dong=…)`."""

    def make(count: int, dong: str = DONG) -> list[Lot]:
        area = dong_of(dong)
        x0, x1, y0, y1 = area.GetEnvelope()
        step = (area.GetArea() / (count * 1.5)) ** 0.5
        found: list[Lot] = []
        y = y0
        while y < y1 and len(found) < count:
            x = x0
            while x < x1 and len(found) < count:
                if area.Contains(ogr.CreateGeometryFromWkt(f"POINT ({x} {y})").Buffer(3)):
                    number = len(found) + 1
                    found.append(Lot(pnu(dong, number, 1), x, y, f"{number}-1"))
                x += step
            y += step
        assert len(found) == count
        return found

    return make


def transformed(wkt: str, epsg: int) -> str:
    """A shape in EPSG:5186 as WKT in another system."""
    shape = ogr.CreateGeometryFromWkt(wkt)
    shape.Transform(osr.CoordinateTransformation(_system(5186), _system(epsg)))
    return shape.ExportToWkt()


def write_csv(
    path: Path, header: list[str], rows: list[list[object]], encoding: str = "utf-8"
) -> Path:
    """Write a CSV file."""
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.writer(file)
        writer.writerow(header)
        writer.writerows(rows)
    return path


def write_lots(
    path: Path,
    rows: list[Lot],
    epsg: int | None = 5186,
    declared: int | None = None,
    pnu_type: int = ogr.OFTString,
    encoding: str = "UTF-8",
    shapes: list[str | None] | None = None,
    header: tuple[str, str] = ("PNU", "JIBUN"),
) -> Path:
    """Write lots with OGR; `epsg` is where the coordinates are, `declared` what the file says."""
    kinds = {".gpkg": "GPKG", ".shp": "ESRI Shapefile", ".geojson": "GeoJSON"}
    # QGIS's provider sets this to "" in its process, and then OGR writes no encoding but UTF-8.
    gdal.SetConfigOption("SHAPE_ENCODING", None)
    dataset = ogr.GetDriverByName(kinds[path.suffix]).CreateDataSource(str(path))
    said = declared or epsg
    options = [f"ENCODING={encoding}"] if path.suffix == ".shp" else []
    if path.suffix == ".geojson":
        options = ["RFC7946=NO"]
    layer = dataset.CreateLayer(
        "lots", _system(said), ogr.wkbUnknown if shapes else ogr.wkbPolygon, options
    )
    layer.CreateField(ogr.FieldDefn(header[0], pnu_type))
    layer.CreateField(ogr.FieldDefn(header[1], ogr.OFTString))
    for number, lot in enumerate(rows):
        feature = ogr.Feature(layer.GetLayerDefn())
        if lot.pnu is not None:
            feature.SetField(0, lot.pnu)
        feature.SetField(1, lot.jibun)
        wkt = shapes[number] if shapes else lot.wkt()
        if wkt is not None:
            text = transformed(wkt, epsg) if epsg not in (None, 5186) else wkt
            feature.SetGeometry(ogr.CreateGeometryFromWkt(text))
        layer.CreateFeature(feature)
    feature = layer = dataset = None
    return path


def _system(epsg: int) -> osr.SpatialReference:
    found = osr.SpatialReference()
    found.ImportFromEPSG(epsg)
    found.SetAxisMappingStrategy(osr.OAMS_TRADITIONAL_GIS_ORDER)
    return found


@pytest.fixture(autouse=True)
def quiet_gdal() -> Iterator[None]:
    """Keep the writers of the tests themselves from printing."""
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    yield
    gdal.PopErrorHandler()


@pytest.fixture(scope="session")
def foreign() -> SimpleNamespace:
    """The writers of foreign files, and the digest of a plan."""
    return SimpleNamespace(
        Lot=Lot,
        pnu=pnu,
        dump=dump,
        transformed=transformed,
        write_csv=write_csv,
        write_lots=write_lots,
    )
