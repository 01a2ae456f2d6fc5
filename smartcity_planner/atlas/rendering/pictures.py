"""Pages as pictures: PNG and SVG, one file per page, in a folder beside the book."""

from __future__ import annotations

import errno
import json
import re
import unicodedata
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from qgis.core import Qgis, QgsLayoutExporter, QgsLayoutItemMap, QgsLayoutRenderContext

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.pages.registry import KINDS
from smartcity_planner.atlas.rendering import raster_rule
from smartcity_planner.atlas.rendering.one_page import draw_page
from smartcity_planner.atlas.rendering.svg import clip_maps
from smartcity_planner.atlas.sheets.paper import SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet, rect_of
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput, PlanError
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.store import files, vector

FORMATS = ("png", "svg")
#: An A1 sheet at 300 dpi has 70 million; more than this no picture program likes to open.
MOST_PIXELS = 100_000_000
#: File systems take names of 255 bytes; a Hangul syllable takes three.
_LONGEST_NAME = 60
#: What Windows forbids in names, and what ends a line.
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_LIST = "pages.json"
#: A file that is whole ends so.
_ENDS = {"png": b"IEND\xaeB`\x82", "svg": b"</svg>"}
_RESULT = QgsLayoutExporter.ExportResult


def write_pictures(
    edition: Edition,
    pages: Sequence[Page],
    target: Path,
    formats: Sequence[str],
    progress: Progress = SILENT,
) -> list[Path]:
    """Write each page as PNG, SVG or both into the folder `<book>_pages` beside the book `target`.

    Each file appears whole or not at all; files of an earlier edition whose page has another name
    now are removed. Returns the files. Raises BadInput, CannotWrite, Cancelled; what was written
    until then stays.
    """
    wanted = check_formats(formats)
    folder = folder_of(target)
    count = len(edition.pages) or len(pages)
    drawn = [page for page in pages if page.kind in KINDS]
    written: dict[str, str] = {}
    try:
        for index, page in enumerate(drawn):
            progress.go_on(100 * index / len(drawn))
            names = {suffix: f"{file_name(page)}.{suffix}" for suffix in wanted}
            stamps = {"number": f"{page.number} / {count}", "date": edition.imprint.date}
            draw_page(edition, page, partial(_write, edition, folder, names, stamps))
            written |= dict.fromkeys(names.values(), page.id)
    finally:
        if written:
            _keep_list(folder, written, {page.id for page in edition.pages or pages})
    progress.go_on(100)
    return [folder / name for name in written]


def check_formats(formats: Sequence[str]) -> tuple[str, ...]:
    """Return the formats in their order. Raises BadInput for one that is not offered."""
    for name in formats:
        if name.lower() not in FORMATS:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Atlas", "Pages are not written as “{name}”. Choose from: {known}."
                ),
                "Atlas",
                name=name,
                known=", ".join(FORMATS),
            )
    asked = {name.lower() for name in formats}
    return tuple(name for name in FORMATS if name in asked)


def folder_of(target: Path) -> Path:
    """Return the folder of a book's pictures."""
    return Path(target).with_name(f"{Path(target).stem}_pages")


def file_name(page: Page) -> str:
    """Return a page's file name without its ending, like "012_H-03_마곡", safe on all systems."""
    title = page.title if page.pieces == 1 else f"{page.title} {page.piece}"
    words = [f"{page.number:03d}", page.sheet, title]
    name = unicodedata.normalize("NFC", "_".join(word for word in words if word))
    name = re.sub(r"\s+", " ", _FORBIDDEN.sub("_", name))
    return name[:_LONGEST_NAME].rstrip(" .")


def _write(
    edition: Edition,
    folder: Path,
    names: dict[str, str],
    stamps: dict[str, str],
    sheet: Sheet,
    record: dict[str, Any],
) -> None:
    """Write a sheet that is drawn, with what binding stamps on it in the book."""
    for name, text in stamps.items():
        if box := record.get(f"{name}_box"):
            sheet.line_of_text(Rect(*box), text, SMALL, bold=True)
    with raster_rule.applied(edition, sheet.layout) as picture:
        for suffix, name in names.items():
            with files.replacing(folder / name) as part:
                if suffix == "png":
                    _png(sheet, part, edition.book.dpi)
                else:
                    _svg(sheet, part, picture.dpi)
                _require_whole(part, _ENDS[suffix])


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
    _require_whole(target, _ENDS["svg"])
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


def _require_whole(target: Path, end: bytes) -> None:
    """Raise OSError where the file breaks off: Qt does not always look at a full disk."""
    with target.open("r+b") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - 64))
        if file.read().rstrip().endswith(end):
            return
        # The system says why once more when asked to write on.
        file.write(b"\0" * 65536)
        file.flush()
    raise OSError(errno.EIO, "the file breaks off", str(target))


def _keep_list(folder: Path, written: dict[str, str], pages: set[str]) -> None:
    """Note which files are ours; take away those of pages that are gone or named anew."""
    place = folder / _LIST
    try:
        old = {str(name): str(page) for name, page in json.loads(place.read_text("utf-8")).items()}
    except (OSError, ValueError, AttributeError):
        old = {}
    anew = {(page, Path(name).suffix) for name, page in written.items()}
    kept = dict(written)
    for name, page in old.items():
        if name in written:
            continue
        if page in pages and (page, Path(name).suffix) not in anew:
            kept[name] = page
        elif Path(name).name == name:  # never anything outside the folder
            with suppress(OSError):
                (folder / name).unlink(missing_ok=True)
    with files.replacing(place) as part:
        part.write_text(json.dumps(kept, ensure_ascii=False, indent=1), "utf-8")
