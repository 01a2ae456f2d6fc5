"""One-page PDFs drawn by QGIS, and books bound of them."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
NUMBER_BOX = [380.0, 265.5, 19.2, 3.84]
DATE_BOX = [287.7, 265.5, 19.0, 3.84]


@dataclass
class Binder:
    """Makes pages, their parts, and books; `store` is an empty plan."""

    store: Any

    def edition(self, paper: str = "A3", language: str = "ko", **values: Any) -> Any:
        """Return an edition of an example book."""
        from smartcity_planner.atlas.definition import Book
        from smartcity_planner.atlas.edition import Edition, Imprint

        book = Book(
            name_ko="서울특별시 도면집",
            name_en="Council book",
            paper=paper,
            language=language,
            **values,
        ).checked()
        imprint = Imprint("예시 계획", "서울특별시", "도시계획과", "2026-11-22", "", "public")
        return Edition(self.store, book, "Noto Sans CJK KR", NOW, imprint)

    def page(self, kind: str, key: str, title: str, **values: Any) -> Any:
        """Return a page."""
        from smartcity_planner.atlas.outline.page import Page

        return Page(kind, key, title, **values)

    def numbered(self, pages: Sequence[Any]) -> list[Any]:
        """Return the pages with their numbers."""
        return [replace(page, number=number) for number, page in enumerate(pages, start=1)]

    def part(
        self,
        folder: Path,
        page: Any,
        *,
        paper: str = "A3",
        links: Sequence[Any] = (),
        digest: str = "",
        weight: int = 0,
        as_label: str = "",
        layers: Sequence[str] = (),
    ) -> Any:
        """Draw a page with QGIS and return its part. `weight`: so many bytes of picture;
        `as_label`: text at the number's place; `layers`: a map of these, as geospatial PDF."""
        from qgis.core import QgsProject

        from smartcity_planner.atlas.rendering.one_page import write_page
        from smartcity_planner.atlas.rendering.shelf import Part
        from smartcity_planner.atlas.sheets.canvas import Canvas
        from smartcity_planner.atlas.sheets.paper import PAPERS, SMALL, Rect
        from smartcity_planner.atlas.texts import Texts

        project = QgsProject()
        canvas = Canvas(project, PAPERS[paper], Texts("ko"), "Noto Sans CJK KR")
        canvas.text(Rect(20, 20, 200, 15), page.title, 17, bold=True)
        canvas.text(Rect(20, 40, 200, 8), "합계 62,500,000,000원 (Total)", 9)
        canvas.box(Rect(20, 80, 60, 40), fill="#ffeeaa")
        if as_label:
            canvas.line_of_text(Rect(*NUMBER_BOX), as_label, SMALL, bold=True)
        if weight:
            self._noise(canvas, folder / f"{page.id.replace(':', '_')}.png", weight)
        if layers:
            self._map(canvas, project, layers)
        file = folder / f"{len(list(folder.iterdir()))}.pdf"
        write_page(canvas.layout, file, 300, bool(layers))
        record = {
            "number_box": NUMBER_BOX,
            "number_size": 7.5,
            "date_box": DATE_BOX,
            "date_size": 7.5,
            "size": [PAPERS[paper].width, PAPERS[paper].height],
            "links": [list(link) for link in links],
        }
        return Part(digest or f"digest of {page.id}", file, record)

    def bind(self, pages: Any, parts: Any, target: Path, progress: Any = None, **book: Any) -> None:
        """Bind a book."""
        from smartcity_planner.atlas.binding.bind import bind
        from smartcity_planner.domain.progress import SILENT

        bind(self.edition(**book), pages, parts, target, progress or SILENT)

    def picture(self, pdf: Path, page: int = 1, dpi: int = 100) -> bytes:
        """Return a page as poppler draws it: the bytes of a grey picture."""
        command = ["pdftoppm", "-gray", "-r", str(dpi), "-f", str(page), "-l", str(page), str(pdf)]
        return subprocess.run(command, check=True, capture_output=True).stdout

    def difference(self, one: bytes, other: bytes) -> float:
        """Return how much two pictures differ, 0 to 1; papers may differ by a rounding."""
        (w1, h1, first), (w2, h2, second) = _parsed(one), _parsed(other)
        wide, high = min(w1, w2), min(h1, h2)
        assert max(w1, w2) - wide <= 1 and max(h1, h2) - high <= 1
        total = 0
        for y in range(high):
            left, right = first[y * w1 : y * w1 + wide], second[y * w2 : y * w2 + wide]
            if left != right:
                total += sum(abs(a - b) > 48 for a, b in zip(left, right, strict=True))
        return total / (wide * high)

    def _noise(self, canvas: Any, file: Path, weight: int) -> None:
        from qgis.PyQt.QtGui import QImage

        from smartcity_planner.atlas.sheets.paper import Rect

        side = int((weight / 3) ** 0.5) + 1
        data = os.urandom(side * side * 4)
        QImage(data, side, side, side * 4, QImage.Format.Format_RGB32).save(str(file))
        canvas.picture(Rect(100, 80, 50, 50), str(file))

    def _map(self, canvas: Any, project: Any, names: Sequence[str]) -> None:
        from qgis.core import (
            QgsCoordinateReferenceSystem,
            QgsFeature,
            QgsGeometry,
            QgsLayoutItemMap,
            QgsRectangle,
            QgsVectorLayer,
        )

        from smartcity_planner.atlas.sheets.paper import Rect

        project.setCrs(QgsCoordinateReferenceSystem("EPSG:5186"))
        layers = []
        for number, name in enumerate(names):
            layer = QgsVectorLayer("Polygon?crs=EPSG:5186&field=a:int", name, "memory")
            feature = QgsFeature()
            west = 190_000 + 2_000 * number
            box = QgsRectangle(west, 540_000, west + 3_000, 550_000)
            feature.setGeometry(QgsGeometry.fromRect(box))
            layer.dataProvider().addFeatures([feature])
            layer.updateExtents()
            project.addMapLayer(layer)
            layers.append(layer)
        item = QgsLayoutItemMap(canvas.layout)
        canvas.place(item, Rect(170, 80, 200, 150), "main map")
        item.setLayers(layers)
        item.setFrameEnabled(True)
        item.setExtent(QgsRectangle(185_000, 535_000, 205_000, 555_000))


def _parsed(data: bytes) -> tuple[int, int, bytes]:
    """Return width, height and pixels of a binary PGM."""
    magic, size, most, pixels = data.split(b"\n", 3)
    assert (magic, most) == (b"P5", b"255")
    wide, high = size.split()
    return int(wide), int(high), pixels
