"""smartcity:refreshoverlay"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext

from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.processing.base import PlanAlgorithm


class RefreshOverlay(PlanAlgorithm):
    """Lay hubs, zones and infrastructure over the parcels anew."""

    NAME = "refreshoverlay"
    COUNTS = ("ROWS", "PARCELS", "PLACES")

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "What lies on which parcel")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Computes for each parcel which hubs, regeneration zones and infrastructure lie on it, "
            "with the shared area or length and the share of the parcel. Where several places "
            "overlap, each of them is listed. Imports do this by themselves; run it after you "
            "changed boundaries by hand.",
        )

    def declare(self) -> None:
        """Add PLAN."""
        self.add_plan_parameter()

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Refresh the overlay of all layers."""
        from smartcity_planner.overlay.refresh import refresh

        done = refresh(self.plan(parameters, context), progress=progress)
        progress.say(
            translate(
                "Processing",
                "{rows} overlaps of {parcels} parcels with {places} places are in the plan.",
            ).format(rows=f"{done.rows:,}", parcels=f"{done.parcels:,}", places=f"{done.places:,}")
        )
        return {"ROWS": done.rows, "PARCELS": done.parcels, "PLACES": done.places}
