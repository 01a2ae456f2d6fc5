"""All imports into the plan, and the report of each."""

from __future__ import annotations

from datetime import datetime

from qgis.PyQt.QtCore import QSize, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QWidget

from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.intake import report_view, tables, words
from smartcity_planner.gui.intake.window import Window
from smartcity_planner.gui.widgets import hint
from smartcity_planner.i18n import translate

_SQL = (
    "SELECT r.id, r.started_at, r.target, r.input, r.rows_read, r.rows_new, r.rows_changed, "
    "r.rows_unchanged, r.rows_repaired, r.rows_quarantined, "
    "(SELECT COUNT(*) FROM quarantine q WHERE q.run_id = r.id AND COALESCE(q.state, '') = '') "
    "AS open, r.report IS NOT NULL AND r.report <> '' AS has_report "
    "FROM import_run r ORDER BY r.started_at DESC, r.fid DESC"
)


class HistoryWindow(Window):
    """A table of imports; below it the report of the one that is selected."""

    set_aside_asked = pyqtSignal(str)

    def __init__(self, desk: PlanDesk, parent: QWidget | None = None) -> None:
        super().__init__(
            desk,
            "smartcity_import_history",
            translate("Gui", "Imports and reports"),
            QSize(960, 680),
            parent,
        )
        self._runs: list[dict[str, object]] = []
        self.rows = tables.Rows(
            [
                translate("Gui", "When"),
                translate("Gui", "What"),
                translate("Gui", "File"),
                translate("Gui", "Read"),
                translate("Gui", "New"),
                translate("Gui", "Changed"),
                translate("Gui", "Unchanged"),
                translate("Gui", "Repaired"),
                translate("Gui", "Set aside"),
                translate("Gui", "Still open"),
            ],
            self,
            right=range(3, 10),
        )
        self.view = tables.table(self.rows, translate("Gui", "Imports"), self)
        self.empty = hint(self)
        self.empty.setText(
            translate("Gui", "Nothing was imported into this plan yet. Begin with “Import”.")
        )
        self.report = report_view.viewer(self)
        self.aside_button = QPushButton(translate("Gui", "Show the rows set aside"), self)
        self.save_button = QPushButton(translate("Gui", "Save the report…"), self)
        close = QPushButton(translate("Gui", "Close"), self)
        split = QSplitter(Qt.Orientation.Vertical, self)
        split.addWidget(self.view)
        split.addWidget(self.report)
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        self._split = split
        buttons = QHBoxLayout()
        buttons.addWidget(self.aside_button)
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        self.column.addWidget(self.empty)
        self.column.addWidget(split, 1)
        self.column.addStretch(0)
        self.column.addLayout(buttons)
        self.view.selectionModel().selectionChanged.connect(self._show_report)
        self.aside_button.clicked.connect(self._ask_set_aside)
        self.save_button.clicked.connect(self._save)
        close.clicked.connect(self.close)
        self._html = ""
        self.refresh()

    def refresh(self) -> None:
        """Read the imports again."""
        found = self.work(
            translate("Gui", "Reading the imports…"), lambda _progress: self.store.query(_SQL)
        )
        self._runs = [dict(row) for row in found or ()]
        self.rows.fill(
            [
                (
                    moment(str(run["started_at"])),
                    words.target_label(str(run["target"])),
                    run["input"],
                    *(
                        words.count(run[name])
                        for name in (
                            "rows_read",
                            "rows_new",
                            "rows_changed",
                            "rows_unchanged",
                            "rows_repaired",
                            "rows_quarantined",
                            "open",
                        )
                    ),
                )
                for run in self._runs
            ]
        )
        tables.fit(self.view, stretch=2)
        self.empty.setVisible(not self._runs)
        self._split.setVisible(bool(self._runs))
        if self._runs:
            self.view.selectRow(0)
        self._show_report()

    def _show_report(self, *_: object) -> None:
        rows = tables.chosen(self.view)
        run = self._runs[rows[0]] if rows else None
        self._html = ""
        if run is not None and run["has_report"]:
            found = self.work(
                translate("Gui", "Reading the report…"),
                lambda _progress: self.store.query(
                    "SELECT report FROM import_run WHERE id = ?", [run["id"]]
                ),
            )
            self._html = str(found[0][0]) if found else ""
        if self._html:
            self.report.setHtml(report_view.plain(self._html))
        else:
            self.report.setPlainText(translate("Gui", "No report was kept of this import."))
        self.save_button.setEnabled(bool(self._html))
        self.aside_button.setEnabled(bool(run and run["open"]))
        self.aside_button.setToolTip(
            ""
            if self.aside_button.isEnabled()
            else translate("Gui", "This import has no rows that still wait.")
        )

    def _ask_set_aside(self) -> None:
        rows = tables.chosen(self.view)
        if rows:
            self.set_aside_asked.emit(str(self._runs[rows[0]]["id"]))

    def _save(self) -> None:
        target = report_view.ask_place(self)
        if target is None:
            return
        path = self.work(
            translate("Gui", "Saving the report…"),
            lambda _progress: report_view.save(self._html, target),
        )
        if path is not None:
            self.tell(translate("Gui", "The report is here: {path}").format(path=path))


def moment(started: str) -> str:
    """Return when an import began, in the planner's own time."""
    try:
        return f"{datetime.fromisoformat(started).astimezone():%Y-%m-%d %H:%M}"
    except ValueError:
        return started
