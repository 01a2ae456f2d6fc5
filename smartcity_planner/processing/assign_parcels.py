"""smartcity:assignparcels"""

from __future__ import annotations

import re
from typing import Any

from qgis.core import (
    Qgis,
    QgsExpression,
    QgsFeatureRequest,
    QgsProcessingContext,
    QgsProcessingParameterExpression,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsVectorLayer,
)

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.processing.base import PlanAlgorithm
from smartcity_planner.store.plan import PlanStore


class AssignParcels(PlanAlgorithm):
    """Attach parcels, chosen by expression or by number, to a phase."""

    NAME = "assignparcels"
    COUNTS = ("ASSIGNED",)

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Attach parcels to a phase")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Attaches parcels to a phase. Choose them by an expression on the parcel table or by "
            "a list of parcel numbers (PNU), separated by commas or line breaks.",
        )

    def declare(self) -> None:
        """Add PLAN, PHASE, EXPRESSION, PNUS, SHARE."""
        self.add_plan_parameter()
        self.add_phase_parameter()
        declare_choice(self)
        self.addParameter(
            QgsProcessingParameterNumber(
                "SHARE",
                translate("Processing", "Share of each parcel (0 to 1)"),
                Qgis.ProcessingNumberParameterType.Double,
                1.0,
            )
        )

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Attach the parcels."""
        from smartcity_planner.planning.assign import assign_parcels

        store = self.plan(parameters, context)
        pnus = chosen_parcels(self, store, parameters, context)
        share = self.parameterAsDouble(parameters, "SHARE", context)
        assigned = assign_parcels(
            store, self.parameterAsString(parameters, "PHASE", context), pnus, share, progress
        )
        progress.say(translate("Processing", "{count} parcels attached.").format(count=assigned))
        return {"ASSIGNED": assigned}


def declare_choice(algorithm: PlanAlgorithm) -> None:
    """Add EXPRESSION and PNUS: the two ways to choose parcels."""
    algorithm.addParameter(
        QgsProcessingParameterExpression(
            "EXPRESSION",
            translate("Processing", "Parcels by expression"),
            optional=True,
        )
    )
    algorithm.addParameter(
        QgsProcessingParameterString(
            "PNUS",
            translate("Processing", "Parcels by number (PNU)"),
            multiLine=True,
            optional=True,
        )
    )


def chosen_parcels(
    algorithm: PlanAlgorithm,
    store: PlanStore,
    parameters: dict[str, Any],
    context: QgsProcessingContext,
) -> list[str]:
    """Return the parcel numbers that EXPRESSION or PNUS choose; BadInput unless it is one."""
    # As text: parameterAsExpression turns an expression with a mistake into none at all.
    expression = algorithm.parameterAsString(parameters, "EXPRESSION", context).strip()
    listed = algorithm.parameterAsString(parameters, "PNUS", context)
    pnus = [part for part in re.split(r"[\s,;]+", listed) if part]
    if bool(expression) == bool(pnus):
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Processing", "Give either an expression or parcel numbers, not both."
            ),
            "Processing",
        )
    return matching_parcels(store, expression) if expression else pnus


def matching_parcels(store: PlanStore, text: str) -> list[str]:
    """Return the numbers of the plan's parcels for which the expression is true."""
    expression = QgsExpression(text)
    layer = QgsVectorLayer(f"{store.path}|layername=parcel", "parcel", "ogr")
    unknown = expression.referencedColumns() - set(layer.fields().names()) - {"*", ""}
    problem = expression.parserErrorString() if expression.hasParserError() else ""
    if unknown:
        problem = translate("Processing", "parcels have no field {names}").format(
            names=", ".join(sorted(unknown))
        )
    if problem:
        raise BadInput(
            QT_TRANSLATE_NOOP("Processing", "The expression cannot be used: {problem}"),
            "Processing",
            problem=problem,
        )
    request = QgsFeatureRequest(expression).setSubsetOfAttributes(["pnu"], layer.fields())
    return sorted(feature["pnu"] for feature in layer.getFeatures(request))
