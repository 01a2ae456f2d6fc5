"""Infrastructure: facilities, lines and areas of one of the plan's kinds."""

from __future__ import annotations

from collections.abc import Mapping

from osgeo import ogr

from smartcity_planner.domain import codes
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.intake.rows import Fault
from smartcity_planner.intake.targets.base import Draft, Labels, day_in, filled, text_in

KINDS = Labels(codes.INFRASTRUCTURE)
OTHER = "other"
_GEOMETRY = {
    "infrastructure_point": "point",
    "infrastructure_line": "line",
    "infrastructure_area": "area",
}


def kind_of(words: str) -> str:
    """Return the kind that a planner named by code or label; BadInput, with all kinds, if none."""
    found = KINDS.of(words)
    if found is None:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Intake", "“{kind}” is not a kind of infrastructure. The kinds are: {kinds}."
            ),
            "Intake",
            kind=words,
            kinds=", ".join(f"{code.value} ({code.ko})" for code in codes.INFRASTRUCTURE.codes),
        )
    return found


class Infrastructure:
    """Rows of infrastructure_point, _line or _area."""

    def __init__(self, target: str, kind: str | None) -> None:
        self.geometry = _GEOMETRY[target]
        self._kind = kind

    def draft(
        self, values: Mapping[str, object], shape: ogr.Geometry, own: str, derived: str
    ) -> Draft | Fault:
        """Return the row; its kind is the one given for all, else the file's."""
        notes: list[str] = []
        published = text_in(values.get("kind"))
        kind = self._kind or KINDS.of(published)
        subkind = text_in(values.get("subkind")).strip("_ ")
        if kind is None:
            kind = KINDS.of(subkind) or OTHER
            if kind == OTHER:
                subkind = subkind or published
                notes.append("kind_unknown" if subkind else "kind_missing")
        name, note = self._name(values, kind)
        notes += note
        opened, trouble = day_in(values.get("opened_on"))
        first: dict[str, object] = {"position_status": "published"}
        if trouble:
            notes.append(trouble)
            first["note_ko"] = text_in(values.get("opened_on"))
        given = filled(
            kind=kind,
            subkind=subkind if KINDS.of(subkind) != kind else "",
            name_ko=name,
            name_en=text_in(values.get("name_en")),
            address=text_in(values.get("address")),
            opened_on=opened,
        )
        return Draft(own or derived, name, given, first, notes=notes)

    @staticmethod
    def _name(values: Mapping[str, object], kind: str) -> tuple[str, list[str]]:
        name = text_in(values.get("name"))
        if name:
            return name, []
        address = text_in(values.get("address"))
        if address:
            return address, ["name_from_address"]
        label = codes.INFRASTRUCTURE.label(kind, "ko")
        return f"{label} {text_in(values.get('id'))}".strip(), ["name_missing"]
