"""CSV files, and files that cannot or must not be written."""

from __future__ import annotations

import zipfile

import pytest
from table_steps import NOW, csv_rows, ledger


def _export(store, target, group_by="district", **options):
    from smartcity_planner.tables.export import export_table

    return export_table(store, target, group_by, now=NOW, **options)


def test_csv_holds_whole_won_for_excel(sample, tmp_path):
    long, wide = tmp_path / "long.csv", tmp_path / "wide.csv"
    _export(sample, tmp_path / "t.xlsx", csv_long=long, csv_wide=wide)
    assert (
        long.read_bytes().startswith(b"\xef\xbb\xbf") and b"\xef\xbb\xbf" in wide.read_bytes()[:3]
    )
    rows = csv_rows(long)
    by_district: dict[str, int] = {}
    for row in rows:
        code = row["식별자"]
        by_district[code] = by_district.get(code, 0) + int(row["금액(원)"])
    expected = {key or "": won for key, won in ledger(sample, "pc.district_code").items()}
    assert by_district == expected
    across = csv_rows(wide)
    for row in across:
        years = [int(value) for name, value in row.items() if name.isdigit()]
        assert sum(years) == int(row["총사업비"])
    assert sum(int(row["총사업비"]) for row in across) == sum(expected.values())
    assert "장소 미지정" in {row["자치구"] for row in across}


def test_a_name_in_a_csv_is_no_formula(odd, tmp_path):
    _export(odd, tmp_path / "t.xlsx", "project", csv_long=tmp_path / "l.csv")
    rows = csv_rows(tmp_path / "l.csv")
    assert rows and all(row["사업"].startswith("'=") for row in rows)


def test_totals_that_disagree_with_the_ledger_are_never_exported(odd, tmp_path):
    import sqlite3
    from contextlib import closing

    from smartcity_planner.domain.errors import PlanError

    # A program that takes the triggers away.
    with closing(sqlite3.connect(odd.path)) as other, other:
        triggers = other.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'funding'"
        ).fetchall()
        for (name,) in triggers:
            other.execute(f"DROP TRIGGER {name}")
        other.execute("UPDATE funding SET amount_won = amount_won + 1 WHERE id = 'a-city-2026'")
    with pytest.raises(PlanError, match="do not agree with its ledger"):
        _export(odd, tmp_path / "t.xlsx", "plan")
    assert not (tmp_path / "t.xlsx").exists()


def test_sums_beyond_a_workbook_go_to_csv(odd, tmp_path):
    from smartcity_planner.domain.errors import BadInput

    with odd.transaction() as connection:
        connection.execute("UPDATE funding SET amount_won = 9000000000000001")
    with pytest.raises(BadInput, match="CSV"):
        _export(odd, tmp_path / "t.xlsx", "plan", csv_long=tmp_path / "l.csv")
    rows = csv_rows(tmp_path / "l.csv")
    [total] = ledger(odd).values()
    assert sum(int(row["금액(원)"]) for row in rows) == total
    assert not (tmp_path / "t.xlsx").exists()


def test_cancelled_leaves_the_old_file(odd, tmp_path):
    from smartcity_planner.domain.errors import Cancelled
    from smartcity_planner.domain.progress import Progress

    class Stop(Progress):
        said = 0.0

        def percent(self, value: float) -> None:
            self.said = value

        def is_cancelled(self) -> bool:
            return self.said >= 20

    target = tmp_path / "t.xlsx"
    target.write_bytes(b"old")
    with pytest.raises(Cancelled):
        _export(odd, target, "project", progress=Stop())
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_no_room_is_said_in_words(odd, tmp_path):
    from smartcity_planner.domain.errors import CannotWrite

    folder = tmp_path / "t.xlsx"
    folder.mkdir()
    with pytest.raises(CannotWrite, match="folder"):
        _export(odd, folder, "plan")


def test_the_same_plan_gives_the_same_workbook(odd, tmp_path):
    made = [_export(odd, tmp_path / name, "project").path for name in ("a.xlsx", "b.xlsx")]
    first, second = (
        {name: archive.read(name) for name in archive.namelist()}
        for archive in map(zipfile.ZipFile, made)
    )
    assert first == second


def test_large_plans_are_exact_in_won(odd, read_book, tmp_path):
    from smartcity_planner.domain import units
    from smartcity_planner.domain.errors import BadInput

    with odd.transaction() as connection:
        connection.execute("UPDATE funding SET amount_won = 149999999999999 - fiscal_year")
    [total] = ledger(odd).values()
    assert 10**15 < total < 2**53
    with pytest.raises(BadInput, match="choose won"):
        _export(odd, tmp_path / "t.xlsx", "project", unit=units.MILLION)
    book = read_book(_export(odd, tmp_path / "t.xlsx", "project", unit=units.WON).path)
    assert book.value("총괄표", f"C{book.row('총괄표', '계')}") == total
