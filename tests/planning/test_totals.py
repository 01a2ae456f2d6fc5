"""The desk's totals: stored plus unsaved, held against a plain sum over the rows QGIS shows."""

from __future__ import annotations

import random
import shutil
from decimal import Decimal
from pathlib import Path

import pytest
from qgis.core import QgsFeature, QgsProject, QgsVectorLayer

from smartcity_planner.planning import edit, edit_save
from smartcity_planner.planning.allocate import Money
from smartcity_planner.planning.edit_buffers import PlanLayers, phase_money
from smartcity_planner.planning.edit_history import EditHistory
from smartcity_planner.planning.totals import AXES, Scope, Totals
from smartcity_planner.store.ledger import FundingTable, funding_table
from smartcity_planner.store.plan import PlanStore

TABLES = ("project", "phase", "parcel", "phase_parcel", "funding")
PHASE = "hongneung-regeneration-1"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, sample_file: Path) -> Path:
    return Path(shutil.copy(sample_file, tmp_path_factory.mktemp("totals")))


@pytest.fixture
def store(template: Path, tmp_path: Path) -> PlanStore:
    return PlanStore(Path(shutil.copy(template, tmp_path / "plan.gpkg")))


@pytest.fixture
def tables(store: PlanStore, qgis_new_project) -> dict[str, QgsVectorLayer]:
    project = QgsProject.instance()
    found = {}
    for name in TABLES:
        found[name] = QgsVectorLayer(f"{store.path}|layername={name}", name, "ogr")
        assert project.addMapLayer(found[name])
    yield found
    edit_save.discard(project, found.values())
    project.clear()


@pytest.fixture
def layers(tables: dict[str, QgsVectorLayer]) -> PlanLayers:
    return PlanLayers(*(tables[name] for name in ("phase", "parcel", "phase_parcel", "funding")))


def shown(layer: QgsVectorLayer, wanted) -> FundingTable:
    """The plain way: every row that QGIS shows, added up."""
    cells: dict[tuple[str, int], int] = {}
    bases = set()
    for row in layer.getFeatures():
        if wanted(row):
            cell = (row["source"], row["fiscal_year"])
            cells[cell] = cells.get(cell, 0) + row["amount_won"]
            bases.add(row["basis"])
    return FundingTable(cells, frozenset(bases))


def agree(totals: Totals, tables: dict[str, QgsVectorLayer], layers: PlanLayers) -> None:
    ledger = tables["funding"]
    assert totals.table(Scope("plan")) == shown(ledger, lambda row: True)
    assert totals.table(Scope("phase", PHASE)) == shown(ledger, lambda r: r["phase_id"] == PHASE)
    assert totals.table(Scope("district", "11230")) == shown(
        ledger, lambda r: isinstance(r["pnu"], str) and r["pnu"].startswith("11230")
    )
    pnus = {row["pnu"] for row in tables["parcel"].getFeatures()}
    some = frozenset(sorted(pnus)[:200])
    assert totals.table(Scope("parcels", pnus=some)) == shown(ledger, lambda r: r["pnu"] in some)
    money = phase_money(layers, PHASE)
    assert totals.phase(PHASE) == money
    attached = [r["pnu"] for r in tables["phase_parcel"].getFeatures() if r["phase_id"] == PHASE]
    areas = {row["pnu"]: row["area_m2"] for row in tables["parcel"].getFeatures()}
    parcels = totals.parcels(PHASE)
    assert parcels.count == len(attached) == sum(parcels.by_district.values())
    assert parcels.area_m2 == pytest.approx(sum(areas[pnu] for pnu in attached))
    for axis in AXES:
        parts = totals.by(Scope("plan"), axis)
        assert sum(part.total for part in parts.values()) == totals.table(Scope("plan")).total


def test_what_is_stored_is_what_the_ledger_says(store, tables, layers):
    totals = Totals(store, tables)
    agree(totals, tables, layers)
    assert totals.saved(Scope("plan")) == totals.table(Scope("plan"))
    for scope in ("project", "hub", "department"):
        parts = totals.by(Scope("plan"), scope)
        assert len(parts) > 1
        for key, part in parts.items():
            assert totals.table(Scope(scope, key)) == part
            if scope != "department":
                assert key is None or funding_table(store, scope, key) == part


def test_each_unsaved_edit_and_its_undo_counts(store, tables, layers):
    totals, history = Totals(store, tables), EditHistory()
    stored = totals.table(Scope("plan"))
    free = sorted(
        {row["pnu"] for row in tables["parcel"].getFeatures()}
        - {row["pnu"] for row in tables["phase_parcel"].getFeatures()}
    )
    edit.attach(history, layers, PHASE, free[:30], 0.5)
    agree(totals, tables, layers)
    carrying = next(r["pnu"] for r in tables["funding"].getFeatures() if r["phase_id"] == PHASE)
    edit.detach(history, layers, PHASE, [carrying], with_money=True)
    agree(totals, tables, layers)
    assert totals.saved(Scope("plan")) == stored != totals.table(Scope("plan"))
    history.undo()
    agree(totals, tables, layers)
    history.undo()
    agree(totals, tables, layers)
    assert totals.table(Scope("plan")) == stored


def test_edits_by_hand_in_qgis_count_too(store, tables, layers):
    totals, ledger = Totals(store, tables), tables["funding"]
    chance = random.Random(4)
    fids = [row.id() for row in ledger.getFeatures()]
    ledger.startEditing()
    for _ in range(60):
        fid = chance.choice(fids)
        what = chance.randrange(4)
        if what == 0:
            ledger.deleteFeature(fid)
            fids.remove(fid)
        elif what == 1:
            place = ledger.fields().indexOf("amount_won")
            ledger.changeAttributeValue(fid, place, chance.randrange(10**12))
        elif what == 2:
            place = ledger.fields().indexOf("fiscal_year")
            ledger.changeAttributeValue(fid, place, 2035)
        else:
            ledger.undoStack().undo()
    row = QgsFeature(ledger.fields())
    row["phase_id"], row["fiscal_year"], row["source"] = PHASE, 2031, "fund"
    row["amount_won"], row["basis"] = 7, "planned"
    ledger.addFeature(row)
    agree(totals, tables, layers)
    # Two commands of one name at one place of the stack: the second must not pass for the first.
    place = ledger.fields().indexOf("amount_won")
    ledger.changeAttributeValue(fids[0], place, 11)
    agree(totals, tables, layers)
    ledger.undoStack().undo()
    ledger.changeAttributeValue(fids[0], place, 22)
    agree(totals, tables, layers)


def test_after_saving_the_totals_are_the_stored_ones(store, tables, layers):
    totals, history = Totals(store, tables), EditHistory()
    carrying = next(r["pnu"] for r in tables["funding"].getFeatures() if r["phase_id"] == PHASE)
    edit.detach(history, layers, PHASE, [carrying], with_money=True)
    before = totals.table(Scope("plan"))
    edit_save.save(QgsProject.instance(), store, tables)
    totals.forget()
    agree(totals, tables, layers)
    assert totals.saved(Scope("plan")) == before


def test_a_spread_that_is_known_is_counted_like_one_that_is_read(store, tables, layers):
    """The rows of a spread are not read back from QGIS; undone, redone, replaced they are."""
    history = EditHistory()
    totals = Totals(store, tables, history)
    place = tables["funding"].fields().indexOf("amount_won")

    def spread(year: int, won: int) -> None:
        money = Money(won, {"city": Decimal(60), "fund": Decimal(40)}, {year: Decimal(100)})
        edit.allocate(history, layers, PHASE, money)

    for step in (
        lambda: spread(2041, 10**9 + 7),
        lambda: spread(2042, 10**12 + 11),
        history.undo,
        history.redo,
        lambda: spread(2042, 5),  # changes rows that are there
        lambda: tables["funding"].changeAttributeValue(1, place, 3),
        lambda: spread(2043, 10**6),
    ):
        step()
        agree(totals, tables, layers)
    # Two steps without a look between them, and one of them in the place of another.
    tables["funding"].undoStack().undo()
    tables["funding"].changeAttributeValue(2, place, 4)
    spread(2044, 77)
    agree(totals, tables, layers)
    assert totals.table(Scope("phase", PHASE)).of_year(2044) == 77
