"""smartcity:packagedistricts"""

from __future__ import annotations

import re
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterFolderDestination,
)

from smartcity_planner.domain.progress import Progress
from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate
from smartcity_planner.processing.base import PlanAlgorithm


class PackageDistricts(PlanAlgorithm):
    """Cut a plan into one package per district office."""

    NAME = "packagedistricts"
    COUNTS = ("PACKAGES", "ROWS", "PACKAGED_WON", "REMAINDER_WON", "NOT_PACKAGED_WON")
    MAIN_THREAD = True

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Make district packages")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Writes a folder with one GeoPackage per district: its parcels, phases and money, the "
            "places that reach into it, and a styled QGIS project. A manifest states rows, won "
            "and checksums. Where no district is chosen, all are packaged.",
        )

    def declare(self) -> None:
        """Add PLAN, DISTRICTS, LANGUAGE, OUTPUT."""
        self.add_plan_parameter()
        label = translate("Processing", "Districts (none chosen: all)")
        self.add_records("DISTRICTS", label, kind="district")
        self.add_language_parameter()
        self.addParameter(
            QgsProcessingParameterFolderDestination(
                "OUTPUT", translate("Processing", "Folder for the packages")
            )
        )

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Make the packages."""
        from smartcity_planner.exchange.package import package_districts

        store = self.plan(parameters, context)
        listed = self.parameterAsString(parameters, "DISTRICTS", context)
        done = package_districts(
            store,
            self.output_path(parameters, context),
            [code for code in re.split(r"[\s,;]+", listed) if code],
            self.language(parameters, context),
            progress,
        )
        progress.say(
            translate(
                "Processing",
                "{count} packages with {won} won; {remainder} won have no place and stay with "
                "the city.",
            ).format(
                count=len(done.packages),
                won=format_won(done.won),
                remainder=format_won(done.remainder_won),
            )
        )
        return {
            "OUTPUT": str(done.folder),
            "PACKAGES": len(done.packages),
            "ROWS": done.rows,
            "PACKAGED_WON": done.won,
            "REMAINDER_WON": done.remainder_won,
            "NOT_PACKAGED_WON": done.not_packaged_won,
        }
