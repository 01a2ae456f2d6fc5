"""The book's font: named, installed, embedded, and with text that can be searched.

Measured on Qt 5.15 (QGIS 3.40, Debian 12): "Noto Sans CJK KR" (an OpenType collection with
CFF outlines, `.ttc`) goes into the PDF as a subset CID font with a ToUnicode map, regular and
bold apart, and pdftotext gives the Hangul back. A family that lacks Hangul is not refused by
Qt: it falls back glyph by glyph without saying so, and where no fallback exists it prints
boxes. So the family is looked up before anything is drawn.

Two more things were measured with this font. Where digits stand in one run with Latin letters
("180,000 E", "Total 62,500,000,000 won"), its OpenType tables swap them for glyphs that Qt
gives no ToUnicode entry: the page looks right, but the figures are gone from the text. The
strategy PreferNoShaping keeps the plain glyphs (Hangul syllables need no shaping); it is set
on every text of the sheet and, by labels.py, on the labels of the map. And the en dash
shares its glyph with the figure dash, so it is read back as U+2012.
"""

from __future__ import annotations

from qgis.core import Qgis, QgsTextFormat
from qgis.PyQt.QtGui import QColor, QFont, QFontDatabase, QFontMetricsF

from smartcity_planner.atlas.sheets.paper import MM_PER_POINT
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, PlanError
from smartcity_planner.project.fonts import FAMILY
from smartcity_planner.project.palette import INK

SEARCHABLE = QFont.StyleStrategy.PreferNoShaping
_MEASURE = 200  # pixels; large, so that hinting does not matter


def installed_korean() -> list[str]:
    """Return the installed families that hold Hangul, ascending."""
    system = QFontDatabase.WritingSystem.Korean
    return sorted(QFontDatabase().families(system))


def require(family: str = FAMILY) -> str:
    """Return `family` where it is installed; else raise PlanError naming one that is."""
    if family in QFontDatabase().families():
        return family
    others = [name for name in installed_korean() if "Mono" not in name and "Serif" not in name]
    others = others or installed_korean()
    if others:
        raise PlanError(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "The font “{family}” is not installed, and without it Korean text could turn "
                "to boxes. Install it, or choose “{other}”, which is installed.",
            ),
            "Atlas",
            family=family,
            other=others[0],
        )
    raise PlanError(
        QT_TRANSLATE_NOOP(
            "Atlas",
            "The font “{family}” is not installed, nor any other font with Korean letters. "
            "Install it (Debian, Ubuntu: package fonts-noto-cjk) and try again.",
        ),
        "Atlas",
        family=family,
    )


def font(bold: bool = False, family: str = FAMILY) -> QFont:
    """Return the book's font in regular or bold."""
    made = QFont(family)
    made.setBold(bold)
    made.setStyleStrategy(SEARCHABLE)
    return made


def text_format(
    points: float, bold: bool = False, colour: str = INK, family: str = FAMILY
) -> QgsTextFormat:
    """Return a text format of this size in points."""
    made = QgsTextFormat()
    made.setFont(font(bold, family))
    # No setNamedStyle here: it takes the font anew from the system, without the strategy.
    made.setSize(points)
    made.setSizeUnit(Qgis.RenderUnit.Points)
    made.setColor(QColor(colour))
    return made


def width_mm(text: str, points: float, bold: bool = False, family: str = FAMILY) -> float:
    """Return the printed width of one line of text in mm."""
    measure = font(bold, family)
    measure.setPixelSize(_MEASURE)
    return QFontMetricsF(measure).horizontalAdvance(text) * points * MM_PER_POINT / _MEASURE


def line_mm(points: float) -> float:
    """Return the height of one line in mm (Noto CJK: 1.45 em)."""
    return points * MM_PER_POINT * 1.45


def lines_needed(text: str, points: float, width: float) -> int:
    """Return how many lines of `width` mm the text takes, wrapped at spaces as labels do."""
    space = width_mm(" ", points)
    count = 0
    for paragraph in text.split("\n"):
        count += 1
        used = 0.0
        for word in paragraph.split(" "):
            wide = width_mm(word, points)
            if used and used + space + wide > width:
                count += 1
                used = 0.0
            used += wide + (space if used else 0.0)
            while used > width:  # a word longer than a line breaks inside
                count += 1
                used -= width
    return count


def fitting(text: str, points: float, width: float, smallest: float, bold: bool = False) -> float:
    """Return the largest size from `points` down to `smallest` at which one line fits."""
    wide = width_mm(text, points, bold)
    if wide <= width:
        return points
    return max(smallest, points * width / wide * 0.99)


def elided(text: str, points: float, width: float, bold: bool = False) -> str:
    """Return the text, cut with an ellipsis where it does not fit into `width` mm."""
    if width_mm(text, points, bold) <= width:
        return text
    # A hair narrower than the room: a label would rather wrap than print to the very edge.
    while text and width_mm(text + "…", points, bold) > width * 0.97:
        text = text[:-1]
    return text.rstrip() + "…"
