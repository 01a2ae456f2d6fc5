"""smartcity:detachparcels"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
)

from smartcity_planner.domain.progress import Progress
from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.processing.assign_parcels import chosen_parcels, declare_choice
from smartcity_planner.processing.base import PlanAlgorithm


class DetachParcels(PlanAlgorithm):
    """Detach parcels, chosen by expression or by number, from a phase."""

    NAME = "detachparcels"
    COUNTS = ("DETACHED", "REMOVED_WON")

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Detach parcels from a phase")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Detaches parcels from a phase. Choose them by an expression on the parcel table or "
            "by a list of parcel numbers (PNU), separated by commas or line breaks. Parcels "
            "that carry money in the phase stay, unless their money is to be removed with them; "
            "how much that was is reported.",
        )

    def declare(self) -> None:
        """Add PLAN, PHASE, EXPRESSION, PNUS, WITH_MONEY."""
        self.add_plan_parameter()
        self.add_phase_parameter()
        declare_choice(self)
        self.addParameter(
            QgsProcessingParameterBoolean(
                "WITH_MONEY", translate("Processing", "Remove their money in the phase too"), False
            )
        )

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Detach the parcels."""
        from smartcity_planner.planning.detach import detach_parcels

        store = self.plan(parameters, context)
        done = detach_parcels(
            store,
            self.parameterAsString(parameters, "PHASE", context),
            chosen_parcels(self, store, parameters, context),
            self.parameterAsBool(parameters, "WITH_MONEY", context),
            progress,
        )
        progress.say(
            translate("Processing", "{count} parcels detached.").format(count=done.detached)
        )
        if done.removed_won:
            progress.warn(
                translate("Processing", "{won} won were removed with them.").format(
                    won=format_won(done.removed_won)
                )
            )
        return {"DETACHED": done.detached, "REMOVED_WON": done.removed_won}
