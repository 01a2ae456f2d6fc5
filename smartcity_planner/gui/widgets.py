"""Small widgets of the dock: text that elides, percentages, a box that folds."""

from __future__ import annotations

from decimal import Decimal

from qgis.PyQt.QtCore import QSize, Qt
from qgis.PyQt.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smartcity_planner.gui import look
from smartcity_planner.i18n import translate


class ElidedLabel(QLabel):
    """A label of one line that shortens its text to its width; the tooltip has all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._note = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, note: str = "") -> None:
        """Set the text; `note` is added to the tooltip."""
        self._note = note
        self.setText(text)
        self._update_tooltip()
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Need no width, so that a long name never widens the dock."""
        return QSize(20, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look again whether the text fits."""
        super().resizeEvent(event)
        self._update_tooltip()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the text, shortened at its end."""
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        rect = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), text)

    def _update_tooltip(self) -> None:
        cut = self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()
        self.setToolTip("\n".join(filter(None, [self.text() if cut else "", self._note])))


class ElidedCombo(QComboBox):
    """A combo box as wide as it is allowed to be; a long name is shortened, with a tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pattern = "{choice}"
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.currentTextChanged.connect(self.setToolTip)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Ctrl+Z to the dock: a combo box would look for an entry with that letter."""
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(
            QKeySequence.StandardKey.Redo
        ):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def say_what(self, pattern: str) -> None:
        """Write `pattern` around what is chosen, e.g. `Play: {choice}`; entries stay short."""
        self._pattern = pattern
        self.setAccessibleName(pattern.format(choice="").strip(" :"))
        self.updateGeometry()

    def said(self, choice: str) -> str:
        """Return what the closed box says where `choice` is chosen."""
        return self._pattern.replace("{choice}", choice)

    def sizeHint(self) -> QSize:
        """Want room for the longest entry, where the box says what is chosen."""
        hint = super().sizeHint()
        if self._pattern == "{choice}":
            return hint
        metrics, option = self.fontMetrics(), QStyleOptionComboBox()
        self.initStyleOption(option)
        entries = (self.said(self.itemText(place)) for place in range(self.count()))
        longest = max(map(metrics.horizontalAdvance, entries), default=0)
        content = QSize(longest + 8, metrics.height())
        kind = QStyle.ContentsType.CT_ComboBox
        width = self.style().sizeFromContents(kind, option, content, self).width()
        return QSize(width, hint.height())

    def add(self, text: str, key: object) -> None:
        """Add one entry; its tooltip in the list is the whole text."""
        self.addItem(text, key)
        self.setItemData(self.count() - 1, text, Qt.ItemDataRole.ToolTipRole)

    def choose(self, key: object) -> bool:
        """Make the entry with `key` the current one; return whether there is one."""
        place = self.findData(key)
        if place >= 0:
            self.setCurrentIndex(place)
        return place >= 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the current text shortened, where Qt would cut it in the middle of a letter."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        field = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox,
            option,
            QStyle.SubControl.SC_ComboBoxEditField,
            self,
        )
        option.currentText = self.fontMetrics().elidedText(
            self.said(option.currentText), Qt.TextElideMode.ElideRight, field.width() - 4
        )
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)


class PercentSpin(QDoubleSpinBox):
    """A percentage from 0 to 100 with up to two decimals, written without idle zeros."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setRange(0, 100)
        self.setDecimals(2)
        self.setSuffix(" %")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setKeyboardTracking(True)
        self.setMaximumWidth(92)

    def textFromValue(self, value: float) -> str:
        """Write 40, 33.3 or 33.34."""
        return plain(Decimal(f"{value:.2f}"))

    def percent(self) -> Decimal:
        """Return the value exactly as it is shown."""
        return Decimal(f"{self.value():.2f}")

    def set_percent(self, value: Decimal) -> None:
        """Set the value."""
        self.setValue(float(value))


def plain(number: Decimal) -> str:
    """Return a decimal without trailing zeros and without an exponent, e.g. `33.3`."""
    return f"{number.normalize():f}" if number else "0"


class SumLine(QWidget):
    """The head of a list of percentages: its name and their sum."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sum = QLabel(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 0)
        layout.addWidget(QLabel(title, self))
        layout.addStretch(1)
        layout.addWidget(self._sum)

    def show_sum(self, total: Decimal) -> None:
        """Show the sum; one that is not 100 asks for attention."""
        self._sum.setText(translate("Gui", "Sum {total} %").format(total=plain(total)))
        colour = look.quiet_colour(self) if total == 100 else look.warning_colour(self)
        self._sum.setStyleSheet(f"color: {colour}")


class Swatch(QFrame):
    """A small square in a source's colour, as on the map and in the tables."""

    def __init__(self, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = QColor(colour)
        self.setFixedSize(10, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the square."""
        QPainter(self).fillRect(self.rect(), self._colour)


class Folding(QWidget):
    """A line with an arrow that shows or hides what is below it."""

    def __init__(self, title: str, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QToolButton(self)
        self.button.setText(title)
        self.button.setCheckable(True)
        self.button.setAutoRaise(True)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.toggled.connect(self._show)
        self.content = content
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.button)
        layout.addWidget(content)
        self._show(False)

    def open(self) -> None:
        """Show the content."""
        self.button.setChecked(True)

    def _show(self, shown: bool) -> None:
        self.content.setVisible(shown)
        arrow = Qt.ArrowType.DownArrow if shown else Qt.ArrowType.RightArrow
        self.button.setArrowType(arrow)


def hint(parent: QWidget | None = None, wrap: bool = True) -> QLabel:
    """Return a label for a line of explanation: small and quiet."""
    label = QLabel(parent)
    label.setWordWrap(wrap)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 0.92)
    label.setFont(font)
    label.setStyleSheet(f"color: {look.quiet_colour(label)}")
    return label
