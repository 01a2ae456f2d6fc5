"""One row of hubs, zones or infrastructure at a time: taken into the plan, or set aside."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from osgeo import ogr, osr

from smartcity_planner.domain.progress import Progress
from smartcity_planner.intake import crs as crs_test
from smartcity_planner.intake import hub_rows, targets
from smartcity_planner.intake.layer_result import LayerResult
from smartcity_planner.intake.reference import CITY, City
from smartcity_planner.intake.result import MOST_PLACES, SHOWN, Place, SetAside
from smartcity_planner.intake.rows import Fault, fault
from smartcity_planner.intake.source import Source
from smartcity_planner.intake.targets import overlaps, shapes
from smartcity_planner.intake.targets.base import Draft, Keys, Target, derived_id, text_in
from smartcity_planner.intake.targets.infrastructure import Infrastructure
from smartcity_planner.intake.targets.table import CHANGED, NEW, UNCHANGED, PlaceTable
from smartcity_planner.intake.targets.zone import Zone
from smartcity_planner.intake.texts import speaker
from smartcity_planner.store.bulk import Writer

#: Farther than this (m) from the city, or from the district it names, a row lies outside: the
#: plan's borders are that exact.
OUTSIDE = 50.0
_CITY_NAMES = ("서울시", "서울특별시", "서울", "seoul")
_DIGEST = 16
#: Notes about one row that a planner may want to follow up; the others are only counted.
_LISTED = frozenset(
    (
        "id_repeated",
        "same_shape",
        "outside_district",
        "hub_by_overlap",
        "hub_by_part",
        "hub_added",
        "date_unreadable",
    )
)
_MARKED = frozenset(("outside_district", "hub_by_overlap"))


class Rows:
    """Takes rows into an open transaction; on a trial it only says what would happen."""

    def __init__(
        self,
        table: Source,
        system: osr.SpatialReference | None,
        city: City,
        asked: targets.Asked,
        result: LayerResult,
        writer: Writer,
        language: str,
        origin: Mapping[str, object] | None = None,
    ) -> None:
        self._origin = origin or {}
        self.table = table
        self.result = result
        self.asked = asked
        self.writer = writer
        self._say = speaker(language)
        self._city = city
        self._crs = crs_test.text_of(system)
        self._change = crs_test.transformation(system) if system else None
        self.source_id = f"import:{result.run_id}"
        self.title = self._source_title()
        self._places = PlaceTable(writer, asked.target, self.source_id, result.dry_run)
        self._hubs = hub_rows.HubRows(self) if asked.target == "hub" else None
        self._target = self._target_of()
        number = table.columns.get("id")
        self._keys = Keys(self._places.fids, number.header if number else "", result.layer)
        self._salt = hashlib.blake2b(asked.target.encode(), digest_size=_DIGEST).digest()
        self._seen: dict[bytes, int] = {}
        self._shapes: dict[bytes, int] = {}
        self.ids: set[str] = set()
        self.zones: list[overlaps.Row] = []
        self._key_of = lru_cache(maxsize=1000)(self._district)
        self._has_source = False

    def _target_of(self) -> Target:
        if self._hubs is not None:
            return self._hubs.target
        if self.asked.target == "regeneration_zone":
            return Zone(self.asked.official)
        return Infrastructure(self.asked.target, self.asked.kind)

    def take(self, feature: ogr.Feature, row: int) -> None:
        """Take one row or set it aside; `row` is its number in the file, from 1."""
        self.result.read += 1
        values = {**self.table.values(feature), **self.asked.constants}
        content = self._digest(feature)
        made = self._judge(feature, values, content)
        if isinstance(made, Fault):
            self.set_aside(feature, row, made)
            return
        draft, shape = made
        self._seen[content] = row
        if self._hubs is not None:
            self._hubs.wait(feature, row, draft, shape)
            return
        self._test_district(draft, values, shape)
        if self._target.geometry != "point":
            self._test_shape(draft, shape, row)
        if self.asked.target == "regeneration_zone":
            self.zones.append((row, draft.label, shape.Clone()))
        self.put(draft, shape, row)

    def finish(self, progress: Progress) -> None:
        """Write what waited for the last row, and find which zones overlap."""
        if self._hubs is not None:
            self._hubs.write()
        progress.go_on(86)
        self.result.overlaps = overlaps.pairs(self.zones, progress.go_on)

    def put(self, draft: Draft, shape: ogr.Geometry, row: int) -> str:
        """Write one row that can be taken; return what became of it."""
        result = self.result
        self._name_source()
        middle = _middle(shape)
        state = self._places.put(draft, shape)
        self.ids.add(draft.id)
        result.imported += 1
        result.new += state == NEW
        result.changed += state == CHANGED
        result.unchanged += state == UNCHANGED
        result.repaired += bool(draft.repairs)
        for code, detail in draft.repairs.items():
            result.repairs[code] += 1
            result.example(code, draft.label)
            self.list_repair(row, code, draft.id, detail)
        for code in draft.notes:
            result.notes[code] += 1
            result.example(code, draft.label)
            if code in _LISTED:
                self.list_repair(row, code, draft.id, "")
            if code in _MARKED:
                self._mark(middle, code, row, draft.label)
        return state

    def set_aside(self, feature: ogr.Feature, row: int, found: Fault) -> None:
        """Keep a row that cannot be taken, with the reason."""
        result = self.result
        raw = self.table.raw(feature, row, self._crs)
        reason = self._say(found.text).format(**found.values)
        if not result.dry_run:
            line = {
                "id": f"{result.run_id}:{row}",
                "run_id": result.run_id,
                "target": result.target,
                "reason_code": found.code,
                "reason": reason,
                "raw": raw,
            }
            self.writer.add("quarantine", line)
        result.quarantined += 1
        result.reasons[found.code] += 1
        if len(result.set_aside) < SHOWN:
            result.set_aside.append(SetAside(row, found, raw))
        shape = self.table.shape(feature)
        if shape is not None and not (self._change and shape.Transform(self._change)):
            self._mark(_middle(shape), found.code, row, reason)

    def list_repair(self, row: int, code: str, key: str, detail: str) -> None:
        """Keep a line on what was done to a row."""
        if not self.result.dry_run:
            line = {"run_id": self.result.run_id, "row": row, "code": code, "key": key}
            self.writer.add("import_repair", {**line, "detail": detail or None})

    def _judge(
        self, feature: ogr.Feature, values: dict[str, object], content: bytes
    ) -> tuple[Draft, ogr.Geometry] | Fault:
        shape = self.table.shape(feature)
        if shape is None or shape.IsEmpty():
            return fault("no_geometry")
        x, _, y, _ = shape.GetEnvelope()
        if self._target.geometry == "point" and (x == 0 or y == 0):
            return fault("position_zero", x=f"{x:g}", y=f"{y:g}")
        if content in self._seen:
            return fault("duplicate_feature", row=self._seen[content])
        if self._change is not None and shape.Transform(self._change) != 0:
            return fault("no_place", x=f"{x:g}", y=f"{y:g}", crs=self.result.crs.name)
        made = shapes.fit(shape, self._target.geometry)
        if isinstance(made, Fault):
            return made
        shape, repairs = made
        metres = self._city.distance(CITY, shape)
        if metres > OUTSIDE:
            return fault("outside_city", metres=f"{metres:,.0f}")
        own = self._keys.of(values.get("id"))
        derived = derived_id(content)
        draft = self._target.draft(values, shape, own if own not in self.ids else "", derived)
        if isinstance(draft, Fault):
            return draft
        if own and own in self.ids:
            draft.notes.append("id_repeated")
        draft.repairs.update(dict.fromkeys(repairs, ""))
        return draft, shape

    def _digest(self, feature: ogr.Feature) -> bytes:
        """Return what tells rows apart: all values and the shape as read."""
        text = feature.GetFieldAsString
        values = "\0".join([text(place) for place in range(len(self.table.names))])
        found = hashlib.blake2b(
            values.encode("utf-8", "surrogateescape"), digest_size=_DIGEST, salt=self._salt
        )
        shape = feature.GetGeometryRef() if self.table.has_geometry else None
        if shape is not None:
            found.update(shape.ExportToWkb())
        return found.digest()

    def _test_district(self, draft: Draft, values: dict[str, object], shape: ogr.Geometry) -> None:
        named = text_in(values.get("district"))
        if not named or named.isdigit():
            return
        if named.casefold() in _CITY_NAMES:
            draft.notes.append("district_is_city")
            return
        key = self._key_of(named)
        if key != CITY and self._city.distance(key, shape) > OUTSIDE:
            draft.notes.append("outside_district")

    def _district(self, named: str) -> str:
        return self._city.key_of(district=named)

    def _test_shape(self, draft: Draft, shape: ogr.Geometry, row: int) -> None:
        found = hashlib.blake2b(shape.ExportToWkb(), digest_size=_DIGEST).digest()
        if self._shapes.setdefault(found, row) != row:
            draft.notes.append("same_shape")

    def _source_title(self) -> str:
        if self._origin:
            return str(self._origin["title"])
        name, layer = Path(self.result.input).name, self.result.layer
        return name if layer == Path(name).stem else f"{name} ({layer})"

    def _name_source(self) -> None:
        """Write the source that the rows name, before the first of them."""
        if self._has_source or self.result.dry_run:
            return
        self._has_source = True
        row = {
            "id": self.source_id,
            "title": self.title,
            "licence": "미확인 / unknown",
            "confidence": "BG",
            **self._origin,
        }
        self.writer.add("source", row)

    def _mark(self, middle: tuple[float, float], code: str, row: int, text: str) -> None:
        if len(self.result.places) < MOST_PLACES and all(map(math.isfinite, middle)):
            self.result.places.append(Place(*middle, code, row, text))


def _middle(shape: ogr.Geometry) -> tuple[float, float]:
    x0, x1, y0, y1 = shape.GetEnvelope()
    return (x0 + x1) / 2, (y0 + y1) / 2
