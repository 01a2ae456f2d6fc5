"""Tables and charts found again by where their figures stand, and held against the ledger."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest

from smartcity_planner.atlas.proof.reading.words import Run, plain

HIGH = 2.6


def _run(text: str, x: float, y: float, lead: int = 0) -> Run:
    return Run(x, y, x + 0.56 * HIGH * len(text), HIGH, plain(text), lead)


def _cell(text: str, right: float, y: float) -> Run:
    return Run(right - 0.56 * HIGH * len(text), y, right, HIGH, plain(text))


def _table(corner: str, heads: list[str], rows: list[tuple[str, list[str], int]]) -> list[Run]:
    found = [_run("단위: 백만원", 150, 45), _run(corner, 20, 50)]
    found += [_cell(head, 60 + 22 * n, 50) for n, head in enumerate(heads)]
    for number, (label, cells, lead) in enumerate(rows, start=1):
        y = 50 + 5 * number
        found.append(_run(label, 20 + lead * 0.6, y, lead))
        found += [_cell(text, 60 + 22 * n, y) for n, text in enumerate(cells) if text]
    return found


class _Plan:
    """A plan of two phases of one project, 1단계 (2026) and 2단계 (2027), city money."""

    def __init__(self, sample: Any) -> None:
        from smartcity_planner.atlas.definition import Book
        from smartcity_planner.atlas.proof.amounts import Amount, Amounts
        from smartcity_planner.atlas.proof.cells import Cells
        from smartcity_planner.atlas.proof.charts import Charts
        from smartcity_planner.atlas.proof.findings import Proof
        from smartcity_planner.atlas.proof.meaning import Meaning
        from smartcity_planner.atlas.texts import Texts
        from smartcity_planner.store.ledger import FundingTable

        edition = SimpleNamespace(book=Book(), texts=Texts("ko"))
        self.proof = Proof()
        self.amounts = Amounts(edition.book, sample)
        project = sample.query("SELECT id, name_ko FROM project ORDER BY fid")[0]
        self.project, self.name = project["id"], project["name_ko"]
        phases = sample.query(
            "SELECT id, name_ko FROM phase WHERE project_id = ? ORDER BY seq", [self.project]
        )[:2]
        self.phases = [row["name_ko"] for row in phases]
        rows = [
            Amount(row["id"], self.project, None, None, None, "city", year, won)
            for row, year, won in zip(phases, (2026, 2027), (3_000_000, 4_400_000), strict=True)
        ]
        self.amounts.__dict__["rows"] = rows
        self.amounts._tables["plan", ""] = FundingTable(
            {("city", 2026): 3_000_000, ("city", 2027): 4_400_000}, frozenset({"planned"})
        )
        self.cells = Cells(Meaning(edition, sample, self.amounts), self.proof)
        self.charts = Charts(edition, self.amounts, self.proof)

    def look(self, kind: str, runs: list[Run], number: int = 1) -> list[str]:
        from smartcity_planner.atlas.outline.page import Page

        leaf = SimpleNamespace(runs=tuple(runs), number=number)
        self.cells.look(Page(kind, "", "x"), leaf)
        self.charts.look(Page(kind, "", "x"), leaf)
        return [f"{finding.check} {finding.found}" for finding in self.proof.findings]


@pytest.fixture
def plan(sample) -> _Plan:
    return _Plan(sample)


HEADS = ["계", "2026", "2027"]


def test_a_table_that_equals_the_ledger_is_good(plan) -> None:
    rows = [
        ("계", ["7", "3", "4"], 0),
        ("국비", ["–", "–", "–"], 0),
        ("시비", ["7", "3", "4"], 0),
    ]
    assert plan.look("overview", _table("재원", HEADS, rows)) == []
    assert plan.proof.checked["cells"] == 9


@pytest.mark.parametrize(("place", "text"), [(0, "8"), (1, "–"), (2, "<1"), (2, "4,000")])
def test_each_wrong_cell_is_found(plan, place: int, text: str) -> None:
    cells = ["7", "3", "4"]
    cells[place] = text
    rows = [("계", ["7", "3", "4"], 0), ("시비", cells, 0)]
    assert plan.look("overview", _table("재원", HEADS, rows)) == [f"cells {plain(text)}"]


def test_columns_before_and_after_count_open_ended_years(plan) -> None:
    heads = ["계", "기투자 ~2026", "향후 2027~"]
    rows = [("계", ["7", "3", "4"], 0), ("시비", ["7", "3", "5"], 0)]
    assert plan.look("overview", _table("재원", heads, rows)) == ["cells 5"]


def test_a_column_that_does_not_add_up_is_found(plan) -> None:
    """Rows whose words nobody knows are not looked up, but they are added up."""
    rows = [("계", ["7"], 0), ("어떤 줄", ["3"], 0), ("다른 줄", ["9"], 0)]
    assert plan.look("overview", _table("재원", ["계"], rows)) == ["cells 7"]


def test_a_table_without_a_unit_is_found(plan) -> None:
    runs = _table("재원", HEADS, [("계", ["7", "3", "4"], 0)])[1:]
    assert plan.look("overview", runs) == [f"cells {plain('재원')}"]


BUDGET = ["총사업비", "2026", "2027", "총사업비(원)"]


def _budget(plan: _Plan, carried: str = "3,000,000", brought: str = "3,000,000") -> list[str]:
    corner = "분야 / 사업 / 단계"
    first = [
        ("총계", ["7", "3", "4", "7,400,000"], 0),
        (plan.name, ["7", "3", "4", "7,400,000"], 4),
        (plan.phases[0], ["3", "3", "–", "3,000,000"], 8),
        ("다음 쪽으로 이월", ["3", "3", "–", carried], 0),
    ]
    second = [
        ("앞쪽에서 이월", ["3", "3", "–", brought], 0),
        (f"{plan.phases[1]} *", ["4", "–", "4", "4,400,000"], 8),
        ("총계", ["7", "3", "4", "7,400,000"], 0),
    ]
    plan.look("budget", _table(corner, BUDGET, first), 7)
    plan.look("budget", _table(corner, BUDGET, second), 8)
    return [f"{f.check} {f.page} {f.found}" for f in plan.proof.findings]


def test_a_budget_that_is_carried_over_is_good(plan) -> None:
    assert _budget(plan) == []
    assert plan.proof.checked["carried"] >= 10
    assert plan.proof.checked["cells"] == 20


def test_a_wrong_sum_carried_out_is_found(plan) -> None:
    found = _budget(plan, carried="3,000,001")
    assert "carried 7 3,000,001" in found
    assert "carried 8 3,000,000" in found  # what comes in is not what went out


def test_what_comes_in_is_what_went_out(plan) -> None:
    found = _budget(plan, brought="3,100,000")
    assert found and {line.split()[1] for line in found} == {"8"}


def test_a_phase_of_the_budget_that_is_not_the_ledgers_is_found(plan) -> None:
    plan.amounts.rows[1] = replace(plan.amounts.rows[1], won=4_400_001)
    found = _budget(plan)
    assert "cells 8 4,400,000" in found and "cells 7 7,400,000" in found


def _chart(figures: list[str]) -> list[Run]:
    found = [_run("연차별 투자", 20, 100), _run("단위: 백만원", 150, 100)]
    for number, (year, text) in enumerate(zip((2026, 2027), figures, strict=True)):
        middle = 50 + 40 * number
        found.append(_cell(str(year), middle + 0.28 * HIGH * 4, 150))
        found.append(_cell(text, middle + 0.28 * HIGH * len(text), 120 + 5 * number))
    return found


def test_the_figures_of_a_chart_are_the_ledgers(plan) -> None:
    assert plan.look("overview", _chart(["3", "4"])) == []
    assert plan.proof.checked["cells"] == 2


def test_a_wrong_or_missing_figure_of_a_chart_is_found(plan) -> None:
    assert plan.look("overview", _chart(["3", "9"])) == ["cells 9"]


def test_a_chart_that_lacks_a_year_is_found(plan) -> None:
    runs = [run for run in _chart(["3", "4"]) if run.text != "2027"]
    assert plan.look("overview", runs) == ["cells 2026"]
