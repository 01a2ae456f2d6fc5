"""smartcity:investmenttable through Processing."""

from __future__ import annotations

import pytest


@pytest.fixture
def ledger_won(sample_plan):
    from smartcity_planner.store.plan import PlanStore

    return PlanStore.open(sample_plan).query("SELECT COUNT(*), SUM(amount_won) FROM funding")[0]


def test_makes_a_workbook_and_says_what_is_in_it(run, sample_plan, ledger_won, tmp_path):
    from openpyxl import load_workbook

    target = tmp_path / "table.xlsx"
    results = run(
        "investmenttable",
        PLAN=str(sample_plan),
        GROUP_BY="district",
        UNIT="thousand",
        LANGUAGE="en",
        OUTPUT=str(target),
    )
    rows, won = ledger_won
    assert (results["ROWS"], results["TOTAL_WON"]) == (rows, won)
    book = load_workbook(results["OUTPUT"], data_only=True)
    assert results["SHEETS"] == len(book.sheetnames)
    overview = book["Overview"]
    [total] = [row[2].value for row in overview.iter_rows() if row[1].value == "Total"][:1]
    assert total * 1000 == won
    assert "(unit: thousand won)" in {cell.value for row in overview.iter_rows() for cell in row}


def test_the_defaults_are_projects_and_millions(run, sample_plan, ledger_won, tmp_path):
    from openpyxl import load_workbook

    target = tmp_path / "table.xlsx"
    run("investmenttable", PLAN=str(sample_plan), OUTPUT=str(target))
    page = load_workbook(target, data_only=True).worksheets[0]
    [total] = [row[2].value for row in page.iter_rows() if row[1].value in ("Total", "계")][:1]
    assert total * 10**6 == ledger_won[1]


def test_csv_files_and_the_first_year(run, sample_plan, ledger_won, tmp_path):
    results = run(
        "investmenttable",
        PLAN=str(sample_plan),
        GROUP_BY="plan",
        UNIT="won",
        LANGUAGE="ko",
        YEAR=2028,
        CSV=str(tmp_path / "long.csv"),
        CSV_WIDE=str(tmp_path / "wide.csv"),
        OUTPUT=str(tmp_path / "table.xlsx"),
    )
    lines = (tmp_path / "long.csv").read_text(encoding="utf-8-sig").splitlines()[1:]
    assert sum(int(line.rsplit(",", 1)[1]) for line in lines) == ledger_won[1]
    assert results["CSV"].endswith("long.csv") and results["CSV_WIDE"].endswith("wide.csv")
    from openpyxl import load_workbook

    page = load_workbook(results["OUTPUT"]).worksheets[0]
    assert "2028" in {cell.value for row in page.iter_rows() for cell in row}


def test_the_interface_offers_no_table_of_something_else(run, sample_plan, tmp_path):
    with pytest.raises(AssertionError):
        run(
            "investmenttable",
            PLAN=str(sample_plan),
            GROUP_BY="parcel",
            OUTPUT=str(tmp_path / "t.xlsx"),
        )


def test_no_plan_is_said_in_words(run, tmp_path):
    from qgis.core import QgsProcessingException

    other = tmp_path / "plan.gpkg"
    other.write_bytes(b"no plan")
    with pytest.raises(QgsProcessingException, match=r"plan\.gpkg"):
        run("investmenttable", PLAN=str(other), OUTPUT=str(tmp_path / "t.xlsx"))
    assert not (tmp_path / "t.xlsx").exists()


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_dialog_offers_names_and_gives_the_values_of_the_contract(provider, request, language):
    request.getfixturevalue(language)
    from processing.gui.wrappers import WidgetWrapperFactory

    algorithm = provider.algorithm("investmenttable").create()
    shown = {}
    for name, default in (("GROUP_BY", "project"), ("UNIT", "million"), ("LANGUAGE", language)):
        wrapper = WidgetWrapperFactory.create_wrapper(algorithm.parameterDefinition(name), None)
        assert wrapper.value() == default
        shown[name] = [wrapper.widget.itemText(n) for n in range(wrapper.widget.count())]
        wrapper.setValue("parcel")  # is not offered
        assert wrapper.value() == default
        last = wrapper.widget.itemData(wrapper.widget.count() - 1)
        wrapper.setValue(last)
        assert wrapper.value() == last == algorithm.parameterDefinition(name).options()[-1]
    won = {"ko": ["원", "천원", "백만원", "억원"], "en": ["won", "thousand won"]}[language]
    assert shown["UNIT"][: len(won)] == won
    assert not {"hub", "hundred_million"} & {text for texts in shown.values() for text in texts}
