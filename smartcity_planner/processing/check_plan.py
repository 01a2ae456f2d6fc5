"""smartcity:checkplan"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFileDestination,
)
from qgis.PyQt.QtCore import QMetaType

from smartcity_planner.domain.columns import EPSG
from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.processing.base import PlanAlgorithm
from smartcity_planner.store.plan import PlanStore

if TYPE_CHECKING:
    from smartcity_planner.planning.checks.finding import Finding

#: Columns of the layer of findings, as their names in the findings.
_COLUMNS = (
    *("severity", "code", "text", "why", "mend"),
    *("where_table", "where_key", "project_id", "phase_id"),
)


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
            "Checks money, phases, parcels, laws, reviews and the shares of the districts against "
            "the dated rules in the plan. Each finding says why it is one and how to mend it. "
            "Rules that are not verified never pass or fail a plan. The plan is not changed, "
            "unless totals that are not the sum of their ledger rows are to be put right.",
        )

    def declare(self) -> None:
        """Add PLAN, REPORT, FINDINGS, REPAIR."""
        self.add_plan_parameter()
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT",
                translate("Processing", "Report"),
                translate("Processing", "HTML files (*.html)"),
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFeatureSink(
                "FINDINGS",
                translate("Processing", "Findings as a layer"),
                QgsProcessing.SourceType.TypeVectorPolygon,
                optional=True,
                createByDefault=False,
            )
        )
        self.add_advanced(
            QgsProcessingParameterBoolean(
                "REPAIR",
                translate("Processing", "Put totals right that are not the sum of their rows"),
                defaultValue=False,
            )
        )

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Check the plan and write the report and the layer where they are wanted."""
        from smartcity_planner.planning import repair
        from smartcity_planner.planning.check import check_plan, count
        from smartcity_planner.planning.checks.finding import ERROR, INFO, WARNING
        from smartcity_planner.planning.report import write_report

        store = self.plan(parameters, context)
        findings = check_plan(store, progress)
        if self.parameterAsBool(parameters, "REPAIR", context) and any(
            finding.repair for finding in findings
        ):
            repair.add_totals_up(store, progress)
            progress.say(translate("Processing", "The totals are added up anew from the ledger."))
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
        sink, where = self.parameterAsSink(
            parameters,
            "FINDINGS",
            context,
            _fields(),
            Qgis.WkbType.Polygon,
            QgsCoordinateReferenceSystem.fromEpsgId(EPSG),
        )
        if sink is not None:
            _write(sink, store, findings, progress)
            results["FINDINGS"] = where
        return results


def _fields() -> QgsFields:
    fields = QgsFields()
    for name in _COLUMNS:
        fields.append(QgsField(name, QMetaType.Type.QString))
    return fields


def _write(
    sink: QgsFeatureSink, store: PlanStore, findings: Sequence[Finding], progress: Progress
) -> None:
    """Write the findings with their places; those without a place have no shape."""
    from smartcity_planner.planning.checks import place

    for finding in findings:
        progress.go_on()
        feature = QgsFeature(_fields())
        feature.setAttributes([getattr(finding, name) for name in _COLUMNS])
        box = place.extent(store, finding)
        if not box.isNull():
            feature.setGeometry(QgsGeometry.fromRect(box))
        sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert)
