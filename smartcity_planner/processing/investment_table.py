"""smartcity:investmenttable"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from smartcity_planner.domain import schema, units
from smartcity_planner.domain.progress import Progress
from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.processing.base import PlanAlgorithm

UNITS = {
    "won": units.WON,
    "thousand": units.THOUSAND,
    "million": units.MILLION,
    "hundred_million": units.HUNDRED_MILLION,
}


class InvestmentTable(PlanAlgorithm):
    """Write the standard investment table of a plan as a workbook, and as CSV."""

    NAME = "investmenttable"
    COUNTS = ("ROWS", "TOTAL_WON", "SHEETS")

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Export the investment table (Excel)")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Writes a workbook with the standard investment table: sources by total cost, spent "
            "before, five years, later. The first sheet has all projects, hubs, districts, "
            "departments or phases; each has a sheet of its own; the last names sources and "
            "checks the sums. Sums are formulas and agree with the plan's ledger to the won; "
            "example money is marked. The CSV files hold whole won.",
        )

    def declare(self) -> None:
        """Add PLAN, GROUP_BY, UNIT, LANGUAGE, YEAR, CSV, CSV_WIDE, OUTPUT."""
        self.add_plan_parameter()
        self.add_choice(
            "GROUP_BY",
            translate("Processing", "A table for each"),
            {
                "project": translate("Processing", "Project"),
                "hub": translate("Processing", "Innovation hub"),
                "district": translate("Processing", "District"),
                "department": translate("Processing", "Lead department"),
                "phase": translate("Processing", "Phase"),
                "plan": translate("Processing", "Whole plan only"),
            },
            "project",
        )
        language = ui_language()
        self.add_choice(
            "UNIT",
            translate("Processing", "Unit of money"),
            {name: unit.label(language) for name, unit in UNITS.items()},
            "million",
        )
        self.add_language_parameter()
        self.add_advanced(
            QgsProcessingParameterNumber(
                "YEAR",
                translate("Processing", "First of the five years (empty: this year)"),
                Qgis.ProcessingNumberParameterType.Integer,
                optional=True,
                minValue=schema.FIRST_YEAR + 1,
                maxValue=schema.LAST_YEAR - 5,
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                translate("Processing", "Investment table"),
                translate("Processing", "Excel workbooks (*.xlsx)"),
            )
        )
        for name, label in (
            ("CSV", translate("Processing", "CSV, one row per year and source")),
            ("CSV_WIDE", translate("Processing", "CSV, years side by side")),
        ):
            self.addParameter(
                QgsProcessingParameterFileDestination(
                    name,
                    label,
                    translate("Processing", "CSV files (*.csv)"),
                    optional=True,
                    createByDefault=False,
                )
            )

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Write the files."""
        from smartcity_planner.tables.export import export_table

        def optional(name: str) -> Path | None:
            chosen = self.parameterAsFileOutput(parameters, name, context)
            return Path(chosen) if chosen else None

        year = parameters.get("YEAR")
        csv_long, csv_wide = optional("CSV"), optional("CSV_WIDE")
        done = export_table(
            self.plan(parameters, context),
            self.output_path(parameters, context),
            self.parameterAsEnumString(parameters, "GROUP_BY", context),
            UNITS[self.parameterAsEnumString(parameters, "UNIT", context)],
            self.language(parameters, context),
            progress,
            first_year=None if year is None else self.parameterAsInt(parameters, "YEAR", context),
            csv_long=csv_long,
            csv_wide=csv_wide,
        )
        progress.say(
            translate("Processing", "{won} won of {rows} ledger rows on {count} sheets.").format(
                won=format_won(done.won), rows=f"{done.rows:,}", count=len(done.sheets)
            )
        )
        results: dict[str, Any] = {
            "OUTPUT": str(done.path),
            "ROWS": done.rows,
            "TOTAL_WON": done.won,
            "SHEETS": len(done.sheets),
        }
        for name, path in (("CSV", csv_long), ("CSV_WIDE", csv_wide)):
            if path is not None:
                results[name] = str(path)
        return results
