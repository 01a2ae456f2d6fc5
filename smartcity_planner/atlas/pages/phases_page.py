"""The phases sheet of a project: one map per phase, all at one scale, and what each costs."""

from __future__ import annotations

from dataclasses import dataclass

from qgis.core import (
    QgsExpression,
    QgsFillSymbol,
    QgsMapLayer,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)

from smartcity_planner.atlas.blocks.block import fill_column
from smartcity_planner.atlas.blocks.header import header
from smartcity_planner.atlas.blocks.locator import Locator
from smartcity_planner.atlas.blocks.map_key import Entry, Look, map_key, note_drawn
from smartcity_planner.atlas.blocks.money_table import Money
from smartcity_planner.atlas.blocks.title_block import title_block
from smartcity_planner.atlas.blocks.year_chart import YearChart
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts import money, sources
from smartcity_planner.atlas.facts import phases as phase_facts
from smartcity_planner.atlas.maps import classes, frame, scene
from smartcity_planner.atlas.maps import main as maps
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.paper import BODY, SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.domain.units import format_won
from smartcity_planner.project.layers import find
from smartcity_planner.project.palette import phase_colour

#: Parcels of the project's other phases are there, but step back: no fill, which in grey would be
#: as light as the first phase's, whose own line is dark.
_OTHERS = Look("#ffffff", "#b4bac1")
_OWN_LINE = "#3b1a5e"
_UNDER = ("legal_dong", "district")


@dataclass(frozen=True)
class PhasesFacts:
    """All phases, those mapped on this sheet, and the project's money by phase.

    `boxes` are the extents of its parcels by legal dong, in metres: west, south, east, north.
    """

    phases: tuple[phase_facts.PhaseFacts, ...]
    shown: tuple[phase_facts.PhaseFacts, ...]
    table: money.MoneyTable
    boxes: tuple[tuple[float, float, float, float], ...]
    sources: tuple[str, ...]
    licences: tuple[str, ...]


class PhasesPage:
    """One map per phase on one sheet."""

    template = "maps"

    def facts(self, edition: Edition, page: Page) -> PhasesFacts:
        """Read the phases, where their parcels lie, and their money."""
        texts = edition.texts
        found = phase_facts.phases_of(edition.store, page.key, texts)
        first = (page.piece - 1) * phase_facts.PER_SHEET
        shown = phase_facts.mapped(found)[first : first + phase_facts.PER_SHEET]
        clusters = edition.places.clusters("parcel_phase", _of_project(page.key))
        about = Page("project", page.key, page.title, funding=page.funding)
        behind = sources.on_page(edition.store, about, self.layers(edition, page))
        return PhasesFacts(
            found,
            shown,
            _table(found, page, texts),
            tuple(
                (box.xMinimum(), box.yMinimum(), box.xMaximum(), box.yMaximum())
                for box in (cluster.extent for cluster in clusters)
            ),
            *sources.citations(edition, behind),
        )

    def layers(self, edition: Edition, page: Page) -> dict[str, str | None]:
        """Return tables and conditions of the maps."""
        return {**dict.fromkeys(_UNDER), "parcel_phase": _of_project(page.key)}

    def draw(self, edition: Edition, page: Page, facts: PhasesFacts, sheet: Sheet) -> None:
        """Draw the maps, and the phases in a table beside them."""
        header(sheet, page, edition)
        where = sheet.slot("maps")
        if where is not None:
            self._maps(edition, page, facts, sheet, where)
        side = sheet.slot("side")
        if side is not None:
            mark = sheet.texts("example") if page.funding.has_example else ""
            blocks = [
                Locator(page.subject, edition),
                Money(facts.table, sheet.texts("phases_table"), mark),
                YearChart(page.funding),
            ]
            fill_column(sheet, side, blocks)
        title_block(sheet, edition, page, list(facts.sources), list(facts.licences))
        edition.keep.setdefault("record", {}).setdefault("sums", []).append(page.funding.total)

    def _maps(
        self, edition: Edition, page: Page, facts: PhasesFacts, sheet: Sheet, where: Rect
    ) -> None:
        paper, texts = sheet.paper, sheet.texts
        gap = paper.mm(5)
        foot = fonts.line_mm(paper.size(SMALL)) + paper.mm(1)
        head = fonts.line_mm(paper.size(BODY)) + paper.mm(0.8)
        boxes = [QgsRectangle(*box) for box in facts.boxes]
        extent = QgsRectangle()
        for box in boxes:
            extent.combineExtentWith(box)
        room = Rect(where.x, where.y, where.w, where.h - foot)
        columns, rows = _division(len(facts.shown), extent, room, gap, head)
        wide = (room.w - gap * (columns - 1)) / columns
        high = (room.h - gap * (rows - 1)) / rows
        # A cell that would stay empty shows all phases together.
        cells: list[phase_facts.PhaseFacts | None] = list(facts.shown)
        if len(cells) < columns * rows:
            cells.append(None)
        scale = frame.fitting_scale(extent, wide, high - head)
        under = [layer for name in _UNDER if (layer := find(edition.project, name)) is not None]
        for layer in under:
            layer.setSubsetString("")
        keep_off = scene.obstacles(boxes)
        drawn: set[str] = set()
        for number, phase in enumerate(cells):
            row, column = divmod(number, columns)
            cell = where.part(column * (wide + gap), row * (high + gap), wide, high)
            layers: list[QgsMapLayer]
            if phase is None:
                body = sheet.heading(cell, texts("phase_all"))
                layers = [_parcels(edition, _of_project(page.key), None)]
            else:
                body = sheet.heading(
                    cell, phase_facts.numbered(phase.seq, phase.name), _note(phase, texts)
                )
                own = f'"phase_id" = {QgsExpression.quotedValue(phase.id)}'
                rest = f"{_of_project(page.key)} AND NOT ({own})"
                layers = [
                    _parcels(edition, own, _own(phase)),
                    _parcels(edition, rest, _OTHERS),
                ]
            box = Rect(cell.x, body.y, wide, high - head)
            if page.subject is not None:
                layers.append(scene.outline_layer(page.subject, "", page.is_reference))
            layers += [keep_off, *(_quiet(layer) for layer in under)]
            edition.keep.setdefault("layers", []).extend(layers)
            item = maps.map_item(sheet, box, layers)
            item.setExtent(frame.extent_at(extent, scale, box.w, box.h))
            maps.neat_line(item, sheet, 0.25)
            item.setId(f"map {number + 1}")
            seen = classes.on_map(item, layers[:2])
            words = ("phase_own", "phase_others")[: 1 if phase is None else 2]
            drawn |= {name for name, layer in zip(words, layers, strict=False) if seen[layer.id()]}
        note_drawn(edition, [texts(name) for name in sorted(drawn, reverse=True)])
        key = Rect(where.x, where.bottom - foot, where.w, foot)
        map_key(edition, sheet, key, _key(facts, texts), scale)


def _key(facts: PhasesFacts, texts: Texts) -> list[Entry]:
    """Return the looks that the maps need: other phases' where there are several with parcels."""
    entries = [Entry(tuple(_own(phase) for phase in facts.shown), texts("phase_own"))]
    if len(phase_facts.mapped(facts.phases)) > 1:
        entries.append(Entry((_OTHERS,), texts("phase_others")))
    return entries


def _own(phase: phase_facts.PhaseFacts) -> Look:
    return Look(phase_colour(phase.seq), _OWN_LINE)


def _of_project(key: str) -> str:
    return f'"project_id" = {QgsExpression.quotedValue(key)}'


def _parcels(edition: Edition, condition: str, look: Look | None) -> QgsVectorLayer:
    """Return parcels in one look; without one, each in its phase's."""
    copy: QgsVectorLayer = find(edition.project, "parcel_phase").clone()
    copy.setSubsetString(condition)
    copy.setLabelsEnabled(False)
    if look is not None:
        line = {"outline_color": look.line, "outline_width": "0.1", "joinstyle": "miter"}
        symbol = QgsFillSymbol.createSimple({"color": look.fill, **line})
        copy.setRenderer(QgsSingleSymbolRenderer(symbol))
    return copy


def _quiet(layer: QgsVectorLayer) -> QgsVectorLayer:
    """Return a copy without names: a small map has no room for them."""
    copy = layer.clone()
    copy.setLabelsEnabled(layer.customProperty("smartcity/table") == "legal_dong")
    return copy


def _division(
    count: int, extent: QgsRectangle, room: Rect, gap: float, head: float
) -> tuple[int, int]:
    """Return how many columns and rows of maps show their parcels largest.

    Of divisions that show them alike the one that leaves no map much longer than wide is taken.
    """

    def judged(columns: int) -> tuple[int, float]:
        rows = -(-count // columns)
        wide = (room.w - gap * (columns - 1)) / columns
        high = (room.h - gap * (rows - 1)) / rows - head
        return frame.fitting_scale(extent, wide, high), max(wide / high, high / wide)

    # More than one empty cell would be left with more columns.
    possible = [n for n in range(1, min(count, 3) + 1) if n * -(-count // n) - count <= 1]
    best = min(possible, key=judged)
    return best, -(-count // best)


def _note(phase: phase_facts.PhaseFacts, texts: object) -> str:
    period = _period(phase)
    return texts("phase_map_note", period=period, parcels=f"{phase.parcels:,}")


def _period(phase: phase_facts.PhaseFacts) -> str:
    first, last = phase.starts_on[:7].replace("-", "."), phase.ends_on[:7].replace("-", ".")
    return f"{first}~{last}" if first or last else money.DASH


def _table(
    found: tuple[phase_facts.PhaseFacts, ...], page: Page, texts: object
) -> money.MoneyTable:
    unit = money.unit_for(page.funding.total)

    def amount(won: int) -> str:
        return format_won(won, unit) if won else money.DASH

    rows = [
        money.Row(
            texts("total"),
            None,
            ("", f"{sum(phase.parcels for phase in found):,}", amount(page.funding.total)),
            bold=True,
        )
    ]
    rows += [
        money.Row(
            phase_facts.numbered(phase.seq, phase.name),
            None,
            (
                _period(phase),
                f"{phase.parcels:,}" if phase.parcels else money.DASH,
                amount(phase.won),
            ),
        )
        for phase in found
    ]
    notes = [money.basis_remark(page.funding, texts)] if page.funding.has_example else []
    return money.MoneyTable(
        texts("phase_name"),
        (texts("phase_period"), texts("phase_parcels"), texts("phase_money")),
        tuple(rows),
        unit,
        tuple(notes),
        money.exact_sum(page.funding, texts),
    )
