"""Rows that an import set aside: look at them, mend them, try them again, leave them out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from qgis.core import QgsGeometry
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QWidget,
)

from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.intake import tables, words
from smartcity_planner.gui.intake.history import moment
from smartcity_planner.gui.intake.marks import Mark
from smartcity_planner.gui.intake.row_panel import RowPanel
from smartcity_planner.gui.intake.window import Window
from smartcity_planner.gui.widgets import ElidedCombo, hint
from smartcity_planner.i18n import translate

if TYPE_CHECKING:
    from smartcity_planner.intake.quarantine import Entry

_SUMMARY = 8


class SetAsideWindow(Window):
    """The list on the left, the values of the selected row on the right."""

    def __init__(
        self,
        desk: PlanDesk,
        canvas: QgsMapCanvas,
        parent: QWidget | None = None,
        run_id: str = "",
    ) -> None:
        super().__init__(
            desk,
            "smartcity_set_aside",
            translate("Gui", "Rows set aside"),
            QSize(980, 640),
            parent,
        )
        self._mark = Mark(canvas)
        self._entries: list[Entry] = []
        self._listed: list[Entry] = []
        self._changes: dict[str, dict[str, str]] = {}
        self._why: dict[str, str] = {}
        self._current: Entry | None = None
        self.run, self.reason = ElidedCombo(self), ElidedCombo(self)
        self.rows = tables.Rows(
            [
                translate("Gui", "Row"),
                translate("Gui", "What"),
                translate("Gui", "Reason"),
                translate("Gui", "Values"),
                translate("Gui", "Mended"),
            ],
            self,
            right=(0,),
        )
        self.view = tables.table(self.rows, translate("Gui", "Rows set aside"), self, several=True)
        self.panel = RowPanel(self)
        self.count = hint(self, wrap=False)
        self.retry_button = QPushButton(translate("Gui", "Try the selected rows again"), self)
        self.retry_all_button = QPushButton(translate("Gui", "Try all listed again"), self)
        self.dismiss_button = QPushButton(translate("Gui", "Leave the selected rows out"), self)
        self._lay_out()
        self.run.activated.connect(self._filter)
        self.reason.activated.connect(self._filter)
        self.view.selectionModel().selectionChanged.connect(self._show_row)
        self.panel.typed.connect(self._typed)
        self.panel.map_button.clicked.connect(self._show_place)
        self.retry_button.clicked.connect(lambda: self._retry(self.chosen()))
        self.retry_all_button.clicked.connect(lambda: self._retry(self._listed))
        self.dismiss_button.clicked.connect(self._ask_dismiss)
        self.refresh()
        self.show_run(run_id)

    def show_run(self, run_id: str) -> None:
        """List the rows of one import only (all, where it is empty)."""
        self.run.choose(run_id or None)
        self._filter()

    def chosen(self) -> list[Entry]:
        """Return the rows that are selected."""
        return [self._listed[row] for row in tables.chosen(self.view)]

    def refresh(self) -> None:
        """Read the rows again."""
        from smartcity_planner.intake import quarantine

        found = self.work(
            translate("Gui", "Reading the rows set aside…"),
            lambda _progress: (
                quarantine.listed(self.store),
                self.store.query("SELECT id, started_at, input FROM import_run ORDER BY fid DESC"),
            ),
        )
        self._entries, runs = found or ([], [])
        there = {entry.id for entry in self._entries}
        self._changes = {key: value for key, value in self._changes.items() if key in there}
        self._why = {key: value for key, value in self._why.items() if key in there}
        chosen_run, chosen_reason = self.run.currentData(), self.reason.currentData()
        self.run.clear()
        self.run.add(translate("Gui", "All imports"), None)
        with_rows = {entry.run_id for entry in self._entries}
        for run in runs:
            if run["id"] in with_rows:
                self.run.add(f"{moment(str(run['started_at']))} · {run['input']}", run["id"])
        self.reason.clear()
        self.reason.add(translate("Gui", "All reasons"), None)
        for code in dict.fromkeys(entry.reason_code for entry in self._entries):
            self.reason.add(words.code_label(code), code)
        self.run.choose(chosen_run)
        self.reason.choose(chosen_reason)
        self._filter()

    def release(self) -> None:
        """Take the outline off QGIS's map."""
        self._mark.clear()

    def done(self, result: int) -> None:
        """Closed by the planner: nothing stays marked on the map."""
        self._mark.clear()
        super().done(result)

    def _filter(self, *_: object) -> None:
        run, reason = self.run.currentData(), self.reason.currentData()
        self._listed = [
            entry
            for entry in self._entries
            if run in (None, entry.run_id) and reason in (None, entry.reason_code)
        ]
        self.rows.fill([self._line(entry) for entry in self._listed])
        tables.fit(self.view, stretch=3, most=240)
        if not self._entries:
            text = translate("Gui", "No row is waiting: nothing was set aside, or all is done.")
        elif not self._listed:
            text = translate("Gui", "No row fits this choice.")
        else:
            text = translate("Gui", "{count} rows are waiting.")
        self.count.setText(text.format(count=words.count(len(self._listed))))
        if self._listed:
            self.view.selectRow(0)
        self._show_row()

    def _line(self, entry: Entry) -> tuple[object, ...]:
        filled = [value for value in entry.values.values() if value not in (None, "")]
        return (
            words.count(entry.row),
            words.target_label(entry.target),
            words.code_label(entry.reason_code),
            " · ".join(str(value) for value in filled[:_SUMMARY]),
            translate("Gui", "yes") if self._changes.get(entry.id) else "",
        )

    def _show_row(self, *_: object) -> None:
        chosen = self.chosen()
        self._current = chosen[0] if len(chosen) == 1 else None
        entry = self._current
        for button, there in (
            (self.retry_button, chosen),
            (self.dismiss_button, chosen),
            (self.retry_all_button, self._listed),
        ):
            button.setEnabled(bool(there))
            button.setToolTip("" if there else translate("Gui", "Select rows first."))
        if entry is not None:
            changed = self._changes.get(entry.id, {})
            self.panel.show_entry(entry, changed, self._why.get(entry.id, entry.reason))
        elif len(chosen) > 1:
            text = translate("Gui", "{count} rows are selected.")
            self.panel.show_none(text.format(count=words.count(len(chosen))))
        else:
            self.panel.show_none(translate("Gui", "Select one row to see and mend its values."))

    def _typed(self, name: str, value: str) -> None:
        entry = self._current
        if entry is None:
            return
        before = entry.values.get(name)
        changes = self._changes.setdefault(entry.id, {})
        if value == ("" if before is None else str(before)):
            changes.pop(name, None)
        else:
            changes[name] = value
        if not changes:
            self._changes.pop(entry.id, None)
        place = self._listed.index(entry)
        self.rows.put(place, 4, translate("Gui", "yes") if changes else "")

    def _show_place(self) -> None:
        from smartcity_planner.intake import quarantine

        entry = self._current
        if entry is None:
            return
        shape = self.work(
            translate("Gui", "Looking for the place…"), lambda _progress: quarantine.shape(entry)
        )
        geometry = QgsGeometry()
        if shape is not None:
            geometry.fromWkb(bytes(shape.ExportToIsoWkb()))
        if not self._mark.show(geometry) and not self.notice.text:
            self.tell(translate("Gui", "This row has no shape that can be shown."))

    def _retry(self, entries: Sequence[Entry]) -> None:
        from smartcity_planner.intake import quarantine

        changes = {entry.id: dict(self._changes.get(entry.id, {})) for entry in entries}
        result = self.change(
            translate("Gui", "Trying the rows again…"),
            lambda progress: quarantine.retry(self.store, changes, progress),
        )
        if result is None:
            return
        self._mark.clear()
        self._why.update(result.still)
        taken, still = words.count(result.imported), words.count(len(result.still))
        self.refresh()
        if result.still:
            text = translate(
                "Gui",
                "{taken} rows were taken into the plan; {still} could not be taken. Their reasons "
                "are shown with them.",
            )
        else:
            text = translate("Gui", "{taken} rows were taken into the plan.")
        self.tell(text.format(taken=taken, still=still))

    def _ask_dismiss(self) -> None:
        entries = self.chosen()
        self.notice.ask(
            translate(
                "Gui", "Leave {count} rows out of the plan for good? They stay in the record."
            ).format(count=words.count(len(entries))),
            [
                (translate("Gui", "Leave them out"), lambda: self._dismiss(entries)),
                (translate("Gui", "Keep them waiting"), None),
            ],
        )

    def _dismiss(self, entries: Sequence[Entry]) -> None:
        from smartcity_planner.intake import quarantine

        count = self.change(
            translate("Gui", "Leaving rows out…"),
            lambda _progress: quarantine.dismiss(self.store, [entry.id for entry in entries]),
        )
        if count is not None:
            self._mark.clear()
            self.refresh()
            self.tell(
                translate("Gui", "{count} rows are left out.").format(count=words.count(count))
            )

    def _lay_out(self) -> None:
        filters = QHBoxLayout()
        for text, combo in (
            (translate("Gui", "Import"), self.run),
            (translate("Gui", "Reason"), self.reason),
        ):
            label = QLabel(text, self)
            label.setBuddy(combo)
            filters.addWidget(label)
            filters.addWidget(combo, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.view)
        split.addWidget(self.panel)
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        buttons = QHBoxLayout()
        buttons.addWidget(self.retry_button)
        buttons.addWidget(self.retry_all_button)
        buttons.addWidget(self.dismiss_button)
        buttons.addStretch(1)
        close = QPushButton(translate("Gui", "Close"), self)
        close.clicked.connect(self.close)
        buttons.addWidget(close)
        self.column.addLayout(filters)
        self.column.addWidget(self.count)
        self.column.addWidget(split, 1)
        self.column.addLayout(buttons)
