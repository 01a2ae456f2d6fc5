"""Hubs: a row gives a hub of the plan its boundary, or adds one. Nothing else of it changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from osgeo import ogr

from smartcity_planner.domain import codes
from smartcity_planner.intake import columns
from smartcity_planner.intake.rows import Fault, fault
from smartcity_planner.intake.targets.base import Draft, Labels, filled, text_in

_INDUSTRIES = Labels(codes.INDUSTRY)
#: Least part of a shape (or of the hub) that must be common to go by the place.
_LEAST_SHARE = 0.1
#: A shape with an unknown name that lies so far in a hub is that hub under another name.
_SURELY_THERE = 0.5
_SHORTEST = 2  # letters of a part of a name


@dataclass(frozen=True)
class Known:
    """A hub of the plan as it stands. `area` in m², `source` as planners read it."""

    id: str
    name_ko: str
    name_en: str
    status: str
    source: str
    shape: ogr.Geometry | None

    @property
    def area(self) -> float:
        """Area of its present boundary (m²)."""
        return 0.0 if self.shape is None else float(self.shape.GetArea())


class Hub:
    """Rows of hub."""

    geometry = "area"

    def __init__(self, known: Iterable[Known], official: bool) -> None:
        self.known = {one.id: one for one in known}
        self._status = "official" if official else "published"
        self._names: dict[str, str] = {}
        for one in self.known.values():
            for name in (one.id, one.name_ko, one.name_en):
                self._names.setdefault(columns.bare(name), one.id)

    def draft(
        self, values: Mapping[str, object], shape: ogr.Geometry, own: str, derived: str
    ) -> Draft | Fault:
        """Return the boundary of the hub that the row names or, without a name, lies in."""
        name = text_in(values.get("name")) or text_in(values.get("name_en"))
        number = text_in(values.get("id"))
        notes: list[str] = []
        found = self._by_name(number, name, text_in(values.get("name_en")), notes)
        share, best = self._most(shape)
        if found is None and name:
            if best and share >= _SURELY_THERE:
                hub = self.known[best].name_ko
                return fault("hub_unknown", value=name, hub=hub, share=f"{100 * share:.0f}")
            return self._new(values, name, number)
        if found is None:
            if best is None or share < _LEAST_SHARE:
                return fault("hub_nowhere")
            notes.append("hub_by_overlap")
            found = best
        given = {"geometry_status": self._status}
        return Draft(found, self.known[found].name_ko, given, notes=notes)

    def overlap(self, hub: str, shape: ogr.Geometry) -> float:
        """Return the area (m²) that a shape and a hub's present boundary have in common."""
        present = self.known[hub].shape
        common = None if present is None else present.Intersection(shape)
        return 0.0 if common is None else float(common.GetArea())

    def _by_name(self, number: str, name: str, name_en: str, notes: list[str]) -> str | None:
        if number in self.known:
            return number
        for words in (name, name_en):
            found = self._names.get(columns.bare(words)) if words else None
            if found:
                return found
        wanted = columns.bare(name)
        if len(wanted) < _SHORTEST:
            return None
        parts = {
            hub
            for known, hub in self._names.items()
            if len(known) >= _SHORTEST and (wanted in known or known in wanted)
        }
        if len(parts) != 1:
            return None
        notes.append("hub_by_part")
        return parts.pop()

    def _most(self, shape: ogr.Geometry) -> tuple[float, str | None]:
        """Return the hub that a shape overlaps most, and the share of the smaller of the two."""
        best: tuple[float, float, str | None] = (0.0, 0.0, None)
        for one in self.known.values():
            common = self.overlap(one.id, shape)
            if common > best[0]:
                best = (common, common / max(min(shape.GetArea(), one.area), 1e-9), one.id)
        return min(best[1], 1.0), best[2]

    def _new(self, values: Mapping[str, object], name: str, number: str) -> Draft:
        industry = text_in(values.get("industry"))
        first = filled(
            name_ko=name,
            name_en=text_in(values.get("name_en")) or name,
            industry_ko=industry,
            industry=_INDUSTRIES.of(industry) if industry else None,
            list_version="added",
        )
        given = {"geometry_status": self._status}
        return Draft(number or columns.bare(name), name, given, first, notes=["hub_added"])
