"""smartcity:retryquarantine"""

from __future__ import annotations

import json
from typing import Any

from qgis.core import QgsProcessingContext, QgsProcessingParameterString

from smartcity_planner.domain.errors import QT_TRANSLATE_NOOP, BadInput
from smartcity_planner.domain.progress import Progress
from smartcity_planner.i18n import translate
from smartcity_planner.processing.base import PlanAlgorithm

_EXAMPLE = '{"…:12": {"PNU": "1138010700106030013"}}'
_SHOWN = 20  # reasons in the log


class RetryQuarantine(PlanAlgorithm):
    """Judge rows that were set aside again, with changed values, and take those fit now."""

    NAME = "retryquarantine"
    COUNTS = ("IMPORTED", "STILL")

    def displayName(self) -> str:
        """Return the name in the toolbox."""
        return translate("Processing", "Try rows set aside again")

    def shortHelpString(self) -> str:
        """Return what the dialog shows beside the parameters."""
        return translate(
            "Processing",
            "Judges rows that an import set aside again, by the same rules, and takes those that "
            "are fit now. Values can be changed first: as JSON, the row's identifier with columns "
            "and their new values. Rows that still cannot be taken stay, with their new reason. "
            "Without identifiers or an import, all open rows are tried.",
        )

    def declare(self) -> None:
        """Add PLAN, RUN, IDS, CHANGES."""
        self.add_plan_parameter()
        for name, label in (
            ("RUN", translate("Processing", "Import whose rows are tried (identifier)")),
            ("IDS", translate("Processing", "Rows (identifiers, separated by commas)")),
            ("CHANGES", translate("Processing", "Changed values (JSON)")),
        ):
            self.addParameter(
                QgsProcessingParameterString(
                    name, label, multiLine=name == "CHANGES", optional=True
                )
            )

    def run_on(
        self, parameters: dict[str, Any], context: QgsProcessingContext, progress: Progress
    ) -> dict[str, Any]:
        """Try the rows again."""
        from smartcity_planner.intake import quarantine

        store = self.plan(parameters, context)
        changes = _changes(self.parameterAsString(parameters, "CHANGES", context))
        run = self.parameterAsString(parameters, "RUN", context).strip()
        text = self.parameterAsString(parameters, "IDS", context).replace(",", " ")
        wanted: dict[str, dict[str, str]] = {key: {} for key in text.split()}
        if run and not _is_run(store, run):
            raise BadInput(
                QT_TRANSLATE_NOOP(
                    "Processing",
                    "The plan has no import {run}. Choose one from its list of imports.",
                ),
                "Processing",
                run=run,
            )
        if run or not (wanted or changes):
            wanted |= {entry.id: {} for entry in quarantine.listed(store, run_id=run or None)}
        result = quarantine.retry(store, {**wanted, **changes}, progress)
        for key, reason in list(result.still.items())[:_SHOWN]:
            progress.warn(f"{key}: {reason}")
        return {"IMPORTED": result.imported, "STILL": len(result.still)}


def _is_run(store: Any, run: str) -> bool:
    return bool(store.query("SELECT 1 FROM import_run WHERE id = ?", [run]))


def _changes(text: str) -> dict[str, dict[str, str]]:
    """Return identifier → column → new value; BadInput for what is not that."""
    if not text.strip():
        return {}
    try:
        found = json.loads(text)
        return {
            str(key): {
                str(name): "" if value is None else str(value) for name, value in values.items()
            }
            for key, values in found.items()
        }
    except (ValueError, AttributeError, RecursionError) as error:
        raise BadInput(
            QT_TRANSLATE_NOOP(
                "Processing",
                "The changed values cannot be read. Write them as JSON, as in {example}.",
            ),
            "Processing",
            example=_EXAMPLE,
        ) from error
