"""Regeneration zones: as published, and only what is certain put into the plan's own classes."""

from __future__ import annotations

from collections.abc import Mapping

from osgeo import ogr

from smartcity_planner.domain import codes
from smartcity_planner.intake.rows import Fault
from smartcity_planner.intake.targets.base import Draft, Labels, day_in, filled, number, text_in

#: Further names of types in the statute and the ministry's guides that mean the same.
_TYPES = Labels(
    codes.ZONE_TYPE,
    {
        "경제기반형": "economic_base",
        "근린재생 중심시가지형": "neighbourhood_centre",
        "근린재생형(중심시가지형)": "neighbourhood_centre",
        "근린재생형(일반형)": "neighbourhood_general",
        "일반근린형": "neighbourhood_general",
    },
)
_PROGRAMMES = Labels(codes.PROGRAMME, {"도시재생뉴딜": "new_deal", "뉴딜": "new_deal"})
_STATES = Labels(codes.ZONE_STATUS)


class Zone:
    """Rows of regeneration_zone."""

    geometry = "area"

    def __init__(self, official: bool) -> None:
        self._status = "official" if official else "published"

    def draft(
        self, values: Mapping[str, object], shape: ogr.Geometry, own: str, derived: str
    ) -> Draft | Fault:
        """Return the row; a type that is none of the plan's stays as published."""
        notes: list[str] = []
        published = text_in(values.get("type"))
        zone_type = _TYPES.of(published) if published else None
        if published and zone_type is None:
            notes.append("type_uncertain")
        name = text_in(values.get("name"))
        if not name:
            notes.append("name_missing")
        label = name or f"{published or '구역'} {text_in(values.get('id'))}".strip()
        day, trouble = day_in(values.get("designated_on"))
        first: dict[str, object] = {"zone_type": "unspecified", "status": "designated"}
        if trouble:
            notes.append(trouble)
            first["note_ko"] = f"공표 시기 {text_in(values.get('designated_on'))}"
            first["note_en"] = f"Published as of {text_in(values.get('designated_on'))}"
        given = filled(
            name_ko=label,
            published_name=name,
            zone_type=zone_type,
            type_published=published,
            programme=_PROGRAMMES.of(values.get("programme")),
            batch=text_in(values.get("batch")),
            designated_on=day,
            status=_STATES.of(values.get("status")),
            area_published_m2=number(values.get("area_published_m2")),
            geometry_status=self._status,
        )
        return Draft(own or derived, label, given, first, notes=notes)
