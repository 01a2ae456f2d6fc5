"""Page numbers and dates, which a page leaves free: drawn once for the whole book by Qt, in the
book's font, and put on their pages as forms that bring their own fonts along.

They are drawn by QGIS's text renderer, as the labels around them are, so they stand on one line
with those.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from qgis.core import Qgis, QgsRenderContext, QgsTextRenderer
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSizeF
from qgis.PyQt.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from smartcity_planner.atlas.binding.carry import Carrier
from smartcity_planner.atlas.binding.syntax import Ref
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.paper import SMALL, SMALLEST

POINTS_PER_MM = 72 / 25.4
_DPI = 300
#: Letters may hang over their box a little (mm).
_AROUND = 1.0


@dataclass(frozen=True)
class Stamp:
    """Text of one line, in points, for a box of this width and height (mm)."""

    text: str
    w: float
    h: float
    size: float

    @classmethod
    def noted(cls, record: dict[str, Any], name: str, text: str) -> Stamp | None:
        """Return the stamp for a page that noted `name`_box and `name`_size; else None."""
        box = record.get(f"{name}_box")
        if not box or not text:
            return None
        return cls(text, float(box[2]), float(box[3]), float(record.get(f"{name}_size", SMALL)))


class Stamps:
    """All stamps of a book, each as a form of the book's PDF."""

    def __init__(self, carrier: Carrier, stamps: Sequence[Stamp], family: str) -> None:
        self._forms: dict[Stamp, tuple[Ref, float]] = {}
        wanted = list(dict.fromkeys(stamps))
        if not wanted:
            return
        with carrier.opened(draw(wanted, family), pages=len(wanted)) as source:
            for index, stamp in enumerate(wanted):
                self._forms[stamp] = source.form(index)

    def form(self, stamp: Stamp) -> Ref:
        """Return the form that holds a stamp."""
        return self._forms[stamp][0]

    def origin(self, stamp: Stamp, x: float, y: float, top: float) -> tuple[float, float]:
        """Return where the form's origin goes (pt) for a box at `x`, `y` (mm from the page's
        top left corner); `top` is the page's upper edge (pt)."""
        high = self._forms[stamp][1]
        return (x - _AROUND) * POINTS_PER_MM, top - (y - _AROUND) * POINTS_PER_MM - high


def draw(stamps: Sequence[Stamp], family: str) -> bytes:
    """Return a PDF with one page per stamp; its box begins `_AROUND` from the top left corner."""
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(device)
    writer.setResolution(_DPI)
    wide = max(stamp.w for stamp in stamps) + 2 * _AROUND
    high = max(stamp.h for stamp in stamps) + 2 * _AROUND
    # Qt turns a page that is wider than high, unless it is told that this is its upright form.
    size = QPageSize(QSizeF(wide, high), QPageSize.Unit.Millimeter)
    orientation = QPageLayout.Orientation.Portrait
    writer.setPageLayout(QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    try:
        for index, stamp in enumerate(stamps):
            if index:
                writer.newPage()
            _draw_one(painter, stamp, family)
    finally:
        painter.end()
    data: QByteArray = device.data()
    return bytes(data)


def _draw_one(painter: QPainter, stamp: Stamp, family: str) -> None:
    per_mm = _DPI / 25.4
    fit = fonts.fitting(stamp.text, stamp.size, stamp.w, min(SMALLEST, stamp.size), bold=True)
    context = QgsRenderContext.fromQPainter(painter)
    context.setScaleFactor(per_mm)
    context.setTextRenderFormat(Qgis.TextRenderFormat.AlwaysText)
    context.setFlag(Qgis.RenderContextFlag.ApplyScalingWorkaroundForTextRendering)
    box = QRectF(_AROUND * per_mm, _AROUND * per_mm, stamp.w * per_mm, stamp.h * per_mm)
    QgsTextRenderer.drawText(
        box,
        0,
        Qgis.TextHorizontalAlignment.Left,
        [stamp.text],
        context,
        fonts.text_format(fit, bold=True, family=family),
        True,
        Qgis.TextVerticalAlignment.VerticalCenter,
    )
