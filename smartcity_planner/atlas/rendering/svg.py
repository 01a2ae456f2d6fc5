"""SVG as QGIS writes it, and what Qt leaves out: maps end at their frames.

Qt's SVG writer knows no clipping, so what lies beyond a map's edge is drawn over its neighbours.
QGIS can write each layer of each map as a group of its own; those get a clip path here.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from qgis.PyQt.QtXml import QDomDocument, QDomElement

from smartcity_planner.atlas.sheets.paper import Rect

#: Parts of a map that stand on its edge or beyond it.
_BEYOND = ("Frame", "Grids")


def clip_maps(svg: Path, maps: Mapping[str, Rect], size: tuple[float, float]) -> None:
    """Clip the groups of the maps (by name, in mm) on a sheet of this size (mm)."""
    document = QDomDocument()
    document.setContent(svg.read_text(encoding="utf-8"))
    root = document.documentElement()
    # Clipping is beyond the "tiny" profile that Qt declares.
    root.removeAttribute("baseProfile")
    root.setAttribute("version", "1.1")
    width, height = _extent(root)
    defs = root.firstChildElement("defs")
    for number, where in enumerate(maps.values()):
        path = document.createElement("clipPath")
        path.setAttribute("id", f"map{number}")
        shape = document.createElement("rect")
        x, y = width / size[0], height / size[1]
        for name, value in zip(
            ("x", "y", "width", "height"),
            (where.x * x, where.y * y, where.w * x, where.h * y),
            strict=True,
        ):
            shape.setAttribute(name, f"{value:.2f}")
        path.appendChild(shape)
        defs.appendChild(path)
    _clip(root, list(maps))
    svg.write_text(document.toString(0), encoding="utf-8")


def _clip(root: QDomElement, names: list[str]) -> None:
    """Clip each map's groups; a group without a name belongs to what stands before it."""
    current, group, count = -1, root.firstChildElement("g"), 0
    while not group.isNull():
        label = group.attribute("inkscape:label")
        name, _, part = label.partition(": ")
        if label:
            current = names.index(name) if name in names else -1
        count += 1
        group.setAttribute("id", f"layer{count}")  # QGIS leaves some empty, and some twice
        if current >= 0 and part not in _BEYOND:
            group.setAttribute("clip-path", f"url(#map{current})")
        group = group.nextSiblingElement("g")


def _extent(root: QDomElement) -> tuple[float, float]:
    _, _, width, height = (float(part) for part in root.attribute("viewBox").split())
    return width, height
