"""What algorithms that read a foreign file share: how it is read, the trial, the report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterCrs,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from smartcity_planner.i18n import translate
from smartcity_planner.processing.base import PlanAlgorithm

if TYPE_CHECKING:
    from smartcity_planner.intake.result import ImportResult


class FileAlgorithm(PlanAlgorithm):
    """Base of the algorithms that bring in a file; each adds the parameters it has, in order."""

    def add_encoding_parameter(self) -> None:
        """Add `ENCODING`; empty: recognise it."""
        self.addParameter(
            QgsProcessingParameterString(
                "ENCODING",
                translate("Processing", "Encoding (empty: recognise it)"),
                optional=True,
            )
        )

    def add_crs_parameter(self, advanced: bool = False) -> None:
        """Add `CRS`; empty: as the file says, tested."""
        parameter = QgsProcessingParameterCrs(
            "CRS",
            translate("Processing", "Coordinate system (empty: as the file says, tested)"),
            optional=True,
        )
        (self.add_advanced if advanced else self.addParameter)(parameter)

    def add_field_map_parameter(self, advanced: bool = False) -> None:
        """Add `FIELD_MAP`: JSON, a file with it, or the name of a map kept in the plan."""
        parameter = QgsProcessingParameterString(
            "FIELD_MAP",
            translate("Processing", "Field map (JSON, .json file or its name)"),
            optional=True,
        )
        (self.add_advanced if advanced else self.addParameter)(parameter)

    def add_dry_run_parameter(self) -> None:
        """Add `DRY_RUN` under “Advanced”."""
        self.add_advanced(
            QgsProcessingParameterBoolean(
                "DRY_RUN",
                translate("Processing", "Only say what would happen; change nothing"),
                defaultValue=False,
            )
        )

    def add_report_parameter(self) -> None:
        """Add `REPORT`, an HTML file."""
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT",
                translate("Processing", "Report"),
                translate("Processing", "Web pages (*.html)"),
                optional=True,
            )
        )

    def text(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """Return the value of a text parameter without blanks around it."""
        return str(self.parameterAsString(parameters, name, context)).strip()

    def report_path(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Path | None:
        """Return where the report is wanted, or None."""
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        return Path(report) if report else None

    def crs_asked(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str | None:
        """Return the system asked for as code or WKT, or the words that QGIS did not know."""
        crs = self.parameterAsCrs(parameters, "CRS", context)
        if crs.isValid():
            return crs.authid() or crs.toWkt(Qgis.CrsWktVariant.Preferred)
        asked = parameters.get("CRS")
        is_text = asked and not isinstance(asked, QgsCoordinateReferenceSystem)
        return str(asked).strip() or None if is_text else None

    @staticmethod
    def counts(result: ImportResult, report: Path | None) -> dict[str, Any]:
        """Return the outputs of an import."""
        return {
            "READ": result.read,
            "IMPORTED": result.imported,
            "REPAIRED": result.repaired,
            "QUARANTINED": result.quarantined,
            **({"REPORT": str(report)} if report else {}),
        }
