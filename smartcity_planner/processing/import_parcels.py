"""smartcity:importparcels"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterFile,
)

from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.processing.file_algorithm import FileAlgorithm


class ImportParcels(FileAlgorithm):
    """Bring the parcels of any vector file into a plan; every row is accounted for."""

    NAME = "importparcels"
    COUNTS = ("READ", "IMPORTED", "REPAIRED", "QUARANTINED")

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Import parcels")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Brings parcels into a plan from a GeoPackage, shapefile, GeoJSON, CSV with WKT or "
            "any other vector file. Encoding, coordinate system and columns are recognised and "
            "tested: a parcel must lie in the legal dong of its number. Shapes are repaired; a "
            "row that cannot be taken is set aside with the reason. Parcels that the plan has "
            "already are updated and keep their phases and money.",
        )

    def declare(self) -> None:
        """Add PLAN, INPUT, ENCODING, CRS, FIELD_MAP, DRY_RUN, REPORT."""
        self.add_plan_parameter()
        self.addParameter(
            QgsProcessingParameterFile(
                "INPUT",
                translate("Processing", "File with parcels"),
                Qgis.ProcessingFileParameterBehavior.File,
            )
        )
        self.add_encoding_parameter()
        self.add_crs_parameter()
        self.add_field_map_parameter(advanced=True)
        self.add_dry_run_parameter()
        self.add_report_parameter()

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Import the file."""
        from smartcity_planner.intake import field_map
        from smartcity_planner.intake.follow_up import bring_up_to_date
        from smartcity_planner.intake.parcels import import_parcels

        report = self.report_path(parameters, context)
        store = self.plan(parameters, context)
        result = import_parcels(
            store,
            self.parameterAsString(parameters, "INPUT", context),
            encoding=self.text(parameters, "ENCODING", context) or None,
            crs=self.crs_asked(parameters, context),
            progress=progress,
            report=report,
            field_map=field_map.read(store, self.text(parameters, "FIELD_MAP", context), "parcel"),
            dry_run=self.parameterAsBoolean(parameters, "DRY_RUN", context),
        )
        bring_up_to_date(store, result, progress)
        return self.counts(result, report)
