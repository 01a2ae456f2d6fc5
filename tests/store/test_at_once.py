"""Several questions over one connection: what others write is seen, and nothing stays open."""

from __future__ import annotations

import sqlite3
import threading
from pathlib import Path

import pytest

from smartcity_planner.domain.errors import NotAPlan
from smartcity_planner.store import plan as plans
from smartcity_planner.store.plan import PlanStore


@pytest.fixture
def opened(monkeypatch) -> list[sqlite3.Connection]:
    """The connections that are opened for reading."""
    made: list[sqlite3.Connection] = []
    connect = plans.connect_read_only

    def counted(path: Path) -> sqlite3.Connection:
        made.append(connect(path))
        return made[-1]

    monkeypatch.setattr(plans, "connect_read_only", counted)
    return made


def _title(store: PlanStore) -> str:
    return store.meta()["title"]


def _is_closed(connection: sqlite3.Connection) -> bool:
    try:
        connection.execute("SELECT 1")
    except sqlite3.ProgrammingError:
        return True
    return False


def test_many_questions_open_one_connection_and_close_it(sample, opened) -> None:
    with sample.at_once():
        assert not opened  # not before somebody asks
        for _ in range(5):
            sample.query("SELECT COUNT(*) FROM hub")
            with sample.reading() as connection:
                assert isinstance(connection.execute("SELECT 1").fetchone(), tuple)
            with sample.at_once():
                sample.query("SELECT COUNT(*) FROM hub")
        assert len(opened) == 1 and not _is_closed(opened[0])
    assert _is_closed(opened[0])
    sample.query("SELECT COUNT(*) FROM hub")
    assert len(opened) == 2 and _is_closed(opened[1])


def test_what_is_written_meanwhile_is_seen_and_nobody_waits(plan, opened) -> None:
    with plan.at_once():
        before = _title(plan)
        plan.set_meta(title=f"{before}, anew")
        assert _title(plan) == f"{before}, anew"
    assert len(opened) == 1


def test_each_thread_has_its_own(sample, opened) -> None:
    with sample.at_once():
        _title(sample)
        other = threading.Thread(target=lambda: sample.query("SELECT COUNT(*) FROM hub"))
        other.start()
        other.join()
        assert len(opened) == 2 and not _is_closed(opened[0])


def test_an_error_closes_it_too_and_says_what_is_wrong(plan, tmp_path, opened) -> None:
    with pytest.raises(ValueError, match="mine"), plan.at_once():
        _title(plan)
        raise ValueError("mine")
    assert _is_closed(opened[0])
    gone = PlanStore(tmp_path / "gone.gpkg")
    with gone.at_once(), pytest.raises(NotAPlan):
        gone.query("SELECT COUNT(*) FROM hub")
    assert len(opened) == 1


def test_a_store_is_still_told_by_its_path(sample) -> None:
    assert PlanStore(sample.path) == sample
    assert hash(PlanStore(sample.path)) == hash(sample)
