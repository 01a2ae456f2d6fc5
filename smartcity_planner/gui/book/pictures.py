"""Pictures of a book's pages, made one after the other while nobody waits for them.

A process of its own draws them (see `painter.py`), so that the window never stands still. Where no
such process can be had, they are drawn here, page by page, while nobody clicks.
"""

from __future__ import annotations

from collections import OrderedDict
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QObject, QStandardPaths, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QImage

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.rendering import told
from smartcity_planner.domain.errors import PlanError
from smartcity_planner.gui.book import drawing
from smartcity_planner.gui.book.studio import Studio
from smartcity_planner.i18n import explain, translate

#: Dots per inch of the strip and of the large picture.
SMALL, LARGE = 40, 100
#: Between two pages that are drawn here the window gets its turn (ms).
_PAUSE = 60
#: Pictures kept on disk.
_ON_DISK = 600


class PagePictures(QObject):
    """Makes the pictures of one edition. `ready` carries page id, dots per inch, picture."""

    ready = pyqtSignal(str, int, QImage)
    #: A page that cannot be drawn, and why.
    failed = pyqtSignal(str, str)

    def __init__(self, parent: QObject | None = None, folder: Path | None = None) -> None:
        super().__init__(parent)
        self._folder = folder or _folder()
        self._edition: Edition | None = None
        self._places: dict[str, int] = {}
        self._wanted: OrderedDict[tuple[str, int], None] = OrderedDict()
        self._now: tuple[str, int] | None = None
        self._held = False
        self.studio = Studio(self._folder, self)
        self.studio.answered.connect(self._answered)
        self.studio.lost.connect(self._lost)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(self._draw_here)

    def show_edition(self, edition: Edition | None) -> None:
        """Make the pictures of another edition, all of the strip's, from its first page on."""
        self._timer.stop()
        self._wanted.clear()
        self._now, self._edition, self._places = None, edition, {}
        if edition is not None:
            self._places = {page.id: place for place, page in enumerate(edition.pages)}
            self._wanted = OrderedDict.fromkeys((page.id, SMALL) for page in edition.pages)
            self.studio.show_book(edition)
            self._go_on()

    def want(self, page: Page, dpi: int = SMALL) -> None:
        """Make this picture next."""
        self._wanted[(page.id, dpi)] = None
        self._wanted.move_to_end((page.id, dpi), last=False)
        self._go_on()

    def hold(self, held: bool) -> None:
        """Ask for none while the page is out of sight or a book is being written."""
        self._held = held
        if not held:
            self._go_on()

    def close(self) -> None:
        """End the process; nothing is told any more."""
        self.show_edition(None)
        self.studio.close()
        self._sweep()

    @property
    def waiting(self) -> int:
        """How many pictures are still to be made."""
        return len(self._wanted) + (self._now is not None)

    # Within

    def _go_on(self) -> None:
        if self._held or self._now is not None or not self._wanted or self._timer.isActive():
            return
        key, dpi = next(iter(self._wanted))
        if self.studio.ask(self._places[key], dpi):
            self._now = (key, dpi)
            del self._wanted[self._now]
        else:
            self._timer.start()

    def _answered(self, place: int, dpi: int, answer: dict[str, Any]) -> None:
        if self._now is None or (self._places.get(self._now[0]), self._now[1]) != (place, dpi):
            return
        key, self._now = self._now[0], None
        if "file" in answer:
            self._show(key, dpi, Path(answer["file"]))
        else:
            self.failed.emit(key, _reason(told.as_error(answer["error"])))
        self._go_on()

    def _lost(self, _words: str) -> None:
        """The process ended: the page that it drew is told, and the next ones go on."""
        if self._now is not None:
            key, self._now = self._now[0], None
            self.failed.emit(key, translate("Gui", "This page's picture could not be drawn."))
        self._go_on()

    def _draw_here(self) -> None:
        """Draw one picture in this process."""
        edition = self._edition
        if self._held or edition is None or not self._wanted:
            return
        (key, dpi), _ = self._wanted.popitem(last=False)
        try:
            page = edition.pages[self._places[key]]
            self._show(key, dpi, drawing.picture(edition, page, dpi, self._folder))
        except (PlanError, OSError) as error:
            self.failed.emit(key, _reason(error))
        if self._wanted and not self._held:
            self._timer.start()

    def _show(self, key: str, dpi: int, file: Path) -> None:
        image = QImage(str(file))
        if image.isNull():
            self.failed.emit(key, translate("Gui", "This page's picture could not be drawn."))
        else:
            self.ready.emit(key, dpi, image)

    def _sweep(self) -> None:
        """Remove the oldest pictures from disk."""
        try:
            files = sorted(self._folder.glob("*.png"), key=lambda file: file.stat().st_mtime)
            for file in files[:-_ON_DISK]:
                file.unlink(missing_ok=True)
        except OSError:
            return


def _reason(error: BaseException) -> str:
    if isinstance(error, PlanError):
        return explain(error)
    return translate("Gui", "This page's picture could not be drawn.")


def _folder() -> Path:
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    return Path(place) / "smartcity_planner" / "pictures"
