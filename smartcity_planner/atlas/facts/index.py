"""Which sheet shows where: the frame of every map in the book, and its page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsRectangle

from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts.data_dates import ranges
from smartcity_planner.atlas.maps import frame
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.scope import scope_of
from smartcity_planner.atlas.sheets.body import map_size
from smartcity_planner.atlas.texts import Texts

#: Kinds of pages with one main map, and those whose sheets are in the list only.
FRAMED = ("hub", "district", "project", "phase")
LISTED = ("overview", *FRAMED, "phases")
Box = tuple[int, int, int, int]
#: A label with more letters than this names the first page and counts the rest.
_LONGEST = 11
#: More frames than this hide each other: then the map leaves out the kinds that come last.
_MOST = 80
_FIRST = ("hub", "district", "project", "phase")


@dataclass(frozen=True)
class Frame:
    """What one or more sheets of a kind show: west, south, east, north in m (EPSG:5186)."""

    kind: str
    box: Box
    pages: tuple[int, ...]
    page_id: str

    def label(self, texts: Texts) -> str:
        """Return the pages as ranges: 3, 5–7; the first and how many more where that is long."""
        text = ranges(sorted(self.pages))
        if len(text) <= _LONGEST:
            return text
        return texts("index_others", first=self.pages[0], n=len(self.pages) - 1)


@dataclass(frozen=True)
class Sheeted:
    """One line of the list of sheets; `scale` is 0 where there are several maps."""

    sheet: str
    title: str
    subtitle: str
    scale: int
    page: int
    page_id: str


def frames(edition: Edition, pages: Sequence[Page]) -> tuple[Frame, ...]:
    """Return the frames of all maps of a place; sheets that show the same are one frame."""
    size = map_size(edition)
    found: dict[tuple[str, Box], list[Page]] = {}
    for page in pages:
        if page.kind in FRAMED and page.subject is not None:
            found.setdefault((page.kind, _box(page, size)), []).append(page)
    return tuple(
        Frame(kind, box, tuple(page.number for page in own), own[0].id)
        for (kind, box), own in found.items()
    )


def mapped(found: Sequence[Frame]) -> tuple[tuple[Frame, ...], tuple[str, ...]]:
    """Return the frames that the map shows, and the kinds for which it has no room."""
    shown: list[Frame] = []
    left_out: list[str] = []
    for kind in _FIRST:
        own = [each for each in found if each.kind == kind]
        if left_out or (shown and len(shown) + len(own) > _MOST):
            left_out += [kind] * bool(own)
        else:
            shown += own
    return tuple(shown), tuple(left_out)


def sheets(edition: Edition, pages: Sequence[Page]) -> tuple[Sheeted, ...]:
    """Return all sheets with maps in the order of the book."""
    size = map_size(edition)
    city = edition.places.city().boundingBox()
    return tuple(
        Sheeted(
            page.sheet,
            page.title,
            page.subtitle if page.kind == "phase" else "",
            0 if page.kind == "phases" else _scale(page, size, city),
            page.number,
            page.id,
        )
        for page in pages
        if page.kind in LISTED
    )


def extent(edition: Edition, found: Sequence[Frame]) -> QgsRectangle:
    """Return what the index's map must show: the city or the book's place, with all frames."""
    subject = scope_of(edition).subject or edition.places.city()
    box = QgsRectangle(subject.boundingBox())
    for each in found:
        box.combineExtentWith(QgsRectangle(*each.box))
    return box


def _scale(page: Page, size: tuple[float, float], city: QgsRectangle) -> int:
    subject = city if page.subject is None else page.subject.boundingBox()
    return frame.fitting_scale(subject, *size)


def _box(page: Page, size: tuple[float, float]) -> Box:
    subject = page.subject.boundingBox()
    box = frame.extent_at(subject, frame.fitting_scale(subject, *size), *size)
    corners = (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
    return tuple(round(value) for value in corners)
