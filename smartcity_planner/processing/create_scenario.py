"""smartcity:createscenario"""

from __future__ import annotations

from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingOutputFile,
    QgsProcessingParameterString,
)

from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.processing.scenario_base import ScenarioAlgorithm


class CreateScenario(ScenarioAlgorithm):
    """Copy a plan into a named scenario beside it."""

    NAME = "createscenario"

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Make a scenario")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Copies the plan as it is saved into a plan file of its own, in a folder beside the "
            "plan. Open and edit the scenario like the plan, compare the two, and adopt it or "
            "leave it. The plan itself only notes that the scenario is there.",
        )

    def declare(self) -> None:
        """Add PLAN, NAME, NAME_EN, NOTE."""
        self.add_plan_parameter()
        for name, label, optional in (
            ("NAME", translate("Processing", "Name"), False),
            ("NAME_EN", translate("Processing", "English name"), True),
            ("NOTE", translate("Processing", "Note"), True),
        ):
            self.addParameter(QgsProcessingParameterString(name, label, optional=optional))
        self.addOutput(QgsProcessingOutputFile("OUTPUT", translate("Processing", "Scenario")))

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Make the scenario."""
        from smartcity_planner.planning.scenario import create

        name, name_en, note = (
            self.text(parameters, part, context) for part in ("NAME", "NAME_EN", "NOTE")
        )
        path = create(self.plan(parameters, context), name, name_en, note, progress)
        progress.say(translate("Processing", "The scenario is here: {path}").format(path=path))
        return {"OUTPUT": str(path)}
