"""smartcity:carryparcels on the sample plan."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from qgis.core import QgsProcessingException


def rows(plan: Path, sql: str, *values: object) -> list[tuple]:
    with closing(sqlite3.connect(plan)) as connection:
        return connection.execute(sql, values).fetchall()


@pytest.fixture
def waiting(sample_plan: Path) -> dict[str, list[str]]:
    """Two funded parcels of the sample plan that a newer cadastre has split: parcel → pieces."""
    funded = [
        pnu
        for (pnu,) in rows(
            sample_plan,
            "SELECT pnu FROM funding WHERE pnu IN (SELECT pnu FROM phase_parcel) "
            "GROUP BY pnu ORDER BY pnu LIMIT 2",
        )
    ]
    others = [
        pnu
        for (pnu,) in rows(
            sample_plan,
            "SELECT pnu FROM parcel WHERE pnu NOT IN (SELECT pnu FROM funding WHERE pnu IS NOT "
            "NULL) AND pnu NOT IN (SELECT pnu FROM phase_parcel) ORDER BY pnu LIMIT 4",
        )
    ]
    found = {funded[0]: others[:2], funded[1]: others[2:]}
    with closing(sqlite3.connect(sample_plan)) as connection, connection:
        for pnu, pieces in found.items():
            connection.execute(
                "INSERT INTO moved_parcel (pnu, run_id, kind, state) VALUES (?, 'r', 'split', "
                "'open')",
                [pnu],
            )
            for piece, share in zip(pieces, (0.3, 0.7), strict=True):
                connection.execute(
                    "INSERT INTO parcel_successor (pnu, successor_pnu, share) VALUES (?, ?, ?)",
                    [pnu, piece, share],
                )
    return found


BY_CELL = "SELECT phase_id, fiscal_year, source, SUM(amount_won) FROM funding GROUP BY 1, 2, 3"


def test_all_that_wait_are_carried_over(run, sample_plan: Path, waiting):
    before = rows(sample_plan, BY_CELL)
    marks = ", ".join("?" * len(waiting))
    ((won,),) = rows(
        sample_plan, f"SELECT SUM(amount_won) FROM funding WHERE pnu IN ({marks})", *waiting
    )
    assert won > 0
    done = run("carryparcels", PLAN=str(sample_plan))
    assert (done["PARCELS"], done["CARRIED_WON"]) == (2, won)
    pieces = [piece for parts in waiting.values() for piece in parts]
    marks = ", ".join("?" * len(pieces))
    written = rows(
        sample_plan,
        f"SELECT COUNT(*), SUM(amount_won) FROM funding WHERE pnu IN ({marks})",
        *pieces,
    )
    assert written == [(done["FUNDING_ROWS"], won)]
    attached = rows(
        sample_plan, f"SELECT COUNT(*) FROM phase_parcel WHERE pnu IN ({marks})", *pieces
    )
    assert attached == [(done["PHASE_ROWS"],)] and done["PHASE_ROWS"] >= 4
    assert rows(sample_plan, BY_CELL) == before
    left = rows(sample_plan, "SELECT pnu FROM parcel WHERE pnu IN (?, ?)", *waiting)
    assert left == []
    again = run("carryparcels", PLAN=str(sample_plan))
    assert (again["PARCELS"], again["CARRIED_WON"]) == (0, 0)
    checked = run("checkplan", PLAN=str(sample_plan))
    assert checked["ERRORS"] == 0


def test_only_the_named_ones(run, sample_plan: Path, waiting):
    first, second = waiting
    done = run("carryparcels", PLAN=str(sample_plan), PNUS=f" {second}\n")
    assert done["PARCELS"] == 1
    states = dict(rows(sample_plan, "SELECT pnu, state FROM moved_parcel"))
    assert states == {first: "open", second: "carried"}


def test_a_parcel_that_does_not_wait_is_refused_in_words(run, sample_plan: Path, waiting):
    piece = waiting[next(iter(waiting))][0]
    before = sample_plan.read_bytes()
    with pytest.raises(QgsProcessingException, match="not among the moved parcels"):
        run("carryparcels", PLAN=str(sample_plan), PNUS=piece)
    with pytest.raises(QgsProcessingException, match="19 digits"):
        run("carryparcels", PLAN=str(sample_plan), PNUS="10-1")
    assert sample_plan.read_bytes() == before
