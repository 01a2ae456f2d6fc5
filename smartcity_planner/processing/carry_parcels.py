"""smartcity:carryparcels"""

from __future__ import annotations

import re
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterString

from smartcity_planner.domain.progress import Progress
from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.processing.base import PlanAlgorithm


class CarryParcels(PlanAlgorithm):
    """Carry phases and money of moved parcels over to their successors."""

    NAME = "carryparcels"
    COUNTS = ("PARCELS", "PHASE_ROWS", "FUNDING_ROWS", "CARRIED_WON")

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Carry over moved parcels")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Parcels that a newer cadastre has split, merged or renumbered wait with their phases "
            "and money. This brings both to the parcels that lie on their ground now, in "
            "proportion to the area and exact to the won, and then removes the old parcels. Name "
            "parcel numbers (PNU), separated by commas or line breaks, to carry over only these.",
        )

    def declare(self) -> None:
        """Add PLAN, PNUS."""
        self.add_plan_parameter()
        self.addParameter(
            QgsProcessingParameterString(
                "PNUS",
                translate("Processing", "Moved parcels (PNU; empty: all that wait)"),
                multiLine=True,
                optional=True,
            )
        )

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Carry them over."""
        from smartcity_planner.planning.carry import carry_over

        store = self.plan(parameters, context)
        listed = self.parameterAsString(parameters, "PNUS", context)
        pnus = [part for part in re.split(r"[\s,;]+", listed) if part]
        done = carry_over(store, pnus or None, progress=progress)
        progress.say(
            translate(
                "Processing", "{count} parcels carried over, {won} won in {rows} ledger rows."
            ).format(count=f"{done.parcels:,}", won=format_won(done.won), rows=done.funding_rows)
        )
        return {
            "PARCELS": done.parcels,
            "PHASE_ROWS": done.phase_rows,
            "FUNDING_ROWS": done.funding_rows,
            "CARRIED_WON": done.won,
        }
