"""The wizard's fourth page: what the import would do, before it does it."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSplitter, QTabWidget, QVBoxLayout, QWidget

from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.intake import report_view, tables, words
from smartcity_planner.gui.intake.figures import Figures
from smartcity_planner.gui.intake.job import Job
from smartcity_planner.gui.intake.map_view import LOOK_AT, SET_ASIDE, MapView
from smartcity_planner.gui.intake.page import Page
from smartcity_planner.gui.widgets import Swatch, hint
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.intake import reasons
from smartcity_planner.intake.report import render
from smartcity_planner.intake.result import ImportResult

_EXAMPLES = 5


class CheckPage(Page):
    """Counts per repair and per reason, the rows on a map, the full report; then the import."""

    def __init__(self, job: Job, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(
            job,
            translate("Gui", "4. What the import would do"),
            translate("Gui", "A rehearsal: nothing was written. “Import” writes it to the plan."),
            parent,
        )
        self._desk = desk
        self._places: list[object] = []
        self.setCommitPage(True)
        self.figures = Figures(self)
        self.findings = tables.Rows(
            [
                translate("Gui", "What happens"),
                translate("Gui", "What was found"),
                translate("Gui", "Rows"),
                translate("Gui", "For example"),
            ],
            self,
            right=(2,),
        )
        self.finding_view = tables.table(
            self.findings, translate("Gui", "Repairs and reasons"), self
        )
        self.rows = tables.Rows(
            [
                translate("Gui", "Row"),
                translate("Gui", "What was found"),
                translate("Gui", "In words"),
            ],
            self,
            right=(0,),
        )
        self.row_view = tables.table(self.rows, translate("Gui", "Rows to look at"), self)
        self._codes: list[str] = []
        self._shown: list[object] = []
        self.map = MapView(job.store, self)
        self.map.setAccessibleName(translate("Gui", "Map of the rows to look at"))
        self._row_note = hint(self)
        self.report = report_view.viewer(self)
        self._lay_out()
        self.finding_view.selectionModel().selectionChanged.connect(self._show_rows)
        self.row_view.selectionModel().selectionChanged.connect(self._zoom)

    def isComplete(self) -> bool:
        """Whether the rehearsal was done. (Rows that are all set aside can still be mended.)"""
        return not self.busy and self.job.checked is not None and self.job.tried

    def enter(self) -> None:
        """Rehearse the import, if that was not done yet."""
        if not self.job.tried:
            self.work(translate("Gui", "Rehearsing the import…"), self.job.try_out)
        self._show()

    def validatePage(self) -> bool:
        """Import. Cancelled or refused, the page stays, and the plan is as it was."""
        if self._desk.unsaved:
            self.tell(
                translate(
                    "Gui",
                    "The plan has unsaved edits. Save them first: the import writes to the plan's "
                    "file.",
                ),
                [
                    (translate("Gui", "Save the edits"), self._desk.save),
                    (translate("Gui", "Leave it"), None),
                ],
            )
            return False
        done = self.work(translate("Gui", "Importing…"), self.job.take)
        self._desk.look_again()
        return done is not None

    def release(self) -> None:
        """Let the map go."""
        super().release()
        self.map.release()

    def _show(self) -> None:
        result = self.job.checked
        if result is None:
            self.figures.clear()
            self.findings.fill([])
            self._places = []
            self.report.clear()
            self._show_rows()
            return
        self.figures.show_result(result)
        self._codes, rows = [], []
        for code, what, count in findings(result):
            self._codes.append(code)
            examples = ", ".join(result.examples.get(code, [])[:_EXAMPLES])
            rows.append((what, words.code_label(code), words.count(count), examples or "–"))
        self.findings.fill(rows)
        tables.fit(self.finding_view, stretch=1, most=170)
        self._places = list(result.places)
        self.report.setHtml(report_view.plain(render(result, ui_language())))
        self._show_rows()
        self.completeChanged.emit()
        if result.imported == 0:
            self.tell(
                translate(
                    "Gui",
                    "No row of the file can be taken as it is: an import would set all aside, to "
                    "be mended. Read the reasons, or go back and choose other columns or another "
                    "coordinate system.",
                )
            )

    def _show_rows(self, *_: object) -> None:
        """List the rows of the finding that is selected, else all."""
        wanted = {self._codes[row] for row in tables.chosen(self.finding_view)}
        self._shown = [one for one in self._places if not wanted or one.code in wanted]
        self.rows.fill(
            [(words.count(one.row), words.code_label(one.code), one.text) for one in self._shown]
        )
        tables.fit(self.row_view, stretch=2, most=220)
        self.map.show_places([(one.x, one.y, one.code in reasons.REASONS) for one in self._shown])
        if self._shown:
            text = translate("Gui", "{count} rows on the map; choose one to go there.")
        elif self.job.checked is None:
            text = translate("Gui", "The rehearsal gave no result.")
        elif self._codes:
            text = translate("Gui", "None of these rows has a place to show.")
        else:
            text = translate("Gui", "Nothing had to be repaired or set aside.")
        self._row_note.setText(text.format(count=words.count(len(self._shown))))

    def _zoom(self, *_: object) -> None:
        rows = tables.chosen(self.row_view)
        if rows:
            place = self._shown[rows[0]]
            self.map.zoom_to(place.x, place.y)
            self._row_note.setText(
                translate("Gui", "Row {row}: {text}").format(
                    row=words.count(place.row), text=place.text
                )
            )

    def _lay_out(self) -> None:
        legend = QHBoxLayout()
        for colour, text in (
            (SET_ASIDE, translate("Gui", "Set aside")),
            (LOOK_AT, translate("Gui", "Taken, worth a look")),
        ):
            legend.addWidget(Swatch(colour, self))
            legend.addWidget(QLabel(text, self))
            legend.addSpacing(8)
        legend.addStretch(1)
        left, right = QWidget(self), QWidget(self)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 4, 0)
        column.addWidget(self.finding_view, 3)
        column.addWidget(self._row_note)
        column.addWidget(self.row_view, 2)
        column = QVBoxLayout(right)
        column.setContentsMargins(4, 0, 0, 0)
        column.addWidget(self.map, 1)
        column.addLayout(legend)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        self.tabs = QTabWidget(self)
        self.tabs.addTab(split, translate("Gui", "Findings on the map"))
        self.tabs.addTab(self.report, translate("Gui", "Full report"))
        self.column.addWidget(self.figures)
        self.column.addWidget(self.tabs, 1)


def findings(result: ImportResult) -> list[tuple[str, str, int]]:
    """Return code, what happens and count: first what is set aside, then repairs, then notes."""
    aside, repaired, note = (
        translate("Gui", "set aside"),
        translate("Gui", "repaired"),
        translate("Gui", "worth a look"),
    )
    return [
        (code, what, count)
        for counts, what in (
            (result.reasons, aside),
            (result.repairs, repaired),
            (result.notes, note),
        )
        for code, count in counts.most_common()
    ]
