"""Map pages: the overview, and one page per hub, district, project or phase."""

from __future__ import annotations

from dataclasses import dataclass

from smartcity_planner.atlas.blocks.block import Block, fill_column
from smartcity_planner.atlas.blocks.detail import detail
from smartcity_planner.atlas.blocks.header import header
from smartcity_planner.atlas.blocks.legend import Legend
from smartcity_planner.atlas.blocks.locator import Locator
from smartcity_planner.atlas.blocks.money_table import Money
from smartcity_planner.atlas.blocks.title_block import title_block
from smartcity_planner.atlas.blocks.year_chart import YearChart
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts import money, sources
from smartcity_planner.atlas.maps import graticule, scene
from smartcity_planner.atlas.maps import main as maps
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.sheets.paper import Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.store.ledger import FundingTable


@dataclass(frozen=True)
class MapFacts:
    """What a map page says in words and figures."""

    title: str
    subtitle: str
    funding: FundingTable
    table: money.MoneyTable
    sources: tuple[str, ...]
    licences: tuple[str, ...]


class MapPage:
    """The main map of a subject, with location, legend, money and chart beside it."""

    template = "map"

    def facts(self, edition: Edition, page: Page) -> MapFacts:
        """Read money and sources."""
        if page.kind == "overview":
            table = money.by_district_and_source(edition.store, page, edition.texts)
        else:
            table = money.by_source_and_year(page, edition.made.year, edition.texts)
        behind = sources.on_page(edition.store, page, self.layers(edition, page))
        return MapFacts(
            page.title,
            page.subtitle,
            page.funding,
            table,
            *sources.citations(edition, behind),
        )

    def layers(self, edition: Edition, page: Page) -> dict[str, str | None]:
        """Return tables and conditions of the main map."""
        return scene.conditions(edition.places, page)

    def draw(self, edition: Edition, page: Page, facts: MapFacts, sheet: Sheet) -> None:
        """Fill the template's map and columns."""
        drawn = scene.scene_of(edition, page)
        edition.keep["scene"] = drawn
        item = maps.main_map(sheet, drawn.layers, scene.frame_of(edition.places, page))
        scene.drop_hidden_lots(edition, drawn, item.extent())
        drawn.crosses = graticule.crosses(sheet, item)
        item.setLayers([drawn.crosses, *drawn.layers] if drawn.crosses else drawn.layers)
        header(sheet, page, edition)
        texts = sheet.texts
        mark = texts("example") if page.funding.has_example else ""
        heading = "funding_by_district" if page.kind == "overview" else "funding"
        legend = Legend(item, drawn, edition)
        offered: dict[str, Block] = {
            "legend": legend,
            "money": Money(facts.table, texts(heading), mark),
            "year chart": YearChart(page.funding),
        }
        if page.kind != "overview":
            offered["locator"] = Locator(page.subject, edition)
        for where, names in sheet.columns:
            fill_column(sheet, where, [offered[name] for name in names if name in offered])
            if "legend" in names and legend.place is not None:
                beside = legend.place
                left = max(beside.w, where.w * 0.42) + sheet.paper.mm(4)
                room = Rect(where.x + left, beside.y, where.w - left, beside.h)
                detail(sheet, room, drawn, item, edition)
        title_block(sheet, edition, page, list(facts.sources), list(facts.licences))
        record = edition.keep.setdefault("record", {})
        record.setdefault("sums", []).append(page.funding.total)
