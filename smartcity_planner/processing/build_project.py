"""smartcity:buildproject"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingOutputFile, QgsProcessingParameterBoolean

from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.processing.base import PlanAlgorithm


class BuildProject(PlanAlgorithm):
    """Build the QGIS project over a plan and save it beside the plan."""

    NAME = "buildproject"
    MAIN_THREAD = True

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Build the QGIS project of a plan")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Builds the QGIS project over a plan: layers, styles, forms, relations, map themes, "
            "bookmarks and time. It is saved beside the plan and, if wanted, inside it too.",
        )

    def declare(self) -> None:
        """Add PLAN, LANGUAGE, INSIDE."""
        self.add_plan_parameter()
        self.add_language_parameter()
        self.addParameter(
            QgsProcessingParameterBoolean(
                "INSIDE", translate("Processing", "Also save it inside the plan file"), False
            )
        )
        self.addOutput(QgsProcessingOutputFile("OUTPUT", translate("Processing", "Project")))

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Build and save the project."""
        from smartcity_planner.project.build import build_project
        from smartcity_planner.project.save import save_beside, save_inside

        store = self.plan(parameters, context)
        project = build_project(store, self.language(parameters, context), progress)
        path = save_beside(project, store)
        if self.parameterAsBool(parameters, "INSIDE", context):
            save_inside(project, store)
        return {"OUTPUT": str(path)}
