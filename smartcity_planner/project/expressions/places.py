"""What lies on a parcel: hubs, zones, infrastructure and their shares."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from smartcity_planner.domain import codes
from smartcity_planner.i18n import translate
from smartcity_planner.overlay import lookup
from smartcity_planner.project.expressions.base import Function, OfPlan, help_of, is_null


class _Largest(OfPlan):
    def value(self, plan: Path, values: Sequence[Any], language: str) -> Any:
        """Return the name of the hub with the largest share, or NULL."""
        hubs = lookup.of_plan(plan).on(str(values[0]), "hub")
        return hubs[0][0].name(language) if hubs else None


class _Names(OfPlan):
    def __init__(self, name: str, chosen: Sequence[str], help_text: str) -> None:
        self._chosen = frozenset(chosen)
        super().__init__(name, ["pnu"], help_text)

    def value(self, plan: Path, values: Sequence[Any], language: str) -> Any:
        """Return the names of all places of these layers, the largest share first."""
        on = lookup.of_plan(plan).on(str(values[0]))
        return [place.name(language) for place, _ in on if place.layer in self._chosen]


class _Share(OfPlan):
    def value(self, plan: Path, values: Sequence[Any], language: str) -> Any:
        """Return the share (0 … 1) of the parcel that lies in a place."""
        if any(map(is_null, values)):
            return None
        pnu, layer, place = (str(value) for value in values)
        if layer not in codes.OVERLAY_LAYER.values:
            text = translate("Project", "“{layer}” is none of: {known}.")
            known = ", ".join(codes.OVERLAY_LAYER.values)
            raise ValueError(text.format(layer=layer, known=known))
        shares = [
            share
            for on, share in lookup.of_plan(plan).on(pnu, layer)
            if place in (on.id, on.name_ko, on.name_en)
        ]
        return max(shares, default=0.0)


def functions() -> list[Function]:
    """Return the functions, with help in the window's language."""
    infrastructure = [value for value in codes.OVERLAY_LAYER.values if value.startswith("infra")]
    return [
        _Largest(
            "parcel_hub",
            ["pnu"],
            help_of(
                "parcel_hub",
                translate(
                    "Project",
                    "The hub in which the largest share of the parcel lies, or "
                    "NULL. A parcel can lie in several hubs: see parcel_hubs.",
                ),
                'parcel_hub("pnu")',
            ),
        ),
        _Names(
            "parcel_hubs",
            ["hub"],
            help_of(
                "parcel_hubs",
                translate(
                    "Project",
                    "A list of all hubs in which the parcel lies, the largest share first.",
                ),
                'array_to_string(parcel_hubs("pnu"))',
            ),
        ),
        _Names(
            "parcel_zones",
            ["regeneration_zone"],
            help_of(
                "parcel_zones",
                translate(
                    "Project",
                    "A list of all regeneration zones in which the parcel lies, "
                    "the largest share first. Zones may overlap; each of them is listed.",
                ),
                'array_length(parcel_zones("pnu")) > 1',
            ),
        ),
        _Names(
            "parcel_infrastructure",
            infrastructure,
            help_of(
                "parcel_infrastructure",
                translate(
                    "Project", "A list of all infrastructure (points, lines, areas) on the parcel."
                ),
                'array_length(parcel_infrastructure("pnu")) > 0',
            ),
        ),
        _Share(
            "parcel_share",
            ["pnu", "layer", "place"],
            help_of(
                "parcel_share",
                translate(
                    "Project",
                    "The share of the parcel's area (0 to 1) that lies in a "
                    "place, named by its name or identifier; 0 where it does not. Layers: "
                    "hub, regeneration_zone, infrastructure_area.",
                ),
                "parcel_share(\"pnu\", 'hub', '양재') >= 0.5",
            ),
        ),
    ]
