"""The planner's edits on edit buffers, on the layers of a real plan."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from qgis.core import Qgis, QgsFeature, QgsFeatureRequest, QgsProject, QgsVectorLayer

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import BadInput, Cancelled, CannotWrite
from smartcity_planner.domain.progress import Progress
from smartcity_planner.planning import edit, edit_history, edit_save
from smartcity_planner.planning.allocate import Money
from smartcity_planner.planning.allocate import allocate as allocate_in_store
from smartcity_planner.planning.edit_buffers import PlanLayers, parcels_of_phase, phase_money, rows
from smartcity_planner.planning.edit_history import EditHistory
from smartcity_planner.planning.edit_reading import features_of
from smartcity_planner.store.plan import PlanStore

PHASE = "yangjae-gaepo-ai-2"
EMPTY = "data-integration-1"
SPLIT = {"central": Decimal(40), "city": Decimal(42), "district": Decimal(18)}
YEARS = {2026: Decimal(60), 2027: Decimal(40)}
TABLES = ("phase", "parcel", "phase_parcel", "funding")


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, sample_file: Path) -> Path:
    return Path(shutil.copy(sample_file, tmp_path_factory.mktemp("edit")))


@pytest.fixture
def store(template: Path, tmp_path: Path) -> PlanStore:
    return PlanStore(Path(shutil.copy(template, tmp_path / "plan.gpkg")))


@pytest.fixture(params=["buffered", "plain"])
def project(request: pytest.FixtureRequest, qgis_new_project) -> QgsProject:
    project = QgsProject.instance()
    if request.param == "buffered":
        project.setTransactionMode(Qgis.TransactionMode.BufferedGroups)
    return project


@pytest.fixture
def layers(store: PlanStore, project: QgsProject) -> PlanLayers:
    found = {}
    for name in TABLES:
        found[name] = QgsVectorLayer(f"{store.path}|layername={name}", name, "ogr")
        assert project.addMapLayer(found[name])
    yield PlanLayers(**found)
    edit_save.discard(project, found.values())
    project.clear()


@pytest.fixture
def history() -> EditHistory:
    return EditHistory()


def tables(layers: PlanLayers) -> dict[str, QgsVectorLayer]:
    return {name: getattr(layers, name) for name in TABLES}


def content(layers: PlanLayers) -> list[list[list[object]]]:
    """All rows of the edited layers, buffer included, with their feature ids."""
    return [
        sorted(
            [f.id(), *map(str, f.attributes()[1:])] for f in features_of(layer, QgsFeatureRequest())
        )
        for layer in layers.edited
    ]


def stored(store: PlanStore) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(store.path)) as connection:
        return connection.execute(
            "SELECT id, phase_id, pnu, fiscal_year, source, amount_won, basis, evidence_id "
            "FROM funding ORDER BY id"
        ).fetchall()


def free_pnus(layers: PlanLayers, count: int) -> list[str]:
    """Parcels that are not in the phase."""
    attached = parcels_of_phase(layers, PHASE)
    free = [row["pnu"] for row in rows(layers.parcel, ("pnu",)) if row["pnu"] not in attached]
    return sorted(free)[:count]


def test_attach_adds_and_changes_shares(layers, history):
    before = parcels_of_phase(layers, PHASE)
    old = sorted(before)[0]
    done = edit.attach(history, layers, PHASE, [old, *free_pnus(layers, 3)], share=0.5)
    assert (done.added, done.changed) == (3, 1)
    after = parcels_of_phase(layers, PHASE)
    halves = {pnu for pnu, row in after.items() if row["share"] == 0.5}
    assert halves == {old} | (after.keys() - before.keys())
    assert len(halves) == 4


def test_attach_again_changes_nothing(layers, history):
    old = sorted(parcels_of_phase(layers, PHASE))[:5]
    assert not edit.attach(history, layers, PHASE, old).anything
    assert history.undo_label is None
    assert not layers.phase_parcel.isModified()


@pytest.mark.parametrize(
    ("pnus", "share", "message"),
    [
        (["2611010100100010000"], 1.0, "not in Seoul"),
        (["1165010200"], 1.0, "19 digits"),
        (["1165010200199990000"], 1.0, "Import them first"),
        ([], 1.0, "No parcel was chosen"),
        (["1165010200199990000"], 0.0, "share 0.0"),
        (["1165010200199990000"], 1.2, "share 1.2"),
    ],
)
def test_attach_refuses_and_changes_nothing(layers, history, pnus, share, message):
    before = content(layers)
    with pytest.raises(BadInput, match=message):
        edit.attach(history, layers, PHASE, pnus, share)
    assert content(layers) == before
    assert history.undo_label is None


def test_unknown_phase(layers, history):
    with pytest.raises(BadInput, match="no longer in the plan"):
        edit.attach(history, layers, "nothing", free_pnus(layers, 1))


def test_parcels_with_money_are_not_detached_silently(layers, history):
    before = content(layers)
    going = sorted(parcels_of_phase(layers, PHASE))[:4]
    carried = edit.carried(layers, PHASE, going)
    assert carried.parcels == 4
    with pytest.raises(BadInput, match=f"4 of the parcels carry {carried.won:,} won"):
        edit.detach(history, layers, PHASE, going)
    assert content(layers) == before

    total = phase_money(layers, PHASE).table.total
    done = edit.detach(history, layers, PHASE, going, with_money=True)
    assert done.removed_won == carried.won
    assert phase_money(layers, PHASE).table.total == total - carried.won
    history.undo()
    assert content(layers) == before


def test_allocate_makes_the_rows_that_the_store_service_makes(layers, history, store, project):
    money = Money(1_000_000_007, SPLIT, YEARS)
    edit.allocate(history, layers, PHASE, money)
    edit_save.save(project, store, tables(layers))
    by_buffers = stored(store)
    allocate_in_store(store, PHASE, Money(1, SPLIT, YEARS))
    allocate_in_store(store, PHASE, money)
    assert stored(store) == by_buffers


def test_saved_sums_are_exact(layers, history, store, project):
    money = Money(62_500_000_001, SPLIT, YEARS, weight="equal")
    done = edit.allocate(history, layers, PHASE, money, keep_other_years=False)
    assert done.set_won == 62_500_000_001
    edit_save.save(project, store, tables(layers))
    rows_ = [row for row in stored(store) if row[1] == PHASE]
    assert sum(row[5] for row in rows_) == 62_500_000_001
    assert {row[3] for row in rows_} == {2026, 2027}
    central = sum(row[5] for row in rows_ if row[4] == "central")
    assert abs(central - 25_000_000_000) <= 1
    assert not layers.funding.isEditable()


def test_cells_that_stay_keep_their_row(layers, history):
    first = Money(900_000, SPLIT, YEARS)
    edit.allocate(history, layers, PHASE, first)
    ids = {row.fid for row in rows(layers.funding, ("id",), f"phase_id = '{PHASE}'")}
    edit.allocate(history, layers, PHASE, Money(1_800_000, SPLIT, YEARS))
    assert {row.fid for row in rows(layers.funding, ("id",), f"phase_id = '{PHASE}'")} == ids


def test_other_years_stay_or_go(layers, history):
    before = phase_money(layers, PHASE).table
    others = edit.other_years(layers, PHASE, YEARS)
    assert others == {year: before.of_year(year) for year in before.years}
    edit.allocate(history, layers, PHASE, Money(500, SPLIT, YEARS))
    assert phase_money(layers, PHASE).table.total == before.total + 500
    done = edit.allocate(history, layers, PHASE, Money(500, SPLIT, YEARS), keep_other_years=False)
    assert done.removed_won == before.total
    assert phase_money(layers, PHASE).table.total == 500


@pytest.mark.parametrize(
    ("money", "phase", "message"),
    [
        (Money(-5, SPLIT, YEARS), PHASE, "negative"),
        (Money(Decimal("1.5"), SPLIT, YEARS), PHASE, "whole won"),
        (Money(5, {"central": Decimal(40)}, YEARS), PHASE, "adds up to 40 %"),
        (Money(5, SPLIT, {2026: Decimal(99)}), PHASE, "adds up to 99 %"),
        (Money(5, SPLIT, YEARS), EMPTY, "has no parcels"),
    ],
)
def test_allocate_refuses_and_changes_nothing(layers, history, money, phase, message):
    before = content(layers)
    with pytest.raises(BadInput, match=message):
        edit.allocate(history, layers, phase, money)
    assert content(layers) == before
    assert history.undo_label is None


def test_land_value_needs_prices(layers, history):
    going = sorted(parcels_of_phase(layers, PHASE))[0]
    layers.parcel.startEditing()
    parcel = next(layers.parcel.getFeatures(f"pnu = '{going}'"))
    place = layers.parcel.fields().indexOf("price_per_m2")
    layers.parcel.changeAttributeValue(parcel.id(), place, None)
    with pytest.raises(BadInput, match=f"1 parcels have no official price, the first is {going}"):
        edit.allocate(history, layers, PHASE, Money(5, SPLIT, YEARS, weight="price"))


def test_money_without_a_place(layers, history):
    money = Money(1_001, SPLIT, YEARS)
    edit.allocate(history, layers, EMPTY, money, placed=False, keep_other_years=False)
    found = phase_money(layers, EMPTY)
    assert (found.table.total, found.unplaced_won, found.funded_parcels) == (1_001, 1_001, 0)


def test_undo_and_redo_bring_back_the_very_same_rows(layers, history):
    states = [content(layers)]
    edit.attach(history, layers, PHASE, free_pnus(layers, 10), 0.25)
    states.append(content(layers))
    edit.allocate(history, layers, PHASE, Money(777_777_777, SPLIT, YEARS), keep_other_years=False)
    states.append(content(layers))
    going = sorted(parcels_of_phase(layers, PHASE))[:7]
    edit.detach(history, layers, PHASE, going, with_money=True)
    states.append(content(layers))
    for state in reversed(states[:-1]):
        step = history.undo()
        assert not step.partly
        assert content(layers) == state
    assert history.undo() is None
    for state in states[1:]:
        history.redo()
        assert content(layers) == state
    assert history.redo() is None


def test_a_new_edit_ends_redo(layers, history):
    edit.attach(history, layers, PHASE, free_pnus(layers, 1))
    history.undo()
    edit.attach(history, layers, PHASE, free_pnus(layers, 2))
    assert history.redo_label is None
    assert history.redo() is None


def test_undo_after_qgis_own_undo_of_one_layer(layers, history):
    before = content(layers)
    going = sorted(parcels_of_phase(layers, PHASE))[:3]
    edit.detach(history, layers, PHASE, going, with_money=True)
    layers.funding.undoStack().undo()
    step = history.undo()
    assert step.partly
    assert content(layers) == before


def test_edit_undone_wholly_by_qgis_is_no_longer_offered(layers, history):
    edit.attach(history, layers, PHASE, free_pnus(layers, 1))
    layers.phase_parcel.undoStack().undo()
    assert history.undo_label is None
    assert history.redo_label is not None
    history.redo()
    assert history.undo_label is not None


def test_undo_under_a_foreign_edit_says_so(layers, history):
    edit.attach(history, layers, PHASE, free_pnus(layers, 2))
    row = next(layers.phase_parcel.getFeatures())
    layers.phase_parcel.changeAttributeValue(
        row.id(), layers.phase_parcel.fields().indexOf("share"), 0.125
    )
    state = content(layers)
    with pytest.raises(BadInput, match="Other edits were made"):
        history.undo()
    assert content(layers) == state
    layers.phase_parcel.undoStack().undo()
    assert history.undo() is not None


def test_a_foreign_edit_in_the_place_of_ours_is_not_taken_for_it(layers, history):
    edit.attach(history, layers, PHASE, free_pnus(layers, 2))
    history.undo()
    row = next(layers.phase_parcel.getFeatures())
    layers.phase_parcel.changeAttributeValue(
        row.id(), layers.phase_parcel.fields().indexOf("share"), 0.125
    )
    assert history.undo_label is None
    assert history.redo_label is None


def test_saving_and_discarding_end_undo(layers, history, store, project):
    edit.attach(history, layers, PHASE, free_pnus(layers, 2))
    edit_save.save(project, store, tables(layers))
    assert history.undo_label is None
    before = content(layers)
    edit.attach(history, layers, PHASE, free_pnus(layers, 2))
    edit_save.discard(project, layers.edited)
    assert history.undo_label is None
    assert content(layers) == before


def test_a_failing_edit_leaves_no_layer_changed(layers, history, monkeypatch):
    before = content(layers)
    going = sorted(parcels_of_phase(layers, PHASE))[:3]
    # The layer of the second change turns read-only in the middle.
    real = QgsVectorLayer.deleteFeatures

    def refuse(layer, *arguments):
        return False if layer.name() == "phase_parcel" else real(layer, *arguments)

    monkeypatch.setattr(QgsVectorLayer, "deleteFeatures", refuse)
    with pytest.raises(CannotWrite, match="did not take the edit"):
        edit.detach(history, layers, PHASE, going, with_money=True)
    assert content(layers) == before
    assert history.undo_label is None
    assert not layers.funding.isModified()


def test_read_only_layer(layers, history):
    layers.phase_parcel.setReadOnly(True)
    with pytest.raises(CannotWrite, match="cannot be edited"):
        edit.attach(history, layers, PHASE, free_pnus(layers, 1))


def _bad_row(layers: PlanLayers, **values: object) -> QgsFeature:
    row = {
        "id": "by-hand",
        "phase_id": PHASE,
        "pnu": None,
        "fiscal_year": 2030,
        "source": "city",
        "amount_won": -1,
        "basis": "planned",
        **values,
    }
    feature = QgsFeature(layers.funding.fields())
    feature.setAttributes([row.get(field.name()) for field in layers.funding.fields()])
    return feature


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({}, "Amount"),
        ({"amount_won": 1, "source": "nobody"}, "source"),
        ({"amount_won": 1, "phase_id": "nothing"}, "Phase"),
        ({"amount_won": 1, "fiscal_year": 3000}, "Fiscal year"),
    ],
)
def test_a_row_that_the_plan_refuses_is_not_lost(layers, history, store, project, values, message):
    """QGIS by itself would report the save as done, and drop the row."""
    before = stored(store)
    edit.attach(history, layers, PHASE, free_pnus(layers, 2))
    layers.funding.startEditing()
    layers.funding.addFeatures([_bad_row(layers, **values)])
    unsaved = content(layers)
    with pytest.raises(BadInput, match=message):
        edit_save.save(project, store, tables(layers))
    assert stored(store) == before
    assert content(layers) == unsaved
    assert history.undo_label is not None


def test_saving_while_another_program_writes(layers, history, store, project):
    edit.attach(history, layers, PHASE, free_pnus(layers, 2))
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CannotWrite, match="edited elsewhere"):
            edit_save.save(project, store, tables(layers))
        other.execute("ROLLBACK")
    assert layers.phase_parcel.isModified()
    assert edit_save.save(project, store, tables(layers)) == 1


def test_saving_changes_of_tables_with_geometry(layers, store, project):
    parcel = next(layers.parcel.getFeatures())
    layers.parcel.startEditing()
    place = layers.parcel.fields().indexOf("price_per_m2")
    layers.parcel.changeAttributeValue(parcel.id(), place, 4_000_000)
    edit_save.save(project, store, tables(layers))
    found = store.query("SELECT price_per_m2 FROM parcel WHERE pnu = ?", [parcel["pnu"]])
    assert found[0][0] == 4_000_000


def test_a_row_with_a_foreign_id_gets_its_own(history, layers, store, project):
    money = Money(1_000_000, SPLIT, YEARS)
    edit.allocate(history, layers, PHASE, money, keep_other_years=False)
    edit_save.save(project, store, tables(layers))
    with closing(sqlite3.connect(store.path)) as connection, connection:
        connection.execute(
            "UPDATE funding SET id = 'theirs' WHERE fid = "
            "(SELECT MIN(fid) FROM funding WHERE phase_id = ?)",
            [PHASE],
        )
    edit.allocate(history, layers, PHASE, money, keep_other_years=False)
    edit_save.save(project, store, tables(layers))
    assert not store.query("SELECT 1 FROM funding WHERE id = 'theirs'")
    assert phase_money(layers, PHASE).table.total == 1_000_000


@pytest.mark.parametrize("name", TABLES)
def test_no_edit_under_a_filter(name, history, layers):
    assert getattr(layers, name).setSubsetString("fid < 3")
    with pytest.raises(BadInput, match="filter"):
        edit.allocate(history, layers, PHASE, Money(1_000_000, SPLIT, YEARS))
    assert not layers.funding.isModified()


def test_an_unfinished_row_does_not_stop_the_sums(layers):
    before = phase_money(layers, PHASE)
    layers.funding.startEditing()
    row = QgsFeature(layers.funding.fields())
    row["phase_id"] = PHASE
    assert layers.funding.addFeatures([row])
    after = phase_money(layers, PHASE)
    assert after.rows == before.rows + 1
    assert after.table == before.table
    assert after.table.years
    assert after.table.sources
    assert None not in edit.other_years(layers, PHASE, [2026])


def test_nothing_is_saved_where_a_tool_replaced_the_rows(history, layers, store, project):
    edit.allocate(history, layers, PHASE, Money(1_000_000, {"city": Decimal(100)}, YEARS))
    edit_save.save(project, store, tables(layers))
    edit.attach(history, layers, PHASE, sorted(parcels_of_phase(layers, PHASE))[:3], 0.5)
    edit.allocate(history, layers, PHASE, Money(1_000_000, {"central": Decimal(100)}, YEARS))
    allocate_in_store(store, PHASE, Money(1_000_000, {"district": Decimal(100)}, YEARS))
    before = stored(store), store.query("SELECT * FROM phase_parcel ORDER BY fid")
    with pytest.raises(CannotWrite, match="no longer in"):
        edit_save.save(project, store, tables(layers))
    assert (stored(store), store.query("SELECT * FROM phase_parcel ORDER BY fid")) == before
    assert edit_save.modified(layers.edited) == list(layers.edited)


def test_a_row_changed_and_then_deleted_is_saved(history, layers, store, project):
    first = Money(1_000_000, {"city": Decimal(100)}, YEARS)
    edit.allocate(history, layers, PHASE, first, keep_other_years=False)
    edit_save.save(project, store, tables(layers))
    edit.allocate(history, layers, PHASE, Money(2_000_000, first.split, YEARS))
    edit.allocate(history, layers, PHASE, Money(3_000_000, {"central": Decimal(100)}, YEARS))
    edit_save.save(project, store, tables(layers))
    assert phase_money(layers, PHASE).table.total == 3_000_000
    assert not edit_save.modified(layers.edited)


def leave_only_money_and_parcels(store: PlanStore, phase: str) -> None:
    """Remove from the store what else hangs on a phase: targets, dependencies, …"""
    with store.transaction() as connection:
        for table in schema.TABLES:
            for field in table.fields:
                there = field.references is not None and field.references.table == "phase"
                if there and table.name not in TABLES:
                    sql = f"DELETE FROM {table.name} WHERE {field.name} = ?"
                    connection.execute(sql, [phase])


@pytest.mark.parametrize("project", ["plain"], indirect=True)
def test_a_phase_removed_with_all_that_hangs_on_it_is_saved(store, project):
    """The children's rows go first, whatever the order of the layers."""
    found = {}
    for name in ("phase", "phase_parcel", "funding"):
        found[name] = QgsVectorLayer(f"{store.path}|layername={name}", name, "ogr")
        project.addMapLayer(found[name])
    phase = store.query("SELECT phase_id FROM funding WHERE pnu IS NOT NULL LIMIT 1")[0][0]
    leave_only_money_and_parcels(store, phase)
    for name, layer in found.items():
        key = "id" if name == "phase" else "phase_id"
        wanted = [f.id() for f in layer.getFeatures() if f[key] == phase]
        assert wanted
        assert layer.isEditable() or layer.startEditing()
        assert layer.deleteFeatures(wanted)
    try:
        edit_save.save(project, store, found)
    finally:
        edit_save.discard(project, found.values())
    for name in found:
        key = "id" if name == "phase" else "phase_id"
        assert not store.query(f"SELECT 1 FROM {name} WHERE {key} = ?", [phase]), name
    project.clear()


@pytest.mark.parametrize("project", ["plain"], indirect=True)
def test_removals_and_changes_of_parents_and_children_are_saved_as_one(store, project, history):
    """No order of saving layer by layer would do; one transaction does."""
    found = {}
    for name in ("phase", "phase_parcel", "funding"):
        found[name] = QgsVectorLayer(f"{store.path}|layername={name}", name, "ogr")
        project.addMapLayer(found[name])
        assert found[name].startEditing()
    gone, kept = (r[0] for r in store.query("SELECT DISTINCT phase_id FROM funding LIMIT 2"))
    leave_only_money_and_parcels(store, gone)
    before = store.query("SELECT COUNT(*) FROM funding WHERE phase_id <> ?", [gone])[0][0]
    for name, layer in found.items():
        key = "id" if name == "phase" else "phase_id"
        layer.deleteFeatures([f.id() for f in layer.getFeatures() if f[key] == gone])
    funding = found["funding"]
    row = next(f for f in funding.getFeatures() if f["phase_id"] == kept)
    funding.changeAttributeValue(row.id(), funding.fields().indexOf("amount_won"), 1)
    assert edit_save.save(project, store, found) == 3
    assert not funding.isModified() and not found["phase"].isModified()
    assert store.query("SELECT COUNT(*) FROM funding")[0][0] == before
    assert not store.query("SELECT 1 FROM phase WHERE id = ?", [gone])
    amounts = store.query("SELECT amount_won FROM funding WHERE fid = ?", [row.id()])
    assert [one[0] for one in amounts] == [1]
    project.clear()


class CancelAfter(Progress):
    """A planner who presses cancel at the nth look."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def is_cancelled(self) -> bool:
        self.looks -= 1
        return self.looks < 0


@pytest.mark.parametrize("looks", range(5))
def test_a_cancelled_allocation_leaves_every_row(history, layers, store, looks, monkeypatch):
    monkeypatch.setattr(edit_history, "_AT_ONCE", 10)
    phase = store.query("SELECT phase_id FROM funding WHERE pnu IS NOT NULL LIMIT 1")[0][0]
    before = content(layers)
    money = Money(10**9, {"city": Decimal(100)}, {2031: Decimal(100)})
    with pytest.raises(Cancelled):
        edit.allocate(history, layers, phase, money, progress=CancelAfter(looks))
    assert content(layers) == before
    assert history.undo_label is None


@pytest.mark.parametrize("looks", range(4))
def test_a_cancelled_save_saves_nothing_and_keeps_the_edits(history, layers, store, project, looks):
    phase = store.query("SELECT phase_id FROM funding WHERE pnu IS NOT NULL LIMIT 1")[0][0]
    edit.allocate(
        history, layers, phase, Money(10**9, {"city": Decimal(100)}, {2031: Decimal(100)})
    )
    edited, stored = content(layers), store.query("SELECT SUM(amount_won) FROM funding")[0][0]
    with pytest.raises(Cancelled):
        edit_save.save(project, store, tables(layers), CancelAfter(looks))
    assert content(layers) == edited
    assert store.query("SELECT SUM(amount_won) FROM funding")[0][0] == stored
