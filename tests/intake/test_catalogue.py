"""The infrastructure catalogue: what is declared is sound, and real files come in by it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from smartcity_planner import paths
from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import BadInput, PlanError
from smartcity_planner.intake import catalogue, columns, field_map
from smartcity_planner.intake.catalogue.fetch import fetch
from smartcity_planner.planning.create import create_plan
from smartcity_planner.store.plan import PlanStore

TARGETS = {"infrastructure_point", "infrastructure_line", "infrastructure_area"}


@pytest.fixture
def store(tmp_path: Path) -> PlanStore:
    return create_plan(tmp_path / "plan.gpkg", "검증", 2026, 2030)


def test_declarations_are_sound() -> None:
    found = catalogue.sources()
    assert len({declared.id for declared in found}) == len(found) >= 12
    for declared in found:
        assert declared.how in catalogue.HOWS and declared.target in TARGETS
        assert declared.kind in codes.INFRASTRUCTURE.values
        assert declared.confidence in codes.CONFIDENCE.values
        assert declared.title and declared.title_en and declared.publisher and declared.licence
        assert declared.url.startswith("https://")
        assert bool(declared.tags) == (not declared.needs_file)
        assert set(declared.field_map) <= set(columns.ROLES[declared.target])
        field_map.require_roles(declared.field_map, declared.target)
        for language in ("ko", "en"):
            assert declared.licence in declared.described(language)


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("key", "file", "read", "at_least"),
    [
        ("seoul_bus_stops", "bus_stops_cp949.csv", 11_315, 11_000),
        ("seoul_bike_roads", "bike_roads.shp", 12_631, 12_000),
        ("seoul_culture", "public_facilities.gpkg", 831, 780),
        ("seoul_libraries", "public_facilities.gpkg", 202, 195),
        ("seoul_bike_racks", "public_facilities.gpkg", 2_992, 2_700),
        ("ngii_rivers", "rivers.gpkg", 575, 240),  # the file reaches far beyond the city
        ("subway_lines", "subway-lines.geojson", 8, 8),
    ],
)
def test_real_files_come_in_as_declared(
    store: PlanStore, shared_data: Path, key: str, file: str, read: int, at_least: int
) -> None:
    declared = catalogue.source(key)
    result = fetch(store, key, file=str(shared_data / "infrastructure" / file))
    assert result.read == read
    assert result.imported + result.quarantined == read
    assert result.imported >= at_least
    if key == "ngii_rivers":
        reasons = {found.fault.code for found in result.set_aside}
        assert reasons == {"outside_city"}
    rows = store.query(
        f"SELECT p.kind, s.title, s.licence, s.as_of, count(*) FROM {declared.target} p "
        "JOIN source s ON s.id = p.source_id WHERE s.title = :title GROUP BY 1, 2, 3, 4",
        {"title": declared.title},
    )
    ((kind, title, licence, as_of, count),) = rows
    assert (kind, title, licence) == (declared.kind, declared.title, declared.licence)
    assert as_of is None and 0 < count <= result.imported


def test_a_source_of_files_asks_for_its_file(store: PlanStore) -> None:
    before = store.path.read_bytes()
    with pytest.raises(BadInput, match=r"Download it from https://data.seoul.go.kr"):
        fetch(store, "seoul_bus_stops")
    with pytest.raises(PlanError, match="nowhere"):
        fetch(store, "seoul_bus_stops", file="/nowhere/stops.csv")
    with pytest.raises(BadInput, match=r"not in the infrastructure catalogue.*seoul_cctv"):
        fetch(store, "moon")
    assert store.path.read_bytes() == before


def test_a_damaged_catalogue_is_told_and_takes_nothing_along(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from smartcity_planner.processing.fetch_infrastructure import FetchInfrastructure

    (tmp_path / catalogue.FILE).write_text(json.dumps([{"id": "x"}]), encoding="utf-8")
    monkeypatch.setattr(paths, "layers", lambda: tmp_path)
    catalogue.sources.cache_clear()
    try:
        with pytest.raises(BadInput, match="Install the plugin again"):
            catalogue.sources()
        algorithm = FetchInfrastructure().create()
        assert algorithm.parameterDefinition("SOURCE").options() == []
    finally:
        catalogue.sources.cache_clear()
