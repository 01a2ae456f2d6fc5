"""smartcity:fetchinfrastructure"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)

from smartcity_planner.domain.errors import PlanError
from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate, ui_language
from smartcity_planner.processing.file_algorithm import FileAlgorithm

if TYPE_CHECKING:
    from smartcity_planner.intake.catalogue import Declared


def _sources() -> tuple[Declared, ...]:
    """Return the catalogue; none where it is damaged, for QGIS loads all algorithms at its start
    and one broken file must not take the others along (a run says what is wrong)."""
    from smartcity_planner.intake import catalogue

    try:
        return catalogue.sources()
    except PlanError:
        return ()


class FetchInfrastructure(FileAlgorithm):
    """Bring a source of the infrastructure catalogue into a plan, with its terms."""

    NAME = "fetchinfrastructure"
    COUNTS = ("READ", "IMPORTED", "REPAIRED", "QUARANTINED")

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Fetch infrastructure from the catalogue")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters, with every source's terms."""
        words = translate(
            "Processing",
            "Brings a source of the infrastructure catalogue into a plan: a file that the city "
            "publishes and you have downloaded, or OpenStreetMap in districts or hubs (needs the "
            "network and the Python of the analysis process; see the README). Publisher, licence "
            "and date are kept with the rows. A row that cannot be taken is set aside with the "
            "reason; the same source again updates and doubles nothing.",
        )
        language = ui_language()
        lines = [f"{declared.described(language)} ({declared.id})" for declared in _sources()]
        return "\n\n".join([words, *lines])

    def declare(self) -> None:
        """Add PLAN, SOURCE, FILE, DISTRICTS, DRY_RUN, REPORT."""
        self.add_plan_parameter()
        language = ui_language()
        labels = {declared.id: declared.label(language) for declared in _sources()}
        self.add_choice("SOURCE", translate("Processing", "Source of the catalogue"), labels)
        self.addParameter(
            QgsProcessingParameterFile(
                "FILE",
                translate("Processing", "Downloaded file (not for OpenStreetMap)"),
                Qgis.ProcessingFileParameterBehavior.File,
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterString(
                "DISTRICTS",
                translate("Processing", "Districts or hubs, for OpenStreetMap (empty: all hubs)"),
                optional=True,
            )
        )
        self.add_dry_run_parameter()
        self.add_report_parameter()

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Fetch the source."""
        from smartcity_planner.intake.catalogue.fetch import fetch
        from smartcity_planner.intake.follow_up import bring_up_to_date

        report = self.report_path(parameters, context)
        store = self.plan(parameters, context)
        result = fetch(
            store,
            self.parameterAsEnumString(parameters, "SOURCE", context),
            file=self.parameterAsString(parameters, "FILE", context),
            areas=self.parameterAsString(parameters, "DISTRICTS", context),
            progress=progress,
            report=report,
            dry_run=self.parameterAsBoolean(parameters, "DRY_RUN", context),
        )
        bring_up_to_date(store, result, progress)
        return self.counts(result, report)
