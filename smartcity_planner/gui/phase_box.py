"""Choosing a project and one of its phases."""

from __future__ import annotations

from qgis.PyQt.QtCore import QDate, QSignalBlocker
from qgis.PyQt.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.domain import codes
from smartcity_planner.gui import look
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.new_work import NewWork
from smartcity_planner.gui.widgets import ElidedCombo, ElidedLabel
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.edit_buffers import Row, rows

_PHASE = (
    "id",
    "project_id",
    "seq",
    "name_ko",
    "name_en",
    "starts_on",
    "ends_on",
    "target",
    "target_en",
)


class PhaseBox(QWidget):
    """Two combo boxes with the names in the user's language, and what the phase is."""

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._phases: dict[str, Row] = {}
        self._parcels = 0
        self.projects = ElidedCombo(self)
        self.phases = ElidedCombo(self)
        self._facts = ElidedLabel(self)
        self._target = ElidedLabel(self)

        self.new_work = NewWork(desk, self)
        self.add_project = _adding(translate("Gui", "New project…"), self)
        self.add_phase = _adding(translate("Gui", "New phase, or the phases of a scheme…"), self)
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(translate("Gui", "Project"), _beside(self.projects, self.add_project))
        form.addRow(translate("Gui", "Phase"), _beside(self.phases, self.add_phase))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(3)
        layout.addLayout(form)
        layout.addWidget(self._facts)
        layout.addWidget(self._target)
        desk.plan_changed.connect(self.refresh)
        desk.content_changed.connect(self._show_phase)
        self.projects.currentIndexChanged.connect(self._project_chosen)
        self.phases.currentIndexChanged.connect(self._phase_chosen)
        self.add_project.clicked.connect(lambda: self.new_work.ask_project(self._show_project))
        self.add_phase.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.add_phase.setMenu(self._phase_menu())
        self.refresh()

    def refresh(self) -> None:
        """Read projects and phases anew and keep the choice where it is still there."""
        plan = self._desk.plan
        chosen_project, chosen_phase = self.projects.currentData(), self.phases.currentData()
        with QSignalBlocker(self.projects):
            self.projects.clear()
            self._phases = {}
            if plan is not None:
                for name, key in self._projects_now():
                    self.projects.add(name, key)
                self._read_phases()
            self.projects.choose(chosen_project)
        self.setEnabled(plan is not None)
        self._fill_phases(chosen_phase)
        self._show_next_step()

    @property
    def phase(self) -> Row | None:
        """The phase that is chosen."""
        return self._phases.get(self._desk.phase_id or "")

    def years(self) -> list[int]:
        """Return the calendar years that the phase's dates cover; empty without dates."""
        row = self.phase
        start, end = (_date(row[name]) if row else None for name in ("starts_on", "ends_on"))
        return list(range(start.year(), end.year() + 1)) if start and end else []

    def _projects_now(self) -> list[tuple[str, str]]:
        """Return (name, id) of all projects, unsaved ones included, by name."""
        plan = self._desk.plan
        names = ("id", "name_ko", "name_en")
        found = rows(plan.tables["project"], names) if plan is not None else []
        return sorted((_name(row), str(row["id"])) for row in found)

    def _phase_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(translate("Gui", "New phase…"), self._ask_phase)
        menu.addSeparator()
        for code in codes.PHASE_SCHEME.codes:
            text = translate("Gui", "Phases: {scheme}").format(scheme=code.label(ui_language()))
            menu.addAction(text, lambda scheme=code.value: self._add_scheme(scheme))
        return menu

    def _ask_phase(self) -> None:
        key = self.projects.currentData()
        if key:
            self.new_work.ask_phase(key, self.projects.currentText(), self._show_new_phase)

    def _add_scheme(self, scheme: str) -> None:
        key = self.projects.currentData()
        if key:
            self.new_work.add_scheme(key, scheme)
            self._read_phases()
            self._fill_phases(self.phases.currentData())

    def _show_project(self, key: str) -> None:
        self.refresh()
        self.projects.choose(key)

    def _show_new_phase(self, key: str) -> None:
        self._read_phases()
        self._fill_phases(key)

    def _show_next_step(self) -> None:
        """Say what comes first in a plan that is still empty, and why nothing can be added."""
        reason = self._desk.why_read_only
        self.add_project.setEnabled(not reason)
        self.add_project.setToolTip(reason or translate("Gui", "New project…"))
        chosen = self.projects.currentData() is not None
        self.add_phase.setEnabled(chosen and not reason)
        self.add_phase.setToolTip(
            reason
            or (
                translate("Gui", "New phase, or the phases of a scheme…")
                if chosen
                else translate("Gui", "Choose a project first, or add one.")
            )
        )
        if self._desk.plan is None or self.phase is not None:
            return
        self._facts.setVisible(True)
        self._facts.show_text(
            translate("Gui", "This project has no phases yet: + adds them.")
            if chosen
            else translate("Gui", "The plan has no projects yet: + adds the first.")
        )

    def _project_chosen(self) -> None:
        self._fill_phases(None)

    def _fill_phases(self, chosen: object) -> None:
        with QSignalBlocker(self.phases):
            self.phases.clear()
            for key, row in self._phases.items():
                if row["project_id"] == self.projects.currentData():
                    self.phases.add(_name(row), key)
            self.phases.choose(chosen)
        self._phase_chosen()

    def _phase_chosen(self) -> None:
        self.phases.setToolTip(self.phases.currentText())
        self.projects.setToolTip(self.projects.currentText())
        self._desk.choose_phase(self.phases.currentData())
        self._show_next_step()

    def _read_phases(self) -> None:
        """Read the phases: the schedule adds some and gives others new dates."""
        plan = self._desk.plan
        if plan is not None:
            found = rows(plan.tables["phase"], _PHASE, in_order="seq")
            self._phases = {str(row["id"]): row for row in found}

    def _follow(self) -> None:
        """Show the phase that was chosen elsewhere: among the findings, in the schedule."""
        phase = self._desk.phase_id
        self._read_phases()
        if phase not in self._phases or phase == self.phases.currentData():
            return
        with QSignalBlocker(self.projects), QSignalBlocker(self.phases):
            self.projects.choose(self._phases[phase]["project_id"])
            self.phases.clear()
            for key, row in self._phases.items():
                if row["project_id"] == self.projects.currentData():
                    self.phases.add(_name(row), key)
            self.phases.choose(phase)
        for combo in (self.projects, self.phases):
            combo.setToolTip(combo.currentText())

    def _show_phase(self) -> None:
        shown = [
            (self.projects.itemText(row), self.projects.itemData(row))
            for row in range(self.projects.count())
        ]
        if self._desk.plan is not None and self._projects_now() != shown:
            self.refresh()  # a project came or went, e.g. by undo
        self._follow()
        plan, row = self._desk.plan, self.phase
        for label in (self._facts, self._target):
            label.setVisible(row is not None)
        self._show_next_step()
        if plan is None or row is None:
            return
        count = self._desk.parcels_of(str(row["id"])).count
        self._facts.show_text(
            translate("Gui", "{dates} · {count} parcels").format(
                dates=_dates(row), count=f"{count:,}"
            )
        )
        korean = ui_language() == "ko"
        target = row["target"] if korean else row["target_en"] or row["target"]
        self._target.show_text(
            translate("Gui", "Target: {target}").format(
                target=target or translate("Gui", "not set yet")
            )
        )


def _adding(words: str, parent: QWidget) -> QToolButton:
    """Return a small button with a plus."""
    button = QToolButton(parent)
    button.setIcon(look.icon("add"))
    button.setAutoRaise(True)
    button.setToolTip(words)
    button.setAccessibleName(words.removesuffix("…"))
    return button


def _beside(combo: QWidget, button: QToolButton) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(2)
    line.addWidget(combo, 1)
    line.addWidget(button)
    return line


def _name(row: Row) -> str:
    korean, english = str(row["name_ko"] or ""), str(row["name_en"] or "")
    return korean if ui_language() == "ko" else english or korean


def _date(value: object) -> QDate | None:
    date = value if isinstance(value, QDate) else QDate.fromString(str(value or ""), "yyyy-MM-dd")
    return date if date.isValid() else None


def _dates(row: Row) -> str:
    start, end = _date(row["starts_on"]), _date(row["ends_on"])
    if start is None and end is None:
        return translate("Gui", "no dates yet")
    shown = "yyyy.MM.dd." if ui_language() == "ko" else "yyyy-MM-dd"
    return " – ".join(date.toString(shown) if date else "…" for date in (start, end))
