"""A read that breaks off is noticed: tried once more, then refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from types import SimpleNamespace
from typing import Any

import pytest
from osgeo import gdal
from qgis.core import QgsFeatureRequest, QgsProject, QgsVectorLayer

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.i18n import explain
from smartcity_planner.planning.edit_reading import features_of, require_readable


def _fail(message: str) -> None:
    gdal.PushErrorHandler("CPLQuietErrorHandler")
    gdal.Error(gdal.CE_Failure, 1, message)
    gdal.PopErrorHandler()


class Breaking:
    """A layer whose first reads end after a row, as QGIS ends them, with GDAL's error set.

    Stands in for a file that SQLite cannot open for a moment.
    """

    def __init__(self, layer: QgsVectorLayer, breaks: int) -> None:
        self.layer, self.breaks, self.reloaded = layer, breaks, 0

    def name(self) -> str:
        return self.layer.name()

    def dataProvider(self) -> Any:
        return SimpleNamespace(reloadData=self._reload)

    def _reload(self) -> None:
        self.reloaded += 1
        self.layer.dataProvider().reloadData()

    def getFeatures(self, request: QgsFeatureRequest) -> Any:
        if not self.breaks:
            return self.layer.getFeatures(request)
        self.breaks -= 1
        return self._broken(request)

    def _broken(self, request: QgsFeatureRequest) -> Any:
        yield next(self.layer.getFeatures(request))
        _fail("unable to open database file")


@pytest.fixture
def phases(small: Any, qgis_new_project: Any) -> Iterator[QgsVectorLayer]:
    small.project("p")
    for number, name in enumerate("abc", start=1):
        small.phase(name, number)
    layer = QgsVectorLayer(f"{small.store.path}|layername=phase", "phase", "ogr")
    # The project keeps it, for pytest keeps what the last test was given until QGIS has ended.
    assert layer.isValid() and QgsProject.instance().addMapLayer(layer)
    yield layer
    QgsProject.instance().clear()


def _ids(features: list[Any]) -> list[str]:
    return sorted(feature["id"] for feature in features)


def test_all_features_are_read_also_in_edits(phases: QgsVectorLayer) -> None:
    assert _ids(features_of(phases, QgsFeatureRequest())) == ["a", "b", "c"]
    assert phases.startEditing()
    [one] = features_of(phases, QgsFeatureRequest().setFilterExpression("id = 'b'"))
    assert phases.deleteFeature(one.id())
    assert _ids(features_of(phases, QgsFeatureRequest())) == ["a", "c"]
    phases.rollBack()


def test_an_older_error_does_not_count(phases: QgsVectorLayer) -> None:
    _fail("of somebody else")
    layer = Breaking(phases, 0)
    assert len(features_of(layer, QgsFeatureRequest())) == 3 and not layer.reloaded


def test_a_read_that_broke_off_is_done_again_with_new_connections(phases: QgsVectorLayer) -> None:
    layer = Breaking(phases, 1)
    assert _ids(features_of(layer, QgsFeatureRequest())) == ["a", "b", "c"]
    assert layer.reloaded == 1


def test_an_edit_of_what_cannot_be_read_is_refused(phases: QgsVectorLayer) -> None:
    require_readable(phases)
    once = Breaking(phases, 1)
    require_readable(once)
    assert once.reloaded == 1
    with pytest.raises(PlanError, match="unable to open database file") as caught:
        require_readable(Breaking(phases, 2))
    assert "phase" in explain(caught.value) and "Nothing was changed" in explain(caught.value)


def test_unsaved_edits_outlive_new_connections(phases: QgsVectorLayer) -> None:
    assert phases.startEditing()
    [one] = features_of(phases, QgsFeatureRequest().setFilterExpression("id = 'b'"))
    place = phases.fields().indexOf("name_ko")
    assert phases.changeAttributeValue(one.id(), place, "고친 이름")
    found = features_of(Breaking(phases, 1), QgsFeatureRequest())
    assert {feature["id"]: feature["name_ko"] for feature in found}["b"] == "고친 이름"
    assert phases.commitChanges(), phases.commitErrors()
    found = features_of(phases, QgsFeatureRequest().setFilterExpression("id = 'b'"))
    assert found[0]["name_ko"] == "고친 이름"


def test_a_connection_from_before_the_write_ahead_log_is_replaced(
    phases: QgsVectorLayer, small: Any
) -> None:
    """QGIS reads through connections without locks; those that are open when another program
    switches the file to a write-ahead log end quietly before the first row."""
    everything = QgsFeatureRequest()
    assert len(features_of(phases, everything)) == 3  # the connection stays open for the next
    with closing(sqlite3.connect(small.store.path)) as other:
        assert other.execute("PRAGMA journal_mode = WAL").fetchone() == ("wal",)
        other.execute("UPDATE phase SET seq = seq + 10 WHERE id = 'c'")
        other.commit()
        broken = [feature["id"] for feature in phases.getFeatures(everything)]
        found = features_of(phases, everything)
        assert {feature["id"]: feature["seq"] for feature in found}["c"] == 13
    assert broken == [], "QGIS has learned it: features_of need not open connections anew"
