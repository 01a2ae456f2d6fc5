"""The log of changes: what was done, by whom, and each row from what to what."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QResizeEvent, QShowEvent
from qgis.PyQt.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.domain import schema
from smartcity_planner.domain.progress import Progress
from smartcity_planner.gui import look
from smartcity_planner.gui.connections import Connections
from smartcity_planner.gui.desk import PlanDesk
from smartcity_planner.gui.history.doing import do
from smartcity_planner.gui.intake import tables
from smartcity_planner.gui.messages import Messages
from smartcity_planner.gui.widgets import ElidedCombo, hint
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning import council, history
from smartcity_planner.planning.history import UNSIGNED, Filter, Group
from smartcity_planner.planning.history_csv import write_csv
from smartcity_planner.planning.history_words import who_label

_MOST = 500
_ANYTHING = ""
_COUNCIL = "council"
#: Narrower than this, two tables side by side would have no room for their texts.
_NARROW = 900


class LogView(QWidget):
    """Filters, the steps that were done, and beside or below them the rows of the chosen step."""

    def __init__(self, desk: PlanDesk, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._messages = desk, messages
        self._groups: list[Group] = []
        self.period, self.table, self.who, self.project = (ElidedCombo(self) for _ in range(4))
        self.export_button = QPushButton(look.icon("save"), translate("Gui", "Export CSV…"), self)
        self.rows = tables.Rows(
            [
                translate("Gui", "When"),
                translate("Gui", "Who"),
                translate("Gui", "Step"),
                translate("Gui", "Table"),
                translate("Gui", "Change"),
                translate("Gui", "Rows"),
            ],
            self,
            right=(5,),
        )
        self.view = tables.table(self.rows, translate("Gui", "What was done"), self)
        self.details = tables.Rows(
            [
                translate("Gui", "Row"),
                translate("Gui", "Field"),
                translate("Gui", "Before"),
                translate("Gui", "After"),
            ],
            self,
        )
        self.detail_view = tables.table(self.details, translate("Gui", "Rows that changed"), self)
        self.note = hint(self)
        self._lay_out()
        for combo in self._combos():
            combo.currentIndexChanged.connect(self._read)
        self.view.selectionModel().selectionChanged.connect(self._show_rows)
        self.export_button.clicked.connect(self._export)
        self._kept = Connections()
        self._kept.add(desk.plan_changed, self.refresh)
        self._kept.add(desk.content_changed, self._content_changed)
        self._stale = False
        self.refresh()

    def release(self) -> None:
        """Let the desk go."""
        self._kept.close()

    def refresh(self) -> None:
        """Offer what the log has, and read it."""
        self._stale = False
        kept = [combo.currentData() for combo in self._combos()]
        for combo in self._combos():
            combo.blockSignals(True)
            combo.clear()
        self._offer()
        for combo, value in zip(self._combos(), kept, strict=True):
            combo.choose(value)
            combo.blockSignals(False)
        self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read the log again where rows were saved while nobody looked."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the tables side by side where there is room for both, else one above the other."""
        super().resizeEvent(event)
        orientation = Qt.Orientation
        wanted = orientation.Vertical if self.width() < _NARROW else orientation.Horizontal
        if self.split.orientation() != wanted:
            self.split.setOrientation(wanted)
            self.split.setSizes([560, 420])

    # Within

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        for combo in self._combos():
            combo.setMaximumWidth(220)
            bar.addWidget(combo)
        bar.addStretch(1)
        bar.addWidget(self.export_button)
        self.split = QSplitter(Qt.Orientation.Horizontal, self)
        self.split.addWidget(self.view)
        self.split.addWidget(self.detail_view)
        self.split.setSizes([560, 420])
        self.split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(4)
        column.addLayout(bar)
        column.addWidget(self.split, 1)
        column.addWidget(self.note)

    def _combos(self) -> tuple[ElidedCombo, ...]:
        return self.period, self.table, self.who, self.project

    def _offer(self) -> None:
        for label, key in (
            (translate("Gui", "All times"), _ANYTHING),
            (translate("Gui", "Today"), "0"),
            (translate("Gui", "Last 7 days"), "6"),
            (translate("Gui", "Last 30 days"), "29"),
            (translate("Gui", "Since the last council meeting"), _COUNCIL),
        ):
            self.period.add(label, key)
        self.table.add(translate("Gui", "All tables"), _ANYTHING)
        self.who.add(translate("Gui", "Everybody"), _ANYTHING)
        self.project.add(translate("Gui", "All projects"), _ANYTHING)
        plan = self._desk.plan
        if plan is None:
            return
        language = ui_language()

        def read(_progress: Progress) -> tuple[list[str], list[str | None], list[Any]]:
            projects = plan.store.query("SELECT id, name_ko, name_en FROM project ORDER BY name_ko")
            return history.changed_tables(plan.store), history.people(plan.store), projects

        found = do(self._desk, translate("Gui", "Reading the log…"), read)
        for name in found[0] if found else ():
            self.table.add(schema.table(name).label(language), name)
        for who in found[1] if found else ():
            self.who.add(who_label(who), UNSIGNED if who is None else who)
        for row in found[2] if found else ():
            name = (row["name_en"] if language == "en" else "") or row["name_ko"]
            self.project.add(name, row["id"])

    def filter(self) -> Filter:
        """Return what is asked for."""
        wanted = Filter(
            table=self.table.currentData() or None,
            who=self.who.currentData() or None,
            project=self.project.currentData() or None,
        )
        period, plan = self.period.currentData(), self._desk.plan
        if period == _COUNCIL and plan is not None:
            held = council.meetings(plan.store)
            return replace(wanted, first=held[0].log_seq + 1) if held else wanted
        if period:
            midnight = datetime.now().replace(hour=0, minute=0, second=0, microsecond=0)
            return replace(wanted, since=midnight - timedelta(days=int(period)))
        return wanted

    def _read(self, *_: object) -> None:
        plan, self._groups = self._desk.plan, []
        if plan is not None:
            self._groups = (
                do(
                    self._desk,
                    translate("Gui", "Reading the log…"),
                    lambda _progress: history.groups(plan.store, self.filter()),
                )
                or []
            )
        self.rows.fill(
            [
                (
                    _short(group.when),
                    group.who,
                    group.step or "–",
                    group.table_label,
                    group.action_label,
                    f"{group.rows:,}",
                )
                for group in self._groups
            ]
        )
        tables.fit(self.view, stretch=1, most=140)
        self.export_button.setEnabled(bool(self._groups))
        self.export_button.setToolTip(
            translate("Gui", "Write what the filters let through to a table file")
            if self._groups
            else translate("Gui", "There is nothing to export.")
        )
        if self._groups:
            self.view.selectRow(0)
        self._show_rows()

    def _show_rows(self, *_: object) -> None:
        chosen, plan = tables.chosen(self.view), self._desk.plan
        lines: list[tuple[str, str, str, str]] = []
        text = translate("Gui", "Nothing was changed yet. Edits stand here once they are saved.")
        if any(combo.currentIndex() > 0 for combo in self._combos()):
            text = translate("Gui", "No change fits these filters.")
        if plan is None:
            text = ""
        if chosen and plan is not None:
            group = self._groups[chosen[0]]
            found = (
                do(
                    self._desk,
                    translate("Gui", "Reading the log…"),
                    lambda _progress: history.entries(plan.store, group.filter, _MOST),
                )
                or []
            )
            for entry in found:
                lines += [(entry.row, c.field, c.before, c.after) for c in entry.changes] or [
                    (entry.row, "", "", "")
                ]
            text = translate(
                "Gui", "Unsigned changes were made with another program or with plain QGIS tools."
            )
            if group.rows > len(found):
                text = translate(
                    "Gui", "The newest {shown} of {count} rows; the export has all."
                ).format(shown=f"{len(found):,}", count=f"{group.rows:,}")
        self.details.fill(lines)
        tables.fit(self.detail_view, stretch=0, most=150)
        self.note.setText(text)

    def _content_changed(self) -> None:
        if self._desk.unsaved:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def _export(self) -> None:
        plan = self._desk.plan
        if plan is None:
            return
        path, _ = QFileDialog.getSaveFileName(
            self,
            translate("Gui", "Save the log of changes"),
            "",
            translate("Gui", "Tables (*.csv)"),
        )
        if not path:
            return
        target = Path(path if path.lower().endswith(".csv") else f"{path}.csv")
        lines = do(
            self._desk,
            translate("Gui", "Writing the log…"),
            lambda progress: write_csv(plan.store, target, self.filter(), progress),
        )
        if lines is not None:
            text = translate("Gui", "The log of changes, {count} lines, is here:")
            self._messages.made(text.format(count=f"{lines:,}"), target)


def _short(when: datetime) -> str:
    """Return a time without its year, where that is this year's."""
    this_year = when.year == datetime.now().year
    return f"{when:%m-%d %H:%M}" if this_year else f"{when:%Y-%m-%d %H:%M}"
