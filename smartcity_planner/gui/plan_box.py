"""The dock's head: which plan is open, and the ways to another one."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from smartcity_planner.gui import look
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.widgets import ElidedLabel, hint
from smartcity_planner.i18n import translate


class PlanBox(QWidget):
    """Title and file of the plan, and the buttons New and Open."""

    new_asked = pyqtSignal()
    open_asked = pyqtSignal()

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._title = ElidedLabel(self)
        font = self._title.font()
        font.setBold(True)
        font.setPointSizeF(font.pointSizeF() * 1.15)
        self._title.setFont(font)
        self._file = ElidedLabel(self)
        self._file.setStyleSheet(f"color: {look.quiet_colour(self._file)}")
        self._scenario = ElidedLabel(self)
        self._scenario.setStyleSheet(f"font-weight: bold; color: {look.warning_colour(self)}")
        self._state = QLabel(self)
        self._state.setWordWrap(True)
        self._state.setStyleSheet(f"color: {look.warning_colour(self)}")
        self._empty = hint(self)
        self._empty.setText(
            translate(
                "Gui",
                "Create a plan, or open one. Then choose a project and a phase, select parcels "
                "on the map, and give them money.",
            )
        )
        self.new_button = self._button("new_plan", translate("Gui", "New…"))
        self.new_button.setToolTip(translate("Gui", "Create a plan, empty or with the sample"))
        self.new_button.clicked.connect(self.new_asked)
        self.open_button = self._button("open_plan", translate("Gui", "Open…"))
        self.open_button.setToolTip(translate("Gui", "Open a plan file with its map"))
        self.open_button.clicked.connect(self.open_asked)

        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._title)
        names.addWidget(self._file)
        names.addWidget(self._scenario)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addLayout(names, 1)
        line.addWidget(self.new_button)
        line.addWidget(self.open_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self._state)
        layout.addWidget(self._empty)
        desk.plan_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show the plan that is open."""
        plan = self._desk.plan
        # With a plan open its title needs the room; before, the buttons are the next step.
        style = Qt.ToolButtonStyle
        for button in (self.new_button, self.open_button):
            button.setToolButtonStyle(
                style.ToolButtonIconOnly if plan else style.ToolButtonTextBesideIcon
            )
        self._empty.setVisible(plan is None)
        self._file.setVisible(plan is not None)
        self._scenario.setVisible(False)
        if plan is None:
            self._title.show_text(translate("Gui", "No plan is open"))
            self._state.hide()
            return
        meta = self._desk.meta()
        self._title.show_text(meta.get("title", ""))
        if meta.get("scenario_name"):  # nobody takes a scenario for the plan
            self._scenario.setVisible(True)
            self._scenario.show_text(
                translate("Gui", "Scenario: {name}").format(name=meta["scenario_name"]),
                translate("Gui", "What is edited here changes the scenario, not the plan."),
            )
        self._file.show_text(
            translate("Gui", "{start}–{end} · {file}").format(
                start=meta.get("start_year", ""),
                end=meta.get("end_year", ""),
                file=plan.store.path.name,
            ),
            str(plan.store.path),
        )
        self._state.setVisible(not plan.store.writable)
        if not plan.store.writable:
            gone = not plan.store.path.is_file()
            self._state.setText(
                translate("Gui", "The plan's file is gone.")
                if gone
                else translate("Gui", "Read-only: this plan can be looked at, but not edited here.")
            )
            self._state.setToolTip(self._desk.why_not_editable)

    def _button(self, picture: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(look.icon(picture))
        button.setText(text)
        return button
