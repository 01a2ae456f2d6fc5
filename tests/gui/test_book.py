"""The board's page of the council book, by clicking; only the file dialog has a stand-in."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from conftest import settle
from qgis.core import Qgis, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QFileDialog

from smartcity_planner.atlas import kept_books
from smartcity_planner.atlas.definition import COVERAGES, EXTRAS, PARTS, TEMPLATES
from smartcity_planner.gui.book import sheets
from smartcity_planner.gui.book.pictures import LARGE, SMALL
from smartcity_planner.gui.book.remaining import Remaining
from smartcity_planner.store.plan import PlanStore

pytestmark = pytest.mark.gui


@pytest.fixture(autouse=True)
def own_cache(tmp_path, monkeypatch) -> None:
    """Pictures and rendered pages of these tests are nobody else's."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


@pytest.fixture
def page(dock):
    return open_page(dock)


def open_page(dock):
    board = dock.open_board("book")
    board.setFloating(True)
    board.resize(1340, 460)
    board.show()
    settle()
    made = board.page("book")
    made._soon.setInterval(0)
    return made


def click(button) -> None:
    assert button.isEnabled(), button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle()


def tick(box) -> None:
    """Click a check box; its text stands right of it, where a click counts too."""
    box.click()
    settle()


def answer(page, words: str) -> None:
    [button] = [button for button in page.notice.buttons() if words in button.text()]
    click(button)


def titles(page) -> list[str]:
    strip = page.preview.strip
    return [strip.item(row).text() for row in range(strip.count())]


def choose_file(dialog: QFileDialog, path: Path) -> None:
    """The planner's part in a file dialog."""
    dialog.fileSelected.emit(str(path))
    dialog.reject()
    settle()


def wait_for(condition, seconds: float = 60) -> None:
    until = time.monotonic() + seconds
    while not condition() and time.monotonic() < until:
        QTest.qWait(20)
    assert condition()


def only(page, *parts: str) -> None:
    """Leave the book nothing but these parts; its pages are listed once, after the last tick."""
    for name, box in page.form.parts.items():
        if box.isChecked() != (name in parts):
            box.click()
    settle()


def test_every_plan_has_books_of_city_districts_hubs_and_departments(page, plan_path):
    keys = page.books.keys()
    assert keys[0] == "city" == page.books.current
    store = PlanStore.open(plan_path)
    assert set(keys) == {book.id for book in kept_books.standard_books(store, "en")}
    assert sum(key.startswith("district:") for key in keys) == 25
    assert not page.books.remove_button.isEnabled() and page.books.remove_button.toolTip()


def test_the_whole_outline_is_there_at_once_as_titled_sheets(page):
    strip = page.preview.strip
    assert strip.count() == len(page.preview._pages) > 20
    assert titles(page)[0].startswith("1  ") and titles(page)[1].startswith("2  ")
    assert not strip.item(5).icon().isNull() and strip.item(5).toolTip()
    assert page.bar.status.text() == f"{strip.count()} pages"


def test_pictures_come_from_a_process_of_their_own(page):
    only(page, "cover", "contents")
    wait_for(lambda: not page.preview.pictures.waiting)
    preview = page.preview
    assert not preview._failed and len(preview._small) == 2
    assert preview.pictures.studio._process is not None
    small = preview._small[preview.strip.current]
    assert abs(small.width() - 420 / 25.4 * SMALL) < 2
    assert abs(preview.large.image.width() - 420 / 25.4 * LARGE) < 2
    colours = {small.pixel(x, small.height() // 3) for x in range(small.width())}
    assert len(colours) > 10, "a cover has words on it"


def test_a_painter_that_is_killed_is_replaced(page):
    only(page, "cover", "contents")
    pictures = page.preview.pictures
    wait_for(lambda: not pictures.waiting)
    first = pictures.studio._process
    first.kill()
    wait_for(lambda: pictures.studio._process is not first)
    page.form.paper.choose("A4")
    settle()
    wait_for(lambda: not pictures.waiting and len(page.preview._small) == 2)
    assert page.preview._small[page.preview.strip.current].width() < 480


def test_without_a_python_of_its_own_the_pictures_are_drawn_here(page, monkeypatch):
    from smartcity_planner.atlas.rendering import interpreter

    monkeypatch.setattr(interpreter, "candidates", list)
    page.preview.pictures.studio.close()
    only(page, "contents")
    wait_for(lambda: not page.preview.pictures.waiting)
    assert len(page.preview._small) == 1 and page.preview.pictures.studio._process is None


def test_a_click_shows_a_page_large(page):
    strip = page.preview.strip
    only(page, "cover", "contents")
    wait_for(lambda: not page.preview.pictures.waiting)
    first = page.preview.large.image
    where = strip.visualItemRect(strip.item(1)).center()
    QTest.mouseClick(strip.viewport(), Qt.MouseButton.LeftButton, pos=where)
    settle()
    assert strip.current == "contents"
    wait_for(lambda: page.preview.large.image.width() > 1000)
    assert page.preview.large.image != first


def test_a_definition_is_edited_reverted_and_kept(page, plan_path):
    before = len(titles(page))
    assert not page.keep_bar.keep_button.isEnabled() and page.keep_bar.keep_button.toolTip()
    tick(page.form.coverages["district"])
    assert len(titles(page)) < before
    click(page.keep_bar.revert_button)
    assert len(titles(page)) == before and page.form.coverages["district"].isChecked()
    tick(page.form.coverages["district"])
    page.form.paper.choose("A4")
    page.form.dpi.setValue(200)
    settle()
    click(page.keep_bar.keep_button)
    [kept] = kept_books.books(PlanStore.open(plan_path))
    assert (kept.id, kept.paper, kept.dpi) == ("city", "A4", 200)
    assert "district" not in kept.coverages
    assert page.books.current == "city" and not page.keep_bar.keep_button.isEnabled()
    click(page.books.remove_button)
    answer(page, "Remove")
    assert kept_books.books(PlanStore.open(plan_path)) == []
    assert page.form.paper.currentData() == "A3"


def test_edits_of_two_books_do_not_mix(page):
    tick(page.form.extras["facts"])
    district = "district:11680"
    assert page.books.choose(district)
    settle()
    assert page.form.extras["facts"].isChecked()
    assert page.books.choose("city")
    settle()
    assert not page.form.extras["facts"].isChecked()
    assert "•" in page.books._items["city"].text(0)
    assert "•" not in page.books._items[district].text(0)


def test_a_copy_has_a_name_of_its_own_and_can_be_renamed(page, plan_path):
    click(page.books.copy_button)
    [kept] = kept_books.books(PlanStore.open(plan_path))
    assert page.books.current == kept.id != "city" and "copy" in kept.name_en
    page.form.name_ko.setFocus()
    page.form.name_ko.setText("긴 이름 " * 30)
    page.form.name_ko.textEdited.emit(page.form.name_ko.text())
    settle()
    click(page.keep_bar.keep_button)
    [kept] = kept_books.books(PlanStore.open(plan_path))
    assert kept.name_ko.startswith("긴 이름") and len(kept.name_ko) <= 80


def test_a_book_without_a_name_is_refused_in_the_page(page):
    click(page.books.copy_button)
    page.form.name_ko.clear()
    page.form.name_ko.textEdited.emit("")
    settle()
    click(page.keep_bar.keep_button)
    assert "no Korean name" in page.notice.text


def test_all_that_a_definition_knows_can_be_chosen(page):
    form = page.form
    assert tuple(form.parts) == PARTS and tuple(form.coverages) == COVERAGES
    assert tuple(form.extras) == EXTRAS and tuple(form.templates) == TEMPLATES
    assert form.book == page.book, "showing a book changes nothing"
    form.geospatial.click()
    form.rastering.choose("never")
    form.language.choose("en")
    settle()
    assert (page.book.geospatial, page.book.rastering, page.book.language) == (True, "never", "en")


def test_the_council_book_is_written_and_named(page, tmp_path, qgis_iface):
    only(page, "cover", "contents", "general")
    click(page.bar.book_button)
    dialog = page.export.dialog
    assert dialog.isVisible() and dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    choose_file(dialog, tmp_path / "book")
    made = tmp_path / "book.pdf"
    assert made.read_bytes().startswith(b"%PDF")
    [said] = [
        text
        for text in qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Success)
        if "council book" in text
    ]
    assert "book.pdf" in said and "Check report" in said and "3 pages" in said
    assert (tmp_path / "book_check.html").is_file()


def test_only_what_changed_asks_for_the_older_book(page, dock, tmp_path, plan_path, qgis_iface):
    import sqlite3

    older = tmp_path / "older.pdf"
    only(page, "cover", "contents", "general", "budget")
    assert page.export.write(page.book, older) is not None
    with sqlite3.connect(plan_path) as connection:
        connection.execute("UPDATE funding SET amount_won = amount_won + 1 WHERE fid = 1")
    click(page.bar.changed_button)
    assert page.export.dialog.acceptMode() == QFileDialog.AcceptMode.AcceptOpen
    choose_file(page.export.dialog, older)
    assert page.export.dialog.acceptMode() == QFileDialog.AcceptMode.AcceptSave
    choose_file(page.export.dialog, tmp_path / "changed.pdf")
    warnings = qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Warning)
    assert not warnings
    assert (tmp_path / "changed.pdf").read_bytes().startswith(b"%PDF")


def test_a_file_that_is_no_book_is_refused(page, tmp_path, qgis_iface):
    foreign = tmp_path / "foreign.pdf"
    foreign.write_bytes(b"%PDF-1.4 nothing of ours %%EOF")
    assert page.export.write(page.book, tmp_path / "new.pdf", foreign) is None
    assert qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Warning)
    assert not (tmp_path / "new.pdf").exists()


def test_a_font_that_is_missing_is_told_before_and_another_offered(page, tmp_path):
    page.form.font_choice.add("No Such Sans", "No Such Sans")
    page.form.font_choice.choose("No Such Sans")
    settle()
    only(page, "cover")
    click(page.bar.book_button)
    assert "No Such Sans" in page.notice.text and page.export.dialog is None
    answer(page, "Use “")
    assert page.book.font not in ("", "No Such Sans")
    choose_file(page.export.dialog, tmp_path / "book.pdf")
    assert (tmp_path / "book.pdf").is_file()


def test_unsaved_edits_are_asked_about(page, dock):
    from decimal import Decimal

    from smartcity_planner.planning.allocate import Money

    money = Money(777, {"city": Decimal(100)}, {2033: Decimal(100)}, "area", "planned")
    dock.desk.allocate(money, placed=False, keep_other_years=True)
    click(page.bar.book_button)
    assert "Unsaved edits" in page.notice.text and page.export.dialog is None
    answer(page, "Save first")
    assert not dock.desk.unsaved and page.export.dialog.isVisible()


def test_cancelling_leaves_the_old_book(page, tmp_path, monkeypatch, qgis_iface):
    from smartcity_planner.gui.busy import BoxProgress

    target = tmp_path / "book.pdf"
    target.write_bytes(b"the old book")
    monkeypatch.setattr(BoxProgress, "is_cancelled", lambda _self: True)
    assert page.export.write(page.book, target) is None
    assert target.read_bytes() == b"the old book"
    said = qgis_iface.messageBar().get_messages(Qgis.MessageLevel.Info)
    assert any("stayed as it was" in text for text in said)


def test_the_remaining_time_is_said():
    class Box:
        text, value = "", 0

        def label(self, text):
            self.text = text

        def percent(self, value):
            self.value = value

    now = [100.0]
    progress = Remaining(Box(), "Making it…", lambda: now[0])
    progress.percent(1)
    assert progress._box.text == ""
    now[0] = 110.0
    progress.percent(10)
    assert "About 2 minutes left" in progress._box.text and progress._box.value == 10
    progress.remaining(22)
    progress.percent(11)
    assert "About 20 seconds left" in progress._box.text


def test_the_gallery_has_five_sheets_on_three_papers(page):
    click(page.bar.templates_button)
    gallery = page.gallery
    for paper in ("A3", "A4", "A1"):
        gallery.paper.choose(paper)
        settle()
        assert gallery.list.count() == 5
        assert not any(gallery.list.item(n).icon().isNull() for n in range(5))
    assert not gallery.use_button.isEnabled() and "A3" in gallery.use_button.toolTip()
    assert not gallery.keep_button.isEnabled() and gallery.keep_button.toolTip()


def test_a_sheet_is_drawn_anew_in_the_designer_and_kept(page, plan_path, monkeypatch):
    opened = []
    monkeypatch.setattr(page._around.iface, "openLayoutDesigner", opened.append, raising=False)
    click(page.bar.templates_button)
    gallery = page.gallery
    assert gallery.choose("map")
    click(gallery.design_button)
    [layout] = opened
    assert layout in QgsProject.instance().layoutManager().layouts()
    slot = next(item for item in layout.items() if getattr(item, "id", str)() == "slot: scale")
    layout.removeLayoutItem(slot)
    click(gallery.keep_button)
    [kept] = kept_books.templates(PlanStore.open(plan_path))
    assert (kept.kind, kept.paper) == ("map", "A3") and "slot: scale" not in kept.content
    assert page.book.templates == {"map": kept.id}
    assert gallery.list.count() == 6 and gallery.chosen == ("map", kept.id)
    assert page.form.templates["map"].currentData() == kept.id
    # Kept again, it takes its own place.
    click(gallery.keep_button)
    assert len(kept_books.templates(PlanStore.open(plan_path))) == 1
    click(gallery.own_button)
    assert page.book.templates == {}
    gallery.choose("map", kept.id)
    click(gallery.use_button)
    assert page.book.templates == {"map": kept.id}
    click(gallery.remove_button)
    [yes] = [button for button in gallery.notice.buttons() if button.text() == "Remove"]
    click(yes)
    assert kept_books.templates(PlanStore.open(plan_path)) == [] and page.book.templates == {}


def test_a_map_sheet_without_a_map_is_refused(page, monkeypatch):
    opened = []
    monkeypatch.setattr(page._around.iface, "openLayoutDesigner", opened.append, raising=False)
    click(page.bar.templates_button)
    page.gallery.choose("map")
    click(page.gallery.design_button)
    found = [item for item in opened[0].items() if getattr(item, "id", str)() == "main map"]
    opened[0].removeLayoutItem(found[0])
    click(page.gallery.keep_button)
    assert "no map called" in page.gallery.notice.text
    assert sheets.designed("map", "A3")[0] is opened[0]


def test_the_dock_and_no_algorithm_opens_the_page(dock):
    click(dock.actions_box.book_button)
    assert dock.board is not None and dock.board.tabs.currentWidget() is dock.board._places["book"]


def test_without_a_plan_the_page_says_so(dock, page):
    dock.desk.discard()
    QgsProject.instance().clear()
    settle()
    assert page.preview.strip.count() == 0 and "No plan is open" in page.preview.large._text
    for button in (page.bar.book_button, page.bar.changed_button, page.bar.templates_button):
        assert not button.isEnabled() and "No plan" in button.toolTip()


def test_a_plan_that_is_read_only_makes_books_but_keeps_none(dock, page, monkeypatch):
    monkeypatch.setattr(PlanStore, "writable", property(lambda _self: False))
    tick(page.form.extras["facts"])
    assert page.bar.book_button.isEnabled()
    for button in (page.keep_bar.keep_button, page.books.copy_button):
        assert not button.isEnabled()
    assert "read-only" in page.keep_bar.keep_button.toolTip()


def test_nothing_is_drawn_while_nobody_looks(dock, page):
    dock.board.hide()
    settle()
    pictures = page.preview.pictures
    wait_for(lambda: pictures._now is None)
    waiting = pictures.waiting
    QTest.qWait(200)
    assert waiting and pictures.waiting == waiting
    dock.board.show()
    settle()
    wait_for(lambda: pictures.waiting < waiting)


def test_the_process_ends_with_the_board(dock, page):
    wait_for(lambda: page.preview._small)
    process = page.preview.pictures.studio._process
    pid = process.processId()
    page.release()
    assert page.preview.pictures.studio._process is None
    assert not Path(f"/proc/{pid}").exists()


def test_no_english_in_the_korean_page(ko, make_dock, plan_path):
    from qgis.PyQt.QtWidgets import QAbstractButton, QComboBox, QGroupBox, QLabel, QWidget

    from smartcity_planner import paths

    if not (paths.translations() / "smartcity_planner_ko.qm").is_file():
        pytest.skip("the Korean translation is not compiled (make stage, with lrelease)")
    dock = make_dock()
    assert dock.opener.open(plan_path)
    page = open_page(dock)
    gallery = page.open_gallery()
    settle()
    found = {gallery.list.item(n).text() for n in range(gallery.list.count())}
    found |= {page.books.tree.topLevelItem(n).text(0) for n in range(4)}
    for widget in [*page.findChildren(QWidget), *gallery.findChildren(QWidget)]:
        found |= {widget.toolTip(), widget.windowTitle(), widget.accessibleName()}
        if isinstance(widget, (QLabel, QAbstractButton)):
            found.add(widget.text())
        if isinstance(widget, QGroupBox):
            found.add(widget.title())
        if isinstance(widget, QComboBox) and widget is not page.form.font_choice:
            found |= {widget.itemText(place) for place in range(widget.count())}
    found -= {page.form.name_en.text(), page.preview.large.accessibleName()}
    assert len(found) > 60 and dock.board.tabs.tabText(4) == "도면집"
    latin = [text for text in found if set(re.findall("[A-Za-z]{2,}", text)) - {"PDF", "QGIS"}]
    assert sorted(latin) == []


def test_every_place_of_the_plugins_sheets_has_a_name() -> None:
    from smartcity_planner.gui.book.words import slots

    layouts = Path(__file__).parents[2] / "resources" / "layouts"
    found = re.findall(
        r'id="(?:blocks|slot): ([^"]*)"',
        "".join(file.read_text(encoding="utf-8") for file in sorted(layouts.glob("*.qpt"))),
    )
    names = {name for each in found for name in each.split(", ")}
    assert {"header", "gantt", "organisation"} <= names
    assert names <= set(slots())
