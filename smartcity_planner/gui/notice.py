"""A question inside the dock, with its answers as buttons: never a modal box."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from smartcity_planner.gui import look


class Notice(QFrame):
    """Hidden until something is asked; each answer closes it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self.setFrameShape(QFrame.Shape.StyledPanel)
        dark = look.is_dark(self)
        back, edge, ink = (
            ("#4a3a1c", "#b98a2f", "#f4e6c8") if dark else ("#fff4d6", "#d9a63c", "#3d2c00")
        )
        self.setStyleSheet(
            f"#notice {{ background: {back}; border: 1px solid {edge}; border-radius: 3px; }}"
            f"#notice QLabel {{ color: {ink}; }}"
        )
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._answers = QHBoxLayout()
        self._answers.setSpacing(6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.addWidget(self._text)
        layout.addLayout(self._answers)
        self.hide()

    @property
    def text(self) -> str:
        """What is being asked."""
        return self._text.text() if self.isVisibleTo(self.parentWidget()) else ""

    def ask(self, text: str, answers: Sequence[tuple[str, Callable[[], object] | None]]) -> None:
        """Show `text` with one button per answer; None as its action only closes the notice."""
        self.close_notice()
        self._text.setText(text)
        self._answers.addStretch(1)
        for label, action in answers:
            button = QPushButton(label, self)
            button.clicked.connect(lambda _checked=False, action=action: self._answer(action))
            self._answers.addWidget(button)
        self.show()

    def buttons(self) -> list[QPushButton]:
        """The answers on show, in their order."""
        places = (self._answers.itemAt(place).widget() for place in range(self._answers.count()))
        return [widget for widget in places if isinstance(widget, QPushButton)]

    def close_notice(self) -> None:
        """Withdraw the question."""
        while self._answers.count():
            widget = self._answers.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.hide()

    def _answer(self, action: Callable[[], object] | None) -> None:
        self.close_notice()
        if action is not None:
            action()
