"""smartcity:createplan"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.processing.base import PlanAlgorithm


class CreatePlan(PlanAlgorithm):
    """Create a plan file with Seoul's base layers and, if wanted, the sample plan."""

    NAME = "createplan"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Create a plan")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Creates a plan file with the districts, legal dongs, innovation hubs, regeneration "
            "zones, departments and dated rules of Seoul. With the sample, it also holds example "
            "projects on synthetic lots; money that is not published is marked as an example.",
        )

    def declare(self) -> None:
        """Add TITLE, START_YEAR, END_YEAR, SAMPLE, OUTPUT."""
        self.addParameter(
            QgsProcessingParameterString("TITLE", translate("Processing", "Title of the plan"))
        )
        for name, label, default in (
            ("START_YEAR", translate("Processing", "First year"), 2026),
            ("END_YEAR", translate("Processing", "Last year"), 2030),
        ):
            self.addParameter(
                QgsProcessingParameterNumber(
                    name, label, Qgis.ProcessingNumberParameterType.Integer, default
                )
            )
        self.addParameter(
            QgsProcessingParameterBoolean(
                "SAMPLE", translate("Processing", "With the sample plan"), False
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                translate("Processing", "Plan file"),
                translate("Processing", "Plans (*.gpkg)"),
            )
        )

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Create the plan."""
        from smartcity_planner.planning.create import create_plan
        from smartcity_planner.project.metadata import save_layer_metadata

        store = create_plan(
            self.output_path(parameters, context),
            self.parameterAsString(parameters, "TITLE", context),
            self.parameterAsInt(parameters, "START_YEAR", context),
            self.parameterAsInt(parameters, "END_YEAR", context),
            self.parameterAsBool(parameters, "SAMPLE", context),
            progress,
            finish=lambda plan: save_layer_metadata(plan, ui_language()),
        )
        return {"OUTPUT": str(store.path)}
