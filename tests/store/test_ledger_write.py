"""Ledger rows written by sets come out as if written one by one: rows, totals, log, refusals."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from smartcity_planner.domain.funding import ledger_id
from smartcity_planner.store import ledger_write

ROWS = "SELECT id, phase_id, pnu, fiscal_year, source, amount_won, basis, evidence_id, fixed "
TOTALS = (
    "SELECT phase_id, district_code, fiscal_year, source, basis, evidence_id, amount_won, "
    "row_count FROM funding_total ORDER BY 1, 2, 3, 4, 5, 6"
)
SUMS = (
    "SELECT phase_id, COALESCE(substr(pnu, 1, 5), ''), fiscal_year, source, basis, "
    "COALESCE(evidence_id, ''), SUM(amount_won), COUNT(*) FROM funding "
    "GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6"
)
LOG = "SELECT table_name, row_key, action, before, after FROM change_log ORDER BY row_key, fid"


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory, sample_file: Path) -> Path:
    return Path(shutil.copy(sample_file, tmp_path_factory.mktemp("sets")))


def opened(template: Path, folder: Path, name: str) -> sqlite3.Connection:
    path = folder / f"{name}.gpkg"
    shutil.copy(template, path)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("BEGIN IMMEDIATE")
    return connection


def row(phase: str, pnu: str | None, year: int, won: int, source: str = "fund") -> tuple:
    key = ledger_id(phase, pnu, year, source)
    return (key, phase, pnu, year, source, won, "planned", None, None)


def one_by_one(connection: sqlite3.Connection, added, deleted, changed) -> None:
    connection.executemany("DELETE FROM funding WHERE fid = ?", ((fid,) for fid in deleted))
    connection.executemany(
        "UPDATE funding SET amount_won = ?2, basis = ?3, evidence_id = ?4, fixed = ?5 "
        "WHERE fid = ?1",
        changed,
    )
    connection.executemany(
        f"INSERT INTO funding ({', '.join(ledger_write.COLUMNS)}) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        added,
    )


@settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    phases=[Phase.explicit, Phase.generate],
)
@given(data=st.data())
def test_by_sets_and_one_by_one_are_the_same(data, template: Path, tmp_path_factory):
    folder = tmp_path_factory.mktemp("case")
    with (
        closing(opened(template, folder, "sets")) as sets,
        closing(opened(template, folder, "rows")) as plain,
    ):
        fids = [fid for (fid,) in plain.execute("SELECT fid FROM funding ORDER BY fid LIMIT 300")]
        parcels = [pnu for (pnu,) in plain.execute("SELECT pnu FROM parcel ORDER BY pnu LIMIT 40")]
        phases = [phase for (phase,) in plain.execute("SELECT id FROM phase ORDER BY id LIMIT 3")]
        drawn = data.draw(st.lists(st.sampled_from(fids), unique=True, max_size=30))
        half = len(drawn) // 2
        won = st.integers(0, 10**14)
        changed = [
            (fid, data.draw(won), data.draw(st.sampled_from(["planned", "example"])), None, 1)
            for fid in drawn[half:]
        ]
        cells = data.draw(
            st.lists(
                st.tuples(
                    st.sampled_from(phases),
                    st.sampled_from([None, *parcels]),
                    st.sampled_from([2041, 2042]),
                ),
                unique=True,
                max_size=30,
            )
        )
        added = [row(*cell, data.draw(won)) for cell in cells]
        assert ledger_write.write(sets, added, drawn[:half], changed) == 0
        one_by_one(plain, added, drawn[:half], changed)
        for query in (f"{ROWS} FROM funding ORDER BY id", TOTALS, LOG):
            assert sets.execute(query).fetchall() == plain.execute(query).fetchall()
        assert sets.execute(TOTALS).fetchall() == sets.execute(SUMS).fetchall()
        triggers = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name"
        assert sets.execute(triggers).fetchall() == plain.execute(triggers).fetchall()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"phase_id": "nowhere"}, "funding.phase_id: no such phase"),
        ({"pnu": "1111010100100010000"}, "funding.pnu: no such parcel"),
        ({"evidence_id": "nothing"}, "funding.evidence_id: no such source"),
        ({"amount_won": -1}, "CHECK constraint failed: funding.amount_won"),
        ({"source": "uncle"}, "CHECK constraint failed: funding.source"),
    ],
)
def test_what_the_triggers_refuse_is_refused(change, words, template: Path, tmp_path: Path):
    with closing(opened(template, tmp_path, "plan")) as connection:
        phase = connection.execute("SELECT id FROM phase LIMIT 1").fetchone()[0]
        values = dict(zip(ledger_write.COLUMNS, row(phase, None, 2041, 5), strict=True)) | change
        with pytest.raises(sqlite3.IntegrityError, match=words):
            ledger_write.write(connection, [tuple(values.values())])


def test_a_cell_twice_is_refused(template: Path, tmp_path: Path):
    with closing(opened(template, tmp_path, "plan")) as connection:
        there = connection.execute(f"{ROWS} FROM funding LIMIT 1").fetchone()
        for twice in (there, ("another id", *there[1:])):
            with pytest.raises(sqlite3.IntegrityError, match="UNIQUE constraint failed"):
                ledger_write.write(connection, [twice])
            connection.execute("ROLLBACK")
            connection.execute("BEGIN IMMEDIATE")


def test_rows_that_are_gone_are_counted(template: Path, tmp_path: Path):
    with closing(opened(template, tmp_path, "plan")) as connection:
        gone, changed = [10**9], [(10**9 + 1, 5, "planned", None, None)]
        assert ledger_write.write(connection, [], gone, changed) == 2
