"""The board's charts: what they show agrees with the ledger, and what can be done with them."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from qgis.core import Qgis
from qgis.PyQt.QtCore import QEvent, QPoint, QPointF, Qt
from qgis.PyQt.QtGui import QMouseEvent
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QApplication, QToolTip

pytest.importorskip("matplotlib")

CHARTS = "smartcity_planner.gui.charts"


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def click(button) -> None:
    assert button.isEnabled(), button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def open_page(dock):
    board = dock.open_board("charts")
    board.setFloating(True)
    board.resize(1100, 460)
    board.show()
    settle()
    return board.page("charts")


@pytest.fixture
def page(dock):
    return open_page(dock)


def ledger(path: Path, key: str = "1") -> dict[object, int]:
    """Won straight from the ledger's rows, by an expression."""
    with closing(sqlite3.connect(path)) as connection:
        return dict(
            connection.execute(
                f"SELECT {key}, SUM(f.amount_won) FROM funding f JOIN phase ph "
                "ON ph.id = f.phase_id JOIN project pr ON pr.id = ph.project_id "
                "LEFT JOIN parcel pc ON pc.pnu = f.pnu GROUP BY 1"
            ).fetchall()
        )


def kind(page, number: int) -> None:
    click(page.kinds.button(number))


def place_of(page, bar: int, part: int) -> QPoint:
    """Where on the canvas the middle of a part of a bar is."""
    canvas = page.canvas
    canvas.draw()
    [hit] = [hit for hit in canvas.hits if (hit.bar, hit.part) == (bar, part)]
    box = hit.artist.get_window_extent()
    x, y = (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2
    ratio = canvas.device_pixel_ratio
    return QPoint(round(x / ratio), round(canvas.height() - y / ratio))


def test_years_and_sources_are_those_of_the_ledger(page, plan_path):
    chart = page.chart
    by_year = ledger(plan_path, "f.fiscal_year")
    assert {int(bar.key): chart.of_bar(n) for n, bar in enumerate(chart.bars)} == by_year
    by_source = ledger(plan_path, "f.source")
    labels = {part.label: sum(part.won) for part in chart.parts}
    assert labels["Central government"] == by_source["central"]
    assert labels["Private and other"] == by_source["private"]
    assert chart.total == sum(by_year.values())


def test_districts_and_money_without_a_place(page, plan_path):
    kind(page, 1)
    by_district = ledger(plan_path, "pc.district_code")
    found = {bar.key: page.chart.of_bar(n) for n, bar in enumerate(page.chart.bars)}
    assert found == by_district
    assert page.chart.bars[-1].key is None and page.chart.bars[-1].label == "Not placed"
    sizes = [page.chart.of_bar(n) for n in range(len(page.chart.bars) - 1)]
    assert sizes == sorted(sizes, reverse=True)


def test_phases_beyond_the_first_are_gathered_to_the_won(page, plan_path):
    kind(page, 2)
    by_phase = ledger(plan_path, "ph.id")
    chart = page.chart
    assert len(chart.bars) == 12 < len(by_phase)
    shown = {bar.key: chart.of_bar(n) for n, bar in enumerate(chart.bars) if not bar.rest}
    assert all(by_phase[key] == won for key, won in shown.items())
    assert chart.of_bar(11) == sum(by_phase.values()) - sum(shown.values())
    assert "15" in chart.bars[11].label


def test_each_scope_has_its_own_money(page, plan_path):
    for scope, key in (
        ("project", "pr.id"),
        ("hub", "pr.hub_id"),
        ("district", "pc.district_code"),
        ("department", "pr.lead_department_id"),
    ):
        assert page.scopes.kinds.choose(scope)
        settle()
        money = ledger(plan_path, key)
        box = page.scopes.places
        assert {box.itemData(n) or None for n in range(box.count())} == set(money), scope
        for number in range(box.count()):
            box.setCurrentIndex(number)
            settle()
            assert page.chart.total == money[box.itemData(number) or None], scope
            assert box.itemText(number) in page.chart.title


def test_the_colours_are_those_of_map_and_tables(page):
    from matplotlib.colors import to_hex

    from smartcity_planner.project.palette import phase_colour, source_colour

    chart = page.chart
    hits = {(hit.bar, hit.part): to_hex(hit.artist.get_facecolor()) for hit in page.canvas.hits}
    assert chart.parts[0].label == "Central government"
    assert {hits[key] for key in hits if key[1] == 0} == {source_colour("central")}
    assert page.scopes.kinds.choose("project")
    kind(page, 2)
    drawn = [to_hex(hit.artist.get_facecolor()) for hit in page.canvas.hits]
    assert drawn == [phase_colour(n) for n in range(1, len(drawn) + 1)]


def test_unsaved_edits_and_the_unit_are_seen_at_once(dock, page, plan_path):
    from smartcity_planner.domain import units
    from smartcity_planner.planning.allocate import Money

    before = page.chart.total
    split, years = {"city": Decimal(100)}, {2033: Decimal(100)}
    money = Money(777, split, years, "area", "planned")
    dock.desk.allocate(money, placed=False, keep_other_years=True)
    settle()
    assert dock.desk.unsaved
    assert page.chart.total == before + 777
    assert page.chart.bars[-1].label == "2033"
    assert page.chart.text(777) == "<1"
    dock.units.choose(units.WON)
    settle()
    assert "won" in page.chart.unit_text and page.chart.text(777) == "777"


def test_the_pointer_tells_whole_won(page, plan_path):
    chart = page.chart
    number = next(n for n, bar in enumerate(chart.bars) if bar.label == "2026")
    position = QPointF(place_of(page, number, 1))
    no = Qt.MouseButton.NoButton
    event = QMouseEvent(QEvent.Type.MouseMove, position, no, no, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(page.canvas, event)  # a screenless Qt moves no pointer
    won = chart.parts[1].won[number]
    text = page.canvas.tooltip(next(h for h in page.canvas.hits if (h.bar, h.part) == (number, 1)))
    assert f"Seoul (city): {won:,} won" in text and "2026" in text and "%" in text
    assert QToolTip.text() == text


def test_a_click_on_a_year_says_the_exact_amount(page):
    chart = page.chart
    QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=place_of(page, 4, 0))
    settle()
    assert f"{chart.parts[0].won[4]:,} won" in page.told.text()
    assert f"{chart.total:,}" in page.told.text()


def test_a_click_on_a_phase_selects_its_parcels(dock, page, plan_path):
    kind(page, 2)
    with closing(sqlite3.connect(plan_path)) as connection:
        count = dict(
            connection.execute("SELECT phase_id, COUNT(*) FROM phase_parcel GROUP BY 1").fetchall()
        )
    number = next(n for n, bar in enumerate(page.chart.bars) if bar.key in count)
    position = place_of(page, number, 0)
    QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=position)
    settle()
    assert len(dock.desk.selected) == count[page.chart.bars[number].key]


def test_a_click_on_a_district_goes_there(dock, page, qgis_iface):
    kind(page, 1)
    layer = dock.desk.plan.tables["district"]
    wanted = next(f for f in layer.getFeatures(f"code = '{page.chart.bars[0].key}'")).geometry()
    canvas = qgis_iface.mapCanvas()
    canvas.setDestinationCrs(layer.crs())
    QTest.mouseClick(page.canvas, Qt.MouseButton.LeftButton, pos=place_of(page, 0, 0))
    settle()
    assert canvas.extent().contains(wanted.boundingBox())
    assert canvas.extent().width() < 3 * wanted.boundingBox().width() + 20_000


def test_charts_are_saved_whole(page, tmp_path, qgis_iface):
    for kind_of_file in ("png", "svg", "pdf"):
        _saved_whole(page, tmp_path, kind_of_file, qgis_iface)


def _saved_whole(page, tmp_path, kind_of_file, qgis_iface):
    page.saver.ask(page.chart, kind_of_file)
    settle()
    dialog = page.saver.dialog
    assert dialog.isVisible() and not dialog.testOption(dialog.Option.ReadOnly)
    dialog.fileSelected.emit(str(tmp_path / "chart"))
    dialog.reject()
    settle()
    made = tmp_path / f"chart.{kind_of_file}"
    begin = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}[kind_of_file]
    assert made.read_bytes().startswith(begin)
    messages = qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Success)
    assert any(made.name in message for message in messages)
    if kind_of_file == "pdf":
        fonts = subprocess.run(["pdffonts", str(made)], capture_output=True, text=True).stdout
        assert "yes" in fonts
    if kind_of_file == "svg":  # letters as outlines: right on every machine
        assert "<text" not in made.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_is_named(page, tmp_path, qgis_iface):
    target = tmp_path / "chart.png"
    target.mkdir()
    page.saver.save(page.chart, target, "png")
    said = qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Warning)
    assert any("chart.png" in message for message in said)


def test_copied_as_a_picture(page):
    QApplication.clipboard().clear()
    click(page.copy_button)
    picture = QApplication.clipboard().image()
    assert picture.width() > 1500 and picture.height() > 800


def test_the_table_is_asked_for_what_the_chart_shows(dock, page, monkeypatch):
    from smartcity_planner.domain import units

    opened = []
    monkeypatch.setattr(
        page.dialogs, "show", lambda name, given, done: opened.append((name, given)) or True
    )
    dock.units.choose(units.HUNDRED_MILLION)
    kind(page, 1)
    click(page.table_button)
    assert opened == [
        (
            "investmenttable",
            {
                "PLAN": str(dock.desk.plan.store.path),
                "GROUP_BY": "district",
                "UNIT": "hundred_million",
            },
        )
    ]


def test_unsaved_edits_are_asked_about_before_a_table(dock, page, monkeypatch):
    from smartcity_planner.planning.allocate import Money

    opened = []
    monkeypatch.setattr(page.dialogs, "show", lambda name, given, done: opened.append(name) or True)
    money = Money(777, {"city": Decimal(100)}, {2033: Decimal(100)}, "area", "planned")
    dock.desk.allocate(money, placed=False, keep_other_years=True)
    click(page.table_button)
    assert not opened and "Unsaved edits" in page.notice.text
    click(page.notice.buttons()[0])
    assert opened == ["investmenttable"] and not dock.desk.unsaved


def test_without_a_plan_the_page_says_so(dock, page, qgis_new_project):
    from qgis.core import QgsProject

    dock.desk.discard()
    QgsProject.instance().clear()
    settle()
    assert page.chart is None and "No plan is open" in page.message.text()
    assert not page.save_button.isEnabled() and "No plan" in page.save_button.toolTip()
    assert not page.table_button.isEnabled()


def test_without_matplotlib_the_page_says_what_to_do(dock, monkeypatch):
    loaded = [name for name in sys.modules if name.startswith(("matplotlib.", f"{CHARTS}.canvas"))]
    for name in loaded:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    page = open_page(dock)
    assert "python3-matplotlib" in page.message.text() and page.canvas is None
    assert page.table_button.isEnabled()


def test_nothing_is_drawn_while_nobody_looks(dock, page, monkeypatch):
    drawn = []
    monkeypatch.setattr(page.canvas, "show_chart", lambda chart: drawn.append(chart))
    dock.board.hide()
    settle()
    dock.desk.content_changed.emit()
    settle()
    assert drawn == []
    dock.board.show()
    settle()
    assert len(drawn) == 1


def made_chart(language: str, across: bool, short: bool = False):
    """A chart as wide and full of words as a plan of the whole city makes it."""
    from smartcity_planner.domain import units
    from smartcity_planner.gui.charts import series

    korean = language == "ko"
    bars = [str(year) for year in range(2020, 2033)]
    if across:
        bars = ["영등포구" if korean else f"Yeongdeungpo-gu {n}" for n in range(11)]
        bars += ["상암 DMC 모빌리티 실증단지 · 1단계 기반시설 조성"]
        bars += ["Sangam DMC smart mobility test bed · Phase 1 infrastructure"]
    won = [(7 - abs(6 - n)) * 37_000_000_000 for n in range(len(bars))]
    sources = ("국비", "시비", "구비", "민간·기타") if korean else (
        "Central government", "Seoul (city)", "District (autonomous gu)", "Private and other",
    )  # fmt: skip
    note = "Colour: order of the phase in its project, light to dark"
    return series.Chart(
        "재원·연도별 사업비 – 전체 계획" if korean else "Money by source and year – Whole plan",
        units.HUNDRED_MILLION,
        "(단위: 억원)" if korean else "(unit: hundred million won)",
        tuple(series.Bar(label, label) for label in bars),
        tuple(
            series.Part(name, tuple(won), ("#1f4e8c",) * len(bars))
            for name in (sources[:1] if short else sources)
        ),
        across,
        "예시" if korean else "Example",
        "※ 예시 금액 포함" if korean else "※ Includes example money",
        note if short else "",
    )


def texts_of(figure) -> dict[str, object]:
    """Each text that is seen on a chart, with the rectangle it takes."""
    [axes] = figure.axes
    texts = [*figure.texts, *axes.texts]
    if axes.get_legend() is not None and axes.get_legend().get_visible():
        texts += axes.get_legend().get_texts()
    for axis in (axes.xaxis, axes.yaxis):
        low, high = sorted(axis.get_view_interval())
        places = axis.get_majorticklocs()
        labels = zip(places, axis.get_ticklabels(), strict=True)
        texts += [label for place, label in labels if low <= place <= high]
    seen = [text for text in texts if text.get_visible() and text.get_text()]
    return {f"{n} {text.get_text()}": text.get_window_extent() for n, text in enumerate(seen)}


def drawn(chart, width: int, height: int):
    """A figure of so many pixels with the chart on it."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    from smartcity_planner.gui.charts import drawing

    figure = Figure(figsize=(width / 100, height / 100), dpi=100)
    drawing.draw(figure, chart)
    FigureCanvasAgg(figure).draw()
    return figure


@pytest.mark.parametrize("size", [(620, 300), (900, 300), (400, 220), (320, 160)])
@pytest.mark.parametrize("short", [False, True], ids=["sources", "one part and a note"])
@pytest.mark.parametrize("across", [False, True], ids=["years", "names"])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_no_words_meet_on_a_small_canvas(language, across, short, size):
    figure = drawn(made_chart(language, across, short), *size)
    texts = texts_of(figure)
    for number, (text, box) in enumerate(texts.items()):
        assert box.x0 >= 0 and box.y0 >= 0, text
        assert box.x1 <= size[0] and box.y1 <= size[1], text
        for other, there in list(texts.items())[number + 1 :]:
            assert not box.overlaps(there), (text, other)


@pytest.mark.parametrize("across", [False, True], ids=["years", "names"])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_narrow_canvas_leaves_its_width_to_the_plot(language, across):
    figure = drawn(made_chart(language, across), 620, 300)
    box = figure.axes[0].get_window_extent()
    assert box.width > (0.55 if across else 0.85) * 620 and box.height > 0.5 * 300
    shown = " ".join(texts_of(figure))
    for words in ("전체 계획", "시비", "예시 금액") if language == "ko" else (
        "Whole plan", "Seoul (city)", "Includes example",
    ):  # fmt: skip
        assert words in shown
    ends = figure.axes[0].get_legend().get_window_extent()
    assert ends.x0 >= 0 and ends.x1 <= 620


def test_a_chart_without_bars_is_drawn():
    import dataclasses

    for across in (False, True):
        empty = dataclasses.replace(made_chart("en", across), bars=(), parts=())
        assert "Whole plan" in " ".join(texts_of(drawn(empty, 620, 300)))


def test_the_words_follow_the_size_of_the_canvas():
    figure = drawn(made_chart("en", False), 1400, 500)
    [axes] = figure.axes
    years = [label.get_text() for label in axes.get_xticklabels()]
    assert years == [str(year) for year in range(2020, 2033)]
    figure.set_size_inches(3.2, 3)
    figure.canvas.draw()
    assert [label.get_text() for label in axes.get_xticklabels()][:2] == ["2020", "2022"]
    figure.set_size_inches(14, 5)
    figure.canvas.draw()
    assert [label.get_text() for label in axes.get_xticklabels()] == years
