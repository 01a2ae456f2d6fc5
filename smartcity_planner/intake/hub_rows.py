"""Rows of hubs wait for the last one: a hub may come in several parts, or be claimed twice."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from osgeo import ogr

from smartcity_planner.domain import codes
from smartcity_planner.i18n import ui_language
from smartcity_planner.intake.layer_result import Replaced
from smartcity_planner.intake.rows import fault
from smartcity_planner.intake.targets.base import Draft
from smartcity_planner.intake.targets.hub import Hub, Known
from smartcity_planner.intake.targets.table import CHANGED

if TYPE_CHECKING:
    from smartcity_planner.intake.layer_rows import Rows


@dataclass
class _Waiting:
    feature: ogr.Feature
    row: int
    draft: Draft
    shape: ogr.Geometry


@dataclass
class HubRows:
    """The rows of a file of hubs, by the hub that they give a boundary."""

    rows: Rows
    _waiting: dict[str, list[_Waiting]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.target = Hub(self._known(), self.rows.asked.official)

    def wait(self, feature: ogr.Feature, row: int, draft: Draft, shape: ogr.Geometry) -> None:
        """Keep a row that can be taken until all are read."""
        one = _Waiting(feature.Clone(), row, draft, shape)
        self._waiting.setdefault(draft.id, []).append(one)

    def write(self) -> None:
        """Give each hub its boundary: rows that name it are joined, the best guess stands alone."""
        for hub, found in self._waiting.items():
            guessed = [one for one in found if "hub_by_overlap" in one.draft.notes]
            named = [one for one in found if one not in guessed]
            chosen = named or [max(guessed, key=lambda one: self._overlap(hub, one))]
            for one in guessed:
                if one not in chosen:
                    label = chosen[0].draft.label
                    twice = fault("hub_twice", row=chosen[0].row, hub=label)
                    self.rows.set_aside(one.feature, one.row, twice)
            self._write(hub, chosen)

    def _write(self, hub: str, parts: list[_Waiting]) -> None:
        first = parts[0]
        shape = first.shape
        if len(parts) > 1:
            shape = _joined([one.shape for one in parts])
            rows = ", ".join(str(one.row) for one in parts)
            first.draft.repairs["hub_parts_joined"] = rows
        before = self.target.known.get(hub)
        area = float(shape.GetArea())
        state = self.rows.put(first.draft, shape, first.row)
        if before is not None and state == CHANGED:
            self._tell(before, first, area)
        for one in parts[1:]:  # each row counts: its ground is in the plan
            self.rows.result.imported += 1
            self.rows.result.changed += state == CHANGED
            self.rows.result.new += state == "new"
            self.rows.result.unchanged += state == "unchanged"
            self.rows.list_repair(one.row, "hub_parts_joined", hub, str(first.row))

    def _tell(self, before: Known, part: _Waiting, area: float) -> None:
        """Name what was replaced in the result, and keep the former shape."""
        result = self.rows.result
        status = str(part.draft.given["geometry_status"])
        result.replaced.append(
            Replaced(
                before.name_ko, before.status, before.area, before.source, status, area, part.row
            )
        )
        language = ui_language()
        words = codes.GEOMETRY_STATUS
        result.repairs["hub_replaced"] += 1
        result.example("hub_replaced", before.name_ko)
        self.rows.list_repair(
            part.row,
            "hub_replaced",
            before.id,
            f"{words.label(before.status, language)}, {before.area:,.0f} m², {before.source or '–'}"
            f" → {words.label(status, language)}, {area:,.0f} m²",
        )
        if before.shape is not None:
            self.rows.list_repair(
                part.row, "hub_former_shape", before.id, before.shape.ExportToWkt()
            )

    def _overlap(self, hub: str, one: _Waiting) -> float:
        return self.target.overlap(hub, one.shape)

    def _known(self) -> list[Known]:
        writer = self.rows.writer
        sources = dict(writer.rows("SELECT id, title FROM source"))
        layer = writer.layer("hub")
        layer.ResetReading()
        found = []
        for feature in layer:
            shape = feature.GetGeometryRef()
            found.append(
                Known(
                    feature.GetField("id"),
                    feature.GetField("name_ko"),
                    feature.GetField("name_en") or "",
                    feature.GetField("geometry_status"),
                    sources.get(feature.GetField("source_id"), ""),
                    None if shape is None else shape.Clone(),
                )
            )
        layer.ResetReading()
        return found


def _joined(shapes: list[ogr.Geometry]) -> ogr.Geometry:
    parts = ogr.Geometry(ogr.wkbMultiPolygon)
    for shape in shapes:
        for place in range(shape.GetGeometryCount()):
            parts.AddGeometry(shape.GetGeometryRef(place))
    return ogr.ForceToMultiPolygon(parts.UnionCascaded())
