"""The chart as a picture or a document: the whole chart, in light colours, whatever is scrolled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qgis.PyQt.QtCore import QMarginsF, QRect, QSize, QSizeF
from qgis.PyQt.QtGui import QColor, QFont, QImage, QPageSize, QPainter, QPalette, QPdfWriter
from qgis.PyQt.QtSvg import QSvgGenerator

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, CannotWrite
from smartcity_planner.gui.schedule.drawing import draw
from smartcity_planner.gui.schedule.sketch import Sketch
from smartcity_planner.store import files

FORMATS = ("png", "svg", "pdf")
#: A picture has this many dots per pixel of the window.
_SHARP = 2
#: Wider charts would make a picture that other programs refuse.
_WIDEST = 12_000


def save(sketch: Sketch, font: QFont, target: Path, kind: str) -> None:
    """Write the chart into `target`, whole or not at all. Raises CannotWrite."""
    sketch = replace(sketch, left=0, top=0, chosen=None, cursor=None, moved={}, palette=_on_paper())
    wide = min(_WIDEST, int(sketch.names + sketch.scale.width) + 16)
    high = int(sketch.head + len(sketch.schedule.lines) * sketch.row) + 2
    with files.replacing(target) as part:
        {"png": _png, "svg": _svg, "pdf": _pdf}[kind](sketch, font, part, wide, high)


def _png(sketch: Sketch, font: QFont, path: Path, wide: int, high: int) -> None:
    sharp = _SHARP if high * _SHARP < 30_000 else 1
    image = QImage(QSize(wide * sharp, high * sharp), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(sharp)
    _paint(image, sketch, font, wide, high)
    if not image.save(str(path), "PNG"):
        raise _refused()


def _svg(sketch: Sketch, font: QFont, path: Path, wide: int, high: int) -> None:
    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(QSize(wide, high))
    generator.setViewBox(QRect(0, 0, wide, high))
    _paint(generator, sketch, font, wide, high)


def _pdf(sketch: Sketch, font: QFont, path: Path, wide: int, high: int) -> None:
    writer = QPdfWriter(str(path))
    # One page as large as the chart: 96 pixels to the inch.
    writer.setPageSize(QPageSize(QSizeF(wide / 96, high / 96), QPageSize.Unit.Inch))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    writer.setResolution(96)
    _paint(writer, sketch, font, wide, high)


def _paint(
    device: QImage | QSvgGenerator | QPdfWriter,
    sketch: Sketch,
    font: QFont,
    wide: int,
    high: int,
) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise _refused()
    painter.setFont(font)
    draw(painter, sketch, wide, high)
    painter.end()


def _on_paper() -> QPalette:
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Base, "#ffffff"),
        (QPalette.ColorRole.AlternateBase, "#f1f3f5"),
        (QPalette.ColorRole.Button, "#e4e7ea"),
        (QPalette.ColorRole.Text, "#1f2328"),
    ):
        palette.setColor(role, QColor(colour))
    return palette


def _refused() -> CannotWrite:
    return CannotWrite(
        QT_TRANSLATE_NOOP(
            "Gui", "The chart could not be written. Choose another folder, then try again."
        ),
        "Gui",
    )
