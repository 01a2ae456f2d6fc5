"""smartcity:exportatlas"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterFile,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.processing.book_inputs import BookAlgorithm

#: One picture of each page beside the book, and what the planner is shown.
PICTURES = {"png": "PNG", "svg": "SVG"}


class ExportAtlas(BookAlgorithm):
    """Write the council book of a plan as one PDF."""

    NAME = "exportatlas"
    COUNTS = ("PAGES", "RENDERED", "REUSED", "CHECKED", "ERRORS")
    MAIN_THREAD = True

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Export the council book (PDF)")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Writes a finished book as PDF: cover, contents, general status, goals, one page per "
            "innovation hub, district, project or phase with map, funding table and charts, the "
            "budget, an index of sheets and the sources. The book is of the whole city, or of one "
            "district, hub or department, or as a definition says that is kept in the plan or "
            "stands in a file; inputs that are not at their defaults take the place of what is "
            "defined there. Only pages that changed since the last export are drawn again. The "
            "finished book is read back and every sum compared with the plan's ledger; example "
            "money is marked on each page. The file appears whole or not at all.",
        )

    def declare(self) -> None:
        """Add the inputs of the book, then OUTPUT and how it is made."""
        self.add_plan_parameter()
        self.add_coverage()
        self.add_sheet()
        self.add_whose()
        self.add_contents()
        self.add_advanced(
            QgsProcessingParameterFile(
                "CHANGED_SINCE",
                translate("Processing", "Only pages that differ from this older book"),
                Qgis.ProcessingFileParameterBehavior.File,
                optional=True,
                fileFilter=translate("Processing", "PDF files (*.pdf)"),
            )
        )
        self.add_advanced(
            self.choices(
                "FORMATS",
                translate("Processing", "Also one picture per page, in a folder beside the book"),
                PICTURES,
                (),
            )
        )
        self.add_advanced(
            QgsProcessingParameterNumber(
                "WORKERS",
                translate("Processing", "Processes that draw (0: as many as processors)"),
                Qgis.ProcessingNumberParameterType.Integer,
                defaultValue=0,
                minValue=0,
                maxValue=64,
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "REPORT",
                translate("Processing", "Report of the book's check"),
                translate("Processing", "HTML files (*.html)"),
                optional=True,
                createByDefault=False,
            )
        )
        self.addParameter(
            QgsProcessingParameterFileDestination(
                "OUTPUT",
                translate("Processing", "Council book"),
                translate("Processing", "PDF files (*.pdf)"),
            )
        )

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Export the book."""
        from smartcity_planner.atlas.book import export_book

        store = self.plan(parameters, context)
        book = self.book(store, parameters, context)
        # What the inputs came to; in a file it can be given as DEFINITION.
        text = translate("Processing", "Definition of the book: {definition}")
        progress.say(text.format(definition=book.to_json()))
        report = self.parameterAsFileOutput(parameters, "REPORT", context)
        result = export_book(
            store,
            self.output_path(parameters, context),
            book,
            progress,
            changed_since=self.file(parameters, "CHANGED_SINCE", context),
            report=Path(report) if report else None,
            pictures=self.parameterAsEnumStrings(parameters, "FORMATS", context),
            workers=self.parameterAsInt(parameters, "WORKERS", context) or None,
        )
        found: dict[str, Any] = {
            "OUTPUT": str(result.path),
            "PAGES": result.pages,
            "RENDERED": result.rendered,
            "REUSED": result.reused,
            "CHECKED": result.checked,
            "ERRORS": 0,  # a book that differs from the plan is not written: that is an error
        }
        return {**found, "REPORT": report} if report else found
