"""A page of a book as a small picture, the same sheet as in the PDF."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsLayoutExporter
from qgis.PyQt.QtGui import QImage

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.outline.page import Page


def picture(edition: Edition, page: Page, dpi: int, folder: Path) -> Path:
    """Return the file with the page's picture, drawn now if it is not there yet.

    It is named after the digest of all that the page shows. Raises PlanError where the page
    cannot be drawn, OSError where the folder cannot be written.
    """
    from smartcity_planner.atlas.pages.registry import KINDS
    from smartcity_planner.atlas.rendering.digest import Digests

    digests = edition.keep.get("picture digests")
    if not isinstance(digests, Digests):
        digests = Digests(edition)
        edition.keep["picture digests"] = digests
    facts = KINDS[page.kind].facts(edition, page)
    target = folder / f"{digests.of(page, facts)}-{dpi}.png"
    if target.is_file():
        return target
    folder.mkdir(parents=True, exist_ok=True)
    part = target.with_suffix(".part")
    if not _drawn(edition, page, facts, dpi).save(str(part), "PNG"):
        raise OSError(f"no picture could be written to {part}")
    part.replace(target)
    return target


def _drawn(edition: Edition, page: Page, facts: object, dpi: int) -> QImage:
    from smartcity_planner.atlas.pages.registry import KINDS
    from smartcity_planner.atlas.sheets.sheet import Sheet
    from smartcity_planner.atlas.sheets.templates import template

    kind = KINDS[page.kind]
    for name in ("record", "scene", "layers"):
        edition.keep.pop(name, None)
    edition.keep["record"] = {}
    xml = template(edition.store, edition.book, kind.template)
    sheet = Sheet(edition.project, edition.paper, edition.texts, edition.family, xml)
    try:
        kind.draw(edition, page, facts, sheet)
        return QgsLayoutExporter(sheet.layout).renderPageToImage(0, dpi=dpi)
    finally:
        # Layouts before layers, layers before the project: QGIS frees them in no other order.
        del sheet
        for name in ("record", "scene", "layers"):
            edition.keep.pop(name, None)
