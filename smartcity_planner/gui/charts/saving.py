"""Charts as files, and the way to the investment table."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from smartcity_planner.domain import units
from smartcity_planner.domain.errors import PlanError
from smartcity_planner.domain.units import Unit
from smartcity_planner.gui.algorithms import output_path
from smartcity_planner.gui.board.board import Surroundings
from smartcity_planner.gui.charts import drawing
from smartcity_planner.gui.charts.series import Chart
from smartcity_planner.gui.messages import Messages
from smartcity_planner.i18n import translate
from smartcity_planner.store import files


def formats() -> list[tuple[str, str]]:
    """Return the kinds of files (`drawing.FORMATS`) with their names."""
    return [
        ("png", translate("Gui", "Picture (PNG)…")),
        ("svg", translate("Gui", "Drawing (SVG)…")),
        ("pdf", translate("Gui", "Document (PDF)…")),
    ]


def unit_name(unit: Unit) -> str:
    """Return the value of the algorithm's parameter UNIT."""
    return {
        units.WON: "won",
        units.THOUSAND: "thousand",
        units.MILLION: "million",
        units.HUNDRED_MILLION: "hundred_million",
    }[unit]


class ChartSaver(QObject):
    """Asks where to and writes; its dialogs are no event loops of their own."""

    def __init__(self, around: Surroundings, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = around.desk
        self._messages = Messages(around.iface)
        self._window = parent
        self.dialog: QFileDialog | None = None

    def close(self) -> None:
        """Close the dialog that is open."""
        if self.dialog is not None and not sip.isdeleted(self.dialog):
            self.dialog.close()

    def ask(self, chart: Chart, kind: str) -> None:
        """Ask for a file and write the chart as it is now."""
        self.close()
        dialog = QFileDialog(self._window, translate("Gui", "Save chart"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(kind)
        dialog.setNameFilter(f"{kind.upper()} (*.{kind})")
        dialog.setDirectory(str(self._desk.plan.store.path.parent))
        dialog.selectFile(f"{file_name(chart.title)}.{kind}")
        dialog.fileSelected.connect(lambda path: self.save(chart, Path(path), kind))
        dialog.finished.connect(dialog.deleteLater)
        self.dialog = dialog
        dialog.open()

    def save(self, chart: Chart, target: Path, kind: str) -> None:
        """Write the chart, whole or not at all, and say so."""
        if target.suffix.lower() != f".{kind}":
            target = target.with_name(f"{target.name}.{kind}")
        try:
            with files.replacing(target) as part:
                part.write_bytes(drawing.picture(chart, kind))
        except PlanError as error:
            self._desk.tell(error)
            return
        self._messages.made(translate("Gui", "The chart is saved:"), target)

    def table_made(self, done: bool, results: dict[str, Any]) -> None:
        """Say where the investment table is."""
        path = output_path(results)
        if done and path is not None:
            self._messages.made(translate("Gui", "The investment table is ready:"), path)


def file_name(title: str) -> str:
    """Return a title as the name of a file."""
    return "".join("_" if sign in '<>:"/\\|?*' else sign for sign in title).strip(" .")
