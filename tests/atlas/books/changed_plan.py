"""The sample plan after a council meeting and after every kind of change."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from smartcity_planner.planning.council import record_council
from smartcity_planner.store.ledger import funding_table
from smartcity_planner.store.plan import PlanStore, insert_rows


def copy_of(sample: PlanStore, folder: Path) -> PlanStore:
    """Return a copy of the sample plan in a folder of the test's own."""
    path = folder / "plan.gpkg"
    shutil.copyfile(sample.path, path)
    return PlanStore.open(path)


def alter(store: PlanStore, *statements: tuple[object, ...]) -> None:
    """Run statements, each with its values, in one transaction."""
    with store.transaction() as connection:
        for sql, *values in statements:
            connection.execute(sql, values)


def changed_plan(sample: PlanStore, folder: Path) -> SimpleNamespace:
    """Return the sample plan after a meeting and every kind of change to a project."""
    store = copy_of(sample, folder)
    project, hub = "hongneung-regeneration", "hongneung"
    phases = [
        row["id"]
        for row in store.query("SELECT id FROM phase WHERE project_id = ? ORDER BY seq", [project])
    ]
    before = {
        "project": funding_table(store, "project", project),
        "hub": funding_table(store, "hub", hub),
    }
    meeting = record_council(store, "제1차 시의회", "First council", date.today())
    one, two = phases[0], phases[1]
    lots = [
        row["pnu"]
        for row in store.query(
            "SELECT pnu FROM phase_parcel WHERE phase_id = ? AND pnu NOT IN "
            "(SELECT pnu FROM phase_parcel WHERE phase_id <> ?) ORDER BY pnu",
            [one, one],
        )
    ]
    attached = [
        row["pnu"]
        for row in store.query(
            "SELECT pnu FROM parcel WHERE substr(pnu, 1, 5) = ? AND pnu NOT IN "
            "(SELECT pnu FROM phase_parcel) ORDER BY pnu LIMIT 3",
            [lots[0][:5]],
        )
    ]
    assert len(lots) > 3 and len(attached) == 3
    detached, moved = lots[:2], lots[2]
    [amount] = store.query(
        "SELECT id, source, fiscal_year AS year, amount_won AS won FROM funding "
        "WHERE phase_id = ? AND pnu = ? AND amount_won > 0 ORDER BY id LIMIT 1",
        [one, lots[3]],
    )
    [taken] = store.query(
        "SELECT SUM(amount_won) AS won FROM funding WHERE phase_id = ? AND pnu IN (?, ?, ?)",
        [one, *detached, moved],
    )
    alter(
        store,
        ("UPDATE funding SET amount_won = amount_won + 1234567 WHERE id = ?", amount["id"]),
        ("DELETE FROM funding WHERE phase_id = ? AND pnu IN (?, ?, ?)", one, *detached, moved),
        ("DELETE FROM phase_parcel WHERE phase_id = ? AND pnu IN (?, ?, ?)", one, *detached, moved),
        ("UPDATE phase SET ends_on = '2031-05-31', name_ko = '새 이름' WHERE id = ?", two),
        (
            "INSERT INTO phase (id, project_id, seq, name_ko, name_en) VALUES "
            "('fresh', ?, 77, '추가 단계', 'Added phase')",
            project,
        ),
    )
    with store.transaction() as connection:
        insert_rows(
            connection,
            "phase_parcel",
            [
                *({"phase_id": "fresh", "pnu": pnu, "share": 1.0} for pnu in attached),
                {"phase_id": two, "pnu": moved, "share": 1.0},
            ],
        )
        insert_rows(
            connection,
            "funding",
            [
                {
                    "id": "fresh-1",
                    "phase_id": "fresh",
                    "pnu": attached[0],
                    "fiscal_year": 2033,
                    "source": "private",
                    "amount_won": 5_000_000_001,
                    "basis": "planned",
                }
            ],
        )
    # What came and went again is no change.
    alter(store, ("UPDATE phase SET target = 'x' WHERE id = ?", one))
    difference = 1_234_567 - taken["won"] + 5_000_000_001
    return SimpleNamespace(
        store=store,
        project=project,
        hub=hub,
        phases=phases,
        before=before,
        meeting=meeting,
        attached=attached,
        detached=detached,
        moved=moved,
        difference=difference,
    )
