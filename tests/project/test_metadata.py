"""Layers say where they come from, in the project and in the plan's own file."""

from __future__ import annotations

import sqlite3

import pytest
from qgis.core import QgsProject, QgsVectorLayer

from smartcity_planner.domain.errors import CannotWrite
from smartcity_planner.project import layers
from smartcity_planner.project.metadata import save_layer_metadata
from smartcity_planner.store.plan import PlanStore


def test_districts_name_their_source(built: tuple[QgsProject, str], sample: PlanStore) -> None:
    project, language = built
    metadata = layers.find(project, "district").metadata()
    row = sample.query("SELECT * FROM source WHERE id = (SELECT source_id FROM district LIMIT 1)")[
        0
    ]
    title = row["title"] if language == "ko" else row["title_en"]
    assert title in metadata.abstract()
    assert row["as_of"] in metadata.abstract()
    assert any(row["publisher"] in right for right in metadata.rights())
    assert row["licence"] in metadata.licenses()
    assert metadata.crs().authid() == "EPSG:5186"


def test_references_are_not_passed_off_as_boundaries(built: tuple[QgsProject, str]) -> None:
    project, language = built
    words = "고시 경계가 아닙니다" if language == "ko" else "not notified boundaries"
    assert words in layers.find(project, "hub").metadata().abstract()
    assert words not in layers.find(project, "district").metadata().abstract()


def test_metadata_travel_in_the_plan(own_sample: PlanStore) -> None:
    assert save_layer_metadata(own_sample, "ko") == 8
    with sqlite3.connect(own_sample.path) as connection:
        identifiers = connection.execute(
            "SELECT table_name, identifier FROM gpkg_contents WHERE table_name = 'hub'"
        ).fetchall()
    assert identifiers
    layer = QgsVectorLayer(f"{own_sample.path}|layername=hub", "x", "ogr")
    assert "고시 경계가 아닙니다" in layer.metadata().abstract()
    assert layer.metadata().title() == "혁신거점"
    del layer
    assert PlanStore.open(own_sample.path).meta()["title"] == "예시 계획"


def test_metadata_of_a_read_only_plan(
    own_sample: PlanStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PlanStore, "writable", property(lambda _: False))
    with pytest.raises(CannotWrite, match="read-only"):
        save_layer_metadata(own_sample)
