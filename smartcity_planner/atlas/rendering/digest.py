"""What a page shows, as one hash: the name under which it lies on the shelf.

Two pages with one digest look the same; whatever changes how a page looks changes its digest.
The page's number and the date of the title block are stamped when the book is bound; they are
in no digest (a cover, which prints the date, has it in its facts).
"""

from __future__ import annotations

import re
from dataclasses import asdict, fields
from hashlib import blake2b
from pathlib import Path
from typing import Any

from qgis.core import QgsRectangle

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.maps import frame
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.rendering.canonical import canonical
from smartcity_planner.atlas.rendering.code_digest import code_digest
from smartcity_planner.atlas.rendering.drawn import Drawn
from smartcity_planner.atlas.sheets.sheet import MAIN_MAP
from smartcity_planner.atlas.sheets.templates import template
from smartcity_planner.project import styles

#: What of a definition decides how a single page looks.
_OF_BOOK = ("paper", "language", "font", "dpi", "rastering", "geospatial")
#: Stamped when the book is bound.
_STAMPED = {"number"}
_ITEM = re.compile(r"<LayoutItem\s[^>]*>")
_SIZE = re.compile(r'\ssize="([\d.]+),([\d.]+),mm"')


class Digests:
    """Digests of the pages of one edition. Reads each part of the plan once.

    `known`: a folder where hashes of the parcels are kept for the next export (the shelf's by
    default). The facts are kept in `edition.keep["facts"]`, so that nobody reads them again.
    """

    def __init__(self, edition: Edition, known: Path | None = None) -> None:
        self._edition = edition
        self._drawn = Drawn(edition.store, known)
        self._templates: dict[str, str] = {}
        self._hidden: dict[int, bool] = {}
        book = asdict(edition.book)
        imprint = {name: value for name, value in asdict(edition.imprint).items() if name != "date"}
        about = ({name: book[name] for name in _OF_BOOK}, edition.family, imprint)
        self._common = code_digest() + canonical(about)
        self._facts: dict[str, object] = edition.keep.setdefault("facts", {})

    def of(self, page: Page, facts: object) -> str:
        """Return the digest of a page that says `facts`, in hexadecimal digits."""
        from smartcity_planner.atlas.pages.registry import KINDS

        self._facts[page.id] = facts
        kind: Any = KINDS[page.kind]
        xml = self._template(kind.template)
        made = blake2b(self._common, digest_size=20)
        for part in (
            canonical(
                {f.name: getattr(page, f.name) for f in fields(page) if f.name not in _STAMPED}
            ),
            canonical(facts),
            xml.encode(),
            self._maps(page, kind, xml),
        ):
            made.update(b"%d:" % len(part))
            made.update(part)
        return made.hexdigest()

    def keep(self) -> None:
        """Keep for the next book what took long to read. (Where that fails, it is read again.)"""
        self._drawn.keep()

    def _maps(self, page: Page, kind: Any, xml: str) -> bytes:
        """Return the hash of what the page's maps draw."""
        layers: dict[str, str | None] = kind.layers(self._edition, page)
        if not layers:
            return b""
        seen, scale = self._frame(page, kind, xml)
        made = blake2b(digest_size=20)
        # The location map draws the districts, whatever the main map does.
        for table in sorted({**layers, "district": layers.get("district")}):
            condition = layers.get(table)
            made.update(canonical((table, condition)))
            if scale is not None and self._is_hidden(table, scale):
                continue  # 692,254 lots need not be read where no map draws them
            made.update(self._drawn.of(table, condition, seen))
            if table == "district" and condition:
                made.update(self._drawn.of(table, None, None))
        return made.digest()

    def _frame(self, page: Page, kind: Any, xml: str) -> tuple[QgsRectangle | None, int | None]:
        """Return what the page's maps show of the country at most (None where nobody says), and
        the scale of its only map that draws all lots (None where there are several)."""
        if hasattr(kind, "frame"):
            return kind.frame(self._edition, page), None
        size = _map_size(xml)
        if kind.template != "map" or size is None:
            return None, None
        subject = page.subject or self._edition.places.city()
        box = subject.boundingBox()
        scale = frame.fitting_scale(box, *size)
        return frame.extent_at(box, scale, *size), scale

    def _is_hidden(self, table: str, scale: int) -> bool:
        """Whether a layer's style draws nothing at this scale. (Detail maps leave lots out.)"""
        if table != "parcel":
            return False
        if scale not in self._hidden:
            self._hidden[scale] = not styles.is_drawn_at(table, scale)
        return self._hidden[scale]

    def _template(self, kind: str) -> str:
        if kind not in self._templates:
            self._templates[kind] = template(self._edition.store, self._edition.book, kind)
        return self._templates[kind]


def _map_size(xml: str) -> tuple[float, float] | None:
    """Return width and height in mm of a template's main map; None unless it stands upright."""
    for item in _ITEM.findall(xml):
        if f'id="{MAIN_MAP}"' in item and 'itemRotation="0"' in item and 'mapRotation="0"' in item:
            found = _SIZE.search(item)
            return (float(found[1]), float(found[2])) if found else None
    return None
