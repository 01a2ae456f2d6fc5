"""The figures of a stroke, in words."""

from __future__ import annotations

from collections.abc import Mapping

from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.planning.edit import Carried
from smartcity_planner.planning.limits import Outlook

#: So many districts are named; the rest is counted.
_NAMED = 3


def figures(seen: Outlook, carried: Carried, districts: Mapping[str, str]) -> str:
    """Return what the stroke does and what the phase then has, one fact a line."""
    lines = []
    if seen.changed:
        text = (
            translate("Gui", "{count} parcels will be attached: {districts}")
            if seen.attach
            else translate("Gui", "{count} parcels will be detached: {districts}")
        )
        lines.append(
            text.format(
                count=f"{seen.changed:,}", districts=_districts(seen.by_district, districts)
            )
        )
        if carried.won:
            lines.append(
                translate("Gui", "{count} of them carry {won} won in this phase").format(
                    count=f"{carried.parcels:,}", won=f"{carried.won:,}"
                )
            )
    lines.append(
        translate("Gui", "The phase: {count} parcels · {area} m² · {won} won").format(
            count=f"{seen.count:,}", area=f"{seen.area_m2:,.0f}", won=format_won(seen.won)
        )
    )
    return "\n".join(lines)


def warnings(seen: Outlook) -> str:
    """Return which limits are exceeded, one a line."""
    texts = {
        "parcels": translate("Gui", "More than the {limit} parcels allowed: {value}"),
        "area": translate("Gui", "More than the {limit} m² allowed: {value} m²"),
        "money": translate("Gui", "More than the {limit} won allowed: {value} won"),
    }
    return "\n".join(
        texts[one.kind].format(limit=f"{one.limit:,.0f}", value=f"{one.value:,.0f}")
        for one in seen.exceeded
    )


def _districts(counts: Mapping[str, int], names: Mapping[str, str]) -> str:
    ordered = sorted(counts, key=lambda code: (-abs(counts[code]), code))
    shown = [f"{names.get(code, code)} {abs(counts[code]):,}" for code in ordered[:_NAMED]]
    if len(ordered) > _NAMED:
        more = translate("Gui", "{count} more districts").format(count=len(ordered) - _NAMED)
        shown.append(more)
    return ", ".join(shown)
