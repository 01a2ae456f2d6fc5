"""District packages: only the district's own, all of it, and every won accounted for."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import BadInput, Cancelled, PlanError
from smartcity_planner.exchange import contents, manifest
from smartcity_planner.exchange.manifest import Totals
from smartcity_planner.exchange.package import package_districts
from smartcity_planner.planning.create import create_plan
from smartcity_planner.store.plan import PlanStore

SEOCHO, GANGNAM = "11650", "11680"


def rows(path: Path, sql: str, *values: object) -> list[tuple]:
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
        return connection.execute(sql, values).fetchall()


def won(path: Path, where: str = "1") -> int:
    return rows(path, f"SELECT COALESCE(SUM(amount_won), 0) FROM funding WHERE {where}")[0][0]


@pytest.fixture(params=["11230", "11290", "11440", "11500", "11530", "11545", SEOCHO, GANGNAM])
def package(request: pytest.FixtureRequest, packaged_once) -> tuple[str, Path]:
    """Each package in turn: district code and file."""
    entry = next(p for p in packaged_once.packages if p.district.code == request.param)
    return request.param, packaged_once.folder / entry.file


def test_one_package_for_each_of_the_25_districts(packaged_once, sample_once):
    wanted = [code for (code,) in rows(sample_once, "SELECT code FROM district ORDER BY code")]
    assert len(wanted) == 25
    assert [p.district.code for p in packaged_once.packages] == wanted
    names = sorted(path.name for path in packaged_once.folder.iterdir())
    assert names == sorted(
        ["README.txt", "manifest.json", *(package.file for package in packaged_once.packages)]
    )
    assert "11650_Seocho-gu.gpkg" in names
    assert all(name.isascii() for name in names)


def test_a_package_is_a_plan_of_its_own(package, sample_once):
    code, path = package
    store = PlanStore.open(path)
    meta, original = store.meta(), PlanStore(sample_once).meta()
    assert meta["package_of_district"] == code
    assert meta["source_plan_id"] == original["plan_id"] != meta["plan_id"]
    assert meta["title"].startswith("예시 계획 – ")
    assert (meta["start_year"], meta["end_year"], meta["sample"]) == ("2020", "2030", "1")
    assert "T" in meta["packaged_at"]


@pytest.mark.parametrize(
    ("table", "columns"),
    [
        ("parcel", "pnu, jibun, area_m2, district_code, legal_dong_code, source_id, geom"),
        ("phase_parcel", "phase_id, pnu, share"),
        ("funding", "id, phase_id, pnu, fiscal_year, source, amount_won, basis, evidence_id"),
    ],
)
def test_the_districts_rows_are_all_there_and_unchanged(package, sample_once, table, columns):
    code, path = package
    here = rows(path, f"SELECT {columns} FROM {table} ORDER BY 1, 2")
    assert here
    assert here == rows(
        sample_once, f"SELECT {columns} FROM {table} WHERE pnu LIKE ? ORDER BY 1, 2", f"{code}%"
    )


def test_nothing_of_another_district_is_anywhere_in_the_file(package, sample_once):
    """Looked for in the raw bytes, so also in indexes, free pages and the project inside."""
    code, path = package
    raw = path.read_bytes()
    others = rows(sample_once, "SELECT pnu FROM parcel WHERE district_code <> ?", code)
    assert len(others) > 1000
    numbers = {
        found.decode() for found in re.findall(rb"(?=(11\d{17}))", raw)
    }  # wherever it begins
    assert {pnu for (pnu,) in others} & numbers == set()
    own = rows(sample_once, "SELECT pnu FROM parcel WHERE district_code = ?", code)
    assert {pnu for (pnu,) in own} <= numbers  # the search would find one
    assert rows(path, "SELECT COUNT(*) FROM funding WHERE pnu IS NULL") == [(0,)]
    assert rows(path, "PRAGMA freelist_count") == [(0,)]


def test_projects_concerned_are_there_with_all_their_phases(package, sample_once):
    code, path = package
    concerned = rows(
        sample_once,
        "SELECT DISTINCT ph.project_id FROM phase ph WHERE ph.id IN "
        "(SELECT phase_id FROM phase_parcel WHERE pnu LIKE ?1 UNION "
        "SELECT phase_id FROM funding WHERE pnu LIKE ?1) ORDER BY 1",
        f"{code}%",
    )
    assert rows(path, "SELECT id FROM project ORDER BY 1") == concerned
    marks = ", ".join("?" * len(concerned))
    assert rows(path, "SELECT id, project_id, seq FROM phase ORDER BY 1") == rows(
        sample_once,
        f"SELECT id, project_id, seq FROM phase WHERE project_id IN ({marks}) ORDER BY 1",
        *(key for (key,) in concerned),
    )


def test_context_is_there(package, sample_once):
    code, path = package
    for table in ("district", "source", "department", "rule"):
        assert rows(path, f"SELECT COUNT(*) FROM {table}") == rows(
            sample_once, f"SELECT COUNT(*) FROM {table}"
        )
    dongs = rows(path, "SELECT code FROM legal_dong ORDER BY 1")
    assert dongs == rows(
        sample_once, "SELECT code FROM legal_dong WHERE district_code = ? ORDER BY 1", code
    )
    assert rows(path, "SELECT COUNT(*) FROM quarantine") == [(0,)]


def test_every_reference_is_whole(package):
    _code, path = package
    for table in schema.TABLES:
        for field in table.fields:
            if field.references:
                there = field.references
                dangling = rows(
                    path,
                    f"SELECT {field.name} FROM {table.name} WHERE {field.name} IS NOT NULL AND "
                    f"{field.name} NOT IN (SELECT {there.column} FROM {there.table})",
                )
                assert dangling == [], (table.name, field.name)


def test_a_hub_of_two_districts_is_in_both_and_in_no_third(packaged_once):
    with_hub = {
        package.district.code
        for package in packaged_once.packages
        if rows(packaged_once.folder / package.file, "SELECT 1 FROM hub WHERE id = 'gvalley'")
    }
    assert with_hub == {"11530", "11545"}


def test_the_file_is_plain_and_sound(package):
    _code, path = package
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    assert path.read_bytes()[18:20] == b"\x01\x01"  # no write-ahead log
    assert sorted(p.name for p in path.parent.glob("*-*al")) == []
    from osgeo import ogr

    dataset = ogr.Open(str(path))
    parcels = dataset.GetLayerByName("parcel")
    assert parcels.GetFeatureCount() == rows(path, "SELECT COUNT(*) FROM parcel")[0][0]
    parcels.SetSpatialFilterRect(*_box(parcels))
    assert parcels.GetFeatureCount() == rows(path, "SELECT COUNT(*) FROM rtree_parcel_geom")[0][0]
    assert parcels.GetSpatialRef().GetAuthorityCode(None) == "5186"


def _box(layer):
    west, east, south, north = layer.GetExtent()
    return west, south, east, north


def test_the_package_refuses_wrong_rows_like_the_plan(package, tmp_path):
    _code, path = package
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    with (
        closing(sqlite3.connect(copy)) as connection,
        pytest.raises(sqlite3.IntegrityError),
    ):
        connection.execute("UPDATE funding SET amount_won = -1")


# The manifest


def test_the_manifest_states_what_is_in_the_files(packaged_once, sample_once):
    made = json.loads((packaged_once.folder / "manifest.json").read_text(encoding="utf-8"))
    assert made["plan_id"] == PlanStore(sample_once).meta()["plan_id"]
    assert (made["title"], made["schema_version"]) == ("예시 계획", schema.SCHEMA_VERSION)
    for entry in made["packages"]:
        path = packaged_once.folder / entry["file"]
        raw = path.read_bytes()
        assert entry["sha256"] == hashlib.sha256(raw).hexdigest()
        assert entry["bytes"] == len(raw)
        counts = ", ".join(f"(SELECT COUNT(*) FROM {table})" for table in entry["rows"])
        assert rows(path, f"SELECT {counts}") == [tuple(entry["rows"].values())]
        assert {"parcel", "phase", "phase_parcel", "funding", "hub"} <= set(entry["rows"])
        assert entry["won"]["total_won"] == won(path)
        for part, column in (("by_source", "source"), ("by_year", "CAST(fiscal_year AS TEXT)")):
            stored = dict(rows(path, f"SELECT {column}, SUM(amount_won) FROM funding GROUP BY 1"))
            assert {k: v for k, v in entry["won"][part].items() if v} == stored
        for source, amount in entry["won"]["by_source"].items():
            assert sum(entry["won"]["by_source_and_year"][source].values()) == amount
        named = rows(path, "SELECT name_ko, name_en FROM district WHERE code = ?", _code(entry))
        assert [(entry["name_ko"], entry["name_en"])] == named
    assert sum(1 for entry in made["packages"] if entry["won"]["total_won"]) == 8


def _code(entry):
    return entry["district_code"]


def test_packages_and_remainder_are_the_plan(packaged_once, sample_once):
    made = json.loads((packaged_once.folder / "manifest.json").read_text(encoding="utf-8"))
    packages = sum(entry["won"]["total_won"] for entry in made["packages"])
    remainder = made["city_wide_remainder"]
    assert remainder["total_won"] == won(sample_once, "pnu IS NULL") > 0
    assert sum(remainder["by_source"].values()) == remainder["total_won"]
    assert packages + remainder["total_won"] == made["plan_total_won"] == won(sample_once)
    assert made["packages_total_won"] == packages == packaged_once.won
    assert made["not_packaged"] == {} and made["not_packaged_total_won"] == 0
    by_view = rows(sample_once, "SELECT SUM(amount_won) FROM funding_by_district")
    assert by_view == [(packages + remainder["total_won"],)]


def test_money_that_does_not_add_up_is_never_shipped():
    def of(total):
        return contents.Won({"city": {2026: total}})

    manifest.require_agreement([], Totals(of(5), of(3), {"11380": of(2)}))
    with pytest.raises(PlanError, match="is not the plan's 6 won"):
        manifest.require_agreement([], Totals(of(6), of(3), {"11380": of(2)}))


def test_a_disagreement_leaves_nothing_behind(sample, tmp_path, unstyled, monkeypatch):
    real = contents.won

    def one_too_much(path, condition="1", parameters=()):
        found = real(path, condition, parameters)
        if condition == "f.pnu IS NULL":
            found.cells["city"][2020] += 1
        return found

    monkeypatch.setattr(contents, "won", one_too_much)
    with pytest.raises(PlanError, match="no package was written"):
        package_districts(sample, tmp_path / "out", [SEOCHO])
    assert os.listdir(tmp_path) == ["plan"]


def test_the_note_speaks_both_languages(packaged_once):
    raw = (packaged_once.folder / "README.txt").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf") and b"\r\n" in raw
    text = raw.decode("utf-8-sig")
    assert "자치구에서 하실 일" in text and "What a district office does" in text
    assert "예시 계획입니다" in text and "this is a sample plan" in text
    for package in packaged_once.packages:
        lines = [line for line in text.splitlines() if package.file in line]
        assert len(lines) == 2
        assert all(f" {package.won.total:,}" in line for line in lines), lines
    assert "{" not in text


def test_example_money_is_marked_in_any_plan(sample, tmp_path, unstyled):
    with sample.transaction() as connection:
        connection.execute("DELETE FROM meta WHERE key = 'sample'")
        connection.execute("UPDATE funding SET basis = 'planned'")
        row = connection.execute(
            "SELECT f.fid, f.amount_won FROM funding f JOIN parcel p ON p.pnu = f.pnu "
            "WHERE p.district_code = ? AND f.amount_won > 0 LIMIT 1",
            [SEOCHO],
        ).fetchone()
        connection.execute("UPDATE funding SET basis = 'example' WHERE fid = ?", [row[0]])
    folder = package_districts(sample, tmp_path / "out", [SEOCHO, GANGNAM]).folder
    made = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    marked = {entry["district_code"]: entry["example_won"] for entry in made["packages"]}
    assert marked.pop(SEOCHO) == made["plan_example_won"] == row[1]
    assert set(marked.values()) == {0}
    text = (folder / "README.txt").read_text(encoding="utf-8-sig")
    assert text.count(f"예시 금액 {row[1]:,}원") == 1
    assert text.count(f"(example money: {row[1]:,} won)") == 1


# Some districts only


def test_named_districts_only_and_the_rest_is_stated(sample, tmp_path, unstyled):
    done = package_districts(sample, tmp_path / "out", [GANGNAM, SEOCHO, GANGNAM])
    assert [package.district.code for package in done.packages] == [SEOCHO, GANGNAM]
    made = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))
    left_out = {code: entry["total_won"] for code, entry in made["not_packaged"].items()}
    assert left_out == dict(
        rows(
            sample.path,
            "SELECT substr(pnu, 1, 5), SUM(amount_won) FROM funding WHERE pnu IS NOT NULL "
            "AND pnu NOT LIKE '11650%' AND pnu NOT LIKE '11680%' GROUP BY 1",
        )
    )
    assert done.won + done.remainder_won + done.not_packaged_won == done.plan_won


def test_a_district_without_parcels_can_be_named(sample, tmp_path, unstyled):
    done = package_districts(sample, tmp_path / "out", ["11110"])
    (package,) = done.packages
    assert package.file == "11110_Jongno-gu.gpkg"
    assert (package.rows["parcel"], package.won.total) == (0, 0)
    assert package.rows["legal_dong"] == 87
    assert package.rows["regeneration_zone"] > 0


@pytest.mark.parametrize("codes", [["11999"], ["11650", "seocho"], ["11650'; DROP TABLE parcel"]])
def test_an_unknown_district_is_refused(sample, tmp_path, codes, unstyled):
    with pytest.raises(BadInput, match=r"no district .* 11650 Seocho-gu"):
        package_districts(sample, tmp_path / "out", codes)
    assert os.listdir(tmp_path) == ["plan"]


def test_a_plan_without_parcels_has_nothing_to_package(tmp_path, qgis_app, unstyled):
    (tmp_path / "plan").mkdir()
    store = create_plan(tmp_path / "plan" / "empty.gpkg", "빈 계획", 2026, 2030)
    with pytest.raises(BadInput, match="Import parcels first"):
        package_districts(store, tmp_path / "out")
    assert os.listdir(tmp_path) == ["plan"]


# Cancel


@pytest.mark.parametrize("questions", [0, 1, 7, 40, 100])
def test_cancel_leaves_nothing_and_keeps_the_earlier_folder(
    sample, tmp_path, cancelling, unstyled, questions
):
    target = tmp_path / "out"
    package_districts(sample, target, [SEOCHO])
    before = {path.name: path.read_bytes() for path in target.iterdir()}
    plan = sample.path.read_bytes()
    with pytest.raises(Cancelled):
        package_districts(sample, target, progress=cancelling(questions))
    assert {path.name: path.read_bytes() for path in target.iterdir()} == before
    assert sorted(os.listdir(tmp_path)) == ["out", "plan"]
    assert sample.path.read_bytes() == plan
    assert os.listdir(sample.path.parent) == ["plan.gpkg"]


def test_departments_whose_successor_came_later_are_packaged(sample, tmp_path, unstyled):
    with sample.transaction() as connection:
        for key, successor in (("old", None), ("newer", None), ("newest", None)):
            connection.execute(
                "INSERT INTO department (id, name_ko, successor_id) VALUES (?, ?, ?)",
                (key, key, successor),
            )
        connection.execute("UPDATE department SET successor_id = 'newer' WHERE id = 'old'")
        connection.execute("UPDATE department SET successor_id = 'newest' WHERE id = 'newer'")
    done = package_districts(sample, tmp_path / "out", [SEOCHO])
    assert rows(
        tmp_path / "out" / done.packages[0].file,
        "SELECT id, successor_id FROM department WHERE id IN ('old', 'newer', 'newest') "
        "ORDER BY id",
    ) == [("newer", "newest"), ("newest", None), ("old", "newer")]


def test_a_plan_that_is_being_edited_is_packaged_as_of_one_moment(sample, tmp_path, unstyled):
    """An open QGIS keeps a write-ahead log and holds uncommitted rows."""
    with closing(sqlite3.connect(sample.path, isolation_level=None)) as editor:
        editor.execute("PRAGMA journal_mode = WAL")
        editor.execute("UPDATE funding SET amount_won = amount_won + 1 WHERE pnu LIKE '11650%'")
        committed = won(sample.path)
        editor.execute("BEGIN")
        editor.execute("UPDATE funding SET amount_won = amount_won + 1 WHERE pnu LIKE '11650%'")
        done = package_districts(sample, tmp_path / "out", [SEOCHO])
        assert done.plan_won == committed
        editor.execute("ROLLBACK")
