"""smartcity:zonalfigures"""

from __future__ import annotations

import re
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterExpression,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from smartcity_planner.domain import schema
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.processing.file_algorithm import FileAlgorithm
from smartcity_planner.store.plan import PlanStore

#: The kinds of `intake.zonal_places.LAYERS`, which is imported only when it runs.
LAYERS = ("hub", "regeneration_zone", "district", "legal_dong", "phase", "parcel", "parcel_set")


class ZonalFigures(FileAlgorithm):
    """Figures of a raster per hub, zone, district, dong, phase or set of parcels."""

    NAME = "zonalfigures"
    COUNTS = ("PLACES", "ROWS")

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Figures of a raster per place")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Computes mean, median, smallest and largest value, spread, sum and number of cells of "
            "a raster (terrain, noise, density …) for each hub, zone, district, legal dong or "
            "phase, or for parcels, and keeps them in the plan. A cell counts by the share of it "
            "that lies in the place. The raster's coordinate system is tested against the city, "
            "and values that stand for missing data are found even where the file does not "
            "declare them; both are shown in the report. Needs the Python of the analysis "
            "process (see the README).",
        )

    def declare(self) -> None:
        """Add PLAN, RASTER, LAYER, EXPRESSION, PNUS, TITLE, UNIT, BAND, NODATA, CRS, REPORT."""
        self.add_plan_parameter()
        self.addParameter(
            QgsProcessingParameterFile(
                "RASTER",
                translate("Processing", "Raster"),
                Qgis.ProcessingFileParameterBehavior.File,
            )
        )
        language = ui_language()
        labels = {name: schema.table(name).label(language) for name in LAYERS[:-1]}
        labels[LAYERS[-1]] = translate("Processing", "A set of parcels, as one place")
        self.add_choice("LAYER", translate("Processing", "Places"), labels, LAYERS[0])
        self.addParameter(
            QgsProcessingParameterExpression(
                "EXPRESSION", translate("Processing", "Parcels by expression"), optional=True
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                "PNUS",
                translate("Processing", "Parcels by number (PNU)"),
                multiLine=True,
                optional=True,
            )
        )
        self._add_text("TITLE", translate("Processing", "Title (empty: the file's name)"))
        self._add_text("UNIT", translate("Processing", "Unit of the values"))
        self.add_advanced(
            QgsProcessingParameterNumber(
                "BAND",
                translate("Processing", "Band"),
                Qgis.ProcessingNumberParameterType.Integer,
                1,
                minValue=1,
            )
        )
        self.add_advanced(
            QgsProcessingParameterString(
                "NODATA",
                translate("Processing", "Value for missing data (empty: recognise it; none)"),
                optional=True,
            )
        )
        self.add_crs_parameter(advanced=True)
        self.add_report_parameter()

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Compute the figures."""
        from smartcity_planner.intake.zonal import zonal_figures

        store = self.plan(parameters, context)
        layer = self.parameterAsEnumString(parameters, "LAYER", context)
        report = self.report_path(parameters, context)
        result = zonal_figures(
            store,
            self.parameterAsString(parameters, "RASTER", context),
            layer,
            pnus=self._pnus(store, layer, parameters, context),
            band=self.parameterAsInt(parameters, "BAND", context),
            nodata=self.parameterAsString(parameters, "NODATA", context),
            crs=self.crs_asked(parameters, context),
            title=self.parameterAsString(parameters, "TITLE", context),
            unit=self.parameterAsString(parameters, "UNIT", context),
            report=report,
            progress=progress,
        )
        return {
            "PLACES": len(result.figures),
            "ROWS": result.rows,
            **({"REPORT": str(report)} if report else {}),
        }

    def _add_text(self, name: str, label: str) -> None:
        self.addParameter(QgsProcessingParameterString(name, label, optional=True))

    def _pnus(
        self,
        store: PlanStore,
        layer: str,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> list[str] | None:
        """Return the chosen parcels; None for other kinds of places."""
        from smartcity_planner.processing.assign_parcels import matching_parcels

        # As text: parameterAsExpression turns an expression with a mistake into none at all.
        expression = self.parameterAsString(parameters, "EXPRESSION", context).strip()
        listed = self.parameterAsString(parameters, "PNUS", context)
        pnus = [part for part in re.split(r"[\s,;]+", listed) if part]
        if not layer.startswith("parcel"):
            if expression or pnus:
                raise BadInput(
                    QT_TRANSLATE_NOOP(
                        "Processing",
                        "Parcels can be chosen only where the places are parcels (parcel, "
                        "parcel_set).",
                    ),
                    "Processing",
                )
            return None
        if bool(expression) == bool(pnus):
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Processing", "Give either an expression or parcel numbers, not both."
                ),
                "Processing",
            )
        return matching_parcels(store, expression) if expression else pnus
