"""The phase that runs at a date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QDate, QDateTime

from smartcity_planner.i18n import translate
from smartcity_planner.project.expressions import figures
from smartcity_planner.project.expressions.base import Function, OfPlan, help_of, is_null
from smartcity_planner.project.expressions.money import the_one

_DIGITS_OF_PNU = 19


class _PhaseAt(OfPlan):
    def value(self, plan: Path, values: Sequence[Any], language: str) -> Any:
        """Return the names of the phases of a parcel or a project that run at a date."""
        found = figures.of_plan(plan)
        what, day = str(values[0]), _day(values[1])
        if len(what) == _DIGITS_OF_PNU and what.isdigit():
            running = [phase for phase in found.phases_on(what) if phase.runs_on(day)]
            names = [f"{phase.project[language]} · {phase.name[language]}" for phase in running]
        else:
            key = the_one(found, "project", what)
            running = [phase for phase in found.phases() if phase.project_id == key]
            names = [phase.name[language] for phase in running if phase.runs_on(day)]
        return "; ".join(names) or None


def _day(value: object) -> date:
    """Return the day that is meant: a date, a time or a text; NULL is today."""
    if is_null(value) or value == "":
        return date.today()
    if isinstance(value, QDateTime):
        value = value.date()
    if isinstance(value, QDate):
        return date(value.year(), value.month(), value.day())
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        text = translate("Project", "“{value}” is not a date. Write it like {example}.")
        raise ValueError(text.format(value=value, example="2026-07-01")) from None


def functions() -> list[Function]:
    """Return the functions, with help in the window's language."""
    return [
        _PhaseAt(
            "phase_at",
            ["parcel_or_project", ("date", None)],
            help_of(
                "phase_at",
                translate(
                    "Project",
                    "The name of the phase that runs at a date (left out or NULL: today), or "
                    "NULL. Of a parcel (by its number) with the project's name before it; of a "
                    "project (by its identifier or name) alone. Several are separated by "
                    "semicolons. A phase without a start has run for ever, one without an end "
                    "runs on, and one without either never runs.",
                ),
                "phase_at(\"pnu\", '2026-07-01')",
                'phase_at("pnu", @map_start_time)',
                'phase_at("project_id")',
            ),
        )
    ]
