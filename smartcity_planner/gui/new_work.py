"""Windows that ask for a new project or phase, and the edits behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QDate, QObject, Qt
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.domain import codes, schema
from smartcity_planner.domain.progress import Progress
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.widgets import ElidedCombo
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning import phases, projects
from smartcity_planner.planning.edit_buffers import rows
from smartcity_planner.planning.edit_common import Edited
from smartcity_planner.planning.projects import NewProject

#: How long a phase is at first: until the end of the year in which it begins.
_LAST_DAY = (12, 31)


class NewWork(QObject):
    """Adds projects and phases to the plan; `chosen` gets the id of what was added."""

    def __init__(self, desk: PlanDesk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self.dialog: QDialog | None = None

    def close(self) -> None:
        """Close the window that is open."""
        if self.dialog is not None and not sip.isdeleted(self.dialog):
            self.dialog.close()
        self.dialog = None

    def ask_project(self, chosen: Callable[[str], object]) -> ProjectForm | None:
        """Ask for a project."""
        plan = self._desk.plan
        if plan is None:
            return None
        korean = ui_language() == "ko"
        hubs = {
            str(row["id"]): str(
                row["name_ko"] if korean else row["name_en"] or row["name_ko"] or ""
            )
            for row in rows(plan.tables["hub"], ("id", "name_ko", "name_en"))
        }
        meta = self._desk.meta()
        years = tuple(
            int(meta[name]) if str(meta.get(name, "")).isdigit() else date.today().year
            for name in ("start_year", "end_year")
        )
        form = ProjectForm(hubs, (years[0], years[1]), self._window)
        form.accepted.connect(lambda: self.add_project(form.project(), chosen))
        self._open(form)
        return form

    def ask_phase(
        self, project_id: str, project: str, chosen: Callable[[str], object]
    ) -> PhaseForm | None:
        """Ask for a phase of a project."""
        if self._desk.plan is None:
            return None
        form = PhaseForm(project, self._window)
        form.accepted.connect(lambda: self.add_phase(project_id, form, chosen))
        self._open(form)
        return form

    def add_project(self, new: NewProject, chosen: Callable[[str], object]) -> None:
        """Add a project, with the phases of its scheme."""
        self._edit(
            translate("Gui", "Adding the project…"),
            lambda tables, progress: projects.create_project(
                self._desk.history, tables, new, progress
            ),
            translate("Gui", "The project “{name}” is added. Not saved yet.").format(
                name=new.name_ko.strip()
            ),
            chosen,
        )

    def add_phase(self, project_id: str, form: PhaseForm, chosen: Callable[[str], object]) -> None:
        """Add a phase."""
        name, name_en, span = form.name_ko.text(), form.name_en.text(), form.span()
        self._edit(
            translate("Gui", "Adding the phase…"),
            lambda tables, progress: projects.create_phase(
                self._desk.history, tables, project_id, name, name_en, span, progress
            ),
            translate("Gui", "The phase “{name}” is added. Not saved yet.").format(
                name=name.strip()
            ),
            chosen,
        )

    def add_scheme(self, project_id: str, scheme: str) -> None:
        """Add the phases of a scheme to a project."""
        desk = self._desk
        done = desk.edit(
            translate("Gui", "Adding phases…"),
            lambda progress: phases.create_phases(
                desk.history, desk.plan.tables, project_id, scheme, True, progress
            ),
        )
        if done is not None and done.added:
            desk.say(
                translate("Gui", "{count} phases added. Not saved yet.").format(count=done.added)
            )

    def _open(self, form: QDialog) -> None:
        self.close()
        self.dialog = form
        form.open()

    def _edit(
        self,
        label: str,
        action: Callable[[Mapping[str, object], Progress], tuple[str, Edited]],
        said: str,
        chosen: Callable[[str], object],
    ) -> None:
        made: list[str] = []

        def edit(progress: Progress) -> Edited:
            key, edited = action(self._desk.plan.tables, progress)
            made.append(key)
            return edited

        if self._desk.edit(label, edit) is not None:
            chosen(made[0])
            self._desk.say(said)


class _Form(QDialog):
    """Names, and what else there is to say; it can be accepted once it has a name."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.name_ko, self.name_en = QLineEdit(self), QLineEdit(self)
        self.form = QFormLayout()
        self.form.addRow(translate("Gui", "Name"), self.name_ko)
        self.form.addRow(translate("Gui", "English name"), self.name_en)
        roles = QDialogButtonBox.StandardButton
        self.buttons = QDialogButtonBox(roles.Ok | roles.Cancel, self)
        self.buttons.button(roles.Ok).setText(translate("Gui", "Add"))
        self.buttons.button(roles.Cancel).setText(translate("Gui", "Cancel"))
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addLayout(self.form)
        column.addStretch(1)
        column.addWidget(self.buttons)
        self.setMinimumWidth(440)
        self.name_ko.textChanged.connect(self._look)
        self._look()

    def _look(self) -> None:
        named = bool(self.name_ko.text().strip())
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setEnabled(named)
        ok.setToolTip("" if named else translate("Gui", "Give it a name first."))


class ProjectForm(_Form):
    """What a project begins with; all else stands in its form among the plan's layers."""

    def __init__(self, hubs: Mapping[str, str], years: tuple[int, int], parent: QWidget) -> None:
        super().__init__(translate("Gui", "New project"), parent)
        language = ui_language()
        self.field, self.kind, self.hub, self.scheme = (ElidedCombo(self) for _ in range(4))
        for combo, offered in ((self.field, codes.FIELD), (self.kind, codes.KIND)):
            for code in offered.codes:
                combo.add(code.label(language), code.value)
        self.hub.add(translate("Gui", "None"), None)
        for key, name in hubs.items():
            self.hub.add(name, key)
        self.first, self.last = QSpinBox(self), QSpinBox(self)
        for box, year in zip((self.first, self.last), years, strict=True):
            box.setRange(schema.FIRST_YEAR, schema.LAST_YEAR)
            box.setValue(year)
        self.first.valueChanged.connect(self.last.setMinimum)
        self.last.setMinimum(self.first.value())
        for code in codes.PHASE_SCHEME.codes:
            self.scheme.add(code.label(language), code.value)
        self.scheme.add(translate("Gui", "No phases yet"), "")
        self.scheme.choose("stage")
        self.form.addRow(translate("Gui", "Field"), self.field)
        self.form.addRow(translate("Gui", "Kind"), self.kind)
        self.form.addRow(translate("Gui", "Innovation hub"), self.hub)
        self.form.addRow(translate("Gui", "First year"), self.first)
        self.form.addRow(translate("Gui", "Last year"), self.last)
        self.form.addRow(translate("Gui", "Phases"), self.scheme)

    def project(self) -> NewProject:
        """Return the project as it is filled in."""
        return NewProject(
            self.name_ko.text(),
            self.field.currentData(),
            self.kind.currentData(),
            self.name_en.text(),
            self.hub.currentData(),
            self.first.value(),
            self.last.value(),
            self.scheme.currentData(),
        )


class PhaseForm(_Form):
    """A phase's name, and its dates where they are known."""

    def __init__(self, project: str, parent: QWidget) -> None:
        super().__init__(translate("Gui", "New phase"), parent)
        name = QLabel(project, self)
        name.setWordWrap(True)
        self.form.insertRow(0, translate("Gui", "Project"), name)
        self.dated = QCheckBox(translate("Gui", "The dates are known"), self)
        today = QDate.currentDate()
        self.first = QDateEdit(today, self)
        self.last = QDateEdit(QDate(today.year(), *_LAST_DAY), self)
        for field in (self.first, self.last):
            field.setCalendarPopup(True)
            field.setDisplayFormat("yyyy-MM-dd")
            field.setEnabled(False)
            self.dated.toggled.connect(field.setEnabled)
        self.first.dateChanged.connect(self.last.setMinimumDate)
        self.last.setMinimumDate(self.first.date())
        self.form.addRow(self.dated)
        self.form.addRow(translate("Gui", "First day"), self.first)
        self.form.addRow(translate("Gui", "Last day"), self.last)

    def span(self) -> phases.Span:
        """Return first and last day; None where they are not known."""
        if not self.dated.isChecked():
            return None, None
        return phases.as_date(self.first.date()), phases.as_date(self.last.date())
