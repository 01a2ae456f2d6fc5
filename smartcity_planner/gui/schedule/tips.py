"""What the chart says about a place under the pointer."""

from __future__ import annotations

from datetime import date

from qgis.PyQt.QtCore import QPointF, Qt

from smartcity_planner.domain import codes
from smartcity_planner.gui.schedule import words
from smartcity_planner.gui.schedule.reading import Line
from smartcity_planner.gui.schedule.sketch import Sketch
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.planning.phase_targets import PhaseTarget


def dates(start: date | None, end: date | None) -> str:
    """Return the dates that a drag would set."""
    return words.span(start, end)


def tip(sketch: Sketch, line: Line | None, spot: QPointF) -> str:
    """Return what stands under `spot`: a target, a lock, a phase with what is wrong with it."""
    if line is None:
        return ""
    if line.phase_id is None:
        return f"{line.name}\n{words.span(line.dates.starts_on, line.dates.ends_on)}"
    place = sketch.schedule.places[line.phase_id]
    rule = Qt.FillRule.OddEvenFill
    for one in line.targets:
        if one.due_on and sketch.mark(place, one.due_on).containsPoint(spot, rule):
            return target(one)
    spot_of_lock = sketch.lock(place) if line.locks else None
    if spot_of_lock is not None and spot_of_lock.contains(spot):
        return "\n".join(line.locks)
    told = [line.name, words.span(line.dates.starts_on, line.dates.ends_on)]
    told += [f"⚠ {text}" for text in (*line.troubles, *line.locks)]
    told += [f"◇ {target(one)}" for one in line.targets]
    return "\n".join(told)


def target(one: PhaseTarget) -> str:
    """Return a target in one line."""
    language = ui_language()
    name = one.name_ko if language == "ko" else one.name_en or one.name_ko
    parts = [name]
    if one.quantity is not None:
        parts.append(f"{one.quantity:,.10g} {one.unit}".strip())
    if one.due_on:
        parts.append(translate("Gui", "due on {day}").format(day=words.day(one.due_on)))
    parts.append(codes.TARGET_STATE.label(one.state, language))
    return " · ".join(parts)
