"""smartcity:recordcouncil"""

from __future__ import annotations

from datetime import date
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterString

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.processing.base import PlanAlgorithm


class RecordCouncil(PlanAlgorithm):
    """Note that the plan was put before the council."""

    NAME = "recordcouncil"
    COUNTS = ("LAST_CHANGE",)

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Record a council meeting")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Notes that the plan was put before the council on a day, in the state it had by the "
            "end of that day. The tables of ledger and phases “as last put to the council” show "
            "that state from then on, whatever is changed later.",
        )

    def declare(self) -> None:
        """Add PLAN, NAME, NAME_EN, HELD_ON."""
        self.add_plan_parameter()
        for name, label, optional in (
            ("NAME", translate("Processing", "Name"), False),
            ("NAME_EN", translate("Processing", "English name"), True),
            ("HELD_ON", translate("Processing", "Held on (YYYY-MM-DD; empty: today)"), True),
        ):
            self.addParameter(QgsProcessingParameterString(name, label, optional=optional))

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Record the meeting."""
        from smartcity_planner.planning.council import record_council

        store = self.plan(parameters, context)
        given = str(self.parameterAsString(parameters, "HELD_ON", context)).strip()
        try:
            held = date.fromisoformat(given) if given else date.today()
        except ValueError as error:
            raise BadInput(
                QT_TRANSLATE_NOOP("Processing", "“{text}” is not a day. Write it like 2026-11-23."),
                "Processing",
                text=given,
            ) from error
        made = record_council(
            store,
            self.parameterAsString(parameters, "NAME", context),
            self.parameterAsString(parameters, "NAME_EN", context),
            held,
        )
        progress.say(
            translate("Processing", "“{name}” is recorded with the plan as of {moment}.").format(
                name=made.name, moment=f"{made.as_of:%Y-%m-%d %H:%M}"
            )
        )
        return {"LAST_CHANGE": made.log_seq}
