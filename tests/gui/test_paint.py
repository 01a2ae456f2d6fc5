"""Painting on the map with the mouse: strokes, what they say, and their undoing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import Qgis, QgsGeometry, QgsPointXY
from qgis.gui import QgsMapToolPan
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QKeyEvent, QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication

from smartcity_planner.planning.edit_buffers import parcels_of_phase

PHASE = "yangjae-gaepo-ai-2"
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


@pytest.fixture
def canvas(dock, qgis_canvas) -> Iterator[object]:
    """The map, on the phase's parcels and what lies around them."""
    layer = dock.desk.plan.layers.parcel
    layer.selectByExpression("legal_dong_code = '11650103'")
    area = layer.boundingBoxOfSelected()
    layer.removeSelection()
    qgis_canvas.setDestinationCrs(layer.crs())
    qgis_canvas.resize(900, 700)
    qgis_canvas.setRenderFlag(False)
    area.scale(1.3)
    qgis_canvas.setExtent(area)
    yield qgis_canvas
    dock.painter.stop()


@pytest.fixture
def painting(dock, canvas):
    assert dock._iface.mapCanvas() is canvas
    QTest.mouseClick(dock.parcel_box.paint_button, LEFT)
    assert dock.painter.active and dock.parcel_box.paint_button.isChecked()
    return dock


def said(iface) -> str:
    bar = iface.messageBar()
    levels = (Qgis.MessageLevel.Info, Qgis.MessageLevel.Warning)
    return "\n".join(text for level in levels for text in bar.get_messages(level))


def attached(dock) -> set[str]:
    return set(parcels_of_phase(dock.desk.plan.layers, PHASE))


def shapes(dock) -> dict[str, object]:
    layer = dock.desk.plan.layers.parcel
    request = "legal_dong_code = '11650103'"
    return {one["pnu"]: one.geometry() for one in layer.getFeatures(request)}


def spot(canvas, geometry) -> QPoint:
    middle = geometry.pointOnSurface().asPoint()
    at = canvas.getCoordinateTransform().transform(QgsPointXY(middle))
    return QPoint(round(at.x()), round(at.y()))


def mouse(canvas, kind: QEvent.Type, at: QPoint, button=LEFT, keys=Qt.KeyboardModifier.NoModifier):
    held = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseButtonRelease else button
    event = QMouseEvent(kind, QPointF(at), button, held, keys)
    QApplication.sendEvent(canvas.viewport(), event)
    settle()


def stroke(canvas, points: list[QPoint], keys=Qt.KeyboardModifier.NoModifier) -> None:
    mouse(canvas, QEvent.Type.MouseButtonPress, points[0], keys=keys)
    for point in points[1:]:
        mouse(canvas, QEvent.Type.MouseMove, point, keys=keys)
    mouse(canvas, QEvent.Type.MouseButtonRelease, points[-1], keys=keys)


def free(dock, count: int) -> list[str]:
    return sorted(set(shapes(dock)) - attached(dock))[:count]


def test_a_click_attaches_the_parcel_under_it_and_undo_takes_it_back(painting, canvas):
    before = attached(painting)
    [pnu] = free(painting, 1)
    stroke(canvas, [spot(canvas, shapes(painting)[pnu])])
    assert attached(painting) == before | {pnu}
    assert f"{len(before) + 1:,} parcels" in painting.painter.panel.figures.text()
    QApplication.sendEvent(
        canvas,
        QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    )
    settle()
    assert attached(painting) == before


def test_a_drag_attaches_all_that_it_touches_as_one_step(painting, canvas):
    before, lots = attached(painting), shapes(painting)
    spots = sorted((spot(canvas, lots[pnu]) for pnu in free(painting, 500)), key=lambda p: p.x())
    ends = [spots[0], spots[-1]]
    mouse(canvas, QEvent.Type.MouseButtonPress, ends[0])
    mouse(canvas, QEvent.Type.MouseMove, ends[1])
    tool, panel = painting.painter.tool, painting.painter.panel
    met = set(tool.met)
    assert len(met - before) > 1
    assert f"{len(met - before)} parcels will be attached: Seocho" in panel.figures.text()
    assert attached(painting) == before  # nothing is done while the button is down
    mouse(canvas, QEvent.Type.MouseButtonRelease, ends[1])
    assert attached(painting) == before | met
    assert not tool.met and "will be" not in panel.figures.text()
    painting.desk.undo()
    assert attached(painting) == before


def test_a_lasso_takes_what_lies_within_it(painting, canvas):
    before, lots = attached(painting), shapes(painting)
    QTest.mouseClick(painting.painter.panel.lasso, LEFT)
    size = canvas.mapSettings().outputSize()
    right, below = size.width() - 2, size.height() - 2
    corners = [QPoint(2, 2), QPoint(right, 2), QPoint(right, below), QPoint(2, below)]
    around = [canvas.getCoordinateTransform().toMapCoordinates(corner) for corner in corners]
    area = QgsGeometry.fromPolygonXY([around])
    within = {
        one["pnu"]
        for one in painting.desk.plan.layers.parcel.getFeatures()
        if area.contains(one.geometry().pointOnSurface())
    }
    assert len(within - before) > 50
    stroke(canvas, corners)
    assert attached(painting) == before | within
    painting.desk.undo()
    # Shift turns the lasso into a brush, for one stroke.
    [pnu] = free(painting, 1)
    stroke(canvas, [spot(canvas, lots[pnu])], Qt.KeyboardModifier.ShiftModifier)
    assert attached(painting) == before | {pnu}


def test_money_is_not_detached_unless_asked_for_and_then_said(painting, canvas, qgis_iface):
    lots = shapes(painting)
    before = attached(painting)
    pnu = sorted(before & set(lots))[0]
    total = painting.desk.money.table.total
    at = spot(canvas, lots[pnu])
    stroke(canvas, [at], Qt.KeyboardModifier.ControlModifier)
    assert attached(painting) == before and painting.desk.money.table.total == total
    assert "Remove their money too" in said(qgis_iface)
    panel = painting.painter.panel
    QTest.mouseClick(panel.detach, LEFT)
    assert panel.with_money.isVisibleTo(panel)
    panel.with_money.setChecked(True)
    mouse(canvas, QEvent.Type.MouseButtonPress, at)
    assert "1 of them carry" in panel.figures.text()
    mouse(canvas, QEvent.Type.MouseButtonRelease, at)
    assert attached(painting) == before - {pnu}
    gone = total - painting.desk.money.table.total
    assert gone > 0
    assert f"{gone:,} won went" in said(qgis_iface)
    painting.desk.undo()
    assert attached(painting) == before and painting.desk.money.table.total == total


def test_limits_are_shown_when_a_stroke_passes_them(painting, canvas):
    phase = painting.desk.plan.tables["phase"]
    row = next(one for one in phase.getFeatures() if one["id"] == PHASE)
    phase.startEditing()
    limit = len(attached(painting))
    phase.changeAttributeValue(row.id(), phase.fields().indexOf("limit_parcels"), limit)
    settle()
    panel = painting.painter.panel
    assert not panel.warning.isVisibleTo(panel)
    at = spot(canvas, shapes(painting)[free(painting, 1)[0]])
    mouse(canvas, QEvent.Type.MouseButtonPress, at)
    assert f"More than the {limit:,} parcels allowed: {limit + 1:,}" in panel.warning.text()
    mouse(canvas, QEvent.Type.MouseButtonRelease, at)
    assert panel.warning.isVisibleTo(panel)


def test_escape_forgets_a_stroke_and_then_ends_painting(painting, canvas):
    before = attached(painting)
    at = spot(canvas, shapes(painting)[free(painting, 1)[0]])
    mouse(canvas, QEvent.Type.MouseButtonPress, at)
    assert painting.painter.tool.met
    escape = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(canvas, escape)
    mouse(canvas, QEvent.Type.MouseButtonRelease, at)
    assert attached(painting) == before and painting.painter.active
    mouse(canvas, QEvent.Type.MouseButtonPress, at, RIGHT)
    mouse(canvas, QEvent.Type.MouseButtonRelease, at, RIGHT)
    assert not painting.painter.active
    assert not painting.parcel_box.paint_button.isChecked()


def test_the_tool_before_comes_back_and_another_tool_ends_painting(dock, canvas):
    pan = QgsMapToolPan(canvas)
    canvas.setMapTool(pan)
    QTest.mouseClick(dock.parcel_box.paint_button, LEFT)
    assert dock.painter.active
    QTest.mouseClick(dock.parcel_box.paint_button, LEFT)
    assert canvas.mapTool() is pan and not dock.parcel_box.paint_button.isChecked()
    QTest.mouseClick(dock.parcel_box.paint_button, LEFT)
    canvas.setMapTool(pan)
    assert not dock.painter.active and not dock.parcel_box.paint_button.isChecked()
    assert dock.painter.panel.isHidden()


def test_the_map_in_degrees_meets_the_same_parcel(painting, canvas):
    from qgis.core import QgsCoordinateReferenceSystem, QgsCoordinateTransform, QgsProject

    lots = shapes(painting)
    [pnu] = free(painting, 1)
    degrees = QgsCoordinateReferenceSystem("EPSG:4326")
    layer = painting.desk.plan.layers.parcel
    change = QgsCoordinateTransform(layer.crs(), degrees, QgsProject.instance())
    area = change.transformBoundingBox(canvas.extent())
    canvas.setDestinationCrs(degrees)
    canvas.setExtent(area)
    middle = change.transform(lots[pnu].pointOnSurface().asPoint())
    at = canvas.getCoordinateTransform().transform(middle)
    before = attached(painting)
    stroke(canvas, [QPoint(round(at.x()), round(at.y()))])
    assert attached(painting) == before | {pnu}


def test_a_plan_that_closes_ends_painting(painting, canvas):
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    settle()
    assert not painting.painter.active
    assert not painting.parcel_box.paint_button.isEnabled()
