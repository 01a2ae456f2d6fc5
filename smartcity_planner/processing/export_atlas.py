"""smartcity:exportatlas"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterString,
)

from smartcity_planner.atlas.pages import COVERAGES
from smartcity_planner.atlas.sheet import PAPERS
from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.processing.base import PlanAlgorithm


class ExportAtlas(PlanAlgorithm):
    """Write the council atlas of a plan as one PDF."""

    NAME = "exportatlas"
    COUNTS = ("PAGES",)
    MAIN_THREAD = True

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Export the council atlas (PDF)")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Writes a PDF with a cover, an overview of Seoul and one page per innovation hub, "
            "district, project or phase: map, location, legend, funding table and chart. Every "
            "total is computed from the plan's ledger; example money is marked on each page. "
            "The file appears whole or not at all.",
        )

    def declare(self) -> None:
        """Add PLAN, COVERAGE, PAPER, LANGUAGE, FONT, OUTPUT."""
        self.add_plan_parameter()
        coverage = QgsProcessingParameterEnum(
            "COVERAGE",
            translate("Processing", "One page for each"),
            options=list(COVERAGES),
            allowMultiple=True,
            defaultValue=["hub", "district"],
            usesStaticStrings=True,
        )
        self.addParameter(coverage)
        self.addParameter(
            QgsProcessingParameterEnum(
                "PAPER",
                translate("Processing", "Paper"),
                options=list(PAPERS),
                defaultValue="A3",
                usesStaticStrings=True,
            )
        )
        self.add_language_parameter()
        self.add_advanced(
            QgsProcessingParameterString(
                "FONT",
                translate("Processing", "Font (empty: Noto Sans CJK KR)"),
                defaultValue="",
                optional=True,
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                translate("Processing", "Atlas"),
                translate("Processing", "PDF files (*.pdf)"),
            )
        )

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Export the atlas."""
        from smartcity_planner.atlas import fonts
        from smartcity_planner.atlas.book import export_atlas

        result = export_atlas(
            self.plan(parameters, context),
            self.output_path(parameters, context),
            self.parameterAsEnumStrings(parameters, "COVERAGE", context),
            self.parameterAsEnumString(parameters, "PAPER", context),
            self.language(parameters, context),
            progress,
            font=self.parameterAsString(parameters, "FONT", context).strip() or fonts.FAMILY,
        )
        return {"OUTPUT": str(result.path), "PAGES": result.pages}
