"""Sheets are made on QGIS layouts: the plugin's own, and those that planners drew."""

from __future__ import annotations

import subprocess
import sys

import pytest
from qgis.core import (
    QgsExpressionContextUtils,
    QgsLayoutItemLabel,
    QgsLayoutItemMap,
    QgsLayoutPoint,
    QgsLayoutSize,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.PyQt.QtXml import QDomDocument


def _xml(layout: QgsPrintLayout) -> str:
    document = QDomDocument()
    document.appendChild(layout.writeXml(document, QgsReadWriteContext()))
    return document.toString()


def _sheet(project, xml: str, name: str = "A3"):
    from smartcity_planner.atlas.sheets import fonts
    from smartcity_planner.atlas.sheets.paper import PAPERS
    from smartcity_planner.atlas.sheets.sheet import Sheet
    from smartcity_planner.atlas.texts import Texts

    return Sheet(project, PAPERS[name], Texts("ko"), fonts.FAMILY, xml)


def test_the_templates_that_ship_are_those_of_the_code(repository) -> None:
    script = repository / "scripts" / "make_layouts.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", ["A4", "A3", "A1"])
def test_each_template_has_the_paper_s_size_and_its_slots_inside(qgis_app, name) -> None:
    from smartcity_planner.atlas.definition import TEMPLATES
    from smartcity_planner.atlas.sheets import templates
    from smartcity_planner.atlas.sheets.paper import PAPERS

    size = PAPERS[name]
    project = QgsProject()
    for kind in TEMPLATES:
        sheet = _sheet(project, templates.own(kind, name), name)
        assert sheet.size() == pytest.approx((size.width, size.height), abs=0.01)
        rects = [*sheet.slots.values(), *(rect for rect, _ in sheet.columns)]
        assert rects or sheet.maps, kind
        for rect in rects:
            assert rect.x >= 0 and rect.y >= 0
            assert rect.right <= size.width + 0.01 and rect.bottom <= size.height + 0.01


def test_what_a_planner_drew_stays_and_what_was_moved_is_used_where_it_stands(qgis_app) -> None:
    from smartcity_planner.atlas.sheets.built_in import build
    from smartcity_planner.atlas.sheets.paper import PAPERS
    from smartcity_planner.atlas.sheets.sheet import MAIN_MAP, rect_of

    project = QgsProject()
    layout = build(project, "map", PAPERS["A3"])
    logo = QgsLayoutItemLabel(layout)
    logo.setText("우리 구청")
    layout.addLayoutItem(logo)
    the_map = layout.itemById(MAIN_MAP)
    the_map.attemptMove(QgsLayoutPoint(30, 60))
    the_map.attemptResize(QgsLayoutSize(200, 120))
    layout.removeLayoutItem(layout.itemById("slot: scale"))
    sheet = _sheet(project, _xml(layout))
    where = rect_of(sheet.maps[MAIN_MAP])
    assert (where.x, where.y, where.w, where.h) == pytest.approx((30, 60, 200, 120), abs=0.01)
    assert sheet.slot("scale") is None and sheet.slot("header") is not None
    words = [item.text() for item in sheet.layout.items() if isinstance(item, QgsLayoutItemLabel)]
    assert words == ["우리 구청"]


def test_a_planner_s_text_may_name_variables(qgis_app) -> None:
    from smartcity_planner.atlas.sheets.built_in import build
    from smartcity_planner.atlas.sheets.paper import PAPERS

    project = QgsProject()
    project.setTitle("우리 구 계획")
    layout = build(project, "map", PAPERS["A3"])
    QgsExpressionContextUtils.setLayoutVariable(layout, "office", "도시계획과")
    said = QgsLayoutItemLabel(layout)
    said.setText("[% @office %] · [% @project_title %] · [% @layout_numpages %]")
    layout.addLayoutItem(said)
    sheet = _sheet(project, _xml(layout))
    (label,) = [item for item in sheet.layout.items() if isinstance(item, QgsLayoutItemLabel)]
    assert label.currentText() == "도시계획과 · 우리 구 계획 · 1"


def test_what_the_book_draws_lies_above_the_template_s_map(qgis_app) -> None:
    from smartcity_planner.atlas.sheets import templates
    from smartcity_planner.atlas.sheets.paper import Rect

    project = QgsProject()  # a layout does not keep its project
    sheet = _sheet(project, templates.own("map", "A3"))
    box = sheet.box(Rect(100, 100, 20, 20))
    maps = [item for item in sheet.layout.items() if isinstance(item, QgsLayoutItemMap)]
    assert maps and all(box.zValue() > item.zValue() for item in maps)


def test_a_file_that_is_no_layout_is_refused(qgis_app) -> None:
    from smartcity_planner.domain.errors import BadInput

    project = QgsProject()
    for xml in ("", "not xml", "<qgis/>"):
        with pytest.raises(BadInput, match="layout template"):
            _sheet(project, xml)


def test_a_map_sheet_without_a_map_says_what_to_do(sample) -> None:
    from smartcity_planner.atlas.book import edition_of
    from smartcity_planner.atlas.definition import Book
    from smartcity_planner.atlas.pages.registry import KINDS
    from smartcity_planner.atlas.sheets.built_in import build
    from smartcity_planner.atlas.sheets.paper import PAPERS
    from smartcity_planner.atlas.sheets.sheet import MAIN_MAP
    from smartcity_planner.domain.errors import BadInput

    edition = edition_of(sample, Book().checked())
    try:
        page = next(page for page in edition.pages if page.kind == "hub")
        layout = build(edition.project, "map", PAPERS["A3"])
        layout.removeLayoutItem(layout.itemById(MAIN_MAP))
        sheet = _sheet(edition.project, _xml(layout))
        kind = KINDS["hub"]
        with pytest.raises(BadInput) as caught:
            kind.draw(edition, page, kind.facts(edition, page), sheet)
        assert MAIN_MAP in str(caught.value)
    finally:
        edition.close()
