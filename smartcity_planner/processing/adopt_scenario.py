"""smartcity:adoptscenario"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterBoolean

from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.processing.scenario_base import ScenarioAlgorithm


class AdoptScenario(ScenarioAlgorithm):
    """Make a scenario's phases and money those of the plan."""

    NAME = "adoptscenario"
    COUNTS = ("NEW", "CHANGED", "REMOVED")

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Adopt a scenario")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Makes the scenario's phases, parcels of phases and money those of the plan: all of "
            "it, or nothing. Only rows that differ are written. Where the plan was changed since "
            "the scenario was made, it stops and says by whom, unless these changes may be undone.",
        )

    def declare(self) -> None:
        """Add PLAN, SCENARIO, OVER."""
        self.add_plan_parameter()
        self.add_scenario_parameter("SCENARIO", self.scenario_label())
        self.addParameter(
            QgsProcessingParameterBoolean(
                "OVER",
                translate(
                    "Processing", "Undo what was changed in the plan since the scenario was made"
                ),
                defaultValue=False,
            )
        )

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Adopt the scenario."""
        from smartcity_planner.planning.scenario_adopt import adopt

        store = self.plan(parameters, context)
        chosen = self.scenario(store, self.text(parameters, "SCENARIO", context))
        over = self.parameterAsBoolean(parameters, "OVER", context)
        done = adopt(store, chosen, progress, over)
        progress.say(
            translate(
                "Processing", "Adopted: {new} rows new, {changed} changed, {gone} removed."
            ).format(new=f"{done.new:,}", changed=f"{done.changed:,}", gone=f"{done.gone:,}")
        )
        return {"NEW": done.new, "CHANGED": done.changed, "REMOVED": done.gone}
