"""smartcity:checkplan"""

from __future__ import annotations

from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterFileDestination

from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.processing.base import PlanAlgorithm


class CheckPlan(PlanAlgorithm):
    """Check a plan and report what should be looked at."""

    NAME = "checkplan"
    COUNTS = ("ERRORS", "WARNINGS", "NOTES")

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Check a plan")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Checks money, phases and parcels, and which reviews the dated rules in the plan ask "
            "for. Each finding says why it is one and how to mend it. The plan is not changed. "
            "Rules that are not verified never pass or fail a plan.",
        )

    def declare(self) -> None:
        """Add PLAN, REPORT."""
        self.add_plan_parameter()
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
        """Check the plan and write the report where one is wanted."""
        from smartcity_planner.planning.check import check_plan, count
        from smartcity_planner.planning.checks.finding import ERROR, INFO, WARNING
        from smartcity_planner.planning.report import write_report

        store = self.plan(parameters, context)
        findings = check_plan(store, progress)
        for finding in findings:
            if finding.severity == INFO:
                progress.say(finding.text)
            else:
                progress.warn(f"{finding.text} {finding.mend}")
        results: dict[str, Any] = {
            "ERRORS": count(findings, ERROR),
            "WARNINGS": count(findings, WARNING),
            "NOTES": count(findings, INFO),
        }
        if self.parameterAsFileOutput(parameters, "REPORT", context):
            path = self.output_path(parameters, context, "REPORT")
            write_report(store, findings, path)
            results["REPORT"] = str(path)
        return results
