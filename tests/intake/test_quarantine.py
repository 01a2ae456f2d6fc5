"""Rows set aside come back: listed, shown, mended, tried again; nothing of them is lost."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from smartcity_planner.domain.errors import BadInput, Cancelled
from smartcity_planner.domain.progress import Progress
from smartcity_planner.intake import quarantine
from smartcity_planner.intake.features import import_layer
from smartcity_planner.intake.parcels import import_parcels
from smartcity_planner.store.plan import PlanStore

Lots = Callable[..., list]
CSV = ["PNU", "JIBUN", "면적", "WKT"]


def numbers(store: PlanStore) -> set[str]:
    return {row["pnu"] for row in store.query("SELECT pnu FROM parcel")}


def counts(store: PlanStore) -> dict[str, int]:
    return {
        table: store.query(f"SELECT count(*) AS n FROM {table}")[0]["n"]
        for table in ("parcel", "quarantine", "import_run", "source", "import_repair")
    }


@pytest.fixture
def damaged(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> list[quarantine.Entry]:
    """A plan with 20 parcels, and what was set aside of their file: in WGS 84, with typed text."""
    good = lots(24)
    rows = [[lot.pnu, lot.jibun, "16", foreign.transformed(lot.wkt(), 4326)] for lot in good]
    rows[3][0] = "1.13801E+18"  # its lot number is lost too
    rows[3][1] = ""
    rows[7][3] = ""
    rows[11][2] = "-16"
    rows[15][0] = rows[0][0]  # another parcel under the first one's number
    result = import_parcels(
        store, str(foreign.write_csv(tmp_path / "a.csv", CSV, rows)), crs="EPSG:4326"
    )
    assert (result.imported, result.quarantined) == (20, 4)
    return quarantine.listed(store)


def test_open_rows_are_listed_in_the_order_of_their_file(
    store: PlanStore, damaged: list[quarantine.Entry]
) -> None:
    assert [(entry.row, entry.reason_code) for entry in damaged] == [
        (4, "pnu_malformed"),
        (8, "no_geometry"),
        (12, "negative_area"),
        (16, "duplicate_pnu"),
    ]
    first = damaged[0]
    assert first.values == {
        "PNU": "1.13801E+18",
        "JIBUN": "",
        "면적": "16",
        "WKT": first.values["WKT"],
    }
    assert (first.target, first.crs, first.state) == ("parcel", "EPSG:4326", "")
    assert quarantine.listed(store, run_id=first.run_id, target="parcel") == damaged
    assert quarantine.listed(store, run_id="other") == []
    assert quarantine.listed(store, target="hub") == []
    assert quarantine.listed(store, state="mended") == []
    assert quarantine.listed(store, state=None) == damaged


def test_a_row_is_shown_where_it_lies_in_the_plan_s_system(
    damaged: list[quarantine.Entry], lots: Lots
) -> None:
    lot = lots(24)[3]
    shape = quarantine.shape(damaged[0])
    assert shape.GetArea() == pytest.approx(16, abs=0.01)
    assert shape.Centroid().GetX() == pytest.approx(lot.x, abs=0.01)
    assert quarantine.shape(damaged[1]) is None


def test_mended_rows_are_taken_and_the_others_keep_their_place(
    store: PlanStore, damaged: list[quarantine.Entry], lots: Lots
) -> None:
    broken, unplaced, negative, twice = damaged
    good = lots(24)
    before = counts(store)
    result = quarantine.retry(
        store,
        {
            broken.id: {"PNU": good[3].pnu},
            unplaced.id: {},
            negative.id: {"면적": "16"},
            twice.id: {},
        },
    )
    assert result.imported == 2
    assert result.taken == {broken.id: good[3].pnu, negative.id: good[11].pnu}
    assert set(result.still) == {unplaced.id, twice.id}
    assert {good[3].pnu, good[11].pnu} <= numbers(store)
    row = store.query("SELECT * FROM parcel WHERE pnu = ?", [good[3].pnu])[0]
    assert (row["jibun"], row["area_m2"]) == (good[3].jibun, 16)
    mended = quarantine.listed(store, state="mended")
    assert {(entry.id, entry.mended_as) for entry in mended} == set(result.taken.items())
    assert [entry.id for entry in quarantine.listed(store)] == [unplaced.id, twice.id]
    # As read stays as read; what the planner changed stands beside it.
    raw = json.loads(store.query("SELECT raw FROM quarantine WHERE id = ?", [broken.id])[0]["raw"])
    assert (raw["values"]["PNU"], raw["changes"]) == ("1.13801E+18", {"PNU": good[3].pnu})
    run = store.query("SELECT * FROM import_run ORDER BY started_at, rowid")[-1]
    assert (run["rows_read"], run["rows_imported"], run["rows_quarantined"]) == (4, 2, 2)
    assert (run["input"], run["rows_new"]) == ("a.csv", 2)
    after = counts(store)
    assert after["parcel"] == before["parcel"] + 2
    assert after["quarantine"] == before["quarantine"]
    assert row["source_id"] == f"import:{run['id']}"


def test_a_row_that_still_fails_keeps_the_change_and_the_new_reason(
    store: PlanStore, damaged: list[quarantine.Entry]
) -> None:
    broken = damaged[0]
    result = quarantine.retry(store, {broken.id: {"PNU": "2611010100100010000"}})
    assert result.imported == 0
    assert "not in Seoul" in result.still[broken.id]
    (entry,) = [one for one in quarantine.listed(store) if one.id == broken.id]
    assert (entry.reason_code, entry.reason) == ("pnu_other_city", result.still[broken.id])
    assert entry.values["PNU"] == "2611010100100010000"
    # No parcel came of it, so the plan names no source for it.
    assert counts(store)["source"] == len(
        {row["id"] for row in store.query("SELECT id FROM source")}
    )
    assert (
        store.query(
            "SELECT 1 FROM source WHERE id NOT IN (SELECT source_id FROM parcel) "
            "AND id LIKE 'import:%'"
        )
        == []
    )


def test_a_shape_can_be_mended_too(
    store: PlanStore, damaged: list[quarantine.Entry], lots: Lots, foreign: SimpleNamespace
) -> None:
    lot = lots(24)[7]
    wkt = foreign.transformed(lot.wkt(), 4326)
    result = quarantine.retry(store, {damaged[1].id: {"WKT": wkt}})
    assert result.taken == {damaged[1].id: lot.pnu}
    result = quarantine.retry(store, {damaged[0].id: {"PNU": lots(24)[3].pnu, "WKT": "POLYGON (("}})
    assert "shape" in result.still[damaged[0].id]


def test_a_number_that_the_plan_has_elsewhere_is_not_moved(
    store: PlanStore, damaged: list[quarantine.Entry], lots: Lots
) -> None:
    before = store.query("SELECT pnu, hex(geom) AS geom FROM parcel ORDER BY pnu")
    there = lots(24)[0].pnu
    result = quarantine.retry(store, {damaged[0].id: {"PNU": there}, damaged[3].id: {}})
    assert result.imported == 0
    assert "another row or parcel" in result.still[damaged[0].id]
    after = store.query("SELECT pnu, hex(geom) AS geom FROM parcel ORDER BY pnu")
    assert [tuple(row) for row in after] == [tuple(row) for row in before]


def test_a_repeated_row_cannot_be_taken_twice(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    rows = lots(3)
    file = foreign.write_lots(tmp_path / "a.gpkg", [*rows, rows[0]])
    import_parcels(store, str(file))
    (entry,) = quarantine.listed(store)
    assert entry.reason_code == "duplicate_row"
    result = quarantine.retry(store, {entry.id: {}})
    assert (result.imported, len(result.still)) == (0, 1)
    assert quarantine.dismiss(store, [entry.id, entry.id, "unknown"]) == 1
    assert quarantine.listed(store) == []
    assert quarantine.listed(store, state="dismissed")[0].id == entry.id
    assert quarantine.dismiss(store, [entry.id]) == 0


def test_claims_on_one_number_are_settled_by_dismissing_the_wrong_one(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    good = lots(20)
    rows = [[lot.pnu, lot.jibun, "16", lot.wkt()] for lot in good]
    rows[4][:2] = ["1.13801E+18", "777-1"]
    rows[9][:2] = ["1.13801E+18", "777-1"]
    import_parcels(store, str(foreign.write_csv(tmp_path / "a.csv", CSV, rows)), crs="EPSG:5186")
    right, wrong = quarantine.listed(store)
    assert {right.reason_code, wrong.reason_code} == {"pnu_claimed_twice"}
    assert quarantine.retry(store, {right.id: {}}).imported == 0
    quarantine.dismiss(store, [wrong.id])
    result = quarantine.retry(store, {right.id: {}})
    assert result.taken == {right.id: foreign.pnu("11380107", 777, 1)}
    repairs = store.query("SELECT code, key FROM import_repair WHERE row = 5")
    assert ("pnu_recovered", foreign.pnu("11380107", 777, 1)) in {tuple(row) for row in repairs}


@pytest.mark.parametrize(
    ("changes", "words"),
    [({"gone": {}}, "List them again"), ({"first": {"NO": "1"}}, "PNU, JIBUN")],
)
def test_what_cannot_be_asked(
    store: PlanStore,
    damaged: list[quarantine.Entry],
    foreign: SimpleNamespace,
    changes: dict[str, dict[str, str]],
    words: str,
) -> None:
    before = foreign.dump(store)
    asked = {damaged[0].id if key == "first" else key: value for key, value in changes.items()}
    with pytest.raises(BadInput) as caught:
        quarantine.retry(store, asked)
    assert words in str(caught.value)
    assert foreign.dump(store) == before


def test_cancel_leaves_the_plan_as_it_was(
    store: PlanStore, damaged: list[quarantine.Entry], lots: Lots, foreign: SimpleNamespace
) -> None:
    class Impatient(Progress):
        def __init__(self) -> None:
            self.asked = 0

        def is_cancelled(self) -> bool:
            self.asked += 1
            return self.asked > 2

    before = foreign.dump(store)
    changes = {entry.id: {} for entry in damaged}
    changes[damaged[0].id] = {"PNU": lots(24)[3].pnu}
    with pytest.raises(Cancelled):
        quarantine.retry(store, changes, Impatient())
    assert foreign.dump(store) == before


def test_nothing_to_try_is_nothing_done(
    store: PlanStore, damaged: list[quarantine.Entry], foreign: SimpleNamespace
) -> None:
    before = counts(store)
    assert quarantine.retry(store, {}).imported == 0
    assert counts(store) == before


def test_places_of_other_layers_come_back_too(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    """Bus stops: one at zero, one repeated, one outside the city by a slip of a digit."""
    points = lots(6)
    before = store.query("SELECT count(*) AS n FROM infrastructure_point")[0]["n"]
    rows = [[number, f"정류장 {number}", lot.x, lot.y] for number, lot in enumerate(points)]
    rows.append([6, "정류장 6", 0, 0])
    rows.append([7, "정류장 7", points[2].x + 1_000_000, points[2].y])
    rows.append(rows[0])
    file = foreign.write_csv(
        tmp_path / "stops.csv", ["정류장ID", "정류장명", "X좌표", "Y좌표"], rows
    )
    result = import_layer(store, "infrastructure_point", str(file), kind="transit", crs="EPSG:5186")
    assert (result.imported, result.quarantined) == (6, 3)
    zero, outside, repeated = quarantine.listed(store, target="infrastructure_point")
    assert quarantine.shape(outside).GetX() == pytest.approx(points[2].x + 1_000_000)
    tried = quarantine.retry(
        store,
        {
            zero.id: {},
            outside.id: {"X좌표": str(points[2].x + 5)},
            repeated.id: {},
        },
    )
    assert set(tried.still) == {zero.id, repeated.id}
    (new,) = store.query(
        "SELECT * FROM infrastructure_point WHERE id = ?", [tried.taken[outside.id]]
    )
    assert (new["name_ko"], new["kind"]) == ("정류장 7", "transit")
    assert store.query("SELECT count(*) AS n FROM infrastructure_point")[0]["n"] == before + 7
    run = store.query("SELECT * FROM import_run ORDER BY rowid")[-1]
    assert (run["target"], run["rows_read"], run["rows_imported"]) == (
        "infrastructure_point",
        3,
        1,
    )
    assert "stops.csv" in run["report"]


def test_a_hub_s_boundary_is_mended(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    x, y = lots(1)[0].x, lots(1)[0].y
    wkt = foreign.Lot("", x, y).wkt(300)
    file = foreign.write_csv(
        tmp_path / "hubs.csv",
        ["id", "name", "wkt"],
        [["magok", "마곡", wkt], ["sangam", "상암", ""]],
    )
    result = import_layer(store, "hub", str(file), crs="EPSG:5186")
    (entry,) = quarantine.listed(store, target="hub")
    before = store.query("SELECT geometry_status FROM hub WHERE id = 'sangam'")[0]
    assert (result.imported, before["geometry_status"]) == (1, "legal_dong_reference")
    tried = quarantine.retry(store, {entry.id: {"wkt": foreign.Lot("", x, y + 700).wkt(300)}})
    assert tried.taken == {entry.id: "sangam"}
    after = store.query("SELECT geometry_status FROM hub WHERE id = 'sangam'")[0]
    assert after["geometry_status"] == "official"


def test_rows_of_several_imports_are_tried_together_or_not_at_all(
    store: PlanStore, damaged: list, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    file = foreign.write_csv(
        tmp_path / "b.csv", ["name", "lon", "lat"], [["가", 127, 37.5], ["나", 127.5, 37.5]]
    )
    import_layer(store, "infrastructure_point", str(file), kind="transit", crs="EPSG:4326")
    there = quarantine.listed(store)
    assert {entry.target for entry in there} == {"parcel", "infrastructure_point"}
    changes: dict[str, dict[str, str]] = {entry.id: {} for entry in there}
    changes[damaged[0].id] = {"PNU": lots(24)[3].pnu}
    (point,) = [entry for entry in there if entry.target != "parcel"]
    changes[point.id] = {"lon": "127.0"}
    result = quarantine.retry(store, changes)
    assert set(result.taken) == {damaged[0].id, point.id}
    assert len(result.still) == len(there) - 2
    runs = store.query("SELECT target FROM import_run")
    assert sorted(row["target"] for row in runs) == [
        "infrastructure_point",
        "infrastructure_point",
        "parcel",
        "parcel",
    ]
