"""The wizard's last page: what the import did, and where to go from here."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QPushButton, QWidget

from smartcity_planner.gui.intake import pending, report_view, words
from smartcity_planner.gui.intake.figures import Figures
from smartcity_planner.gui.intake.job import Job
from smartcity_planner.gui.intake.page import Page
from smartcity_planner.gui.widgets import hint
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.intake.report import render, summary


class DonePage(Page):
    """The figures, the report as it is kept with the plan, and the next steps as buttons."""

    set_aside_asked = pyqtSignal(str)
    moved_asked = pyqtSignal()

    def __init__(self, job: Job, parent: QWidget | None = None) -> None:
        super().__init__(
            job,
            translate("Gui", "5. Imported"),
            translate("Gui", "The report is kept with the plan (Imports and reports)."),
            parent,
        )
        self.setFinalPage(True)
        self.figures = Figures(self)
        self.line = hint(self)
        self.set_aside_button = QPushButton(self)
        self.moved_button = QPushButton(self)
        self.report = report_view.viewer(self)
        buttons = QHBoxLayout()
        buttons.addWidget(self.set_aside_button)
        buttons.addWidget(self.moved_button)
        buttons.addStretch(1)
        self.column.addWidget(self.figures)
        self.column.addWidget(self.line)
        self.column.addLayout(buttons)
        self.column.addWidget(self.report, 1)
        self.set_aside_button.clicked.connect(
            lambda: self.set_aside_asked.emit(self.job.done.run_id)
        )
        self.moved_button.clicked.connect(self.moved_asked)

    def enter(self) -> None:
        """Show what was done."""
        result = self.job.done
        language = ui_language()
        self.figures.show_result(result)
        lines = [summary(result, language)]
        if not self.job.overlay_fresh:
            lines.append(
                translate(
                    "Gui",
                    "What lies on which parcel is out of date: compute it anew in the dock.",
                )
            )
        self.line.setText("\n".join(lines))
        self.report.setHtml(report_view.plain(render(result, language)))
        moved = pending.moved(self.job.store)
        self.set_aside_button.setVisible(result.quarantined > 0)
        self.set_aside_button.setText(
            translate("Gui", "Show the {count} rows set aside").format(
                count=words.count(result.quarantined)
            )
        )
        self.moved_button.setVisible(moved > 0)
        self.moved_button.setText(
            translate("Gui", "{count} moved parcels are waiting").format(count=words.count(moved))
        )
        self.moved_button.setToolTip(
            translate(
                "Gui",
                "Parcels with phases or money that the newer cadastre no longer has: carry them "
                "over to their successors",
            )
        )
