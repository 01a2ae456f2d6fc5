"""What the algorithms on scenarios share: which scenario is meant."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterString

from smartcity_planner.i18n import translate
from smartcity_planner.processing.base import PlanAlgorithm
from smartcity_planner.store.plan import PlanStore

if TYPE_CHECKING:
    from smartcity_planner.planning.scenario import Scenario


class ScenarioAlgorithm(PlanAlgorithm):
    """Base of the algorithms that name a scenario of `PLAN`."""

    def text(self, parameters: dict[str, Any], name: str, context: QgsProcessingContext) -> str:
        """Return the value of a text parameter without blanks around it."""
        return str(self.parameterAsString(parameters, name, context)).strip()

    def add_scenario_parameter(self, name: str, label: str, optional: bool = False) -> None:
        """Add a parameter for a scenario: its name, or the path of its file."""
        self.addParameter(QgsProcessingParameterString(name, label, optional=optional))

    @staticmethod
    def scenario_label() -> str:
        """Return how the parameter is called."""
        return translate("Processing", "Scenario (name or file)")

    def scenario(self, store: PlanStore, text: str) -> Scenario:
        """Return the scenario of the plan that is meant; BadInput where there is none."""
        from smartcity_planner.planning import scenario as scenarios

        for one in scenarios.listed(store):
            if text and one.path.resolve() == Path(text).resolve():
                return one
        return scenarios.named(store, text)
