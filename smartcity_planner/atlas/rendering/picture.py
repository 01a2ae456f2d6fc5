"""One page as a picture: PNG or SVG, with what binding stamps on it in the book."""

from __future__ import annotations

import errno
import time
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsLayoutExporter, QgsLayoutItemMap, QgsLayoutRenderContext

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.rendering import raster_rule
from smartcity_planner.atlas.rendering.one_page import draw_page
from smartcity_planner.atlas.rendering.svg import clip_maps
from smartcity_planner.atlas.sheets.paper import SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet, rect_of
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, PlanError
from smartcity_planner.store import vector

#: An A1 sheet at 300 dpi has 70 million; more than this no picture program likes to open.
MOST_PIXELS = 100_000_000
#: A file that is whole ends so.
_ENDS = {".png": b"IEND\xaeB`\x82", ".svg": b"</svg>"}
_RESULT = QgsLayoutExporter.ExportResult


def render_picture(edition: Edition, page: Page, target: Path) -> dict[str, Any]:
    """Draw `page` into `target` (.png or .svg); return its record: page, size (mm), seconds.

    Raises PlanError, and OSError where the disk is full.
    """
    begun = time.monotonic()
    record = draw_page(edition, page, partial(_write, edition, stamps(edition, page), target))
    return {
        "page": page.id,
        "size": record["size"],
        "seconds": round(time.monotonic() - begun, 3),
    }


def stamps(edition: Edition, page: Page) -> dict[str, str]:
    """Return what is stamped on a page, by the name of its box in the page's record."""
    return {
        "number_box": f"{page.number} / {len(edition.pages)}",
        "date_box": edition.imprint.date,
    }


def _write(
    edition: Edition, stamped: dict[str, str], target: Path, sheet: Sheet, record: dict[str, Any]
) -> None:
    for name, text in stamped.items():
        if box := record.get(name):
            sheet.line_of_text(Rect(*box), text, SMALL, bold=True)
    record["size"] = list(sheet.size())
    with raster_rule.applied(edition, sheet.layout) as picture:
        if target.suffix == ".png":
            _png(sheet, target, edition.book.dpi)
        else:
            _svg(sheet, target, picture.dpi)
        _require_whole(target)


def _png(sheet: Sheet, target: Path, dpi: int) -> None:
    wide, high = sheet.size()
    most = (MOST_PIXELS / (wide * high)) ** 0.5 * 25.4
    settings = QgsLayoutExporter.ImageExportSettings()
    settings.dpi = min(dpi, int(most))
    settings.generateWorldFile = False
    settings.exportMetadata = False
    with vector.quiet():  # QGIS wants to write the map's place into the PNG, which GDAL cannot
        result = QgsLayoutExporter(sheet.layout).exportToImage(str(target), settings)
    _require(result, target)


def _svg(sheet: Sheet, target: Path, dpi: int) -> None:
    settings = QgsLayoutExporter.SvgExportSettings()
    settings.dpi = dpi
    settings.forceVectorOutput = True
    settings.exportMetadata = False
    settings.textRenderFormat = Qgis.TextRenderFormat.AlwaysText
    settings.flags |= QgsLayoutRenderContext.Flag.FlagLosslessImageRendering
    settings.exportAsLayers = True  # else nobody could tell where a map begins and ends
    _require(QgsLayoutExporter(sheet.layout).exportToSvg(str(target), settings), target)
    maps = {
        item.displayName(): rect_of(item)
        for item in sheet.layout.items()
        if isinstance(item, QgsLayoutItemMap)
    }
    _require_whole(target)
    clip_maps(target, maps, sheet.size())


def _require(result: QgsLayoutExporter.ExportResult, target: Path) -> None:
    if result == _RESULT.Success:
        return
    if result == _RESULT.FileError:
        raise OSError(errno.EIO, "QGIS could not write it", str(target))
    if result == _RESULT.MemoryError:
        raise PlanError(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "There is not enough memory for the pictures of the pages. Choose fewer dots per "
                "inch, and try again.",
            ),
            "Atlas",
        )
    raise PlanError(
        QT_TRANSLATE_NOOP("Atlas", "QGIS could not draw a page of the book (result {code})."),
        "Atlas",
        code=int(result),
    )


def _require_whole(target: Path) -> None:
    """Raise OSError where the file breaks off: Qt does not always look at a full disk."""
    with target.open("r+b") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - 64))
        if file.read().rstrip().endswith(_ENDS[target.suffix]):
            return
        # The system says why once more when asked to write on.
        file.write(b"\0" * 65536)
        file.flush()
    raise OSError(errno.EIO, "the file breaks off", str(target))
