"""The plan board: pages beside each other under the map, each made when it is first looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from qgis.gui import QgisInterface, QgsDockWidget
from qgis.PyQt.QtCore import QEvent
from qgis.PyQt.QtGui import QKeyEvent
from qgis.PyQt.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from smartcity_planner.gui import look, undo_keys
from smartcity_planner.gui.board import pages
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.units import UnitChoice
from smartcity_planner.i18n import translate


@dataclass(frozen=True)
class Surroundings:
    """What a page may use: the desk, the unit of money, QGIS's window."""

    desk: PlanDesk
    units: UnitChoice
    iface: QgisInterface


class _Place(QWidget):
    """Where a page will stand; the page is made when the place is first shown."""

    def __init__(self, make: Callable[[QWidget], QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._make = make
        self.page: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(4, 4, 4, 4)

    def fill(self) -> QWidget:
        """Return the page, made now if it was not there."""
        if self.page is None:
            self.page = self._make(self)
            self._column.addWidget(self.page)
        return self.page


class PlanBoard(QgsDockWidget):
    """Tabs under the map. A page is a QWidget made as `Page(surroundings, parent)`; where it
    holds on to something outside itself it has a method `release()`.
    """

    def __init__(self, around: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(translate("Gui", "Plan board"), parent)
        self.setObjectName("smartcity_plan_board")
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self._places: dict[str, _Place] = {}
        for page in pages.PAGES:
            place = _Place(lambda parent, page=page: page.load()(around, parent), self.tabs)
            self._places[page.name] = place
            self.tabs.addTab(place, look.icon(page.icon), page.title())
        self.tabs.currentChanged.connect(self._fill)
        self.visibilityChanged.connect(self._fill)
        self.setWidget(self.tabs)
        self._desk = around.desk
        self._desk.plan_changed.connect(self._say_which)
        self._say_which()

    def event(self, event: QEvent) -> bool:
        """Claim Ctrl+Z inside the board."""
        return undo_keys.claim(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Undo and redo planning edits by keyboard."""
        if not undo_keys.follow(self._desk, event):
            super().keyPressEvent(event)

    def page(self, name: str) -> QWidget:
        """Return a page by its name (see `pages.PAGES`), making it where it was not looked at."""
        return self._places[name].fill()

    def show_page(self, name: str) -> QWidget:
        """Bring a page to the front and return it."""
        self.setUserVisible(True)
        self.tabs.setCurrentWidget(self._places[name])
        return self.page(name)

    def release(self) -> None:
        """Let every page go that holds on to something."""
        self._desk.plan_changed.disconnect(self._say_which)
        self.visibilityChanged.disconnect(self._fill)
        self.tabs.currentChanged.disconnect(self._fill)
        for place in self._places.values():
            let_go = getattr(place.page, "release", None)
            if let_go is not None:
                let_go()

    def _say_which(self) -> None:
        """Name an open scenario in the title: nobody takes its figures for the plan's."""
        title, name = translate("Gui", "Plan board"), self._desk.meta().get("scenario_name")
        if name:
            title += " – " + translate("Gui", "Scenario: {name}").format(name=name)
        self.setWindowTitle(title)

    def _fill(self, *_: object) -> None:
        place = self.tabs.currentWidget()
        if self.isUserVisible() and isinstance(place, _Place):
            place.fill()
