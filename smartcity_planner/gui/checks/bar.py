"""The findings page's head: check now, how far it is, what it is about; and the filters."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QSignalBlocker, Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from smartcity_planner.gui import look
from smartcity_planner.gui.widgets import ElidedCombo, ElidedLabel
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.finding import Finding
from smartcity_planner.planning.checks.kinds import kinds, severities

_AFTER_SAVE = "smartcity_planner/check_after_save"


class RunBar(QWidget):
    """Starts and stops the check and says which state of the plan the findings are about."""

    run_asked = pyqtSignal()
    cancel_asked = pyqtSignal()
    report_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.run_button = _button("check", translate("Gui", "Check now"), self)
        self.run_button.clicked.connect(self.run_asked)
        self.after_save = QCheckBox(translate("Gui", "After each save"), self)
        self.after_save.setToolTip(
            translate("Gui", "Check again in the background whenever the plan was saved")
        )
        self.after_save.setChecked(QgsSettings().value(_AFTER_SAVE, True, type=bool))
        self.after_save.toggled.connect(lambda on: QgsSettings().setValue(_AFTER_SAVE, on))
        self.status = ElidedLabel(self)
        self.status.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.bar = QProgressBar(self)
        self.bar.setRange(0, 100)
        self.bar.setFixedWidth(140)
        self.bar.setTextVisible(False)
        self.cancel_button = _button("", translate("Gui", "Cancel"), self)
        self.cancel_button.clicked.connect(self.cancel_asked)
        self.report_button = _button("", translate("Gui", "Report…"), self)
        self.report_button.setToolTip(
            translate("Gui", "Write all findings into one HTML page and show a link to it")
        )
        self.report_button.clicked.connect(self.report_asked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for widget in (self.run_button, self.after_save):
            layout.addWidget(widget)
        layout.addSpacing(8)
        layout.addWidget(self.status, 1)
        for widget in (self.bar, self.cancel_button, self.report_button):
            layout.addWidget(widget)
        self.show_running(False)

    def show_running(self, running: bool) -> None:
        """Show progress and cancel while a check runs."""
        self.bar.setVisible(running)
        self.cancel_button.setVisible(running)
        self.run_button.setEnabled(not running)
        self.bar.setValue(0)


class FilterBar(QWidget):
    """Narrows the findings by project, severity and subject."""

    changed = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.project = ElidedCombo(self)
        self.severity = ElidedCombo(self)
        self.kind = ElidedCombo(self)
        self.count = QLabel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for combo, stretch in ((self.project, 3), (self.severity, 1), (self.kind, 2)):
            layout.addWidget(combo, stretch)
            combo.currentIndexChanged.connect(self.changed)
        layout.addWidget(self.count)
        layout.addStretch(1)
        self.offer([], {})

    def offer(self, findings: Sequence[Finding], projects: dict[str, str]) -> None:
        """Offer what the findings have; what was chosen stays, if it is still there."""
        there = {finding.project_id for finding in findings}
        named = sorted((name, key) for key, name in projects.items() if key in there)
        _fill(
            self.project,
            translate("Gui", "All projects"),
            [(key, name) for name, key in named]
            + ([("", translate("Gui", "Without a project"))] if "" in there else []),
        )
        used = {finding.severity for finding in findings}
        _fill(
            self.severity,
            translate("Gui", "All severities"),
            [(key, name) for key, name in severities().items() if key in used],
        )
        words = kinds()
        subjects = list(dict.fromkeys(words.values()))
        about = {words.get(finding.code, "") for finding in findings}
        _fill(
            self.kind,
            translate("Gui", "All subjects"),
            [(name, name) for name in subjects if name in about],
        )

    def wanted(self, finding: Finding) -> bool:
        """Whether a finding passes all three filters."""
        pairs = (
            (self.project.currentData(), finding.project_id),
            (self.severity.currentData(), finding.severity),
            (self.kind.currentData(), kinds().get(finding.code, "")),
        )
        return all(chosen is None or chosen == own for chosen, own in pairs)

    def show_count(self, shown: int, of: int) -> None:
        """Say how many findings are shown."""
        self.count.setText(
            ""
            if shown == of
            else translate("Gui", "{shown} of {all}").format(shown=f"{shown:,}", all=f"{of:,}")
        )


def _fill(combo: ElidedCombo, everything: str, entries: list[tuple[str, str]]) -> None:
    chosen = combo.currentData()
    with QSignalBlocker(combo):
        combo.clear()
        combo.add(everything, None)
        for key, name in entries:
            combo.add(name, key)
        if not combo.choose(chosen):
            combo.setCurrentIndex(0)


def _button(icon: str, text: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    button.setText(text)
    button.setAutoRaise(False)
    button.setToolButtonStyle(
        Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        if icon
        else Qt.ToolButtonStyle.ToolButtonTextOnly
    )
    if icon:
        button.setIcon(look.icon(icon))
    return button
