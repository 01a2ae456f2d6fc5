"""smartcity:comparescenarios"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterFileDestination

from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.processing.scenario_base import ScenarioAlgorithm


class CompareScenarios(ScenarioAlgorithm):
    """Hold a scenario against the plan, or against another scenario."""

    NAME = "comparescenarios"
    COUNTS = ("CELLS", "PARCELS", "PHASES", "WON_BEFORE", "WON_AFTER")

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Compare scenarios")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Compares a scenario with the plan, or with another scenario: money by source, year, "
            "district and project, the phases and the parcels that differ. Nothing is changed.",
        )

    def declare(self) -> None:
        """Add PLAN, SCENARIO, OTHER, REPORT."""
        self.add_plan_parameter()
        self.add_scenario_parameter("SCENARIO", self.scenario_label())
        self.add_scenario_parameter(
            "OTHER",
            translate("Processing", "Compare with this scenario (empty: with the plan)"),
            optional=True,
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT",
                translate("Processing", "Report"),
                translate("Processing", "HTML files (*.html)"),
                optional=True,
            )
        )

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Compare, and write the report where one is wanted."""
        from smartcity_planner.planning.scenario import opened
        from smartcity_planner.planning.scenario_compare import compare
        from smartcity_planner.planning.scenario_report import write_report

        store = self.plan(parameters, context)
        after = opened(store, self.scenario(store, self.text(parameters, "SCENARIO", context)))
        other = self.text(parameters, "OTHER", context)
        before = opened(store, self.scenario(store, other)) if other else store
        found = compare(before, after, progress)
        results: dict[str, Any] = {
            "CELLS": found.different_cells,
            "PARCELS": len(found.parcels),
            "PHASES": len(found.phases),
            "WON_BEFORE": found.a_won,
            "WON_AFTER": found.b_won,
        }
        progress.say(
            translate(
                "Processing",
                "Total {a} → {b} won; {cells} cells of money, {parcels} parcels and {phases} "
                "phases differ.",
            ).format(
                a=f"{found.a_won:,}",
                b=f"{found.b_won:,}",
                cells=f"{found.different_cells:,}",
                parcels=f"{len(found.parcels):,}",
                phases=f"{len(found.phases):,}",
            )
        )
        if self.parameterAsFileOutput(parameters, "REPORT", context):
            path = self.output_path(parameters, context, "REPORT")
            write_report(found, path)
            results["REPORT"] = str(path)
        return results
