"""The pages of a book as a strip of small pictures, and the one that was picked large."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import QRect, QSize, Qt, pyqtSignal
from qgis.PyQt.QtGui import QColor, QIcon, QImage, QPainter, QPaintEvent, QPixmap
from qgis.PyQt.QtWidgets import (
    QAbstractItemView,
    QListView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QWidget,
)

from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.gui import look
from smartcity_planner.i18n import translate

#: The width of a small picture in pixels; sheets are √2 as wide as high.
WIDE = 132
HIGH = 93
_PAGE = Qt.ItemDataRole.UserRole


class PageStrip(QListWidget):
    """All pages at once as titled sheets; their pictures come later."""

    picked = pyqtSignal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(WIDE, HIGH))
        self.setGridSize(QSize(WIDE + 14, HIGH + self.fontMetrics().height() + 14))
        self.setSpacing(4)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumWidth(WIDE + 44)
        self.setAccessibleName(translate("Gui", "Pages"))
        self._pages: dict[str, QListWidgetItem] = {}
        self.currentItemChanged.connect(self._current)

    def show_pages(self, pages: Sequence[Page]) -> None:
        """Show the outline; the page that was picked stays so where it is still there."""
        before = self.current
        self.blockSignals(True)
        self.clear()
        self._pages = {}
        for page in pages:
            item = QListWidgetItem(_sheet_of_paper(page, self), _caption(page))
            item.setToolTip(" · ".join(filter(None, (page.part, page.chapter, page.title))))
            item.setData(_PAGE, page.id)
            item.setSizeHint(QSize(WIDE + 10, HIGH + self.fontMetrics().height() + 10))
            self.addItem(item)
            self._pages[page.id] = item
        self.blockSignals(False)
        if self._pages:
            self.setCurrentItem(self._pages.get(before) or self.item(0))

    def show_picture(self, key: str, image: QImage) -> None:
        """Show a page as it will be printed."""
        item = self._pages.get(key)
        if item is not None:
            small = image.scaled(
                QSize(WIDE, HIGH),
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
            item.setIcon(_framed(small))

    def show_failure(self, key: str, why: str) -> None:
        """Say at a page why it cannot be drawn."""
        item = self._pages.get(key)
        if item is not None:
            item.setToolTip(f"{item.text()}\n{why}")
            item.setForeground(QColor(look.warning_colour(self)))

    @property
    def current(self) -> str:
        """The id of the page that was picked."""
        item = self.currentItem()
        return item.data(_PAGE) if item is not None else ""

    def pick(self, key: str) -> bool:
        """Pick a page; return whether it is there."""
        item = self._pages.get(key)
        if item is not None:
            self.setCurrentItem(item)
        return item is not None

    def _current(self, item: QListWidgetItem | None, *_: object) -> None:
        if item is not None:
            self.picked.emit(item.data(_PAGE))


class LargePage(QWidget):
    """One page as large as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._text = ""
        self.setMinimumWidth(120)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def image(self) -> QImage:
        """The picture that is shown."""
        return self._image

    def show_page(self, image: QImage, text: str = "") -> None:
        """Show a picture, or `text` where there is none yet."""
        self._image, self._text = image, text
        self.setAccessibleName(text)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet in the middle, with its edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        room = self.rect().adjusted(4, 4, -4, -4)
        if self._image.isNull():
            painter.setPen(QColor(look.quiet_colour(self)))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(room, int(flags), self._text)
            return
        size = self._image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        where = QRect(room.topLeft(), size)
        where.moveCenter(room.center())
        ratio = self.devicePixelRatioF()
        sharp = self._image.scaled(
            size * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawImage(where, sharp)
        painter.setPen(QColor("#8a9099"))
        painter.drawRect(where.adjusted(-1, -1, 0, 0))


def _caption(page: Page) -> str:
    return f"{page.number}  {page.title}"


def _sheet_of_paper(page: Page, widget: QWidget) -> QIcon:
    """Return an empty sheet with the page's title, until its picture is there."""
    picture = QPixmap(WIDE, HIGH)
    picture.fill(QColor("#ffffff"))
    painter = QPainter(picture)
    painter.setFont(widget.font())
    painter.setPen(QColor("#5b6470"))
    inside = QRect(0, 0, WIDE, HIGH).adjusted(8, 8, -8, -8)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(inside, int(flags), page.title)
    painter.end()
    return _framed(picture.toImage())


def _framed(image: QImage) -> QIcon:
    picture = QPixmap.fromImage(image)
    painter = QPainter(picture)
    painter.setPen(QColor("#8a9099"))
    painter.drawRect(0, 0, picture.width() - 1, picture.height() - 1)
    painter.end()
    icon = QIcon(picture)
    icon.addPixmap(picture, QIcon.Mode.Selected)
    return icon
