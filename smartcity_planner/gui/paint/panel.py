"""The little panel on the map while painting: how, and what the stroke makes of the phase."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.gui import look
from smartcity_planner.i18n import translate

_MARGIN = 8


class PaintPanel(QFrame):
    """Buttons for the way of painting, and the figures in words."""

    mode_changed = pyqtSignal()
    closed = pyqtSignal()

    def __init__(self, canvas: QWidget) -> None:
        super().__init__(canvas)
        self.setObjectName("smartcity_paint_panel")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.attach = self._button("attach", translate("Gui", "Attach"))
        self.detach = self._button("detach", translate("Gui", "Detach"))
        self.brush = self._button("paint", translate("Gui", "Brush"))
        self.lasso = self._button("select", translate("Gui", "Lasso"))
        self.brush.setToolTip(
            translate("Gui", "Click or drag over parcels. With Shift, a drag goes round them.")
        )
        self.lasso.setToolTip(
            translate("Gui", "Drag round parcels: those whose middle lies inside are taken.")
        )
        self.attach.setToolTip(
            translate("Gui", "Strokes attach parcels to the phase. With Ctrl, they detach.")
        )
        self.detach.setToolTip(
            translate("Gui", "Strokes detach parcels from the phase. With Ctrl, they attach.")
        )
        self._groups = []
        for pair in ((self.attach, self.detach), (self.brush, self.lasso)):
            group = QButtonGroup(self)
            for button in pair:
                group.addButton(button)
            pair[0].setChecked(True)
            self._groups.append(group)
        self.with_money = QCheckBox(translate("Gui", "Detach with their money"), self)
        self.with_money.setToolTip(
            translate(
                "Gui",
                "Without this tick, a parcel that carries money in the phase is not detached.",
            )
        )
        close = QToolButton(self)
        close.setAutoRaise(True)
        close.setText("✕")
        close.setToolTip(translate("Gui", "End painting (Esc)"))
        close.clicked.connect(self.closed)
        self.figures = QLabel(self)
        self.figures.setTextFormat(Qt.TextFormat.PlainText)
        self.warning = QLabel(self)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setStyleSheet(f"color: {look.warning_colour(self)}; font-weight: bold")
        row = QHBoxLayout()
        row.setSpacing(3)
        for button in (self.attach, self.detach, self.brush, self.lasso):
            row.addWidget(button)
        row.addWidget(self.with_money)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(self.figures)
        column.addWidget(self.warning)
        for button in (self.attach, self.detach, self.brush, self.lasso):
            button.toggled.connect(self._changed)
        self._changed()

    def say(self, figures: str, warning: str) -> None:
        """Show the figures, and what is exceeded."""
        self.figures.setText(figures)
        self.warning.setText(warning)
        self.warning.setVisible(bool(warning))
        self.place()

    def place(self) -> None:
        """Stand in the map's upper left corner."""
        self.adjustSize()
        self.move(_MARGIN, _MARGIN)

    def _changed(self, *_: object) -> None:
        self.with_money.setVisible(self.detach.isChecked())
        self.place()
        self.mode_changed.emit()

    def _button(self, picture: str, text: str) -> QToolButton:
        button = QToolButton(self)
        button.setIcon(look.icon(picture))
        button.setText(text)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button
