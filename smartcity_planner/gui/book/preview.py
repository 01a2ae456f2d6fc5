"""The pages of one book: the outline at once, their pictures when there is time."""

from __future__ import annotations

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QCursor, QImage
from qgis.PyQt.QtWidgets import QApplication, QHBoxLayout, QSplitter, QWidget

from smartcity_planner.atlas.definition import Book
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui.book.pictures import LARGE, SMALL, PagePictures
from smartcity_planner.gui.book.strip import LargePage, PageStrip
from smartcity_planner.i18n import explain, translate
from smartcity_planner.store.plan import PlanStore


class BookPreview(QWidget):
    """The strip of all pages, and beside it the picked one large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.strip = PageStrip(self)
        self.large = LargePage(self)
        self.pictures = PagePictures(self)
        #: One line about the book.
        self.told = ""
        self._edition: Edition | None = None
        self._pages: dict[str, Page] = {}
        self._small: dict[str, QImage] = {}
        self._failed: dict[str, str] = {}
        self.strip.picked.connect(self._picked)
        self.pictures.ready.connect(self._ready)
        self.pictures.failed.connect(self._cannot)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(self.strip)
        split.addWidget(self.large)
        split.setSizes([200, 360])
        split.setStretchFactor(0, 1)
        split.setStretchFactor(1, 2)
        split.setChildrenCollapsible(False)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(split)

    def show_book(self, store: PlanStore, book: Book) -> None:
        """List the book's pages; what cannot be is said in their place."""
        from smartcity_planner.atlas.book import edition_of

        self._let_go()
        QApplication.setOverrideCursor(QCursor(Qt.CursorShape.WaitCursor))
        try:
            self._edition = edition_of(store, book.checked(), None)
        except PlanError as error:
            self.clear(explain(error))
            return
        finally:
            QApplication.restoreOverrideCursor()
        pages = self._edition.pages
        self._pages = {page.id: page for page in pages}
        self.told = translate("Gui", "{count} pages").format(count=f"{len(pages):,}")
        self.pictures.show_edition(self._edition)
        self.strip.show_pages(pages)

    def clear(self, why: str) -> None:
        """Show no pages, and why."""
        self._let_go()
        self.told = ""
        self.strip.show_pages([])
        self.large.show_page(QImage(), why)

    def release(self) -> None:
        """Let go of the layers, and end the process that draws."""
        self._let_go()
        self.pictures.close()

    def _let_go(self) -> None:
        self.pictures.show_edition(None)
        self._pages, self._small, self._failed = {}, {}, {}
        edition, self._edition = self._edition, None
        if edition is not None:
            edition.close()

    def _picked(self, key: str) -> None:
        page = self._pages.get(key)
        if page is None:
            return
        self.large.show_page(self._small.get(key, QImage()), self._failed.get(key, page.title))
        self.pictures.want(page, LARGE)

    def _ready(self, key: str, dpi: int, image: QImage) -> None:
        if key not in self._pages:
            return
        if dpi == SMALL:
            self._small[key] = image
            self.strip.show_picture(key, image)
        if key == self.strip.current and (dpi == LARGE or self.large.image.isNull()):
            self.large.show_page(image, self._pages[key].title)

    def _cannot(self, key: str, why: str) -> None:
        self._failed[key] = why
        self.strip.show_failure(key, why)
        if key == self.strip.current:
            self.large.show_page(QImage(), why)
