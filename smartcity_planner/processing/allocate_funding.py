"""smartcity:allocatefunding"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterString,
)

from smartcity_planner.domain import codes, funding
from smartcity_planner.domain.progress import Progress
from smartcity_planner.domain.units import format_won
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.processing.base import PlanAlgorithm


class AllocateFunding(PlanAlgorithm):
    """Give a phase its money by source and year, spread over its parcels."""

    NAME = "allocatefunding"
    COUNTS = ("ROWS", "ALLOCATED_WON", "REPLACED_ROWS", "REPLACED_WON")

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Allocate funding to a phase")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Spreads a total in whole won over funding sources, fiscal years and the parcels of "
            "a phase, exact to the won (largest remainder). What the phase had in these years "
            "is replaced, and reported; other years stay. Amounts fixed by hand stay as they are, "
            "and the rest is spread around them. By hand: each parcel of the phase gets money in "
            "proportion to the weight entered for it.",
        )

    def declare(self) -> None:
        """Add PLAN, PHASE, TOTAL_WON, YEARS, SPLIT, WEIGHT, BASIS, PLACED."""
        self.add_plan_parameter()
        self.add_phase_parameter()
        # Text, not a number: Processing's numbers are doubles, and won must stay whole.
        self.addParameter(
            QgsProcessingParameterString("TOTAL_WON", translate("Processing", "Total (won)"))
        )
        self.addParameter(
            QgsProcessingParameterString(
                "YEARS", translate("Processing", "Years and percent, e.g. 2026=40,2027=60")
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                "SPLIT",
                translate("Processing", "Sources and percent, e.g. central=40,city=42,district=18"),
            )
        )
        weights, bases = (
            {code.value: code.label(ui_language()) for code in offered.codes}
            for offered in (codes.WEIGHT, codes.BASIS)
        )
        label = translate("Processing", "Spread over parcels by")
        self.add_choice("WEIGHT", label, weights, "area")
        label = translate("Processing", "Basis of the figure")
        self.add_advanced(self.choice("BASIS", label, bases, "planned"))
        self.add_advanced(
            QgsProcessingParameterBoolean(
                "PLACED", translate("Processing", "Spread over the phase's parcels"), True
            )
        )

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Allocate the money."""
        from smartcity_planner.planning.allocate import Money, allocate

        store = self.plan(parameters, context)
        money = Money(
            funding.whole_won(_as_text(parameters.get("TOTAL_WON"))),
            funding.parse_split(self.parameterAsString(parameters, "SPLIT", context)),
            funding.parse_years(self.parameterAsString(parameters, "YEARS", context)),
            self.parameterAsEnumString(parameters, "WEIGHT", context),
            self.parameterAsEnumString(parameters, "BASIS", context),
        )
        done = allocate(
            store,
            self.parameterAsString(parameters, "PHASE", context),
            money,
            self.parameterAsBool(parameters, "PLACED", context),
            progress,
        )
        progress.say(
            translate("Processing", "{won} won allocated in {rows} ledger rows.").format(
                won=format_won(done.allocated_won), rows=done.rows
            )
        )
        if done.replaced_rows:
            progress.warn(
                translate(
                    "Processing", "{won} won in {rows} rows stood in these years and were replaced."
                ).format(won=format_won(done.replaced_won), rows=done.replaced_rows)
            )
        return {
            "ROWS": done.rows,
            "ALLOCATED_WON": done.allocated_won,
            "REPLACED_ROWS": done.replaced_rows,
            "REPLACED_WON": done.replaced_won,
        }


def _as_text(value: object) -> str:
    """Return a parameter as it was given: models and scripts may pass whole numbers."""
    return "" if value is None else str(value)
