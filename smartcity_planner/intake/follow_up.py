"""What follows an import: what lies on which parcel is found anew."""

from __future__ import annotations

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, Cancelled, PlanError
from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import explain, ui_language
from smartcity_planner.intake.result import ImportResult
from smartcity_planner.intake.texts import speaker
from smartcity_planner.overlay.refresh import refresh
from smartcity_planner.store.plan import PlanStore


def bring_up_to_date(store: PlanStore, result: ImportResult, progress: Progress) -> bool:
    """Refresh the overlay after an import that changed something; whether it is up to date.

    The import stands in any case: what goes wrong here, a cancel too, is told as a warning, and
    the dock goes on showing that the overlay is out of date.
    """
    if result.dry_run or not (result.new or result.changed or result.gone):
        return True
    layers = None if result.target == "parcel" else (result.target,)
    say = speaker(ui_language())
    try:
        done = refresh(store, layers=layers, pnus=_touched(store, result), progress=progress)
    except PlanError as error:
        text = QT_TRANSLATE_NOOP(
            "Intake",
            "The import is done, but what lies on which parcel is out of date ({reason}). Run "
            "“What lies on which parcel” to bring it up to date.",
        )
        reason = say(QT_TRANSLATE_NOOP("Intake", "cancelled"))
        if not isinstance(error, Cancelled):
            reason = explain(error)
        progress.warn(say(text).format(reason=reason))
        return False
    text = QT_TRANSLATE_NOOP(
        "Intake", "{parcels} parcels lie in hubs, zones or infrastructure ({rows} overlaps)."
    )
    progress.say(say(text).format(parcels=f"{done.parcels:,}", rows=f"{done.rows:,}"))
    return True


def _touched(store: PlanStore, result: ImportResult) -> list[str] | None:
    """Return the parcels that an update added, changed or took out; None for all."""
    if result.target != "parcel" or not result.unchanged:
        return None
    return [
        row["pnu"]
        for row in store.query(
            "SELECT pnu FROM parcel WHERE source_id = ? "
            "UNION SELECT pnu FROM parcel_change WHERE run_id = ?",
            (f"import:{result.run_id}", result.run_id),
        )
    ]
