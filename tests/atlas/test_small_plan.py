"""Books of a small plan: pages without money, planned money, papers, odd names."""

from __future__ import annotations

import re

import pytest
from short import export_atlas

from smartcity_planner.store.bulk import writing
from smartcity_planner.store.plan import insert_rows


def _page(result, pdf, name: str) -> tuple[int, str]:
    """Number and text of the page called `name`."""
    number = result.ids.index(name) + 1
    return number, pdf.pages[number - 1]


def test_hubs_without_money_say_so_with_a_dash(small, tmp_path, read_pdf) -> None:
    result = export_atlas(small, tmp_path / "a.pdf", ("hub",))
    pdf = read_pdf(result.path)
    hubs = [name for name in result.ids if name.startswith("hub:")]
    assert len(hubs) == 6
    for name in hubs:
        number, text = _page(result, pdf, name)
        if name == "hub:magok":
            assert pdf.sums(number) == [1_000_000_007]
            continue
        assert "배정된 금액 없음" in text, name
        assert re.search(r"국비( [‒–]){2,}", text), name


def test_planned_money_bears_no_example_mark(small, tmp_path, read_pdf) -> None:
    result = export_atlas(small, tmp_path / "a.pdf", ("hub",))
    for name, text in zip(result.ids, read_pdf(result.path).pages, strict=True):
        assert not re.search("^예시$", text, re.MULTILINE), name
        assert "예시 금액" not in text, name


def test_rounded_figures_are_called_rounded_and_the_sum_is_exact(small, tmp_path, read_pdf) -> None:
    result = export_atlas(small, tmp_path / "a.pdf", ("project",))
    pdf = read_pdf(result.path)
    number, text = _page(result, pdf, "project:p")
    assert "반올림" in text
    assert pdf.sums(number) == [1_000_000_007]
    assert "1,000,000,007원" in text


@pytest.mark.parametrize(("paper", "width", "height"), [("A4", 297, 210), ("A1", 841, 594)])
def test_other_papers(small, tmp_path, read_pdf, paper, width, height) -> None:
    pdf = read_pdf(export_atlas(small, tmp_path / "a.pdf", ("project",), paper).path)
    for size in pdf.sizes:
        shown = [float(text) * 25.4 / 72 for text in re.findall(r"[\d.]+", size)[:2]]
        assert abs(shown[0] - width) < 0.5 and abs(shown[1] - height) < 0.5, size


def test_a_long_name_with_expression_marks_is_printed_not_run(small, tmp_path, read_pdf) -> None:
    name = "[% 40000 + 23 %] " + "아주 긴 이름의 사업 " * 10
    with small.transaction() as connection:
        connection.execute("UPDATE project SET name_ko = ?", [name])
    result = export_atlas(small, tmp_path / "a.pdf", ("project",))
    pdf = read_pdf(result.path)
    assert "40000 + 23" in _page(result, pdf, "project:p")[1]
    for text in pdf.pages:
        assert "40023" not in text


def test_project_without_a_place_shows_all_of_seoul(small, tmp_path, read_pdf) -> None:
    with small.transaction() as connection:
        connection.execute("UPDATE project SET hub_id = NULL")
    result = export_atlas(small, tmp_path / "a.pdf", ("project",))
    pdf = read_pdf(result.path)
    number, text = _page(result, pdf, "project:p")
    assert "위치를 정하지 않은 사업" in text
    assert pdf.sums(number) == [1_000_000_007]


def test_hub_without_geometry_gets_its_page_all_the_same(small, tmp_path, read_pdf) -> None:
    with small.transaction() as connection:
        insert_rows(
            connection,
            "source",
            [{"id": "x", "title": "시험", "confidence": "S"}],
        )
    with writing(small) as writer:
        writer.add(
            "hub",
            {
                "id": "nowhere",
                "name_ko": "위치 미정 거점",
                "name_en": "Hub without a place",
                "list_version": "L2",
                "geometry_status": "unknown",
                "source_id": "x",
            },
        )
    result = export_atlas(small, tmp_path / "a.pdf", ("hub",))
    assert "위치 미정 거점" in result.titles
    assert "hub:nowhere" in result.ids


def test_the_users_project_is_left_alone(small, tmp_path) -> None:
    from qgis.core import QgsProject

    project = QgsProject.instance()
    before = (list(project.mapLayers()), project.fileName(), project.isDirty())
    export_atlas(small, tmp_path / "a.pdf", ("project",))
    assert (list(project.mapLayers()), project.fileName(), project.isDirty()) == before
