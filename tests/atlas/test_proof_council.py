"""The sheet of changes is held against the ledger as the council saw it, and as it is now."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from proof_book import MADE, Rendered, render, with_plan, workroom


@cache
def _rendered() -> Rendered:
    """A hub and its changes since the council: more money in one cell, less in another."""
    from smartcity_planner.atlas.book import edition_of
    from smartcity_planner.atlas.definition import Book
    from smartcity_planner.planning.council import record_council
    from smartcity_planner.planning.create import create_plan

    folder = workroom("proof-council-")
    store = create_plan(folder / "plan.gpkg", "예시 계획", 2020, 2030, with_sample=True)
    record_council(store, "제1차 시의회", "First council", date.today())
    with store.transaction() as connection:
        rows = connection.execute(
            "SELECT f.id, f.amount_won FROM funding f JOIN phase ph ON ph.id = f.phase_id "
            "JOIN project pr ON pr.id = ph.project_id WHERE pr.hub_id = 'magok' "
            "AND f.amount_won > 5000000 ORDER BY f.id LIMIT 2"
        ).fetchall()
        for (row, _), more in zip(rows, (7_000_007, -3_000_000), strict=True):
            connection.execute(
                "UPDATE funding SET amount_won = amount_won + ? WHERE id = ?", [more, row]
            )
    edition = edition_of(store, Book(coverages=("hub",)), MADE)
    pages = [page for page in edition.pages if page.key in ("magok", "hub:magok")]
    pages = [page for page in pages if page.kind in ("hub", "changes")]
    assert [page.kind for page in pages] == ["hub", "changes"]
    return render(edition, pages, folder)


@pytest.fixture
def council_book(qgis_app) -> Rendered:
    """Two pages: the hub, and what changed in it."""
    return _rendered()


def _prove(book: Rendered, pdf: Path) -> Any:
    from smartcity_planner.atlas.proof.prove import prove

    return prove(book.edition, book.pages, book.parts, pdf)


def test_changes_as_they_were_drawn_are_found_good(council_book, tmp_path) -> None:
    alone = council_book.bound(tmp_path / "b.pdf")
    proof = _prove(council_book, alone)
    assert proof.findings == []
    assert proof.checked["cells"] > 20


def test_money_now_that_is_not_the_ledgers_is_found(council_book, tmp_path) -> None:
    other = with_plan(
        council_book,
        tmp_path,
        "UPDATE funding SET amount_won = amount_won + 2000000 WHERE id = (SELECT f.id FROM "
        "funding f JOIN phase ph ON ph.id = f.phase_id JOIN project pr ON pr.id = ph.project_id "
        "WHERE pr.hub_id = 'magok' ORDER BY f.id DESC LIMIT 1)",
    )
    found = [f for f in _prove(other, other.bound(tmp_path / "b.pdf")).findings if f.page == 2]
    assert {finding.check for finding in found} == {"sums", "cells"}
    assert any("현재" in finding.expected for finding in found)
    assert any("증감" in finding.expected for finding in found)
    assert not any("보고 당시" in finding.expected for finding in found)


def test_money_then_that_is_not_what_the_council_saw_is_found(council_book, tmp_path) -> None:
    """The council meets again: then is now, and nothing has changed."""
    other = with_plan(
        council_book,
        tmp_path,
        "UPDATE council_meeting SET log_seq = (SELECT MAX(fid) FROM change_log)",
    )
    found = [f for f in _prove(other, other.bound(tmp_path / "b.pdf")).findings if f.page == 2]
    assert {finding.check for finding in found} == {"sums", "cells"}
    assert any("보고 당시" in finding.expected for finding in found)
    assert any("증감 0원" in finding.expected for finding in found)
    assert not any("현재" in finding.expected for finding in found)
