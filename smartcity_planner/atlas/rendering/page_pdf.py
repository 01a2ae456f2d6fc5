"""Writing the PDF: page after page through QGIS's own exporter, then its metadata.

`QgsLayoutExporter.exportToPdf` takes an iterator of layouts. Ours makes each page's layout
only when its turn comes: memory stays flat, progress and cancel come per page, and the pages
still go into one file without a PDF library, which QGIS does not bring.
"""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from osgeo import gdal
from qgis.core import (
    Qgis,
    QgsAbstractLayoutIterator,
    QgsFeedback,
    QgsLayout,
    QgsLayoutExporter,
    QgsPrintLayout,
)

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, CannotWrite, PlanError
from smartcity_planner.domain.progress import Progress
from smartcity_planner.store import vector

DPI = 300
_RESULT = QgsLayoutExporter.ExportResult


class PageByPage(QgsAbstractLayoutIterator):
    """Hands one layout after the other to the exporter, made when it is asked for.

    An error while a page is made cannot pass through the exporter's C++; it is kept in
    `error` and ends the iteration.
    """

    def __init__(self, makers: Sequence[Callable[[], QgsPrintLayout]], progress: Progress) -> None:
        super().__init__()
        self._makers = makers
        self._progress = progress
        self._position = -1
        self._layout: QgsPrintLayout | None = None
        self.error: BaseException | None = None

    def layout(self) -> QgsLayout | None:
        """Return the current page's layout."""
        return self._layout

    def beginRender(self) -> bool:
        """Start before the first page."""
        self._position = -1
        return True

    def endRender(self) -> bool:
        """Let go of the last page."""
        self._layout = None
        return True

    def close(self) -> None:
        """Let go of everything, however far it went."""
        self._layout, self._makers, self.error = None, (), None

    def count(self) -> int:
        """Return the number of pages."""
        return len(self._makers)

    def filePath(self, base: str, extension: str) -> str:
        """Return the one file of the book."""
        return f"{base}.{extension}"

    def next(self) -> bool:
        """Make the next page; False after the last one, on cancel and on an error."""
        self._position += 1
        if self._position >= len(self._makers):
            return False
        try:
            self._progress.go_on(100 * self._position / len(self._makers))
            self._layout = self._makers[self._position]()
        except BaseException as error:
            self.error = error
            return False
        return True


def write_pdf(
    target: Path, makers: Sequence[Callable[[], QgsPrintLayout]], progress: Progress
) -> None:
    """Write the pages to `target`. Raises PlanError (Cancelled, CannotWrite among them)."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = DPI
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.forceVectorOutput = True
    settings.rasterizeWholeImage = False
    settings.appendGeoreference = False
    settings.simplifyGeometries = True
    pages = PageByPage(makers, progress)
    try:
        result, message = QgsLayoutExporter.exportToPdf(pages, str(target), settings, QgsFeedback())
        if pages.error is not None:
            raise pages.error
        if result != _RESULT.Success:
            raise _refusal(result, target, message)
    finally:
        # The exporter does not always end the iteration; and an error whose traceback leads
        # to the pages would keep the layouts alive beyond the project, even beyond QGIS.
        pages.close()
        del pages
    require_whole(target)


def require_whole(target: Path) -> None:
    """Raise OSError where the file breaks off: Qt's PDF writer does not look at a full disk."""
    if not target.is_file():
        raise OSError(errno.EIO, "nothing was written", str(target))
    with target.open("r+b") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - 1024))
        if file.read().rstrip().endswith(b"%%EOF"):
            return
        # The system says why once more when asked to write on: no room, or too large.
        file.seek(0, os.SEEK_END)
        file.write(b"\0" * 65536)
        file.flush()
        os.fsync(file.fileno())
    raise OSError(errno.EIO, "the file breaks off", str(target))


def add_metadata(target: Path, title: str, author: str, subject: str, made: datetime) -> None:
    """Add title, author, subject and date to the PDF, as QGIS does for single layouts."""
    zone = made.strftime("%z") or "+0000"
    values = {
        "TITLE": title,
        "AUTHOR": author,
        "SUBJECT": subject,
        "CREATION_DATE": f"D:{made:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'",
    }
    with vector.quiet():
        try:
            dataset = gdal.OpenEx(str(target), gdal.OF_UPDATE | gdal.OF_RASTER, ["PDF"])
        except RuntimeError:  # where somebody switched GDAL's exceptions on
            dataset = None
        if dataset is None:  # a GDAL without a PDF reader: the book is whole without it
            return
        for name, value in values.items():
            dataset.SetMetadataItem(name, value)
        dataset.FlushCache()
        dataset = None


def _refusal(result: int, target: Path, message: str) -> PlanError:
    """Return the message for one of the exporter's result codes."""
    if result == _RESULT.FileError or result == _RESULT.PrintError:
        return CannotWrite(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "The atlas could not be written to {folder}. Look whether the folder can be "
                "written and has room, and try again.",
            ),
            "Atlas",
            folder=target.parent.parent,
        )
    if result == _RESULT.MemoryError:
        return PlanError(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "There is not enough memory to draw the atlas. Choose a smaller paper, or close "
                "other programs, and try again.",
            ),
            "Atlas",
        )
    return PlanError(
        QT_TRANSLATE_NOOP(
            "Atlas", "QGIS could not draw the atlas (result {code}: {message}). Try again."
        ),
        "Atlas",
        code=int(result),
        message=message or "–",
    )
