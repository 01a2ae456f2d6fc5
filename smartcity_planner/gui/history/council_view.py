"""Council meetings: note one, and hold the plan as it was put against the plan now."""

from __future__ import annotations

from datetime import date, datetime

from qgis.core import Qgis
from qgis.PyQt.QtCore import QDate, QDateTime, Qt
from qgis.PyQt.QtWidgets import (
    QDateEdit,
    QDateTimeEdit,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui.connections import Connections
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.history.comparison_view import ComparisonView
from smartcity_planner.gui.history.doing import do
from smartcity_planner.gui.intake import tables
from smartcity_planner.gui.units import UnitChoice
from smartcity_planner.i18n import translate
from smartcity_planner.planning import council
from smartcity_planner.planning.council import Meeting
from smartcity_planner.planning.history_as_of import as_of


class CouncilView(QWidget):
    """Meetings on the left, then and now on the right."""

    def __init__(self, desk: PlanDesk, units: UnitChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meetings: list[Meeting] = []
        self.rows = tables.Rows(
            [
                translate("Gui", "Held on"),
                translate("Gui", "Council meeting"),
                translate("Gui", "Plan as of"),
            ],
            self,
        )
        self.view = tables.table(self.rows, translate("Gui", "Council meetings"), self)
        self.name, self.name_en = QLineEdit(self), QLineEdit(self)
        self.name.setPlaceholderText(translate("Gui", "e.g. 330th session, urban committee"))
        self.day = QDateEdit(QDate.currentDate(), self)
        self.moment = QDateTimeEdit(QDateTime.currentDateTime(), self)
        for edit, form in ((self.day, "yyyy-MM-dd"), (self.moment, "yyyy-MM-dd HH:mm")):
            edit.setCalendarPopup(True)
            edit.setDisplayFormat(form)
        self.record_button = QPushButton(translate("Gui", "Record"), self)
        self.moment_button = QPushButton(translate("Gui", "Compare with now"), self)
        self.comparison = ComparisonView(desk, units, False, self)
        self._lay_out()
        self.view.selectionModel().selectionChanged.connect(self._show_meeting)
        self.record_button.clicked.connect(self._record)
        self.moment_button.clicked.connect(self._show_moment)
        self.name.textChanged.connect(self._show_what_applies)
        self._kept = Connections()
        self._kept.add(desk.plan_changed, self.refresh)
        self._kept.add(desk.content_changed, self._show_what_applies)
        self.refresh()

    def release(self) -> None:
        """Let the desk go."""
        self._kept.close()
        self.comparison.release()

    def refresh(self) -> None:
        """Read the meetings again."""
        plan, self._meetings = self._desk.plan, []
        if plan is not None:
            try:
                self._meetings = council.meetings(plan.store)
            except PlanError as error:
                self._desk.tell(error)
        self.rows.fill(
            [(str(one.held_on), one.name, f"{one.as_of:%Y-%m-%d %H:%M}") for one in self._meetings]
        )
        tables.fit(self.view, stretch=1, most=140)
        self.comparison.clear(
            translate("Gui", "Select a council meeting, or give a time, to see then and now.")
            if plan is not None
            else translate("Gui", "No plan is open. Create a plan or open one.")
        )
        self._show_what_applies()

    # Within

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(3)
        form.addRow(translate("Gui", "Name"), self.name)
        form.addRow(translate("Gui", "English name"), self.name_en)
        line = QHBoxLayout()
        line.addWidget(self.day, 1)
        line.addWidget(self.record_button)
        form.addRow(translate("Gui", "Held on"), line)
        other = QHBoxLayout()
        other.addWidget(QLabel(translate("Gui", "Another time"), self))
        other.addWidget(self.moment, 1)
        other.addWidget(self.moment_button)
        left = QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.view, 1)
        column.addLayout(other)
        column.addLayout(form)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(self.comparison)
        split.setSizes([380, 620])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(split)

    def _show_what_applies(self, *_: object) -> None:
        plan = self._desk.plan
        why = ""
        if plan is None:
            why = translate("Gui", "No plan is open. Create a plan or open one.")
        elif not plan.store.writable:
            why = translate("Gui", "The plan is read-only.")
        elif self._desk.unsaved:
            why = translate("Gui", "Save or discard your edits first: what is saved is recorded.")
        elif not self.name.text().strip():
            why = translate("Gui", "Give the council meeting a name first.")
        self.record_button.setEnabled(not why)
        self.record_button.setToolTip(
            why or translate("Gui", "Note that the plan was put before the council in this state")
        )
        self.moment_button.setEnabled(plan is not None)

    def _record(self) -> None:
        plan = self._desk.plan
        if plan is None:
            return
        held = date.fromisoformat(self.day.date().toString(Qt.DateFormat.ISODate))
        made = do(
            self._desk,
            translate("Gui", "Recording the council meeting…"),
            lambda _progress: council.record_council(
                plan.store, self.name.text(), self.name_en.text(), held
            ),
        )
        if made is None:
            return
        self.name.clear()
        self.name_en.clear()
        self._desk.look_again()
        self.refresh()
        self._desk.say(
            translate("Gui", "“{name}” is recorded with the plan as of {moment}.").format(
                name=made.name, moment=f"{made.as_of:%Y-%m-%d %H:%M}"
            ),
            Qgis.MessageLevel.Success,
        )
        self.view.selectRow(next(n for n, m in enumerate(self._meetings) if m.id == made.id))

    def _show_meeting(self, *_: object) -> None:
        chosen = tables.chosen(self.view)
        if chosen:
            self._show(self._meetings[chosen[0]])

    def _show_moment(self) -> None:
        self.view.clearSelection()
        self._show(self.moment.dateTime().toPyDateTime().astimezone())

    def _show(self, when: Meeting | datetime) -> None:
        plan = self._desk.plan
        if plan is None:
            return
        found = do(
            self._desk,
            translate("Gui", "Reading the plan as it was…"),
            lambda _progress: as_of(plan.store, when),
        )
        if found is not None:
            self.comparison.show_comparison(found.comparison)
