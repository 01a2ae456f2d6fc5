"""What cannot be imported: a clear message, the plan unchanged, no file left behind."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from osgeo import ogr

from smartcity_planner.domain.errors import BadInput, Cancelled, CannotWrite, NotAPlan
from smartcity_planner.domain.progress import Progress
from smartcity_planner.intake import parcels
from smartcity_planner.intake.parcels import import_parcels
from smartcity_planner.store.bulk import Writer
from smartcity_planner.store.plan import PlanStore

Lots = Callable[..., list]


@pytest.fixture
def refuses(store: PlanStore, tmp_path: Path, foreign: SimpleNamespace) -> Callable[..., None]:
    """`refuses(source, words)`: BadInput with these words, plan as before, no report left."""

    def check(source: Path | str, words: str, **options: object) -> None:
        before, folder = foreign.dump(store), sorted(store.path.parent.iterdir())
        report = tmp_path / "reports" / "report.html"
        with pytest.raises(BadInput, match=words):
            import_parcels(store, str(source), report=report, **options)
        assert foreign.dump(store) == before
        assert sorted(store.path.parent.iterdir()) == folder
        assert not report.parent.exists() or not any(report.parent.iterdir())

    return check


def test_no_such_file(refuses: Callable[..., None], tmp_path: Path) -> None:
    refuses(tmp_path / "nowhere.gpkg", "There is no file")


def test_no_name_at_all(refuses: Callable[..., None]) -> None:
    refuses("  ", "Choose a file")


def test_a_name_that_no_system_has(refuses: Callable[..., None], tmp_path: Path) -> None:
    refuses(f"{tmp_path}/a\0.gpkg", "There is no file|cannot be opened")


def test_a_folder(refuses: Callable[..., None], tmp_path: Path) -> None:
    refuses(tmp_path, "is a folder")


def test_a_packed_file(refuses: Callable[..., None], tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\x05\x06" + bytes(18))
    refuses(tmp_path / "a.zip", "Unpack it")


@pytest.mark.parametrize("name", ["a.gpkg", "a.csv", "a.shp", "a.geojson"])
def test_an_empty_file(refuses: Callable[..., None], tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    refuses(tmp_path / name, r"empty \(0 bytes\)")


@pytest.mark.real_data
def test_the_empty_flood_shapefile(refuses: Callable[..., None], shared_data: Path) -> None:
    folder = shared_data / "infrastructure" / "flood_traces"
    refuses(folder / "2022 서울시 침수흔적도.shp", r"2022 서울시 침수흔적도\.shp is empty")


def test_a_file_that_is_no_table(refuses: Callable[..., None], tmp_path: Path) -> None:
    (tmp_path / "a.gpkg").write_bytes(b"this is no database" * 100)
    refuses(tmp_path / "a.gpkg", "cannot be read as a map layer")


def test_a_csv_with_headers_only(refuses: Callable[..., None], tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("pnu,경도,위도\n", encoding="utf-8")
    refuses(tmp_path / "a.csv", "has no rows")


def test_a_table_without_parcel_numbers(refuses: Callable[..., None], tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("이름,wkt\n가,POINT (1 1)\n", encoding="utf-8")
    refuses(tmp_path / "a.csv", r"no column with parcel numbers.*이름, wkt")


def test_a_table_without_shapes_and_coordinates(
    refuses: Callable[..., None], tmp_path: Path
) -> None:
    (tmp_path / "a.csv").write_text("pnu,지번\n1138010700106030013,603-13\n", encoding="utf-8")
    refuses(tmp_path / "a.csv", "neither shapes nor coordinates")


def test_a_shapefile_without_its_table(
    refuses: Callable[..., None], tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    file = foreign.write_lots(tmp_path / "a.shp", lots(5))
    file.with_suffix(".dbf").unlink()
    refuses(file, r"not complete: its part \.dbf")


@pytest.mark.parametrize("keep", [0.2, 0.6, 0.99])
def test_a_truncated_dbf(
    refuses: Callable[..., None],
    tmp_path: Path,
    lots: Lots,
    foreign: SimpleNamespace,
    keep: float,
) -> None:
    file = foreign.write_lots(tmp_path / "a.shp", lots(100))
    table = file.with_suffix(".dbf")
    os.truncate(table, int(table.stat().st_size * keep))
    refuses(file, r"a\.dbf is cut short: it should hold 100 rows, but \d+ are there")


def test_a_dbf_cut_within_its_header(
    refuses: Callable[..., None], tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    file = foreign.write_lots(tmp_path / "a.shp", lots(5))
    os.truncate(file.with_suffix(".dbf"), 40)
    refuses(file, "cut short")


def test_a_geopackage_cut_short(
    refuses: Callable[..., None], tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    file = foreign.write_lots(tmp_path / "a.gpkg", lots(400))
    os.truncate(file, file.stat().st_size // 2)
    refuses(file, "cannot be read")


def test_a_geojson_cut_short(
    refuses: Callable[..., None], tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    file = foreign.write_lots(tmp_path / "a.geojson", lots(50), epsg=4326)
    os.truncate(file, file.stat().st_size // 2)
    refuses(file, "cannot be read")


def test_the_plan_itself(refuses: Callable[..., None], store: PlanStore) -> None:
    refuses(store.path, "is the plan itself")


def test_an_encoding_that_does_not_fit(
    refuses: Callable[..., None], tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    rows = [foreign.Lot(o.pnu, o.x, o.y, f"{o.jibun}대") for o in lots(20)]
    file = foreign.write_lots(tmp_path / "a.shp", rows, encoding="CP949")
    refuses(file, "encoding CP949", encoding="utf-8")
    refuses(file, "klingon", encoding="klingon")


def test_a_file_full_of_nulls(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    rows = [foreign.Lot(None, 0, 0)] * 50
    file = foreign.write_lots(tmp_path / "a.gpkg", rows, shapes=[None] * 50)
    result = import_parcels(store, str(file))
    assert (result.read, result.imported, dict(result.reasons)) == (50, 0, {"pnu_missing": 50})
    assert result.crs.how == "untested"


def test_parcels_of_another_city_only(
    store: PlanStore, tmp_path: Path, foreign: SimpleNamespace
) -> None:
    rows = [foreign.Lot(f"26110101001{n:04d}0000", 0, n) for n in range(1, 21)]
    result = import_parcels(store, str(foreign.write_lots(tmp_path / "a.gpkg", rows)))
    assert dict(result.reasons) == {"pnu_other_city": 20}
    kept = store.query("SELECT reason FROM quarantine")
    assert all("is not in Seoul" in row["reason"] for row in kept)
    assert not store.query("SELECT 1 FROM parcel")


class CancelAt(Progress):
    """Cancels at the n-th question."""

    def __init__(self, asked: int) -> None:
        self.left = asked
        self.reached = 0.0

    def percent(self, value: float) -> None:
        self.reached = value

    def is_cancelled(self) -> bool:
        self.left -= 1
        return self.left < 0


@pytest.mark.parametrize("index", ["kept", "at end"])
def test_a_cancel_at_any_moment_leaves_the_plan_as_it_was(
    store: PlanStore,
    tmp_path: Path,
    lots: Lots,
    foreign: SimpleNamespace,
    monkeypatch: pytest.MonkeyPatch,
    index: str,
) -> None:
    if index == "at end":
        monkeypatch.setattr(parcels, "INDEX_AT_END", 0)
    wanted = lots(500)
    rows = [*wanted, *[foreign.Lot("damaged", o.x, o.y) for o in wanted]]
    file = foreign.write_lots(tmp_path / "a.gpkg", rows)
    # Half of the parcels are there already: an update must be undone as well.
    first = foreign.write_lots(
        tmp_path / "b.gpkg", wanted[:250], shapes=[o.wkt(3) for o in wanted[:250]]
    )
    import_parcels(store, str(first))
    before = foreign.dump(store)
    report = tmp_path / "report.html"
    report.write_text("older", encoding="utf-8")
    reached = []
    for asked in range(100):
        progress = CancelAt(asked)
        try:
            import_parcels(store, str(file), progress=progress, report=report)
        except Cancelled:
            reached.append(progress.reached)
            assert foreign.dump(store) == before
            assert report.read_text(encoding="utf-8") == "older"
        else:
            break
    assert len(reached) >= 8
    assert min(reached) < 5 < 50 < max(reached)
    assert foreign.dump(store) != before
    assert [path.name for path in store.path.parent.iterdir()] == ["plan.gpkg"]


def test_a_row_that_the_plan_refuses_undoes_all(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    with store.transaction() as connection:  # a rule that only this plan has
        connection.execute(
            "CREATE TRIGGER no_ninety BEFORE INSERT ON quarantine "
            "BEGIN SELECT RAISE(ABORT, 'CHECK constraint failed: quarantine: no'); END"
        )
    before = foreign.dump(store)
    rows = [*lots(90), foreign.Lot("damaged", 0, 0)]
    with pytest.raises(BadInput):
        import_parcels(store, str(foreign.write_lots(tmp_path / "a.gpkg", rows)))
    assert foreign.dump(store) == before


@pytest.mark.parametrize("lock", ["IMMEDIATE", "EXCLUSIVE"])
def test_a_plan_that_another_program_writes(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace, lock: str
) -> None:
    file = foreign.write_lots(tmp_path / "a.gpkg", lots(5))
    before = foreign.dump(store)
    other = sqlite3.connect(store.path, isolation_level=None)
    other.execute(f"BEGIN {lock}")
    try:
        with pytest.raises(CannotWrite, match="being edited elsewhere"):
            import_parcels(store, str(file))
    finally:
        other.close()
    assert foreign.dump(store) == before


def test_not_a_plan(tmp_path: Path, lots: Lots, foreign: SimpleNamespace) -> None:
    file = foreign.write_lots(tmp_path / "a.gpkg", lots(5))
    with pytest.raises(NotAPlan):
        import_parcels(PlanStore.open(file), str(file))


def _read_only(monkeypatch: pytest.MonkeyPatch, *paths: Path) -> None:
    """Take the right to write away; from root only the answer of the system can be."""
    if os.geteuid() != 0:
        for path in paths:
            path.chmod(0o555 if path.is_dir() else 0o444)
        return
    real = os.access
    monkeypatch.setattr(
        os,
        "access",
        lambda path, mode: real(path, mode) and not (Path(path) in paths and mode & os.W_OK),
    )


@pytest.mark.parametrize("what", ["plan", "folder"])
def test_a_read_only_plan_or_folder(
    store: PlanStore,
    tmp_path: Path,
    lots: Lots,
    foreign: SimpleNamespace,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
) -> None:
    file = foreign.write_lots(tmp_path / "a.gpkg", lots(5))
    before = foreign.dump(store)
    place = store.path if what == "plan" else store.path.parent
    with monkeypatch.context() as patch:
        _read_only(patch, place)
        with pytest.raises(CannotWrite, match="read-only"):
            import_parcels(store, str(file))
    place.chmod(0o755)
    assert foreign.dump(store) == before


def test_a_report_that_cannot_be_written_stops_the_import(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    file = foreign.write_lots(tmp_path / "a.gpkg", lots(5))
    before = foreign.dump(store)
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(CannotWrite):
        import_parcels(store, str(file), report=tmp_path / "file" / "report.html")
    assert foreign.dump(store) == before


@pytest.mark.parametrize("older", [True, False])
def test_a_commit_that_fails_takes_the_report_back(
    store: PlanStore,
    tmp_path: Path,
    lots: Lots,
    foreign: SimpleNamespace,
    monkeypatch: pytest.MonkeyPatch,
    older: bool,
) -> None:
    """As where the disk runs full in the last moment."""
    file = foreign.write_lots(tmp_path / "a.gpkg", lots(5))
    report = tmp_path / "report.html"
    if older:
        report.write_text("older", encoding="utf-8")
    before = foreign.dump(store)
    real = parcels.bulk.writing

    @contextmanager
    def full(plan: PlanStore, *given: object, **options: object) -> Iterator[Writer]:
        with real(plan, *given, **options) as writer:
            yield writer
            assert "a.gpkg" in report.read_text(encoding="utf-8")  # it was there already
            raise CannotWrite("disk full")

    monkeypatch.setattr(parcels.bulk, "writing", full)
    with pytest.raises(CannotWrite, match="disk full"):
        import_parcels(store, str(file), report=report)
    assert foreign.dump(store) == before
    assert report.exists() == older
    assert not older or report.read_text(encoding="utf-8") == "older"


def test_reading_from_a_read_only_folder_works(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    folder = tmp_path / "share"
    folder.mkdir()
    file = foreign.write_lots(folder / "a.gpkg", lots(5))
    inside = sorted(folder.iterdir())
    file.chmod(0o444)
    folder.chmod(0o555)
    try:
        assert import_parcels(store, str(file)).imported == 5
    finally:
        folder.chmod(0o755)
    assert sorted(folder.iterdir()) == inside


def test_a_shapefile_in_capitals(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    file = foreign.write_lots(tmp_path / "a.shp", lots(5))
    for part in list(tmp_path.glob("a.*")):
        shutil.move(part, part.with_name(part.name.upper()))
    assert import_parcels(store, str(tmp_path / file.name.upper())).imported == 5


def test_a_shapefile_with_rows_of_nulls(
    store: PlanStore, tmp_path: Path, lots: Lots, foreign: SimpleNamespace
) -> None:
    rows = lots(4)
    file = foreign.write_lots(tmp_path / "a.shp", rows)
    dataset = ogr.Open(str(file), 1)
    layer = dataset.GetLayer(0)
    feature = layer.GetFeature(2)
    feature.SetGeometry(None)
    layer.SetFeature(feature)
    feature = layer = dataset = None
    result = import_parcels(store, str(file))
    assert (result.imported, dict(result.reasons)) == (3, {"no_geometry": 1})
