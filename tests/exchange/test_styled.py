"""A package opens finished in a QGIS without the plugin."""

from __future__ import annotations

import sqlite3
import zipfile
from contextlib import closing
from io import BytesIO
from pathlib import Path

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from smartcity_planner.domain.errors import CannotWrite
from smartcity_planner.exchange import styled
from smartcity_planner.exchange.package import package_districts
from smartcity_planner.store.plan import PlanStore

STYLED = ("district", "hub", "regeneration_zone", "parcel", "parcel_phase", "parcel_funding")


@pytest.fixture(scope="module")
def packaged_once(sample_once: Path, tmp_path_factory: pytest.TempPathFactory):
    """Two packages of the sample plan: what is looked at here is the same in each."""
    folder = tmp_path_factory.mktemp("styled") / "packages"
    return package_districts(PlanStore(sample_once), folder, ["11440", "11650"], language="ko")


@pytest.fixture
def package(packaged_once, tmp_path: Path) -> Path:
    """A package as an office gets it: copied away from where it was made."""
    made = next(p for p in packaged_once.packages if p.district.code == "11650")
    path = tmp_path / made.file
    path.write_bytes((packaged_once.folder / made.file).read_bytes())
    return path


def test_the_project_inside_opens_with_all_its_layers(package):
    project = QgsProject()
    assert project.read(f"geopackage:{package}?projectName=plan"), project.error()
    layers = list(project.mapLayers().values())
    assert {"parcel", "parcel_phase", "hub"} <= {
        layer.customProperty("smartcity/table") for layer in layers
    }
    for layer in layers:
        if isinstance(layer, QgsVectorLayer) and layer.customProperty("smartcity/table"):
            assert layer.isValid(), layer.name()
            assert layer.source().split("|")[0] == str(package)
    project.clear()


def test_the_project_opens_on_the_district(package):
    project = QgsProject()
    assert project.read(f"geopackage:{package}?projectName=plan")
    district = QgsVectorLayer(f"{package}|layername=district", "d", "ogr")
    (seocho,) = (f for f in district.getFeatures() if f["code"] == "11650")
    view = project.viewSettings().defaultViewExtent()
    assert view.contains(seocho.geometry().boundingBox())
    assert view.width() < 1.2 * seocho.geometry().boundingBox().width()
    project.clear()


def test_no_path_of_the_machine_that_made_it_travels_along(package, packaged_once):
    with closing(sqlite3.connect(package)) as connection:
        ((content,),) = connection.execute("SELECT content FROM qgis_projects").fetchall()
        styles = connection.execute("SELECT styleQML, styleSLD FROM layer_styles").fetchall()
    raw = bytes.fromhex(content.decode() if isinstance(content, bytes) else content)
    with zipfile.ZipFile(BytesIO(raw)) as archive:
        text = "".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())
    assert "11650_Seocho-gu.gpkg" in text
    for path in (str(packaged_once.folder.parent), "snapshot.gpkg", ".packages-"):
        assert path not in text
        assert not any(path in (part or "") for row in styles for part in row)


@pytest.mark.parametrize("table", STYLED)
def test_a_layer_added_by_hand_comes_styled(package, table, qgis_app):
    layer = QgsVectorLayer(f"{package}|layername={table}", "by hand", "ogr")
    assert layer.isValid()
    message, ok = layer.loadDefaultStyle()
    assert ok, message
    with closing(sqlite3.connect(package)) as connection:
        assert connection.execute(
            "SELECT COUNT(*) FROM layer_styles WHERE f_table_name = ? AND useAsDefault", (table,)
        ).fetchone() == (1,)
    project = QgsProject()
    assert project.read(f"geopackage:{package}?projectName=plan")
    (inside,) = (
        other
        for other in project.mapLayers().values()
        if other.customProperty("smartcity/table") == table
    )
    assert layer.renderer().dump() == inside.renderer().dump()
    assert layer.labelsEnabled() == inside.labelsEnabled()
    project.clear()


def test_the_language_of_the_project_is_chosen(sample, tmp_path):
    names = {}
    for language in ("ko", "en"):
        done = package_districts(sample, tmp_path / language, ["11650"], language)
        project = QgsProject()
        path = tmp_path / language / done.packages[0].file
        assert project.read(f"geopackage:{path}?projectName=plan")
        names[language] = {layer.name() for layer in project.mapLayers().values()}
        project.clear()
    assert "필지" in names["ko"] and "Parcels" in names["en"]


@pytest.mark.parametrize("lost", ["save_inside", "_save_style"])
def test_what_qgis_loses_without_a_word_is_noticed(sample, tmp_path, monkeypatch, lost):
    def silently_not(*arguments):
        return [arguments[0].customProperty("smartcity/table")] if lost == "_save_style" else None

    monkeypatch.setattr(styled, lost, silently_not)
    with pytest.raises(CannotWrite, match="could not store the styled project"):
        package_districts(sample, tmp_path / "out", ["11650"])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["plan"]
