"""Making a plan: an empty store, the base data of Seoul, and the sample plan if wanted."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import SILENT, Progress
from smartcity_planner.overlay.refresh import refresh
from smartcity_planner.planning import sample
from smartcity_planner.store import base_data, create, files, history
from smartcity_planner.store.plan import PlanStore


def create_plan(
    target: Path,
    title: str,
    start_year: int,
    end_year: int,
    with_sample: bool = False,
    progress: Progress = SILENT,
    finish: Callable[[PlanStore], object] | None = None,
) -> PlanStore:
    """Create a plan at `target` (.gpkg) and return it.

    `finish` is called on the filled plan before it takes its place, for what is not this
    room's to know (QGIS's own descriptions of the layers).
    Raises BadInput for an empty title or impossible years, CannotWrite where the target
    cannot be written. Whatever goes wrong, no half-made plan is left, and a plan that was
    there before stays as it was.
    """
    if not title.strip():
        raise BadInput(QT_TRANSLATE_NOOP("Planning", "Give the plan a title."), "Planning")
    if not schema.FIRST_YEAR <= start_year <= end_year <= schema.LAST_YEAR:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Planning",
                "The plan cannot run from {start} to {end}. Choose years between {first} and "
                "{last}, the first before the last.",
            ),
            "Planning",
            start=start_year,
            end=end_year,
            first=schema.FIRST_YEAR,
            last=schema.LAST_YEAR,
        )
    with files.replacing(Path(target)) as part:
        create.create_empty(part, title.strip(), start_year, end_year)
        progress.go_on(10)
        base_data.load(part)
        progress.go_on(50)
        if with_sample:
            sample.load(PlanStore(part), progress)
            refresh(PlanStore(part))
        if finish:
            finish(PlanStore(part))
        history.begin(PlanStore(part))
        files.compact(part)  # the log of making it left room that nothing would fill
        progress.go_on(95)
    return PlanStore(Path(target))
