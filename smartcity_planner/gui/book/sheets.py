"""Sheets of a book between the plan and QGIS's layout designer, and a small picture of each."""

from __future__ import annotations

from qgis.core import (
    QgsLayoutExporter,
    QgsLayoutItem,
    QgsMasterLayoutInterface,
    QgsPrintLayout,
    QgsProject,
    QgsReadWriteContext,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QRectF, QSize, Qt
from qgis.PyQt.QtGui import QColor, QImage, QPainter
from qgis.PyQt.QtXml import QDomDocument

from smartcity_planner.atlas.kept_templates import SheetTemplate
from smartcity_planner.atlas.sheets.paper import PAPERS
from smartcity_planner.atlas.sheets.sheet import BLOCKS, SLOT
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.gui.book import words

#: What a layout of the project remembers: which sheet it was made from.
KIND, PAPER, KEY = "smartcity/sheet kind", "smartcity/sheet paper", "smartcity/sheet id"


def loaded(project: QgsProject, xml: str) -> QgsPrintLayout:
    """Return a layout made from a template. Raises BadInput where it cannot be read."""
    layout = QgsPrintLayout(project)
    document = QDomDocument()
    read = document.setContent(xml)
    done = bool(read[0] if isinstance(read, tuple) else read)
    if done:
        _, done = layout.loadFromTemplate(document, QgsReadWriteContext(), True)
    if not done or layout.pageCollection().pageCount() < 1:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Gui", "This sheet cannot be read. Remove it, and keep another one in its place."
            ),
            "Gui",
        )
    return layout


def picture(xml: str, paper: str, wide: int) -> QImage:
    """Return a template as a small picture, with what the book will draw where."""
    project = QgsProject()
    layout = loaded(project, xml)
    sheet = PAPERS[paper]
    image = QgsLayoutExporter(layout).renderPageToImage(
        0, QSize(wide, round(wide * sheet.height / sheet.width))
    )
    painter = QPainter(image)
    painter.setPen(QColor("#1f3a5f"))
    dots = wide / sheet.width
    for item in layout.items():
        if isinstance(item, QgsLayoutItem):
            where = QRectF(item.pos(), item.rect().size())
            box = QRectF(
                where.x() * dots, where.y() * dots, where.width() * dots, where.height() * dots
            )
            _write(painter, box, _names(item.id().strip()))
    painter.end()
    layout = None
    project.clear()
    return image


def open_designer(
    iface: QgisInterface, xml: str, kind: str, paper: str, key: str, name: str
) -> QgsPrintLayout:
    """Add a sheet to the project as a print layout and open it in the layout designer.

    `key` is the kept template that it is; empty for the plugin's own. Raises BadInput.
    """
    project = QgsProject.instance()
    layout = loaded(project, xml)
    manager = project.layoutManager()
    layout.setName(_free_name(manager.layoutByName, name))
    for what, value in ((KIND, kind), (PAPER, paper), (KEY, key)):
        layout.setCustomProperty(what, value)
    if not manager.addLayout(layout):
        raise BadInput(
            QT_TRANSLATE_NOOP("Gui", "QGIS took no layout called “{name}”. Try again."),
            "Gui",
            name=name,
        )
    iface.openLayoutDesigner(layout)
    return layout


def designed(kind: str, paper: str) -> list[QgsPrintLayout]:
    """Return the project's print layouts, those made from such a sheet first, the newest first."""
    found = [
        layout
        for layout in reversed(QgsProject.instance().layoutManager().layouts())
        if layout.layoutType() == QgsMasterLayoutInterface.Type.PrintLayout
    ]
    return sorted(found, key=lambda layout: not made_for(layout, kind, paper))


def made_for(layout: QgsPrintLayout, kind: str, paper: str) -> bool:
    """Whether a layout was opened from a sheet of this kind on this paper."""
    return layout.customProperty(KIND, "") == kind and layout.customProperty(PAPER, "") == paper


def taken_back(layout: QgsPrintLayout, kind: str, paper: str) -> SheetTemplate:
    """Return a layout of the project as a template to be kept; one opened from a kept template
    takes its place."""
    document = QDomDocument()
    document.appendChild(layout.writeXml(document, QgsReadWriteContext()))
    key = layout.customProperty(KEY, "") if made_for(layout, kind, paper) else ""
    return SheetTemplate(kind, paper, layout.name(), document.toString(), id=key)


def _free_name(taken: object, name: str) -> str:
    number, free = 1, name
    while taken(free) is not None:
        number += 1
        free = f"{name} {number}"
    return free


def _names(item: str) -> list[str]:
    """Return what is drawn in an item of this name, in the window's language."""
    known = words.slots()
    if item.startswith(BLOCKS):
        blocks = item.removeprefix(BLOCKS).split(",")
    else:
        blocks = [item.removeprefix(SLOT)]
    return [known[block.strip()] for block in blocks if block.strip() in known]


def _write(painter: QPainter, box: QRectF, names: list[str]) -> None:
    """Write the names below each other into a box, as large as they fit."""
    if not names:
        return
    font = painter.font()
    font.setPixelSize(max(7, min(12, int(box.height() / len(names)) - 2)))
    painter.setFont(font)
    high = box.height() / len(names)
    for number, name in enumerate(names):
        line = QRectF(box.x(), box.y() + number * high, box.width(), high)
        text = painter.fontMetrics().elidedText(
            name, Qt.TextElideMode.ElideRight, int(line.width())
        )
        painter.drawText(line, int(Qt.AlignmentFlag.AlignCenter), text)
