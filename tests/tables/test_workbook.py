"""The workbook read back: its formulas, counted anew, give the ledger to the won."""

from __future__ import annotations

import pytest
from table_steps import NOW, ledger

KEYS = {
    "project": "pr.id",
    "hub": "pr.hub_id",
    "district": "pc.district_code",
    "department": "pr.lead_department_id",
    "phase": "ph.id",
}
UNITS = ("WON", "THOUSAND", "MILLION", "HUNDRED_MILLION")


def _export(store, target, group_by, unit="MILLION", **options):
    from smartcity_planner.domain import units
    from smartcity_planner.tables.export import export_table

    return export_table(store, target, group_by, getattr(units, unit), now=NOW, **options)


@pytest.mark.parametrize("group_by", KEYS)
def test_each_sheet_has_the_won_of_its_group(sample, read_book, tmp_path, group_by):
    done = _export(sample, tmp_path / "t.xlsx", group_by)
    book = read_book(done.path)
    assert book.names[0] == "총괄표" and book.names[-1] == "출처·비고"
    found = []
    for name in book.names[1:-1]:
        top = book.row(name, "계")
        found.append(round(book.value(name, f"C{top}") * 10**6))
    groups = ledger(sample, KEYS[group_by])
    assert sorted(found) == sorted(groups.values())
    assert sum(found) == done.won == sum(groups.values())
    assert done.rows == sample.query("SELECT COUNT(*) FROM funding")[0][0]
    assert book.checked() > 50


@pytest.mark.parametrize("unit", UNITS)
def test_odd_won_survive_every_unit(odd, read_book, tmp_path, unit):
    from smartcity_planner.domain import codes, units

    won = getattr(units, unit).won
    done = _export(odd, tmp_path / "t.xlsx", "project", unit)
    book = read_book(done.path)
    book.checked()
    [total] = ledger(odd).values()
    overview = book.row("총괄표", "계")
    assert round(book.value("총괄표", f"C{overview}") * won) == total
    assert book.value("출처·비고", _difference(book)) == 0
    by_source = ledger(odd, "f.source")
    for source in ("central", "city", "district", "private", "loan"):
        row = book.row("총괄표", codes.SOURCE.label(source, "ko"))
        assert round(book.value("총괄표", f"C{row}") * won) == by_source[source]
    years = {"D": range(2026), "E": (2026,), "F": (2027,), "I": (2030,), "J": range(2031, 9999)}
    by_year = ledger(odd, "f.fiscal_year")
    for column, some in years.items():
        expected = sum(amount for year, amount in by_year.items() if year in some)
        assert round(book.value("총괄표", f"{column}{overview}") * won) == expected, column


def _difference(book) -> str:
    page = book.kept["출처·비고"]
    [cell] = [f"B{row[0].row}" for row in page.iter_rows() if row[0].value == "차이"]
    return cell


def test_a_change_in_the_ledger_changes_the_workbook(odd, read_book, tmp_path):
    before = read_book(_export(odd, tmp_path / "a.xlsx", "plan", "WON").path)
    with odd.transaction("save") as connection:
        connection.execute(
            "UPDATE funding SET amount_won = amount_won + 1 WHERE id = 'a-city-2026'"
        )
    after = read_book(_export(odd, tmp_path / "b.xlsx", "plan", "WON").path)
    row = before.row("총괄표", "시비")
    assert after.value("총괄표", f"E{row}") == before.value("총괄표", f"E{row}") + 1


def test_others_add_up_each_of_them(odd, read_book, tmp_path):
    book = read_book(_export(odd, tmp_path / "t.xlsx", "plan").path)
    row = book.row("총괄표", "민간·기타")
    page = book.kept["총괄표"]
    assert [page.cell(row + n, 2).value for n in (1, 2)] == ["민간", "융자"]
    by_source = ledger(odd, "f.source")
    others = by_source["private"] + by_source["loan"]
    assert round(book.value("총괄표", f"C{row}") * 10**6) == others


def test_money_without_a_place_has_a_line_of_its_own(sample, read_book, tmp_path):
    book = read_book(_export(sample, tmp_path / "t.xlsx", "district").path)
    assert book.names[-2].endswith("장소 미지정")
    unplaced = ledger(sample, "pc.district_code")[None]
    assert unplaced > 0
    row = book.row(book.names[-2], "계")
    assert round(book.value(book.names[-2], f"C{row}") * 10**6) == unplaced
    assert any("어느 자치구에도 속하지 않는" in text for text in book.texts("총괄표"))


def test_names_are_never_formulas_and_sheets_never_share_one(odd, read_book, tmp_path):
    book = read_book(_export(odd, tmp_path / "t.xlsx", "project").path)
    assert len(book.names) == 4
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in book.names)
    page = book.formulas[book.names[1]]
    cells = [c for row in page.iter_rows() for c in row if str(c.value).startswith("=아주")]
    assert cells and all(cell.data_type == "s" for cell in cells)


def test_examples_are_marked_cell_by_cell(odd, read_book, tmp_path):
    book = read_book(_export(odd, tmp_path / "t.xlsx", "project").path)
    planned, example = book.names[1:3]
    for name, marked in ((planned, False), (example, True)):
        page = book.formulas[name]
        row = book.row(name, "국비")
        assert page[f"E{row}"].font.italic is marked
        assert ("예시" in book.texts(name)) is marked
        assert not page[f"F{row}"].font.italic  # nothing in 2027


def test_how_it_is_printed_and_shown(sample, read_book, tmp_path):
    book = read_book(_export(sample, tmp_path / "t.xlsx", "hub").path)
    for name in book.names[:-1]:
        page = book.formulas[name]
        header = page.print_title_rows.split(":")[1].strip("$")
        assert page.cell(int(header), 3).value == "총사업비"
        assert page.freeze_panes == f"C{int(header) + 1}"
        assert page.page_setup.orientation == "landscape" and page.page_setup.paperSize == 9
        assert page.page_setup.fitToWidth in (None, 1) and page.page_setup.fitToHeight == 0
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.print_area.endswith(f"$J${page.max_row}")
        assert "(단위: 백만원)" in book.texts(name)
        assert "#,##0" in page.cell(int(header) + 1, 3).number_format
        labels = [page.cell(int(header), column).value for column in range(1, 11)]
        assert labels[1:3] == ["재원", "총사업비"]
        assert labels[3:] == ["기투자\n(~2025)", *map(str, range(2026, 2031)), "향후\n(2031~)"]


def test_the_notes_name_plan_basis_and_sources(sample, read_book, tmp_path):
    with sample.transaction() as connection:
        connection.execute("INSERT INTO meta (key, value) VALUES ('scenario_name', '절감안')")
    try:
        book = read_book(_export(sample, tmp_path / "t.xlsx", "hub").path)
    finally:
        with sample.transaction() as connection:
            connection.execute("DELETE FROM meta WHERE key = 'scenario_name'")
    texts = book.texts("출처·비고")
    assert {"예시 계획", "절감안", "백만원", "예시", "총액 공표·배분 예시"} <= set(texts)
    assert any("언론 보도" in text for text in texts)
    assert any("시나리오: 절감안" in text for text in book.texts("총괄표"))
    by_basis = ledger(sample, "f.basis")
    page = book.kept["출처·비고"]
    stated = {row[0].value: row[1].value for row in page.iter_rows(max_col=2)}
    assert stated["예시"] == by_basis["example"]
    assert stated["총액 공표·배분 예시"] == by_basis["published_total"]


def test_in_english_nothing_of_the_workbook_is_korean(sample, read_book, tmp_path):
    book = read_book(_export(sample, tmp_path / "t.xlsx", "district", language="en").path)
    row = book.row("Overview", "Central government")
    assert row and book.names[-1] == "Sources and notes"
    texts = [text for name in book.names[:-1] for text in book.texts(name) if text != "예시 계획"]
    assert not [text for text in texts if any("가" <= sign <= "힣" for sign in text)]


def test_the_first_year_can_be_chosen(odd, read_book, tmp_path):
    book = read_book(_export(odd, tmp_path / "t.xlsx", "plan", first_year=2030).path)
    row = book.row("총괄표", "계")
    by_year = ledger(odd, "f.fiscal_year")
    assert round(book.value("총괄표", f"E{row}") * 10**6) == by_year[2030]
    before = sum(won for year, won in by_year.items() if year < 2030)
    assert round(book.value("총괄표", f"D{row}") * 10**6) == before


@pytest.mark.parametrize(
    ("years", "this_year", "first"),
    [([], 2026, 2026), ([2024, 2033], 2026, 2026), ([2028, 2029], 2026, 2028),
     ([2010, 2020], 2026, 2016), ([2020], 2026, 2020)],
)  # fmt: skip
def test_which_years_have_columns(years, this_year, first):
    from smartcity_planner.tables.layout import first_year

    assert first_year(years, this_year) == first


def test_a_plan_without_money_gives_an_empty_table(qgis_app, read_book, tmp_path):
    from smartcity_planner.planning.create import create_plan

    store = create_plan(tmp_path / "empty.gpkg", "빈 계획", 2026, 2030)
    done = _export(store, tmp_path / "t.xlsx", "project")
    book = read_book(done.path)
    book.checked()
    assert (done.rows, done.won) == (0, 0)
    assert book.value("총괄표", f"C{book.row('총괄표', '계')}") == 0
    plan = read_book(_export(store, tmp_path / "p.xlsx", "plan").path)
    assert plan.value("총괄표", f"C{plan.row('총괄표', '계')}") == 0


def test_very_many_groups_stand_in_the_overview_only(odd, read_book, tmp_path, monkeypatch):
    from smartcity_planner.tables import export

    monkeypatch.setattr(export, "MOST_SHEETS", 1)
    book = read_book(_export(odd, tmp_path / "t.xlsx", "project").path)
    assert book.names == ["총괄표", "출처·비고"]
    assert book.value("출처·비고", _difference(book)) == 0
    assert any("총괄표에만" in text for text in book.texts("출처·비고"))
