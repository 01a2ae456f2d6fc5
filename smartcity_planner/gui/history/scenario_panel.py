"""The list of a plan's scenarios with its buttons; a disabled button says why."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QItemSelectionModel, Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from smartcity_planner.domain import codes
from smartcity_planner.gui import look
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.history.scenario_form import ScenarioForm
from smartcity_planner.gui.intake import tables
from smartcity_planner.gui.widgets import ElidedLabel, hint
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.history_words import local_time
from smartcity_planner.planning.scenario import Scenario
from smartcity_planner.store.plan import PlanStore


class ScenarioPanel(QWidget):
    """Shows `home`, the plan, in the first row, and its scenarios, `listed`, below."""

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.home: PlanStore | None = None
        self.listed: list[Scenario] = []
        self.lead = hint(self)
        self.rows = tables.Rows(
            [
                translate("Gui", "Name"),
                translate("Gui", "State"),
                translate("Gui", "Made"),
            ],
            self,
        )
        self.view = tables.table(self.rows, translate("Gui", "Scenarios"), self, several=True)
        self.form = ScenarioForm(self)
        self.about = ElidedLabel(self)
        self.about.setStyleSheet(f"color: {look.quiet_colour(self.about)}")
        self.new_button = self._button("add", translate("Gui", "New…"))
        self.open_button = self._button("open_plan", translate("Gui", "Open"))
        self.compare_button = self._button("scenario", translate("Gui", "Compare"))
        self.adopt_button = self._button("check", translate("Gui", "Adopt…"))
        self.drop_button = self._button("remove", translate("Gui", "Drop…"))
        self.drop_button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)  # for room
        buttons = QHBoxLayout()
        buttons.setSpacing(2)
        for button in (
            self.new_button,
            self.open_button,
            self.compare_button,
            self.adopt_button,
            self.drop_button,
        ):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.lead)
        column.addLayout(buttons)
        column.addWidget(self.form)
        column.addWidget(self.view, 1)
        column.addWidget(self.about)
        self.new_button.clicked.connect(self.form.begin)
        self.view.selectionModel().selectionChanged.connect(self.show_what_applies)

    def _button(self, picture: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(look.icon(picture))
        button.setText(text)
        button.setAutoRaise(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def fill(self) -> None:
        """Show the plan and its scenarios."""
        kept = [
            (self.rows.text(row, 0), self.rows.text(row, 2)) for row in tables.chosen(self.view)
        ]
        rows: list[tuple[str, ...]] = []
        is_open = translate("Gui", "open now")
        if self.home is not None and self._desk.plan is not None:
            here = self._desk.plan.store.path.resolve()
            state = is_open if here == self.home.path.resolve() else ""
            rows.append((translate("Gui", "The plan itself"), state, ""))
            for one in self.listed:
                states = [codes.SCENARIO_STATE.label(one.state, ui_language())]
                if not one.there:
                    states.append(translate("Gui", "file missing"))
                elif one.path.resolve() == here:
                    states.append(is_open)
                made = f"{local_time(one.made_at):%Y-%m-%d %H:%M}"
                rows.append((one.name, ", ".join(states), made))
        self.rows.fill(rows, marked=[0] if rows else [])
        tables.fit(self.view, stretch=0, most=150)
        for place, row in enumerate(rows):
            if (row[0], row[2]) in kept:
                flag = QItemSelectionModel.SelectionFlag
                self.view.selectionModel().select(
                    self.rows.index(place, 0), flag.Select | flag.Rows
                )

    def chosen(self) -> list[Scenario]:
        """Return the selected scenarios (the plan itself is none)."""
        return [self.listed[row - 1] for row in tables.chosen(self.view) if row > 0]

    def show_what_applies(self, *_: object) -> None:
        """Enable what can be done now; a disabled button says why."""
        chosen, picked = self.chosen(), tables.chosen(self.view)
        about = (chosen[0].made_by, chosen[0].note) if len(chosen) == 1 else ()
        self.about.show_text(" · ".join(filter(None, about)))
        one = translate("Gui", "Select one scenario in the list first.")
        none = "" if self.home else self.lead.text()
        unsaved = (
            translate(
                "Gui", "Save or discard your edits first: a scenario is made of what is saved."
            )
            if self._desk.unsaved
            else ""
        )
        writable = self.home is not None and self.home.writable
        locked = "" if writable else translate("Gui", "The plan is read-only.")
        gone = translate("Gui", "The scenario's file is not where the plan expects it.")
        missing = gone if any(not s.there for s in chosen) else ""
        single = "" if len(chosen) == 1 else one
        same = self.open_now(picked)
        for button, tip, reasons in (
            (
                self.new_button,
                translate("Gui", "Copy the plan as it is saved now into a new scenario"),
                (none, locked, unsaved),
            ),
            (
                self.open_button,
                translate("Gui", "Open what is selected in QGIS, with its map"),
                (none, "" if len(picked) == 1 else one, missing, same, unsaved),
            ),
            (
                self.compare_button,
                translate("Gui", "Show the selected scenario beside the plan"),
                (none, "" if len(chosen) in (1, 2) else one, missing),
            ),
            (
                self.adopt_button,
                translate("Gui", "Make the scenario's phases and money those of the plan"),
                (none, single, locked, missing, unsaved),
            ),
            (
                self.drop_button,
                translate("Gui", "Mark the scenario as dropped, with or without its file"),
                (none, single, locked),
            ),
        ):
            why = next(filter(None, reasons), "")
            button.setEnabled(not why)
            button.setToolTip(why or tip)

    def open_now(self, picked: list[int]) -> str:
        """Say so where the one that is picked is open in QGIS; else nothing."""
        if len(picked) == 1 and self._desk.plan is not None:
            path = self.path(picked[0])
            if path is not None and path.resolve() == self._desk.plan.store.path.resolve():
                return translate("Gui", "It is open already.")
        return ""

    def path(self, row: int) -> Path | None:
        """Return the file of a row of the list."""
        if self.home is None:
            return None
        return self.listed[row - 1].path if row else self.home.path
