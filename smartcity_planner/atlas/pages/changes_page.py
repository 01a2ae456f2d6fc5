"""What has changed in a hub or project since the council last saw it: maps, money and phases."""

from __future__ import annotations

from dataclasses import dataclass, replace
from hashlib import blake2b

from qgis.core import QgsExpression, QgsMapLayer, QgsRectangle

from smartcity_planner.atlas.blocks.block import Block, fill_column
from smartcity_planner.atlas.blocks.changes_table import ChangedPhases, ChangesTable
from smartcity_planner.atlas.blocks.header import header
from smartcity_planner.atlas.blocks.locator import Locator
from smartcity_planner.atlas.blocks.map_key import Entry, Look, map_key, note_drawn
from smartcity_planner.atlas.blocks.title_block import title_block
from smartcity_planner.atlas.edition import Edition
from smartcity_planner.atlas.facts import changes, money, sources
from smartcity_planner.atlas.maps import frame, scene, then_now
from smartcity_planner.atlas.maps import main as maps
from smartcity_planner.atlas.outline.page import Page
from smartcity_planner.atlas.sheets import fonts
from smartcity_planner.atlas.sheets.paper import BODY, SMALL, Rect
from smartcity_planner.atlas.sheets.sheet import Sheet
from smartcity_planner.atlas.texts import Texts
from smartcity_planner.project.layers import find
from smartcity_planner.project.palette import PARCEL_LINE
from smartcity_planner.store import vector

_UNDER = ("legal_dong", "district")


@dataclass(frozen=True)
class ChangesFacts:
    """What differs; `shapes` stands for the shapes of the parcels that were detached."""

    changes: changes.Changes
    remark: str
    shapes: str
    sources: tuple[str, ...]
    licences: tuple[str, ...]


class ChangesPage:
    """Two maps at one scale, then and now; money and phases beside them."""

    template = "maps"

    def facts(self, edition: Edition, page: Page) -> ChangesFacts:
        """Read the changes from the log, and the sources."""
        found = changes.changes_of(edition, page.key)
        scope, _, key = page.key.partition(":")
        about = replace(page, kind=scope, key=key)
        behind = sources.on_page(edition.store, about, self.layers(edition, page))
        remark = money.basis_remark(page.funding, edition.texts)
        if found.had_example and not remark:
            remark = edition.texts("example_some")
        return ChangesFacts(
            found,
            remark,
            _shapes(edition, found.detached),
            *sources.citations(edition, behind),
        )

    def layers(self, edition: Edition, page: Page) -> dict[str, str | None]:
        """Return tables and conditions of the maps; what was detached is in the facts."""
        return {**dict.fromkeys(_UNDER), "parcel_phase": _condition(page.key)}

    def draw(self, edition: Edition, page: Page, facts: ChangesFacts, sheet: Sheet) -> None:
        """Draw both maps, and the tables beside them."""
        header(sheet, page, edition)
        where = sheet.slot("maps")
        if where is not None:
            self._maps(edition, page, facts.changes, sheet, where)
        side = sheet.slot("side")
        if side is not None:
            table = ChangesTable(facts.changes, facts.remark)
            room = side.h - table.least(sheet, side.w) - sheet.paper.mm(4)
            phases = ChangedPhases(facts.changes, page.key.startswith("hub:"), room)
            blocks: list[Block] = [table, phases, Locator(page.subject, edition)]
            fill_column(sheet, side, blocks)
        title_block(sheet, edition, page, list(facts.sources), list(facts.licences))
        record = edition.keep.setdefault("record", {})
        record.setdefault("sums", []).append(facts.changes.now_won)

    def _maps(
        self, edition: Edition, page: Page, found: changes.Changes, sheet: Sheet, where: Rect
    ) -> None:
        paper, texts = sheet.paper, sheet.texts
        gap, foot = paper.mm(5), fonts.line_mm(paper.size(SMALL)) + paper.mm(1)
        head = fonts.line_mm(paper.size(BODY)) + paper.mm(0.8)
        wide, high = (where.w - gap) / 2, where.h - foot
        lots = then_now.lots_of(edition.store, _condition(page.key), found.attached, found.detached)
        extent = lots.extent()
        if extent.isEmpty():
            extent = scene.frame_of(edition.places, page)
        scale = frame.fitting_scale(extent, wide, high - head)
        kept = then_now.layer_of(lots.kept, then_now.KEPT, PARCEL_LINE, paper.mm(0.06))
        new = then_now.layer_of(
            lots.attached, then_now.ATTACHED, then_now.ATTACHED_LINE, paper.mm(0.3)
        )
        line = then_now.DETACHED_LINE
        gone = then_now.layer_of(lots.detached, then_now.DETACHED, line, paper.mm(0.45))
        hollow = then_now.layer_of(lots.detached, "", line, paper.mm(0.45))
        meeting = found.meeting
        then_words = texts("changes_then_map", name=meeting.name, date=meeting.held_on)
        cells = (
            (then_words, texts("changes_parcels", n=f"{found.parcels_then:,}"), [gone, kept]),
            (texts("changes_now_map"), _now_note(found, sheet), [new, hollow, kept]),
        )
        over = _over(edition, page, lots)
        for number, (title, note, parcels) in enumerate(cells):
            cell = where.part(number * (wide + gap), 0, wide, high)
            body = sheet.heading(cell, title, note)
            box = Rect(cell.x, body.y, wide, high - head)
            self._map(sheet, box, [*over[:1], *parcels, *over[1:]], extent, scale, number + 1)
        edition.keep.setdefault("layers", []).extend([kept, new, gone, hollow, *over])
        drawn = ((lots.kept, "kept"), (lots.attached, "attached"), (lots.detached, "detached"))
        note_drawn(edition, [texts(f"changes_{name}") for shapes, name in drawn if shapes])
        key = Rect(where.x, where.bottom - foot, where.w, foot)
        map_key(edition, sheet, key, _key(found, texts), scale)

    def _map(
        self,
        sheet: Sheet,
        box: Rect,
        layers: list[QgsMapLayer],
        extent: QgsRectangle,
        scale: int,
        number: int,
    ) -> None:
        item = maps.map_item(sheet, box, layers)
        item.setExtent(frame.extent_at(extent, scale, box.w, box.h))
        maps.neat_line(item, sheet, 0.25)
        item.setId(f"map {number}")


def _key(found: changes.Changes, texts: Texts) -> list[Entry]:
    """Return the looks that the maps need, by the facts."""
    kept = Look(then_now.KEPT, PARCEL_LINE)
    new = Look(then_now.ATTACHED, then_now.ATTACHED_LINE)
    gone = Look(then_now.DETACHED, then_now.DETACHED_LINE, 0.45)
    offered = (
        (found.parcels_now > len(found.attached), kept, "changes_kept"),
        (found.attached, new, "changes_attached"),
        (found.detached, gone, "changes_detached"),
    )
    return [Entry((look,), texts(words)) for there, look, words in offered if there]


def has_changes(edition: Edition, key: str) -> bool:
    """Whether "hub:ID" or "project:ID" differs from what the council saw; False without one."""
    return changes.any_change(edition, key)


def _condition(key: str) -> str:
    scope, _, ident = key.partition(":")
    return f'"{scope}_id" = {QgsExpression.quotedValue(ident)}'


def _now_note(found: changes.Changes, sheet: Sheet) -> str:
    count = f"{found.parcels_now:,}"
    if not (found.attached or found.detached):
        return sheet.texts("changes_parcels", n=count)
    counts = (("changes_plus", len(found.attached)), ("changes_minus", len(found.detached)))
    what = ", ".join(sheet.texts(key, n=f"{n:,}") for key, n in counts if n)
    return sheet.texts("changes_parcels_now", n=count, what=what)


def _over(edition: Edition, page: Page, lots: then_now.Lots) -> list[QgsMapLayer]:
    """Return the subject's outline (first), then what lies under the parcels."""
    under = []
    for name in _UNDER:
        layer = find(edition.project, name)
        if layer is not None:
            copy = layer.clone()
            copy.setSubsetString("")
            copy.setLabelsEnabled(name == "legal_dong")
            under.append(copy)
    keep_off = scene.obstacles(box for _, box in sorted(lots.boxes.items()))
    if page.subject is None:
        return [keep_off, *under]
    return [scene.outline_layer(page.subject, "", page.is_reference), keep_off, *under]


def _shapes(edition: Edition, pnus: tuple[str, ...]) -> str:
    """Return a hash of parcels' shapes; "" for none."""
    if not pnus:
        return ""
    made = blake2b(digest_size=12)
    with vector.opened(edition.store.path) as dataset:
        for pnu, geometry in then_now.detached_shapes(dataset, pnus):
            made.update(pnu.encode())
            made.update(bytes(geometry.asWkb()))
    return made.hexdigest()
