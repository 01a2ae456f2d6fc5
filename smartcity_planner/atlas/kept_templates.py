"""The sheets that planners drew in QGIS's layout designer, kept with the plan as .qpt."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace

from qgis.core import QgsLayoutItemRegistry
from qgis.PyQt.QtXml import QDomDocument, QDomElement

from smartcity_planner.atlas.definition import PAPERS as PAPER_NAMES
from smartcity_planner.atlas.definition import TEMPLATES
from smartcity_planner.atlas.sheets.paper import PAPERS
from smartcity_planner.atlas.sheets.sheet import MAIN_MAP
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.store.plan import PlanStore, insert_rows

#: A sheet may be so much larger or smaller than its paper, in mm.
_OFF_MM = 1.0
_UNITS = {"mm": 1.0, "cm": 10.0, "m": 1000.0, "in": 25.4, "ft": 304.8, "pt": 25.4 / 72}


@dataclass(frozen=True)
class SheetTemplate:
    """A sheet for one `kind` of page (`TEMPLATES`) on one `paper`; `content` is its .qpt XML."""

    kind: str
    paper: str
    name_ko: str
    content: str
    name_en: str = ""
    id: str = ""


def templates(
    store: PlanStore, kind: str | None = None, paper: str | None = None
) -> list[SheetTemplate]:
    """Return the kept templates, of one kind and paper if given, the oldest first."""
    rows = store.query(
        "SELECT * FROM sheet_template WHERE (:kind IS NULL OR kind = :kind) "
        "AND (:paper IS NULL OR paper = :paper) ORDER BY fid",
        {"kind": kind, "paper": paper},
    )
    return [
        SheetTemplate(
            row["kind"],
            row["paper"],
            row["name_ko"],
            row["content"],
            row["name_en"] or "",
            row["id"],
        )
        for row in rows
    ]


def keep_template(store: PlanStore, template: SheetTemplate) -> SheetTemplate:
    """Write a template into the plan, in place of the one with its id; return it as it is kept.

    One without an id gets one. Raises BadInput where it is no layout, has no Korean name, is not
    of its paper's size, or is a map sheet without a map; CannotWrite.
    """
    template = replace(
        template,
        id=template.id or str(uuid.uuid4()),
        name_ko=template.name_ko.strip(),
        name_en=template.name_en.strip(),
    )
    _check(template)
    row = {
        "name_ko": template.name_ko,
        "name_en": template.name_en or None,
        "kind": template.kind,
        "paper": template.paper,
        "content": template.content,
    }
    with store.transaction("book") as connection:
        changed = connection.execute(
            "UPDATE sheet_template SET name_ko = ?, name_en = ?, kind = ?, paper = ?, content = ? "
            "WHERE id = ?",
            [*row.values(), template.id],
        )
        if not changed.rowcount:
            insert_rows(connection, "sheet_template", [{"id": template.id, **row}])
    return template


def remove_template(store: PlanStore, key: str) -> None:
    """Take a template out of the plan. Books that name it say so when they are made."""
    with store.transaction("book") as connection:
        connection.execute("DELETE FROM sheet_template WHERE id = ?", [key])


def _check(template: SheetTemplate) -> None:
    if template.kind not in TEMPLATES or template.paper not in PAPER_NAMES:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "No book has a sheet “{kind}” on {paper}. Kinds of sheets: {kinds}; papers: "
                "{papers}.",
            ),
            "Atlas",
            kind=template.kind,
            paper=template.paper,
            kinds=", ".join(TEMPLATES),
            papers=", ".join(PAPER_NAMES),
        )
    if not template.name_ko:
        raise BadInput(
            QT_TRANSLATE_NOOP("Atlas", "The template has no Korean name. Give it one."), "Atlas"
        )
    items = _items(template)
    pages = [item for item in items if _is(item, QgsLayoutItemRegistry.ItemType.LayoutPage)]
    paper = PAPERS[template.paper]
    size = _size(pages[0]) if pages else (0.0, 0.0)
    if max(abs(size[0] - paper.width), abs(size[1] - paper.height)) > _OFF_MM:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "The template “{name}” is {width:.0f} × {height:.0f} mm large; {paper} is "
                "{wanted_width:.0f} × {wanted_height:.0f} mm. Set the size of its page in the "
                "layout designer.",
            ),
            "Atlas",
            name=template.name_ko,
            width=size[0],
            height=size[1],
            paper=template.paper,
            wanted_width=paper.width,
            wanted_height=paper.height,
        )
    maps = {
        item.attribute("id").strip()
        for item in items
        if _is(item, QgsLayoutItemRegistry.ItemType.LayoutMap)
    }
    if template.kind == "map" and MAIN_MAP not in maps:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "The template “{name}” has no map called “{map}”. Add a map in the layout "
                "designer and give it this item ID.",
            ),
            "Atlas",
            name=template.name_ko,
            map=MAIN_MAP,
        )


def _items(template: SheetTemplate) -> list[QDomElement]:
    """Return all items of a layout, its pages too. Raises BadInput where it is none."""
    document = QDomDocument()
    read = document.setContent(template.content)
    root = document.documentElement()
    if not (read[0] if isinstance(read, tuple) else read) or root.tagName() != "Layout":
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Atlas",
                "“{name}” is no layout template of QGIS (.qpt). Save one from the layout designer.",
            ),
            "Atlas",
            name=template.name_ko,
        )
    found = root.elementsByTagName("LayoutItem")
    return [found.at(number).toElement() for number in range(found.count())]


def _is(item: QDomElement, kind: QgsLayoutItemRegistry.ItemType) -> bool:
    return item.attribute("type") == str(int(kind))


def _size(item: QDomElement) -> tuple[float, float]:
    """Return width and height in mm of “420,297,mm”; 0 where they cannot be read."""
    try:
        width, height, unit = item.attribute("size").split(",")
        return float(width) * _UNITS[unit], float(height) * _UNITS[unit]
    except (ValueError, KeyError):
        return 0.0, 0.0
