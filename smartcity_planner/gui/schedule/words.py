"""Days, and what is wrong with them, in the planner's words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from smartcity_planner.domain.schedule import FINISH_FINISH, BrokenDependency, BrokenOrder
from smartcity_planner.i18n import translate, ui_language


def day(value: date | None) -> str:
    """Return a day as the user's language writes it; three dots where it is open."""
    if value is None:
        return "…"
    return f"{value:%Y.%m.%d.}" if ui_language() == "ko" else value.isoformat()


def span(start: date | None, end: date | None) -> str:
    """Return two days as one text."""
    if start is None and end is None:
        return translate("Gui", "no dates yet")
    return f"{day(start)} – {day(end)}"


def order(broken: BrokenOrder, names: Mapping[str, str]) -> str:
    """Say that a later phase begins or ends first."""
    text = (
        translate("Gui", "It begins before the earlier phase “{other}” begins ({day}).")
        if broken.begins
        else translate("Gui", "It ends before the earlier phase “{other}” ends ({day}).")
    )
    other = broken.earlier
    return text.format(
        other=names.get(other.id, ""),
        day=day(other.starts_on if broken.begins else other.ends_on),
    )


def late(broken: BrokenDependency, names: Mapping[str, str]) -> str:
    """Say that a phase does not wait for what it depends on."""
    text = (
        translate("Gui", "It waits for “{other}” and may end on {day} at the earliest.")
        if broken.dependency.kind == FINISH_FINISH
        else translate("Gui", "It waits for “{other}” and may begin on {day} at the earliest.")
    )
    return text.format(other=names.get(broken.needs.id, ""), day=day(broken.earliest))


def circle(phases: Sequence[str], names: Mapping[str, str]) -> str:
    """Say that phases wait for each other."""
    there = [names.get(phase, "") for phase in (*phases, phases[0])]
    return translate("Gui", "These phases wait for each other: {phases}.").format(
        phases=" → ".join(there)
    )
