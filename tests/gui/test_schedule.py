"""The Gantt chart, by clicking and dragging."""

from __future__ import annotations

import time
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from qgis.core import Qgis
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QImage, QMouseEvent, QWheelEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import (
    QApplication,
    QDialogButtonBox,
    QStyle,
    QStyleOptionComboBox,
)

PHASE = "yangjae-gaepo-ai-2"
LEFT = Qt.MouseButton.LeftButton


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


@pytest.fixture
def page(make_dock, plan_path):
    dock = make_dock()
    assert dock.opener.open(plan_path)
    board = dock.open_board("schedule")
    window = dock.parentWidget()  # the stand-in of QGIS's interface shows no dock
    window.addDockWidget(Qt.DockWidgetArea.BottomDockWidgetArea, board)
    window.resizeDocks([board], [420], Qt.Orientation.Vertical)
    board.show()
    settle()
    made = board.page("schedule")
    made.dock = dock
    made.refresh()
    made.view.fit()
    settle()
    return made


@pytest.mark.parametrize("width", [1000, 1340])
def test_the_choices_of_steps_say_what_they_are_for(page, width):
    page.setParent(None)
    page.setFixedSize(width, 300)
    page.show()
    settle()
    for combo, begins in ((page.step, "Play: "), (page.snap, "Snap: ")):
        for place in range(combo.count()):
            combo.setCurrentIndex(place)
            text = combo.said(combo.currentText())
            assert text == begins + combo.itemText(place)
            room = combo.style().subControlRect(
                QStyle.ComplexControl.CC_ComboBox,
                option_of(combo),
                QStyle.SubControl.SC_ComboBoxEditField,
                combo,
            )
            assert combo.fontMetrics().horizontalAdvance(text) <= room.width() - 4, text
        assert combo.width() <= 160
        assert combo.sizeHint().height() == page.filters.project.sizeHint().height()
        assert combo.accessibleName() == begins.strip(" :")
        assert combo.minimumSizeHint().width() < 130  # a narrow board stays possible


def option_of(combo) -> QStyleOptionComboBox:
    option = QStyleOptionComboBox()
    combo.initStyleOption(option)
    return option


def reveal(page, phase: str) -> None:
    page.view.choose(phase)
    settle()


def bar(page, phase: str):
    reveal(page, phase)
    return page.view.sketch().bar(page.view.schedule.places[phase])


def spot(page, phase: str, part: str = "middle") -> QPoint:
    area = bar(page, phase)
    x = {"middle": area.center().x(), "left": area.left() + 1, "right": area.right() - 1}[part]
    return QPoint(int(x), int(area.center().y()))


def drag(page, start: QPoint, to: QPoint, cancel: bool = False) -> None:
    view = page.view.viewport()
    QTest.mousePress(view, LEFT, pos=start)
    for spot in (QPoint((start.x() + to.x()) // 2, to.y()), to):
        # QTest's own move only sets the pointer, which no screen here has.
        none, held = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
        where = QPointF(view.mapToGlobal(spot))
        event = QMouseEvent(QEvent.Type.MouseMove, QPointF(spot), where, none, LEFT, held)
        QApplication.sendEvent(view, event)
    assert page.view._moved, "the drag did not begin"
    if cancel:
        QTest.keyClick(page.view, Qt.Key.Key_Escape)
    QTest.mouseRelease(view, LEFT, pos=to)
    settle()


def dates(page, phase: str) -> tuple[date | None, date | None]:
    from smartcity_planner.planning.phases import as_date

    layer = page.dock.desk.plan.tables["phase"]
    row = next(f for f in layer.getFeatures() if f["id"] == phase)
    return as_date(row["starts_on"]), as_date(row["ends_on"])


def line(page, phase: str):
    return page.view.schedule.lines[page.view.schedule.places[phase]]


def warnings(page) -> list[str]:
    return page.dock._iface.messageBar().get_messages(Qgis.MessageLevel.Warning)


def test_it_shows_all_projects_and_phases_by_name(page):
    plan = page.dock.desk.plan
    count = plan.store.query("SELECT COUNT(*) AS n FROM phase")[0]["n"]
    assert len(page.view.schedule.places) == count
    projects = [one for one in page.view.schedule.lines if one.phase_id is None]
    assert len(projects) == plan.store.query("SELECT COUNT(*) AS n FROM project")[0]["n"]
    ids = {row["id"] for row in plan.store.query("SELECT id FROM phase")}
    assert not ids & {one.name for one in page.view.schedule.lines}
    assert f"{count} phases" in page.told.text()


def test_a_click_chooses_the_phase_and_its_parcels(page):
    desk = page.dock.desk
    QTest.mouseClick(page.view.viewport(), LEFT, pos=spot(page, PHASE))
    settle()
    assert desk.phase_id == PHASE == page.view.chosen
    assert page.dock.phase_box.phases.currentData() == PHASE
    rows = desk.plan.store.query("SELECT pnu FROM phase_parcel WHERE phase_id = ?", [PHASE])
    assert desk.selected == sorted(row["pnu"] for row in rows) != []


def test_unsaved_parcels_are_selected_too(page):
    from smartcity_planner.planning import edit

    desk = page.dock.desk
    own = desk.plan.store.query("SELECT pnu FROM phase_parcel WHERE phase_id = ?", [PHASE])
    gone = min(row["pnu"] for row in own)
    edit.detach(desk.history, desk.plan.layers, PHASE, [gone], True)
    QTest.mouseClick(page.view.viewport(), LEFT, pos=spot(page, PHASE))
    assert desk.selected == sorted({row["pnu"] for row in own} - {gone})


def test_a_double_click_goes_there(page):
    canvas = page.dock._iface.mapCanvas()
    before = canvas.extent()
    QTest.mouseDClick(page.view.viewport(), LEFT, pos=spot(page, PHASE))
    settle()
    box = page.dock.desk.plan.layers.parcel.boundingBoxOfSelected()
    assert canvas.extent() != before and canvas.extent().contains(box)


def test_dragging_a_bar_moves_it_by_whole_months_and_undo_brings_it_back(page):
    start, end = dates(page, PHASE)
    at = spot(page, PHASE)
    by = int(page.view.scale.per_day * 62)
    drag(page, at, at + QPoint(by, 0))
    moved = dates(page, PHASE)
    assert moved[0].day == start.day and moved[0] > start
    months = 12 * (moved[0].year - start.year) + moved[0].month - start.month
    assert 1 <= months <= 3
    assert 12 * (moved[1].year - end.year) + moved[1].month - end.month == months
    assert line(page, PHASE).dates.starts_on == moved[0]
    assert page.dock.desk.unsaved
    page.dock.desk.undo()
    settle()
    assert dates(page, PHASE) == (start, end)
    assert line(page, PHASE).dates.starts_on == start


@pytest.mark.parametrize("edge", ["left", "right"])
def test_dragging_an_edge_moves_that_day_only(page, edge):
    start, end = dates(page, PHASE)
    page.snap.setCurrentIndex(1)
    page.view.zoom(8)
    at = spot(page, PHASE, "middle")
    scale, sketch = page.view.scale, page.view.sketch()
    wanted = start if edge == "left" else end
    page.view.horizontalScrollBar().setValue(int(scale.x(wanted)) - 300)
    at = spot(page, PHASE, edge)
    by = 30 if edge == "left" else -30
    drag(page, at, at + QPoint(by, 0))
    moved = dates(page, PHASE)
    days = round(by / page.view.scale.per_day)
    changed, kept = (
        (moved[0] - start, moved[1] == end)
        if edge == "left"
        else (
            moved[1] - end,
            moved[0] == start,
        )
    )
    assert kept and abs(changed.days - days) <= 1 and changed.days, sketch


def test_escape_takes_a_drag_back(page):
    before = dates(page, PHASE)
    at = spot(page, PHASE)
    drag(page, at, at + QPoint(80, 0), cancel=True)
    assert dates(page, PHASE) == before
    assert not page.dock.desk.unsaved


def test_a_phase_moved_before_the_one_it_follows_is_hatched_and_says_why(page):
    second = line(page, PHASE)
    first = min(
        (o for o in page.view.schedule.lines if o.phase_id and o.project_id == second.project_id),
        key=lambda one: one.dates.seq,
    )
    page.menu.set_dates(PHASE, first.dates.starts_on - timedelta(days=400), second.dates.ends_on)
    settle()
    (text,) = [t for t in line(page, PHASE).troubles if first.name in t][:1]
    assert "begins before" in text
    from smartcity_planner.gui.schedule import tips

    sketch = page.view.sketch()
    assert text in tips.tip(sketch, line(page, PHASE), QPointF(spot(page, PHASE)))
    area = bar(page, PHASE)
    shot = page.view.viewport().grab().toImage()
    colours = {
        shot.pixelColor(x, int(area.center().y())).name()
        for x in range(max(0, int(area.left())), int(area.right()))
        if x < shot.width()
    }
    assert any(name.startswith("#c6") for name in colours)


def test_dependencies_are_added_and_removed_from_the_menu(page):
    schedule = page.view.schedule
    own = line(page, PHASE)
    other = next(o for o in schedule.lines if o.phase_id and o.project_id != own.project_id)
    before = len(schedule.arrows)
    form = page.menu.ask_dependency(own, schedule)
    assert form.needs.choose(other.phase_id) and form.kind.choose("finish_start")
    form.lag.setValue(3000)
    QTest.mouseClick(form.buttons.button(QDialogButtonBox.StandardButton.Ok), LEFT)
    settle()
    arrows = page.view.schedule.arrows
    assert len(arrows) == before + 1
    (made,) = [
        a for a in arrows if (a.need.phase_id, a.need.needs_phase_id) == (PHASE, other.phase_id)
    ]
    assert made.trouble and made.trouble in line(page, PHASE).troubles
    menu = page.menu.build(line(page, PHASE), page.view.schedule)
    titles = [action.text() for action in menu.actions()]
    assert "Add dependency…" in titles
    removal = next(a for a in menu.actions() if a.text() == "Remove dependency").menu()
    next(a for a in removal.actions() if a.text().startswith(other.name)).trigger()
    settle()
    assert len(page.view.schedule.arrows) == before
    page.menu.add_dependency(made.need)
    from smartcity_planner.domain.schedule import Dependency

    page.menu.add_dependency(Dependency(other.phase_id, PHASE))
    assert "circle" in warnings(page)[-1]


def test_targets_are_diamonds(page):
    own = line(page, PHASE)
    form = page.menu.ask_target(own)
    ok = form.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert not ok.isEnabled() and ok.toolTip()
    QTest.keyClicks(form.name_ko, "Sensors")
    QTest.keyClicks(form.quantity, "1,200")
    assert ok.isEnabled()
    QTest.mouseClick(ok, LEFT)
    settle()
    made = next(t for t in line(page, PHASE).targets if t.name_ko == "Sensors")
    assert (made.quantity, made.due_on, made.state) == (1200.0, own.dates.ends_on, "open")
    from smartcity_planner.gui.schedule import tips

    reveal(page, PHASE)
    sketch = page.view.sketch()
    middle = sketch.mark(page.view.schedule.places[PHASE], made.due_on).boundingRect().center()
    assert "Sensors · 1,200" in tips.tip(sketch, line(page, PHASE), middle)


def test_a_law_not_in_force_locks_the_phase(page):
    store = page.dock.desk.plan.store
    own = line(page, PHASE)
    with store.transaction() as connection:
        connection.execute("DELETE FROM legal_dependency")
        connection.execute(
            "INSERT INTO legal_dependency(id, project_id, law_ko, law_en, state, blocks, "
            "in_force_on) VALUES ('l', ?, '법', 'The Act', 'promulgated', 1, ?)",
            (own.project_id, own.dates.ends_on.isoformat()),
        )
    page.dock.desk.look_again()
    settle()
    assert line(page, PHASE).locks == (f"The Act is in force only from {own.dates.ends_on}.",)
    assert "blocked by law" in page.told.text()
    page.menu.set_dates(PHASE, own.dates.ends_on, own.dates.ends_on)
    assert line(page, PHASE).locks == ()


def test_phases_of_a_scheme_and_undo(page):
    own = line(page, PHASE)
    before = len(page.view.schedule.places)
    menu = page.menu.build(own, page.view.schedule)
    scheme = next(a for a in menu.actions() if a.text() == "Add phases of a scheme").menu()
    used = {
        row["scheme"]
        for row in page.dock.desk.plan.store.query(
            "SELECT scheme FROM phase WHERE project_id = ?", [own.project_id]
        )
    }
    at = next(n for n, key in enumerate(("horizon", "stage", "life_cycle")) if key not in used)
    scheme.actions()[at].trigger()
    settle()
    added = len(page.view.schedule.places) - before
    assert added == (3, 3, 6)[at]
    new = [o for o in page.view.schedule.lines if o.project_id == own.project_id][-1]
    QTest.mouseClick(page.view.viewport(), LEFT, pos=spot(page, new.phase_id))
    settle()
    assert page.dock.phase_box.phases.currentData() == new.phase_id
    page.dock.desk.undo()
    settle()
    assert len(page.view.schedule.places) == before


def test_a_phase_without_dates_gets_them_by_a_drag(page):
    page.menu.set_dates(PHASE, None, None)
    settle()
    assert dates(page, PHASE) == (None, None)
    reveal(page, PHASE)
    sketch = page.view.sketch()
    y = int(sketch.y(page.view.schedule.places[PHASE]) + sketch.row / 2)
    a, b = (int(sketch.x(day)) + 3 for day in (date(2026, 1, 20), date(2026, 11, 1)))
    drag(page, QPoint(a, y), QPoint(b, y))
    start, end = dates(page, PHASE)
    assert (start.day, (end + timedelta(days=1)).day) == (1, 1)
    assert date(2026, 1, 1) <= start <= date(2026, 3, 1) < end


def test_filters(page):
    for combo, column in (
        (page.filters.project, "id"),
        (page.filters.hub, "hub_id"),
        (page.filters.department, "lead_department_id"),
    ):
        assert combo.count() > 1, column
        combo.setCurrentIndex(1)
        settle()
        sql = f"SELECT id FROM project WHERE {column} = ?"
        rows = page.dock.desk.plan.store.query(sql, [combo.currentData()])
        shown = {one.project_id for one in page.view.schedule.lines}
        assert shown == {row["id"] for row in rows} != set()
        combo.setCurrentIndex(0)


def test_zoom_keeps_the_day_under_the_pointer(page):
    view = page.view
    at = QPointF(view.viewport().width() * 0.6, view.viewport().height() / 2)
    day = view._day(at)
    before = view.scale.per_day
    for _ in range(4):
        event = QWheelEvent(
            at,
            QPointF(view.viewport().mapToGlobal(at.toPoint())),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.ControlModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), event)
    assert view.scale.per_day > 2 * before
    assert abs((view._day(at) - day).days) <= 6
    QTest.mouseClick(page.fit_button, LEFT)
    assert view.scale.per_day == pytest.approx(before)


def test_export(page, tmp_path: Path):
    for kind in ("png", "svg", "pdf"):
        _exported(page, tmp_path, kind)


def _exported(page, tmp_path: Path, kind: str) -> None:
    target = tmp_path / f"schedule.{kind}"
    page.save(target, kind)
    data = target.read_bytes()
    assert data.startswith({"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}[kind])
    if kind == "png":
        image = QImage(str(target))
        assert image.height() >= 2 * len(page.view.schedule.lines) * page.view.row
    if kind == "svg":
        assert page.view.schedule.lines[0].name[:8] in data.decode("utf-8")
    (tmp_path / f"x.{kind}").mkdir()  # a folder stands where the file should go
    told = len(warnings(page))
    page.save(tmp_path / f"x.{kind}", kind)
    assert len(warnings(page)) > told


def test_the_plan_is_played_and_the_cursor_follows(page):
    canvas = page.dock._iface.mapCanvas()
    QTest.mouseClick(page.play_button, LEFT)
    settle()
    controller = canvas.temporalController()
    assert page.player.is_playing
    first, last = (day.year for day in page.view.schedule.days())
    span = controller.temporalExtents()
    assert (span.begin().date().year(), span.end().date().year()) == (first, last)
    assert controller.totalFrameCount() >= last - first + 1
    assert page.view.cursor_days[0].year == first
    controller.next()
    settle()
    assert page.view.cursor_days[0].year == first + 1
    QTest.mouseClick(page.play_button, LEFT)
    assert not page.player.is_playing
    page.step.setCurrentIndex(1)
    QTest.mouseClick(page.play_button, LEFT)
    controller.next()
    start, end = page.view.cursor_days
    assert (start.month, (end - start).days // 30) == (4, 3)
    QTest.mouseClick(page.stop_button, LEFT)
    assert page.view.cursor_days is None and not page.player.is_playing


def test_500_phases_are_drawn_smoothly(page):
    from dataclasses import replace

    from smartcity_planner.domain.schedule import Dependency
    from smartcity_planner.gui.schedule.reading import Arrow, Schedule

    pattern = [one for one in page.view.schedule.lines if one.phase_id]
    lines = [replace(pattern[n % len(pattern)], phase_id=f"p{n}") for n in range(500)]
    arrows = tuple(Arrow(Dependency(f"p{n + 1}", f"p{n}")) for n in range(499))
    page.view.show_schedule(Schedule(tuple(lines), arrows, {f"p{n}": n for n in range(500)}))
    begun = time.perf_counter()
    for step in range(10):
        page.view.verticalScrollBar().setValue(step * 900)
        page.view.viewport().grab()
    assert (time.perf_counter() - begun) / 10 < 0.1


def test_without_a_plan_it_says_so(page):
    from qgis.core import QgsProject

    QgsProject.instance().clear()
    settle()
    assert page.view.schedule.lines == ()
    assert "No plan is open" in page.told.text() and not page.play_button.isEnabled()


_days = st.dates(date(2000, 1, 1), date(2050, 12, 31))


@given(
    _days,
    st.integers(0, 2000),
    _days,
    _days,
    st.sampled_from(["move", "start", "end"]),
    st.booleans(),
)
def test_no_drag_turns_dates_round(start, length, begun, at, part, months):
    from smartcity_planner.gui.schedule.dragging import Drag

    end = start + timedelta(days=length)
    first, last = Drag("p", part, begun, start, end).dates(at, months)
    assert first <= last
    if part == "move" and not months:
        assert last - first == end - start
    if part == "start":
        assert last == end
    if part == "end":
        assert first == start
