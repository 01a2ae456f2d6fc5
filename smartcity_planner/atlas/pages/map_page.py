"""One map page put together: header, map, location, legend, table, chart, title block."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from qgis.core import QgsGeometry, QgsPrintLayout, QgsProject

from smartcity_planner.atlas.blocks import legend as legends
from smartcity_planner.atlas.blocks import money_table as tables
from smartcity_planner.atlas.blocks.title_block import Imprint, title_block
from smartcity_planner.atlas.blocks.year_chart import year_chart
from smartcity_planner.atlas.facts import money, sources
from smartcity_planner.atlas.facts.places import Places
from smartcity_planner.atlas.maps import main as maps
from smartcity_planner.atlas.maps import scene
from smartcity_planner.atlas.outline.listing import Page
from smartcity_planner.atlas.pages.cover import CoverNotes, cover
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.canvas import ACCENT, QUIET, WARN, Canvas
from smartcity_planner.atlas.sheets.paper import BODY, TITLE, Grid, Paper, Rect, grid
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.store.plan import PlanStore

#: Height of the location map and least height of the chart, mm on A3.
_LOCATOR, _CHART = 56.0, 34.0


@dataclass
class Composer:
    """Makes the layouts of one book, page after page. Keeps the current page's layers alive."""

    project: QgsProject | None
    store: PlanStore
    places: Places
    paper: Paper
    texts: Texts
    family: str
    imprint: Imprint
    today: date
    _scene: scene.Scene | None = None
    _own: list[object] = field(default_factory=list)
    _labels: scene.Labels = field(default_factory=dict)

    def close(self) -> None:
        """Let go of project and layers, whatever may still hold this object.

        An error's traceback can outlive QGIS itself (Processing keeps it); a project that is
        destroyed after QGIS crashes the process.
        """
        self._scene, self._own, self._labels = None, [], {}
        self.project = None

    def cover(self, pages: list[Page]) -> QgsPrintLayout:
        """Return the layout of the cover."""
        canvas = self._canvas()
        texts = self.texts
        meta = self.store.meta()
        plan = pages[0].funding
        known = sources.all_sources(self.store, texts)
        used = [known[name] for name in sources.used_in_plan(self.store) if name in known]
        remarks = [texts("basis_ledger"), texts("basis_reference")]
        if plan.has_example:
            remarks.append(texts("basis_example"))
        if any(source.confidence == "S" for source in used):
            remarks.append(texts("basis_lots"))
        if pages[0].unplaced_won:
            remarks.append(texts("basis_unplaced"))
        notes = CoverNotes(
            texts("plan_years", start=meta.get("start_year"), end=meta.get("end_year")),
            money.exact_sum(plan, texts),
            remarks,
            [sources.cited(source, texts) for source in used],
            sources.licences(used),
            plan.has_example,
        )
        hubs = QgsGeometry.collectGeometry(list(self.places.all("hub").values()))
        self._own = scene.locator_layers(self.places, hubs)
        cover(canvas, self.imprint, pages, notes, self._own, self.places.city().boundingBox())
        return canvas.layout

    def page(self, page: Page, number: int, count: int) -> QgsPrintLayout:
        """Return the layout of one map page."""
        canvas = self._canvas()
        lay = grid(self.paper)
        self._scene = scene.scene_of(
            self.project, self.store, self.places, page, self.texts, self._labels
        )
        self._own = []
        item = maps.main_map(canvas, lay, self._scene.layers, scene.frame_of(self.places, page))
        self._header(canvas, lay, page)
        self._side(canvas, lay, page, item)
        known = sources.all_sources(self.store, self.texts)
        used = [
            known[name] for name in sources.on_page(self.store, page, self._scene) if name in known
        ]
        title_block(
            canvas,
            lay.strip,
            self.imprint,
            sheet_title=page.title,
            sheet_number=page.sheet,
            page_number=number,
            page_count=count,
            sources=[sources.cited(source, self.texts) for source in used],
            licences=sources.licences(used),
        )
        return canvas.layout

    def _canvas(self) -> Canvas:
        return Canvas(self.project, self.paper, self.texts, self.family)

    def _header(self, canvas: Canvas, lay: Grid, page: Page) -> None:
        where, paper, texts = lay.header, self.paper, self.texts
        middle = where.y + paper.mm(8.5)
        left = canvas.badge(where.right, middle, texts(self.imprint.security), ACCENT)
        if page.funding.has_example:
            left = canvas.badge(left - paper.mm(2.5), middle, texts("example"), WARN)
        line = paper.mm(5)
        canvas.text(
            Rect(where.x, where.y - paper.mm(1), where.w / 2, line),
            page.chapter,
            BODY,
            colour=QUIET,
        )
        remarks = [page.subtitle] if page.subtitle else []
        if page.is_reference:
            remarks.append(texts("reference"))
        room = left - where.x - paper.mm(4)
        size = paper.size(TITLE)
        title_wide = min(fonts.width_mm(page.title, size, bold=True) + paper.mm(1), room * 0.75)
        title = Rect(where.x, where.y + line - paper.mm(1.2), title_wide, paper.mm(9.5))
        canvas.line_of_text(title, page.title, TITLE, bold=True, name="page title")
        if remarks:
            rest = Rect(
                title.right + paper.mm(3), title.y + paper.mm(0.9), room - title_wide, title.h
            )
            canvas.line_of_text(rest, "  |  ".join(remarks), BODY, colour=QUIET)

    def _side(self, canvas: Canvas, lay: Grid, page: Page, item: object) -> None:
        where, paper, texts = lay.side, self.paper, self.texts
        gap = paper.mm(4)
        top = where.y
        if page.kind != "overview":
            top = self._locator(canvas, where, page) + gap
            table = money.by_source_and_year(page, self.today.year, texts)
            heading = texts("funding")
        else:
            table = money.by_district_and_source(self.store, page, texts)
            heading = texts("funding_by_district")
        mark = texts("example") if page.funding.has_example else ""
        table_high = tables.table_height(canvas, table)
        room = where.bottom - top - table_high - gap
        chart_least = paper.mm(_CHART) if page.funding.total else 0
        below = canvas.heading(Rect(where.x, top, where.w, room), texts("legend"))
        legend_room = where.bottom - below.y - table_high - gap
        legend_wide, legend_high = legends.legend(
            canvas,
            Rect(below.x, below.y - paper.mm(1.6), below.w, legend_room),
            item,
            self._scene,
            spare=chart_least + gap,
        )
        beside = Rect(where.x, top, where.w, below.y + legend_high - top)
        self._detail(canvas, beside, legend_wide, item)
        y = below.y + legend_high + gap
        canvas.rule(where.x, y - gap / 2, where.w)
        y += tables.money_table(canvas, Rect(where.x, y, where.w, 0), table, heading, mark) + gap
        chart = Rect(where.x, y, where.w, min(where.bottom - y, paper.mm(70)))
        if chart.h >= chart_least > 0:
            canvas.rule(where.x, y - gap / 2, where.w)
            year_chart(canvas, chart, page.funding)

    def _detail(self, canvas: Canvas, beside: Rect, legend_wide: float, main: object) -> None:
        """Add a map of the densest parcels to the right of the legend, where there is room."""
        left = beside.x + max(legend_wide, beside.w * 0.42) + self.paper.mm(4)
        where = Rect(left, beside.y, beside.right - left, min(beside.h, self.paper.mm(62)))
        if not self._scene.clusters or min(where.w, where.h) < self.paper.mm(38):
            return
        densest = self._scene.clusters[0]
        high = fonts.line_mm(self.paper.size(BODY)) + self.paper.mm(0.8)
        box = Rect(where.x, where.y + high, where.w, where.h - high)
        layers = scene.detail_layers(self._scene)
        self._own += layers
        scale = maps.detail_map(canvas, box, layers, densest.extent, main)
        if scale is not None:
            note = self.texts("detail_where", dong=self._dong(densest.dong), scale=f"{scale:,}")
            canvas.heading(where, self.texts("detail"), note)

    def _dong(self, code: str) -> str:
        rows = self.store.query("SELECT name_ko FROM legal_dong WHERE code = ?", [code])
        return rows[0]["name_ko"] if rows else ""

    def _locator(self, canvas: Canvas, where: Rect, page: Page) -> float:
        """Add the location map with the subject marked; return its lower edge."""
        body = canvas.heading(where, self.texts("locator"), self.texts("seoul"))
        box = Rect(body.x, body.y, body.w, self.paper.mm(_LOCATOR))
        layers = scene.locator_layers(self.places, page.subject)
        self._own += layers
        maps.locator(canvas, box, layers, self.places.city().boundingBox())
        return box.bottom
