"""smartcity:importparcels"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.processing.base import PlanAlgorithm


class ImportParcels(PlanAlgorithm):
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
        self.addParameter(
            QgsProcessingParameterString(
                "ENCODING",
                translate("Processing", "Encoding (empty: recognise it)"),
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterCrs(
                "CRS",
                translate("Processing", "Coordinate system (empty: as the file says, tested)"),
                optional=True,
            )
        )
        self.add_advanced(
            QgsProcessingParameterString(
                "FIELD_MAP",
                translate("Processing", "Field map (JSON, .json file or its name)"),
                optional=True,
            )
        )
        self.add_advanced(
            QgsProcessingParameterBoolean(
                "DRY_RUN",
                translate("Processing", "Only say what would happen; change nothing"),
                defaultValue=False,
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT",
                translate("Processing", "Report"),
                translate("Processing", "Web pages (*.html)"),
                optional=True,
            )
        )

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Import the file."""
        from smartcity_planner.intake import field_map
        from smartcity_planner.intake.follow_up import bring_up_to_date
        from smartcity_planner.intake.parcels import import_parcels

        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        store = self.plan(parameters, context)
        mapping = self.parameterAsString(parameters, "FIELD_MAP", context)
        result = import_parcels(
            store,
            self.parameterAsString(parameters, "INPUT", context),
            encoding=self.parameterAsString(parameters, "ENCODING", context).strip() or None,
            crs=self._crs(parameters, context),
            progress=progress,
            report=Path(report) if report else None,
            field_map=field_map.read(store, mapping.strip(), "parcel"),
            dry_run=self.parameterAsBoolean(parameters, "DRY_RUN", context),
        )
        bring_up_to_date(store, result, progress)
        return {
            "READ": result.read,
            "IMPORTED": result.imported,
            "REPAIRED": result.repaired,
            "QUARANTINED": result.quarantined,
            **({"REPORT": report} if report else {}),
        }

    def _crs(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str | None:
        """Return the system asked for as code or WKT, or the words that QGIS did not know."""
        crs = self.parameterAsCrs(parameters, "CRS", context)
        if crs.isValid():
            return crs.authid() or crs.toWkt(Qgis.CrsWktVariant.Preferred)
        asked = parameters.get("CRS")
        is_text = asked and not isinstance(asked, QgsCoordinateReferenceSystem)
        return str(asked).strip() or None if is_text else None
