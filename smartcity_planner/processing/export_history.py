"""smartcity:exporthistory"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterFileDestination,
)

from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.processing.base import PlanAlgorithm


class ExportHistory(PlanAlgorithm):
    """Write the log of changes to a table file."""

    NAME = "exporthistory"
    COUNTS = ("LINES",)

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Export the log of changes")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Writes who changed which row when, from what to what, to a CSV file: one line per "
            "changed field. Changes by other programs bear no name.",
        )

    def declare(self) -> None:
        """Add PLAN, SINCE, UNTIL, OUTPUT."""
        self.add_plan_parameter()
        for name, label in (
            ("SINCE", translate("Processing", "Since (empty: from the beginning)")),
            ("UNTIL", translate("Processing", "Until (empty: to the end)")),
        ):
            self.addParameter(QgsProcessingParameterDateTime(name, label, optional=True))
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                translate("Processing", "Log of changes"),
                translate("Processing", "CSV files (*.csv)"),
            )
        )

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Write the file."""
        from smartcity_planner.planning.history import Filter
        from smartcity_planner.planning.history_csv import write_csv

        store = self.plan(parameters, context)
        since, until = (self._moment(parameters, name, context) for name in ("SINCE", "UNTIL"))
        path = self.output_path(parameters, context)
        lines = write_csv(store, path, Filter(since=since, until=until), progress)
        return {"OUTPUT": str(path), "LINES": lines}

    def _moment(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> datetime | None:
        moment = self.parameterAsDateTime(parameters, name, context)
        return moment.toPyDateTime().astimezone() if moment.isValid() else None
