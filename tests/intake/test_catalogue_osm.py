"""OpenStreetMap of the catalogue, by the real analysis process against a small local server."""

from __future__ import annotations

import shutil
import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsSettings,
)

from smartcity_planner.domain.errors import BadInput, Cancelled
from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import explain
from smartcity_planner.intake import catalogue, zonal_places
from smartcity_planner.intake.catalogue import fetch as catalogue_fetch
from smartcity_planner.intake.catalogue import osm
from smartcity_planner.store.plan import PlanStore
from smartcity_planner.workers.run import WorkerFailed, WorkerMissing
from tests.intake import overpass

fetch = catalogue_fetch.fetch
pytestmark = pytest.mark.usefixtures("analysis_python")


@pytest.fixture(autouse=True)
def cache(qgis_app: object) -> Iterator[Path]:
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "smartcity" / "osm"
    yield folder
    shutil.rmtree(folder, ignore_errors=True)
    for name in (osm.ENDPOINT_SETTING, osm.TIMEOUT_SETTING):
        QgsSettings().remove(name)


@pytest.fixture
def server() -> Iterator[overpass.Server]:
    with overpass.serving() as served:
        QgsSettings().setValue(osm.ENDPOINT_SETTING, served.url)
        QgsSettings().setValue(osm.TIMEOUT_SETTING, 5)
        yield served


def rows(store: PlanStore, table: str) -> list[tuple]:
    with closing(sqlite3.connect(store.path)) as connection:
        return connection.execute(
            f"SELECT p.id, p.name_ko, p.name_en, p.kind, p.subkind FROM {table} p "
            "JOIN source s ON s.id = p.source_id WHERE s.publisher LIKE '%OpenStreetMap%' "
            "ORDER BY p.id"
        ).fetchall()


def test_stops_of_a_hub_with_their_source(store: PlanStore, server: overpass.Server) -> None:
    result = fetch(store, "osm_transit_stops", areas="sangam")
    assert (result.read, result.imported, result.quarantined) == (2, 2, 0)
    assert rows(store, "infrastructure_point") == [
        ("osm:node/1", "상암 DMC", "Sangam DMC", "transit", "bus_stop"),
        ("osm:node/2", "대중교통 node/2", None, "transit", "bus_stop"),
    ]  # the stop in 강남구 is not in the area that was asked for
    source = store.query("SELECT * FROM source WHERE publisher LIKE '%OpenStreetMap%'")
    assert len(source) == 1
    row = dict(source[0])
    assert row["licence"] == "ODbL 1.0, © OpenStreetMap contributors"
    assert row["confidence"] == "BG" and row["as_of"] == "2026-11-20"
    assert row["title"] == "대중교통 정류장(OpenStreetMap): 상암 DMC"
    assert server.agents == {osm.AGENT}
    x, y = store.query(
        "SELECT (r.minx + r.maxx) / 2, (r.miny + r.maxy) / 2 "
        "FROM rtree_infrastructure_point_geom r "
        "JOIN infrastructure_point p ON p.fid = r.id WHERE p.id = 'osm:node/1'"
    )[0]
    wanted = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateReferenceSystem("EPSG:5186"),
        QgsProject.instance(),
    ).transform(126.8890, 37.5780)
    assert abs(x - wanted.x()) < 0.1 and abs(y - wanted.y()) < 0.1  # the index rounds


def test_lines_and_areas_go_where_they_belong(store: PlanStore, server: overpass.Server) -> None:
    assert fetch(store, "osm_cycleways", areas="sangam").imported == 1
    assert [row[0] for row in rows(store, "infrastructure_line")] == ["osm:way/101"]
    assert fetch(store, "osm_parking", areas="11440").imported == 1
    assert rows(store, "infrastructure_area") == [
        ("osm:way/100", "공영주차장", None, "parking", None)
    ]  # a subkind that says no more than the kind is left out


def test_polite_one_at_a_time_and_cached(
    store: PlanStore, server: overpass.Server, cache: Path
) -> None:
    fetch(store, "osm_transit_stops")
    hubs = [place for place in zonal_places.read(store, "hub") if place.shape is not None]
    assert len(server.queries) >= len(hubs) == 6 and server.most_at_once == 1
    asked = len(server.queries)
    again = fetch(store, "osm_transit_stops")
    assert len(server.queries) == asked and again.unchanged == again.imported > 0
    # An answer that a broken-off process left half written is fetched anew.
    sorted(cache.glob("*.json"))[0].write_text('{"elements": [', encoding="utf-8")
    fetch(store, "osm_transit_stops")
    assert len(server.queries) == asked + 1


def refusal(store: PlanStore, server: overpass.Server, status: int, body: bytes) -> str:
    """What the planner is told of an answer without data. The plan must be as it was."""
    before = store.path.read_bytes()
    server.status, server.body = status, body
    with pytest.raises((WorkerFailed, BadInput)) as caught:
        fetch(store, "osm_transit_stops", areas="sangam")
    assert store.path.read_bytes() == before
    return explain(caught.value)


def test_a_server_that_gives_no_data(store: PlanStore, server: overpass.Server) -> None:
    for status, body, words in (
        (403, b"<html>forbidden</html>", "refuses the request (403)"),
        (429, b"slow down", "busy (429)"),
        (504, b"", "busy (504)"),
        (500, b"oops", "refuses the request (500)"),
        (200, b"<html>login</html>", "not with data of OpenStreetMap"),
        (200, b'{"a": 1}', "not with data of OpenStreetMap"),
        (200, b'{"elements": [{"type": "node"}]}', "not with data of OpenStreetMap"),
        (200, b'{"elements": [], "remark": "runtime error: timed out"}', "stopped in the middle"),
    ):
        asked = len(server.queries)
        said = refusal(store, server, status, body)
        assert words in said, said
        assert len(server.queries) > asked, "the answer before was kept"
    # None of it was kept: the next try asks again and gets it.
    server.status, server.body = 200, None
    assert fetch(store, "osm_transit_stops", areas="sangam").imported == 2


def test_an_area_without_any_is_told(store: PlanStore, server: overpass.Server) -> None:
    said = refusal(store, server, 200, b'{"elements": []}')
    assert "nothing of" in said, said


def test_no_network_is_a_plain_message_and_files_still_work(
    store: PlanStore, tmp_path: Path
) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    QgsSettings().setValue(osm.ENDPOINT_SETTING, f"http://127.0.0.1:{port}/api")
    began = time.monotonic()
    with pytest.raises(WorkerFailed, match="cannot be reached"):
        fetch(store, "osm_transit_stops", areas="sangam")
    assert time.monotonic() - began < 30
    stops = tmp_path / "정류소.csv"
    stops.write_text(
        '"ARS-ID","정류소명","X좌표","Y좌표"\n"01001","종로2가사거리","126.9877499","37.56976513"\n',
        encoding="cp949",
    )
    assert fetch(store, "seoul_bus_stops", file=str(stops)).imported == 1


def test_a_slow_server(store: PlanStore, server: overpass.Server) -> None:
    server.delay = 4
    QgsSettings().setValue(osm.TIMEOUT_SETTING, 1)
    with pytest.raises(WorkerFailed, match="no answer within 1"):
        fetch(store, "osm_transit_stops", areas="sangam")


def test_cancel_while_the_server_thinks(store: PlanStore, server: overpass.Server) -> None:
    server.delay = 20
    QgsSettings().setValue(osm.TIMEOUT_SETTING, 60)
    asked = threading.Event()

    class Impatient(Progress):
        def is_cancelled(self) -> bool:
            if server.queries:
                asked.set()
            return asked.is_set()

    before = store.path.read_bytes()
    began = time.monotonic()
    with pytest.raises(Cancelled):
        fetch(store, "osm_transit_stops", areas="sangam", progress=Impatient())
    assert asked.is_set() and time.monotonic() - began < 18
    assert store.path.read_bytes() == before


def test_unknown_areas_and_a_missing_python(
    store: PlanStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(BadInput, match=r"화성구.* neither a district nor a hub"):
        fetch(store, "osm_parking", areas="11440, 화성구")
    monkeypatch.setenv("SMARTCITY_ANALYSIS_PYTHON", "/nowhere/python")
    with pytest.raises(WorkerMissing, match="Everything else works without it"):
        fetch(store, "osm_parking", areas="sangam")


def test_a_dry_run_changes_nothing(store: PlanStore, server: overpass.Server) -> None:
    before = store.path.read_bytes()
    assert fetch(store, "osm_transit_stops", areas="sangam", dry_run=True).imported == 2
    assert store.path.read_bytes() == before


def test_all_osm_sources_say_whose_data_it_is() -> None:
    found = [declared for declared in catalogue.sources() if declared.how == "osm"]
    assert len(found) >= 5
    for declared in found:
        assert "ODbL" in declared.licence and "OpenStreetMap" in declared.publisher
        assert "ODbL" in declared.described("ko") and declared.tags
