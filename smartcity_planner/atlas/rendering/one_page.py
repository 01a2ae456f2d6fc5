"""One page becomes a PDF of one page, through QGIS's own layout exporter.

Text stays text, lines stay lines; only layers that `raster_rule` names become pictures.
"""

from __future__ import annotations

import errno
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsLayoutExporter,
    QgsLayoutRenderContext,
    QgsPrintLayout,
    QgsVectorSimplifyMethod,
)

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.rendering import digits, raster_rule
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.atlas.sheets.templates import template
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, CannotWrite, PlanError

_RESULT = QgsLayoutExporter.ExportResult
#: Points that lie closer together are one on paper (mm): three quarters of a dot at 300 dpi.
_LEAST_MM = 0.065
#: What a page may keep in `edition.keep` for its own sake; gone before the next one.
_OF_ONE_PAGE = ("record", "scene", "layers")


def render_page(edition: Edition, page: Page, target: Path) -> dict[str, Any]:
    """Draw `page` and write it to `target`; return the page's record.

    The record is what the page noted in `edition.keep["record"]` while it was drawn, with
    `page` (its id), `size` (mm), `rastered` (layers drawn as pictures), `dpi` and `seconds`.
    Raises PlanError (CannotWrite among them) and OSError where the disk is full.
    """
    begun = time.monotonic()

    def export(sheet: Sheet, record: dict[str, Any]) -> None:
        with raster_rule.applied(edition, sheet.layout) as picture:
            write_page(sheet.layout, target, picture.dpi, edition.book.geospatial)
        record |= {
            "page": page.id,
            "size": list(sheet.size()),
            "rastered": list(picture.tables),
            "features": picture.features,
            "dpi": picture.dpi,
            "seconds": round(time.monotonic() - begun, 3),
        }

    return draw_page(edition, page, export)


def draw_page(
    edition: Edition, page: Page, export: Callable[[Sheet, dict[str, Any]], None]
) -> dict[str, Any]:
    """Draw `page` and hand its sheet and its record to `export`, which must keep neither; return
    the record. Raises PlanError, and what `export` raises."""
    from smartcity_planner.atlas.pages.registry import KINDS

    kind = KINDS[page.kind]
    record: dict[str, Any] = {}
    _let_go(edition)
    edition.keep["record"] = record
    sheet = None
    try:
        xml = template(edition.store, edition.book, kind.template)
        sheet = Sheet(edition.project, edition.paper, edition.texts, edition.family, xml)
        kind.draw(edition, page, facts_of(edition, page), sheet)
        export(sheet, record)
        return record
    finally:
        # Layouts before layers, layers before the project: QGIS frees them in no other order.
        del sheet
        _let_go(edition)


def facts_of(edition: Edition, page: Page) -> Any:
    """Return what the page says: as it was read for its digest, else read now."""
    from smartcity_planner.atlas.pages.registry import KINDS

    known = edition.keep.get("facts")
    if isinstance(known, dict) and page.id in known:
        return known[page.id]
    return KINDS[page.kind].facts(edition, page)


def write_page(layout: QgsPrintLayout, target: Path, dpi: int, geospatial: bool) -> None:
    """Export a layout to a PDF. Raises PlanError, CannotWrite, OSError."""
    settings = QgsLayoutExporter.PdfExportSettings()
    settings.dpi = dpi
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.forceVectorOutput = True
    settings.rasterizeWholeImage = False
    settings.appendGeoreference = geospatial
    settings.writeGeoPdf = geospatial
    settings.exportMetadata = False  # the book has its own, once
    settings.simplifyGeometries = False  # by a tenth of a dot, which leaves a quarter more points
    layout.renderContext().setSimplifyMethod(_simplified(dpi))
    # Without loss: maps are flat colours, which it makes smaller than JPEG, and lines stay sharp.
    settings.flags |= QgsLayoutRenderContext.Flag.FlagLosslessImageRendering
    result = QgsLayoutExporter(layout).exportToPdf(str(target), settings)
    if result != _RESULT.Success:
        raise _refusal(result, target)
    require_whole(target)
    digits.shorten(target)


def _simplified(dpi: int) -> QgsVectorSimplifyMethod:
    """Return QGIS's own way to simplify what is printed, with points that are told apart."""
    method = QgsVectorSimplifyMethod()
    method.setSimplifyHints(QgsVectorSimplifyMethod.SimplifyHint.GeometrySimplification)
    method.setForceLocalOptimization(True)
    # On one grid for all, so that neighbours keep their common edge.
    method.setSimplifyAlgorithm(QgsVectorSimplifyMethod.SimplifyAlgorithm.SnappedToGridGlobal)
    method.setThreshold(_LEAST_MM * dpi / 25.4)
    return method


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


def _let_go(edition: Edition) -> None:
    for name in _OF_ONE_PAGE:
        edition.keep.pop(name, None)


def _refusal(result: QgsLayoutExporter.ExportResult, target: Path) -> PlanError:
    """Return the message for one of the exporter's result codes."""
    if result in (_RESULT.FileError, _RESULT.PrintError):
        return CannotWrite(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "The pages of the book could not be written to {folder}. Look whether the folder "
                "can be written and has room, and try again.",
            ),
            "Atlas",
            folder=target.parent,
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
            "Atlas", "QGIS could not draw a page of the book (result {code}). Try again."
        ),
        "Atlas",
        code=int(result),
    )
