"""The inputs of `exportatlas` that say which book: declared here, and turned into a `Book`.

A book kept with the plan (`BOOK`) or a definition in a file (`DEFINITION`) is the beginning,
else the book that every plan has of its city, district, hub or department (`SCOPE`). Every other
input that is not at its default takes the place of what is defined there.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from qgis.core import (
    Qgis,
    QgsProcessingContext,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
)

from smartcity_planner.atlas.definition import COVERAGES, EXTRAS, PAPERS, PARTS, SCOPES, Book
from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.i18n import translate
from smartcity_planner.processing.base import PlanAlgorithm
from smartcity_planner.store.plan import PlanStore

_DPI = Book().dpi


class BookAlgorithm(PlanAlgorithm):
    """Base of the algorithm that makes a book."""

    def add_coverage(self) -> None:
        """Add `COVERAGE`: the chapters of maps."""
        names = dict(
            zip(
                COVERAGES,
                (
                    translate("Processing", "Innovation hubs"),
                    translate("Processing", "Districts"),
                    translate("Processing", "Projects"),
                    translate("Processing", "Phases"),
                ),
                strict=True,
            )
        )
        label = translate("Processing", "One page for each")
        self.addParameter(self.choices("COVERAGE", label, names, Book().coverages))

    def add_sheet(self) -> None:
        """Add `PAPER`, `LANGUAGE`, `FONT`."""
        self.addParameter(
            QgsProcessingParameterEnum(
                "PAPER",
                translate("Processing", "Paper"),
                options=list(PAPERS),
                defaultValue=Book().paper,
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

    def add_whose(self) -> None:
        """Add `BOOK`, `SCOPE`, `SCOPE_KEY`, `DEFINITION`."""
        label = translate("Processing", "Book kept in the plan (empty: none)")
        self.add_record("BOOK", label, optional=True, kind="book")
        names = (
            translate("Processing", "Whole city"),
            translate("Processing", "One district"),
            translate("Processing", "One innovation hub"),
            translate("Processing", "One department"),
        )
        self.add_choice(
            "SCOPE",
            translate("Processing", "Book of"),
            dict(zip(SCOPES, names, strict=True)),
            SCOPES[0],
        )
        label = translate("Processing", "Which district, hub or department")
        self.add_record("SCOPE_KEY", label, optional=True, kind_from="SCOPE")
        self.add_advanced(
            QgsProcessingParameterFile(
                "DEFINITION",
                translate("Processing", "Definition of the book"),
                Qgis.ProcessingFileParameterBehavior.File,
                optional=True,
                fileFilter=translate("Processing", "Definitions (*.json);;All files (*)"),
            )
        )

    def add_contents(self) -> None:
        """Add `PARTS`, `EXTRAS`, `GEOSPATIAL`, `DPI`."""
        parts = (
            translate("Processing", "Cover"),
            translate("Processing", "Contents"),
            translate("Processing", "Ⅰ General status"),
            translate("Processing", "Ⅱ Vision and goals"),
            translate("Processing", "Ⅲ Main projects"),
            translate("Processing", "Annex: budget"),
            translate("Processing", "Annex: index of sheets"),
            translate("Processing", "Annex: sources"),
        )
        label = translate("Processing", "Parts of the book")
        labels = dict(zip(PARTS, parts, strict=True))
        self.add_advanced(self.choices("PARTS", label, labels, PARTS))
        extras = (
            translate("Processing", "Phases side by side"),
            translate("Processing", "Who, schedule, indicators, laws, reviews"),
            translate("Processing", "Changes since the last council"),
            translate("Processing", "Projects outside the hubs"),
        )
        label = translate("Processing", "Beside the maps of the chapters")
        parameter = self.choices("EXTRAS", label, dict(zip(EXTRAS, extras, strict=True)), EXTRAS)
        # Unlike parts and chapters, none of them is a book too.
        parameter.setFlags(parameter.flags() | Qgis.ProcessingParameterFlag.Optional)
        self.add_advanced(parameter)
        self.add_advanced(
            QgsProcessingParameterBoolean(
                "GEOSPATIAL",
                translate("Processing", "Maps as geospatial PDF with layers"),
                defaultValue=False,
            )
        )
        self.add_advanced(
            QgsProcessingParameterNumber(
                "DPI",
                translate("Processing", "Dots per inch of pictures"),
                Qgis.ProcessingNumberParameterType.Integer,
                defaultValue=_DPI,
                minValue=72,
                maxValue=600,
            )
        )

    def book(
        self, store: PlanStore, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> Book:
        """Return the book that the inputs ask for. Raises BadInput."""
        from smartcity_planner.atlas import kept_books
        from smartcity_planner.atlas.outline.coverages import check_coverages

        given = self._given(parameters, context)
        if "coverages" in given:
            check_coverages(given["coverages"])
        language = self.language(parameters, context)
        key = self.parameterAsString(parameters, "BOOK", context).strip()
        file = self.file(parameters, "DEFINITION", context)
        if key and file:
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Processing", "BOOK and DEFINITION both name a book. Give one of them."
                ),
                "Processing",
            )
        if key:
            start = kept_books.book(store, key, language)
        elif file:
            start = definition_in(file)
        else:
            kind, of = given.get("scope", SCOPES[0]), given.get("scope_key", "")
            start = kept_books.standard_book(store, kind, of, language)
        return replace(start, **given).checked()

    def file(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Path | None:
        """Return the path of an optional file; None where the planner chose none."""
        if not parameters.get(name):  # dialogs give NULL, whose text is “NULL”
            return None
        text = self.parameterAsString(parameters, name, context).strip()
        return Path(text) if text else None

    def _given(self, parameters: dict[str, Any], context: QgsProcessingContext) -> dict[str, Any]:
        """Return the fields of a book whose inputs are not at their defaults."""
        text, several = self.parameterAsString, self._several
        readers: dict[str, Callable[[dict[str, Any], str, QgsProcessingContext], Any]] = {
            "SCOPE": self.parameterAsEnumString,
            "SCOPE_KEY": text,
            "PAPER": self.parameterAsEnumString,
            "LANGUAGE": self.parameterAsEnumString,
            "FONT": text,
            "PARTS": several,
            "COVERAGE": several,
            "EXTRAS": several,
            "DPI": self.parameterAsInt,
            "GEOSPATIAL": self.parameterAsBoolean,
        }
        found = {}
        for name, read in readers.items():
            value = read(parameters, name, context)
            value = value.strip() if isinstance(value, str) else value
            if value != read({}, name, context):
                found["coverages" if name == "COVERAGE" else name.lower()] = value
        return found

    def _several(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> tuple[str, ...]:
        """Return the values in the order of the options. Unknown ones QGIS has refused before."""
        if name in parameters and parameters[name] in ([], (), ""):  # QGIS takes it for “not given”
            return ()
        found = self.parameterAsEnumStrings(parameters, name, context)
        return tuple(one for one in self.parameterDefinition(name).options() if one in found)


def definition_in(path: Path) -> Book:
    """Return the book that is defined in a JSON file. Raises BadInput, naming the file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Processing",
                "{path} is no text file (UTF-8) that can be read. Choose the definition of a book "
                "(.json).",
            ),
            "Processing",
            path=path,
        ) from error
    try:
        return Book.from_json(text)
    except BadInput as error:
        raise BadInput(
            QT_TRANSLATE_NOOP("Processing", "No book can be read from {path}: {reason}"),
            "Processing",
            path=path,
            reason=error,
        ) from error
