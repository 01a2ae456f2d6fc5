"""smartcity:refreshoverlay on the sample plan."""

from __future__ import annotations

import pytest
from qgis.core import QgsProcessingException

from smartcity_planner.overlay.state import is_stale
from smartcity_planner.store.plan import PlanStore


def test_counts_are_those_of_the_plan(run, sample_plan):
    store = PlanStore.open(sample_plan)
    with store.transaction() as connection:
        connection.execute("DELETE FROM parcel_overlay")
        connection.execute("DELETE FROM meta WHERE key = 'overlay'")
    assert is_stale(store)
    outputs = run("refreshoverlay", PLAN=str(sample_plan))
    (rows, parcels, places) = store.query(
        "SELECT count(*), count(DISTINCT pnu), count(DISTINCT layer || place_id) "
        "FROM parcel_overlay"
    )[0]
    assert (outputs["ROWS"], outputs["PARCELS"], outputs["PLACES"]) == (rows, parcels, places)
    assert rows > 1_000 and places > 6
    assert not is_stale(store)


def test_a_missing_plan_is_told(run, tmp_path):
    with pytest.raises(QgsProcessingException, match="There is no file"):
        run("refreshoverlay", PLAN=str(tmp_path / "none.gpkg"))
