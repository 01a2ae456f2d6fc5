"""smartcity:importlayer"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from smartcity_planner.domain import schema
from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.processing.file_algorithm import FileAlgorithm

#: Tables of a plan that a file can be imported into; a contract. The first is no default.
TARGETS = (
    "hub",
    "regeneration_zone",
    "infrastructure_point",
    "infrastructure_line",
    "infrastructure_area",
)


class ImportLayer(FileAlgorithm):
    """Bring hubs, zones or infrastructure into a plan; every row is accounted for."""

    NAME = "importlayer"
    COUNTS = ("READ", "IMPORTED", "REPAIRED", "QUARANTINED")

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Import hubs, zones or infrastructure")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Brings hubs, regeneration zones or infrastructure into a plan from a map file or a "
            "CSV with coordinates. Encoding, coordinate system and columns are recognised and "
            "tested; a field map says it better where needed: JSON such as "
            '{"name": "시설명", "kind": "=transit"}, a .json file, or the name of one kept in the '
            "plan. The boundary of a hub replaces the reference extent, and the report names "
            "both. Zones that overlap are all kept and listed. A row that cannot be taken is set "
            "aside with the reason; the same file again updates and doubles nothing.",
        )

    def declare(self) -> None:
        """Add PLAN, TARGET, INPUT, KIND, FIELD_MAP, ENCODING, CRS, OFFICIAL, DRY_RUN, REPORT."""
        self.add_plan_parameter()
        language = ui_language()
        labels = {name: schema.table(name).label(language) for name in TARGETS}
        self.add_choice("TARGET", translate("Processing", "Becomes (table of the plan)"), labels)
        self.addParameter(
            QgsProcessingParameterFile(
                "INPUT",
                translate("Processing", "File"),
                Qgis.ProcessingFileParameterBehavior.File,
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                "KIND",
                translate("Processing", "Kind of all rows (infrastructure; or by column)"),
                optional=True,
            )
        )
        self.add_field_map_parameter()
        self.add_encoding_parameter()
        self.add_crs_parameter()
        self.add_advanced(
            QgsProcessingParameterBoolean(
                "OFFICIAL",
                translate("Processing", "Boundaries of hubs are the notified ones"),
                defaultValue=True,
            )
        )
        self.add_dry_run_parameter()
        self.add_report_parameter()

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Import the file."""
        from smartcity_planner.intake import field_map
        from smartcity_planner.intake.features import import_layer
        from smartcity_planner.intake.follow_up import bring_up_to_date

        store = self.plan(parameters, context)
        target = self.parameterAsEnumString(parameters, "TARGET", context)
        report = self.report_path(parameters, context)
        mapping = field_map.read(store, self.text(parameters, "FIELD_MAP", context), target)
        result = import_layer(
            store,
            target,
            self.parameterAsString(parameters, "INPUT", context),
            kind=self.text(parameters, "KIND", context) or None,
            field_map=mapping,
            encoding=self.text(parameters, "ENCODING", context) or None,
            crs=self.crs_asked(parameters, context),
            official=target == "hub" and self.parameterAsBoolean(parameters, "OFFICIAL", context),
            progress=progress,
            report=report,
            dry_run=self.parameterAsBoolean(parameters, "DRY_RUN", context),
        )
        bring_up_to_date(store, result, progress)
        return self.counts(result, report)
