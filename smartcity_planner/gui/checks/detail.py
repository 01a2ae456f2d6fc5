"""One finding in full: what, why, how to mend it, and what can be done about it here."""

from __future__ import annotations

from html import escape

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.gui import look
from smartcity_planner.i18n import translate
from smartcity_planner.planning.checks.finding import REPAIR_TOTALS, Finding


class FindingDetail(QWidget):
    """Empty until a finding is chosen."""

    zoom_asked = pyqtSignal()
    repair_asked = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.RichText)
        self.text.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text.setContentsMargins(8, 6, 8, 6)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.text)
        self.zoom_button = QPushButton(look.icon("zoom"), translate("Gui", "Show on the map"), self)
        self.zoom_button.clicked.connect(self.zoom_asked)
        self.repair_button = QPushButton(
            look.icon("money"), translate("Gui", "Add the totals up anew"), self
        )
        self.repair_button.clicked.connect(self.repair_asked)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(8, 0, 8, 0)
        buttons.addWidget(self.zoom_button)
        buttons.addWidget(self.repair_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)
        self.show_finding(None)

    def show_finding(self, finding: Finding | None) -> None:
        """Show a finding in full, or say how to choose one."""
        self.zoom_button.setVisible(finding is not None)
        self.repair_button.setVisible(finding is not None and finding.repair == REPAIR_TOTALS)
        if finding is None:
            quiet = look.quiet_colour(self)
            choose = translate("Gui", "Choose a finding to see why it is one and how to mend it.")
            self.text.setText(f'<span style="color:{quiet}">{escape(choose)}</span>')
            return
        quiet = look.quiet_colour(self)
        parts = (
            ("", finding.text),
            (translate("Gui", "Why"), finding.why),
            (translate("Gui", "How to mend it"), finding.mend),
        )
        self.text.setText(
            "".join(
                f'<p style="margin:0 0 6px 0">{_head(head, quiet)}{_body(head, text)}</p>'
                for head, text in parts
            )
        )

    def say_place(self, there: bool) -> None:
        """Enable the map button where the finding has a place; else say why it has none."""
        self.zoom_button.setEnabled(there)
        self.zoom_button.setToolTip(
            "" if there else translate("Gui", "This finding has no place on the map.")
        )


def _head(head: str, colour: str) -> str:
    return f'<span style="color:{colour}">{escape(head)}</span><br>' if head else ""


def _body(head: str, text: str) -> str:
    return escape(text) if head else f"<b>{escape(text)}</b>"
